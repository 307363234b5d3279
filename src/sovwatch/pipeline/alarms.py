"""Alarms about sources: raised once, over once. The decisions are pure; `update_alarms` reads and writes.

A source that cannot be reached is not called silent as well: of failing, frozen and silent only the first is raised.
Where a source as a whole delivers, each of its several addresses that does not has an alarm of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from statistics import median
from zoneinfo import ZoneInfo

from sovwatch.model import Source
from sovwatch.pipeline.doors import declared_doors, of_source
from sovwatch.pipeline.health import FROZEN_AFTER, REASONS
from sovwatch.pipeline.rhythm import ANSWERED, failure_weight, own_fault
from sovwatch.warehouse import Warehouse
from sovwatch.warehouse.watch import Alarm, DoorState, Standing

# The closed list of alarms; docs/operating.md explains each, and a test compares the two.
KINDS: dict[str, str] = {
    "failing": "has not answered for long",
    "frozen": "answers, but its newest item is weeks old",
    "silent": "gives no new item for far longer than it used to",
    "volume": "gives far fewer items than on the same weekdays before",
    "dates-lost": "its items have no date any more",
    "short-text": "most of its pages give only a few lines of text",
    "garbled-text": "its texts hold characters that cannot be read",
    "pages-unreadable": "most of its pages give no text",
    "selectors-failed": "the selectors declared for it find nothing",
    "feed-failing": "one of its addresses has not answered for long, while others do",
    "feed-frozen": "one of its addresses answers, but its newest item is weeks old, while others are fresh",
    "first-success": "unverified until now, it has answered for the first time; set `status: verified`",
    "unparsed": "sums of money that no table of units explains; see the view unparsed_sums",
    "network": "most sources failed in one run: look at this machine's own connection",
}
EVERY_SOURCE = "*"
_NETWORK = (EVERY_SOURCE, "network", "")
NOTES = frozenset({"first-success", "unparsed"})  # told once, over at once

FAILING_FROM = 3.0  # three hard failures, six soft ones or twelve temporary ones since the last answer
LEARNING = timedelta(days=14)
_SHORTEST_SILENCE, _LONGEST_SILENCE = timedelta(days=1), timedelta(days=30)
_ON, _OVER = True, False
_UNPARSED_EVERY = timedelta(days=1)
_UNITS_TOLD = 5

# True: wrong; False: right again; None: cannot be said, an open alarm stays open and none is raised.
Finding = bool | None


@dataclass(frozen=True)
class AlarmNews:
    """What the operators have not heard yet: alarms raised, and alarms over that they know of."""

    raised: tuple[Alarm, ...] = ()
    over: tuple[Alarm, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.raised or self.over)


@dataclass(frozen=True)
class Watched:
    """A source with where it and its addresses stand; `succeeded` is whether it ever gave items."""

    source: Source
    standing: Standing
    succeeded: bool = True
    doors: tuple[DoorState, ...] = ()


# ------------------------------------------------------------------ decisions


def silence_bound(source: Source, standing: Standing, now: datetime) -> timedelta | None:
    """How long the source may give nothing new: as declared, or twice the longest gap of its watched past.

    None while it was watched for less than 14 days. A source that gives too little to learn from gets 30 days.
    """
    if source.expect.silent_days:
        return timedelta(days=source.expect.silent_days)
    if now - standing.first_visit < LEARNING:
        return None
    if standing.newest is None:
        return LEARNING
    if standing.longest_gap is None or standing.arrivals < 4:
        return _LONGEST_SILENCE
    return min(max(2 * standing.longest_gap, _SHORTEST_SILENCE), _LONGEST_SILENCE)


def expected_volume(source: Source, standing: Standing, now: datetime) -> tuple[int, float] | None:
    """(new items of the last complete days, what was to be expected of them), or None while that is not known.

    Learned: three days against the medians of the same weekdays in at least three weeks before. Declared: seven
    days against `items_per_day`.
    """
    today = now.astimezone(ZoneInfo(source.zone)).date()
    days = [(day, items) for day, items in standing.volume if day < today]
    if source.expect.items_per_day:
        week = days[-7:]
        return (sum(n for _, n in week), 7 * source.expect.items_per_day) if len(week) == 7 else None
    recent, earlier = days[-3:], days[:-3]
    expected = 0.0
    for day, _ in recent:
        same = [items for other, items in earlier if other.weekday() == day.weekday()]
        if len(same) < 3:
            return None
        expected += median(same)
    return (sum(n for _, n in recent), expected) if len(recent) == 3 else None


def _failing(watched: Watched, _: datetime) -> tuple[Finding, str]:
    standing = watched.standing
    if not standing.troubles:
        return _OVER, ""
    reason = REASONS.get(standing.reason, ("failed", standing.reason))[1]
    since = f"; last answer {_day(standing.last_answer)}" if standing.last_answer else "; it never answered"
    detail = f"{reason}{since}"
    return (_ON if failure_weight(standing.troubles) >= FAILING_FROM else None), detail


def _frozen(watched: Watched, _: datetime) -> tuple[Finding, str]:
    standing = watched.standing
    if standing.troubles:
        return None, ""
    return standing.reason == "frozen", standing.detail


def _silent(watched: Watched, now: datetime) -> tuple[Finding, str]:
    standing = watched.standing
    bound = silence_bound(watched.source, standing, now)
    if bound is None:
        return None, ""
    if standing.quiet <= bound:
        return _OVER, ""
    if standing.troubles:
        return None, ""
    newest = f"newest item {_day(standing.newest)}" if standing.newest else "no item yet"
    return _ON, f"{newest}; bound {bound.total_seconds() / 86400:.1f} days"


def _volume(watched: Watched, now: datetime) -> tuple[Finding, str]:
    found = expected_volume(watched.source, watched.standing, now)
    if found is None or found[1] < 15:  # fewer than that vary by themselves; silence is watched instead
        return None, ""
    got, expected = found
    low = 0.4 if watched.source.expect.items_per_day else 0.2
    detail = f"{got} new items where about {expected:.0f} were to be expected"
    return (_ON if got < low * expected else _OVER if got >= 0.5 * expected else None), detail


def _dates(watched: Watched, _: datetime) -> tuple[Finding, str]:
    now, before = watched.standing.now, watched.standing.before
    if now.items < 8 or (before.items < 20 or before.dated < 0.8 * before.items):
        return (_OVER if now.items and now.dated >= 0.5 * now.items else None), ""
    return _share(now.items - now.dated, now.items, 0.8, 0.5), f"{now.items - now.dated} of {now.items} items"


def _short(watched: Watched, _: datetime) -> tuple[Finding, str]:
    now, before = watched.standing.now, watched.standing.before
    if now.texts < 6:
        return None, ""
    usual = before.texts >= 10 and before.short > 0.4 * before.texts
    if usual or watched.source.paywall == "hard":
        return _OVER, ""
    return _share(now.short, now.texts, 0.6, 0.3), f"{now.short} of {now.texts} pages"


def _garbled(watched: Watched, _: datetime) -> tuple[Finding, str]:
    now = watched.standing.now
    if now.items < 5:
        return None, ""
    return _share(now.garbled, now.items, 0.3, 0.1), f"{now.garbled} of {now.items} items"


def _unreadable(watched: Watched, _: datetime) -> tuple[Finding, str]:
    s = watched.standing
    if s.pages < 6:
        return None, ""
    return _share(s.unreadable, s.pages, 0.6, 0.3), f"{s.unreadable} of {s.pages} pages"


def _selectors(watched: Watched, _: datetime) -> tuple[Finding, str]:
    now = watched.standing.now
    if now.texts < 3:
        return None, ""
    return _share(
        now.selectors_failed, now.texts, 0.5, 0.2
    ), f"on {now.selectors_failed} of {now.texts} pages"


def _feed_failing(door: DoorState, watched: Watched, _: datetime) -> tuple[Finding, str]:
    if not door.misses:
        return _OVER, ""
    since = f"last answer {_day(door.answered)}" if door.answered else "it never answered"
    on = door.misses >= FAILING_FROM and not watched.standing.troubles
    return (_ON if on else None), f"{REASONS[door.reason][1]}; {since}"


def _feed_frozen(door: DoorState, watched: Watched, now: datetime) -> tuple[Finding, str]:
    if door.misses or watched.standing.troubles:
        return None, ""
    if door.newest is None or door.newest >= now - FROZEN_AFTER:
        return _OVER, ""
    return (None if watched.standing.reason == "frozen" else _ON), f"newest item {_day(door.newest)}"


_DOOR_RULES: dict[str, Callable[[DoorState, Watched, datetime], tuple[Finding, str]]] = {
    "feed-failing": _feed_failing, "feed-frozen": _feed_frozen,
}  # fmt: skip


def _share(part: int, whole: int, on: float, off: float) -> Finding:
    return _ON if part >= on * whole else _OVER if part <= off * whole else None


_RULES: dict[str, Callable[[Watched, datetime], tuple[Finding, str]]] = {
    "failing": _failing, "frozen": _frozen, "silent": _silent, "volume": _volume, "dates-lost": _dates,
    "short-text": _short, "garbled-text": _garbled, "pages-unreadable": _unreadable, "selectors-failed": _selectors,
}  # fmt: skip
# A source with an alarm of the first kind gets none of the others: they say the same less well.
_HIDES = {"failing": {"frozen", "silent", "volume"}, "frozen": {"silent", "volume"}, "silent": {"volume"}}


def decide_alarms(
    history: Sequence[Watched], open_alarms: Iterable[Alarm], now: datetime
) -> tuple[tuple[Alarm, ...], tuple[Alarm, ...]]:
    """(alarms to raise, open alarms that are over) at `now`, for all sources of the file.

    Open alarms of sources that are not in `history` are over: nobody watches these any more.
    """
    have = {(alarm.source, alarm.kind, alarm.door): alarm for alarm in open_alarms if alarm.over is None}
    raised: list[Alarm] = []
    over: list[Alarm] = []
    for watched in history:
        r, o = _decide(watched, have, now)
        raised += r
        over += o
    watching = {watched.source.id for watched in history}
    over += [a for (source, _, _), a in have.items() if source not in watching and source != EVERY_SOURCE]
    raised, lost = _as_one(raised, history, have, now)
    if _NETWORK in have and not lost:
        over.append(have[_NETWORK])
    return tuple(raised), tuple(replace(alarm, over=now) for alarm in over)


def _decide(
    watched: Watched, have: Mapping[tuple[str, str, str], Alarm], now: datetime
) -> tuple[list[Alarm], list[Alarm]]:
    id_, raised, over = watched.source.id, list[Alarm](), list[Alarm]()
    if watched.source.status == "unverified":
        if watched.standing.last_good is not None and not watched.succeeded:
            raised.append(Alarm(id_, "first-success", now, KINDS["first-success"], over=now, over_told=True))
        elif not watched.succeeded:
            return [], []
    hidden: set[str] = set()
    for kind, rule in _RULES.items():
        finding, detail = rule(watched, now)
        known = have.get((id_, kind, ""))
        if known is not None and finding is _OVER:
            over.append(known)
        elif known is None and finding is _ON and kind not in hidden:
            raised.append(Alarm(id_, kind, now, detail))
        if finding is _ON or (known is not None and finding is None):
            hidden |= _HIDES.get(kind, set())
    feeds_raised, feeds_over = _decide_doors(watched, have, now)
    return [*raised, *feeds_raised], [*over, *feeds_over]


def _decide_doors(
    watched: Watched, have: Mapping[tuple[str, str, str], Alarm], now: datetime
) -> tuple[list[Alarm], list[Alarm]]:
    """The alarms about single addresses of a source that has several; those of addresses no longer declared are over."""
    id_, raised = watched.source.id, list[Alarm]()
    declared = declared_doors(watched.source)
    several = frozenset(declared) if len(declared) > 1 else frozenset[str]()
    over = [a for (source, _, door), a in have.items() if source == id_ and door and door not in several]
    for door in (door for door in watched.doors if door.url in several):
        for kind, rule in _DOOR_RULES.items():
            finding, detail = rule(door, watched, now)
            known = have.get((id_, kind, door.url))
            if known is not None and finding is _OVER:
                over.append(known)
            elif known is None and finding is _ON:
                raised.append(Alarm(id_, kind, now, f"{door.url}: {detail}", door=door.url))
    return raised, over


def _as_one(
    raised: list[Alarm], history: Sequence[Watched], have: Mapping[tuple[str, str, str], Alarm], now: datetime
) -> tuple[list[Alarm], bool]:
    """(alarms to raise, whether the fault is ours): when nearly all sources fail, it is the network on this side."""
    standings = [watched.standing for watched in history]
    if not own_fault(standings):
        return raised, False
    failing = sum(bool(standing.troubles) for standing in standings)
    rest = [alarm for alarm in raised if alarm.kind != "failing"]
    if _NETWORK not in have:
        rest.append(Alarm(EVERY_SOURCE, "network", now, f"{failing} of {len(history)} sources failed"))
    return rest, True


def _day(moment: datetime | None) -> str:
    return moment.date().isoformat() if moment else "never"


# ------------------------------------------------------------------ the warehouse


def update_alarms(warehouse: Warehouse, sources: Sequence[Source], now: datetime) -> AlarmNews:
    """Decides and writes the alarms of `sources`; what the operators have not been told of yet comes back.

    Call `note_told` with the message that tells it: until then the same news comes back at the next run.
    """
    standings = warehouse.watch.standings(now, answered=ANSWERED)
    known = warehouse.watch.known_successes()
    doors: dict[str, list[DoorState]] = defaultdict(list)
    for door in warehouse.watch.doors():
        doors[door.source].append(door)
    history = [
        Watched(
            source,
            standings[source.id],
            source.status == "verified" or source.id in known,
            of_source(source, doors[source.id]),
        )
        for source in sources
        if source.id in standings
    ]
    open_alarms = warehouse.watch.alarms()
    raised, over = decide_alarms(history, open_alarms, now)
    # Nobody has heard of an alarm that is over before it was told: there is nothing to take back.
    closed = [replace(a, told=True, over_told=not a.told) for a in over]
    warehouse.watch.write_alarms([*raised, *closed, *_unparsed(warehouse, now)])
    return news_of(warehouse)


def _unparsed(warehouse: Warehouse, now: datetime) -> list[Alarm]:
    """At most once a day, the sums that were not understood in articles seen since the last time."""
    last = warehouse.watch.last_raised("unparsed")
    if last is not None and now - last < _UNPARSED_EVERY:
        return []
    detail = unparsed_line(warehouse.watch.unparsed_since(last or datetime.min.replace(tzinfo=UTC)))
    return [Alarm(EVERY_SOURCE, "unparsed", now, detail, over=now, over_told=True)] if detail else []


def unparsed_line(units: Sequence[tuple[str, int, frozenset[str]]]) -> str:
    """`7 sums in 5 articles were not understood: 4 × ₮, 3 × XTS` for (unit, number of sums, articles); empty for none."""
    if not units:
        return ""
    sums = sum(number for _, number, _ in units)
    articles = len(frozenset().union(*(items for _, _, items in units)))
    told = ", ".join(f"{number} × {unit}" for unit, number, _ in units[:_UNITS_TOLD])
    more = " ..." if len(units) > _UNITS_TOLD else ""
    what = (
        "1 sum in 1 article was"
        if sums == 1
        else f"{sums} sums in {articles} article{'s' * (articles > 1)} were"
    )
    return f"{what} not understood: {told}{more}"


def news_of(warehouse: Warehouse) -> AlarmNews:
    """What the operators have not been told of yet, oldest first."""
    waiting = warehouse.watch.alarms()
    return AlarmNews(
        tuple(a for a in waiting if not a.told),
        tuple(a for a in waiting if a.told and a.over and not a.over_told),
    )


def note_told(warehouse: Warehouse, news: AlarmNews, *, told: bool = True) -> None:
    """Writes down that the operators were told of `news`, or that they were not after all."""
    raised = [replace(a, told=told) for a in news.raised]
    warehouse.watch.write_alarms([*raised, *(replace(a, over_told=told) for a in news.over)])
