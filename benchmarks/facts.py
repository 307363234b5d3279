"""Quality and speed of the fact reader: `python benchmarks/facts.py [--data DIR] [--speed-only]`.

Prints, for our own full-text cases (tests/facts/cases): amounts (value and unit), quantities, actors, countries, kinds,
qualifiers, and the share of labelled facts whose first actor is one of those labelled; then for the two held sets, apart. With `--data DIR` also the amounts of
DIR/facts-dev.jsonl (`{"id","lang","sentence","amounts"}`). Speed: articles of 3 kB per second of processor time (one core), names found beforehand.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from sovwatch.facts import FactSheet, extract_facts
from sovwatch.matching import ActorMention, Lexicon
from sovwatch.matching.countries import CountryMention, country_mentions, country_terms
from sovwatch.settings.actors import load_actors

ROOT = Path(__file__).resolve().parent.parent
CASES = ROOT / "tests" / "facts" / "cases"
# Texts that no rule was made from: written before the rules of kinds and links were last changed, and after.
HELD = {name: CASES.with_name(name) for name in ("held", "late")}
HELD_MEASURES = ("amounts", "actors", "facts", "kinds", "qualifiers")
ARTICLE_BYTES = 3000
# Two sums are one if they differ by no more than this share.
TOLERANCE = 0.005

Case = dict[str, Any]


class Names:
    """Finds actors and countries with the project's actors.yaml."""

    def __init__(self) -> None:
        self.table = load_actors(ROOT / "actors.yaml")
        self.lexicon = Lexicon((*self.table.terms(), *country_terms()))

    def find(self, text: str) -> tuple[tuple[ActorMention, ...], tuple[CountryMention, ...]]:
        """The mentions of actors and of countries in `text`."""
        hits = self.lexicon.find(text)
        return self.table.mentions(hits), country_mentions(text, hits)

    def sheet(self, text: str, language: str | None, published: datetime | None) -> FactSheet:
        """The facts of `text` with its names."""
        actors, countries = self.find(text)
        return extract_facts(
            text,
            language=language,
            published=published,
            actors=actors,
            countries=countries,
            known=self.table.by_id,
        )


class Score(NamedTuple):
    """Counts of one measure over some cases."""

    gold: int
    found: int
    right: int

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.gold if self.gold else 1.0


def read_cases(folder: Path = CASES) -> Iterator[Case]:
    """Our own labelled full texts, language by language."""
    for path in sorted(folder.glob("*.jsonl")):
        yield from map(json.loads, path.read_text(encoding="utf-8").splitlines())


def matches(gold: Sequence[Any], found: Sequence[Any]) -> int:
    """How many of `gold` have a sum of the same unit and value among `found`; each found sum counts once."""
    left = list(found)
    right = 0
    for value, unit in gold:
        same = next(
            (one for one in left if one[1] == unit and abs(one[0] - value) <= TOLERANCE * abs(value)), None
        )
        if same is not None:
            left.remove(same)
            right += 1
    return right


def score_case(case: Case, sheet: FactSheet) -> dict[str, Score]:
    """The counts of each measure for one case."""
    gold = [(one["value"], one["unit"]) for one in case["amounts"]]
    found = [(one.value, one.unit) for one in sheet.amounts]
    gold_quantities = [(one["value"], one["unit"]) for one in case["quantities"]]
    found_quantities = [(one.value, one.unit) for one in sheet.quantities]
    actors, countries = {one.id for one in sheet.actors}, set(sheet.countries)
    kinds, qualifiers = labels_right(case, sheet)
    return {
        "amounts": Score(len(gold), len(found), matches(gold, found)),
        "quantities": Score(
            len(gold_quantities), len(found_quantities), matches(gold_quantities, found_quantities)
        ),
        "actors": Score(len(case["actors"]), len(actors), len(actors & set(case["actors"]))),
        "countries": Score(len(case["countries"]), len(countries), len(countries & set(case["countries"]))),
        "facts": facts_right(case, sheet),
        "kinds": kinds,
        "qualifiers": qualifiers,
    }


def _overlap(start: int, span: str, other_start: int, other_end: int) -> bool:
    return start < other_end and other_start < start + len(span)


def facts_right(case: Case, sheet: FactSheet) -> Score:
    """Labelled facts, those found, and those of them whose first actor is one of the labelled ones."""
    found = right = 0
    for label in case["facts"]:
        fact = next(
            (
                one
                for one in sheet.facts
                if _overlap(label["start"], label["span"], one.amount.start, one.amount.end)
            ),
            None,
        )
        if fact is not None and fact.actors:
            found += 1
            right += fact.actors[0] in label["actors"]
    return Score(len(case["facts"]), found, right)


def labels_right(case: Case, sheet: FactSheet) -> tuple[Score, Score]:
    """Kinds and qualifiers of the amounts that were found."""
    pairs = [
        (label, one)
        for label in case["amounts"]
        for one in sheet.amounts
        if _overlap(label["start"], label["span"], one.start, one.end)
    ]
    kinds = sum(label["kind"] == one.kind for label, one in pairs)
    qualifiers = sum(label["qualifier"] == one.qualifier for label, one in pairs)
    return Score(len(pairs), len(pairs), kinds), Score(len(pairs), len(pairs), qualifiers)


def score_cases(names: Names, cases: Iterable[Case]) -> dict[str, dict[str, Score]]:
    """The counts of each measure for all cases together ("all") and by language."""
    totals: dict[str, dict[str, Score]] = defaultdict(lambda: defaultdict(lambda: Score(0, 0, 0)))
    for case in cases:
        sheet = names.sheet(case["text"], case["lang"], datetime.fromisoformat(case["published"]))
        for measure, score in score_case(case, sheet).items():
            for group in ("all", case["lang"]):
                totals[group][measure] = Score(
                    *(a + b for a, b in zip(totals[group][measure], score, strict=True))
                )
    return totals


def score_sentences(path: Path) -> dict[str, Score]:
    """The amounts of a file of labelled sentences, together and by language."""
    totals: dict[str, Score] = defaultdict(lambda: Score(0, 0, 0))
    for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        sheet = extract_facts(row["sentence"], language=row["lang"], published=None, actors=(), countries=())
        gold = [(one["value"], one["unit"]) for one in row["amounts"]]
        found = [(one.value, one.unit) for one in sheet.amounts]
        for group in ("all", row["lang"]):
            old = totals[group]
            totals[group] = Score(
                old.gold + len(gold), old.found + len(found), old.right + matches(gold, found)
            )
    return totals


def articles(cases: Iterable[Case], *, fact_share: float) -> list[tuple[str, str]]:
    """Texts of 3 kB by language: case texts filled up with sentences without numbers, so that `fact_share` of each is case text."""
    texts: dict[str, list[str]] = defaultdict(list)
    for case in cases:
        texts[case["lang"]].append(case["text"])
    made = []
    for language, parts in texts.items():
        plain = [
            line for part in parts for line in part.split(". ") if not any(sign.isdigit() for sign in line)
        ]
        filler = (". ".join(plain) + ". ") * 40
        for part in parts:
            head = part.encode()[: int(ARTICLE_BYTES * fact_share)].decode(errors="ignore")
            made.append((language, (head + "\n" + filler).encode()[:ARTICLE_BYTES].decode(errors="ignore")))
    return made


def speed(names: Names, texts: Sequence[tuple[str, str]], seconds: float = 3.0) -> float:
    """Articles per second of processor time, names found beforehand; grammars are compiled before the clock starts."""
    ready = [(language, text, *names.find(text)) for language, text in texts]

    def once() -> None:
        for language, text, actors, countries in ready:
            extract_facts(
                text,
                language=language,
                published=None,
                actors=actors,
                countries=countries,
                known=names.table.by_id,
            )

    once()
    done, start = 0, time.process_time()
    while (spent := time.process_time() - start) < seconds:
        once()
        done += len(ready)
    return done / spent


def report(title: str, scores: dict[str, Score]) -> None:
    """Prints one line for each measure."""
    print(title)
    for name, score in scores.items():
        print(f"  {name:12} gold {score.gold:5}  precision {score.precision:.3f}  recall {score.recall:.3f}")


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, help="folder with facts-dev.jsonl")
    parser.add_argument("--speed-only", action="store_true")
    options = parser.parse_args()
    if options.data and not (options.data / "facts-dev.jsonl").is_file():
        parser.error(f"{options.data} holds no facts-dev.jsonl; name the folder that holds it")
    names, cases = Names(), list(read_cases())
    if not options.speed_only:
        totals = score_cases(names, cases)
        counts = Counter(case["lang"] for case in cases)
        report(f"own cases: {len(cases)} texts in {len(counts)} languages", totals["all"])
        for language in sorted(counts):
            one = totals[language]
            print(
                f"  {language}: {counts[language]:3} texts, amounts P {one['amounts'].precision:.3f} R {one['amounts'].recall:.3f},"
                f" facts {one['facts'].right}/{one['facts'].gold}, kinds {one['kinds'].recall:.2f}"
            )
        for title, folder in HELD.items():
            held = list(read_cases(folder))
            scores = score_cases(names, held)["all"]
            report(f"{title}: {len(held)} texts", {name: scores[name] for name in HELD_MEASURES})
        if options.data:
            report(
                f"sentences: {options.data / 'facts-dev.jsonl'}",
                score_sentences(options.data / "facts-dev.jsonl"),
            )
    for share in (0.25, 1.0):
        texts = articles(cases, fact_share=share)
        sums = sum(len(names.sheet(text, language, None).amounts) for language, text in texts) / len(texts)
        print(
            f"speed: {speed(names, texts):.0f} articles of 3 kB per second with {sums:.1f} sums each ({len(texts)} texts)"
        )


if __name__ == "__main__":
    main()
