"""`sovwatch digest preview|send`: a team's digest as it would go out now, or out it goes."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import click

from sovwatch import deliver
from sovwatch.cli.run import NO_CRAWL, execute_flow, finish, prepare
from sovwatch.errors import BadArguments
from sovwatch.model import Delivery, Subscription
from sovwatch.pipeline.digest import DigestRun
from sovwatch.pipeline.job import JobOptions
from sovwatch.pipeline.lease import lease
from sovwatch.settings.project import Project, layout_of, load_project
from sovwatch.settings.subscriptions import channel_addresses
from sovwatch.warehouse import Warehouse

FORMS = ("text", "slack", "html", "subject")


@click.group()
def digest() -> None:
    """Preview a team's digest, or send it."""


@digest.command()
@click.argument("team")
@click.option("--form", type=click.Choice(FORMS), default="text", show_default=True, help="What to print.")
@click.option("--out", type=click.Path(path_type=Path), metavar="FILE", help="Write it to FILE instead.")
@click.pass_obj
def preview(project: str, team: str, form: str, out: Path | None) -> int:
    """Print TEAM's digest as it would be sent now. Nothing is sent, nothing is recorded."""
    settings = load_project(layout_of(project))
    subscription = _subscription(settings, team)
    now = datetime.now(UTC)
    layout = settings.layout
    with (
        lease(layout.data / "run.lock", now=now),
        Warehouse(layout.database, layout.find("warehouse")) as warehouse,
    ):
        run = DigestRun(warehouse, layout, {}, now=now)
        _, forms = run.preview(subscription, {}, now_please=True)
    text = "\n\n".join(forms.slack) if form == "slack" else str(getattr(forms, form))
    if out:
        out.write_text(text, "utf-8")
        click.echo(f"written to {out}")
    else:
        click.echo(text)
    return 0


@digest.command()
@click.argument("team")
@click.option("--again", is_flag=True, help="Repeat what failed or is in doubt of the latest digest.")
@click.pass_obj
def send(project: str, team: str, again: bool) -> int:
    """Send TEAM's digest now, or repeat what failed or is in doubt of its latest one."""
    settings = load_project(layout_of(project))
    subscription = _subscription(settings, team)
    channel_addresses(settings.alerts, os.environ)
    if again:
        return _outcome(_again(settings, subscription))
    prepare()
    options = JobOptions(lambda: datetime.now(UTC))
    return finish(execute_flow(project, options, **NO_CRAWL, team=team, digest_now=True))


@digest.command()
@click.pass_obj
def check(project: str) -> int:
    """Check that the address of every channel is one that Apprise understands; nothing is sent."""
    settings = load_project(layout_of(project))
    addresses = channel_addresses(settings.alerts, os.environ)
    bad = 0
    for channel in settings.alerts.channels():
        told = deliver.check(addresses[channel.url_env])
        bad += told is not None
        click.echo(f"{channel.name} ({channel.url_env}): {told or 'understood'}")
    return 1 if bad else 0


def _again(settings: Project, subscription: Subscription) -> list[Delivery]:
    layout, now = settings.layout, datetime.now(UTC)
    addresses = channel_addresses(settings.alerts, os.environ)
    with (
        lease(layout.data / "run.lock", now=now),
        Warehouse(layout.database, layout.find("warehouse")) as warehouse,
    ):
        warehouse.ledger.doubt(now)
        return DigestRun(warehouse, layout, addresses, now=now).again(subscription)


def _outcome(deliveries: list[Delivery]) -> int:
    for delivery in deliveries:
        detail = f" ({delivery.detail})" if delivery.detail else ""
        click.echo(f"{delivery.team} -> {delivery.channel}: {delivery.status}{detail}")
    if not deliveries:
        click.echo("there is no digest to repeat")
    return 1 if any(delivery.status == "failed" for delivery in deliveries) else 0


def _subscription(settings: Project, team: str) -> Subscription:
    for subscription in settings.alerts.subscriptions:
        if subscription.team == team:
            return subscription
    known = ", ".join(s.team for s in settings.alerts.subscriptions)
    raise BadArguments(f'there is no team "{team}" in alerts/subscriptions.yaml (known: {known})')
