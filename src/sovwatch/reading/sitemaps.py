"""News sitemaps and sitemap indexes: `urlset` and `sitemapindex` of the sitemap protocol, with Google's news extension."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, tzinfo
from xml.parsers import expat

from sovwatch.model import Entry
from sovwatch.reading.feed_dates import feed_date
from sovwatch.reading.feed_listing import MAX_ENTRIES
from sovwatch.reading.feed_text import plain_title
from sovwatch.reading.urls import is_web, resolve

MAX_CHILDREN = 5_000
_MAX_ROWS = 60_000  # the protocol allows 50,000 to a file
_MAX_VALUE = 4_000
_KEPT = frozenset({"loc", "lastmod", "title", "publication_date", "name", "language"})
_DATE_IN_NAME = re.compile(r"(20\d{2})[-_/.]?(\d{2})?[-_/.]?(\d{2})?")
_UNLIKELY = re.compile(
    r"(?:author|categor|tag|page|image|video|static|section|topic|user|product|event)[a-z]*[-_.]?(?:sitemap|\d|\.xml)",
    re.I,
)
Row = dict[str, str]


def sitemap_entries(text: str, zone: tzinfo, *, base: str | None, problems: list[str]) -> list[Entry]:
    """The articles of a `urlset` in well-formed XML, in its order; the newest MAX_ENTRIES if there are more.

    The time is that of publication by the news (or video) extension. `lastmod` is none: it moves when a page is
    touched.
    """
    rows = _rows(text, "url")
    entries = [entry for row in rows if (entry := _entry(row, zone, base)) is not None]
    if len(entries) <= MAX_ENTRIES:
        return entries
    problems.append(f"more than {MAX_ENTRIES} addresses; the newest were taken")
    ages = {id(e): e.published or _lastmod(row, zone) for e, row in zip(entries, rows, strict=False)}
    oldest = datetime(1, 1, 1, tzinfo=UTC)
    newest = sorted(entries, key=lambda e: ages[id(e)] or oldest, reverse=True)[:MAX_ENTRIES]
    chosen = {id(e) for e in newest}
    return [e for e in entries if id(e) in chosen]


def sitemap_children(text: str, zone: tzinfo, *, base: str | None) -> list[str]:
    """The sitemaps that a `sitemapindex` names, newest first: by `lastmod`, else by the date in the address.

    Those of authors, tags, categories and the like come last. At most MAX_CHILDREN.
    """
    rows = _rows(text, "sitemap")
    found = []
    for position, row in enumerate(rows):
        url = resolve(row.get("loc", ""), base)
        if is_web(url):
            changed = _lastmod(row, zone)
            age = -changed.timestamp() if changed else 0.0
            found.append((bool(_UNLIKELY.search(url)), age, _name_age(url), position, url))
    return list(dict.fromkeys(url for *_, url in sorted(found)))[:MAX_CHILDREN]


def _entry(row: Row, zone: tzinfo, base: str | None) -> Entry | None:
    url = resolve(row.get("loc", ""), base)
    if not is_web(url):
        return None
    published = feed_date(row.get("publication_date", ""), zone, language=row.get("language"))
    return Entry(url, plain_title(row.get("title", "")), "", published)


def _lastmod(row: Row, zone: tzinfo) -> datetime | None:
    return feed_date(row.get("lastmod", ""), zone)


def _name_age(url: str) -> tuple[int, int, int]:
    """Sorts newer dates in an address before older ones, and those without a date last."""
    found = _DATE_IN_NAME.findall(url)
    if not found:
        return (0, 0, 0)
    year, month, day = found[-1]
    return (-int(year), -int(month or 0), -int(day or 0))


def _rows(text: str, element: str) -> list[Row]:
    """The child values of each `element`, by local name; the first of a name counts."""
    rows: list[Row] = []
    state: dict[str, str | None] = {"in": None}
    pieces: list[str] = []

    def local(name: str) -> str:
        return name.rpartition(":")[2].lower()

    def start(name: str, _: dict[str, str]) -> None:
        tag = local(name)
        if tag == element and len(rows) < _MAX_ROWS:
            rows.append({})
        pieces.clear()
        # image:loc and image:title describe a picture, not the article
        state["in"] = tag if tag in _KEPT and not name.lower().startswith(("image:", "video:")) else None
        if name.lower() == "video:publication_date":
            state["in"] = "publication_date"

    def data(piece: str) -> None:
        if state["in"] and len(pieces) < 100:
            pieces.append(piece[:_MAX_VALUE])

    def end(name: str) -> None:
        if state["in"] and rows:
            rows[-1].setdefault(state["in"], "".join(pieces).strip())
        state["in"] = None

    _run(text, start, data, end)
    return rows


def _run(
    text: str,
    start: Callable[[str, dict[str, str]], None],
    data: Callable[[str], None],
    end: Callable[[str], None],
) -> None:
    parser = expat.ParserCreate("utf-8")
    parser.buffer_text = True
    parser.StartElementHandler, parser.CharacterDataHandler, parser.EndElementHandler = start, data, end
    parser.Parse(text.encode("utf-8", "replace"), True)
