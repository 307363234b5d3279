"""`sovwatch query SQL`: the published copy, opened for reading only."""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path
from typing import Any

import click
from rich.markup import escape
from rich.table import Table

from sovwatch.cli.show import console
from sovwatch.errors import BadArguments
from sovwatch.settings.project import layout_of
from sovwatch.warehouse.publish import COPY
from sovwatch.warehouse.warehouse import query as run_query


@click.command()
@click.argument("sql")
@click.option("--json", "form", flag_value="json", help="One JSON object per row.")
@click.option("--csv", "form", flag_value="csv", help="CSV with a header line.")
@click.pass_obj
def query(project: str, sql: str, form: str | None) -> int:
    """Run SQL on the published copy (never locked, read-only).

    SQL is a statement, a file (`warehouse/queries/compute_race.sql`) or `-` for standard input.
    See warehouse/README.md for the views.
    """
    layout = layout_of(project)
    names, rows = run_query(layout.published / COPY, _statement(sql))
    if form == "json":
        for row in rows:
            click.echo(json.dumps(dict(zip(names, row, strict=True)), default=str, ensure_ascii=False))
    elif form == "csv":
        writer = csv.writer(sys.stdout)
        writer.writerow(names)
        writer.writerows(rows)
    else:
        _table(names, rows)
    return 0


def _statement(sql: str) -> str:
    if sql == "-":
        return sys.stdin.read()
    if sql.endswith(".sql"):
        try:
            return Path(sql).read_text("utf-8")
        except OSError as error:
            raise BadArguments(f"{sql} cannot be read: {error.strerror or error}") from error
    return sql


def _table(names: list[str], rows: list[tuple[Any, ...]]) -> None:
    table = Table(*names)
    for row in rows:
        table.add_row(*("" if value is None else escape(str(value)) for value in row))
    screen = console()
    screen.print(table)
    screen.print(f"{len(rows)} rows")
