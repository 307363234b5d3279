"""Where sentences begin. Abbreviations, initials and decimal points do not end one."""

from __future__ import annotations

import re
from collections.abc import Sequence

_END = re.compile(r"[.!?…。][\"'”’»)\]]*(?:\s+|$)|\n+")
_LONGEST = 7
_OPENING = "\"'“”„«»‘’(¿¡[-–—"
# What stands before a dot that ends no sentence, whatever follows.
_ABBREVIATION = re.compile(
    r"(?:(?<!\w)(?:[A-Z]|Mio|Mrd|Mia|Mill|Tsd|ca|z\. ?B|bzw|Nr|Dr|Prof|St|Mr|Mrs|Ms|Sr|Sra|No|vs|approx|mio|mia|mill|mrd|bio|tys|proc|pkt|mil|tis|mld|milj|ok|np|tzw|tzv|např|kl|nr|pr|bl|fx|f\.eks|dvs|o\.a|bl\.a"
    r"|t\.ex|n|esim|mm|art|Art|Abs|Sig|Avv|dott|on|av|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Inc|Corp|Co|Ltd|Fr|Rs|SFr|kb|κ|εκατ|δισ|χιλ|U\.S|S|A)|(?<!\w)\d{1,2})$"
)


def sentence_starts(text: str) -> list[int]:
    """The offset of each sentence of `text` in order; the first is 0. A line break begins a sentence as well."""
    starts, length = [0], len(text)
    for match in _END.finditer(text):
        dot, place = match.span()
        if place < length and (text[dot] == "\n" or (not text[place].islower() and _ends(text, dot, place))):
            starts.append(place)
    return starts


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
