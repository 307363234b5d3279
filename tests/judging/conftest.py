"""The project's own judge, built once: topics.yaml, actors.yaml and the stored model."""

from __future__ import annotations

from pathlib import Path

import pytest

from sovwatch.judging import Judge
from sovwatch.matching import ActorTable, actors_from_data
from sovwatch.settings import yamlfile
from sovwatch.settings.topics import load_model, load_topics

PROJECT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="session")
def judge() -> Judge:
    """The judge as the program runs it."""
    actors = actors_from_data(yamlfile.read(PROJECT / "actors.yaml").data)
    return Judge(load_topics(PROJECT / "topics.yaml"), ActorTable(*actors), load_model())
