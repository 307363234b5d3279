"""Which stories lead a digest: a score whose every part is kept and can be shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from math import log2

FLOOR = 2.0
"""Below this a story is not worth a line even on the quietest day: one weak outlet, no fact, no actor."""
_FRESH_DAYS = 3.0


@dataclass(frozen=True, slots=True)
class StoryFacts:
    """What ranking looks at. `outlets` are independent ones (copies and portals taken off), `grade` the relevance score
    of the best member (0 to 1), `weights` the source weights of its members, `seen_days` how many of the last days
    already had this saga in a digest.
    """

    story: str
    first: datetime
    last: datetime
    outlets: int = 1
    countries: int = 0
    languages: int = 1
    facts: int = 0
    actors: int = 0
    grade: float = 0.0
    weights: tuple[float, ...] = ()
    seen_days: int = 0


@dataclass(frozen=True, slots=True)
class ScoreParts:
    """The parts of a story's score; their sum is `total`."""

    outlets: float
    countries: float
    languages: float
    facts: float
    actors: float
    grade: float
    source: float
    novelty: float
    freshness: float

    @property
    def total(self) -> float:
        """The score by which stories are ordered."""
        return round(float(sum(getattr(self, one.name) for one in fields(self))), 6)

    def to_record(self) -> dict[str, float]:
        """Every part by name, and the total."""
        return {one.name: getattr(self, one.name) for one in fields(self)} | {"total": self.total}


@dataclass(frozen=True, slots=True)
class Ranked:
    """A story with its score; `place` counts from 1."""

    story: str
    place: int
    parts: ScoreParts


def score(story: StoryFacts, now: datetime) -> ScoreParts:
    """The parts of the score at `now` (aware). More outlets, countries and languages count less each: by logarithm."""
    age = max(0.0, (now - story.last).total_seconds() / 86400)
    return ScoreParts(
        outlets=_part(1.2 * log2(max(1, story.outlets))),
        countries=_part(0.6 * log2(1 + story.countries)),
        languages=_part(0.9 * log2(max(1, story.languages))),
        facts=_part(min(1.5, 0.5 * story.facts)),
        actors=_part(min(1.0, 0.25 * story.actors)),
        grade=_part(3.0 * story.grade),
        source=_part(max(story.weights, default=0.0)),
        novelty=_part(-0.8 * min(story.seen_days, 3)),
        freshness=_part(-1.0 * min(2.0, max(0.0, age - 1.0) / _FRESH_DAYS)),
    )


def _part(value: float) -> float:
    return round(value, 6)


def rank(
    stories: Iterable[StoryFacts], now: datetime, *, limit: int | None = None, floor: float = FLOOR
) -> list[Ranked]:
    """Stories at or above the floor, best first; equal scores by the earlier first report, then by id."""
    scored = sorted(
        ((score(story, now), story) for story in stories),
        key=lambda one: (-one[0].total, one[1].first, one[1].story),
    )
    kept: Sequence[tuple[ScoreParts, StoryFacts]] = [one for one in scored if one[0].total >= floor]
    return [Ranked(story.story, place, parts) for place, (parts, story) in enumerate(kept[:limit], 1)]
