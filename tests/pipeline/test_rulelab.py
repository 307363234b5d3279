"""The rule lab: what is gained and lost, why, with which other version, on which items."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sovwatch.errors import BadArguments, BadFiles
from sovwatch.judging import Judge
from sovwatch.judging.train import load_examples
from sovwatch.model import Decision, Harvest, Item, Reason, Source, SourceReport
from sovwatch.pipeline.lease import lease
from sovwatch.pipeline.rulelab import (
    Change,
    StoredItem,
    Version,
    compare,
    judge_of,
    measure,
    other_version,
    stored_items,
    with_model,
)
from sovwatch.settings.project import Layout
from sovwatch.settings.topics import load_model
from sovwatch.warehouse import Warehouse

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
TOPICS = (ROOT / "topics.yaml").read_text("utf-8")
EXCLUDE = "exclude:\n  - rule: title(Tilburg)\n    reason: a trial of the lab\n"
MODEL = load_model()

GOVERNMENT = StoredItem(
    "gov", "https://a.test/gov", "en", "Dutch government funds sovereign AI language model in Tilburg",
    "The state pays for a national language model and a supercomputer to depend less on foreign AI.", "", "text",
)  # fmt: skip
FOOTBALL = StoredItem(
    "ball", "https://a.test/ball", "en", "Tilburg wins at home", "Two goals in the second half.", "", "text"
)
FEED = StoredItem("feed", "https://a.test/feed", "nl", "Soevereine AI voor Tilburg", "", "", "headline")


@pytest.fixture(scope="module")
def judge() -> Judge:
    return judge_of(Version(ROOT / "topics.yaml", ROOT / "actors.yaml", "shipped"), MODEL)


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str], Judge]:
    """The judge of the shipped topics with one text replaced by another."""
    folder = tmp_path_factory.mktemp("topics")

    def make(old: str, new: str) -> Judge:
        assert old in TOPICS
        file = folder / "topics.yaml"
        file.write_text(TOPICS.replace(old, new, 1), "utf-8")
        return judge_of(Version(file, ROOT / "actors.yaml", "changed"), MODEL)

    return make


# ------------------------------------------------------------------ what changes


def test_the_same_files_change_nothing(judge: Judge) -> None:
    assert compare([GOVERNMENT, FOOTBALL, FEED], judge, judge) == ()


def test_an_exclude_rule_loses_items_and_is_the_reason(
    judge: Judge, changed: Callable[[str, str], Judge]
) -> None:
    stricter = changed("exclude:\n", EXCLUDE)
    lost, fetched = compare([GOVERNMENT, FOOTBALL, FEED], judge, stricter)
    assert (lost.kind, lost.item.id, lost.before.outcome, lost.after.outcome) == (
        "lost",
        "gov",
        "keep",
        "drop",
    )
    assert lost.reasons == ('+ rule: a trial of the lab: "Tilburg"',)
    assert (fetched.kind, fetched.item.id) == ("no longer fetched", "feed")
    gained, again = compare([GOVERNMENT, FOOTBALL, FEED], stricter, judge)
    assert (gained.kind, again.kind) == ("gained", "fetched")
    assert gained.reasons == ('- rule: a trial of the lab: "Tilburg"',)


def test_a_new_term_is_told_by_the_evidence_that_came(
    judge: Judge, changed: Callable[[str, str], Judge]
) -> None:
    wider = changed('any: ["=AI", A.I.', 'any: ["=zorgelsnorf", "=AI", A.I.')
    made_up = StoredItem(
        "new", "https://a.test/new", "en", "Government funds a national zorgelsnorf",
        "The state will own the zorgelsnorf and its own zorgelsnorf computers for national sovereignty.", "", "text",
    )  # fmt: skip
    (change,) = compare([made_up], judge, wider)
    assert change.after.score > change.before.score
    assert change.reasons
    assert all(reason.startswith(("+", "-")) for reason in change.reasons)
    assert any("zorgelsnorf" in reason for reason in change.reasons)


def test_other_thresholds_are_told_by_the_scores(judge: Judge, changed: Callable[[str, str], Judge]) -> None:
    score = judge.judge(GOVERNMENT.title, GOVERNMENT.teaser, "en").decision.score
    line = next(line for line in TOPICS.splitlines() if line.startswith("  keep: "))
    (change,) = compare([GOVERNMENT], judge, changed(line, "  keep: 1.0"))
    assert score < 1.0
    assert (change.kind, change.after.outcome) == ("lost", "unsure")
    assert change.reasons == (f"~ score {score:.2f} -> {score:.2f}, weights or thresholds changed",)


def test_a_broken_version_is_told_by_its_name_and_line(tmp_path: Path) -> None:
    broken = tmp_path / "draft.yaml"
    broken.write_text(TOPICS.replace("exclude:\n", "exclude:\n  - rule: title(\n    reason: x\n", 1), "utf-8")
    with pytest.raises(BadFiles, match=r"topics\.yaml \(draft\):\d+: exclude\[0\]\.rule"):
        judge_of(Version(broken, ROOT / "actors.yaml", "draft"), MODEL)


# ------------------------------------------------------------------ the other version


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    for name in ("topics.yaml", "actors.yaml"):
        (tmp_path / name).write_text(f"# {name} as it is now\n", "utf-8")
    return Layout(tmp_path, tmp_path)


def git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=t", "-c", "user.email=t@example.org"]
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


def test_git_serves_where_no_run_has_kept_files(layout: Layout) -> None:
    git(layout.folder, "init", "-q")
    git(layout.folder, "add", ".")
    git(layout.folder, "commit", "-qm", "first")
    (layout.folder / "topics.yaml").write_text("# changed\n", "utf-8")
    with other_version(layout, None, None) as version:
        assert version.called == "git HEAD"
        assert version.topics.read_text("utf-8") == "# topics.yaml as it is now\n"
        place = version.topics.parent
    assert not place.exists()


def test_the_files_of_the_last_run_come_before_git(layout: Layout) -> None:
    kept = layout.data / "last-good"
    kept.mkdir(parents=True)
    for name in ("topics.yaml", "actors.yaml"):
        (kept / name).write_text("# of the run\n", "utf-8")
    with other_version(layout, None, None) as version:
        assert (version.topics, version.called) == (kept / "topics.yaml", "the files of the last run")


def test_one_named_file_is_joined_by_the_projects_other(layout: Layout, tmp_path: Path) -> None:
    draft = tmp_path / "draft.yaml"
    with other_version(layout, None, draft) as version:
        assert (version.topics, version.actors) == (layout.folder / "topics.yaml", draft)


def test_nothing_to_compare_with_is_told(layout: Layout) -> None:
    with (
        pytest.raises(BadArguments, match="name the other version with --against"),
        other_version(layout, None, None),
    ):
        pytest.fail("there is no other version")


# ------------------------------------------------------------------ stored items


@pytest.fixture
def stocked(layout: Layout) -> Layout:
    """Two items on their text, one on its headline, one too old; published."""

    def item(id_: str, days: int, look: str) -> Item:
        when = NOW - timedelta(days=days)
        decision = Decision("drop", 0.1, look, (Reason("x"),))  # type: ignore[arg-type]
        return Item(
            id_, "a", f"https://a.test/{id_}", f"Title {id_}", when, when, False, "en", decision,
            teaser="Teaser", standfirst="Standfirst" if look == "text" else "", text="Body " * 200 if look == "text" else "",
            listed_title=f"Listed {id_}",
        )  # fmt: skip

    with Warehouse(layout.database, ROOT / "warehouse") as opened:
        opened.archive.declare_sources(
            [Source("a", "A", "DE", "en", "tech", "https://a.test/", "Europe/Berlin")]
        )
        opened.ledger.begin_run("r1", NOW, pid=1, host="h", version="0")
        items = (item("new", 1, "text"), item("headline", 2, "headline"), item("old", 30, "text"))
        opened.archive.store("r1", Harvest(SourceReport("a", "ok"), items), NOW)
        opened.publish(layout.published)
    return Layout(layout.folder, ROOT)


def test_items_of_the_days_are_read_with_their_texts(stocked: Layout) -> None:
    stored = stored_items(stocked, days=14, now=NOW)
    assert stored.note == ""
    assert [(i.id, i.title, i.teaser, len(i.text), i.look) for i in stored.items] == [
        ("new", "Title new", "Standfirst", 1000, "text"),
        ("headline", "Listed headline", "Teaser", 0, "headline"),
    ]
    assert len(stored_items(stocked, days=60, now=NOW).items) == 3


def test_while_a_run_is_at_work_the_copy_is_read_and_it_is_said(stocked: Layout) -> None:
    with lease(stocked.data / "run.lock", now=NOW):
        stored = stored_items(stocked, days=14, now=NOW)
    assert "another run is at work" in stored.note
    assert "published copy: headlines, teasers and beginnings of texts only" in stored.note
    assert [(i.id, len(i.text)) for i in stored.items] == [("new", 300), ("headline", 0)]


def test_before_the_first_run_there_are_no_items(layout: Layout) -> None:
    stored = stored_items(Layout(layout.folder, ROOT), days=14, now=NOW)
    assert stored.items == ()
    assert "no run has stored anything yet" in stored.note


# ------------------------------------------------------------------ the labelled sets


def test_the_labelled_sets_are_judged_by_what_was_not_trained_on_them(
    layout: Layout, judge: Judge, changed: Callable[[str, str], Judge], monkeypatch: pytest.MonkeyPatch
) -> None:
    from sovwatch.judging import train as command

    few = [example for example in load_examples() if example.language in {"fi", "sv"}]
    monkeypatch.setattr(command, "load_examples", lambda: few)
    measured = measure(
        layout, judge, changed("exclude:\n", 'exclude:\n  - rule: "title(@ai)"\n    reason: trial\n')
    )
    before, after = measured.before["all"], measured.after["all"]
    assert before.items == after.items == len(few)
    assert after.recall < before.recall, "an exclude rule counts as a run would count it"
    held_out = before.recall
    assert 0.3 < held_out < 1.0
    assert measured.own_labels == 0


def test_a_judge_with_another_model_shares_what_is_slow_to_build(judge: Judge) -> None:
    twin = with_model(judge, MODEL)
    assert twin is not judge
    assert twin.lexicon is judge.lexicon


def test_a_change_carries_what_a_reader_needs(judge: Judge, changed: Callable[[str, str], Judge]) -> None:
    (change,) = compare([GOVERNMENT], judge, changed("exclude:\n", EXCLUDE))
    assert isinstance(change, Change)
    assert (change.item.title, change.item.url) == (GOVERNMENT.title, GOVERNMENT.url)
