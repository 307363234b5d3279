"""Who is named in a text: labs, companies, models, people, ministries, programmes, sites.

An ambiguous name (`Mistral`, `Solar`, `H`) counts only in company: with a full name of the same actor anywhere in
the text, or with a word of its group or the actor it belongs to near by, and without a word of its `unless` list near by.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from sovwatch.matching.lexicon import Hit, Lexicon, Term, longest, parse_term

KINDS = frozenset(
    [
        "lab",
        "company",
        "model",
        "person",
        "ministry",
        "agency",
        "programme",
        "site",
        "supercomputer",
        "investor",
        "institute",
        "alliance",
    ]
)
ROLES = frozenset({"core", "context"})

ACTOR, COMPANY, UNLESS = "actor", "company", "unless"
# How far, in characters, a company word may stand from an ambiguous name: about a paragraph.
NEAR = 600


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Short names of an actor. `needs`: company groups or ids of actors, one of which must be near by; `unless`: words that rule it out.

    `likely`: in the news the name mostly means the actor, so that even without company it is worth a look.
    """

    names: tuple[str, ...]
    needs: tuple[str, ...]
    unless: tuple[str, ...] = ()
    likely: bool = False


@dataclass(frozen=True, slots=True)
class Actor:
    """One actor. `country` is ISO 3166 alpha-2 or EU, `role` core or context, `parent` the id of the actor it belongs to.

    `ai`: AI is what it is for, so that its name alone tells the field.
    """

    id: str
    name: str
    kind: str
    country: str
    role: str = "core"
    names: tuple[str, ...] = ()
    ambiguous: tuple[Ambiguous, ...] = ()
    parent: str | None = None
    ai: bool = False


class ActorMention(NamedTuple):
    """An actor named in a text: `span` is `text[start:end]`, without particles and case endings."""

    id: str
    name: str
    start: int
    end: int
    span: str


# Acronyms (KT, NIA, EIB) are names only in capitals, or as Eib, and are not inflected.
_ACRONYM = re.compile(r"[A-Z0-9&.+-]{1,4}")


class ActorTable:
    """All actors with the words of their company, and what they look for in a text. Immutable."""

    def __init__(self, actors: Iterable[Actor], company: Mapping[str, Sequence[str]]) -> None:
        self.actors = tuple(actors)
        self.company = {group: tuple(words) for group, words in company.items()}
        self.by_id = {actor.id: actor for actor in self.actors}
        # The actor and the names behind the key of an ambiguous hit.
        self.ambiguous = {
            f"{actor.id}/{number}": (actor, names)
            for actor in self.actors
            for number, names in enumerate(actor.ambiguous)
        }
        # `@lab` in a company group stands for every actor of that kind that is named in full.
        self._kinds = {
            group: frozenset(word[1:] for word in words if word.startswith("@"))
            for group, words in self.company.items()
        }

    def terms(self) -> tuple[Term, ...]:
        """What a `Lexicon` must hold so that `mentions` can read its hits. Raises ValueError for an empty name."""
        terms = [term for actor in self.actors for name in actor.names for term in _name(actor.id, name)]
        for key, (_, ambiguous) in self.ambiguous.items():
            terms += [term for name in ambiguous.names for term in _name(key, name, capitals=True)]
            terms += [parse_term(UNLESS, key, word, inflected=True) for word in ambiguous.unless]
        for group, words in self.company.items():
            terms += [
                parse_term(COMPANY, group, word, inflected=True) for word in words if not word.startswith("@")
            ]
        return tuple(terms)

    def mentions(self, hits: Iterable[Hit]) -> tuple[ActorMention, ...]:
        """The actors among `hits` in the order of the text; of names that overlap the longest counts."""
        found = longest(_Reading(self, hits).licensed())
        return tuple(
            ActorMention(hit.key, self.by_id[hit.key].name, hit.start, hit.end, hit.surface) for hit in found
        )

    def is_company(self, group: str, kind: str) -> bool:
        """Whether a full name of an actor of this kind is company enough for `group`."""
        return kind in self._kinds.get(group, ())


def find_actors(text: str, table: ActorTable, lexicon: Lexicon) -> tuple[ActorMention, ...]:
    """The actors named in `text`. `lexicon` must hold `table.terms()`; with hits at hand, `table.mentions(hits)` does."""
    return table.mentions(lexicon.find(text))


class _Reading:
    """The hits of one text, sorted into full names, names that need company, company and words that rule out."""

    def __init__(self, table: ActorTable, hits: Iterable[Hit]) -> None:
        self.table = table
        self.sure: list[Hit] = []
        self.unsure: list[Hit] = []
        self.places: dict[tuple[str, str], list[int]] = {}
        for hit in hits:
            if hit.group == ACTOR:
                self._take(hit)
            elif hit.group in (COMPANY, UNLESS):
                self.places.setdefault((hit.group, hit.key), []).append(hit.start)

    def _take(self, hit: Hit) -> None:
        if hit.key in self.table.ambiguous:
            self.unsure.append(hit)
        else:
            self._be_sure(hit.key, hit)

    def _be_sure(self, id_: str, hit: Hit) -> None:
        self.sure.append(hit._replace(key=id_))
        places = self.places.setdefault((ACTOR, id_), [])
        places.insert(bisect_left(places, hit.start), hit.start)

    def licensed(self) -> list[Hit]:
        """The hits that name an actor, with its id as key, once names that company licenses have licensed those that need them."""
        self._company_by_kind()
        waiting = self.unsure
        while waiting:
            left = [one for one in waiting if not self._license(one)]
            if len(left) == len(waiting):
                break
            waiting = left
        return self.sure

    def _company_by_kind(self) -> None:
        if not self.unsure:
            return
        for hit in self.sure:
            for group in self.table.company:
                if self.table.is_company(group, self.table.by_id[hit.key].kind):
                    places = self.places.setdefault((COMPANY, group), [])
                    places.insert(bisect_left(places, hit.start), hit.start)

    def _license(self, hit: Hit) -> bool:
        actor, ambiguous = self.table.ambiguous[hit.key]
        if (ACTOR, actor.id) not in self.places and not self._in_company(ambiguous, hit):
            return False
        self._be_sure(actor.id, hit)
        return True

    def _in_company(self, ambiguous: Ambiguous, hit: Hit) -> bool:
        if self._near((UNLESS, hit.key), hit):
            return False
        return any(
            self._near((COMPANY, need), hit) if need in self.table.company else (ACTOR, need) in self.places
            for need in ambiguous.needs
        )

    def _near(self, what: tuple[str, str], hit: Hit) -> bool:
        places = self.places.get(what, [])
        place = bisect_left(places, hit.start - NEAR)
        return place < len(places) and places[place] <= hit.end + NEAR


def _name(key: str, name: str, *, capitals: bool = False) -> list[Term]:
    if _ACRONYM.fullmatch(name):
        # Much of the European press writes AMD as Amd.
        written = {name, name.capitalize()} if len(name) > 2 else {name}
        return [parse_term(ACTOR, key, f"={form}") for form in sorted(written)]
    term = parse_term(ACTOR, key, name, inflected=True)
    return [replace(term, exact=True) if capitals and name != name.lower() else term]
