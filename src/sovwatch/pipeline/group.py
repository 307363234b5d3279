"""Grouping over the warehouse: places what has no story yet, and writes headline, lead and rank of what changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sovwatch.stories.articles import ArticleIn, Placement
from sovwatch.stories.grouper import WINDOW_DAYS, Grouper
from sovwatch.warehouse import Warehouse
from sovwatch.warehouse.archive import StoryRow


@dataclass(frozen=True)
class Grouped:
    """How many stories a run opened, and how many known ones got a further report."""

    new: int = 0
    updated: int = 0


def group_items(warehouse: Warehouse, grouper: Grouper, *, now: datetime) -> Grouped:
    """Puts every kept item of the window that has no story into one; both decisions are final.

    The grouper is first told what was decided in earlier runs, so that its memory is that of one long run;
    then the new items come in the order of (published, id), whatever order the sources answered in.
    """
    rows = warehouse.archive.window(now - timedelta(days=WINDOW_DAYS))
    waiting = [row for row in rows if row["story"] is None]
    if not waiting:
        return Grouped()
    for row in rows:
        if row["story"] is not None:
            grouper.remember(_article(row), Placement(row["id"], row["story"], row["duplicate_of"]))
    placements = [grouper.add(_article(row)) for row in waiting]
    warehouse.archive.place([(p.article, p.story, p.duplicate_of) for p in placements])
    touched = tuple(dict.fromkeys(p.story for p in placements))
    write_stories(warehouse, touched, now=now)
    opened = sum(p.opens_story for p in placements)
    return Grouped(opened, len(touched) - opened)


def _article(row: Mapping[str, Any]) -> ArticleIn:
    text = "\n".join(part for part in (row["standfirst"], row["text"]) if part)
    return ArticleIn(
        row["id"], row["title"], text, row["published"], row["language"], row["source"], row["url"]
    )


def write_stories(warehouse: Warehouse, stories: Sequence[str], *, now: datetime) -> None:
    """Writes headlines, lead and score of the given stories from their members."""
    members: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in warehouse.archive.members(stories):
        members[row["story"]].append(row)
    warehouse.archive.write_stories([_story(story, rows) for story, rows in members.items()], now)


def _story(story: str, rows: Sequence[dict[str, Any]]) -> StoryRow:
    headlines: dict[str, str] = {}
    for row in rows:
        headlines.setdefault(row["language"], row["title"])
    outlets = {row["source"] for row in rows if row["duplicate_of"] is None}
    parts = {"outlets": float(len(outlets)), "score": max(row["score"] for row in rows)}
    open_rows = [row for row in rows if row["rights"] == "excerpt" and (row["standfirst"] or row["text"])]
    lead = (open_rows[0]["standfirst"] or open_rows[0]["text"].split("\n")[0])[:300] if open_rows else ""
    language = open_rows[0]["language"] if open_rows else ""
    return StoryRow(story, headlines, lead, sum(parts.values()), parts, None, language)
