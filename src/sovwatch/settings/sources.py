"""`sources.yaml`: which publishers, how to read each, what to expect of each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, Field, model_validator

from sovwatch import model
from sovwatch.errors import BadFiles, Fault
from sovwatch.settings import yamlfile
from sovwatch.settings.faults import Strict, validate

KINDS = (
    "wire", "general", "business", "tech", "broadcaster", "portal",
    "government", "eu", "research", "lab", "think-tank",
)  # fmt: skip
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")


def http_url(value: str) -> str:
    """`value` if it is an http(s) address with a host; raises ValueError with what to write."""
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname or " " in value:
        msg = f'"{value}" is not an address; write it whole, such as "https://example.org/rss.xml"'
        raise ValueError(msg)
    return value


def zone_name(value: str) -> str:
    """`value` if it is an IANA zone; raises ValueError with an example."""
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        msg = f'"{value}" is not a time zone; write an IANA name such as "Asia/Seoul" or "Europe/Berlin"'
        raise ValueError(msg) from error
    return value


def slug(value: str) -> str:
    """`value` if it is a slug; raises ValueError with the rule."""
    if not _SLUG.match(value):
        msg = f'"{value}" is not a slug; use small letters, digits and single hyphens, such as "le-monde"'
        raise ValueError(msg)
    return value


Url = Annotated[str, AfterValidator(http_url)]
Zone = Annotated[str, AfterValidator(zone_name)]
Slug = Annotated[str, AfterValidator(slug)]


class FeedEntry(Strict):
    """One feed or news sitemap."""

    url: Url = Field(
        description="address of the feed or sitemap; {yyyymmdd}, {yyyy}, {mm}, {dd} stand for today"
    )


class SectionEntry(Strict):
    """One page that lists articles."""

    url: Url = Field(description="address of the page")
    links: str = Field(min_length=1, description="CSS selector of the links to articles")


class SelectorEntry(Strict):
    """CSS selectors for the articles of this source; what they do not find is found by the generic reader."""

    body: str | None = Field(None, description="the element that holds the text")
    title: str | None = Field(None, description="the headline")
    date: str | None = Field(None, description="the element with the time of publication")
    author: str | None = Field(None, description="the by-line")
    remove: tuple[str, ...] = Field((), description="elements inside the body that are not text")


class ExpectEntry(Strict):
    """What a healthy source gives; without it the first 14 days are learned from."""

    items_per_day: float = Field(0.0, ge=0, description="usual number of new items a day; 0: learned")
    silent_days: float = Field(0.0, ge=0, description="days without a new item before an alarm; 0: learned")


class SourceEntry(Strict):
    """One publisher."""

    id: Slug = Field(description="short name, never changed, such as le-monde")
    name: str = Field(min_length=1, description="name as readers know it")
    country: str = Field(pattern=r"^[A-Z]{2}$", description="ISO 3166 code in capitals; EU for its bodies")
    language: str = Field(pattern=r"^[a-z]{2}$", description="ISO 639-1 code, such as ko")
    kind: Literal[KINDS] = Field(description="one of " + ", ".join(KINDS))  # type: ignore[valid-type]
    home: Url = Field(description="front page")
    zone: Zone = Field(description="zone of dates that have none (IANA name)")
    feeds: tuple[FeedEntry, ...] = Field((), description="RSS, Atom, RDF or JSON Feed")
    sitemaps: tuple[FeedEntry, ...] = Field((), description="news sitemaps or sitemap indexes")
    sections: tuple[SectionEntry, ...] = Field((), description="pages that list articles")
    selectors: SelectorEntry = Field(SelectorEntry(), description="CSS selectors for articles")  # type: ignore[call-arg]
    paywall: model.Paywall = Field("none", description="none, metered or hard")
    rights: model.Rights = Field(
        "excerpt", description="excerpt, or link-only / tdm-reserved: headline and link, no text"
    )
    encoding: str | None = Field(
        None, description="charset where the site declares a wrong one, such as cp949"
    )
    delay: float = Field(2.0, ge=0, le=120, description="seconds between two requests to one host")
    timeout: float = Field(20.0, gt=0, le=120, description="seconds for one request")
    depth: model.Depth = Field(
        "headlines", description="headlines: the first look decides; all: fetch every page"
    )
    status: model.Status = Field(
        "verified", description="unverified: failures raise no alarm before a success"
    )
    weight: float = Field(1.0, gt=0, le=5, description="weight of this outlet when stories are ranked")
    legacy_tls: bool = Field(False, description="allow old TLS renegotiation for this source's hosts")
    expect: ExpectEntry = Field(ExpectEntry(), description="what a healthy source gives")  # type: ignore[call-arg]
    evidence: str = Field("", description="where the addresses were seen to work, with the date")

    @model_validator(mode="after")
    def _has_a_door(self) -> SourceEntry:
        if not (self.feeds or self.sitemaps or self.sections):
            msg = "has no way in; give feeds, sitemaps or sections"
            raise ValueError(msg)
        return self

    def to_value(self) -> model.Source:
        """The entry as the frozen value that the parts take."""
        plain = {
            name: getattr(self, name)
            for name in SourceEntry.model_fields
            if name not in {"feeds", "sitemaps", "sections", "selectors", "expect"}
        }
        return model.Source(
            **plain,
            feeds=tuple(feed.url for feed in self.feeds),
            sitemaps=tuple(sitemap.url for sitemap in self.sitemaps),
            sections=tuple(model.Section(s.url, s.links) for s in self.sections),
            selectors=model.Selectors(**self.selectors.model_dump()),
            expect=model.Expect(**self.expect.model_dump()),
        )


class FetchEntry(Strict):
    """How this program goes out to the web."""

    contact: str = Field(
        "", max_length=200, pattern=r"^[ -~]*$", description="address or page by which site owners reach you"
    )
    allow: tuple[str, ...] = Field(
        (), description="private networks (10.1.0.0/16) or hosts that may be read; all others are refused"
    )
    proxy: str | None = Field(None, pattern=r"^http://", description="http://host:port of your own proxy")


class SourcesFile(Strict):
    """The whole file."""

    fetch: FetchEntry = Field(FetchEntry(), description="how this program goes out to the web")  # type: ignore[call-arg]
    sources: tuple[SourceEntry, ...] = Field(description="the publishers")


@dataclass(frozen=True)
class Sources:
    """The sources in file order, and how to go out to them."""

    sources: tuple[model.Source, ...]
    fetch: model.FetchSettings


def load_sources(path: Path, *, shown_as: str | None = None) -> Sources:
    """What `path` declares. Raises BadFiles with every fault and its line."""
    document = yamlfile.read(path, shown_as=shown_as)
    if not isinstance(document.data, dict) or not document.data.get("sources"):
        message = 'holds no sources; write "sources:" and below it one "- id: ..." per publisher'
        raise BadFiles([Fault(document.file, 1, "", message)])
    parsed, faults = validate(SourcesFile, document)
    faults += _repeated(document)
    if faults or parsed is None:
        raise BadFiles(faults)
    values = tuple(entry.to_value() for entry in parsed.sources)
    return Sources(values, model.FetchSettings(**parsed.fetch.model_dump()))


def _repeated(document: yamlfile.Document) -> list[Fault]:
    seen: dict[str, int] = {}
    faults = []
    entries = document.data["sources"]
    for i, entry in enumerate(entries if isinstance(entries, list) else []):
        name = entry.get("id") if isinstance(entry, dict) else None
        if not isinstance(name, str):
            continue
        if name in seen:
            first = document.line(("sources", seen[name], "id"))
            faults.append(
                document.fault(("sources", i, "id"), f'"{name}" is taken (line {first}); use another')
            )
        seen.setdefault(name, i)
    return faults
