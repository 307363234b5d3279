"""`sovwatch sources ...` as an operator uses it, against the bundled newsroom on loopback."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from sovwatch.cli import execute
from sovwatch.model import Harvest, SourceReport
from sovwatch.pipeline.alarms import update_alarms
from sovwatch.pipeline.job import told
from sovwatch.settings.opml import read_opml
from sovwatch.settings.sources import load_sources
from sovwatch.warehouse import Warehouse
from tests.pipeline.stage import ROOT, Stage, stage

OUTLETS = ("hanbit-news", "rheinischer-bote", "alpenkurier", "vltavske-noviny", "laanemere-teataja")
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    with stage(tmp_path_factory.mktemp("project"), *OUTLETS) as opened:
        yield opened


@pytest.fixture
def run(scene: Stage, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs `sovwatch sources ...` in the stage's project: (exit code, output, errors)."""

    def call(*arguments: str, group: str = "sources") -> tuple[int, str, str]:
        with told(scene.options):
            code = execute(["--project", str(scene.layout.folder), group, *arguments])
        out, err = capsys.readouterr()
        return code, out, err

    return call


def lines(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


# ------------------------------------------------------------------ check


def test_check_counts_and_says_the_files_are_good(run: Run) -> None:
    code, out, _ = run("check")
    assert code == 0
    assert out.startswith("5 sources with 6 addresses in 5 countries and 4 languages")
    assert "contact (1):" in out


def test_check_is_offline(run: Run, scene: Stage) -> None:
    asked = len(scene.server.requests)
    run("check", "--json")
    assert len(scene.server.requests) == asked


def test_check_online_asks_each_address_once_and_no_article(run: Run, scene: Stage) -> None:
    before = len(scene.server.requests)
    code, out, _ = run("check", "--online", "--json")
    states = {one["source"]: (one["state"], one["reason"]) for one in json.loads(out)["online"]}
    assert code == 1  # a verified source did not answer
    assert states["hanbit-news"] == ("ok", "")
    assert states["alpenkurier"] == ("failed", "unreachable")
    assert states["laanemere-teataja"] == ("suspicious", "not-a-feed")
    paths = [path for _, path, _ in scene.server.requests[before:]]
    assert not any(path.startswith("/view/") for path in paths)
    assert paths.count("/rss/news.xml") == 1


def test_check_online_of_one_source_that_answers_is_0_and_of_a_dead_one_4(run: Run) -> None:
    assert run("check", "--online", "hanbit-news")[0] == 0
    code, out, _ = run("check", "--online", "alpenkurier")
    assert code == 4
    assert "unreachable" in out


def test_an_unknown_source_is_told_with_the_nearest(run: Run) -> None:
    code, _, err = run("check", "hanbit-new")
    assert (code, err.strip()) == (
        2,
        'there is no source "hanbit-new" in sources.yaml; did you mean "hanbit-news"?',
    )


# ------------------------------------------------------------------ try


def test_try_shows_what_would_be_kept_and_why_and_stores_nothing(run: Run, scene: Stage) -> None:
    code, out, _ = run("try", "hanbit-news", "--json")
    (record,) = lines(out)
    assert code == 0
    assert record["state"] == "ok"
    assert [door["entries"] for door in record["doors"]] == [8, 8]
    assert len(record["looks"]) == 8
    assert {item["outcome"] for item in record["items"]} >= {"keep", "drop"}
    assert all(item["reasons"] for item in record["items"])
    read = [item for item in record["items"] if item["characters"]]
    assert len(read) <= 5
    assert not scene.layout.database.exists()


def test_try_with_no_pages_counts_what_waits(run: Run) -> None:
    code, out, _ = run("try", "hanbit-news", "--pages", "0", "--json")
    (record,) = lines(out)
    assert (code, record["fetched"]) == (0, 0)
    assert record["waiting"] == record["new"] - len(record["items"]) > 0


def test_try_of_a_dead_source_says_why(run: Run) -> None:
    code, out, _ = run("try", "alpenkurier")
    assert code == 1
    assert "alpenkurier: failed, unreachable" in out
    assert "nothing was stored" in out


# ------------------------------------------------------------------ health


def test_health_before_the_first_run_says_what_to_do(run: Run) -> None:
    code, _, err = run("health")
    assert code == 5
    assert "written at the end of the first `sovwatch run`" in err


def test_health_reads_the_published_copy(run: Run, scene: Stage, tmp_path: Path) -> None:
    layout, now = scene.layout, scene.clock()
    sources = scene.project.sources
    with Warehouse(layout.database, layout.find("warehouse")) as warehouse:
        warehouse.archive.declare_sources(sources)
        for hours in (49, 48, 47, 24, 23, 2, 1):  # a first visit, then days with 2, 2 and 1 of them
            at = now - timedelta(hours=hours)
            good = SourceReport("hanbit-news", "ok", listed=8, new=3)
            warehouse.archive.store(f"r{hours}", Harvest(good), at)
            bad = SourceReport("alpenkurier", "failed", "dns", "no such name")
            warehouse.archive.store(f"r{hours}", Harvest(bad), at)
        update_alarms(warehouse, sources, now)
        warehouse.publish(layout.published)
    code, out, _ = run("health", "--json")
    records = {record["source"]: record for record in lines(out)}
    assert code == 0
    assert list(records) == [source.id for source in sources]
    assert records["hanbit-news"]["items_per_day"] == 6.0
    assert records["hanbit-news"]["longest_gap_hours"] == 23.0
    assert records["hanbit-news"]["alarms"] == []
    assert records["alpenkurier"]["last_answer"] is None
    assert [alarm["kind"] for alarm in records["alpenkurier"]["alarms"]] == ["failing"]
    assert records["rheinischer-bote"]["state"] is None
    code, out, _ = run("health", "--troubled")
    assert "hanbit-news" not in out
    assert "failing since" in out
    assert "not asked yet" in out


# ------------------------------------------------------------------ add, import, export, record


def entry_in(tmp_path: Path, entry: str) -> Any:
    file = tmp_path / "sources.yaml"
    file.write_text(f"sources:\n{entry}", "utf-8")
    return load_sources(file).sources[0]


def test_add_proposes_an_entry_that_loads(run: Run, tmp_path: Path) -> None:
    code, out, _ = run("add", "http://www.courrierdurhone.test/", "--json")
    (record,) = lines(out)
    source = entry_in(tmp_path, record["entry"])
    assert code == 0
    assert (source.language, source.status, source.home) == (
        "fr",
        "unverified",
        "http://www.courrierdurhone.test/",
    )
    assert source.feeds == ("http://www.courrierdurhone.test/feed/",)
    assert "seen working on 2026-11-23" in source.evidence


def test_add_takes_a_feed_itself_and_finds_the_sitemap_of_robots_txt(run: Run, tmp_path: Path) -> None:
    _, out, _ = run("add", "http://spreetechnik.test/news/atom.xml", "--json")
    assert entry_in(tmp_path, lines(out)[0]["entry"]).feeds == ("http://spreetechnik.test/news/atom.xml",)


def test_add_says_that_a_feed_is_read_already_and_writes_nothing(run: Run, scene: Stage) -> None:
    before = (scene.layout.folder / "sources.yaml").read_text("utf-8")
    code, _, err = run("add", "http://www.rheinbote.test/", "--write")
    assert code == 0
    assert "is read already, by rheinischer-bote" in err
    assert (scene.layout.folder / "sources.yaml").read_text("utf-8") == before


def test_add_writes_only_when_told_to(run: Run, scene: Stage) -> None:
    file = scene.layout.folder / "sources.yaml"
    before = file.read_text("utf-8")
    run("add", "http://www.courrierdurhone.test/")
    assert file.read_text("utf-8") == before
    try:
        code, _, err = run("add", "http://www.courrierdurhone.test/", "--write")
        assert code == 0
        assert "written to" in err
        assert file.read_text("utf-8").startswith(before.rstrip())
        assert len(load_sources(file).sources) == len(OUTLETS) + 1
    finally:
        file.write_text(before, "utf-8")


def test_add_of_a_site_that_does_not_answer_is_told(run: Run) -> None:
    code, _, err = run("add", "http://www.alpenkurier.test/")
    assert code == 2
    assert "unreachable" in err


def test_export_is_opml_and_import_finds_nothing_new_in_it(run: Run, tmp_path: Path) -> None:
    code, out, _ = run("export")
    assert code == 0
    assert len(read_opml(out.encode())) == 5
    file = tmp_path / "feeds.opml"
    file.write_text(out.replace("</body>", '<outline text="New" xmlUrl="https://new.fr/f"/></body>'), "utf-8")
    code, out, err = run("import", str(file))
    assert (code, err.strip()) == (0, "1 sites that sources.yaml does not have")
    assert entry_in(tmp_path, out).feeds == ("https://new.fr/f",)


def test_record_makes_a_case_that_waits_for_a_person(run: Run, tmp_path: Path) -> None:
    code, out, _ = run("record", "rheinischer-bote", "--folder", str(tmp_path), "--why", "a German page")
    assert code == 0
    assert 'set "reviewed" to true' in out
    (case,) = (tmp_path / "rheinischer-bote").iterdir()
    expected = json.loads((case / "expected.json").read_text("utf-8"))
    assert expected["text"]
    assert expected["reviewed"] is False
    assert json.loads((case / "meta.json").read_text("utf-8"))["why"] == "a German page"


def test_record_without_an_article_is_told(run: Run, tmp_path: Path) -> None:
    code, _, err = run("record", "laanemere-teataja", "--folder", str(tmp_path))
    assert code == 2
    assert "lists no article now (not-a-feed)" in err
    assert list(tmp_path.iterdir()) == []


# ------------------------------------------------------------------ backfill


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--source", "nobody", "--since", "2026-11-01"), "there is no source"),
        (("--source", "hanbit-news", "--since", "2026-11-23", "--until", "2026-11-01"), "lies after --until"),
        (("--source", "hanbit-news", "--since", "2026-11-01", "--until", "2027-01-01"), "has not come yet"),
        (("--source", "hanbit-news", "--since", "yesterday"), "does not match"),
        (("--source", "rheinischer-bote", "--since", "2026-11-20"), "its past cannot be read"),
    ],
)
def test_backfill_arguments(run: Run, arguments: tuple[str, ...], said: str) -> None:
    code, _, err = run(*arguments, group="backfill")
    assert code == 2
    assert said in err


def test_backfill_from_end_to_end(run: Run, scene: Stage) -> None:
    today = str(scene.clock().date())
    code, out, _ = run(
        "--source", "vltavske-noviny", "--since", today, "--until", today, "--json", group="backfill"
    )
    assert code == 0
    assert sum(page["stored"] for page in lines(out)) == 3
    with Warehouse(scene.layout.database, ROOT / "warehouse") as warehouse:
        rows = warehouse.database.rows(
            "SELECT flags, text <> '' FROM store.items WHERE source = 'vltavske-noviny'"
        )
    assert len(rows) == 3
    assert all("backfill" in flags for flags, _ in rows)


@pytest.mark.parametrize("name", ["check", "try", "health", "add", "import", "export", "record"])
def test_each_command_explains_itself(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert execute(["sources", name, "--help"]) == 0
    out = capsys.readouterr().out
    assert f"sources {name}" in out
    assert len(out) > 150
