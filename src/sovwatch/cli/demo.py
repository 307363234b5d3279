"""`sovwatch demo`: two days of the bundled newsroom through the whole job, delivered to sinks on loopback."""

from __future__ import annotations

import shutil
import socket
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import date
from email import message_from_bytes
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import click
from aiosmtpd.controller import Controller

from sovwatch.cli.run import execute_flow, exit_code, prepare
from sovwatch.cli.show import console, print_kept, progress, source_table
from sovwatch.model import RunReport
from sovwatch.newsroom import Clock, Newsroom, serve
from sovwatch.pipeline.job import JobOptions
from sovwatch.settings.project import Layout, layout_of
from sovwatch.warehouse.publish import COPY

LOOPBACK = "127.0.0.0/8"


@dataclass
class Sinks:
    """What arrived: mails over SMTP and bodies at the webhook."""

    mails: list[Message] = field(default_factory=list)
    hooks: list[bytes] = field(default_factory=list)

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802 - aiosmtpd's name
        """Keeps a mail."""
        self.mails.append(message_from_bytes(envelope.content))
        return "250 kept"


@click.command()
@click.pass_obj
def demo(project: str) -> int:
    """The main job, whole, on the bundled newsroom: two days, no network but loopback, in about a minute."""
    base = Path(project).resolve()
    layout = layout_of(base / "demo", base)
    shutil.rmtree(layout.data, ignore_errors=True)
    prepare()
    room = Newsroom.load(layout.folder, hang_seconds=4.0)
    clock = Clock(room.evening(room.days[0]))
    screen = console()
    screen.print(
        f"the bundled newsroom: {len(room.outlets)} outlets, {len(room.articles)} articles, "
        f"{len({outlet.language for outlet in room.outlets})} languages, days {' and '.join(map(str, room.days))}"
    )
    worst, shown = 0, set[Path]()
    with _sinks() as (sinks, environment), serve(room, now=lambda: clock.now) as server:
        options = JobOptions(
            lambda: clock.now,
            base=str(base),
            hosts=server.hosts,
            allow=(LOOPBACK,),
            retry=False,
            environment=environment,
            on_source=progress(len(room.outlets)),
        )
        for day in room.days:
            clock.now = room.evening(day)
            screen.rule(f"{day} ({clock.now:%H:%M} UTC)")
            report = execute_flow(str(layout.folder), options)
            _show(report, layout, day)
            shown |= _digests(layout, shown)
            worst = max(worst, exit_code(report))
        screen.rule("where it lies")
        _places(layout, sinks)
    return worst


def _show(report: RunReport, layout: Layout, day: date) -> None:
    screen = console()
    screen.print(source_table(report.sources, f"sources on {day}"))
    print_kept(layout.published / COPY, report.run)
    for delivery in report.deliveries:
        screen.print(
            f"digest {delivery.team} -> {delivery.channel}: {delivery.status} {delivery.detail}".rstrip()
        )
    for name, rows in report.check_rows.items():
        if rows:
            screen.print(f"check {name}: {rows} rows that should not exist", style="red")


def _digests(layout: Layout, shown: set[Path]) -> set[Path]:
    """Prints the digests that were archived since; their files."""
    fresh = set(layout.data.glob("digests/*/*/digest.txt")) - shown
    for file in sorted(fresh):
        console().rule(str(file.relative_to(layout.base)), style="dim")
        click.echo(file.read_text("utf-8"))
    return fresh


def _places(layout: Layout, sinks: Sinks) -> None:
    screen = console()
    for page in sorted(layout.data.glob("digests/*/*/digest.html")):
        screen.print(f"digest:   {page}", soft_wrap=True)
    screen.print(
        f"database: {layout.published / COPY}  (try: sovwatch --project demo query 'FROM stories')",
        soft_wrap=True,
    )
    screen.print(f"parquet:  {layout.published / 'parquet'}", soft_wrap=True)
    screen.print(
        f"arrived:  {len(sinks.mails)} mails at the SMTP sink, {len(sinks.hooks)} messages at the webhook"
    )


@contextmanager
def _sinks() -> Iterator[tuple[Sinks, dict[str, str]]]:
    """An SMTP server and a webhook on loopback, and the environment that sends the demo's channels there."""
    sinks = Sinks()
    with ExitStack() as stack:
        port = _free_port()
        mail = Controller(sinks, hostname="127.0.0.1", port=port)
        mail.start()
        stack.callback(mail.stop)
        hook = ThreadingHTTPServer(("127.0.0.1", 0), _hook(sinks))
        threading.Thread(target=hook.serve_forever, daemon=True).start()
        stack.callback(hook.server_close)
        stack.callback(hook.shutdown)
        yield (
            sinks,
            {
                "SOVWATCH_DEMO_MAIL": f"mailto://127.0.0.1:{port}?from=digest@sovwatch.test&to=team@sovwatch.test&mode=insecure",
                "SOVWATCH_DEMO_HOOK": f"json://127.0.0.1:{hook.server_port}/digest",
            },
        )


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


def _hook(sinks: Sinks) -> type[BaseHTTPRequestHandler]:
    class Hook(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            """Keeps a message."""
            length = min(int(self.headers.get("Content-Length") or 0), 1_000_000)
            sinks.hooks.append(self.rfile.read(length))
            self.send_response(200)
            self.end_headers()

        def log_message(self, format: str, *args: Any) -> None:
            """Says nothing: the demo's own output is the log."""

    return Hook
