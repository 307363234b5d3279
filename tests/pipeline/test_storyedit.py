"""Merges and splits by hand: what moves, what an undo brings back, and that what was sent stays sent."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest

from sovwatch.errors import BadArguments
from sovwatch.model import Decision, Harvest, Item, Reason, Source, SourceReport, Subscription
from sovwatch.pipeline.digest import DigestRun
from sovwatch.pipeline.group import group_items, write_stories
from sovwatch.pipeline.storyedit import (
    Signed,
    StoryChange,
    find_story,
    merge_stories,
    replayed,
    split_story,
    undo_event,
)
from sovwatch.settings.project import Layout
from sovwatch.stories import events
from sovwatch.stories.grouper import Grouper
from sovwatch.warehouse import Warehouse
from sovwatch.warehouse.desk import Place
from sovwatch.warehouse.ledger import DigestRow, ShownStory

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
HOUR = timedelta(hours=1)
TEAM = Subscription("team", (), "en", "Europe/Berlin", time(8), frozenset(range(7)))


def article(id_: str, title: str, *, hours: int, outlet: str = "a") -> Item:
    when = NOW - hours * HOUR
    decision = Decision("keep", 0.9, "text", (Reason("sovereign AI", "AI", 2.0),))
    return Item(
        id_, outlet, f"https://{outlet}.test/{id_}", title, when, when, False, "en", decision, text=title
    )


@pytest.fixture
def warehouse(tmp_path: Path) -> Iterator[Warehouse]:
    """Story alpha1 with alpha1, alpha2 and copy3 (a copy of alpha2), and story bravo1 with bravo1."""
    with Warehouse(tmp_path / "live.duckdb", ROOT / "warehouse") as opened:
        outlets = [
            Source(id_, id_.upper(), "KR", "en", "tech", f"https://{id_}.test/", "Asia/Seoul") for id_ in "ab"
        ]
        opened.archive.declare_sources(outlets)
        opened.ledger.begin_run("r1", NOW, pid=1, host="h", version="0")
        items = (
            article("alpha1", "Seoul buys 10,000 GPUs", hours=5),
            article("alpha2", "South Korea orders accelerators", hours=4),
            article("bravo1", "Korea's GPU purchase: the details", hours=3),
        )
        opened.archive.store("r1", Harvest(SourceReport("a", "ok"), items), NOW)
        copy = article("copy3", "South Korea orders accelerators", hours=2, outlet="b")
        opened.archive.store("r1", Harvest(SourceReport("b", "ok"), (copy,)), NOW)
        places = [("alpha1", "alpha1", None), ("alpha2", "alpha1", None), ("copy3", "alpha1", "alpha2")]
        opened.archive.place([*places, ("bravo1", "bravo1", None)])
        write_stories(opened, ["alpha1", "bravo1"], now=NOW)
        opened.ledger.end_run("r1", NOW, "done")
        yield opened


def signed(minutes: int = 0) -> Signed:
    return Signed("kim", NOW + timedelta(minutes=minutes), "same event")


def places(warehouse: Warehouse) -> dict[str, tuple[str, str | None]]:
    return {
        row[0]: row[1:] for row in warehouse.database.rows("SELECT id, story, duplicate_of FROM store.items")
    }


def written(warehouse: Warehouse) -> set[str]:
    return {row[0] for row in warehouse.database.rows("SELECT id FROM store.stories")}


def sound(warehouse: Warehouse) -> bool:
    return not any(warehouse.check().values())


def merged(warehouse: Warehouse) -> StoryChange:
    return merge_stories(warehouse, "bravo1", "alpha1", signed())


# ------------------------------------------------------------------ merge


def test_a_merge_moves_every_article_and_writes_the_story_anew(warehouse: Warehouse) -> None:
    done = merged(warehouse)
    assert done.moved == (("bravo1", "bravo1", "alpha1"),)
    assert {story for story, _ in places(warehouse).values()} == {"alpha1"}
    assert written(warehouse) == {"alpha1"}
    assert sound(warehouse)
    (event,) = warehouse.desk.story_events()
    assert (event.id, event.action, event.by, event.story, event.into) == (
        "e0001", "merge", "kim", "bravo1", "alpha1",
    )  # fmt: skip


def test_undoing_a_merge_brings_back_both_stories(warehouse: Warehouse) -> None:
    before = places(warehouse)
    merged(warehouse)
    undo_event(warehouse, "e0001", signed(1))
    assert places(warehouse) == before
    assert written(warehouse) == {"alpha1", "bravo1"}
    assert sound(warehouse)
    assert [e.action for e in warehouse.desk.story_events()] == ["merge", "undo"]
    undo_event(warehouse, "e0002", signed(2))
    assert places(warehouse)["bravo1"][0] == "alpha1", "an undo can be undone"
    with pytest.raises(BadArguments, match="e0002 is taken back already"):
        undo_event(warehouse, "e0002", signed(3))


def test_later_reports_follow_a_merge(warehouse: Warehouse) -> None:
    merged(warehouse)
    late = article("late04", "Korea's GPU purchase: the details", hours=1)
    warehouse.archive.store_items("r1", (late,), NOW)
    group_items(warehouse, Grouper(), now=NOW)
    assert places(warehouse)["late04"][0] == "alpha1"


def test_a_story_is_found_by_prefix_or_address(warehouse: Warehouse) -> None:
    assert find_story(warehouse, "brav") == "bravo1"
    assert find_story(warehouse, "https://a.test/alpha2") == "alpha1"
    assert find_story(warehouse, "copy3") == "alpha1"


@pytest.mark.parametrize("what", ["bra", "nothing", "https://a.test/none", "%", ""])
def test_what_names_no_story_is_told(warehouse: Warehouse, what: str) -> None:
    with pytest.raises(BadArguments, match="there is no story"):
        find_story(warehouse, what)


def test_what_may_mean_two_stories_is_told(warehouse: Warehouse) -> None:
    split_story(warehouse, "alpha1", ["alpha2"], signed())
    with pytest.raises(BadArguments, match="alpha may mean several: alpha1, alpha2"):
        find_story(warehouse, "alpha")


def test_a_story_cannot_be_merged_into_itself(warehouse: Warehouse) -> None:
    with pytest.raises(BadArguments, match="cannot be merged into itself"):
        merge_stories(warehouse, "alpha1", "alpha2", signed())
    assert warehouse.desk.story_events() == ()


# ------------------------------------------------------------------ split


def test_a_split_takes_copies_along(warehouse: Warehouse) -> None:
    split_story(warehouse, "alpha1", ["alpha2"], signed())
    assert places(warehouse) == {
        "alpha1": ("alpha1", None), "alpha2": ("alpha2", None), "copy3": ("alpha2", "alpha2"), "bravo1": ("bravo1", None),
    }  # fmt: skip
    assert written(warehouse) == {"alpha1", "alpha2", "bravo1"}
    assert sound(warehouse)


def test_a_copy_split_from_its_original_is_no_copy_until_it_is_undone(warehouse: Warehouse) -> None:
    before = places(warehouse)
    split_story(warehouse, "alpha1", ["https://b.test/copy3"], signed())
    assert places(warehouse)["copy3"] == ("copy3", None)
    undo_event(warehouse, "e0001", signed(1))
    assert places(warehouse) == before


def test_the_part_with_the_first_article_keeps_the_name(warehouse: Warehouse) -> None:
    done = split_story(warehouse, "alpha1", ["alpha1"], signed())
    assert done.event.articles == ("alpha2", "copy3")
    assert places(warehouse)["alpha1"] == ("alpha1", None)


def test_what_joined_a_split_off_story_goes_back_with_it(warehouse: Warehouse) -> None:
    split_story(warehouse, "alpha1", ["alpha2"], signed())
    late = article("late04", "South Korea orders accelerators", hours=1)
    warehouse.archive.store_items("r1", (late,), NOW)
    group_items(warehouse, Grouper(), now=NOW)
    assert places(warehouse)["late04"][0] == "alpha2"
    undo_event(warehouse, "e0001", signed(1))
    assert places(warehouse)["late04"][0] == "alpha1"
    assert written(warehouse) == {"alpha1", "bravo1"}
    assert sound(warehouse)


@pytest.mark.parametrize("named", [["alpha1", "alpha2"], ["alpha1", "alpha2", "copy3"]])
def test_a_split_leaves_something_on_each_side(warehouse: Warehouse, named: list[str]) -> None:
    with pytest.raises(BadArguments, match="at least one on each side"):
        split_story(warehouse, "alpha1", named, signed())


def test_an_article_of_another_story_cannot_be_split_out(warehouse: Warehouse) -> None:
    with pytest.raises(BadArguments, match="there is no article of that story bravo1"):
        split_story(warehouse, "alpha1", ["bravo1"], signed())


def test_an_undo_on_which_a_later_event_stands_is_refused_and_says_so(warehouse: Warehouse) -> None:
    merged(warehouse)
    split_story(warehouse, "alpha1", ["bravo1", "alpha2"], signed(1))
    before = places(warehouse)
    with pytest.raises(BadArguments, match="undo that one first"):
        undo_event(warehouse, "e0001", signed(2))
    assert places(warehouse) == before
    assert len(warehouse.desk.story_events()) == 2
    undo_event(warehouse, "e0002", signed(3))
    undo_event(warehouse, "e0001", signed(4))
    assert written(warehouse) == {"alpha1", "bravo1"}


def test_an_unknown_event_is_told_with_the_latest(warehouse: Warehouse) -> None:
    merged(warehouse)
    with pytest.raises(BadArguments, match=r"no event e9 \(latest: e0001\)"):
        undo_event(warehouse, "e9", signed(1))


def test_replaying_is_pure_and_starts_at_the_origins() -> None:
    now = [Place("x", "B"), Place("y", "B")]
    event = events.merge("e1", NOW, "A", "B")
    assert replayed(now, [Place("x", "A")], [event]) == now
    undone = [event, events.undo("e2", NOW + HOUR, "e1")]
    assert replayed(now, [Place("x", "A")], undone) == [Place("x", "A"), Place("y", "B")]


# ------------------------------------------------------------------ what was sent stays sent


def send(warehouse: Warehouse, story: str, *items: str) -> None:
    row = DigestRow("d1", "team", NOW, NOW, NOW - 24 * HOUR, NOW - 6 * HOUR, "digests/team/d1")
    warehouse.ledger.record_digest(row, [ShownStory(story, "new", "headline", 1.0, items)])
    attempt = warehouse.ledger.begin_delivery("d1", "mail", 0, NOW)
    warehouse.ledger.end_delivery("d1", "mail", 0, attempt, at=NOW, status="sent", detail="")


def kinds(warehouse: Warehouse, tmp_path: Path) -> dict[str, str]:
    """Story -> new or update, as the team's next digest would show it."""
    run = DigestRun(warehouse, Layout(tmp_path, ROOT), {}, now=NOW + HOUR)
    digest, _ = run.preview(TEAM, {}, now_please=True)
    return {card.id: card.kind for card in (*digest.cards, *digest.more)}


def test_a_merged_story_that_a_team_has_had_is_not_new_again(warehouse: Warehouse, tmp_path: Path) -> None:
    send(warehouse, "alpha1", "alpha1", "alpha2", "copy3")
    assert kinds(warehouse, tmp_path)["bravo1"] == "new"
    merge_stories(warehouse, "alpha1", "bravo1", signed())
    assert kinds(warehouse, tmp_path).get("bravo1") != "new"
    assert set(warehouse.ledger.had("team")["bravo1"].items) == {"alpha1", "alpha2", "copy3"}


def test_a_split_story_that_a_team_has_had_is_not_new_again(warehouse: Warehouse, tmp_path: Path) -> None:
    send(warehouse, "alpha1", "alpha1", "alpha2", "copy3")
    split_story(warehouse, "alpha1", ["alpha2"], signed())
    had = warehouse.ledger.had("team")
    assert set(had["alpha2"].items) == {"alpha2", "copy3"}
    assert kinds(warehouse, tmp_path) == {"bravo1": "new"}


def test_an_undo_changes_nothing_of_what_was_had(warehouse: Warehouse, tmp_path: Path) -> None:
    send(warehouse, "alpha1", "alpha1")
    merge_stories(warehouse, "alpha1", "bravo1", signed())
    undo_event(warehouse, "e0001", signed(1))
    assert set(warehouse.ledger.had("team")) == {"alpha1"}
    assert kinds(warehouse, tmp_path)["bravo1"] == "new"


def test_a_digest_that_never_went_out_was_not_had(warehouse: Warehouse) -> None:
    row = DigestRow("d1", "team", NOW, NOW, NOW - 24 * HOUR, NOW, "digests/team/d1")
    warehouse.ledger.record_digest(row, [ShownStory("alpha1", "new", "headline", 1.0, ("alpha1",))])
    assert warehouse.ledger.had("team") == {}
