"""The crawl by figures, on loopback: a full first run, an hour in which nothing changed, the same in a large archive.

    python benchmarks/crawl.py [--hosts 250] [--pages 20] [--grow 10] [--no-peers]

Prints for each run pages, requests, seconds, seconds of CPU and peak memory of all its processes together, and pages
per second beside Scrapy and beside a plain script (both in `crawl_peers.py`) on the same sites. Needs no network.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import resource
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from crawl_site import FEED, ROOT, Sites, host_name

HERE = Path(__file__).resolve().parent
SOURCE = """  - {{id: {id}, name: "{id}", country: FR, language: {language}, kind: general, home: "http://{host}/", zone: Europe/Paris,
     feeds: [{{url: "http://{host}{feed}"}}], delay: 0.0, depth: all, rights: excerpt, status: verified}}
"""
ALERTS = 'subscriptions:\n  - {team: desk, channels: [], language: en, zone: Europe/Berlin, time: "08:00"}\n'
# A copy of every item, story and visit, `k` times 30 days older, so that the archive holds so many times as much.
GROW = """
INSERT INTO store.items BY NAME SELECT * REPLACE (
    id || '-' || {k} AS id, url || '-' || {k} AS url, canonical_url || '-' || {k} AS canonical_url,
    story || '-' || {k} AS story, duplicate_of || '-' || {k} AS duplicate_of,
    first_seen - INTERVAL 30 DAY * {k} AS first_seen, published - INTERVAL 30 DAY * {k} AS published, 'old-{k}' AS run)
FROM store.items WHERE NOT contains(id, '-');
INSERT INTO store.item_reasons BY NAME SELECT * REPLACE (item || '-' || {k} AS item) FROM store.item_reasons WHERE NOT contains(item, '-');
INSERT INTO store.item_facts BY NAME SELECT * REPLACE (item || '-' || {k} AS item) FROM store.item_facts WHERE NOT contains(item, '-');
INSERT INTO store.item_actors BY NAME SELECT * REPLACE (item || '-' || {k} AS item) FROM store.item_actors WHERE NOT contains(item, '-');
INSERT INTO store.item_countries BY NAME SELECT * REPLACE (item || '-' || {k} AS item) FROM store.item_countries WHERE NOT contains(item, '-');
INSERT INTO store.stories BY NAME SELECT * REPLACE (id || '-' || {k} AS id, saga || '-' || {k} AS saga,
    created - INTERVAL 30 DAY * {k} AS created, updated - INTERVAL 30 DAY * {k} AS updated) FROM store.stories WHERE NOT contains(id, '-');
INSERT INTO store.source_runs BY NAME SELECT * REPLACE (run || '-' || {k} AS run, ran - INTERVAL 30 DAY * {k} AS ran)
FROM store.source_runs WHERE NOT contains(run, 'old') AND NOT regexp_matches(run, '-[0-9]+$');
"""
RUN = """
import os, sys, tempfile
sys.path.insert(0, {here!r})
os.environ["PREFECT_HOME"] = {prefect!r}
from datetime import timedelta
from crawl_site import NOW, ROOT, host_name
from sovwatch.cli.run import execute_flow, finish, prepare
from sovwatch.pipeline.job import JobOptions
if __name__ == "__main__":
    prepare()
    route = ("127.0.0.1", {port})
    options = JobOptions(
        lambda: NOW + timedelta(hours={hour}), base=str(ROOT), hosts={{host_name(i): route for i in range({hosts})}},
        allow=("127.0.0.0/8",), retry=False, environment={{}},
    )
    sys.exit(finish(execute_flow({project!r}, options)))
"""


@dataclass(frozen=True)
class Figures:
    """What one program cost: seconds, seconds of CPU, and peak memory (MB) of all its processes together."""

    wall: float
    cpu: float
    peak: float
    requests: int = 0
    output: str = ""


@dataclass
class Bench:
    """The running sites and the project that crawls them."""

    port: int
    server: subprocess.Popen[str]
    folder: Path
    hosts: int
    hour: int = 0

    def job(self) -> Figures:
        """One run of the main job, an hour after the last."""
        self.hour += 1
        values = {
            "here": str(HERE),
            "prefect": str(self.folder / "prefect"),
            "port": self.port,
            "hour": self.hour,
            "hosts": self.hosts,
            "project": str(self.folder),
        }
        script = self.folder / "run.py"  # a file, because the workers are spawned
        script.write_text(RUN.format(**values), "utf-8")
        figures = self.measured([sys.executable, str(script)])
        if " done in " not in figures.output:
            raise RuntimeError(figures.output[-3000:])
        return figures

    def peer(self, name: str) -> Figures:
        out = self.folder / f"{name}.jsonl"
        figures = self.measured(
            [sys.executable, str(HERE / "crawl_peers.py"), name, str(self.port), str(self.hosts), str(out)]
        )
        pages = len(out.read_text("utf-8").splitlines())
        return Figures(figures.wall, figures.cpu, figures.peak, figures.requests, f"{pages} pages written")

    def measured(self, command: Sequence[str]) -> Figures:
        """Runs a command to its end. Raises RuntimeError with its words if it fails."""
        self.requests()
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        began = time.monotonic()
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        with _peak(process.pid) as peak:
            output = process.communicate()[0]
        wall = time.monotonic() - began
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if process.returncode not in {0, 1}:
            raise RuntimeError(f"exit code {process.returncode}\n{output[-3000:]}")
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        return Figures(wall, cpu, peak[0], self.requests(), output)

    def requests(self) -> int:
        """Requests that the sites had since this was last asked."""
        assert self.server.stdin is not None
        assert self.server.stdout is not None
        self.server.stdin.write("\n")
        self.server.stdin.flush()
        return int(self.server.stdout.readline())


@contextmanager
def _peak(root: int) -> Iterator[list[float]]:
    """The largest sum of resident memory (MB) of a process and all below it, looked at five times a second."""
    peak, stop = [0.0], threading.Event()

    def watch() -> None:
        while not stop.wait(0.2):
            peak[0] = max(peak[0], _resident(root))

    thread = threading.Thread(target=watch, daemon=True)
    thread.start()
    try:
        yield peak
    finally:
        stop.set()
        thread.join()


def _resident(root: int) -> float:
    parents, sizes = {}, {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:  # it has ended meanwhile
            continue
        pid = int(stat.parent.name)
        parents[pid], sizes[pid] = int(fields[1]), int(fields[21])
    family = {root}
    for pid in sorted(parents):  # children have larger numbers, but for a wrap that a benchmark may miss
        if parents[pid] in family:
            family.add(pid)
    return sum(sizes.get(pid, 0) for pid in family) * os.sysconf("SC_PAGE_SIZE") / 1e6


@contextmanager
def bench(hosts: int, pages: int, folder: Path) -> Iterator[Bench]:
    """The sites, served by a process of their own, and a project in `folder` that names them."""
    sites = Sites(hosts, pages)
    entries = [
        SOURCE.format(id=name.split(".")[0], host=name, feed=FEED, language=sites.language(name))
        for name in map(host_name, range(hosts))
    ]
    (folder / "sources.yaml").write_text("sources:\n" + "".join(entries), "utf-8")
    (folder / "alerts").mkdir()
    (folder / "alerts" / "subscriptions.yaml").write_text(ALERTS, "utf-8")
    command = [sys.executable, str(HERE / "crawl_site.py"), str(hosts), str(pages)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdin is not None
        assert server.stdout is not None
        try:
            yield Bench(int(server.stdout.readline()), server, folder, hosts)
        finally:
            server.stdin.close()


def grow(folder: Path, times: int) -> int:
    """Makes the archive hold `times` as much; the number of items in it."""
    from sovwatch.warehouse import Warehouse

    with Warehouse(folder / "data" / "live.duckdb", ROOT / "warehouse") as warehouse:
        for k in range(1, times):
            warehouse.database.run(GROW.format(k=k))
        return int(warehouse.database.rows("SELECT count(*) FROM store.items")[0][0])


def told(name: str, figures: Figures, pages: int = 0) -> str:
    rate = (
        f", {pages / figures.wall:.0f} pages/s, {1000 * figures.cpu / pages:.1f} ms CPU a page"
        if pages
        else ""
    )
    return (
        f"{name:<34} {figures.wall:7.1f} s {figures.cpu:7.1f} s CPU {figures.peak:6.0f} MB {figures.requests:6} requests"
        f"{rate}"
    )


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs everything once and prints."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--hosts", type=int, default=250)
    parser.add_argument("--pages", type=int, default=20, help="articles of each host")
    parser.add_argument("--grow", type=int, default=10, help="how many times as much the large archive holds")
    parser.add_argument("--no-peers", action="store_true")
    options = parser.parse_args(arguments)
    pages = options.hosts * options.pages
    with TemporaryDirectory() as temporary, bench(options.hosts, options.pages, Path(temporary)) as at_work:
        print(f"{options.hosts} hosts, {pages} pages", flush=True)
        first = at_work.job()
        print(
            told("full first run", first, pages),
            first.output.strip().replace("\n", "\n    "),
            sep="\n    ",
            flush=True,
        )
        print(told("an hour without news", small := at_work.job()), flush=True)
        items = grow(at_work.folder, options.grow)
        print(told(f"the next run, {items} items", at_work.job()), flush=True)
        print(told("an hour without news", large := at_work.job()), flush=True)
        print(
            f"large archive against small: CPU {large.cpu / small.cpu:.2f}, wall {large.wall / small.wall:.2f}, memory {large.peak / small.peak:.2f}"
        )
        for name, package in () if options.no_peers else (("scrapy", "scrapy"), ("plain", "trafilatura")):
            if importlib.util.find_spec(package) is None:
                print(f"{name}: not installed, left out")
                continue
            figures = at_work.peer(name)
            print(told(name, figures, pages), figures.output, flush=True)


if __name__ == "__main__":
    main()
