"""kill -9 at random moments: the next run completes, nothing is lost, nothing is told twice."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import time
from collections import Counter
from datetime import timedelta

from sovwatch.warehouse.publish import COPY
from sovwatch.warehouse.warehouse import query
from tests.soak.conftest import Stage

KILLS = 12
SEED = 20261124


def killed(process: subprocess.Popen[str], seconds: float) -> bool:
    """Kills the run `seconds` after it took the lease; False if it was done before."""
    assert process.stdout is not None
    assert process.stdout.readline() == "at work\n", process.stderr and process.stderr.read()
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        return True
    return False


def timed(process: subprocess.Popen[str]) -> float:
    """Seconds from the lease to the end of a run that is left alone."""
    assert process.stdout is not None
    assert process.stdout.readline() == "at work\n", process.stderr and process.stderr.read()
    began = time.monotonic()
    completed(process)
    return time.monotonic() - began


def completed(process: subprocess.Popen[str]) -> dict[str, object]:
    out, err = process.communicate(timeout=300)
    assert process.returncode == 0, err
    report = json.loads(out.splitlines()[-1].removeprefix("done "))
    assert isinstance(report, dict)
    return report


def test_twelve_kills(stage: Stage) -> None:
    chance = random.Random(SEED)
    length = timed(stage.start(0))
    doubts: list[object] = []
    hits = 0
    for number in range(1, KILLS + 1):
        # each attempt is a day of its own, so that a digest is due; the newsroom moves on a little
        stage.clock.now += timedelta(hours=2)
        hour = 24 * number
        # A run that was not hit was shorter than thought: the machine's load changes.
        began = time.monotonic()
        if killed(stage.start(hour), chance.uniform(0.0, length)):
            hits += 1
        else:
            length = min(length, time.monotonic() - began) * 0.8
        report = completed(stage.start(hour))
        assert report["checks"] == {}
        doubt = report["doubt"]
        assert isinstance(doubt, list)
        assert all(count == 1 for count in Counter(map(tuple, doubt)).values())
        doubts += doubt
    assert hits >= KILLS // 3, "the kills fall into the runs"
    last = completed(stage.start(24 * KILLS))
    assert last == {"doubt": [], "checks": {}}
    copy = stage.folder / "data" / "published" / COPY
    _, sent = query(
        copy, "SELECT count(*) FROM store.deliveries WHERE status = 'sent' AND channel <> 'archive'"
    )
    _, unsure = query(copy, "SELECT count(*) FROM store.deliveries WHERE status = 'in-doubt'")
    _, reached = query(
        copy,
        "SELECT d.team, count(*) FROM (SELECT DISTINCT digest, channel FROM store.deliveries) AS l "
        "JOIN store.digests AS d ON d.id = l.digest GROUP BY d.team ORDER BY d.team",
    )
    assert unsure == [(len(doubts),)]
    assert sent[0][0] <= len(stage.mailbox.mails) <= sent[0][0] + len(doubts)
    # one digest a day: at two channels for the one team, at one for the other
    assert reached == [("one", 2 * (KILLS + 1)), ("two", KILLS + 1)]
    subjects = Counter((mail["to"], mail["subject"], mail["message-id"]) for mail in stage.mailbox.mails)
    assert max(subjects.values()) == 1
    everything = "SELECT count(*) FROM store.items"
    # the same articles as one undisturbed run at the same time finds
    before = query(copy, everything)[1]
    completed(stage.start(24 * (KILLS + 1)))
    assert query(copy, everything)[1] == before, "nothing was missing"
    _, twice = query(
        copy, "SELECT d.team, ds.story FROM store.digest_stories AS ds JOIN store.digests AS d ON d.id = ds.digest "
        "WHERE ds.kind = 'new' GROUP BY ALL HAVING count(*) > 1",
    )  # fmt: skip
    assert twice == []
    print(
        f"{hits} of {KILLS} kills hit a run; {len(doubts)} messages in doubt; {len(stage.mailbox.mails)} mails"
    )


def test_a_run_that_dies_while_it_sends(stage: Stage) -> None:
    process = stage.start(0)

    def kill() -> None:
        os.killpg(process.pid, signal.SIGKILL)
        stage.mailbox.on_mail = lambda: None

    stage.mailbox.on_mail = kill
    process.wait(120)
    assert process.returncode == -signal.SIGKILL
    assert len(stage.mailbox.mails) == 1
    report = completed(stage.start(1))
    assert report == {"doubt": [["one", "a"]], "checks": {}}, "told by name"
    assert len(stage.mailbox.mails) == 3, (
        "the other channel and the other team have theirs; nothing is repeated"
    )
    assert completed(stage.start(2)) == {"doubt": [], "checks": {}}
    assert len(stage.mailbox.mails) == 3


def test_the_flow_is_killed_with_prefect_inside(stage: Stage) -> None:
    chance = random.Random(SEED)
    for number in range(1, 4):
        killed(stage.start(24 * number, flow=True), chance.uniform(0.0, 1.0))
        assert completed(stage.start(24 * number, flow=True))["checks"] == {}
    copy = stage.folder / "data" / "published" / COPY
    _, ended = query(copy, "SELECT outcome, count(*) FROM store.runs GROUP BY outcome")
    counts = dict(ended)
    # the copy is made within a run: the third one is still at work in it
    assert (counts["done"], counts["running"]) == (2, 1)
    assert counts.get("killed", 0) >= 1, "a kill falls into a run"
    subjects = Counter((mail["to"], mail["subject"], mail["message-id"]) for mail in stage.mailbox.mails)
    assert max(subjects.values()) == 1
