"""Which element holds the article.

Paragraph text votes for the elements around it, as in Readability; an element whose name says "article body"
wins if it holds most of what the best voter holds. Names of noise count only below the element that holds most
of the page's prose: on some sites a wrapper called `content-sidebar` or `popup` holds everything.
"""

from sovwatch.reading import names
from sovwatch.reading.text import ends_sentence, weight
from sovwatch.reading.tree import HEADINGS, Block, Element, Page

PARAGRAPH_TAGS = frozenset("p li blockquote dd dt td pre center font span".split())
#: A line lighter than this is no evidence of prose.
MIN_WEIGHT = 40


class Prose:
    """Running sums of prose over the blocks of a page, so that any element is asked in constant time."""

    __slots__ = ("page", "scores", "sums")

    def __init__(self, page: Page, muted: list[bool]) -> None:
        self.page = page
        self.scores = [0 if muted[block.index] else prose_score(block) for block in page.blocks]
        self.sums = [0]
        for score in self.scores:
            self.sums.append(self.sums[-1] + score)

    def of(self, element: Element) -> int:
        """Weight of the prose inside an element."""
        return self.sums[element.last] - self.sums[element.first]


def prose_score(block: Block) -> int:
    """How much a line looks like running text: its weight, 0 for short, linked or heading lines."""
    text = block.text
    size = weight(text)
    if size < MIN_WEIGHT or block.owner.tag in HEADINGS:
        return 0
    if block.linked * 2 > len(text):
        return 0
    if not ends_sentence(text):
        if size < 120:
            return 0
        size //= 2
    return size - block.linked


def mute(page: Page) -> list[bool]:
    """For every block, whether a noise element around it takes it out of the vote.

    Clears the noise traits of elements that cannot be noise: those that hold most of the prose, or hold an element
    named as an article body with a fair part of it.
    """
    raw = [prose_score(block) for block in page.blocks]
    sums = [0]
    for score in raw:
        sums.append(sums[-1] + score)
    total = sums[-1]
    _acquit(page, sums)
    out = [False] * len(page.blocks)
    left = total
    suspects = []
    for element in page.elements:
        if not element.traits & names.OUT or element.first == element.last or out[element.first]:
            continue
        held = sums[element.last] - sums[element.first]
        left -= held
        suspects.append((held, element))
        for index in range(element.first, element.last):
            out[index] = True
    if left * 4 < total:
        for held, element in sorted(suspects, key=lambda pair: -pair[0])[:1]:
            if held * 3 > total and not element.traits & (names.COMMENT | names.HIDDEN):
                element.traits &= ~names.OUT
                return mute(page)
    return out


def _acquit(page: Page, sums: list[int]) -> None:
    total = sums[-1]
    bodies = [element for element in page.elements if element.traits & names.BODY and (sums[element.last] - sums[element.first]) * 10 > total]
    for body in bodies:
        for element in body.ancestors():
            if not element.traits & names.COMMENT:
                element.traits &= ~names.OUT
    for element in page.elements:
        if element.traits & names.OUT and not element.traits & names.COMMENT and (sums[element.last] - sums[element.first]) * 2 > total:
            element.traits &= ~names.OUT


def find_container(page: Page, prose: Prose) -> Element | None:
    """The element that holds the article's text, or None when the page has no prose."""
    votes = _votes(page, prose)
    if not votes:
        return None
    best_index = max(votes, key=lambda index: (votes[index], -index))
    best = page.elements[best_index]
    best = _climb(best, prose)
    named = _named(page, prose, best)
    return named or best


def _votes(page: Page, prose: Prose) -> dict[int, float]:
    votes: dict[int, float] = {}
    for block, score in zip(page.blocks, prose.scores, strict=True):
        if not score:
            continue
        element: Element | None = block.owner
        if element is not None and element.tag in PARAGRAPH_TAGS and element.parent is not None:
            element = element.parent
        share = 1.0
        for _ in range(4):
            if element is None:
                break
            votes[element.index] = votes.get(element.index, 0.0) + score * share
            element = element.parent
            share *= 0.6
    return votes


def _climb(element: Element, prose: Prose) -> Element:
    """The highest ancestor reached by steps that each add a fifth or more of prose."""
    best = element
    for ancestor in element.ancestors():
        if ancestor.tag == "body":
            break
        if prose.of(ancestor) > 1.2 * prose.of(best):
            best = ancestor
    return best


def _named(page: Page, prose: Prose, best: Element) -> Element | None:
    """The element named as an article body that holds most of what `best` holds."""
    floor = 0.6 * prose.of(best)
    found: Element | None = None
    for element in page.elements:
        if element.traits & names.BODY and prose.of(element) >= floor and (
            found is None or prose.of(element) > prose.of(found) * 1.1 or element.within(found) and prose.of(element) >= 0.9 * prose.of(found)
        ):
            found = element
    return found
