"""250 sites that never were: neutral news pages made of the bundled newsroom's own texts, and the server that plays them.

python benchmarks/crawl_site.py HOSTS PAGES    # serves until its input ends; the first line it prints is the port
"""

from __future__ import annotations

import random
import sys
from collections import defaultdict
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from functools import cache
from html import escape
from pathlib import Path

from sovwatch.newsroom import Article, Newsroom, Request, Response, serve

ROOT = Path(__file__).resolve().parents[1]
NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
ON_TOPIC = 20  # one article in so many
FEED = "/feed.xml"
MENU = "".join(f'<li><a href="/section/{i}">Section {i}</a></li>' for i in range(60))
ASIDE = "".join(f'<li><a href="/older/{i}">An older headline, number {i}</a></li>' for i in range(80))
SCRIPT = "window.settings = {" + ",".join(f'"flag{i}":{i}' for i in range(1500)) + "};"


def host_name(number: int) -> str:
    return f"site{number:03}.bench.test"


class Sites:
    """`hosts` sites with `pages` articles each; a page is the same bytes whenever it is asked for."""

    refused: frozenset[str] = frozenset()

    def __init__(self, hosts: int, pages: int) -> None:
        room = Newsroom.load(ROOT / "demo")
        gold = {entry.id: entry for entry in room.gold()}
        pools: dict[tuple[str, bool], list[Article]] = defaultdict(list)
        for article in room.articles:
            pools[article.outlet.language, gold[article.id].relevant].append(article)
        self._pools = pools
        self.languages = sorted({language for language, relevant in pools if not relevant})
        self.pages = pages
        self.host_names = tuple(host_name(i) for i in range(hosts))
        self._number = {name: i for i, name in enumerate(self.host_names)}

    def language(self, host: str) -> str:
        return self.languages[self._number[host] % len(self.languages)]

    def respond(self, request: Request, now: datetime) -> Response:
        if request.host not in self._number:
            return Response(404)
        if request.path == FEED:
            return Response(200, self.feed(request.host), "application/rss+xml; charset=utf-8")
        if request.path.startswith("/news/"):
            return Response(200, self.page(request.host, int(request.path[6:])), "text/html; charset=utf-8")
        return Response(404)

    @cache  # noqa: B019 - one object for the life of the process
    def feed(self, host: str) -> bytes:
        entries = "".join(
            f"<item><title>{escape(self.texts(host, i)[0])}</title><link>http://{host}/news/{i}</link>"
            f"<pubDate>{format_datetime(self.published(i))}</pubDate></item>"
            for i in range(self.pages)
        )
        text = (
            f'<?xml version="1.0"?><rss version="2.0"><channel><title>{host}</title>{entries}</channel></rss>'
        )
        return text.encode()

    def published(self, number: int) -> datetime:
        return NOW - timedelta(minutes=30 * (number + 1))

    def texts(self, host: str, number: int) -> tuple[str, list[str]]:
        """Headline and paragraphs: one article on the subject in twenty, else a mixture that nobody else has."""
        chance = random.Random(f"{host}/{number}")
        language = self.language(host)
        about = self._pools[language, True]
        if about and number % ON_TOPIC == ON_TOPIC - 1:
            article = chance.choice(about)
            return article.title, [article.standfirst, *article.paragraphs]
        neutral = self._pools[language, False]
        every = [paragraph for article in neutral for paragraph in article.paragraphs]
        chance.shuffle(every)
        return f"{chance.choice(neutral).title} ({self._number[host]}.{number})", every[:8]

    @cache  # noqa: B019 - one object for the life of the process
    def page(self, host: str, number: int) -> bytes:
        title, paragraphs = self.texts(host, number)
        body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)
        return (
            f'<!doctype html><html lang="{self.language(host)}"><head><meta charset="utf-8"><title>{escape(title)}</title>'
            f'<meta property="article:published_time" content="{self.published(number).isoformat()}">'
            f"<script>{SCRIPT}</script></head><body><nav><ul>{MENU}</ul></nav><article><h1>{escape(title)}</h1>{body}"
            f"</article><aside><ul>{ASIDE}</ul></aside><footer>Imprint</footer></body></html>"
        ).encode()


def main(hosts: int, pages: int) -> None:
    """Serves until the standard input ends."""
    with serve(Sites(hosts, pages), now=lambda: NOW) as server:
        print(server.port, flush=True)
        told = 0
        for _ in sys.stdin:  # each line asks for the number of requests since the last one
            print(len(server.requests) - told, flush=True)
            told = len(server.requests)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
