"""The labelled items: enough of every kind, written one by one, at most three of an event."""

from __future__ import annotations

from collections import Counter, defaultdict

import pytest

from sovwatch.judging.train import LABELS, load_examples, same_events
from sovwatch.judging.training import Example

SHINGLE = 4
KINDS = {"positive", "hard-negative", "ordinary"}


@pytest.fixture(scope="module")
def examples() -> list[Example]:
    return load_examples()


def test_there_are_3000_in_20_languages(examples: list[Example]) -> None:
    assert len(examples) >= 3000
    assert len({example.language for example in examples}) >= 20


def test_ids_are_unique_and_grades_fit_kinds(examples: list[Example]) -> None:
    assert max(Counter(example.id for example in examples).values()) == 1
    assert {example.kind for example in examples} == KINDS
    assert all((example.grade > 0) == (example.kind == "positive") for example in examples)


def test_each_grade_kind_and_form_is_well_represented(examples: list[Example]) -> None:
    assert min(Counter(example.grade for example in examples).values()) >= 300
    assert min(Counter(example.kind for example in examples).values()) >= 300
    forms = Counter(example.form for example in examples)
    assert set(forms) == {"headline", "teaser", "full"}
    assert min(forms.values()) >= 200


def test_at_most_three_items_of_a_language_per_event(examples: list[Example]) -> None:
    crowded = [
        event
        for event, count in Counter((example.language, example.event) for example in examples).items()
        if count > 3
    ]
    assert crowded == []


def test_events_on_one_line_are_one_and_every_slug_is_known(examples: list[Example]) -> None:
    table = same_events(LABELS / "same-events.txt")
    assert "pax-silica" in {example.event for example in examples if example.language == "no"}
    written = "".join(path.read_text("utf-8") for path in LABELS.glob("*.jsonl"))
    assert [slug for slug, first in table.items() if slug != first and f'"{slug}"' not in written] == []
    lines = (LABELS / "same-events.txt").read_text("utf-8").split()
    assert len(lines) == len(set(lines))


def test_no_two_items_of_a_language_share_half_their_shingles(examples: list[Example]) -> None:
    by_language: dict[str, list[Example]] = defaultdict(list)
    for example in examples:
        by_language[example.language].append(example)
    alike = [pair for items in by_language.values() for pair in _alike(items)]
    assert alike == []


def _alike(items: list[Example]) -> list[tuple[str, str]]:
    """The pairs that share more than half the shingles of the shorter one."""
    shingles = [_shingles(f"{example.title} {example.text}") for example in items]
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    shared: Counter[tuple[int, int]] = Counter()
    for number, own in enumerate(shingles):
        for shingle in own:
            shared.update((other, number) for other in holders[shingle])
            holders[shingle].append(number)
    return [
        (items[one].id, items[other].id)
        for (one, other), count in shared.items()
        if count * 2 > min(len(shingles[one]), len(shingles[other]))
    ]


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = text.lower().split()
    return {tuple(words[place : place + SHINGLE]) for place in range(len(words) - SHINGLE + 1)}
