"""Join or new: a small learned model over the signals says which live story an article belongs to, if any."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp

from sovwatch.stories.signals import NAMES, Weighted, signals
from sovwatch.stories.window import LiveStory

STORY_NAMES = ("bias", "mean", "best", "second", "alone", "many")


@dataclass(frozen=True, slots=True)
class Model:
    """Weights of the pair signals and of the figures of a story, both in log-odds; join from `threshold` upwards."""

    pair: tuple[float, ...]
    story: tuple[float, ...]
    threshold: float = 0.5

    def pair_score(self, figures: Sequence[float]) -> float:
        """Log-odds that two articles tell one event, between -8 and 8."""
        return max(-8.0, min(8.0, sum(w * f for w, f in zip(self.pair, figures, strict=True))))

    def story_score(self, scores: Sequence[float]) -> float:
        """Probability that the article belongs to a story whose articles it meets with these log-odds."""
        return _logistic(sum(w * f for w, f in zip(self.story, story_figures(scores), strict=True)))


def _logistic(x: float) -> float:
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, x))))


def story_figures(scores: Sequence[float]) -> tuple[float, ...]:
    """The figures named in `STORY_NAMES` from the log-odds against each standing article of a story."""
    ranked = sorted(scores, reverse=True)
    second = ranked[1] if len(ranked) > 1 else ranked[0]
    return (1.0, sum(ranked) / len(ranked), ranked[0], second, float(len(ranked) == 1), float(len(ranked) > 4))


@dataclass(frozen=True, slots=True)
class Fit:
    """How well an article fits a story: probability, and the signals against the nearest article of it."""

    story: str
    probability: float
    nearest: str
    figures: tuple[float, ...]

    def reasons(self, model: Model, limit: int = 4) -> tuple[str, ...]:
        """The signals that spoke most for joining, by name, strongest first."""
        gains = sorted(((w * f, name) for w, f, name in zip(model.pair, self.figures, NAMES, strict=True) if name != "bias"), reverse=True)
        return tuple(f"{name} {gain:+.1f}" for gain, name in gains[:limit] if gain > 0.05)


def fit(model: Model, article: Weighted, story: LiveStory) -> Fit:
    """How well the article fits the story."""
    met = [(signals(article, member), member.profile.id) for member in story.members]
    scored = [(model.pair_score(figures), figures, member) for figures, member in met]
    _, figures, nearest = max(scored, key=lambda one: (one[0], one[2]))
    return Fit(story.id, round(model.story_score([one[0] for one in scored]), 9), nearest, figures)


def best_fit(model: Model, article: Weighted, stories: Sequence[LiveStory]) -> Fit | None:
    """The best story at or above the threshold, or None: the article opens a story of its own."""
    fits = [fit(model, article, story) for story in stories]
    best = max(fits, key=lambda one: (one.probability, one.story), default=None)
    return best if best and best.probability >= model.threshold else None
