"""Learns the weights of join-or-new from labelled stories: logistic regression whose signs are fixed by what they mean.

A shared sum never speaks against joining and a clash never for it, whatever a few hundred articles happen to show.
Deterministic: full-batch accelerated gradient steps from zero, no randomness.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from pprint import pformat

import numpy as np
import numpy.typing as npt

from sovwatch.stories.articles import AnchorFinder, no_anchors
from sovwatch.stories.join import STORY_NAMES, Model, story_figures
from sovwatch.stories.labels import Labelled, by_event, lengthen, squeeze, straggle, texts_only, titles_only
from sovwatch.stories.profiles import KINDS, profile
from sovwatch.stories.rarity import shelf
from sovwatch.stories.signals import NAMES, RELATIONS, relation, signals
from sovwatch.stories.window import Window

Array = npt.NDArray[np.float64]
_PENALTY = 1e-3
_STEPS = 800
_WINDOW_DAYS = 10.0
_CANDIDATES = 6
_FREE = frozenset({"bias", "one_language", "korean_other", "short", "anchor_kinds", "alone", "many", "crowd"})
_AGAINST = frozenset({"gap", "opposed", "sound_none"})


def sign_of(name: str) -> int:
    """What a figure may say: 1 for joining only, -1 against it only, 0 both."""
    if name in _FREE:
        return 0
    return -1 if name in _AGAINST or name.endswith(("_clash", "_missing")) else 1


def background(rows: Sequence[Labelled], finder: AnchorFinder) -> tuple[dict[str, dict[str, int]], int]:
    """In how many labelled events each token occurs, three or more, and the number of events."""
    counts: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS}
    events = by_event(rows)
    for members in events.values():
        seen = {
            (shelf(kind), token)
            for row in members
            for made in (profile(row.article, finder(row.article)),)
            for kind, tokens in (made.kinds | made.whole).items()
            for token in tokens
        }
        for kind, token in seen:
            counts[kind][token] += 1
    return {
        kind: {token: n for token, n in sorted(found.items()) if n >= 3} for kind, found in counts.items()
    }, len(events)


def views(rows: Sequence[Labelled]) -> list[list[Labelled]]:
    """The labels as they may come: over years or squeezed, prompt or straggling, leads, titles only, or long."""
    timed = [list(rows), squeeze(rows), straggle(rows)]
    return [part(one) for one in timed for part in (list, titles_only, lengthen)] + [texts_only(rows)]


class Examples:
    """Pairs and (article, story) cases met when the labels are replayed with the right answers."""

    def __init__(self) -> None:
        self.pairs: list[tuple[float, ...]] = []
        self.relations: list[int] = []
        self.same: list[bool] = []
        self.stories: list[tuple[float, ...]] = []
        self.joined: list[bool] = []

    def replay(
        self, rows: Sequence[Labelled], finder: AnchorFinder, window: Window, model: Model | None
    ) -> None:
        """Replay the rows; without a model only pairs are collected, with one only stories."""
        event_of = {row.article.id: row.event for row in rows}
        home: dict[str, str] = {}
        for row in rows:
            made = profile(row.article, finder(row.article))
            window.advance(made.at)
            article = window.weigh(made)
            for story in window.candidates(article, _CANDIDATES):
                met = [(signals(article, member), relation(article, member)) for member in story.members]
                right = event_of[story.id] == row.event
                if model:
                    scores = [model.pair_score(*one) for one in met]
                    self.stories.append(story_figures(scores, article, story, len(window.stories)))
                    self.joined.append(right)
                    continue
                self.pairs += [figures for figures, _ in met]
                self.relations += [one for _, one in met]
                self.same += [right] * len(met)
            if home.get(row.event) not in window.stories:
                home[row.event] = row.article.id
            window.place(article, home[row.event])


def logistic(figures: Array, answers: Array, signs: Array, penalty: float = _PENALTY) -> Array:
    """Weights of a logistic regression with an L2 penalty (none on the first column) and signs kept."""
    count, width = figures.shape
    step = 1.0 / (0.25 * float(np.linalg.norm(figures, 2)) ** 2 / count + penalty)
    penalties = np.full(width, penalty)
    penalties[0] = 0.0
    weights, ahead, pace = np.zeros(width), np.zeros(width), 1.0
    for _ in range(_STEPS):
        wrong = 1.0 / (1.0 + np.exp(-figures @ ahead)) - answers
        moved = ahead - step * (figures.T @ wrong / count + penalties * ahead)
        moved = np.where(moved * signs < 0, 0.0, moved)
        faster = (1.0 + np.sqrt(1.0 + 4.0 * pace * pace)) / 2.0
        ahead, weights, pace = moved + (pace - 1.0) / faster * (moved - weights), moved, faster
    return np.asarray(weights, dtype=np.float64)


def _scales(figures: Array) -> Array:
    scales: Array = figures.std(axis=0)
    scales[scales == 0] = 1.0
    return scales


def _pair_weights(found: Examples) -> tuple[tuple[float, ...], ...]:
    """One vector per relation of languages: what they have in common plus what is their own, both penalised."""
    figures, which = np.array(found.pairs), np.array(found.relations)
    scales = _scales(figures)
    scaled = figures / scales
    wide = np.hstack([scaled, *(scaled * (which == one)[:, None] for one in range(RELATIONS))])
    signs = np.tile(np.array([sign_of(name) for name in NAMES], dtype=float), RELATIONS + 1)
    parts = logistic(wide, np.array(found.same, dtype=float), signs).reshape(RELATIONS + 1, len(NAMES))
    return tuple(tuple(round(float(w), 4) for w in (parts[0] + own) / scales) for own in parts[1:])


def train(
    rows: Sequence[Labelled], finder: AnchorFinder, report: Callable[[str], None] = lambda _line: None
) -> tuple[Model, dict[str, dict[str, int]], int]:
    """The model, the background frequencies and their size, learnt from the labelled rows, with and without anchors."""
    counts, size = background(rows, finder)
    replays = [(view, finder) for view in views(rows)]
    if finder is not no_anchors:
        replays += [(view, no_anchors) for view in (list(rows), squeeze(rows))]
    found = Examples()
    for view, one in replays:
        found.replay(view, one, Window(_WINDOW_DAYS, counts, size), None)
    report(f"{len(found.same)} pairs, {sum(found.same)} of one event")
    pairs = Model(_pair_weights(found), (0.0,) * len(STORY_NAMES))
    for view, one in replays:
        found.replay(view, one, Window(_WINDOW_DAYS, counts, size), pairs)
    report(f"{len(found.joined)} choices, {sum(found.joined)} right")
    figures = np.array(found.stories)
    scales = _scales(figures)
    signs = np.array([sign_of(name) for name in STORY_NAMES], dtype=float)
    weights = logistic(figures / scales, np.array(found.joined, dtype=float), signs) / scales
    return Model(pairs.pair, _half_the_crowd(weights, found)), counts, size


def _half_the_crowd(weights: Array, found: Examples) -> tuple[float, ...]:
    """The story weights with half the learnt effect of how many stories are live, the average effect kept.

    How crowded the labels are is our own choice of labels; the news of a day is denser, a small set thinner.
    """
    at = STORY_NAMES.index("crowd")
    usual = float(np.mean([figures[at] for figures in found.stories]))
    halved = weights.copy()
    halved[at] /= 2.0
    halved[0] += halved[at] * usual
    return tuple(round(float(w), 4) for w in halved)


def weights_source(model: Model) -> str:
    """The text of `weights.py`."""
    named = tuple(dict(zip(NAMES, vector, strict=True)) for vector in model.pair)
    story = dict(zip(STORY_NAMES, model.story, strict=True))
    return (
        '"""Weights of join-or-new. Written by `python benchmarks/stories.py --train`; do not edit."""\n\n'
        "from __future__ import annotations\n\n"
        f"# Log-odds per signal: within a language, between Latin languages, between Korean and another; then for thin texts.\nPAIR: tuple[dict[str, float], ...] = {pformat(named, width=100, sort_dicts=False)}\n"
        f"STORY: dict[str, float] = {pformat(story, width=100, sort_dicts=False)}\n"
        f"THRESHOLD = {model.threshold}\n"
    )


def background_source(counts: dict[str, dict[str, int]], size: int) -> str:
    """The text of `background.py`."""
    return (
        '"""In how many labelled events a token occurs. Written by `python benchmarks/stories.py --train`; do not edit."""\n\n'
        "from __future__ import annotations\n\n"
        f"BACKGROUND_SIZE = {size}\n"
        f"BACKGROUND: dict[str, dict[str, int]] = {pformat(counts, width=120, compact=True)}\n"
    )
