"""Learns the classifier from labelled examples. Pure: examples in, model and figures out. Needs scikit-learn and scipy."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import optimize, sparse
from sklearn.model_selection import GroupKFold
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

from sovwatch.judging.classifier import Model
from sovwatch.judging.features import Features
from sovwatch.judging.grams import BUCKETS, hashed_grams
from sovwatch.judging.judge import WORDING, Judge, split_title
from sovwatch.judging.reasons import GATE_CLOSED
from sovwatch.matching import normalise

FOLDS = 5
FEWEST_EXAMPLES = 3  # of a feature; rarer ones teach nothing
PENALTY = 1.0  # of the squared weights
GRAM_SCALE = 3.0  # of the n-grams, whose values are small: what the penalty lets wording say beside evidence
# Ordinary news outnumber our positives by far; each negative stands for more than itself.
NEGATIVE_WEIGHT = 2.5
# The score 0.5 stands where so large a share of the held-out examples above it is relevant. Two in five of our examples
# are; of a crawl one in hundreds is, so that what looks like little noise here is more there.
PRECISION_AT_HALF = 0.96

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Example:
    """One labelled item. `grade` 2, 1 (relevant) or 0; items of one `event` are never split between training and test."""

    id: str
    language: str
    title: str
    text: str
    grade: int
    kind: str
    form: str
    event: str


@dataclass(frozen=True)
class Row:
    """An example as the model sees it. `open`: it names something of the topic."""

    found: Features
    folded: str
    open: bool


@dataclass(frozen=True)
class Fit:
    """The model trained on all examples, and the probability each had when it was not trained on.

    `folds` says in which fold each example was tested, and `parts` holds the model trained without that fold.
    """

    model: Model
    held_out: Floats
    folds: tuple[int, ...]
    parts: tuple[Model, ...]


def row(judge: Judge, example: Example) -> Row:
    """`example` as features."""
    evidence = judge.evidence(*split_title(example.title, example.text), example.language)
    found = judge.found_in(evidence)
    folded = normalise(evidence.text[:WORDING]).text
    return Row(found or {}, folded, found is not None)


def train(
    examples: Sequence[Example],
    rows: Sequence[Row],
    sign: Callable[[str], int],
    folds: Sequence[int] | None = None,
) -> Fit:
    """The model of `examples`, with predictions by cross-validation over events. Deterministic.

    `folds` says in which fold each example is tested (one event, one fold); without it they are balanced.
    """
    wanted = np.array([example.grade > 0 for example in examples], dtype=np.float64)
    names = _names(rows)
    matrix = _matrix(rows, names)
    bounds = _bounds(names, sign)
    opened = np.array([one.open for one in rows])
    tested_in = np.array(folds_by_event(examples) if folds is None else folds)
    raw = np.zeros(len(rows))
    parts = []
    for fold in range(FOLDS):
        learn = np.flatnonzero((tested_in != fold) & opened)
        test = np.flatnonzero(tested_in == fold)
        parts.append(_fit(matrix[learn], wanted[learn], bounds))
        raw[test] = matrix[test] @ parts[-1][:-1] + parts[-1][-1]
    slope, offset = _calibrated(raw[opened], wanted[opened])
    weights = _fit(matrix[opened.nonzero()[0]], wanted[opened], bounds)
    held_out = np.where(opened, 1 / (1 + np.exp(-(slope * raw + offset))), GATE_CLOSED)
    return Fit(
        _model(names, weights, slope, offset),
        held_out,
        tuple(tested_in.tolist()),
        tuple(_model(names, part, slope, offset) for part in parts),
    )


def folds_by_event(examples: Sequence[Example]) -> list[int]:
    """The fold in which each example is tested: items of one event share one, and all are about as large."""
    folds = [0] * len(examples)
    events = [example.event for example in examples]
    for fold, (_, test) in enumerate(GroupKFold(FOLDS).split(events, groups=events)):
        for number in test:
            folds[number] = fold
    return folds


def _names(rows: Sequence[Row]) -> list[str]:
    counts = Counter(name for one in rows for name in one.found)
    return sorted(name for name, count in counts.items() if count >= FEWEST_EXAMPLES)


def _matrix(rows: Sequence[Row], names: Sequence[str]) -> sparse.csr_matrix:
    place = {name: number for number, name in enumerate(names)}
    lines, columns, values = [], [], []
    for number, one in enumerate(rows):
        for name, value in one.found.items():
            if name in place:
                lines.append(number)
                columns.append(place[name])
                values.append(value)
        buckets, amounts = hashed_grams(one.folded)
        lines += [number] * len(buckets)
        columns += (buckets + len(names)).tolist()
        values += (amounts * GRAM_SCALE).tolist()
    return sparse.csr_matrix((values, (lines, columns)), shape=(len(rows), len(names) + BUCKETS))


def _bounds(names: Sequence[str], sign: Callable[[str], int]) -> optimize.Bounds:
    """What speaks for the topic may not count against it, nor the other way round, whatever the examples say."""
    low = np.full(len(names) + BUCKETS + 1, -np.inf)
    high = np.full(len(names) + BUCKETS + 1, np.inf)
    for number, name in enumerate(names):
        direction = sign(name)
        if direction > 0:
            low[number] = 0.0
        elif direction < 0:
            high[number] = 0.0
    return optimize.Bounds(low, high)


def _fit(matrix: sparse.csr_matrix, wanted: Floats, bounds: optimize.Bounds) -> Floats:
    """Weights and bias of a logistic regression with an L2 penalty, within bounds."""
    share = np.where(wanted > 0, 1.0, NEGATIVE_WEIGHT)

    def loss(weights: Floats) -> tuple[float, Floats]:
        raw = matrix @ weights[:-1] + weights[-1]
        probability = 1 / (1 + np.exp(-raw))
        value = float(np.sum(share * (np.logaddexp(0, raw) - wanted * raw)))
        error = share * (probability - wanted)
        gradient = np.append(matrix.T @ error + PENALTY * weights[:-1], error.sum())
        return value + PENALTY / 2 * float(weights[:-1] @ weights[:-1]), gradient

    start = np.zeros(matrix.shape[1] + 1)
    # Vectors this short are slower with threads (twenty times on a busy machine), and one thread sums in one order.
    with threadpool_limits(limits=1, user_api="blas"):
        found = optimize.minimize(
            loss, start, jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 300, "ftol": 1e-6}
        )
    return np.asarray(found.x)


def _calibrated(raw: Floats, wanted: Floats) -> tuple[float, float]:
    """Slope and offset by which raw scores of texts not trained on become scores between 0 and 1."""
    share = np.where(wanted > 0, 1.0, NEGATIVE_WEIGHT)

    def loss(line: Floats) -> float:
        logit = line[0] * raw + line[1]
        return float(np.sum(share * (np.logaddexp(0, logit) - wanted * logit)))

    found = optimize.minimize(loss, np.array([1.0, 0.0]), method="Nelder-Mead")
    slope = float(found.x[0])
    return slope, -slope * _raw_at(PRECISION_AT_HALF, raw, wanted)


def _raw_at(precision: float, raw: Floats, wanted: Floats) -> float:
    """The lowest raw score from which on so large a share is wanted; the highest score if there is none."""
    falling = np.argsort(-raw, kind="stable")
    shares = np.cumsum(wanted[falling]) / np.arange(1, len(raw) + 1)
    enough = np.flatnonzero(shares >= precision)
    return float(raw[falling[enough[-1] if len(enough) else 0]])


def _model(names: Sequence[str], weights: Floats, slope: float, offset: float) -> Model:
    """The model without features of no weight."""
    count = len(names)
    used = [number for number in range(count) if abs(weights[number]) > 1e-4]
    return Model(
        tuple(names[number] for number in used),
        weights[used].astype(np.float32),
        (weights[count:-1] * GRAM_SCALE).astype(np.float32),
        round(float(weights[-1]), 6),
        round(slope, 6),
        round(offset, 6),
    )


# ------------------------------------------------------------------ figures


@dataclass(frozen=True)
class Figures:
    """How a set of predictions did: items, positives, precision, recall, and recall by grade."""

    items: int
    positives: int
    precision: float
    recall: float
    recall_2: float
    recall_1: float
    hard_kept: float


def figures(examples: Sequence[Example], kept: Sequence[bool]) -> Figures:
    """Precision and recall of `kept`; a share of nothing is 1 for precision and recall, 0 for hard negatives kept."""
    pairs = list(zip(examples, kept, strict=True))
    right = sum(keep for example, keep in pairs if example.grade)
    taken = sum(kept)
    positives = sum(example.grade > 0 for example in examples)
    return Figures(
        len(pairs),
        positives,
        right / taken if taken else 1.0,
        right / positives if positives else 1.0,
        _share([keep for example, keep in pairs if example.grade == 2], 1.0),
        _share([keep for example, keep in pairs if example.grade == 1], 1.0),
        _share([keep for example, keep in pairs if example.kind == "hard-negative"], 0.0),
    )


def _share(kept: Sequence[bool], of_nothing: float) -> float:
    return sum(kept) / len(kept) if kept else of_nothing


BIG_FOUR = ("ko", "en", "de", "fr")


def figures_by_language(examples: Sequence[Example], kept: Sequence[bool]) -> dict[str, Figures]:
    """Figures of all, of `en+de+fr`, of the small languages together, and of each language."""
    groups: dict[str, list[int]] = defaultdict(list)
    for number, example in enumerate(examples):
        pool = "en+de+fr" if example.language in BIG_FOUR[1:] else "small"
        for name in ("all", *((pool,) if example.language != "ko" else ()), example.language):
            groups[name].append(number)
    return {
        name: figures([examples[number] for number in numbers], [kept[number] for number in numbers])
        for name, numbers in sorted(groups.items(), key=lambda group: (len(group[0]) == 2, group[0]))
    }
