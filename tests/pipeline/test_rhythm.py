"""Which sources are due: ever more rarely while they fail, never given up, in step with hourly and daily runs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sovwatch.model import Source
from sovwatch.pipeline.health import REASONS
from sovwatch.pipeline.rhythm import (
    ANSWERED,
    LONGEST,
    back_off,
    due_sources,
    failure_weight,
    next_due,
    own_fault,
)
from sovwatch.warehouse.watch import Standing

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
HOUR = timedelta(hours=1)


def source(id_: str) -> Source:
    return Source(id_, id_, "KR", "ko", "tech", f"https://{id_}.test/", "Asia/Seoul")


def standing(id_: str = "a", *, ago: timedelta = HOUR, **troubles: int) -> Standing:
    counted = {reason.replace("_", "-"): times for reason, times in troubles.items()}
    return Standing(id_, NOW - 30 * LONGEST, NOW - ago, "failed", "dns", troubles=counted)


@pytest.mark.parametrize(
    ("troubles", "weight", "hours"),
    [
        ({}, 0.0, 0),
        ({"timeout": 1}, 0.25, 1),
        ({"timeout": 3}, 0.75, 1),
        ({"timeout": 4}, 1.0, 2),
        ({"gone": 2}, 1.0, 2),
        ({"dns": 1}, 1.0, 2),
        ({"dns": 2, "gone": 1, "timeout": 2}, 3.0, 8),
        ({"dns": 4}, 4.0, 16),
        ({"dns": 5}, 5.0, 24),
        ({"robots": 1_000_000}, 1_000_000.0, 24),
    ],
)
def test_failures_weigh_and_hold_off(troubles: Mapping[str, int], weight: float, hours: int) -> None:
    assert failure_weight(troubles) == weight
    assert back_off(troubles) == hours * HOUR


def test_every_answer_of_the_source_itself_counts_as_one() -> None:
    assert set(ANSWERED) == {
        reason for reason, (state, _) in REASONS.items() if state in {"ok", "unchanged", "empty"}
    } | {"frozen", "pages-unreadable", "dates-lost"}


def test_first_run_asks_everyone_in_file_order() -> None:
    sources = [source("b"), source("a")]
    assert due_sources(sources, {}, NOW) == tuple(sources)


def test_who_answers_is_asked_at_each_run_however_soon() -> None:
    assert due_sources([source("a")], {"a": standing(ago=timedelta(minutes=1))}, NOW) == (source("a"),)


@pytest.mark.parametrize(
    ("ago", "due"), [(HOUR, False), (1.7 * HOUR, False), (1.9 * HOUR, True), (30 * HOUR, True)]
)
def test_who_failed_waits_its_time_out(ago: timedelta, due: bool) -> None:
    assert bool(due_sources([source("a")], {"a": standing(ago=ago, dns=1)}, NOW)) is due


def test_a_run_that_starts_some_minutes_early_does_not_skip_who_is_asked_hourly() -> None:
    assert due_sources([source("a")], {"a": standing(ago=timedelta(minutes=56), timeout=1)}, NOW)


def test_a_clock_that_was_set_back_holds_nobody_off() -> None:
    assert due_sources([source("a")], {"a": standing(ago=-5 * HOUR, dns=9)}, NOW)


def test_when_nearly_all_fail_the_fault_is_ours_and_all_are_asked() -> None:
    sources = [source(f"s{i}") for i in range(12)]
    history = {s.id: standing(s.id, dns=5) for s in sources}
    assert own_fault(list(history.values()))
    assert due_sources(sources, history, NOW) == tuple(sources)
    few = {s.id: standing(s.id, dns=5) for s in sources[:9]}
    assert due_sources(sources[:9], few, NOW) == ()


@given(st.dictionaries(st.sampled_from(sorted(REASONS)), st.integers(1, 10**6), max_size=6))
def test_nobody_is_given_up(troubles: dict[str, int]) -> None:
    seen = Standing("a", NOW, NOW, "failed", "dns", troubles=troubles)
    assert NOW <= next_due(seen) <= NOW + LONGEST
    assert due_sources([source("a")], {"a": seen}, NOW + LONGEST)


@given(
    st.lists(st.sampled_from(["dns", "gone", "timeout", "robots"]), min_size=1, max_size=40),
    st.sampled_from(["dns", "gone", "timeout"]),
)
def test_one_more_failure_never_brings_the_next_visit_closer(past: list[str], another: str) -> None:
    before = {reason: past.count(reason) for reason in past}
    after = {**before, another: before.get(another, 0) + 1}
    assert back_off(after) >= back_off(before)
