"""How each address of a source stands over its visits: what says that one of several feeds is dead or frozen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from sovwatch.model import Source
from sovwatch.pipeline.health import REASONS, WEIGHTS, Door
from sovwatch.warehouse.watch import DoorState

_ANSWERED = frozenset({"ok", "unchanged", "empty"})


def door_states(
    source: str, doors: Iterable[Door], before: Iterable[DoorState], now: datetime
) -> tuple[DoorState, ...]:
    """Where the declared addresses of `source` stand after a visit at `now` that gave `doors`."""
    known = {state.url: state for state in before}
    return tuple(
        _after(source, door, known.get(door.declared), now)
        for door in {door.declared: door for door in doors if door.declared}.values()
    )


def _after(source: str, door: Door, before: DoorState | None, now: datetime) -> DoorState:
    answers = REASONS[door.reason][0] in _ANSWERED
    newest = [moment for moment in (before.newest if before else None, door.newest) if moment]
    return DoorState(
        source,
        door.declared,
        door.reason,
        door.detail,
        now,
        answered=now if answers else before.answered if before else None,
        newest=max(newest, default=None),
        misses=0.0 if answers else (before.misses if before else 0.0) + WEIGHTS.get(door.reason, 1.0),
    )


def declared_doors(source: Source) -> tuple[str, ...]:
    """The addresses of every feed, sitemap and section as they stand in sources.yaml."""
    return (*source.feeds, *source.sitemaps, *(section.url for section in source.sections))


def of_source(source: Source, states: Sequence[DoorState]) -> tuple[DoorState, ...]:
    """Those of `states` that are about an address which `source` still declares."""
    declared = frozenset(declared_doors(source))
    return tuple(state for state in states if state.source == source.id and state.url in declared)
