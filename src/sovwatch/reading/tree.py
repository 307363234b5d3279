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
    TAGS,
    attribute_traits,
    traits_of,
)
from sovwatch.reading.text import tidy, weight

# How an element is walked; what is in no list is a block: it ends the line before it and after it.
BLOCK, INLINE_NAMED, INLINE_PLAIN, LINK, SKIPPED, BREAK = range(6)
_KINDS = {
    # Run within a line; their names may say what they hold.
    INLINE_NAMED: "span time small strong em label data dfn samp blink img",
    # Run within a line; their names say nothing.
    INLINE_PLAIN: "b i u font sup sub mark abbr acronym cite code big bdi bdo kbd q rb ruby s strike tt var ins del nobr picture wbr",
    LINK: "a",
    # Hold no prose.
    SKIPPED: "script style noscript template svg iframe object embed canvas audio video map math head select option textarea input "
    "button datalist progress meter link meta title rp rt noframes applet amp-ad amp-iframe source track -comment -unknown",
    BREAK: "br hr",
}
#: Numbers below this are lexbor's own for the tags of HTML and SVG, the same in every document.
KNOWN_TAGS = 256
#: Kinds by such a number, filled as tags are met: a number costs less than half of what the name does.
_BY_NUMBER: dict[int, tuple[int, str]] = {}
KINDS = {tag: kind for kind, tags in _KINDS.items() for tag in tags.split()}
INLINE = frozenset(tag for tag, kind in KINDS.items() if kind in {INLINE_NAMED, INLINE_PLAIN, LINK})
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
#: A noise box with this many paragraphs is walked: it may be the wrapper of the article.
FEW_PARAGRAPHS = 3
MAX_DEPTH = 256
#: lexbor's number of a text node.
TEXT = 2
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
    """A line of text: its owner, its weight, how many of its characters are linked, and whether it runs on.

    `glue` is None for a line of its own; else the line continues the one before (an inline element with a
    telling name stood between them) and `glue` is the blank, or nothing, that joins them.
    """

    __slots__ = ("glue", "index", "linked", "owner", "size", "text")

    def __init__(self, owner: Element, text: str, index: int, linked: int, glue: str | None) -> None:
        self.owner = owner
        self.text = text
        self.size = weight(text)
        self.linked = linked
        self.index = index
        self.glue = glue


class Page:
    """All elements and blocks of a page, in document order; `pruned` unites the traits of what was left
    out, `boxes` are the elements left out, without readers' comments."""

    __slots__ = ("blocks", "boxes", "elements", "pruned", "truncated")

    def __init__(self) -> None:
        self.elements: list[Element] = []
        self.blocks: list[Block] = []
        self.pruned = 0
        self.boxes: list[LexborNode] = []
        self.truncated = False

    @property
    def suspect(self) -> bool:
        """Whether one of the boxes that were left out has paragraphs."""
        return any(len(box.css("p, br")) > FEW_PARAGRAPHS for box in self.boxes)


def walk(body: LexborNode, *, whole: bool = False) -> Page:  # noqa: C901, PLR0912, PLR0915 - one hot loop
    """The page under `body`, read without recursion; bounded by MAX_NODES and MAX_DEPTH.

    Menus, page footers, readers' comments, and boxes with a noise name and hardly a paragraph are left out unless
    `whole` is set. The loop is one function with local state because it runs for every node of every page: calls
    and attribute look-ups would double its time.
    """
    page = Page()
    pruned = 0 if whole else MENU | COMMENT
    aside = 0 if whole else pruned | NOISE | FRAME | HIDDEN
    elements, blocks, by_number = page.elements, page.blocks, _BY_NUMBER
    owner = Element(body, body.tag or "body", None, 0, 0)
    elements.append(owner)
    # What is left to do after an element: next node, owner, link depth, and whether the element ends a line
    # (True), runs on (False) or is no element of its own (None).
    stack: list[tuple[LexborNode | None, Element, int, bool | None]] = []
    parts: list[str] = []
    linked = in_link = seen = 0
    glue: str | None = None
    node = body.first_child
    while True:
        while node is None:
            if not stack:
                if parts:
                    _flush(blocks, owner, parts, linked, glue)
                owner.last = len(blocks)
                return page
            node, parent, in_link, ends = stack.pop()
            if ends is None:
                continue
            if parts:
                glue = _flush(blocks, owner, parts, linked, glue)
                parts, linked = [], 0
            if ends:
                glue = None
            owner.last = len(blocks)
            owner = parent
        number = node.tag_id
        if number == TEXT:
            piece = node.text_content or ""
            node = node.next
            if not piece.isspace():
                parts.append(piece)
                if in_link:
                    linked += len(piece.strip())
            elif parts:
                parts.append(" ")
            elif glue is not None:
                glue = " "
            continue
        known = by_number.get(number)
        if known is None:
            tag = node.tag or "-unknown"
            kind = KINDS.get(tag, BLOCK)
            if number < KNOWN_TAGS:
                by_number[number] = kind, tag
        else:
            kind, tag = known
        child = node.first_child if kind < SKIPPED else None
        if child is None:
            if kind in (BREAK, BLOCK):
                if parts:
                    _flush(blocks, owner, parts, linked, glue)
                    parts, linked = [], 0
                glue = None
            node = node.next
            continue
        seen += 1
        if seen > MAX_NODES or len(stack) >= MAX_DEPTH:
            page.truncated = page.truncated or seen > MAX_NODES
            node = node.next
            continue
        if kind >= INLINE_PLAIN:
            stack.append((node.next, owner, in_link, None))
            if kind == LINK:
                in_link += 1
            node = child
            continue
        names, traits = _describe(node, tag)
        if kind == INLINE_NAMED and not traits:
            stack.append((node.next, owner, in_link, None))
            node = child
            continue
        if (
            traits & aside
            and kind == BLOCK
            and (traits & pruned or (not traits & BODY and len(node.css("p")) < FEW_PARAGRAPHS))
        ):
            if parts:
                _flush(blocks, owner, parts, linked, glue)
                parts, linked = [], 0
            glue = None
            page.pruned |= traits
            if not traits & COMMENT:
                page.boxes.append(node)
            node = node.next
            continue
        if parts:
            glue = _flush(blocks, owner, parts, linked, glue)
            parts, linked = [], 0
        if kind == BLOCK:
            glue = None
        stack.append((node.next, owner, in_link, kind == BLOCK))
        owner = Element(node, tag, owner, len(blocks), len(elements))
        owner.names = names
        owner.traits = traits
        elements.append(owner)
        node = child


def _flush(
    blocks: list[Block], owner: Element, parts: list[str], linked: int, glue: str | None
) -> str | None:
    """Ends a line; gives the blank, or nothing, that joins the next line to it if that runs on."""
    raw = "".join(parts) if len(parts) > 1 else parts[0]
    text = tidy(raw)
    if not text:
        return glue
    if glue is not None and raw[:1].isspace():
        glue = " "
    blocks.append(Block(owner, text, len(blocks), linked, glue))
    return " " if raw[-1:].isspace() else ""


_DESCRIBED: dict[tuple[str | None, str | None, str | None], tuple[str, int]] = {}
MAX_CACHED = 50_000
MAX_NAMES = 300


def _describe(node: LexborNode, tag: str) -> tuple[str, int]:
    """Class, id and test names of an element, and the traits that they and its other attributes carry."""
    attributes = node.attributes
    if not attributes:
        return "", TAGS.get(tag, 0)
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
        known = names[:MAX_NAMES], traits_of(names[:MAX_NAMES]) if names else 0
        if len(_DESCRIBED) < MAX_CACHED and len(names) <= MAX_NAMES:
            _DESCRIBED[key] = known
    return known[0], known[1] | (TAGS.get(tag, 0) if plain else attribute_traits(get, tag))
