"""Quality and speed of the article reader beside other extractors, in one run on one core.

    python benchmarks/extraction.py --data DIR [--rounds 3] [--peers trafilatura,resiliparse,readability] [--split]

DIR holds `gold.jsonl` (lines with id, dataset, lang, file, url, and what is known of: paragraphs, optional, text, with,
without, title, date, authors), optionally `not-article.jsonl` of the same form, and the gzipped pages that `file`
names. Peers that are not installed are left out. The clock covers decoding, body and metadata; the time of a page is
the median of the rounds, and all extractors take turns on each page, so that a busy machine slows all alike.

`--split` also prints the figures of two halves of the pages, parted by a hash of the publisher's host: look at the errors
of half A only while you change the reader, and see in half B whether the change holds for publishers you did not look at.
"""

import argparse
import gzip
import hashlib
import json
import resource
import statistics
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from extraction_metrics import authors_match, date_match, mean_or_none, page_f1, snippets, titles_match

Record = dict[str, Any]
Extractor = Callable[[bytes, str | None], Record]


def own() -> Extractor:
    """This project's reader."""
    from sovwatch.reading.article import read_article, to_record

    return lambda data, url: to_record(read_article(data, url=url))


def trafilatura() -> Extractor:
    """trafilatura in its default mode, with metadata."""
    from trafilatura import bare_extraction

    def extract(data: bytes, url: str | None) -> Record:
        found = bare_extraction(data, url=url, with_metadata=True, include_comments=False)
        if found is None:
            return {}
        record: Record = found if isinstance(found, dict) else found.as_dict()
        authors = (record.get("author") or "").split("; ")
        return {"text": record["text"], "title": record["title"], "date": record["date"], "authors": authors}

    return extract


def resiliparse() -> Extractor:
    """Resiliparse: body and title only."""
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.html import HTMLTree

    from sovwatch.reading.charset import decode

    def extract(data: bytes, url: str | None) -> Record:
        tree = HTMLTree.parse(decode(data, None)[0])
        text = extract_plain_text(tree, main_content=True, alt_texts=False, list_bullets=False)
        return {"text": text, "title": tree.title}

    return extract


def readability() -> Extractor:
    """readability-lxml: body and short title."""
    import lxml.html  # type: ignore[import-untyped]
    from readability import Document  # type: ignore[import-untyped]

    from sovwatch.reading.charset import decode

    def extract(data: bytes, url: str | None) -> Record:
        document = Document(decode(data, None)[0], url=url)
        tree = lxml.html.fromstring(document.summary(html_partial=True))
        for block in tree.iter("p", "div", "li", "h1", "h2", "h3", "blockquote", "br", "tr"):
            block.tail = "\n" + (block.tail or "")
        return {"text": tree.text_content(), "title": document.short_title()}

    return extract


PEERS: dict[str, Callable[[], Extractor]] = {
    "trafilatura": trafilatura,
    "resiliparse": resiliparse,
    "readability": readability,
}


def load(data: Path, name: str) -> Iterator[tuple[Record, bytes]]:
    """Gold records with the bytes of their pages."""
    path = data / name
    if path.exists():
        for line in path.read_text("utf-8").splitlines():
            gold = json.loads(line)
            yield gold, gzip.decompress((data / gold["file"]).read_bytes())


def extractors(wanted: list[str]) -> dict[str, Extractor]:
    """This reader and the wanted peers that are installed."""
    found = {"sovwatch": own()}
    for name in wanted:
        try:
            found[name] = PEERS[name]()
        except ImportError as error:
            print(f"{name}: not installed ({error.name})")
    return found


def run(
    pages: list[tuple[Record, bytes]], readers: dict[str, Extractor], rounds: int
) -> dict[str, list[tuple[Record, float]]]:
    """For each extractor, per page: its record and its median seconds. A failing peer gives an empty record."""
    results: dict[str, list[tuple[Record, float]]] = {name: [] for name in readers}
    for gold, data in pages:
        for name, extract in readers.items():
            seconds, record = [], {}
            for _ in range(rounds):
                start = time.process_time()
                try:
                    record = extract(data, gold.get("url"))
                except Exception as error:
                    if name == "sovwatch":
                        raise
                    record = {"error": type(error).__name__}
                seconds.append(time.process_time() - start)
            results[name].append((record, statistics.median(seconds)))
    return results


def score(gold: Record, found: Record) -> dict[str, Any]:
    """Measures of one page; only those that the gold record allows."""
    text, lang = found.get("text") or "", gold["lang"]
    row: dict[str, Any] = {}
    if gold.get("paragraphs"):
        row["F1"] = page_f1(gold, text, lang)
    if gold.get("with"):
        row["snippets"] = snippets(gold, text)
    if gold.get("title"):
        row["title"] = titles_match(gold["title"], found.get("title") or "")
    if gold.get("date"):
        row["day"], row["minute"] = date_match(gold["date"], found.get("date"))
    if gold.get("authors"):
        row["authors"] = authors_match(gold["authors"], found.get("authors") or [])
    return row


def half(gold: Record) -> str:
    """A or B, the same for all pages of a publisher: by the last two labels of the host (three under co.uk)."""
    labels = (urlsplit(gold.get("url") or "").hostname or gold["id"]).removeprefix("www.").split(".")
    size = 3 if len(labels) > 2 and len(labels[-2]) <= 3 and len(labels[-1]) == 2 else 2
    return "AB"[hashlib.md5(".".join(labels[-size:]).encode(), usedforsecurity=False).digest()[0] % 2]


def groups_of(gold: Record, *, split: bool) -> Iterator[str]:
    """The rows of the table in which a page counts."""
    names = ["all", gold["dataset"], f"lang {gold['lang'] or '?'}"]
    yield from names
    if split:
        yield from (f"{name} / {half(gold)}" for name in names)


def report(
    name: str, pages: list[tuple[Record, bytes]], results: list[tuple[Record, float]], *, split: bool
) -> None:
    """Prints one table: groups by data set and language, with the number of cases beside each figure."""
    groups: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for (gold, _), (record, _) in zip(pages, results, strict=True):
        row = score(gold, record)
        for group in groups_of(gold, split=split):
            groups[group].append(row)
    print(f"\n{name:16}" + "".join(f"{measure:>14}" for measure in MEASURES))
    for group, rows in sorted(groups.items()):
        if len(rows) >= 3:
            print(f"{group:16}" + "".join(f"{cell(rows, measure):>14}" for measure in MEASURES))


MEASURES = ("F1", "snippets", "title", "day", "minute", "authors")


def cell(rows: list[dict[str, Any]], measure: str) -> str:
    """`mean (cases)`, or nothing where no page has gold for the measure."""
    values = [row[measure] for row in rows if row.get(measure) is not None]
    if measure == "snippets":
        hit, extra, missed = (sum(value[at] for value in values) for at in range(3))
        return f"{2 * hit / (2 * hit + extra + missed):.3f} ({len(values)})" if hit else ""
    mean = mean_or_none(values)
    return "" if mean is None else f"{mean:.3f} ({len(values)})"


def speed(name: str, results: list[tuple[Record, float]], baseline: float | None) -> None:
    """Prints pages per second of processor time, percentiles, and the factor to the baseline."""
    seconds = sorted(taken for _, taken in results)
    rate = len(seconds) / sum(seconds)
    p50, p95 = (seconds[int(len(seconds) * share)] * 1000 for share in (0.5, 0.95))
    factor = "" if baseline is None else f"  {rate / baseline:.1f} x trafilatura"
    print(
        f"{name:16} {rate:7.1f} pages/s  p50 {p50:6.2f} ms  p95 {p95:6.2f} ms  max {seconds[-1] * 1000:7.1f} ms{factor}"
    )


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--peers", default=",".join(PEERS))
    parser.add_argument("--split", action="store_true", help="figures of two halves of the publishers too")
    options = parser.parse_args()
    pages = list(load(options.data, "gold.jsonl"))
    if not pages:
        parser.error(f"{options.data} holds no gold.jsonl with pages; name the folder that holds it")
    others = list(load(options.data, "not-article.jsonl"))
    readers = extractors([name for name in options.peers.split(",") if name])
    results = run(pages, readers, options.rounds)
    size = statistics.mean(len(data) for _, data in pages)
    print(f"{len(pages)} pages, {size / 1000:.0f} kB each")
    rates = {name: len(found) / sum(taken for _, taken in found) for name, found in results.items()}
    for name, found in results.items():
        speed(name, found, rates.get("trafilatura"))
    for name, found in results.items():
        report(name, pages, found, split=options.split)
    rejected = {
        name: Counter(
            bool((extract(data, gold.get("url")).get("text") or "").strip()) for gold, data in others
        )
        for name, extract in readers.items()
    }
    lost = sum(not record.get("text") for record, _ in results["sovwatch"])
    print(f"\narticles without text: {lost} of {len(pages)}")
    for name, counts in rejected.items():
        print(f"{name:16} rejects {counts[False]} of {len(others)} pages that are no article")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
