"""Reasons without secrets: what an address holds besides scheme, host and port never leaves this package."""

from __future__ import annotations

import re
from urllib.parse import unquote, unquote_plus

MASK = "…"
_SEPARATORS = re.compile(r"[/:@?&=#,;+\s]+")
_SHORTEST = 5  # shorter pieces are ports, "yes" and "no"
_DETAIL_MAX = 300


def public_name(address: str) -> str:
    """The scheme alone: `slack://…`."""
    scheme, separator, _ = address.strip().partition("://")
    return f"{scheme.lower()}://{MASK}" if separator and scheme.isascii() and scheme.isalnum() else MASK


def mask(text: str, address: str) -> str:
    """`text` on one line, at most 300 characters, every secret piece of `address` replaced by an ellipsis."""
    text = " ".join(text.split())
    for piece in sorted(_pieces(address), key=len, reverse=True):
        text = text.replace(piece, MASK)
    return text if len(text) <= _DETAIL_MAX else text[: _DETAIL_MAX - 1] + MASK


def _pieces(address: str) -> set[str]:
    """The parts of the address that may be secret: all but the scheme and a host with a dot in it."""
    rest = address.strip().partition("://")[2]
    forms = {rest, unquote(rest), unquote_plus(rest)}
    host = rest.partition("/")[0].partition("?")[0].rpartition("@")[2].partition(":")[0]
    known = (
        host if "." in host or host == "localhost" else ""
    )  # slack://Token/... has its token in the host's place
    pieces = {piece for form in forms for piece in _SEPARATORS.split(form) if len(piece) >= _SHORTEST}
    return {piece for piece in pieces if piece not in known}
