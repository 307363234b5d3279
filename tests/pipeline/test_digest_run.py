"""A digest whose run dies in the middle: told, not repeated, and sent where it had not been sent yet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest

from sovwatch import deliver
from sovwatch.model import Channel, Harvest, SourceReport, SourceState, Subscription
from sovwatch.pipeline.digest import DigestRun
from sovwatch.pipeline.job import doubtful
from sovwatch.settings.project import Layout
from sovwatch.warehouse import Warehouse
from tests.warehouse.conftest import harvest, item, source

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
ADDRESSES = {"A": "json://a.test/", "B": "json://b.test/"}
TEAM = Subscription(
    "desk", (Channel("a", "A"), Channel("b", "B")), "en", "UTC", time(7, 30), frozenset(range(7))
)


class Died(BaseException):
    """Stands for the end of the process: nothing after it is executed."""


class Post:
    """Counts what is sent; dies at an address, or fails there."""

    def __init__(self) -> None:
        self.sent: list[str] = []
        self.dies = self.fails = ""

    def __call__(self, address: str, message: deliver.Message) -> deliver.Outcome:
        self.sent.append(address)
        if address == self.dies:
            raise Died
        return deliver.Outcome(address != self.fails, "no")


@pytest.fixture
def warehouse(tmp_path: Path) -> Iterator[Warehouse]:
    with Warehouse(tmp_path / "live.duckdb", ROOT / "warehouse") as opened:
        opened.archive.declare_sources([source()])
        opened.archive.store("r1", harvest(item(first_seen=NOW - timedelta(hours=1))), NOW)
        opened.archive.place([("i1", "i1", None)])
        yield opened


@pytest.fixture
def post(monkeypatch: pytest.MonkeyPatch) -> Post:
    made = Post()
    monkeypatch.setattr(deliver, "send", made)
    return made


def serve(warehouse: Warehouse, folder: Path, minutes: int) -> list[tuple[str, str]]:
    run = DigestRun(warehouse, Layout(folder, ROOT), ADDRESSES, now=NOW + timedelta(minutes=minutes))
    return [(d.channel, d.status) for d in run.serve(TEAM, {})]


def test_in_doubt_at_one_channel_and_sent_to_the_other(
    warehouse: Warehouse, post: Post, tmp_path: Path
) -> None:
    post.dies = ADDRESSES["A"]
    with pytest.raises(Died):
        serve(warehouse, tmp_path, 0)
    told = doubtful(warehouse.ledger.doubt(NOW))
    assert [(d.team, d.channel, d.status) for d in told] == [("desk", "a", "in-doubt")]
    assert "sovwatch digest send desk --again" in told[0].detail
    post.dies = ""
    assert serve(warehouse, tmp_path, 1) == [("b", "sent")]
    assert serve(warehouse, tmp_path, 2) == []
    assert post.sent == [ADDRESSES["A"], ADDRESSES["B"]]
    run = DigestRun(warehouse, Layout(tmp_path, ROOT), ADDRESSES, now=NOW)
    assert [(d.channel, d.status) for d in run.again(TEAM)] == [("a", "sent"), ("b", "sent")]
    assert post.sent == [ADDRESSES["A"], ADDRESSES["B"], ADDRESSES["A"]], "what was sent is not sent again"


def test_only_the_channel_that_failed_is_tried_again(
    warehouse: Warehouse, post: Post, tmp_path: Path
) -> None:
    post.fails = ADDRESSES["B"]
    assert serve(warehouse, tmp_path, 0) == [("a", "sent"), ("b", "failed")]
    assert serve(warehouse, tmp_path, 1) == [("b", "failed")]
    post.fails = ""
    assert serve(warehouse, tmp_path, 2) == [("b", "sent")]
    assert serve(warehouse, tmp_path, 3) == []


# ------------------------------------------------------------------ how many sources were asked, and which are blind


def asked(warehouse: Warehouse, folder: Path, **reports: SourceReport) -> tuple[int, tuple[str, ...], str]:
    run = DigestRun(warehouse, Layout(folder, ROOT), ADDRESSES, now=NOW)
    digest, rendered = run.preview(TEAM, reports)
    line = next((line for line in rendered.text.splitlines() if "did not answer" in line), "")
    return digest.sources_asked, digest.sources_silent, line


def test_the_line_counts_what_was_asked_and_names_who_is_blind_now(
    warehouse: Warehouse, tmp_path: Path
) -> None:
    visits: list[tuple[str, float, SourceState, str]] = [
        ("a", 1, "ok", ""),
        ("b", 2, "ok", ""), ("b", 1, "failed", "timeout"),  # failed at its last ask
        ("c", 30, "failed", "dns"),                         # held off since before the period
        ("d", 3, "failed", "dns"), ("d", 1, "ok", ""),      # well again
        ("e", 300, "ok", ""),                               # not asked in the period, and not because it failed
        ("f", 1, "suspicious", "frozen"),                   # answers, though with old items: an alarm tells that
        ("g", 1, "suspicious", "consent-wall"),
        ("h", 1, "failed", "dns"),                          # no longer in the file
        ("i", 1, "empty", "no-items"),
    ]  # fmt: skip
    warehouse.archive.declare_sources([source(id_) for id_ in "abcdefgi"])
    for id_, hours, state, reason in visits:
        at = NOW - timedelta(hours=hours)
        warehouse.archive.store(f"{at:%d%H}", Harvest(SourceReport(id_, state, reason)), at)
    told = "3 of 7 sources did not answer: B, C, G."
    assert asked(warehouse, tmp_path) == (7, ("B", "C", "G"), told)
    report = SourceReport("b", "ok")
    assert asked(warehouse, tmp_path, b=report)[:2] == (7, ("C", "G")), "this run's own word counts"


def test_nothing_is_said_where_all_answer(warehouse: Warehouse, tmp_path: Path) -> None:
    assert asked(warehouse, tmp_path) == (1, (), "")
