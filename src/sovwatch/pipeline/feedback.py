"""What operators say about items, and what is made of it: labels, a model trained on them, and questions to ask."""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import json
import os
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, Literal, get_args

from sovwatch.digests.values import Question
from sovwatch.errors import BadArguments, BadFiles, Fault, StorageError
from sovwatch.judging.judge import Judge
from sovwatch.reading.urls import item_id
from sovwatch.settings.actors import load_actors
from sovwatch.settings.project import Layout
from sovwatch.settings.topics import MODEL_FILE, load_topics
from sovwatch.warehouse import Warehouse
from sovwatch.warehouse.desk import Unsure
from sovwatch.warehouse.publish import COPY
from sovwatch.warehouse.warehouse import query

if TYPE_CHECKING:
    from sovwatch.judging.training import Example, Figures

LABELS = "labels.jsonl"
EXCERPT = 300  # characters of an article that a label quotes
QUESTIONS_A_DAY = 5
QUESTION_WINDOW = timedelta(days=7)  # older items are not asked about
Said = Literal["relevant", "irrelevant", "duplicate"]
DUPLICATE = "duplicate"

# ------------------------------------------------------------------ labels


@dataclass(frozen=True)
class Label:
    """What an operator says of an item. `grade` (2: mainly about it, 1: a substantial passage) is for relevant ones."""

    said: Said
    by: str
    at: datetime
    note: str = ""
    grade: Literal[1, 2] = 2


def label_item(layout: Layout, what: str, label: Label) -> dict[str, Any]:
    """Appends a label for the stored item with the address or id `what`; the record that was written.

    Raises BadArguments if no run has seen it, StorageError if there is no published copy or the disk refuses.
    """
    statement = (layout.find("warehouse") / "statements" / "item_to_label.sql").read_text("utf-8")
    key = item_id(what) if "://" in what else what
    names, rows = query(layout.published / COPY, statement, {"what": what, "id": key})
    if not rows:
        raise BadArguments(
            f"{what} is not in the published copy: no run has seen this address, or it is written otherwise there; "
            "`sovwatch query` finds the addresses of items"
        )
    record = label_record(dict(zip(names, rows[0], strict=True)), label)
    append_line(layout.folder / LABELS, json.dumps(record, ensure_ascii=False))
    return record


def label_record(item: dict[str, Any], label: Label) -> dict[str, Any]:
    """The label in the form of the labels that ship (id, grade, kind, form, event, title, text, note), with who and when.

    A duplicate has no grade: it says nothing about relevance, and training passes over it.
    """
    text = excerpt(item["text"] or "")
    kinds = {"relevant": "positive", "duplicate": DUPLICATE}
    negative = "ordinary" if item["outcome"] == "drop" else "hard-negative"
    grades = {"relevant": label.grade, "irrelevant": 0}
    return {
        "id": item["id"],
        "grade": grades.get(label.said),
        "kind": kinds.get(label.said, negative),
        "form": "teaser" if text else "headline",
        "event": item["story"] or item["id"],
        "title": item["title"],
        "text": text,
        "note": " ".join(label.note.split()),
        "language": item["language"],
        "url": item["url"],
        "by": label.by,
        "at": label.at.isoformat(timespec="seconds"),
    }


def excerpt(text: str) -> str:
    """The first EXCERPT characters at most, cut between words where there are spaces."""
    plain = " ".join(text.split())
    if len(plain) <= EXCERPT:
        return plain
    cut = plain[:EXCERPT]
    space = cut.rfind(" ")
    return cut[:space] if space > EXCERPT // 2 else cut


def append_line(path: Path, line: str) -> None:
    """Adds a line to a file of lines, whole or not at all, one process at a time. Raises StorageError."""
    try:
        with path.open("a+b") as handle:
            fcntl.flock(handle, fcntl.LOCK_EX)
            end = handle.seek(0, os.SEEK_END)
            data = f"{line}\n".encode()
            if end and _last_byte(handle.fileno(), end) != b"\n":
                data = b"\n" + data
            try:
                handle.write(data)
                handle.flush()
                os.fsync(handle.fileno())
            except OSError:
                with contextlib.suppress(OSError):  # the first error is the one to tell
                    os.ftruncate(handle.fileno(), end)
                raise
    except OSError as error:
        raise StorageError(f"{path} cannot be written: {error.strerror or error}") from error


def _last_byte(handle: int, end: int) -> bytes:
    return os.pread(handle, 1, end - 1)


def load_labels(path: Path) -> tuple[Example, ...]:
    """The project's labels as examples; of several about one item the last counts, and duplicates are passed over.

    Empty if there is no such file. Raises BadFiles with file and line, BadArguments without scikit-learn.
    """
    training = learner("training")
    latest: dict[str, Example | None] = {}
    faults = []
    for number, line in enumerate(_lines(path), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
            latest[str(record["id"])] = _example(training, record)
        except (ValueError, KeyError, TypeError) as error:
            faults.append(Fault(path.name, number, "", f"is no label: {error!r}; mend or remove the line"))
    if faults:
        raise BadFiles(faults)
    return tuple(example for example in latest.values() if example is not None)


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text("utf-8").splitlines()
    except FileNotFoundError:
        return []
    except (OSError, UnicodeDecodeError) as error:
        raise BadFiles([Fault(path.name, 1, "", f"cannot be read: {error}")]) from error


def _example(training: ModuleType, record: dict[str, Any]) -> Example | None:
    if record["kind"] == DUPLICATE:
        return None
    if record["grade"] not in {0, 1, 2}:
        raise ValueError(f'"grade" must be 0, 1 or 2, found {record["grade"]!r}')
    words = {key: str(record[key]) for key in ("id", "language", "title", "text", "kind", "form", "event")}
    example: Example = training.Example(grade=int(record["grade"]), **words)
    return example


def said_words() -> tuple[str, ...]:
    """What may be said of an item."""
    return get_args(Said)


# ------------------------------------------------------------------ training


@dataclass(frozen=True)
class Trained:
    """A model with the project's labels, beside one without them; all figures are of items not trained on.

    `before` and `after` are by language on the labels that ship, `own_before` and `own_after` on the project's.
    `faults` holds a line for each figure of `after` below its floor.
    """

    model: bytes
    labels: int
    floors: dict[str, dict[str, float]]
    before: dict[str, Figures]
    after: dict[str, Figures]
    own_before: Figures | None
    own_after: Figures | None
    faults: tuple[str, ...]


def train(layout: Layout) -> Trained:
    """Trains on the labels that ship and the project's. Half a minute; nothing is written.

    Raises BadFiles, BadArguments without scikit-learn.
    """
    training, command = learner("training"), learner("train")
    own = load_labels(layout.folder / LABELS)
    judge = Judge(
        load_topics(layout.find("topics.yaml"), shown_as=layout.shown("topics.yaml")),
        load_actors(layout.find("actors.yaml"), shown_as=layout.shown("actors.yaml")),
        command.untrained(),
    )
    shipped = command.load_examples()
    folds = training.folds_by_event(shipped)
    rows = [training.row(judge, example) for example in (*shipped, *own)]
    sign, keep = judge.features.sign, judge.topics.thresholds.keep
    count = len(shipped)
    alone = training.train(shipped, rows[:count], sign, folds)
    own_folds = [fold_of(example.event, training.FOLDS) for example in own]
    both = training.train([*shipped, *own], rows, sign, [*folds, *own_folds])
    before = training.figures_by_language(shipped, [bool(p >= keep) for p in alone.held_out])
    after = training.figures_by_language(shipped, [bool(p >= keep) for p in both.held_out[:count]])
    floors = json.loads(command.FLOORS.read_text("utf-8"))
    return Trained(
        both.model.to_bytes(),
        len(own),
        floors,
        before,
        after,
        training.figures(own, _kept(judge, alone.model, own)) if own else None,
        training.figures(own, [bool(p >= keep) for p in both.held_out[count:]]) if own else None,
        tuple(command.below_floors(after, floors)),
    )


def fold_of(event: str, folds: int) -> int:
    """The fold in which the items of an event are tested: the same in every training."""
    return int.from_bytes(hashlib.sha256(event.encode()).digest()[:4], "big") % folds


def _kept(judge: Judge, model: Any, examples: Sequence[Example]) -> list[bool]:
    trained = Judge(judge.topics, judge.actors, model)
    keep = judge.topics.thresholds.keep
    scores = [trained.score(trained.evidence(e.title, e.text, e.language)) for e in examples]
    return [score.probability >= keep for score in scores]


def accept(layout: Layout, trained: Trained, at: datetime) -> Path:
    """Makes the model the project's own; the path of it. Raises BadArguments if a floor does not hold, StorageError."""
    if trained.faults:
        raise BadArguments("the model is not taken; below the floors:\n" + "\n".join(trained.faults))
    folder = layout.data / "model"
    about = {"trained": at.isoformat(timespec="seconds"), "labels": trained.labels, "shipped": _shipped()}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        # The note last: a model without its note is not used.
        (folder / "model.json").unlink(missing_ok=True)
        _replace(folder / "model.npz", trained.model)
        _replace(folder / "model.json", (json.dumps(about) + "\n").encode())
    except OSError as error:
        raise StorageError(f"{folder} cannot be written: {error.strerror or error}") from error
    return folder / "model.npz"


def accepted_model(layout: Layout) -> Path | None:
    """The project's own model, or None if there is none or it was trained beside another release of the program.

    A new release brings new evidence and a model that knows it; `sovwatch train --accept` joins them again.
    """
    about = accepted_about(layout)
    return layout.data / "model" / "model.npz" if about.get("shipped") == _shipped() else None


def accepted_about(layout: Layout) -> dict[str, Any]:
    """When the project's model was trained, on how many labels, beside which model; empty if there is none."""
    try:
        about = json.loads((layout.data / "model" / "model.json").read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise StorageError(f"{layout.data / 'model' / 'model.json'} cannot be read: {error}") from error
    return about if isinstance(about, dict) else {}


def _shipped() -> str:
    return hashlib.sha256(MODEL_FILE.read_bytes()).hexdigest()


def _replace(path: Path, data: bytes) -> None:
    fresh = path.with_name(f".{path.name}.new")
    fresh.write_bytes(data)
    fresh.replace(path)


def learner(name: str) -> ModuleType:
    """A module of the learning part, which needs more libraries than a run."""
    import importlib

    try:
        return importlib.import_module(f"sovwatch.judging.{name}")
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("sovwatch"):
            raise
        raise BadArguments(
            f"this needs {error.name}, which is not installed: pip install scikit-learn"
        ) from error


# ------------------------------------------------------------------ questions


def choose_questions(
    unsure: Sequence[Unsure], asked: Collection[str], *, keep: float, most: int = QUESTIONS_A_DAY
) -> tuple[Unsure, ...]:
    """At most `most` items to ask operators about: spread over languages, in each the nearest to `keep` first.

    Items in `asked`, and those with a headline that was asked about, never come again. Deterministic, pure.
    """
    told = {_folded(item.title) for item in unsure if item.item in asked}
    queues: dict[str, list[Unsure]] = defaultdict(list)
    for item in sorted(unsure, key=lambda one: (abs(one.score - keep), one.item)):
        if item.item not in asked and _folded(item.title) not in told:
            told.add(_folded(item.title))
            queues[item.language].append(item)
    chosen: list[Unsure] = []
    while queues and len(chosen) < most:
        chosen += [queue.pop(0) for queue in queues.values()]
        queues = defaultdict(list, {language: queue for language, queue in queues.items() if queue})
    return tuple(chosen[:most])


def questions_due(warehouse: Warehouse, layout: Layout, *, keep: float, now: datetime) -> tuple[Unsure, ...]:
    """What to ask the operators now: five a day (of UTC), nothing that was asked or labelled before.

    Once the message is out: `warehouse.desk.note_asked([item.item for item in due], now)`.
    """
    asked = warehouse.desk.asked()
    today = sum(when.date() == now.date() for when in asked.values())
    known = {*asked, *_labelled(layout.folder / LABELS)}
    unsure = warehouse.desk.unsure(now - QUESTION_WINDOW)
    return choose_questions(unsure, known, keep=keep, most=max(QUESTIONS_A_DAY - today, 0))


def as_question(item: Unsure) -> Question:
    """The item as the operators' message shows it."""
    return Question(item.title, item.url, item.outlet, item.score, item.reason)


def _labelled(path: Path) -> set[str]:
    """Ids in the file of labels; a line that is none is told by `sovwatch train`, not here."""
    found = set()
    for line in _lines(path):
        with contextlib.suppress(ValueError):
            record = json.loads(line)
            if isinstance(record, dict):
                found.add(str(record.get("id")))
    return found


def _folded(title: str) -> str:
    return "".join(title.casefold().split())
