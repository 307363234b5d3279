"""Titles and summaries of feeds as plain text."""

from __future__ import annotations

import html
import re

from sovwatch.reading.feed_listing import MAX_SUMMARY, MAX_TITLE
from sovwatch.reading.text import tidy

_MARKUP = re.compile(r"<!--.*?(?:-->|\Z)|<!\[CDATA\[|\]\]>|</?[A-Za-z][^<>]{0,4000}>", re.S)
_HIDDEN = re.compile(r"<(script|style)\b[^>]{0,2000}>.*?(?:</\1\s*>|\Z)", re.S | re.I)
_INLINE = re.compile(
    r"</?(?:b|i|u|em|strong|span|a|font|sub|sup|mark|small|s|tt|code|abbr|wbr)(?:\s[^<>]{0,4000})?/?>", re.I
)
_LEFT_OVER = re.compile(r"</?(?:p|br|div|img|a|span|b|i|em|strong|font|sup|sub|h[1-6])\b[^<>]{0,400}>", re.I)
_ESCAPED = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});", re.I)


def plain(markup: str) -> str:
    """HTML, or text, as one line of text."""
    if "<" in markup:
        markup = _HIDDEN.sub(" ", markup)
        markup = _MARKUP.sub(" ", _INLINE.sub("", markup))
    return tidy(html.unescape(markup))


def plain_title(title: str) -> str:
    """A headline as one line of text: escaped once too often (E&amp;amp;S) is undone, at most twice more."""
    text = plain(title[: 4 * MAX_TITLE])
    for _ in range(2):
        if not (_ESCAPED.search(text) or _LEFT_OVER.search(text)):
            break
        text = plain(text)
    return text[:MAX_TITLE]


def plain_summary(markup: str) -> str:
    """A teaser or body as one line of text of at most MAX_SUMMARY characters."""
    text = plain(markup[: 10 * MAX_SUMMARY])
    if "<" in text and _LEFT_OVER.search(text):
        text = plain(text)  # markup that was escaped twice
    return text[:MAX_SUMMARY]
