"""`sovwatch demo` once, whole, as a stranger starts it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from sovwatch.newsroom import Newsroom
from sovwatch.pipeline.health import REASONS
from sovwatch.reading.urls import item_id
from sovwatch.warehouse.publish import COPY
from sovwatch.warehouse.warehouse import query
from tests.cli.project import ROOT, command, environment

MOST_SECONDS = 150.0  # under a minute on a free machine with two cores


@dataclass(frozen=True)
class Shown:
    """What the demo printed, how long it took, and its folder."""

    output: str
    code: int
    seconds: float
    folder: Path

    @property
    def copy(self) -> Path:
        return self.folder / "demo" / "data" / "published" / COPY


@pytest.fixture(scope="session")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shown]:
    """A checkout of its own, so that a demo that somebody looks at is left alone."""
    folder = tmp_path_factory.mktemp("checkout")
    for name in ("topics.yaml", "actors.yaml", "sources.yaml"):
        shutil.copy(ROOT / name, folder / name)
    for name in ("flows", "warehouse", "alerts"):
        (folder / name).symlink_to(ROOT / name)
    shutil.copytree(ROOT / "demo", folder / "demo", ignore=shutil.ignore_patterns("data"))
    began = time.monotonic()
    done = subprocess.run(
        command(folder, "demo"), capture_output=True, text=True, check=False, timeout=280,
        env=environment(folder / "prefect"), cwd=folder,
    )  # fmt: skip
    seconds = time.monotonic() - began
    assert done.stderr == ""
    yield Shown(done.stdout, done.returncode, seconds, folder)
    shutil.rmtree(folder, ignore_errors=True)


def test_it_ends_well_and_in_time(shown: Shown) -> None:
    print(f"the demo took {shown.seconds:.0f} s on {os.cpu_count()} processors")
    assert shown.code == 0, shown.output[-3000:]
    assert shown.seconds < MOST_SECONDS
    assert "\x1b" not in shown.output


def test_every_source_is_shown_with_a_state_of_the_list(shown: Shown) -> None:
    room = Newsroom.load(ROOT / "demo")
    for day in room.days:
        table = shown.output.partition(f"sources on {day}")[2].partition("kept:")[0]
        for outlet in room.outlets:
            row = re.search(rf"{re.escape(outlet.id)}\W+(\w+)", table)
            assert row, (day, outlet.id)
            assert row[1] in {state for state, _ in REASONS.values()}
    _, states = query(shown.copy, "SELECT DISTINCT state FROM store.source_runs")
    assert {state for (state,) in states} >= {"ok", "failed", "refused", "suspicious"}


def test_the_second_day_repeats_no_story_and_marks_updates(shown: Shown) -> None:
    data = shown.folder / "demo" / "data"
    for team in ("berlin", "seoul"):
        first, second = sorted((data / "digests" / team).glob("*/digest.txt"))
        links = re.compile(r"http://\S+")
        assert not set(links.findall(first.read_text("utf-8"))) & set(
            links.findall(second.read_text("utf-8"))
        )
        assert any(word in second.read_text("utf-8") for word in ("Update:", "후속:"))
        assert not any(word in first.read_text("utf-8") for word in ("Update:", "후속:"))


def test_what_was_kept_against_the_gold(shown: Shown) -> None:
    gold = {item_id(entry.url): entry for entry in Newsroom.load(ROOT / "demo").gold()}
    _, rows = query(shown.copy, "SELECT id FROM store.items WHERE outcome = 'keep'")
    kept = {key for (key,) in rows}
    wanted = {key for key, entry in gold.items() if entry.relevant and entry.reachable}
    right = {key for key in kept if key in gold and gold[key].relevant}
    precision, recall = len(right) / len(kept), len(kept & wanted) / len(wanted)
    print(
        f"kept {len(kept)}: {precision:.3f} relevant; {recall:.3f} of {len(wanted)} reachable relevant ones kept"
    )
    assert precision >= 0.95
    assert recall >= 0.90


def test_all_lies_where_it_says(shown: Shown) -> None:
    places = re.findall(r"^(?:digest|database|parquet): +(/\S+)", shown.output, re.MULTILINE)
    assert len(places) == 4 + 2
    assert all(Path(place).exists() for place in places)
    assert all("<html" in Path(place).read_text("utf-8") for place in places if place.endswith(".html"))


def test_mails_and_messages_arrived(shown: Shown) -> None:
    arrived = re.search(
        r"arrived: +(\d+) mails at the SMTP sink, (\d+) messages at the webhook", shown.output
    )
    assert arrived
    assert (int(arrived[1]) >= 4, int(arrived[2])) == (True, 2), arrived[0]
    assert shown.output.count(": sent") >= 6
    assert ": failed" not in shown.output.partition("where it lies")[0].replace("failed:", "")
