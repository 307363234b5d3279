"""Feeds in every form and state: each case is a habit of a real publisher or a known attack."""

from __future__ import annotations

import gzip
from datetime import UTC, datetime
from typing import Any

import pytest

from sovwatch.reading.feeds import Listing, listing_record, read_listing

ITEM = "<item><title>Sovereign cloud</title><link>https://paper.test/a</link>{}</item>"


def rss(items: str = ITEM.format(""), head: str = "", attributes: str = "") -> str:
    return f'<?xml version="1.0"?><rss version="2.0" {attributes}><channel><title>Paper</title>{head}{items}</channel></rss>'


def read(text: str | bytes, **known: Any) -> Listing:
    return read_listing(text if isinstance(text, bytes) else text.encode("utf-8"), **known)


# ------------------------------------------------------------------ forms

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://paper.test/">
<entry><title type="html">Sovereign &amp;lt;b&amp;gt;cloud</title><link rel="self" href="/self"/><link href="/a"/>
<updated>2026-09-27T10:00:00+02:00</updated><summary>Teaser</summary></entry></feed>"""
RDF = """<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://paper.test/"><title>P</title></channel>
<item rdf:about="https://paper.test/a"><title>Sovereign cloud</title><link>https://paper.test/a</link>
<description>Teaser</description><dc:date>2026-09-27T10:00:00+02:00</dc:date></item></rdf:RDF>"""
ATOM03 = """<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title>Sovereign cloud</title>
<link rel="alternate" type="text/html" href="https://paper.test/a"/><issued>2026-09-27T08:00:00Z</issued>
<summary>Teaser</summary></entry></feed>"""
CDF = """<CHANNEL HREF="https://paper.test/"><ITEM HREF="https://paper.test/a" LASTMOD="2026-09-27T10:00:00+02:00">
<TITLE>Sovereign cloud</TITLE><ABSTRACT>Teaser</ABSTRACT></ITEM></CHANNEL>"""
JSON = """{"version":"https://jsonfeed.org/version/1.1","home_page_url":"https://paper.test/","items":[{"id":"1",
"url":"/a","title":"Sovereign cloud","content_html":"<p>Teaser</p>","date_published":"2026-09-27T10:00:00+02:00"}]}"""
WORDPRESS = """[{"id":1,"date":"2026-09-27T10:00:00","date_gmt":"2026-09-27T08:00:00","link":"https://paper.test/a",
"title":{"rendered":"Sovereign cloud"},"excerpt":{"rendered":"<p>Teaser</p>"}}]"""
OLD_RSS = """<rss version="0.91"><channel><title>P</title><item><title>Sovereign cloud</title>
<link>https://paper.test/a</link><description>Teaser</description><pubDate>Sun, 27 Sep 2026 10:00:00 +0200</pubDate>
</item></channel></rss>"""


@pytest.mark.parametrize(
    ("document", "kind"),
    [(OLD_RSS, "rss"), (RDF, "rdf"), (ATOM03, "atom"), (CDF, "cdf"), (JSON, "json"), (WORDPRESS, "json")],
)
def test_every_form_gives_the_same_entry(document: str, kind: str) -> None:
    listing = read(document)
    assert listing.kind == kind
    assert listing.reason == ""
    (entry,) = listing.entries
    assert (entry.url, entry.title) == ("https://paper.test/a", "Sovereign cloud")
    assert entry.published == datetime(2026, 9, 27, 8, tzinfo=UTC)
    assert entry.summary == "Teaser"


def test_atom_links_resolve_and_markup_in_titles_goes() -> None:
    (entry,) = read(ATOM).entries
    assert entry.url == "https://paper.test/a"
    assert entry.title == "Sovereign cloud"
    assert entry.published == datetime(2026, 9, 27, 8, tzinfo=UTC)


def test_relative_links_resolve_against_the_address_of_the_feed() -> None:
    text = rss("<item><title>t</title><link>/news/1?idxno=3</link></item>")
    assert (
        read(text, url="https://www.paper.test/rss/all.xml").entries[0].url
        == "https://www.paper.test/news/1?idxno=3"
    )


def test_the_body_stands_in_for_a_missing_teaser() -> None:
    item = ITEM.format(
        "<content:encoded><![CDATA[<p>Whole <b>text</b></p><script>no()</script>]]></content:encoded>"
    )
    text = rss(item, attributes='xmlns:content="http://purl.org/rss/1.0/modules/content/"')
    assert read(text).entries[0].summary == "Whole text"


def test_a_guid_that_is_an_address_serves_as_link() -> None:
    assert (
        read(rss("<item><title>t</title><guid>https://paper.test/g</guid></item>")).entries[0].url
        == "https://paper.test/g"
    )


# ------------------------------------------------------------------ titles


@pytest.mark.parametrize(
    ("raw", "title"),
    [
        ("E&amp;amp;S Korea", "E&S Korea"),
        ("<![CDATA[&quot;AI&quot; &#8230; now]]>", '"AI" … now'),
        ("<![CDATA[ <b>Bold</b> move ]]>", "Bold move"),
        ("AT&T and Q&A", "AT&T and Q&A"),
        ("caf&eacute; &nbsp; &hellip;", "café …"),
        ("a &lt; b", "a < b"),
        ("", ""),
    ],
)
def test_titles_are_plain_text(raw: str, title: str) -> None:
    listing = read(rss(f"<item><title>{raw}</title><link>https://paper.test/a</link></item>"))
    assert listing.entries[0].title == title


def test_a_title_is_never_null() -> None:
    record = listing_record(read(rss("<item><link>https://paper.test/a</link></item>")))
    assert record["entries"][0] == {
        "title": "",
        "url": "https://paper.test/a",
        "published": None,
        "summary": "",
    }


# ------------------------------------------------------------------ broken XML

BROKEN = {
    "leading lines": "\n\n  " + rss(),
    "stray ampersand": rss("<item><title>A & B</title><link>https://paper.test/a?x=1&y=2</link></item>"),
    "undeclared prefix": rss(ITEM.format("<media:thumb url='x'/><foo:bar>1</foo:bar>")),
    "undeclared entity": rss(
        "<item><title>A &unknown; &nbsp;B</title><link>https://paper.test/a</link></item>"
    ),
    "control characters": rss(
        "<item><title>A\x0b\x00B&#2;&#x1f;</title><link>https://paper.test/a</link></item>"
    ),
    "cut off": rss()[:-25],
    "unclosed title": rss("<item><title>A<link>https://paper.test/a</link></item>"),
    "unclosed item": rss(
        "<item><title>A</title><link>https://paper.test/a</link><item><title>B</title><link>https://paper.test/b</link></item>"
    ),
    "open markup": rss(ITEM.format("<description>a <b>bold<br> line</description>")),
    "items after the end": rss("") + ITEM.format(""),
    "attribute twice": rss(attributes='a="1" a="2"'),
    "wrong end": rss().replace("</channel>", "</chanel>"),
    "page notice before": "Warning: mysql_connect()\n" + rss(),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_xml_is_read(name: str) -> None:
    listing = read(BROKEN[name])
    assert listing.reason == ""
    assert listing.entries[0].url.startswith("https://paper.test/a")


def test_an_unclosed_item_does_not_swallow_the_next() -> None:
    assert [e.title for e in read(BROKEN["unclosed item"]).entries] == ["A", "B"]


def test_a_stray_ampersand_in_a_link_stays_one() -> None:
    assert read(BROKEN["stray ampersand"]).entries[0].url == "https://paper.test/a?x=1&y=2"


def test_mended_xml_is_noted() -> None:
    assert any("well-formed" in problem for problem in read(BROKEN["cut off"]).problems)
    assert read(rss()).problems == ()


def test_a_doctype_in_a_comment_or_text_is_text() -> None:
    text = "<!-- <!DOCTYPE x --><rss><channel><item><description><![CDATA[<!DOCTYPE]]></description><link>https://p.test/a</link></item></channel></rss>"
    assert read(text).entries[0].summary == "<!DOCTYPE"


# ------------------------------------------------------------------ no feed at all


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "no-items"),
        (b"   \n", "no-items"),
        (b"<!DOCTYPE html><html><head><title>Paper</title></head><body>News</body></html>", "not-a-feed"),
        (b"<html><head><title>Just a moment...</title></head><body></body></html>", "challenge"),
        (
            b"<html><head><title>Paper</title><script>window._cf_chl_opt={}</script></head></html>",
            "challenge",
        ),
        (b"<html><head><title>Cookie consent</title></head><body></body></html>", "consent-wall"),
        (b"plain words", "not-a-feed"),
        (b'{"error": "none"}', "not-a-feed"),
        (b'{"broken', "not-a-feed"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not-a-feed"),
        (b"<rss><channel><title>x</title></channel></rss>", "no-items"),
        (b"\x1f\x8b\x08broken", "unreadable"),
        (b"/etc/passwd", "not-a-feed"),
        (b"file:///etc/passwd", "not-a-feed"),
        (b"http://127.0.0.1:9/feed.xml", "not-a-feed"),
    ],
)
def test_what_is_no_feed_says_so(data: bytes, reason: str) -> None:
    listing = read(data)
    assert (listing.entries, listing.reason) == ((), reason)
    assert listing.detail


def test_a_body_that_is_a_path_opens_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    secret = tmp_path / "secret.xml"
    secret.write_text(rss(), "utf-8")
    monkeypatch.setattr("builtins.open", lambda *a, **k: pytest.fail("a file was opened"))
    monkeypatch.setattr(
        "urllib.request.OpenerDirector.open", lambda *a, **k: pytest.fail("an address was opened")
    )
    for body in (str(secret), f"file://{secret}", "http://127.0.0.1:9/x", f"<rss>{secret}</rss>"):
        assert read(body).entries == ()


def test_entries_without_an_address_stay_in_the_record() -> None:
    listing = read(
        rss(
            "<item><title>A</title></item>"
            + ITEM.format("")
            + "<item><title>B</title><link>mailto:x@p.test</link></item>"
        )
    )
    assert [e.title for e in listing.entries] == ["Sovereign cloud"]
    assert [e["url"] for e in listing_record(listing)["entries"]] == [
        None,
        "https://paper.test/a",
        "mailto:x@p.test",
    ]
    assert any("2 of 3 entries have no address" in problem for problem in listing.problems)


def test_the_record_tells_why_there_is_nothing() -> None:
    record = listing_record(read(b"<html><title>Paper</title></html>"))
    assert record["entries"] == []
    assert record["problems"] == ['not-a-feed: page "Paper"']
    assert record["encoding"] == "utf-8"


def test_gzip_is_unpacked() -> None:
    assert read(gzip.compress(rss().encode())).entries[0].title == "Sovereign cloud"
    cut = gzip.compress(rss(ITEM.format("") * 50).encode())[:-12]
    assert any("ends too early" in problem for problem in read(cut).problems)
