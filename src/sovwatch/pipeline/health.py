"""What a source's answers in one run amount to: a state and the reason in words of a closed list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sovwatch.model import SourceState

# The closed list of reasons; docs/operating.md explains each, and a test compares the two.
REASONS: dict[str, tuple[SourceState, str]] = {
    "": ("ok", "answered and gave items"),
    "not-modified": ("unchanged", "the site says that nothing changed"),
    "nothing-new": ("unchanged", "answered; every item is known"),
    "no-items": ("empty", "answered in the right form, without a single item"),
    "frozen": ("suspicious", "the newest item is far older than this source's rhythm"),
    "not-a-feed": ("suspicious", "answered with a page where a feed should be"),
    "consent-wall": ("suspicious", "a consent page stands before the content"),
    "challenge": ("suspicious", "a robot check stands before the content"),
    "unreadable": ("suspicious", "answered, but what came could not be read"),
    "pages-unreadable": ("suspicious", "most article pages gave no text"),
    "dates-lost": ("suspicious", "no item has a date, although the source used to give them"),
    "robots": ("refused", "robots.txt forbids us"),
    "robots-unreachable": ("refused", "robots.txt did not answer, or not in time, which counts as a refusal"),
    "forbidden": ("refused", "the site refuses us (401, 403, 451)"),
    "too-many-requests": ("refused", "the site asks us to come less often (429)"),
    "unsafe-address": ("refused", "the address is private or not http(s)"),
    "gone": ("failed", "the address does not exist any more (404, 410)"),
    "server-error": ("failed", "the site answers with a server error (5xx)"),
    "http-error": ("failed", "the site answers with another error status"),
    "dns": ("failed", "the name of the site is not known"),
    "unreachable": ("failed", "the site does not take connections"),
    "timeout": ("failed", "no answer within the time limit"),
    "circuit-open": (
        "failed",
        "its host let several requests in a row time out and was not asked again in this run",
    ),
    "tls": ("failed", "the encrypted connection cannot be made"),
    "too-large": ("failed", "the answer is larger than the limit"),
    "redirects": ("failed", "too many redirects, or a circle"),
    "protocol": ("failed", "the answer breaks the rules of HTTP"),
    "internal": ("failed", "a fault in this program; see the detail and report it"),
}
# A hard failure counts whole towards asking more rarely, a soft one half, a temporary one a quarter:
# feeds do come back after 404 and 429 (the weights are those mediacloud/rss-fetcher arrived at).
WEIGHTS: dict[str, float] = {
    "gone": 0.5, "forbidden": 0.5, "too-many-requests": 0.25, "server-error": 0.25, "timeout": 0.25,
    "unreachable": 0.5, "robots-unreachable": 0.25, "circuit-open": 0.25, "not-a-feed": 0.5, "dns": 1.0, "tls": 1.0,
}  # fmt: skip
FROZEN_AFTER = timedelta(days=21)


@dataclass(frozen=True)
class Door:
    """What one feed, sitemap or section gave. `reason` is a word of REASONS; entries counts its lines.

    `declared` is the address as it stands in sources.yaml, empty for a sitemap that an index named.
    """

    url: str
    reason: str = ""
    detail: str = ""
    entries: int = 0
    newest: datetime | None = None
    declared: str = ""


@dataclass(frozen=True)
class Pages:
    """How the article pages went: asked for, unreadable, and the commonest reason."""

    asked: int = 0
    unreadable: int = 0
    reason: str = ""


def state_of(doors: Sequence[Door], new: int, pages: Pages, *, now: datetime) -> tuple[SourceState, str, str]:
    """(state, reason, detail) of a source from its doors and pages.

    One door that answers is enough for the source to be alive; the detail then names those that did not.
    """
    alive = [door for door in doors if REASONS[door.reason][0] in {"ok", "unchanged"}]
    broken = [door for door in doors if door not in alive]
    if not alive:
        worst = _worst(broken)
        return REASONS[worst.reason][0], worst.reason, worst.detail
    detail = "; ".join(f"{door.url}: {door.reason} {door.detail}".strip() for door in broken)
    walled = pages.reason in {"consent-wall", "challenge", "robots"}
    if pages.unreadable * 2 > pages.asked and (walled or pages.asked >= 3):
        reason = pages.reason if walled else "pages-unreadable"
        return REASONS[reason][0], reason, f"{pages.unreadable} of {pages.asked} pages; {detail}".rstrip("; ")
    frozen = _frozen(alive, now)
    if frozen:
        return "suspicious", "frozen", f"newest item {frozen.date().isoformat()}; {detail}".rstrip("; ")
    reason = "" if new else _quiet(alive)
    return REASONS[reason][0], reason, detail


def _worst(doors: Sequence[Door]) -> Door:
    order: dict[SourceState, int] = {"suspicious": 0, "empty": 1, "refused": 2, "failed": 3}
    return min(doors, key=lambda door: order[REASONS[door.reason][0]])


def _quiet(doors: Sequence[Door]) -> str:
    return "not-modified" if all(door.reason == "not-modified" for door in doors) else "nothing-new"


def _frozen(doors: Sequence[Door], now: datetime) -> datetime | None:
    newest = [door.newest for door in doors if door.newest]
    if newest and len(newest) == len(doors) and max(newest) < now - FROZEN_AFTER:
        return max(newest)
    return None
