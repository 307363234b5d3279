"""Lines per second of each stage of `sovwatch batch`, with one and with two workers, on the bundled newsroom.

    python benchmarks/batch.py [--times 10]

Each stage gets every article of the newsroom `--times` times. The start of the command (settings, tables) is measured
apart, on one line. The two outputs must be the same, byte by byte.
"""

from __future__ import annotations

import argparse
import base64
import json
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sovwatch.newsroom import Article, Newsroom, Request
from sovwatch.pipeline.stages import STAGES

ROOT = Path(__file__).resolve().parents[1]
MAIN = "from sovwatch.cli import main; main()"


def inputs(stage: str) -> list[dict[str, Any]]:
    """One line for each article (of each outlet's first listing, for feeds), without ids."""
    room = Newsroom.load(ROOT / "demo")
    now = room.evening(room.days[-1])

    def body(article: Article) -> bytes:
        return room.respond(Request(article.outlet.host, article.path), now).body

    def text(article: Article) -> str:
        return "\n".join([article.standfirst, *article.paragraphs])

    if stage == "extract":
        return [{"html": body(a).decode(a.outlet.encoding, "replace"), "url": a.url} for a in room.articles]
    if stage == "feed":
        answers = [room.respond(Request(o.host, o.listings[0].path), now).body for o in room.outlets]
        return [{"data_b64": base64.b64encode(answer).decode()} for answer in answers]
    return [
        {
            "title": a.title,
            "text": text(a),
            "lang": a.outlet.language,
            "published": a.published.isoformat(),
            "source": a.outlet.id,
        }
        for a in room.articles
    ]


def run(stage: str, data: bytes, jobs: int) -> tuple[float, bytes]:
    """(seconds, output) of the command."""
    command = [sys.executable, "-c", MAIN, "--project", str(ROOT), "batch", stage, "--jobs", str(jobs)]
    began = time.monotonic()
    done = subprocess.run(command, input=data, stdout=subprocess.PIPE, check=True)
    return time.monotonic() - began, done.stdout


def main(arguments: Sequence[str] | None = None) -> None:
    """Measures and prints one line for each stage."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--times", type=int, default=10)
    options = parser.parse_args(arguments)
    for stage in STAGES:
        records = inputs(stage) * options.times
        lines = [json.dumps({"id": i, **record}, ensure_ascii=False) for i, record in enumerate(records)]
        data = "\n".join(lines).encode()
        start, start_two = (run(stage, lines[0].encode(), jobs)[0] for jobs in (1, 2))
        alone, one = run(stage, data, 1)
        both, two = run(stage, data, 2)
        if one != two:
            raise SystemExit(f"{stage}: two workers say something else than one")
        rates = f"{len(lines) / max(alone - start, 0.001):.0f} lines/s alone, {len(lines) / max(both - start_two, 0.001):.0f} with two"
        print(
            f"{stage:<8} {len(lines)} lines: {rates} (start {start:.1f} s and {start_two:.1f} s)", flush=True
        )


if __name__ == "__main__":
    main()
