"""Alarms: when they are raised, when they are over, and that each is told once. The warehouse is real."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from sovwatch.model import Decision, Expect, Harvest, Item, Source, SourceReport, SourceState
from sovwatch.pipeline.alarms import (
    KINDS,
    Watched,
    decide_alarms,
    expected_volume,
    note_told,
    silence_bound,
    update_alarms,
)
from sovwatch.pipeline.doors import door_states
from sovwatch.pipeline.health import Door
from sovwatch.warehouse import Warehouse
from sovwatch.warehouse.watch import Alarm, DoorState, Quality, Standing

SQL = Path(__file__).parents[2] / "warehouse"
NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
SOURCE = Source("a", "A", "KR", "ko", "tech", "https://a.test/", "Asia/Seoul")
HEALTHY = Standing(
    "a",
    NOW - 40 * DAY,
    NOW,
    "ok",
    "",
    last_answer=NOW,
    newest=NOW - HOUR,
    last_good=NOW,
    quiet=HOUR,
    arrivals=100,
    longest_gap=60 * HOUR,
)


def kinds(standing: Standing, source: Source = SOURCE, open_alarms: Sequence[Alarm] = ()) -> list[str]:
    raised, _ = decide_alarms([Watched(source, standing)], open_alarms, NOW)
    return [alarm.kind for alarm in raised]


def over(standing: Standing, kind: str, source: Source = SOURCE) -> bool:
    _, ended = decide_alarms([Watched(source, standing)], [Alarm("a", kind, NOW - DAY, told=True)], NOW)
    assert all(alarm.over == NOW for alarm in ended)
    return [alarm.kind for alarm in ended] == [kind]


def failing(**troubles: int) -> Standing:
    return replace(HEALTHY, state="failed", reason="dns", troubles=troubles, last_answer=NOW - DAY)


# ------------------------------------------------------------------ decisions


def test_a_healthy_source_raises_nothing() -> None:
    assert decide_alarms([Watched(SOURCE, HEALTHY)], [], NOW) == ((), ())


@pytest.mark.parametrize(
    ("troubles", "raised"),
    [({"dns": 2}, False), ({"dns": 3}, True), ({"gone": 5}, False), ({"gone": 6}, True), ({"timeout": 11}, False), ({"timeout": 12}, True)],
)  # fmt: skip
def test_failing_is_weighed(troubles: dict[str, int], raised: bool) -> None:
    standing = failing(**troubles)
    assert kinds(standing) == (["failing"] if raised else [])
    assert not over(standing, "failing")
    assert over(HEALTHY, "failing")


def test_failing_says_why_and_since_when() -> None:
    raised, _ = decide_alarms([Watched(SOURCE, failing(dns=3))], [], NOW)
    assert raised == (
        Alarm("a", "failing", NOW, "the name of the site is not known; last answer 2026-11-23"),
    )


def test_a_source_that_fails_is_not_called_silent_as_well() -> None:
    standing = replace(failing(dns=3), quiet=20 * DAY, newest=NOW - 20 * DAY)
    assert kinds(standing) == ["failing"]
    assert kinds(replace(HEALTHY, quiet=20 * DAY, reason="frozen", state="suspicious")) == ["frozen"]


@pytest.mark.parametrize(
    ("quiet", "raised"), [(2 * DAY, False), (119 * HOUR, False), (121 * HOUR, True), (20 * DAY, True)]
)
def test_silence_is_measured_by_twice_the_longest_gap(quiet: timedelta, raised: bool) -> None:
    assert (kinds(replace(HEALTHY, quiet=quiet)) == ["silent"]) is raised


def test_silence_is_over_with_the_next_item() -> None:
    assert not over(replace(HEALTHY, quiet=6 * DAY), "silent")
    assert over(HEALTHY, "silent")
    assert not over(replace(failing(dns=1), quiet=6 * DAY), "silent")


@pytest.mark.parametrize(
    ("changes", "bound"),
    [
        ({}, 120 * HOUR),
        ({"longest_gap": HOUR}, DAY),
        ({"longest_gap": 50 * DAY}, 30 * DAY),
        ({"arrivals": 3}, 30 * DAY),
        ({"newest": None, "arrivals": 0, "longest_gap": None}, 14 * DAY),
        ({"first_visit": NOW - 13 * DAY}, None),
    ],
)
def test_silence_bound_is_learned(changes: dict[str, object], bound: timedelta | None) -> None:
    assert silence_bound(SOURCE, replace(HEALTHY, **changes), NOW) == bound  # type: ignore[arg-type]


def test_a_declared_bound_holds_from_the_first_day() -> None:
    source = replace(SOURCE, expect=Expect(silent_days=0.5))
    young = replace(HEALTHY, first_visit=NOW - DAY, quiet=13 * HOUR)
    assert silence_bound(source, young, NOW) == DAY / 2
    assert kinds(young, source) == ["silent"]


def weeks(count: int, *, workday: int, weekend: int) -> tuple[tuple[date, int], ...]:
    """Volumes of the days before NOW's day (a Tuesday), oldest first."""
    days = [NOW.date() - timedelta(days=i) for i in range(7 * count, 0, -1)]
    return tuple((day, weekend if day.weekday() >= 5 else workday) for day in days)


def test_volume_is_compared_by_weekday() -> None:
    usual = weeks(5, workday=20, weekend=2)
    assert expected_volume(SOURCE, replace(HEALTHY, volume=usual), NOW) == (24, 24.0)  # Sat, Sun, Mon
    assert kinds(replace(HEALTHY, volume=usual)) == []
    fallen = (*usual[:-3], *((day, 1) for day, _ in usual[-3:]))
    assert kinds(replace(HEALTHY, volume=fallen)) == ["volume"]
    assert not over(replace(HEALTHY, volume=fallen), "volume")
    assert over(replace(HEALTHY, volume=usual), "volume")


def test_volume_is_not_judged_on_little() -> None:
    assert expected_volume(SOURCE, replace(HEALTHY, volume=weeks(2, workday=20, weekend=2)), NOW) is None
    small = weeks(5, workday=3, weekend=0)
    assert kinds(replace(HEALTHY, volume=(*small[:-3], *((day, 0) for day, _ in small[-3:])))) == []


def test_volume_as_declared_takes_a_week() -> None:
    source = replace(SOURCE, expect=Expect(items_per_day=10))
    assert kinds(replace(HEALTHY, volume=weeks(1, workday=3, weekend=0)), source) == ["volume"]
    assert kinds(replace(HEALTHY, volume=weeks(1, workday=10, weekend=0)), source) == []
    assert expected_volume(source, replace(HEALTHY, volume=weeks(1, workday=3, weekend=0)[1:]), NOW) is None


Rule = tuple[str, Quality, Quality, bool]


@pytest.mark.parametrize(
    ("kind", "now", "before", "raised"),
    [
        ("dates-lost", Quality(10, 0), Quality(50, 50), True),
        ("dates-lost", Quality(10, 0), Quality(50, 0), False),  # never had any
        ("dates-lost", Quality(7, 0), Quality(50, 50), False),
        ("short-text", Quality(10, 10, 6, short=5), Quality(50, 50, 40, short=2), True),
        ("short-text", Quality(10, 10, 6, short=5), Quality(50, 50, 40, short=30), False),  # a wire of short items
        ("short-text", Quality(10, 10, 5, short=5), Quality(), False),
        ("garbled-text", Quality(10, 10, 10, garbled=3), Quality(), True),
        ("garbled-text", Quality(10, 10, 10, garbled=1), Quality(), False),
        ("selectors-failed", Quality(10, 10, 3, selectors_failed=2), Quality(), True),
        ("selectors-failed", Quality(10, 10, 2, selectors_failed=2), Quality(), False),
    ],
)  # fmt: skip
def test_quality_of_the_items(kind: str, now: Quality, before: Quality, raised: bool) -> None:
    standing = replace(HEALTHY, now=now, before=before)
    assert kinds(standing) == ([kind] if raised else [])
    good = replace(HEALTHY, now=Quality(10, 10, 10), before=Quality(50, 50, 40))
    assert over(good, kind)


def test_a_hard_paywall_gives_short_texts_by_nature() -> None:
    standing = replace(HEALTHY, now=Quality(10, 10, 10, short=10))
    assert kinds(standing, replace(SOURCE, paywall="hard")) == []
    assert kinds(standing) == ["short-text"]


def test_unreadable_pages() -> None:
    assert kinds(replace(HEALTHY, pages=10, unreadable=6)) == ["pages-unreadable"]
    assert kinds(replace(HEALTHY, pages=5, unreadable=5)) == []
    assert over(replace(HEALTHY, pages=10, unreadable=3), "pages-unreadable")
    assert not over(replace(HEALTHY, pages=10, unreadable=5), "pages-unreadable")


def test_an_unverified_source_raises_nothing_before_its_first_success() -> None:
    source = replace(SOURCE, status="unverified")
    never = replace(failing(dns=30), last_good=None)
    assert decide_alarms([Watched(source, never, succeeded=False)], [], NOW) == ((), ())
    raised, _ = decide_alarms([Watched(source, HEALTHY, succeeded=False)], [], NOW)
    assert [(a.kind, a.over, a.over_told, a.told) for a in raised] == [("first-success", NOW, True, False)]
    raised, _ = decide_alarms([Watched(source, failing(dns=30), succeeded=True)], [], NOW)
    assert [a.kind for a in raised] == ["failing"]


def test_an_open_alarm_is_not_raised_again() -> None:
    assert kinds(failing(dns=30), open_alarms=[Alarm("a", "failing", NOW - DAY)]) == []


def test_alarms_of_a_source_that_left_the_file_are_over() -> None:
    raised, ended = decide_alarms([], [Alarm("gone", "silent", NOW - DAY, told=True)], NOW)
    assert (raised, [a.source for a in ended]) == ((), ["gone"])


def test_when_nearly_all_fail_one_alarm_speaks_of_the_network() -> None:
    history = [Watched(replace(SOURCE, id=f"s{i}"), failing(dns=9)) for i in range(12)]
    raised, _ = decide_alarms(history, [], NOW)
    assert [(a.source, a.kind, a.detail) for a in raised] == [("*", "network", "12 of 12 sources failed")]
    again, ended = decide_alarms(history, raised, NOW + HOUR)
    assert (again, ended) == ((), ())
    well = [Watched(w.source, HEALTHY) for w in history]
    assert [a.kind for a in decide_alarms(well, raised, NOW + HOUR)[1]] == ["network"]


# ------------------------------------------------------------------ over a real warehouse


@pytest.fixture
def warehouse(tmp_path: Path) -> Iterator[Warehouse]:
    with Warehouse(tmp_path / "live.duckdb", SQL) as opened:
        opened.archive.declare_sources([SOURCE])
        yield opened


@pytest.fixture
def visit(warehouse: Warehouse) -> Callable[..., None]:
    """Stores one visit of a source at a time, with that many new items."""

    def store(
        at: datetime,
        *,
        new: int = 0,
        state: SourceState = "ok",
        reason: str = "",
        source: str = "a",
        **changes: object,
    ) -> None:
        items = tuple(_item(source, at, i, changes) for i in range(new))
        report = SourceReport(source, state, reason, listed=10 if state == "ok" else 0, new=new)
        warehouse.archive.store(f"{at:%Y%m%dT%H%M%S}", Harvest(report, items), at)

    return store


def _item(source: str, at: datetime, i: int, changes: dict[str, object]) -> Item:
    values: dict[str, object] = {
        "id": f"{source}{at.timestamp():.0f}-{i}", "source": source, "url": f"https://a.test/{i}", "title": "제목", "first_seen": at,
        "published": at, "published_estimated": False, "language": "ko", "text": "본문 " * 200,
        "decision": Decision("drop", 0.0, "text"),
    }  # fmt: skip
    return Item(**{**values, **changes})  # type: ignore[arg-type]


def test_silence_is_raised_once_told_once_and_over_once(
    warehouse: Warehouse, visit: Callable[..., None]
) -> None:
    start = NOW - 30 * DAY
    for hour in range(0, 20 * 24, 6):
        visit(start + hour * HOUR, new=1)
    told = []
    for hour in range(20 * 24, 23 * 24, 6):
        at = start + hour * HOUR
        visit(at, state="unchanged", reason="nothing-new")
        news = update_alarms(warehouse, [SOURCE], at)
        told += [(alarm.kind, at) for alarm in news.raised]
        note_told(warehouse, news)
    assert told == [("silent", start + 21 * DAY)]  # gaps of 6 h: the shortest bound of a day counts
    visit(NOW - HOUR, new=1)
    news = update_alarms(warehouse, [SOURCE], NOW)
    assert (news.raised, [a.kind for a in news.over]) == ((), ["silent"])
    note_told(warehouse, news)
    assert not update_alarms(warehouse, [SOURCE], NOW + HOUR)


def test_news_that_could_not_be_sent_comes_back(warehouse: Warehouse, visit: Callable[..., None]) -> None:
    for hour in range(3):
        visit(NOW + hour * HOUR, state="failed", reason="dns")
    first = update_alarms(warehouse, [SOURCE], NOW + 3 * HOUR)
    assert [a.kind for a in first.raised] == ["failing"]
    assert update_alarms(warehouse, [SOURCE], NOW + 4 * HOUR) == first
    visit(NOW + 5 * HOUR, new=1)
    assert not update_alarms(warehouse, [SOURCE], NOW + 5 * HOUR)  # over before anyone heard of it


def test_days_on_which_nothing_ran_are_not_the_source_s_silence(
    warehouse: Warehouse, visit: Callable[..., None]
) -> None:
    for hour in range(0, 20 * 24, 6):
        visit(NOW + hour * HOUR, new=1)
    later = NOW + 34 * DAY
    visit(later, state="unchanged", reason="nothing-new")
    standing = warehouse.watch.standings(later, answered=["", "nothing-new"])["a"]
    assert standing.quiet == 26 * HOUR
    assert standing.longest_gap == 6 * HOUR


def test_a_standing_counts_what_it_says(warehouse: Warehouse, visit: Callable[..., None]) -> None:
    visit(NOW - 10 * DAY, new=5)
    visit(NOW - 9 * DAY, new=2, flags=("selectors-failed",))
    visit(NOW - 2 * DAY, new=3, text="짧다", published_estimated=True)
    visit(NOW - DAY, new=1, title="깨진 \ufffd\ufffd")
    visit(NOW - DAY + HOUR, new=4, flags=("backfill",))
    visit(NOW - 2 * HOUR, state="failed", reason="dns")
    visit(NOW - HOUR, state="failed", reason="timeout")
    visit(NOW + DAY, new=9)
    seen = warehouse.watch.standings(NOW, answered=[""])["a"]
    assert (seen.first_visit, seen.last_visit, seen.reason) == (NOW - 10 * DAY, NOW - HOUR, "timeout")
    assert (seen.last_answer, seen.newest, seen.last_good) == (NOW - DAY + HOUR,) * 3
    assert seen.troubles == {"dns": 1, "timeout": 1}
    assert (seen.now, seen.before) == (
        Quality(4, 1, 4, short=3, garbled=1),
        Quality(7, 7, 7, selectors_failed=2),
    )
    assert seen.volume == (
        (date(2026, 11, 15), 2),
        (date(2026, 11, 22), 3),
        (date(2026, 11, 23), 5),
        (date(2026, 11, 24), 0),
    )


def test_first_success_is_told_once(warehouse: Warehouse, visit: Callable[..., None]) -> None:
    source = replace(SOURCE, status="unverified")
    visit(NOW, state="failed", reason="dns")
    assert not update_alarms(warehouse, [source], NOW)
    visit(NOW + HOUR, new=2)
    news = update_alarms(warehouse, [source], NOW + HOUR)
    assert [a.kind for a in news.raised] == ["first-success"]
    note_told(warehouse, news)
    visit(NOW + 2 * HOUR, new=2)
    assert not update_alarms(warehouse, [source], NOW + 2 * HOUR)


# ------------------------------------------------------------------ one address of several

FEEDS = ("https://a.test/1.xml", "https://a.test/2.xml")
TWO = replace(SOURCE, feeds=FEEDS)


def door(url: str = FEEDS[1], **changes: object) -> DoorState:
    fine = DoorState("a", url, "", "", NOW, answered=NOW, newest=NOW - HOUR)
    return replace(fine, **changes)  # type: ignore[arg-type]


DEAD = door(reason="gone", misses=3.0, answered=NOW - 2 * DAY)


def doors_kinds(
    *doors: DoorState, standing: Standing = HEALTHY, source: Source = TWO, open_alarms: Sequence[Alarm] = ()
) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    raised, ended = decide_alarms([Watched(source, standing, doors=doors)], open_alarms, NOW)
    return [(a.kind, a.door) for a in raised], [(a.kind, a.door) for a in ended]


def test_a_dead_feed_of_a_source_that_delivers_has_an_alarm_of_its_own() -> None:
    raised, _ = decide_alarms([Watched(TWO, HEALTHY, doors=(door(FEEDS[0]), DEAD))], [], NOW)
    told = "https://a.test/2.xml: the address does not exist any more (404, 410); last answer 2026-11-22"
    assert raised == (Alarm("a", "feed-failing", NOW, told, door=FEEDS[1]),)
    assert doors_kinds(DEAD, open_alarms=raised) == ([], [])
    assert doors_kinds(door(), open_alarms=raised) == ([], [("feed-failing", FEEDS[1])])


@pytest.mark.parametrize(
    ("state", "raised"),
    [
        (door(misses=2.75, reason="timeout"), []),
        (door(newest=NOW - 20 * DAY), []),
        (door(newest=NOW - 22 * DAY), ["feed-frozen"]),
        (door(newest=NOW - 22 * DAY, misses=0.5, reason="gone"), []),
        (door(newest=None), []),
        (door(answered=None, newest=None, misses=9.0, reason="dns"), ["feed-failing"]),
    ],
)
def test_how_one_address_is_judged(state: DoorState, raised: list[str]) -> None:
    assert [kind for kind, _ in doors_kinds(door(FEEDS[0]), state)[0]] == raised


def test_both_feeds_may_have_an_alarm_of_the_same_kind_at_the_same_time(warehouse: Warehouse) -> None:
    three = replace(TWO, feeds=(*FEEDS, "https://a.test/3.xml"))
    dead = [replace(DEAD, url=url) for url in FEEDS]
    raised, _ = decide_alarms([Watched(three, HEALTHY, doors=tuple(dead))], [], NOW)
    warehouse.watch.write_alarms(raised)
    assert {alarm.door for alarm in warehouse.watch.alarms()} == set(FEEDS)


def test_where_the_whole_source_fails_its_addresses_are_not_named() -> None:
    assert doors_kinds(DEAD, replace(DEAD, url=FEEDS[0]), standing=failing(dns=9)) == ([("failing", "")], [])
    frozen = replace(HEALTHY, reason="frozen", state="suspicious")
    assert doors_kinds(door(newest=NOW - 30 * DAY), standing=frozen) == ([("frozen", "")], [])


def test_the_only_address_of_a_source_has_no_alarm_of_its_own() -> None:
    assert doors_kinds(DEAD, source=replace(TWO, feeds=FEEDS[1:])) == ([], [])


def test_an_address_that_left_the_file_is_over() -> None:
    known = Alarm("a", "feed-failing", NOW - DAY, door="https://a.test/old.xml", told=True)
    assert doors_kinds(open_alarms=[known]) == ([], [("feed-failing", "https://a.test/old.xml")])


def test_a_dead_feed_is_told_once_and_its_end_once(warehouse: Warehouse, visit: Callable[..., None]) -> None:
    told = []
    for hour in range(24):
        at = NOW + hour * HOUR
        visit(at, new=1)
        second = Door(FEEDS[1], declared=FEEDS[1], newest=at, reason="gone" if 2 <= hour < 15 else "")
        first = Door(FEEDS[0], declared=FEEDS[0], newest=at)
        child = Door("https://a.test/child.xml", reason="gone")
        before = warehouse.watch.doors("a")
        warehouse.watch.keep_doors("a", door_states("a", [first, child, second], before, at))
        news = update_alarms(warehouse, [TWO], at)
        told += [(hour, "on", a.kind, a.door) for a in news.raised]
        told += [(hour, "over", a.kind, a.door) for a in news.over]
        note_told(warehouse, news)
    assert told == [(7, "on", "feed-failing", FEEDS[1]), (15, "over", "feed-failing", FEEDS[1])]
    state = {s.url: s for s in warehouse.watch.doors("a")}
    assert set(state) == set(FEEDS)
    assert (state[FEEDS[1]].misses, state[FEEDS[1]].newest) == (0.0, NOW + 23 * HOUR)


def test_every_kind_is_raised_by_a_rule() -> None:
    every = {
        "failing", "frozen", "silent", "volume", "dates-lost", "short-text", "garbled-text", "pages-unreadable",
        "selectors-failed", "feed-failing", "feed-frozen", "first-success", "network", "unparsed",
    }  # fmt: skip
    assert set(KINDS) == every
