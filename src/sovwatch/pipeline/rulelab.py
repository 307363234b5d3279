"""The rule lab: what a change of topics.yaml or actors.yaml does to stored items and to the labelled sets, unsaved."""

from __future__ import annotations

import copy
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Literal

from sovwatch.errors import BadArguments, LeaseHeld
from sovwatch.judging import Judge, Model
from sovwatch.judging.evidence import Evidence
from sovwatch.judging.judge import split_title
from sovwatch.judging.languages import detect_language
from sovwatch.judging.reasons import LEAST_WEIGHT, Score, reasons, words_of_reason
from sovwatch.model import Decision, Reason, Verdict
from sovwatch.pipeline.feedback import LABELS, fold_of, learner, load_labels
from sovwatch.pipeline.lease import lease
from sovwatch.settings.actors import load_actors
from sovwatch.settings.lastgood import FOLDER
from sovwatch.settings.project import Layout
from sovwatch.settings.topics import load_topics
from sovwatch.warehouse.database import Database
from sovwatch.warehouse.publish import COPY

if TYPE_CHECKING:
    from sovwatch.judging.training import Example, Figures

GIT_SECONDS = 20
Kind = Literal["gained", "lost", "now unsure", "no longer unsure", "fetched", "no longer fetched"]


@dataclass(frozen=True)
class StoredItem:
    """An item as the warehouse holds it; `look` says on what it was decided, the headline or the text."""

    id: str
    url: str
    language: str
    title: str
    teaser: str
    text: str
    look: Literal["headline", "text"]


@dataclass(frozen=True)
class Change:
    """An item that is decided otherwise. `reasons` are those that came or went, in words, `+` and `-` before them."""

    kind: Kind
    item: StoredItem
    before: Decision
    after: Decision
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Stored:
    """The items to try; `note` says where they were read if not from the live warehouse with full texts."""

    items: tuple[StoredItem, ...]
    note: str = ""


@dataclass(frozen=True)
class Version:
    """A topics.yaml and an actors.yaml, and how they are called."""

    topics: Path
    actors: Path
    called: str


# ------------------------------------------------------------------ versions


@contextmanager
def other_version(layout: Layout, topics: Path | None, actors: Path | None) -> Iterator[Version]:
    """What the project's files are compared with: the files named, else those of the last run, else git's HEAD.

    With one of the two named, the other is the project's own. Raises BadArguments if there is nothing to compare with.
    """
    if topics or actors:
        own = layout.find("topics.yaml"), layout.find("actors.yaml")
        named = ", ".join(str(path) for path in (topics, actors) if path)
        yield Version(topics or own[0], actors or own[1], named)
        return
    kept = layout.data / FOLDER
    if (kept / "topics.yaml").is_file() and (kept / "actors.yaml").is_file():
        yield Version(kept / "topics.yaml", kept / "actors.yaml", "the files of the last run")
        return
    with TemporaryDirectory(prefix="sovwatch-rules-") as folder:
        for name in ("topics.yaml", "actors.yaml"):
            (Path(folder) / name).write_bytes(_committed(layout.find(name)))
        yield Version(Path(folder) / "topics.yaml", Path(folder) / "actors.yaml", "git HEAD")


def _committed(path: Path) -> bytes:
    command = ["git", "-C", str(path.parent), "show", f"HEAD:./{path.name}"]
    try:
        done = subprocess.run(command, capture_output=True, check=True, timeout=GIT_SECONDS)  # noqa: S603 - fixed words
    except (OSError, subprocess.SubprocessError) as error:
        raise BadArguments(
            f"there is no earlier {path.name} to compare with: no run has kept one and git has none; "
            "name the other version with --against FILE"
        ) from error
    return done.stdout


def judge_of(version: Version, model: Model) -> Judge:
    """The judge with these files. Raises BadFiles, which calls them by their version."""
    topics = load_topics(version.topics, shown_as=f"topics.yaml ({version.called})")
    actors = load_actors(version.actors, shown_as=f"actors.yaml ({version.called})")
    return Judge(topics, actors, model)


# ------------------------------------------------------------------ stored items


def stored_items(layout: Layout, *, days: int, now: datetime) -> Stored:
    """The items first seen in the last `days` days: from the live warehouse, or the published copy while a run is at work.

    The copy holds headlines, teasers and beginnings of texts only. Raises StorageError if there is neither.
    """
    since = now - timedelta(days=days)
    statement = (layout.find("warehouse") / "statements" / "lab_items.sql").read_text("utf-8")
    if not layout.database.is_file():
        return Stored((), f"no run has stored anything yet ({layout.database} is missing)")
    try:
        with lease(layout.data / "run.lock", now=now):
            return Stored(_read(layout.database, statement, since))
    except LeaseHeld as error:
        copy_ = layout.published / COPY
        if not copy_.is_file():
            raise
        note = f"{error}; judged on the published copy: headlines, teasers and beginnings of texts only"
        return Stored(_read(copy_, statement, since), note)


def _read(path: Path, statement: str, since: datetime) -> tuple[StoredItem, ...]:
    database = Database(path, read_only=True)
    try:
        return tuple(StoredItem(*row) for row in database.rows(statement, {"since": since}))
    finally:
        database.close()


# ------------------------------------------------------------------ what changes


@dataclass(frozen=True)
class Told:
    """A decision and the judge that made it."""

    judge: Judge
    decision: Decision


def compare(items: Iterable[StoredItem], before: Judge, after: Judge) -> tuple[Change, ...]:
    """The items that `after` decides otherwise than `before`, in their order. Pure."""
    changes = []
    for item in items:
        old, new = _decide(before, item), _decide(after, item)
        kind = _kind(item.look, old.outcome, new.outcome)
        if kind:
            why = changed_reasons(item, Told(before, old), Told(after, new))
            changes.append(Change(kind, item, old, new, why))
    return tuple(changes)


def _decide(judge: Judge, item: StoredItem) -> Decision:
    if item.look == "headline":
        return judge.first_look(item.title, item.teaser, item.url, item.language)
    return judge.judge(item.title, _body(item), item.language).decision


def _body(item: StoredItem) -> str:
    return "\n".join(part for part in (item.teaser, item.text) if part)


def _kind(look: str, old: Verdict, new: Verdict) -> Kind | None:
    """What the change means. On a headline alone nothing is kept: the page is fetched or not."""
    if look == "headline":
        fetched = (old != "drop", new != "drop")
        return {(False, True): "fetched", (True, False): "no longer fetched"}.get(fetched)  # type: ignore[return-value]
    if old == new:
        return None
    if new == "keep":
        return "gained"
    if old == "keep":
        return "lost"
    return "now unsure" if new == "unsure" else "no longer unsure"


def changed_reasons(item: StoredItem, old: Told, new: Told) -> tuple[str, ...]:
    """What made the difference, in words: rules that force came (`+`) or went (`-`), else evidence that did.

    Where the evidence is the same, thresholds or weights were changed, and the scores are told.
    """
    forced = _differences(_forced(old.decision), _forced(new.decision))
    if forced:
        return forced
    was, is_ = _scored(old.judge, item), _scored(new.judge, item)
    return _differences(_without(was, is_), _without(is_, was)) or (
        f"~ score {old.decision.score:.2f} -> {new.decision.score:.2f}, weights or thresholds changed",
    )


def _differences(old: Sequence[Reason], new: Sequence[Reason]) -> tuple[str, ...]:
    came = [f"+ {words_of_reason(reason)}" for reason in new if reason not in old]
    went = [f"- {words_of_reason(reason)}" for reason in old if reason not in new]
    return (*came, *went)


def _forced(decision: Decision) -> list[Reason]:
    """The include or exclude rule that decided; all other reasons carry a weight."""
    return [r for r in decision.reasons if r.rule.startswith("rule: ") and not r.weight]


@dataclass(frozen=True)
class _Scored:
    judge: Judge
    evidence: Evidence
    score: Score


def _scored(judge: Judge, item: StoredItem) -> _Scored:
    if item.look == "headline":
        evidence = judge.first_evidence(item.title, item.teaser, item.url, item.language)
    else:
        language = item.language or detect_language(f"{item.title}\n{_body(item)}")
        evidence = judge.evidence(item.title, _body(item), language)
    return _Scored(judge, evidence, judge.score(evidence))


def _without(one: _Scored, other: _Scored) -> list[Reason]:
    """The reasons of `one` from parts of its score that `other` has not, or has by another amount."""
    theirs = other.score.parts
    parts = {name: w for name, w in one.score.parts.items() if abs(w - theirs.get(name, 0.0)) >= LEAST_WEIGHT}
    nudges = tuple(nudge for nudge in one.score.nudges if nudge not in other.score.nudges)
    alone = Score(one.score.probability, parts, 0.0, nudges)
    return [reason for reason in reasons(one.evidence, alone, one.judge, "unsure") if reason.weight]


# ------------------------------------------------------------------ the labelled sets


@dataclass(frozen=True)
class Measured:
    """Figures by language on labelled items, each judged by a model that was not trained on it or on its event."""

    before: dict[str, Figures]
    after: dict[str, Figures]
    own_labels: int


def measure(layout: Layout, before: Judge, after: Judge) -> Measured:
    """Both versions on the labels that ship and the project's own: rules, thresholds and all, as a run would decide.

    The models are trained with the files of `before` and used by both, because a change of the files is not followed
    by a training. Takes about a minute. Raises BadArguments without scikit-learn.
    """
    training, command = learner("training"), learner("train")
    shipped = command.load_examples()
    own = load_labels(layout.folder / LABELS)
    examples = (*shipped, *own)
    folds = [*training.folds_by_event(shipped), *(fold_of(e.event, training.FOLDS) for e in own)]
    rows = [training.row(before, example) for example in examples]
    fit = training.train(examples, rows, before.features.sign, folds)
    return Measured(
        training.figures_by_language(examples, held_out_kept(before, examples, fit)),
        training.figures_by_language(examples, held_out_kept(after, examples, fit)),
        len(own),
    )


def held_out_kept(judge: Judge, examples: Sequence[Example], fit: Any) -> list[bool]:
    """Whether each example is kept, judged with the part of the model that was not trained on its fold."""
    parts = [with_model(judge, model) for model in fit.parts]
    kept = []
    for example, fold in zip(examples, fit.folds, strict=True):
        title, text = split_title(example.title, example.text)
        kept.append(parts[fold].judge(title, text, example.language).decision.outcome == "keep")
    return kept


def with_model(judge: Judge, model: Model) -> Judge:
    """The same judge with another model; what took long to build is shared."""
    twin = copy.copy(judge)
    twin.model = model
    return twin
