"""Floors on labels that the tested model has never seen. Lowering one needs a reason in the commit."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from sovwatch.settings.actors import load_actors
from sovwatch.stories.anchors import finder_of
from sovwatch.stories.articles import AnchorFinder
from sovwatch.stories.forest import Forest
from sovwatch.stories.grouper import Grouper
from sovwatch.stories.join import Model
from sovwatch.stories.labels import Labelled, by_event, read_labels, squeeze, titles_only
from sovwatch.stories.measure import bcubed, korean_to_other, pairwise

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
UNRELATED = ROOT / "src/sovwatch/stories/labels/unrelated.jsonl"
View = Callable[[Sequence[Labelled]], list[Labelled]]
# Sagas whose events follow each other within hours or days: the hard end, with floors of their own.
CROWDED = {
    "away-ms", "benelux", "bfl", "growth-fund-week", "gulf", "kr-scratch", "lee-europe", "nl-solvinity",
    "npu-ipos", "offices", "pl-week", "state-stakes",
}  # fmt: skip


@pytest.fixture(scope="module")
def finder() -> AnchorFinder:
    return finder_of(load_actors(ROOT / "actors.yaml"))


@pytest.fixture(scope="module")
def learnt() -> tuple[Model, tuple[dict[str, dict[str, int]], int]]:
    """What was learnt from the part "train" alone."""
    record = json.loads((HERE / "learnt_on_train.json").read_text(encoding="utf-8"))
    model = Model(tuple(map(tuple, record["pair"])), Forest(record["base"], record["trees"]))
    return model, (record["background"], record["size"])


Learnt = tuple[Model, tuple[dict[str, dict[str, int]], int]]


def figures(rows: Sequence[Labelled], finder: AnchorFinder, learnt: Learnt) -> tuple[float, float, float]:
    grouper = Grouper(finder, model=learnt[0], background=learnt[1])
    found = {row.article.id: grouper.add(row.article).story for row in rows}
    gold = {row.article.id: row.event for row in rows if not row.event.startswith("unrelated")}
    languages = {row.article.id: row.article.language for row in rows}
    scored = {one: found[one] for one in gold}
    across = pairwise(gold, scored, korean_to_other(languages))
    return bcubed(gold, scored).f1, pairwise(gold, scored).f1, across.f1


def reaches(found: tuple[float, float, float], floors: tuple[float, float, float]) -> None:
    b_cubed, pairs, korean_other = floors
    assert found[0] >= b_cubed
    assert found[1] >= pairs
    assert found[2] >= korean_other


@pytest.mark.parametrize(
    ("view", "b_cubed", "pairs", "korean_other"),
    [(list, 0.975, 0.96, 0.97), (squeeze, 0.93, 0.84, 0.87), (titles_only, 0.93, 0.88, 0.87)],
    ids=["as published", "one fortnight", "titles only"],
)
def test_floors(
    view: View, b_cubed: float, pairs: float, korean_other: float,
    held: list[Labelled], finder: AnchorFinder, learnt: Learnt,
) -> None:  # fmt: skip
    rows = [row for row in held if row.saga not in CROWDED]
    reaches(figures(view(rows), finder, learnt), (b_cubed, pairs, korean_other))


@pytest.mark.parametrize(
    ("view", "b_cubed", "pairs", "korean_other"),
    [(list, 0.86, 0.69, 0.74), (squeeze, 0.88, 0.74, 0.79), (titles_only, 0.79, 0.63, 0.66)],
    ids=["as published", "one fortnight", "titles only"],
)
def test_floors_where_events_crowd(
    view: View, b_cubed: float, pairs: float, korean_other: float,
    held: list[Labelled], finder: AnchorFinder, learnt: Learnt,
) -> None:  # fmt: skip
    rows = [row for row in held if row.saga in CROWDED]
    assert {row.saga for row in rows} == CROWDED
    reaches(figures(view(rows), finder, learnt), (b_cubed, pairs, korean_other))


def test_unrelated_articles_of_one_fortnight_cost_little(
    held: list[Labelled], finder: AnchorFinder, learnt: Learnt
) -> None:
    unrelated = read_labels(UNRELATED.read_text(encoding="utf-8").splitlines())
    rows = squeeze(held)
    mixed = sorted([*rows, *unrelated], key=lambda row: (row.article.published, row.article.id))
    for alone, among in zip(figures(rows, finder, learnt), figures(mixed, finder, learnt), strict=True):
        assert among >= alone - 0.02


def test_without_actors_most_stories_still_hold(held: list[Labelled], learnt: Learnt) -> None:
    from sovwatch.stories.articles import no_anchors

    assert figures(held, no_anchors, learnt)[0] >= 0.85


def test_the_labels_are_what_the_figures_say(labels: list[Labelled]) -> None:
    events = by_event(labels)
    told_often = [rows for rows in events.values() if len(rows) > 1]
    mixed = [rows for rows in told_often if {"ko"} < {row.article.language for row in rows}]
    assert len(labels) >= 280
    assert len(told_often) >= 70
    assert len(mixed) * 2 >= len(told_often)
    assert len({row.article.language for row in labels}) >= 8
    assert len({row.article.id for row in labels}) == len(labels)


def test_no_saga_stands_on_both_sides(labels: list[Labelled]) -> None:
    sides = Counter(saga for saga, _ in {(row.saga, row.part) for row in labels})
    assert set(sides.values()) == {1}
