"""`sovwatch label`, `train`, `rules test` and `story` as a user meets them: words, JSON, exit codes."""

from __future__ import annotations

import json
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from sovwatch.cli import execute
from sovwatch.judging.train import load_examples
from sovwatch.model import Decision, Harvest, Item, Reason, Source, SourceReport
from sovwatch.pipeline.group import write_stories
from sovwatch.pipeline.lease import lease
from sovwatch.warehouse import Warehouse

ROOT = Path(__file__).parents[2]
NOW = datetime.now(UTC)  # noqa: TID251 - the commands read the clock, and look at the last days only
TITLE = "Dutch government funds sovereign AI language model in Tilburg"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with three kept articles in two stories, published."""

    def item(id_: str, title: str, hours: int) -> Item:
        when = NOW - timedelta(hours=hours)
        decision = Decision("keep", 0.9, "text", (Reason("state AI", "AI", 2.0),))
        text = "The state pays for a national language model and a supercomputer."
        return Item(id_, "a", f"https://a.test/{id_}", title, when, when, False, "en", decision, text=text)

    shutil.copytree(ROOT / "warehouse", tmp_path / "warehouse")
    for name in ("topics.yaml", "actors.yaml"):
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / "sources.yaml").write_text("sources: []\n", "utf-8")
    with Warehouse(tmp_path / "data" / "live.duckdb", tmp_path / "warehouse") as warehouse:
        outlet = Source("a", "Outlet A", "NL", "en", "tech", "https://a.test/", "Europe/Amsterdam")
        warehouse.archive.declare_sources([outlet])
        warehouse.ledger.begin_run("r1", NOW, pid=1, host="h", version="0")
        items = (
            item("alpha1", TITLE, 3),
            item("alpha2", "Tilburg gets a model", 2),
            item("bravo1", "More", 1),
        )
        warehouse.archive.store("r1", Harvest(SourceReport("a", "ok"), items), NOW)
        warehouse.archive.place(
            [("alpha1", "alpha1", None), ("alpha2", "alpha1", None), ("bravo1", "bravo1", None)]
        )
        write_stories(warehouse, ["alpha1", "bravo1"], now=NOW)
        warehouse.publish(tmp_path / "data" / "published")
    return tmp_path


@pytest.fixture
def few_labels(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A part of the labels that ship, so that training takes a second; the file of floors, still without any."""
    from sovwatch.judging import train as command

    few = [example for example in load_examples() if example.language in {"fi", "sv"}]
    floors = tmp_path / "floors.json"
    floors.write_text("{}", "utf-8")
    monkeypatch.setattr(command, "load_examples", lambda: few)
    monkeypatch.setattr(command, "FLOORS", floors)
    return floors


class Said:
    """What a command printed, and its exit code."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err

    @property
    def record(self) -> dict[str, Any]:
        told = json.loads(self.out)
        assert isinstance(told, dict)
        return told


@pytest.fixture
def run(project: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    def call(*arguments: str) -> Said:
        capsys.readouterr()
        code = execute(["--project", str(project), *arguments])
        told = capsys.readouterr()
        assert "Traceback" not in told.err
        return Said(code, told.out, told.err)

    return call


# ------------------------------------------------------------------ label


def test_a_label_is_confirmed_with_the_headline(run: Any, project: Path) -> None:
    said = run("label", "https://a.test/alpha1", "relevant", "--note", "a state model", "--by", "kim")
    assert said.code == 0
    assert f"labels.jsonl: relevant: {TITLE} (en, alpha1)" in said.out
    record = json.loads((project / "labels.jsonl").read_text("utf-8"))
    assert (record["by"], record["note"], record["grade"]) == ("kim", "a state model", 2)
    assert run("label", "alpha1", "relevant", "--grade", "1", "--json").record["grade"] == 1


def test_mistakes_in_a_label_are_exit_2(run: Any, project: Path) -> None:
    unknown = run("label", "https://a.test/none", "relevant")
    assert (unknown.code, "no run has seen this address" in unknown.err) == (2, True)
    assert run("label", "alpha1", "good").code == 2
    graded = run("label", "alpha1", "irrelevant", "--grade", "2")
    assert (graded.code, "--grade goes with relevant" in graded.err) == (2, True)
    assert not (project / "labels.jsonl").exists()


# ------------------------------------------------------------------ train


@pytest.mark.usefixtures("few_labels")
def test_a_model_is_shown_and_taken_on_demand(run: Any, project: Path) -> None:
    run("label", "alpha1", "relevant")
    shown = run("train")
    assert shown.code == 0
    assert "1 labels of this project" in shown.out
    assert "take the model with --accept" in shown.out
    assert "in force: the model that ships" in shown.out
    assert not (project / "data" / "model").exists()
    taken = run("train", "--accept")
    assert (taken.code, "all floors hold; taken:" in taken.out) == (0, True)
    assert (project / "data" / "model" / "model.npz").is_file()
    assert "in force: the model of 20" in run("train").out


def test_a_model_below_a_floor_is_exit_1_and_says_which(run: Any, project: Path, few_labels: Path) -> None:
    few_labels.write_text('{"fi": {"recall": 0.999}}', "utf-8")
    said = run("train", "--accept")
    assert said.code == 1
    assert "floor: fi: recall 0." in said.out
    assert "1 floors do not hold; the model is not taken" in said.out
    assert not (project / "data" / "model").exists()
    record = run("train", "--json").record
    assert (record["taken"], len(record["faults"])) == (None, 1)


# ------------------------------------------------------------------ rules test


@pytest.fixture
def stricter(project: Path) -> Path:
    """Makes the project's rules stricter; the file as it was before."""
    before = project / "before.yaml"
    own = project / "topics.yaml"
    shutil.copy(own, before)
    rule = "exclude:\n  - rule: title(Tilburg)\n    reason: a trial\n"
    own.write_text(own.read_text("utf-8").replace("exclude:\n", rule, 1), "utf-8")
    return before


def test_lost_items_are_shown_by_language_with_the_reason(run: Any, stricter: Path) -> None:
    said = run("rules", "test", "--against", str(stricter), "--no-figures")
    assert said.code == 0
    assert "3 items of the last 14 days" in said.out
    assert "lost, en: " in said.out
    assert TITLE in said.out
    assert '+ rule: a trial: "Tilburg"' in said.out


@pytest.mark.usefixtures("few_labels")
def test_the_figures_stand_beside_the_items(run: Any, stricter: Path) -> None:
    record = run("rules", "test", "--against", str(stricter), "--json").record
    assert record["counts"]["en"]["lost"] >= 1
    assert record["changes"][0]["reasons"]
    assert record["figures"]["before"]["all"] == record["figures"]["after"]["all"]
    assert "labelled items that ship" in run("rules", "test", "--against", str(stricter)).out


def test_while_a_run_is_at_work_it_is_said_what_is_read(run: Any, stricter: Path, project: Path) -> None:
    with lease(project / "data" / "run.lock", now=NOW):
        said = run("rules", "test", "--against", str(stricter), "--no-figures")
    assert said.code == 0
    assert "headlines, teasers and beginnings of texts only" in said.out


def test_nothing_to_compare_with_and_broken_rules_are_exit_2(run: Any, project: Path) -> None:
    alone = run("rules", "test", "--no-figures")
    assert (alone.code, "name the other version with --against" in alone.err) == (2, True)
    broken = project / "broken.yaml"
    broken.write_text("thresholds: 1\n", "utf-8")
    said = run("rules", "test", "--against", str(broken), "--no-figures")
    assert (said.code, "thresholds" in said.err) == (2, True)


# ------------------------------------------------------------------ story


def test_a_story_is_shown_merged_split_and_brought_back(run: Any) -> None:
    shown = run("story", "show", "https://a.test/alpha2")
    assert shown.code == 0
    assert "story alpha1" in shown.out
    assert "Outlet A (en): Tilburg gets a model" in shown.out
    assert "sent to: no team yet" in shown.out
    merged = run("story", "merge", "bravo", "alpha1", "--by", "kim", "--note", "one event")
    assert (merged.code, "e0001: merge, 1 articles moved" in merged.out) == (0, True)
    assert "sovwatch story undo e0001" in merged.out
    split = run("story", "split", "alpha1", "alpha2", "--json").record
    assert split["moved"] == [["alpha2", "alpha1", "alpha2"]]
    assert run("story", "undo", "e0002").code == 0
    record = run("story", "show", "alpha1", "--json").record
    assert [event["action"] for event in record["events"]] == ["merge", "split", "undo"]
    assert [article["id"] for article in record["articles"]] == ["alpha1", "alpha2", "bravo1"]
    told = run("story", "show", "alpha1").out
    assert "merge bravo1 into alpha1  by kim" in told


def test_analysts_see_a_merge_at_once(run: Any) -> None:
    run("story", "merge", "bravo1", "alpha1")
    assert json.loads(run("query", "--json", "SELECT count(*) AS n FROM stories").out) == {"n": 1}


def test_wrong_sql_and_an_empty_address_are_exit_2(run: Any) -> None:
    told = run("query", "SELECT headline FROM no_such_view")
    assert (told.code, "no_such_view" in told.err) == (2, True)
    assert run("why", "").code == 2


def test_mistakes_with_stories_are_exit_2_and_a_run_at_work_is_exit_3(run: Any, project: Path) -> None:
    for arguments in (("merge", "nothing", "alpha1"), ("split", "alpha1"), ("undo", "e0009")):
        assert run("story", *arguments).code == 2
    with lease(project / "data" / "run.lock", now=NOW):
        assert run("story", "merge", "bravo1", "alpha1").code == 3
