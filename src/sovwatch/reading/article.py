"""Bytes of a page to an Article."""

from datetime import tzinfo

from selectolax.lexbor import LexborHTMLParser

from sovwatch.reading.charset import decode
from sovwatch.reading.cleaning import clean, paragraphs
from sovwatch.reading.container import Prose, find_container, mute
from sovwatch.reading.tree import walk
from sovwatch.reading.values import Article, Selectors


def read_article(
    data: bytes | str,
    *,
    url: str | None = None,
    content_type: str | None = None,
    zone: tzinfo | None = None,
    selectors: Selectors | None = None,
    language: str | None = None,
) -> Article:
    text = data if isinstance(data, str) else decode(data, content_type)[0]
    parser = LexborHTMLParser(text, scripting=True)
    body = parser.body
    if body is None:
        return Article()
    page = walk(body)
    prose = Prose(page, mute(page))
    container = find_container(page, prose)
    if container is None:
        return Article()
    return Article(paragraphs=paragraphs(clean(page, container, prose, "")))
