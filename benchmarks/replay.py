"""Serve a folder of recorded pages on loopback as so many sites, and write the sources file that matches.

    python benchmarks/replay.py --pages DIR --project OUT [--list hosts.json]

`DIR` holds `gold.jsonl` and `html/`. `replayed()` is the part to call from a program: inside its block the sites answer.
Without a program to run, the sites stay up until Ctrl-C.
"""

from __future__ import annotations

import argparse
import json
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sovwatch.newsroom import PagesFolder, Server, serve


@dataclass(frozen=True)
class Replay:
    """A running replay: the recorded pages, where their hosts answer, and the sources file that names them."""

    pages: PagesFolder
    server: Server
    sources: Path


@contextmanager
def replayed(folder: Path, project: Path) -> Iterator[Replay]:
    """The pages of `folder` on loopback for the length of the block; `project`/sources.yaml is written first."""
    pages = PagesFolder.load(folder)
    project.mkdir(parents=True, exist_ok=True)
    pages.write_sources(project / "sources.yaml")
    with serve(pages, now=lambda: datetime(2026, 11, 24, tzinfo=UTC)) as server:
        yield Replay(pages, server, project / "sources.yaml")


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", type=Path, required=True, help="folder with gold.jsonl and html/")
    parser.add_argument("--project", type=Path, required=True, help="folder that gets sources.yaml")
    parser.add_argument("--list", type=Path, help="write the map from host to address and port as JSON")
    options = parser.parse_args(arguments)
    with replayed(options.pages, options.project) as replay:
        print(
            f"{len(replay.pages.pages)} pages on {len(replay.server.hosts)} hosts at 127.0.0.1:{replay.server.port}"
        )
        print(f"sources: {replay.sources}")
        if options.list:
            options.list.write_text(json.dumps(replay.server.hosts, indent=1))
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            print("closed")


if __name__ == "__main__":
    main()
