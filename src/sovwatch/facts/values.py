"""The values that this package hands out."""

from __future__ import annotations

from dataclasses import dataclass

from sovwatch.facts.horizons import Horizon
from sovwatch.matching.actors import ActorMention


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money or a count of accelerators: `text[start:end] == span`, `unit` ISO 4217 or GPU, `qualifier` about, up to, more than, less than, from, to."""

    span: str
    start: int
    end: int
    value: float
    unit: str
    qualifier: str | None
    kind: str


@dataclass(frozen=True, slots=True)
class Quantity:
    """Power (kW to TW, kWh to TWh), speed (TFLOPS to EFLOPS), parameters, tokens or a multiple (x)."""

    span: str
    start: int
    end: int
    value: float
    unit: str


@dataclass(frozen=True, slots=True)
class Unparsed:
    """A number whose unit looks like money that no table knows, for operators to see. `unit` as written, `sentence` around it."""

    span: str
    start: int
    end: int
    value: float
    unit: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Fact:
    """Who puts how much into what, where and until when, with the sentence that says so. `actors`: the doer first."""

    amount: Amount | Quantity
    kind: str
    actors: tuple[str, ...]
    countries: tuple[str, ...]
    horizon: Horizon | None
    sentence: str
    start: int
    end: int
    confidence: float
    reasons: tuple[str, ...]
    same_as: int | None = None


@dataclass(frozen=True, slots=True)
class FactSheet:
    """What `extract_facts` returns; every span is `text[start:end]` of the text given, in order of place."""

    language: str
    amounts: tuple[Amount, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    vague: tuple[str, ...] = ()
    horizons: tuple[Horizon, ...] = ()
    unparsed: tuple[Unparsed, ...] = ()
    facts: tuple[Fact, ...] = ()
    actors: tuple[ActorMention, ...] = ()
    countries: tuple[str, ...] = ()
