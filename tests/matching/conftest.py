from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from sovwatch.matching import ActorTable, Lexicon, actors_from_data
from sovwatch.matching.countries import country_terms

ACTORS_FILE = Path(__file__).parents[2] / "actors.yaml"


@pytest.fixture(scope="session")
def actors_data() -> Any:
    return YAML(typ="safe").load(ACTORS_FILE)


@pytest.fixture(scope="session")
def table(actors_data: Any) -> ActorTable:
    return ActorTable(*actors_from_data(actors_data))


@pytest.fixture(scope="session")
def lexicon(table: ActorTable) -> Lexicon:
    return Lexicon((*table.terms(), *country_terms()))
