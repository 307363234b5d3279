"""Learns join-or-new from labelled stories: pair weights and a forest over stories, both with signs fixed by what they mean.

A shared sum never speaks against joining and a clash never for it, whatever some hundred articles happen to show. The
forest learns from scores of pair weights that have not seen the saga, as it will meet them. Deterministic; needs
scikit-learn and scipy, which nothing else here does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pprint import pformat
from zlib import crc32

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize
from sklearn.ensemble import HistGradientBoostingClassifier

from sovwatch.stories.articles import AnchorFinder, no_anchors
from sovwatch.stories.choice import STORY_NAMES, Array, Choice, choice, story_rows
from sovwatch.stories.forest import Forest, Tree
from sovwatch.stories.join import Model
from sovwatch.stories.labels import (
    Labelled,
    by_day,
    by_event,
    lengthen,
    sparse,
    squeeze,
    straggle,
    texts_only,
    titles_only,
)
from sovwatch.stories.profiles import KINDS, profile
from sovwatch.stories.rarity import shelf
from sovwatch.stories.signals import NAMES, RELATIONS
from sovwatch.stories.window import Window

Background = tuple[dict[str, dict[str, int]], int]
_PENALTY = 1e-3
_STEPS = 150
_WINDOW_DAYS = 10.0
_CANDIDATES = 6
FOLDS = 5
_FREE = frozenset({"bias", "one_language", "korean_other", "short", "anchor_kinds"})
_AGAINST = frozenset({"gap", "opposed", "sound_none"})
_STORY_FOR = frozenset(
    {"mean", "best", "second", "worst", "rival", "known_title", "own_words", "own_anchors"}
)
_FOREST = {
    "max_iter": 150, "max_leaf_nodes": 6, "learning_rate": 0.05, "l2_regularization": 20.0, "min_samples_leaf": 60,
    "max_bins": 64, "early_stopping": False,
}  # fmt: skip


def sign_of(name: str) -> int:
    """What a figure may say: 1 for joining only, -1 against it only, 0 both."""
    if name in _FREE:
        return 0
    return -1 if name in _AGAINST or name.endswith(("_clash", "_missing")) else 1


def story_sign_of(name: str) -> int:
    """The same for the figures of `STORY_NAMES`; most may say both."""
    if name.startswith("mean_"):
        return sign_of(name.removeprefix("mean_"))
    return 1 if name in _STORY_FOR else -1 if name == "gap_last" else 0


def background(rows: Sequence[Labelled], finder: AnchorFinder) -> Background:
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
    squeezed, daily, few = squeeze(rows), by_day(rows), sparse(rows)
    whole = [list(rows), squeezed, straggle(rows), daily, few]
    titles = [titles_only(one) for one in (rows, squeezed, daily, few)]
    return [*whole, *titles, lengthen(rows), lengthen(squeezed), texts_only(rows)]


@dataclass(frozen=True, slots=True)
class Example:
    """An article of a saga with its candidates when the labels were replayed, and which of them are right."""

    saga: str
    found: Choice
    right: tuple[bool, ...]


def replay(rows: Sequence[Labelled], finder: AnchorFinder, window: Window) -> list[Example]:
    """What an article meets if all before it were placed rightly."""
    event_of = {row.article.id: row.event for row in rows}
    home: dict[str, str] = {}
    examples = []
    for row in rows:
        made = profile(row.article, finder(row.article))
        window.advance(made.at)
        article = window.weigh(made)
        near = window.candidates(article, _CANDIDATES)
        if near:
            right = tuple(event_of[story.id] == row.event for story in near)
            examples.append(Example(row.saga, choice(article, near), right))
        if home.get(row.event) not in window.stories:
            home[row.event] = row.article.id
        window.place(article, home[row.event])
    return examples


def logistic(
    figures: Array, answers: Array, signs: Array, weights: Array, penalty: float = _PENALTY
) -> Array:
    """Coefficients of a weighted logistic regression with an L2 penalty (none on the first column) and signs kept."""
    share = weights / weights.sum()
    penalties = np.full(figures.shape[1], penalty)
    penalties[0] = 0.0

    def loss(at: Array) -> tuple[float, Array]:
        margin = figures @ at
        wrong = 1.0 / (1.0 + np.exp(-margin)) - answers
        value = share @ (np.logaddexp(0.0, margin) - answers * margin) + 0.5 * penalties @ (at * at)
        return float(value), figures.T @ (share * wrong) + penalties * at

    bounds = [(0 if sign > 0 else None, 0 if sign < 0 else None) for sign in signs]
    start = np.zeros(figures.shape[1])
    found = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": _STEPS})
    return np.asarray(found.x, dtype=np.float64)


def _scales(figures: Array) -> Array:
    scales: Array = figures.std(axis=0)
    scales[scales == 0] = 1.0
    return scales


def pair_weights(examples: Sequence[Example]) -> tuple[tuple[float, ...], ...]:
    """One vector per relation of languages: what they have in common plus what is their own, both penalised.

    Each story counts once, however many reports stand for it.
    """
    figures = np.vstack([one.found.pairs for one in examples])
    which = np.concatenate([one.found.relations for one in examples])
    sizes = [[span.stop - span.start for span in one.found.spans()] for one in examples]
    answers = [
        right
        for one, many in zip(examples, sizes, strict=True)
        for right, n in zip(one.right, many, strict=True)
        for _ in range(n)
    ]
    counted = np.array([1.0 / n for many in sizes for n in many for _ in range(n)])
    scales = _scales(figures)
    scaled = figures / scales
    wide = np.hstack([scaled, *(scaled * (which == one)[:, None] for one in range(RELATIONS))])
    signs = np.tile(np.array([sign_of(name) for name in NAMES], dtype=float), RELATIONS + 1)
    parts = logistic(wide, np.array(answers, dtype=float), signs, counted).reshape(RELATIONS + 1, len(NAMES))
    return tuple(tuple(round(float(w), 4) for w in (parts[0] + own) / scales) for own in parts[1:])


def folds(examples: Sequence[Example]) -> list[int]:
    """A fold for each example; those of one saga share theirs."""
    return [crc32(one.saga.encode()) % FOLDS for one in examples]


def forest_rows(examples: Sequence[Example]) -> tuple[Array, npt.NDArray[np.bool_]]:
    """The story figures of all candidates, from pair weights learnt on the other folds, and the answers."""
    fold_of = folds(examples)
    rows = []
    answers: list[bool] = []
    for fold in sorted(set(fold_of)):
        others = [one for one, its in zip(examples, fold_of, strict=True) if its != fold] or list(examples)
        scorer = Model(pair_weights(others), Forest(0.0, ()))
        for one in (one for one, its in zip(examples, fold_of, strict=True) if its == fold):
            rows.append(story_rows(one.found, scorer.pair_scores(one.found)))
            answers += one.right
    return np.vstack(rows), np.array(answers)


def boosted(rows: Array, answers: npt.NDArray[np.bool_]) -> HistGradientBoostingClassifier:
    """Boosted trees with signs kept."""
    signs = [story_sign_of(name) for name in STORY_NAMES]
    return HistGradientBoostingClassifier(monotonic_cst=signs, random_state=0, **_FOREST).fit(rows, answers)


def plain(made: HistGradientBoostingClassifier) -> Forest:
    """The trees as numbers, rounded."""
    # scikit-learn keeps its trees to itself; the export rests on these two names, and a test compares both.
    trees = [_tree(predictor.nodes) for (predictor,) in made._predictors]  # noqa: SLF001
    return Forest(round(float(made._baseline_prediction.ravel()[0]), 6), trees)  # noqa: SLF001


def _tree(nodes: npt.NDArray[np.void]) -> Tree:
    return tuple(
        (round(float(node["value"]), 5),)
        if node["is_leaf"]
        else (
            int(node["feature_idx"]),
            round(float(node["num_threshold"]), 7),
            int(node["left"]),
            int(node["right"]),
        )
        for node in nodes
    )


def train(
    rows: Sequence[Labelled],
    finder: AnchorFinder,
    report: Callable[[str], None] = lambda _line: None,
    more: Sequence[Sequence[Labelled]] = (),
) -> tuple[Model, dict[str, dict[str, int]], int]:
    """The model, the background frequencies and their size, learnt from the labelled rows, with and without anchors.

    `more` are further labelled sets, replayed as they are: long texts, say.
    """
    counts, size = background(rows, finder)
    replays = [(view, finder) for view in (*views(rows), *more)]
    if finder is not no_anchors:
        replays += [(view, no_anchors) for view in (rows, squeeze(rows))]
    examples = [one for view, eye in replays for one in replay(view, eye, Window(_WINDOW_DAYS, counts, size))]
    report(
        f"{len(examples)} articles with candidates, {sum(any(one.right) for one in examples)} of a known event"
    )
    figures, answers = forest_rows(examples)
    report(f"{len(answers)} choices, {int(answers.sum())} right")
    return Model(pair_weights(examples), plain(boosted(figures, answers))), counts, size


def weights_source(model: Model) -> str:
    """The text of `weights.py`."""
    named = tuple(dict(zip(NAMES, vector, strict=True)) for vector in model.pair)
    trees = "".join(f"    {tree!r},\n" for tree in model.forest.trees)
    return (
        '"""Weights of join-or-new. Written by `python benchmarks/stories.py --train`; do not edit."""\n\n'
        "from __future__ import annotations\n\n"
        f"# Log-odds per signal: within a language, between Latin languages, between Korean and another; then for thin texts.\nPAIR: tuple[dict[str, float], ...] = {pformat(named, width=100, sort_dicts=False)}\n"
        f"BASE = {model.forest.base}\n"
        f"# fmt: off\n# Branches (column of STORY_NAMES, threshold, node if not above, node if above) and leaves (log-odds,).\nTREES: tuple[tuple[tuple[float, ...], ...], ...] = (\n{trees})\n# fmt: on\n"
    )


def background_source(counts: dict[str, dict[str, int]], size: int) -> str:
    """The text of `background.py`."""
    return (
        '"""In how many labelled events a token occurs. Written by `python benchmarks/stories.py --train`; do not edit."""\n\n'
        "from __future__ import annotations\n\n"
        f"BACKGROUND_SIZE = {size}\n"
        f"BACKGROUND: dict[str, dict[str, int]] = {pformat(counts, width=120, compact=True)}\n"
    )
