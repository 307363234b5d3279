"""How good a grouping is: B-cubed and pairwise F1, also for pairs of Korean and another language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import combinations


@dataclass(frozen=True, slots=True)
class Score:
    """Precision and recall, 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Harmonic mean; 0.0 if both are zero."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def bcubed(gold: Mapping[str, str], found: Mapping[str, str]) -> Score:
    """B-cubed over the ids of `gold`: what share of an article's story is its event, and the other way round."""
    events, stories = Counter(gold.values()), Counter(found[one] for one in gold)
    both = Counter((event, found[one]) for one, event in gold.items())
    precision = sum(n * n / stories[story] for (_, story), n in both.items())
    recall = sum(n * n / events[event] for (event, _), n in both.items())
    return Score(precision / len(gold), recall / len(gold))


def pairwise(
    gold: Mapping[str, str],
    found: Mapping[str, str],
    counts: Callable[[str, str], bool] = lambda _a, _b: True,
) -> Score:
    """Precision and recall over pairs of articles, of those pairs for which `counts` holds."""
    hit = said = true = 0
    for one, other in combinations(gold, 2):
        if counts(one, other):
            same, together = gold[one] == gold[other], found[one] == found[other]
            hit, said, true = hit + (same and together), said + together, true + same
    return Score(hit / said if said else 0.0, hit / true if true else 0.0)


def korean_to_other(languages: Mapping[str, str | None]) -> Callable[[str, str], bool]:
    """True for pairs of a Korean article and one in another language."""
    return lambda one, other: (languages[one] == "ko") != (languages[other] == "ko")
