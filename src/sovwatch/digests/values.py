"""What a digest is made of. The pipeline fills these from the warehouse; composing and rendering only read them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sovwatch.model import Paywall, Rights

CardKind = Literal["new", "update"]


@dataclass(frozen=True)
class Report:
    """One article of a story. `is_copy` marks a copy of another report's text (wire, portal, AMP)."""

    item: str
    outlet: str
    country: str
    language: str
    url: str
    title: str
    published: datetime
    first_seen: datetime
    paywall: Paywall = "none"
    rights: Rights = "excerpt"
    agency: str | None = None
    is_copy: bool = False


@dataclass(frozen=True)
class FactLine:
    """One sum of money or count of accelerators. `actors` are display names, the doer first.

    `conflict` holds what other outlets say of the same thing: (value, unit, outlet). `items` are the reports that state it.
    """

    kind: str
    value: float
    unit: str
    qualifier: str = "exact"
    actors: tuple[str, ...] = ()
    country: str | None = None
    horizon: str | None = None
    eur: float | None = None
    krw: float | None = None
    usd: float | None = None
    confidence: float = 1.0
    items: tuple[str, ...] = ()
    conflict: tuple[tuple[float, str, str], ...] = ()


@dataclass(frozen=True)
class StoryCard:
    """One story as a digest may show it. `reports` stand in the order of publication, copies included.

    `headlines` maps language to the best member's own headline; `lead` is a member's own sentence or two, empty
    where rights forbid a text. `whats_new` is filled by `compose` for updates only.
    """

    id: str
    headlines: Mapping[str, str]
    reports: tuple[Report, ...]
    score: float
    lead: str = ""
    lead_language: str = ""
    facts: tuple[FactLine, ...] = ()
    actors: tuple[str, ...] = ()
    reason: str = ""
    saga_title: str | None = None
    kind: CardKind = "new"
    whats_new: WhatsNew | None = None

    @property
    def countries(self) -> tuple[str, ...]:
        """Countries of the outlets, in the order in which they reported."""
        return tuple(dict.fromkeys(report.country for report in self.reports))

    @property
    def languages(self) -> tuple[str, ...]:
        """Languages of the reports, in the order in which they came."""
        return tuple(dict.fromkeys(report.language for report in self.reports))

    @property
    def first_published(self) -> datetime:
        """When the first report was published."""
        return min(report.published for report in self.reports)


@dataclass(frozen=True)
class WhatsNew:
    """Why a story that a team has had is shown again."""

    facts: tuple[FactLine, ...] = ()
    reports: tuple[Report, ...] = ()
    countries: tuple[str, ...] = ()
    confirmed: bool = False


@dataclass(frozen=True)
class Question:
    """An item in the unsure band that operators are asked about."""

    title: str
    url: str
    outlet: str
    score: float
    reason: str


@dataclass(frozen=True)
class Digest:
    """What one team gets one morning. `more` counts stories beyond the limit, `further` later reports on known
    stories that bring nothing new, `old` reports of events long past that were only found now."""

    id: str
    team: str
    language: Literal["ko", "en"]
    zone: str
    due: datetime
    since: datetime
    until: datetime
    cards: tuple[StoryCard, ...]
    more: tuple[StoryCard, ...] = ()
    further: int = 0
    old: int = 0
    sources_asked: int = 0
    sources_silent: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()

    @property
    def is_quiet(self) -> bool:
        """Whether there is no story to show."""
        return not self.cards
