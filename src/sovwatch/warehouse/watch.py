"""How the sources do: what alarms, the rhythm of asking and `sovwatch sources health` are decided on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from sovwatch.errors import StorageError
from sovwatch.warehouse.database import Database, Row


@dataclass(frozen=True)
class Quality:
    """What a source's items were like in some days; `garbled` hold characters that no charset explained."""

    items: int = 0
    dated: int = 0
    texts: int = 0
    short: int = 0
    garbled: int = 0
    selectors_failed: int = 0


@dataclass(frozen=True)
class Standing:
    """One source over its visits of the last 56 days. `troubles` counts the reasons since it last answered.

    `quiet` is the time without a new item, counted only while it was asked; `longest_gap` the longest time between
    two arrivals; `pages` and `unreadable` count the article pages of the last 3 days; `volume` is (day of the
    source's calendar, new items) for each day with a visit after the first.
    """

    source: str
    first_visit: datetime
    last_visit: datetime
    state: str
    reason: str
    detail: str = ""
    last_answer: datetime | None = None
    newest: datetime | None = None
    last_good: datetime | None = None
    pages: int = 0
    unreadable: int = 0
    troubles: Mapping[str, int] = field(default_factory=dict)
    quiet: timedelta = timedelta(0)
    arrivals: int = 0
    longest_gap: timedelta | None = None
    volume: tuple[tuple[date, int], ...] = ()
    now: Quality = Quality()
    before: Quality = Quality()


@dataclass(frozen=True)
class Alarm:
    """One thing wrong with one source, from `raised` until `over`; the operators hear of each end once.

    `door` is the address that it is about, or empty if it is about the source.
    """

    source: str
    kind: str
    raised: datetime
    detail: str = ""
    told: bool = False
    over: datetime | None = None
    over_told: bool = False
    door: str = ""


@dataclass(frozen=True)
class DoorState:
    """Where one declared address of a source stands: what it said last, when it last answered, its newest item.

    `misses` is the weight of its failures since it last answered.
    """

    source: str
    url: str
    reason: str
    detail: str
    checked: datetime
    answered: datetime | None = None
    newest: datetime | None = None
    misses: float = 0.0


class Watch:
    """Reads how sources stand and keeps the alarms."""

    def __init__(self, database: Database, statements: Mapping[str, str]) -> None:
        self._db = database
        self._sql = statements

    def standings(self, now: datetime, *, answered: Sequence[str]) -> dict[str, Standing]:
        """Source -> where it stands at `now`; `answered` are the reasons that count as an answer."""
        volume: dict[str, list[tuple[date, int]]] = defaultdict(list)
        for source, day, items in self._db.rows(self._sql["source_volume"], {"now": now}):
            volume[source].append((day, items))
        quality = {
            (row[0], row[1]): Quality(*row[2:])
            for row in self._db.rows(self._sql["source_quality"], {"now": now})
        }
        rows = self._db.rows(self._sql["source_standings"], {"now": now, "answered": list(answered)})
        return {row[0]: _standing(row, volume[row[0]], quality) for row in rows}

    def alarms(self) -> tuple[Alarm, ...]:
        """Alarms that are not over, or that are and the operators have not heard it; oldest first."""
        return tuple(Alarm(*row) for row in self._db.rows(self._sql["open_alarms"]))

    def known_successes(self) -> frozenset[str]:
        """The unverified sources whose first success was noted."""
        rows = self._db.rows("SELECT DISTINCT source FROM store.alarms WHERE kind = 'first-success'")
        return frozenset(row[0] for row in rows)

    def last_raised(self, kind: str) -> datetime | None:
        """When an alarm of this kind was last raised, over or not; None if it never was."""
        rows = self._db.rows("SELECT max(raised) FROM store.alarms WHERE kind = ?", [kind])
        last: datetime | None = rows[0][0]
        return last

    def unparsed_since(self, since: datetime) -> list[tuple[str, int, frozenset[str]]]:
        """(unit, number of sums, items) of sums in articles first seen after `since` that were not understood."""
        rows = self._db.rows(self._sql["unparsed_since"], {"since": since})
        return [(unit, sums, frozenset(items)) for unit, sums, items in rows]

    def write_alarms(self, alarms: Iterable[Alarm]) -> None:
        """Writes alarms, new ones and changed ones, in one transaction."""
        rows = [(a.source, a.kind, a.raised, a.detail, a.told, a.over, a.over_told, a.door) for a in alarms]
        with self._db.transaction():
            for row in rows:
                self._db.run(
                    "DELETE FROM store.alarms WHERE source = ? AND kind = ? AND raised = ? AND door = ?",
                    [*row[:3], row[-1]],
                )
            self._db.append("store.alarms", rows)

    def doors(self, source: str | None = None) -> tuple[DoorState, ...]:
        """Where the addresses of `source`, or of all sources, stand."""
        sql = (
            "SELECT source, url, reason, detail, checked, answered, newest, misses FROM store.doors "
            "WHERE source = coalesce(?, source) ORDER BY source, url"
        )
        return tuple(DoorState(*row) for row in self._db.rows(sql, [source]))

    def keep_doors(self, source: str, doors: Iterable[DoorState]) -> None:
        """Replaces what is known of the addresses of `source`."""
        rows = [(source, d.url, d.reason, d.detail, d.checked, d.answered, d.newest, d.misses) for d in doors]
        with self._db.transaction():
            self._db.run("DELETE FROM store.doors WHERE source = ?", [source])
            self._db.append("store.doors", rows)


class RobotsStore:
    """Each robots.txt of the last day, so that no run asks for it again; rows are (origin, status, body, fetched)."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def since(self, moment: datetime) -> list[Row]:
        """What was fetched after `moment`."""
        return self._db.rows(
            "SELECT origin, status, body, fetched FROM store.robots WHERE fetched > ? ORDER BY origin",
            [moment],
        )

    def keep(self, rows: Sequence[Row], *, since: datetime) -> None:
        """Writes new files over old ones and forgets what was fetched up to `since`, in one transaction."""
        with self._db.transaction():
            self._db.run("DELETE FROM store.robots WHERE fetched <= ?", [since])
            for row in rows:
                self._db.run("INSERT OR REPLACE INTO store.robots VALUES (?, ?, ?, ?)", list(row))


class Backfills:
    """Which archive pages of a source a back-fill has read through."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def done(self, source: str) -> frozenset[str]:
        """The addresses of the archive pages that need not be read again."""
        rows = self._db.rows("SELECT url FROM store.backfills WHERE source = ?", [source])
        return frozenset(row[0] for row in rows)

    def note(self, source: str, url: str, at: datetime, *, listed: int, stored: int) -> None:
        """Records that an archive page was read through."""
        row = [source, url, at, listed, stored]
        self._db.run("INSERT OR REPLACE INTO store.backfills VALUES (?, ?, ?, ?, ?)", row)

    def item_ids(self, source: str) -> frozenset[str]:
        """The ids of all items of the source."""
        return frozenset(
            row[0] for row in self._db.rows("SELECT id FROM store.items WHERE source = ?", [source])
        )


_PLAIN = (
    "source", "first_visit", "last_visit", "state", "reason", "detail", "last_answer", "newest", "last_good",
    "pages", "unreadable",
)  # fmt: skip


def _standing(
    row: Row, volume: Sequence[tuple[date, int]], quality: Mapping[tuple[str, bool], Quality]
) -> Standing:
    plain: dict[str, Any] = dict(zip(_PLAIN, row, strict=False))
    troubles, quiet, arrivals, gap = row[len(_PLAIN) :]
    return Standing(
        **plain,
        troubles=dict(troubles or {}),
        quiet=timedelta(seconds=quiet),
        arrivals=arrivals,
        longest_gap=None if gap is None else timedelta(seconds=gap),
        volume=tuple(volume),
        now=quality.get((plain["source"], True), Quality()),
        before=quality.get((plain["source"], False), Quality()),
    )


@contextmanager
def published_watch(copy: Path, sql: Path) -> Iterator[Watch]:
    """The watch over the published copy, for reading only: lengths of texts are those of excerpts there.

    Raises StorageError if there is no copy yet.
    """
    if not copy.exists():
        msg = f"{copy} does not exist yet; it is written at the end of the first `sovwatch run`"
        raise StorageError(msg)
    database = Database(copy, read_only=True)
    try:
        yield Watch(database, {f.stem: f.read_text("utf-8") for f in (sql / "statements").glob("*.sql")})
    finally:
        database.close()
