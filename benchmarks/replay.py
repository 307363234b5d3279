"""Serve a folder of recorded pages on loopback as so many sites with feeds, and run the main job over them.

    python benchmarks/replay.py --pages DIR [--project OUT]

`DIR` holds `gold.jsonl` and `html/`. Prints pages read, failed, kept, seconds and peak memory.
"""

from __future__ import annotations

import argparse
import resource
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from sovwatch.cli.run import execute_flow, prepare
from sovwatch.model import RunReport
from sovwatch.newsroom import PagesFolder, Server, serve
from sovwatch.pipeline.job import JobOptions

NOW = datetime(2026, 11, 24, tzinfo=UTC)


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
    with serve(pages, now=lambda: NOW) as server:
        yield Replay(pages, server, project / "sources.yaml")


def run_job(replay: Replay, project: Path) -> RunReport:
    """The main job over the replayed sites; digests go to the archive only."""
    (project / "alerts").mkdir(exist_ok=True)
    (project / "alerts" / "subscriptions.yaml").write_text("subscriptions: []\n", "utf-8")
    prepare()
    options = JobOptions(
        lambda: NOW,
        base=str(Path(__file__).resolve().parents[1]),
        hosts=replay.server.hosts,
        allow=("127.0.0.0/8",),
        retry=False,
        environment={},
    )
    return execute_flow(str(project), options)


def figures(report: RunReport, seconds: float) -> str:
    """What the job made of the pages, in three lines."""
    fetched = sum(source.fetched for source in report.sources)
    unreadable = sum(source.unreadable for source in report.sources)
    kept, unsure = sum(s.kept for s in report.sources), sum(s.unsure for s in report.sources)
    states = Counter(source.state for source in report.sources)
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return (
        f"{fetched} pages fetched, {fetched - unreadable} read, {unreadable} without text, {kept} kept, {unsure} unsure, "
        f"{report.stories_new} stories\n"
        f"sources: {', '.join(f'{count} {state}' for state, count in states.most_common())}\n"
        f"{seconds:.1f} s, peak memory {own:.0f} MB in the run, {child:.0f} MB in its largest worker"
    )


def main(arguments: Sequence[str] | None = None) -> None:
    """Serves, runs, prints."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", type=Path, required=True, help="folder with gold.jsonl and html/")
    parser.add_argument(
        "--project", type=Path, help="folder for sources.yaml and data (default: a temporary one)"
    )
    options = parser.parse_args(arguments)
    with TemporaryDirectory() as temporary:
        project = options.project or Path(temporary)
        with replayed(options.pages, project) as replay:
            print(f"{len(replay.pages.pages)} pages on {len(replay.server.hosts)} hosts")
            began = monotonic()
            report = run_job(replay, project)
            print(figures(report, monotonic() - began))


if __name__ == "__main__":
    main()
