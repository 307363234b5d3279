"""The analysts' door: never locked, whole or old, and without texts that are not ours to give."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from sovwatch.errors import StorageError
from sovwatch.warehouse import Warehouse
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
