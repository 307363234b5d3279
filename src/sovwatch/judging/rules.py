"""The rule language of `topics.yaml`: words, stems, phrases, nearness, AND / OR / NOT, title(...), @concept.

    rule    = any ("OR" any)*            any  = both ("AND" ["NOT"] both)*
    both    = part ("~N" part)*          at most N words between them, in either order, in one sentence
    part    = "(" rule ")" | "title(" rule ")" | "@" concept | words

Words stand as the press writes them; `*` at the front or end of a word leaves it open (`souverän*`, `*modell`),
`=US` asks for these capitals. Words in a row are a phrase; a phrase may hold stems (`künstlich* Intelligenz*`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

Span: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Words:
    """One entry of the lexicon as it was written: `souverän*`, `=US`, `AI factory`."""

    written: str


@dataclass(frozen=True, slots=True)
class Named:
    """`@ai`: any span of the concept `ai`."""

    concept: str


@dataclass(frozen=True, slots=True)
class Near:
    """Both parts with at most `words` words between them; `ordered`: the left one first."""

    left: Rule
    right: Rule
    words: int
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class All:
    """Every part of `parts` somewhere in the text and none of `without`; it is where its first part is."""

    parts: tuple[Rule, ...]
    without: tuple[Rule, ...] = ()


@dataclass(frozen=True, slots=True)
class Either:
    """At least one of `parts`."""

    parts: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class InTitle:
    """`part` inside the title."""

    part: Rule


Rule: TypeAlias = Words | Named | Near | All | Either | InTitle


class RuleError(ValueError):
    """A rule cannot be read; the message says where and what to write."""


_TOKEN = re.compile(r"\s*(title\(|\(|\)|~\s*\d+|~|@[\w-]*|[^\s()~]+)")
_OPERATORS = frozenset({"AND", "OR", "NOT"})
MOST_WORDS_BETWEEN = 30


def parse_rule(written: str) -> Rule:
    """`written` as a rule. Raises RuleError."""
    reader = _Reader(_TOKEN.findall(written), written)
    rule = reader.either()
    if reader.next is not None:
        raise RuleError(f'"{reader.next}" is one too many in "{written}"; check the parentheses')
    return rule


class _Reader:
    def __init__(self, tokens: list[str], written: str) -> None:
        self.tokens = tokens
        self.written = written
        self.place = 0

    @property
    def next(self) -> str | None:
        return self.tokens[self.place] if self.place < len(self.tokens) else None

    def take(self) -> str:
        token = self.tokens[self.place]
        self.place += 1
        return token

    def either(self) -> Rule:
        parts = [self.all()]
        while self.next == "OR":
            self.take()
            parts.append(self.all())
        return parts[0] if len(parts) == 1 else Either(tuple(parts))

    def all(self) -> Rule:
        if self.next == "NOT":
            raise RuleError(f'"NOT" needs something before it in "{self.written}"; write "A AND NOT B"')
        parts, without = [self.near()], []
        while self.next in ("AND", "NOT"):
            if self.take() == "AND" and self.next != "NOT":
                parts.append(self.near())
                continue
            if self.tokens[self.place - 1] == "AND":
                self.take()
            without.append(self.near())
        return parts[0] if len(parts) == 1 and not without else All(tuple(parts), tuple(without))

    def near(self) -> Rule:
        left = self.part()
        while self.next is not None and self.next.startswith("~"):
            left = Near(left, *self._distance())
        return left

    def _distance(self) -> tuple[Rule, int]:
        digits = self.take().lstrip("~ ")
        if not digits:
            raise RuleError(f'"~" needs a number of words in "{self.written}"; write "A ~4 B"')
        if int(digits) > MOST_WORDS_BETWEEN:
            raise RuleError(
                f'"~{digits}" is too far in "{self.written}"; write at most ~{MOST_WORDS_BETWEEN}'
            )
        return self.part(), int(digits)

    def part(self) -> Rule:
        piece = self.next
        if piece is None or piece == ")" or piece in _OPERATORS or piece.startswith("~"):
            found = "nothing" if piece is None else f'"{piece}"'
            raise RuleError(f'a word is expected, found {found} in "{self.written}"')
        if piece in ("(", "title("):
            return self._inside(self.take())
        if piece.startswith("@"):
            if len(piece) == 1:
                raise RuleError(f'"@" needs the name of a concept in "{self.written}"; write "@ai"')
            return Named(self.take()[1:])
        return self._phrase()

    def _inside(self, opened: str) -> Rule:
        inner = self.either()
        if self.next != ")":
            raise RuleError(f'a ")" is missing in "{self.written}"')
        self.take()
        return InTitle(inner) if opened == "title(" else inner

    def _phrase(self) -> Rule:
        words: list[str] = []
        while (
            self.next is not None and self.next[0] not in "()~@" and self.next not in ("title(", *_OPERATORS)
        ):
            words.append(self.take())
        if any(word.strip("*=") == "" for word in words):
            raise RuleError(
                f'"*" needs letters beside it in "{self.written}"; write a stem such as "souverän*"'
            )
        pieces = [Words(piece) for piece in _pieces(words)]
        phrase: Rule = pieces[0]
        for piece in pieces[1:]:
            phrase = Near(phrase, piece, 0, ordered=True)
        return phrase


def _pieces(words: list[str]) -> list[str]:
    """The words of a phrase, cut after each stem and before each word with an open front."""
    pieces = [words[0]]
    for word in words[1:]:
        if pieces[-1].endswith("*") or word.startswith(("*", "=")) or pieces[-1].startswith("="):
            pieces.append(word)
        else:
            pieces[-1] += f" {word}"
    return pieces


def words_of(rule: Rule) -> Iterable[str]:
    """Every entry of the lexicon that `rule` reads, as written."""
    for leaf in _leaves(rule):
        if isinstance(leaf, Words):
            yield leaf.written


def concepts_of(rule: Rule) -> Iterable[str]:
    """Every concept that `rule` names."""
    for leaf in _leaves(rule):
        if isinstance(leaf, Named):
            yield leaf.concept


def _leaves(rule: Rule) -> Iterable[Rule]:
    match rule:
        case Near(left, right):
            children: tuple[Rule, ...] = (left, right)
        case All(parts, without):
            children = (*parts, *without)
        case Either(parts):
            children = parts
        case InTitle(part):
            children = (part,)
        case _:
            yield rule
            return
    for child in children:
        yield from _leaves(child)


def needs_of(rule: Rule) -> tuple[frozenset[str], ...]:
    """Sets of concepts; unless a text has one of each set, `rule` cannot hold in it. Empty if that cannot be told."""
    match rule:
        case Named(concept):
            return (frozenset({concept}),)
        case Near(left, right):
            return (*needs_of(left), *needs_of(right))
        case All(parts):
            return tuple(need for part in parts for need in needs_of(part))
        case InTitle(part):
            return needs_of(part)
        case Either(parts):
            inner = [needs_of(part) for part in parts]
            return (frozenset().union(*(min(needs, key=len) for needs in inner)),) if all(inner) else ()
        case _:
            return ()


@dataclass(frozen=True, slots=True)
class Scene:
    """A text in which rules are looked for: the spans of words and of concepts, and where the title ends.

    `memory` holds what was found for a rule, by its identity, until the concepts change.
    """

    text: str
    title_end: int
    words: Mapping[str, list[Span]]
    concepts: dict[str, list[Span]]
    memory: dict[int, list[Span]] = field(default_factory=dict)


def spans(rule: Rule, scene: Scene) -> list[Span]:
    """Where `rule` holds, in no order; empty if it does not."""
    match rule:
        case Words(written):
            return scene.words.get(written, [])
        case Named(concept):
            return scene.concepts.get(concept, [])
    found = scene.memory.get(id(rule))
    if found is None:
        found = scene.memory[id(rule)] = _spans(rule, scene)
    return found


def _spans(rule: Rule, scene: Scene) -> list[Span]:
    match rule:
        case Near(left, right, words, ordered):
            first = spans(left, scene)
            return _near(first, spans(right, scene), scene.text, words, ordered) if first else []
        case Either(parts):
            return [span for part in parts for span in spans(part, scene)]
        case InTitle(part):
            return [span for span in spans(part, scene) if span[1] <= scene.title_end]
        case All(parts, without):
            return _all(parts, without, scene)
        case _:
            return []


def _all(parts: tuple[Rule, ...], without: tuple[Rule, ...], scene: Scene) -> list[Span]:
    """The places of the first part: the others only have to be somewhere in the text."""
    first, *others = parts
    found = spans(first, scene)
    if not found or not all(spans(part, scene) for part in others):
        return []
    return [] if any(spans(part, scene) for part in without) else found


# More places of one thing tell nothing new; bounds the work that a long text can cause.
_MOST_SPANS = 24
# No word between two spans is taken to be longer.
_LONGEST_WORD = 16


def _near(left: list[Span], right: list[Span], text: str, words: int, ordered: bool) -> list[Span]:
    reach = (words + 1) * _LONGEST_WORD
    others = sorted(right)[:_MOST_SPANS]
    found = []
    for one in left[:_MOST_SPANS]:
        for other in others:
            if other[0] > one[1] + reach:
                break
            if one[0] > other[1] + reach or one == other:
                continue
            first, second = (one, other) if one < other else (other, one)
            if (first is one or not ordered) and _words_between(text, first[1], second[0]) <= words:
                found.append((first[0], max(first[1], second[1])))
    return found


_SENTENCE_END = re.compile(r"[.!?。！？]\s|\n")
_WORD = re.compile(r"[^\s\w]*\w\S*")
_FAR = 10**6


def _words_between(text: str, end: int, start: int) -> int:
    """How many words stand between two spans; overlapping spans 0, another sentence very many."""
    if start <= end:
        return 0
    between = text[end:start]
    if _SENTENCE_END.search(between):
        return _FAR
    # The rest of a word that a stem began belongs to the stem.
    return len(_WORD.findall(between)) - between[0].isalnum()
