from __future__ import annotations

import ast

import numpy as np
import pytest

from sovwatch.stories.articles import no_anchors
from sovwatch.stories.join import STORY_NAMES, Model, learned
from sovwatch.stories.labels import Labelled, lengthen, squeeze, straggle, texts_only, titles_only
from sovwatch.stories.measure import bcubed, pairwise
from sovwatch.stories.signals import NAMES, RELATIONS
from sovwatch.stories.train import background_source, logistic, sign_of, train, weights_source


def test_signs_are_kept_even_against_the_data() -> None:
    figures = np.array([[1.0, 1.0, 0.0], [1.0, 0.0, 1.0], [1.0, 1.0, 0.0], [1.0, 0.0, 1.0]])
    answers = np.array([0.0, 1.0, 0.0, 1.0])
    kept = logistic(figures, answers, np.array([0.0, 1.0, 1.0]))
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


def test_the_shipped_model_obeys_the_signs() -> None:
    model = learned()
    assert len(model.pair) == RELATIONS
    for vector in model.pair:
        assert all(weight * sign_of(name) >= 0 for weight, name in zip(vector, NAMES, strict=True))
    assert all(weight * sign_of(name) >= 0 for weight, name in zip(model.story, STORY_NAMES, strict=True))


def test_scores_are_bounded() -> None:
    model = Model(((100.0,) * len(NAMES),), (100.0,) * len(STORY_NAMES))
    assert model.pair_score((1.0,) * len(NAMES), 0) == 8.0
    assert (
        0.0
        <= model.probability((-1.0,) * len(STORY_NAMES))
        < model.probability((1.0,) * len(STORY_NAMES))
        <= 1.0
    )


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
