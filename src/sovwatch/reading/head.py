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
    #: Whether a script of the page is named as the data of its content system.
    carries: bool = False

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


#: Ids that Next.js, Nuxt and Arc give to the script with the page's data.
DATA_SCRIPTS = frozenset(("__NEXT_DATA__", "__NUXT_DATA__", "fusion-metadata"))
#: All in one query: each walks the whole document.
_QUERY = (
    'meta[content], link[rel="canonical"], title, script[type="application/ld+json"], '
    "script#__NEXT_DATA__, script#__NUXT_DATA__, script#fusion-metadata, "
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
            _read_meta(head, node)
        elif tag == "title":
            if not head.title and (node.parent is None or node.parent.tag != "svg"):
                head.title = tidy(node.text()[:MAX_VALUE])
        elif tag == "script":
            if node.attributes.get("id") in DATA_SCRIPTS:
                head.carries = True
            else:
                head.linked.append(node.text())
        elif tag == "link" and node.attributes.get("rel") == "canonical":
            head.canonical = head.canonical or (node.attributes.get("href") or "").strip()
        elif tag == "time":
            head.times.append(node)
        else:
            _read_mark(head, node)
    return head


def _read_meta(head: Head, node: LexborNode) -> None:
    get = node.attributes.get
    prop = get("itemprop")
    name = get("property") or get("name") or prop or get("http-equiv")
    content = get("content")
    if name and content:
        head.metas.setdefault(name.strip().lower(), []).append(tidy(content[:MAX_VALUE]))
    if prop:
        _read_mark(head, node)


def _read_mark(head: Head, node: LexborNode) -> None:
    """Sorts an element by its itemprop or rel."""
    said = f"{node.attributes.get('itemprop') or ''} {node.attributes.get('rel') or ''}".split()
    if "datePublished" in said:
        head.times.append(node)
    elif "author" in said:
        head.authored.append(node)
