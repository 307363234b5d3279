"""`python -m sovwatch.judging.train`: trains the classifier from labels/ and stores it, if the floors hold.

Run in the project's folder (or `--project DIR`), whose topics.yaml and actors.yaml it reads. Deterministic, seconds.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np

from sovwatch.judging import training
from sovwatch.judging.classifier import Model
from sovwatch.judging.grams import BUCKETS
from sovwatch.judging.judge import Judge
from sovwatch.judging.training import Example, Figures

HERE = Path(__file__).parent
LABELS = HERE / "labels"
MODEL = HERE / "model.npz"
FLOORS = HERE / "floors.json"
# One item more or less of a small language must not fail a floor.
TOLERANCE = 0.005
# Languages with fewer items have no floor of their own; they count in "small" and "all".
FEWEST_ITEMS = 100
MEASURES = ("precision", "recall", "recall_2", "recall_1")


def load_examples(folder: Path = LABELS) -> list[Example]:
    """The labelled items of `ko.jsonl`, `ko-ordinary.jsonl` ..., in the order of file and line. Raises ValueError with file and line.

    Events that `same-events.txt` puts on one line are one event.
    """
    one_event = same_events(folder / "same-events.txt")
    examples = []
    for path in sorted(folder.glob("*.jsonl")):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            try:
                entry = json.loads(line)
                example = _example(entry, path.stem.partition("-")[0])
                examples.append(replace(example, event=one_event.get(example.event, example.event)))
            except (ValueError, KeyError, TypeError) as error:
                raise ValueError(f"{path.name}:{number}: is no label: {error}") from error
    return examples


def same_events(path: Path) -> dict[str, str]:
    """For each event on a line of `path` the first of that line; empty without the file."""
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    return {event: line.split()[0] for line in lines for event in line.split()}


def _example(entry: dict[str, object], language: str) -> Example:
    grade = entry["grade"]
    if grade not in (0, 1, 2):
        raise ValueError(f'"grade" must be 0, 1 or 2, found {grade!r}')
    words = {key: str(entry[key]) for key in ("id", "title", "text", "kind", "form", "event")}
    return Example(language=language, grade=int(str(grade)), **words)


def untrained() -> Model:
    """A model without weights, to read evidence before there is one."""
    return Model((), np.zeros(0, np.float32), np.zeros(BUCKETS, np.float32), 0.0)


def below_floors(found: dict[str, Figures], floors: dict[str, dict[str, float]]) -> list[str]:
    """A line for each figure below its floor."""
    faults = []
    for name, floor in floors.items():
        if name not in found:
            faults.append(f"{name}: no items left")
            continue
        here = asdict(found[name])
        for measure, least in floor.items():
            if here[measure] < least - TOLERANCE:
                faults.append(f"{name}: {measure} {here[measure]:.3f} is below its floor {least:.3f}")
    return faults


def floors_of(found: dict[str, Figures]) -> dict[str, dict[str, float]]:
    """The figures as floors for the next training, rounded down."""
    return {
        name: {measure: int(getattr(one, measure) * 1000) / 1000 for measure in MEASURES}
        for name, one in found.items()
        if one.items >= FEWEST_ITEMS
    }


def table(found: dict[str, Figures]) -> str:
    """The figures as lines for a terminal."""
    lines = [f"{'':10}{'items':>7}{'pos':>6}{'prec':>8}{'recall':>8}{'rec 2':>8}{'rec 1':>8}{'hard':>8}"]
    for name, one in found.items():
        shares = (one.precision, one.recall, one.recall_2, one.recall_1, one.hard_kept)
        lines.append(
            f"{name:10}{one.items:7}{one.positives:6}" + "".join(f"{share:8.3f}" for share in shares)
        )
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit code 0, or 1 if a floor does not hold (then nothing is stored)."""
    parser = argparse.ArgumentParser(prog="sovwatch.judging.train", description=__doc__.splitlines()[0])
    parser.add_argument("--project", type=Path, default=Path(), help="folder of topics.yaml and actors.yaml")
    parser.add_argument(
        "--labels", type=Path, default=LABELS, help="folder of labelled items, one file per language"
    )
    parser.add_argument("--out", type=Path, default=MODEL, help="where the model is stored")
    parser.add_argument(
        "--set-floors", action="store_true", help="write the figures of this model as the new floors"
    )
    chosen = parser.parse_args(arguments)
    judge = _judge(chosen.project)
    examples = load_examples(chosen.labels)
    rows = [training.row(judge, example) for example in examples]
    fit = training.train(examples, rows, judge.features.sign)
    keep = judge.topics.thresholds.keep
    found = training.figures_by_language(examples, [bool(score >= keep) for score in fit.held_out])
    print(table(found))
    if chosen.set_floors:
        FLOORS.write_text(json.dumps(floors_of(found), indent=1) + "\n", "utf-8")
    faults = below_floors(found, json.loads(FLOORS.read_text("utf-8"))) if FLOORS.exists() else []
    print(*faults, sep="\n", end="\n" if faults else "")
    if faults:
        print("the model is not stored; lower the floors with --set-floors if that is meant", file=sys.stderr)
        return 1
    chosen.out.write_bytes(fit.model.to_bytes())
    return 0


def _judge(project: Path) -> Judge:
    # A command, not a part of the pure core: only here does judging meet the loaders.
    from sovwatch.settings.actors import load_actors
    from sovwatch.settings.topics import load_topics

    return Judge(load_topics(project / "topics.yaml"), load_actors(project / "actors.yaml"), untrained())


if __name__ == "__main__":
    raise SystemExit(main())
