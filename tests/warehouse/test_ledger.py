"""What a team has had: the ledger decides, also after a crash."""

from __future__ import annotations

from datetime import timedelta

from sovwatch.warehouse import Warehouse
from sovwatch.warehouse.ledger import DigestRow, ShownStory
from tests.warehouse.conftest import NOW


def digest(id_: str = "d1") -> DigestRow:
    return DigestRow(id_, "seoul", NOW, NOW, NOW - timedelta(days=1), NOW, f"digests/{id_}")


def test_a_digest_counts_only_once_a_channel_was_tried(warehouse: Warehouse) -> None:
    ledger = warehouse.ledger
    ledger.record_digest(digest(), [ShownStory("s", "new", "제목", 1.0, ("i1",))])
    assert ledger.last_digest("seoul") is None
    assert ledger.had("seoul") == {}
    attempt = ledger.begin_delivery("d1", "slack", 0, NOW)
    assert ledger.last_digest("seoul") == (NOW, NOW)
    ledger.end_delivery("d1", "slack", 0, attempt, at=NOW, status="failed", detail="no answer")
    assert ledger.last_digest("seoul") is None, "a digest that reached nobody is made again"
    attempt = ledger.begin_delivery("d1", "slack", 0, NOW)
    ledger.end_delivery("d1", "slack", 0, attempt, at=NOW, status="sent", detail="")
    assert (attempt, ledger.delivered("d1")) == (2, {("slack", 0): "sent"})
    assert ledger.had("seoul")["s"].items == ("i1",)
    assert ledger.had("berlin") == {}


def test_what_was_being_sent_when_the_run_died_is_in_doubt(warehouse: Warehouse) -> None:
    ledger = warehouse.ledger
    ledger.record_digest(digest(), [ShownStory("s", "new", "제목", 1.0, ("i1",))])
    ledger.begin_delivery("d1", "slack", 0, NOW)
    assert ledger.doubt(NOW) == [("seoul", "slack", 0)]
    assert ledger.doubt(NOW) == []
    assert ledger.delivered("d1") == {("slack", 0): "in-doubt"}
    assert "s" in ledger.had("seoul"), "it may have arrived: it is not sent again by itself"


def test_a_run_that_was_killed_is_marked_by_the_next(warehouse: Warehouse) -> None:
    warehouse.ledger.begin_run("r2", NOW, pid=2, host="h", version="0")
    warehouse.ledger.end_run("r2", NOW, "done")
    rows = warehouse.database.rows("SELECT id, outcome FROM store.runs ORDER BY id")
    assert rows == [("r1", "killed"), ("r2", "done")]


def test_the_latest_digest_of_a_team(warehouse: Warehouse) -> None:
    assert warehouse.ledger.latest_of("seoul") is None
    warehouse.ledger.record_digest(digest(), [])
    assert warehouse.ledger.latest_of("seoul") == digest()
