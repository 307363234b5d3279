"""`sovwatch run`: executes the project's flow file in this process, so that the package never imports Prefect."""

from __future__ import annotations

import asyncio
import json
import os
import runpy
from collections.abc import Coroutine
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from sovwatch.cli import NO_SOURCE_ANSWERED
from sovwatch.cli.show import print_report, progress
from sovwatch.errors import BadArguments
from sovwatch.model import RunReport
from sovwatch.pipeline.job import JobOptions, needed_alerts, told
from sovwatch.settings.project import layout_of, load_project
from sovwatch.settings.subscriptions import channel_addresses

NO_CRAWL = {"crawling": False}
CANCELS, GRACE = 10, 2.0  # cancellations of an interrupted run, and seconds after each


@click.command()
@click.option("--no-crawl", is_flag=True, help="Only send the digests that are due.")
@click.option("--no-digest", is_flag=True, help="Only crawl, group and publish.")
@click.option("--team", metavar="TEAM", help="Only this team's digest.")
@click.option("--digest-now", is_flag=True, help="Send digests now, whether due or not.")
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
@click.option("--verbose", is_flag=True, help="Show Prefect's own log.")
@click.pass_obj
def run(
    project: str,
    no_crawl: bool,
    no_digest: bool,
    team: str | None,
    digest_now: bool,
    as_json: bool,
    verbose: bool,
) -> int:
    """Crawl, judge, group, publish, and send the digests that are due.

    Exit code 0 done, 1 a channel failed or a check found rows, 2 bad files, 3 another run is at work,
    4 no source answered, 5 storage.
    """
    settings = load_project(layout_of(project))  # wrong files are told before anything starts
    known = [subscription.team for subscription in settings.alerts.subscriptions]
    if team is not None and team not in known:
        raise BadArguments(
            f'there is no team "{team}" in alerts/subscriptions.yaml (known: {", ".join(known)})'
        )
    channel_addresses(needed_alerts(settings.alerts, digests=not no_digest), os.environ)
    prepare(verbose=verbose)
    watch = None if as_json else progress(len(settings.sources))
    options = JobOptions(lambda: datetime.now(UTC), on_source=watch)
    report = execute_flow(
        project, options, crawling=not no_crawl, digests=not no_digest, team=team, digest_now=digest_now
    )
    return finish(report, as_json=as_json)


def execute_flow(project: str, options: JobOptions, **parameters: Any) -> RunReport:
    """Runs flows/daily.py of the project (or of its base) with these options; the report of the run."""
    layout = layout_of(project, options.base)
    flow_file = layout.find("flows/daily.py")
    flow = runpy.run_path(str(flow_file), run_name="sovwatch_flow")["daily"]
    with told(options):
        report = asyncio.run(_interruptible(flow(str(layout.folder), **parameters)))
    assert isinstance(report, RunReport)
    return report


async def _interruptible(run: Coroutine[Any, Any, Any]) -> Any:
    """What `run` returns; a Ctrl-C ends it within seconds.

    The terminal's Ctrl-C also ends Prefect's temporary server, and for each task the client would try for a minute to
    tell it so; each further cancellation ends one such wait.
    """
    work = asyncio.ensure_future(run)
    try:
        return await asyncio.shield(work)
    except asyncio.CancelledError:
        for _ in range(CANCELS):
            work.cancel()
            if (await asyncio.wait({work}, timeout=GRACE))[0]:
                break
        raise


def prepare(*, verbose: bool = False) -> None:
    """Sets Prefect up for a run without a server or account, unless the user has said otherwise.

    No telemetry; a temporary server that is given two minutes to start on a slow machine and is quiet at its
    end, so that the last line a user sees is ours.
    """
    quiet = (
        {} if verbose else {"PREFECT_LOGGING_LEVEL": "CRITICAL", "PREFECT_LOGGING_SERVER_LEVEL": "CRITICAL"}
    )
    defaults = {
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "DO_NOT_TRACK": "1",
        "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",
        "PREFECT_SERVER_LOGGING_LEVEL": "CRITICAL",
        **quiet,
    }
    for name, value in defaults.items():
        os.environ.setdefault(name, value)


def finish(report: RunReport, *, as_json: bool = False) -> int:
    """Prints the report; the exit code that follows from it."""
    if as_json:
        click.echo(json.dumps(asdict(report), default=str, ensure_ascii=False))
    else:
        print_report(report)
    return exit_code(report)


def exit_code(report: RunReport) -> int:
    """0 done; 1 a channel failed or a check found rows; 4 sources were asked and none answered."""
    dead = {"failed", "refused"}
    if report.sources and all(source.state in dead for source in report.sources):
        return NO_SOURCE_ANSWERED
    failed = any(delivery.status in {"failed", "in-doubt"} for delivery in report.deliveries)
    return 1 if failed or any(report.check_rows.values()) else 0


def shipped(name: str) -> Path:
    """A file or folder of the checkout this package runs from."""
    return Path(__file__).resolve().parents[3] / name
