"""Merging and splitting stories by hand: events that can be undone, replayed over where the grouper had put the items."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sovwatch.errors import BadArguments
from sovwatch.pipeline.group import write_stories
from sovwatch.reading.urls import item_id
from sovwatch.stories import events
from sovwatch.stories.events import StoryAction, StoryEvent, StoryEventError
from sovwatch.warehouse import Warehouse
from sovwatch.warehouse.desk import Place

SHORTEST_PREFIX = 4  # of a story's or an article's id


@dataclass(frozen=True)
class StoryChange:
    """What an event did: the event, the items that moved as (item, story before, story now), the stories written anew."""

    event: StoryEvent
    moved: tuple[tuple[str, str, str], ...]
    stories: tuple[str, ...]


@dataclass(frozen=True)
class Signed:
    """Who does something, when, and why."""

    by: str
    at: datetime
    note: str = ""


def find_story(warehouse: Warehouse, what: str) -> str:
    """The story with the id `what` (or its only one that begins so), or that of an article's id or address.

    Raises BadArguments if there is none or there are several.
    """
    item = item_id(what) if "://" in what else what
    found = warehouse.desk.stories_like(what, item) if len(what) >= SHORTEST_PREFIX else []
    if what in found:
        return what
    return _only(found, what, "story")


def merge_stories(warehouse: Warehouse, story: str, into: str, signed: Signed) -> StoryChange:
    """Moves all articles of one story into another. Raises BadArguments."""
    source, goal = find_story(warehouse, story), find_story(warehouse, into)
    return _change(warehouse, signed, lambda id_: events.merge(id_, signed.at, source, goal, signed.by))


def split_story(warehouse: Warehouse, story: str, articles: Sequence[str], signed: Signed) -> StoryChange:
    """Takes articles, with their copies, out into a story of their own. Raises BadArguments.

    The part that holds the article after which the story is named keeps its id, whichever part was named.
    """
    here = find_story(warehouse, story)
    members = [row for row in warehouse.archive.members([here]) if row["story"] == here]
    named = {_article(members, what) for what in articles}
    leaving = [row["id"] for row in members if row["id"] in named or row["duplicate_of"] in named]
    if here in leaving:
        leaving = [row["id"] for row in members if row["id"] not in leaving]
    if not leaving or len(leaving) == len(members):
        raise BadArguments(
            f"all articles of story {here} are named; a split leaves at least one on each side"
        )
    free = [one for one in leaving if not warehouse.archive.members([one])]
    if not free:
        raise BadArguments(f"{leaving[0]} is the name of another story already; merge or undo that one first")
    leaving.sort(key=lambda one: one != free[0])
    return _change(warehouse, signed, lambda id_: events.split(id_, signed.at, here, leaving, signed.by))


def undo_event(warehouse: Warehouse, event: str, signed: Signed) -> StoryChange:
    """Takes an event back. Raises BadArguments if there is none, or it is taken back already."""
    known = warehouse.desk.story_events()
    if event not in {one.id for one in known}:
        told = ", ".join(one.id for one in known[-5:]) or "none"
        raise BadArguments(f"there is no event {event} (latest: {told}); see `sovwatch story show`")
    if event in events.taken_back(known):
        raise BadArguments(f"{event} is taken back already; to have it again, undo the undo")
    return _change(warehouse, signed, lambda id_: events.undo(id_, signed.at, event, signed.by))


def _change(warehouse: Warehouse, signed: Signed, make: Callable[[str], StoryEvent]) -> StoryChange:
    """Makes the event, replays all events over the grouper's own places, and writes what differs."""
    known = warehouse.desk.story_events()
    try:
        event = make(f"e{len(known) + 1:04d}")
        told = [*known, event]
        stories = {name for one in told for name in (one.story, one.into) if name}
        now = warehouse.desk.places(sorted(stories))
        wanted = replayed(now, warehouse.desk.origins(), told)
    except StoryEventError as error:
        raise BadArguments(f"{error}; a later event stands in the way, undo that one first") from error
    pairs = [(old, new) for old, new in zip(now, wanted, strict=True) if old != new]
    if not pairs:
        raise BadArguments("that changes nothing: no article would move")
    before, after = [old for old, _ in pairs], [new for _, new in pairs]
    warehouse.desk.change_stories(event, before, after, note=signed.note)
    touched = tuple(sorted({place.story for place in (*before, *after)}))
    write_stories(warehouse, touched, now=signed.at)
    moved = tuple((old.item, old.story, new.story) for old, new in pairs if old.story != new.story)
    return StoryChange(event, moved, touched)


def replayed(now: Sequence[Place], origins: Iterable[Place], told: Sequence[StoryEvent]) -> list[Place]:
    """Where the items of `now` belong after all events, in the same order. Pure.

    Items that no event moved start where they are, moved ones at their origin. What joined a story that was split
    off goes back with it when the split is undone; a copy whose original is in another story is no copy there.
    """
    base = {place.item: place for place in (*now, *origins)}
    back = _split_off_no_more(told)
    start = {item: back.get(place.story, place.story) for item, place in base.items()}
    story = events.apply(start, told)
    return [Place(p.item, story[p.item], _original(base[p.item], story)) for p in now]


def _split_off_no_more(told: Sequence[StoryEvent]) -> dict[str, str]:
    """Names of stories that a split made and an undo took away -> the story they had left."""
    undone = events.taken_back(told)
    splits = [one for one in told if one.action is StoryAction.SPLIT]
    alive = {one.into for one in splits if one.id not in undone}
    return {one.into: one.story for one in splits if one.id in undone and one.into not in alive}


def _original(place: Place, story: dict[str, str]) -> str | None:
    first = place.duplicate_of
    return first if first is None or story.get(first, story[place.item]) == story[place.item] else None


def _article(members: Sequence[dict[str, str]], what: str) -> str:
    key = item_id(what) if "://" in what else what
    found = [
        row["id"]
        for row in members
        if row["id"] == key
        or row["url"] == what
        or (len(what) >= SHORTEST_PREFIX and row["id"].startswith(what))
    ]
    return key if key in found else _only(found, what, "article of that story")


def _only(found: Sequence[str], what: str, kind: str) -> str:
    if len(found) == 1:
        return found[0]
    if found:
        raise BadArguments(f"{what} may mean several: {', '.join(found[:6])}; write more of it")
    raise BadArguments(
        f"there is no {kind} {what} (ids of {SHORTEST_PREFIX} characters or more, or addresses)"
    )
