"""Texts packed into messages of bounded length, cut between blocks wherever that is possible."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

GAP = "\n\n"
_LABEL_MAX = 12


def pack(blocks: Sequence[str], limit: int) -> tuple[str, ...]:
    """The blocks joined by blank lines into as few messages as fit `limit` characters each, in order.

    Several messages are numbered in their last line: (1/3). A block longer than a message is cut at its line ends,
    then at spaces, then anywhere.
    """
    whole = GAP.join(blocks)
    if len(whole) <= limit:
        return (whole,) if whole else ()
    parts = list(_packed((piece for block in blocks for piece in _pieces(block, limit)), limit))
    numbered = (_numbered(part, f"({n}/{len(parts)})", limit) for n, part in enumerate(parts, 1))
    return tuple(numbered)


def _packed(pieces: Iterable[str], limit: int) -> Iterator[str]:
    room = _room(limit)
    current = ""
    for piece in pieces:
        joined = f"{current}{GAP}{piece}" if current else piece
        if len(joined) > room:
            yield current
            joined = piece
        current = joined
    if current:
        yield current


def _pieces(block: str, limit: int) -> Iterator[str]:
    """The block, cut if it is longer than one message."""
    room = _room(limit)
    while len(block) > room:
        cut = max(block.rfind("\n", 0, room + 1), 0) or max(block.rfind(" ", 0, room + 1), 0) or room
        yield block[:cut].rstrip()
        block = block[cut:].lstrip()
    if block:
        yield block


def _room(limit: int) -> int:
    return max(limit - _LABEL_MAX, 1)


def _numbered(part: str, label: str, limit: int) -> str:
    text = f"{part}\n{label}"
    return text if len(text) <= limit else part
