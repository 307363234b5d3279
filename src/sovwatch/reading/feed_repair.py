"""Elements put in order: each closed in its place, each attribute quoted. For XML that a parser refuses."""

from __future__ import annotations

import html
import re
from itertools import islice
from xml.sax.saxutils import escape, quoteattr

MAX_PREFIXES = 100
_TAG = re.compile(r"""<(/?)([A-Za-z_][\w:.-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(/?)>""")
_LAX_TAG = re.compile(r"<(/?)([A-Za-z_][\w:.-]*)((?:\s[^<>]*?)?)(/?)>")
_ATTRIBUTE = re.compile(r"""([A-Za-z_][\w:.-]*)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)""")
_PLAIN_LEAVES = frozenset(("title", "link", "guid", "pubdate", "category", "author", "dc:date", "dc:creator"))
_LEAVES = _PLAIN_LEAVES | {
    "description",
    "encoded",
    "summary",
    "content",
    "date",
    "creator",
    "enclosure",
    "item",
    "entry",
}
_MAX_DEPTH = 100


class _Writer:
    """Writes elements so that each is closed in its place."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self.open: list[str] = []
        self.prefixes: set[str] = set()

    def text(self, text: str) -> None:
        if self.open:
            self.out.append(text.replace("<", "&lt;").replace("]]>", "]]&gt;"))

    def known(self, name: str) -> str:
        """The name with at most one prefix, and none once too many different ones were used."""
        prefix, colon, local = name.partition(":")
        if not colon:
            return name
        self.prefixes.add(prefix)
        usable = local and ":" not in local and not local[0].isdigit() and local[0] not in "-."
        return name if usable and len(self.prefixes) < MAX_PREFIXES // 2 else name.replace(":", "_")

    def start(self, name: str, attributes: str, *, empty: bool) -> None:
        low = name.rpartition(":")[2].lower()
        if low in {"item", "entry"} and name in self.open[1:]:
            self.end(name)  # an item inside an item: the first was never closed
        if low in _LEAVES and self.open and self.open[-1].lower() in _PLAIN_LEAVES:
            self.end(self.open[-1])  # a <link> inside a <title>: the title was never closed
        if len(self.open) >= _MAX_DEPTH:
            return
        pairs = dict(islice(((m[1], m[2]) for m in _ATTRIBUTE.finditer(attributes)), 100))
        shown = "".join(f" {key}={quoteattr(_bare(value))}" for key, value in pairs.items() if _usable(key))
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


def _usable(key: str) -> bool:
    """Whether an attribute's name may stand in XML with namespaces."""
    prefix, colon, local = key.partition(":")
    return not colon or (key.count(":") == 1 and prefix in {"xml", "xmlns", "rdf"} and local[:1].isalpha())


def _bare(value: str) -> str:
    value = value[1:-1] if value[:1] in "\"'" else value
    return html.unescape(value)


def rebuilt(text: str) -> str:
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
    name = writer.known(name)
    if closing:
        writer.end(name)
    else:
        writer.start(name, attributes, empty=bool(empty))
    return match.end()
