"""A project: the folder that holds the operators' files, and all of them as values."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from sovwatch.errors import BadArguments, BadFiles, Fault
from sovwatch.facts.exchange import RateTable
from sovwatch.judging.topics import Topics
from sovwatch.matching.actors import ActorTable
from sovwatch.model import FetchSettings, Source
from sovwatch.settings.actors import load_actors
from sovwatch.settings.rates import load_rates
from sovwatch.settings.sources import load_sources
from sovwatch.settings.subscriptions import Alerts, load_alerts
from sovwatch.settings.topics import load_topics

T = TypeVar("T")


@dataclass(frozen=True)
class Layout:
    """Where a project's files are. `base` holds what `folder` does not have of its own (the demo's folder)."""

    folder: Path
    base: Path

    def find(self, name: str) -> Path:
        """The file or folder `name` of this project, else of its base."""
        own = self.folder / name
        return own if own.exists() or self.folder == self.base else self.base / name

    @property
    def data(self) -> Path:
        """What the program writes: the live database, the published copy, the archive of digests."""
        return self.folder / "data"

    @property
    def database(self) -> Path:
        """The live database; only runs open it."""
        return self.data / "live.duckdb"

    @property
    def published(self) -> Path:
        """The folder that analysts read."""
        return self.data / "published"

    def shown(self, name: str) -> str:
        """How faults call the file `name`: relative to where the user stands, if that is shorter."""
        path = self.find(name)
        try:
            return str(path.relative_to(Path.cwd()))
        except ValueError:
            return str(path)


@dataclass(frozen=True)
class Project:
    """The operators' files as values, all valid."""

    layout: Layout
    sources: tuple[Source, ...]
    fetch: FetchSettings
    alerts: Alerts
    topics: Topics
    actors: ActorTable
    rates: RateTable


def layout_of(folder: Path | str, base: Path | str | None = None) -> Layout:
    """The layout of a project folder. Raises BadArguments if it holds no sources.yaml."""
    place = Path(folder).resolve()
    if not (place / "sources.yaml").is_file():
        msg = f"{place} holds no sources.yaml; go to the project's folder or name it with --project DIR"
        raise BadArguments(msg)
    return Layout(place, Path(base).resolve() if base else _base_of(place))


def _base_of(folder: Path) -> Path:
    """The folder itself, or its parent where only that has rules: so `--project demo` works within a checkout."""
    own, above = folder / "topics.yaml", folder.parent / "topics.yaml"
    return folder.parent if above.is_file() and not own.is_file() else folder


def load_project(layout: Layout) -> Project:
    """All operators' files of the project. Raises BadFiles with the faults of all of them at once."""
    faults: list[Fault] = []
    declared = _gather(
        faults, lambda: load_sources(layout.find("sources.yaml"), shown_as=layout.shown("sources.yaml"))
    )
    name = "alerts/subscriptions.yaml"
    alerts = _gather(faults, lambda: load_alerts(layout.find(name), shown_as=layout.shown(name)))
    topics = _gather(
        faults, lambda: load_topics(layout.find("topics.yaml"), shown_as=layout.shown("topics.yaml"))
    )
    actors = _gather(
        faults, lambda: load_actors(layout.find("actors.yaml"), shown_as=layout.shown("actors.yaml"))
    )
    rates = _gather(faults, lambda: load_rates(layout.folder))
    if declared is None or alerts is None or topics is None or actors is None or rates is None:
        raise BadFiles(faults)
    return Project(layout, declared.sources, declared.fetch, alerts, topics, actors, rates)


def _gather(faults: list[Fault], load: Callable[[], T]) -> T | None:
    try:
        return load()
    except BadFiles as error:
        faults.extend(error.faults)
        return None
