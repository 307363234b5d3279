"""A page that lists articles and has no feed, as a `Listing`: links by selector, else the list in its scripts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, tzinfo
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from sovwatch.model import Entry
from sovwatch.reading.feed_bytes import feed_text
from sovwatch.reading.feed_dates import assumed_zone, feed_date
from sovwatch.reading.feed_listing import Listing, listing_of
from sovwatch.reading.feed_pages import page_reason
from sovwatch.reading.feed_text import plain_summary, plain_title
from sovwatch.reading.urls import canonical_url, is_web, resolve

MAX_LINKS = 1_000
_MAX_SCRIPT = 6_000_000
_MAX_VISITS = 100_000
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5"})
# Where a list without time elements prints its dates, and what is one beyond doubt.
_PLACES = "[class*=date], [class*=Date], [class*=time], td, dd, span, em, small"
_DAY = re.compile(
    r"(?<!\d)\d{4}\s?[-./년]\s?\d{1,2}\s?[-./월]\s?\d{1,2}(?!\d)|(?<!\d)\d{1,2}[-./]\s?\d{1,2}[-./]\s?\d{4}(?!\d)"
    r"|(?<!\d)\d{1,2}\.?\s+[^\W\d_]{3,}\.?,?\s+\d{4}(?!\d)|[^\W\d_]{3,}\.?\s+\d{1,2},?\s+\d{4}(?!\d)"
)
_CLIMB = 4  # elements above a link in which its time may stand
_URL_KEYS = (
    "url",
    "link",
    "href",
    "canonical_url",
    "canonicalUrl",
    "website_url",
    "articleUrl",
    "path",
    "permalink",
)
_TITLE_KEYS = ("title", "headline", "headlines", "subject", "name")
_DATE_KEYS = (
    "publishedAt", "published_at", "datePublished", "pubDate", "display_date", "first_publish_date", "createdAt",
    "created_at", "createDate", "regDate", "reg_date", "date", "publishDate", "publicationDate",
)  # fmt: skip
_SUMMARY_KEYS = ("description", "summary", "lead", "excerpt", "abstract", "subtitle", "prologue")
_ASSIGNED = re.compile(r"(?:window\.|var\s+|const\s+|let\s+)?[\w.$\[\]\"']{1,80}\s*=\s*(?=[{\[])")


def read_section(
    data: bytes,
    links: str,
    *,
    url: str,
    content_type: str | None = None,
    zone: tzinfo | None = None,
    now: datetime | None = None,
) -> Listing:
    """The articles that the CSS selector `links` finds in a page, in the page's order, each address once.

    The selector names links or elements that hold one. Where it finds none, a list in the page's data scripts is
    taken. Reason unreadable: the selector is none, or the page does not parse; challenge, consent-wall: such a
    page came instead. Never raises.
    """
    source = feed_text(data, content_type, None)
    zone = assumed_zone(zone, url, None)
    problems = list(source.problems)
    try:
        parser = LexborHTMLParser(source.text)
        nodes = parser.css(links)[:MAX_LINKS]
        lines = _linked(nodes, _base(parser, url), zone)
        if not lines:
            lines = _carried(parser, _base(parser, url), zone)
            if lines:
                problems.append("the selector finds no link; the list in the page's data was taken")
    except Exception as error:  # selectolax raises errors of several kinds for a selector it cannot read
        return Listing(
            kind="html", encoding=source.encoding, reason="unreadable",
            detail=f'selector "{links}": {error}'[:200], problems=tuple(problems),
        )  # fmt: skip
    listing = listing_of(lines, "html", encoding=source.encoding, problems=problems, now=now)
    if listing.entries:
        return listing
    reason, detail = page_reason(source.text)
    reason = "no-items" if reason == "not-a-feed" else reason
    return Listing(
        kind="html", encoding=source.encoding, problems=tuple(problems), reason=reason,
        detail=f'selector "{links}" finds no link; {detail}'[:200],
    )  # fmt: skip


def _base(parser: LexborHTMLParser, url: str) -> str:
    node = parser.css_first("base[href]")
    return resolve(node.attributes.get("href") or "", url) if node else url


# ------------------------------------------------------------------ links


def _linked(nodes: list[LexborNode], base: str, zone: tzinfo) -> list[Entry]:
    """One entry an address; of several links to it the best headline: in a heading, then text, then a picture's."""
    found: dict[str, Entry] = {}
    worth: dict[str, tuple[int, int]] = {}
    for node in nodes:
        anchor = node if node.tag == "a" else node.css_first("a[href]")
        href = anchor.attributes.get("href") if anchor is not None else None
        if anchor is None or not href or href.strip().lower().startswith(("#", "javascript:", "mailto:")):
            continue
        url = resolve(href, base)
        if not is_web(url):
            continue
        key = canonical_url(url)
        rank, title = _headline(anchor)
        have = found.get(key) or Entry(url, "")
        if key not in worth or (rank, len(title)) > worth[key]:
            worth[key] = (rank, len(title))
            have = replace(have, title=title)
        found[key] = replace(have, published=have.published or _time_beside(anchor, key, base, zone))
    return list(found.values())


def _headline(anchor: LexborNode) -> tuple[int, str]:
    """(rank, text) of what a link says: 2 in a heading, 1 other text, 0 a picture's or the link's description."""
    heading = anchor.css_first("h1, h2, h3, h4, h5, [class*=title], [class*=headline], strong")
    text = plain_title(heading.text(separator=" ")) if heading is not None else ""
    if text:
        return 2, text
    text = plain_title(anchor.text(separator=" "))
    if text:
        parent = anchor.parent
        return (2 if parent is not None and parent.tag in _HEADINGS else 1), text
    image = anchor.css_first("img[alt]")
    said = anchor.attributes.get("title") or anchor.attributes.get("aria-label")
    return 0, plain_title(said or (image.attributes.get("alt") if image is not None else "") or "")


def _time_beside(anchor: LexborNode, key: str, base: str, zone: tzinfo) -> datetime | None:
    """The time in the smallest element around the link that leads to no other article."""
    node: LexborNode | None = anchor
    for _ in range(_CLIMB):
        if node is None or node.tag in {"body", "html", "main"}:
            return None
        for time in node.css("time")[:2]:
            found = feed_date(time.attributes.get("datetime") or time.text(), zone)
            if found is not None:
                return found
        for place in node.css(_PLACES)[:20]:
            text = place.text(separator=" ").strip()
            found = feed_date(text, zone) if len(text) <= 40 and _DAY.search(text) else None
            if found is not None:
                return found
        node = node.parent
        if node is None or any(
            canonical_url(resolve(a.attributes.get("href") or "", base)) != key
            for a in node.css("a[href]")[:20]
        ):
            return None
    return None


# ------------------------------------------------------------------ lists in scripts


def _carried(parser: LexborHTMLParser, base: str, zone: tzinfo) -> list[Entry]:
    """The longest list of articles in the page's data scripts (Next.js, Arc, JSON-LD ItemList)."""
    best: list[Entry] = []
    for node in parser.css("script:not([src])")[:300]:
        text = node.text()
        if 100 < len(text) <= _MAX_SCRIPT:
            for value in _values(text):
                for items in _lists(value):
                    entries = _entries(items, base, zone)
                    best = entries if len(entries) > len(best) else best
    return best if len(best) >= 2 else []


def _values(text: str) -> Iterator[Any]:
    decoder = json.JSONDecoder(strict=False)
    stripped = text.strip()
    starts = [0] if stripped[:1] in {"{", "["} else [m.end() for m in list(_ASSIGNED.finditer(stripped))[:20]]
    at = 0
    for start in starts:
        if start < at:
            continue
        try:
            value, at = decoder.raw_decode(stripped, start)
        except (ValueError, RecursionError):
            continue
        yield value


def _lists(data: Any) -> Iterator[list[Any]]:
    stack, visits = [data], 0
    while stack and visits < _MAX_VISITS:
        value = stack.pop()
        visits += 1
        if isinstance(value, list):
            if sum(isinstance(item, dict) for item in value[:50]) >= 2:
                yield value
            stack.extend(part for part in value if isinstance(part, dict | list))
        elif isinstance(value, dict):
            stack.extend(part for part in value.values() if isinstance(part, dict | list))


def _entries(items: list[Any], base: str, zone: tzinfo) -> list[Entry]:
    found: dict[str, Entry] = {}
    for listed in items[:MAX_LINKS]:
        inner = listed.get("item") if isinstance(listed, dict) else None
        item = inner if isinstance(inner, dict) else listed
        if not isinstance(item, dict):
            continue
        address, title = _value(item, _URL_KEYS), plain_title(_value(item, _TITLE_KEYS))
        url = resolve(address, base)
        if not address or len(title) < 6 or not is_web(url) or ("/" not in address):
            continue
        summary, when = plain_summary(_value(item, _SUMMARY_KEYS))[:1_000], _date(item, zone)
        found.setdefault(canonical_url(url), Entry(url, title, summary, when))
    return list(found.values())


def _value(item: dict[str, Any], keys: tuple[str, ...]) -> str:
    """The first text under one of the keys; Arc nests it under "basic"."""
    for key in keys:
        value = item.get(key)
        if isinstance(value, dict):
            value = value.get("basic") or value.get("rendered") or value.get("ko") or value.get("en")
        if isinstance(value, str) and value.strip():
            return value
    return ""


def _date(item: dict[str, Any], zone: tzinfo) -> datetime | None:
    for key in _DATE_KEYS:
        value = item.get(key)
        if isinstance(value, int) and not isinstance(value, bool) and 10**9 <= value < 10**10:
            return datetime.fromtimestamp(value, UTC)
        found = feed_date(
            value if isinstance(value, str) else str(value) if isinstance(value, int) else "", zone
        )
        if found is not None:
            return found
    return None
