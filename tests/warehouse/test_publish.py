"""The analysts' door: never locked, whole or old, and without texts that are not ours to give."""

from __future__ import annotations

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from sovwatch.errors import StorageError
from sovwatch.warehouse import Warehouse
from sovwatch.warehouse.archive import StoryRow
from sovwatch.warehouse.database import Database
from sovwatch.warehouse.warehouse import query
from tests.warehouse.conftest import NOW, SQL, fact, harvest, item, source


@pytest.fixture
def filled(warehouse: Warehouse) -> Warehouse:
    warehouse.archive.declare_sources(
        [source(), source("link", rights="link-only"), source("tdm", rights="tdm-reserved")]
    )
    for name in ("a", "link", "tdm"):
        stored = item(f"of-{name}", source=name, facts=(fact(),), text="비밀스러운 본문 " * 200)
        warehouse.archive.store("r1", harvest(stored, source=name), NOW)
        warehouse.archive.place([(stored.id, stored.id, None)])
    return warehouse


def test_rights_decide_what_leaves(filled: Warehouse, tmp_path: Path) -> None:
    copy = filled.publish(tmp_path / "published")
    _, rows = query(copy, "SELECT source, title, excerpt, url FROM articles ORDER BY source")
    excerpts = {row[0]: row[2] for row in rows}
    assert 0 < len(excerpts["a"]) <= 300
    assert (excerpts["link"], excerpts["tdm"]) == ("", "")
    assert all(row[1] and row[3] for row in rows), "headline and link are always there"
    _, sentences = query(copy, "SELECT source, sentence, value FROM facts ORDER BY source")
    assert [(s, len(t) <= 300, bool(t), v) for s, t, v in sentences] == [
        ("a", True, True, 1e12), ("link", True, False, 1e12), ("tdm", True, False, 1e12),
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["sovwatch.duckdb", "parquet"])
def test_no_full_text_is_in_any_published_byte(filled: Warehouse, tmp_path: Path, name: str) -> None:
    filled.publish(tmp_path / "published")
    longest = "비밀스러운 본문 " * 40
    place = tmp_path / "published" / name
    files = [place] if place.is_file() else list(place.rglob("*.parquet"))
    assert files
    database = Database(tmp_path / "published" / "sovwatch.duckdb", read_only=True)
    texts = [
        r[0]
        for r in database.rows("SELECT text FROM store.items UNION ALL SELECT text FROM store.item_versions")
    ]
    database.close()
    assert all(len(text) <= 300 for text in texts)
    assert all(longest.encode() not in file.read_bytes() for file in files)


def test_who_holds_the_copy_open_disturbs_nobody(filled: Warehouse, tmp_path: Path) -> None:
    copy = filled.publish(tmp_path / "published")
    held = Database(copy, read_only=True)
    filled.archive.store("r2", harvest(item("later"), source="a"), NOW)
    filled.publish(tmp_path / "published")
    count = "SELECT count(*) FROM decisions"
    assert held.rows(count) == [(3,)], "the old copy goes on answering"
    held.close()
    assert query(copy, count)[1] == [(4,)]


def test_a_full_disk_leaves_the_old_copy_and_the_database_intact(filled: Warehouse, tmp_path: Path) -> None:
    copy = filled.publish(tmp_path / "published")
    before = copy.read_bytes()
    filled.database.close()
    script = f"""
import resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
from pathlib import Path
from sovwatch.errors import StorageError
from sovwatch.warehouse import Warehouse
try:
    with Warehouse(Path({str(tmp_path / "live.duckdb")!r}), Path({str(SQL)!r})) as w:
        w.publish(Path({str(tmp_path / "published")!r}))
except StorageError as error:
    print("TOLD", error)
"""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=120
    )
    assert "TOLD" in done.stdout, done.stdout + done.stderr
    assert copy.read_bytes() == before
    with Warehouse(tmp_path / "live.duckdb", SQL) as again:
        assert again.database.rows("SELECT count(*) FROM store.items") == [(3,)]


def test_a_copy_that_is_not_there_yet_is_told(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="first `sovwatch run`"):
        query(tmp_path / "none.duckdb", "SELECT 1")


def everything(copy: Path) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables of a copy, and of its Parquet files."""
    database = Database(copy, read_only=True)
    names = [
        row[0] for row in database.rows("SELECT table_name FROM duckdb_tables() WHERE schema_name = 'store'")
    ]
    tables = {name: sorted(database.rows(f"SELECT * FROM store.{name}"), key=repr) for name in names}
    for view in ("articles", "decisions", "facts"):
        files = copy.parent / "parquet" / view / "*" / "*.parquet"
        tables[f"{view}.parquet"] = sorted(database.rows(f"FROM '{files}'"), key=repr)
    database.close()
    return tables


def test_a_copy_that_grew_is_the_same_as_one_made_anew(filled: Warehouse, tmp_path: Path) -> None:
    archive, earlier = filled.archive, NOW - timedelta(days=70)
    old = item("old", published=earlier, first_seen=earlier, facts=(fact(),))
    archive.store_items("r1", [old, item("gone"), item("untouched", published=earlier)], NOW)
    filled.publish(tmp_path / "grown")
    kept = tmp_path / "grown" / "parquet" / "articles" / "month=2026-09" / "data_0.parquet"
    first = kept.stat().st_mtime_ns
    filled.ledger.begin_run("r2", NOW, pid=1, host="h", version="0")
    archive.store_items("r2", [item("of-a", title="고친 제목", facts=()), item("new", facts=(fact(),))], NOW)
    archive.place([("new", "of-a", "of-a")])
    archive.write_stories([StoryRow("of-a", {"ko": "제목"}, "", 1.0, {}, "of-a")], NOW)
    filled.publish(tmp_path / "grown")
    assert kept.stat().st_mtime_ns == first, "a month in which nothing changed is not written again"
    archive.store(
        "r2", harvest(item("old", title="고친 옛 제목", first_seen=earlier, published=earlier)), NOW
    )
    filled.publish(tmp_path / "grown")
    filled.publish(tmp_path / "anew")
    assert everything(tmp_path / "grown" / "sovwatch.duckdb") == everything(
        tmp_path / "anew" / "sovwatch.duckdb"
    )


def test_a_right_that_was_withdrawn_leaves_no_text_in_the_copy(filled: Warehouse, tmp_path: Path) -> None:
    copy = filled.publish(tmp_path / "published")
    filled.archive.declare_sources([source("a", rights="link-only")])
    filled.publish(tmp_path / "published")
    rows = query(copy, "SELECT text || teaser || standfirst FROM store.items WHERE source = 'a'")[1]
    assert rows == [("",)]
    assert "비밀".encode() not in copy.read_bytes()


def test_a_copy_that_cannot_be_read_is_made_anew(filled: Warehouse, tmp_path: Path) -> None:
    copy = filled.publish(tmp_path / "published")
    copy.write_bytes(b"no database" * 1000)
    (tmp_path / "published" / ".sovwatch.duckdb.new.wal").write_bytes(b"of a run that was killed")
    filled.publish(tmp_path / "published")
    assert query(copy, "SELECT count(*) FROM decisions")[1] == [(3,)]
