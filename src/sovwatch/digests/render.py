"""A digest in every form in which it leaves the house. Values and template sources in, texts out."""

from __future__ import annotations

from collections.abc import Mapping

from sovwatch.digests import figures, render_html, render_slack, render_text
from sovwatch.digests.catalog import say
from sovwatch.digests.cleaning import clean
from sovwatch.digests.parts import GAP, pack
from sovwatch.digests.values import Digest
from sovwatch.digests.view import brief, view

SUBJECT_MAX = 110  # characters; phones show about half of it


def subject(digest: Digest) -> str:
    """One line: the day, the first headline, how many more."""
    language = digest.language
    day = figures.day(digest.due, digest.zone, language)
    if digest.is_quiet:
        return say(language, "subject_quiet", day=day)
    others = len(digest.cards) + len(digest.more) - 1
    key = "subject_more" if others else "subject"
    frame = len(say(language, key, day=day, headline="", n=others))
    headline = clean(brief(digest.cards[0], language).headline, SUBJECT_MAX - frame)
    return say(language, key, day=day, headline=headline, n=others)


def slack(digest: Digest) -> tuple[str, ...]:
    """The messages for Slack in its own mark-up, in order, each below the length at which Slack cuts."""
    return render_slack.slack(view(digest))


def html(digest: Digest, templates: Mapping[str, str]) -> str:
    """The page for mail and archive, below 98 kB. `templates` maps file names in alerts/templates to their text."""
    return render_html.html(view(digest), templates)


def text(digest: Digest) -> str:
    """Plain text with whole addresses."""
    return render_text.text(view(digest))


def split(text: str, limit: int) -> tuple[str, ...]:
    """A plain text as messages of at most `limit` characters, cut between stories and numbered if several."""
    return pack(text.strip().split(GAP), limit)
