"""Everything taken from one text: amounts, quantities, vague sums, terms, and facts that join them with actors and countries."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sovwatch.facts.amounts import settle
from sovwatch.facts.detect import guess_language
from sovwatch.facts.grammar import grammar
from sovwatch.facts.horizons import Horizon, find_horizons
from sovwatch.facts.kinds import Doer, kind_of, kinds_in, settle_kind
from sovwatch.facts.korean import read_korean
from sovwatch.facts.link import Link, Linker
from sovwatch.facts.reader import read_numbers
from sovwatch.facts.sentences import sentence_ends, sentence_starts
from sovwatch.facts.tables import LANGUAGES
from sovwatch.facts.tokens import GPU, MONEY, Numbers, Token
from sovwatch.facts.unparsed import find_unparsed
from sovwatch.facts.values import Amount, Fact, FactSheet, Quantity
from sovwatch.matching.actors import Actor, ActorMention
from sovwatch.matching.countries import CountryMention

# Reasons of links that come from the sentence before, and the terms that hold on from there.
_CARRIED = frozenset({"subject of the sentence before", "named in the sentence before"})
_LASTING = frozenset({"until", "for"})
# Languages read with the tables of another.
_ALIASES = {"nb": "no", "nn": "no", "sk": "cs"}


def extract_facts(
    text: str,
    *,
    language: str | None,
    published: datetime | None,
    actors: Sequence[ActorMention],
    countries: Sequence[CountryMention],
    known: Mapping[str, Actor] | None = None,
) -> FactSheet:
    """The facts of `text`. `language` None or unknown: guessed. `published`: the date that terms such as "next year" count from.

    `actors` and `countries` are the mentions in `text`, in order; `known` (`ActorTable.by_id`) tells organisations from people
    and products, which makes links better. Never raises on any text.
    """
    code = language_code(language, text)
    starts = sentence_starts(text)
    numbers = _numbers(text, code, starts)
    reader = _Sheet(
        text, code, published, Linker(text, code, actors, starts, known or {}), countries, known or {}
    )
    reader.take(numbers)
    return FactSheet(
        language=code,
        amounts=tuple(reader.amounts),
        quantities=tuple(reader.quantities),
        vague=tuple(text[start:end] for start, end in _unlike(numbers.vague)),
        horizons=tuple(reader.horizons),
        unparsed=tuple(find_unparsed(text, numbers, starts)),
        facts=tuple(reader.facts),
        actors=tuple(actors),
        countries=_codes(countries),
    )


def _unlike(spans: list[tuple[int, int]]) -> Iterable[tuple[int, int]]:
    """The spans in order, each place once: a vague sum is met at its scale word and at its currency."""
    last = -1
    for start, end in sorted(spans):
        if start >= last:
            yield start, end
        last = max(last, end)


def language_code(language: str | None, text: str) -> str:
    """The code of the tables to read `text` with: that of `language` (`nb`, `de-AT`), or a guess."""
    code = (language or "").lower().replace("_", "-").partition("-")[0]
    code = _ALIASES.get(code, code)
    return code if code == "ko" or code in LANGUAGES else guess_language(text)


def _numbers(text: str, code: str, starts: list[int]) -> Numbers:
    if code == "ko":
        return read_korean(text, starts)
    numbers = read_numbers(text, grammar(code))
    settle(text, numbers, grammar(code), starts)
    return numbers


class _Sheet:
    """Gathers what stands in each sentence that holds a number with a unit; other sentences cost nothing."""

    def __init__(
        self,
        text: str,
        code: str,
        published: datetime | None,
        linker: Linker,
        countries: Sequence[CountryMention],
        known: Mapping[str, Actor],
    ) -> None:
        self.text = text
        self.code = code
        self.published = published
        self.starts = linker.starts
        self.ends = sentence_ends(linker.starts, len(text))
        self.linker = linker
        self.countries = countries
        self.known = known
        self.amounts: list[Amount] = []
        self.quantities: list[Quantity] = []
        self.horizons: list[Horizon] = []
        self.facts: list[Fact] = []

    def take(self, numbers: Numbers) -> None:
        sentences: dict[int, list[Token]] = {}
        for token in numbers.tokens:
            if token.unit is not None:
                sentences.setdefault(bisect_right(self.starts, token.start) - 1, []).append(token)
        for place, tokens in sentences.items():
            self._sentence(place, tokens)

    def _sentence(self, place: int, tokens: list[Token]) -> None:
        start, end = self.starts[place], self.ends[place]
        money = any(token.kind == MONEY for token in tokens)
        cues = kinds_in(self.text, self.code, start, end) if money else []
        horizons = find_horizons(self.text, self.code, self.published, start, end)
        self.horizons += horizons
        sums = [token for token in tokens if token.kind in (MONEY, GPU)]
        last: Token | None = None
        for token in tokens:
            kind = token.kind or "quantity"
            if token.kind in (MONEY, GPU):
                kind = kind_of(self.text, sums.index(token), sums, cues, self.code)
            link = self.linker.link(token.start, token.end, kind)
            if token.kind == MONEY:
                kind = settle_kind(self.text, kind, token, (start, end), self.code, self._doer(link))
            terms = horizons or self._terms_before(place, link)
            self._fact(self._amount(token, kind), kind, link, last, token, (start, end), terms)
            last = token

    def _terms_before(self, place: int, link: Link) -> Sequence[Horizon]:
        """The terms of the sentence before, where the doer is taken from there too: both sentences tell one fact."""
        if not place or not _CARRIED.intersection(link.reasons):
            return ()
        start, end = self.starts[place - 1], self.starts[place]
        found = find_horizons(self.text, self.code, self.published, start, end)
        return [one for one in found if one.kind in _LASTING]

    def _doer(self, link: Link) -> Doer:
        actor = self.known.get(link.actors[0]) if link.actors else None
        return Doer(actor.kind, "subject" in link.reasons) if actor else Doer()

    def _amount(self, token: Token, kind: str) -> Amount | Quantity:
        span, unit = self.text[token.start : token.end], token.unit or ""
        value = token.tidy
        if token.kind not in (MONEY, GPU):
            quantity = Quantity(span, token.start, token.end, value, unit)
            self.quantities.append(quantity)
            return quantity
        amount = Amount(span, token.start, token.end, value, unit, token.qualifier, kind)
        self.amounts.append(amount)
        return amount

    def _fact(
        self,
        amount: Amount | Quantity,
        kind: str,
        link: Link,
        last: Token | None,
        token: Token,
        bounds: tuple[int, int],
        horizons: Sequence[Horizon],
    ) -> None:
        self.facts.append(
            Fact(
                amount=amount,
                kind=kind,
                actors=link.actors,
                countries=_codes(one for one in self.countries if bounds[0] <= one.start < bounds[1]),
                horizon=_nearest(horizons, token.end),
                sentence=self.text[bounds[0] : bounds[1]].strip(),
                start=bounds[0],
                end=bounds[1],
                confidence=link.confidence,
                reasons=link.reasons,
                same_as=len(self.facts) - 1 if last and self._other_currency(last, token) else None,
            )
        )

    def _other_currency(self, last: Token, token: Token) -> bool:
        """Whether this sum is the one before in another currency: "3억유로(약 4400억원)"."""
        gap = self.text[last.end : token.start]
        return (
            last.kind == token.kind == MONEY
            and last.unit != token.unit
            and len(gap) < 24
            and re.fullmatch(
                r"\s*(?:\([^().]*|,? (?:or|oder|soit|eller|eli|czyli|tedy|rund|motsvarande|umgerechnet|circa|cerca|environ|unos|cirka|das sind)\b[^.;]*|,[^.;]*)",
                gap,
            )
            is not None
        )


def _codes(countries: Iterable[CountryMention]) -> tuple[str, ...]:
    """ISO codes in order, once each; the European Union is no country."""
    return tuple(dict.fromkeys(one.code for one in countries if one.code != "EU"))


def _nearest(horizons: Sequence[Horizon], place: int) -> Horizon | None:
    return min(horizons, key=lambda one: abs(one.start - place), default=None)


def to_record(id_: Any, sheet: FactSheet) -> dict[str, Any]:
    """The sheet in the form of `sovwatch batch facts`: plain lists and mappings, ready for JSON."""
    return {
        "id": id_,
        "amounts": [
            _record(one, ("span", "start", "end", "value", "unit", "qualifier", "kind"))
            for one in sheet.amounts
        ],
        "quantities": [_record(one, ("span", "start", "end", "value", "unit")) for one in sheet.quantities],
        "vague": list(sheet.vague),
        "actors": [_record(one, ("id", "name", "span", "start", "end")) for one in sheet.actors],
        "countries": list(sheet.countries),
    }


def _record(one: object, names: Sequence[str]) -> Mapping[str, Any]:
    return {name: getattr(one, name) for name in names}
