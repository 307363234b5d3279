"""Finds the feeds and news sitemaps of a site, and checks what they give: for `sovwatch sources add`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

from sovwatch.errors import FetchError
from sovwatch.fetch import Fetcher, Response
from sovwatch.judging.languages import detect_language
from sovwatch.reading.charset import decode
from sovwatch.reading.feeds import Listing, read_listing
from sovwatch.reading.urls import same_site
from sovwatch.settings.proposal import Proposal

_FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml")
_FEED_WORDS = ("rss", "feed", "atom", ".rdf")
# Where content systems put a feed that their pages do not name; the fourth is that of most Korean papers.
WELL_KNOWN = (
    "/rss", "/feed", "/feed/", "/rss/allArticle.xml", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/rss/",
    "/sitemap-news.xml", "/news-sitemap.xml", "/sitemap_news.xml",
)  # fmt: skip
_MOST_CANDIDATES = 12
_MOST_FEEDS = 5
_OLD = timedelta(days=14)


@dataclass(frozen=True)
class Candidate:
    """One address that may be a door, and what it gave. `found` says where its address was read."""

    url: str
    found: str
    kind: str = "unknown"
    reason: str = ""
    detail: str = ""
    entries: int = 0
    titled: int = 0
    dated: int = 0
    newest: datetime | None = None
    language: str = ""
    foreign: int = 0

    @property
    def good(self) -> bool:
        """Whether it can be a source's door: it lists articles, and says what they are called."""
        return self.entries > 0 and self.titled >= 0.8 * self.entries

    @property
    def is_sitemap(self) -> bool:
        """Whether it goes below `sitemaps:` rather than `feeds:`."""
        return self.kind in {"sitemap", "sitemap-index"}


@dataclass(frozen=True)
class Discovery:
    """All addresses that were looked at, and the entry they amount to (None: no door was found)."""

    candidates: tuple[Candidate, ...]
    proposal: Proposal | None


class _Head(HTMLParser):
    """Reads of a page: its language, its name, and the feeds it names."""

    def __init__(self, base: str) -> None:
        super().__init__()
        self.base = base
        self.language = self.site_name = self.title = ""
        self.named: list[str] = []
        self.linked: list[str] = []
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Takes what a tag says."""
        get = {name: value or "" for name, value in attrs}.get
        self._in_title = tag == "title" and not self.title
        href = urljoin(self.base, get("href", "") or "")
        if tag == "html":
            self.language = get("lang", "") or ""
        elif tag == "meta" and get("property") == "og:site_name":
            self.site_name = get("content", "") or ""
        elif tag == "link" and "alternate" in (get("rel") or "").lower() and get("type") in _FEED_TYPES:
            self.named.append(href)
        elif tag == "a" and any(word in (get("href") or "").lower() for word in _FEED_WORDS):
            self.linked.append(href)

    def handle_data(self, data: str) -> None:
        """Takes the title."""
        if self._in_title:
            self.title += data

    def handle_endtag(self, tag: str) -> None:
        """Ends the title."""
        self._in_title = self._in_title and tag != "title"


def page_head(response: Response) -> _Head:
    """What a page says of itself and its feeds; never raises."""
    head = _Head(response.url)
    head.feed(decode(response.body, response.content_type)[0][:500_000])
    return head


async def discover(url: str, fetcher: Fetcher, *, now: datetime, delay: float = 1.0) -> Discovery:
    """The doors of the site at `url` (a page or a feed). Raises FetchError if `url` itself does not answer.

    Asked are the page, what it names as its feeds, the sitemaps of robots.txt, and, where these give nothing,
    the usual addresses; each once and politely.
    """
    first = await fetcher.get(url, delay=delay)
    home = "{0.scheme}://{0.netloc}/".format(urlsplit(first.url))
    given = candidate_of(first, "given", home, now)
    if given.entries:
        page = await _page(home, fetcher, delay)
        checked = [given]
    else:
        page = page_head(first)
        named = [(u, "named by the page") for u in page.named] + [
            (u, "linked on the page") for u in page.linked
        ]
        checked = await _check(named[:_MOST_CANDIDATES], fetcher, home, now, delay)
        checked += await _check(await _robots(home, fetcher, delay), fetcher, home, now, delay)
        if not any(c.good for c in checked):
            usual = [(urljoin(home, path), "usual address") for path in WELL_KNOWN]
            checked += await _until_good(usual, fetcher, home, now, delay)
    good = [c for c in checked if c.good]
    return Discovery(tuple(checked), _proposal(home, page, good, now) if good else None)


async def _page(home: str, fetcher: Fetcher, delay: float) -> _Head:
    try:
        return page_head(await fetcher.get(home, delay=delay))
    except FetchError:
        # The feed is what counts; without a front page the entry has no name.
        return _Head(home)


async def _robots(home: str, fetcher: Fetcher, delay: float) -> list[tuple[str, str]]:
    """The sitemaps that robots.txt names, those that sound like news first."""
    try:
        answer = await fetcher.get(urljoin(home, "/robots.txt"), delay=delay, max_bytes=512 * 1024)
    except FetchError:
        return []
    return [(url, "robots.txt") for url in sitemaps_in(answer.body)][:4]


def sitemaps_in(robots: bytes) -> list[str]:
    """The sitemaps that a robots.txt names, those that sound like news first."""
    lines = (line.partition(":") for line in robots.decode("utf-8", "replace").splitlines())
    found = [value.strip() for key, _, value in lines if key.strip().lower() == "sitemap" and value.strip()]
    return sorted(dict.fromkeys(found), key=lambda url: "news" not in url.lower())


async def _check(
    addresses: Iterable[tuple[str, str]], fetcher: Fetcher, home: str, now: datetime, delay: float
) -> list[Candidate]:
    seen = dict[str, str]()
    for url, found in addresses:
        seen.setdefault(url, found)
    return [await _ask(url, found, fetcher, home, now, delay) for url, found in seen.items()]


async def _until_good(
    addresses: Sequence[tuple[str, str]], fetcher: Fetcher, home: str, now: datetime, delay: float
) -> list[Candidate]:
    checked: list[Candidate] = []
    for url, found in addresses:
        checked.append(await _ask(url, found, fetcher, home, now, delay))
        if checked[-1].good:
            break
    return checked


async def _ask(url: str, found: str, fetcher: Fetcher, home: str, now: datetime, delay: float) -> Candidate:
    try:
        answer = await fetcher.get(url, delay=delay)
    except FetchError as error:
        return Candidate(url, found, reason=error.kind, detail=str(error))
    return replace(candidate_of(answer, found, home, now), url=url)


def candidate_of(answer: Response, found: str, home: str, now: datetime) -> Candidate:
    """What an answer is worth as a door: counts of entries, titles, dates; the language of its titles."""
    listing: Listing = read_listing(answer.body, content_type=answer.content_type, url=answer.url, now=now)
    entries = listing.entries
    titles = " ".join(entry.title for entry in entries[:30])
    return Candidate(
        answer.url, found, listing.kind, listing.reason, listing.detail, len(entries),
        sum(bool(entry.title) for entry in entries), sum(entry.published is not None for entry in entries),
        max((entry.published for entry in entries if entry.published), default=None),
        detect_language(titles), sum(not same_site(entry.url, home) for entry in entries),
    )  # fmt: skip


def _proposal(home: str, page: _Head, good: Sequence[Candidate], now: datetime) -> Proposal:
    feeds = [c for c in good if not c.is_sitemap]
    # A sitemap beside feeds lists the same articles again.
    chosen = feeds[:_MOST_FEEDS] or list(good[:1])
    languages = [c.language for c in chosen if c.language] or [page.language]
    items = sum(c.entries for c in chosen)
    newest = max((c.newest for c in chosen if c.newest), default=None)
    seen = f", newest {newest:%Y-%m-%d}" if newest else ""
    return Proposal(
        home,
        (page.site_name or page.title.split(" | ")[0].split(" - ")[0]).strip()[:60],
        languages[0],
        tuple(c.url for c in chosen if not c.is_sitemap),
        tuple(c.url for c in chosen if c.is_sitemap),
        evidence=f"seen working on {now:%Y-%m-%d}: {items} items{seen}",
        notes=_notes(chosen, newest, now),
    )


def _notes(chosen: Sequence[Candidate], newest: datetime | None, now: datetime) -> tuple[str, ...]:
    items, dated = sum(c.entries for c in chosen), sum(c.dated for c in chosen)
    foreign = sum(c.foreign for c in chosen)
    notes = []
    if dated < items:
        notes.append(
            f"{items - dated} of {items} items have no date: it is taken from the page, else the time first seen"
        )
    if newest and newest < now - _OLD:
        notes.append(f"the newest item is from {newest:%Y-%m-%d}: is this feed still kept?")
    if foreign:
        notes.append(f"{foreign} of {items} items lead to another site")
    return tuple(notes)
