"""A piece of work that hangs or kills its worker costs that piece only."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from sovwatch.pipeline import pool
from sovwatch.pipeline.pool import Pool, WorkerLost, lost

PARENT = """
import sys, time
from sovwatch.pipeline.pool import Pool
from tests.pipeline.test_pool import build
if __name__ == "__main__":
    with Pool(build, (), 2) as workers:
        print(*[workers.submit("pid").result() for _ in range(6)], flush=True)
        time.sleep(60)
"""


def build() -> Callable[[str], str]:
    """A worker that does what it is told."""

    def work(piece: str) -> str:
        if piece == "hang":
            time.sleep(60)
        if piece == "die":
            os.kill(os.getpid(), signal.SIGKILL)
        if piece == "fault":
            raise ZeroDivisionError(piece)
        return str(os.getpid()) if piece == "pid" else piece.upper()

    return work


def test_the_others_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "SECONDS", 3.0)
    pieces = ["a", "hang", "b", "die", "c", "fault", "d"]
    told: list[str] = []
    with Pool(build, (), 2) as workers:
        futures = [workers.submit(piece) for piece in pieces]
        for future in futures:
            try:
                told.append(future.result(30))
            except Exception as error:
                gone = lost(error)
                told.append(str(gone) if isinstance(gone, WorkerLost) else type(error).__name__)
    assert told == [
        "A",
        "gave no result within 3 s and was stopped",
        "B",
        f"the worker process died (exit code {-signal.SIGKILL})",
        "C",
        "ZeroDivisionError",
        "D",
    ]


def test_no_worker_outlives_a_parent_that_was_killed(tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(PARENT, "utf-8")
    root = Path(__file__).parents[2]
    parent = subprocess.Popen(
        [sys.executable, str(script)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": f"{root / 'src'}:{root}"},
    )
    assert parent.stdout is not None
    workers = {int(pid) for pid in parent.stdout.readline().split()}
    assert workers
    parent.kill()
    parent.wait()
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and (
        alive := {pid for pid in workers if Path(f"/proc/{pid}").exists()}
    ):
        time.sleep(0.2)
    for pid in alive:
        os.kill(pid, signal.SIGKILL)
    assert alive == set()
