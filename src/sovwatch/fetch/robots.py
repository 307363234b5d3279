"""robots.txt by RFC 9309: fetched once per origin, kept for a day, across runs too, and no way around it."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from time import monotonic

from protego import Protego

from sovwatch.errors import FetchError, Refused
from sovwatch.fetch.locations import Target
from sovwatch.fetch.network import ConnectFailed
from sovwatch.fetch.outcome import failure

TOKEN = "sovwatch"
KEPT = timedelta(hours=24)  # RFC 9309, 2.4
_ASK_AGAIN = 300.0  # seconds until a robots.txt that could not be had is asked for again
_AGENT_LINE = re.compile(r"\s*user[- ]?agent\s*[:\s]\s*([^#]*)", re.IGNORECASE)
_PRODUCT = re.compile(r"[A-Za-z_-]+")
# These, and connections that were never made, concern the whole host and are told as they are;
# other failures count as robots-unreachable.
_OWN_KIND = frozenset({"unreachable", "unsafe-address", "too-many-requests", "circuit-open"})


@dataclass(frozen=True)
class RobotsFile:
    """What the robots.txt of `origin` (scheme, host, port) answered in the run that began at `fetched`.

    `status` is that of the answer, 0 where its redirects did not end. Only 2xx has rules in its body; any other
    allows everything. Failures and server errors are never kept.
    """

    origin: str
    status: int
    body: bytes
    fetched: datetime


Load = Callable[[Target, bool], Awaitable[tuple[int, bytes]]]


@dataclass(frozen=True)
class Rules:
    """What one robots.txt says to us. `delay` is its Crawl-delay in seconds, 0 without one."""

    parsed: Protego | None = None
    delay: float = 0.0

    def allow(self, url: str) -> bool:
        """Whether we may ask for `url`."""
        return self.parsed is None or bool(self.parsed.can_fetch(url, TOKEN))


def parse_rules(body: bytes) -> Rules:
    """The rules in a robots.txt: any bytes will do, lines that say nothing are passed over."""
    text = body.decode("utf-8-sig", errors="replace")
    parsed = Protego.parse("\n".join(_ours(line) for line in text.splitlines() if not line.startswith("#")))
    return Rules(parsed, parsed.crawl_delay(TOKEN) or 0.0)


def _ours(line: str) -> str:
    """`line`, with the name of any agent but ours and `*` replaced by one and the same.

    The parser's work grows with agents times rules, so that 500 kB of both would keep it busy for hours. It
    would also take a name that ours begins with ("sov") for ours, where the RFC wants the whole token.
    """
    match = _AGENT_LINE.match(line)
    if not match:
        return line
    name = match[1].strip()
    if name != "*":
        product = _PRODUCT.match(name)
        name = TOKEN if product and product[0].lower() == TOKEN else "another-crawler"
    return f"User-agent: {name}"


@dataclass
class _Entry:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    kept: RobotsFile | None = None
    rules: Rules | None = None
    failure: tuple[str, str] | None = None
    until: float = 0.0


class Robots:
    """The rules of every origin met so far. `load` fetches a robots.txt: (status, bytes).

    `kept` are files of earlier runs: those younger than a day at `now` are not fetched again. Without `now` (aware)
    nothing is kept beyond the life of this object.
    """

    def __init__(self, load: Load, kept: Iterable[RobotsFile] = (), *, now: datetime | None = None) -> None:
        self._load = load
        self._now = now
        self._entries: dict[str, _Entry] = {}
        self._fresh: list[RobotsFile] = []
        if now is not None:
            self._take_over(kept, now)

    def _take_over(self, kept: Iterable[RobotsFile], now: datetime) -> None:
        for file in kept:
            age = now - file.fetched
            if timedelta(0) <= age < KEPT:
                until = monotonic() + (KEPT - age).total_seconds()
                self._entries[file.origin] = _Entry(kept=file, until=until)

    def take_fresh(self) -> list[RobotsFile]:
        """What was fetched since this was last called: what the next run should be given."""
        fresh, self._fresh = self._fresh, []
        return fresh

    async def permit(self, target: Target, *, legacy_tls: bool) -> float:
        """The Crawl-delay to keep when asking for `target`, in seconds.

        Raises Refused (robots, robots-unreachable), or FetchError if the host cannot be reached at all.
        """
        rules = await self._rules(target, legacy_tls)
        if not rules.allow(target.url):
            raise Refused("robots", f"robots.txt of {target.host} forbids this address", url=target.url)
        return rules.delay

    async def _rules(self, target: Target, legacy_tls: bool) -> Rules:
        entry = self._entries.setdefault(target.origin, _Entry())
        async with entry.lock:
            if monotonic() >= entry.until:
                await self._refresh(entry, target, legacy_tls)
            elif entry.rules is None and entry.kept:
                entry.rules = await asyncio.to_thread(parse_rules, entry.kept.body)
        if entry.failure:
            kind, message = entry.failure
            raise failure(kind, message, target.url)
        return entry.rules or Rules()

    async def _refresh(self, entry: _Entry, target: Target, legacy_tls: bool) -> None:
        robots = Target(f"{target.origin}/robots.txt", target.scheme, target.host, target.port)
        try:
            status, body = await self._load(robots, legacy_tls)
        except FetchError as error:
            own = error.kind in _OWN_KIND or isinstance(error.__cause__, ConnectFailed)
            entry.failure = (
                (error.kind, str(error)) if own else ("robots-unreachable", f"robots.txt: {error}")
            )
            entry.until = monotonic() + _ASK_AGAIN
        else:
            # In a thread, for 500 kB of rules take a while.
            entry.rules, entry.failure = await asyncio.to_thread(parse_rules, body), None
            entry.until = monotonic() + KEPT.total_seconds()
            if self._now:  # rather the run's start than its clock: a little older is on the safe side
                self._fresh.append(RobotsFile(target.origin, status, body, self._now))
