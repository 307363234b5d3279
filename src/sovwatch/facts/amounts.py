"""Sums of money and counted accelerators: from the numbers of a text to amounts with value, unit and qualifier."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from sovwatch.facts.currencies import AMERICAN, DOLLAR_HINTS, DOLLARS, LOCAL_WORDS, SHARED
from sovwatch.facts.grammar import Grammar
from sovwatch.facts.tokens import GPU, MONEY, Numbers, Token

# How far back a qualifier ("nicht mehr als", "an estimated") may begin, in characters.
_QUALIFIER_REACH = 26
# Two sums of one list are at most this many characters apart: "de 2,5 milliards à 1,9 milliard d'euros".
_LIST_GAP = 30
# Where "2-300 mio." means 200 to 300.
_SHORT_HUNDREDS = frozenset({"da", "no", "sv"})
_HUNDREDS = frozenset(range(100, 1000, 100))
_GROUPED = re.compile(r"\d{1,3}(?:[.,'’ \u00a0\u202f]\d{3})+")
_HAS_CENTS = frozenset({"USD", "EUR", "CAD", "AUD", "NZD", "SGD"})
_PREFIXES = frozenset("€$£¥₩₹ACHNRSU")
_BETWEEN_MINOR = frozenset({" ", "\u00a0", " and ", " et ", " und ", " y ", " e "})
_DASHES = frozenset({"-", "–", "—"})
_YEAR = re.compile(r"(?:19|20)\d\d$")


def settle(text: str, numbers: Numbers, grammar: Grammar, starts: Sequence[int]) -> None:
    """Completes the tokens in place: ranges, bare sums, shared currency names, qualifiers. `starts` are the sentence starts."""
    tokens = numbers.tokens
    _minor(text, tokens)
    for left, right in pairwise(tokens):
        _range(text, left, right, grammar)
    _bare_sums(text, tokens, grammar, starts)
    _bare_counts(text, tokens, grammar, starts)
    for token in tokens:
        if token.kind == MONEY:
            token.unit = shared_unit(text, token, grammar.language.code)
    _cents(text, tokens)
    for token in tokens:
        if token.unit is not None and token.qualifier is None:
            token.qualifier = _qualifier(text, token, grammar)


def _minor(text: str, tokens: list[Token]) -> None:
    """`12 zł 50 gr` is one sum: a whole number of one currency and right after it less than a hundred of its hundredths."""
    for left, right in reversed(list(pairwise(tokens))):
        if (
            left.kind == right.kind == MONEY
            and left.unit == right.unit
            and left.value.is_integer()
            and left.scale == 1.0
            and right.value < 1
            and text[left.end : right.start] in _BETWEEN_MINOR
        ):
            left.mantissa += right.mantissa
            left.end = right.end
            tokens.remove(right)


def _range(text: str, left: Token, right: Token, grammar: Grammar) -> None:
    """`30 bis 40 Mio. Euro`, `between €40m and €65m`: the left end takes unit and scale of the right one."""
    gap = text[left.end : right.start]
    if right.unit is None and not _goes_up(text, left, right, gap, grammar):
        return
    if left.unit is not None and left.unit != right.unit:
        return
    paired = len(gap) <= 12 and _paired(text, left, gap, grammar)
    if len(gap) > 12 or not (paired or grammar.between.fullmatch(gap)):
        return
    if left.unit is None and left.scale == 1.0 and _YEAR.match(text[left.start : left.end]):
        return
    if (
        gap == "-"
        and grammar.language.code in _SHORT_HUNDREDS
        and left.mantissa < 10
        and right.mantissa in _HUNDREDS
    ):
        left.mantissa *= 100
    inherits = left.scale == 1.0 and right.scale > 1.0 and left.mantissa < right.mantissa
    if not inherits and not paired and left.unit is None and left.value >= right.value:
        return
    if inherits:
        left.scale = right.scale
    if left.unit is None:
        left.unit, left.kind, left.loose = right.unit, right.kind, right.loose
    left.qualifier, right.qualifier = "from", "to"


def _goes_up(text: str, left: Token, right: Token, gap: str, grammar: Grammar) -> bool:
    """`$10-15 million`, `€40 to 60`: a number that has no unit of its own takes that of the sum before it."""
    if (
        left.kind != MONEY
        or text[left.start] not in _PREFIXES
        or text[right.end : right.end + 1] in ("%", " %")
    ):
        return False
    joined = gap.strip() in _DASHES if right.scale == 1.0 else grammar.between.fullmatch(gap) is not None
    if joined and not _YEAR.match(text[right.start : right.end]) and left.mantissa < right.mantissa:
        right.unit, right.kind = left.unit, left.kind
    return right.unit is not None


def _paired(text: str, left: Token, gap: str, grammar: Grammar) -> bool:
    reach = max(0, left.start - 14)
    return any(
        second.fullmatch(gap) is not None and first.search(text, reach, left.start) is not None
        for first, second in grammar.pairs
    )


def _bare_sums(text: str, tokens: list[Token], grammar: Grammar, starts: Sequence[int]) -> None:
    """`2,5 milliards pour sa filiale`: a sum without its currency takes that of the nearest sum before it, then after it, in the sentence."""
    for place, token in enumerate(tokens):
        if token.unit is not None or token.scale < 1e6 or not _stands_alone(text, token, grammar):
            continue
        unit = _unit_nearby(tokens, place, starts, grammar.language.currency)
        unit = unit or _unit_of_public_money(text, token, grammar, starts)
        if unit is not None:
            token.unit, token.kind = unit, MONEY
            left = tokens[place - 1] if place else None
            if left is not None and left.unit is None:
                _range(text, left, token, grammar)


def _stands_alone(text: str, token: Token, grammar: Grammar) -> bool:
    """Whether no noun follows that the number would count."""
    if grammar.bare.match(text, token.end):
        return True
    # "un utile di 115 mln. Il ministro": the dot ends the sentence as well; German nouns have a capital too.
    follows = text[token.end : token.end + 2]
    return text[token.end - 1] == "." and follows[1:].isupper() and grammar.language.code != "de"


def _unit_nearby(tokens: list[Token], place: int, starts: Sequence[int], home: str | None) -> str | None:
    """The currency of the sum before it in the sentence, or close after it; then that of the country, if the text has it, or the nearest."""
    token = tokens[place]
    sentence = bisect_right(starts, token.start)
    earlier = [one for one in tokens[:place] if one.kind == MONEY]
    later = [one for one in tokens[place + 1 :] if one.kind == MONEY]
    if earlier and bisect_right(starts, earlier[-1].start) == sentence:
        return earlier[-1].unit
    if later and later[0].start - token.end < _LIST_GAP:
        return later[0].unit
    units = [one.unit for one in (*earlier, *later)]
    if home in units or not units:
        return home if units else None
    return earlier[-1].unit if earlier else later[0].unit


def _unit_of_public_money(text: str, token: Token, grammar: Grammar, starts: Sequence[int]) -> str | None:
    sentence = bisect_right(starts, token.start)
    end = starts[sentence] if sentence < len(starts) else len(text)
    cue = grammar.money.search(text, starts[sentence - 1] if sentence else 0, end)
    return grammar.language.currency if cue else None


def _bare_counts(text: str, tokens: list[Token], grammar: Grammar, starts: Sequence[int]) -> None:
    """`28,000 GPUs so far and wants 50,000 by 2028`: a round number that counts nothing else, beside accelerators in its sentence."""
    sentences = {bisect_right(starts, token.start) for token in tokens if token.kind == GPU}
    if not sentences:
        return
    for token in tokens:
        written = text[token.start : token.end]
        round_number = token.unit is None and token.value >= 1e3 and _GROUPED.fullmatch(written) is not None
        if (
            round_number
            and bisect_right(starts, token.start) in sentences
            and grammar.bare.match(text, token.end)
        ):
            token.unit = token.kind = GPU


def _cents(text: str, tokens: list[Token]) -> None:
    """Cents are those of the dollar, euro or other currency that the text has most of, where it has any."""
    units = [
        token.unit for token in tokens if token.kind == MONEY and token.unit in _HAS_CENTS and not token.cents
    ]
    for token in tokens:
        if token.cents and units and token.unit in ("USD", "EUR"):
            token.unit = max(sorted(set(units)), key=units.count)


def shared_unit(text: str, token: Token, language: str) -> str:
    """The ISO code of a token's currency where several countries use the name: kroner, pesos, francs, the bare dollar."""
    unit = token.unit or ""
    if unit in SHARED:
        return _shared(text, token.start, unit, language)
    if unit == "USD" and text[token.start] == "$":
        return local_dollar(text, token.start, language)
    if unit == "USD" and token.loose and _marks(text)[1]:
        return local_dollar(text, token.start, language)
    if unit == "JPY" and text[token.start] in "¥￥":
        return _shared(text, token.start, "yen", language)
    return unit


def _shared(text: str, place: int, name: str, language: str) -> str:
    """The country named last before `place` decides, then any that is named, then the language."""
    default, cues = SHARED[name]
    if language in default and name == "krone" and language in ("da", "no", "sv", "cs"):
        return default[language]
    found = [
        (match.start() > place, -match.start(), code)
        for pattern, code in cues
        for match in re.finditer(pattern, text)
    ]
    if found:
        return min(found)[2]
    return default.get(language, default[""])


def local_dollar(text: str, place: int, language: str) -> str:
    """What a bare dollar at `place` means: USD, unless the text writes another dollar's mark beside the American one.

    In Spanish the sign is that of the peso as well; it is read so where the text marks the American dollar or names pesos.
    """
    if language == "es" and re.search(AMERICAN + r"|\bpesos?\b", text) and re.search(r"\bpesos?\b", text):
        return _shared(text, place, "peso", language)
    american, local, other = _marks(text)
    return other if other and (american or local) else "USD"


@lru_cache(maxsize=8)
def _marks(text: str) -> tuple[bool, bool, str | None]:
    """Whether a text marks the American dollar, names another in words, and which other dollar it writes, if any."""
    if not any(hint in text for hint in DOLLAR_HINTS):
        return False, False, None
    other = next((code for pattern, code in DOLLARS if re.search(pattern, text)), None)
    return re.search(AMERICAN, text) is not None, re.search(LOCAL_WORDS, text) is not None, other


def _qualifier(text: str, token: Token, grammar: Grammar) -> str | None:
    match = grammar.qualifier.search(text, max(0, token.start - _QUALIFIER_REACH), token.start)
    return grammar.qualifiers[match[1].lower()] if match else None
