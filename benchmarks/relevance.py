"""Figures of the topic filter: precision and recall by language, false alarms, speed.

    python benchmarks/relevance.py                 on our own labels, held out by event (trains five times, seconds)
    python benchmarks/relevance.py --data DIR      on a folder with dev.jsonl and negatives-*.jsonl.gz

`dev.jsonl`: {"id", "lang", "title", "text" (may begin with the title), "grade", "kind", "decidable"?}; items whose
`decidable` is false are left out of precision and recall and counted apart. `negatives-*`: {"id", "lang", "text"}.
`--out FILE` writes a line {"id", "score", "relevant"} for each item of the folder.
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from sovwatch.judging import Judge
from sovwatch.judging.train import load_examples, table
from sovwatch.judging.training import Example, figures_by_language, row, train
from sovwatch.settings.actors import load_actors
from sovwatch.settings.topics import load_model, load_topics

Record = dict[str, Any]


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, help="folder with dev.jsonl and negatives-*.jsonl.gz")
    parser.add_argument("--project", type=Path, default=Path(), help="folder of topics.yaml and actors.yaml")
    parser.add_argument("--out", type=Path, help="write a prediction per item of the folder")
    parser.add_argument("--errors", type=int, default=0, help="show so many wrong decisions")
    chosen = parser.parse_args()
    if chosen.data and not (chosen.data / "dev.jsonl").is_file():
        parser.error(f"{chosen.data} holds no dev.jsonl; name the folder that holds it")
    judge = load_judge(chosen.project)
    if chosen.data:
        on_folder(judge, chosen.data, chosen.out, chosen.errors)
    else:
        on_our_labels(judge, chosen.errors)


def load_judge(project: Path) -> Judge:
    """The judge of a project folder."""
    return Judge(load_topics(project / "topics.yaml"), load_actors(project / "actors.yaml"), load_model())


def on_our_labels(judge: Judge, errors: int) -> None:
    """Figures of predictions for items whose event was not trained on, and speed on all of them."""
    examples = load_examples()
    rows = [row(judge, example) for example in examples]
    thresholds = judge.topics.thresholds
    fit = train(examples, rows, judge.features.sign)
    kept = [bool(score >= thresholds.keep) for score in fit.held_out]
    print("our labels, held out by event")
    print(table(figures_by_language(examples, kept)))
    print(f"average precision {average_precision(examples, fit.held_out.tolist()):.3f}")
    show_errors(examples, kept, errors)
    speed("headlines and teasers", judge, [one for one in examples if one.form != "full"])
    long_texts = [
        Example(**{**vars(one), "text": "\n".join([one.text] * 12)}) for one in examples if one.form == "full"
    ]
    speed("full articles", judge, long_texts)


def on_folder(judge: Judge, folder: Path, out: Path | None, errors: int) -> None:
    """Figures on labelled items and ordinary texts that we have not written."""
    records = [json.loads(line) for line in (folder / "dev.jsonl").read_text("utf-8").splitlines()]
    negatives = [
        record for path in sorted(folder.glob("negatives-*.jsonl.gz")) for record in read_packed(path)
    ]
    start = time.perf_counter()
    found = {
        record["id"]: judge.record(record.get("title", ""), record["text"], record["lang"])
        for record in records
    }
    alarms = {record["id"]: judge.record("", record["text"], record["lang"]) for record in negatives}
    seconds = time.perf_counter() - start
    decidable = [record for record in records if record.get("decidable", True)]
    examples = [example_of(record) for record in decidable]
    kept = [found[record["id"]]["relevant"] for record in decidable]
    print(table(figures_by_language(examples, kept)))
    scores = [found[record["id"]]["score"] for record in decidable]
    print(f"average precision {average_precision(examples, scores):.3f}")
    show_errors(examples, kept, errors)
    show_undecidable(records, found)
    show_alarms(negatives, alarms)
    print(f"{(len(records) + len(negatives)) / seconds:,.0f} items/s")
    if out:
        lines = (
            json.dumps({"id": id_, "score": one["score"], "relevant": one["relevant"]})
            for id_, one in (found | alarms).items()
        )
        out.write_text("\n".join(lines) + "\n", "utf-8")


def read_packed(path: Path) -> Iterator[Record]:
    """The records of a packed file of JSON lines."""
    with gzip.open(path, "rt", encoding="utf-8") as handle:
        yield from map(json.loads, handle)


def example_of(record: Record) -> Example:
    """A record of the folder as a labelled example."""
    return Example(
        record["id"],
        record["lang"],
        record["title"],
        record["text"],
        record["grade"],
        record["kind"],
        "",
        record["id"],
    )


def average_precision(examples: Iterable[Example], scores: Iterable[float]) -> float:
    """Mean precision over the positives in the order of score; items with one score share one precision."""
    by_score: dict[float, list[bool]] = defaultdict(list)
    for example, score in zip(examples, scores, strict=True):
        by_score[score].append(example.grade > 0)
    seen = hits = 0
    total = 0.0
    for score in sorted(by_score, reverse=True):
        here = sum(by_score[score])
        seen += len(by_score[score])
        hits += here
        total += here * hits / seen
    return total / hits if hits else 0.0


def show_errors(examples: list[Example], kept: list[bool], most: int) -> None:
    """Prints the first wrong decisions."""
    wrong = [
        (example, keep) for example, keep in zip(examples, kept, strict=True) if keep != (example.grade > 0)
    ]
    for example, keep in wrong[:most]:
        print("FALSE" if keep else "MISS ", example.grade, example.language, example.title[:100])


def show_undecidable(records: list[Record], found: dict[str, Record]) -> None:
    """Prints how many positives were found whose headline alone does not tell."""
    hidden = [one for one in records if not one.get("decidable", True) and one["grade"] > 0]
    hits = sum(found[one["id"]]["relevant"] for one in hidden)
    print(f"found among {len(hidden)} positives that the headline does not tell: {hits}")


def show_alarms(negatives: list[Record], found: dict[str, Record]) -> None:
    """Prints false alarms per 10,000 ordinary texts, by language."""
    by_language: dict[str, list[bool]] = defaultdict(list)
    for record in negatives:
        relevant = found[record["id"]]["relevant"]
        by_language["all"].append(relevant)
        by_language[record["lang"]].append(relevant)
    for language, alarms in by_language.items():
        share = 10_000 * sum(alarms) / len(alarms)
        print(f"false alarms {language:4}{sum(alarms):5} of {len(alarms):6} = {share:.1f} per 10,000")


def speed(what: str, judge: Judge, examples: list[Example]) -> None:
    """Prints how many items of a kind are judged in a second of processor time."""
    start = time.process_time()
    for example in examples:
        judge.judge(example.title, example.text, example.language)
    mean = sum(len(example.title) + len(example.text) for example in examples) / len(examples)
    rate = len(examples) / (time.process_time() - start)
    print(f"{what}: {rate:,.0f} a second (mean {mean:,.0f} characters, {len(examples)} items)")


if __name__ == "__main__":
    main()
