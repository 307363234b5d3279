"""What counts as sovereign AI, as values: concepts, rules, thresholds. `settings.topics` reads them from `topics.yaml`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from sovwatch.judging.rules import Rule, Words, words_of
from sovwatch.matching import Term, parse_term

TOPIC = "topic"
Speaks: TypeAlias = Literal["for", "against", "either", "neither"]
# Languages so near to each other that a short text is taken for one when it is the other.
RELATIVES = (
    frozenset({"da", "no", "nb", "nn", "sv"}),
    frozenset({"cs", "sk"}),
    frozenset({"hr", "sl", "sr", "bs"}),
    frozenset({"es", "pt", "gl", "ca"}),
)


@dataclass(frozen=True)
class ConceptTerm:
    """One way to say a concept. `languages` is empty where it is said so in every language."""

    written: str
    rule: Rule
    languages: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Concept:
    """Something a text can speak of. `about` is said in reasons; `gate`: it alone lets a text be considered.

    `needs`: concepts, one of which must be in the same text for this one to count. `speaks`: whether its mere mention
    is evidence for, against, either way as the labels have it, or never for (`neither`); what is said with it is told by
    patterns.
    """

    id: str
    about: str
    terms: tuple[ConceptTerm, ...]
    gate: bool = False
    needs: tuple[str, ...] = ()
    speaks: Speaks = "neither"


@dataclass(frozen=True)
class Pattern:
    """A rule over concepts whose weight the classifier learns; its sign is bounded as `speaks` says."""

    id: str
    about: str
    written: str
    rule: Rule
    speaks: Speaks


@dataclass(frozen=True)
class Forced:
    """An include or exclude rule: where it holds, it decides, and its `reason` is told."""

    written: str
    rule: Rule
    reason: str
    languages: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Weighted:
    """A rule that adds `weight` (in logits: 1 makes the odds 2.7 times better) to the classifier's score."""

    written: str
    rule: Rule
    reason: str
    weight: float
    languages: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Thresholds:
    """Scores between 0 and 1. First look: from `fetch` the page is fetched. Text: from `keep` kept, from `unsure` asked about."""

    fetch: float
    keep: float
    unsure: float


@dataclass(frozen=True)
class Topics:
    """All that `topics.yaml` declares."""

    thresholds: Thresholds
    concepts: tuple[Concept, ...]
    patterns: tuple[Pattern, ...] = ()
    include: tuple[Forced, ...] = ()
    exclude: tuple[Forced, ...] = ()
    weighted: tuple[Weighted, ...] = ()
    abouts: dict[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        abouts = {concept.id: concept.about for concept in self.concepts}
        abouts |= {pattern.id: pattern.about for pattern in self.patterns}
        object.__setattr__(self, "abouts", abouts)

    def terms(self) -> tuple[Term, ...]:
        """What a `Lexicon` must hold so that the topics can be read from its hits; the key is the word as written."""
        languages: dict[str, set[frozenset[str]]] = {}
        for written, spoken_in in self._words():
            languages.setdefault(written, set()).add(spoken_in)
        return tuple(
            replace(
                parse_term(TOPIC, written, written, inflected=True),
                languages=frozenset() if frozenset() in several else frozenset().union(*several),
            )
            for written, several in languages.items()
        )

    def _words(self) -> Iterable[tuple[str, frozenset[str]]]:
        """Each word that is looked for, with the languages in which; none for all."""
        rules = [(term.rule, term.languages) for concept in self.concepts for term in concept.terms]
        rules += [(one.rule, one.languages) for one in (*self.include, *self.exclude, *self.weighted)]
        rules += [(pattern.rule, frozenset()) for pattern in self.patterns]
        for rule, languages in rules:
            yield from ((written, languages) for written in words_of(rule))


def is_plain(rule: Rule) -> bool:
    """Whether `rule` is one entry of the lexicon and so needs no evaluation."""
    return isinstance(rule, Words)


def spoken(language: str) -> frozenset[str]:
    """`language` and those that a text in it may be taken for; empty for an unknown language: then all count."""
    for family in RELATIVES:
        if language in family:
            return family
    return frozenset({language}) if language else frozenset()
