"""Inside the container: which lines are the article's own."""

from sovwatch.reading import names
from sovwatch.reading.container import Prose
from sovwatch.reading.text import ends_sentence, weight
from sovwatch.reading.tree import HEADINGS, Block, Element, Page
from sovwatch.reading.values import Paragraph


def clean(page: Page, container: Element, prose: Prose) -> list[Block]:
    """Blocks of the container that belong to the article, in order."""
    kept = []
    removed: dict[int, bool] = {container.index: False}
    for block in page.blocks[container.first : container.last]:
        if _removed(block.owner, removed):
            continue
        if block.linked * 5 > len(block.text) * 4 and weight(block.text) < 200 and block.glue is None:
            continue
        kept.append(block)
    return kept


def _removed(element: Element, memo: dict[int, bool]) -> bool:
    chain = []
    current = element
    while current.index not in memo:
        chain.append(current)
        assert current.parent is not None
        current = current.parent
    state = memo[current.index]
    for part in reversed(chain):
        state = state or bool(part.traits & names.OUT)
        memo[part.index] = state
    return state


def paragraphs(blocks: list[Block]) -> tuple[Paragraph, ...]:
    """Blocks as paragraphs; a line that runs on is joined to the one before it."""
    result: list[Paragraph] = []
    last = -2
    for block in blocks:
        if block.glue is not None and last == block.index - 1 and result:
            before = result[-1]
            result[-1] = Paragraph(before.text + block.glue + block.text, before.kind)
        else:
            kind = "heading" if block.owner.tag in HEADINGS else "list" if block.owner.tag == "li" else "text"
            result.append(Paragraph(block.text, kind))
        last = block.index
    return tuple(result)
