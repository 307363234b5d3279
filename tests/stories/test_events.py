from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sovwatch.stories.events import StoryEventError, apply, merge, redirects, split, undo

AT = datetime(2026, 9, 7, tzinfo=UTC)
PLACED = {"a": "a", "b": "a", "c": "c", "d": "d"}


def at(minutes: int) -> datetime:
    return AT + timedelta(minutes=minutes)


def test_merge_moves_every_article() -> None:
    assert apply(PLACED, [merge("e1", AT, "c", "a")]) == {"a": "a", "b": "a", "c": "a", "d": "d"}


def test_split_names_the_story_after_its_first_article() -> None:
    assert apply(PLACED, [split("e1", AT, "a", ["b"])])["b"] == "b"


def test_events_apply_in_order_of_time() -> None:
    events = [split("e2", at(2), "a", ["c"]), merge("e1", at(1), "c", "a")]
    assert apply(PLACED, events)["c"] == "c"


def test_undo_and_undo_of_undo() -> None:
    events = [merge("e1", AT, "c", "a"), undo("e2", at(1), "e1")]
    assert apply(PLACED, events) == PLACED
    assert apply(PLACED, [*events, undo("e3", at(2), "e2")])["c"] == "a"


def test_faults_are_named() -> None:
    with pytest.raises(StoryEventError, match="into itself"):
        merge("e", AT, "a", "a")
    with pytest.raises(StoryEventError, match="at least one"):
        split("e", AT, "a", [])
    with pytest.raises(StoryEventError, match="'d' is not in story 'a'"):
        apply(PLACED, [split("e", AT, "a", ["d"])])


def test_redirects_follow_chains_and_undo() -> None:
    events = [merge("e1", AT, "a", "b"), merge("e2", at(1), "b", "c")]
    assert redirects(events) == {"a": "c", "b": "c"}
    assert redirects([*events, undo("e3", at(2), "e2")]) == {"a": "b"}


@given(st.lists(st.sampled_from(["a", "c", "d"]), min_size=2, max_size=2, unique=True))
def test_a_merge_undone_changes_nothing(pair: list[str]) -> None:
    assert apply(PLACED, [merge("e1", AT, *pair), undo("e2", at(1), "e1")]) == PLACED
