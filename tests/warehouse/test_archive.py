"""Items: one identity, a history, and progress that commits together with what it found."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from sovwatch.errors import StorageError
from sovwatch.model import Cursor
from sovwatch.warehouse import Warehouse
from sovwatch.warehouse.archive import StoryRow
from tests.warehouse.conftest import NOW, fact, harvest, item, source


def test_an_item_comes_back_as_it_was_stored(warehouse: Warehouse) -> None:
    cursor = Cursor("https://a.test/f", '"e"', "Mon, 23 Nov 2026 00:00:00 GMT", NOW, NOW)
    warehouse.archive.store("r1", harvest(item(facts=(fact(),)), cursors=(cursor,)), NOW)
    assert warehouse.archive.cursors() == {cursor.url: cursor}
    row = warehouse.archive.window(NOW - timedelta(days=1))[0]
    assert (row["id"], row["title"], row["published"], row["story"]) == ("i1", "제목 i1", NOW, None)
    assert warehouse.archive.facts(["i1"])[0]["value"] == 1e12
    assert warehouse.archive.links("actors", ["i1"]) == {"i1": ["naver"]}
    assert warehouse.archive.links("countries", ["i1"]) == {"i1": ["KR"]}


def test_an_edit_keeps_identity_story_and_first_sight(warehouse: Warehouse) -> None:
    archive, later = warehouse.archive, NOW + timedelta(hours=3)
    archive.store("r1", harvest(item()), NOW)
    archive.place([("i1", "i1", None)])
    archive.store("r2", harvest(item(title="고친 제목", first_seen=later)), later)
    row = archive.window(NOW - timedelta(days=1))[0]
    assert (row["title"], row["first_seen"], row["story"]) == ("고친 제목", NOW, "i1")
    assert archive.known(["i1"])["i1"].version == 2
    old = warehouse.database.rows("SELECT version, seen, title FROM article_versions")
    assert old == [(1, later, "제목 i1")]


def test_the_same_text_again_is_no_new_version(warehouse: Warehouse) -> None:
    warehouse.archive.store("r1", harvest(item()), NOW)
    warehouse.archive.store("r2", harvest(item()), NOW)
    assert warehouse.archive.known(["i1"])["i1"].version == 1
    assert warehouse.database.rows("SELECT count(*) FROM article_versions") == [(0,)]


def test_an_address_that_two_sources_list_stays_with_the_first(warehouse: Warehouse) -> None:
    warehouse.archive.store("r1", harvest(item()), NOW)
    written = warehouse.archive.store("r1", harvest(item(source="portal"), source="portal"), NOW)
    assert written == 0
    assert warehouse.database.rows("SELECT source FROM store.items") == [("a",)]


def test_a_harvest_is_stored_whole_or_not_at_all(warehouse: Warehouse) -> None:
    bad = replace(item("i2"), title=None)  # type: ignore[arg-type]
    with pytest.raises(StorageError, match=r"live\.duckdb"):
        warehouse.archive.store("r1", harvest(item(), bad, cursors=(Cursor("https://a.test/f", "e"),)), NOW)
    assert warehouse.database.rows("SELECT count(*) FROM store.items") == [(0,)]
    assert warehouse.archive.cursors() == {}
    warehouse.archive.store("r1", harvest(item()), NOW)
    assert warehouse.database.rows("SELECT count(*) FROM store.items") == [(1,)]


def test_hostile_ids_and_titles_are_only_text(warehouse: Warehouse) -> None:
    nasty = "x'; DROP TABLE store.items; --"
    for _ in range(2):
        warehouse.archive.store("r1", harvest(item(nasty, title=nasty)), NOW)
        warehouse.ledger.begin_run(f"r{_}x", NOW, pid=1, host="h", version="0")
        warehouse.database.run("DELETE FROM store.source_runs")
    assert warehouse.database.rows("SELECT title FROM store.items") == [(nasty,)]


def test_sources_gone_from_the_file_stay_as_history(warehouse: Warehouse) -> None:
    warehouse.archive.declare_sources([source("b", country="FI")])
    rows = warehouse.database.rows("SELECT id, declared FROM store.sources ORDER BY id")
    assert rows == [("a", False), ("b", True)]


def test_stories_are_written_and_read(warehouse: Warehouse) -> None:
    archive = warehouse.archive
    archive.store("r1", harvest(item("i1"), item("i2")), NOW)
    archive.place([("i1", "i1", None), ("i2", "i1", "i1")])
    story = StoryRow("i1", {"ko": "제목"}, "도입", 1.5, {"outlets": 1.0}, None)
    archive.write_stories([story], NOW)
    archive.write_stories([replace(story, score=2.5)], NOW + timedelta(hours=1))
    assert archive.story_rows(["i1"])["i1"].score == 2.5
    assert [m["duplicate_of"] for m in archive.members(["i1"])] == [None, "i1"]
    assert archive.stories_between(NOW - timedelta(hours=1), NOW) == ["i1"]
    assert archive.stories_between(NOW, NOW + timedelta(hours=1)) == []


def test_known_items_are_told_whoever_brought_them(warehouse: Warehouse) -> None:
    warehouse.archive.store("r1", harvest(item()), NOW)
    known = warehouse.archive.known(["i1", "i2"])
    assert list(known) == ["i1"]
    assert (known["i1"].source, known["i1"].outcome) == ("a", "keep")


def test_a_transaction_within_another_is_part_of_it(warehouse: Warehouse) -> None:
    warehouse.archive.store("r1", harvest(item()), NOW)

    def die_after_placing() -> None:
        with warehouse.database.transaction():
            warehouse.archive.place([("i1", "i1", None)])
            raise RuntimeError

    with pytest.raises(RuntimeError):
        die_after_placing()
    assert warehouse.archive.window(NOW)[0]["story"] is None
    with warehouse.database.transaction():
        warehouse.archive.place([("i1", "i1", None)])
    assert warehouse.archive.window(NOW)[0]["story"] == "i1"


def test_long_queries_draw_nothing_on_standard_output(warehouse: Warehouse) -> None:
    assert warehouse.database.rows("SELECT current_setting('enable_progress_bar')") == [(False,)]
