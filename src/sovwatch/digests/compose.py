"""Which stories a team sees: each once, an update only when it brings something, the best first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sovwatch.digests.values import Digest, FactLine, Question, StoryCard, WhatsNew
from sovwatch.model import Subscription

OLD_AFTER = timedelta(days=3)  # an event whose latest report is older than this before the window is no news
FLOOR = 0.0  # stories below this score are not shown, so that slow days are not filled with noise
SAME_VALUE = 0.02  # two figures closer than this are the same figure


@dataclass(frozen=True)
class Window:
    """The time a digest covers, by when we first saw a report: after `since`, up to `until`; and when it was due."""

    due: datetime
    since: datetime
    until: datetime


@dataclass(frozen=True)
class Coverage:
    """How many sources were asked, and the names of those that did not answer."""

    asked: int = 0
    silent: tuple[str, ...] = ()


def compose(
    cards: Iterable[StoryCard],
    subscription: Subscription,
    window: Window,
    *,
    had: Mapping[str, frozenset[str]],
    coverage: Coverage = Coverage(),
    questions: Sequence[Question] = (),
    floor: float = FLOOR,
) -> Digest:
    """The digest of `subscription` for `window`.

    `cards` are the stories with a report first seen in the window; `had` maps a story to the items that the team
    has been shown of it.
    """
    shown: list[StoryCard] = []
    further = old = 0
    for card in cards:
        if card.id in had:
            update = _update(card, had[card.id], window)
            further += 0 if update else _later_reports(card, had[card.id])
            shown += [update] if update else []
        elif _is_old(card, window):
            old += 1
        elif card.score >= floor:
            shown.append(replace(card, kind="new", whats_new=None))
    shown.sort(key=lambda card: (-card.score, card.kind, card.id))
    limit = subscription.max_stories
    return Digest(
        id=f"{subscription.team}-{window.due:%Y%m%dT%H%MZ}",
        team=subscription.team,
        language=subscription.language,
        zone=subscription.zone,
        due=window.due,
        since=window.since,
        until=window.until,
        cards=tuple(shown[:limit]),
        more=tuple(shown[limit:]),
        further=further,
        old=old,
        sources_asked=coverage.asked,
        sources_silent=coverage.silent,
        questions=tuple(questions),
    )


def _is_old(card: StoryCard, window: Window) -> bool:
    return max(report.published for report in card.reports) < window.since - OLD_AFTER


def _later_reports(card: StoryCard, items: frozenset[str]) -> int:
    return sum(report.item not in items for report in card.reports)


def _update(card: StoryCard, items: frozenset[str], window: Window) -> StoryCard | None:
    """The card as an update with what is new, or None if nothing is worth telling again.

    Worth telling: a figure that no earlier report stated, a country from which nobody had reported, or the
    first independent report of what one outlet alone had said. Copies and late translations are not.
    """
    later = tuple(
        r for r in card.reports if r.item not in items and not r.is_copy and r.first_seen > window.since
    )
    before = [r for r in card.reports if r.item in items]
    if not later:
        return None
    new = {report.item for report in later}
    facts = tuple(
        fact for fact in card.facts if new & set(fact.items) and not _known(fact, card.facts, items)
    )
    countries = tuple(
        c for c in dict.fromkeys(r.country for r in later) if c not in {b.country for b in before}
    )
    outlets = {b.outlet for b in before if not b.is_copy}
    confirmed = len(outlets) == 1 and any(r.outlet not in outlets and not r.agency for r in later)
    if not (facts or countries or confirmed):
        return None
    return replace(card, kind="update", whats_new=WhatsNew(facts, later, countries, confirmed))


def _known(fact: FactLine, facts: Sequence[FactLine], items: frozenset[str]) -> bool:
    """Whether a report that the team has had states the same figure."""
    return any(
        other.unit == fact.unit
        and abs(other.value - fact.value) <= SAME_VALUE * max(abs(fact.value), 1.0)
        and bool(items & set(other.items))
        for other in facts
    )
