"""Items, sources, cursors, stories: what the crawl writes and the digest reads."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sovwatch.model import Cursor, Harvest, Item, Source
from sovwatch.warehouse.database import Database, Row


@dataclass(frozen=True)
class Known:
    """What is stored of an address: enough to tell a new item from an edited one, and whose it is."""

    source: str
    listed_title: str
    outcome: str
    version: int
    look: str


@dataclass(frozen=True)
class StoryRow:
    """What is written about one story after grouping. `headlines` maps language to headline."""

    id: str
    headlines: Mapping[str, str]
    lead: str
    score: float
    parts: Mapping[str, float]
    saga: str | None = None
    lead_language: str = ""


class Archive:
    """Reads and writes items; `statements` maps the names of `warehouse/statements/*.sql` to their SQL."""

    def __init__(self, database: Database, statements: Mapping[str, str]) -> None:
        self._db = database
        self._sql = statements

    # -------------------------------------------------------------- declarations

    def declare_sources(self, sources: Iterable[Source]) -> None:
        """Makes the table of sources say what the file says; those gone from it stay, marked as not declared."""
        rows = [
            (
                s.id,
                s.name,
                s.country,
                s.language,
                s.kind,
                s.home,
                s.zone,
                s.paywall,
                s.rights,
                s.status,
                s.weight,
                True,
            )
            for s in sources
        ]
        with self._db.transaction():
            self._db.run("UPDATE store.sources SET declared = false")
            self._db.run(
                "DELETE FROM store.sources WHERE id IN (SELECT unnest(?))", [[row[0] for row in rows]]
            )
            self._db.append("store.sources", rows)

    def declare_actors(self, actors: Sequence[Row]) -> None:
        """Replaces the table of actors; rows are (id, name, name_ko, kind, country, role)."""
        with self._db.transaction():
            self._db.run("DELETE FROM store.actors")
            self._db.append("store.actors", actors)

    # -------------------------------------------------------------- what the crawl needs and gives

    def cursors(self) -> dict[str, Cursor]:
        """Address -> what it said last time."""
        rows = self._db.rows("SELECT url, etag, modified, checked, newest FROM store.cursors")
        return {row[0]: Cursor(*row) for row in rows}

    def known(self, items: Iterable[str]) -> dict[str, Known]:
        """Item id -> what is stored, for those of the given ids that are."""
        rows = self._db.rows(self._sql["known_items"], {"items": list(items)})
        return {row[0]: Known(*row[1:]) for row in rows}

    def store(self, run: str, harvest: Harvest, at: datetime) -> int:
        """Writes a source's items, report and cursors in one transaction; the number of items written.

        An item that is stored already becomes a new version of the same identity and keeps its story, first
        time seen and history. An item known from another source (a portal's copy of the address) is left alone.
        """
        with self._db.transaction():
            stored = self._store_items(run, harvest.items, at)
            self._write_report(run, harvest, at)
            for cursor in harvest.cursors:
                self._db.run(self._sql["save_cursor"], {**cursor.__dict__, "source": harvest.report.source})
        return stored

    def store_items(self, run: str, items: Iterable[Item], at: datetime) -> int:
        """Writes items without a report or cursors, as `store` does; the number written. For back-fill and imports."""
        with self._db.transaction():
            return self._store_items(run, items, at)

    def _store_items(self, run: str, given: Iterable[Item], at: datetime) -> int:
        items = {item.id: item for item in given}
        old = self._stored(items)
        fresh = [item for item in items.values() if item.id not in old or old[item.id][0] == item.source]
        for item in fresh:
            if item.id in old:
                self._db.run(
                    self._sql["forget_item"].replace("$item", "'" + item.id.replace("'", "''") + "'")
                )
        self._write_items(run, fresh, old, at)
        return len(fresh)

    def _stored(self, items: Mapping[str, Item]) -> dict[str, Row]:
        rows = self._db.rows(
            "SELECT id, source, version, first_seen, story, duplicate_of, title, text FROM store.items "
            "WHERE id IN (SELECT unnest(?))",
            [list(items)],
        )
        return {row[0]: row[1:] for row in rows}

    def _write_items(self, run: str, items: Sequence[Item], old: Mapping[str, Row], at: datetime) -> None:
        rows: list[Row] = []
        versions: list[Row] = []
        for item in items:
            before = old.get(item.id)
            version, first, story, copy = (1, item.first_seen, None, None)
            if before:
                _, version, first, story, copy, title, text = before
                if (title, text) != (item.title, item.text):
                    versions.append((item.id, version, at, title, text))
                    version += 1
            rows.append(_item_row(item, run, version, first, story, copy))
        self._db.append("store.items", rows)
        self._db.append("store.item_versions", versions)
        self._db.append("store.item_reasons", [r for item in items for r in _reason_rows(item)])
        self._db.append("store.item_actors", [(i.id, a) for i in items for a in dict.fromkeys(i.actors)])
        self._db.append(
            "store.item_countries", [(i.id, c) for i in items for c in dict.fromkeys(i.countries)]
        )
        self._db.append("store.item_facts", [r for item in items for r in _fact_rows(item)])

    def _write_report(self, run: str, harvest: Harvest, at: datetime) -> None:
        r = harvest.report
        row = (
            run, r.source, at, r.state, r.reason, r.detail, r.listed, r.new, r.fetched, r.kept, r.unsure, r.dropped,
            r.unreadable, r.requests, r.bytes, r.seconds,
        )  # fmt: skip
        self._db.append("store.source_runs", [row])

    # -------------------------------------------------------------- stories

    def window(self, since: datetime) -> list[dict[str, Any]]:
        """Kept items first seen since then, ordered by (published, id): what grouping works on."""
        names = (
            "id", "source", "url", "title", "standfirst", "text", "language", "published", "first_seen", "agency",
            "story", "duplicate_of",
        )  # fmt: skip
        return [
            dict(zip(names, row, strict=True))
            for row in self._db.rows(self._sql["window_items"], {"since": since})
        ]

    def place(self, placements: Sequence[tuple[str, str, str | None]]) -> None:
        """Writes (item, story, duplicate_of) in one transaction."""
        with self._db.transaction():
            for item, story, copy in placements:
                self._db.run(self._sql["set_story"], {"item": item, "story": story, "duplicate_of": copy})

    def stale_stories(self) -> list[str]:
        """Stories to be written anew: a later run has changed a member, which may be kept no longer."""
        return [row[0] for row in self._db.rows(self._sql["stale_stories"])]

    def drop_empty(self, stories: Sequence[str]) -> None:
        """Removes those of the stories that have no kept member."""
        self._db.run(self._sql["drop_empty_stories"], {"stories": list(stories)})

    def write_stories(self, stories: Sequence[StoryRow], at: datetime) -> None:
        """Writes headlines, leads and scores."""
        with self._db.transaction():
            for story in stories:
                values = {
                    "id": story.id,
                    "at": at,
                    "headlines": json.dumps(dict(story.headlines), ensure_ascii=False),
                    "lead": story.lead,
                    "score": story.score,
                    "parts": json.dumps(dict(story.parts)),
                    "saga": story.saga,
                    "lead_language": story.lead_language,
                }
                self._db.run(self._sql["upsert_story"], values)

    def members(self, stories: Sequence[str]) -> list[dict[str, Any]]:
        """The members of the given stories, first report first."""
        names = (
            "story", "id", "source", "outlet", "outlet_country", "weight", "rights", "paywall", "url", "title",
            "standfirst", "text", "language", "published", "published_estimated", "first_seen", "agency",
            "duplicate_of", "score", "flags", "version",
        )  # fmt: skip
        rows = self._db.rows(self._sql["story_members"], {"stories": list(stories)})
        return [dict(zip(names, row, strict=True)) for row in rows]

    def facts(self, items: Sequence[str]) -> list[dict[str, Any]]:
        """The facts of the given items, in the order of the text; not the sums that were not understood."""
        names = (
            "item", "kind", "value", "unit", "qualifier", "actors", "country", "horizon", "span", "sentence",
            "confidence", "eur", "krw", "usd", "rate_day",
        )  # fmt: skip
        sql = f"SELECT {', '.join(names)} FROM store.item_facts WHERE item IN (SELECT unnest(?)) AND kind <> 'unparsed' ORDER BY item, position"  # noqa: S608
        return [dict(zip(names, row, strict=True)) for row in self._db.rows(sql, [list(items)])]

    def links(self, table: str, items: Sequence[str]) -> dict[str, list[str]]:
        """Item -> its actors (`table` "actors") or countries ("countries")."""
        column = {"actors": "actor", "countries": "country"}[table]
        sql = f"SELECT item, list({column} ORDER BY {column}) FROM store.item_{table} WHERE item IN (SELECT unnest(?)) GROUP BY item"  # noqa: S608
        return dict(self._db.rows(sql, [list(items)]))

    def sagas(self, since: datetime) -> list[Row]:
        """(saga, story, first publication, actors) of every story published since then, oldest first."""
        return self._db.rows(self._sql["saga_stories"], {"since": since})

    def actor_names(self, language: str) -> dict[str, str]:
        """Actor id -> the name that readers of `language` know: the Korean one for "ko", else the international."""
        column = "name_ko" if language == "ko" else "name"
        return dict(self._db.rows(f"SELECT id, {column} FROM store.actors"))  # noqa: S608

    def telling_words(self, items: Sequence[str]) -> dict[str, list[str]]:
        """Item -> the words of its text that spoke for keeping it, the strongest first."""
        sql = (
            "SELECT item, list(span ORDER BY position) FROM store.item_reasons "
            "WHERE weight > 0 AND span <> '' AND item IN (SELECT unnest(?)) GROUP BY item"
        )
        return dict(self._db.rows(sql, [list(items)]))

    def stories_between(self, since: datetime, until: datetime) -> list[str]:
        """Stories with a member first seen in (since, until]."""
        return [row[0] for row in self._db.rows(self._sql["stories_since"], {"since": since, "until": until})]

    def story_rows(self, stories: Sequence[str]) -> dict[str, StoryRow]:
        """Story id -> what was written about it."""
        rows = self._db.rows(
            "SELECT id, headlines, lead, score, parts, saga, lead_language FROM store.stories WHERE id IN (SELECT unnest(?))",
            [list(stories)],
        )
        return {r[0]: StoryRow(r[0], json.loads(r[1]), r[2], r[3], json.loads(r[4]), *r[5:]) for r in rows}


def _item_row(
    item: Item, run: str, version: int, first: datetime, story: str | None, copy: str | None
) -> Row:
    d = item.decision
    return (
        item.id, item.source, item.url, item.canonical_url, item.title, item.standfirst, item.teaser, item.text,
        item.listed_title or item.title, item.language, list(item.authors), item.published, item.published_estimated,
        item.modified, first, item.agency, item.image, list(item.flags), d.outcome, d.score, d.look, item.sampled,
        version, story, copy, run,
    )  # fmt: skip


def _reason_rows(item: Item) -> list[Row]:
    return [(item.id, i, r.rule, r.span, r.weight) for i, r in enumerate(item.decision.reasons)]


def _fact_rows(item: Item) -> list[Row]:
    keys = (
        "kind", "value", "unit", "qualifier", "actors", "country", "horizon", "span", "sentence", "confidence", "reasons",
        "eur", "krw", "usd", "rate_day",
    )  # fmt: skip
    return [(item.id, i, *(fact.get(key) for key in keys)) for i, fact in enumerate(item.facts)]
