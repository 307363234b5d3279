"""How rare a token is: document frequencies counted online over stories in the window, on a fixed background."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from math import log

from sovwatch.stories.profiles import KINDS, Profile
from sovwatch.stories.signals import Weights

Frequencies = Mapping[str, Mapping[str, int]]
SOUND = "spelt"
"""Skeletons heard in Hangul and spelt in Latin letters are counted together."""


def shelf(kind: str) -> str:
    """The name under which tokens of a kind are counted and indexed."""
    return SOUND if kind == "heard" else kind


@lru_cache(maxsize=4096)
def _log(count: int) -> float:
    return log(count + 0.5)


class Rarity:
    """Counts in how many live stories each token occurs; a burst on one event does not make its names common."""

    def __init__(self, background: Frequencies, background_size: int) -> None:
        self._background = {kind: dict(background.get(kind, {})) for kind in KINDS}
        self._background_size = background_size
        self._counts: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS}
        self._stories = 0

    def open_story(self) -> None:
        """Count one more live story."""
        self._stories += 1

    def close_story(self, tokens: Iterable[tuple[str, str]]) -> None:
        """Forget a story and the tokens it had brought."""
        self._stories -= 1
        for kind, token in tokens:
            counts = self._counts[kind]
            counts[token] -= 1
            if counts[token] <= 0:
                del counts[token]

    def count(self, kind: str, token: str) -> None:
        """Count one more live story with this token."""
        self._counts[kind][token] += 1

    def weights(self, profile: Profile) -> Weights:
        """The rarity of each token of the profile: log((stories + 1) / (stories with it + 0.5)), at least 0.05."""
        size = log(self._stories + self._background_size + 1.0)
        weights: Weights = {}
        for kind in KINDS:
            counts, background = self._counts[shelf(kind)], self._background[shelf(kind)]
            weights[kind] = {
                token: max(0.05, size - _log(counts.get(token, 0) + background.get(token, 0)))
                for token in sorted(profile.whole.get(kind, profile.kinds[kind]))
            }
        return weights
