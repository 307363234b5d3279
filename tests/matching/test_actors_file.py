import re
from collections import Counter, defaultdict

import pytest

from sovwatch.matching import ActorTable, Lexicon, find_actors
from sovwatch.matching.actors import KINDS, ROLES
from sovwatch.matching.lexicon import spellings

EU = [
    "AT",
    "BE",
    "BG",
    "CY",
    "CZ",
    "DE",
    "DK",
    "EE",
    "ES",
    "FI",
    "FR",
    "GR",
    "HR",
    "HU",
    "IE",
    "IT",
    "LT",
    "LU",
    "LV",
    "NL",
    "PL",
    "PT",
    "RO",
    "SE",
    "SI",
    "SK",
]


def test_is_large_and_wide(table: ActorTable) -> None:
    countries = Counter(actor.country for actor in table.actors)
    assert len(table.actors) >= 1_500
    assert countries["KR"] >= 250
    assert all(
        countries[code]
        for code in [*EU, "GB", "CH", "NO", "UA", "EU", "JP", "TW", "IN", "AE", "SA", "CA", "IL"]
    )
    assert sum(actor.role == "context" for actor in table.actors) >= 150


def test_ids_are_unique_slugs(table: ActorTable) -> None:
    repeated = [id_ for id_, times in Counter(actor.id for actor in table.actors).items() if times > 1]
    assert repeated == []
    assert [actor.id for actor in table.actors if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", actor.id)] == []


def test_kinds_roles_and_countries_are_known(table: ActorTable) -> None:
    assert {actor.kind for actor in table.actors} <= KINDS
    assert {actor.role for actor in table.actors} <= ROLES
    assert [actor.id for actor in table.actors if not re.fullmatch("[A-Z]{2}", actor.country)] == []


def test_references_lead_somewhere(table: ActorTable) -> None:
    lost = [actor.id for actor in table.actors if actor.parent and actor.parent not in table.by_id]
    needs = [
        (actor.id, need)
        for actor in table.actors
        for ambiguous in actor.ambiguous
        for need in ambiguous.needs
        if need not in table.by_id and need not in table.company
    ]
    assert lost == []
    assert needs == []
    assert [actor.id for actor in table.actors if not (actor.names or actor.ambiguous)] == []


def test_no_name_belongs_to_two_actors_without_company(table: ActorTable) -> None:
    owners = defaultdict(set)
    for actor in table.actors:
        for name in actor.names:
            for spelling in spellings(name.removeprefix("=")):
                owners[spelling].add(actor.id)
    assert {spelling: ids for spelling, ids in owners.items() if len(ids) > 1} == {}


@pytest.mark.parametrize("form", ["{}", "({}),", "„{}“"])
def test_every_full_name_is_found(form: str, table: ActorTable, lexicon: Lexicon) -> None:
    missed = [
        (actor.id, name)
        for actor in table.actors
        for name in actor.names
        if actor.id
        not in {mention.id for mention in find_actors(form.format(name.lstrip("=")), table, lexicon)}
    ]
    assert missed == []
