"""Inside the container: which lines are the article's own.

First whole boxes go (by name, by links, by shape), then single lines (by stock phrase), then what stands before
the headline and after the end. A box that holds a large part of the prose is never taken for furniture.
"""

import re
from itertools import accumulate

from sovwatch.reading import korean, names
from sovwatch.reading.container import PARAGRAPH_TAGS, Prose
from sovwatch.reading.phrases import is_credit, is_stock, is_stock_piece, is_stop
from sovwatch.reading.text import ends_sentence
from sovwatch.reading.tree import HEADINGS, INLINE, Block, Element, Page
from sovwatch.reading.values import Paragraph, ParagraphKind

#: A box holding more than this share of the container's prose is the article itself.
MAX_BOX = 0.35
_HANGUL = re.compile("[\uac00-\ud7a3]")
_NOT_WORD = re.compile(r"[\W_]+")
#: An address written out: of a page that the text names, not of a post or a film that a script would have shown.
_ADDRESS = re.compile(
    r"(?:https?://|www\.)(?!\S{0,12}(?:twitter|facebook|instagram|youtube|tiktok|vimeo)\.com|(?:x\.com|youtu\.be)/)\S+$"
)
LISTS = frozenset(("ul", "ol", "dl"))


class Cleaner:
    """One container's cleaning: which elements are gone, and which lines stay."""

    def __init__(self, page: Page, container: Element, prose: Prose) -> None:
        self.page = page
        self.container = container
        self.prose = prose
        self.total = max(1, prose.of(container))
        self.raw = list(accumulate((len(block.text) for block in page.blocks), initial=0))
        self.linked = list(accumulate((block.linked for block in page.blocks), initial=0))
        self.gone = [False] * len(page.blocks)
        self.holders = self._holders()
        self.opening = next(
            (
                block.index
                for block in page.blocks[container.first : container.last]
                if prose.scores[block.index]
            ),
            container.first,
        )

    def _holders(self) -> set[int]:
        """Elements on the way to the main paragraphs, with the paragraphs' parents of the commonest make."""
        votes: dict[tuple[str, str, int], int] = {}
        blocks = self.page.blocks[self.container.first : self.container.last]
        for block in blocks:
            score = self.prose.scores[block.index]
            if score:
                parent = _holder(block)
                key = (parent.tag, parent.names, parent.depth)
                votes[key] = votes.get(key, 0) + score
        if not votes:
            return set()
        top = max(votes.values())
        main = {key for key, score in votes.items() if score * 4 >= top}
        found: set[int] = set()
        for block in blocks:
            if self.prose.scores[block.index]:
                parent = _holder(block)
                if (parent.tag, parent.names, parent.depth) in main:
                    for element in parent.ancestors():
                        if element.index in found:
                            break
                        found.add(element.index)
        return found

    def share(self, element: Element) -> float:
        """Share of the container's prose that an element holds."""
        return self.prose.of(element) / self.total

    def link_density(self, element: Element) -> float:
        """Linked characters per character."""
        size = self.raw[element.last] - self.raw[element.first]
        return (self.linked[element.last] - self.linked[element.first]) / size if size else 0.0

    def drop_boxes(self) -> None:
        """Mark the lines of every box that is furniture."""
        elements = self.page.elements
        sections = []
        for index in range(self.container.index + 1, len(elements)):
            element = elements[index]
            if element.first >= self.container.last:
                break
            if element.first == element.last or (self.gone[element.first] and self.gone[element.last - 1]):
                continue
            if self.is_furniture(element):
                self._drop(element)
            elif self._is_section(element):
                sections.append(element)
        # A few boxes with a headline stand beside the text; many of them are the text.
        if sum(map(self.prose.of, sections)) * 4 <= self.total:
            for element in sections:
                self._drop(element)

    def _drop(self, element: Element) -> None:
        for at in range(element.first, element.last):
            self.gone[at] = True

    def is_furniture(self, element: Element) -> bool:
        """Whether the box is no part of the text."""
        if element.tag in INLINE and not element.traits & names.CAPTION and self._runs_on(element):
            return False
        share = self.share(element)
        if share > MAX_BOX:
            return False
        traits = element.traits
        if traits & names.CAPTION and element.tag == "figure" and self._quotes(element):
            traits &= ~names.CAPTION
        if traits & names.OUT:
            return not (element.tag == "p" and traits & names.BODY)
        if element.index in self.holders or element.tag in PARAGRAPH_TAGS or element.tag in HEADINGS:
            return False
        return self._is_aside(element, share) or self._is_card(element, share)

    def _is_aside(self, element: Element, share: float) -> bool:
        """A box of links, a picture's table, a teaser, another article: told by its links, make and name."""
        density = self.link_density(element)
        if element.tag in LISTS:
            return density > 0.5
        if (
            element.tag == "table"
            and element.last - element.first <= 4
            and element.node.css_first("img") is not None
        ):
            return True
        if element.tag == "article" and share < 0.3:
            return True
        if (
            element.traits & (names.STANDFIRST | names.TEASER)
            and share < 0.2
            and element.first > self.opening
        ):
            return True
        if element.traits & names.WEAK and (density > 0.2 or share < 0.02):
            return True
        return density > 0.4 and share < 0.2

    def _is_card(self, element: Element, share: float) -> bool:
        """A pointer to another article: a linked headline on top, a few lines below, set apart from the paragraphs."""
        if element.tag in LISTS or share > 0.15 or element.last - element.first < 2:
            return False
        top = self.page.blocks[element.first : min(element.first + 3, element.last)]
        if top[0].linked * 2 > len(top[0].text):
            return True
        headed = any(block.owner.tag in HEADINGS for block in top)
        if headed and element.traits & names.WEAK and share < 0.08:
            return True
        return any(block.owner.tag in HEADINGS and block.linked * 2 > len(block.text) for block in top)

    def _is_section(self, element: Element) -> bool:
        """A small box of its own with a headline on top."""
        if (
            element.index in self.holders
            or element.tag in INLINE
            or element.tag in PARAGRAPH_TAGS
            or element.tag in HEADINGS
            or not (element.names or element.tag in {"section", "aside"})
        ):
            return False
        if element.last - element.first < 2 or self.share(element) > 0.15:
            return False
        top = self.page.blocks[element.first].owner
        return top.tag in HEADINGS and top is not element

    def _quotes(self, element: Element) -> bool:
        """Whether a figure is no picture but a quotation."""
        return any(
            block.owner.tag == "blockquote"
            or (block.owner.parent is not None and block.owner.parent.tag == "blockquote")
            for block in self.page.blocks[element.first : element.last]
        )

    def _runs_on(self, element: Element) -> bool:
        blocks = self.page.blocks
        if blocks[element.first].glue is not None:
            return True
        return element.last < len(blocks) and blocks[element.last].glue is not None

    def lines(self) -> list[Block]:
        """Lines that stay, in order."""
        kept: list[Block] = []
        for block in self.page.blocks[self.container.first : self.container.last]:
            if self.gone[block.index]:
                continue
            block.text = korean.trim_notice(block.text)
            if self._is_stock(block):
                if kept and kept[-1].index == block.index - 1 and _is_caption_of(kept[-1], block):
                    kept.pop()
                continue
            kept.append(block)
        return kept

    def _is_stock(self, block: Block) -> bool:
        if block.glue is not None:
            return is_stock_piece(block.text, block.size)
        if is_stock(block.text, block.size, block.linked):
            return True
        if _ADDRESS.match(block.text) and block.owner.tag == "p" and _holder(block).index in self.holders:
            return False
        return block.linked * 5 > len(block.text) * 4 and not (block.size > 60 and ends_sentence(block.text))


def _holder(block: Block) -> Element:
    owner = block.owner
    while owner.tag in PARAGRAPH_TAGS and owner.parent is not None:
        owner = owner.parent
    return owner


def _is_caption_of(line: Block, credit: Block) -> bool:
    """Whether a line right above a credit is the caption that the credit belongs to: short and no paragraph."""
    return (
        line.size < 200
        and line.owner.tag not in PARAGRAPH_TAGS
        and line.owner.tag not in HEADINGS
        and line.owner is not credit.owner
        and is_credit(credit.text, credit.size)
    )


def trim(blocks: list[Block], prose: Prose, title: str) -> list[Block]:
    """Without what precedes the headline, repeats it, or follows the end of the article."""
    total = sum(prose.scores[block.index] for block in blocks) or 1
    wanted = _key(title)
    longest = 2 * len(title) + 10
    start, passed = 0, 0
    for at, block in enumerate(blocks):
        if block.owner.tag == "h1" or (wanted and len(block.text) <= longest and _key(block.text) == wanted):
            start = at + 1
        passed += prose.scores[block.index]
        if passed > 0.2 * total:
            break
    end = len(blocks)
    passed = 0
    for at in range(len(blocks) - 1, start, -1):
        passed += prose.scores[blocks[at].index]
        if passed > 0.3 * total:
            break
        if is_stop(blocks[at].text):
            end = at
    while end > start and (
        blocks[end - 1].owner.tag in HEADINGS or (end > start + 2 and _is_sign_off(blocks[end - 1]))
    ):
        end -= 1
    return blocks[start:end]


def _is_sign_off(block: Block) -> bool:
    """A last line that is no sentence and no list item: initials, agencies, a place, a left-over label."""
    return (
        block.glue is None and block.owner.tag != "li" and block.size < 36 and not ends_sentence(block.text)
    )


def _key(text: str) -> str:
    return _NOT_WORD.sub("", text.casefold())


def paragraphs(blocks: list[Block]) -> tuple[Paragraph, ...]:
    """Blocks as paragraphs; a line that runs on is joined to the one before it."""
    result: list[Paragraph] = []
    last = -2
    for block in blocks:
        if block.glue is not None and last == block.index - 1 and result:
            before = result[-1]
            result[-1] = Paragraph(before.text + block.glue + block.text, before.kind)
        else:
            kind: ParagraphKind = "text"
            if block.owner.tag in HEADINGS:
                kind = "heading"
            elif block.owner.tag == "li":
                kind = "list"
            result.append(Paragraph(block.text, kind))
        last = block.index
    if result and result[0].kind == "text":
        result[0] = Paragraph(korean.trim_dateline(result[0].text))
    return tuple(result)


def clean(page: Page, container: Element, prose: Prose, title: str) -> list[Block]:
    """Blocks of the container that belong to the article, in order."""
    cleaner = Cleaner(page, container, prose)
    cleaner.drop_boxes()
    kept = trim(cleaner.lines(), prose, title)
    return trim_korean(kept) if is_korean(kept) else kept


def is_korean(blocks: list[Block]) -> bool:
    """Whether most of the letters are Hangul."""
    sample = "".join(block.text for block in blocks[:12])[:1000]
    return len(_HANGUL.findall(sample)) * 3 > len(sample)


def trim_korean(blocks: list[Block]) -> list[Block]:
    """Without by-lines, captions and notices that only Korean wording tells; cuts those glued to the last lines."""
    kept: list[Block] = []
    for block in blocks:
        if (
            korean.is_source_line(block.text)
            and kept
            and kept[-1].size < 80
            and not ends_sentence(kept[-1].text)
        ):
            kept.pop()
        if korean.is_byline(block.text) or korean.is_caption(block.text):
            continue
        kept.append(block)
    if not kept:
        return blocks
    for block in kept[-3:]:
        block.text = korean.trim_end(block.text)
    return kept
