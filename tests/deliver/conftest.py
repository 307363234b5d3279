"""A webhook and a mail server of our own on loopback, real sockets both."""

from __future__ import annotations

import email
import email.policy
import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import apprise
import pytest
from aiosmtpd.controller import Controller


@dataclass
class Webhook:
    """Keeps what is posted; answers with `status`, after `delay` seconds."""

    port: int = 0
    status: int = 200
    delay: float = 0.0
    posts: list[tuple[str, dict[str, Any]]] = field(default_factory=list)

    @property
    def json(self) -> str:
        return f"json://127.0.0.1:{self.port}/hook"


@pytest.fixture
def webhook() -> Iterator[Webhook]:
    hook = Webhook()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            hook.posts.append((self.path, json.loads(body)))
            time.sleep(hook.delay)
            self.send_response(hook.status)
            self.end_headers()
            self.wfile.write(b"ok")

        def log_message(self, format: str, *args: object) -> None:
            """Silence."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    hook.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    yield hook
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def slack(webhook: Webhook, monkeypatch: pytest.MonkeyPatch) -> str:
    """An address of Slack whose webhook is ours: the host is fixed in the plugin, its attribute is public."""
    make: Any = apprise.Apprise.instantiate

    def instantiate(url: str, **options: Any) -> Any:
        plugin = make(url, **options)
        if plugin is not None:
            plugin.webhook_url = f"http://127.0.0.1:{webhook.port}"
        return plugin

    monkeypatch.setattr(apprise.Apprise, "instantiate", staticmethod(instantiate))
    return "slack://T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ"


@dataclass
class Mailbox:
    """Keeps what is mailed; `refuse` is the answer to every message instead of 250."""

    port: int = 0
    refuse: str = ""
    mails: list[tuple[list[str], EmailMessage]] = field(default_factory=list)

    def address(self, options: str = "") -> str:
        return f"mailto://127.0.0.1:{self.port}?from=watch@example.test&to=a@example.test{options}"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        if self.refuse:
            return self.refuse
        parsed = email.message_from_bytes(envelope.content, policy=email.policy.default)
        assert isinstance(parsed, EmailMessage)
        self.mails.append((envelope.rcpt_tos, parsed))
        return "250 OK"


@pytest.fixture
def mailbox(free_port: Callable[[], int]) -> Iterator[Mailbox]:
    box = Mailbox(free_port())
    controller = Controller(box, hostname="127.0.0.1", port=box.port)
    with ExitStack() as stack:
        controller.start()
        stack.callback(controller.stop)
        yield box


@pytest.fixture
def free_port() -> Callable[[], int]:
    """A port nobody listens on at the moment."""

    def find() -> int:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            return int(probe.getsockname()[1])

    return find
