"""The analysts' door: a copy that is never locked, and Parquet by month. No full text leaves by it."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from sovwatch.errors import StorageError
from sovwatch.warehouse.database import Database
from sovwatch.warehouse.schema import build_views

COPY = "sovwatch.duckdb"
_PARQUET = {"articles": "published", "decisions": "first_seen", "facts": "published"}


def publish(database: Database, statements: Mapping[str, str], warehouse: Path, folder: Path) -> Path:
    """Writes `folder/sovwatch.duckdb` and `folder/parquet/`; the path of the copy.

    Both appear by an atomic rename: who holds the old copy open keeps reading it. Raises StorageError if the
    disk refuses; the previous copy is then still in place.
    """
    folder.mkdir(parents=True, exist_ok=True)
    target, fresh = folder / COPY, folder / f".{COPY}.new"
    for leftover in _traces(
        fresh
    ):  # of a run that was killed; its log must not be replayed into the new file
        leftover.unlink(missing_ok=True)
    try:
        _copy(database, statements, warehouse, fresh)
        _parquet(fresh, folder)
        fresh.replace(target)
    except OSError as error:
        raise StorageError(f"{target} cannot be written: {error.strerror or error}") from error
    finally:
        for leftover in _traces(fresh):
            leftover.unlink(missing_ok=True)
    return target


def _traces(fresh: Path) -> tuple[Path, Path]:
    return fresh, fresh.with_name(fresh.name + ".wal")


def _copy(database: Database, statements: Mapping[str, str], warehouse: Path, fresh: Path) -> None:
    database.run(f"ATTACH {_quoted(fresh)} AS pub")
    try:
        _fill(database, statements, warehouse)
    finally:
        database.run("DETACH pub")


def _fill(database: Database, statements: Mapping[str, str], warehouse: Path) -> None:
    home = str(database.rows("SELECT current_database()")[0][0])
    tables = [
        r[0]
        for r in database.rows(
            "SELECT table_name FROM duckdb_tables() WHERE database_name = current_database() AND schema_name = 'store' "
            "ORDER BY table_name"
        )
    ]
    database.run("USE pub")
    try:
        for file in sorted((warehouse / "migrations").glob("*.sql")):
            database.run(file.read_text("utf-8"))
        build_views(database, warehouse / "views")
    finally:
        database.run(f'USE "{home}"')
    for table in tables:
        plain = f"INSERT INTO pub.store.{table} BY NAME SELECT * FROM store.{table}"  # noqa: S608
        database.run(statements.get(f"publish_{table}", plain))


def _parquet(copy: Path, folder: Path) -> None:
    fresh, target, old = folder / ".parquet.new", folder / "parquet", folder / ".parquet.old"
    for leftover in (fresh, old):
        shutil.rmtree(leftover, ignore_errors=True)
    fresh.mkdir()
    database = Database(copy)
    try:
        for view, moment in _PARQUET.items():
            database.run(
                f"COPY (SELECT *, strftime({moment}, '%Y-%m') AS month FROM {view} ORDER BY {moment}) "  # noqa: S608
                f"TO {_quoted(fresh / view)} (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (month))"
            )
    finally:
        database.close()
    if target.exists():
        target.replace(old)
    fresh.replace(target)
    shutil.rmtree(old, ignore_errors=True)


def _quoted(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"
