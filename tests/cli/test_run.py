"""`sovwatch run` as an operator meets it: what it says, what it leaves behind, and its exit codes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sovwatch.cli import execute
from sovwatch.pipeline.lease import lease
from sovwatch.warehouse import Warehouse
from tests.cli.project import ROOT, command, entry, environment, make_project, run, site

NOW = datetime.now(UTC)  # noqa: TID251 - the commands read the clock too
TEAM = (
    "subscriptions:\n  - {team: desk, channels: [{name: good, url_env: GOOD}, {name: bad, url_env: BAD}], language: en, "
    'zone: UTC, time: "00:00"}\n'
)


# ------------------------------------------------------------------ before anything is run


@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        ("sources.yaml", "sources:\n  - id: [\n", "sources.yaml:"),
        ("sources.yaml", "", "sources.yaml:1"),
        ("sources.yaml", "sources:\n  - {id: x, nmae: y}\n", "sources.yaml:2"),
        ("topics.yaml", "first_look: nonsense\n", "topics.yaml:1"),
        ("actors.yaml", "actors: 7\n", "actors.yaml:1"),
        ("alerts/subscriptions.yaml", "subscriptions:\n  - {team: a, tiem: 8}\n", "subscriptions.yaml:2"),
    ],
)
def test_a_wrong_file_is_told_and_nothing_is_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], file: str, text: str, told: str
) -> None:
    project = make_project(tmp_path, entry("a", "http://a.invalid/feed"))
    (project / file).write_text(text, "utf-8")
    assert execute(["--project", str(project), "run"]) == 2
    assert told in capsys.readouterr().err
    assert not (project / "data").exists()


def test_all_faults_of_all_files_come_at_once(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    for name in ("sources.yaml", "topics.yaml", "actors.yaml", "alerts/subscriptions.yaml"):
        (project / name).write_text("nonsense: [1]\n", "utf-8")
    done = run(project)
    assert done.returncode == 2
    for name in ("sources.yaml", "topics.yaml", "actors.yaml", "subscriptions.yaml"):
        assert f"{name}:" in done.stderr


def test_a_channel_without_address_is_named_before_the_crawl(tmp_path: Path) -> None:
    with site(NOW) as server:
        project = make_project(
            tmp_path, entry("a", f"http://127.0.0.1:{server.server_port}/feed"), alerts=TEAM
        )
        done = run(project, more={"GOOD": "json://127.0.0.1/x"})
        assert server.asked == []
    assert done.returncode == 2
    assert "BAD is not set" in done.stderr
    assert 'channel "bad"' in done.stderr
    assert "GOOD" not in done.stderr
    assert not (project / "data").exists()


def test_a_second_run_is_told_who_is_at_work(tmp_path: Path) -> None:
    project = make_project(tmp_path, entry("a", "http://a.invalid/feed"))
    with lease(project / "data" / "run.lock", now=NOW):
        done = run(project)
    assert done.returncode == 3
    assert f"pid {os.getpid()} on " in done.stderr
    assert NOW.isoformat() in done.stderr


def test_a_folder_that_cannot_be_written_is_exit_5(tmp_path: Path) -> None:
    project = make_project(tmp_path, entry("a", "http://a.invalid/feed"))
    (project / "data").write_text("a file where a folder should be", "utf-8")
    done = run(project)
    assert done.returncode == 5
    assert str(project / "data") in done.stderr
    assert "Traceback" not in done.stderr


def test_help_names_every_exit_code_and_option(tmp_path: Path) -> None:
    done = run(tmp_path, "--help")
    assert done.returncode == 0
    for word in ("--no-crawl", "--no-digest", "--team", "--digest-now", "--json", "2 bad files", "5 storage"):
        assert word in " ".join(done.stdout.split())


# ------------------------------------------------------------------ real runs


def test_no_network_at_all(tmp_path: Path) -> None:
    project = make_project(
        tmp_path,
        entry("nowhere", "http://nowhere.invalid/feed"),
        entry("refused", "http://127.0.0.1:9/feed"),
    )
    done = run(project, "--json")
    assert done.returncode == 4, done.stderr
    report = json.loads(done.stdout)
    reasons = {source["source"]: (source["state"], source["reason"]) for source in report["sources"]}
    assert reasons["refused"] in {("failed", "unreachable"), ("refused", "robots-unreachable")}
    assert reasons["nowhere"] in {("failed", "dns"), ("refused", "robots-unreachable")}
    with Warehouse(project / "data" / "live.duckdb", ROOT / "warehouse") as warehouse:
        assert warehouse.database.rows("SELECT outcome FROM store.runs") == [("done",)]
        assert not any(warehouse.check().values())


def test_a_channel_fails_and_only_it_is_tried_again(tmp_path: Path) -> None:
    with site(NOW - timedelta(hours=1)) as server:
        base = f"127.0.0.1:{server.server_port}"
        project = make_project(tmp_path, entry("a", f"http://{base}/feed"), alerts=TEAM)
        more = {"GOOD": f"json://{base}/good", "BAD": f"json://{base}/bad"}
        server.hook["bad"] = 500
        first = run(project, more=more)
        assert first.returncode == 1, first.stdout + first.stderr
        assert server.posts == ["good", "bad"]
        lines = first.stdout.splitlines()
        assert "digest desk -> good: sent" in lines
        assert any(line.startswith("digest desk -> bad: failed (") for line in lines)
        assert lines[-1].startswith("run ")
        assert " done in " in lines[-1]
        assert "\x1b" not in first.stdout, "plain lines where there is no terminal"
        assert first.stderr == ""
        server.hook["bad"] = 200
        second = run(project, "--no-crawl", more=more)
        assert (second.returncode, server.posts) == (0, ["good", "bad", "bad"]), second.stdout


def test_ctrl_c_in_the_middle(tmp_path: Path) -> None:
    with site(NOW - timedelta(hours=1)) as server:
        base = f"http://127.0.0.1:{server.server_port}"
        project = make_project(tmp_path, entry("a", f"{base}/feed"), entry("slow", f"{base}/slow"))
        process = subprocess.Popen(
            command(project, "run"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
            env=environment(project / ".prefect"),
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 - a background shell ignores it
        )  # fmt: skip
        deadline = time.monotonic() + 120
        while "/slow" not in server.asked and time.monotonic() < deadline:
            time.sleep(0.1)
        time.sleep(1)
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=60)
        assert process.returncode == 130, out + err
        assert err.splitlines()[-1] == "interrupted; the next run goes on from here"
        assert "Traceback" not in err
        server.go.set()
        done = run(project)
        assert done.returncode == 0, done.stdout + done.stderr
    with Warehouse(project / "data" / "live.duckdb", ROOT / "warehouse") as warehouse:
        outcomes = warehouse.database.rows("SELECT outcome FROM store.runs ORDER BY started")
        assert outcomes == [("interrupted",), ("done",)]
        assert warehouse.database.rows("SELECT count(*) FROM store.items") == [(1,)]
        assert not any(warehouse.check().values())
