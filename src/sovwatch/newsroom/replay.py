"""A folder of recorded pages (`gold.jsonl`, `html/`) as so many sites with feeds, for the same server.

Each page keeps its host name under `.replay.test`, so that no request can leave the machine by mistake.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from html import escape
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from sovwatch.newsroom.values import Request, Response

SUFFIX = ".replay.test"
FEED_PATH = "/replay-feed.xml"
# Pages print wall clock times without a zone; only Korea has one zone for one language.
ZONES = {"ko": "Asia/Seoul"}


@dataclass(frozen=True)
class Page:
    """One recorded page: its line in gold.jsonl, the file with its bytes, and where it is played."""

    id: str
    host: str
    path: str
    file: Path
    title: str
    language: str

    @property
    def url(self) -> str:
        return f"http://{self.host}{self.path}"


class PagesFolder:
    """The pages of `folder` as a `Site`; each host has a feed at `FEED_PATH` that lists its pages without dates."""

    def __init__(self, pages: Iterable[Page]) -> None:
        self.pages = tuple(pages)
        self._by_url = {page.url: page for page in self.pages}
        self._of_host: dict[str, list[Page]] = defaultdict(list)
        for page in self.pages:
            self._of_host[page.host].append(page)

    @classmethod
    def load(cls, folder: Path) -> PagesFolder:
        """Every line of `folder`/gold.jsonl whose file is there. FileNotFoundError without gold.jsonl."""
        taken: set[str] = set()
        pages = []
        for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines():
            page = _page(json.loads(line), folder, taken)
            if page.file.is_file():
                pages.append(page)
                taken.add(page.url)
        return cls(pages)

    @property
    def host_names(self) -> tuple[str, ...]:
        return tuple(self._of_host)

    @property
    def refused(self) -> frozenset[str]:
        return frozenset()

    def respond(self, request: Request, now: datetime) -> Response:
        """The feed of a host, or a page in its recorded bytes without any charset in the header; `now` plays no part."""
        if request.path == FEED_PATH and request.host in self._of_host:
            return Response(200, self._feed(request.host), "application/rss+xml; charset=utf-8")
        page = self._by_url.get(f"http://{request.host}{request.path}")
        if page is None:
            return Response(404, b"not recorded", "text/plain; charset=utf-8")
        body = page.file.read_bytes()
        packed = page.file.suffix == ".gz" and "gzip" in request.headers.get("accept-encoding", "")
        if page.file.suffix == ".gz" and not packed:
            body = gzip.decompress(body)
        return Response(200, body, "text/html", encoded="gzip" if packed else "")

    def _feed(self, host: str) -> bytes:
        rows = "".join(
            f"<item><title>{escape(page.title)}</title><link>{escape(page.url)}</link></item>"
            for page in self._of_host[host]
        )
        head = f"<title>{escape(host)}</title><link>http://{escape(host)}/</link><description>recorded pages</description>"
        return f'<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel>{head}{rows}</channel></rss>'.encode()

    def sources(self) -> dict[str, list[dict[str, object]]]:
        """The matching sources file as plain values: one source per host, everything fetched, no waiting."""
        return {"sources": [_source(host, pages) for host, pages in self._of_host.items()]}

    def write_sources(self, path: Path) -> None:
        """`sources()` as YAML at `path`."""
        with path.open("w", encoding="utf-8") as out:
            yaml.safe_dump(self.sources(), out, allow_unicode=True, sort_keys=False)


def _page(gold: dict[str, str | None], folder: Path, taken: set[str]) -> Page:
    parts = urlsplit(gold.get("url") or "")
    host = re.sub(r"[^a-z0-9.-]", "-", (parts.hostname or gold.get("dataset") or "unknown").lower()) + SUFFIX
    path = (parts.path or f"/{gold['id']}") + (f"?{parts.query}" if parts.query else "")
    if not path.isascii() or re.search(r"[\s\"<>]", path) or f"http://{host}{path}" in taken or path == "/":
        # The recorded address cannot be asked for as it stands, or two pages share it.
        path = f"/{sha256((gold['id'] or '').encode()).hexdigest()[:16]}.html"
    title = gold.get("title") or gold["id"] or ""
    language = gold.get("lang") or ""
    known = re.fullmatch(r"[a-z]{2}", language) is not None
    return Page(
        gold["id"] or "", host, path, folder / (gold["file"] or ""), title, language if known else "en"
    )


def _source(host: str, pages: list[Page]) -> dict[str, object]:
    return {
        "id": re.sub(r"[^a-z0-9]+", "-", host.removesuffix(SUFFIX)).strip("-"),
        "name": host.removesuffix(SUFFIX),
        "country": "XX",
        "language": pages[0].language,
        "kind": "general",
        "home": f"http://{host}/",
        "zone": ZONES.get(pages[0].language, "UTC"),
        "feeds": [{"url": f"http://{host}{FEED_PATH}"}],
        "delay": 0.0,
        "timeout": 10.0,
        "depth": "all",
        "status": "verified",
        "evidence": "recorded pages",
    }
