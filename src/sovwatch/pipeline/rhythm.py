"""How often a source is asked: at each run while it answers, ever more rarely while it fails, never given up."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime, timedelta

from sovwatch.model import Source
from sovwatch.pipeline.health import REASONS, WEIGHTS
from sovwatch.warehouse.watch import Standing

SHORTEST = timedelta(hours=1)
LONGEST = timedelta(hours=24)
# A run that starts a little earlier than the last one must not skip the source.
_SLACK = 0.9
_MANY, _NEARLY_ALL = 10, 0.8
# Something of the source's own came back, good or not: asking more rarely would not help.
_ANSWERS = frozenset({"frozen", "pages-unreadable", "dates-lost"})
ANSWERED: tuple[str, ...] = tuple(
    reason
    for reason, (state, _) in REASONS.items()
    if state in {"ok", "unchanged", "empty"} or reason in _ANSWERS
)


def failure_weight(troubles: Mapping[str, int]) -> float:
    """What the failures since the last answer amount to: 1 for a hard one, 0.5 for a soft, 0.25 for a temporary."""
    return sum(WEIGHTS.get(reason, 1.0) * times for reason, times in troubles.items())


def back_off(troubles: Mapping[str, int]) -> timedelta:
    """How long a source is left alone after these failures: nothing, then an hour, doubled with each whole weight, a day at most."""
    if not troubles:
        return timedelta(0)
    doublings = min(int(failure_weight(troubles)), 10)
    return min(SHORTEST * float(2**doublings), LONGEST)


def next_due(standing: Standing) -> datetime:
    """When the source is asked again at the earliest."""
    return standing.last_visit + back_off(standing.troubles) * _SLACK


def own_fault(standings: Collection[Standing]) -> bool:
    """Whether nearly all of at least ten sources fail: then the fault is on this side, and nobody is held off for it."""
    failing = sum(bool(standing.troubles) for standing in standings)
    return len(standings) >= _MANY and failing >= _NEARLY_ALL * len(standings)


def due_sources(
    sources: Iterable[Source], history: Mapping[str, Standing], now: datetime
) -> tuple[Source, ...]:
    """The sources that are asked in a run at `now`, in their order; one without history is always due.

    A visit later than `now` (a clock that was set back) holds nobody off.
    """
    declared = tuple(sources)
    if own_fault([history[s.id] for s in declared if s.id in history]):
        return declared
    return tuple(s for s in declared if _due(history.get(s.id), now))


def _due(seen: Standing | None, now: datetime) -> bool:
    return seen is None or seen.last_visit > now or next_due(seen) <= now
