"""The tables of a project as the parts that use them: judge, grouper. Built once and handed on."""

from __future__ import annotations

from pathlib import Path

from sovwatch.judging.judge import Judge
from sovwatch.judging.topics import Topics
from sovwatch.matching.actors import ActorTable
from sovwatch.pipeline.facts import FactFinder
from sovwatch.settings.actors import load_actors
from sovwatch.settings.topics import load_model, load_topics
from sovwatch.stories.anchors import finder_of
from sovwatch.stories.grouper import Grouper


def make_judge(topics: Topics, actors: ActorTable) -> Judge:
    """The judge with the model that ships."""
    return Judge(topics, actors, load_model())


def load_judge(folder: Path) -> Judge:
    """The judge of the project whose topics.yaml and actors.yaml lie in `folder`. Raises BadFiles."""
    return make_judge(load_topics(folder / "topics.yaml"), load_actors(folder / "actors.yaml"))


def load_fact_finder(folder: Path) -> FactFinder:
    """The fact finder of the project in `folder`. Raises BadFiles."""
    return FactFinder(load_actors(folder / "actors.yaml"), None)


def load_grouper(folder: Path) -> Grouper:
    """An empty grouper that knows the actors of the project in `folder`. Raises BadFiles."""
    return Grouper(finder_of(load_actors(folder / "actors.yaml")))
