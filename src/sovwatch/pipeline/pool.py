"""Worker processes that can be killed: a page that crashes or hangs the parser costs that page only."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from multiprocessing import get_context
from types import TracebackType
from typing import Any, Generic, TypeVar

from pebble import ProcessExpired, ProcessPool

A = TypeVar("A")
R = TypeVar("R")
SECONDS = 20.0  # the slowest real page takes a tenth of a second; a hung one is killed after this

_work: Callable[[Any], Any] | None = None


class WorkerLost(Exception):
    """A worker died or was stopped over one piece of work; the message says which."""


def _start(build: Callable[..., Callable[[Any], Any]], arguments: tuple[Any, ...]) -> None:
    global _work  # noqa: PLW0603 - a worker process does exactly one kind of work
    _work = build(*arguments)


def _do(piece: Any) -> Any:
    assert _work is not None
    return _work(piece)


class Pool(Generic[A, R]):
    """`jobs` processes that each call `build(*arguments)` once and then apply what it gave to every piece.

    Spawned, not forked: a forked copy of a threaded parent may hang. `build` must be importable by name.
    """

    def __init__(self, build: Callable[..., Callable[[A], R]], arguments: tuple[Any, ...], jobs: int) -> None:
        self._pool = ProcessPool(
            max_workers=jobs, context=get_context("spawn"), initializer=_start, initargs=(build, arguments)
        )

    def __enter__(self) -> Pool[A, R]:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._pool.close()  # type: ignore[no-untyped-call]
        else:
            self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()

    def submit(self, piece: A) -> Future[R]:
        """Starts on a piece; its future raises WorkerLost's causes as `lost` tells them."""
        return self._pool.schedule(_do, args=(piece,), timeout=SECONDS)


def lost(error: BaseException) -> WorkerLost | None:
    """What a future's exception says about a lost worker, or None if it is another fault."""
    if isinstance(error, TimeoutError):
        return WorkerLost(f"gave no result within {SECONDS:.0f} s and was stopped")
    if isinstance(error, ProcessExpired):
        return WorkerLost(f"the worker process died (exit code {error.exitcode})")
    return None
