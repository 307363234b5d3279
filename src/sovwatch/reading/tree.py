"""One walk over a parsed page: elements with what they hold, and text blocks in reading order.

Everything after this works on these plain lists; the parser's tree is not walked a second time. Sums over any
element are differences of prefix sums, so choosing a container costs the same however deep the page is nested.
"""

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from sovwatch.reading.names import (
    BODY,
    COMMENT,
    FRAME,
    HIDDEN,
    MENU,
    NOISE,
    attribute_traits,
    tag_traits,
    traits_of,
)
from sovwatch.reading.text import tidy, weight

#: Elements that run within a line. Everything else ends the line before it and after it.
INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "blink",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "nobr",
        "q",
        "rb",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "img",
        "picture",
        "source",
    ]
)
#: Elements whose content is never prose.
SKIPPED = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "iframe",
        "object",
        "embed",
        "canvas",
        "audio",
        "video",
        "map",
        "math",
        "head",
        "select",
        "option",
        "textarea",
        "input",
        "button",
        "datalist",
        "progress",
        "meter",
        "link",
        "meta",
        "title",
        "rp",
        "rt",
        "noframes",
        "applet",
        "amp-ad",
        "amp-iframe",
        "source",
        "track",
    ]
)
BOLD = frozenset(("b", "strong"))
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
#: Inline elements whose names say nothing about what they hold.
PLAIN = frozenset(
    [
        "a",
        "b",
        "i",
        "u",
        "font",
        "sup",
        "sub",
        "mark",
        "abbr",
        "acronym",
        "cite",
        "code",
        "big",
        "bdi",
        "bdo",
        "kbd",
        "q",
        "rb",
        "ruby",
        "s",
        "strike",
        "tt",
        "var",
        "ins",
        "del",
        "nobr",
        "picture",
    ]
)
#: Childless elements that end a line.
BREAKS = frozenset(["br", "hr", "p", "div", "li", "td", "tr"])
#: A noise box with this many paragraphs is walked: it may be the wrapper of the article.
FEW_PARAGRAPHS = 3
MAX_DEPTH = 256
MAX_NODES = 60_000


class Element:
    """A block-level element, or an inline one whose name says something, with the range of blocks inside it."""

    __slots__ = ("depth", "first", "index", "last", "names", "node", "parent", "tag", "traits")

    def __init__(self, node: LexborNode, tag: str, parent: "Element | None", first: int, index: int) -> None:
        self.node = node
        self.tag = tag
        self.parent = parent
        self.depth: int = 0 if parent is None else parent.depth + 1
        self.first = first
        self.last = first
        self.index = index
        self.names = ""
        self.traits = 0

    def ancestors(self) -> Iterator["Element"]:
        """The element itself, then its parents up to the root."""
        element: Element | None = self
        while element is not None:
            yield element
            element = element.parent

    def within(self, other: "Element") -> bool:
        """Whether `other` is this element or one of its ancestors."""
        return (
            other.index <= self.index
            and self.first >= other.first
            and self.last <= other.last
            and any(element is other for element in self.ancestors())
        )


class Block:
    """A line of text: its owner, how many of its characters are linked or bold, and whether it runs on.

    `glue` is None for a line of its own; else the line continues the one before (an inline element with a
    telling name stood between them) and `glue` is the blank, or nothing, that joins them.
    """

    __slots__ = ("bold", "glue", "index", "linked", "owner", "size", "text")

    def __init__(
        self, owner: Element, text: str, index: int, marks: tuple[int, int], glue: str | None
    ) -> None:
        self.owner = owner
        self.text = text
        self.size = weight(text)
        self.linked, self.bold = marks
        self.index = index
        self.glue = glue


class Page:
    """All elements and blocks of a page, in document order; `pruned` unites the traits of what was left out."""

    __slots__ = ("blocks", "elements", "pruned", "truncated")

    def __init__(self) -> None:
        self.elements: list[Element] = []
        self.blocks: list[Block] = []
        self.pruned = 0
        self.truncated = False


def walk(body: LexborNode, *, whole: bool = False) -> Page:  # noqa: C901, PLR0912, PLR0915 - one hot loop
    """The page under `body`, read without recursion; bounded by MAX_NODES and MAX_DEPTH.

    Menus, page footers, readers' comments, and boxes with a noise name and hardly a paragraph are left out unless `whole` is set. The loop is one function with local state because it
    runs for every node of every page: calls and attribute look-ups would double its time.
    """
    page = Page()
    pruned = 0 if whole else MENU | COMMENT
    aside = 0 if whole else pruned | NOISE | FRAME | HIDDEN
    elements, blocks = page.elements, page.blocks
    owner = Element(body, body.tag or "body", None, 0, 0)
    elements.append(owner)
    stack: list[tuple[LexborNode | None, Element, int, int, bool | None]] = []
    parts: list[str] = []
    linked = bold = in_link = in_bold = seen = 0
    glue: str | None = None
    node = body.first_child
    while True:
        while node is None:
            if not stack:
                if parts:
                    _flush(blocks, owner, parts, (linked, bold), glue)
                owner.last = len(blocks)
                return page
            node, parent, in_link, in_bold, inline = stack.pop()
            if inline is None:
                continue
            if parts:
                glue = _flush(blocks, owner, parts, (linked, bold), glue)
                parts, linked, bold = [], 0, 0
            if not inline:
                glue = None
            owner.last = len(blocks)
            owner = parent
        tag = node.tag
        if tag == "-text":
            piece = node.text_content or ""
            node = node.next
            if piece.isspace():
                if parts:
                    parts.append(" ")
                elif glue is not None:
                    glue = " "
                continue
            parts.append(piece)
            if in_link or in_bold:
                size = len(piece.strip())
                if in_link:
                    linked += size
                if in_bold:
                    bold += size
            continue
        seen += 1
        child = node.first_child
        if child is None or tag in SKIPPED or not tag or seen > MAX_NODES or len(stack) >= MAX_DEPTH:
            page.truncated = page.truncated or seen > MAX_NODES
            if tag in BREAKS:
                if parts:
                    _flush(blocks, owner, parts, (linked, bold), glue)
                    parts, linked, bold = [], 0, 0
                glue = None
            node = node.next
            continue
        if tag in PLAIN:
            stack.append((node.next, owner, in_link, in_bold, None))
            if tag == "a":
                in_link += 1
            elif tag in BOLD:
                in_bold += 1
            node = child
            continue
        names, traits = _describe(node, tag)
        inline = tag in INLINE
        if (
            traits & aside
            and not inline
            and (traits & pruned or (not traits & BODY and len(node.css("p")) < FEW_PARAGRAPHS))
        ):
            page.pruned |= traits
            node = node.next
            continue
        if inline and not traits:
            stack.append((node.next, owner, in_link, in_bold, None))
            if tag == "strong":
                in_bold += 1
            node = child
            continue
        if parts:
            glue = _flush(blocks, owner, parts, (linked, bold), glue)
            parts, linked, bold = [], 0, 0
        if not inline:
            glue = None
        stack.append((node.next, owner, in_link, in_bold, inline))
        owner = Element(node, tag, owner, len(blocks), len(elements))
        owner.names = names
        owner.traits = traits
        elements.append(owner)
        node = child


def _flush(
    blocks: list[Block], owner: Element, parts: list[str], marks: tuple[int, int], glue: str | None
) -> str | None:
    """Ends a line at an inline element; gives the blank, or nothing, that joins the next line to it."""
    raw = "".join(parts)
    text = tidy(raw)
    if not text:
        return glue
    if glue is not None and raw[:1].isspace():
        glue = " "
    blocks.append(Block(owner, text, len(blocks), marks, glue))
    return " " if raw[-1:].isspace() else ""


_DESCRIBED: dict[tuple[str | None, str | None, str | None], tuple[str, int]] = {}
MAX_CACHED = 50_000


def _describe(node: LexborNode, tag: str) -> tuple[str, int]:
    """Class, id and test names of an element, and the traits that they and its other attributes carry."""
    attributes = node.attributes
    if not attributes:
        return "", tag_traits(tag)
    get = attributes.get
    class_, id_ = get("class"), get("id")
    plain = len(attributes) == (class_ is not None) + (id_ is not None)
    test = (
        None
        if plain
        else get("data-testid") or get("data-component") or get("data-type") or get("data-block")
    )
    key = class_, id_, test
    known = _DESCRIBED.get(key)
    if known is None:
        names = " ".join(filter(None, key))
        known = names, traits_of(names) if names else 0
        if len(_DESCRIBED) < MAX_CACHED:
            _DESCRIBED[key] = known
    return known[0], known[1] | (tag_traits(tag) if plain else attribute_traits(get, tag))
