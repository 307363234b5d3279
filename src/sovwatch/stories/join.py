"""Join or new: a small learned model over the signals says which live story an article belongs to, if any."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log1p
from operator import mul

from sovwatch.stories.signals import NAMES, Weighted, relation, signals
from sovwatch.stories.weights import PAIR, STORY, THRESHOLD
from sovwatch.stories.window import LiveStory

STORY_NAMES = (
    "bias",
    "mean",
    "best",
    "second",
    "alone",
    "many",
    "crowd",
    "names",
    "sums",
    "numbers",
    "sounds",
    "words",
    "actors",
)


_CROWD = 60


@dataclass(frozen=True, slots=True)
class Model:
    """Weights of the pair signals and of the figures of a story, both in log-odds; join from `threshold` upwards.

    Below one half: of a dozen candidates at most one is right, and B-cubed on the labels is best there.
    """

    pair: tuple[tuple[float, ...], ...]
    story: tuple[float, ...]
    threshold: float = 0.3

    def pair_score(self, figures: Sequence[float], relation: int) -> float:
        """Log-odds that two articles tell one event, between -8 and 8."""
        return max(-8.0, min(8.0, float(sum(map(mul, self.pair[relation], figures)))))

    def probability(self, figures: Sequence[float]) -> float:
        """Probability that the article belongs to a story with these `story_figures`."""
        return _logistic(sum(map(mul, self.story, figures)))


def _logistic(x: float) -> float:
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, x))))


def _covered(article: Weighted, story: LiveStory, kind: str, shelf: str) -> float:
    """How much of what the article names is known to the story, -0.5 to 0.5; 0 if it names nothing of the kind."""
    tokens, weights = article.profile.kinds[kind], article.weights[kind]
    if not tokens:
        return 0.0
    known = sum([weights[token] for token in tokens if (shelf, token) in story.tokens])
    return known / article.sums[kind] - 0.5


def story_figures(
    scores: Sequence[float], article: Weighted, story: LiveStory, live: int
) -> tuple[float, ...]:
    """The figures named in `STORY_NAMES`: from the log-odds against each standing article, from the whole story, and from
    the number of live stories (the more there are, the less likely is any one of them).
    """
    ranked = sorted(scores, reverse=True)
    second = ranked[1] if len(ranked) > 1 else ranked[0]
    known = (
        _covered(article, story, kind, shelf)
        for kind, shelf in (("name", "name"), ("sum", "sum"), ("number", "number"), ("heard", "spelt"),
                            ("bigram" if article.profile.korean else "word",) * 2, ("actor", "actor"))
    )  # fmt: skip
    return (
        1.0,
        sum(ranked) / len(ranked),
        ranked[0],
        second,
        float(len(ranked) == 1),
        float(len(ranked) > 4),
        log1p(min(live, _CROWD)),
        *known,
    )


def learned() -> Model:
    """The model that ships: the weights of `weights.py` in the order of the names."""
    pair = tuple(tuple(vector[name] for name in NAMES) for vector in PAIR)
    return Model(pair, tuple(STORY[name] for name in STORY_NAMES), THRESHOLD)


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


def fit(model: Model, article: Weighted, story: LiveStory, live: int) -> Fit:
    """How well the article fits the story."""
    scored = []
    for member in story.members:
        figures = signals(article, member)
        which = relation(article, member)
        scored.append((model.pair_score(figures, which), member.profile.id, figures, which))
    _, nearest, figures, which = max(scored, key=lambda one: (one[0], one[1]))
    probability = model.probability(story_figures([one[0] for one in scored], article, story, live))
    return Fit(story.id, round(probability, 9), nearest, figures, which)


def best_fit(model: Model, article: Weighted, stories: Sequence[LiveStory], live: int) -> Fit | None:
    """The best story at or above the threshold, or None: the article opens a story of its own."""
    fits = [fit(model, article, story, live) for story in stories]
    best = max(fits, key=lambda one: (one.probability, one.story), default=None)
    return best if best and best.probability >= model.threshold else None
