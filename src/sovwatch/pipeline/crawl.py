"""One source: ask its doors, look at what is new, fetch what may matter, assess it."""

from __future__ import annotations

import asyncio
import hashlib
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from time import monotonic
from zoneinfo import ZoneInfo

from sovwatch.errors import FetchError
from sovwatch.fetch import Fetcher, Response
from sovwatch.model import Cursor, Decision, Entry, Harvest, Item, Reason, Source, SourceReport
from sovwatch.pipeline.assess import PageJob
from sovwatch.pipeline.health import Door, Pages, state_of
from sovwatch.reading.feeds import Listing, read_listing
from sovwatch.reading.sections import read_section
from sovwatch.reading.urls import expand_dates, item_id
from sovwatch.warehouse.archive import Known

FirstLook = Callable[[str, str, str, str], Decision]
Assess = Callable[[PageJob], Awaitable[Item]]
MAX_PAGES = 60  # article pages of one source in one run; the rest waits for the next run
MAX_CHILDREN = 3  # newest sitemaps of a sitemap index
_SAMPLE = 100  # one in so many of what the first look drops is fetched all the same


@dataclass(frozen=True)
class Tools:
    """What a crawl works with: all that touches the world comes in here."""

    fetcher: Fetcher
    first_look: FirstLook
    assess: Assess
    cursors: Mapping[str, Cursor]


@dataclass(frozen=True)
class _Opened:
    door: Door
    listing: Listing | None = None
    cursor: Cursor | None = None


@dataclass
class _Meter:
    requests: int = 0
    bytes: int = 0


async def crawl_source(source: Source, tools: Tools, known: Mapping[str, Known], *, now: datetime) -> Harvest:
    """All that `source` has to give now. Never raises for what the site does: that is the report's state."""
    began = monotonic()
    meter = _Meter()
    opened = [o for door in _doors(source, now) for o in await _open(door, source, tools, meter, now)]
    entries = _entries(opened)
    fresh = {i: e for i, e in entries.items() if _is_new(e, known.get(i))}
    items, pages, waiting = await _take(source, fresh, tools, meter, now)
    state, reason, detail = state_of([o.door for o in opened], len(fresh), pages, now=now)
    outcomes = Counter(item.decision.outcome for item in items)
    report = SourceReport(
        source.id, state, reason, detail, listed=len(entries), new=len(fresh), fetched=pages.asked,
        kept=outcomes["keep"], unsure=outcomes["unsure"], dropped=outcomes["drop"], unreadable=pages.unreadable,
        requests=meter.requests, bytes=meter.bytes, seconds=round(monotonic() - began, 3),
    )  # fmt: skip
    # While items wait, the cursors stay where they are: a 304 next time would lose them.
    cursors = () if waiting else tuple(o.cursor for o in opened if o.cursor)
    return Harvest(report, tuple(items), cursors)


# ------------------------------------------------------------------ doors


def _doors(source: Source, now: datetime) -> list[tuple[str, str | None]]:
    """(address, selector of links or None) of every feed, sitemap and section."""
    plain: list[tuple[str, str | None]] = [
        (expand_dates(u, now), None) for u in (*source.feeds, *source.sitemaps)
    ]
    return plain + [(section.url, section.links) for section in source.sections]


async def _open(
    door: tuple[str, str | None], source: Source, tools: Tools, meter: _Meter, now: datetime
) -> list[_Opened]:
    url, links = door
    first = await _ask(url, links, source, tools, meter, now)
    children = first.listing.children if first.listing else ()
    if not children:
        return [first]
    opened = [await _ask(child, None, source, tools, meter, now) for child in children[:MAX_CHILDREN]]
    return [replace(first, door=replace(first.door, reason="not-modified")), *opened] if opened else [first]


async def _ask(
    url: str, links: str | None, source: Source, tools: Tools, meter: _Meter, now: datetime
) -> _Opened:
    try:
        answer = await _get(url, source, tools.fetcher, meter, cursor=tools.cursors.get(url))
    except FetchError as error:
        return _Opened(Door(url, error.kind, str(error)))
    if answer.not_modified:
        old = tools.cursors.get(url) or Cursor(url)
        return _Opened(Door(url, "not-modified", newest=old.newest), cursor=replace(old, checked=now))
    if links:
        listing = read_section(answer.body, links, url=answer.url, content_type=answer.content_type)
    else:
        listing = read_listing(
            answer.body, content_type=answer.content_type, url=answer.url, zone=ZoneInfo(source.zone),
            declared=source.encoding, now=now,
        )  # fmt: skip
    newest = max((e.published for e in listing.entries if e.published), default=None)
    reason = listing.reason or ("" if listing.entries or listing.children else "no-items")
    door = Door(url, reason, listing.detail, len(listing.entries), newest)
    return _Opened(door, listing, Cursor(url, answer.etag, answer.modified, now, newest))


async def _get(
    url: str, source: Source, fetcher: Fetcher, meter: _Meter, *, cursor: Cursor | None = None
) -> Response:
    meter.requests += 1
    answer = await fetcher.get(
        url,
        etag=cursor.etag if cursor else None,
        modified=cursor.modified if cursor else None,
        delay=source.delay,
        timeout=source.timeout,
        legacy_tls=source.legacy_tls,
    )
    meter.bytes += len(answer.body)
    return answer


def _entries(opened: list[_Opened]) -> dict[str, Entry]:
    """Item id -> entry; the first door that lists an article wins, later ones fill what it lacks."""
    out: dict[str, Entry] = {}
    for o in opened:
        for entry in o.listing.entries if o.listing else ():
            key = item_id(entry.url)
            have = out.get(key)
            out[key] = entry if have is None else _merge(have, entry)
    return out


def _merge(a: Entry, b: Entry) -> Entry:
    return replace(
        a, title=a.title or b.title, summary=a.summary or b.summary, published=a.published or b.published
    )


def _is_new(entry: Entry, known: Known | None) -> bool:
    """New, or kept before and listed under another headline since."""
    if known is None:
        return True
    return known.outcome != "drop" and bool(entry.title) and entry.title != known.listed_title


# ------------------------------------------------------------------ items


async def _take(
    source: Source, fresh: Mapping[str, Entry], tools: Tools, meter: _Meter, now: datetime
) -> tuple[list[Item], Pages, bool]:
    items: list[Item] = []
    wanted: list[tuple[str, Entry, Decision, bool]] = []
    for key, entry in fresh.items():
        look = tools.first_look(entry.title, entry.summary, entry.url, source.language)
        sampled = look.outcome == "drop" and _drawn(key)
        if look.outcome == "drop" and not sampled and source.depth != "all":
            items.append(_headline_item(key, entry, source, look, now))
        else:
            wanted.append((key, entry, look, sampled and source.depth != "all"))
    troubles: list[str] = []
    jobs = [_page(source, *want, tools, meter, troubles, now) for want in wanted[:MAX_PAGES]]
    items += await asyncio.gather(*jobs)
    reason = Counter(troubles).most_common(1)[0][0] if troubles else ""
    return items, Pages(len(jobs), len(troubles), reason), len(wanted) > MAX_PAGES


def _drawn(key: str) -> bool:
    """Whether chance draws this item: the same address is always drawn, or never."""
    return int(hashlib.sha256(b"sample:" + key.encode()).hexdigest()[:8], 16) % _SAMPLE == 0


def _headline_item(key: str, entry: Entry, source: Source, look: Decision, now: datetime) -> Item:
    decision = replace(look, reasons=(Reason("headline"), *look.reasons))
    return _item(key, entry, source, decision, now)


def _item(key: str, entry: Entry, source: Source, decision: Decision, now: datetime) -> Item:
    return Item(
        id=key, source=source.id, url=entry.url, canonical_url=entry.url, title=entry.title or entry.url,
        listed_title=entry.title, teaser=entry.summary, first_seen=now, published=entry.published or now,
        published_estimated=entry.published is None, language=source.language, decision=decision,
    )  # fmt: skip


async def _page(
    source: Source,
    key: str,
    entry: Entry,
    look: Decision,
    sampled: bool,
    tools: Tools,
    meter: _Meter,
    troubles: list[str],
    now: datetime,
) -> Item:
    base = replace(_item(key, entry, source, look, now), sampled=sampled)
    try:
        answer = await _get(entry.url, source, tools.fetcher, meter)
    except FetchError as error:
        troubles.append(error.kind)
        item = await tools.assess(PageJob(base, source, None, None, note=f"{error.kind}: {error}"))
    else:
        item = await tools.assess(
            PageJob(base, source, answer.body, answer.content_type, final_url=answer.url)
        )
        if not item.text:
            troubles.append(item.flags[0] if item.flags else "unreadable")
    return item
