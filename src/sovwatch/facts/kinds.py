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


_WORD = re.compile(r"\w+")
_ALTERNATIVE = re.compile(r"(?:[^|()\[\]\\]|\\.|\[[^\]]*\]|\((?:[^()]|\([^()]*\))*\))+")


@cache
def _cues(language: str) -> re.Pattern[str]:
    """All cues in one pattern, for a language whose words have no gaps between them to go by."""
    return re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in CUES[language].items()))


@cache
def _cues_by_letter(language: str) -> dict[str, re.Pattern[str]]:
    """The cues that may begin with each letter, in small letters; "" for the cues that may begin with any."""
    by_letter: dict[str, dict[str, list[str]]] = {"": {}}
    for kind, pattern in CUES[language].items():
        for cue in _ALTERNATIVE.findall(pattern):
            plain = cue.removeprefix(r"\b")
            letter = plain[0].lower() if plain[0].isalpha() else ""
            by_letter.setdefault(letter, {}).setdefault(kind, []).append(cue)
    always = by_letter[""]
    return {letter: _one_pattern(kinds, always) for letter, kinds in by_letter.items()}


def _one_pattern(kinds: dict[str, list[str]], always: dict[str, list[str]]) -> re.Pattern[str]:
    cues = {
        kind: [*kinds.get(kind, ()), *(always.get(kind, ()) if kinds is not always else ())]
        for kind in (*kinds, *always)
    }
    return re.compile(
        "|".join(f"(?P<{kind}>{'|'.join(some)})" for kind, some in cues.items()) or r"(?!)", re.IGNORECASE
    )


def kinds_in(text: str, language: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """The cues of the sentence `text[start:end]`: where they begin and end, and the kind they tell. Cues begin words, but in Korean."""
    if language == "ko":
        return [
            (match.start(), match.end(), match.lastgroup or OTHER)
            for match in _cues(language).finditer(text, start, end)
        ]
    by_letter = _cues_by_letter(language)
    other = by_letter[""]
    found = []
    for word in _WORD.finditer(text, start, end):
        match = by_letter.get(text[word.start()].lower(), other).match(text, word.start(), end)
        if match is not None:
            found.append((match.start(), match.end(), match.lastgroup or OTHER))
    return found


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
