"""Sums of money and counted accelerators: from the numbers of a text to amounts with value, unit and qualifier."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from sovwatch.facts.currencies import AMERICAN, DOLLARS, LOCAL_WORDS, SHARED
from sovwatch.facts.grammar import Grammar
from sovwatch.facts.tokens import MONEY, Numbers, Token

# How far back a qualifier ("nicht mehr als", "an estimated") may begin, in characters.
_QUALIFIER_REACH = 26
_YEAR = re.compile(r"(?:19|20)\d\d$")


def settle(text: str, numbers: Numbers, grammar: Grammar, starts: Sequence[int]) -> None:
    """Completes the tokens in place: ranges, bare sums, shared currency names, qualifiers. `starts` are the sentence starts."""
    tokens = numbers.tokens
    for left, right in zip(tokens, tokens[1:], strict=False):
        _range(text, left, right, grammar)
    _bare_sums(text, tokens, grammar, starts)
    for token in tokens:
        if token.kind == MONEY:
            token.unit = shared_unit(text, token, grammar.language.code)
        if token.unit is not None and token.qualifier is None:
            token.qualifier = _qualifier(text, token, grammar)


def _range(text: str, left: Token, right: Token, grammar: Grammar) -> None:
    """`30 bis 40 Mio. Euro`, `between €40m and €65m`: the left end takes unit and scale of the right one."""
    if right.unit is None and right.scale == 1.0:
        return
    if left.unit is not None and left.unit != right.unit:
        return
    gap = text[left.end : right.start]
    if len(gap) > 12 or not (grammar.between.fullmatch(gap) or _paired(text, left, gap, grammar)):
        return
    if left.unit is None and left.scale == 1.0 and _YEAR.match(text[left.start : left.end]):
        return
    inherits = left.scale == 1.0 and right.scale > 1.0 and left.mantissa < right.mantissa
    if not inherits and left.unit is None and left.value >= right.value:
        return
    if inherits:
        left.scale = right.scale
    if left.unit is None:
        left.unit, left.kind, left.loose = right.unit, right.kind, right.loose
    left.qualifier, right.qualifier = "from", "to"


def _paired(text: str, left: Token, gap: str, grammar: Grammar) -> bool:
    reach = max(0, left.start - 14)
    return any(
        second.fullmatch(gap) is not None and first.search(text, reach, left.start) is not None
        for first, second in grammar.pairs
    )


def _bare_sums(text: str, tokens: list[Token], grammar: Grammar, starts: Sequence[int]) -> None:
    """`2,5 milliards pour sa filiale`: a sum without its currency takes that of the nearest sum before it, then after it, in the sentence."""
    for place, token in enumerate(tokens):
        if token.unit is not None or token.scale < 1e6 or not grammar.bare.match(text, token.end):
            continue
        unit = _unit_nearby(tokens, place, starts) or _unit_of_public_money(text, token, grammar, starts)
        if unit is not None:
            token.unit, token.kind = unit, MONEY
            left = tokens[place - 1] if place else None
            if left is not None and left.unit is None:
                _range(text, left, token, grammar)


def _unit_nearby(tokens: list[Token], place: int, starts: Sequence[int]) -> str | None:
    """The currency of the nearest sum in the sentence or the two before it."""
    sentence = bisect_right(starts, tokens[place].start)
    later = [one for one in tokens[place + 1 : place + 4] if one.kind == MONEY and bisect_right(starts, one.start) == sentence]
    earlier = [one for one in tokens[max(0, place - 8) : place] if one.kind == MONEY and sentence - bisect_right(starts, one.start) <= 2]
    if earlier and (bisect_right(starts, earlier[-1].start) == sentence or not later):
        return earlier[-1].unit
    return later[0].unit if later else None


def _unit_of_public_money(text: str, token: Token, grammar: Grammar, starts: Sequence[int]) -> str | None:
    sentence = bisect_right(starts, token.start)
    end = starts[sentence] if sentence < len(starts) else len(text)
    cue = grammar.money.search(text, starts[sentence - 1] if sentence else 0, end)
    return grammar.language.currency if cue else None


def shared_unit(text: str, token: Token, language: str) -> str:
    """The ISO code of a token's currency where several countries use the name: kroner, pesos, francs, the bare dollar."""
    unit = token.unit or ""
    if unit in SHARED:
        return _shared(text, unit, language)
    if unit == "USD" and (token.loose or text[token.start] == "$"):
        return local_dollar(text)
    if unit == "JPY" and text[token.start] in "¥￥":
        return _shared(text, "yen", language)
    return unit


def _shared(text: str, name: str, language: str) -> str:
    default, cues = SHARED[name]
    if language in default and name == "krone" and language in ("da", "no", "sv", "cs"):
        return default[language]
    for pattern, code in cues:
        if re.search(pattern, text):
            return code
    return default.get(language, default[""])


def local_dollar(text: str) -> str:
    """What a bare dollar means in `text`: USD, unless it writes another dollar's mark beside the American one."""
    if re.search(AMERICAN, text) or re.search(LOCAL_WORDS, text):
        for pattern, code in DOLLARS:
            if re.search(pattern, text):
                return code
    return "USD"


def _qualifier(text: str, token: Token, grammar: Grammar) -> str | None:
    match = grammar.qualifier.search(text, max(0, token.start - _QUALIFIER_REACH), token.start)
    return grammar.qualifiers[match[1].lower()] if match else None
