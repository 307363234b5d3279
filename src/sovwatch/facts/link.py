"""Who a sum belongs to: the doer in its sentence, not who comments on it; else the actor the text goes on speaking of."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from sovwatch.facts.link_rules import DEFAULT, RULED, RULES
from sovwatch.matching.actors import ActorMention

_NEVER = r"(?!)"
# An actor is looked for in this many sentences before one that names none.
_CARRY_SENTENCES = 2


@dataclass(frozen=True, slots=True)
class Link:
    """The actors of a sum, the likeliest first; `confidence` 0 to 1 with the reasons for it."""

    actors: tuple[str, ...]
    confidence: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Patterns:
    subject: re.Pattern[str]
    speech_after: re.Pattern[str]
    speech_before: re.Pattern[str]
    by: re.Pattern[str]
    object_before: re.Pattern[str]
    object_after: re.Pattern[str]
    clause: re.Pattern[str]
    also: re.Pattern[str]
    again: re.Pattern[str]


@cache
def _patterns(language: str) -> _Patterns:
    rules = RULES.get(language, DEFAULT)
    names = ("subject", "speech_after", "speech_before", "by", "object_before", "object_after", "clause", "also", "again")
    return _Patterns(*(re.compile(getattr(rules, name) or _NEVER) for name in names))


class Linker:
    """Finds the actors of the sums of one text."""

    def __init__(self, text: str, language: str, actors: Sequence[ActorMention], starts: Sequence[int]) -> None:
        self.text = text
        self.rules = _patterns(language)
        self.ruled = language in RULED
        self.starts = starts
        self.by_sentence: dict[int, list[ActorMention]] = {}
        for mention in actors:
            self.by_sentence.setdefault(bisect_right(starts, mention.start), []).append(mention)

    def link(self, start: int, end: int) -> Link:
        """The actors of the sum at `text[start:end]`; no actors if nobody is named in its sentence or the two before it."""
        sentence = bisect_right(self.starts, start)
        here = self.by_sentence.get(sentence, [])
        scored = sorted(((self._score(one, start, end), -order, one) for order, one in enumerate(here)), reverse=True)
        if scored and scored[0][0][0] > _LEAST:
            (score, reasons), _, best = scored[0]
            return self._found(best, here, score, reasons)
        return self._carried(sentence) or Link((), 0.0, ("no actor near by",))

    def _found(self, best: ActorMention, here: list[ActorMention], score: float, reasons: tuple[str, ...]) -> Link:
        base = 0.75 if self.ruled else 0.6
        confidence = min(0.95, max(0.3, base + score * 0.06))
        return Link((best.id, *self._beside(best, here)), round(confidence, 2), reasons)

    def _beside(self, best: ActorMention, here: list[ActorMention]) -> tuple[str, ...]:
        """Actors coordinated with `best`: "Deutsche Telekom and Nvidia"."""
        place = here.index(best)
        found: list[str] = []
        for step in (1, -1):
            last = best
            following = here[place + 1 :] if step == 1 else here[:place][::-1]
            for other in following:
                first, second = (last, other) if step == 1 else (other, last)
                if not self.rules.also.fullmatch(self.text[first.end : second.start]):
                    break
                found.append(other.id)
                last = other
        return tuple(dict.fromkeys(one for one in found if one != best.id))

    def _carried(self, sentence: int) -> Link | None:
        """The subject of a sentence before, where this one goes on about it or names nobody."""
        start = self.starts[sentence - 1] if sentence else 0
        goes_on = self.rules.again.search(self.text, start, start + 60) is not None
        for back in range(1, _CARRY_SENTENCES + 1):
            earlier = self.by_sentence.get(sentence - back, [])
            if earlier:
                subjects = [one for one in earlier if self._is_subject(one)] or earlier[:1]
                confidence = 0.6 if goes_on and back == 1 else 0.35
                return Link((subjects[0].id,), confidence, (f"named {back} sentence(s) before", *(("goes on",) if goes_on else ())))
        return None

    def _is_subject(self, mention: ActorMention) -> bool:
        return self.rules.subject.match(self.text, mention.end) is not None

    def _score(self, mention: ActorMention, start: int, end: int) -> tuple[float, tuple[str, ...]]:
        after = mention.start >= end
        gap = (end, mention.start) if after else (mention.end, start)
        score = -(gap[1] - gap[0]) / 50 - (0.9 if after else 0.0)
        score -= 0.7 * len(self.rules.clause.findall(self.text, gap[0], max(gap)))
        reasons = ["after the sum" if after else "before the sum"]
        for points, reason in self._roles(mention):
            score += points
            reasons.append(reason)
        return score, tuple(reasons)

    def _roles(self, mention: ActorMention) -> list[tuple[float, str]]:
        text, rules = self.text, self.rules
        reach = max(0, mention.start - 24)
        roles: list[tuple[float, str]] = []
        if rules.speech_after.match(text, mention.end) or rules.speech_before.search(text, reach, mention.start):
            roles.append((-2.0, "commentator"))
        elif self._is_subject(mention):
            roles.append((1.6, "subject"))
        if rules.by.search(text, reach, mention.start):
            roles.append((0.8, "by"))
        elif rules.object_before.search(text, reach, mention.start) or rules.object_after.match(text, mention.end):
            roles.append((-0.9, "object"))
        return roles


_LEAST = -9.0
