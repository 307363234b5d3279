"""One run of the main job in a process that may be killed: python job.py PROJECT PORT HOUR MAIL [flow]

Prints "at work" when the lease is held and "done" at the end. Without `flow`, everything but the tasks of
flows/daily.py is the real thing: lease, database, fetcher, worker processes, grouping, publication, digests, delivery.
With it the flow itself runs, on the server that Prefect starts.
"""

from __future__ import annotations

import asyncio
import json
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sovwatch.cli.run import prepare
from sovwatch.errors import StorageError
from sovwatch.model import RunReport, SourceReport
from sovwatch.newsroom import Newsroom
from sovwatch.pipeline.job import JobOptions, open_job, told

ROOT = Path(__file__).parents[2]


async def once(project: str, options: JobOptions) -> None:
    with told(options):
        async with open_job(project, options.clock) as job:
            print("at work", flush=True)
            await asyncio.gather(*(job.crawl(source.id, store_failure=True) for source in job.sources))
            job.group()
            job.watch()
            job.publish()
            await job.send_digests()
            report = job.report()
    finish(report)


async def as_flow(project: str, options: JobOptions) -> None:
    prepare()
    from flows.daily import daily

    def at_work(_: SourceReport, number: int) -> None:
        if number == 1:
            print("at work", flush=True)

    with told(replace(options, on_source=at_work, retry=False)):
        finish(await daily(project))


def finish(report: RunReport) -> None:
    doubt = [(d.team, d.channel) for d in report.deliveries if d.status == "in-doubt"]
    checks = {name: rows for name, rows in report.check_rows.items() if rows}
    print("done", json.dumps({"doubt": doubt, "checks": checks}), flush=True)


def main(project: str, port: int, hour: int, mail: str, form: str = "") -> int:
    room = Newsroom.load(ROOT / "demo")
    now = datetime(2026, 11, 24, 8, tzinfo=UTC) + timedelta(hours=hour)
    hosts = dict.fromkeys(room.host_names, ("127.0.0.1", port))
    options = JobOptions(
        lambda: now,
        base=str(ROOT),
        hosts=hosts,
        allow=("127.0.0.0/8",),
        environment={"MAIL_A": mail, "MAIL_B": mail},
    )
    try:
        asyncio.run((as_flow if form == "flow" else once)(project, options))
    except StorageError as error:
        print(error, file=sys.stderr)
        return 5
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), *sys.argv[4:]))
