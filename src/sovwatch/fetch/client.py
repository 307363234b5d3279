"""The one module that imports httpx: a single request, and its answer within bounds."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cache

import httpcore
import httpx

from sovwatch.errors import BadArguments, FetchError
from sovwatch.fetch.decoding import ACCEPT_ENCODING, BadCoding, Decoder, TooLarge
from sovwatch.fetch.locations import Target
from sovwatch.fetch.network import ConnectFailed, GuardedBackend
from sovwatch.fetch.outcome import Limits, failure

_LEGACY_SERVER_CONNECT = 0x4  # OpenSSL's OP_LEGACY_SERVER_CONNECT; Python's ssl names it from 3.12 on
_VERSIONS = frozenset({b"HTTP/1.0", b"HTTP/1.1"})
_BREATH = 256  # pieces of a body after which other tasks have their turn


@dataclass(frozen=True)
class Answer:
    """One exchange: no redirect followed. `headers` are in lower case, of repeated ones the first.

    `url` is the address as it was sent (percent-encoded).
    """

    target: Target
    url: str
    status: int
    headers: Mapping[str, bytes]
    body: bytes
    wire_bytes: int

    def header(self, name: str, longest: int = 512) -> str | None:
        """The header as text, byte for byte (Latin-1); None if it is missing or absurdly long."""
        value = self.headers.get(name)
        return value.decode("latin-1") if value and len(value) <= longest else None


@dataclass(frozen=True)
class Exchange:
    """What to send besides the address, and how much of the answer to take.

    `cut` takes the first `max_bytes` of a longer body; otherwise a longer one is an error.
    """

    method: str
    headers: Mapping[str, bytes]
    max_bytes: int
    content: bytes | None = None
    legacy_tls: bool = False
    cut: bool = False


class Cookies:
    """Cookies of one chain of redirects; nothing is kept beyond it."""

    def __init__(self) -> None:
        self._jar = httpx.Cookies()

    def take(self, response: httpx.Response) -> None:
        self._jar.extract_cookies(response)

    def put(self, request: httpx.Request) -> None:
        self._jar.set_cookie_header(request)

    def __str__(self) -> str:
        return ";".join(sorted(f"{c.domain}{c.path}{c.name}={c.value}" for c in self._jar.jar))


class _Transport(httpx.AsyncBaseTransport):
    """httpx over a pool of httpcore's with our own network backend, which httpx's transport cannot be given.

    Connections are not kept: between two requests to a host lie seconds, and a kept connection may hold
    bytes beyond the declared length, which would then be taken for the next answer.
    """

    def __init__(
        self, context: ssl.SSLContext, backend: GuardedBackend, proxy: str | None, limits: Limits
    ) -> None:
        self._pool: httpcore.AsyncConnectionPool
        if proxy is None:
            self._pool = httpcore.AsyncConnectionPool(
                context,
                max_connections=limits.connections,
                max_keepalive_connections=0,
                network_backend=backend,
            )
        else:
            via = _proxy(proxy)
            self._pool = httpcore.AsyncHTTPProxy(
                str(via.url), proxy_auth=via.raw_auth, ssl_context=context, network_backend=backend,
                max_connections=limits.connections, max_keepalive_connections=0,
            )  # fmt: skip

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        url = request.url
        raw = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
        asked = httpcore.Request(
            request.method,
            raw,
            headers=request.headers.raw,
            content=request.stream,
            extensions=request.extensions,
        )
        answer = await self._pool.handle_async_request(asked)
        return httpx.Response(
            answer.status, headers=answer.headers, stream=_Body(answer), extensions=answer.extensions
        )

    async def aclose(self) -> None:
        await self._pool.aclose()


def _proxy(address: str) -> httpx.Proxy:
    try:
        proxy = httpx.Proxy(address)
    except (ValueError, httpx.InvalidURL) as error:
        raise BadArguments(f"proxy: {error}") from None
    if proxy.url.scheme not in {"http", "https"} or not proxy.url.host:
        raise BadArguments(f"proxy: {proxy.url} is not the http or https address of a proxy")
    return proxy


class _Body(httpx.AsyncByteStream):
    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for piece in self._answer.aiter_stream():
            yield piece

    async def aclose(self) -> None:
        await self._answer.aclose()


@cache
def tls_context(*, legacy: bool, ca_file: str | None) -> ssl.SSLContext:
    """Verification against certifi's authorities and those in `ca_file`; `legacy` admits old renegotiation."""
    context = httpx.create_ssl_context(trust_env=False)
    if ca_file:
        context.load_verify_locations(ca_file)
    if legacy:
        context.options |= _LEGACY_SERVER_CONNECT
    return context


class Client:
    """Sends single requests, through one pool of connections per TLS mode.

    The pools are asked directly: httpx's own client looks into every Location even when it is not to follow it,
    and keeps cookies.
    """

    def __init__(
        self,
        backend: GuardedBackend,
        *,
        limits: Limits,
        user_agent: str,
        proxy: str | None,
        ca_file: str | None,
    ) -> None:
        if proxy is not None:
            _proxy(proxy)
        self._limits = limits
        self._headers = {
            "user-agent": user_agent.encode(),
            "accept-encoding": ACCEPT_ENCODING.encode(),
            "connection": b"close",
        }
        self._open: Callable[[bool], _Transport] = lambda legacy: _Transport(
            tls_context(legacy=legacy, ca_file=ca_file), backend, proxy, limits
        )
        self._transports: dict[bool, _Transport] = {}

    async def aclose(self) -> None:
        """Closes all connections."""
        for transport in self._transports.values():
            await transport.aclose()

    async def send(self, target: Target, exchange: Exchange, cookies: Cookies, *, timeout: float) -> Answer:
        """The answer of `target`, within `timeout` seconds in all. The body is read for status 2xx only.

        Raises FetchError.
        """
        with_time = f"no complete answer within {timeout:g} s"
        try:
            async with asyncio.timeout(timeout):
                async with self._opened(target, exchange, cookies, timeout) as response:
                    return await self._answer(target, exchange, response)
        except (TimeoutError, httpcore.TimeoutException):
            raise failure("timeout", with_time, target.url) from None
        except Exception as error:
            meant = _translated(error, target)
            if meant is None:
                raise
            raise meant from error

    @asynccontextmanager
    async def _opened(
        self, target: Target, exchange: Exchange, cookies: Cookies, timeout: float
    ) -> AsyncIterator[httpx.Response]:
        transport = self._transports.get(exchange.legacy_tls)
        if transport is None:
            transport = self._transports[exchange.legacy_tls] = self._open(exchange.legacy_tls)
        headers = [(name.encode(), value) for name, value in {**self._headers, **exchange.headers}.items()]
        patience = httpx.Timeout(None, connect=min(self._limits.connect_seconds, 0.8 * timeout)).as_dict()
        request = httpx.Request(
            exchange.method,
            target.url,
            headers=headers,
            content=exchange.content,
            extensions={"timeout": patience},
        )
        cookies.put(request)
        response = await transport.handle_async_request(request)
        response.request = request
        try:
            cookies.take(response)
            yield response
        finally:
            await response.aclose()

    async def _answer(self, target: Target, exchange: Exchange, response: httpx.Response) -> Answer:
        if response.extensions.get("http_version") not in _VERSIONS:
            raise httpcore.RemoteProtocolError(f"the answer is in {response.http_version}")
        size = sum(len(name) + len(value) + 4 for name, value in response.headers.raw)
        if size > self._limits.header_bytes:
            raise TooLarge(f"{size:,} bytes of headers")
        headers: dict[str, bytes] = {}
        for name, value in response.headers.raw:
            headers.setdefault(name.decode("latin-1").lower(), value)
        body, wire = b"", 0
        if 200 <= response.status_code < 300:
            body, wire = await self._body(exchange, response, headers)
        return Answer(target, str(response.request.url), response.status_code, headers, body, wire)

    async def _body(
        self, exchange: Exchange, response: httpx.Response, headers: Mapping[str, bytes]
    ) -> tuple[bytes, int]:
        decoder = Decoder(headers.get("content-encoding", b"").decode("latin-1"), exchange.max_bytes)
        pieces = 0
        try:
            _check_length(headers.get("content-length", b""), exchange)
            async for piece in response.aiter_raw():
                decoder.feed(piece)
                pieces += 1
                if pieces % _BREATH == 0:
                    await asyncio.sleep(0)
            return decoder.finish(), decoder.wire_bytes
        except TooLarge:
            if not exchange.cut:
                raise
            return decoder.so_far(), decoder.wire_bytes


def _check_length(declared: bytes, exchange: Exchange) -> None:
    """Raises TooLarge before a single byte is read, if the answer itself says that it is too large."""
    if declared.isdigit() and int(declared) > exchange.max_bytes and not exchange.cut:
        raise TooLarge(f"the site announces {int(declared):,} bytes")


# In this order: the first class that fits decides.
_MEANINGS: tuple[tuple[type[Exception], str, str], ...] = (
    (TooLarge, "too-large", ""),
    (BadCoding, "protocol", "the body cannot be decompressed: "),
    (httpx.InvalidURL, "unsafe-address", "not an address we request: "),
    (UnicodeError, "unsafe-address", "not an address we request: "),
    (ssl.SSLError, "tls", ""),
    (httpcore.NetworkError, "unreachable", "the connection broke: "),
    (httpcore.ProxyError, "unreachable", "the proxy refuses: "),
    (OSError, "unreachable", "the connection broke: "),
)


def _translated(error: Exception, target: Target) -> FetchError | None:
    """The FetchError that `error` amounts to; None if it is a fault of this program."""
    if isinstance(error, ConnectFailed):
        return failure(error.kind, str(error), target.url)
    if isinstance(error, httpcore.ProtocolError):
        return failure(*_protocol(error), target.url)
    for meant, kind, prefix in _MEANINGS:
        if isinstance(error, meant):
            return failure(kind, prefix + (str(error) or type(error).__name__), target.url)
    return None


def _protocol(error: httpcore.ProtocolError) -> tuple[str, str]:
    cause = error.__cause__ or error.__context__
    if getattr(cause, "error_status_hint", 0) == 431:
        return "too-large", "the headers do not end"
    return "protocol", str(error)
