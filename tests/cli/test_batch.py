"""`sovwatch batch` through the real command: standard input and output, order, bad lines, and the examples of its document."""

from __future__ import annotations

import base64
import gzip
import json
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
MAIN = "from sovwatch.cli import main; main()"
PARAGRAPH = "The government will spend 1.5 billion euros on a national computing centre with 15,000 GPUs. "
PAGE = (
    "<html lang='en'><head><title>State computing centre</title></head><body><article><h1>State computing centre</h1>"
    f"<p>{PARAGRAPH * 2}</p><p>{PARAGRAPH[::-1]} Work begins in spring.</p></article></body></html>"
)
FEED = (
    '<?xml version="1.0"?><rss version="2.0"><channel><title>t</title><item><title>One</title><link>https://a.test/1</link>'
    "<pubDate>Tue, 24 Nov 2026 08:00:00 +0900</pubDate></item></channel></rss>"
)
LINES: dict[str, dict[str, Any]] = {
    "extract": {"html": PAGE, "url": "https://a.test/1"},
    "feed": {"data_b64": base64.b64encode(FEED.encode()).decode(), "url": "https://a.test/f"},
    "judge": {"title": "소버린 AI에 1조원", "text": "정부가 소버린 AI에 1조원을 투자한다.", "lang": None},
    "facts": {"text": PARAGRAPH, "lang": None, "published": None},
    "group": {
        "title": "State computing centre", "text": PARAGRAPH, "published": "2026-11-24T08:00:00+01:00", "lang": None,
        "source": None,
    },
}  # fmt: skip
FIELDS = {
    "extract": {"id", "title", "text", "date", "authors", "lang", "standfirst", "flags"},
    "feed": {"id", "encoding", "entries", "problems"},
    "judge": {"id", "lang", "score", "relevant", "outcome", "reasons"},
    "facts": {"id", "amounts", "quantities", "vague", "actors", "countries"},
    "group": {"id", "story", "duplicate_of"},
}


def batch(
    stage: str, data: bytes, *arguments: str, code: int = 0, env: dict[str, str] | None = None
) -> list[dict[str, Any]]:
    """Runs the stage over `data`; its lines. The exit code must be `code` and nothing may stand on standard error."""
    done = subprocess.run(
        [sys.executable, "-c", MAIN, "--project", str(ROOT), "batch", stage, *arguments],
        input=data, capture_output=True, timeout=120, check=False, env=env,
    )  # fmt: skip
    assert (done.returncode, done.stderr.decode()) == (code, "")
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def lines(*records: object) -> bytes:
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records).encode()


@pytest.mark.parametrize("stage", list(LINES))
def test_order_is_kept_every_field_is_there_and_jobs_change_nothing(stage: str) -> None:
    given = lines(*({"id": f"n{i}", "unknown": [1], **LINES[stage]} for i in range(5)))
    alone = batch(stage, given)
    assert [record["id"] for record in alone] == [f"n{i}" for i in range(5)]
    assert all(set(record) == FIELDS[stage] for record in alone)
    assert batch(stage, given, "--jobs", "2") == alone


def test_what_the_stages_say() -> None:
    extracted = batch("extract", lines({"id": 1, **LINES["extract"]}))[0]
    assert extracted["title"] == "State computing centre"
    assert extracted["text"].startswith("The government")
    feed = batch("feed", lines({"id": 1, **LINES["feed"]}))[0]
    assert (
        feed["entries"]
        == [
            {
                "title": "One",
                "url": "https://a.test/1",
                "published": "2026-11-24T08:00:00+09:00",
                "summary": "",
            }
        ]
        or feed["entries"][0]["summary"] is None
    )
    assert batch("judge", lines({"id": 1, **LINES["judge"]}))[0]["relevant"] is True
    amounts = batch("facts", lines({"id": 1, **LINES["facts"]}))[0]["amounts"]
    assert {(a["value"], a["unit"]) for a in amounts} == {(1.5e9, "EUR"), (15_000, "GPU")}
    grouped = batch("group", lines({"id": "a", **LINES["group"]}, {"id": "b", **LINES["group"]}))
    assert [(g["story"], g["duplicate_of"]) for g in grouped] == [("a", None), ("a", "a")]


@pytest.mark.parametrize("stage", list(LINES))
def test_a_line_that_says_nothing_gives_every_field(stage: str) -> None:
    given: dict[str, dict[str, Any]] = {
        "extract": {"html": ""}, "feed": {"data_b64": ""}, "judge": {"title": "", "text": ""}, "facts": {"text": ""},
        "group": {"title": "", "text": "", "published": "2026-11-24", "lang": None, "source": None},
    }  # fmt: skip
    record = batch(stage, lines({"id": "x", **given[stage]}))[0]
    assert set(record) == FIELDS[stage]
    for key in {"authors", "entries", "amounts", "quantities", "vague", "actors", "countries"} & set(record):
        assert record[key] == []


def test_a_project_without_rules_of_its_own_takes_those_beside_it() -> None:
    command = [sys.executable, "-c", MAIN, "--project", str(ROOT / "demo"), "batch", "judge"]
    done = subprocess.run(
        command, input=lines({"id": 1, **LINES["judge"]}), capture_output=True, timeout=120, check=True
    )
    assert json.loads(done.stdout)["relevant"] is True


def test_each_line_is_written_at_once() -> None:
    command = [sys.executable, "-c", MAIN, "--project", str(ROOT), "batch", "facts"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for i in range(3):
            process.stdin.write(lines({"id": i, "text": "1 billion euros"}))
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == i
        process.stdin.close()
        assert process.wait(60) == 0


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_bad_lines_cost_themselves_only(tmp_path: Path, jobs: str) -> None:
    packed, broken, folder = tmp_path / "page.html.gz", tmp_path / "broken.gz", tmp_path / "folder"
    packed.write_bytes(gzip.compress(PAGE.encode()))
    broken.write_bytes(gzip.compress(PAGE.encode())[:60])
    folder.mkdir()
    given = b"".join(
        [
            lines({"id": "gz", "file": str(packed)}),
            b"\n   \n",
            lines({"id": "missing", "file": str(tmp_path / "none.html")}),
            lines({"id": "broken", "file": str(broken)}),
            lines({"id": "folder", "file": str(folder)}),
            lines({"id": "nul", "file": "a\0b"}),
            b"{not json\n",
            b"[1, 2]\n",
            lines({"html": PAGE}),
            lines({"id": "nothing"}),
            lines({"id": "number", "html": 7}),
            b"[" * 200_000 + b"\n",
            b'{"id": "deep", "html": ' + b'{"a":' * 100_000 + b"1" + b"}" * 100_000 + b"}\n",
            b'{"id": "latin", "html": "caf\xe9"}\n',
            lines({"id": "bytes", "html": "\x00\x01\ufffe" * 10}),
            b'{"id": "half \\ud83d", "html": "<p>\\ud83d</p>"}\n',
            lines({"id": "bomb", "html": "<div>" * 2_000}),
            lines({"id": "last", "html": PAGE}),
        ]
    )
    out = batch(
        "extract", given, "--jobs", jobs, code=1, env={"LC_ALL": "C", "PYTHONPATH": str(ROOT / "src")}
    )
    wrong = [record["id"] for record in out if "error" in record]
    assert wrong == [
        "missing",
        "broken",
        "folder",
        "nul",
        None,
        None,
        None,
        "nothing",
        "number",
        None,
        None,
        None,
    ]
    good = {record["id"]: record for record in out if "error" not in record}
    assert list(good) == ["gz", "bytes", "half ?", "bomb", "last"]
    assert good["gz"] == {**good["last"], "id": "gz"}
    assert all(set(record) == {"id", "error"} for record in out if "error" in record)


def test_a_huge_line_is_told_and_the_next_one_read() -> None:
    given = b'{"id": "huge", "text": "' + b"a" * 41_000_000 + b'"}\n' + lines({"id": "next", "text": ""})
    huge, following = batch("facts", given, code=1)
    assert "longer than" in huge["error"]
    assert following["id"] == "next"


@pytest.mark.parametrize("stage", ["facts", "group"])
@pytest.mark.parametrize(
    "moment", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "yesterday", "2026-13-01", 5]
)
def test_times_at_the_ends_of_the_calendar(stage: str, moment: object) -> None:
    given = lines({**LINES[stage], "id": 1, "published": moment}, {"id": 2, **LINES[stage]})
    bad = not isinstance(moment, str) or moment[:4] not in {"0001", "9999"}
    first, second = batch_any(stage, given)
    assert second["id"] == 2
    assert not bad or "published" in first["error"]


def batch_any(stage: str, data: bytes) -> list[dict[str, Any]]:
    done = subprocess.run(
        [sys.executable, "-c", MAIN, "--project", str(ROOT), "batch", stage],
        input=data, capture_output=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode in {0, 1}, done.stderr.decode()
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def test_the_examples_of_the_document_are_true(tmp_path: Path) -> None:
    text = (ROOT / "docs" / "batch.md").read_text("utf-8")
    examples = re.findall(r"```console\n\$ echo '(.+)' \| sovwatch batch (.+)\n(.+)\n```", text)
    assert [shlex.split(command)[0] for _, command, _ in examples] == list(LINES)
    for given, command, expected in examples:
        stage, *arguments = shlex.split(command)
        out = batch(stage, f"{given}\n".encode(), *arguments)
        assert out == [json.loads(expected)]


def test_an_unknown_stage_is_exit_2() -> None:
    done = subprocess.run(
        [sys.executable, "-c", MAIN, "batch", "translate"],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 2
    assert "translate" in done.stderr
