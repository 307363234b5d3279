"""What a source's answers amount to."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from sovwatch.model import SourceState
from sovwatch.pipeline.health import REASONS, WEIGHTS, Door, Pages, state_of

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
FRESH = NOW - timedelta(hours=2)
GOOD = Door("u", newest=FRESH, entries=3)


@pytest.mark.parametrize(
    ("doors", "new", "pages", "state", "reason"),
    [
        ([GOOD], 3, Pages(3), "ok", ""),
        ([GOOD], 0, Pages(), "unchanged", "nothing-new"),
        ([Door("u", "not-modified", newest=FRESH)], 0, Pages(), "unchanged", "not-modified"),
        ([Door("u", "no-items")], 0, Pages(), "empty", "no-items"),
        ([Door("u", "not-a-feed")], 0, Pages(), "suspicious", "not-a-feed"),
        ([Door("u", "robots")], 0, Pages(), "refused", "robots"),
        ([Door("u", "timeout"), Door("v", "gone")], 0, Pages(), "failed", "timeout"),
        ([Door("u", "timeout"), GOOD], 1, Pages(1), "ok", ""),
        ([Door("u", newest=NOW - timedelta(days=40), entries=5)], 5, Pages(), "suspicious", "frozen"),
        ([Door("u", newest=NOW - timedelta(days=40)), GOOD], 1, Pages(), "ok", ""),
        ([GOOD], 4, Pages(4, 3, "consent-wall"), "suspicious", "consent-wall"),
        ([GOOD], 4, Pages(4, 3, "not-article"), "suspicious", "pages-unreadable"),
        ([GOOD], 4, Pages(4, 2, "consent-wall"), "ok", ""),
        ([GOOD], 1, Pages(1, 1, "challenge"), "suspicious", "challenge"),
        ([GOOD], 2, Pages(2, 2, "timeout"), "ok", ""),
    ],
)
def test_states(doors: list[Door], new: int, pages: Pages, state: SourceState, reason: str) -> None:
    assert state_of(doors, new, pages, now=NOW)[:2] == (state, reason)


def test_a_door_that_fails_is_named_though_the_source_lives() -> None:
    detail = state_of([Door("https://a.test/rss", "gone", "404 Not Found"), GOOD], 1, Pages(), now=NOW)[2]
    assert detail == "https://a.test/rss: gone 404 Not Found"


def test_the_words_are_a_closed_list() -> None:
    assert set(WEIGHTS) < set(REASONS)
    assert all(text and text[0].islower() for _, text in REASONS.values())
