"""The facts of one story put together: those that agree become one entry with all who said so, those that differ a conflict."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import combinations

from sovwatch.facts.horizons import Horizon
from sovwatch.facts.kinds import OTHER
from sovwatch.facts.values import PRICES, Amount, Fact

# Sums that differ by less are one sum, rounded: 2조5천억원 and 2조5100억원.
ROUNDING = 0.01
# Sums farther apart than this factor speak of different things.
CONFLICT_FACTOR = 3.0
_EARLIEST = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """The facts of one article of the story. `published` has a zone; None sorts first."""

    article: str
    source: str
    published: datetime | None
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """Who said it, when, in which words."""

    article: str
    source: str
    published: datetime | None
    sentence: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Entry:
    """One fact of the story. `amounts`: (value, unit), more than one if it was given in several currencies. `said`: oldest first."""

    kind: str
    amounts: tuple[tuple[float, str], ...]
    qualifier: str | None
    actors: tuple[str, ...]
    countries: tuple[str, ...]
    horizon: Horizon | None
    said: tuple[Said, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class Conflict:
    """Entries that give different sums for what seems to be the same thing, the oldest first."""

    kind: str
    unit: str
    actors: tuple[str, ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """The entries of a story, those said by most sources first, and the conflicts among them."""

    entries: tuple[Entry, ...]
    conflicts: tuple[Conflict, ...]


def build_ledger(articles: Sequence[ArticleFacts], *, prices: bool = False) -> Ledger:
    """The ledger of one story. `prices`: keep prices and wages, which the ledger leaves out otherwise."""
    groups: list[list[_Claim]] = []
    for claim in _claims(articles, prices=prices):
        same = next((group for group in groups if any(_agree(claim, other) for other in group)), None)
        if same is None:
            groups.append([claim])
        else:
            same.append(claim)
    entries = [_entry(group) for group in groups]
    order = sorted(range(len(entries)), key=lambda at: (-len({said.source for said in entries[at].said}), at))
    return Ledger(tuple(entries[at] for at in order), tuple(_conflicts(groups, entries)))


@dataclass(frozen=True, slots=True)
class _Claim:
    """One fact of one article, with its sum in every currency that the article gives."""

    fact: Fact
    amounts: tuple[tuple[float, str], ...]
    article: ArticleFacts


def _claims(articles: Sequence[ArticleFacts], *, prices: bool) -> Iterator[_Claim]:
    for article in sorted(articles, key=lambda one: one.published or _EARLIEST):
        also: dict[int, list[tuple[float, str]]] = {}
        for fact in article.facts:
            if fact.same_as is not None:
                also.setdefault(fact.same_as, []).append((fact.amount.value, fact.amount.unit))
        for place, fact in enumerate(article.facts):
            if (
                fact.same_as is None
                and isinstance(fact.amount, Amount)
                and (prices or fact.kind not in PRICES)
            ):
                yield _Claim(fact, ((fact.amount.value, fact.amount.unit), *also.get(place, ())), article)


def _agree(one: _Claim, other: _Claim) -> bool:
    """Same kind, an actor in common (or none known) and the same sum in some currency."""
    if not _same_kind(one.fact.kind, other.fact.kind) or not _same_actor(one.fact, other.fact):
        return False
    return any(
        unit == other_unit and abs(value - other_value) <= ROUNDING * max(value, other_value)
        for value, unit in one.amounts
        for other_value, other_unit in other.amounts
    )


def _same_kind(one: str, other: str) -> bool:
    # A funding round is told as the investment of those who pay, public money as investment too.
    return one == other or OTHER in (one, other) or {one, other} <= {"funding", "investment", "budget"}


def _same_actor(one: Fact, other: Fact) -> bool:
    return not one.actors or not other.actors or bool(set(one.actors) & set(other.actors))


def _entry(claims: list[_Claim]) -> Entry:
    best = max(claims, key=lambda claim: claim.fact.confidence)
    doubt = 1.0
    for article in {claim.article.source: claim for claim in claims}.values():
        doubt *= 1.0 - article.fact.confidence
    kinds = [claim.fact.kind for claim in claims if claim.fact.kind != OTHER]
    return Entry(
        kind=kinds[0] if kinds else OTHER,
        amounts=tuple(dict.fromkeys(amount for claim in claims for amount in claim.amounts)),
        qualifier=next(
            (
                one.fact.amount.qualifier
                for one in claims
                if isinstance(one.fact.amount, Amount) and one.fact.amount.qualifier
            ),
            None,
        ),
        actors=_all(claim.fact.actors for claim in [best, *claims]),
        countries=_all(claim.fact.countries for claim in claims),
        horizon=next((claim.fact.horizon for claim in claims if claim.fact.horizon), None),
        said=tuple(_said(claim) for claim in claims),
        confidence=round(1.0 - doubt, 3),
    )


def _all(names: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for some in names for name in some))


def _said(claim: _Claim) -> Said:
    return Said(
        claim.article.article,
        claim.article.source,
        claim.article.published,
        claim.fact.sentence,
        claim.fact.confidence,
    )


def _conflicts(groups: list[list[_Claim]], entries: list[Entry]) -> Iterator[Conflict]:
    for (one, first), (other, second) in combinations(zip(groups, entries, strict=True), 2):
        unit = _differ(one, other)
        if unit is not None:
            shared = tuple(actor for actor in first.actors if actor in second.actors)
            yield Conflict(first.kind, unit, shared, (first, second))


def _differ(one: list[_Claim], other: list[_Claim]) -> str | None:
    """The unit in which two groups contradict each other: same kind and actor, other sums, and no article that says both.

    An article that gives both sums speaks of two things.
    """
    if {claim.article.article for claim in one} & {claim.article.article for claim in other}:
        return None
    first, second = one[0], other[0]
    if (
        first.fact.kind != second.fact.kind
        or first.fact.kind == OTHER
        or not set(first.fact.actors) & set(second.fact.actors)
    ):
        return None
    for value, unit in first.amounts:
        for other_value, other_unit in second.amounts:
            low, high = sorted((value, other_value))
            if unit == other_unit and low > 0 and high / low <= CONFLICT_FACTOR:
                return unit
    return None
