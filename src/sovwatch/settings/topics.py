"""`topics.yaml`: what counts as sovereign AI: concepts by language, rules, thresholds; and the stored classifier."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from sovwatch.errors import BadFiles, Fault
from sovwatch.judging import Concept, ConceptTerm, Forced, Model, Pattern, Thresholds, Topics, Weighted
from sovwatch.judging.evidence import MARKS
from sovwatch.judging.rules import Rule, RuleError, concepts_of, parse_rule, words_of
from sovwatch.judging.topics import Speaks
from sovwatch.matching import parse_term
from sovwatch.settings import yamlfile
from sovwatch.settings.faults import Strict, nearest, validate
from sovwatch.settings.sources import Slug
from sovwatch.settings.yamlfile import Document, Path_

MODEL_FILE = Path(__file__).parent.parent / "judging" / "model.npz"
ANY = "any"
_LANGUAGES = re.compile(r"[a-z]{2}(?:\s*,\s*[a-z]{2})*\Z")


def language_key(value: str) -> str:
    """`value` if it is `any` or ISO 639-1 codes with commas between; raises ValueError with what to write."""
    if value != ANY and not _LANGUAGES.match(value):
        msg = f'"{value}" is no list of languages; write "any", "ko" or "da, no"'
        raise ValueError(msg)
    return value


LanguageKey = Annotated[str, AfterValidator(language_key)]
Code = Annotated[str, Field(pattern=r"^[a-z]{2}$")]


class ThresholdsEntry(Strict):
    """Scores between 0 and 1 that part keep, unsure and drop."""

    fetch: float = Field(ge=0, le=1, description="first look: from this score the page is fetched")
    unsure: float = Field(ge=0, le=1, description="full text: from this score kept apart for operators")
    keep: float = Field(ge=0, le=1, description="from this score the item is kept")

    @model_validator(mode="after")
    def _rises(self) -> ThresholdsEntry:
        if not (self.fetch <= self.keep and self.unsure <= self.keep):
            msg = "must rise: fetch and unsure at most keep"
            raise ValueError(msg)
        return self


class ConceptEntry(Strict):
    """Something a text can speak of."""

    id: Slug = Field(description="short name, used in rules as @name")
    about: str = Field(min_length=1, description="what it is, as reasons say it")
    gate: bool = Field(False, description="true: a text that names it is considered at all")
    needs: tuple[Slug, ...] = Field((), description="concepts, one of which must be in the same text")
    speaks: Speaks = Field(
        "neither", description="whether its mere mention counts for, against, either way, or never for"
    )
    terms: dict[LanguageKey, tuple[str, ...]] = Field(description="words and rules by language")


class PatternEntry(Strict):
    """A rule over concepts; the classifier learns its weight."""

    id: Slug = Field(description="short name, unlike that of any concept")
    about: str = Field(min_length=1, description="what it shows, as reasons say it")
    speaks: Literal["for", "against"] = Field(description="for or against the topic")
    rule: str = Field(min_length=1, description="a rule as in docs/topics.md")


class RuleEntry(Strict):
    """A rule that decides by itself."""

    rule: str = Field(min_length=1, description="a rule as in docs/topics.md")
    reason: str = Field(min_length=1, description="why, as told to readers")
    languages: tuple[Code, ...] = Field((), description="ISO 639-1 codes; without it all languages")


class WeightedEntry(RuleEntry):
    """A rule that changes the score."""

    weight: float = Field(
        ge=-10, le=10, description="added to the score in logits; 1 makes the odds 2.7 times better"
    )


class TopicsFile(Strict):
    """The whole file."""

    thresholds: ThresholdsEntry = Field(description="fetch, unsure and keep")
    concepts: tuple[ConceptEntry, ...] = Field(min_length=1, description="what a text can speak of")
    patterns: tuple[PatternEntry, ...] = Field(
        (), description="what concepts mean together; weights are learned"
    )
    weighted: tuple[WeightedEntry, ...] = Field((), description="rules that change the score")
    include: tuple[RuleEntry, ...] = Field((), description="rules that keep an item whatever its score")
    exclude: tuple[RuleEntry, ...] = Field((), description="rules that drop an item whatever its score")


def load_topics(path: Path, *, shown_as: str | None = None) -> Topics:
    """What `path` declares. Raises BadFiles with every fault and its line."""
    document = yamlfile.read(path, shown_as=shown_as)
    if not isinstance(document.data, dict):
        message = 'holds no topics; write "thresholds:", "concepts:" and below it one "- id: ..." per concept'
        raise BadFiles([Fault(document.file, 1, "", message)])
    parsed, faults = validate(TopicsFile, document)
    if parsed is None:
        raise BadFiles(faults)
    builder = _Builder(document, MARKS | {entry.id for entry in parsed.concepts})
    topics = builder.topics(parsed)
    if builder.faults:
        raise BadFiles(builder.faults)
    return topics


def load_model(path: Path | None = None) -> Model:
    """The classifier stored in `path`, or the one that comes with the package. Raises BadFiles if it cannot be read."""
    place = path or MODEL_FILE
    try:
        return Model.from_bytes(place.read_bytes())
    except (OSError, ValueError) as error:
        message = f"cannot be read: {error}; train it with `python -m sovwatch.judging.train`"
        raise BadFiles([Fault(place.name, 1, "", message)]) from error


@dataclass
class _Builder:
    """Builds the values and gathers what pydantic cannot see: rules, repeated names, unknown concepts."""

    document: Document
    known: frozenset[str]

    def __post_init__(self) -> None:
        self.faults: list[Fault] = []

    def topics(self, parsed: TopicsFile) -> Topics:
        self._repeated(parsed)
        return Topics(
            Thresholds(**parsed.thresholds.model_dump()),
            tuple(self._concept(number, entry) for number, entry in enumerate(parsed.concepts)),
            patterns=tuple(self._patterns(parsed.patterns)),
            include=tuple(self._forced("include", parsed.include)),
            exclude=tuple(self._forced("exclude", parsed.exclude)),
            weighted=tuple(self._weighted(parsed.weighted)),
        )

    def _repeated(self, parsed: TopicsFile) -> None:
        entries = [(("concepts", number, "id"), entry.id) for number, entry in enumerate(parsed.concepts)]
        entries += [(("patterns", number, "id"), entry.id) for number, entry in enumerate(parsed.patterns)]
        seen: dict[str, Path_] = {}
        for path, name in entries:
            if name in seen:
                first = self.document.line(seen[name])
                self._fault(path, f'"{name}" is taken (line {first}); use another')
            elif name in MARKS:
                self._fault(path, f'"{name}" is the name of a mark of actors or countries; use another')
            seen.setdefault(name, path)

    def _concept(self, number: int, entry: ConceptEntry) -> Concept:
        base: Path_ = ("concepts", number)
        for place, need in enumerate(entry.needs):
            self._concept_known((*base, "needs", place), need)
        by_written: dict[str, set[str]] = {}
        rules: dict[str, Rule] = {}
        for key, terms in entry.terms.items():
            languages = set() if key == ANY else {code.strip() for code in key.split(",")}
            for place, written in enumerate(terms):
                rule = self._rule((*base, "terms", key, place), written)
                if rule is not None and written in rules and bool(by_written[written]) != bool(languages):
                    by_written[written] = set()
                elif rule is not None:
                    rules[written] = rule
                    by_written.setdefault(written, set()).update(languages)
        terms_ = tuple(
            ConceptTerm(written, rule, frozenset(by_written[written])) for written, rule in rules.items()
        )
        return Concept(entry.id, entry.about, terms_, entry.gate, entry.needs, entry.speaks)

    def _patterns(self, entries: tuple[PatternEntry, ...]) -> Iterator[Pattern]:
        for number, entry in enumerate(entries):
            rule = self._rule(("patterns", number, "rule"), entry.rule)
            if rule is not None:
                yield Pattern(entry.id, entry.about, entry.rule, rule, entry.speaks)

    def _forced(self, section: str, entries: tuple[RuleEntry, ...]) -> Iterator[Forced]:
        for number, entry in enumerate(entries):
            rule = self._rule((section, number, "rule"), entry.rule)
            if rule is not None:
                yield Forced(entry.rule, rule, entry.reason, frozenset(entry.languages))

    def _weighted(self, entries: tuple[WeightedEntry, ...]) -> Iterator[Weighted]:
        for number, entry in enumerate(entries):
            rule = self._rule(("weighted", number, "rule"), entry.rule)
            if rule is not None:
                yield Weighted(entry.rule, rule, entry.reason, entry.weight, frozenset(entry.languages))

    def _rule(self, path: Path_, written: str) -> Rule | None:
        try:
            rule = parse_rule(written)
            for words in words_of(rule):
                parse_term("", "", words)
        except (RuleError, ValueError) as error:
            self._fault(path, str(error))
            return None
        for concept in concepts_of(rule):
            self._concept_known(path, concept)
        return rule

    def _concept_known(self, path: Path_, name: str) -> None:
        if name not in self.known:
            self._fault(path, f'"{name}" is no concept of this file{nearest(name, self.known)}')

    def _fault(self, path: Path_, message: str) -> None:
        self.faults.append(self.document.fault(path, message))
