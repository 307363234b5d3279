"""All terms of all parts of the program, found in one pass over a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple, TypeAlias

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from sovwatch.matching.edges import HAN, HANGUL, LETTER, ends_word, script, word_edges, word_end
from sovwatch.matching.normalise import Normalised, normalise

# With more joints than this, a term is tried with all of its blanks and with none, not with each combination.
MOST_JOINTS = 4
SHORTEST_GLUED = 5
# A shorter term in capitals throughout is taken for an acronym, not for a name in a shouted headline.
SHORTEST_SHOUTED = 4
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Ø": "Oe", "Å": "Aa"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase to be found. `group` says who asked, `key` what it stands for; both come back with each hit.

    `surface` is written as the press writes it. A text may spell it with other case, without diacritics or with
    `ue` for `ü`, with a blank, a dash or nothing where Hangul meets Latin or where the surface has a blank.
    `open_front`, `open_end`: other letters of the same word may precede, follow. `exact`: capitals as in `surface`.
    `inflected`: case endings may follow. `languages`: those of the texts it is looked for in; empty for all.
    """

    group: str
    key: str
    surface: str
    open_front: bool = False
    open_end: bool = False
    exact: bool = False
    inflected: bool = False
    languages: frozenset[str] = frozenset()


def parse_term(group: str, key: str, written: str, *, inflected: bool = False) -> Term:
    """The term that an operator wrote: `souverän*` (open end), `*souveränität` (open front), `=US` (capitals as written, no endings).

    Raises ValueError if nothing is left to look for.
    """
    exact = written.startswith("=")
    bare = written.removeprefix("=")
    surface = bare.removeprefix("*").removesuffix("*").strip()
    if not normalise(surface).text.strip():
        message = f"{written!r} holds no letter or digit to look for"
        raise ValueError(message)
    return Term(group, key, surface, bare.startswith("*"), bare.endswith("*"), exact, inflected and not exact)


class Hit(NamedTuple):
    """A term found: `surface` is `text[start:end]` of the original text, without particles and case endings.

    The hit of a term with an open end in Latin, Greek or Cyrillic letters goes on to the end of the word.
    """

    group: str
    key: str
    start: int
    end: int
    surface: str


_Terms: TypeAlias = tuple[tuple[Term, ...], ...]


class Lexicon:
    """Terms of several groups compiled together. Immutable, picklable by its terms, safe to share between threads."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self.terms = tuple(dict.fromkeys(terms))
        by_spelling: dict[str, list[Term]] = {}
        for term in self.terms:
            for spelling in spellings(term.surface):
                by_spelling.setdefault(spelling, []).append(term)
        self._found = tuple(tuple(found) for found in by_spelling.values())
        # The terms of each spelling, of those that may stand inside a word, by the languages of a text.
        self._spoken: dict[frozenset[str], tuple[_Terms, _Terms]] = {}
        self._automaton = AhoCorasick(
            list(by_spelling), matchkind=MatchKind.Standard, implementation=Implementation.ContiguousNFA
        )

    def __reduce__(self) -> tuple[type[Lexicon], tuple[tuple[Term, ...]]]:
        return Lexicon, (self.terms,)

    def find(self, text: str, languages: frozenset[str] = frozenset()) -> tuple[Hit, ...]:
        """All hits in `text` in the order of start and end, overlapping ones too; offsets in characters of `text`.

        `languages` are those the text may be in; terms of others are left out. Empty: every term is looked for.
        """
        return self.find_in(text, normalise(text), languages)

    def find_in(
        self, text: str, normalised: Normalised, languages: frozenset[str] = frozenset()
    ) -> tuple[Hit, ...]:
        """As `find`, for a text whose normalised form is at hand."""
        folded = normalised.text
        edges = word_edges(folded)
        at_front, inside = self._terms_in(languages)
        hits = set()
        for spelling, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            ends = edges[end]
            for term in at_front[spelling] if edges[start] else inside[spelling]:
                if not (ends or term.open_end or ends_word(folded, start, end, term.inflected)):
                    continue
                last = end
                if term.open_end and not ends and script(folded[end - 1]) == LETTER:
                    last = word_end(folded, end)
                place = normalised.span(start, last)
                surface = text[place[0] : place[1]]
                if not term.exact or _same_capitals(term.surface, surface):
                    hits.add(Hit(term.group, term.key, *place, surface))
        return tuple(sorted(hits, key=_by_place))


    def _terms_in(self, languages: frozenset[str]) -> tuple[_Terms, _Terms]:
        found = self._spoken.get(languages)
        if found is None:
            at_front = tuple(
                tuple(term for term in terms if _is_in(term.languages, languages)) for terms in self._found
            )
            inside = tuple(tuple(term for term in terms if term.open_front) for terms in at_front)
            found = self._spoken[languages] = at_front, inside
        return found


def _is_in(of_term: frozenset[str], of_text: frozenset[str]) -> bool:
    return not of_term or not of_text or not of_term.isdisjoint(of_text)


def _by_place(hit: Hit) -> tuple[int, int, str, str]:
    return hit.start, hit.end, hit.group, hit.key


def longest(hits: Iterable[Hit]) -> list[Hit]:
    """`hits` in their order without those that a longer one overlaps; of two with one span the first stays."""
    kept: list[Hit] = []
    taken: set[int] = set()
    for hit in sorted(hits, key=lambda hit: (hit.start - hit.end, hit.start)):
        places = range(hit.start, hit.end)
        if taken.isdisjoint(places):
            kept.append(hit)
            taken.update(places)
    return sorted(kept, key=_by_place)


_LETTERS = re.compile(r"[^\W\d_]")


def _same_capitals(wanted: str, found: str) -> bool:
    """Whether the capitals of `wanted` are capitals in `found`: `US` is not `us`; `Solar` is `SOLAR`, but `Rom` is not `ROM`."""
    pairs = list(zip(_LETTERS.findall(wanted), _LETTERS.findall(found), strict=False))
    all_capitals = len(pairs) >= SHORTEST_SHOUTED and all(there.isupper() for _, there in pairs)
    return all_capitals or all(here.isupper() == there.isupper() for here, there in pairs)


def spellings(surface: str) -> frozenset[str]:
    """The folded forms under which `surface` is looked for: with and without blanks, umlauts folded or spelt out."""
    forms = {normalise(surface).text.strip(), normalise(surface.translate(_UMLAUTS)).text.strip()}
    # `Eksport- og` has two blanks once its dash is one, so the form as it stands counts too.
    return frozenset(forms).union(spaced for form in forms for spaced in _spaced(" ".join(form.split())))


def _spaced(form: str) -> Iterator[str]:
    pieces, joints = _pieces(form)
    yield form
    if len(joints) > MOST_JOINTS:
        yield "".join(pieces)
        yield " ".join(pieces)
        return
    for choice in product(*joints):
        yield "".join(piece + joint for piece, joint in zip(pieces, (*choice, ""), strict=True))


def _pieces(form: str) -> tuple[list[str], list[tuple[str, ...]]]:
    """`form` cut at blanks and where Hangul meets another script, with what may stand at each cut."""
    pieces: list[str] = [""]
    joints: list[tuple[str, ...]] = []
    for place, character in enumerate(form):
        if character == " ":
            joints.append((" ", "") if len(form) >= SHORTEST_GLUED else (" ",))
            pieces.append("")
            continue
        if pieces[-1] and _scripts_meet(form[place - 1], character):
            joints.append(("", " "))
            pieces.append("")
        pieces[-1] += character
    return pieces, joints


def _scripts_meet(before: str, after: str) -> bool:
    pair = {script(before), script(after)}
    return HANGUL in pair and (LETTER in pair or HAN in pair)
