"""DuckDB: runs the SQL in the project's `warehouse/` folder; one writer, atomic publication."""

from sovwatch.warehouse.warehouse import Warehouse

__all__ = ["Warehouse"]
