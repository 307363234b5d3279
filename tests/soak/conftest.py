"""A project on eight outlets of the bundled newsroom, its server, and a mailbox."""

from __future__ import annotations

import asyncio
import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import Message
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller

from sovwatch.newsroom import Clock, Newsroom, Server, serve

ROOT = Path(__file__).parents[2]
OUTLETS = 8
ANSWER_SECONDS = 0.4  # so that kills fall into deliveries too
ALERTS = """subscriptions:
  - {team: one, channels: [{name: a, url_env: MAIL_A}, {name: b, url_env: MAIL_B}], language: en, zone: UTC, time: "07:30"}
  - {team: two, channels: [{name: a, url_env: MAIL_A}], language: ko, zone: UTC, time: "07:30"}
"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.soak)


@dataclass
class Mailbox:
    """Every mail that came. `on_mail` is called when one is kept, before the sender hears of it."""

    mails: list[Message] = field(default_factory=list)
    on_mail: Callable[[], None] = lambda: None

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802 - aiosmtpd's name
        self.mails.append(message_from_bytes(envelope.content))
        self.on_mail()
        await asyncio.sleep(ANSWER_SECONDS)
        return "250 kept"


@dataclass
class Stage:
    """A project, the newsroom that answers it, and what came of it."""

    folder: Path
    server: Server
    clock: Clock
    mailbox: Mailbox
    address: str

    def start(self, hour: int, limit: int | None = None, *, flow: bool = False) -> subprocess.Popen[str]:
        """One run in a process of its own group; `limit` bounds the size (bytes) of files that it may write.

        With `flow` it runs as the Prefect flow, with a temporary server of its own.
        """
        command = [
            sys.executable,
            "-m",
            "tests.soak.job",
            str(self.folder),
            str(self.server.port),
            str(hour),
            self.address,
            *(["flow"] if flow else []),
        ]
        if limit:
            command = ["bash", "-c", f'ulimit -f {limit // 1024}; trap "" XFSZ; exec "$@"', "bash", *command]
        return subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
            env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "PREFECT_HOME": str(self.folder / "prefect")},
        )  # fmt: skip


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    room = Newsroom.load(ROOT / "demo", hang_seconds=1.0)
    head, *entries = (ROOT / "demo" / "sources.yaml").read_text("utf-8").split("\n  - id: ")
    (tmp_path / "sources.yaml").write_text("\n  - id: ".join([head, *entries[:OUTLETS]]) + "\n", "utf-8")
    (tmp_path / "alerts").mkdir()
    (tmp_path / "alerts" / "subscriptions.yaml").write_text(ALERTS, "utf-8")
    clock = Clock(room.evening(room.days[0]))
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = int(probe.getsockname()[1])
    mailbox = Mailbox()
    controller = Controller(mailbox, hostname="127.0.0.1", port=port)
    controller.start()
    address = f"mailto://127.0.0.1:{port}?from=digest@sovwatch.test&to=team@sovwatch.test&mode=insecure"
    try:
        with serve(room, now=clock) as server:
            yield Stage(tmp_path, server, clock, mailbox, address)
    finally:
        controller.stop()
