"""The labelled stories: articles of our own making, with event, saga and part of the split."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from zlib import crc32

from sovwatch.stories.articles import ArticleIn


@dataclass(frozen=True, slots=True)
class Labelled:
    """An article with the event it tells, the wider saga, and `part`: "train" or "held" (split by saga)."""

    article: ArticleIn
    event: str
    saga: str
    part: str = "held"


def read_labels(lines: Iterable[str]) -> list[Labelled]:
    """Labelled articles from JSON lines, by (published, id).

    Takes the project's form (`published`, `text`, `saga`) and that of other sets (`date`, `lead`, `story`).
    """
    rows = [_labelled(json.loads(line)) for line in lines if line.strip()]
    return sorted(rows, key=lambda row: (row.article.published, row.article.id))


def _labelled(row: dict[str, str]) -> Labelled:
    published = datetime.fromisoformat(row.get("published") or row["date"])
    article = ArticleIn(
        row["id"], row.get("title") or "", row.get("text") or row.get("lead") or "",
        published if published.tzinfo else published.replace(tzinfo=UTC), row.get("lang"), row.get("source"),
    )  # fmt: skip
    return Labelled(
        article, row["event"], row.get("saga") or row.get("story") or row["event"], row.get("split", "held")
    )


def _moved(rows: Iterable[Labelled], times: Iterable[datetime]) -> list[Labelled]:
    moved = [
        replace(row, article=replace(row.article, published=time))
        for row, time in zip(rows, times, strict=True)
    ]
    return sorted(moved, key=lambda row: (row.article.published, row.article.id))


def squeeze(rows: Sequence[Labelled], days: float = 14.0) -> list[Labelled]:
    """All sagas at once within one fortnight, the order inside each kept: time alone no longer tells events apart."""
    starts: dict[str, datetime] = {}
    ends: dict[str, datetime] = {}
    for row in rows:
        at = row.article.published
        starts[row.saga] = min(starts.get(row.saga, at), at)
        ends[row.saga] = max(ends.get(row.saga, at), at)
    base = datetime(2026, 1, 5, tzinfo=UTC)

    def time(row: Labelled) -> datetime:
        span = ends[row.saga] - starts[row.saga]
        shrink = min(1.0, timedelta(days=days) / span) if span else 1.0
        return base + (row.article.published - starts[row.saga]) * shrink

    return _moved(rows, map(time, rows))


def straggle(rows: Sequence[Labelled], days: float = 4.0) -> list[Labelled]:
    """Half of the articles come up to some days later (by a hash of the id), as weeklies and comments do."""

    def time(row: Labelled) -> datetime:
        share = crc32(row.article.id.encode()) % 100
        return row.article.published + timedelta(days=max(0, share - 50) / 50 * days)

    return _moved(rows, map(time, rows))


def sparse(rows: Sequence[Labelled], together: int = 4) -> list[Labelled]:
    """Only some `together` events at once, of whatever sagas: the first days of a window, or a narrow subject."""
    starts: dict[str, datetime] = {}
    for row in rows:
        starts[row.event] = min(starts.get(row.event, row.article.published), row.article.published)
    turn = {one: at // together for at, one in enumerate(sorted(starts, key=lambda one: crc32(one.encode())))}
    base = datetime(2020, 1, 6, tzinfo=UTC)

    def time(row: Labelled) -> datetime:
        return base + timedelta(days=40 * turn[row.event]) + (row.article.published - starts[row.event])

    return _moved(rows, map(time, rows))


def by_day(rows: Sequence[Labelled], days: float = 8.0) -> list[Labelled]:
    """Dates without an hour, half of the articles up to `days` later: then neither hours nor order tell events apart."""

    def time(row: Labelled) -> datetime:
        late = max(0, crc32(b"late" + row.article.id.encode()) % 100 - 50) / 50 * days
        moved = row.article.published + timedelta(days=late)
        return moved.replace(hour=0, minute=0, second=0, microsecond=0)

    return _moved(rows, map(time, rows))


def titles_only(rows: Iterable[Labelled]) -> list[Labelled]:
    """The rows with a title, without their text."""
    return [replace(row, article=replace(row.article, text="")) for row in rows if row.article.title]


def texts_only(rows: Iterable[Labelled]) -> list[Labelled]:
    """The rows without their titles."""
    return [replace(row, article=replace(row.article, title="")) for row in rows]


def lengthen(rows: Sequence[Labelled]) -> list[Labelled]:
    """The articles with what long reports add: background from the saga's other events, and talk of unrelated ones."""
    by_language: dict[str | None, list[Labelled]] = defaultdict(list)
    for row in rows:
        by_language[row.article.language].append(row)

    def longer(row: Labelled) -> Labelled:
        peers = by_language[row.article.language]
        background = [one.article.text for one in peers if one.saga == row.saga and one.event != row.event][
            :2
        ]
        more = [one.article.text for one in peers if one.event == row.event and one is not row][:1]
        start = crc32(row.article.id.encode())
        talk = [peers[(start + step * 7) % len(peers)].article.text for step in range(2)]
        text = "\n".join([row.article.text, *more, *background, *talk])
        return replace(row, article=replace(row.article, text=text))

    return [longer(row) for row in rows]


def by_event(rows: Iterable[Labelled]) -> dict[str, list[Labelled]]:
    """The rows of each event."""
    events: dict[str, list[Labelled]] = defaultdict(list)
    for row in rows:
        events[row.event].append(row)
    return dict(events)
