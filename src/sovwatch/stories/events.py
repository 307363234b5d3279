"""Merges and splits of stories by an operator: values that are stored, replayed in order, and can be undone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class StoryAction(StrEnum):
    """What an operator did: `undo` takes back the event named in `undoes`."""

    MERGE = "merge"
    SPLIT = "split"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class StoryEvent:
    """One decision. Merge: articles of `story` go to `into`. Split: `articles` leave `story` for a story `into`.

    `into` of a split is the id of the first article that leaves. What was sent already stays sent: events change where
    articles belong from now on, never the record of deliveries.
    """

    id: str
    at: datetime
    action: StoryAction
    by: str = ""
    story: str = ""
    into: str = ""
    articles: tuple[str, ...] = ()
    undoes: str | None = None


class StoryEventError(ValueError):
    """An event that names no story or article there is; the message says which."""


def merge(event_id: str, at: datetime, story: str, into: str, by: str = "") -> StoryEvent:
    """The event that joins one story to another. Raises StoryEventError if they are the same."""
    if story == into:
        msg = f"story {story!r} cannot be merged into itself"
        raise StoryEventError(msg)
    return StoryEvent(event_id, at, StoryAction.MERGE, by, story, into)


def split(event_id: str, at: datetime, story: str, articles: Iterable[str], by: str = "") -> StoryEvent:
    """The event that takes articles out into a story of their own, named after the first. Raises StoryEventError for none."""
    leaving = tuple(articles)
    if not leaving:
        msg = "a split needs at least one article"
        raise StoryEventError(msg)
    return StoryEvent(event_id, at, StoryAction.SPLIT, by, story, leaving[0], leaving)


def undo(event_id: str, at: datetime, undone: str, by: str = "") -> StoryEvent:
    """The event that takes back another."""
    return StoryEvent(event_id, at, StoryAction.UNDO, by, undoes=undone)


def apply(placed: Mapping[str, str], events: Iterable[StoryEvent]) -> dict[str, str]:
    """Where each article belongs (article id -> story id) after the events, in order of (at, id); undone ones are left out.

    Articles are judged by their place before the event, so a merge also moves what joined the story later, as long as
    `placed` holds it. Raises StoryEventError for an article that is not in the story it should leave.
    """
    ordered = sorted(events, key=lambda one: (one.at, one.id))
    undone = taken_back(ordered)
    belongs = dict(placed)
    for event in ordered:
        if event.id in undone or event.action is StoryAction.UNDO:
            continue
        if event.action is StoryAction.MERGE:
            belongs = {one: event.into if story == event.story else story for one, story in belongs.items()}
            continue
        for one in event.articles:
            if belongs.get(one) != event.story:
                msg = f"article {one!r} is not in story {event.story!r}"
                raise StoryEventError(msg)
            belongs[one] = event.into
    return belongs


def taken_back(ordered: Iterable[StoryEvent]) -> set[str]:
    """Ids of events taken back, of events in the order of (at, id); an undo may itself be undone, so the newest speaks first."""
    undone: set[str] = set()
    for event in reversed(list(ordered)):
        if event.action is StoryAction.UNDO and event.id not in undone and event.undoes:
            undone.add(event.undoes)
    return undone


def redirects(events: Iterable[StoryEvent]) -> dict[str, str]:
    """Story ids that merged away -> where they lead now, chains followed: new articles of the old id follow."""
    ordered = sorted(events, key=lambda one: (one.at, one.id))
    undone = taken_back(ordered)
    leads: dict[str, str] = {}
    for event in ordered:
        if event.action is StoryAction.MERGE and event.id not in undone:
            leads = {story: event.into if goal == event.story else goal for story, goal in leads.items()}
            leads[event.story] = event.into
            leads.pop(event.into, None)
    return leads
