"""What a page says about itself in meta, link, title and html: one query over the document."""

from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from sovwatch.reading.text import tidy

MAX_VALUE = 4_000


@dataclass(slots=True)
class Head:
    """Meta values by lower-case name, property or itemprop; `linked` are the JSON-LD scripts.

    `times` are the time elements and those marked as the date of publication, `authored` those marked as the author.
    """

    metas: dict[str, list[str]] = field(default_factory=dict)
    canonical: str = ""
    title: str = ""
    language: str = ""
    linked: list[str] = field(default_factory=list)
    times: list[LexborNode] = field(default_factory=list)
    authored: list[LexborNode] = field(default_factory=list)

    def first(self, *names: str) -> str:
        """The first non-empty value among the names, in the order of the names."""
        for name in names:
            for value in self.metas.get(name, ()):
                if value:
                    return value
        return ""

    def all(self, *names: str) -> list[str]:
        """Every value of the names, in order, without repeats."""
        return list(dict.fromkeys(value for name in names for value in self.metas.get(name, ()) if value))


#: All in one query: each walks the whole document.
_QUERY = (
    'meta[content], link[rel="canonical"], title, script[type="application/ld+json"], '
    'time, [itemprop="datePublished"], [rel~="author"], [itemprop~="author"]'
)


def read_head(parser: LexborHTMLParser) -> Head:
    """Collects the declarations of a page."""
    head = Head()
    root = parser.root
    if root is not None:
        attributes = root.attributes
        head.language = (attributes.get("lang") or attributes.get("xml:lang") or "").strip()
    for node in parser.css(_QUERY):
        tag = node.tag
        if tag == "meta":
            attributes = node.attributes
            name = (
                attributes.get("property")
                or attributes.get("name")
                or attributes.get("itemprop")
                or attributes.get("http-equiv")
            )
            content = attributes.get("content")
            if name and content:
                head.metas.setdefault(name.strip().lower(), []).append(tidy(content[:MAX_VALUE]))
            if attributes.get("itemprop") == "datePublished":
                head.times.append(node)
            elif attributes.get("itemprop") == "author":
                head.authored.append(node)
        elif tag == "link" and node.attributes.get("rel") == "canonical":
            head.canonical = head.canonical or (node.attributes.get("href") or "").strip()
        elif tag == "title":
            if not head.title and (node.parent is None or node.parent.tag != "svg"):
                head.title = tidy(node.text()[:MAX_VALUE])
        elif tag == "script":
            head.linked.append(node.text())
        elif tag == "time" or node.attributes.get("itemprop") == "datePublished":
            head.times.append(node)
        else:
            head.authored.append(node)
    return head
