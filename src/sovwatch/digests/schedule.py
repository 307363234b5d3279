"""When a digest is due: the team's wall clock, right on the days when clocks change."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from sovwatch.model import Subscription


def due_on(subscription: Subscription, day: date) -> datetime:
    """The due time on `day` of the team's calendar, in UTC.

    A time that the clock skips (02:30 when it springs to 03:00) is due as much later as the clock springs; a
    time that comes twice is due the first time.
    """
    zone = ZoneInfo(subscription.zone)
    local = datetime.combine(
        day, subscription.time, zone
    )  # fold=0: the first of two, or the skipped one shifted
    return local.astimezone(UTC)


def _dues(subscription: Subscription, days: Iterator[date]) -> Iterator[datetime]:
    return (due_on(subscription, day) for day in days if day.weekday() in subscription.days)


def last_due(subscription: Subscription, now: datetime) -> datetime:
    """The latest due time that is not after `now`, in UTC."""
    today = now.astimezone(ZoneInfo(subscription.zone)).date()
    days = (today - timedelta(days=back) for back in range(9))
    return next(due for due in _dues(subscription, days) if due <= now)


def next_due(subscription: Subscription, now: datetime) -> datetime:
    """The first due time after `now`, in UTC."""
    today = now.astimezone(ZoneInfo(subscription.zone)).date()
    days = (today + timedelta(days=ahead) for ahead in range(9))
    return next(due for due in _dues(subscription, days) if due > now)


def is_due(subscription: Subscription, last_served: datetime | None, now: datetime) -> bool:
    """Whether a digest is to be sent now: the last due time has passed and was not served.

    After an outage of days this is one digest, not one per missed morning. A team that never had a digest gets
    its first at its next due time within the last day, not at once for a time long past.
    """
    due = last_due(subscription, now)
    if last_served is None:
        return now - due < timedelta(days=1)
    return last_served < due
