"""One walk over a parsed page: elements with what they hold, and text blocks in reading order.

Everything after this works on these plain lists; the parser's tree is not walked a second time. Sums over any
element are differences of prefix sums, so choosing a container costs the same however deep the page is nested.
"""

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from sovwatch.reading.names import attribute_traits, tag_traits, traits_of
from sovwatch.reading.text import tidy

#: Elements that run within a line. Everything else ends the line before it and after it.
INLINE = frozenset(
    "a abbr acronym b bdi bdo big blink cite code data del dfn em font i ins kbd label mark nobr q rb rp rt ruby s samp "
    "small span strike strong sub sup time tt u var wbr img picture source".split()
)
#: Elements whose content is never prose.
SKIPPED = frozenset(
    "script style noscript template svg iframe object embed canvas audio video map math head select option textarea "
    "input button datalist progress meter link meta title rp rt noframes applet amp-ad amp-iframe source track".split()
)
BOLD = frozenset(("b", "strong"))
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
#: Attributes whose values name an element. Sites with machine-made class names still tell in `data-testid` and the like.
NAMING = ("class", "id", "data-testid", "data-component", "data-component-name", "data-module", "data-type", "data-block")
MAX_DEPTH = 512
MAX_NODES = 150_000



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
        return other.index <= self.index and self.first >= other.first and self.last <= other.last and any(
            element is other for element in self.ancestors()
        )


class Block:
    """A line of text: its owner, how many of its characters are linked or bold, and whether it runs on.

    `glue` is None for a line of its own; else the line continues the one before (an inline element with a
    telling name stood between them) and `glue` is the blank, or nothing, that joins them.
    """

    __slots__ = ("bold", "glue", "index", "linked", "owner", "text")

    def __init__(self, owner: Element, text: str, linked: int, bold: int, index: int, glue: str | None) -> None:
        self.owner = owner
        self.text = text
        self.linked = linked
        self.bold = bold
        self.index = index
        self.glue = glue


class Page:
    """All elements and blocks of a page, in document order."""

    __slots__ = ("blocks", "elements", "truncated")

    def __init__(self) -> None:
        self.elements: list[Element] = []
        self.blocks: list[Block] = []
        self.truncated = False


class _Walker:
    """State of one walk: the line being collected and the element that owns it."""

    __slots__ = ("bold", "glue", "in_bold", "in_link", "linked", "owner", "page", "parts")

    def __init__(self, root: Element) -> None:
        self.page = Page()
        self.page.elements.append(root)
        self.owner = root
        self.parts: list[str] = []
        self.linked = self.bold = 0
        self.in_link = self.in_bold = 0
        self.glue: str | None = None

    def add(self, piece: str) -> None:
        self.parts.append(piece)
        if self.in_link or self.in_bold:
            size = len(piece.strip())
            if self.in_link:
                self.linked += size
            if self.in_bold:
                self.bold += size

    def flush(self, *, runs_on: bool = False) -> None:
        """End the line; `runs_on` when only an inline element ends it."""
        glue = None
        if self.parts:
            raw = "".join(self.parts)
            text = tidy(raw)
            if text:
                blocks = self.page.blocks
                lead = self.glue
                if lead is not None and raw[:1].isspace():
                    lead = " "
                blocks.append(Block(self.owner, text, self.linked, self.bold, len(blocks), lead))
                glue = " " if raw[-1:].isspace() else ""
            elif runs_on and self.glue is not None:
                glue = " "
            self.parts = []
            self.linked = self.bold = 0
        elif runs_on:
            glue = self.glue
        self.glue = glue if runs_on else None

    def enter(self, node: LexborNode, tag: str, names: str, traits: int) -> None:
        elements = self.page.elements
        element = Element(node, tag, self.owner, len(self.page.blocks), len(elements))
        element.names = names
        element.traits = traits
        elements.append(element)
        self.owner = element


def walk(body: LexborNode) -> Page:
    """The page under `body`, read without recursion; bounded by MAX_NODES and MAX_DEPTH."""
    state = _Walker(Element(body, body.tag or "body", None, 0, 0))
    stack: list[tuple[LexborNode | None, Element, int, int, bool | None]] = []
    node = body.first_child
    seen = 0
    while True:
        while node is None:
            if not stack:
                state.flush()
                state.owner.last = len(state.page.blocks)
                return state.page
            node, parent, state.in_link, state.in_bold, inline = stack.pop()
            if inline is not None:
                state.flush(runs_on=inline)
                state.owner.last = len(state.page.blocks)
                state.owner = parent
        seen += 1
        tag = node.tag or "-"
        if tag == "-text":
            state.add(node.text_content or "")
            node = node.next
            continue
        if tag in SKIPPED or tag[0] == "-" or len(stack) >= MAX_DEPTH or seen > MAX_NODES:
            state.page.truncated = state.page.truncated or seen > MAX_NODES
            node = node.next
            continue
        inline = tag in INLINE
        child = node.first_child
        if child is None:
            if not inline:
                state.flush()
            node = node.next
            continue
        names, traits = _describe(node, tag)
        following = node.next
        if inline and not traits:
            stack.append((following, state.owner, state.in_link, state.in_bold, None))
        else:
            stack.append((following, state.owner, state.in_link, state.in_bold, inline))
            state.flush(runs_on=inline)
            state.enter(node, tag, names, traits)
        if tag == "a":
            state.in_link += 1
        elif tag in BOLD:
            state.in_bold += 1
        node = child


def _describe(node: LexborNode, tag: str) -> tuple[str, int]:
    """Class, id and test names of an element, and the traits that they and its other attributes carry."""
    attributes = node.attributes
    if not attributes:
        return "", tag_traits(tag)
    names = " ".join([value for key in NAMING if (value := attributes.get(key))])
    traits = attribute_traits(attributes, tag)
    return names, traits | traits_of(names) if names else traits
