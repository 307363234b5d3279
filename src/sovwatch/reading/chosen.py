"""A source's own selectors: used where they give a plausible text, reported where they do not."""

from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from sovwatch.model import Selectors
from sovwatch.reading.authors import split_names
from sovwatch.reading.text import tidy, weight

#: Weight of text below which a body selector is taken to have missed.
PLAUSIBLE = 200


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the selectors found; `failure` tells why the body was not used."""

    markup: str = ""
    title: str = ""
    date: str = ""
    authors: tuple[str, ...] = ()
    failure: str = ""


def choose(parser: LexborHTMLParser, selectors: Selectors) -> Chosen:
    """Applies the selectors of a source to a page."""
    failure, markup = "", ""
    if selectors.body:
        for selector in selectors.remove:
            for node in _css(parser, selector):
                node.decompose()
        nodes = _css(parser, selectors.body)
        text = tidy(" ".join(node.text(separator=" ") for node in nodes))
        if weight(text) >= PLAUSIBLE:
            markup = f'<html><body><article class="article-body">{"".join(node.html or "" for node in nodes)}</article></body></html>'
        else:
            failure = f"{selectors.body}: {len(nodes)} elements, {len(text)} characters"
    title = next((tidy(node.text()) for node in _css(parser, selectors.title)), "")
    date = next(
        (
            node.attributes.get("content") or node.attributes.get("datetime") or tidy(node.text())
            for node in _css(parser, selectors.date)
        ),
        "",
    )
    authors = [
        name
        for node in _css(parser, selectors.author)
        for name in split_names(node.attributes.get("content") or tidy(node.text()))
    ]
    return Chosen(markup, title, date, tuple(dict.fromkeys(authors)), failure)


def _css(parser: LexborHTMLParser, selector: str | None) -> list[LexborNode]:
    """Matches of a selector, each once and none within another; a selector the engine cannot read matches nothing."""
    if not selector:
        return []
    try:
        found = {
            node.mem_id: node for node in parser.css(selector)
        }  # a list of selectors may find a node twice
    except (SelectolaxError, ValueError):
        return []
    return [node for node in found.values() if not any(above in found for above in _above(node))]


def _above(node: LexborNode) -> Iterator[int]:
    parent = node.parent
    while parent is not None:
        yield parent.mem_id
        parent = parent.parent
