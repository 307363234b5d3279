from pathlib import Path

import pytest

from sovwatch.matching import ActorTable, Lexicon
from sovwatch.matching.countries import country_terms
from sovwatch.settings.actors import load_actors

ACTORS_FILE = Path(__file__).parents[2] / "actors.yaml"


@pytest.fixture(scope="session")
def table() -> ActorTable:
    return load_actors(ACTORS_FILE)


@pytest.fixture(scope="session")
def lexicon(table: ActorTable) -> Lexicon:
    return Lexicon((*table.terms(), *country_terms()))
