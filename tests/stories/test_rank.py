from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from sovwatch.stories.rank import FLOOR, StoryFacts, rank, score

NOW = datetime(2026, 9, 8, 7, tzinfo=UTC)
BASE = StoryFacts("s", NOW - timedelta(hours=9), NOW - timedelta(hours=8), 2, 1, 1, 1, 1, 0.8, (0.5,))


@pytest.mark.parametrize(
    ("better", "part"),
    [
        ({"outlets": 5}, "outlets"),
        ({"countries": 3}, "countries"),
        ({"languages": 3}, "languages"),
        ({"facts": 3}, "facts"),
        ({"actors": 3}, "actors"),
        ({"grade": 0.95}, "grade"),
        ({"weights": (0.5, 1.0)}, "source"),
    ],
)
def test_each_part_lifts_a_story(better: dict[str, int], part: str) -> None:
    plain, lifted = score(BASE, NOW), score(replace(BASE, **better), NOW)
    assert getattr(lifted, part) > getattr(plain, part)
    assert lifted.total > plain.total


def test_what_was_told_before_and_what_is_old_sinks() -> None:
    assert score(replace(BASE, seen_days=2), NOW).novelty < 0
    assert score(replace(BASE, last=NOW - timedelta(days=4)), NOW).freshness < 0


def test_the_parts_add_up_to_the_total() -> None:
    record = score(BASE, NOW).to_record()
    total = record.pop("total")
    assert total == pytest.approx(sum(record.values()))
    assert len(record) == 9


def test_a_slow_day_is_not_filled_with_noise() -> None:
    weak = StoryFacts("weak", BASE.first, BASE.last, 1, 0, 1, 0, 0, 0.5, (0.2,))
    assert score(weak, NOW).total < FLOOR
    assert [one.story for one in rank([weak, BASE], NOW)] == ["s"]


def test_order_limit_and_ties() -> None:
    later = replace(BASE, story="later", first=BASE.first + timedelta(hours=1))
    strong = replace(BASE, story="strong", outlets=9)
    ranked = rank([later, BASE, strong], NOW)
    assert [(one.place, one.story) for one in ranked] == [(1, "strong"), (2, "s"), (3, "later")]
    assert len(rank([later, BASE, strong], NOW, limit=1)) == 1
