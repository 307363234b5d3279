"""What commands begin and end with: the project they are told of, and JSON for programs."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import click

from sovwatch.pipeline.job import JobOptions, options_at_hand
from sovwatch.settings.project import Project, layout_of, load_project


def clock() -> datetime:
    """The time, where no run's options give another."""
    return datetime.now(UTC)


def opened(project: str) -> tuple[Project, JobOptions]:
    """The project in that folder, and how to go out to the web. Raises BadFiles, BadArguments."""
    options = options_at_hand(clock)
    return load_project(layout_of(project, options.base)), options


def write_json(value: object) -> None:
    """Prints a value as one JSON document on one line."""
    click.echo(json.dumps(value, default=str, ensure_ascii=False))
