"""Turns at hosts: one request at a time, a pause between them, and a long one when the host asks for it or hangs."""

from __future__ import annotations

import asyncio
import math
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from time import monotonic

from sovwatch.errors import FetchError, Refused
from sovwatch.fetch.locations import Target

_DAY = 86_400.0
_HOUR = 3_600.0
_STRIKES = 2  # refusals in a row until a short Retry-After is no longer believed
BUSY = frozenset({429, 503})


def retry_after(value: str | None, date: str | None) -> float | None:
    """Seconds that a Retry-After header asks for (RFC 9110, 10.2.3), at most a day; None if it says nothing.

    The form with a date is read against the answer's own Date header, so that no clock has to agree with ours.
    Without that header it counts as an hour.
    """
    text = (value or "").strip()
    if text.isascii() and text.isdigit():
        return min(float(text[:12]), _DAY)
    until = _moment(text)
    if until is None:
        return None
    sent = _moment(date or "")
    return _HOUR if sent is None else min(max(until - sent, 0.0), _DAY)


def _moment(text: str) -> float | None:
    try:
        return parsedate_to_datetime(text).timestamp()
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


@dataclass
class _Host:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    last_start: float = -math.inf
    closed_until: float = -math.inf
    strikes: int = 0
    timeouts: int = 0


class Turns:
    """Whose turn it is at each host. `patience` is the longest back-off that is waited for, in seconds.

    After `timeouts` requests in a row without an answer in time a host's circuit is open: nothing is sent to it
    any more, for the life of this object.
    """

    def __init__(self, *, patience: float, backoff: float, timeouts: int = 3) -> None:
        self._patience = patience
        self._backoff = backoff
        self._timeouts = timeouts
        self._hosts: dict[str, _Host] = {}

    @asynccontextmanager
    async def turn(self, target: Target, delay: float | None) -> AsyncIterator[None]:
        """Waits until `target`'s host may be asked: `delay` seconds after the last request to it began.

        With `delay=None` (robots.txt) the request stands outside of the pauses. Raises, without waiting, Refused
        when the host has asked for a pause longer than our patience, and FetchError when its circuit is open.
        """
        host = self._hosts.setdefault(target.host, _Host())
        async with host.lock:
            await self._wait(host, target, delay)
            yield

    def begin(self, target: Target) -> None:
        """Tells that a request to `target`, whose turn it is, starts now."""
        self._hosts[target.host].last_start = monotonic()

    async def _wait(self, host: _Host, target: Target, delay: float | None) -> None:
        if host.timeouts >= self._timeouts:
            message = f"{target.host} let {host.timeouts} requests in a row time out; it is not asked again in this run"
            raise FetchError("circuit-open", message, url=target.url)
        now = monotonic()
        closed = host.closed_until - now
        if closed > self._patience:
            message = f"{target.host} asked us to stay away for another {closed:.0f} s"
            raise Refused("too-many-requests", message, url=target.url)
        pause = 0.0 if delay is None else host.last_start + delay - now
        if max(pause, closed) > 0:
            await asyncio.sleep(max(pause, closed))

    def note(self, target: Target, status: int, pause: float | None) -> None:
        """Learns from an answer. `pause` is what its Retry-After asks for; without one the pauses double."""
        host = self._hosts[target.host]
        host.timeouts = 0
        if status not in BUSY:
            host.strikes = 0
            return
        host.strikes += 1
        doubled = self._backoff * 2 ** min(host.strikes - 1, 12)
        if pause is None or host.strikes > _STRIKES:
            pause = max(doubled, pause or 0.0)
        host.closed_until = max(host.closed_until, monotonic() + min(pause, _DAY))

    def note_timeout(self, target: Target) -> None:
        """Learns that `target`'s host gave no complete answer in its time; the next answer wipes that out."""
        self._hosts[target.host].timeouts += 1
