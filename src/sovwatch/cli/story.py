"""`sovwatch story show|merge|split|undo`: an operator's hand on stories; every change can be undone."""

from __future__ import annotations

import getpass
import json
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

import click
from rich.markup import escape

from sovwatch.cli.show import console
from sovwatch.pipeline.lease import lease
from sovwatch.pipeline.storyedit import (
    Signed,
    StoryChange,
    find_story,
    merge_stories,
    split_story,
    undo_event,
)
from sovwatch.settings.project import Layout, layout_of
from sovwatch.warehouse import Warehouse

_TEAMS = """
SELECT DISTINCT d.team FROM store.digest_stories AS ds JOIN store.digests AS d ON d.id = ds.digest
WHERE ds.story = $story OR list_has_any(ds.items, (SELECT list(id) FROM store.items WHERE story = $story))
ORDER BY d.team
"""
_by = click.option("--by", metavar="NAME", help="Who decides; your login name if left out.")
_note = click.option("--note", default="", metavar="TEXT", help="Why, for those who read it later.")
_json = click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")


@click.group()
def story() -> None:
    """Show, merge and split stories; every change can be undone.

    A story is named by its id, the first characters of it, or the address of one of its articles. What was sent
    already stays sent: a story that a team has had is not new again after a merge or a split.
    """


@story.command()
@click.argument("id_", metavar="ID")
@_json
@click.pass_obj
def show(project: str, id_: str, as_json: bool) -> int:
    """Show a story: its articles, what operators changed, and the teams that have had it."""
    layout = layout_of(project)
    with lease(layout.data / "run.lock", now=_now()), _warehouse(layout) as warehouse:
        told = _told(warehouse, find_story(warehouse, id_))
    if as_json:
        click.echo(json.dumps(told, default=str, ensure_ascii=False))
    else:
        _print(told)
    return 0


@story.command()
@click.argument("id_", metavar="ID")
@click.argument("into", metavar="INTO_ID")
@_by
@_note
@_json
@click.pass_obj
def merge(project: str, id_: str, into: str, by: str | None, note: str, as_json: bool) -> int:
    """Move all articles of story ID into story INTO_ID; later reports follow."""
    return _do(project, by, note, as_json, lambda w, signed: merge_stories(w, id_, into, signed))


@story.command()
@click.argument("id_", metavar="ID")
@click.argument("items", metavar="ITEM...", nargs=-1, required=True)
@_by
@_note
@_json
@click.pass_obj
def split(project: str, id_: str, items: tuple[str, ...], by: str | None, note: str, as_json: bool) -> int:
    """Take articles out of story ID into a story of their own; copies of them come along.

    ITEM is an article's id, the first characters of it, or its address.
    """
    return _do(project, by, note, as_json, lambda w, signed: split_story(w, id_, items, signed))


@story.command()
@click.argument("event", metavar="EVENT")
@_by
@_note
@_json
@click.pass_obj
def undo(project: str, event: str, by: str | None, note: str, as_json: bool) -> int:
    """Take back EVENT, a merge, a split or an undo such as e0003; the history keeps both."""
    return _do(project, by, note, as_json, lambda w, signed: undo_event(w, event, signed))


def _do(
    project: str,
    by: str | None,
    note: str,
    as_json: bool,
    change: Callable[[Warehouse, Signed], StoryChange],
) -> int:
    layout, now = layout_of(project), _now()
    signed = Signed(by or getpass.getuser(), now, note)
    with lease(layout.data / "run.lock", now=now), _warehouse(layout) as warehouse:
        done = change(warehouse, signed)
        warehouse.publish(layout.published)
    if as_json:
        click.echo(json.dumps(asdict(done), default=str, ensure_ascii=False))
        return 0
    click.echo(f"{done.event.id}: {done.event.action}, {len(done.moved)} articles moved")
    for item, before, after in done.moved:
        click.echo(f"  {item}: {before} -> {after}")
    click.echo(f"to take it back: sovwatch story undo {done.event.id}")
    return 0


def _warehouse(layout: Layout) -> Warehouse:
    return Warehouse(layout.database, layout.find("warehouse"))


def _now() -> datetime:
    return datetime.now(UTC)


def _told(warehouse: Warehouse, id_: str) -> dict[str, Any]:
    written = warehouse.archive.story_rows([id_]).get(id_)
    keys = ("id", "outlet", "language", "published", "title", "url", "duplicate_of")
    events = [e for e in warehouse.desk.story_events() if id_ in {e.story, e.into}]
    named = {e.id for e in events}
    events += [e for e in warehouse.desk.story_events() if e.undoes in named and e.id not in named]
    return {
        "story": id_,
        "headlines": dict(written.headlines) if written else {},
        "lead": written.lead if written else "",
        "score": round(written.score, 3) if written else None,
        "saga": written.saga if written else None,
        "articles": [{key: row[key] for key in keys} for row in warehouse.archive.members([id_])],
        "events": [asdict(event) for event in sorted(events, key=lambda e: (e.at, e.id))],
        "teams": [row[0] for row in warehouse.database.rows(_TEAMS, {"story": id_})],
    }


def _print(told: dict[str, Any]) -> None:
    screen = console()
    screen.print(f"story {told['story']}  score {told['score']}  saga {told['saga'] or '-'}")
    for language, headline in told["headlines"].items():
        screen.print(escape(f"  {language}: {headline}"), soft_wrap=True)
    if told["lead"]:
        screen.print(escape(f"  {told['lead']}"), soft_wrap=True)
    screen.print(f"{len(told['articles'])} articles:")
    for row in told["articles"]:
        copy = f" (copy of {row['duplicate_of']})" if row["duplicate_of"] else ""
        line = f"  {row['id']}  {row['published']:%Y-%m-%d %H:%M}  {row['outlet']} ({row['language']}): {row['title']}{copy}"
        screen.print(escape(line), soft_wrap=True)
    for event in told["events"]:
        screen.print(escape(f"  {_event_line(event)}"), soft_wrap=True)
    screen.print(f"sent to: {', '.join(told['teams']) or 'no team yet'}")


def _event_line(event: dict[str, Any]) -> str:
    what = {
        "merge": f"{event['story']} into {event['into']}",
        "split": f"{', '.join(event['articles'])} out of {event['story']} into {event['into']}",
        "undo": f"of {event['undoes']}",
    }[event["action"]]
    return f"{event['id']}  {event['at']:%Y-%m-%d %H:%M}  {event['action']} {what}  by {event['by']}"
