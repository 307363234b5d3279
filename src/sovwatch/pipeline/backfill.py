"""Back-fill: the articles of past days through sitemaps and archives, politely, resumable, without touching digests.

Items are stored as first seen now, with the flag `backfill`, which keeps them out of digests and out of what is
learned of the source's rhythm. The lease is held only while something is read or written: hourly runs go on.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from time import monotonic
from urllib.parse import urljoin
from zoneinfo import ZoneInfo

from sovwatch.errors import BadArguments, FetchError, LeaseHeld
from sovwatch.fetch import Fetcher
from sovwatch.model import Entry, Harvest, Source
from sovwatch.pipeline.archives import ArchivePage, Span, is_dated, pages_of_index, pages_of_pattern
from sovwatch.pipeline.crawl import Tools, crawl_source
from sovwatch.pipeline.discover import sitemaps_in
from sovwatch.pipeline.job import JobOptions
from sovwatch.pipeline.lease import lease
from sovwatch.pipeline.probe import workshop
from sovwatch.reading.feeds import read_listing
from sovwatch.settings.project import Project
from sovwatch.warehouse import Warehouse
from sovwatch.warehouse.archive import Known

FLAG = "backfill"
PAGES = 60  # articles fetched before they are stored: what a killed back-fill has to fetch again at most
_DEPTH, _MOST_PARTS = 3, 400
_LEASE_SECONDS = 900.0
_KNOWN = Known(
    source="", listed_title="", outcome="drop", version=1, look=""
)  # a known item is never fetched again


@dataclass(frozen=True)
class Filled:
    """What one archive page gave. `reason` is a word of the closed list if it did not answer."""

    url: str
    listed: int = 0
    stored: int = 0
    kept: int = 0
    reason: str = ""


async def backfill(
    settings: Project,
    options: JobOptions,
    source: Source,
    span: Span,
    *,
    on_page: Callable[[Filled, int, int], None] | None = None,
) -> tuple[Filled, ...]:
    """Stores the articles of `source` that came out in `span`; what each archive page gave, newest first.

    `on_page` hears of each page with its number and how many there are. Pages that were read through before are
    left out, unless their time is not over. Raises BadArguments if the source has no archive.
    """
    async with workshop(settings, options, pages=PAGES) as tools:
        return await fill_span(settings, options, source, span, tools, on_page)


async def fill_span(
    settings: Project,
    options: JobOptions,
    source: Source,
    span: Span,
    tools: Tools,
    on_page: Callable[[Filled, int, int], None] | None = None,
) -> tuple[Filled, ...]:
    """As `backfill`, with tools at hand."""
    pages = await find_pages(source, tools.fetcher, span, options.clock())
    async with _store(settings, options) as warehouse:
        warehouse.archive.declare_sources(settings.sources)
        done = warehouse.backfills.done(source.id)
        known = dict.fromkeys(warehouse.backfills.item_ids(source.id), _KNOWN)
    left = [page for page in pages if page.url not in done]
    filled = []
    for number, page in enumerate(left, start=1):
        filled.append(await _fill(settings, options, source, page, span, tools, known))
        if on_page:
            on_page(filled[-1], number, len(left))
    return tuple(filled)


async def find_pages(source: Source, fetcher: Fetcher, span: Span, now: datetime) -> list[ArchivePage]:
    """The archive pages that cover the span: dated sitemaps as declared, else the parts of sitemap indexes.

    Raises BadArguments if neither the entry nor robots.txt names a sitemap.
    """
    dated = [pattern for pattern in source.sitemaps if is_dated(pattern)]
    if dated:
        return [page for pattern in dated for page in pages_of_pattern(pattern, span)]
    plain = [*source.sitemaps] or await _named_in_robots(source, fetcher)
    if not plain:
        msg = f"{source.id} has no sitemap, neither in sources.yaml nor in its robots.txt: its past cannot be read"
        raise BadArguments(msg)
    found: dict[str, ArchivePage] = {}
    for url in plain:
        for page in await _parts(ArchivePage(url), source, fetcher, span, now, _DEPTH):
            found.setdefault(page.url, page)
    return list(found.values())[:_MOST_PARTS]


async def _named_in_robots(source: Source, fetcher: Fetcher) -> list[str]:
    try:
        answer = await fetcher.get(urljoin(source.home, "/robots.txt"), delay=source.delay)
    except FetchError:
        return []
    return sitemaps_in(answer.body)


async def _parts(
    page: ArchivePage, source: Source, fetcher: Fetcher, span: Span, now: datetime, depth: int
) -> list[ArchivePage]:
    """The page itself, or of an index its parts, and theirs. A page that does not answer is kept: its turn tells why."""
    try:
        answer = await fetcher.get(page.url, delay=source.delay, timeout=source.timeout)
    except FetchError:
        return [page]
    listing = read_listing(answer.body, content_type=answer.content_type, url=answer.url, now=now)
    if not listing.children or depth == 0:
        return [page]
    pages = []
    for part in pages_of_index(listing.children, span)[:_MOST_PARTS]:
        nested = "index" in part.url.rsplit("/", 1)[-1]
        pages += await _parts(part, source, fetcher, span, now, depth - 1) if nested else [part]
    return pages


async def _fill(
    settings: Project,
    options: JobOptions,
    source: Source,
    page: ArchivePage,
    span: Span,
    tools: Tools,
    known: dict[str, Known],
) -> Filled:
    """Reads one archive page through, `PAGES` articles at a time, each time storing what came and noting it in `known`."""
    only = replace(source, feeds=(), sitemaps=(page.url,), sections=())
    zone = ZoneInfo(source.zone)
    bounded = replace(tools, wants=lambda entry: _within(entry, page, span, zone))
    total = Filled(page.url)
    while True:
        now = options.clock()
        harvest = await crawl_source(
            only, bounded, lambda items: {i: known[i] for i in items if i in known}, now=now
        )
        left = harvest.report.new > len(harvest.items)
        answered = harvest.report.state not in {"failed", "refused", "suspicious"} or bool(harvest.items)
        total = replace(total, reason="" if answered else harvest.report.reason)
        async with _store(settings, options) as warehouse:
            total = _keep(warehouse, source, page, harvest, total, now)
            if answered and not left and _is_over(page, now, zone):
                warehouse.backfills.note(source.id, page.url, now, listed=total.listed, stored=total.stored)
        known.update(dict.fromkeys((item.id for item in harvest.items), _KNOWN))
        if not left or not harvest.items:
            return total


def _keep(
    warehouse: Warehouse, source: Source, page: ArchivePage, harvest: Harvest, total: Filled, now: datetime
) -> Filled:
    items = [replace(item, flags=(*item.flags, FLAG)) for item in harvest.items]
    stored = warehouse.archive.store_items(f"backfill-{now:%Y%m%dT%H%M%S}", items, now)
    return replace(
        total,
        listed=max(total.listed, harvest.report.listed),
        stored=total.stored + stored,
        kept=total.kept + harvest.report.kept,
    )


def _within(entry: Entry, page: ArchivePage, span: Span, zone: ZoneInfo) -> bool:
    """Whether an entry came out in the span; one without a time counts by the day its page is named after."""
    if entry.published is not None:
        return entry.published.astimezone(zone).date() in span
    return page.span is not None and page.span.first in span and page.span.last in span


def _is_over(page: ArchivePage, now: datetime, zone: ZoneInfo) -> bool:
    """Whether nothing more can come on the page: its time lies a day back. An undated page is never over."""
    return page.span is not None and page.span.last < now.astimezone(zone).date() - timedelta(days=1)


@asynccontextmanager
async def _store(settings: Project, options: JobOptions) -> AsyncIterator[Warehouse]:
    """The live database, once no run holds the lease. Raises LeaseHeld after a quarter of an hour."""
    layout, deadline = settings.layout, monotonic() + _LEASE_SECONDS
    while True:
        try:
            with lease(layout.data / "run.lock", now=options.clock()):
                with Warehouse(layout.database, layout.find("warehouse")) as warehouse:
                    yield warehouse
                return
        except LeaseHeld:
            if monotonic() > deadline:
                raise
        await asyncio.sleep(2.0)
