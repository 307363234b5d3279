"""Text folded for matching, with the way back to the original character offsets."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

# Characters that are read as one another: the value stands for each character of the key.
_ALIKE = {
    "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2028\u2029\u202f\u205f\u3000": " ",
    "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a": " ",
    "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\ufe58\ufe63\uff0d": " ",
    "'`´\u2018\u2019\u201a\u201b\u2032\u02bc\u02b9\u02bb\u02b4\uff07": "'",
    '"\u201c\u201d\u201e\u201f\u2033«»‹›「」『』〈〉《》〝〞\uff02': '"',
    "·\u2022\u2027\u2219\u22c5\u30fb\u318d\u119e\uff65": "·",
}
# Letters that Unicode does not take apart, and the few signs that become several characters.
_SPELT = {
    "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ĳ": "ij", "Ĳ": "ij",
    "þ": "th", "Þ": "th", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d",
    "ħ": "h", "Ħ": "h", "ŧ": "t", "Ŧ": "t", "ı": "i", "ŋ": "n", "Ŋ": "n", "ĸ": "k", "ς": "σ",
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "㈜": "(주)",
}  # fmt: skip
_DROPPED = "\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
_MARKS = "\u0300-\u036f"

_GONE = re.compile(f"[{_DROPPED}{_MARKS}]")
# Every character whose folded form is not one character long (a test goes through all of Unicode).
_UNEVEN = re.compile(
    f"[{_DROPPED}{_MARKS}{''.join(key for key, value in _SPELT.items() if len(value) != 1)}]"
)
_BETWEEN = f"{_GONE.pattern}*"
_JAMO = re.compile(f"[\u1100-\u1112]{_BETWEEN}[\u1161-\u1175](?:{_BETWEEN}[\u11a8-\u11c2])?")
_ODD = re.compile(f"{_UNEVEN.pattern}|{_JAMO.pattern}")


def _fold(character: str) -> str:
    if _GONE.match(character):
        return ""
    if character in _SPELT:
        return _SPELT[character]
    if "\ud800" <= character <= "\udfff":
        return "\ufffd"
    bare = _GONE.sub("", unicodedata.normalize("NFKD", character))
    folded = unicodedata.normalize("NFC", bare).casefold()
    # A letter that stands alone (ㄱ, ㅋ) is no part of a syllable.
    return folded if len(folded) == 1 and not "\u1100" <= folded <= "\u11ff" else character


class _Table(dict[int, str]):
    """A table for `str.translate` that learns a character when it first meets it."""

    def __missing__(self, codepoint: int) -> str:
        folded = _fold(chr(codepoint))
        if codepoint <= 0xFFFF:  # bounds the memory that strange texts can claim
            self[codepoint] = folded
        return folded


_TABLE = _Table({ord(character): value for alike, value in _ALIKE.items() for character in alike})


@dataclass(frozen=True, slots=True)
class Normalised:
    """A folded text. `starts` and `shifts` hold, where lengths differ, the place in `text` and original minus folded."""

    text: str
    starts: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()

    def original(self, offset: int) -> int:
        """The original offset of the character at `offset`; never falls as `offset` grows."""
        place = bisect_right(self.starts, offset) - 1
        return offset if place < 0 else offset + self.shifts[place]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original half-open span of `text[start:end]` with the marks and invisible characters that follow it."""
        if not self.starts:
            return start, end
        return self.original(start), max(self.original(end), self.original(end - 1) + 1)


def normalise(text: str) -> Normalised:
    """`text` in one form for all spellings: no case, no diacritics, no soft hyphens; quotes, dots and blanks alike.

    Dashes become blanks, so `KI-Fabrik` and `KI Fabrik` are one. Never raises; a lone surrogate becomes U+FFFD.
    """
    if text.isascii() or not _ODD.search(text):
        return Normalised(text.translate(_TABLE))
    composed = _composed(text)
    folded = Normalised(composed.text.translate(_TABLE), *_shifts(composed.text))
    return _chained(folded, composed) if composed.starts else folded


def _shifts(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    starts: list[int] = []
    shifts: list[int] = []
    shift = 0
    for match in _UNEVEN.finditer(text):
        place = match.start()
        width = len(_TABLE[ord(match.group())])
        for inner in range(1, width):
            starts.append(place - shift + inner)
            shifts.append(shift - inner)
        shift += 1 - width
        starts.append(place + 1 - shift)
        shifts.append(shift)
    return tuple(starts), tuple(shifts)


def _composed(text: str) -> Normalised:
    """Decomposed Hangul put together, one syllable for two or three jamo and what is dropped between them."""
    starts: list[int] = []
    shifts: list[int] = []
    shift = 0
    for match in _JAMO.finditer(text):
        shift += len(match.group()) - 1
        starts.append(match.end() - shift)
        shifts.append(shift)
    if not starts:
        return Normalised(text)
    together = _JAMO.sub(lambda match: unicodedata.normalize("NFC", _GONE.sub("", match.group())), text)
    return Normalised(together, tuple(starts), tuple(shifts))


def _chained(folded: Normalised, composed: Normalised) -> Normalised:
    """The way from `folded` back through `composed`, written out for every offset (such texts are rare)."""
    offsets = range(len(folded.text) + 1)
    shifts = tuple(composed.original(folded.original(offset)) - offset for offset in offsets)
    return Normalised(folded.text, tuple(offsets), shifts)
