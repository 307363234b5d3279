"""A feed, news sitemap or sitemap index in whatever state it comes, as a `Listing`.

The order: unpack and decode (our charset, before any parser), see what it is, mend the XML, let feedparser read
the elements, and correct it where it is wrong: dates are read again from their text, titles undone of double
escaping. feedparser is given a stream of bytes: a string or bytes it would take for a path or an address and open.
"""

from __future__ import annotations

from datetime import datetime, tzinfo
from io import BytesIO
from typing import Any

import feedparser

from sovwatch.model import Entry
from sovwatch.reading.feed_bytes import FeedText, feed_text
from sovwatch.reading.feed_dates import assumed_zone, feed_date
from sovwatch.reading.feed_json import json_entries, looks_like_json
from sovwatch.reading.feed_listing import MAX_ENTRIES, Kind, Listing, listing_of
from sovwatch.reading.feed_pages import is_page, page_reason
from sovwatch.reading.feed_text import plain_summary, plain_title
from sovwatch.reading.feed_xml import root_of, well_formed
from sovwatch.reading.sitemaps import sitemap_children, sitemap_entries
from sovwatch.reading.urls import is_web, resolve

__all__ = ["Listing", "listing_record", "read_listing"]

_FEED_ROOTS: dict[str, Kind] = {
    "rss": "rss",
    "rdf": "rdf",
    "feed": "atom",
    "channel": "cdf",
    "newlocation": "rss",
}
#: Text keys of an entry that may hold its time, the best first.
_DATE_KEYS = ("published", "created", "pubdate", "updated", "dc_date", "date")


def read_listing(
    data: bytes,
    *,
    content_type: str | None = None,
    url: str | None = None,
    zone: tzinfo | None = None,
    declared: str | None = None,
    now: datetime | None = None,
) -> Listing:
    """What `data` lists. Never raises, whatever the bytes; bounded in time and memory.

    `content_type` is the HTTP header, `url` where the document was found (relative links are resolved against
    it), `zone` that of dates without one (else the site's country, else UTC), `declared` a charset the operator
    names. With `now` no time lies after it.
    """
    source = feed_text(data, content_type, declared)
    problems = list(source.problems)
    head = source.text[:400].strip()
    if not head:
        return _refused(source, problems, "unreadable" if problems else "no-items", "an empty document")
    if looks_like_json(source.text):
        entries = json_entries(source.text, assumed_zone(zone, url, None), base=url)
        if entries is None:
            return _refused(source, problems, "not-a-feed", "JSON that is no feed")
        return listing_of(entries, "json", encoding=source.encoding, problems=problems, now=now)
    root = root_of(source.text)
    if root not in _FEED_ROOTS and root not in {"urlset", "sitemapindex"}:
        return _other(source, problems)
    return _read_xml(source, root, problems, url, zone, now)


def _refused(
    source: FeedText, problems: list[str], reason: str, detail: str, kind: Kind = "unknown"
) -> Listing:
    return Listing(
        kind=kind, encoding=source.encoding, problems=tuple(problems), reason=reason, detail=detail
    )


def _other(source: FeedText, problems: list[str]) -> Listing:
    """A document that is neither feed nor sitemap nor JSON."""
    if is_page(source.text) or "<html" in source.text[:5_000].lower():
        reason, detail = page_reason(source.text)
        return _refused(source, problems, reason, detail, "html")
    if "<" not in source.text and source.text.count("\ufffd") * 10 > len(source.text):
        return _refused(source, problems, "unreadable", "no text in any charset")
    return _refused(source, problems, "not-a-feed", f'begins "{source.text.strip()[:60]}"')


def _read_xml(
    source: FeedText,
    root: str,
    problems: list[str],
    url: str | None,
    zone: tzinfo | None,
    now: datetime | None,
) -> Listing:
    children: list[str] = []
    zone_here = assumed_zone(zone, url, None)
    kind: Kind
    try:
        text = well_formed(source.text, problems)
        if root == "sitemapindex":
            kind, entries = "sitemap-index", []
            children = sitemap_children(text, zone_here, base=url)
        elif root == "urlset":
            kind = "sitemap"
            entries = sitemap_entries(text, zone_here, base=url, problems=problems)
        else:
            kind, entries = _FEED_ROOTS[root], _feed_entries(text, url, zone)
    except Exception as error:  # parsers fail on hostile documents in ways of their own; the listing says so
        return _refused(source, problems, "unreadable", f"{type(error).__name__}: {error}"[:200])
    return listing_of(entries, kind, encoding=source.encoding, problems=problems, now=now, children=children)


# ------------------------------------------------------------------ feedparser and its corrections


def _feed_entries(text: str, url: str | None, zone: tzinfo | None) -> list[Entry]:
    body = BytesIO(b'<?xml version="1.0" encoding="utf-8"?>' + text.encode("utf-8", "replace"))
    headers = {"content-type": "application/xml; charset=utf-8"}
    if url:
        headers["content-location"] = url
    parsed = feedparser.parse(
        body, response_headers=headers, sanitize_html=False, resolve_relative_uris=False
    )
    language = parsed.feed.get("language")
    language = language if isinstance(language, str) else None
    base = url or _site(parsed.feed)
    zone = assumed_zone(zone, base, language)
    return [_entry(raw, base, zone, language) for raw in parsed.entries[:MAX_ENTRIES]]


def _site(feed: Any) -> str | None:
    link = feed.get("link")
    return link if isinstance(link, str) and is_web(link) else None


def _entry(raw: Any, base: str | None, zone: tzinfo, language: str | None) -> Entry:
    title, summary = plain_title(_text(raw, "title")), _summary(raw)
    return Entry(_link(raw, base), title, summary, _published(raw, zone, language))


def _text(raw: Any, key: str) -> str:
    """The value if it is a text: hostile names of elements can put anything there."""
    value = dict.get(raw, key)
    return value if isinstance(value, str) else ""


def _link(raw: Any, base: str | None) -> str:
    link = _text(raw, "link")
    if not link:
        links = raw.get("links")
        for candidate in links if isinstance(links, list) else []:
            if candidate.get("rel", "alternate") == "alternate" and candidate.get("href"):
                link = str(candidate["href"])
                break
    if not link and is_web(_text(raw, "id")):
        link = _text(raw, "id")
    return resolve(link, base) if link else ""


def _summary(raw: Any) -> str:
    """The teaser; the body where there is none."""
    content = raw.get("content")
    values = [c.get("value") for c in content if isinstance(c, dict)] if isinstance(content, list) else []
    texts = [_text(raw, "summary"), *(value for value in values if isinstance(value, str))]
    return next(filter(None, map(plain_summary, texts)), "")


def _published(raw: Any, zone: tzinfo, language: str | None) -> datetime | None:
    """The first of the entry's dates that can be read for certain."""
    for key in _DATE_KEYS:
        found = feed_date(_text(raw, key), zone, language=language)
        if found is not None:
            return found
    return None


# ------------------------------------------------------------------ the record


def listing_record(listing: Listing) -> dict[str, Any]:
    """The listing as `sovwatch batch feed` writes it; entries without an address are there with url null."""
    return {
        "encoding": listing.encoding,
        "entries": [_line_record(line) for line in listing.lines],
        "problems": [*listing.problems, *_trouble(listing)],
    }


def _trouble(listing: Listing) -> list[str]:
    return [f"{listing.reason}: {listing.detail}".rstrip(": ")] if listing.reason else []


def _line_record(line: Entry) -> dict[str, Any]:
    return {
        "title": line.title,
        "url": line.url or None,
        "published": line.published.isoformat() if line.published else None,
        "summary": line.summary,
    }
