"""A feed, news sitemap or sitemap index in whatever state it comes, as a `Listing`.

The order: unpack and decode (our charset, before any parser), see what it is, mend the XML, let feedparser read
the elements, and correct it where it is wrong: dates are read again from their text, titles undone of double
escaping. feedparser is given a stream of bytes: a string or bytes it would take for a path or an address and open.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, tzinfo
from io import BytesIO
from typing import Any

import feedparser

from sovwatch.model import Entry
from sovwatch.reading.feed_bytes import FeedText, feed_text
from sovwatch.reading.feed_dates import assumed_zone, feed_date
from sovwatch.reading.feed_json import json_feed, looks_like_json
from sovwatch.reading.feed_listing import (
    MAX_ENTRIES,
    MAX_TITLE,
    Details,
    Head,
    Kind,
    Listing,
    Read,
    listing_of,
)
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
    details: bool = False,
) -> Listing:
    """What `data` lists. Never raises, whatever the bytes; bounded in time and memory.

    `content_type` is the HTTP header, `url` where the document was found (relative links are resolved against
    it), `zone` that of dates without one (else the site's country, else UTC), `declared` a charset the operator
    names. With `now` no time lies after it. With `details` the listing has those of its entries and its head.
    """
    source = feed_text(data, content_type, declared)
    problems = list(source.problems)
    head = source.text[:400].strip()
    if not head:
        return _refused(source, problems, "unreadable" if problems else "no-items", "an empty document")
    if looks_like_json(source.text):
        read = json_feed(source.text, assumed_zone(zone, url, None), base=url)
        if read is None:
            return _refused(source, problems, "not-a-feed", "JSON that is no feed")
        listing = listing_of(read.entries, "json", encoding=source.encoding, problems=problems, now=now)
        return replace(listing, details=tuple(read.details), head=read.head) if details else listing
    root = root_of(source.text)
    if root not in _FEED_ROOTS and root not in {"urlset", "sitemapindex"}:
        return _other(source, problems)
    return _read_xml(source, root, problems, url, zone, now, details=details)


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
    *,
    details: bool,
) -> Listing:
    children: list[str] = []
    said = Read([])
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
            kind, said = _FEED_ROOTS[root], _feed(text, url, zone, details=details)
            entries = said.entries
    except Exception as error:  # parsers fail on hostile documents in ways of their own; the listing says so
        return _refused(source, problems, "unreadable", f"{type(error).__name__}: {error}"[:200])
    listing = listing_of(
        entries, kind, encoding=source.encoding, problems=problems, now=now, children=children
    )
    return replace(listing, details=tuple(said.details), head=said.head)


# ------------------------------------------------------------------ feedparser and its corrections


def _feed(text: str, url: str | None, zone: tzinfo | None, *, details: bool) -> Read:
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
    raws = parsed.entries[:MAX_ENTRIES]
    entries = [_entry(raw, base, zone, language) for raw in raws]
    if not details:
        return Read(entries)
    head = Head(plain_title(_text(parsed.feed, "title")), _link(parsed.feed, base))
    return Read(entries, [_details(raw, zone, language) for raw in raws], head)


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
    return next(filter(None, map(plain_summary, [_text(raw, "summary"), *_contents(raw)])), "")


def _details(raw: Any, zone: tzinfo, language: str | None) -> Details:
    content = next((text for text in map(plain_summary, _contents(raw)) if text), "")
    updated = feed_date(_text(raw, "updated"), zone, language=language)
    return Details(plain_title(_text(raw, "author")), _text(raw, "id")[:MAX_TITLE], content, updated)


def _contents(raw: Any) -> list[str]:
    content = raw.get("content")
    values = [c.get("value") for c in content if isinstance(c, dict)] if isinstance(content, list) else []
    return [value for value in values if isinstance(value, str)]


def _published(raw: Any, zone: tzinfo, language: str | None) -> datetime | None:
    """The first of the entry's dates that can be read for certain."""
    for key in _DATE_KEYS:
        found = feed_date(_text(raw, key), zone, language=language)
        if found is not None:
            return found
    return None


# ------------------------------------------------------------------ the record


def listing_record(listing: Listing, *, details: bool = False) -> dict[str, Any]:
    """The listing as `sovwatch batch feed` writes it; entries without an address are there with url null.

    With `details` entries have author, id, content and updated too, and the feed its title and link; unknown is null.
    """
    record: dict[str, Any] = {
        "encoding": listing.encoding,
        "entries": [_line_record(line) for line in listing.lines],
        "problems": [*listing.problems, *_trouble(listing)],
    }
    if not details:
        return record
    head = {"title": listing.head.title or None, "link": listing.head.link or None}
    known = listing.details or (Details(),) * len(listing.lines)
    pairs = zip(record["entries"], known, strict=True)
    return {**record, "feed": head, "entries": [{**line, **_details_record(more)} for line, more in pairs]}


def _trouble(listing: Listing) -> list[str]:
    return [f"{listing.reason}: {listing.detail}".rstrip(": ")] if listing.reason else []


def _details_record(details: Details) -> dict[str, Any]:
    return {
        "updated": details.updated.isoformat() if details.updated else None,
        "content": details.content or None,
        "author": details.author or None,
        "id": details.id or None,
    }


def _line_record(line: Entry) -> dict[str, Any]:
    return {
        "title": line.title,
        "url": line.url or None,
        "published": line.published.isoformat() if line.published else None,
        "summary": line.summary,
    }
