"""One run at a time, and nobody is locked out by the dead."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sovwatch.errors import LeaseHeld, StorageError
from sovwatch.pipeline.lease import lease

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
HOLD = """
import sys, time
from datetime import datetime, UTC
from pathlib import Path
from sovwatch.pipeline.lease import lease
with lease(Path(sys.argv[1]), now=datetime(2026, 11, 24, 8, tzinfo=UTC)):
    print("held", flush=True)
    time.sleep(60)
"""


def test_the_second_is_told_who_holds_it(tmp_path: Path) -> None:
    lock = tmp_path / "run.lock"
    holder = subprocess.Popen([sys.executable, "-c", HOLD, str(lock)], stdout=subprocess.PIPE, text=True)
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with (
            pytest.raises(LeaseHeld, match=rf"pid {holder.pid} on .+, since 2026-11-24T08:00:00\+00:00"),
            lease(lock, now=NOW),
        ):
            pass
    finally:
        os.kill(holder.pid, signal.SIGKILL)
        holder.wait()
    with lease(lock, now=NOW):
        assert str(os.getpid()) in lock.read_text("utf-8"), "the kernel freed it when the holder died"


def test_it_is_free_after_the_block_also_after_an_error(tmp_path: Path) -> None:
    lock = tmp_path / "run.lock"
    with pytest.raises(RuntimeError, match="inside"), lease(lock, now=NOW):
        raise RuntimeError("inside")
    with lease(lock, now=NOW):
        pass


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with (
        pytest.raises(StorageError, match="cannot be opened"),
        lease(tmp_path / "file" / "run.lock", now=NOW),
    ):
        pass
