"""Grouping over the warehouse: places what has no story yet, and writes headline, lead, rank and saga of what changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sovwatch.stories.articles import ArticleIn, Placement
from sovwatch.stories.compose import Report, compose
from sovwatch.stories.grouper import WINDOW_DAYS, Grouper
from sovwatch.stories.rank import StoryFacts, score
from sovwatch.stories.sagas import StoryMark, Thread, Threads
from sovwatch.warehouse import Warehouse
from sovwatch.warehouse.archive import StoryRow

SAGA_DAYS = 540  # how far back a story may continue another


@dataclass(frozen=True)
class Grouped:
    """How many stories a run opened, and how many known ones got a further report."""

    new: int = 0
    updated: int = 0


def group_items(warehouse: Warehouse, grouper: Grouper, *, now: datetime) -> Grouped:
    """Puts every kept item of the window that has no story into one; both decisions are final.

    The grouper is first told what was decided in earlier runs, so that its memory is that of one long run;
    then the new items come in the order of (published, id), whatever order the sources answered in.
    A story whose member came in a new version is told anew, and goes if it has no kept member left.
    """
    rows = warehouse.archive.window(now - timedelta(days=WINDOW_DAYS))
    waiting = [row for row in rows if row["story"] is None]
    stale = warehouse.archive.stale_stories()
    if not waiting and not stale:
        return Grouped()
    for row in rows:
        if row["story"] is not None:
            grouper.remember(_article(row), Placement(row["id"], row["story"], row["duplicate_of"]))
    placements = [grouper.add(_article(row)) for row in waiting]
    touched = tuple(dict.fromkeys(p.story for p in placements))
    with warehouse.database.transaction():  # a run killed in between would leave stories without a headline
        warehouse.archive.place([(p.article, p.story, p.duplicate_of) for p in placements])
        write_stories(warehouse, tuple(dict.fromkeys((*touched, *stale))), now=now)
        warehouse.archive.drop_empty(stale)
    opened = sum(p.opens_story for p in placements)
    return Grouped(opened, len(touched) - opened)


def _article(row: Mapping[str, Any]) -> ArticleIn:
    text = "\n".join(part for part in (row["standfirst"], row["text"]) if part)
    return ArticleIn(
        row["id"], row["title"], text, row["published"], row["language"], row["source"], row["url"]
    )


def write_stories(warehouse: Warehouse, stories: Sequence[str], *, now: datetime) -> None:
    """Writes headlines, lead, score and saga of the given stories from their members."""
    archive = warehouse.archive
    members: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in archive.members(stories):
        members[row["story"]].append(row)
    items = [row["id"] for rows in members.values() for row in rows]
    facts: dict[str, int] = defaultdict(int)
    for fact in archive.facts(items):
        facts[fact["item"]] += fact["kind"] != "price"
    actors = archive.links("actors", items)
    threads = Threads(_threads(warehouse, now))
    written = []
    for story, rows in sorted(members.items(), key=lambda pair: (pair[1][0]["published"], pair[0])):
        saga = threads.add(_mark(story, rows, actors)).id
        written.append(_story(story, rows, facts, actors, saga, now))
    archive.write_stories(written, now)


def _threads(warehouse: Warehouse, now: datetime) -> list[Thread]:
    """The sagas of the last year and a half, by the actors of their stories."""
    moments: dict[str, list[StoryMark]] = defaultdict(list)
    for saga, story, first, actors in warehouse.archive.sagas(now - timedelta(days=SAGA_DAYS)):
        moments[saga].append(StoryMark(story, first, frozenset(actors)))
    return [Thread(saga, tuple(marks)) for saga, marks in moments.items()]


def _mark(story: str, rows: Sequence[dict[str, Any]], actors: Mapping[str, Sequence[str]]) -> StoryMark:
    named = frozenset(actor for row in rows for actor in actors.get(row["id"], ()))
    return StoryMark(story, rows[0]["published"], named, headline=rows[0]["title"])


def _story(
    story: str,
    rows: Sequence[dict[str, Any]],
    facts: Mapping[str, int],
    actors: Mapping[str, Sequence[str]],
    saga: str,
    now: datetime,
) -> StoryRow:
    telling = compose(story, [_report(row) for row in rows])
    own = [row for row in rows if row["duplicate_of"] is None]
    parts = score(
        StoryFacts(
            story,
            first=min(row["published"] for row in rows),
            last=max(row["published"] for row in rows),
            outlets=len({row["source"] for row in own}),
            countries=len({row["outlet_country"] for row in own}),
            languages=len({row["language"] for row in own}),
            facts=max((facts.get(row["id"], 0) for row in rows), default=0),
            actors=len({actor for row in rows for actor in actors.get(row["id"], ())}),
            grade=max(row["score"] for row in rows),
            weights=tuple(row["weight"] for row in own),
        ),
        now,
    )
    headlines = {headline.language: headline.title for headline in telling.headlines}
    return StoryRow(
        story, headlines, telling.lead, parts.total, parts.to_record(), saga, telling.lead_language
    )


def _report(row: dict[str, Any]) -> Report:
    """A member as the telling takes it: a source whose rights forbid a text gives its headline only."""
    free = row["rights"] == "excerpt"
    return Report(
        id=row["id"],
        title=row["title"],
        text=row["text"] if free else "",
        published=row["published"],
        language=row["language"],
        source=row["source"],
        url=row["url"],
        standfirst=row["standfirst"] if free else "",
        quality=row["score"] * row["weight"],
        duplicate_of=row["duplicate_of"],
    )
