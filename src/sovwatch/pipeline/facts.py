"""The fact finder of a project: mentions, sums and facts of one text, as rows for the warehouse or a record for batch."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sovwatch.facts import Amount, Fact, FactSheet, Horizon, Unparsed, extract_facts, to_record
from sovwatch.facts.exchange import Rates, convert
from sovwatch.judging.judge import Judged
from sovwatch.matching.actors import ActorTable
from sovwatch.matching.countries import country_mentions, country_terms
from sovwatch.matching.lexicon import Lexicon

# The kind of sums that were found and not understood. They are stored with the facts, and only `unparsed_sums` shows them.
UNPARSED = "unparsed"


class FactFinder:
    """Finds facts with the project's actors; `rates` gives the exchange rate of a day, or None to leave sums as they are."""

    def __init__(self, actors: ActorTable, rates: Rates | None) -> None:
        self._actors = actors
        self._rates = rates
        self._lexicon = Lexicon((*actors.terms(), *country_terms()))

    def record(self, id_: Any, text: str, language: str | None, published: datetime | None) -> dict[str, Any]:
        """One line of `sovwatch batch facts`."""
        hits = self._lexicon.find(text)
        sheet = extract_facts(
            text,
            language=language,
            published=published,
            actors=self._actors.mentions(hits),
            countries=country_mentions(text, hits),
            known=self._actors.by_id,
        )
        return to_record(id_, sheet)

    def rows(self, text: str, judged: Judged, published: datetime) -> tuple[Mapping[str, Any], ...]:
        """The facts of an article for `store.item_facts`; `text` is what `judged` counts its offsets in.

        The same figure told in a second currency is left out: the row has it in EUR, KRW and USD anyway. Sums that were
        not understood are rows of the kind UNPARSED, with the unit as it was written.
        """
        sheet = extract_facts(
            text,
            language=judged.language,
            published=published,
            actors=judged.mentions,
            countries=judged.countries,
            known=self._actors.by_id,
        )
        facts = (self._row(fact, published) for fact in _distinct(sheet) if fact.same_as is None)
        return (*facts, *map(_unparsed_row, sheet.unparsed))

    def _row(self, fact: Fact, published: datetime) -> dict[str, Any]:
        amount = fact.amount
        money = convert(amount.value, amount.unit, published.date(), self._rates) if self._rates else None
        return {
            "kind": fact.kind,
            "value": float(amount.value),
            "unit": amount.unit,
            "qualifier": (amount.qualifier if isinstance(amount, Amount) else None) or "exact",
            "actors": list(fact.actors),
            "country": self._country(fact),
            "horizon": _term(fact.horizon),
            "span": amount.span,
            "sentence": fact.sentence,
            "confidence": fact.confidence,
            "reasons": "; ".join(fact.reasons),
            "eur": money.eur if money else None,
            "krw": money.krw if money else None,
            "usd": money.usd if money else None,
            "rate_day": money.rate_day if money else None,
        }

    def _country(self, fact: Fact) -> str | None:
        """The country the sentence names, else that of the doer."""
        if fact.countries:
            return fact.countries[0]
        doer = self._actors.by_id.get(fact.actors[0]) if fact.actors else None
        return doer.country if doer else None


def _unparsed_row(sum_: Unparsed) -> dict[str, Any]:
    return {
        "kind": UNPARSED,
        "value": float(sum_.value),
        "unit": sum_.unit,
        "qualifier": "exact",
        "actors": [],
        "span": sum_.span,
        "sentence": sum_.sentence,
        "confidence": 0.0,
        "reasons": f"no table knows what {sum_.unit} is",
    }


def _term(horizon: Horizon | None) -> str | None:
    """A horizon as the warehouse holds it: `2030`, `P4Y`, or its own words for a sum per year; None otherwise."""
    if horizon is None or horizon.kind == "since":
        return None
    if horizon.kind == "for" and horizon.years:
        return f"P{horizon.years:g}Y"
    if horizon.kind in {"until", "in"} and horizon.year:
        return str(horizon.year)
    return horizon.span if horizon.kind == "per" else None


def _distinct(sheet: FactSheet) -> list[Fact]:
    """Each figure of the text once: the headline repeats what the body says, the body knows more about it."""
    best: dict[tuple[float, str], Fact] = {}
    for fact in sheet.facts:
        key = (float(fact.amount.value), fact.amount.unit)
        if key not in best or fact.confidence > best[key].confidence:
            best[key] = fact
    return [fact for fact in sheet.facts if best[float(fact.amount.value), fact.amount.unit] is fact]
