"""Evidence as named features: which patterns hold, which concepts are named, in the headline, the lead or further on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping

from sovwatch.judging.evidence import Evidence
from sovwatch.judging.rules import Span, needs_of, spans
from sovwatch.judging.topics import Topics

Features = dict[str, float]

# Kinds of actors whose mere mention is evidence for the topic.
ACTORS_FOR = frozenset({"actor-lab", "actor-model", "actor-ai", "actor-supercomputer"})
_SIGNS = {"for": 1, "against": -1, "neither": 0}


class FeatureReader:
    """Names the features of a text: `T:x` x in the headline, `L:x` in headline or lead, `B:x` share of sentences after it."""

    def __init__(self, topics: Topics) -> None:
        # Which concepts a pattern cannot do without, as bits: most patterns are ruled out by an `and`.
        self._bits: dict[str, int] = {}
        self._patterns = tuple(
            (pattern.id, pattern.rule, [self._mask(need) for need in needs_of(pattern.rule)])
            for pattern in topics.patterns
        )
        speaking = {
            concept.id: _SIGNS[concept.speaks] for concept in topics.concepts if concept.speaks != "neither"
        }
        self.signs: Mapping[str, int] = {
            **speaking,
            **dict.fromkeys(ACTORS_FOR, 1),
            **{pattern.id: _SIGNS[pattern.speaks] for pattern in topics.patterns},
        }

    def read(self, evidence: Evidence) -> Features:
        """The features of a text."""
        found = _form(evidence)
        for kind, places in evidence.scene.concepts.items():
            _take(found, kind, places, evidence)
        named = 0
        for kind in evidence.kinds:
            named |= self._bits.get(kind, 0)
        for name, rule, needs in self._patterns:
            for need in needs:
                if not named & need:
                    break
            else:
                places = spans(rule, evidence.scene)
                if places:
                    _take(found, name, places, evidence)
        return found

    def _mask(self, kinds: Iterable[str]) -> int:
        mask = 0
        for kind in kinds:
            mask |= self._bits.setdefault(kind, 1 << len(self._bits))
        return mask

    def sign(self, name: str) -> int:
        """1 for a feature that can only speak for the topic, -1 against, 0 for either."""
        return self.signs.get(name.partition(":")[2], 0)


def _take(found: Features, name: str, places: Iterable[Span], evidence: Evidence) -> None:
    later: set[int] = set()
    for start, end in places:
        if end <= evidence.title_end:
            found[f"T:{name}"] = found[f"L:{name}"] = 1.0
        elif start < evidence.lead_end:
            found[f"L:{name}"] = 1.0
        else:
            later.add(evidence.sentence_of(start))
    if later:
        found[f"B:{name}"] = min(1.0, 3 * len(later) / max(_sentences_later(evidence), 4))


def _sentences_later(evidence: Evidence) -> int:
    return len(evidence.sentences) - bisect_left(evidence.sentences, evidence.lead_end)


def _form(evidence: Evidence) -> Features:
    body = len(evidence.text) - evidence.lead_end
    if body <= -300:
        return {"form:headline": 1.0}
    return {"form:full": 1.0} if body > 0 else {"form:teaser": 1.0}
