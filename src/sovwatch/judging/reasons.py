"""Why an item was kept or dropped, in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from sovwatch.judging.evidence import Evidence
from sovwatch.judging.rules import Span
from sovwatch.judging.topics import Topics
from sovwatch.model import Reason, Verdict

MOST_REASONS = 5
LONGEST_SPAN = 80
# A part of the score below this says nothing to a reader.
LEAST_WEIGHT = 0.1
# The score of a text that names nothing of the topic; no rule or weight is asked.
GATE_CLOSED = 0.0
NOTHING = "nothing in it speaks for sovereign AI"
WORDING = "wording of headline and opening"

_MARKS = {
    "actor-lab": "a lab on the list of actors", "actor-company": "a company on the list of actors",
    "actor-model": "a model on the list of actors", "actor-person": "a person on the list of actors",
    "actor-ministry": "a ministry on the list of actors", "actor-agency": "an agency on the list of actors",
    "actor-programme": "a programme on the list of actors", "actor-site": "a site on the list of actors",
    "actor-supercomputer": "a supercomputer on the list of actors", "actor-investor": "an investor on the list of actors",
    "actor-institute": "an institute on the list of actors", "actor-alliance": "an alliance on the list of actors",
    "actor-ai": "an actor that is all about AI", "actor-boss": "the head of a company on the list of actors",
    "gov-us": "the US government", "gov-cn": "the Chinese government", "gov-other": "a foreign government",
    "possible-actor": "perhaps an actor (its name has other meanings)",
    "big-us": "a US company", "big-cn": "a Chinese company", "big-other": "another foreign company",
    "korea": "Korea", "europe": "Europe", "usa": "the United States", "china": "China", "elsewhere": "another country",
}  # fmt: skip
_ZONES = {"T": "in the headline", "L": "in headline or lead", "B": "further on in the text"}


@dataclass
class Score:
    """A probability and its parts: by feature, by wording, by weighted rule; `forced` holds the rule that decided."""

    probability: float
    parts: Mapping[str, float]
    wording: float
    nudges: tuple[Reason, ...]
    closed: bool = False
    forced: list[Reason] = field(default_factory=list)


def words_of_reason(reason: Reason) -> str:
    """One reason as a line: `sovereignty with AI in the headline: "소버린 AI" (+2.1)`."""
    span = f': "{reason.span}"' if reason.span else ""
    weight = f" ({reason.weight:+.1f})" if reason.weight else ""
    return f"{reason.rule}{span}{weight}"


class Sighted(Protocol):
    """What knows where a concept or pattern is in a text."""

    topics: Topics

    def places(self, evidence: Evidence, what: str) -> list[Span]:
        """The spans of a concept, mark or pattern."""


def reasons(evidence: Evidence, score: Score, judge: Sighted, outcome: Verdict) -> tuple[Reason, ...]:
    """What decided, most important first; at least one. Weights are in logits, positive ones speak for the topic."""
    if score.closed and not score.forced:
        return (Reason(NOTHING),)
    forced = [Reason(f"rule: {reason.rule}", reason.span, reason.weight) for reason in score.forced]
    found = [_told(evidence, names, weight, judge) for names, weight in _merged(score.parts).items()]
    found += [Reason(f"rule: {nudge.rule}", nudge.span, nudge.weight) for nudge in score.nudges]
    found.append(Reason(WORDING, "", round(score.wording, 2)))
    told = [reason for reason in found if abs(reason.weight) >= LEAST_WEIGHT]
    sign = -1 if outcome == "drop" else 1
    told.sort(
        key=lambda reason: (
            -sign * reason.weight if outcome != "unsure" else -abs(reason.weight),
            reason.rule,
        )
    )
    chosen = (*forced, *told)[:MOST_REASONS]
    return chosen or (Reason("too little speaks for it", "", 0.0),)


def _merged(parts: Mapping[str, float]) -> dict[tuple[str, str], float]:
    """The parts by what they speak of; what is in the headline counts as lead too, and is told once."""
    merged: dict[tuple[str, str], float] = {}
    for name, weight in parts.items():
        zone, _, what = name.partition(":")
        zone = "T" if zone == "L" and f"T:{what}" in parts else zone
        merged[zone, what] = merged.get((zone, what), 0.0) + weight
    return merged


def _told(evidence: Evidence, name: tuple[str, str], weight: float, judge: Sighted) -> Reason:
    zone, what = name
    about = judge.topics.abouts.get(what) or _MARKS.get(what, what)
    return Reason(
        f"{about} {_ZONES[zone]}", _shown(evidence, zone, judge.places(evidence, what)), round(weight, 2)
    )


def _shown(evidence: Evidence, zone: str, places: list[Span]) -> str:
    """The words of the shortest place in the zone, cut to a readable length."""
    inside = [place for place in places if _in_zone(place, zone, evidence)]
    if not inside:
        return ""
    start, end = min(inside, key=lambda place: (place[1] - place[0], place))
    words = " ".join(evidence.text[start:end].split())
    return (
        words
        if len(words) <= LONGEST_SPAN
        else f"{words[: LONGEST_SPAN // 2]} … {words[-LONGEST_SPAN // 3 :]}"
    )


def _in_zone(place: Span, zone: str, evidence: Evidence) -> bool:
    if zone == "B":
        return place[0] >= evidence.lead_end
    return place[1] <= evidence.title_end if zone == "T" else place[0] < evidence.lead_end
