"""A million articles: what the hourly work costs then. Times are printed; bounds are generous."""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

from sovwatch.model import Channel, Subscription
from sovwatch.pipeline.digest import DigestRun
from sovwatch.pipeline.rhythm import ANSWERED
from sovwatch.settings.project import Layout
from sovwatch.stories.grouper import WINDOW_DAYS
from sovwatch.warehouse import Warehouse
from sovwatch.warehouse.warehouse import query
from tests.soak.archive import fill
from tests.warehouse.conftest import harvest, item

T = TypeVar("T")
ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
ITEMS = 1_000_000


def timed(name: str, most: float, work: Callable[[], T]) -> T:
    began = time.monotonic()
    result = work()
    seconds = time.monotonic() - began
    print(f"{name:<40} {seconds:6.2f} s")
    assert seconds < most, name
    return result


def test_filled() -> None:
    """Runs the measurements in a process of their own, so that its peak memory is theirs."""
    code = "from tests.soak.test_million import measure; measure()"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False, timeout=1200
    )
    print(done.stdout)
    assert done.returncode == 0, done.stderr[-3000:]


def measure() -> None:
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        place = Path(folder)
        subprocess.run(
            [sys.executable, "-c", f"from tests.soak.test_million import make; make({folder!r})"], check=True
        )
        layout = Layout(place, ROOT)
        with Warehouse(layout.database, ROOT / "warehouse") as warehouse:
            _hourly(warehouse, layout)
        copy = layout.published / "sovwatch.duckdb"
        for file in sorted((ROOT / "warehouse" / "queries").glob("*.sql")):
            timed(f"query {file.stem}", 20, lambda file=file: query(copy, file.read_text("utf-8")))  # type: ignore[misc]
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"peak memory {peak:.0f} MB")
        assert peak < 1500


def make(folder: str) -> None:
    with Warehouse(Layout(Path(folder), ROOT).database, ROOT / "warehouse") as warehouse:
        fill(warehouse, ITEMS, end=NOW)


def _hourly(warehouse: Warehouse, layout: Layout) -> None:
    archive = warehouse.archive
    timed("first publication", 120, lambda: warehouse.publish(layout.published))
    timed("standings of the sources", 20, lambda: warehouse.watch.standings(NOW, answered=ANSWERED))
    ids = [row[0] for row in warehouse.database.rows("SELECT id FROM store.items USING SAMPLE 30")]
    timed("known items of 250 feeds", 20, lambda: [archive.known(ids) for _ in range(250)])
    warehouse.ledger.begin_run("now", NOW, pid=1, host="h", version="0")
    fresh = [item(f"fresh{i}", source="s1", first_seen=NOW, published=NOW) for i in range(50)]
    timed("store 50 items", 5, lambda: archive.store("now", harvest(*fresh, source="s1"), NOW))
    window = timed("window of the grouper", 10, lambda: archive.window(NOW - timedelta(days=WINDOW_DAYS)))
    assert sum(row["story"] is None for row in window) == 50
    archive.place([(i.id, fresh[0].id, None) for i in fresh])
    timed("sagas", 20, lambda: archive.sagas(NOW - timedelta(days=540)))
    team = Subscription("desk", (Channel("c", "C"),), "en", "UTC", NOW.time(), frozenset(range(7)))
    run = DigestRun(warehouse, layout, {}, now=NOW)
    timed("digest", 20, lambda: run.preview(team, {}, now_please=True))
    timed("checks", 20, warehouse.check)
    timed("publication with 50 new items", 30, lambda: warehouse.publish(layout.published))
