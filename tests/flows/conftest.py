"""The real flow on a few outlets of the bundled newsroom: one Prefect start for all tests of a session."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from sovwatch.cli.run import execute_flow, prepare
from sovwatch.model import RunReport
from sovwatch.newsroom import Clock, Newsroom, Server, serve
from sovwatch.pipeline.job import JobOptions

ROOT = Path(__file__).parents[2]
# Before any test module imports Prefect, which reads its settings once.
os.environ["PREFECT_HOME"] = tempfile.mkdtemp(prefix="sovwatch-prefect-")
prepare()
OUTLETS = ("hanbit-news", "courrier-du-rhone", "rheinischer-bote", "alpenkurier", "namdo-sinbo")


@dataclass
class Stage:
    """A small project of its own and the newsroom that answers it."""

    folder: Path
    room: Newsroom
    server: Server
    clock: Clock

    def run(self, **parameters: object) -> RunReport:
        """One run of flows/daily.py at the newsroom's time."""
        options = JobOptions(
            lambda: self.clock.now,
            base=str(ROOT),
            hosts=self.server.hosts,
            allow=("127.0.0.0/8",),
            retry=False,
            workers=1,
            environment=dict(os.environ),
        )
        return execute_flow(str(self.folder), options, **parameters)


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    room = Newsroom.load(ROOT / "demo", hang_seconds=1.0)
    clock = Clock(room.evening(room.days[0]))
    text = (ROOT / "demo" / "sources.yaml").read_text("utf-8")
    head, *entries = text.split("\n  - id: ")
    kept = [entry for entry in entries if entry.split("\n")[0] in OUTLETS]
    (tmp_path / "sources.yaml").write_text("\n  - id: ".join([head, *kept]) + "\n", "utf-8")
    (tmp_path / "alerts").mkdir()
    (tmp_path / "alerts" / "subscriptions.yaml").write_text(
        "subscriptions:\n"
        '  - {team: archive, channels: [], language: en, zone: Europe/Berlin, time: "08:00"}\n',
        "utf-8",
    )
    with serve(room, now=lambda: clock.now) as server:
        yield Stage(tmp_path, room, server, clock)
    shutil.rmtree(tmp_path / "data", ignore_errors=True)
