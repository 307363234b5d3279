"""What a sum is: funding, investment, acquisition, contract, budget, loan, valuation, result, fine, price, pay, market, compute or other."""

from __future__ import annotations

import re
from functools import cache

from sovwatch.facts.kind_words import CUES
from sovwatch.facts.tokens import GPU, Token

COMPUTE, OTHER = "compute", "other"
# Where the cue usually stands: after the sum in Korean ("2500억원 규모의 투자"), before it elsewhere; the other side counts this much farther.
_OTHER_SIDE = 12
# A sum below this without a scale word is the price of something, whatever else the sentence speaks of.
_SMALL_CHANGE = 1000.0
_SMALL_KINDS = frozenset({"price", "pay", "fine", "loan", "budget"})


@cache
def _cues(language: str) -> re.Pattern[str]:
    kinds = "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in CUES[language].items())
    return re.compile(kinds) if language == "ko" else re.compile(rf"(?<!\w)(?:{kinds})", re.IGNORECASE)


def kinds_in(text: str, language: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """The cues of the sentence `text[start:end]`: where they begin and end, and the kind they tell."""
    if language not in CUES:
        return []
    return [
        (match.start(), match.end(), match.lastgroup or OTHER)
        for match in _cues(language).finditer(text, start, end)
    ]


def kind_of(token: Token, cues: list[tuple[int, int, str]], language: str) -> str:
    """The kind of a sum by the nearest of the cues of its sentence."""
    if token.kind == GPU:
        return COMPUTE
    small = token.value < _SMALL_CHANGE and token.unit not in ("KRW", "JPY")
    if token.cents:
        return "price"
    best, least = ("price" if small else OTHER), 10_000
    after_first = language == "ko"
    for start, end, kind in cues:
        if small and kind not in _SMALL_KINDS:
            continue
        after = start >= token.end
        distance = start - token.end if after else max(0, token.start - end)
        distance += 0 if after == after_first else _OTHER_SIDE
        if distance < least:
            best, least = kind, distance
    return best
