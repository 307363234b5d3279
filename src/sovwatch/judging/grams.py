"""Character n-grams of a text, hashed with plain integer arithmetic so that every machine gives the same buckets."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

BITS = 17
BUCKETS = 1 << BITS
LENGTHS = (3, 4, 5)
# From here on a character is a syllable or a word (Hangul, kana, Hanzi): two of them say as much as five letters.
_SYLLABLES = np.uint64(0x2E80)
MOST_CHARACTERS = 400
_PRIME = np.uint64(0x9E3779B97F4A7C15)
_SHIFT = np.uint64(64 - BITS)

Buckets = npt.NDArray[np.int64]
Values = npt.NDArray[np.float32]


def hashed_grams(folded: str) -> tuple[Buckets, Values]:
    """The buckets of the n-grams of a folded text (its first 400 characters), and their values; the values have length 1."""
    text = f" {' '.join(folded[:MOST_CHARACTERS].split())} "
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32).astype(np.uint64)
    found = [_hashes(codes, length) for length in LENGTHS if len(codes) >= length]
    if len(codes) > 1:
        found.append(_hashes(codes, 2)[(codes[:-1] >= _SYLLABLES) & (codes[1:] >= _SYLLABLES)])
    if not sum(map(len, found)):
        return np.empty(0, np.int64), np.empty(0, np.float32)
    buckets, counts = np.unique(np.concatenate(found), return_counts=True)
    values = np.log1p(counts).astype(np.float32)
    return buckets, values / np.float32(np.sqrt(np.dot(values, values)))


def _hashes(codes: npt.NDArray[np.uint64], length: int) -> Buckets:
    last = len(codes) - length + 1
    mixed = np.full(last, length, dtype=np.uint64)
    for place in range(length):
        mixed = (mixed ^ codes[place : place + last]) * _PRIME
        mixed ^= mixed >> np.uint64(29)
    return (mixed * _PRIME >> _SHIFT).astype(np.int64)
