"""One source: ask its doors, look at what is new, fetch what may matter, assess it."""

from __future__ import annotations

import asyncio
import hashlib
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
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
LookUp = Callable[[Iterable[str]], Mapping[str, Known]]
MAX_PAGES = 60  # article pages of one source in one run; the rest waits for the next run
MAX_CHILDREN = 3  # newest sitemaps of a sitemap index
_PATIENCE = timedelta(days=1)  # how old an item may be that waits for its page
_SAMPLE = 100  # one in so many of what the first look drops is fetched all the same


@dataclass(frozen=True)
class Tools:
    """What a crawl works with: all that touches the world comes in here.

    `on_door` hears what each address gave; entries for which `wants` is false are left alone.
    """

    fetcher: Fetcher
    first_look: FirstLook
    assess: Assess
    cursors: Mapping[str, Cursor]
    pages: int = MAX_PAGES
    on_door: Callable[[Door], None] | None = None
    wants: Callable[[Entry], bool] | None = None


@dataclass(frozen=True)
class _Opened:
    door: Door
    listing: Listing | None = None
    cursor: Cursor | None = None


@dataclass(frozen=True)
class _Wanted:
    """An article page to fetch: what the feed said, what the first look said, whether chance alone drew it."""

    key: str
    entry: Entry
    look: Decision
    sampled: bool


async def crawl_source(source: Source, tools: Tools, known: LookUp, *, now: datetime) -> Harvest:
    """All that `source` has to give now; `known` tells what is stored of the items that it lists.

    Never raises for what the site does: that is the report's state.
    """
    return await _Crawl(source, tools, known, now).harvest()


class _Crawl:
    """One source in one run; counts requests and bytes as it goes."""

    def __init__(self, source: Source, tools: Tools, known: LookUp, now: datetime) -> None:
        self.source = source
        self.tools = tools
        self.known = known
        self.now = now
        self.requests = self.bytes = 0
        self.troubles: list[str] = []

    async def harvest(self) -> Harvest:
        """Asks the doors, then takes what is new."""
        began = monotonic()
        opened = [o for declared, url, links in self._doors() for o in await self._open(declared, url, links)]
        if self.tools.on_door:
            for o in opened:
                self.tools.on_door(o.door)
        entries = _entries(opened)
        known = self.known(entries) if entries else {}
        fresh = {key: entry for key, entry in entries.items() if self._is_fresh(entry, known.get(key))}
        dropped, wanted = self._first_look(fresh)
        asked_for = await asyncio.gather(*(self._page(want) for want in wanted[: self.tools.pages]))
        pages = [item for item in asked_for if item is not None]
        items = (*dropped, *pages)
        asked = Pages(len(asked_for), len(self.troubles), _commonest(self.troubles))
        state, reason, detail = state_of([o.door for o in opened], len(fresh), asked, now=self.now)
        outcomes = Counter(item.decision.outcome for item in items)
        report = SourceReport(
            self.source.id, state, reason, detail, listed=len(entries), new=len(fresh), fetched=len(pages),
            kept=outcomes["keep"], unsure=outcomes["unsure"], dropped=outcomes["drop"],
            unreadable=len(self.troubles), requests=self.requests, bytes=self.bytes,
            seconds=round(monotonic() - began, 3),
        )  # fmt: skip
        # While items wait, the cursors stay where they are: a 304 next time would lose them.
        waiting = len(wanted) > len(pages)
        return Harvest(report, items, () if waiting else tuple(o.cursor for o in opened if o.cursor))

    # -------------------------------------------------------------- doors

    def _doors(self) -> list[tuple[str, str, str | None]]:
        """(address as declared, address of today, selector of links or None) of every feed, sitemap and section."""
        source = self.source
        now = self.now.astimezone(ZoneInfo(source.zone))  # {yyyymmdd} is the day where the site is
        plain: list[tuple[str, str, str | None]] = [
            (u, expand_dates(u, now), None) for u in (*source.feeds, *source.sitemaps)
        ]
        return plain + [(section.url, section.url, section.links) for section in source.sections]

    async def _open(self, declared: str, url: str, links: str | None) -> list[_Opened]:
        """What a door gave; a sitemap index is followed to its newest sitemaps."""
        first = await self._ask(url, links)
        first = replace(first, door=replace(first.door, declared=declared))
        children = first.listing.children if first.listing else ()
        return [first, *[await self._ask(child, None) for child in children[:MAX_CHILDREN]]]

    async def _ask(self, url: str, links: str | None) -> _Opened:
        cursor = self.tools.cursors.get(url)
        try:
            answer = await self._get(url, cursor)
        except FetchError as error:
            return _Opened(Door(url, error.kind, str(error)))
        if answer.not_modified:
            old = cursor or Cursor(url)
            return _Opened(
                Door(url, "not-modified", newest=old.newest), cursor=replace(old, checked=self.now)
            )
        listing = self._read(answer, links)
        newest = max((e.published for e in listing.entries if e.published), default=None)
        reason = listing.reason or ("" if listing.entries or listing.children else "no-items")
        door = Door(url, reason, listing.detail, len(listing.entries), newest)
        if reason not in {"", "no-items"}:  # what is no feed must not answer "unchanged" next time
            return _Opened(door, listing)
        return _Opened(door, listing, Cursor(url, answer.etag, answer.modified, self.now, newest))

    def _read(self, answer: Response, links: str | None) -> Listing:
        if links:
            return read_section(
                answer.body,
                links,
                url=answer.url,
                content_type=answer.content_type,
                zone=ZoneInfo(self.source.zone),
                now=self.now,
            )
        return read_listing(
            answer.body,
            content_type=answer.content_type,
            url=answer.url,
            zone=ZoneInfo(self.source.zone),
            declared=self.source.encoding,
            now=self.now,
        )

    async def _get(self, url: str, cursor: Cursor | None = None) -> Response:
        self.requests += 1
        answer = await self.tools.fetcher.get(
            url,
            etag=cursor.etag if cursor else None,
            modified=cursor.modified if cursor else None,
            delay=self.source.delay,
            timeout=self.source.timeout,
            legacy_tls=self.source.legacy_tls,
        )
        self.bytes += len(answer.body)
        return answer

    # -------------------------------------------------------------- items

    def _is_fresh(self, entry: Entry, known: Known | None) -> bool:
        wants = self.tools.wants
        return _is_new(self.source.id, entry, known) and (wants is None or wants(entry))

    def _first_look(self, fresh: Mapping[str, Entry]) -> tuple[list[Item], list[_Wanted]]:
        """(items dropped on their headline, pages to fetch)."""
        source, everything = self.source, self.source.depth == "all"
        dropped: list[Item] = []
        wanted: list[_Wanted] = []
        for key, entry in fresh.items():
            look = self.tools.first_look(entry.title, entry.summary, entry.url, source.language)
            sampled = look.outcome == "drop" and not everything and _drawn(key)
            if look.outcome == "drop" and not sampled and not everything:
                decision = replace(look, reasons=(Reason("headline"), *look.reasons))
                dropped.append(self._item(key, entry, decision))
            else:
                wanted.append(_Wanted(key, entry, look, sampled))
        return dropped, wanted

    async def _page(self, want: _Wanted) -> Item | None:
        """The item with what its page says, or None if it waits for the next run.

        It waits where its host is not asked any more in this run, unless it is a day old: then the headline has to do.
        """
        base = replace(self._item(want.key, want.entry, want.look), sampled=want.sampled)
        try:
            answer = await self._get(want.entry.url)
        except FetchError as error:
            self.troubles.append(error.kind)
            if (
                error.kind == "circuit-open"
                and self.now - base.published < _PATIENCE
                and want.entry.published
            ):
                return None
            return await self.tools.assess(
                PageJob(base, self.source, None, None, note=f"{error.kind}: {error}")
            )
        item = await self.tools.assess(
            PageJob(base, self.source, answer.body, answer.content_type, final_url=answer.url)
        )
        if not item.text:
            self.troubles.append(item.flags[0] if item.flags else "unreadable")
        return item

    def _item(self, key: str, entry: Entry, decision: Decision) -> Item:
        return Item(
            id=key,
            source=self.source.id,
            url=entry.url,
            canonical_url=entry.url,
            title=entry.title or entry.url,
            listed_title=entry.title,
            teaser=entry.summary,
            first_seen=self.now,
            published=entry.published or self.now,
            published_estimated=entry.published is None,
            language=self.source.language,
            decision=decision,
        )


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


def _is_new(source: str, entry: Entry, known: Known | None) -> bool:
    """New, or kept before and listed by its own source under another headline since."""
    if known is None:
        return True
    return (
        known.source == source
        and known.outcome != "drop"
        and bool(entry.title)
        and entry.title != known.listed_title
    )


def _drawn(key: str) -> bool:
    """Whether chance draws this item: the same address is always drawn, or never."""
    return int(hashlib.sha256(b"sample:" + key.encode()).hexdigest()[:8], 16) % _SAMPLE == 0


def _commonest(words: list[str]) -> str:
    return Counter(words).most_common(1)[0][0] if words else ""
