"""What strangers wrote, made fit to stand in a line of ours."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote

URL_MAX = 1_000  # a longer address is not worth a link
_SPACE = re.compile(r"\s+")
_UNSAFE_IN_URL = re.compile(r"[^\x21-\x7e]|[\"<>\\^`{|}]")


def clean(text: str, limit: int) -> str:
    """The text on one line, without control, direction and invisible characters, at most `limit` long.

    What is cut ends with an ellipsis, at a word where one is near. Characters that reverse the writing direction
    would let a headline change how the rest of the line reads (U+202E and its kind).
    """
    text = _SPACE.sub(" ", "".join(_visible(c) for c in text)).strip()
    if len(text) <= limit:
        return text
    head = text[: limit - 1]
    space = head.rfind(" ")
    return (head[:space] if space > limit * 0.7 else head).rstrip(" ,;:-–") + "…"


def _visible(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Cf":  # soft hyphens, joiners, direction marks
        return ""
    return " " if category in {"Cc", "Cs", "Co", "Zl", "Zp"} else character


def safe_url(url: str) -> str:
    """The address, escaped so that it can stand in any of our forms; "" if it is not http(s) or far too long."""
    url = _UNSAFE_IN_URL.sub(lambda match: quote(match[0], errors="replace"), url.strip())
    return url if url.lower().startswith(("http://", "https://")) and len(url) <= URL_MAX else ""
