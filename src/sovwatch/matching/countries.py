"""Which countries a text names: by name, adjective, people, capital or the Hanja of a Korean headline."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from sovwatch.matching.country_names import COUNTRY_NAMES, HANGUL_BEFORE, HANJA, HANJA_AFTER, HANJA_BEFORE
from sovwatch.matching.edges import DIGIT, HAN, HANGUL, NONE, script
from sovwatch.matching.lexicon import Hit, Term, longest, parse_term

COUNTRY, COUNTRY_HANJA = "country", "country-hanja"


class CountryMention(NamedTuple):
    """A country named in a text: `code` is ISO 3166 alpha-2 or EU, `span` is `text[start:end]` without particles."""

    code: str
    start: int
    end: int
    span: str


def country_terms() -> tuple[Term, ...]:
    """What a `Lexicon` must hold so that `country_mentions` can read its hits."""
    named = [
        parse_term(COUNTRY, codes, written.strip(), inflected=True)
        for codes, names in COUNTRY_NAMES.items()
        for written in names.split("|")
    ]
    hanja = [Term(COUNTRY_HANJA, code, sign, open_front=True, open_end=True) for sign, code in HANJA.items()]
    return (*named, *hanja)


def country_mentions(text: str, hits: Iterable[Hit]) -> tuple[CountryMention, ...]:
    """The countries among the hits in `text`, in its order; a word for two countries gives two mentions of one span.

    Brussels and the European Union give EU, which is no country of ISO 3166: leave it out where that matters.
    """
    found = [
        hit
        for hit in hits
        if hit.group == COUNTRY or (hit.group == COUNTRY_HANJA and _stands_for_country(text, hit.start))
    ]
    return tuple(
        CountryMention(code, hit.start, hit.end, hit.surface)
        for hit in longest(found)
        for code in hit.key.split()
    )


def _stands_for_country(text: str, place: int) -> bool:
    """Whether the Hanja at `place` is short for a country: alone, beside another such, or in 對美, 美軍, 대中.

    After a Hangul word 中 means "during" (회의 中), so it must go on to a noun there; 24日 is a day.
    """
    before = text[place - 1] if place else " "
    after = text[place + 1] if place + 1 < len(text) else " "
    if script(after) == HAN and after not in HANJA and after not in HANJA_AFTER:
        return False
    match script(before):
        case kind if kind == HAN:
            return before in HANJA or before in HANJA_BEFORE
        case kind if kind == DIGIT:
            return False
        case kind if kind == HANGUL:
            return before in HANGUL_BEFORE and (place < 2 or script(text[place - 2]) != HANGUL)
        case _:
            return text[place] != "中" or _goes_on(text, place)


def _goes_on(text: str, place: int) -> bool:
    left = text[:place].rstrip(" ")
    if not left or script(left[-1]) == NONE:
        return True
    right = text[place + 1 : place + 3]
    return bool(right.strip()) and script(right.lstrip()[0]) not in (NONE, HAN)
