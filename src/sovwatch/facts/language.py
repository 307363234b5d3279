"""What the reader of numbers and sums knows about one language: the form that each module in `tables` fills in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar


@dataclass(frozen=True, slots=True)
class Language:
    """The words of one language. A word may hold `(a|b)` and a trailing `?` on a bracket: `million(s)?`, `miljoon(a|aa|an)`.

    `decimal`: the decimal mark. `spaced`: whether a plain space groups thousands. `currency`: what a bare sum of
    public money is in. `numbers`: number words, `hundreds` those that multiply what stands before them, `compounds` how tens
    and units are joined. `articles`: number words that are articles as well, and count only before a scale word.
    `single`: scale words that alone mean one of it ("miliard korun"). `joints`: words between scale and currency. `pairs`: introducer and conjunction of a range ("between", "and").
    `halves`: "and a half" after a scale word. `adds`: the "and" of "un milione e 200mila".
    """

    code: str
    decimal: str
    currency: str | None
    spaced: bool
    numbers: Mapping[str, float]
    scales: Mapping[str, float]
    currencies: Mapping[str, str]
    cents: Mapping[str, str]
    ranges: tuple[str, ...]
    pairs: tuple[tuple[str, str], ...]
    qualifiers: Mapping[str, str]
    vague: tuple[str, ...]
    after: tuple[str, ...]
    money: tuple[str, ...]
    accelerators: tuple[str, ...]
    hours: tuple[str, ...] = ()
    parameters: tuple[str, ...] = ()
    tokens: tuple[str, ...] = ("tokens", "token")
    times: tuple[str, ...] = ()
    hundreds: tuple[str, ...] = ()
    compounds: tuple[str, ...] = ()
    articles: frozenset[str] = frozenset()
    single: frozenset[str] = frozenset()
    joints: tuple[str, ...] = ()
    halves: tuple[str, ...] = ()
    adds: tuple[str, ...] = ()
    qualifiers_after: Mapping[str, str] = field(default_factory=dict)


_GROUP = re.compile(r"\(([^()]*)\)(\?)?")


def spellings(word: str) -> Iterator[str]:
    """Every spelling that `word` with its brackets, which may be nested, stands for: `million(s)?` gives "million" and "millions"."""
    match = _GROUP.search(word)
    if match is None:
        yield word
        return
    choices = match[1].split("|") + ([""] if match[2] else [])
    for choice in choices:
        yield from spellings(word[: match.start()] + choice.replace("|", "") + word[match.end() :])


V = TypeVar("V")


def spelt(words: Mapping[str, V]) -> dict[str, V]:
    """The table with every spelling written out, in lower case."""
    return {one.lower(): value for word, value in words.items() for one in spellings(word)}
