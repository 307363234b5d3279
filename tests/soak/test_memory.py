"""Ten thousand pages through the worker pool: its memory stays flat."""

from __future__ import annotations

import json
import os
from pathlib import Path

from sovwatch.newsroom import Newsroom, Request
from sovwatch.pipeline.pool import Pool
from sovwatch.pipeline.stages import make_stage

ROOT = Path(__file__).parents[2]
PAGES = 10_000


def resident(pids: set[int]) -> float:
    pages = sum(int(Path(f"/proc/{pid}/statm").read_text().split()[1]) for pid in pids)
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def workers() -> set[int]:
    """The worker processes below this one."""
    found = set()
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(stat.read_text().rpartition(")")[2].split()[1])
            line = (stat.parent / "cmdline").read_text()
        except (OSError, ValueError):
            continue
        if parent == os.getpid() and "spawn_main" in line:
            found.add(int(stat.parent.name))
    return found


def test_flat() -> None:

    room = Newsroom.load(ROOT / "demo")
    now = room.evening(room.days[-1])
    lines = []
    for article in room.articles:
        answer = room.respond(Request(article.outlet.host, article.path), now)
        html = answer.body.decode(article.outlet.encoding, "replace")
        lines.append(json.dumps({"id": article.id, "html": html, "url": article.url}).encode())
    sizes = []
    with Pool(make_stage, ("extract", str(ROOT)), 2) as pool:
        done = 0
        while done < PAGES:
            batch = [pool.submit(lines[i % len(lines)]) for i in range(done, done + 1000)]
            assert all(future.result() is not None for future in batch)
            done += 1000
            assert len(workers()) == 2
            sizes.append(resident(workers()))
    print("MB after each thousand pages:", *(f"{size:.0f}" for size in sizes))
    assert sizes[-1] < sizes[1] * 1.10 + 5
