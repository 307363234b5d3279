from __future__ import annotations

import ast

import numpy as np
import pytest

from sovwatch.stories.articles import no_anchors
from sovwatch.stories.choice import STORY_NAMES, Choice
from sovwatch.stories.forest import Forest
from sovwatch.stories.join import Model, learned, probability
from sovwatch.stories.labels import Labelled, by_day, lengthen, squeeze, straggle, texts_only, titles_only
from sovwatch.stories.measure import bcubed, pairwise
from sovwatch.stories.signals import NAMES, RELATIONS
from sovwatch.stories.train import (
    background_source,
    boosted,
    folds,
    logistic,
    plain,
    replay,
    sign_of,
    story_sign_of,
    train,
    weights_source,
)
from sovwatch.stories.window import Window


def test_signs_are_kept_even_against_the_data() -> None:
    figures = np.array([[1.0, 1.0, 0.0], [1.0, 0.0, 1.0], [1.0, 1.0, 0.0], [1.0, 0.0, 1.0]])
    answers = np.array([0.0, 1.0, 0.0, 1.0])
    kept = logistic(figures, answers, np.array([0.0, 1.0, 1.0]), np.ones(4))
    assert kept[1] == 0.0
    assert kept[2] > 0.0


def test_training_is_deterministic_and_its_output_is_literals(labels: list[Labelled]) -> None:
    few = [row for row in labels if row.saga in {"nscale", "jupiter", "sk-aws"}]
    first, second = (train(few, no_anchors) for _ in range(2))
    assert first == second
    model, counts, size = first
    for source in (weights_source(model), background_source(counts, size)):
        ast.parse(source)
    assert size == len({row.event for row in few})


def test_the_shipped_pair_weights_obey_the_signs() -> None:
    model = learned()
    assert len(model.pair) == RELATIONS
    for vector in model.pair:
        assert all(weight * sign_of(name) >= 0 for weight, name in zip(vector, NAMES, strict=True))


def test_the_shipped_forest_obeys_the_signs() -> None:
    forest = learned().forest
    rows = np.random.default_rng(7).uniform(-8.0, 8.0, (300, len(STORY_NAMES)))
    before = forest.margins(rows)
    for column, name in enumerate(STORY_NAMES):
        if sign := story_sign_of(name):
            raised = rows.copy()
            raised[:, column] += 2.0
            assert ((forest.margins(raised) - before) * sign >= -1e-9).all(), name


def test_the_exported_forest_says_what_the_trained_one_says() -> None:
    rows = np.random.default_rng(5).normal(size=(600, len(STORY_NAMES))).round(2)
    made = boosted(rows, rows[:, 1] + rows[:, 14] > 0)
    assert np.allclose(plain(made).margins(rows), made.decision_function(rows), atol=0.002)


def test_scores_are_bounded() -> None:
    model = Model(((100.0,) * len(NAMES),), Forest(0.0, ()))
    pairs = np.vstack([np.ones(len(NAMES)), -np.ones(len(NAMES))])
    found = Choice(pairs, np.zeros(2, dtype=np.intp), (2,), np.zeros((1, 1)))
    assert model.pair_scores(found).tolist() == [8.0, -8.0]
    assert 0.0 <= probability(-1e9) < 0.5 == probability(0.0) < probability(1e9) <= 1.0


def test_a_saga_is_learnt_and_judged_in_one_fold(labels: list[Labelled]) -> None:
    few = [row for row in labels if row.saga in {"nscale", "jupiter"}]
    examples = replay(few, no_anchors, Window(10.0, {}, 10))
    assert len({(one.saga, fold) for one, fold in zip(examples, folds(examples), strict=True)}) == 2


def test_squeezing_keeps_the_order_inside_a_saga(labels: list[Labelled]) -> None:
    squeezed = squeeze(labels)
    times = [row.article.published for row in squeezed]
    assert (max(times) - min(times)).days <= 14
    tender = [row.event for row in squeezed if row.saga == "kr-centre"]
    assert tender[0] == "kcc-call"
    assert tender[-1] == "kcc-start"


def test_views_change_what_they_say_and_nothing_else(labels: list[Labelled]) -> None:
    assert all(not row.article.text for row in titles_only(labels))
    assert all(not row.article.title for row in texts_only(labels))
    assert [row.article.id for row in lengthen(labels)] == [row.article.id for row in labels]
    assert {row.article.id for row in straggle(labels)} == {row.article.id for row in labels}
    assert {row.article.id for row in by_day(labels)} == {row.article.id for row in labels}
    assert {row.article.published.hour for row in by_day(labels)} == {0}


@pytest.mark.parametrize(
    ("found", "b", "pairs"),
    [
        ({"a": "1", "b": "1", "c": "2"}, 1.0, 1.0),
        ({"a": "1", "b": "2", "c": "3"}, 0.8, 0.0),
        ({"a": "1", "b": "1", "c": "1"}, 5 / 7, 0.5),
    ],
)
def test_measures(found: dict[str, str], b: float, pairs: float) -> None:
    gold = {"a": "x", "b": "x", "c": "y"}
    assert bcubed(gold, found).f1 == pytest.approx(b)
    assert pairwise(gold, found).f1 == pytest.approx(pairs)
