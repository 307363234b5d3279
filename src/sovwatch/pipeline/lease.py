"""One run at a time: a file lock that the kernel frees when the process dies."""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import socket
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from sovwatch.errors import LeaseHeld, StorageError


@contextlib.contextmanager
def lease(path: Path, *, now: datetime) -> Iterator[None]:
    """Holds the lock at `path` for the time of the block.

    Raises LeaseHeld, naming the holder's pid, host and start, if another process has it, and StorageError if
    the file cannot be made. The content is for people only; the lock itself is the kernel's.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = path.open("a+", encoding="utf-8")
    except OSError as error:
        raise StorageError(f"{path} cannot be opened: {error.strerror or error}") from error
    with handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise LeaseHeld(_holder(path)) from error
        handle.seek(0)
        handle.truncate()
        json.dump({"pid": os.getpid(), "host": socket.gethostname(), "start": now.isoformat()}, handle)
        handle.flush()
        try:
            yield
        finally:
            with contextlib.suppress(OSError):  # on a full disk the lock is freed all the same
                handle.truncate(0)


def _holder(path: Path) -> str:
    try:
        who = json.loads(path.read_text("utf-8"))
        return (
            f"another run is at work: pid {who['pid']} on {who['host']}, since {who['start']} (lock {path})"
        )
    except (OSError, ValueError, KeyError):
        return f"another run is at work (lock {path})"
