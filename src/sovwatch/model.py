"""The values that travel between the parts: frozen, without behaviour that touches the world.

All times are aware datetimes; they are stored in UTC and shown in the zone of the reader.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time
from typing import Any, Literal

Paywall = Literal["none", "metered", "hard"]
Rights = Literal["excerpt", "link-only", "tdm-reserved"]
Depth = Literal["headlines", "all"]
Status = Literal["verified", "unverified"]
Verdict = Literal["keep", "drop", "unsure"]

# ------------------------------------------------------------------ what operators declare


@dataclass(frozen=True)
class Section:
    """A page that lists articles and has no feed: its address and the CSS selector of the article links."""

    url: str
    links: str


@dataclass(frozen=True)
class Selectors:
    """CSS selectors of one source; each is tried first and the generic reader does the rest."""

    body: str | None = None
    title: str | None = None
    date: str | None = None
    author: str | None = None
    remove: tuple[str, ...] = ()


NO_SELECTORS = Selectors()


@dataclass(frozen=True)
class Expect:
    """What a healthy source gives. Below `items_per_day` (0 = learned) or silent for `silent_days`: an alarm."""

    items_per_day: float = 0.0
    silent_days: float = 0.0


@dataclass(frozen=True)
class Source:
    """One publisher as declared in `sources.yaml`."""

    id: str
    name: str
    country: str
    language: str
    kind: str
    home: str
    zone: str
    feeds: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    selectors: Selectors = NO_SELECTORS
    paywall: Paywall = "none"
    rights: Rights = "excerpt"
    encoding: str | None = None
    delay: float = 2.0
    timeout: float = 20.0
    depth: Depth = "headlines"
    status: Status = "verified"
    weight: float = 1.0
    legacy_tls: bool = False
    expect: Expect = Expect()
    evidence: str = ""


@dataclass(frozen=True)
class FetchSettings:
    """How the program goes out to the web: `contact` is told to sites, `allow` opens private networks."""

    contact: str = ""
    allow: tuple[str, ...] = ()
    proxy: str | None = None


@dataclass(frozen=True)
class Channel:
    """One destination. The Apprise address is a secret: only the name of its environment variable is kept."""

    name: str
    url_env: str


@dataclass(frozen=True)
class Subscription:
    """Who gets which digest, when. `time` is the wall clock of `zone`; `days` are 0 (Monday) to 6."""

    team: str
    channels: tuple[Channel, ...]
    language: Literal["ko", "en"]
    zone: str
    time: time
    days: frozenset[int]
    max_stories: int = 12
    quiet: Literal["line", "nothing"] = "line"


# ------------------------------------------------------------------ what comes from the web


@dataclass(frozen=True)
class Entry:
    """One line of a feed, sitemap or section page: an article's address and what is said of it there."""

    url: str
    title: str
    summary: str = ""
    published: datetime | None = None


@dataclass(frozen=True)
class Cursor:
    """What a source's address said last time, to ask conditionally and to see that it is frozen."""

    url: str
    etag: str | None = None
    modified: str | None = None
    checked: datetime | None = None
    newest: datetime | None = None


@dataclass(frozen=True)
class Reason:
    """One part of a decision, in words: the rule or evidence, the span of text it saw, and its weight."""

    rule: str
    span: str = ""
    weight: float = 0.0


@dataclass(frozen=True)
class Decision:
    """What was decided about an item, by which look ("headline" or "text"), and why."""

    outcome: Verdict
    score: float
    look: Literal["headline", "text"]
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True)
class Item:
    """One article as it is stored. `id` is the hash of its canonical address.

    `published_estimated` is true where the page and the feed gave no time and `first_seen` stands in.
    `sampled` marks an item that the first look dropped and chance drew, to measure what that look loses.
    """

    id: str
    source: str
    url: str
    title: str
    first_seen: datetime
    published: datetime
    published_estimated: bool
    language: str
    decision: Decision
    canonical_url: str = ""
    standfirst: str = ""
    text: str = ""
    teaser: str = ""
    listed_title: str = ""
    authors: tuple[str, ...] = ()
    modified: datetime | None = None
    agency: str | None = None
    image: str | None = None
    flags: tuple[str, ...] = ()
    sampled: bool = False
    facts: tuple[Mapping[str, Any], ...] = ()
    actors: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()


# ------------------------------------------------------------------ what a run reports

SourceState = Literal["ok", "unchanged", "empty", "suspicious", "refused", "failed"]


@dataclass(frozen=True)
class SourceReport:
    """What one source gave in one run: a state, the reason in words of a closed list, and counts."""

    source: str
    state: SourceState
    reason: str = ""
    detail: str = ""
    listed: int = 0
    new: int = 0
    fetched: int = 0
    kept: int = 0
    unsure: int = 0
    dropped: int = 0
    unreadable: int = 0
    requests: int = 0
    bytes: int = 0
    seconds: float = 0.0


@dataclass(frozen=True)
class Harvest:
    """All that one source gave: its report, its items, and how far its addresses were read."""

    report: SourceReport
    items: tuple[Item, ...] = ()
    cursors: tuple[Cursor, ...] = ()


@dataclass(frozen=True)
class Delivery:
    """One digest at one channel: "sent", "failed" (with the reason), or "in-doubt" after a crash."""

    team: str
    channel: str
    status: Literal["sent", "failed", "in-doubt", "skipped"]
    detail: str = ""


@dataclass(frozen=True)
class RunReport:
    """What a whole run did; `sovwatch run` prints it and its exit code follows from it."""

    run: str
    started: datetime
    finished: datetime
    sources: tuple[SourceReport, ...]
    stories_new: int = 0
    stories_updated: int = 0
    deliveries: tuple[Delivery, ...] = ()
    check_rows: Mapping[str, int] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
