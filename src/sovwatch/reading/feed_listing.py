"""What a feed, sitemap or section page lists, whatever its form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Literal

from sovwatch.model import Entry
from sovwatch.reading.urls import is_web

Kind = Literal["rss", "atom", "rdf", "cdf", "json", "sitemap", "sitemap-index", "html", "unknown"]
#: Most lines taken of one document; the first of a feed, the newest of a sitemap.
MAX_ENTRIES = 5_000
MAX_TITLE = 1_000
MAX_SUMMARY = 20_000
#: What stands before this day was never news on the web: a clock that was not set, or the epoch of a system.
_FIRST_DAY = datetime(1994, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Details:
    """What a feed says of an entry beyond its line: texts without mark-up; "" and None where it says nothing.

    `id` is as it stands there, a guid or whatever the publisher writes.
    """

    author: str = ""
    id: str = ""
    content: str = ""
    updated: datetime | None = None


@dataclass(frozen=True)
class Head:
    """What a feed says of itself: its title as plain text and the address of its site."""

    title: str = ""
    link: str = ""


@dataclass
class Read:
    """The entries of a feed and, if they were asked for, their details and the feed's head."""

    entries: list[Entry]
    details: list[Details] = field(default_factory=list)
    head: Head = Head()


@dataclass(frozen=True)
class Listing:
    """One document that lists articles, read.

    `entries` are the lines with an http(s) address, in the order of the document; `lines` are all of them, those
    without a usable address too. `children` are the sitemaps of an index, newest first. `encoding` is the charset
    it was read with. `problems` say in words what was wrong and was mended or left out. `reason` is "" or why this
    is no listing: not-a-feed, consent-wall, challenge, unreadable, no-items; `detail` tells it to a reader.
    `details` belong to `lines`, one each, if they were asked for and the document is a feed; `head` likewise.
    """

    entries: tuple[Entry, ...] = ()
    children: tuple[str, ...] = ()
    kind: Kind = "unknown"
    encoding: str | None = None
    problems: tuple[str, ...] = ()
    reason: str = ""
    detail: str = ""
    lines: tuple[Entry, ...] = ()
    details: tuple[Details, ...] = ()
    head: Head = Head()


def listing_of(
    lines: Sequence[Entry],
    kind: Kind,
    *,
    encoding: str | None,
    problems: Sequence[str],
    now: datetime | None,
    children: Sequence[str] = (),
) -> Listing:
    """The listing of these lines; with `now`, times that lie after it or before the web are dropped and noted."""
    notes = list(dict.fromkeys(problems))
    if now is not None:
        kept = [_plausible(line, now) for line in lines]
        lost = sum(a.published != b.published for a, b in zip(lines, kept, strict=True))
        if lost:
            notes.append(f"{lost} of {len(lines)} dates lie in the future or before 1994")
        lines = kept
    entries = tuple(line for line in lines if is_web(line.url))
    if len(entries) < len(lines):
        notes.append(f"{len(lines) - len(entries)} of {len(lines)} entries have no address")
    reason = "" if entries or children else "no-items"
    detail = "" if not reason else f"{kind} without a single article address"
    return Listing(entries, tuple(children), kind, encoding, tuple(notes), reason, detail, tuple(lines))


def _plausible(line: Entry, now: datetime) -> Entry:
    when = line.published
    return line if when is None or _FIRST_DAY <= when <= now else replace(line, published=None)
