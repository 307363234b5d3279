"""Measures for extraction: shingle F1 per page, snippets, and exact matches of metadata.

The F1 is that of the article-extraction benchmark by Scrapinghub (4-grams of words, counts normalised per page), taken
page by page; gold paragraphs marked optional (standfirst, by-line) may be there or not: the kinder reading counts.
Chinese, Japanese and Thai are compared by character.
"""

import html
import itertools
import re
import statistics
import unicodedata
from collections import Counter
from datetime import UTC, datetime
from typing import Any

_WORD = re.compile(r"\w+")
_INVISIBLE = str.maketrans("", "", "\u00ad\u200b\u200c\u2060\ufeff")
_QUOTES = str.maketrans(
    dict.fromkeys("“”„«»", '"')
    | dict.fromkeys("‘’‚`", "'")
    | dict.fromkeys("–—‑", "-")
    | {"…": "...", "\u00a0": " "}
)
_RANK = re.compile(r"\s*(?:선임기자|전문기자|인턴기자|기자|특파원|논설위원|위원|앵커|에디터)$")
CHARACTER_LANGUAGES = frozenset(("ja", "zh", "th"))
SHINGLE = 4


def shingles(text: str, lang: str) -> Counter[tuple[str, ...]]:
    """Word 4-grams with their counts; a shorter text is one shingle."""
    text = text.translate(_INVISIBLE)
    tokens = [char for char in text if char.isalnum()] if lang in CHARACTER_LANGUAGES else _WORD.findall(text)
    return Counter(
        tuple(tokens[at : at + SHINGLE]) for at in range(max(1, len(tokens) - SHINGLE + 1)) if tokens
    )


def f1(true: Counter[tuple[str, ...]], found: Counter[tuple[str, ...]]) -> float:
    """Harmonic mean of precision and recall over counted shingles."""
    hits = sum((true & found).values())
    total = sum(true.values()) + sum(found.values())
    return 2 * hits / total if total else 1.0


def page_f1(gold: dict[str, Any], text: str, lang: str) -> float:
    """The best F1 over the readings that the optional paragraphs allow."""
    found = shingles(text, lang)
    return max(f1(shingles(variant, lang), found) for variant in variants(gold))


def variants(gold: dict[str, Any]) -> list[str]:
    """The gold text with every choice of up to four optional paragraphs, else with all or none."""
    if "text" in gold:
        return [gold["text"]]
    lines, optional = gold["paragraphs"], gold.get("optional") or []
    choices: list[tuple[int, ...]] = [(), tuple(optional)]
    if len(optional) <= 4:
        choices = [
            choice for size in range(len(optional) + 1) for choice in itertools.combinations(optional, size)
        ]
    return ["\n".join(line for at, line in enumerate(lines) if at not in left_out) for left_out in choices]


def snippets(gold: dict[str, Any], text: str) -> tuple[int, int, int]:
    """Wanted snippets that are there, unwanted ones that are there, wanted ones that are missing."""
    flat = " ".join(text.split())
    there = sum(" ".join(part.split()) in flat for part in gold["with"])
    extra = sum(" ".join(part.split()) in flat for part in gold.get("without") or [])
    return there, extra, len(gold["with"]) - there


def normal(text: str) -> str:
    """Text for exact comparison: quotes and dashes alike, one blank, lower case."""
    plain = unicodedata.normalize("NFKC", html.unescape(html.unescape(text)).translate(_INVISIBLE)).translate(
        _QUOTES
    )
    return " ".join(plain.split()).casefold()


def titles_match(gold: str, found: str) -> bool:
    """Whether two headlines are the same but for quotes and spacing around separators."""
    left, right = (
        re.sub(r"\s*([|:·])\s*", r"\1", normal(text).replace("'", '"')).strip(' "') for text in (gold, found)
    )
    return left == right


def authors_match(gold: list[str], found: list[str]) -> bool:
    """Whether two lists name the same people."""
    left, right = (
        {_RANK.sub("", normal(name)).strip(" ,;|/-") for name in names} - {""} for names in (gold, found)
    )
    return left == right


def date_match(gold: str, found: str | None) -> tuple[bool | None, bool | None]:
    """Same day and same minute; None where the gold does not tell. Compared in the gold's zone."""
    expected, actual = _moment(gold), _moment(found)
    if expected is None:
        return None, None
    timed = (expected.hour, expected.minute) != (0, 0)
    if actual is None:
        return False, False if timed else None
    pairs = [(expected, actual)]
    if expected.tzinfo and actual.tzinfo:
        pairs = [(expected, actual.astimezone(expected.tzinfo))]
    elif expected.tzinfo or actual.tzinfo:
        bare = (expected.replace(tzinfo=None), actual.replace(tzinfo=None))
        moved = tuple(
            (part.astimezone(UTC) if part.tzinfo else part).replace(tzinfo=None)
            for part in (expected, actual)
        )
        pairs = [bare, (moved[0], moved[1])]
    day = any(left.date() == right.date() for left, right in pairs)
    minute = any(
        left.replace(second=0, microsecond=0) == right.replace(second=0, microsecond=0)
        for left, right in pairs
    )
    return day, minute if timed else None


def _moment(text: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(text.strip()) if text else None
    except ValueError:
        return None


def mean_or_none(values: list[Any]) -> float | None:
    """The mean, or None of nothing."""
    return statistics.mean(float(value) for value in values) if values else None
