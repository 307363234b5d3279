"""Searches a text for many phrases in one pass."""

from collections.abc import Iterable, Mapping

import ahocorasick_rs


class Phrasebook:
    """A fixed set of lower-case phrases."""

    __slots__ = ("_automaton", "_phrases")

    def __init__(self, phrases: Iterable[str]) -> None:
        self._phrases = sorted(set(phrases))
        self._automaton = ahocorasick_rs.AhoCorasick(self._phrases)

    def first(self, text: str) -> str | None:
        """The phrase that stands first in the text (any case), or None."""
        found = self._automaton.find_matches_as_indexes(text.lower())
        return self._phrases[found[0][0]] if found else None

    def has(self, lowered: str) -> bool:
        """Whether any phrase stands in a text that is lower case already."""
        return bool(self._automaton.find_matches_as_indexes(lowered))

    def all(self, text: str) -> set[str]:
        """Every phrase in the text."""
        return {self._phrases[index] for index, _, _ in self._automaton.find_matches_as_indexes(text.lower())}


class Kinds:
    """Lower-case phrases of several kinds, each kind a bit; one pass over a text tells the kinds that stand in it."""

    __slots__ = ("_automaton", "_bits")

    def __init__(self, tables: Mapping[int, Iterable[str]]) -> None:
        bits: dict[str, int] = {}
        for bit, phrases in tables.items():
            for phrase in phrases:
                bits[phrase] = bits.get(phrase, 0) | bit
        self._automaton = ahocorasick_rs.AhoCorasick(list(bits))
        self._bits = list(bits.values())

    def of(self, lowered: str) -> int:
        """The union of the kinds found in a text that is lower case already, 0 for none."""
        found = self._automaton.find_matches_as_indexes(lowered, overlapping=True)
        kinds = 0
        for index, _, _ in found:
            kinds |= self._bits[index]
        return kinds
