"""What a text says, as marks in its words: concepts, actors by kind, countries by region, each with its place.

Marks know no language: a rule about them, or a weight learned for them, holds in all.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from sovwatch.judging.rules import Rule, Scene, Span, needs_of, spans, words_of
from sovwatch.judging.topics import TOPIC, Concept, Topics, is_plain, spoken
from sovwatch.matching import Actor, ActorMention, ActorTable, Hit
from sovwatch.matching.actors import ACTOR, KINDS, UNLESS
from sovwatch.matching.countries import CountryMention, country_mentions

# The opening of the body that is read with the title: about a teaser.
LEAD = 320
_SENTENCE = re.compile(r"[.!?…。！？]+[\"'”’»)\]]*\s+|\n+")
_EUROPE = (
    "EU AD AL AT BA BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS "
    "SE SI SK SM UA VA XK"
)
EUROPE = frozenset(_EUROPE.split())


POSSIBLE = "possible-actor"
_PUBLIC = frozenset({"ministry", "agency", "alliance", "programme"})
# What actors and countries leave in a text; rules name these marks as they name concepts.
MARKS = frozenset(
    {f"actor-{kind}" for kind in KINDS}
    | {f"{size}-{home}" for size in ("big", "biglab", "gov") for home in ("us", "cn", "other")}
    | {POSSIBLE, "actor-ai", "actor-boss", "korea", "europe", "usa", "china", "elsewhere"}
)


class Mark(NamedTuple):
    """One thing said: `kind` is a concept or `actor-lab`, `big-us`, `korea` ...; `text[start:end]` says it."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True)
class Evidence:
    """What one text says. `text` is the title, a newline, and the body; offsets count in it.

    `scene.concepts` holds the sorted spans of each mark by its kind.
    """

    text: str
    title_end: int
    language: str
    scene: Scene
    mentions: tuple[ActorMention, ...]
    countries: tuple[CountryMention, ...]

    @property
    def kinds(self) -> Collection[str]:
        """The kinds of marks in the text."""
        return self.scene.concepts.keys()

    @cached_property
    def sentences(self) -> tuple[int, ...]:
        """Where each sentence begins; the title is the first."""
        starts = [0, self.title_end + 1]
        starts += [match.end() for match in _SENTENCE.finditer(self.text, self.title_end + 1)]
        return tuple(dict.fromkeys(start for start in starts if start <= len(self.text)))

    def sentence_of(self, place: int) -> int:
        """The number of the sentence at `place`."""
        return bisect_right(self.sentences, place) - 1

    @property
    def lead_end(self) -> int:
        """Where the opening of the body ends."""
        return self.title_end + 1 + LEAD


class EvidenceReader:
    """Turns the hits of one pass into evidence. Immutable; `topics` and `actors` must be in the lexicon."""

    def __init__(self, topics: Topics, actors: ActorTable) -> None:
        self.topics = topics
        self.actors = actors
        # What each written word means by itself, and which longer rules it is a part of.
        self._plain: dict[str, list[tuple[str, frozenset[str]]]] = {}
        self._parts: dict[str, list[tuple[str, Rule, frozenset[str]]]] = {}
        # Rules made of other concepts only; those stand before them in the file.
        self._compound: list[tuple[str, Rule, tuple[frozenset[str], ...]]] = []
        for concept in topics.concepts:
            self._index(concept)
        self._needs = {concept.id: concept.needs for concept in topics.concepts if concept.needs}

    def _index(self, concept: Concept) -> None:
        for term in concept.terms:
            if is_plain(term.rule):
                self._plain.setdefault(term.written, []).append((concept.id, term.languages))
                continue
            written_words = list(words_of(term.rule))
            if not written_words:
                self._compound.append((concept.id, term.rule, needs_of(term.rule)))
            for written in written_words:
                self._parts.setdefault(written, []).append((concept.id, term.rule, term.languages))

    def read(self, text: str, title_end: int, language: str, hits: Sequence[Hit]) -> Evidence:
        """The evidence of `text`, of which `hits` were found."""
        mentions = self.actors.mentions(hits)
        countries = country_mentions(text, hits)
        words: dict[str, list[Span]] = {}
        for hit in hits:
            if hit.group == TOPIC:
                words.setdefault(hit.key, []).append((hit.start, hit.end))
        found: dict[str, list[Span]] = {}
        for kind, start, end in (
            *_actor_marks(mentions, self.actors),
            *_possible_actors(hits, mentions, self.actors),
            *_country_marks(countries),
        ):
            found.setdefault(kind, []).append((start, end))
        scene = Scene(text, title_end, words, found)
        self._take_concepts(scene, spoken(language))
        return Evidence(text, title_end, language, scene, mentions, countries)

    def _take_concepts(self, scene: Scene, speaks: frozenset[str]) -> None:
        found = scene.concepts
        rules: dict[int, tuple[str, Rule]] = {}
        for written, places in scene.words.items():
            for concept, languages in self._plain.get(written, ()):
                if is_spoken(languages, speaks):
                    _extend(found, concept, places)
            for concept, rule, languages in self._parts.get(written, ()):
                if is_spoken(languages, speaks):
                    rules[id(rule)] = concept, rule
        for concept, rule in rules.values():
            _extend(found, concept, spans(rule, scene))
        for concept, rule, needs in self._compound:
            if not any(need.isdisjoint(found) for need in needs):
                _extend(found, concept, spans(rule, scene))
        self._tidy(scene)

    def _tidy(self, scene: Scene) -> None:
        found = scene.concepts
        for concept, needs in self._needs.items():
            if concept in found and not any(need in found for need in needs):
                del found[concept]
        for kind, places in found.items():
            found[kind] = sorted(set(places))
        scene.memory.clear()


def is_spoken(languages: frozenset[str], speaks: frozenset[str]) -> bool:
    """Whether a term of `languages` counts in a text of `speaks`; an empty set means every language."""
    return not languages or not speaks or not languages.isdisjoint(speaks)


def _extend(found: dict[str, list[Span]], concept: str, places: list[Span]) -> None:
    if places:
        found.setdefault(concept, []).extend(places)


def _actor_marks(mentions: Iterable[ActorMention], table: ActorTable) -> Iterable[Mark]:
    for mention in mentions:
        for kind in actor_marks(table.by_id[mention.id], table):
            yield Mark(kind, mention.start, mention.end)


def _possible_actors(
    hits: Sequence[Hit], mentions: Sequence[ActorMention], table: ActorTable
) -> Iterable[Mark]:
    """Likely names without the company they need: `Mistral` in a headline that says nothing else of AI."""
    named = {(mention.start, mention.end) for mention in mentions}
    ruled_out = {hit.key for hit in hits if hit.group == UNLESS}
    for hit in hits:
        if hit.group == ACTOR and hit.key in table.ambiguous and hit.key not in ruled_out:
            _, names = table.ambiguous[hit.key]
            if names.likely and (hit.start, hit.end) not in named:
                yield Mark(POSSIBLE, hit.start, hit.end)


def actor_marks(actor: Actor, table: ActorTable) -> tuple[str, ...]:
    """The marks that an actor leaves. By kind if its role is core, else by home: `big-us`, `biglab-cn`, `gov-us`.

    A person of a company is `actor-boss`, not `actor-person`; with `actor-ai` if the company is one of the field.
    """
    parent = table.by_id.get(actor.parent or "")
    if actor.role != "core":
        home = {"US": "us", "CN": "cn"}.get(actor.country, "other")
        public = actor.kind in _PUBLIC or (actor.kind == "person" and parent is None)
        size = "gov" if public else "biglab" if actor.kind in ("lab", "model") else "big"
        return (f"{size}-{home}",)
    if actor.kind == "person" and parent is not None:
        kind = "actor-person" if parent.kind in _PUBLIC else "actor-boss"
        return (kind, "actor-ai") if parent.ai or parent.kind in ("lab", "model") else (kind,)
    return (f"actor-{actor.kind}", "actor-ai") if actor.ai else (f"actor-{actor.kind}",)


def _country_marks(countries: Iterable[CountryMention]) -> Iterable[Mark]:
    for country in countries:
        yield Mark(region(country.code), country.start, country.end)


def region(code: str) -> str:
    """`korea`, `europe`, `usa`, `china` or `elsewhere` for an ISO 3166 code or EU."""
    named = {"KR": "korea", "US": "usa", "CN": "china"}.get(code)
    return named or ("europe" if code in EUROPE else "elsewhere")
