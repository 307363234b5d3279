"""`sovwatch batch STAGE`: one JSON object per line in and out, in the same order, each written when decided."""

from __future__ import annotations

import json
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from typing import IO, Any

import click

from sovwatch.pipeline.pool import Pool, lost
from sovwatch.pipeline.stages import MAX_LINE_BYTES, STAGES, Record, make_stage

_WINDOW = 16  # lines in flight per worker, so that one slow line holds back a bounded number of others


@click.command()
@click.argument("stage", type=click.Choice(list(STAGES)))
@click.option(
    "--jobs", default=1, show_default=True, metavar="N", type=click.IntRange(1, 64), help="Worker processes."
)
@click.pass_obj
def batch(project: str, stage: str, jobs: int) -> int:
    """One stage alone: reads JSON lines from standard input, writes JSON lines to standard output.

    Exit code 0, or 1 if a line was not valid input ({"id", "error"}). No network, no database, no clock.
    """
    decide = make_stage(stage, project)
    lines, out = _lines(sys.stdin.buffer), sys.stdout.buffer
    if jobs == 1 or not STAGES[stage].parallel:
        return write_results(map(decide, lines), out)
    with Pool(make_stage, (stage, project), jobs) as pool:
        return write_results(_in_order(pool, lines, jobs * _WINDOW), out)


def _lines(source: IO[bytes]) -> Iterator[bytes]:
    """The lines, of which one that is too long is cut: the stage then says so, and memory stays bounded."""
    while line := source.readline(MAX_LINE_BYTES + 1):
        yield line
        while len(line) > MAX_LINE_BYTES and not line.endswith(b"\n"):
            line = source.readline(MAX_LINE_BYTES + 1)


def write_results(results: Iterable[Record | None], out: IO[bytes]) -> int:
    """Writes each result as soon as it is there; 1 if any has an error, else 0. None (a blank line) is skipped."""
    failed = 0
    for result in results:
        if result is None:
            continue
        failed |= "error" in result
        # UTF-8 whatever the terminal speaks; half a surrogate pair, which JSON may hold and UTF-8 may not, as "?".
        out.write(json.dumps(result, ensure_ascii=False).encode("utf-8", "replace") + b"\n")
        out.flush()
    return failed


def _in_order(
    pool: Pool[bytes, Record | None], lines: Iterable[bytes], window: int
) -> Iterator[Record | None]:
    """Results in input order; at most `window` lines are in flight."""
    waiting: deque[tuple[Future[Record | None], bytes]] = deque()
    for line in lines:
        waiting.append((pool.submit(line), line))
        if len(waiting) >= window:
            yield _outcome(*waiting.popleft())
    while waiting:
        yield _outcome(*waiting.popleft())


def _outcome(future: Future[Record | None], line: bytes) -> Record | None:
    try:
        return future.result()
    except Exception as error:
        gone = lost(error)
        if gone is None:
            raise
        return {"id": _id_of(line), "error": str(gone)}


def _id_of(line: bytes) -> Any:
    try:
        return json.loads(line).get("id")
    except (ValueError, AttributeError):
        return None
