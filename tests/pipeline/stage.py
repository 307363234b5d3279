"""A small project of a few outlets of the bundled newsroom, and the newsroom that answers it on loopback."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sovwatch.newsroom import Clock, Newsroom, Server, serve
from sovwatch.pipeline.job import JobOptions
from sovwatch.settings.project import Layout, Project, load_project

ROOT = Path(__file__).parents[2]
LOOPBACK = "127.0.0.0/8"


@dataclass
class Stage:
    """The project's layout, the server with its log of requests, the clock, and what a run is told."""

    layout: Layout
    room: Newsroom
    server: Server
    clock: Clock
    options: JobOptions

    @property
    def project(self) -> Project:
        """The project as its files are now."""
        return load_project(self.layout)

    def asked(self, host: str) -> list[str]:
        """The paths that were asked of a host, in order."""
        return [path for name, path, _ in self.server.requests if name == host]


@contextmanager
def stage(folder: Path, *outlets: str) -> Iterator[Stage]:
    """The stage for the length of the block, at the evening of the newsroom's first day."""
    room = Newsroom.load(ROOT / "demo", hang_seconds=1.0)
    clock = Clock(room.evening(room.days[0]))
    head, *entries = (ROOT / "demo" / "sources.yaml").read_text("utf-8").split("\n  - id: ")
    kept = [entry for entry in entries if entry.split("\n")[0] in outlets]
    (folder / "sources.yaml").write_text("\n  - id: ".join([head, *kept]) + "\n", "utf-8")
    (folder / "alerts").mkdir()
    shutil.copy(ROOT / "demo" / "alerts" / "subscriptions.yaml", folder / "alerts")
    with serve(room, now=clock) as server:
        options = JobOptions(
            clock,
            base=str(ROOT),
            hosts=server.hosts,
            allow=(LOOPBACK,),
            retry=False,
            workers=1,
            environment={},
        )
        yield Stage(Layout(folder, ROOT), room, server, clock, options)
