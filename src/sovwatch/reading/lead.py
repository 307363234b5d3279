"""The opening paragraph that a page prints between the headline and the element that holds the rest.

Many content systems keep the lead (Vorspann, chapô, ingress, entradilla) in a field of its own, beside the body's.
On the European continent it opens the article, and the body goes on from it; in English, Korean and Japanese papers
the line under the headline only sums up what the body says in full.
"""

from sovwatch.reading import names
from sovwatch.reading.phrases import is_stock
from sovwatch.reading.text import ends_sentence
from sovwatch.reading.tree import Block, Element, Page

#: Languages in which the line under the headline is a summary and no part of the text.
SUMMARISING = frozenset(("en", "ko", "ja"))
#: Lines between headline and body; more of them hold something else than a lead.
MAX_LINES = 40
#: Weights of one line and of all lines of a lead.
MIN_LINE, LONG_LINE, MAX_LEAD = 60, 120, 1500
_NOT_LEAD = names.OUT | names.AI_SUMMARY


#: Words in the names of boxes that hold a picture, a film or a voice with what belongs to it.
_MEDIA = frozenset(
    ("image", "images", "photo", "photos", "picture", "media", "audio", "video", "gallery", "player", "thumb",
     "thumbnail", "visuel", "miniatures", "speech", "podcast")
)  # fmt: skip


def find_lead(
    page: Page, container: Element, headline: int | None, title: str, body: list[Block]
) -> list[Block]:
    """Lines before `container` that open the article, or none. `body` are the lines kept inside it."""
    start = headline if headline is not None else max(0, container.first - 12)
    if not body or not 0 < container.first - start <= MAX_LINES:
        return []
    around = {element.index for element in container.ancestors()}
    said = {block.text for block in body[:6]}
    found = [
        block
        for block in page.blocks[start + (headline is not None) : container.first]
        if block.text not in said
        and not (title and title in block.text)
        and _opens(block, around, marked=headline is None)
    ]
    if not found or sum(block.size for block in found) > min(MAX_LEAD, sum(block.size for block in body)):
        return []
    return found


def _opens(block: Block, around: set[int], *, marked: bool) -> bool:
    if block.size < MIN_LINE or block.linked * 4 > len(block.text) or block.owner.tag in {"h1", "li", "td"}:
        return False
    traits = 0
    for element in block.owner.ancestors():
        if element.index in around:
            break
        traits |= element.traits
        if element.names and not _MEDIA.isdisjoint(names.words_of(element.names).split()):
            return False
    if traits & _NOT_LEAD or (marked and not traits & names.STANDFIRST):
        return False
    whole = ends_sentence(block.text) or block.size >= LONG_LINE
    return whole and not is_stock(block.text, block.size, block.linked)
