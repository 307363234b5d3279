"""What a feed says beyond its lines: authors, identifiers, bodies, and the feed's own head."""

from __future__ import annotations

import json

import pytest

from sovwatch.reading.feed_listing import Details, Head
from sovwatch.reading.feeds import listing_record, read_listing

NAMESPACES = (
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"'
)


def rss(inside: str) -> bytes:
    return (
        f'<rss version="2.0" {NAMESPACES}><channel><title>Paper &amp;amp; Co</title><link>/home</link>'
        f"<item><title>A</title><link>/a</link>{inside}</item></channel></rss>"
    ).encode()


def details(data: bytes) -> Details:
    (found,) = read_listing(data, url="https://paper.test/rss", details=True).details
    return found


@pytest.mark.parametrize(
    ("inside", "author"),
    [
        ("<dc:creator>Jo Muster</dc:creator>", "Jo Muster"),
        ("<author>Jo Muster</author>", "Jo Muster"),
        ("<itunes:author>Jo &amp;amp; Mo</itunes:author>", "Jo & Mo"),
        ("", ""),
    ],
)
def test_authors(inside: str, author: str) -> None:
    assert details(rss(inside)).author == author


def test_body_and_teaser_both() -> None:
    data = rss(
        "<description>short</description><content:encoded><![CDATA[<p>long <b>body</b></p>]]></content:encoded>"
    )
    listing = read_listing(data, details=True)
    assert (listing.lines[0].summary, listing.details[0].content) == ("short", "long body")
    both = rss("<description>first</description><summary>second</summary>")
    listing = read_listing(both, details=True)
    assert {listing.lines[0].summary, listing.details[0].content} == {"first", "second"}


def test_the_head_and_the_identifier() -> None:
    listing = read_listing(
        rss('<guid isPermaLink="false">x-1</guid>'), url="https://paper.test/rss", details=True
    )
    assert listing.head == Head("Paper & Co", "https://paper.test/home")
    assert listing.details[0].id == "x-1"


def test_an_atom_entry_that_was_changed() -> None:
    data = (
        b'<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title><entry><title>A</title><id>tag:x,2026:1</id>'
        b'<link href="https://paper.test/a"/><author><name>Jo</name></author>'
        b"<published>2026-11-23T08:00:00Z</published><updated>2026-11-24T08:00:00Z</updated></entry></feed>"
    )
    found = details(data)
    assert (found.author, found.id) == ("Jo", "tag:x,2026:1")
    assert found.updated is not None
    assert found.updated.isoformat() == "2026-11-24T08:00:00+00:00"


@pytest.mark.parametrize(
    "author", [{"authors": [{"name": "Jo"}, {"name": "Mo"}]}, {"author": {"name": "Jo, Mo"}}, {"author": "Jo, Mo"}]
)  # fmt: skip
def test_json_feed(author: dict[str, object]) -> None:
    item = {"id": 7, "url": "/a", "title": "A", "content_html": "<p>body</p>", **author}
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Paper", "home_page_url": "https://paper.test/", "items": [item]}  # fmt: skip
    listing = read_listing(json.dumps(feed).encode(), details=True)
    assert listing.details == (Details("Jo, Mo", "7", "body"),)
    assert listing.head == Head("Paper", "https://paper.test/")


def test_the_record_has_them_on_request_only() -> None:
    data = rss("<dc:creator>Jo</dc:creator>")
    plain = listing_record(read_listing(data))
    assert set(plain) == {"encoding", "entries", "problems"}
    assert set(plain["entries"][0]) == {"title", "url", "published", "summary"}
    full = listing_record(read_listing(data, url="https://paper.test/", details=True), details=True)
    assert full["feed"] == {"title": "Paper & Co", "link": "https://paper.test/home"}
    assert full["entries"][0]["author"] == "Jo"
    sitemap = b"<urlset><url><loc>https://paper.test/a</loc></url></urlset>"
    nothing = listing_record(read_listing(sitemap, details=True), details=True)
    assert nothing["feed"] == {"title": None, "link": None}
    assert nothing["entries"][0]["author"] is None
