"""Join or new: a small learned model over the signals says which live story an article belongs to, if any."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import exp

import numpy as np

from sovwatch.stories.choice import LEAST_SCORE, Array, Choice, choice, story_rows
from sovwatch.stories.forest import Forest
from sovwatch.stories.signals import NAMES, Weighted
from sovwatch.stories.weights import BASE, PAIR, TREES
from sovwatch.stories.window import LiveStory


@dataclass(frozen=True)
class Model:
    """Two steps: weights of the pair signals for each relation of languages, then trees over the figures of a story.

    An article joins from the probability `threshold` upwards. It is below one half: of several candidates at most one
    is right, so the best is judged by what speaks for it.
    """

    pair: tuple[tuple[float, ...], ...]
    forest: Forest
    threshold: float = 0.35

    @cached_property
    def _pair_weights(self) -> Array:
        return np.array(self.pair)

    def pair_scores(self, found: Choice) -> Array:
        """Log-odds, between -8 and 8, that the article tells the event of each member."""
        weights = self._pair_weights[found.relations]
        return np.asarray(np.clip((weights * found.pairs).sum(axis=1), LEAST_SCORE, -LEAST_SCORE))

    def margins(self, found: Choice, scores: Array) -> Array:
        """Log-odds that the article belongs to each story, from its `pair_scores`."""
        return self.forest.margins(story_rows(found, scores))


def probability(margin: float) -> float:
    """The probability that log-odds stand for."""
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, margin))))


def learned() -> Model:
    """The model that ships: the numbers of `weights.py` in the order of the names."""
    pair = tuple(tuple(vector[name] for name in NAMES) for vector in PAIR)
    return Model(pair, Forest(BASE, TREES))


@dataclass(frozen=True, slots=True)
class Fit:
    """How well an article fits a story: probability, and the signals against the nearest article of it."""

    story: str
    probability: float
    nearest: str
    figures: tuple[float, ...]
    relation: int

    def reasons(self, model: Model, limit: int = 4) -> tuple[str, ...]:
        """The signals that spoke most for joining, by name, strongest first."""
        gains = sorted(
            (
                (w * f, name)
                for w, f, name in zip(model.pair[self.relation], self.figures, NAMES, strict=True)
                if name != "bias"
            ),
            reverse=True,
        )
        return tuple(f"{name} {gain:+.1f}" for gain, name in gains[:limit] if gain > 0.05)


def _fit(found: Choice, scores: Array, span: slice, story: LiveStory, likely: float) -> Fit:
    """The fit to a story by its nearest member."""
    at = int(scores[span].argmax())
    row = span.start + at
    return Fit(
        story.id,
        likely,
        story.members[at].profile.id,
        tuple(found.pairs[row].tolist()),
        int(found.relations[row]),
    )


def best_fit(model: Model, article: Weighted, stories: Sequence[LiveStory]) -> Fit | None:
    """The best story if it reaches the threshold, or None: the article opens a story of its own."""
    if not stories:
        return None
    found = choice(article, stories)
    scores = model.pair_scores(found)
    margins = model.margins(found, scores).tolist()
    likely, _, at = max(
        (round(probability(margin), 9), story.id, at)
        for at, (margin, story) in enumerate(zip(margins, stories, strict=True))
    )
    best = _fit(found, scores, found.spans()[at], stories[at], likely)
    return best if best.probability >= model.threshold else None
