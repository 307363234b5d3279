"""Evidence as named features: which patterns hold, which concepts are named, in the headline, the lead or further on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping

from sovwatch.judging.evidence import MARKS, POSSIBLE, Evidence
from sovwatch.judging.rules import Span, needs_of, spans
from sovwatch.judging.topics import Topics

Features = dict[str, float]

# Marks whose mere mention is evidence for the topic, and those that may be; no company or country is by itself.
_MARKS_FOR = frozenset({"actor-lab", "actor-model", "actor-ai", "actor-supercomputer"})
_MARKS_EITHER = frozenset({"actor-programme", "actor-site", POSSIBLE})
# More places of one concept tell nothing new; bounds the work that a long text can cause.
_MOST_PLACES = 40
_SIGNS = {"for": 1, "against": -1, "neither": -1, "either": 0}


class FeatureReader:
    """Names the features of a text: `T:x` x in the headline, `L:x` in headline or lead, `B:x` share of sentences after it.

    A mark or a concept that does not speak for or against counts only beside a gate concept (AI, a lab ...): in one
    sentence with it, or in the lead under a headline that has one.
    """

    def __init__(self, topics: Topics) -> None:
        # Which concepts a pattern cannot do without, as bits: most patterns are ruled out by an `and`.
        self._bits: dict[str, int] = {}
        self._gates = tuple(concept.id for concept in topics.concepts if concept.gate)
        self._patterns = tuple(
            (pattern.id, pattern.rule, [self._mask(need) for need in needs_of(pattern.rule)])
            for pattern in topics.patterns
        )
        self.signs: Mapping[str, int] = {
            **dict.fromkeys(MARKS, -1),
            **dict.fromkeys(_MARKS_EITHER, 0),
            **dict.fromkeys(_MARKS_FOR, 1),
            **{one.id: _SIGNS[one.speaks] for one in (*topics.concepts, *topics.patterns)},
        }
        self._anywhere = _MARKS_FOR | {one.id for one in topics.concepts if one.speaks in ("for", "against")}

    def read(self, evidence: Evidence) -> Features:
        """The features of a text."""
        found: Features = {}
        beside = self._beside_gates(evidence)
        for kind, places in evidence.scene.concepts.items():
            _take(found, kind, places if kind in self._anywhere else beside(places), evidence)
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

    def _beside_gates(self, evidence: Evidence) -> Callable[[list[Span]], list[Span]]:
        concepts, sentence = evidence.scene.concepts, evidence.sentence_of
        gated = {sentence(place[0]) for gate in self._gates for place in concepts.get(gate, ())}
        lead = evidence.lead_end if 0 in gated else 0

        def beside(places: list[Span]) -> list[Span]:
            return [place for place in places[:_MOST_PLACES] if place[0] < lead or sentence(place[0]) in gated]

        return beside

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
