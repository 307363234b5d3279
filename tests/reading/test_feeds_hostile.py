"""What attacks a feed reader: bounded in time and memory, and never an exception."""

from __future__ import annotations

import gzip
import tracemalloc
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sovwatch.reading.feed_listing import MAX_ENTRIES
from sovwatch.reading.feeds import listing_record, read_listing

ITEM = b"<item><title>x</title><link>https://p.test/%d</link><description>&lt;p&gt;y</description></item>"
BOMB = (
    b'<!DOCTYPE x [<!ENTITY a0 "aaaaaaaaaa">'
    + b"".join(b'<!ENTITY a%d "%s">' % (i, b"&a%d;" % (i - 1) * 10) for i in range(1, 10))
    + b"]><rss><channel><item><title>&a9;</title><link>https://p.test/</link></item></channel></rss>"
)
EXTERNAL = (
    b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "http://127.0.0.1:9/">%p;]>'
    b"<rss><channel><item><title>&e;</title><link>https://p.test/</link></item></channel></rss>"
)
HOSTILE = {
    "open tags": b"<rss>" + b"<a>" * 1_000_000,
    "open items": b"<rss>" + b"<item>" * 1_000_000,
    "less-than signs": b"<rss><item><title>" + b"<" * 3_000_000,
    "ampersands": b"<rss><item><title>" + b"&" * 3_000_000,
    "open quotes": b"<rss>" + b'<a b="' * 1_000_000,
    "open comments": b"<rss>" + b"<!--" * 1_000_000,
    "open CDATA": b"<rss>" + b"<![CDATA[" * 500_000,
    "doctypes": b"<!DOCTYPE" * 1_000_000,
    "attributes": b"<rss " + b"".join(b'a%d="1" ' % i for i in range(300_000)) + b">",
    "prefixes": b"<rss>" + b"".join(b"<a%d:b/>" % i for i in range(100_000)),
    "newlines": b"<rss><item><title>" + b" \n" * 2_000_000 + b"</title></item></rss>",
    "half a tag in CDATA": b"<rss><item><title><![CDATA[<a" + b" \n" * 2_000_000 + b"]]></title></item></rss>",
    "scripts in CDATA": b"<rss><item><link>https://p.test/</link><description><![CDATA[" + b"<script>" * 500_000,
    "open comments in CDATA": b"<rss><item><link>https://p.test/</link><title><![CDATA[" + b"<!-- " * 200_000 + b"]]></title></item></rss>",
    "one long title": b"<rss><item><title>" + b"x" * 15_000_000 + b"</title></item></rss>",
    "digits as date": b"<rss>" + b"<item><pubDate>" + b"1 " * 100_000 + b"</pubDate></item></rss>",
    "links": b'<feed xmlns="http://www.w3.org/2005/Atom"><entry>' + b'<link href="/a"/>' * 30_000 + b"</entry></feed>",
    "brackets": b"[" * 3_000_000,
    "objects": b'{"items":' * 300_000,
    "titles": b"<html>" + b"<title>" * 1_000_000,
    "null bytes": b"\x00" * 5_000_000,
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_every_attack_ends_soon(name: str) -> None:
    began = perf_counter()
    listing = read_listing(HOSTILE[name])
    assert perf_counter() - began < 20  # under two seconds alone; the machine may be shared
    assert len(listing.lines) <= MAX_ENTRIES


def test_entities_do_not_multiply() -> None:
    (entry,) = read_listing(BOMB).entries
    assert len(entry.title) < 1_000


def test_outside_entities_are_not_fetched() -> None:
    (entry,) = read_listing(EXTERNAL).entries
    assert "root:" not in entry.title


def test_fifty_thousand_entries_are_cut_in_order() -> None:
    body = b"<rss><channel>" + b"".join(ITEM % i for i in range(50_000)) + b"</channel></rss>"
    listing = read_listing(body)
    assert [entry.url for entry in listing.entries] == [f"https://p.test/{i}" for i in range(MAX_ENTRIES)]
    assert any(f"more than {MAX_ENTRIES} entries" in problem for problem in listing.problems)


@pytest.mark.parametrize("data", [gzip.compress(b"\x00" * 200_000_000), b"<rss><item>" + b"x" * 100_000_000])
def test_bombs_and_huge_bodies_stay_within_memory(data: bytes) -> None:
    tracemalloc.start()
    listing = read_listing(data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert any("rest was left out" in problem for problem in listing.problems)
    assert peak < 400_000_000


PARTS = st.sampled_from(
    [b"<rss>", b"</rss>", b"<channel>", b"<item>", b"</item>", b"<title>", b"</title>", b"<link>", b"https://p.test/a", b"<![CDATA[",
     b"]]>", b"<!--", b"-->", b"<!DOCTYPE x [", b"<!ENTITY a 'b'>", b"]>", b"&a;", b"&#0;", b"&#x110000;", b"&", b"<", b">", b"\xff", b"\xec\xa3\xbc",
     b"<pubDate>", b"2026-09-27", b"9999-12-31T23:59:59-14:00", b"0001-01-01T00:00:00+14:00", b"<feed xmlns='http://www.w3.org/2005/Atom'>",
     b"<entry>", b"<content type='xhtml' mode='base64'>", b"<a:b", b" xmlns:a='", b"'", b"\x00", b"<urlset>", b"<url>", b"<loc>", b"<sitemapindex>",
     b"<sitemap>", b"<lastmod>", b"<div>", b"<published>", b"<links>", b"<id>", b"<source>", b"<media:content>", b"{\"items\":[", b"<summary_detail>"]
)  # fmt: skip


@given(
    st.one_of(st.binary(max_size=200), st.lists(PARTS, max_size=25).map(b"".join)),
    st.sampled_from([None, "text/xml", "text/html; charset=x"]),
)
def test_no_bytes_raise(data: bytes, content_type: str | None) -> None:
    record = listing_record(read_listing(data, content_type=content_type, url="https://p.test/rss"))
    assert set(record) == {"encoding", "entries", "problems"}
    assert all(isinstance(entry["title"], str) for entry in record["entries"])
