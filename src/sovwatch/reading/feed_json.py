"""JSON Feed (1.0, 1.1) and lists of posts as WordPress gives them, to entries."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime, tzinfo
from typing import Any

from sovwatch.model import Entry
from sovwatch.reading.feed_dates import feed_date
from sovwatch.reading.feed_listing import MAX_ENTRIES
from sovwatch.reading.feed_text import plain_summary, plain_title
from sovwatch.reading.urls import is_web, resolve

_LISTS = ("items", "entries", "articles", "posts", "data", "results")
_URLS = ("url", "link", "external_url", "permalink")
_TITLES = ("title", "headline", "name")
_SUMMARIES = ("summary", "excerpt", "description", "content_text", "content_html", "content")
_DATES = ("date_published", "published", "publishedAt", "published_at", "pubDate", "date", "date_modified")


def looks_like_json(text: str) -> bool:
    """Whether the document begins as a JSON object or array."""
    return text.lstrip()[:1] in {"{", "["}


def json_entries(text: str, zone: tzinfo, *, base: str | None) -> list[Entry] | None:
    """The entries of a JSON Feed, or None if the text is no JSON or holds no list of posts."""
    try:
        data = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None
    items = _items(data)
    if items is None:
        return None
    home = data.get("home_page_url") if isinstance(data, dict) else None
    base = base or (home if isinstance(home, str) else None)
    return [_entry(item, zone, base) for item in items[:MAX_ENTRIES] if isinstance(item, dict)]


def _items(data: Any) -> list[Any] | None:
    if isinstance(data, list):
        return data if any(isinstance(i, dict) and _first(i, _URLS) for i in data[:20]) else None
    if not isinstance(data, dict):
        return None
    if "jsonfeed.org" in str(data.get("version", "")):
        items = data.get("items")
        return items if isinstance(items, list) else []
    for name in _LISTS:
        found = data.get(name)
        if isinstance(found, list) and any(isinstance(i, dict) and _first(i, _URLS) for i in found[:20]):
            return found
    return None


def _entry(item: dict[str, Any], zone: tzinfo, base: str | None) -> Entry:
    url = resolve(_first(item, _URLS), base)
    if not is_web(url) and is_web(str(item.get("id", ""))):
        url = str(item["id"])
    return Entry(
        url,
        plain_title(_first(item, _TITLES)),
        plain_summary(_first(item, _SUMMARIES)),
        _date(item, zone),
    )


def _date(item: dict[str, Any], zone: tzinfo) -> datetime | None:
    gmt = item.get("date_gmt")
    if isinstance(gmt, str) and gmt:
        return feed_date(gmt if gmt.endswith("Z") else gmt + "Z", zone)
    return feed_date(_first(item, _DATES), zone)


def _first(item: dict[str, Any], names: Sequence[str]) -> str:
    """The first text under one of the names; WordPress puts it under "rendered"."""
    for name in names:
        value = item.get(name)
        if isinstance(value, dict):
            value = value.get("rendered")
        if isinstance(value, str) and value.strip():
            return value
    return ""
