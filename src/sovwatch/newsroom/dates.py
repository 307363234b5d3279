"""The ways in which feeds and pages write a date. Each takes an aware time in the outlet's zone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import format_datetime

from babel.dates import format_datetime as in_words

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _rfc822(when: datetime, zone: str, gap: str = " ") -> str:
    """`Mon, 23 Nov 2026 07:02:00` in English whatever the locale, then `zone` as it is given."""
    day, month = _DAYS[when.weekday()], _MONTHS[when.month - 1]
    return f"{day}, {when.day:02d} {month} {when.year}{gap}{when:%H:%M:%S} {zone}".rstrip()


def _offset_with_colon(when: datetime) -> str:
    return _rfc822(when, when.isoformat()[-6:])


def _lazy_gmt9(when: datetime) -> str:
    """`Mon,23 Nov 2026 7:2:0 GMT+9`, as one English daily of Seoul writes it."""
    clock = f"{when.hour}:{when.minute}:{when.second}"
    return f"{_DAYS[when.weekday()]},{when.day} {_MONTHS[when.month - 1]} {when.year} {clock} GMT+9"


FEED_FORMS: dict[str, Callable[[datetime], str]] = {
    "rfc822": format_datetime,
    "offset-colon": _offset_with_colon,
    "two-spaces": lambda when: _rfc822(when, f"{when:%z}", gap="  "),
    "kst": lambda when: _rfc822(when, "KST"),
    "cet": lambda when: _rfc822(when, "CET"),
    "mez": lambda when: _rfc822(when, "MEZ"),
    "gmt": lambda when: _rfc822(when.astimezone(UTC), "GMT"),
    "gmt9": _lazy_gmt9,
    "naive": lambda when: f"{when:%Y-%m-%d %H:%M:%S}",
    "iso": lambda when: when.isoformat(),
    "utc": lambda when: f"{when.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
    "none": lambda _: "",
}


def feed_date(when: datetime, form: str) -> str:
    """`when` in one of `FEED_FORMS`; empty for the form "none". KeyError for a form that does not exist."""
    return FEED_FORMS[form](when)


def shown_date(when: datetime, pattern: str, language: str) -> str:
    """`when` as a page prints it: a CLDR `pattern` with the month names and day halves of `language`."""
    return in_words(when, pattern, tzinfo=when.tzinfo, locale=language)
