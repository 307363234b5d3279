"""The project's own judge, built once: topics.yaml, actors.yaml and the stored model."""

from __future__ import annotations

from pathlib import Path

import pytest

from sovwatch.judging import Judge
from sovwatch.settings.actors import load_actors
from sovwatch.settings.topics import load_model, load_topics

PROJECT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="session")
def judge() -> Judge:
    """The judge as the program runs it."""
    return Judge(load_topics(PROJECT / "topics.yaml"), load_actors(PROJECT / "actors.yaml"), load_model())
