from __future__ import annotations

import numpy as np
import pytest

from sovwatch.stories.forest import Forest

STUMP = ((0, 0.5, 1, 2), (-1.0,), (2.0,))
DEEP = ((1, 3.0, 1, 2), (0.25,), (0, -1.0, 3, 4), (10.0,), (20.0,))


@pytest.mark.parametrize(
    ("row", "margin"),
    [
        ((0.5, 0.0), 1 - 1 + 0.25),
        ((0.6, 0.0), 1 + 2 + 0.25),
        ((-1.0, 4.0), 1 - 1 + 10),
        ((9.0, 4.0), 1 + 2 + 20),
    ],
)
def test_each_tree_gives_one_leaf(row: tuple[float, float], margin: float) -> None:
    assert Forest(1.0, (STUMP, DEEP)).margins(np.array([row])).tolist() == [margin]


def test_rows_do_not_influence_each_other() -> None:
    forest = Forest(0.0, (STUMP, DEEP))
    rows = np.random.default_rng(3).uniform(-5, 5, (40, 2))
    assert forest.margins(rows).tolist() == [forest.margins(row[None, :])[0] for row in rows]


def test_without_trees_the_base_is_all() -> None:
    assert Forest(-2.0, ()).margins(np.zeros((3, 2))).tolist() == [-2.0] * 3


def test_depth_is_that_of_the_deepest_tree() -> None:
    assert (Forest(0, ()).depth, Forest(0, (STUMP,)).depth, Forest(0, (STUMP, DEEP)).depth) == (0, 1, 2)


def test_lists_as_json_gives_them_make_the_same_forest() -> None:
    lists = [[list(node) for node in tree] for tree in (STUMP, DEEP)]
    assert Forest(1.0, lists) == Forest(1.0, (STUMP, DEEP))
