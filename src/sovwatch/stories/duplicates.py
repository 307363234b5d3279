"""Copies of a text: wire copies, cuts, updates, other extractions of one page.

Measure: containment, the share of the smaller text's shingles found in the larger one. Jaccard punishes a lead against
the full text and a page with furniture against the bare article, which are exactly the copies that the press makes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from zlib import crc32

import numpy as np

WIDTH = 4
"""Words to a shingle."""
ENOUGH = 0.5
"""Containment from which two texts are copies."""
SHORT = 12
"""A text with fewer shingles must be contained almost whole (`SHORT_ENOUGH`)."""
SHORT_ENOUGH = 0.8
_COMMON = 64
"""A shingle in more live texts than this is furniture (copyright lines, teasers) and finds nothing."""
_LONGEST = 20_000
_NEWS = 0.15
_WORD = re.compile(r"\w+")
_FACTORS = np.array(
    [0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0x27D4EB2F165667C5], dtype=np.uint64
)


def shingles(text: str) -> frozenset[int]:
    """Hashes of all runs of four words, the same in every process; a shorter text gives one hash.

    Korean is cut at spaces too: copies keep the spacing of the original. Reads the first 20,000 characters.
    """
    words = _WORD.findall(text[:_LONGEST].lower())
    if not words:
        return frozenset()
    hashes = np.array([crc32(word.encode()) for word in words], dtype=np.uint64)
    width = min(WIDTH, len(words))
    mixed = np.zeros(len(words) - width + 1, dtype=np.uint64)
    for at in range(width):
        mixed ^= hashes[at : len(hashes) - width + at + 1] * _FACTORS[at]
        mixed ^= mixed >> np.uint64(29)
        mixed *= _FACTORS[0]
    return frozenset(mixed.tolist())


@dataclass(frozen=True, slots=True)
class Copy:
    """An earlier text that holds this one or is held by it: `containment` from 0 to 1."""

    of: str
    containment: float


class CopyIndex:
    """Live texts by shingle. `forget` keeps it as large as the window.

    Of a copy only what its original lacks is indexed: a wire report printed a hundred times stays as quick to find as
    one printed once, and a shingle held by many texts is then furniture.
    """

    def __init__(self) -> None:
        self._texts: dict[str, tuple[int, frozenset[int], frozenset[int]]] = {}
        self._holders: dict[int, list[str]] = {}
        self._came = 0

    def __len__(self) -> int:
        return len(self._texts)

    def find(self, found: frozenset[int]) -> list[Copy]:
        """Copies among the live texts, the closest first, of equals the first that came."""
        holders = self._holders
        shared = Counter(
            one for shingle in found if (ids := holders.get(shingle)) and len(ids) <= _COMMON for one in ids
        )
        copies = []
        for one, count in shared.items():
            smaller = min(len(found), len(self._texts[one][1]))
            if count >= smaller * (ENOUGH if smaller >= SHORT else SHORT_ENOUGH):
                copies.append((-count / smaller, self._texts[one][0], one))
        return [Copy(one, -containment) for containment, _, one in sorted(copies)]

    def add(self, text_id: str, found: frozenset[int], copy_of: str | None = None) -> None:
        """Hold one more text; an id already held is left as it is."""
        if not found or text_id in self._texts:
            return
        own = found
        if copy_of in self._texts:
            news = found - self._texts[copy_of][1]
            own = news if len(news) <= _NEWS * len(found) else found
        self._came += 1
        self._texts[text_id] = (self._came, found, own)
        for shingle in own:
            self._holders.setdefault(shingle, []).append(text_id)

    def forget(self, text_ids: Iterable[str]) -> None:
        """Drop texts that left the window; unknown ids are ignored."""
        for text_id in text_ids:
            _, _, own = self._texts.pop(text_id, (0, frozenset(), frozenset()))
            for shingle in own:
                holders = self._holders[shingle]
                holders.remove(text_id)
                if not holders:
                    del self._holders[shingle]
