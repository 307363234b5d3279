"""`sovwatch sources add|import|export|record`: new entries, lists of feeds, test cases."""

from __future__ import annotations

import asyncio
from dataclasses import asdict
from pathlib import Path

import click
from rich.markup import escape
from rich.table import Table

from sovwatch.cli.show import console
from sovwatch.cli.start import opened, write_json
from sovwatch.errors import BadArguments, BadFiles
from sovwatch.pipeline.discover import Candidate, Discovery, discover
from sovwatch.pipeline.job import JobOptions, make_fetcher
from sovwatch.pipeline.probe import source_named
from sovwatch.pipeline.record import record_case
from sovwatch.settings.advice import doors_of
from sovwatch.settings.opml import proposals_of, read_opml, write_opml
from sovwatch.settings.project import Layout, Project
from sovwatch.settings.proposal import below_sources, proposed_entry
from sovwatch.settings.sources import load_sources


@click.command()
@click.argument("url")
@click.option("--write", is_flag=True, help="Append the entry to sources.yaml.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.pass_obj
def add(project: str, url: str, write: bool, as_json: bool) -> int:
    """Find the feeds of the site at URL and propose an entry for sources.yaml.

    URL is a page of the site or a feed. Asked are the feeds that the page names, the sitemaps of robots.txt and
    the usual addresses; checked are titles, dates, language and where the items lead. The entry is printed for
    you to look at and paste (status unverified); sources.yaml is changed with --write only.

    Exit code 0; 1 nothing was found; 2 a file holds faults or URL does not answer.
    """
    settings, options = opened(project)
    found = asyncio.run(_discover(settings, options, url))
    known = {door: source.id for source in settings.sources for door in doors_of(source)}
    entry = proposed_entry(found.proposal, [s.id for s in settings.sources]) if found.proposal else None
    if as_json:
        write_json({"candidates": [asdict(c) for c in found.candidates], "entry": entry})
    else:
        _print_candidates(found.candidates)
        click.echo(
            entry
            or "no feed or news sitemap was found; a section page with `links:` may do, see docs/adding-a-source.md"
        )
    have = [f"{c.url} is read already, by {known[c.url]}" for c in found.candidates if c.url in known]
    for line in have:
        click.echo(line, err=True)
    if write and entry and not have:
        append_entry(settings.layout, entry)
        click.echo(f"written to {settings.layout.shown('sources.yaml')}", err=True)
    return 0 if entry else 1


async def _discover(settings: Project, options: JobOptions, url: str) -> Discovery:
    from sovwatch.errors import FetchError

    try:
        async with make_fetcher(settings.fetch, options) as fetcher:
            return await discover(url, fetcher, now=options.clock())
    except FetchError as error:
        raise BadArguments(f"{url}: {error.kind}: {error}") from error


def _print_candidates(candidates: tuple[Candidate, ...]) -> None:
    table = Table(title="addresses looked at", title_justify="left")
    for name in ("address", "found", "answer", "items", "titles", "dates", "newest", "language"):
        table.add_column(name, overflow="fold")
    for c in candidates:
        newest = f"{c.newest:%Y-%m-%d}" if c.newest else ""
        answer = f"{c.reason} {c.detail}".strip() or c.kind
        counts = [str(n) for n in (c.entries, c.titled, c.dated)]
        table.add_row(escape(c.url), c.found, escape(answer), *counts, newest, c.language)
    console().print(table)


def append_entry(layout: Layout, *entries: str) -> None:
    """Adds entries at the end of sources.yaml. Raises BadFiles, the file unchanged, if it would not load."""
    file = layout.find("sources.yaml")
    before = file.read_text("utf-8")
    count = len(load_sources(file).sources)
    fresh = file.with_name(f".{file.name}.new")
    try:
        fresh.write_text(below_sources(before, entries), "utf-8")
        after = load_sources(fresh, shown_as=layout.shown("sources.yaml"))
        if len(after.sources) != count + len(entries):
            msg = "sources.yaml does not end below its key `sources:`; paste the entry where it belongs"
            raise BadArguments(msg)
        fresh.replace(file)
    except BadFiles as error:
        msg = f"the entry does not fit at the end of sources.yaml; nothing was written:\n{error}"
        raise BadArguments(msg) from error
    finally:
        fresh.unlink(missing_ok=True)


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE.opml")
@click.pass_obj
def import_(project: str, file: Path) -> int:
    """Print an entry for each site in an OPML file that is not in sources.yaml yet.

    Nothing is asked and nothing is written: look the entries over, paste what you want, then run
    `sovwatch sources check --online`.
    """
    settings, _ = opened(project)
    taken = {source.id for source in settings.sources}
    proposals = proposals_of(read_opml(file.read_bytes()), settings.sources)
    for proposal in proposals:
        entry = proposed_entry(proposal, taken)
        taken.add(entry.partition("id: ")[2].partition("\n")[0].strip("'\""))
        click.echo(entry)
    click.echo(f"{len(proposals)} sites that sources.yaml does not have", err=True)
    return 0


@click.command()
@click.pass_obj
def export(project: str) -> int:
    """Print the feeds of sources.yaml as OPML for a feed reader; sitemaps and sections have no place in it."""
    settings, _ = opened(project)
    click.echo(write_opml(settings.sources), nl=False)
    return 0


@click.command()
@click.argument("id_", metavar="ID")
@click.argument("url", required=False)
@click.option(
    "--folder",
    default="tests/pages",
    show_default=True,
    type=click.Path(path_type=Path),
    help="Where cases lie.",
)
@click.option("--why", default="", metavar="TEXT", help="Why this page is worth a case.")
@click.pass_obj
def record(project: str, id_: str, url: str | None, folder: Path, why: str) -> int:
    """Make a test case of an article of source ID: its real markup with filler instead of every word.

    Without URL the newest article of the source is taken. The folder holds input.html, meta.json and
    expected.json; the case fails until a person has read expected.json and set "reviewed" to true.
    """
    settings, options = opened(project)
    source = source_named(settings.sources, id_)
    made = asyncio.run(record_case(settings, options, source, url, folder, why=why))
    click.echo(f'{made}: read expected.json and set "reviewed" to true')
    return 0
