"""Servers on loopback that say exactly the bytes a test wants, at the pace it wants."""

from __future__ import annotations

import asyncio
import socket
import ssl
import struct
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

Handler = Callable[["Wire"], Awaitable[None]]


class Wire:
    """One connection, seen from the server. `path` and `head` are those of the request that came in."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer
        self.path = ""
        self.head = b""
        self.sent = 0

    async def listen(self) -> None:
        """Reads the request's head."""
        self.head = await self._reader.readuntil(b"\r\n\r\n")
        self.path = self.head.split(b" ", 2)[1].decode()

    async def body(self) -> bytes:
        """The request's body, by its Content-Length."""
        return await self._reader.readexactly(int(self.header("content-length") or 0))

    def header(self, name: str) -> str | None:
        """A header of the request."""
        for line in self.head.split(b"\r\n")[1:]:
            key, _, value = line.decode("latin-1").partition(":")
            if key.lower() == name:
                return value.strip()
        return None

    async def say(self, *pieces: bytes) -> None:
        """Sends bytes as they are."""
        for piece in pieces:
            self._writer.write(piece)
            self.sent += len(piece)
        await self._writer.drain()

    async def endless(self, piece: bytes, *, pause: float = 0.0) -> None:
        """Sends `piece` until the other side has had enough."""
        while True:
            await self.say(piece)
            await asyncio.sleep(pause)

    async def hang(self) -> None:
        """Says nothing more, and keeps the connection."""
        await asyncio.sleep(60)

    async def reset(self) -> None:
        """Breaks the connection off with a RST."""
        sock = self._writer.get_extra_info("socket")
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._writer.transport.abort()


def answer(status: int = 200, body: bytes = b"", *lines: str, length: int | None = None) -> bytes:
    """A plain HTTP/1.1 answer; `lines` are further header lines."""
    size = len(body) if length is None else length
    head = [f"HTTP/1.1 {status} Word", f"Content-Length: {size}", *lines, "", ""]
    return "\r\n".join(head).encode("latin-1") + body


@dataclass
class Server:
    """A server at work: its port, and the paths asked for so far with the moment of each."""

    port: int = 0
    paths: list[str] = field(default_factory=list)
    times: list[float] = field(default_factory=list)
    heads: list[bytes] = field(default_factory=list)
    at_once: int = 0
    most_at_once: int = 0
    sent: int = 0


@asynccontextmanager
async def serving(
    handler: Handler,
    *,
    tls: ssl.SSLContext | None = None,
    address: str = "127.0.0.1",
    port: int = 0,
    listen: bool = True,
    robots: Handler | None = None,
) -> AsyncIterator[Server]:
    """A server whose connections `handler` answers; /robots.txt goes to `robots`, by default a 404.

    With `listen=False` the handler gets the connection before anything is read.
    """
    state, tasks = Server(), set[asyncio.Task[None]]()

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task
        tasks.add(task)
        wire = Wire(reader, writer)
        state.at_once += 1
        state.most_at_once = max(state.most_at_once, state.at_once)
        try:
            if listen:
                await wire.listen()
                state.paths.append(wire.path)
                state.times.append(asyncio.get_running_loop().time())
                state.heads.append(wire.head)
            await (handler if wire.path != "/robots.txt" else robots or _none)(wire)
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError, ssl.SSLError):
            pass  # the client went away, as it should with most of these servers
        finally:
            state.at_once -= 1
            state.sent += wire.sent
            tasks.discard(task)
            writer.close()

    server = await asyncio.start_server(
        connected, address, port, ssl=tls, ssl_handshake_timeout=5 if tls else None
    )
    state.port = server.sockets[0].getsockname()[1]
    try:
        yield state
    finally:
        server.close()
        for task in list(tasks):
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _none(wire: Wire) -> None:
    await wire.say(answer(404))


async def plain(wire: Wire) -> None:
    """A well-behaved page."""
    await wire.say(answer(200, b"<p>all is well</p>", "Content-Type: text/html"))
