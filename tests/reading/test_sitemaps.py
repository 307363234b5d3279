"""News sitemaps and sitemap indexes."""

from __future__ import annotations

import gzip
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from sovwatch.reading.feed_listing import MAX_ENTRIES
from sovwatch.reading.feeds import read_listing

NEWS = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
 xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc>https://paper.test/a?idxno=1&amp;x=2</loc><image:image><image:loc>https://cdn.test/p.jpg</image:loc>
<image:title>A picture</image:title></image:image><news:news><news:publication><news:name>Paper</news:name>
<news:language>ko</news:language></news:publication><news:publication_date>2026-09-27T19:00:00+09:00</news:publication_date>
<news:title><![CDATA[소버린 AI &amp; 구름]]></news:title></news:news><lastmod>2026-09-28</lastmod></url>
<url><loc> https://paper.test/b </loc><lastmod>2026-09-28T00:00:00Z</lastmod></url>
<url><loc>mailto:x@paper.test</loc></url></urlset>"""


def index(*children: tuple[str, str]) -> bytes:
    body = "".join(
        f"<sitemap><loc>{url}</loc>{f'<lastmod>{day}</lastmod>' if day else ''}</sitemap>"
        for url, day in children
    )
    return f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{body}</sitemapindex>'.encode()


def test_title_and_time_come_from_the_news_extension() -> None:
    listing = read_listing(NEWS.encode())
    assert listing.kind == "sitemap"
    first, second = listing.entries
    assert first.url == "https://paper.test/a?idxno=1&x=2"
    assert first.title == "소버린 AI & 구름"
    assert first.published == datetime(2026, 9, 27, 10, tzinfo=UTC)
    assert (second.url, second.title) == ("https://paper.test/b", "")


def test_the_day_of_a_change_is_no_day_of_publication() -> None:
    assert read_listing(NEWS.encode()).entries[1].published is None


def test_dates_without_a_zone() -> None:
    text = NEWS.replace("2026-09-27T19:00:00+09:00", "2026-09-27 19:00:00")
    (first, *_) = read_listing(text.encode(), zone=ZoneInfo("Asia/Seoul")).entries
    assert first.published == datetime(2026, 9, 27, 10, tzinfo=UTC)


def test_packed_and_without_namespaces() -> None:
    plain = b"<urlset><url><loc>https://p.test/a</loc><news:news><news:title>T &amp; U</news:title></news:news></url></urlset>"
    (entry,) = read_listing(gzip.compress(plain)).entries
    assert entry.title == "T & U"


def test_an_index_gives_its_newest_children_first() -> None:
    listing = read_listing(
        index(
            ("https://p.test/1.xml", "2026-01-01"),
            ("https://p.test/2.xml", "2026-09-01T10:00:00+02:00"),
            ("/3.xml", "2026-05-01"),
        ),
        url="https://p.test/sitemap.xml",
    )
    assert listing.kind == "sitemap-index"
    assert listing.children == ("https://p.test/2.xml", "https://p.test/3.xml", "https://p.test/1.xml")
    assert (listing.reason, listing.entries) == ("", ())


def test_without_dates_the_address_tells_the_age() -> None:
    children = read_listing(
        index(
            ("https://p.test/2025-12.xml", ""),
            ("https://p.test/2026-02.xml", ""),
            ("https://p.test/2026-01.xml", ""),
        )
    ).children
    assert children == (
        "https://p.test/2026-02.xml",
        "https://p.test/2026-01.xml",
        "https://p.test/2025-12.xml",
    )


def test_sitemaps_of_tags_and_authors_come_last() -> None:
    children = read_listing(
        index(
            ("https://p.test/author-sitemap.xml", "2026-09-02"),
            ("https://p.test/post-sitemap.xml", "2026-09-01"),
        )
    ).children
    assert children[0] == "https://p.test/post-sitemap.xml"


def test_the_newest_of_too_many_addresses_are_taken_in_order() -> None:
    rows = "".join(
        f"<url><loc>https://p.test/{i}</loc><lastmod>20{10 + i % 10}-01-01</lastmod></url>"
        for i in range(MAX_ENTRIES + 1_000)
    )
    listing = read_listing(f"<urlset>{rows}</urlset>".encode())
    assert len(listing.entries) == MAX_ENTRIES
    numbers = [int(entry.url.rpartition("/")[2]) for entry in listing.entries]
    assert numbers == sorted(numbers)
    assert sum(number % 10 == 9 for number in numbers) == 600


def test_empty_ones_say_so() -> None:
    assert read_listing(b"<urlset/>").reason == "no-items"
    assert read_listing(b"<sitemapindex/>").reason == "no-items"
