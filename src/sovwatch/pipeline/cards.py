"""Story cards for digests, out of the rows of the warehouse."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from sovwatch.digests.values import FactLine, Report, StoryCard
from sovwatch.warehouse.archive import Archive, StoryRow

_CONFLICT = 3.0  # figures further apart than this factor speak of different things
_SAME = 0.02
_SURE = 0.5  # what is less certain contradicts nobody; all three as in the view fact_conflicts
MONEY_LINES = 6
WORDS = 3  # of those that spoke for keeping it
NO_NEWS = frozenset({"price", "pay", "market"})  # sums that nobody puts into anything
_COUNTED = re.compile("[A-Z]{3}")  # an ISO 4217 code, or GPU


def story_cards(archive: Archive, stories: Sequence[str], language: str) -> list[StoryCard]:
    """A card for each of the stories, in their order; actors are named as readers of `language` know them."""
    members: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in archive.members(stories):
        members[row["story"]].append(row)
    written = archive.story_rows(stories)
    items = [row["id"] for rows in members.values() for row in rows]
    facts: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for fact in archive.facts(items):
        facts[fact["item"]].append(fact)
    names = archive.actor_names(language)
    words = archive.telling_words(items)
    return [_card(members[s], written.get(s), facts, names, words) for s in stories if members.get(s)]


def _card(
    rows: Sequence[dict[str, Any]],
    written: StoryRow | None,
    facts: Mapping[str, Sequence[dict[str, Any]]],
    names: Mapping[str, str],
    words: Mapping[str, Sequence[str]],
) -> StoryCard:
    story = rows[0]["story"]
    best = max(rows, key=lambda row: (row["score"], -row["published"].timestamp()))
    return StoryCard(
        id=story,
        headlines=written.headlines if written else {best["language"]: best["title"]},
        reports=tuple(_report(row) for row in rows),
        score=written.score if written else best["score"],
        lead=written.lead if written else "",
        lead_language=written.lead_language if written else "",
        facts=fact_lines(rows, facts, names),
        reason=", ".join(f"“{word}”" for word in _distinct(words.get(best["id"], ()))[:WORDS]),
    )


def _distinct(words: Sequence[str]) -> list[str]:
    """The words without those that another of them holds."""
    return [
        word
        for i, word in enumerate(words)
        if not any(word in other and (word != other or j < i) for j, other in enumerate(words) if j != i)
    ]


def _report(row: dict[str, Any]) -> Report:
    return Report(
        item=row["id"],
        outlet=row["outlet"],
        country=row["outlet_country"],
        language=row["language"],
        url=row["url"],
        title=row["title"],
        published=row["published"],
        first_seen=row["first_seen"],
        paywall=row["paywall"],
        rights=row["rights"],
        agency=row["agency"],
        is_copy=row["duplicate_of"] is not None,
    )


def fact_lines(
    rows: Sequence[dict[str, Any]], facts: Mapping[str, Sequence[dict[str, Any]]], names: Mapping[str, str]
) -> tuple[FactLine, ...]:
    """The story's figures, each once with the reports that state it, prices left out, most stated first."""
    lines: list[FactLine] = []
    outlets = {row["id"]: row["outlet"] for row in rows}
    for row in rows:
        for fact in facts.get(row["id"], ()):
            if fact["kind"] not in NO_NEWS and _COUNTED.fullmatch(fact["unit"]):
                _add(lines, _line(fact, names))
    lines.sort(
        key=lambda line: (-len(line.items), -line.confidence, -(line.eur or 0.0), line.unit, line.value)
    )
    return tuple(_with_conflicts(line, lines, outlets) for line in lines[:MONEY_LINES])


def _line(fact: dict[str, Any], names: Mapping[str, str]) -> FactLine:
    keys = ("kind", "value", "unit", "qualifier", "country", "horizon", "eur", "krw", "usd", "confidence")
    actors = tuple(names.get(actor, actor) for actor in fact["actors"])
    return FactLine(**{key: fact[key] for key in keys}, actors=actors, items=(fact["item"],))


def _add(lines: list[FactLine], line: FactLine) -> None:
    """Merges the line into one that states the same figure, also in another currency, or adds it."""
    for i, other in enumerate(lines):
        if _agree(other, line):
            items = tuple(dict.fromkeys((*other.items, *line.items)))
            lines[i] = replace(other, items=items, confidence=max(other.confidence, line.confidence))
            return
    lines.append(line)


def _agree(a: FactLine, b: FactLine) -> bool:
    if a.unit == b.unit:
        return abs(a.value - b.value) <= _SAME * max(a.value, b.value)
    if a.eur and b.eur:  # the same sum in won and in euro, rounded by the press
        return abs(a.eur - b.eur) <= 0.08 * max(a.eur, b.eur)
    return False


def _with_conflicts(line: FactLine, lines: Sequence[FactLine], outlets: Mapping[str, str]) -> FactLine:
    """The line with what other outlets say of the same kind of sum by the same actor."""
    told = {outlets[item] for item in line.items}
    others = tuple(
        (other.value, other.unit, outlets[other.items[0]])
        for other in lines
        if other is not line
        and (other.kind, other.unit, other.actors[:1]) == (line.kind, line.unit, line.actors[:1])
        and line.actors
        and min(line.confidence, other.confidence) >= _SURE
        and line.value / _CONFLICT <= other.value <= line.value * _CONFLICT
        and not told & {outlets[item] for item in other.items}
    )
    return replace(line, conflict=others)
