"""Articles that a page carries as data in a script instead of text: Arc, Next.js, Nuxt and other state objects.

Used when the document itself has no prose. The data is searched for what looks like a body, whatever the keys
above it are called: a list of pieces with text, or one long string of text or mark-up under a telling key.
"""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from sovwatch.reading.text import weight

MAX_SCRIPT = 6_000_000
MAX_VISITS = 60_000
MIN_BODY = 300

_STARTS = (
    re.compile(r"Fusion\.globalContent\s*=\s*"),
    re.compile(
        r"__(?:INITIAL_STATE|PRELOADED_STATE|APOLLO_STATE|NUXT|INITIAL_DATA|DATA|NEXT_DATA|APP_STATE|STATE)__\"?\]?\s*=\s*"
    ),
    re.compile(
        r"(?:window\.|var\s+|const\s+|let\s+)\w*(?i:article|story|content|news|page|state|data|props)\w*\s*=\s*(?=[{\[])"
    ),
)
_BODY_KEYS = frozenset(
    [
        "articlebody",
        "body",
        "bodyhtml",
        "contenthtml",
        "content",
        "contents",
        "html",
        "text",
        "bodytext",
        "articletext",
        "storybody",
        "maincontent",
        "fulltext",
        "articlecontent",
        "newscontent",
        "bodycontent",
        "value",
        "description_html",
        "richtext",
        "rendered",
        "article_body",
        "body_html",
        "content_html",
    ]
)
_PIECE_KEYS = ("content", "text", "html", "value", "body", "data")
_HEADING_TYPES = frozenset(("header", "heading", "subtitle", "h2", "h3", "subheading"))
_PROSE_TYPES = frozenset(
    [
        "text",
        "paragraph",
        "p",
        "html",
        "richtext",
        "rich_text",
        "raw_html",
        "header",
        "heading",
        "subtitle",
        "h2",
        "h3",
        "list",
        "quote",
        "blockquote",
        "unordered-list",
        "body-text",
        "textblock",
    ]
)


@dataclass(frozen=True, slots=True)
class Carried:
    """A body found in data, as mark-up, with the object that holds it."""

    markup: str
    holder: dict[str, Any]

    @property
    def published(self) -> str:
        """What the object says of when it was published, as sent, or ""."""
        low = {key.lower().replace("_", ""): value for key, value in self.holder.items()}
        said = (low.get(key) for key in _DATE_KEYS)
        return next((value for value in said if isinstance(value, str) and value[:4].isdigit()), "")

    @property
    def standfirst(self) -> str:
        """The line under the headline that the object names, as sent, or ""."""
        low = {key.lower().replace("_", ""): value for key, value in self.holder.items()}
        for key in _STANDFIRST_KEYS:
            said = low.get(key)
            said = said.get("basic") if isinstance(said, dict) else said
            if isinstance(said, str) and said.strip():
                return said
        return ""

    @property
    def authors(self) -> list[str]:
        """Names of the people whom the object names as authors, as sent."""
        low = {key.lower().replace("_", ""): value for key, value in self.holder.items()}
        for key in _AUTHOR_KEYS:
            if people := list(islice(_people(low.get(key)), MAX_PEOPLE)):
                return people
        return []


#: Keys of publication and of authors in the data of content systems (Arc, Next.js and Nuxt sites), lower case
#: without underscores, the most telling first.
_DATE_KEYS = (
    "firstpublishdate", "firstpublishedat", "publishedat", "datepublished", "publisheddate", "publicationdate", "publishdate",
    "publishtime", "displaydate", "pubdate", "servicedate", "createdate", "createdat", "createddate", "regdate", "inputdate", "date",
)  # fmt: skip
_AUTHOR_KEYS = (
    "credits", "reporterlist", "reporters", "reporter", "reportername", "authors", "authorlist", "author", "authorname", "byline",
    "bylines", "writers", "writer", "writername", "contributors", "creator",
)  # fmt: skip
#: The same for the line under the headline; Arc puts it into an object of its own.
_STANDFIRST_KEYS = (
    "subheadlines", "subheadline", "subtitle", "subhead", "standfirst", "deck", "dek", "articlelead", "description",
)  # fmt: skip
_NAME_KEYS = (
    "by",
    "name",
    "displayName",
    "fullName",
    "full_name",
    "reporterName",
    "reporter_name",
    "title",
    "authors",
    "author",
)
MAX_PEOPLE = 12


def _people(value: Any, depth: int = 0) -> Iterator[str]:
    if isinstance(value, str):
        if 1 < len(value) < 120 and "://" not in value:
            yield value
    elif isinstance(value, list) and depth < 4:
        for item in value[:MAX_PEOPLE]:
            yield from _people(item, depth + 1)
    elif isinstance(value, dict) and depth < 4:
        key = next((key for key in _NAME_KEYS if value.get(key)), None)
        if key is not None:
            yield from _people(value[key], depth + 1)


def find_carried(parser: LexborHTMLParser) -> Carried | None:
    """The weightiest body in the page's data scripts, or None."""
    best: tuple[int, Carried] | None = None
    flight: list[str] = []
    for node in parser.css("script:not([src])"):
        kind = (node.attributes.get("type") or "").lower()
        text = node.text()
        if len(text) < MIN_BODY or len(text) > MAX_SCRIPT or "ld+json" in kind:
            continue
        if text.lstrip().startswith("self.__next_f.push("):
            flight.append(text)
            continue
        for data in _objects(text, kind):
            best = _heavier(best, _search(data))
    for data in flight_rows(flight):
        best = _heavier(best, _search(data))
    return best[1] if best and best[0] >= MIN_BODY else None


def _heavier(
    best: tuple[int, Carried] | None, found: tuple[int, Carried] | None
) -> tuple[int, Carried] | None:
    return found if found is not None and (best is None or found[0] > best[0]) else best


_PUSH = re.compile(r"self\.__next_f\.push\(\s*\[\s*1\s*,\s*")
_ROW = re.compile(r"(?:^|\n)([0-9a-f]{1,6}):(?:T([0-9a-f]{1,8}),)?")


def flight_rows(scripts: list[str]) -> list[Any]:
    """The rows of a React server-component stream (Next.js app router) that hold text or JSON."""
    decoder = json.JSONDecoder(strict=False)
    chunks = list(_flight_chunks(scripts, decoder))
    stream = "".join(chunks)[:MAX_SCRIPT]
    rows: list[Any] = []
    at = 0
    while (row := _ROW.search(stream, at)) is not None:
        start = row.end()
        if row[2]:
            size = int(row[2], 16)
            text = stream[start : start + size].encode("utf-8", "ignore")[:size].decode("utf-8", "ignore")
            rows.append({"content": text})
            at = start + len(text)
            continue
        end = stream.find("\n", start)
        end = len(stream) if end < 0 else end
        if end - start > MIN_BODY // 2 and stream[start : start + 1] in {"[", "{"}:
            rows.append(_decoded(decoder, stream, start))
        at = max(start, end)
    # Mark-up that comes as a chunk of its own, apart from its row's label.
    rows.extend(
        {"content": chunk}
        for chunk in chunks
        if len(chunk) > MIN_BODY and "<p" in chunk and not _ROW.match(chunk)
    )
    return [row for row in rows if row is not None]


def _flight_chunks(scripts: list[str], decoder: json.JSONDecoder) -> Iterator[str]:
    for script in scripts:
        for push in _PUSH.finditer(script):
            try:
                chunk, _ = decoder.raw_decode(script, push.end())
            except (ValueError, RecursionError):
                continue
            if isinstance(chunk, str):
                yield chunk


def _objects(text: str, kind: str) -> list[Any]:
    """JSON values in a script."""
    stripped = text.strip()
    decoder = json.JSONDecoder(strict=False)
    if "json" in kind or stripped[:1] in {"{", "["}:
        value = _decoded(decoder, stripped, 0)
        return [value] if value is not None else []
    found = []
    starts = dict.fromkeys(match.end() for pattern in _STARTS for match in islice(pattern.finditer(text), 4))
    for start in starts:
        value = _decoded(decoder, text, start)
        if value is not None:
            found.append(value)
    return found


def _decoded(decoder: json.JSONDecoder, text: str, at: int) -> Any:
    try:
        if text.startswith("JSON.parse(", at):
            inner, _ = decoder.raw_decode(text, at + len("JSON.parse("))
            return json.loads(inner, strict=False) if isinstance(inner, str) else None
        value, _ = decoder.raw_decode(text, at)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict | list) else None


def _search(data: Any) -> tuple[int, Carried] | None:
    """Best body anywhere in the data: (weight, body)."""
    best: tuple[int, Carried] | None = None
    stack: list[tuple[Any, dict[str, Any]]] = [(data, {})]
    visits = 0
    while stack and visits < MAX_VISITS:
        value, holder = stack.pop()
        visits += 1
        if isinstance(value, dict):
            for name, part in value.items():
                if isinstance(part, dict | list):
                    stack.append((part, value))
                elif (
                    isinstance(part, str)
                    and len(part) >= MIN_BODY // 2
                    and name.lower().replace("-", "") in _BODY_KEYS
                ):
                    best = _better(best, part, value)
        elif isinstance(value, list):
            if markup := _pieces(value):
                best = _better(best, markup, holder)
            stack.extend((part, holder) for part in value if isinstance(part, dict | list))
    return best


def _better(
    best: tuple[int, Carried] | None, markup: str, holder: dict[str, Any]
) -> tuple[int, Carried] | None:
    size = _prose_weight(markup)
    return (size, Carried(as_markup(markup), holder)) if best is None or size > best[0] else best


_TAG = re.compile(r"<[^>]{0,300}>")


def _prose_weight(markup: str) -> int:
    text = _TAG.sub(" ", html.unescape(markup))
    words = text.split()
    if len(words) < 20 or max(map(len, words)) > 400 or text.count("{") * 20 > len(words):
        return 0
    return weight(" ".join(words))


def _pieces(items: list[Any]) -> str:
    """A list of content elements as mark-up, or "" when it is none."""
    parts = []
    for item in items[:2000]:
        if isinstance(item, str):
            if "<p" in item or len(item) > 80:
                parts.append(f"<p>{item}</p>" if "<p" not in item else item)
            continue
        if not isinstance(item, dict):
            continue
        kind = str(
            item.get("type") or item.get("__typename") or item.get("kind") or item.get("component") or ""
        ).lower()
        piece = next((item[name] for name in _PIECE_KEYS if isinstance(item.get(name), str)), "")
        if not piece and kind.endswith("list") and isinstance(item.get("items"), list):
            piece = _pieces(item["items"])
        if piece and (
            kind in _PROSE_TYPES or not kind or kind.endswith(("text", "paragraph", "heading", "header"))
        ):
            tag = "h2" if kind in _HEADING_TYPES else "p"
            parts.append(piece if piece.lstrip().startswith("<p") else f"<{tag}>{piece}</{tag}>")
    return "\n".join(parts) if len(parts) > 1 or (parts and len(parts[0]) > MIN_BODY) else ""


def as_markup(text: str) -> str:
    """Text or mark-up (perhaps escaped) as a document for the reader."""
    if "<" not in text and "&lt;" in text:
        text = html.unescape(text)
    if "<p" not in text and "<br" not in text and "<div" not in text:
        text = "".join(f"<p>{line}</p>" for line in text.split("\n") if line.strip())
    return f'<html><body><article class="article-body">{text}</article></body></html>'
