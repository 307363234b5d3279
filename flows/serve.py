"""Keeps the schedules of a project: the crawl every hour, each team's digest by cron in its own time zone.

Needs a Prefect server (PREFECT_API_URL): without one the deployments would be served and never fire, so this
refuses to start. `sovwatch serve` starts a server on loopback first and then runs this file.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from daily import daily
from prefect import serve
from prefect.deployments.runner import RunnerDeployment
from prefect.schedules import Cron

from sovwatch.model import Subscription
from sovwatch.settings.project import layout_of, load_project
from sovwatch.settings.subscriptions import DAYS

CRAWL_CRON = "7 * * * *"  # seven minutes past: many sites publish and rebuild their feeds on the hour


def cron_of(subscription: Subscription) -> str:
    """The cron line of a team's digest: its wall-clock time on its days."""
    days = ",".join(DAYS[day] for day in sorted(subscription.days))
    return f"{subscription.time.minute} {subscription.time.hour} * * {days}"


def deployments(folder: str) -> list[RunnerDeployment]:
    """One deployment that crawls, and one per team that sends its digest."""
    project = load_project(layout_of(folder))
    crawl = daily.to_deployment(
        name="crawl",
        schedule=Cron(CRAWL_CRON, timezone="UTC"),
        parameters={"project": folder, "digests": False},
        concurrency_limit=1,
    )
    teams = [
        daily.to_deployment(
            name=f"digest-{subscription.team}",
            schedule=Cron(cron_of(subscription), timezone=subscription.zone),
            parameters={"project": folder, "crawling": False, "team": subscription.team},
            concurrency_limit=1,
        )
        for subscription in project.alerts.subscriptions
    ]
    return [crawl, *teams]


def main(folder: str) -> None:
    """Serves the deployments until stopped."""
    if not os.environ.get("PREFECT_API_URL"):
        sys.exit(
            "no Prefect server: set PREFECT_API_URL, or say `sovwatch serve`, which starts one on loopback"
        )
    serve(*deployments(folder), limit=1)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else str(Path(__file__).resolve().parent.parent))
