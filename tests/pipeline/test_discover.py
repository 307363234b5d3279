"""Finding the feeds of a site: what is asked, in which order, and what is made of the answers."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest

from sovwatch.errors import FetchError
from sovwatch.fetch import Fetcher
from sovwatch.newsroom import Request, Response, serve
from sovwatch.pipeline.discover import WELL_KNOWN, Discovery, discover, sitemaps_in

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
FEED = (
    '<rss version="2.0"><channel><title>t</title>'
    "<item><title>Die Regierung plant ein eigenes Rechenzentrum</title><link>http://paper.test/1</link>{date}</item>"
    "<item><title>Der Minister spricht über künstliche Intelligenz</title><link>{second}</link>{date}</item>"
    "</channel></rss>"
)
DATED = "<pubDate>Mon, 23 Nov 2026 09:00:00 +0100</pubDate>"


def feed(*, date: str = DATED, second: str = "http://paper.test/2") -> Response:
    return Response(200, FEED.format(date=date, second=second).encode(), "application/rss+xml")


def page(*head: str, body: str = "") -> Response:
    html = f'<html lang="de-DE"><head>{"".join(head)}</head><body>{body}</body></html>'
    return Response(200, html.encode(), "text/html; charset=utf-8")


class Paper:
    """A site of given answers by path; everything else is 404."""

    refused: frozenset[str] = frozenset()
    host_names = ("paper.test",)

    def __init__(self) -> None:
        self.answers: dict[str, Response] = {}

    def respond(self, request: Request, now: datetime) -> Response:
        return self.answers.get(request.path, Response(404, b"", "text/plain"))


Look = Callable[[dict[str, Response], str], tuple[Discovery, list[str]]]


@pytest.fixture
def look() -> Iterator[Look]:
    """Discovers in a paper with these answers: (what was found, the paths that were asked)."""
    paper = Paper()
    with serve(paper, now=lambda: NOW) as server:

        def call(
            answers: dict[str, Response], url: str = "http://paper.test/"
        ) -> tuple[Discovery, list[str]]:
            paper.answers = answers

            async def go() -> Discovery:
                async with Fetcher(hosts=server.hosts, allow=("127.0.0.0/8",)) as fetcher:
                    return await discover(url, fetcher, now=NOW, delay=0.0)

            found = asyncio.run(go())
            return found, [path for _, path, _ in server.requests]

        yield call


def test_feeds_named_by_the_page_come_first(look: Look) -> None:
    head = (
        '<meta property="og:site_name" content="Das Blatt">',
        '<link rel="alternate" type="application/rss+xml" href="/rss.xml">',
        '<link rel="alternate" type="text/html" hreflang="en" href="/en">',
    )
    found, asked = look({"/": page(*head), "/rss.xml": feed()}, "http://paper.test/")
    assert found.proposal is not None
    assert (found.proposal.name, found.proposal.language, found.proposal.feeds) == (
        "Das Blatt",
        "de",
        ("http://paper.test/rss.xml",),
    )
    assert found.proposal.evidence == "seen working on 2026-11-24: 2 items, newest 2026-11-23"
    assert found.proposal.notes == ()
    assert not set(WELL_KNOWN) & set(asked) - {"/rss.xml"}


def test_links_to_feeds_and_broken_ones_are_told(look: Look) -> None:
    body = '<a href="/dienste/rss/tech">RSS</a><a href="/old/feed">old</a>'
    found, _ = look({"/": page(body=body), "/dienste/rss/tech": feed()}, "http://paper.test/")
    assert [(c.url, c.good, c.reason) for c in found.candidates] == [
        ("http://paper.test/dienste/rss/tech", True, ""),
        ("http://paper.test/old/feed", False, "gone"),
    ]


def test_usual_addresses_are_tried_until_one_is_good_and_only_if_nothing_is_named(look: Look) -> None:
    found, asked = look(
        {"/": page("<title>Blatt - Nachrichten</title>"), "/rss/allArticle.xml": feed()}, "http://paper.test/"
    )
    assert found.proposal is not None
    assert (found.proposal.name, found.proposal.feeds) == ("Blatt", ("http://paper.test/rss/allArticle.xml",))
    assert [path for path in asked if path in WELL_KNOWN] == list(WELL_KNOWN[:4])


def test_the_news_sitemap_of_robots_txt_serves_where_there_is_no_feed(look: Look) -> None:
    sitemap = (
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">'
        "<url><loc>http://paper.test/1</loc><news:news><news:title>Ein Titel über die Lage</news:title>"
        "<news:publication_date>2026-11-23T09:00:00+01:00</news:publication_date></news:news></url></urlset>"
    )
    robots = (
        b"User-agent: *\nAllow: /\nSitemap: http://paper.test/all.xml\nsitemap: http://paper.test/news.xml\n"
    )
    answers = {
        "/": page(),
        "/robots.txt": Response(200, robots, "text/plain"),
        "/news.xml": Response(200, sitemap.encode(), "application/xml"),
    }
    found, _ = look(answers, "http://paper.test/")
    assert found.proposal is not None
    assert (found.proposal.feeds, found.proposal.sitemaps) == ((), ("http://paper.test/news.xml",))


def test_what_an_operator_should_know_is_noted(look: Look) -> None:
    undated, _ = look({"/f": feed(date=""), "/": page()}, "http://paper.test/f")
    assert undated.proposal is not None
    assert undated.proposal.notes == (
        "2 of 2 items have no date: it is taken from the page, else the time first seen",
    )
    old, _ = look({"/f": feed(date=DATED.replace("Nov 2026", "Sep 2025"))}, "http://paper.test/f")
    assert old.proposal is not None
    assert old.proposal.notes == ("the newest item is from 2025-09-23: is this feed still kept?",)
    foreign, _ = look({"/f": feed(second="https://other.test/2")}, "http://paper.test/f")
    assert foreign.proposal is not None
    assert foreign.proposal.notes == ("1 of 2 items lead to another site",)


def test_nothing_found_is_a_result(look: Look) -> None:
    found, _ = look({"/": page()}, "http://paper.test/")
    assert found.proposal is None
    assert {c.reason for c in found.candidates} == {"gone"}


def test_a_site_that_does_not_answer_is_an_error(look: Look) -> None:
    with pytest.raises(FetchError, match="404"):
        look({}, "http://paper.test/")


def test_sitemaps_in_any_robots_txt() -> None:
    robots = b"\xff\xfe\nSITEMAP : https://a.test/x.xml\nSitemap:\nsitemap:https://a.test/news.xml\nSitemap: https://a.test/x.xml"
    assert sitemaps_in(robots) == ["https://a.test/news.xml", "https://a.test/x.xml"]
