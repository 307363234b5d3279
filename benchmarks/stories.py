"""Quality and cost of the story stage.

python benchmarks/stories.py                 quality on the labelled stories of the project, and the cost curve
python benchmarks/stories.py --data DIR      quality on DIR/articles*.jsonl instead (and DIR/duplicates, if there)
python benchmarks/stories.py --train         learn the weights again and write weights.py and background.py
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sovwatch.stories.articles import AnchorFinder, ArticleIn, no_anchors
from sovwatch.stories.duplicates import CopyIndex, shingles
from sovwatch.stories.forest import Forest
from sovwatch.stories.grouper import Grouper
from sovwatch.stories.join import Model
from sovwatch.stories.labels import Labelled, read_labels, sparse, squeeze, straggle, titles_only
from sovwatch.stories.measure import bcubed, korean_to_other, pairwise
from sovwatch.stories.train import background_source, train, weights_source

PACKAGE = Path(__file__).parents[1] / "src/sovwatch/stories"
LABELS = PACKAGE / "labels/articles.jsonl"
HONEST = Path(__file__).parents[1] / "tests/stories/learnt_on_train.json"
UNRELATED = PACKAGE / "labels/unrelated.jsonl"


def project_finder(project: Path) -> AnchorFinder:
    """Actors and countries by the project's `actors.yaml`; nothing if it has none."""
    if not (project / "actors.yaml").exists():
        return no_anchors
    from sovwatch.settings.actors import load_actors
    from sovwatch.stories.anchors import finder_of

    return finder_of(load_actors(project / "actors.yaml"))


def group(rows: Sequence[Labelled], grouper: Grouper) -> dict[str, str]:
    """The story of each article, placed one by one."""
    return {row.article.id: grouper.add(row.article).story for row in rows}


def quality(
    name: str, rows: Sequence[Labelled], new: Callable[[], Grouper], unrelated: Sequence[Labelled] = ()
) -> None:
    """Print B-cubed, pairwise and Korean-to-other figures; `unrelated` are mixed in but not scored."""
    mixed = sorted([*rows, *unrelated], key=lambda row: (row.article.published, row.article.id))
    found = group(mixed, new())
    gold = {row.article.id: row.event for row in rows}
    languages = {row.article.id: row.article.language for row in rows}
    b, p = bcubed(gold, found), pairwise(gold, found)
    k = pairwise(gold, found, korean_to_other(languages))
    print(
        f"{name:24} {len(rows):4} articles {len(set(gold.values())):4} events  "
        f"B-cubed {b.f1:.3f} ({b.precision:.3f}/{b.recall:.3f})  pairs {p.f1:.3f} ({p.precision:.3f}/{p.recall:.3f})  "
        f"ko-other {k.f1:.3f} ({k.precision:.3f}/{k.recall:.3f})"
    )


def spread(unrelated: Sequence[Labelled], rows: Sequence[Labelled]) -> list[Labelled]:
    """The unrelated articles with times taken evenly from the rows, so that they fall among them."""
    times = [row.article.published for row in rows]
    moved = []
    for number, row in enumerate(unrelated):
        at = times[number * len(times) // max(1, len(unrelated))]
        fields = (
            row.article.id,
            row.article.title,
            row.article.text,
            at,
            row.article.language,
            row.article.source,
        )
        moved.append(Labelled(ArticleIn(*fields), f"u-{row.article.id}", f"u-{row.article.id}"))
    return moved


def all_quality(rows: Sequence[Labelled], new: Callable[[], Grouper], unrelated: Sequence[Labelled]) -> None:
    """Each way the articles may come."""
    squeezed = squeeze(rows)
    quality("as published", rows, new)
    quality("stragglers", straggle(rows), new)
    quality("one fortnight", squeezed, new)
    quality("titles only", titles_only(rows), new)
    if unrelated:
        quality("with unrelated", rows, new, spread(unrelated, rows))
        quality("fortnight, unrelated", squeezed, new, spread(unrelated, squeezed))
        quality("titles, unrelated", titles_only(rows), new, titles_only(spread(unrelated, rows)))


def copies(folder: Path) -> None:
    """Precision and recall on judged pairs, and texts a second."""
    with gzip.open(folder / "docs.jsonl.gz", "rt", encoding="utf-8") as file:
        docs = [json.loads(line) for line in file]
    index, first = CopyIndex(), dict[str, str]()
    started = time.perf_counter()
    for doc in docs:
        found = shingles(doc["text"])
        near = index.find(found)
        first[doc["id"]] = first[near[0].of] if near else doc["id"]
        index.add(doc["id"], found, first[doc["id"]] if near else None)
    seconds = time.perf_counter() - started
    pairs = [json.loads(line) for line in (folder / "pairs.jsonl").read_text(encoding="utf-8").splitlines()]
    said = [(first[pair["a"]] == first[pair["b"]], bool(pair["dup"])) for pair in pairs]
    right = sum(one and gold for one, gold in said)
    precision = right / max(1, sum(one for one, _ in said))
    recall = right / max(1, sum(gold for _, gold in said))
    print(
        f"copies: {len(pairs)} pairs  precision {precision:.4f}  recall {recall:.4f}  {len(docs) / seconds:,.0f} texts/s"
    )


def simulated(rows: Sequence[Labelled], per_day: int, days: int) -> Iterator[list[ArticleIn]]:
    """Days of an archive: labelled texts with most words and numbers changed, so that each day has its own events."""
    stock = [row.article for row in rows]
    for day in range(days):
        start = datetime(2025, 1, 1, tzinfo=UTC) + timedelta(days=day)
        articles = []
        for number in range(per_day):
            base = stock[number % len(stock)]
            turn = day * (per_day // len(stock) + 1) + number // len(stock)
            articles.append(
                ArticleIn(
                    f"{day}-{number}", _altered(base.title, turn), _altered(base.text, turn),
                    start + timedelta(seconds=number * 86400 / per_day), base.language, base.source,
                )
            )  # fmt: skip
        yield articles


def _altered(text: str, turn: int) -> str:
    """The text with its letters turned within their script and its numbers moved: the same shape, other tokens."""
    out = []
    for place, letter in enumerate(text):
        code = ord(letter)
        if 0xAC00 <= code < 0xD7A4:
            out.append(chr(0xAC00 + (code - 0xAC00 + turn * 1013 * (1 + place % 3)) % 11172))
        elif letter.isdigit():
            out.append(str((int(letter) + turn) % 10) if place else letter)
        elif letter.isascii() and letter.isalpha() and place % 3 == turn % 3:
            base = 65 if letter.isupper() else 97
            out.append(chr(base + (code - base + turn) % 26))
        else:
            out.append(letter)
    return "".join(out)


def cost(rows: Sequence[Labelled], finder: AnchorFinder, per_day: int, days: int) -> None:
    """Milliseconds an article by day, articles in memory, and the memory traced at some days."""
    grouper = Grouper(finder)
    shown = {1, 7, 14, 30, 60, 90, 180, 270, 364, 365}
    print(f"cost at {per_day} articles a day:")
    for day, articles in enumerate(simulated(rows, per_day, days), 1):
        started = time.process_time()
        for article in articles:
            grouper.add(article)
        spent = (time.process_time() - started) / len(articles) * 1000
        if day in shown or day == days:
            print(
                f"  day {day:3}  {spent:.3f} ms an article  {len(grouper):,} articles in memory", flush=True
            )


def newsroom(folder: Path) -> list[Labelled]:
    """The newsroom's articles on the subject at full length, copies left out; events named alike are a saga."""
    if not (folder / "outlets.yaml").exists():
        return []
    from sovwatch.newsroom.load import load_articles, load_outlets

    rows = [
        Labelled(
            ArticleIn(
                one.id, one.title, "\n".join((one.standfirst, *one.paragraphs)), one.published, one.outlet.language,
                one.outlet.id,
            ),
            one.event,
            "-".join(one.event.split("-")[1:3]),
        )
        for one in load_articles(folder / "events", load_outlets(folder / "outlets.yaml"))
        if one.copy_of is None and one.grade > 0
    ]  # fmt: skip
    return sorted(rows, key=lambda row: (row.article.published, row.article.id))


def learn(rows: Sequence[Labelled], finder: AnchorFinder, more: Sequence[Sequence[Labelled]]) -> None:
    """Write the weights learnt from all labels and `more`, and for the tests those learnt from the part "train" alone."""
    model, counts, size = train(rows, finder, print, more)
    (PACKAGE / "weights.py").write_text(weights_source(model), encoding="utf-8")
    (PACKAGE / "background.py").write_text(background_source(counts, size), encoding="utf-8")
    honest, counts, size = train([row for row in rows if row.part == "train"], finder, print)
    forest = honest.forest
    record = {
        "pair": honest.pair,
        "base": forest.base,
        "trees": forest.trees,
        "background": counts,
        "size": size,
    }
    HONEST.write_text(json.dumps(record, ensure_ascii=False, indent=None) + "\n", encoding="utf-8")


def honest_grouper(finder: AnchorFinder) -> Grouper:
    """A grouper that has never seen the part "held" of the labels."""
    record = json.loads(HONEST.read_text(encoding="utf-8"))
    model = Model(tuple(map(tuple, record["pair"])), Forest(record["base"], record["trees"]))
    return Grouper(finder, model=model, background=(record["background"], record["size"]))


def read(path: Path) -> list[Labelled]:
    """Labelled articles from a file, or none if it is not there."""
    return read_labels(path.read_text(encoding="utf-8").splitlines()) if path.exists() else []


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what the arguments ask for; 2 if the folder holds no articles."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, help="a folder with articles*.jsonl, perhaps with duplicates/")
    parser.add_argument("--project", type=Path, default=Path(), help="the folder with actors.yaml")
    parser.add_argument("--train", action="store_true", help="learn the weights and write them")
    parser.add_argument("--days", type=int, default=365, help="length of the cost curve, 0 for none")
    parser.add_argument("--per-day", type=int, default=1000)
    options = parser.parse_args(arguments)
    finder = project_finder(options.project)
    labels = read(LABELS)
    if options.train:
        long = newsroom(options.project / "demo")
        learn(labels, finder, [long, sparse(long)])
        return 0
    if options.data:
        files = sorted(options.data.glob("articles*.jsonl"))
        if not files:
            print(f"{options.data}: no articles*.jsonl", file=sys.stderr)
            return 2
        all_quality(read(files[0]), lambda: Grouper(finder), read(UNRELATED))
    else:
        held = [row for row in labels if row.part == "held"]
        all_quality(held, lambda: honest_grouper(finder), read(UNRELATED))
        if long := newsroom(options.project / "demo"):
            quality("newsroom, full texts", long, lambda: honest_grouper(finder))
    if options.data and (options.data / "duplicates").is_dir():
        copies(options.data / "duplicates")
    if options.days:
        cost(labels, finder, options.per_day, options.days)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
