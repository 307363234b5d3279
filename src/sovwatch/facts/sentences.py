"""Where sentences begin. Abbreviations, initials and decimal points do not end one."""

from __future__ import annotations

import re
from collections.abc import Sequence

_END = re.compile(r"[.!?…。][\"'”’»)\]]*(?:\s+|$)|\n+")
_LONGEST = 7
_TOO_LONG = 1500
_OPENING = "\"'“”„«»‘’(¿¡[-–—"
# What stands before a dot that ends no sentence, whatever follows.
_ABBREVIATION = re.compile(
    r"(?:(?<!\w)(?:[A-Z]|Mio|Mrd|Mia|Mill|Tsd|ca|z\. ?B|bzw|Nr|Dr|Prof|St|Mr|Mrs|Ms|Sr|Sra|No|vs|approx|mio|mia|mill|mrd|bio|tys|proc|pkt|mil|tis|mld|milj|ok|np|tzw|tzv|např|kl|nr|pr|bl|fx|f\.eks|dvs|o\.a|bl\.a"
    r"|t\.ex|n|esim|mm|art|Art|Abs|Sig|Avv|dott|on|av|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Inc|Corp|Co|Ltd|Fr|Rs|SFr|kb|κ|εκατ|δισ|χιλ|U\.S|S|A)|(?<!\w)\d{1,2})$"
)


def sentence_starts(text: str) -> list[int]:
    """The offset of each sentence of `text` in order; the first is 0. A line break begins a sentence as well.

    What runs on for more than 1,500 characters is cut there: lists and pages without a dot cost no more than their length.
    """
    starts, length = [0], len(text)
    for match in _END.finditer(text):
        dot, place = match.span()
        if place < length and (text[dot] == "\n" or (not text[place].islower() and _ends(text, dot, place))):
            if place - starts[-1] > _TOO_LONG:
                starts += _cuts(text, starts[-1], place)
            starts.append(place)
    starts += _cuts(text, starts[-1], length)
    return starts


def _cuts(text: str, start: int, end: int) -> list[int]:
    """Offsets after spaces that leave no part of `text[start:end]` much longer than a sentence can be."""
    cuts = []
    while end - start > _TOO_LONG:
        space = text.find(" ", start + _TOO_LONG, min(end, start + _TOO_LONG + 100))
        start = space + 1 if space >= 0 else start + _TOO_LONG
        if start < end:
            cuts.append(start)
    return cuts


def _ends(text: str, dot: int, place: int) -> bool:
    if text[dot] != "." or text[place] in _OPENING:
        return True
    # Most words before a dot are Korean or longer than any abbreviation: a look spares the search.
    if "가" <= text[dot - 1] <= "힣" or (dot >= _LONGEST and text[dot - _LONGEST : dot].isalpha()):
        return True
    return _ABBREVIATION.search(text, max(0, dot - 8), dot) is None


def sentence_ends(starts: Sequence[int], length: int) -> list[int]:
    """The offset where each sentence ends, for the starts of a text of `length` characters."""
    return [*starts[1:], length]
