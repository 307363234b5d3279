"""What operators decide and are asked: changes of stories, questions, second opinions; stored items to try rules on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sovwatch.model import Reason
from sovwatch.stories.events import StoryAction, StoryEvent
from sovwatch.warehouse.database import Database, Row


@dataclass(frozen=True)
class Place:
    """Where an item is: its story, and the item that it copies."""

    item: str
    story: str
    duplicate_of: str | None = None


@dataclass(frozen=True)
class Unsure:
    """An item in the unsure band; `text` is what may be shown of it or put to others under its source's rights."""

    item: str
    title: str
    text: str
    url: str
    outlet: str
    language: str
    score: float
    reason: str
    first_seen: datetime


@dataclass(frozen=True)
class Opinion:
    """A stored answer of a model about a text."""

    relevant: bool
    reason: str


class Desk:
    """Reads and writes what passes over the operators' desk; `statements` are those of `warehouse/statements`."""

    def __init__(self, database: Database, statements: Mapping[str, str]) -> None:
        self._db = database
        self._sql = statements

    # -------------------------------------------------------------- stories

    def stories_like(self, what: str, item: str) -> list[str]:
        """Stories whose id begins with `what`, or that hold the article `item` or the address `what`; at most 20."""
        return [row[0] for row in self._db.rows(self._sql["matching_stories"], {"what": what, "id": item})]

    def story_events(self) -> tuple[StoryEvent, ...]:
        """What operators changed, oldest first."""
        return tuple(_event(row) for row in self._db.rows(self._sql["story_events"]))

    def places(self, stories: Sequence[str]) -> tuple[Place, ...]:
        """Items in these stories and all items that were ever moved, by (published, id)."""
        return tuple(
            Place(*row) for row in self._db.rows(self._sql["story_places"], {"stories": list(stories)})
        )

    def origins(self) -> tuple[Place, ...]:
        """Where each item that was ever moved had been put by the grouper."""
        return tuple(Place(*row) for row in self._db.rows(self._sql["story_origins"]))

    def change_stories(
        self, event: StoryEvent, before: Sequence[Place], after: Sequence[Place], *, note: str = ""
    ) -> None:
        """Writes an event and moves its items, `before` and `after` in the same order, in one transaction."""
        e = event
        row = (e.at, str(e.action), e.story, e.into, list(e.articles), e.by, note, e.id, e.undoes)
        with self._db.transaction():
            self._db.append("store.story_events", [row])
            self._db.append("store.story_moves", [(e.id, p.item, p.story, p.duplicate_of) for p in before])
            for place in after:
                self._db.run(self._sql["set_story"], place.__dict__)
            left = sorted({place.story for place in before})
            self._db.run(self._sql["drop_empty_stories"], {"stories": left})

    # -------------------------------------------------------------- unsure items

    def unsure(self, since: datetime) -> tuple[Unsure, ...]:
        """Items in the unsure band first seen since then, nearest to being kept first."""
        rows = self._db.rows(self._sql["unsure_items"], {"since": since})
        return tuple(Unsure(*row) for row in rows)

    def asked(self) -> dict[str, datetime]:
        """Items that operators were asked about, and when."""
        return dict(self._db.rows("SELECT item, asked FROM store.questions"))

    def note_asked(self, items: Sequence[str], at: datetime) -> None:
        """Records that operators were asked about these items."""
        with self._db.transaction():
            for item in items:
                self._db.run("INSERT OR IGNORE INTO store.questions VALUES (?, ?)", [item, at])

    def forget_asked(self, items: Sequence[str]) -> None:
        """Takes back that operators were asked about these items."""
        self._db.run("DELETE FROM store.questions WHERE item IN (SELECT unnest(?))", [list(items)])

    def opinion(self, text_hash: str, model: str) -> Opinion | None:
        """The model's stored answer about that text."""
        rows = self._db.rows(
            "SELECT relevant, reason FROM store.opinions WHERE text_hash = ? AND model = ?",
            [text_hash, model],
        )
        return Opinion(*rows[0]) if rows else None

    def keep_opinion(self, text_hash: str, model: str, opinion: Opinion, at: datetime) -> None:
        """Stores an answer, so that the same text is not put to the same model again."""
        row = [text_hash, model, at, opinion.relevant, opinion.reason]
        self._db.run("INSERT OR REPLACE INTO store.opinions VALUES (?, ?, ?, ?, ?)", row)

    def decide(self, item: str, outcome: str, reason: Reason) -> None:
        """Gives an item an outcome and the reason for it; an earlier reason of the same rule is replaced."""
        with self._db.transaction():
            self._db.run("UPDATE store.items SET outcome = ? WHERE id = ?", [outcome, item])
            self._db.run("DELETE FROM store.item_reasons WHERE item = ? AND rule = ?", [item, reason.rule])
            place = "SELECT coalesce(max(position), -1) + 1 FROM store.item_reasons WHERE item = ?"
            position = self._db.rows(place, [item])[0][0]
            self._db.append("store.item_reasons", [(item, position, reason.rule, reason.span, reason.weight)])


def _event(row: Row) -> StoryEvent:
    id_, at, kind, who, story, into, items, undoes, _ = row
    return StoryEvent(id_, at, StoryAction(kind), who, story, into, tuple(items), undoes)
