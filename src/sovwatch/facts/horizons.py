"""Dates and terms of a plan: by 2027, over four years, 4년간, per year; as typed values relative to the article's date."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from sovwatch.facts.horizon_words import EVERY, FOR, NEXT, NUMBERS, SIGNS, SINCE, UNTIL


@dataclass(frozen=True, slots=True)
class Horizon:
    """A term in a text: `span` is `text[start:end]`.

    `kind`: "until" (`year` is the last one), "for" (`years` long; `year` the last one, counted from the article), "per" (a sum
    for each year or month), "in" (next year, `year`), "since". `years` may be a fraction. None where it cannot be known.
    """

    span: str
    start: int
    end: int
    kind: str
    year: int | None = None
    years: float | None = None


@cache
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    number = (
        r"(?P<number>\d{1,2}(?:[.,]5)?|"
        + "|".join(sorted(NUMBERS.get(language, {}), key=len, reverse=True) or ["(?!)"])
        + ")"
    )
    year = r"(?P<year>20\d\d)"
    tables: tuple[tuple[str, Mapping[str, str]], ...] = (
        ("until", UNTIL),
        ("for", FOR),
        ("per", EVERY),
        ("since", SINCE),
    )
    made = [
        (kind, re.compile(table[language].replace("YEAR", year).replace("NUMBER", number), re.IGNORECASE))
        for kind, table in tables
        if language in table
    ]
    return (
        *made,
        *(
            (f"in+{ahead}", re.compile(words[language], re.IGNORECASE))
            for ahead, words in NEXT.items()
            if language in words
        ),
    )


def find_horizons(
    text: str, language: str, published: datetime | None, start: int = 0, end: int | None = None
) -> tuple[Horizon, ...]:
    """The terms in `text[start:end]`, in order; of two that overlap the earlier rule counts. Relative years need `published`."""
    part = text[start:end]
    if not any(sign in part for sign in SIGNS.get(language, ())):
        return ()
    found: list[Horizon] = []
    for kind, pattern in _patterns(language):
        for match in pattern.finditer(text, start, len(text) if end is None else end):
            if not any(one.start < match.end() and match.start() < one.end for one in found):
                found.append(_horizon(kind, match, language, published))
    return tuple(sorted(found, key=lambda one: one.start))


def _horizon(kind: str, match: re.Match[str], language: str, published: datetime | None) -> Horizon:
    this_year = published.year if published else None
    span, (start, end) = match[0], match.span()
    if kind.startswith("in+"):
        return Horizon(span, start, end, "in", this_year + int(kind[3:]) if this_year else None)
    groups = match.groupdict()
    if kind in ("until", "since") and groups.get("year"):
        return Horizon(span, start, end, kind, int(groups["year"]))
    if kind == "for":
        years = _number(groups["number"], language)
        return Horizon(span, start, end, kind, this_year + round(years) if this_year else None, years)
    return Horizon(span, start, end, kind)


def _number(word: str, language: str) -> float:
    known = NUMBERS.get(language, {}).get(word.lower())
    return known if known is not None else float(word.replace(",", "."))
