"""The tables of a project as the parts that use them: judge, fact finder, grouper."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sovwatch.judging.judge import Judge
from sovwatch.matching.actors import ActorTable
from sovwatch.settings.actors import load_actors
from sovwatch.settings.topics import load_model, load_topics
from sovwatch.stories.anchors import finder_of
from sovwatch.stories.grouper import Grouper


@dataclass(frozen=True)
class Tables:
    """What a worker needs to assess pages."""

    judge: Judge


def load_tables(folder: Path) -> Tables:
    """The tables of the project whose topics.yaml and actors.yaml lie in `folder`. Raises BadFiles."""
    return Tables(load_judge(folder))


def load_judge(folder: Path) -> Judge:
    """The judge of the project. Raises BadFiles."""
    return Judge(load_topics(folder / "topics.yaml"), actor_table(folder), load_model())


def load_grouper(folder: Path) -> Grouper:
    """An empty grouper that knows the project's actors. Raises BadFiles."""
    return Grouper(finder_of(actor_table(folder)))


def actor_table(folder: Path) -> ActorTable:
    """The project's actors. Raises BadFiles."""
    return load_actors(folder / "actors.yaml")
