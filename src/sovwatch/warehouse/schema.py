"""Migrations with checksums, views rebuilt at each start, checks that return the rows that should not exist."""

from __future__ import annotations

import hashlib
from pathlib import Path

from sovwatch.errors import StorageError
from sovwatch.warehouse.database import Database

_REGISTER = (
    "CREATE TABLE IF NOT EXISTS main.schema_migrations "
    "(name TEXT PRIMARY KEY, sha256 TEXT NOT NULL, applied TIMESTAMPTZ NOT NULL DEFAULT current_timestamp)"
)


def migrate(database: Database, folder: Path) -> list[str]:
    """Applies the migrations that are missing, each in one transaction; their names come back.

    Raises StorageError if an applied file was changed, or if the database is newer than the files.
    """
    database.run(_REGISTER)
    applied: dict[str, str] = dict(database.rows("SELECT name, sha256 FROM main.schema_migrations"))
    files = sorted(folder.glob("*.sql"))
    unknown = set(applied) - {file.name for file in files}
    if unknown:
        msg = f"{database.path} knows migrations that {folder} lacks ({', '.join(sorted(unknown))}); update the code"
        raise StorageError(msg)
    done = []
    for file in files:
        sql = file.read_text("utf-8")
        checksum = hashlib.sha256(sql.encode()).hexdigest()
        if file.name in applied:
            if applied[file.name] != checksum:
                raise StorageError(f"{file} was changed after it was applied; restore it and add a new file")
            continue
        with database.transaction():
            database.run(sql)
            database.run(
                "INSERT INTO main.schema_migrations (name, sha256) VALUES (?, ?)", [file.name, checksum]
            )
        done.append(file.name)
    return done


def build_views(database: Database, folder: Path) -> None:
    """Creates every view of the folder anew, in the order of the file names, comments included."""
    for file in sorted(folder.glob("*.sql")):
        database.run(file.read_text("utf-8"))


def run_checks(database: Database, folder: Path) -> dict[str, int]:
    """Name of each check -> number of rows it found (0 is good)."""
    return {file.stem: len(database.rows(file.read_text("utf-8"))) for file in sorted(folder.glob("*.sql"))}
