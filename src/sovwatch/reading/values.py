"""What the reader gives back: frozen values, free of any parser object."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

Precision = Literal["day", "minute", "second"]
ParagraphKind = Literal["text", "heading", "list"]
FlagName = Literal[
    "paywalled",
    "consent-wall",
    "challenge",
    "soft-404",
    "list-page",
    "not-article",
    "live-ticker",
    "video-only",
    "image-only",
    "ai-summary",
    "agency-credit",
    "selectors-failed",
    "too-large",
]

#: A page with one of these flags has no article text of its own.
REJECTING: frozenset[FlagName] = frozenset(
    {"consent-wall", "challenge", "soft-404", "list-page", "not-article"}
)


@dataclass(frozen=True, slots=True)
class Stamp:
    """A point in time as a page or feed states it.

    `when` is always aware. `has_zone` tells whether the zone was written in the text (True) or assumed by the
    reader (False); with `precision` "day" the time of day is midnight in that zone and means nothing.
    """

    when: datetime
    precision: Precision
    has_zone: bool

    def isoformat(self) -> str:
        """`YYYY-MM-DD` when only the day is known, else ISO 8601 with offset."""
        if self.precision == "day":
            return self.when.date().isoformat()
        return self.when.isoformat(timespec="seconds")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the body: plain text, one line, no mark-up."""

    text: str
    kind: ParagraphKind = "text"


@dataclass(frozen=True, slots=True)
class Flag:
    """Something a reader of the text must know, with the piece of the page that shows it."""

    name: FlagName
    evidence: str


@dataclass(frozen=True, slots=True)
class Article:
    """An article as read from one page; every field is empty or None when the page does not tell it."""

    title: str = ""
    standfirst: str = ""
    paragraphs: tuple[Paragraph, ...] = ()
    captions: tuple[str, ...] = ()
    date: Stamp | None = None
    modified: Stamp | None = None
    authors: tuple[str, ...] = ()
    language: str | None = None
    site_name: str | None = None
    image: str | None = None
    canonical_url: str | None = None
    section: str | None = None
    flags: tuple[Flag, ...] = field(default=())

    @property
    def text(self) -> str:
        """The paragraphs, one a line, without the title."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs)

    def has_flag(self, name: FlagName) -> bool:
        """Whether the flag is set."""
        return any(flag.name == name for flag in self.flags)
