"""Labels in their file, questions to operators, a model that is taken only if the floors hold."""

from __future__ import annotations

import json
import os
import shutil
import stat
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from sovwatch.digests.values import Question
from sovwatch.errors import BadArguments, BadFiles, StorageError
from sovwatch.judging.train import load_examples
from sovwatch.model import Decision, Harvest, Item, Reason, Rights, Source, SourceReport
from sovwatch.pipeline import feedback
from sovwatch.pipeline.feedback import (
    EXCERPT,
    Label,
    Trained,
    accept,
    accepted_model,
    append_line,
    as_question,
    choose_questions,
    excerpt,
    fold_of,
    label_item,
    label_record,
    load_labels,
    questions_due,
)
from sovwatch.settings.project import Layout
from sovwatch.settings.topics import load_model
from sovwatch.warehouse import Warehouse
from sovwatch.warehouse.desk import Unsure

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
RELEVANT = Label("relevant", "kim", NOW, "clearly")


def item(id_: str, outcome: str = "keep", *, source: str = "a", **changes: Any) -> Item:
    decision = Decision(outcome, 0.45, "text", (Reason("state", "minister", 0.4),))  # type: ignore[arg-type]
    text = "The minister opened a computing centre. " * 40
    url = f"https://{source}.test/{id_}"
    base = Item(id_, source, url, f"Title {id_}", NOW, NOW, False, "en", decision, text=text)
    return replace(base, **changes)


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    return Layout(tmp_path, ROOT)


@pytest.fixture
def warehouse(layout: Layout) -> Iterator[Warehouse]:
    def outlet(id_: str, rights: Rights) -> Source:
        return Source(id_, id_.upper(), "DE", "en", "tech", f"https://{id_}.test/", "UTC", rights=rights)

    with Warehouse(layout.database, ROOT / "warehouse") as opened:
        opened.archive.declare_sources([outlet("a", "excerpt"), outlet("link", "link-only")])
        opened.ledger.begin_run("r1", NOW, pid=1, host="h", version="0")
        items = (item("kept"), item("dropped", "drop"), item("open", "unsure"))
        opened.archive.store("r1", Harvest(SourceReport("a", "ok"), items), NOW)
        link = item("linked", source="link")
        opened.archive.store("r1", Harvest(SourceReport("link", "ok"), (link,)), NOW)
        opened.archive.place([("kept", "story-1", None)])
        opened.publish(layout.published)
        yield opened


def lines(layout: Layout) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (layout.folder / "labels.jsonl").read_text("utf-8").splitlines()]


# ------------------------------------------------------------------ labels


@pytest.mark.usefixtures("warehouse")
def test_a_label_has_the_form_of_those_that_ship(layout: Layout) -> None:
    label_item(layout, "https://a.test/kept", RELEVANT)
    (record,) = lines(layout)
    assert {"id", "grade", "kind", "form", "event", "title", "text", "note"} <= set(record)
    assert (record["id"], record["grade"], record["kind"], record["event"]) == (
        "kept",
        2,
        "positive",
        "story-1",
    )
    assert (record["language"], record["by"], record["note"]) == ("en", "kim", "clearly")
    assert 200 < len(record["text"]) <= EXCERPT
    (example,) = load_labels(layout.folder / "labels.jsonl")
    shipped = load_examples()[0]
    assert type(example) is type(shipped)
    assert (example.title, example.grade, example.form) == ("Title kept", 2, "teaser")


@pytest.mark.usefixtures("warehouse")
@pytest.mark.parametrize(
    ("id_", "label", "grade", "kind"),
    [
        ("kept", replace(RELEVANT, grade=1), 1, "positive"),
        ("kept", Label("irrelevant", "kim", NOW), 0, "hard-negative"),
        ("dropped", Label("irrelevant", "kim", NOW), 0, "ordinary"),
        ("kept", Label("duplicate", "kim", NOW), None, "duplicate"),
    ],
)
def test_what_is_said_becomes_grade_and_kind(
    layout: Layout, id_: str, label: Label, grade: int | None, kind: str
) -> None:
    record = label_item(layout, id_, label)
    assert (record["grade"], record["kind"]) == (grade, kind)
    examples = load_labels(layout.folder / "labels.jsonl")
    assert [example.grade for example in examples] == ([] if grade is None else [grade])


@pytest.mark.usefixtures("warehouse")
def test_a_source_that_allows_a_link_only_gives_no_text(layout: Layout) -> None:
    record = label_item(layout, "linked", RELEVANT)
    assert (record["text"], record["form"]) == ("", "headline")


@pytest.mark.usefixtures("warehouse")
@pytest.mark.parametrize("what", ["https://a.test/never-seen", "nothing", "", "' OR 1=1 --"])
def test_an_unknown_address_is_refused_and_nothing_is_written(layout: Layout, what: str) -> None:
    with pytest.raises(BadArguments, match="is not in the published copy"):
        label_item(layout, what, RELEVANT)
    assert not (layout.folder / "labels.jsonl").exists()


def test_before_the_first_run_there_is_nothing_to_label(layout: Layout) -> None:
    with pytest.raises(StorageError, match="does not exist yet"):
        label_item(layout, "https://a.test/kept", RELEVANT)


@pytest.mark.usefixtures("warehouse")
def test_the_last_of_several_labels_counts(layout: Layout) -> None:
    for label in (RELEVANT, Label("irrelevant", "lee", NOW)):
        label_item(layout, "kept", label)
    assert len(lines(layout)) == 2
    assert [example.grade for example in load_labels(layout.folder / "labels.jsonl")] == [0]
    label_item(layout, "kept", Label("duplicate", "lee", NOW))
    assert load_labels(layout.folder / "labels.jsonl") == ()


def test_a_note_stays_on_its_line() -> None:
    given = {
        "id": "i",
        "title": "T",
        "text": None,
        "language": "en",
        "outcome": "keep",
        "story": None,
        "url": "u",
    }
    record = label_record(given, replace(RELEVANT, note="one\ntwo "))
    assert (record["note"], record["event"], record["text"]) == ("one two", "i", "")


def test_a_line_that_was_broken_off_does_not_swallow_the_next(tmp_path: Path) -> None:
    file = tmp_path / "labels.jsonl"
    file.write_bytes(b'{"id": "broken')
    append_line(file, '{"id": "é"}')
    append_line(file, '{"id": "2"}')
    assert file.read_text("utf-8") == '{"id": "broken\n{"id": "é"}\n{"id": "2"}\n'


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    file = tmp_path / "labels.jsonl"
    file.write_text("", "utf-8")
    file.chmod(stat.S_IRUSR)
    with pytest.raises(StorageError, match=r"labels\.jsonl cannot be written"):
        append_line(file, "{}")


def test_a_folder_in_place_of_the_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "labels.jsonl").mkdir()
    with pytest.raises(StorageError, match=r"labels\.jsonl cannot be written"):
        append_line(tmp_path / "labels.jsonl", "{}")


def test_half_a_line_on_a_full_disk_is_taken_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "labels.jsonl"
    append_line(file, '{"id": "1"}')

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StorageError, match="No space left"):
        append_line(file, '{"id": "2"}')
    assert file.read_text("utf-8") == '{"id": "1"}\n'


@pytest.mark.parametrize(
    "line", ["no json", "[]", '{"id": "x"}', '{"id": "x", "kind": "positive", "grade": 3}']
)
def test_a_line_that_is_no_label_is_told_with_its_number(tmp_path: Path, line: str) -> None:
    file = tmp_path / "labels.jsonl"
    file.write_text(f"\n{line}\n", "utf-8")
    with pytest.raises(BadFiles, match=r"labels\.jsonl:2: is no label"):
        load_labels(file)


def test_without_a_file_there_are_no_labels(tmp_path: Path) -> None:
    assert load_labels(tmp_path / "labels.jsonl") == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a  b\nc", "a b c"),
        ("x" * 400, "x" * EXCERPT),
        (f"{'word ' * 59}letters beyond", ("word " * 59).strip()),
    ],
)
def test_an_excerpt_is_short_and_ends_at_a_word(text: str, expected: str) -> None:
    assert excerpt(text) == expected


# ------------------------------------------------------------------ questions


def open_item(id_: str, score: float, language: str = "en", title: str = "") -> Unsure:
    return Unsure(id_, title or f"Title {id_}", "", f"https://a.test/{id_}", "A", language, score, "why", NOW)


def chosen(unsure: list[Unsure], asked: set[str] = frozenset(), most: int = 5) -> list[str]:  # type: ignore[assignment]
    return [one.item for one in choose_questions(unsure, asked, keep=0.5, most=most)]


def test_the_nearest_to_the_threshold_come_first() -> None:
    assert chosen([open_item("far", 0.36), open_item("near", 0.49), open_item("middle", 0.42)]) == [
        "near",
        "middle",
        "far",
    ]


def test_languages_take_turns() -> None:
    many = [open_item(f"en{n}", 0.49 - n / 1000) for n in range(9)]
    assert chosen([*many, open_item("ko1", 0.4, "ko"), open_item("fi1", 0.38, "fi")]) == [
        "en0", "ko1", "fi1", "en1", "en2",
    ]  # fmt: skip


def test_nothing_is_asked_twice_and_no_headline_either() -> None:
    unsure = [
        open_item("a", 0.49, title="The same"),
        open_item("b", 0.48, title="THE  same"),
        open_item("c", 0.4),
    ]
    assert chosen(unsure) == ["a", "c"]
    assert chosen(unsure, {"a"}) == ["c"]


def test_the_choice_does_not_hang_on_the_order() -> None:
    unsure = [open_item(f"i{n}", 0.4 + (n % 3) / 100, "ko" if n % 2 else "en") for n in range(12)]
    assert chosen(unsure) == chosen(unsure[::-1])
    assert chosen(unsure, most=0) == []


def test_five_a_day_are_asked_about_and_never_again(layout: Layout, warehouse: Warehouse) -> None:
    items = [item(f"u{n}", "unsure", title=f"Open question {n}") for n in range(8)]
    warehouse.archive.store_items("r1", items, NOW)
    first = questions_due(warehouse, layout, keep=0.5, now=NOW)
    assert len(first) == 5
    warehouse.desk.note_asked([one.item for one in first], NOW)
    assert questions_due(warehouse, layout, keep=0.5, now=NOW + timedelta(hours=3)) == ()
    tomorrow = questions_due(warehouse, layout, keep=0.5, now=NOW + timedelta(days=1))
    assert len(tomorrow) == 4
    assert not {one.item for one in first} & {one.item for one in tomorrow}
    assert questions_due(warehouse, layout, keep=0.5, now=NOW + timedelta(days=30)) == ()


def test_what_was_labelled_is_not_asked_about(layout: Layout, warehouse: Warehouse) -> None:
    (only,) = questions_due(warehouse, layout, keep=0.5, now=NOW)
    assert as_question(only) == Question("Title open", "https://a.test/open", "A", 0.45, "state: minister")
    label_item(layout, "open", RELEVANT)
    with (layout.folder / "labels.jsonl").open("a") as file:
        file.write("not json\n[]\n")
    assert questions_due(warehouse, layout, keep=0.5, now=NOW) == ()


# ------------------------------------------------------------------ training


def trained(*faults: str) -> Trained:
    return Trained(load_model().to_bytes(), 3, {}, {}, {}, None, None, faults)


def test_a_model_is_taken_when_the_floors_hold(layout: Layout) -> None:
    assert accepted_model(layout) is None
    path = accept(layout, trained(), NOW)
    assert accepted_model(layout) == path
    assert load_model(path).names == load_model().names
    assert feedback.accepted_about(layout)["labels"] == 3


def test_a_model_below_a_floor_is_not_taken(layout: Layout) -> None:
    with pytest.raises(BadArguments, match=r"ko: recall 0\.700 is below its floor 0\.752"):
        accept(layout, trained("ko: recall 0.700 is below its floor 0.752"), NOW)
    assert not layout.data.exists()


def test_a_model_trained_beside_another_release_is_not_used(
    layout: Layout, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    accept(layout, trained(), NOW)
    newer = tmp_path / "newer.npz"
    newer.write_bytes(b"another model")
    monkeypatch.setattr(feedback, "MODEL_FILE", newer)
    assert accepted_model(layout) is None


def test_a_model_without_its_note_is_not_used(layout: Layout) -> None:
    path = accept(layout, trained(), NOW)
    (path.parent / "model.json").unlink()
    assert accepted_model(layout) is None


def test_an_event_is_always_tested_in_the_same_fold() -> None:
    assert {fold_of(f"event-{n}", 5) for n in range(100)} == set(range(5))
    assert [fold_of("story-1", 5) for _ in range(3)] == [fold_of("story-1", 5)] * 3


def test_training_learns_from_the_projects_labels(
    layout: Layout, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a part of the labels that ship, so that it takes seconds; many labels that say the opposite make it worse."""
    from sovwatch.judging import train as command

    few = [example for example in load_examples() if example.language in {"fi", "sv"}]
    monkeypatch.setattr(command, "load_examples", lambda: few)
    floors = tmp_path / "floors.json"
    monkeypatch.setattr(command, "FLOORS", floors)
    floors.write_text("{}", "utf-8")
    without = feedback.train(layout)
    assert (without.labels, without.own_after) == (0, None)
    assert without.before == without.after
    floors.write_text(json.dumps(command.floors_of(without.after)), "utf-8")
    assert feedback.train(layout).faults == ()
    for number, example in enumerate(few):
        record = {
            **example.__dict__,
            "id": f"own-{number}",
            "event": f"own-{number}",
            "grade": 0 if example.grade else 2,
        }
        append_line(layout.folder / "labels.jsonl", json.dumps(record))
    spoilt = feedback.train(layout)
    assert spoilt.labels == len(few)
    assert spoilt.before == without.after
    assert any("recall" in fault or "precision" in fault for fault in spoilt.faults)
    with pytest.raises(BadArguments, match="the model is not taken"):
        accept(layout, spoilt, NOW)
    shutil.rmtree(layout.data, ignore_errors=True)
