"""One open warehouse: its archive of items, its ledger of digests, and what is done to it as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any

from sovwatch.errors import BadArguments, StorageError
from sovwatch.warehouse import publish, schema
from sovwatch.warehouse.archive import Archive
from sovwatch.warehouse.database import Database
from sovwatch.warehouse.desk import Desk
from sovwatch.warehouse.ledger import Ledger
from sovwatch.warehouse.watch import Backfills, RobotsStore, Watch


class Warehouse:
    """The live database of a project; use it as a context manager. One process writes at a time."""

    def __init__(self, path: Path, sql: Path, *, patience: float = 30.0) -> None:
        """Opens or creates `path`, applies the migrations in `sql`, rebuilds the views. Raises StorageError."""
        if not (sql / "migrations").is_dir():
            raise BadArguments(f"{sql} has no migrations; is this the folder of a sovwatch project?")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StorageError(f"{path.parent} cannot be made: {error.strerror or error}") from error
        self._sql = sql
        self._statements = {f.stem: f.read_text("utf-8") for f in (sql / "statements").glob("*.sql")}
        self.database = Database(path, patience=patience)
        try:
            schema.migrate(self.database, sql / "migrations")
            schema.build_views(self.database, sql / "views")
        except BaseException:
            self.database.close()
            raise
        self.archive = Archive(self.database, self._statements)
        self.ledger = Ledger(self.database, self._statements)
        self.watch = Watch(self.database, self._statements)
        self.robots = RobotsStore(self.database)
        self.backfills = Backfills(self.database)
        self.desk = Desk(self.database, self._statements)

    def __enter__(self) -> Warehouse:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.database.close()

    def check(self) -> dict[str, int]:
        """Name of each check -> number of rows that should not exist."""
        return schema.run_checks(self.database, self._sql / "checks")

    def publish(self, folder: Path) -> Path:
        """Publishes the analysts' copy and Parquet into `folder`; the path of the copy."""
        return publish.publish(self.database, self._statements, self._sql, folder)


def query(
    path: Path, sql: str, parameters: Mapping[str, Any] | None = None
) -> tuple[list[str], list[tuple[Any, ...]]]:
    """Column names and rows of a query on the published copy, opened for reading only. Raises StorageError."""
    if not path.exists():
        msg = f"{path} does not exist yet; it is written at the end of the first `sovwatch run`"
        raise StorageError(msg)
    database = Database(path, read_only=True)
    try:
        return database.table(sql, parameters)
    finally:
        database.close()
