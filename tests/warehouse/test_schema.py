"""Migrations, checks, and the dictionary that must say what the database says."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from sovwatch.errors import BadArguments, StorageError
from sovwatch.warehouse import Warehouse
from sovwatch.warehouse.archive import StoryRow
from tests.warehouse.conftest import NOW, SQL, fact, harvest, item

README = (SQL / "README.md").read_text("utf-8")
VIEWS = sorted(file.stem.split("_", 1)[1] for file in (SQL / "views").glob("*.sql"))


def test_a_second_start_migrates_nothing(warehouse: Warehouse, tmp_path: Path) -> None:
    names = warehouse.database.rows("SELECT name FROM main.schema_migrations")
    warehouse.database.close()
    with Warehouse(tmp_path / "live.duckdb", SQL) as again:
        assert again.database.rows("SELECT name FROM main.schema_migrations") == names


def test_a_changed_migration_is_refused(warehouse: Warehouse, tmp_path: Path) -> None:
    warehouse.database.close()
    copy = tmp_path / "sql"
    shutil.copytree(SQL, copy)
    file = next((copy / "migrations").glob("*.sql"))
    file.write_text(file.read_text("utf-8") + "\n-- later thought\n", "utf-8")
    with pytest.raises(StorageError, match="was changed after it was applied"):
        Warehouse(tmp_path / "live.duckdb", copy)


def test_a_database_from_newer_code_is_refused(warehouse: Warehouse, tmp_path: Path) -> None:
    warehouse.database.run("INSERT INTO main.schema_migrations (name, sha256) VALUES ('9999_later.sql', 'x')")
    warehouse.database.close()
    with pytest.raises(
        StorageError, match=r"knows migrations that .* lacks \(9999_later\.sql\); update the code"
    ):
        Warehouse(tmp_path / "live.duckdb", SQL)


def test_a_folder_without_sql_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadArguments, match="has no migrations"):
        Warehouse(tmp_path / "live.duckdb", tmp_path)


def test_a_damaged_file_is_told_by_name(tmp_path: Path) -> None:
    (tmp_path / "live.duckdb").write_bytes(b"not a database" * 1000)
    with pytest.raises(StorageError, match=r"live\.duckdb cannot be opened"):
        Warehouse(tmp_path / "live.duckdb", SQL)


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_and_column_has_a_comment_that_the_dictionary_repeats(
    warehouse: Warehouse, view: str
) -> None:
    comment = warehouse.database.rows(f"SELECT comment FROM duckdb_views() WHERE view_name = '{view}'")[0][0]
    assert comment
    assert comment in README
    columns = warehouse.database.rows(
        f"SELECT column_name, comment FROM duckdb_columns() WHERE table_name = '{view}' AND schema_name = 'main'"
    )
    described = set(warehouse.database.rows(f"SELECT column_name FROM (DESCRIBE {view})"))
    assert {(name,) for name, _ in columns} == described
    for name, told in columns:
        assert told, f"{view}.{name} has no comment"
        assert f"| `{name}` | {told} |" in README.split(f"### {view}\n")[1].split("\n### ")[0]


@pytest.mark.parametrize("file", sorted((SQL / "queries").glob("*.sql")), ids=lambda f: f.stem)
def test_the_example_queries_run_and_are_in_the_dictionary(warehouse: Warehouse, file: Path) -> None:
    warehouse.database.rows(file.read_text("utf-8"))
    assert f"`queries/{file.name}`" in README


BREAK = {
    "kept_items_have_a_story": "UPDATE store.items SET story = NULL",
    "stories_have_members": "UPDATE store.items SET story = 'other'",
    "copies_point_at_an_item": "UPDATE store.items SET duplicate_of = id",
    "nothing_is_from_the_future": "UPDATE store.items SET published = published + INTERVAL 3 DAY",
    "decisions_have_reasons": "DELETE FROM store.item_reasons",
    "nothing_is_told_twice": (
        "INSERT INTO store.digests SELECT d, 't', now(), now(), now(), now(), 1, '' FROM (VALUES ('d1'), ('d2')) AS v(d);"
        "INSERT INTO store.digest_stories SELECT d, 0, 'i1', 'new', '', 1, [] FROM (VALUES ('d1'), ('d2')) AS v(d);"
        "INSERT INTO store.deliveries SELECT d, 'c', 0, 1, 'sent', now(), now(), '' FROM (VALUES ('d1'), ('d2')) AS v(d)"
    ),
}


def test_each_check_is_broken_by_a_case() -> None:
    assert set(BREAK) == {file.stem for file in (SQL / "checks").glob("*.sql")}


@pytest.mark.parametrize("name", sorted(BREAK))
def test_a_check_finds_what_should_not_exist(warehouse: Warehouse, name: str) -> None:
    warehouse.archive.store("r1", harvest(item(facts=(fact(),))), NOW)
    warehouse.archive.place([("i1", "i1", None)])
    warehouse.archive.write_stories([StoryRow("i1", {"ko": "제목"}, "", 1.0, {})], NOW)
    warehouse.ledger.end_run("r1", NOW, "done")
    assert set(warehouse.check().values()) == {0}
    warehouse.database.run(BREAK[name])
    assert warehouse.check()[name] > 0


def test_conflicting_figures_are_shown_with_who_said_which(warehouse: Warehouse) -> None:
    for name, value in (("a", 2e12), ("b", 2.5e12)):
        stored = item(f"of-{name}", source=name, facts=(fact(value=value),))
        warehouse.archive.store("r1", harvest(stored, source=name), NOW)
        warehouse.archive.place([(stored.id, "s", None)])
    rows = warehouse.database.rows("SELECT value_a, sources_a, value_b, sources_b FROM fact_conflicts")
    assert rows == [(2e12, ["a"], 2.5e12, ["b"])]
    money = warehouse.database.rows("SELECT country, kind, sums FROM money_by_country_month")
    assert money == [("KR", "funding", 2)]
