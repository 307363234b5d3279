"""A threaded HTTP/1.1 server on loopback that plays a `Site`, one port for all its hosts."""

from __future__ import annotations

import gzip
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from sovwatch.newsroom.values import Request, Response, Site

WORTH_COMPRESSING = 400
KEEP_ALIVE_SECONDS = 20


class Clock:
    """A clock that stands still until it is set: call it for the time, assign `now` (aware) to move it."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


@dataclass
class Server:
    """A running server: `hosts` maps each host name to the (address, port) where it answers.

    `requests` is the log: host, path and status of each answer, in order.
    """

    address: str
    port: int
    hosts: dict[str, tuple[str, int]]
    requests: list[tuple[str, str, int]] = field(default_factory=list)


@contextmanager
def serve(site: Site, *, now: Callable[[], datetime], host: str = "127.0.0.1") -> Iterator[Server]:
    """`site` on a free port of `host` for the length of the block; `now` (aware) is asked at each request.

    Hosts in `site.refused` map to a port that refuses connections. Slow answers end with the block.
    """
    with ExitStack() as stack:
        stopping = threading.Event()
        httpd = _Listener((host, 0), _Handler)
        stack.callback(httpd.server_close)
        port = httpd.server_address[1]
        hosts = dict.fromkeys(site.host_names, (host, port))
        if site.refused:
            hosts |= dict.fromkeys(site.refused, (host, _refusing_port(stack, host)))
        server = Server(host, port, hosts)
        httpd.play(site, now, stopping, server.requests)
        thread = threading.Thread(
            target=httpd.serve_forever, kwargs={"poll_interval": 0.05}, name="newsroom", daemon=True
        )
        thread.start()
        stack.callback(thread.join)
        stack.callback(httpd.shutdown)
        stack.callback(stopping.set)
        yield server


def _refusing_port(stack: ExitStack, host: str) -> int:
    """A port that is taken but not listened on, so that connections to it are refused as long as the block lasts."""
    taken = stack.enter_context(socket.socket())
    taken.bind((host, 0))
    return int(taken.getsockname()[1])


class _Listener(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def play(
        self,
        site: Site,
        now: Callable[[], datetime],
        stopping: threading.Event,
        log: list[tuple[str, str, int]],
    ) -> None:
        self.site, self.now, self.stopping, self.log = site, now, stopping, log

    def handle_error(self, request: object, client_address: object) -> None:
        """A caller that hangs up is no news; anything else is told as usual."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "newsroom"
    sys_version = ""
    timeout = KEEP_ALIVE_SECONDS
    # Head and body in one packet: apart, Nagle's algorithm costs 40 ms a request.
    wbufsize = -1
    disable_nagle_algorithm = True
    server: _Listener

    def do_GET(self) -> None:
        headers = {name.lower(): value for name, value in self.headers.items()}
        name = headers.get("host", "").rsplit(":", 1)[0].lower()
        request = Request(name, self.path, self.command, headers)
        response = conditional(request, self.server.site.respond(request, self.server.now()))
        if response.delay and self.server.stopping.wait(response.delay):
            self.close_connection = True
            return
        self.server.log.append((name, self.path, response.status))
        self._send(request, compressed(request, response))

    def do_HEAD(self) -> None:
        self.do_GET()

    def _send(self, request: Request, response: Response) -> None:
        self.send_response(response.status)
        for name, value in response.headers.items():
            self.send_header(name, value)
        if response.modified is not None:
            self.send_header("Last-Modified", format_datetime(response.modified.astimezone(UTC), usegmt=True))
        if response.encoded:
            self.send_header("Content-Encoding", response.encoded)
        if response.status != 304:
            self.send_header("Content-Type", response.content_type)
            self.send_header("Content-Length", str(len(response.body)))
        self.end_headers()
        if request.method != "HEAD" and response.status != 304:
            self.wfile.write(response.body)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the log is `Server.requests`."""


def conditional(request: Request, response: Response) -> Response:
    """`response` with an ETag, or 304 if the caller already has it (If-None-Match first, else If-Modified-Since)."""
    if response.status != 200:
        return response
    tag = f'"{sha256(response.body).hexdigest()[:20]}"'
    headers = response.headers | {"ETag": tag}
    known = request.headers.get("if-none-match")
    fresh = (
        tag in known
        if known
        else _not_modified_since(request.headers.get("if-modified-since"), response.modified)
    )
    if fresh:
        return Response(304, headers=headers, modified=response.modified)
    return Response(
        200,
        response.body,
        response.content_type,
        headers,
        response.modified,
        response.delay,
        response.encoded,
        response.gzip_always,
    )


def _not_modified_since(since: str | None, modified: datetime | None) -> bool:
    if not since or modified is None:
        return False
    try:
        return modified.replace(microsecond=0) <= parsedate_to_datetime(since)
    except (ValueError, TypeError):
        # The caller's date is no date: RFC 9110 13.1.3 has the header ignored.
        return False


def compressed(request: Request, response: Response) -> Response:
    """`response` under gzip if the caller takes it, or if the site does not ask; short bodies stay as they are."""
    wanted = response.gzip_always or "gzip" in request.headers.get("accept-encoding", "")
    if (
        response.encoded
        or not wanted
        or len(response.body) < WORTH_COMPRESSING
        or response.content_type == "application/gzip"
    ):
        return response
    headers = response.headers | {"Vary": "Accept-Encoding"}
    body = gzip.compress(response.body, compresslevel=5, mtime=0)
    return Response(
        response.status,
        body,
        response.content_type,
        headers,
        response.modified,
        response.delay,
        "gzip",
        response.gzip_always,
    )
