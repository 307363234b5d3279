"""`actors.yaml`: who is who, and under which names the press writes of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema, model_validator

from sovwatch.errors import BadFiles, Fault
from sovwatch.matching.actors import KINDS, Actor, ActorTable, Ambiguous
from sovwatch.matching.lexicon import parse_term
from sovwatch.settings import yamlfile
from sovwatch.settings.faults import Strict, nearest, validate
from sovwatch.settings.sources import Slug


def _listed(value: Any) -> Any:
    """A single word stands for a list of one."""
    return [value] if isinstance(value, str) else value


def _findable(word: str) -> str:
    if not word.startswith("@"):
        parse_term("", "", word)
    return word


def _kind(value: str) -> str:
    if value not in KINDS:
        msg = f'"{value}" is not a kind{nearest(value, KINDS)} (known: {", ".join(sorted(KINDS))})'
        raise ValueError(msg)
    return value


Word = Annotated[str, AfterValidator(_findable)]
_WORD_OR_LIST = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
Words = Annotated[tuple[Word, ...], BeforeValidator(_listed), WithJsonSchema(_WORD_OR_LIST)]
Kind = Annotated[str, AfterValidator(_kind), Field(json_schema_extra={"enum": sorted(KINDS)})]


class AmbiguousEntry(Strict):
    """Short names that count only in company."""

    names: Words = Field(min_length=1, description="the short names")
    needs: Words = Field(
        min_length=1, description="company groups or ids of actors, one of which must be there"
    )
    unless: Words = Field((), description="words that rule the names out")
    likely: bool = Field(False, description="in the news the names mostly mean this actor")


class ActorEntry(Strict):
    """One actor."""

    id: Slug = Field(description="slug of the international name, never changed, such as mistral-ai")
    name: str = Field(min_length=1, description="the name readers see")
    kind: Kind = Field(description="lab, company, model, person, ministry, ...")
    country: str = Field(pattern=r"^[A-Z]{2}$", description="ISO 3166 code of the seat in capitals, or EU")
    role: Literal["core", "context"] = Field(
        "core", description="core, or context: those the news measures the others against"
    )
    of: Slug | None = Field(None, description="id of the actor it belongs to")
    ai: bool = Field(False, description="AI is what it is for: its name alone tells the field")
    names: Words = Field((), description="names as the press writes them; each alone is enough")
    ambiguous: tuple[AmbiguousEntry, ...] = Field(
        (), description="short names that count only in company of words or of other actors"
    )

    @model_validator(mode="after")
    def _has_a_name(self) -> ActorEntry:
        if not (self.names or self.ambiguous):
            msg = "has no names; give names, ambiguous or both"
            raise ValueError(msg)
        return self

    def to_value(self) -> Actor:
        """The entry as the frozen value that `matching` takes."""
        return Actor(
            self.id, self.name, self.kind, self.country, self.role, self.names,
            tuple(Ambiguous(one.names, one.needs, one.unless, one.likely) for one in self.ambiguous), self.of, self.ai,
        )  # fmt: skip


class ActorsFile(Strict):
    """The whole file."""

    company: Mapping[str, Words] = Field(
        {}, description="groups of words that keep an ambiguous name company"
    )
    actors: tuple[ActorEntry, ...] = Field(description="the actors")


def load_actors(path: Path, *, shown_as: str | None = None) -> ActorTable:
    """The actors declared in `path`, ready for a `Lexicon`. Raises BadFiles with every fault and its line."""
    document = yamlfile.read(path, shown_as=shown_as)
    if not isinstance(document.data, dict) or not document.data.get("actors"):
        message = 'holds no actors; write "actors:" and below it one "- {id: ..., name: ...}" per actor'
        raise BadFiles([Fault(document.file, 1, "", message)])
    parsed, faults = validate(ActorsFile, document)
    if parsed is not None:
        faults += [*_repeated(parsed, document), *_lost(parsed, document), *_claimed_twice(parsed, document)]
    if faults or parsed is None:
        raise BadFiles(faults)
    return ActorTable((entry.to_value() for entry in parsed.actors), parsed.company)


def _repeated(parsed: ActorsFile, document: yamlfile.Document) -> Iterator[Fault]:
    seen: dict[str, int] = {}
    for i, entry in enumerate(parsed.actors):
        first = seen.setdefault(entry.id, i)
        if first != i:
            line = document.line(("actors", first, "id"))
            yield document.fault(
                ("actors", i, "id"),
                f'"{entry.id}" is taken (line {line}); use another, or put the names there',
            )


def _lost(parsed: ActorsFile, document: yamlfile.Document) -> Iterator[Fault]:
    """References to actors and company groups that are not in the file."""
    ids = {entry.id for entry in parsed.actors}
    for i, entry in enumerate(parsed.actors):
        if entry.of is not None and entry.of not in ids:
            yield document.fault(
                ("actors", i, "of"), f'"{entry.of}" is not the id of an actor{nearest(entry.of, ids)}'
            )
        for j, one in enumerate(entry.ambiguous):
            for need in one.needs:
                if need not in ids and need not in parsed.company:
                    hint = nearest(need, [*parsed.company, *ids])
                    yield document.fault(
                        ("actors", i, "ambiguous", j, "needs"),
                        f'"{need}" is neither a group below "company:" nor the id of an actor{hint}',
                    )
    for group, words in parsed.company.items():
        for word in words:
            if word.startswith("@") and word[1:] not in KINDS:
                hint = nearest(word[1:], KINDS)
                yield document.fault(("company", group), f'"{word}" names no kind of actor{hint}')


def _claimed_twice(parsed: ActorsFile, document: yamlfile.Document) -> Iterator[Fault]:
    """Names that two actors claim without company: a text could not say which is meant."""
    owners: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for i, entry in enumerate(parsed.actors):
        for j, name in enumerate(entry.names):
            owners["".join(name.casefold().split())].append((i, j))
    for claims in owners.values():
        first = parsed.actors[claims[0][0]]
        for i, j in claims[1:]:
            if parsed.actors[i].id != first.id:
                name = parsed.actors[i].names[j]
                yield document.fault(
                    ("actors", i, "names", j),
                    f'"{name}" is also a name of {first.id}; move it to "ambiguous" with what it needs',
                )
