"""The values that the story stage takes and gives back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ArticleIn:
    """One article as it arrives: `published` is aware or naive (read as UTC), `language` ISO 639-1 or None."""

    id: str
    title: str
    text: str
    published: datetime
    language: str | None = None
    source: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Anchors:
    """What means the same in every language: ids of actors, ISO 3166 codes, addresses linked to.

    `actors` and `countries` are those of headline and lead, `leading` the actors of the headline (without one, of the
    first words), `mentioned` and `mentioned_countries` those of the whole text.
    """

    actors: frozenset[str] = frozenset()
    leading: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    mentioned: frozenset[str] = frozenset()
    mentioned_countries: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()


AnchorFinder = Callable[[ArticleIn], Anchors]


def no_anchors(article: ArticleIn) -> Anchors:
    """Nothing: the finder of a grouper that works on names, numbers and words alone."""
    del article
    return Anchors()


@dataclass(frozen=True, slots=True)
class Placement:
    """Where an article went: `story` is the id of the story's first line, `duplicate_of` that of the first copy.

    `reasons` says in a few words why, strongest first ("copy", "actor: mistral", "number: 1.3e+09", ...).
    """

    article: str
    story: str
    duplicate_of: str | None = None
    reasons: tuple[str, ...] = field(default=())

    @property
    def opens_story(self) -> bool:
        """True for the first line of a story."""
        return self.article == self.story

    def to_record(self) -> dict[str, str | None]:
        """The line that `sovwatch batch group` writes."""
        return {"id": self.article, "story": self.story, "duplicate_of": self.duplicate_of}
