"""Small projects for the commands, and a site on loopback that a subprocess can reach."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
MAIN = "from sovwatch.cli import main; main()"
QUIET = "subscriptions: []\n"
PAGE = (
    "<html lang='en'><head><title>Norway builds a sovereign AI supercomputer</title></head><body><article>"
    "<h1>Norway builds a sovereign AI supercomputer</h1><p>The Norwegian government will spend 1.2 billion kroner on a "
    "national AI supercomputer, so that its own language model is trained and hosted in the country.</p>"
    "<p>The ministry says that sovereign AI needs sovereign computing. Work on the centre begins in spring.</p></article></body></html>"
)


class Site(BaseHTTPRequestHandler):
    """A feed with one article; a webhook at /hook that answers what `server.hook` says; /slow waits for `server.go`."""

    server: Any

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        if self.path == "/slow":
            self.server.go.wait(60)
        if self.path in {"/feed", "/slow"}:
            self._answer(200, self._feed(), "application/rss+xml")
        elif self.path == "/1":
            self._answer(200, PAGE, "text/html; charset=utf-8")
        else:
            self._answer(404, "", "text/plain")

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        name = self.path.strip("/")
        self.server.posts.append(name)
        self._answer(self.server.hook.get(name, 200), "{}", "application/json")

    def _feed(self) -> str:
        link = f"http://127.0.0.1:{self.server.server_port}/1"
        return (
            '<?xml version="1.0"?><rss version="2.0"><channel><title>t</title><item><title>Norway builds a sovereign AI '
            f"supercomputer</title><link>{link}</link><pubDate>{format_datetime(self.server.published)}</pubDate></item></channel></rss>"
        )

    def _answer(self, status: int, text: str, kind: str) -> None:
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing."""


@contextmanager
def site(published: Any) -> Iterator[Any]:
    server: Any = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.asked, server.posts, server.hook, server.go = [], [], {}, threading.Event()
    server.published = published
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.go.set()
        server.shutdown()
        server.server_close()


def entry(name: str, url: str, **more: object) -> str:
    extra = "".join(f", {key}: {value}" for key, value in more.items())
    return (
        f'  - {{id: {name}, name: "{name}", country: "NO", language: en, kind: general, home: "{url}", zone: Europe/Oslo, '
        f'feeds: [{{url: "{url}"}}], delay: 0.0, timeout: 10, depth: all, rights: excerpt, status: verified{extra}}}\n'
    )


def make_project(folder: Path, *sources: str, alerts: str = QUIET) -> Path:
    """A project of its own with the shipped topics, actors, flows, warehouse and templates."""
    for name in ("topics.yaml", "actors.yaml"):
        shutil.copy(ROOT / name, folder / name)
    for name in ("flows", "warehouse"):
        (folder / name).symlink_to(ROOT / name)
    (folder / "alerts").mkdir()
    (folder / "alerts" / "templates").symlink_to(ROOT / "alerts" / "templates")
    (folder / "alerts" / "subscriptions.yaml").write_text(alerts, "utf-8")
    text = "fetch: {allow: [127.0.0.0/8]}\nsources:\n" + "".join(sources)
    (folder / "sources.yaml").write_text(text, "utf-8")
    return folder


def command(folder: Path, *arguments: str) -> list[str]:
    return [sys.executable, "-c", MAIN, "--project", str(folder), *arguments]


def environment(prefect: Path, more: Mapping[str, str] | None = None) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PREFECT_HOME": str(prefect), **(more or {})}


def run(
    folder: Path, *arguments: str, more: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """`sovwatch run` to its end."""
    return subprocess.run(
        command(folder, "run", *arguments), capture_output=True, text=True, check=False, timeout=240,
        env=environment(folder / ".prefect", more),
    )  # fmt: skip
