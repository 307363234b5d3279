"""Looking without storing: what a source would give now, and which addresses answer."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime

from sovwatch.errors import BadArguments
from sovwatch.fetch import Fetcher
from sovwatch.model import Decision, Entry, Harvest, Item, Source, SourceReport
from sovwatch.pipeline.assess import PageJob, without_text
from sovwatch.pipeline.crawl import MAX_PAGES, Tools, crawl_source
from sovwatch.pipeline.health import Door
from sovwatch.pipeline.job import AT_ONCE, JobOptions, assessor_pool, make_fetcher
from sovwatch.pipeline.pool import Pool, lost
from sovwatch.pipeline.tables import judge_of
from sovwatch.settings.faults import nearest
from sovwatch.settings.project import Project
from sovwatch.warehouse.archive import Known


@dataclass(frozen=True)
class Look:
    """A first look at one entry: what the listing says of it, and what was decided on that."""

    title: str
    url: str
    decision: Decision


@dataclass(frozen=True)
class Probe:
    """What one source would give now. `items` are those dropped on the headline and those whose page was read."""

    report: SourceReport
    doors: tuple[Door, ...]
    looks: tuple[Look, ...] = ()
    items: tuple[Item, ...] = ()

    @property
    def waiting(self) -> int:
        """Pages that would be fetched beyond those that were."""
        return self.report.new - len(self.items)


def source_named(sources: Sequence[Source], id_: str) -> Source:
    """The source with this id. Raises BadArguments that suggests the nearest one."""
    for source in sources:
        if source.id == id_:
            return source
    msg = f'there is no source "{id_}" in sources.yaml{nearest(id_, [s.id for s in sources])}'
    raise BadArguments(msg)


@asynccontextmanager
async def workshop(project: Project, options: JobOptions, *, pages: int = MAX_PAGES) -> AsyncIterator[Tools]:
    """The tools of a crawl outside a run: no database, no cursors, one worker that reads pages."""
    judge = judge_of(project)
    async with AsyncExitStack() as stack:
        fetcher = await stack.enter_async_context(make_fetcher(project.fetch, options))
        pool = stack.enter_context(assessor_pool(project, 1))
        yield Tools(fetcher, judge.first_look, _assessing(pool), {}, pages)


def _assessing(pool: Pool[PageJob, Item]) -> Callable[[PageJob], Awaitable[Item]]:
    async def assess(page: PageJob) -> Item:
        try:
            return await asyncio.wrap_future(pool.submit(page))
        except Exception as error:
            gone = lost(error)
            if gone is None:
                raise
            return without_text(replace(page, data=None, note=str(gone)), flag="parser-lost")

    return assess


async def probe_source(source: Source, tools: Tools, *, now: datetime) -> Probe:
    """What `source` gives now, as if nothing of it were known. Stores nothing."""
    doors: list[Door] = []
    looks: list[Look] = []

    def first_look(title: str, teaser: str, url: str, language: str) -> Decision:
        decision = tools.first_look(title, teaser, url, language)
        looks.append(Look(title, url, decision))
        return decision

    watching = replace(tools, first_look=first_look, on_door=doors.append)
    harvest = await crawl_source(source, watching, _nothing_known, now=now)
    return Probe(harvest.report, tuple(doors), tuple(looks), harvest.items)


async def ask_doors(
    sources: Sequence[Source],
    fetcher: Fetcher,
    *,
    now: datetime,
    on_source: Callable[[SourceReport, int], None] | None = None,
) -> tuple[Probe, ...]:
    """What every feed, sitemap and section answers, each asked once and no article page; in the order of the sources."""
    gate = asyncio.Semaphore(AT_ONCE)
    done = 0

    async def ask(source: Source) -> Probe:
        nonlocal done
        doors: list[Door] = []
        tools = Tools(fetcher, _drop, _never, {}, pages=0, on_door=doors.append)
        async with gate:
            harvest: Harvest = await crawl_source(source, tools, _nothing_known, now=now)
        done += 1
        if on_source:
            on_source(harvest.report, done)
        return Probe(harvest.report, tuple(doors))

    return tuple(await asyncio.gather(*(ask(source) for source in sources)))


async def listed_entries(
    source: Source, fetcher: Fetcher, *, now: datetime
) -> tuple[SourceReport, tuple[Entry, ...]]:
    """What the source lists now, in the order of its doors; no article page is asked."""
    entries: list[Entry] = []

    def note(entry: Entry) -> bool:
        entries.append(entry)
        return False

    harvest = await crawl_source(
        source, Tools(fetcher, _drop, _never, {}, pages=0, wants=note), _nothing_known, now=now
    )
    return harvest.report, tuple(entries)


def _nothing_known(items: Iterable[str]) -> dict[str, Known]:
    return {}


def _drop(title: str, teaser: str, url: str, language: str) -> Decision:
    return Decision("drop", 0.0, "headline")


async def _never(page: PageJob) -> Item:
    raise AssertionError(page)  # pages=0: no page is ever fetched
