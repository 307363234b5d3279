"""A small forest of decision trees as plain numbers: what training writes and deciding reads."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
Node = tuple[float, ...]
"""A branch (column, threshold, node if not above, node if above) or a leaf (value,)."""
Tree = tuple[Node, ...]


class Forest:
    """Log-odds as the sum of `base` and one leaf per tree. Trees are walked side by side, one level a step."""

    def __init__(self, base: float, trees: Sequence[Tree]) -> None:
        self.base = base
        self.trees = tuple(tuple(tuple(node) for node in tree) for tree in trees)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Forest) and (self.base, self.trees) == (other.base, other.trees)

    def __hash__(self) -> int:
        return hash((self.base, self.trees))

    @cached_property
    def _flat(self) -> tuple[npt.NDArray[np.intp], Array, npt.NDArray[np.intp], Array, npt.NDArray[np.intp]]:
        """Column, threshold, both next nodes (a leaf leads to itself), value, and where each tree begins."""
        column, ahead, starts = list[int](), list[int](), list[int]()
        threshold, value = list[float](), list[float]()
        for tree in self.trees:
            start = len(column)
            starts.append(start)
            for at, node in enumerate(tree, start):
                branch = len(node) == 4
                column.append(int(node[0]) if branch else 0)
                threshold.append(node[1] if branch else np.inf)
                ahead += [start + int(node[2]), start + int(node[3])] if branch else [at, at]
                value.append(0.0 if branch else node[0])
        return (
            np.array(column, dtype=np.intp), np.array(threshold), np.array(ahead, dtype=np.intp), np.array(value),
            np.array(starts, dtype=np.intp),
        )  # fmt: skip

    @cached_property
    def depth(self) -> int:
        """How many branches the longest way to a leaf has."""

        def below(tree: Tree, at: int) -> int:
            node = tree[at]
            return 1 + max(below(tree, int(node[2])), below(tree, int(node[3]))) if len(node) == 4 else 0

        return max((below(tree, 0) for tree in self.trees), default=0)

    def margins(self, rows: Array) -> Array:
        """Log-odds of each row of figures, shape (rows,)."""
        if not self.trees:
            return np.full(len(rows), self.base)
        column, threshold, ahead, value, starts = self._flat
        count, width = rows.shape
        flat = rows.ravel()
        offset = np.repeat(np.arange(count) * width, len(starts))
        at = np.tile(starts, count)
        for _ in range(self.depth):
            above = flat.take(offset + column.take(at)) > threshold.take(at)
            at = ahead.take(2 * at + above)
        return np.asarray(self.base + value.take(at).reshape(count, len(starts)).sum(axis=1))
