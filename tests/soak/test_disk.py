"""A disk that is full in the middle of a run, and an analyst who holds the published copy open through three runs."""

from __future__ import annotations

import pytest

from sovwatch.warehouse.database import Database
from sovwatch.warehouse.publish import COPY
from sovwatch.warehouse.warehouse import query
from tests.soak.conftest import Stage
from tests.soak.test_kill import completed


@pytest.mark.parametrize("kilobytes", [40, 300, 1200, 2500])
def test_a_full_disk_is_told_and_the_next_run_goes_on(stage: Stage, kilobytes: int) -> None:
    full = stage.start(0, limit=kilobytes * 1024)
    _, err = full.communicate(timeout=300)
    assert full.returncode == 5, err
    assert str(stage.folder / "data") in err, "the file that could not be written is named"
    assert "Traceback" not in err
    assert completed(stage.start(1)) == {"doubt": [], "checks": {}}
    copy = stage.folder / "data" / "published" / COPY
    assert query(copy, "SELECT count(*) > 20 FROM store.items")[1] == [(True,)]


def test_an_analyst_who_holds_the_copy_open(stage: Stage) -> None:
    completed(stage.start(0))
    copy = stage.folder / "data" / "published" / COPY
    held = Database(copy, read_only=True)
    count = "SELECT count(*), max(ran) FROM store.source_runs"
    seen = held.rows(count)
    for hour in (1, 2, 3):
        completed(stage.start(hour))
        assert held.rows(count) == seen, "the old copy goes on answering"
    held.close()
    assert query(copy, count)[1][0][0] > seen[0][0]
