"""The main job as Prefect runs it."""

from __future__ import annotations

from datetime import timedelta

from sovwatch.warehouse.publish import COPY
from sovwatch.warehouse.warehouse import query
from tests.flows.conftest import OUTLETS, Stage


def test_two_days_repeat_nothing_and_a_failed_source_is_a_result(stage: Stage) -> None:
    first = stage.run()
    states = {report.source: report.state for report in first.sources}
    assert set(states) == set(OUTLETS)
    assert states["hanbit-news"] == "ok"
    assert states["alpenkurier"] == "failed"
    assert states["namdo-sinbo"] == "refused"
    assert first.stories_new > 0
    assert [(d.team, d.status) for d in first.deliveries] == [("archive", "sent")]
    assert not any(first.check_rows.values())

    again = stage.run()
    assert sum(report.new for report in again.sources) == 0
    assert again.stories_new == 0
    assert again.deliveries == (), "the digest that was due has been served"

    stage.clock.now = stage.room.evening(stage.room.days[1])
    second = stage.run()
    assert second.stories_new > 0
    copy = stage.folder / "data" / "published" / COPY
    _, told = query(
        copy, "SELECT story FROM store.digest_stories WHERE kind = 'new' GROUP BY story HAVING count(*) > 1"
    )
    assert told == []
    _, runs = query(copy, "SELECT outcome FROM store.runs ORDER BY started")
    assert [outcome for (outcome,) in runs][:2] == ["done", "done"]
    archives = sorted(
        file.parent.name for file in (stage.folder / "data").glob("digests/archive/*/digest.html")
    )
    assert len(archives) == 2


def test_a_digest_is_sent_at_its_time_and_not_before(stage: Stage) -> None:
    stage.clock.now = stage.clock.now.replace(hour=6, minute=30)
    early = stage.run()
    stage.clock.now += timedelta(hours=1)
    due = stage.run(crawling=False)
    assert len(early.deliveries) + len(due.deliveries) >= 1
    assert due.sources == ()
    later = stage.run(crawling=False)
    assert later.deliveries == ()
