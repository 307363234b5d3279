"""`sovwatch sources health`: how each source does, from the published copy."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import click
from rich.markup import escape
from rich.table import Table

from sovwatch.cli.show import console
from sovwatch.cli.start import opened, write_json
from sovwatch.model import Source
from sovwatch.pipeline.alarms import EVERY_SOURCE, KINDS, silence_bound, unparsed_line
from sovwatch.pipeline.rhythm import ANSWERED, next_due
from sovwatch.warehouse.publish import COPY
from sovwatch.warehouse.watch import Alarm, Standing, published_watch

_WELL = frozenset({"ok", "unchanged"})


@dataclass(frozen=True)
class Health:
    """One source: where it stands, or None before its first run, and its open alarms."""

    source: Source
    standing: Standing | None
    alarms: tuple[Alarm, ...]
    bound: timedelta | None

    def record(self) -> dict[str, Any]:
        """For programs: times in ISO 8601, durations in hours, unknown is null."""
        s = self.standing
        return {
            "source": self.source.id, "name": self.source.name, "status": self.source.status,
            "state": s.state if s else None, "reason": s.reason if s else None, "detail": s.detail if s else None,
            "last_run": _iso(s.last_visit if s else None), "last_answer": _iso(s.last_answer if s else None),
            "newest_item": _iso(s.newest if s else None), "items_per_day": per_day(s), "longest_gap_hours": _hours(s.longest_gap if s else None),
            "silent_after_hours": _hours(self.bound), "next_due": _iso(next_due(s) if s else None),
            "alarms": [{"kind": a.kind, "since": _iso(a.raised), "detail": a.detail} for a in self.alarms],
        }  # fmt: skip


@click.command()
@click.option("--troubled", is_flag=True, help="Only sources with an alarm, or that did not answer well.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object per source.")
@click.pass_obj
def health(project: str, troubled: bool, as_json: bool) -> int:
    """Show how each source does: state, last answer, newest item, volume, rhythm, alarms.

    Read from the published copy, so that it works at any time. "silent after" is how long a source may give
    nothing new before an alarm: as declared, or learned from its own rhythm once it was watched for 14 days.
    """
    settings, options = opened(project)
    now = options.clock()
    layout = settings.layout
    with published_watch(layout.published / COPY, layout.find("warehouse")) as watch:
        standings = watch.standings(now, answered=ANSWERED)
        alarms = [alarm for alarm in watch.alarms() if alarm.over is None]
        strange = unparsed_line(watch.unparsed_since(now - timedelta(days=14)))
    rows = [h for h in health_of(settings.sources, standings, alarms, now) if not troubled or _troubled(h)]
    if as_json:
        for row in rows:
            write_json(row.record())
    else:
        _print(rows, [alarm for alarm in alarms if alarm.source == EVERY_SOURCE])
        if strange:
            console().print(escape(f"in 14 days {strange}; see the view unparsed_sums"))
    return 0


def health_of(
    sources: Sequence[Source], standings: Mapping[str, Standing], alarms: Sequence[Alarm], now: datetime
) -> list[Health]:
    """The health of each source in the order of the file."""
    by_source: dict[str, list[Alarm]] = defaultdict(list)
    for alarm in alarms:
        by_source[alarm.source].append(alarm)
    return [
        Health(s, standing, tuple(by_source[s.id]), silence_bound(s, standing, now) if standing else None)
        for s in sources
        for standing in [standings.get(s.id)]
    ]


def per_day(standing: Standing | None) -> float | None:
    """New items a day over the last 14 days of watching; None before the first was over.

    The first visit and the latest day, which is not over, do not count.
    """
    days = standing.volume[-15:-1] if standing else ()
    return round(sum(items for _, items in days) / len(days), 1) if days else None


def _troubled(health: Health) -> bool:
    return bool(health.alarms) or health.standing is None or health.standing.state not in _WELL


def _print(rows: Sequence[Health], general: Sequence[Alarm]) -> None:
    screen = console()
    for alarm in general:
        screen.print(
            escape(f"{KINDS[alarm.kind]} ({alarm.detail}, since {alarm.raised:%Y-%m-%d %H:%M} UTC)"),
            style="red",
        )
    table = Table(title="sources, times in UTC", title_justify="left")
    for name in ("source", "state", "last answer", "newest item", "a day", "silent after", "alarms"):
        table.add_column(
            name, overflow="fold", justify="right" if name in {"a day", "silent after"} else "left"
        )
    for row in rows:
        table.add_row(*(escape(cell) for cell in _cells(row)))
    screen.print(table)
    states = Counter(row.standing.state if row.standing else "not asked yet" for row in rows)
    open_alarms = sum(len(row.alarms) for row in rows)
    told = ", ".join(f"{n} {state}" for state, n in states.most_common())
    screen.print(f"{len(rows)} sources ({told}); {open_alarms} alarms")


def _cells(row: Health) -> tuple[str, ...]:
    alarms = "; ".join(f"{a.kind} since {a.raised:%m-%d}: {a.detail}" for a in row.alarms)
    s = row.standing
    if s is None:
        return (row.source.id, "not asked yet", "", "", "", "", alarms)
    volume = per_day(s)
    return (
        row.source.id, f"{s.state} {s.reason}".strip(), _short(s.last_answer), _short(s.newest),
        "" if volume is None else f"{volume:g}",
        "learning" if row.bound is None else f"{row.bound.total_seconds() / 86400:.1f} d", alarms,
    )  # fmt: skip


def _short(moment: datetime | None) -> str:
    return f"{moment:%Y-%m-%d %H:%M}" if moment else "never"


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _hours(span: timedelta | None) -> float | None:
    return round(span.total_seconds() / 3600, 1) if span is not None else None
