"""Which archive pages cover a span of days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sovwatch.pipeline.archives import (
    ArchivePage,
    Span,
    is_dated,
    named_span,
    pages_of_index,
    pages_of_pattern,
)

NOVEMBER = Span(date(2026, 11, 1), date(2026, 11, 30))
DAYS = st.dates(date(2000, 1, 1), date(2049, 12, 31))


def day(text: str) -> Span:
    return Span(date.fromisoformat(text), date.fromisoformat(text))


@pytest.mark.parametrize(
    ("pattern", "dated"),
    [
        ("https://a.test/sitemap-{yyyymmdd}.xml", True),
        ("https://a.test/{yyyy}/{mm}/map.xml", True),
        ("https://a.test/sitemap.xml", False),
        ("https://a.test/{lang}/sitemap.xml", False),
    ],
)
def test_dated_addresses(pattern: str, dated: bool) -> None:
    assert is_dated(pattern) is dated


def test_one_page_a_day_newest_first() -> None:
    span = Span(date(2026, 10, 31), date(2026, 11, 1))
    assert pages_of_pattern("https://a.test/{yyyymmdd}.xml", span) == [
        ArchivePage("https://a.test/20261101.xml", day("2026-11-01")),
        ArchivePage("https://a.test/20261031.xml", day("2026-10-31")),
    ]


def test_a_month_is_one_page_and_covers_the_month() -> None:
    span = Span(date(2026, 12, 30), date(2027, 1, 2))
    assert pages_of_pattern("https://a.test/{yyyy}/{mm}.xml", span) == [
        ArchivePage("https://a.test/2027/01.xml", Span(date(2027, 1, 1), date(2027, 1, 31))),
        ArchivePage("https://a.test/2026/12.xml", Span(date(2026, 12, 1), date(2026, 12, 31))),
    ]
    assert len(pages_of_pattern("https://a.test/{yyyy}.xml", span)) == 2


@given(DAYS, st.integers(0, 800), st.sampled_from(["{yyyymmdd}", "{yyyy}-{mm}-{dd}", "{yyyymm}", "{yyyy}"]))
def test_every_day_of_a_span_has_its_page(first: date, length: int, mark: str) -> None:
    span = Span(first, first + timedelta(days=length))
    pages = pages_of_pattern(f"https://a.test/{mark}.xml", span)
    assert len({page.url for page in pages}) == len(pages)
    spans = [page.span for page in pages if page.span]
    assert len(spans) == len(pages)
    for offset in {0, length // 2, length}:
        assert sum(first + timedelta(days=offset) in found for found in spans) == 1


@pytest.mark.parametrize(
    ("url", "span"),
    [
        ("https://a.test/sitemap-2026-11-24.xml", day("2026-11-24")),
        ("https://a.test/sitemap_20261124.xml.gz", day("2026-11-24")),
        ("https://a.test/2026/11/24/", day("2026-11-24")),
        ("https://a.test/sitemap.xml?yyyy=2026&month=202611", NOVEMBER),
        ("https://a.test/map-202611.xml", NOVEMBER),
        ("https://a.test/2026.xml", Span(date(2026, 1, 1), date(2026, 12, 31))),
        ("https://a.test/archive-1998.xml", None),
        ("https://a.test/sitemap-news.xml", None),
        ("https://a.test/part-20269931.xml", None),
        ("https://a.test/map-2026-02-31.xml", None),
        ("https://2026.test/map.xml", None),
        ("no address", None),
    ],
)
def test_the_time_an_address_names(url: str, span: Span | None) -> None:
    assert named_span(url) == span


@given(st.text(max_size=80))
def test_any_address_may_name_a_time(url: str) -> None:
    span = named_span(url)
    assert span is None or span.first <= span.last


def test_parts_of_an_index_outside_the_span_are_left_out() -> None:
    children = [f"https://a.test/map-2026-{month:02}.xml" for month in (10, 11, 12)] + [
        "https://a.test/new.xml"
    ]
    assert [page.url for page in pages_of_index(children, day("2026-11-24"))] == children[1:2] + children[3:]
