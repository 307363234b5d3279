"""Dates of feeds: right, or none."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from sovwatch.reading.feed_dates import feed_date
from sovwatch.reading.feeds import Listing, read_listing

SEOUL = ZoneInfo("Asia/Seoul")
ITEM = "<item><title>Sovereign cloud</title><link>https://paper.test/a</link>{}</item>"


def rss(items: str = ITEM.format(""), head: str = "", attributes: str = "") -> str:
    return f'<?xml version="1.0"?><rss version="2.0" {attributes}><channel><title>Paper</title>{head}{items}</channel></rss>'


def read(text: str | bytes, **known: Any) -> Listing:
    return read_listing(text if isinstance(text, bytes) else text.encode("utf-8"), **known)


def dated(text: str, **known: Any) -> datetime | None:
    return read(rss(ITEM.format(f"<pubDate>{text}</pubDate>")), **known).entries[0].published


UTC_1 = datetime(2026, 9, 27, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("Sun, 27 Sep 2026 19:00:00 +0900", 10),
        ("Sun, 27 Sep 2026 19:00:00 +09:00", 10),
        ("Sun, 27 Sep 2026 19:00:00 KST", 10),
        ("Sun,27 Sep 2026 19:00:00 +0900", 10),
        ("Sun, 27 Sep  2026 19:00:00 +0900", 10),
        ("Thu,27 Sep 2026 19:0:0 GMT+9", 10),
        ("Sun, 27 Sep 2026 12:00:00 CEST", 10),
        ("Sun, 27 Sep 2026 12:00:00 MESZ", 10),
        ("2026-09-27T10:00:00Z", 10),
        ("2026-09-27T10:00:00.000+0000", 10),
        ("Sun, 27 Sep 2026 06:00:00 EDT", 10),
        ("1790503200", 10),
        ("2026-09-27T10Z", 10),
        ("Sun, 27 Sep 2026 10:0:0:7 GMT", 10),
        ("20260927T100000Z", 10),
        ("2026-270T10:00:00Z", 10),
        ("2026-09-27T10:00:00 UTC", 10),
    ],
)
def test_stated_zones_are_right(text: str, hour: int) -> None:
    assert dated(text) == UTC_1.replace(hour=hour)


@pytest.mark.parametrize(
    "text",
    [
        "2026-09-27 19:00:00",
        "27 09 2026 19:00:00",
        "2026.09.27 19:00",
        "2026. 9. 27. 오후 7:00",
        "2026-09-27 오후 7:00",
        "2026년 9월 27일 19:00",
    ],
)
def test_dates_without_a_zone_are_in_that_of_the_source(text: str) -> None:
    assert dated(text, zone=SEOUL) == UTC_1


def test_without_a_zone_the_site_tells_the_country() -> None:
    assert dated("2026-09-27 19:00:00", url="https://www.paper.co.kr/rss") == UTC_1
    assert dated("2026-09-27 12:00:00", url="https://www.zeitung.de/rss") == UTC_1
    assert dated("2026-09-27 10:00:00", url="https://www.paper.test/rss") == UTC_1


def test_korean_text_or_language_means_korean_time() -> None:
    assert dated("2026-09-27 오후 7:00:00") == UTC_1
    item = ITEM.format("<pubDate>2026-09-27 19:00:00</pubDate>")
    assert read(rss(item, head="<language>ko</language>")).entries[0].published == UTC_1


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "Sun, 99 Sep 2026 10:00:00 GMT",
        "2026-13-45",
        "25:99",
        "2026-xx-27",
        "0000-00-00 00:00:00",
    ],
)
def test_no_date_is_better_than_a_wrong_one(text: str) -> None:
    assert dated(text) is None


def test_midnight_at_the_end_of_a_day() -> None:
    assert dated("2026-09-26T24:00:00Z") == datetime(2026, 9, 27, tzinfo=UTC)


def test_other_date_elements() -> None:
    assert (
        read(rss(ITEM.format("<pubdate>Sun, 27 Sep 2026 10:00:00 GMT</pubdate>"))).entries[0].published
        == UTC_1
    )
    assert (
        read(rss(ITEM.format("<dc:date>2026-09-27T19:00:00+09:00</dc:date>"))).entries[0].published == UTC_1
    )


def test_nothing_is_from_the_future_or_before_the_web() -> None:
    now = datetime(2026, 9, 27, 9, 59, tzinfo=UTC)
    items = "".join(
        ITEM.format(f"<pubDate>{d}</pubDate>")
        for d in ("27 Sep 2026 10:00:00 GMT", "1 Jan 1970 00:00:00 GMT", "27 Sep 2026 09:00:00 GMT")
    )
    listing = read(rss(items), now=now)
    assert [e.published for e in listing.entries] == [None, None, datetime(2026, 9, 27, 9, tzinfo=UTC)]
    assert any("2 of 3 dates" in problem for problem in listing.problems)


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("Τετ, 07 Μάώ 2004 12:00:00 GMT", 3),
        ("Τετ, 07 Μαϊ 2004 12:00:00 GMT", 5),
        ("Τετ, 07 Ιον 2004 12:00:00 GMT", 6),
        ("Τετ, 07 Ιολ 2004 12:00:00 GMT", 7),
        ("2004-februári-07T9:15-05:00", 2),
        ("2004-máujus-07T9:15-05:00", 5),
    ],
)
def test_months_that_content_systems_misspell(text: str, month: int) -> None:
    found = feed_date(text, UTC)
    assert found is not None
    assert (found.year, found.month, found.day) == (2004, month, 7)
