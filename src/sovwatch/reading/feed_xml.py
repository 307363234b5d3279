"""Makes of any text that means to be XML one that is: well-formed, without a DTD, of bounded size.

Feeds are written by templates: stray ampersands, HTML entities nobody declared, prefixes without a namespace,
elements left open, control characters. A parser that refuses them loses one feed in seven.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.entities import html5
from itertools import islice
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from sovwatch.reading.feed_listing import MAX_ENTRIES
from sovwatch.reading.feed_repair import MAX_PREFIXES, rebuilt

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_ROOT = re.compile(r"<((?:[\w.-]+:)?[A-Za-z_][\w.-]*)(?=[\s/>])")
_SUBSET_END = re.compile(r"\]\s*>")
_ENTITY = re.compile(r"""<!ENTITY\s+([A-Za-z_][\w.-]{0,60})\s+(?:"([^"<%]{0,64})"|'([^'<%]{0,64})')\s*>""")
_REFERENCE = re.compile(r"&(#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,7}|[A-Za-z_][\w.-]{0,40})?(;?)")
_PLAIN = frozenset({"amp", "lt", "gt", "quot", "apos"})
_ITEM = re.compile(r"<(?:[\w.-]{1,40}:)?(?:item|entry)(?=[\s/>])", re.I)
#: Most tags and references of one document: time and memory go with them, not with its bytes.
_MAX_TAGS = 300_000
_MAX_SITEMAP_TAGS = 1_500_000
_MAX_REFERENCES = 500_000
_HUGE_TAG = re.compile(r"<([A-Za-z_][\w:.-]{0,100})\s[^<>]{20000,}>")
_PREFIXED_TAG = re.compile(r"<([A-Za-z_][\w.-]{0,40}):[A-Za-z_]")
_PREFIXED_ATTRIBUTE = re.compile(r"\s([A-Za-z_][\w.-]{0,40}):[A-Za-z_][\w.-]{0,60}\s*=\s*[\"']")
_DECLARATION = re.compile(r"xmlns:([A-Za-z_][\w.-]{0,40})\s*=\s*[\"']([^\"'<>&]{1,300})[\"']")
_NAMESPACES = {
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "atom": "http://www.w3.org/2005/Atom",
    "media": "http://search.yahoo.com/mrss/",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "news": "http://www.google.com/schemas/sitemap-news/0.9",
    "image": "http://www.google.com/schemas/sitemap-image/1.1",
    "video": "http://www.google.com/schemas/sitemap-video/1.1",
    "xhtml": "http://www.w3.org/1999/xhtml",
}


def root_of(text: str) -> str:
    """The local name of the first element, in small letters; "" if there is none near the beginning."""
    match = _ROOT.match(text, _prolog(text).end)
    return match[1].rpartition(":")[2].lower() if match else ""


def well_formed(text: str, problems: list[str]) -> str:
    """`text` as a well-formed document without XML declaration and DTD; what was mended is added to `problems`.

    Entities are resolved here, once and never inside one another, so that none can multiply; at most
    MAX_ENTRIES items of a feed remain. Raises ValueError for what cannot be mended.
    """
    # A parser hands over each line by itself; white space means nothing in what we take.
    text = _ILLEGAL.sub("", text).replace("\n", " ").replace("\r", " ")
    prolog = _prolog(text)
    tags = _MAX_SITEMAP_TAGS if root_of(text) in {"urlset", "sitemapindex"} else _MAX_TAGS
    text = _bounded(text[prolog.end :], tags, problems)
    text = _declared_names(_references(text, prolog.entities))
    fault = _fault(text)
    if fault is None:
        return text
    problems.append(f"not well-formed XML: {fault}")
    text = _declared_names(rebuilt(text))
    fault = _fault(text)
    if fault is not None:
        msg = f"not XML even after repair: {fault}"
        raise ValueError(msg)
    return text


def _fault(text: str) -> str | None:
    """What an XML parser objects to, or None."""
    parser = expat.ParserCreate("utf-8", namespace_separator=" ")
    try:
        parser.Parse(text.encode("utf-8", "replace"), True)
    except expat.ExpatError as error:
        return str(error)
    return None


# ------------------------------------------------------------------ before the first element


@dataclass(frozen=True)
class _Prolog:
    """What stands before the first element: where that begins, and the short entities that a DTD declares."""

    end: int
    entities: dict[str, str]


def _prolog(text: str) -> _Prolog:
    """Skips declarations, comments, the DTD and stray text."""
    entities: dict[str, str] = {}
    at = text.find("<")
    while at >= 0:
        if text.startswith("<!--", at):
            end = text.find("-->", at)
            end = len(text) if end < 0 else end + 3
        elif text[at : at + 9].upper() == "<!DOCTYPE":
            end = _doctype_end(text, at, entities)
        elif text.startswith(("<?", "<!"), at):
            end = text.find(">", at) + 1 or len(text)
        elif _ROOT.match(text, at):
            return _Prolog(at, entities)
        else:
            end = at + 1
        at = text.find("<", end)
    return _Prolog(len(text), entities)


def _doctype_end(text: str, start: int, entities: dict[str, str]) -> int:
    """Where a DTD ends; what it declares is added to `entities`.

    A value that names another entity is left out: that is how bombs are built.
    """
    bracket, close = text.find("[", start), text.find(">", start)
    if close < 0:
        return len(text)
    if not start < bracket < close:
        return close + 1
    end = _SUBSET_END.search(text, bracket)
    subset = text[bracket : end.start() if end else len(text)][:200_000]
    for match in _ENTITY.finditer(subset):
        value = html.unescape(match[2] or match[3] or "")
        if "&" not in value:
            entities[match[1]] = value
    return end.end() if end else len(text)


def _bounded(text: str, tags: int, problems: list[str]) -> str:
    """The beginning of `text` that holds at most MAX_ENTRIES items, `tags` tags and _MAX_REFERENCES references."""
    starts = [match.start() for match in islice(_ITEM.finditer(text), MAX_ENTRIES + 1)]
    if len(starts) > MAX_ENTRIES:
        text = text[: starts[-1]]
        problems.append(f"more than {MAX_ENTRIES} entries; the rest was left out")
    for mark, most in (("<", tags), ("&", _MAX_REFERENCES)):
        if text.count(mark) > most:
            places = (match.start() for match in re.finditer(re.escape(mark), text))
            text = text[: next(islice(places, most, None))]
            problems.append(f'more than {most} times "{mark}"; the rest was left out')
    return text


# ------------------------------------------------------------------ references and prefixes


def _references(text: str, entities: dict[str, str]) -> str:
    """Every reference outside CDATA valid: named characters become characters, a stray "&" becomes "&amp;"."""

    def mended(match: re.Match[str]) -> str:
        name, end = match[1], match[2]
        if name is None or (not end and name not in _PLAIN):
            return "&amp;" + match[0][1:]
        if name[0] == "#":
            return _character(name) if end else "&amp;" + match[0][1:]
        if name in _PLAIN:
            return match[0] if end else "&amp;" + match[0][1:]
        value = entities.get(name) or html5.get(name + ";")
        return escape(value) if value else f"&amp;{name};"

    return "".join(
        part if verbatim else _REFERENCE.sub(mended, _HUGE_TAG.sub(r"<\1>", part))
        for part, verbatim in _pieces(text)
    )


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """The text in pieces, each with whether it is a CDATA section; one that never ends is the last piece."""
    at = 0
    while (start := text.find("<![CDATA[", at)) >= 0:
        yield text[at:start], False
        end = text.find("]]>", start)
        at = len(text) if end < 0 else end + 3
        yield text[start:at], True
    yield text[at:], False


def _character(name: str) -> str:
    """A numeric reference; one to a character that XML forbids is dropped, one of windows-1252 is what it meant."""
    number = int(name[2:], 16) if name[1] in "xX" else int(name[1:])
    char = html.unescape(f"&#{number};")
    if not char or _ILLEGAL.search(char):
        return ""
    return escape(char) if number >= 32 else f"&#{number};"


def _declared_names(text: str) -> str:
    """`text` with every prefix that its tags use declared on the first element."""
    root = re.compile(r"<[A-Za-z_][\w:.-]*").search(text)
    if root is None or ":" not in text:
        return text
    used = set(_PREFIXED_TAG.findall(text)) | set(_PREFIXED_ATTRIBUTE.findall(text))
    root_tag = text[root.start() : text.find(">", root.end()) + 1]
    missing = sorted(p for p in used - {"xml", "xmlns"} if f"xmlns:{p}" not in root_tag)[:MAX_PREFIXES]
    if not missing:
        return text
    known = {
        **_NAMESPACES,
        **dict(islice(((m[1], m[2]) for m in _DECLARATION.finditer(text)), MAX_PREFIXES)),
    }
    added = "".join(f" xmlns:{p}={quoteattr(known.get(p, 'urn:undeclared:' + p))}" for p in missing)
    return text[: root.end()] + added + text[root.end() :]
