"""JSON Feed (1.0, 1.1) and lists of posts as WordPress gives them, to entries."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime, tzinfo
from typing import Any

from sovwatch.model import Entry
from sovwatch.reading.feed_dates import feed_date
from sovwatch.reading.feed_listing import MAX_ENTRIES, MAX_TITLE, Details, Head, Read
from sovwatch.reading.feed_text import plain_summary, plain_title
from sovwatch.reading.urls import is_web, resolve

_LISTS = ("items", "entries", "articles", "posts", "data", "results")
_URLS = ("url", "link", "external_url", "permalink")
_TITLES = ("title", "headline", "name")
_SUMMARIES = ("summary", "excerpt", "description", "content_text", "content_html", "content")
_CONTENTS = ("content_html", "content_text", "content", "body")
_DATES = ("date_published", "published", "publishedAt", "published_at", "pubDate", "date", "date_modified")


def looks_like_json(text: str) -> bool:
    """Whether the document begins as a JSON object or array."""
    return text.lstrip()[:1] in {"{", "["}


def json_feed(text: str, zone: tzinfo, *, base: str | None) -> Read | None:
    """A JSON Feed with its details and head, or None if the text is no JSON or holds no list of posts."""
    try:
        data = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None
    items = _items(data)
    if items is None:
        return None
    top = data if isinstance(data, dict) else {}
    home = _first(top, ("home_page_url", "link"))
    base = base or home or None
    posts = [item for item in items[:MAX_ENTRIES] if isinstance(item, dict)]
    entries = [_entry(item, zone, base) for item in posts]
    head = Head(plain_title(_first(top, _TITLES)), resolve(home, base) if home else "")
    return Read(entries, [_details(item, zone) for item in posts], head)


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


def _details(item: dict[str, Any], zone: tzinfo) -> Details:
    id_ = item.get("id", "")
    return Details(
        plain_title(", ".join(_names(item))),
        str(id_)[:MAX_TITLE] if isinstance(id_, str | int | float) else "",
        plain_summary(_first(item, _CONTENTS)),
        feed_date(_first(item, ("date_modified", "modified", "updated")), zone),
    )


def _names(item: dict[str, Any]) -> list[str]:
    """The authors: objects with a name or plain texts, one or a list of them (JSON Feed 1.0, 1.1)."""
    for key in ("authors", "author"):
        said = item.get(key)
        people = said if isinstance(said, list) else [said]
        names = [person.get("name") if isinstance(person, dict) else person for person in people[:20]]
        found = [name for name in names if isinstance(name, str) and name.strip()]
        if found:
            return found
    return []


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
