"""How rare a token is: document frequencies counted online over stories in the window, on a fixed background."""

from __future__ import annotations

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


_LEAST = 0.05


@lru_cache(maxsize=65536)
def _log(count: int) -> float:
    return log(count + 0.5)


class Rarity:
    """Counts in how many live stories each token occurs; a burst on one event does not make its names common."""

    def __init__(self, background: Frequencies, background_size: int) -> None:
        self._background = {kind: dict(background.get(kind, {})) for kind in KINDS}
        self._background_size = background_size
        self._counts: dict[str, dict[str, int]] = {kind: {} for kind in KINDS}
        self._stories = 0

    def open_story(self) -> None:
        """Count one more live story."""
        self._stories += 1

    def close_story(self, tokens: Mapping[str, Iterable[str]]) -> None:
        """Forget a story and the tokens it had brought, by shelf."""
        self._stories -= 1
        for kind, brought in tokens.items():
            counts = self._counts[kind]
            for token in brought:
                left = counts[token] - 1
                if left > 0:
                    counts[token] = left
                else:
                    del counts[token]

    def count(self, kind: str, tokens: Iterable[str]) -> None:
        """Count one more live story with each of these tokens of a shelf."""
        counts = self._counts[kind]
        for token in tokens:
            counts[token] = counts.get(token, 0) + 1

    def weights(self, profile: Profile) -> Weights:
        """The rarity of each token of the profile: log((stories + 1) / (stories with it + 0.5)), at least 0.05."""
        size = log(self._stories + self._background_size + 1.0)
        weights: Weights = {}
        for kind in KINDS:
            live, before = self._counts[shelf(kind)].get, self._background[shelf(kind)].get
            weights[kind] = {
                token: weight
                if (weight := size - _log(live(token, 0) + before(token, 0))) > _LEAST
                else _LEAST
                for token in sorted(profile.whole.get(kind, profile.kinds[kind]))
            }
        return weights
