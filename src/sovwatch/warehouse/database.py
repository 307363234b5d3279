"""The only module that imports duckdb: one connection, transactions, SQL from files."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb

from sovwatch.errors import BadStatement, StorageError

Row = tuple[Any, ...]
# 1 GB and two threads are enough for a million articles and leave the machine to others.
_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "memory_limit": "1GB",
    "threads": "2",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
}


class Database:
    """One open DuckDB file. Every error of the library leaves as StorageError that names the file."""

    def __init__(self, path: Path, *, read_only: bool = False, patience: float = 30.0) -> None:
        """Opens `path`; waits up to `patience` seconds while another process holds it."""
        self.path = path
        self._connection = _connect(path, read_only=read_only, patience=patience)
        self._depth = 0
        # DuckDB draws a bar on standard output for what takes seconds, also where that is a pipe.
        self.run("SET TimeZone = 'UTC'; SET enable_progress_bar = false")

    def close(self) -> None:
        """Closes the file; what was committed is on disk."""
        self._connection.close()

    def run(self, sql: str, parameters: Sequence[Any] | dict[str, Any] = ()) -> None:
        """Executes one or several statements; results are thrown away."""
        with self._told():
            self._connection.execute(sql, parameters or None)

    def rows(self, sql: str, parameters: Sequence[Any] | dict[str, Any] = ()) -> list[Row]:
        """All rows of a query (fetched at once: a streaming result would hold the connection)."""
        with self._told():
            return self._connection.execute(sql, parameters or None).fetchall()

    def table(self, sql: str, parameters: Mapping[str, Any] | None = None) -> tuple[list[str], list[Row]]:
        """Column names and all rows of a query."""
        with self._told():
            result = self._connection.execute(sql, parameters or None)
            names = [column[0] for column in result.description or []]
            return names, result.fetchall() if names else []

    def append(self, table: str, rows: Sequence[Row]) -> None:
        """Adds rows to a table (30,000 a second); part of the open transaction."""
        if not rows:
            return
        with self._told(), self._connection.appender(table) as appender:
            appender.append_rows(list(rows))

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing. A transaction within another is part of the outer one."""
        if self._depth:
            yield
            return
        self.run("BEGIN")
        self._depth += 1
        try:
            yield
        except BaseException:
            self._rollback()
            raise
        finally:
            self._depth -= 1
        self.run("COMMIT")

    def _rollback(self) -> None:
        try:
            self._connection.execute("ROLLBACK")
        except duckdb.Error:
            # The failed statement has ended the transaction already; the first error is the one to tell.
            return

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except duckdb.ProgrammingError as error:
            raise BadStatement(f"{self.path}: {_first_line(error)}") from error
        except duckdb.Error as error:
            raise StorageError(f"{self.path}: {_first_line(error)}") from error


def _connect(path: Path, *, read_only: bool, patience: float) -> duckdb.DuckDBPyConnection:
    deadline = time.monotonic() + patience
    while True:
        try:
            return duckdb.connect(str(path), read_only=read_only, config=_CONFIG)
        except duckdb.IOException as error:
            if "lock" not in str(error).lower() or time.monotonic() > deadline:
                raise StorageError(_unopened(path, error)) from error
            time.sleep(0.2)
        except duckdb.Error as error:
            raise StorageError(_unopened(path, error)) from error


def _unopened(path: Path, error: duckdb.Error) -> str:
    text = _first_line(error)
    if "lock" in text.lower():
        return f"{path} is held by another process ({text}); read the copy in data/published instead"
    return f"{path} cannot be opened: {text}"


def _first_line(error: duckdb.Error) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0]
