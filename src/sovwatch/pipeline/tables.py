"""The tables of a project as the parts that use them: judge, grouper. Built once and handed on."""

from __future__ import annotations

from pathlib import Path

from sovwatch.judging.classifier import Model
from sovwatch.judging.judge import Judge
from sovwatch.pipeline.facts import FactFinder
from sovwatch.pipeline.feedback import accepted_model
from sovwatch.settings.actors import load_actors
from sovwatch.settings.project import Layout, Project
from sovwatch.settings.topics import load_model, load_topics
from sovwatch.stories.anchors import finder_of
from sovwatch.stories.grouper import Grouper


def model_of(layout: Layout) -> Model:
    """The model that operators have trained and accepted for this project, else the one that ships."""
    return load_model(accepted_model(layout))


def judge_of(project: Project) -> Judge:
    """The project's judge."""
    return Judge(project.topics, project.actors, model_of(project.layout))


def load_judge(folder: Path) -> Judge:
    """The judge of the project whose topics.yaml and actors.yaml lie in `folder`. Raises BadFiles."""
    topics, actors = load_topics(folder / "topics.yaml"), load_actors(folder / "actors.yaml")
    return Judge(topics, actors, model_of(Layout(folder, folder)))


def load_fact_finder(folder: Path) -> FactFinder:
    """The fact finder of the project in `folder`. Raises BadFiles."""
    return FactFinder(load_actors(folder / "actors.yaml"), None)


def load_grouper(folder: Path) -> Grouper:
    """An empty grouper that knows the actors of the project in `folder`. Raises BadFiles."""
    return Grouper(finder_of(load_actors(folder / "actors.yaml")))
