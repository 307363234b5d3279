"""OPML, the list of feeds that every feed reader can read and write."""

from __future__ import annotations

import codecs
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urlsplit

from sovwatch.errors import BadArguments
from sovwatch.model import Source
from sovwatch.settings.proposal import Proposal

_MAX_BYTES = 16_000_000


@dataclass(frozen=True)
class OpmlFeed:
    """One feed of an OPML file; texts that the file does not give are empty."""

    url: str
    title: str = ""
    home: str = ""
    language: str = ""


def read_opml(data: bytes) -> tuple[OpmlFeed, ...]:
    """The feeds of an OPML file in its order, each address once. Raises BadArguments if it is none."""
    if len(data) > _MAX_BYTES:
        raise BadArguments(f"the file has {len(data)} bytes; the limit is {_MAX_BYTES}")
    if "<!ENTITY" in _decoded(data).upper():
        raise BadArguments("the file declares entities; no feed reader writes such OPML")
    try:
        root = ET.fromstring(data)  # noqa: S314 - without entities, and bounded in size
    except (ET.ParseError, ValueError, LookupError) as error:
        raise BadArguments(f"the file is not OPML: {error}") from error
    if root.tag.lower() != "opml":
        raise BadArguments(f"the file is not OPML: its first element is <{root.tag[:40]}>")
    found = {feed.url: feed for feed in (_feed(e) for e in root.iter("outline")) if feed is not None}
    return tuple(found.values())


def _decoded(data: bytes) -> str:
    encoding = "utf-16" if data[:2] in {codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE} else "utf-8"
    return data.decode(encoding, "replace")


def _feed(outline: ET.Element) -> OpmlFeed | None:
    get = {key.lower(): value.strip() for key, value in outline.attrib.items()}.get
    url = get("xmlurl", "") or ""
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        return None
    return OpmlFeed(url, get("title") or get("text") or "", get("htmlurl") or "", get("language") or "")


def proposals_of(feeds: Iterable[OpmlFeed], known: Iterable[Source] = ()) -> tuple[Proposal, ...]:
    """One proposal for each site, with all its feeds; feeds that a source has already are left out."""
    have = {url.rstrip("/") for source in known for url in source.feeds}
    sites: dict[str, list[OpmlFeed]] = {}
    for feed in feeds:
        if feed.url.rstrip("/") not in have:
            sites.setdefault(_home(feed), []).append(feed)
    return tuple(_proposal(home, members) for home, members in sites.items())


def _home(feed: OpmlFeed) -> str:
    parts = urlsplit(feed.home)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        parts = urlsplit(feed.url)
    return f"{parts.scheme}://{parts.netloc}/"


def _proposal(home: str, members: Sequence[OpmlFeed]) -> Proposal:
    languages = [feed.language for feed in members if feed.language and feed.language != "unknown"]
    return Proposal(
        home,
        min((feed.title for feed in members if feed.title), key=len, default=""),
        languages[0] if languages else "",
        feeds=tuple(feed.url for feed in members),
        evidence="imported from OPML, not asked yet; see `sovwatch sources check --online`",
    )


def write_opml(sources: Iterable[Source], title: str = "sovwatch") -> str:
    """The feeds of the sources as OPML 2.0, in a folder for each country. Sitemaps and sections have no place in it."""
    root = ET.Element("opml", version="2.0")
    ET.SubElement(ET.SubElement(root, "head"), "title").text = title
    body = ET.SubElement(root, "body")
    by_country = groupby(sorted(sources, key=lambda s: s.country), key=lambda s: s.country)
    for country, members in by_country:
        folder = ET.SubElement(body, "outline", text=country, title=country)
        for source in members:
            for url in source.feeds:
                attributes = {
                    "type": "rss", "text": source.name, "title": source.name, "xmlUrl": url, "htmlUrl": source.home,
                    "language": source.language, "category": f"{source.country},{source.kind}",
                }  # fmt: skip
                ET.SubElement(folder, "outline", attributes)
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"
