"""`sovwatch label` and `sovwatch train`: what operators say of items, and a model that has learned it."""

from __future__ import annotations

import getpass
import json
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any, Literal, cast

import click

from sovwatch.errors import BadArguments
from sovwatch.pipeline.feedback import (
    LABELS,
    Label,
    Said,
    Trained,
    accept,
    accepted_about,
    accepted_model,
    label_item,
    said_words,
)
from sovwatch.pipeline.feedback import train as train_model
from sovwatch.settings.project import Layout, layout_of

_MEASURES = ("precision", "recall", "recall_2", "recall_1")


@click.command()
@click.argument("what", metavar="URL-or-ID")
@click.argument("said", type=click.Choice(said_words()))
@click.option("--note", default="", metavar="TEXT", help="Why, for those who review the file.")
@click.option("--by", metavar="NAME", help="Who says so; your login name if left out.")
@click.option(
    "--grade",
    type=click.Choice(["1", "2"]),
    help="Of a relevant article: 2 mainly about it (the default), 1 a substantial passage.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the label as JSON.")
@click.pass_obj
def label(
    project: str, what: str, said: str, note: str, by: str | None, grade: str | None, as_json: bool
) -> int:
    """Say whether an article is relevant; `sovwatch train` learns from it.

    The label is appended to labels.jsonl in the project's folder, with the headline and at most 300 characters. It
    is a file to review: edit or remove lines as you like; of several labels about one article the last counts.

    Exit code 0; 2 no run has seen the article; 5 there is no published copy, or the file cannot be written.
    """
    if grade and said != "relevant":
        raise BadArguments("--grade goes with relevant articles only")
    layout = layout_of(project)
    given = Label(
        cast("Said", said),
        by or getpass.getuser(),
        datetime.now(UTC),
        note,
        cast("Literal[1, 2]", int(grade or 2)),
    )
    record = label_item(layout, what, given)
    if as_json:
        click.echo(json.dumps(record, ensure_ascii=False))
    else:
        click.echo(f"{LABELS}: {said}: {record['title']} ({record['language']}, {record['id']})")
    return 0


@click.command()
@click.option("--accept", "taken", is_flag=True, help="Take the new model if all floors hold.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.pass_obj
def train(project: str, taken: bool, as_json: bool) -> int:
    """Train the classifier with your labels; taken only if the floors hold.

    Learns from the labels that ship and from labels.jsonl, and shows the floors with the figures before and after, on
    articles that were not trained on. Takes about a minute. With --accept the model becomes data/model/model.npz and
    the next run judges with it; remove that folder to go back to the model that ships.

    Exit code 0; 1 a floor does not hold; 2 a file holds faults.
    """
    layout = layout_of(project)
    trained = train_model(layout)
    path = accept(layout, trained, datetime.now(UTC)) if taken and not trained.faults else None
    if as_json:
        told = {key: value for key, value in _record(trained).items() if key != "model"}
        click.echo(json.dumps({**told, "taken": str(path) if path else None}, ensure_ascii=False))
    else:
        _print(layout, trained, taken=taken, path=str(path) if path else None)
    return 1 if trained.faults else 0


def _record(trained: Trained) -> dict[str, Any]:
    return {**asdict(trained), "model": None}


def _print(layout: Layout, trained: Trained, *, taken: bool, path: str | None) -> None:
    click.echo(f"{trained.labels} labels of this project ({layout.folder / LABELS})")
    click.echo("on the labels that ship, not trained on (floor, without your labels, with them):")
    click.echo(f"{'':10}" + "".join(f"{name:>24}" for name in _MEASURES))
    for name, floor in trained.floors.items():
        cells = (_cell(floor.get(m), trained.before.get(name), trained.after.get(name), m) for m in _MEASURES)
        click.echo(f"{name:10}" + "".join(f"{cell:>24}" for cell in cells))
    if trained.own_before and trained.own_after:
        before, after = trained.own_before, trained.own_after
        click.echo(
            f"on your {trained.labels} labels: precision {before.precision:.3f} -> {after.precision:.3f}, "
            f"recall {before.recall:.3f} -> {after.recall:.3f}"
        )
    for fault in trained.faults:
        click.echo(f"floor: {fault}")
    click.echo(_outcome(layout, trained, taken=taken, path=path))


def _cell(floor: float | None, before: Any, after: Any, measure: str) -> str:
    values = (floor, getattr(before, measure, None), getattr(after, measure, None))
    return " ".join("-" if value is None else f"{value:.3f}" for value in values)


def _outcome(layout: Layout, trained: Trained, *, taken: bool, path: str | None) -> str:
    if path:
        return f"all floors hold; taken: {path}"
    if trained.faults:
        return f"{len(trained.faults)} floors do not hold; the model is not taken"
    told = "all floors hold; take the model with --accept" if not taken else ""
    about = accepted_about(layout)
    if about and accepted_model(layout) is None:
        return f"{told}\nthe model of {about['trained']} was trained beside another release and is not used"
    return f"{told}\nin force: {'the model of ' + about['trained'] if about else 'the model that ships'}"
