"""What the newsroom is made of: outlets, articles, the gold beside them, and one HTTP exchange."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol
from zoneinfo import ZoneInfo


@dataclass(frozen=True)
class Listing:
    """One place where an outlet lists its articles; `form` is rss, atom, rdf, jsonfeed, sitemap, index or section.

    `dates` names a form in `dates.FEED_FORMS`; `summary` is full, cut, none or html. An index lists the
    sitemap at `child`.
    """

    form: str
    path: str
    dates: str = "rfc822"
    summary: str = "cut"
    child: str = ""
    limit: int = 50


@dataclass(frozen=True)
class Outlet:
    """One site of the newsroom. `trouble` is empty or one of `TROUBLES`; `path` is the pattern of an article's address."""

    id: str
    name: str
    host: str
    country: str
    language: str
    zone: ZoneInfo
    template: str
    path: str
    shown: str
    listings: tuple[Listing, ...]
    section: str = ""
    encoding: str = "utf-8"
    charset: str = "utf-8"
    trouble: str = ""
    gzip_always: bool = False
    first_number: int = 1000
    traits: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Article:
    """One article page. `published` is aware, in the outlet's zone; `paragraphs` hold neither title nor standfirst.

    `desk` is printed where no person signs. `grade` is 0, 1 or 2 as in the labelling guideline (1 and 2 are relevant). `copy_of` is the id of the
    article whose text this one repeats, `update` says that it carries an earlier day's event on. `earlier` are
    title and address of what the outlet published before, newest first.
    """

    id: str
    outlet: Outlet
    event: str
    grade: int
    title: str
    standfirst: str
    paragraphs: tuple[str, ...]
    authors: tuple[str, ...]
    published: datetime
    credit: str = ""
    place: str = ""
    rank: str = ""
    desk: str = ""
    caption: str = ""
    copy_of: str | None = None
    update: bool = False
    number: int = 0
    slug: str = ""
    url: str = ""
    earlier: tuple[tuple[str, str], ...] = field(default=(), compare=False)

    @property
    def path(self) -> str:
        """The address without scheme and host, with its query."""
        return self.url.removeprefix(f"http://{self.outlet.host}")


@dataclass(frozen=True)
class Gold:
    """What a reader should find: `text` is the paragraphs joined by newlines, `date` ISO 8601 with offset.

    `reachable` is false where the outlet's trouble keeps the page away from a polite crawler.
    """

    id: str
    url: str
    outlet: str
    language: str
    title: str
    standfirst: str
    text: str
    date: str
    authors: tuple[str, ...]
    event: str
    grade: int
    relevant: bool
    copy_of: str | None
    update: bool
    reachable: bool


@dataclass(frozen=True)
class Request:
    """What the server passes on: method, host without port, path with query, headers with names in lower case."""

    host: str
    path: str
    method: str = "GET"
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Response:
    """An answer as bytes. `modified` is aware or None; `delay` seconds pass before the first byte.

    `encoded` is set when `body` is already compressed under that Content-Encoding.
    """

    status: int
    body: bytes = b""
    content_type: str = "text/html; charset=utf-8"
    headers: dict[str, str] = field(default_factory=dict)
    modified: datetime | None = None
    delay: float = 0.0
    encoded: str = ""
    gzip_always: bool = False


class Site(Protocol):
    """Anything the server can play: host names, hosts nobody listens on, and a pure answer per request."""

    @property
    def host_names(self) -> tuple[str, ...]: ...

    @property
    def refused(self) -> frozenset[str]: ...

    def respond(self, request: Request, now: datetime) -> Response: ...
