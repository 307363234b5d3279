"""Which element holds the article.

Paragraph text votes for the elements around it, as in Readability; an element whose name says "article body"
wins if it holds most of what the best voter holds. Names of noise count only below the element that holds most
of the page's prose: on some sites a wrapper called `content-sidebar` or `popup` holds everything.
"""

import re
from itertools import accumulate

from sovwatch.reading import names
from sovwatch.reading.furniture import REPLIES
from sovwatch.reading.text import ends_sentence
from sovwatch.reading.tree import HEADINGS, Block, Element, Page

PARAGRAPH_TAGS = frozenset(["p", "li", "blockquote", "dd", "dt", "td", "pre", "center", "font", "span"])
#: A line lighter than this is no evidence of prose.
MIN_WEIGHT = 40
#: Prose that must be left for the article when readers' comments are taken away.
MIN_LEFT = 150
#: Weight that a body without any sentence must have.
MIN_TABLE = 300


class Prose:
    """Running sums of prose over the blocks of a page, so that any element is asked in constant time."""

    __slots__ = ("page", "scores", "sums")

    def __init__(self, page: Page) -> None:
        self.page = page
        raw = [prose_score(block) for block in page.blocks]
        if sum(raw) < MIN_LEFT:
            _count_linked(page, raw)
        _mute_comments(page, raw)
        muted = mute(page, raw)
        self.scores = [0 if out else score for score, out in zip(raw, muted, strict=True)]
        self.sums = list(accumulate(self.scores, initial=0))

    def of(self, element: Element) -> int:
        """Weight of the prose inside an element."""
        return self.sums[element.last] - self.sums[element.first]


def prose_score(block: Block) -> int:
    """How much a line looks like running text: its weight, 0 for short, linked or heading lines."""
    text, size = block.text, block.size
    if size < MIN_WEIGHT or block.owner.tag in HEADINGS:
        return 0
    if block.linked * 2 > len(text):
        return 0
    if not ends_sentence(text):
        if size < 120 and not (text[0] in MARKS and is_roll(text)):
            return 0
        size //= 2
    return size - block.linked


#: Paragraphs that are one long link each; so many of one parent are a text.
LONG_LINK, MANY_LINKS = 100, 3


def _count_linked(page: Page, raw: list[int]) -> None:
    """Counts sentences inside links as prose where a page has hardly any other: some editors link whole paragraphs."""
    found: dict[int, list[Block]] = {}
    for block in page.blocks:
        parent = block.owner.parent
        if (
            parent is not None
            and block.owner.tag == "p"
            and block.size >= LONG_LINK
            and ends_sentence(block.text)
        ):
            found.setdefault(parent.index, []).append(block)
    for blocks in found.values():
        if len(blocks) >= MANY_LINKS:
            for block in blocks:
                raw[block.index] = max(raw[block.index], block.size // 2)


#: Marks before the posts and names of a Korean notice of appointments.
MARKS = frozenset("◇◆▲△▶▷■□●○◎▣")
_ROLL = re.compile(r"^\W\s?[^◇◆▲△▶▷■□●○◎▣]{2,40}[◇◆▲△▶▷■□●○◎▣:：]\s?[^\W\d_]")


def is_roll(text: str) -> bool:
    """Whether a line lists posts and names behind marks: "◇ 국장급 ▲ 정책관 홍길동 ▲ ..."."""
    return _ROLL.match(text) is not None


#: From so many reply links on, the lines between them are readers' comments.
MANY_REPLIES = 3


def _mute_comments(page: Page, raw: list[int]) -> None:
    """Takes readers' comments that no name tells out of the vote: lines between links that answer them."""
    replies = [
        block.index
        for block in page.blocks
        if block.size < 24 and block.text.lower() in REPLIES and block.linked
    ]
    if len(replies) < MANY_REPLIES:
        return
    start = replies[0]
    # The first comment stands above its link.
    while start > 0 and replies[0] - start < 4 and page.blocks[start - 1].size >= MIN_WEIGHT:
        start -= 1
    if sum(raw) - sum(raw[start : replies[-1]]) >= MIN_LEFT:
        raw[start : replies[-1]] = [0] * (replies[-1] - start)


def mute(page: Page, raw: list[int], rounds: int = 4) -> list[bool]:
    """For every block, whether a noise element around it takes it out of the vote.

    Clears the noise traits of elements that cannot be noise: those that hold most of the prose, or hold an element
    named as an article body with a fair part of it.
    """
    sums = list(accumulate(raw, initial=0))
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
    if left * 4 < total and rounds and suspects:
        held, element = max(suspects, key=lambda pair: pair[0])
        if held * 3 > total and not element.traits & _never(held):
            element.traits &= ~names.OUT
            return mute(page, raw, rounds - 1)
    return out


def _never(held: int) -> int:
    """Traits of elements that are noise though they hold most of a page's prose, which is `held`.

    The sentence or two of a footer are most of the prose where the article itself is a list or a table.
    """
    always = names.COMMENT | names.HIDDEN | names.AI_SUMMARY
    return always if held >= MIN_LEFT else always | names.FRAME | names.MENU


def _acquit(page: Page, sums: list[int]) -> None:
    total = sums[-1]
    bodies = [
        element
        for element in page.elements
        if element.traits & names.BODY and (sums[element.last] - sums[element.first]) * 10 > total
    ]
    for body in bodies:
        for element in body.ancestors():
            if not element.traits & names.COMMENT:
                element.traits &= ~names.OUT
    for element in page.elements:
        if (
            element.traits & names.OUT
            and not element.traits & (_never(sums[element.last] - sums[element.first]) & ~names.HIDDEN)
            and (sums[element.last] - sums[element.first]) * 2 > total
        ):
            element.traits &= ~names.OUT


def find_container(page: Page, prose: Prose, headline: int | None = None) -> Element | None:
    """The element that holds the article's text, or None when the page has no prose.

    `headline` is the index of the block that prints the headline, if one is known.
    """
    votes = _votes(page, prose)
    if not votes:
        return _tabular(page)
    best_index = max(votes, key=lambda index: (votes[index], -index))
    best = _climb(page.elements[best_index], prose)
    if headline is not None:
        best = _own_article(page, prose, best, headline)
    return _named(page, prose, best) or best


def _tabular(page: Page) -> Element | None:
    """Of a page without sentences, such as a table of results: the element named as an article body, if it says enough."""
    bodies = [
        element for element in page.elements if element.traits & names.BODY and not element.traits & names.OUT
    ]
    best = max(bodies, key=lambda element: element.last - element.first, default=None)
    if best is None:
        return None
    blocks = page.blocks[best.first : best.last]
    letters = sum(len(block.text) for block in blocks)
    told = sum(block.size for block in blocks)
    return best if told >= MIN_TABLE and sum(block.linked for block in blocks) * 4 < letters else None


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


def _own_article(page: Page, prose: Prose, best: Element, headline: int) -> Element:
    """The `article` element around the headline when it has prose of its own and `best` is another one."""
    for element in page.blocks[headline].owner.ancestors():
        if element.tag == "article":
            if (
                prose.of(element) >= 150
                and not (element.first <= best.first and best.last <= element.last)
                and not (
                    best.first <= element.first
                    and element.last <= best.last
                    and not _has_rivals(page, prose, best, element)
                )
            ):
                return element
            break
    return best


def _has_rivals(page: Page, prose: Prose, best: Element, own: Element) -> bool:
    """Whether `best` holds other articles beside `own`."""
    return any(
        element.tag == "article"
        and element is not own
        and element.first >= own.last
        and element.last <= best.last
        and prose.of(element) > 150
        for element in page.elements[own.index :]
    )


#: Share of the best voter's prose that an element named as an article body must hold.
NAMED_SHARE = 0.35
MAX_CHUNKS = 400


def _named(page: Page, prose: Prose, best: Element) -> Element | None:
    """The element named as an article body that holds the article; several of one name are chunks of one article."""
    floor = NAMED_SHARE * prose.of(best)
    groups: dict[tuple[str, str], list[Element]] = {}
    for element in page.elements:
        if element.traits & names.BODY and element.first < element.last and prose.of(element):
            groups.setdefault((element.tag, names.body_word(element.names)), []).append(element)
    found: Element | None = None
    for members in groups.values():
        for candidate in _candidates(page, prose, members):
            if prose.of(candidate) < floor or (
                _inside(candidate, best) and _leaves_out(page, prose, candidate, best)
            ):
                continue
            if found is None or _beats(page, prose, candidate, found):
                found = candidate
    return found


def _inside(inner: Element, outer: Element) -> bool:
    return outer.first <= inner.first and inner.last <= outer.last


def _candidates(page: Page, prose: Prose, members: list[Element]) -> list[Element]:
    members = members[:MAX_CHUNKS]
    outer: list[Element] = []
    for element in members:
        if not outer or element.last > outer[-1].last:
            outer.append(element)
    nested = [element for element in members if element not in outer]
    if len(outer) == 1 or _is_whole(page, outer):
        return [outer[0], *nested[:4]]
    shared = _common(outer)
    if shared.tag == "body" or prose.of(shared) > 1.25 * sum(map(prose.of, outer)):
        return [max(outer, key=prose.of)]
    return [shared]


def _beats(page: Page, prose: Prose, candidate: Element, found: Element) -> bool:
    size, held = prose.of(candidate), prose.of(found)
    if _inside(candidate, found):
        return size >= 0.85 * held or (
            size >= NAMED_SHARE * held and not _leaves_out(page, prose, candidate, found)
        )
    if _inside(found, candidate):
        return size > 1.18 * held and _leaves_out(page, prose, found, candidate)
    return size > 1.5 * held


def _leaves_out(page: Page, prose: Prose, inner: Element, outer: Element) -> bool:
    """Whether `outer` has, outside `inner`, paragraphs of the same make as those inside."""
    weights: dict[tuple[str, int, int], int] = {}
    parents: set[tuple[str, str]] = set()
    for block in page.blocks[inner.first : inner.last]:
        if score := prose.scores[block.index]:
            make = _make(block)
            weights[make] = weights.get(make, 0) + score
            parents.add(_parent_make(block))
    if not weights:
        return True
    top = max(weights.values())
    known = {make for make, score in weights.items() if score * 4 >= top}
    parents.discard(("", ""))
    rest = [*page.blocks[outer.first : inner.first], *page.blocks[inner.last : outer.last]]
    missed = sum(
        prose.scores[block.index] for block in rest if _make(block) in known or _parent_make(block) in parents
    )
    return missed > 0.2 * prose.of(outer)


def _make(block: Block) -> tuple[str, int, int]:
    owner = block.owner
    return owner.tag, owner.depth, owner.traits & names.BODY


def _parent_make(block: Block) -> tuple[str, str]:
    parent = block.owner.parent
    return (block.owner.tag, parent.names) if parent is not None and parent.names else ("", "")


def _is_whole(page: Page, members: list[Element]) -> bool:
    """Whether the members are articles of their own: each in another `article` element."""
    parents = {
        next((part.index for part in member.ancestors() if part.tag == "article"), -1) for member in members
    }
    return len(parents) == len(members)


def _common(members: list[Element]) -> Element:
    """The nearest common ancestor."""
    shared = {element.index: element for element in members[0].ancestors()}
    for member in members[1:]:
        own = {element.index for element in member.ancestors()}
        shared = {index: element for index, element in shared.items() if index in own}
    return shared[max(shared)]
