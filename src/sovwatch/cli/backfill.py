"""`sovwatch backfill`: the articles of past days, through the source's sitemaps."""

from __future__ import annotations

import asyncio
from dataclasses import asdict
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import click

from sovwatch.cli.start import opened, write_json
from sovwatch.errors import BadArguments
from sovwatch.pipeline.archives import Span
from sovwatch.pipeline.backfill import Filled
from sovwatch.pipeline.backfill import backfill as fill
from sovwatch.pipeline.probe import source_named

_DAY = click.DateTime(["%Y-%m-%d"])


@click.command()
@click.option("--source", "id_", required=True, metavar="ID", help="The source, as sources.yaml calls it.")
@click.option("--since", required=True, type=_DAY, metavar="YYYY-MM-DD", help="First day.")
@click.option("--until", type=_DAY, metavar="YYYY-MM-DD", help="Last day; without it yesterday.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object per archive page.")
@click.pass_obj
def backfill(project: str, id_: str, since: datetime, until: datetime | None, as_json: bool) -> int:
    """Fetch the articles of past days through the sitemaps of a source.

    Days are those of the source's own calendar. As polite as any run; stopped with Ctrl-C or killed, it goes on
    where it was. What it brings is searchable after the next run, and in no digest.

    Exit code 0; 1 a part of the archive did not answer; 2 bad arguments, or the source has no sitemap; 3 a run
    held the lease for too long.
    """
    settings, options = opened(project)
    source = source_named(settings.sources, id_)
    today = options.clock().astimezone(ZoneInfo(source.zone)).date()
    span = _span(since.date(), until.date() if until else today - timedelta(days=1), today)

    def show(page: Filled, number: int, of: int) -> None:
        if as_json:
            write_json(asdict(page))
            return
        told = page.reason or f"{page.listed} listed, {page.stored} stored, {page.kept} kept"
        click.echo(f"[{number}/{of}] {page.url}: {told}")

    pages = asyncio.run(fill(settings, options, source, span, on_page=show))
    if not as_json:
        click.echo(_summary(pages))
    return 1 if any(page.reason for page in pages) else 0


def _span(first: date, last: date, today: date) -> Span:
    if first > last:
        raise BadArguments(f"--since {first} lies after --until {last}")
    if last > today:
        raise BadArguments(f"--until {last} has not come yet")
    return Span(first, last)


def _summary(pages: tuple[Filled, ...]) -> str:
    if not pages:
        return "nothing left to do: these days were read through before"
    failed = sum(bool(page.reason) for page in pages)
    stored, kept = sum(page.stored for page in pages), sum(page.kept for page in pages)
    told = f"; {failed} did not answer, run it again for these" if failed else ""
    return f"{len(pages)} archive pages: {stored} articles stored, {kept} kept{told}"
