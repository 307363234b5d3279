"""How connections are made: the name is resolved once, the address is checked, and that address is used.

Because nothing resolves the name again, a name server that changes its answer (DNS rebinding) gains nothing,
and as every hop connects through here, a redirect cannot lead elsewhere. The server's name for TLS and the
Host header stay those of the address asked for: httpcore takes them from the request.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import Awaitable, Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpcore

from sovwatch.fetch.guard import Guard

Resolve = Callable[[str, int], Awaitable[list[str]]]
_ADDRESSES = 4  # of one name that are tried
_ATTEMPT = 5.0  # seconds for one of several addresses
_READ = 16 * 1024  # so that one connection's parsing never keeps the loop for long
_OPTIONS = Iterable[Any] | None


class ConnectFailed(Exception):
    """No connection: `kind` is dns, unreachable, timeout, tls or unsafe-address."""

    def __init__(self, kind: str, message: str) -> None:
        self.kind = kind
        super().__init__(message)


class SystemResolver:
    """The operating system's resolver, in threads of its own: a hanging look-up blocks nobody else's work."""

    def __init__(self, threads: int) -> None:
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="resolver")

    async def __call__(self, host: str, port: int) -> list[str]:
        """Addresses of `host` in the system's order. Raises OSError or ValueError if there are none."""
        loop = asyncio.get_running_loop()
        found = await loop.run_in_executor(self._pool, _look_up, host, port)
        return list(dict.fromkeys(found))

    def close(self) -> None:
        """Lets go of the threads without waiting for look-ups under way."""
        self._pool.shutdown(wait=False, cancel_futures=True)


def _look_up(host: str, port: int) -> list[str]:
    return [str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


class GuardedBackend(httpcore.AsyncNetworkBackend):
    """Connects only to what the guard lets pass. With `guard=None` (a configured proxy) it checks nothing."""

    def __init__(self, guard: Guard | None, resolve: Resolve) -> None:
        self._guard = guard
        self._resolve = resolve
        self._plain = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: _OPTIONS = None,
    ) -> httpcore.AsyncNetworkStream:
        """A connection to a checked address of `host`. Raises ConnectFailed."""
        try:
            async with asyncio.timeout(timeout):
                addresses, port = await self._addresses(host, port)
                return await self._first(addresses, port)
        except TimeoutError:
            raise ConnectFailed("timeout", f"no connection to {host} within {timeout:g} s") from None

    async def _addresses(self, host: str, port: int) -> tuple[list[str], int]:
        route = self._guard.route(host) if self._guard else None
        if route:
            addresses, port = [route[0]], route[1]
        else:
            addresses = await self._resolved(host, port)
        refusals = {a: self._guard.refusal(host, port, a) if self._guard else None for a in addresses}
        open_ones = [a for a in addresses if refusals[a] is None]
        if not open_ones:
            raise ConnectFailed("unsafe-address", f"{host}: {refusals[addresses[0]]}")
        return open_ones[:_ADDRESSES], port

    async def _resolved(self, host: str, port: int) -> list[str]:
        try:
            found = await self._resolve(host, port)
        except TimeoutError:
            raise
        except (OSError, ValueError) as error:
            raise ConnectFailed("dns", f"the name {host} is not known ({error})") from None
        if not found:
            raise ConnectFailed("dns", f"the name {host} has no address")
        return found

    async def _first(self, addresses: list[str], port: int) -> httpcore.AsyncNetworkStream:
        for address in addresses[:-1]:
            try:
                return await self._connect(address, port, _ATTEMPT)
            except (ConnectFailed, TimeoutError):
                continue
        return await self._connect(addresses[-1], port, None)

    async def _connect(self, address: str, port: int, seconds: float | None) -> httpcore.AsyncNetworkStream:
        try:
            return _Stream(await self._plain.connect_tcp(address, port, timeout=seconds))
        except httpcore.ConnectTimeout as error:
            raise TimeoutError from error
        except (httpcore.ConnectError, OSError) as error:
            raise ConnectFailed("unreachable", f"{address} port {port}: {error}") from None


class _Stream(httpcore.AsyncNetworkStream):
    """A connection that says when it was TLS that failed or when nothing came, and reads in small pieces."""

    def __init__(self, inner: httpcore.AsyncNetworkStream) -> None:
        self._inner = inner
        self._silent = True

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        data = await self._inner.read(min(max_bytes, _READ), timeout)
        if self._silent and not data:
            raise httpcore.ReadError("closed without an answer")
        self._silent = False
        return data

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        await self._inner.write(buffer, timeout)

    async def aclose(self) -> None:
        await self._inner.aclose()

    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.AsyncNetworkStream:
        try:
            return _Stream(await self._inner.start_tls(ssl_context, server_hostname, timeout))
        except httpcore.ConnectTimeout:
            raise ConnectFailed("timeout", "the TLS handshake did not end in time") from None
        except (httpcore.ConnectError, OSError, ValueError) as error:
            raise ConnectFailed(
                "tls", f"{server_hostname}: {error or 'the handshake was broken off'}"
            ) from None

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)
