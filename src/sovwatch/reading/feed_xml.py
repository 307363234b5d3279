"""Makes of any text that means to be XML one that is: well-formed, without a DTD, of bounded size.

Feeds are written by templates: stray ampersands, HTML entities nobody declared, prefixes without a namespace,
elements left open, control characters. A parser that refuses them loses one feed in seven.
"""

from __future__ import annotations

import html
import re
from html.entities import html5
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from sovwatch.reading.feed_listing import MAX_ENTRIES

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_ROOT = re.compile(r"<\s*((?:[\w.-]+:)?[A-Za-z_][\w.-]*)(?=[\s/>])")
_NOISE = re.compile(r"<\?[^>]{0,2000}>|<!--.*?-->|<![A-Za-z][^>\[]{0,2000}>", re.S)
_ENTITY = re.compile(r"""<!ENTITY\s+([A-Za-z_][\w.-]{0,60})\s+(?:"([^"<%]{0,64})"|'([^'<%]{0,64})')\s*>""")
_REFERENCE = re.compile(r"&(#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,7}|[A-Za-z_][\w.-]{0,40})?(;?)")
_PLAIN = frozenset({"amp", "lt", "gt", "quot", "apos"})
_CDATA = re.compile(r"(<!\[CDATA\[.*?\]\]>)", re.S)
_END_OF_ITEM = re.compile(r"</(?:[\w.-]+:)?(?:item|entry)\s*>", re.I)
_TAG = re.compile(r"""<(/?)([A-Za-z_][\w:.-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(/?)>""")
_LAX_TAG = re.compile(r"<(/?)([A-Za-z_][\w:.-]*)((?:\s[^<>]*?)?)(/?)>")
_ATTRIBUTE = re.compile(r"""([A-Za-z_][\w:.-]*)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)""")
_MAX_DEPTH = 100
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
    head = text[:20_000]
    head = _NOISE.sub(" ", _internal_subset(head)[0])
    match = _ROOT.search(head)
    return match[1].rpartition(":")[2].lower() if match else ""


def well_formed(text: str, problems: list[str]) -> str:
    """`text` as a well-formed document without XML declaration and DTD; what was mended is added to `problems`.

    Entities are resolved here, once and never inside one another, so that none can multiply; at most
    MAX_ENTRIES items of a feed remain.
    """
    text = _ILLEGAL.sub("", text)
    start = text.find("<")
    text, entities = _internal_subset(text[max(start, 0) :])
    text = _first_items(text, problems)
    text = _declared_names(_references(text, entities))
    if _fault(text) is None:
        return text
    problems.append(f"not well-formed XML: {_fault(text)}")
    return _declared_names(_rebuilt(text))


def _fault(text: str) -> str | None:
    """What an XML parser objects to, or None."""
    parser = expat.ParserCreate("utf-8", namespace_separator=" ")
    try:
        parser.Parse(text.encode("utf-8", "replace"), True)
    except expat.ExpatError as error:
        return str(error)
    return None


# ------------------------------------------------------------------ before the first element


def _internal_subset(text: str) -> tuple[str, dict[str, str]]:
    """`text` without XML declarations and DTD, and the short entities that the DTD declares."""
    text = re.sub(r"<\?xml[^<>]{0,300}\?>", "", text, count=2)
    found = re.search(r"<!DOCTYPE\b[^\[>]{0,2000}", text[:100_000], re.I)
    if found is None or re.search(r"<[A-Za-z_]", text[: found.start()]):
        return text, {}
    end = found.end()
    if text[end : end + 1] != "[":
        return text[: found.start()] + text[end + 1 :], {}
    close = re.compile(r"\]\s*>").search(text, end)
    subset = text[end : close.start()] if close else text[end:]
    entities = {m[1]: html.unescape(m[2] or m[3] or "") for m in _ENTITY.finditer(subset[:200_000])}
    # A value that names another entity is left out: that is how bombs are built.
    entities = {name: value for name, value in entities.items() if "&" not in value}
    return text[: found.start()] + (text[close.end() :] if close else ""), entities


def _first_items(text: str, problems: list[str]) -> str:
    for count, match in enumerate(_END_OF_ITEM.finditer(text), start=1):
        if count == MAX_ENTRIES:
            rest = text[match.end() :]
            if _END_OF_ITEM.search(rest):
                problems.append(f"more than {MAX_ENTRIES} entries; the rest was left out")
                return text[: match.end()]
            break
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

    if "&" not in text:
        return text
    parts = _CDATA.split(text) if "<![CDATA[" in text else [text]
    return "".join(p if i % 2 else _REFERENCE.sub(mended, p) for i, p in enumerate(parts))


def _character(name: str) -> str:
    """A numeric reference; one to a character that XML forbids is dropped, one of windows-1252 is what it meant."""
    number = int(name[2:], 16) if name[1] in "xX" else int(name[1:])
    char = html.unescape(f"&#{number};")
    if not char or _ILLEGAL.search(char):
        return ""
    return escape(char) if number >= 32 else f"&#{number};"


def _declared_names(text: str) -> str:
    """`text` with every prefix that its tags use declared on the first element."""
    used = set(re.findall(r"<([A-Za-z_][\w.-]{0,40}):[A-Za-z_]", text))
    used |= set(re.findall(r"\s([A-Za-z_][\w.-]{0,40}):[A-Za-z_][\w.-]{0,60}\s*=\s*[\"']", text))
    missing = [
        p for p in sorted(used - {"xml", "xmlns"})[:100] if not re.search(rf"xmlns:{re.escape(p)}\s*=", text)
    ]
    root = re.compile(r"<[A-Za-z_][\w:.-]*").search(text)
    if not missing or root is None:
        return text
    added = "".join(f" xmlns:{p}={quoteattr(_NAMESPACES.get(p, 'urn:undeclared:' + p))}" for p in missing)
    return text[: root.end()] + added + text[root.end() :]


# ------------------------------------------------------------------ elements


class _Writer:
    """Writes elements so that each is closed in its place."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self.open: list[str] = []

    def text(self, text: str) -> None:
        if self.open:
            self.out.append(text.replace("<", "&lt;").replace("]]>", "]]&gt;"))

    def start(self, name: str, attributes: str, *, empty: bool) -> None:
        low = name.rpartition(":")[2].lower()
        if low in {"item", "entry"} and name in self.open[1:]:
            self.end(name)  # an item inside an item: the first was never closed
        if len(self.open) >= _MAX_DEPTH:
            return
        pairs = dict(_ATTRIBUTE.findall(attributes))
        shown = "".join(f" {key}={quoteattr(_bare(value))}" for key, value in pairs.items())
        self.out.append(f"<{name}{shown}{'/' if empty and self.open else ''}>")
        if not empty or not self.open:
            self.open.append(name)

    def end(self, name: str) -> None:
        if name not in self.open[1:]:
            return  # the root is closed at the very end: items after it still count
        while self.open[-1] != name:
            self.out.append(f"</{self.open.pop()}>")
        self.out.append(f"</{self.open.pop()}>")

    def done(self) -> str:
        while self.open:
            self.out.append(f"</{self.open.pop()}>")
        return "".join(self.out)


def _bare(value: str) -> str:
    value = value[1:-1] if value[:1] in "\"'" else value
    return html.unescape(value)


def _rebuilt(text: str) -> str:
    """`text` token by token; linear in its length."""
    writer = _Writer()
    at = 0
    while (start := text.find("<", at)) >= 0:
        writer.text(text[at:start])
        at = _token(text, start, writer)
    writer.text(text[at:])
    return writer.done()


def _token(text: str, start: int, writer: _Writer) -> int:
    """Handles what begins at `start`; where to go on."""
    if text.startswith("<![CDATA[", start):
        end = text.find("]]>", start)
        end = len(text) if end < 0 else end
        writer.text(escape(text[start + 9 : end]))
        return end + 3
    if text.startswith("<!--", start):
        end = text.find("-->", start)
        return len(text) if end < 0 else end + 3
    if text.startswith(("<?", "<!"), start):
        end = text.find(">", start)
        return len(text) if end < 0 else end + 1
    match = _TAG.match(text, start) or _LAX_TAG.match(text, start)
    if match is None:
        writer.text("<")
        return start + 1
    closing, name, attributes, empty = match.groups()
    name = name.strip(":")
    if name.count(":") > 1:
        name = name.replace(":", "_")
    if closing:
        writer.end(name)
    else:
        writer.start(name, attributes, empty=bool(empty))
    return match.end()
