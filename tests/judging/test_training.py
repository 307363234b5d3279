"""Training: deterministic, bounded by sign, guarded by floors; the stored model is the one that training gives."""

from __future__ import annotations

import json
import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from sovwatch.judging import Judge, Model
from sovwatch.judging.classifier import Model as Stored
from sovwatch.judging.grams import BUCKETS, hashed_grams
from sovwatch.judging.train import FLOORS, LABELS, below_floors, load_examples, main
from sovwatch.judging.training import Example, figures, figures_by_language, row, train

PROJECT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def examples() -> list[Example]:
    return load_examples()


def test_training_twice_gives_the_same_bytes(judge: Judge, examples: list[Example]) -> None:
    some = [example for example in examples if example.language in ("de", "fi")]
    rows = [row(judge, example) for example in some]
    first, second = (train(some, rows, judge.features.sign) for _ in range(2))
    assert first.model.to_bytes() == second.model.to_bytes()
    assert first.held_out.tolist() == second.held_out.tolist()


def test_the_command_stores_the_same_bytes_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    labels = tmp_path / "labels"
    labels.mkdir()
    for name in ("fi.jsonl", "nl.jsonl"):
        (labels / name).write_bytes((LABELS / name).read_bytes())
    monkeypatch.setattr("sovwatch.judging.train.FLOORS", tmp_path / "floors.json")
    stored = []
    for out in (tmp_path / "first.npz", tmp_path / "second.npz"):
        where = ["--project", str(PROJECT), "--labels", str(labels), "--out", str(out)]
        assert main(where) == 0
        stored.append(out.read_bytes())
    assert stored[0] == stored[1]
    with zipfile.ZipFile(tmp_path / "first.npz") as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_no_weight_has_the_wrong_sign(judge: Judge) -> None:
    for name, weight in judge.model.by_name.items():
        assert weight * judge.features.sign(name) >= 0, name


def test_the_stored_model_knows_the_patterns_of_topics_yaml(judge: Judge) -> None:
    known = set(judge.features.signs)
    assert {name.partition(":")[2] for name in judge.model.names} <= known


def test_the_stored_model_holds_its_floors_on_what_it_was_trained_on(
    judge: Judge, examples: list[Example]
) -> None:
    # The floors are of held-out predictions; the model that was trained on all must do at least as well.
    kept = [judge.judge(one.title, one.text, one.language).decision.outcome == "keep" for one in examples]
    assert below_floors(figures_by_language(examples, kept), json.loads(FLOORS.read_text("utf-8"))) == []


def test_a_figure_below_its_floor_is_told(examples: list[Example]) -> None:
    found = figures_by_language(examples, [False] * len(examples))
    faults = below_floors(found, {"all": {"recall": 0.8}, "xx": {"recall": 0.1}})
    assert faults == ["all: recall 0.000 is below its floor 0.800", "xx: no items left"]


def test_figures_count_by_hand() -> None:
    base = Example("1", "de", "t", "", 2, "positive", "headline", "e")
    items = [
        base,
        replace(base, grade=1),
        replace(base, grade=0, kind="hard-negative"),
        replace(base, grade=0),
    ]
    one = figures(items, [True, False, True, False])
    assert (one.precision, one.recall, one.recall_2, one.recall_1, one.hard_kept) == (0.5, 0.5, 1.0, 0.0, 1.0)


def test_a_model_survives_storage() -> None:
    rng = np.random.default_rng(7)
    model = Model(
        ("T:가", "L:b"), np.array([1.5, -2.0], np.float32), rng.normal(size=BUCKETS).astype(np.float32), 0.25
    )
    again = Stored.from_bytes(model.to_bytes())
    assert again.by_name == model.by_name
    assert again.gram_score("ein text") == pytest.approx(model.gram_score("ein text"), abs=1e-3)
    assert again.probability(3.0) == model.probability(3.0)


def test_the_held_out_score_is_that_of_the_part_that_judged(judge: Judge, examples: list[Example]) -> None:
    some = [example for example in examples if example.language in ("nl", "fi")]
    rows = [row(judge, example) for example in some]
    fit = train(some, rows, judge.features.sign)
    for number in range(0, len(some), 7):
        part, one = fit.parts[fit.folds[number]], rows[number]
        raw = sum(part.contributions(one.found).values()) + part.gram_score(one.folded)
        expected = part.probability(raw) if one.open else 0.0
        assert fit.held_out[number] == pytest.approx(expected, abs=0.02)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"not a zip"])
def test_what_is_no_model_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="is no stored model"):
        Model.from_bytes(data)


def test_the_stored_model_is_small_and_needs_no_pickle() -> None:
    path = Path(load_examples.__code__.co_filename).parent / "model.npz"
    assert path.stat().st_size < 1_500_000
    assert np.load(path, allow_pickle=False)["gram_weights"].shape == (BUCKETS,)


@pytest.mark.parametrize("text", ["", "a", "소버린 ai", "x" * 5000])
def test_grams_have_length_one(text: str) -> None:
    buckets, values = hashed_grams(text)
    assert len(buckets) == len(set(buckets.tolist()))
    assert float(values @ values) == pytest.approx(1.0 if len(buckets) else 0.0, abs=1e-5)


def test_grams_are_the_same_on_every_machine() -> None:
    assert hashed_grams("ki")[0].tolist() == [4687, 84524, 125022]


def test_two_syllables_are_a_gram_of_their_own() -> None:
    # Of " 소버린 " there are three grams of 3 characters, two of 4, one of 5, and two pairs of syllables.
    assert len(hashed_grams("소버린")[0]) == 8
    assert len(hashed_grams("ki o")[0]) == 3 + 2 + 1 + 3


def test_a_label_that_is_none_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "de.jsonl").write_text('{"id": "1", "grade": 3}\n', "utf-8")
    with pytest.raises(ValueError, match=r"de\.jsonl:1: is no label"):
        load_examples(tmp_path)
