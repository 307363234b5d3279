"""`sovwatch rules test`: what a change of topics.yaml or actors.yaml would gain and lose, before it counts."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click
from rich.markup import escape
from rich.table import Table

from sovwatch.cli.show import console
from sovwatch.pipeline.feedback import accepted_model
from sovwatch.pipeline.rulelab import (
    Change,
    Measured,
    Stored,
    Version,
    compare,
    judge_of,
    measure,
    other_version,
    stored_items,
)
from sovwatch.settings.project import layout_of
from sovwatch.settings.topics import load_model

_ORDER = ("gained", "lost", "now unsure", "no longer unsure", "fetched", "no longer fetched")
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group()
def rules() -> None:
    """Try a change of topics.yaml or actors.yaml on stored items before it counts."""


@rules.command()
@click.option("--against", type=_FILE, metavar="FILE", help="The other topics.yaml to compare with.")
@click.option("--actors", type=_FILE, metavar="FILE", help="The other actors.yaml to compare with.")
@click.option(
    "--days", default=14, show_default=True, type=click.IntRange(1, 3650), help="Items of so many days."
)
@click.option(
    "--most",
    default=10,
    show_default=True,
    type=click.IntRange(0),
    help="Items shown per kind and language.",
)
@click.option("--no-figures", is_flag=True, help="Leave out the labelled sets (saves about a minute).")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object, with every item.")
@click.pass_obj
def test(
    project: str,
    against: Path | None,
    actors: Path | None,
    days: int,
    most: int,
    no_figures: bool,
    as_json: bool,
) -> int:
    """Show which stored items the project's rules gain and lose, and the figures before and after.

    Compared are the project's topics.yaml and actors.yaml with those of the last run, or else with those of git's
    HEAD; --against and --actors name other files to compare with. Nothing is saved, no page is fetched. "fetched"
    are items dropped on their headline whose page a run would now read.

    Exit code 0, also where nothing changes; 2 a file holds faults or there is nothing to compare with; 5 storage.
    """
    layout, now = layout_of(project), datetime.now(UTC)
    model = load_model(accepted_model(layout))
    own = Version(layout.find("topics.yaml"), layout.find("actors.yaml"), "the project")
    with other_version(layout, against, actors) as other:
        before, after = judge_of(other, model), judge_of(own, model)
    stored = stored_items(layout, days=days, now=now)
    changes = compare(stored.items, before, after)
    measured = None if no_figures else measure(layout, before, after)
    if as_json:
        click.echo(json.dumps(_record(other, stored, changes, measured, days), ensure_ascii=False))
    else:
        click.echo(f"before: {other.called}; after: the files of the project")
        _print(stored, changes, days, most)
        if measured:
            console().print(_figures(measured))
    return 0


def _counts(changes: Iterable[Change]) -> dict[str, dict[str, int]]:
    """Language -> kind of change -> number."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for change in changes:
        counts[change.item.language or "?"][change.kind] += 1
    return {language: dict(counts[language]) for language in sorted(counts)}


def _record(
    other: Version, stored: Stored, changes: Sequence[Change], measured: Measured | None, days: int
) -> dict[str, Any]:
    return {
        "before": other.called,
        "days": days,
        "items": len(stored.items),
        "note": stored.note,
        "counts": _counts(changes),
        "changes": [_change(change) for change in changes],
        "figures": asdict(measured) if measured else None,
    }


def _change(change: Change) -> dict[str, Any]:
    item = change.item
    return {
        "kind": change.kind,
        "id": item.id,
        "language": item.language,
        "title": item.title,
        "url": item.url,
        "look": item.look,
        "before": {"outcome": change.before.outcome, "score": round(change.before.score, 3)},
        "after": {"outcome": change.after.outcome, "score": round(change.after.score, 3)},
        "reasons": change.reasons,
    }


def _print(stored: Stored, changes: Sequence[Change], days: int, most: int) -> None:
    screen = console()
    if stored.note:
        screen.print(escape(stored.note), soft_wrap=True)
    screen.print(f"{len(stored.items)} items of the last {days} days, {len(changes)} decided otherwise")
    if not changes:
        return
    table = Table()
    for name in ("language", *_ORDER):
        table.add_column(name, justify="left" if name == "language" else "right")
    for language, counts in _counts(changes).items():
        table.add_row(language, *(str(counts.get(kind, "")) for kind in _ORDER))
    screen.print(table)
    groups: dict[tuple[int, str], list[Change]] = defaultdict(list)
    for change in changes:
        groups[_ORDER.index(change.kind), change.item.language or "?"].append(change)
    for (kind, language), members in sorted(groups.items()):
        screen.print(f"{_ORDER[kind]}, {language}: {len(members)}", style="bold")
        for change in members[:most]:
            line = f"  {change.before.score:.2f} -> {change.after.score:.2f}  {change.item.title}"
            screen.print(escape(line), soft_wrap=True)
            screen.print(escape(f"    {'; '.join(change.reasons[:3])}"), soft_wrap=True)
        if len(members) > most:
            screen.print(f"  and {len(members) - most} more; see --most")


def _figures(measured: Measured) -> Table:
    own = f" and {measured.own_labels} of this project" if measured.own_labels else ""
    title = f"labelled items that ship{own}, not trained on: before -> after"
    table = Table(title=title, title_justify="left")
    for name in ("language", "items", "precision", "recall", "recall grade 2", "recall grade 1"):
        table.add_column(name, justify="left" if name == "language" else "right")
    for language, old in measured.before.items():
        new = measured.after[language]
        names = ("precision", "recall", "recall_2", "recall_1")
        pairs = ((getattr(old, name), getattr(new, name)) for name in names)
        cells = (f"{a:.3f}" if round(a, 3) == round(b, 3) else f"{a:.3f} -> {b:.3f}" for a, b in pairs)
        table.add_row(language, str(old.items), *cells)
    return table
