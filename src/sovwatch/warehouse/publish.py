"""The analysts' door: a copy that is never locked, and Parquet by month. No full text leaves by it."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar

from sovwatch.errors import StorageError
from sovwatch.warehouse.database import Database
from sovwatch.warehouse.schema import build_views

T = TypeVar("T")

COPY = "sovwatch.duckdb"
_PARQUET = {"articles": "published", "decisions": "first_seen", "facts": "published"}
_NOT_PUBLISHED = {"robots", "notices"}  # other people's files, and what operators were told
_HANG_ON_ITEMS = ("item_versions", "item_reasons", "item_actors", "item_countries", "item_facts")
_LARGEST_WASTE = 0.5  # share of free blocks from which a copy is written anew
_SMALL = 400  # blocks (of 256 KB) up to which waste does not matter
# Items that differ between the live file and the copy, and the months in which they stand in either.
_COMPARE = """
CREATE OR REPLACE TEMP TABLE changed AS
SELECT coalesce(a.id, b.id) AS id, [a.published, a.first_seen, b.published, b.first_seen] AS moments
FROM store.items AS a FULL JOIN pub.store.items AS b ON b.id = a.id
WHERE (a.version, a.run, a.outcome, a.score, a.story, a.duplicate_of)
    IS DISTINCT FROM (b.version, b.run, b.outcome, b.score, b.story, b.duplicate_of)
"""
_MONTHS = """
SELECT DISTINCT date_trunc('month', moment)::DATE AS month
FROM (SELECT unnest(moments) AS moment FROM changed) WHERE moment IS NOT NULL ORDER BY month
"""
_VISITS = """
INSERT INTO pub.store.source_runs BY NAME
SELECT * FROM store.source_runs AS r
WHERE r.ran > coalesce((SELECT max(ran) FROM pub.store.source_runs), '-infinity'::TIMESTAMPTZ) - INTERVAL 2 DAY
    AND NOT EXISTS (SELECT 1 FROM pub.store.source_runs AS p WHERE p.run = r.run AND p.source = r.source)
"""


def publish(database: Database, statements: Mapping[str, str], warehouse: Path, folder: Path) -> Path:
    """Writes `folder/sovwatch.duckdb` and `folder/parquet/`; the path of the copy.

    The new copy is made of the last one and of what has changed since, so that an hour costs what the hour brought;
    it is made anew where the SQL or the sources' rights have changed. Both appear by an atomic rename: who holds the
    old copy open keeps reading it. Raises StorageError if the disk refuses; the previous copy is then still in place.
    """
    folder.mkdir(parents=True, exist_ok=True)
    target, fresh = folder / COPY, folder / f".{COPY}.new"
    stamp = _stamp(database, statements, warehouse)
    try:
        try:
            months = _grown(database, statements, target, fresh, stamp)
        except (
            StorageError
        ):  # a copy that cannot be read or added to is made anew; a full disk refuses that too
            months = None
        if months is None:
            _clear(fresh)
            _attached(database, fresh, lambda: _fill(database, statements, warehouse, stamp))
        _parquet(fresh, folder, months)
        fresh.replace(target)
    except OSError as error:
        raise StorageError(f"{target} cannot be written: {error.strerror or error}") from error
    finally:
        _clear(fresh)
    return target


def _clear(fresh: Path) -> None:
    """Removes a copy and its log: one that a killed run left must not be replayed into the next."""
    for leftover in (fresh, fresh.with_name(fresh.name + ".wal")):
        leftover.unlink(missing_ok=True)


def _stamp(database: Database, statements: Mapping[str, str], warehouse: Path) -> str:
    """Changes with all that says how an item is published: the SQL, and the sources with their rights."""
    files = [
        *sorted((warehouse / "migrations").glob("*.sql")),
        *sorted((warehouse / "views").glob("*.sql")),
    ]
    parts = [file.read_text("utf-8") for file in files]
    parts += [sql for name, sql in sorted(statements.items()) if name.startswith("publish_")]
    parts += [repr(row) for row in database.rows("SELECT * FROM store.sources ORDER BY id")]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def _attached(database: Database, fresh: Path, work: Callable[[], T]) -> T:
    database.run(f"ATTACH {_quoted(fresh)} AS pub")
    try:
        return work()
    finally:
        database.run("DETACH pub")


def _grown(
    database: Database, statements: Mapping[str, str], target: Path, fresh: Path, stamp: str
) -> list[date] | None:
    """Makes the new copy of the old one; the months that changed, or None if it has to be made anew."""
    _clear(fresh)
    if not target.exists():
        return None
    shutil.copyfile(target, fresh)

    def grow() -> list[date] | None:
        if database.rows("SELECT stamp FROM pub.store.publication") != [(stamp,)] or _is_wasteful(database):
            return None
        return _sync(database, statements)

    return _attached(database, fresh, grow)


def _is_wasteful(database: Database) -> bool:
    """Whether what was replaced has left too many empty blocks in the copy."""
    sql = "SELECT total_blocks, free_blocks FROM pragma_database_size() WHERE database_name = 'pub'"
    total, free = database.rows(sql)[0]
    return bool(total > _SMALL and free > _LARGEST_WASTE * total)


def _fill(database: Database, statements: Mapping[str, str], warehouse: Path, stamp: str) -> None:
    """Makes an empty copy and puts everything into it."""
    home = str(database.rows("SELECT current_database()")[0][0])
    database.run("USE pub")
    try:
        for file in sorted((warehouse / "migrations").glob("*.sql")):
            database.run(file.read_text("utf-8"))
        build_views(database, warehouse / "views")
        database.run("CREATE TABLE store.publication (stamp TEXT NOT NULL)")
        database.run("INSERT INTO store.publication VALUES (?)", [stamp])
    finally:
        database.run(f'USE "{home}"')
    _sync(database, statements)


def _sync(database: Database, statements: Mapping[str, str]) -> list[date]:
    """Brings the attached copy up to date: changed items with all that hangs on them, new visits, all small tables.

    The first days of the months that changed come back, oldest first.
    """
    database.run(_COMPARE)
    for table in ("items", *_HANG_ON_ITEMS):
        key = "id" if table == "items" else "item"
        database.run(f"DELETE FROM pub.store.{table} WHERE {key} IN (SELECT id FROM changed)")  # noqa: S608
        plain = f"INSERT INTO pub.store.{table} BY NAME SELECT * FROM store.{table} WHERE item IN (SELECT id FROM changed)"  # noqa: S608
        database.run(statements.get(f"publish_{table}", plain))
    database.run(_VISITS)
    rows = database.rows(
        "SELECT table_name FROM duckdb_tables() WHERE database_name = current_database() AND schema_name = 'store' "
        "ORDER BY table_name"
    )
    for table in {row[0] for row in rows} - {"items", "source_runs", *_HANG_ON_ITEMS, *_NOT_PUBLISHED}:
        database.run(
            f"DELETE FROM pub.store.{table}; INSERT INTO pub.store.{table} BY NAME SELECT * FROM store.{table}"  # noqa: S608
        )
    months = [row[0] for row in database.rows(_MONTHS)]
    database.run("DROP TABLE changed")
    return months


def _parquet(copy: Path, folder: Path, months: Sequence[date] | None) -> None:
    """Writes the months that changed (None: all) and takes over the files of the others as they are."""
    fresh, target, old = folder / ".parquet.new", folder / "parquet", folder / ".parquet.old"
    for leftover in (fresh, old):
        shutil.rmtree(leftover, ignore_errors=True)
    if months is not None and target.exists():
        changed = {f"month={month:%Y-%m}" for month in months}
        shutil.copytree(target, fresh, copy_function=_link, ignore=lambda _, names: changed & set(names))
    database = Database(copy)
    try:
        for view, moment in _PARQUET.items():
            (fresh / view).mkdir(parents=True, exist_ok=True)
            for part in _filters(moment, months):
                database.run(
                    f"COPY (SELECT *, strftime({moment}, '%Y-%m') AS month FROM {view} WHERE {part} ORDER BY {moment}) "  # noqa: S608
                    f"TO {_quoted(fresh / view)} (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (month), OVERWRITE_OR_IGNORE)"
                )
    finally:
        database.close()
    if target.exists():
        target.replace(old)
    fresh.replace(target)
    shutil.rmtree(old, ignore_errors=True)


def _filters(moment: str, months: Sequence[date] | None) -> list[str]:
    if months is None:
        return ["true"]
    return [
        f"{moment} >= TIMESTAMPTZ '{month} 00:00:00+00' AND {moment} < TIMESTAMPTZ '{month} 00:00:00+00' + INTERVAL 1 MONTH"
        for month in months
    ]


def _link(source: str, target: str) -> None:
    """The same file under a second name; published files are never written again."""
    try:
        Path(target).hardlink_to(source)
    except OSError:  # a file system without links
        shutil.copyfile(source, target)


def _quoted(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"
