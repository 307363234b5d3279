"""Due times on the days when clocks change, and after outages."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sovwatch.digests.schedule import due_on, is_due, last_due, next_due
from sovwatch.model import Subscription


def team(zone: str = "Europe/Berlin", at: time = time(8), days: set[int] | None = None) -> Subscription:
    return Subscription("t", (), "en", zone, at, frozenset(days if days is not None else range(7)))


@pytest.mark.parametrize(
    ("zone", "at", "day", "due"),
    [
        ("Asia/Seoul", time(8), date(2026, 11, 24), "2026-11-23T23:00"),
        ("Europe/Berlin", time(8), date(2026, 10, 24), "2026-10-24T06:00"),
        ("Europe/Berlin", time(8), date(2026, 10, 25), "2026-10-25T07:00"),
        (
            "Europe/Berlin",
            time(2, 30),
            date(2027, 3, 28),
            "2027-03-28T01:30",
        ),  # 02:30 is skipped: 03:30 summer time
        ("Europe/Berlin", time(2, 30), date(2026, 10, 25), "2026-10-25T00:30"),  # comes twice: the first
        ("Europe/Helsinki", time(8), date(2027, 3, 28), "2027-03-28T05:00"),
    ],
)
def test_due_times_follow_the_wall_clock(zone: str, at: time, day: date, due: str) -> None:
    assert due_on(team(zone, at), day) == datetime.fromisoformat(due).replace(tzinfo=UTC)


def test_last_and_next_skip_days_without_a_digest() -> None:
    monday_only = team(days={0})
    friday = datetime(2026, 11, 27, 12, tzinfo=UTC)
    assert last_due(monday_only, friday) == datetime(2026, 11, 23, 7, tzinfo=UTC)
    assert next_due(monday_only, friday) == datetime(2026, 11, 30, 7, tzinfo=UTC)


def test_one_digest_after_an_outage_of_days() -> None:
    served, now = datetime(2026, 11, 20, 7, tzinfo=UTC), datetime(2026, 11, 24, 9, tzinfo=UTC)
    assert is_due(team(), served, now)
    assert not is_due(team(), last_due(team(), now), now)


def test_a_due_time_is_served_once_and_not_before() -> None:
    served = datetime(2026, 11, 23, 7, tzinfo=UTC)
    assert not is_due(team(), served, datetime(2026, 11, 24, 6, 59, tzinfo=UTC))
    assert is_due(team(), served, datetime(2026, 11, 24, 7, tzinfo=UTC))


def test_a_new_team_is_not_served_for_a_time_long_past() -> None:
    assert not is_due(team(days={0}), None, datetime(2026, 11, 27, 12, tzinfo=UTC))
    assert is_due(team(), None, datetime(2026, 11, 27, 12, tzinfo=UTC))


@given(
    st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1)),
    st.sampled_from(["Asia/Seoul", "Europe/Berlin", "Europe/Lisbon", "Pacific/Auckland", "America/New_York"]),
    st.times(),
    st.sets(st.integers(0, 6), min_size=1),
)
def test_dues_surround_now_and_follow_each_other(
    moment: datetime, zone: str, at: time, days: set[int]
) -> None:
    subscription, now = team(zone, at.replace(tzinfo=None), days), moment.replace(tzinfo=UTC)
    before, after = last_due(subscription, now), next_due(subscription, now)
    assert before <= now < after
    assert after - before <= timedelta(days=7, hours=2)
    assert last_due(subscription, after) == after
