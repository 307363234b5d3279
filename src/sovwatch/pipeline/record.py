"""Makes a test case of a real page: its markup with filler, where it came from, and what was read of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from sovwatch.errors import BadArguments, FetchError
from sovwatch.fetch import Fetcher
from sovwatch.model import Selectors, Source
from sovwatch.pipeline.filler import filled_page
from sovwatch.pipeline.job import JobOptions, make_fetcher
from sovwatch.pipeline.probe import listed_entries
from sovwatch.reading.article import read_article
from sovwatch.reading.charset import decode
from sovwatch.reading.feeds import read_listing
from sovwatch.reading.sections import read_section
from sovwatch.settings.project import Project


@dataclass(frozen=True)
class Case:
    """A recorded page: what its three files hold."""

    html: str
    meta: Mapping[str, Any]
    expected: Mapping[str, Any]


async def record_case(
    settings: Project, options: JobOptions, source: Source, url: str | None, folder: Path, *, why: str = ""
) -> Path:
    """Fetches an article of `source` (its newest, without `url`) and writes the case; its folder.

    Raises BadArguments if the page does not answer, gives no article, or was recorded before.
    """
    async with make_fetcher(settings.fetch, options) as fetcher:
        address = url or await _newest(source, fetcher, options.clock())
        try:
            answer = await fetcher.get(
                address, delay=source.delay, timeout=source.timeout, legacy_tls=source.legacy_tls
            )
        except FetchError as error:
            raise BadArguments(f"{address}: {error.kind}: {error}") from error
    text = decode(answer.body, answer.content_type, declared=source.encoding)[0]
    case = make_case(text, source, address, options.clock(), why=why)
    if not case.expected["text"]:
        raise BadArguments(
            f"{address} gives no text ({', '.join(case.expected['flags'])}): no case of an article"
        )
    return write_case(case, folder / source.id / case_name(address, options.clock()))


async def _newest(source: Source, fetcher: Fetcher, now: datetime) -> str:
    report, entries = await listed_entries(source, fetcher, now=now)
    if not entries:
        raise BadArguments(f"{source.id} lists no article now ({report.reason}); give the address of one")
    return max(entries, key=lambda entry: (entry.published is not None, entry.published or now)).url


def make_case(html: str, source: Source, url: str, now: datetime, *, why: str = "") -> Case:
    """The case of a page: its filler, and what the reader makes of that filler."""
    page = filled_page(html)
    meta = {"url": url, "source": source.id, "zone": source.zone, "language": source.language,
            "selectors": {name: value for name, value in asdict(source.selectors).items() if value},
            "fetched": now.isoformat(timespec="seconds"), "why": why}  # fmt: skip
    return Case(page, meta, {**read_case(page, meta), "reviewed": False})


def read_case(html: str, meta: Mapping[str, Any], listing: bytes | None = None) -> dict[str, Any]:
    """What the reader makes of a recorded page, in the form of `expected.json`.

    `listing` is the content of the file that `meta["listing"]` names, if it does: the feed, sitemap or list page by
    which the article is found. What it lists is then a part of the answer.
    """
    article = read_article(
        html,
        url=meta["url"],
        zone=ZoneInfo(meta["zone"]),
        selectors=_selectors(meta["selectors"]),
        language=meta["language"],
    )
    return {
        "title": article.title,
        "standfirst": article.standfirst,
        "date": article.date.isoformat() if article.date else None,
        "authors": list(article.authors),
        "text": [paragraph.text for paragraph in article.paragraphs],
        "flags": [flag.name for flag in article.flags],
        **({} if listing is None else {"listing": _listed(listing, meta)}),
    }


def _listed(data: bytes, meta: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The entries of a recorded listing: an address as the article's item has it, a title, a time."""
    told, zone = meta["listing"], ZoneInfo(meta["zone"])
    given = {"url": told["url"], "content_type": told["content_type"], "zone": zone}
    found = read_section(data, told["links"], **given) if told["links"] else read_listing(data, **given)
    return [
        {"url": e.url, "title": e.title, "published": e.published.isoformat() if e.published else None}
        for e in found.entries
    ]


def _selectors(values: Mapping[str, Any]) -> Selectors:
    return Selectors(**{**values, "remove": tuple(values.get("remove", ()))})


def case_name(url: str, now: datetime) -> str:
    """The name of a case: the day, and the last number or word of its address."""
    parts = [part for part in urlsplit(url).path.split("/") if part]
    last = "".join(c if c.isascii() and c.isalnum() else "-" for c in (parts or ["page"])[-1]).strip("-")
    return f"{now:%Y%m%d}-{last[-32:].strip('-') or 'page'}"


def write_case(case: Case, folder: Path) -> Path:
    """Writes input.html, meta.json and expected.json into a new folder; the folder. Raises BadArguments if it is there."""
    if folder.exists():
        raise BadArguments(f"{folder} is there already; remove it or record another page")
    folder.mkdir(parents=True)
    (folder / "input.html").write_text(case.html, "utf-8")
    for name, value in (("meta", case.meta), ("expected", case.expected)):
        text = json.dumps(value, indent=1, ensure_ascii=False, default=str)
        (folder / f"{name}.json").write_text(text + "\n", "utf-8")
    return folder
