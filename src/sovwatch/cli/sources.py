"""`sovwatch sources ...`: check, try and watch the sources of sources.yaml; add, import and export them."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from itertools import groupby
from typing import Any

import click
from rich.markup import escape
from rich.table import Table

from sovwatch.cli import NO_SOURCE_ANSWERED
from sovwatch.cli.health import health
from sovwatch.cli.proposals import add, export, import_, record
from sovwatch.cli.show import console, progress
from sovwatch.cli.start import opened, write_json
from sovwatch.model import Item, SourceReport
from sovwatch.pipeline.job import JobOptions, make_fetcher
from sovwatch.pipeline.probe import Probe, ask_doors, probe_source, source_named, workshop
from sovwatch.settings.advice import Advice, advice_on, counts, doors_of
from sovwatch.settings.project import Project

_DEAD = frozenset({"failed", "refused"})


@click.group()
def sources() -> None:
    """Check, try and watch the sources of sources.yaml."""


# ------------------------------------------------------------------ check


@sources.command()
@click.argument("ids", nargs=-1, metavar="[ID]...")
@click.option("--online", is_flag=True, help="Ask every feed, sitemap and section once.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.pass_obj
def check(project: str, ids: tuple[str, ...], online: bool, as_json: bool) -> int:
    """Check the operators' files; with --online also whether the sources answer.

    Offline all files are read, the sources counted, and what you may want to look at again is listed: feeds that
    two sources read, addresses without encryption, entries without evidence. With --online each address is asked
    once, politely, and no article page. Nothing is stored. IDs limit the check to these sources.

    Exit code 0; 1 a verified source did not answer; 2 a file holds faults; 4 no source answered.
    """
    settings, options = opened(project)
    chosen = [source_named(settings.sources, id_) for id_ in ids] or list(settings.sources)
    every = advice_on(settings.sources, settings.fetch, file=settings.layout.find("sources.yaml"))
    advice = [a for a in every if not ids or a.source in {"", *ids}]
    probes: tuple[Probe, ...] = ()
    if online:
        show = None if as_json else progress(len(chosen))
        probes = asyncio.run(_ask(settings, options, chosen, show))
    if as_json:
        write_json(
            {
                "sources": len(chosen),
                "counts": counts(chosen),
                "advice": [asdict(a) for a in advice],
                "online": [_probe_record(probe) for probe in probes],
            }
        )
    else:
        _print_check(settings, chosen, advice, probes)
    unverified = {source.id for source in chosen if source.status == "unverified"}
    return _check_code(probes, unverified)


async def _ask(settings: Project, options: JobOptions, chosen: Any, show: Any) -> tuple[Probe, ...]:
    async with make_fetcher(settings.fetch, options) as fetcher:
        return await ask_doors(chosen, fetcher, now=options.clock(), on_source=show)


def _check_code(probes: Sequence[Probe], unverified: set[str]) -> int:
    dead = [probe.report.source for probe in probes if probe.report.state in _DEAD]
    if probes and len(dead) == len(probes):
        return NO_SOURCE_ANSWERED
    return 1 if set(dead) - unverified else 0


def _print_check(
    settings: Project, chosen: Sequence[Any], advice: Sequence[Advice], probes: Sequence[Probe]
) -> None:
    screen = console()
    every = counts(chosen)
    doors = sum(len(doors_of(source)) for source in chosen)
    screen.print(
        f"{len(chosen)} sources with {doors} addresses in {len(every['country'])} countries and "
        f"{len(every['language'])} languages; {len(settings.actors.actors)} actors, "
        f"{len(settings.topics.concepts)} concepts, {len(settings.alerts.subscriptions)} subscriptions: all files are good"
    )
    for key, numbers in every.items():
        screen.print(f"  {key}: {', '.join(f'{name} {n}' for name, n in numbers.items())}", soft_wrap=True)
    if probes:
        screen.print(_door_table(probes))
        states = Counter(probe.report.state for probe in probes)
        screen.print(", ".join(f"{n} {state}" for state, n in states.most_common()))
    for matter, members in groupby(sorted(advice, key=lambda a: a.matter), key=lambda a: a.matter):
        lines = [f"  {one.source or 'sources.yaml'}: {one.message}" for one in members]
        screen.print(f"{matter} ({len(lines)}):")
        screen.print(escape("\n".join(lines)), soft_wrap=True)


def _door_table(probes: Sequence[Probe]) -> Table:
    table = Table(title="what each address answered", title_justify="left")
    for name in ("source", "state", "address", "answer", "items", "newest"):
        table.add_column(name, overflow="fold", justify="right" if name == "items" else "left")
    for probe in probes:
        for i, door in enumerate(probe.doors):
            first = (probe.report.source, probe.report.state) if i == 0 else ("", "")
            newest = f"{door.newest:%Y-%m-%d %H:%M}" if door.newest else ""
            answer = f"{door.reason}: {door.detail}" if door.reason and door.detail else door.reason or "ok"
            table.add_row(*first, escape(door.url), escape(answer), str(door.entries), newest)
    return table


# ------------------------------------------------------------------ try


@sources.command("try")
@click.argument("id_", metavar="ID")
@click.option(
    "--pages", default=5, show_default=True, type=click.IntRange(0, 60), help="Article pages to read."
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.pass_obj
def try_(project: str, id_: str, pages: int, as_json: bool) -> int:
    """Show what a run would fetch, read and judge of source ID, with reasons. Nothing is stored.

    Exit code 0; 1 the source did not answer; 2 a file holds faults or there is no such source.
    """
    settings, options = opened(project)
    source = source_named(settings.sources, id_)

    async def look() -> Probe:
        async with workshop(settings, options, pages=pages) as tools:
            return await probe_source(source, tools, now=options.clock())

    probe = asyncio.run(look())
    if as_json:
        write_json({**_probe_record(probe), "looks": [_look(one) for one in probe.looks]})
    else:
        _print_probe(probe)
    return 1 if probe.report.state in _DEAD else 0


def _probe_record(probe: Probe) -> dict[str, Any]:
    return {
        **asdict(probe.report),
        "doors": [asdict(door) for door in probe.doors],
        "items": [_item(item) for item in probe.items],
        "waiting": probe.waiting,
    }


def _look(look: Any) -> dict[str, Any]:
    return {"title": look.title, "url": look.url, **_decision(look.decision)}


def _item(item: Item) -> dict[str, Any]:
    return {
        "url": item.url, "title": item.title, "published": item.published.isoformat(),
        "published_estimated": item.published_estimated, "language": item.language, "characters": len(item.text),
        "authors": item.authors, "flags": item.flags, "actors": item.actors, **_decision(item.decision),
    }  # fmt: skip


def _decision(decision: Any) -> dict[str, Any]:
    return {
        "outcome": decision.outcome,
        "score": round(decision.score, 3),
        "look": decision.look,
        "reasons": [asdict(reason) for reason in decision.reasons],
    }


def _print_probe(probe: Probe) -> None:
    screen = console()
    screen.print(_door_table([probe]))
    screen.print(escape(_state_line(probe.report)), soft_wrap=True)
    read = [item for item in probe.items if item.decision.look == "text" or item.text or item.flags]
    table = Table(title=f"{len(read)} article pages read", title_justify="left")
    for name in ("verdict", "score", "published", "text", "headline", "flags", "why"):
        table.add_column(name, overflow="fold")
    for item in read:
        d = item.decision
        when = f"{item.published:%Y-%m-%d %H:%M}{' (estimated)' if item.published_estimated else ''}"
        flags = ", ".join(item.flags)
        row = (d.outcome, f"{d.score:.2f}", when, f"{len(item.text)} characters", item.title, flags, _why(d))
        table.add_row(*(escape(cell) for cell in row))
    screen.print(table)
    if probe.waiting > 0:
        screen.print(f"{probe.waiting} further pages would be fetched; see --pages")
    dropped = [look for look in probe.looks if look.decision.outcome == "drop"]
    screen.print(
        f"{len(dropped)} of {len(probe.looks)} entries dropped on their headline"
        + (", such as:" if dropped else "")
    )
    for look in dropped[:8]:
        screen.print(
            escape(f"  {look.decision.score:.2f}  {look.title}  ({_why(look.decision)})"), soft_wrap=True
        )


def _state_line(report: SourceReport) -> str:
    detail = f" ({report.detail})" if report.detail else ""
    reason = f", {report.reason}" if report.reason else ""
    return (
        f"{report.source}: {report.state}{reason}{detail}; {report.listed} listed, {report.requests} requests, "
        f"{report.bytes} bytes, {report.seconds:.1f} s; nothing was stored"
    )


def _why(decision: Any) -> str:
    return "; ".join(f'{r.rule} "{r.span}"' if r.span else r.rule for r in decision.reasons[:3])


for command in (health, add, import_, export, record):
    sources.add_command(command)
