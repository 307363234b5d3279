"""Grouping over the warehouse: a story follows its members' new versions, also when they are kept no longer."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sovwatch.model import Decision, Item, Reason, Source
from sovwatch.pipeline.cards import story_cards
from sovwatch.pipeline.group import Grouped, group_items
from sovwatch.stories.grouper import Grouper
from sovwatch.warehouse import Warehouse

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
HOUR = timedelta(hours=1)
KEEP = Decision("keep", 0.9, "text", (Reason("sovereign AI", "AI", 2.0),))
DROP = Decision("drop", 0.1, "text", (Reason("share tip", "shares", -2.0),))


def article(id_: str, title: str, decision: Decision = KEEP) -> Item:
    seen = NOW - HOUR
    return Item(id_, "a", f"https://a.test/{id_}", title, seen, seen, False, "en", decision, text=title)


@pytest.fixture
def warehouse(tmp_path: Path) -> Iterator[Warehouse]:
    """Two stories of two articles and of one, as a first run leaves them."""
    with Warehouse(tmp_path / "live.duckdb", ROOT / "warehouse") as opened:
        opened.archive.declare_sources(
            [Source("a", "A", "KR", "en", "tech", "https://a.test/", "Asia/Seoul")]
        )
        first = article("one", "Seoul buys 10,000 Nvidia B200 GPUs for its national AI computing centre")
        copy = article("two", first.title)
        other = article("three", "Warsaw ministry releases the Polish language model PLLuM to its offices")
        run(opened, 0, first, copy, other)
        yield opened


def run(warehouse: Warehouse, hours: int, *items: Item) -> Grouped:
    """A whole run at NOW + hours that stores these items and groups."""
    at, name = NOW + hours * HOUR, f"r{hours}"
    warehouse.ledger.begin_run(name, at, pid=1, host="h", version="0")
    warehouse.archive.store_items(name, items, at)
    grouped = group_items(warehouse, Grouper(), now=at)
    warehouse.ledger.end_run(name, at, "done")
    assert not any(warehouse.check().values())
    return grouped


def headlines(warehouse: Warehouse) -> dict[str, str]:
    rows = warehouse.database.rows("SELECT id, headlines FROM store.stories")
    return {id_: json.loads(told)["en"] for id_, told in rows}


def test_articles_of_one_event_share_a_story(warehouse: Warehouse) -> None:
    places = dict(warehouse.database.rows("SELECT id, story FROM store.items"))
    assert places["one"] == places["two"] != places["three"]


def test_a_story_is_told_anew_when_its_member_is(warehouse: Warehouse) -> None:
    corrected = article("three", "Warsaw ministry gives the Polish language model PLLuM to every office")
    assert run(warehouse, 1, corrected) == Grouped(0, 0)
    assert headlines(warehouse)["three"] == corrected.title


def test_a_story_goes_with_its_only_member_and_comes_back_with_it(warehouse: Warehouse) -> None:
    item = article("three", "Ten shares to buy today", DROP)
    run(warehouse, 1, item)
    assert "three" not in headlines(warehouse)
    run(warehouse, 2, replace(item, title="PLLuM: Poland's own model", decision=KEEP))
    assert headlines(warehouse)["three"] == "PLLuM: Poland's own model"


def test_a_story_stays_while_one_member_is_kept(warehouse: Warehouse) -> None:
    story = dict(warehouse.database.rows("SELECT id, story FROM store.items"))["one"]
    left = {"one": "two", "two": "one"}[story]
    run(warehouse, 1, article(story, "Ten shares to buy today", DROP))
    assert headlines(warehouse)[story].startswith("Seoul buys"), f"told by {left}"


def test_a_run_that_changes_nothing_writes_nothing(warehouse: Warehouse) -> None:
    before = warehouse.database.rows("SELECT id, updated FROM store.stories ORDER BY id")
    assert run(warehouse, 1) == Grouped()
    assert warehouse.database.rows("SELECT id, updated FROM store.stories ORDER BY id") == before


def test_a_card_quotes_the_words_that_spoke_for_it(warehouse: Warehouse) -> None:
    reasons = (
        Reason("sovereignty", "소버린 AI", 2.0),
        Reason("AI", "AI", 1.0),
        Reason("wording", "", 0.7),
        Reason("lab", "Mistral", 0.5),
        Reason("share tip", "목표가", -1.0),
    )
    run(warehouse, 1, article("four", "Lisbon opens Amália", Decision("keep", 0.9, "text", reasons)))
    (card,) = story_cards(warehouse.archive, ["four"], "ko")
    assert card.reason == "“소버린 AI”, “Mistral”"
