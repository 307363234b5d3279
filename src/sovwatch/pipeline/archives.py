"""The archive pages of a source between two days: dated sitemaps, the parts of a sitemap index. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from sovwatch.reading.urls import expand_dates

_DAY_MARKS, _MONTH_MARKS = ("{yyyymmdd}", "{dd}"), ("{yyyymm}", "{mm}")
# A day, a month or a year in an address: sitemap-2026-11-24.xml, /2026/11/, news_202611.xml, sitemap-2026.xml.gz.
_DATED = re.compile(r"(?<!\d)(20[0-4]\d)(?:([-/_.]?)(0[1-9]|1[0-2])(?:\2(0[1-9]|[12]\d|3[01]))?)?(?!\d)")


@dataclass(frozen=True)
class Span:
    """The days from `first` to `last`, both included."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def meets(self, other: Span) -> bool:
        """Whether the two have a day in common."""
        return self.first <= other.last and other.first <= self.last


@dataclass(frozen=True)
class ArchivePage:
    """One page of an archive. `span` is the time that its address names, or None where it names none."""

    url: str
    span: Span | None = None


def is_dated(pattern: str) -> bool:
    """Whether an address of a source changes with the day."""
    return "{" in pattern and expand_dates(pattern, _noon(date(2001, 2, 3))) != expand_dates(
        pattern, _noon(date(2012, 12, 30))
    )


def pages_of_pattern(pattern: str, span: Span) -> list[ArchivePage]:
    """The pages of a dated address over the span, newest first, each once."""
    pages: dict[str, ArchivePage] = {}
    day = span.last
    while day >= span.first:
        url = expand_dates(pattern, _noon(day))
        covered = _around(day, pattern)
        pages.setdefault(url, ArchivePage(url, covered))
        day = covered.first - timedelta(days=1)
    return list(pages.values())


def pages_of_index(children: Iterable[str], span: Span) -> list[ArchivePage]:
    """The parts of a sitemap index that may hold articles of the span: those dated so, and those without a date."""
    pages = [ArchivePage(url, named_span(url)) for url in children]
    return [page for page in pages if page.span is None or page.span.meets(span)]


def named_span(url: str) -> Span | None:
    """The day, month or year that an address names, or None. Of several the last and most exact counts."""
    path = url.partition("://")[2].partition("/")[2]
    spans = [span for match in _DATED.finditer(path) if (span := _span_of(match)) is not None]
    return min(reversed(spans), key=lambda span: span.last - span.first, default=None)


def _span_of(match: re.Match[str]) -> Span | None:
    year, _, month, day = match.groups()
    try:
        if day:
            only = date(int(year), int(month), int(day))
            return Span(only, only)
        return (
            _month(int(year), int(month)) if month else Span(date(int(year), 1, 1), date(int(year), 12, 31))
        )
    except ValueError:
        return None


def _around(day: date, pattern: str) -> Span:
    """The time that one page of the pattern covers."""
    if any(mark in pattern for mark in _DAY_MARKS):
        return Span(day, day)
    if any(mark in pattern for mark in _MONTH_MARKS):
        return _month(day.year, day.month)
    return Span(date(day.year, 1, 1), date(day.year, 12, 31))


def _month(year: int, month: int) -> Span:
    following = date(year + month // 12, month % 12 + 1, 1)
    return Span(date(year, month, 1), following - timedelta(days=1))


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)
