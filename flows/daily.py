"""The main job: sources.yaml -> crawl -> read -> judge -> facts, stories -> DuckDB -> digest -> Apprise.

Runs as `python flows/daily.py`, as `sovwatch run`, and as the deployments of flows/serve.py and prefect.yaml.
One flow, because DuckDB has one writer; one task per source, because Prefect's server needs about 25 ms for a task.
Needs: the project's folder (parameter `project`), the environment variables that alerts/subscriptions.yaml names.
"""

from __future__ import annotations

import asyncio
import sys
from datetime import UTC, datetime
from pathlib import Path

from prefect import flow, task
from prefect.runtime import task_run

from sovwatch.model import RunReport, SourceReport
from sovwatch.pipeline.job import Job, open_job

RETRIES = 1
RETRY_DELAY_SECONDS = 5


class TryLater(Exception):
    """A source failed in a way that often passes; Prefect tries it again after a pause."""


@task(name="crawl", task_run_name="crawl {source}", retries=RETRIES, retry_delay_seconds=RETRY_DELAY_SECONDS)
async def crawl(source: str, retry: bool) -> SourceReport:
    """Crawls one source of the job that is at work; its report. Raises TryLater while another try is left."""
    last = not retry or (task_run.run_count or 1) > RETRIES
    report = await Job.current().crawl(source, store_failure=last)
    if report is None:
        raise TryLater(source)
    return report


async def crawl_all(job: Job) -> None:
    """One task per source; a task that Prefect stopped (time limit, crash) becomes that source's failure."""
    tasks = [
        crawl.with_options(timeout_seconds=job.time_limit(source))(
            source.id, job.options.retry, return_state=True
        )
        for source in job.sources
    ]
    states = await asyncio.gather(*tasks)
    for source, state in zip(job.sources, states, strict=True):
        if not state.is_completed():
            job.give_up(source, state.type.value, state.message or state.name or "")


@flow(name="sovwatch", flow_run_name="{project} crawl={crawling} digest={digests}")
async def daily(
    project: str = ".",
    crawling: bool = True,
    digests: bool = True,
    team: str | None = None,
    digest_now: bool = False,
) -> RunReport:
    """The whole job once. `team` limits the digests to one team, `digest_now` sends before the due time."""
    async with open_job(project, lambda: datetime.now(UTC), digests=digests) as job:
        if crawling:
            await crawl_all(job)
            await job.ask_opinions()
        job.group()  # also what a run that was stopped has left: a digest must not pass over it
        if crawling:
            job.watch()
        if digests:
            await job.send_digests(team=team, now_please=digest_now)
        job.publish()  # last, so that the analysts' copy knows what was sent
        return job.report()


if __name__ == "__main__":
    from sovwatch.cli.run import finish, prepare

    prepare()
    folder = sys.argv[1] if len(sys.argv) > 1 else str(Path(__file__).resolve().parent.parent)
    sys.exit(finish(asyncio.run(daily(folder))))
