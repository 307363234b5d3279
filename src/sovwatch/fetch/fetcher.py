"""All HTTP of the program: polite, bounded, and only to where it may go."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from ipaddress import ip_address
from time import monotonic
from types import TracebackType
from typing import Self

from sovwatch import __version__
from sovwatch.errors import BadArguments, FetchError
from sovwatch.fetch.client import Answer, Client, Cookies, Exchange
from sovwatch.fetch.guard import Guard
from sovwatch.fetch.locations import Target, redirected, target_of
from sovwatch.fetch.network import GuardedBackend, Resolve, SystemResolver
from sovwatch.fetch.outcome import Limits, Response, failure, status_failure
from sovwatch.fetch.pacing import BUSY, Turns, retry_after
from sovwatch.fetch.robots import Robots, RobotsFile

USER_AGENT = f"sovwatch/{__version__} (news monitor; obeys robots.txt; contact: the operator of this address)"
_DEFAULTS = Limits()
_ACCEPT = b"text/html,application/xhtml+xml,application/xml;q=0.9,application/json;q=0.8,*/*;q=0.7"
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_VALIDATOR = re.compile(r"[\x20-\x7e\x80-\xff]{1,512}")
_RESERVED = frozenset({"user-agent", "host", "connection", "cookie", "content-length", "transfer-encoding"})


def user_agent(contact: str) -> str:
    """The honest User-Agent with `contact`, a web address or e-mail address of the operator.

    Raises BadArguments if it cannot stand in a header.
    """
    if not (contact.isascii() and contact.isprintable() and contact.strip()):
        raise BadArguments(f"contact: {contact!r} cannot be sent to a site")
    return f"sovwatch/{__version__} (news monitor; obeys robots.txt; contact: {contact.strip()})"


@dataclass
class _Order:
    """One call of the fetcher on its way through redirects. `left` is the time it still has, in seconds."""

    exchange: Exchange
    left: float
    timeout: float
    delay: float | None
    obey: bool = True
    used: float = 0.0
    wire: int = 0
    cookies: Cookies = field(default_factory=Cookies)


class Fetcher:
    """The way out to the web, as an async context manager.

    `hosts` maps host names to the (address, port) that is used instead of DNS; `allow` opens networks and host
    names that are otherwise refused. `proxy` ("http://host:port") takes all requests: names are then resolved
    there and the guard sees only addresses written as numbers (`guarded` is false). `ca_file` adds authorities
    in PEM; `resolve` replaces the system's resolver. `robots` are what `fresh_robots` gave in earlier runs and
    `now` is the time that their age is counted to.
    """

    def __init__(
        self,
        *,
        hosts: Mapping[str, tuple[str, int]] = {},
        allow: Sequence[str] = (),
        user_agent: str = USER_AGENT,
        limits: Limits = _DEFAULTS,
        proxy: str | None = None,
        ca_file: str | None = None,
        resolve: Resolve | None = None,
        robots: Iterable[RobotsFile] = (),
        now: datetime | None = None,
    ) -> None:
        self.guarded = proxy is None
        self._limits = limits
        self._guard = Guard(allow, hosts)
        self._system = SystemResolver(limits.connections)
        backend = GuardedBackend(self._guard if self.guarded else None, resolve or self._system)
        self._client = Client(backend, limits=limits, user_agent=user_agent, proxy=proxy, ca_file=ca_file)
        self._turns = Turns(patience=limits.patience, backoff=limits.backoff, timeouts=limits.timeouts)
        self._slots = asyncio.Semaphore(limits.connections)
        self._robots = Robots(self._load_robots, robots, now=now)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._client.aclose()
        self._system.close()

    def fresh_robots(self) -> list[RobotsFile]:
        """Each robots.txt that was fetched since this was last called, to be given to the next run's fetcher."""
        return self._robots.take_fresh()

    async def get(
        self,
        url: str,
        *,
        etag: str | None = None,
        modified: str | None = None,
        delay: float = 2.0,
        timeout: float = 20.0,
        legacy_tls: bool = False,
        max_bytes: int | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Response:
        """The answer of `url` after redirects.

        `delay` is the least time from the start of one request to a host to the start of the next; `timeout`
        bounds all transfers of this call together (not the waiting for turns). `headers` go to the host of
        `url` only. Raises FetchError (Refused, Unsafe).
        """
        conditions = {"if-none-match": _validator(etag), "if-modified-since": _validator(modified)}
        sent = {"accept": _ACCEPT, **_own(headers), **{k: v for k, v in conditions.items() if v}}
        exchange = Exchange("GET", sent, max_bytes or self._limits.bytes, legacy_tls=legacy_tls)
        order = _Order(exchange, timeout, timeout, max(delay, 0.0))
        answer = await self._chain(target_of(url), order, frozenset(_own(headers)))
        return _response(answer, order, conditional=any(conditions.values()), etag=etag, modified=modified)

    async def post_json(
        self,
        url: str,
        data: object,
        *,
        headers: Mapping[str, str] | None = None,
        delay: float = 0.0,
        timeout: float = 60.0,
        legacy_tls: bool = False,
        max_bytes: int | None = None,
    ) -> Response:
        """The answer of an operator's own endpoint to `data` as JSON; no redirect is followed.

        robots.txt is not asked: it speaks to crawlers, and this is a service that the operator has named.
        Raises FetchError.
        """
        body = json.dumps(data, ensure_ascii=False, allow_nan=False).encode()
        sent = {"accept": b"application/json", "content-type": b"application/json", **_own(headers)}
        exchange = Exchange(
            "POST", sent, max_bytes or self._limits.bytes, content=body, legacy_tls=legacy_tls
        )
        order = _Order(exchange, timeout, timeout, max(delay, 0.0), obey=False)
        target = target_of(url)
        answer = await self._polite(target, order, order.delay)
        if answer.status in _REDIRECTS:
            raise FetchError("redirects", "an endpoint must not redirect", url=target.url)
        return _response(answer, order)

    async def _chain(self, target: Target, order: _Order, own: frozenset[str] = frozenset()) -> Answer:
        """Follows redirects; every hop is checked, asked for permission and paced like a first request."""
        home, seen = target.host, set[str]()
        for _ in range(self._limits.redirects + 1):
            state = f"{target.url} {order.cookies}"
            if state in seen:
                raise FetchError("redirects", f"a circle of redirects at {target.url}", url=target.url)
            seen.add(state)
            delay = order.delay
            if order.obey:
                asked = await self._robots.permit(target, legacy_tls=order.exchange.legacy_tls)
                delay = max(order.delay or 0.0, min(asked, self._limits.crawl_delay))
            answer = await self._polite(target, order, delay)
            if answer.status not in _REDIRECTS:
                return answer
            target = _next(answer)
            if target.host != home:
                order.exchange = _without(order.exchange, own)
        raise FetchError("redirects", f"more than {self._limits.redirects} redirects", url=target.url)

    async def _polite(self, target: Target, order: _Order, delay: float | None) -> Answer:
        """One exchange in the host's turn; after a short Retry-After it is tried once more."""
        answer, pause = await self._exchange(target, order, delay)
        if answer.status in BUSY and pause is not None and pause <= self._limits.patience:
            answer, _ = await self._exchange(target, order, delay)
        return answer

    async def _exchange(
        self, target: Target, order: _Order, delay: float | None
    ) -> tuple[Answer, float | None]:
        self._check_literal(target)
        async with self._turns.turn(target, delay), self._slots:
            if delay is not None:
                self._turns.begin(target)
            began, allowed = monotonic(), max(order.left, 0.001)
            try:
                answer = await self._client.send(target, order.exchange, order.cookies, timeout=allowed)
            except FetchError as error:
                # What is left after slow redirects may be too little for any host.
                if error.kind == "timeout" and allowed >= order.timeout / 2:
                    self._turns.note_timeout(target)
                raise
            finally:
                took = monotonic() - began
                order.left, order.used = order.left - took, order.used + took
            pause = retry_after(answer.header("retry-after"), answer.header("date"))
            self._turns.note(target, answer.status, pause)
        order.wire += answer.wire_bytes
        return answer, pause

    def _check_literal(self, target: Target) -> None:
        """Behind a proxy the guard never sees a connection; an address written as a number is seen here."""
        if self.guarded or not _is_number(target.host):
            return
        why = self._guard.refusal(target.host, target.port, target.host)
        if why:
            raise failure("unsafe-address", why, target.url)

    async def _load_robots(self, target: Target, legacy_tls: bool) -> tuple[int, bytes]:
        exchange = Exchange(
            "GET",
            {"accept": b"text/plain,*/*;q=0.5"},
            self._limits.robots_bytes,
            legacy_tls=legacy_tls,
            cut=True,
        )
        seconds = self._limits.robots_seconds
        order = _Order(exchange, seconds, seconds, None, obey=False)
        try:
            answer = await self._chain(target, order)
        except FetchError as error:
            if error.kind == "redirects":  # RFC 9309, 2.3.1.2: after five redirects it counts as missing
                return 0, b""
            raise
        if 200 <= answer.status < 300:
            return answer.status, answer.body
        if 400 <= answer.status < 500:  # RFC 9309, 2.3.1.3
            return answer.status, b""
        raise status_failure(answer.status, target.url)


def _is_number(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def _next(answer: Answer) -> Target:
    location = answer.headers.get("location", b"").strip()
    if not location:
        raise failure("protocol", f"status {answer.status} without a Location", answer.url)
    return redirected(answer.target, location)


def _own(headers: Mapping[str, str] | None) -> dict[str, bytes]:
    """The caller's headers in the form that is sent. ValueError for those that are not the caller's to set."""
    own = {name.lower(): value.encode("latin-1") for name, value in (headers or {}).items()}
    if taken := _RESERVED & own.keys():
        raise ValueError(f"headers that the fetcher sets itself: {', '.join(sorted(taken))}")
    return own


def _without(exchange: Exchange, names: frozenset[str]) -> Exchange:
    kept = {name: value for name, value in exchange.headers.items() if name not in names}
    return replace(exchange, headers={"accept": _ACCEPT, **kept})


def _validator(value: str | None) -> bytes | None:
    """An ETag or date as it came, byte for byte; None if it cannot stand in a header."""
    return value.encode("latin-1") if value and _VALIDATOR.fullmatch(value) else None


def _response(
    answer: Answer,
    order: _Order,
    *,
    conditional: bool = False,
    etag: str | None = None,
    modified: str | None = None,
) -> Response:
    url = answer.url
    same = answer.status == 304
    if same and not conditional:
        raise failure("protocol", "status 304 to a request without conditions", url)
    if answer.status == 206 and not _whole(answer):
        raise failure("protocol", "a part of the body (206) although all of it was asked for", url)
    if not (same or 200 <= answer.status < 300):
        raise status_failure(answer.status, url)
    return Response(
        url, answer.status, answer.body, answer.header("content-type"),
        answer.header("etag") or (etag if same else None), answer.header("last-modified") or (modified if same else None),
        same, round(order.used, 3), order.wire,
    )  # fmt: skip


def _whole(answer: Answer) -> bool:
    """Whether a 206 holds everything all the same: bytes 0-99/100."""
    match = re.fullmatch(r"bytes 0-(\d{1,15})/(\d{1,15})", answer.header("content-range") or "")
    return match is not None and int(match[1]) + 1 == int(match[2])
