"""Fetches the ECB's newest reference rates into the project's `rates/`; optional, once a day is plenty."""

from __future__ import annotations

import asyncio
import sys
from datetime import UTC, datetime
from pathlib import Path

from prefect import flow

from sovwatch.pipeline.job import JobOptions, make_fetcher
from sovwatch.pipeline.rates import SOURCE, update_rates
from sovwatch.settings.project import layout_of, load_project


@flow(name="sovwatch-rates", retries=2, retry_delay_seconds=600)
async def rates(project: str = ".", url: str = SOURCE) -> int:
    """The number of days in the new file."""
    settings = load_project(layout_of(project))
    options = JobOptions(lambda: datetime.now(UTC))
    async with make_fetcher(settings.fetch, options) as fetcher:
        return await update_rates(fetcher, settings.layout.folder, url=url)


if __name__ == "__main__":
    folder = sys.argv[1] if len(sys.argv) > 1 else str(Path(__file__).resolve().parent.parent)
    print(f"{asyncio.run(rates(folder))} days of rates")
