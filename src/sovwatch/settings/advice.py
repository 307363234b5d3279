"""What in a valid `sources.yaml` an operator may want to look at again. Advice, not faults: nothing is refused."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from sovwatch.model import FetchSettings, Source
from sovwatch.reading.sections import read_section
from sovwatch.settings import yamlfile
from sovwatch.settings.proposal import UNKNOWN

_PATTERN = re.compile(r"\{[^}]*\}")
_KNOWN_PATTERNS = {"{yyyymmdd}", "{yyyymm}", "{yyyy}", "{mm}", "{dd}"}


@dataclass(frozen=True)
class Advice:
    """One thing to look at: the source ("" for the whole file), a short name of the matter, and what to do."""

    source: str
    matter: str
    message: str


def advice_on(
    sources: Sequence[Source], fetch: FetchSettings, *, file: Path | None = None
) -> tuple[Advice, ...]:
    """All advice on these sources, in their order; what concerns the whole file comes first.

    `file` is the sources.yaml that they stand in: advice on the whole file then names the line. Raises BadFiles if
    it cannot be read.
    """
    return (*_whole(fetch, file), *(a for source in sources for a in _single(source)), *_shared(sources))


def doors_of(source: Source) -> tuple[str, ...]:
    """Every address by which the source is read."""
    return (*source.feeds, *source.sitemaps, *(section.url for section in source.sections))


def counts(sources: Sequence[Source]) -> dict[str, dict[str, int]]:
    """How many sources there are by country, language, kind, status and rights, most first."""
    by = {
        key: Counter(getattr(s, key) for s in sources)
        for key in ("country", "language", "kind", "status", "rights")
    }
    return {key: dict(counter.most_common()) for key, counter in by.items()}


def _whole(fetch: FetchSettings, file: Path | None) -> Iterator[Advice]:
    if fetch.proxy:
        message = (
            f"all requests go through {fetch.proxy}; names are resolved there, so the guard against private "
            "addresses sees only the proxy"
        )
        yield Advice("", "proxy", message)
    if not fetch.contact:
        yield Advice("", "contact", _contact_missing(file))


def _contact_missing(file: Path | None) -> str:
    """What to write where, so that site owners can reach the operator."""
    lines = yamlfile.read(file).lines if file else {}
    if ("fetch",) in lines:
        place, text = f"line {lines['fetch',]}: below fetch:, ", "contact: you@example.org"
    elif ("sources",) in lines:
        place, text = f"line {lines['sources',]}: above sources:, ", "fetch: {contact: you@example.org}"
    else:
        place, text = "", "fetch: {contact: you@example.org}"
    return f"{place}write {text} with your own address; until then site owners cannot reach you"


def _single(source: Source) -> Iterator[Advice]:
    played = (urlsplit(source.home).hostname or "").endswith(".test")  # reserved for tests by RFC 6761
    plain = [url for url in doors_of(source) if urlsplit(url).scheme == "http" and not played]
    if plain:
        yield Advice(source.id, "http-only", f"not encrypted: {', '.join(plain)}; try https")
    if not source.evidence:
        yield Advice(source.id, "evidence", "says nothing of where and when its addresses were seen to work")
    if source.country == UNKNOWN:
        yield Advice(source.id, "country", f"the country is {UNKNOWN}; write the ISO 3166 code")
    if source.delay < 1 and not played:
        yield Advice(source.id, "delay", f"asks its host every {source.delay:g} s; 1 s or more is polite")
    unknown = {p for url in doors_of(source) for p in _PATTERN.findall(url)} - _KNOWN_PATTERNS
    if unknown:
        message = (
            f"{', '.join(sorted(unknown))} stands for nothing (known: {', '.join(sorted(_KNOWN_PATTERNS))})"
        )
        yield Advice(source.id, "pattern", message)
    for selector in _selectors(source):
        told = read_section(b"<p></p>", selector, url=source.home)
        if told.reason == "unreadable":
            yield Advice(source.id, "selector", f'"{selector}" is no CSS selector')


def _selectors(source: Source) -> list[str]:
    s = source.selectors
    every = (s.body, s.title, s.date, s.author, *s.remove, *(section.links for section in source.sections))
    return [selector for selector in every if selector]


def _shared(sources: Sequence[Source]) -> Iterator[Advice]:
    """Addresses that several sources read, but for the scheme, "www." and a last slash."""
    readers: dict[str, list[str]] = defaultdict(list)
    for source in sources:
        for url in doors_of(source):
            parts = urlsplit(url)
            key = f"{parts.netloc.lower().removeprefix('www.')}{parts.path.rstrip('/')}?{parts.query}"
            readers[key].append(source.id)
    for key, ids in readers.items():
        if len(ids) > 1:
            others = sorted(set(ids) - {ids[-1]}) or ["itself"]
            message = f"reads {key.rstrip('?')} as {', '.join(others)} does; keep one"
            yield Advice(ids[-1], "duplicate", message)
