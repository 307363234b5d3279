"""The tables of a project as the parts that use them: judge, grouper. Built once and handed on."""

from __future__ import annotations

from sovwatch.judging.classifier import Model
from sovwatch.judging.judge import Judge
from sovwatch.matching.actors import ActorTable
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


def load_judge(layout: Layout) -> Judge:
    """The judge by the project's topics.yaml and actors.yaml alone. Raises BadFiles."""
    return Judge(load_topics(layout.find("topics.yaml")), _actors(layout), model_of(layout))


def load_fact_finder(layout: Layout) -> FactFinder:
    """The fact finder of the project at `layout`, without rates. Raises BadFiles."""
    return FactFinder(_actors(layout), None)


def load_grouper(layout: Layout) -> Grouper:
    """An empty grouper that knows the actors of the project at `layout`. Raises BadFiles."""
    return Grouper(finder_of(_actors(layout)))


def _actors(layout: Layout) -> ActorTable:
    return load_actors(layout.find("actors.yaml"), shown_as=layout.shown("actors.yaml"))
