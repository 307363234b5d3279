"""Whole runs without Prefect: what one run hands to the next, and what it leaves for it."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from sovwatch.errors import FetchError
from sovwatch.fetch import Fetcher, Response
from sovwatch.model import SourceReport
from sovwatch.pipeline.job import Job, open_job, told
from sovwatch.warehouse import Warehouse
from tests.pipeline.stage import ROOT, Stage, stage

HOUR = timedelta(hours=1)
HOST = "hanbit.test"


def run(at_work: Stage, *, later: timedelta = HOUR) -> list[SourceReport]:
    """One run that crawls what is due, some time after the last."""

    async def scene() -> list[SourceReport]:
        with told(at_work.options):
            async with open_job(str(at_work.layout.folder), at_work.clock, digests=False) as job:
                assert Job.current() is job
                reports = [await job.crawl(source.id, store_failure=True) for source in job.sources]
        return [report for report in reports if report]

    at_work.clock.now += later
    return asyncio.run(scene())


def without_operators(at_work: Stage) -> None:
    (at_work.layout.folder / "alerts" / "subscriptions.yaml").write_text("subscriptions: []\n", "utf-8")


def test_an_hour_without_news_costs_one_request_per_feed(tmp_path: Path) -> None:
    with stage(tmp_path, "hanbit-news") as at_work:
        without_operators(at_work)
        run(at_work)
        assert at_work.asked(HOST).count("/robots.txt") == 1
        before = len(at_work.asked(HOST))
        reports = run(at_work)
        assert [r.state for r in reports] == ["unchanged"]
        assert at_work.asked(HOST)[before:] == ["/rss/news.xml", "/rss/economy.xml"]
        run(at_work, later=24 * HOUR)
        assert at_work.asked(HOST).count("/robots.txt") == 2


def test_where_each_feed_stands_is_kept(tmp_path: Path) -> None:
    with stage(tmp_path, "hanbit-news") as at_work:
        without_operators(at_work)
        file = at_work.layout.folder / "sources.yaml"
        file.write_text(file.read_text("utf-8").replace("/rss/economy.xml", "/rss/gone.xml"), "utf-8")
        for _ in range(2):
            assert run(at_work)[0].state in {"ok", "unchanged"}
        with Warehouse(at_work.layout.database, ROOT / "warehouse") as warehouse:
            found = {d.url.rpartition("/")[2]: d for d in warehouse.watch.doors()}
        assert {name: state.misses for name, state in found.items()} == {"news.xml": 0.0, "gone.xml": 1.0}
        assert (found["gone.xml"].reason, found["gone.xml"].answered) == ("gone", None)
        assert found["news.xml"].newest is not None


@pytest.mark.parametrize(("hours", "stored"), [(0, 0), (36, 1)])
def test_pages_of_a_host_that_is_left_alone_wait_for_the_next_run_for_a_day(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hours: int, stored: int
) -> None:
    real = Fetcher.get

    async def get(self: Fetcher, url: str, **options: object) -> Response:
        if "/rss/" not in url:
            raise FetchError("circuit-open", "left alone", url=url)
        return await real(self, url, **options)  # type: ignore[arg-type]

    with stage(tmp_path, "hanbit-news") as at_work:
        without_operators(at_work)
        file = at_work.layout.folder / "sources.yaml"
        file.write_text(file.read_text("utf-8").replace("depth: headlines", "depth: all"), "utf-8")
        with monkeypatch.context() as patch:
            patch.setattr(Fetcher, "get", get)
            first = run(at_work, later=hours * HOUR)[0]
        assert first.new > 0
        assert bool(first.fetched) is bool(stored)
        again = run(at_work)[0]
        assert again.fetched == first.new - first.fetched, "what waited is fetched now"
