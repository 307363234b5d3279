"""The operators' messages: each once at each channel, also where a run dies between sending and noting."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sovwatch import deliver
from sovwatch.model import Channel, Delivery
from sovwatch.pipeline.alarms import news_of
from sovwatch.pipeline.job import doubtful
from sovwatch.pipeline.operators import TRIED_FOR, OperatorRun
from sovwatch.settings.project import Layout, Project, load_project
from sovwatch.warehouse import Warehouse
from sovwatch.warehouse.desk import Unsure
from sovwatch.warehouse.watch import Alarm

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
HOUR = timedelta(hours=1)
ADDRESSES = {"A": "json://a.test/", "B": "json://b.test/"}
ALARM = Alarm("hanbit-news", "silent", NOW, "nothing new")
QUESTION = Unsure("i1", "제목", "본문", "https://a.test/1", "A", "ko", 0.5, "near", NOW)


class Died(BaseException):
    """Stands for the end of the process: nothing after it is executed."""


class Post:
    """Counts what is sent; dies at an address, or fails there."""

    def __init__(self) -> None:
        self.sent: list[str] = []
        self.dies = ""
        self.fails: set[str] = set()

    def __call__(self, address: str, message: deliver.Message) -> deliver.Outcome:
        self.sent.append(address[7])
        if address == self.dies:
            raise Died
        return deliver.Outcome(address not in self.fails, "no")


@pytest.fixture
def warehouse(tmp_path: Path) -> Iterator[Warehouse]:
    with Warehouse(tmp_path / "live.duckdb", ROOT / "warehouse") as opened:
        yield opened


@pytest.fixture
def post(monkeypatch: pytest.MonkeyPatch) -> Post:
    made = Post()
    monkeypatch.setattr(deliver, "send", made)
    return made


@pytest.fixture(scope="module")
def project() -> Project:
    plain = load_project(Layout(ROOT / "demo", ROOT))
    channels = (Channel("a", "A"), Channel("b", "B"))
    return replace(plain, alerts=replace(plain.alerts, operators=channels))


def serve(
    warehouse: Warehouse, project: Project, hours: float = 0, unsure: tuple[Unsure, ...] = ()
) -> list[tuple[str, str]]:
    run = OperatorRun(warehouse, project, ADDRESSES, now=NOW + hours * HOUR)
    return [(d.channel, d.status) for d in run.serve(news_of(warehouse), unsure)]


def test_a_run_that_dies_while_sending_repeats_nothing_and_loses_nothing(
    warehouse: Warehouse, project: Project, post: Post
) -> None:
    warehouse.watch.write_alarms([ALARM])
    post.dies = ADDRESSES["A"]
    with pytest.raises(Died):
        serve(warehouse, project, unsure=(QUESTION,))
    told = doubtful(warehouse.ledger.doubt(NOW))
    assert [(d.team, d.channel, d.status) for d in told] == [("operators", "a", "in-doubt")]
    assert told[0].detail.endswith("if it did not arrive: sovwatch sources health")
    post.dies = ""
    assert serve(warehouse, project, 1) == [("b", "sent")]
    assert serve(warehouse, project, 2) == []
    assert post.sent == ["a", "b"]
    assert set(warehouse.desk.asked()) == {"i1"}


def test_a_run_that_dies_before_the_first_channel_is_made_good_by_the_next(
    warehouse: Warehouse, project: Project, post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    warehouse.watch.write_alarms([ALARM])

    def died(*_: object) -> int:
        raise Died

    with monkeypatch.context() as patch:
        patch.setattr(type(warehouse.ledger), "begin_delivery", died)
        with pytest.raises(Died):
            serve(warehouse, project)
    assert serve(warehouse, project, 1) == [("a", "sent"), ("b", "sent")]
    assert serve(warehouse, project, 2) == []


def test_what_no_channel_took_comes_back_with_the_next_news(
    warehouse: Warehouse, project: Project, post: Post
) -> None:
    warehouse.watch.write_alarms([ALARM])
    post.fails = set(ADDRESSES.values())
    assert serve(warehouse, project, unsure=(QUESTION,)) == [("a", "failed"), ("b", "failed")]
    assert news_of(warehouse).raised == (ALARM,)
    assert warehouse.desk.asked() == {}
    assert warehouse.ledger.notices(NOW - TRIED_FOR) == []
    post.fails = set()
    assert serve(warehouse, project, 1) == [("a", "sent"), ("b", "sent")]
    assert not news_of(warehouse)


def test_the_channel_that_failed_is_tried_again_alone_and_for_a_week(
    warehouse: Warehouse, project: Project, post: Post
) -> None:
    warehouse.watch.write_alarms([ALARM])
    post.fails = {ADDRESSES["B"]}
    assert serve(warehouse, project) == [("a", "sent"), ("b", "failed")]
    warehouse.watch.write_alarms([replace(ALARM, kind="volume", raised=NOW + HOUR)])
    assert serve(warehouse, project, 1) == [("b", "failed"), ("a", "sent"), ("b", "failed")]
    assert serve(warehouse, project, 2) == [("b", "failed")], "one failure ends its turn"
    post.fails = set()
    assert serve(warehouse, project, 3) == [("b", "sent"), ("b", "sent")]
    assert serve(warehouse, project, 4) == []
    post.fails = {ADDRESSES["B"]}
    warehouse.watch.write_alarms([replace(ALARM, kind="frozen", raised=NOW + 5 * HOUR)])
    serve(warehouse, project, 5)
    assert serve(warehouse, project, 6 + 24 * 7) == []


def test_a_new_channel_does_not_get_old_messages(warehouse: Warehouse, project: Project, post: Post) -> None:
    warehouse.watch.write_alarms([ALARM])
    first = replace(project, alerts=replace(project.alerts, operators=project.alerts.operators[:1]))
    assert serve(warehouse, first) == [("a", "sent")]
    assert serve(warehouse, project, 1) == []


KILLED = """
import os, signal, sys
from pathlib import Path
from sovwatch import deliver
from sovwatch.warehouse import Warehouse
from tests.pipeline.test_operators import ALARM, NOW, ROOT, Channel, Layout, load_project, replace, serve

def send(address, message):
    Path(sys.argv[2]).write_text(message.text, "utf-8")
    os.kill(os.getpid(), signal.SIGKILL)

deliver.send = send
plain = load_project(Layout(ROOT / "demo", ROOT))
project = replace(plain, alerts=replace(plain.alerts, operators=(Channel("a", "A"),)))
with Warehouse(Path(sys.argv[1]), ROOT / "warehouse") as warehouse:
    warehouse.watch.write_alarms([ALARM])
    serve(warehouse, project)
"""


def test_a_real_kill_between_sending_and_noting(tmp_path: Path, project: Project, post: Post) -> None:
    live, arrived = tmp_path / "live.duckdb", tmp_path / "arrived.txt"
    paths = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(live), str(arrived)],
        env={**os.environ, "PYTHONPATH": paths},
        check=False,
        timeout=120,
    )
    assert done.returncode == -signal.SIGKILL
    assert "nothing new" in arrived.read_text("utf-8")
    with Warehouse(live, ROOT / "warehouse") as warehouse:
        assert doubtful(warehouse.ledger.doubt(NOW)) == [
            Delivery(
                "operators",
                "a",
                "in-doubt",
                "the run died while part 1 was being sent; look there, and if it did not arrive: sovwatch sources health",
            )
        ]
        only = replace(project, alerts=replace(project.alerts, operators=project.alerts.operators[:1]))
        assert serve(warehouse, only, 1) == []
        assert [a.told for a in warehouse.watch.alarms()] == [True]
    assert post.sent == []
