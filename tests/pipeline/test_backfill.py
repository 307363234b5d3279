"""Back-fill over a real site on loopback: what is stored, that it resumes, and that digests do not see it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest

from sovwatch.errors import BadArguments
from sovwatch.model import Decision, Harvest, Item, Reason, Source, SourceReport
from sovwatch.newsroom import Request, Response, serve
from sovwatch.pipeline.archives import Span
from sovwatch.pipeline.assess import PageJob
from sovwatch.pipeline.backfill import FLAG, Filled, fill_span
from sovwatch.pipeline.crawl import Tools
from sovwatch.pipeline.job import JobOptions, make_fetcher
from sovwatch.pipeline.rhythm import ANSWERED
from sovwatch.reading.article import read_article
from sovwatch.settings.project import Layout, Project, load_project
from sovwatch.warehouse import Warehouse
from tests.pipeline.stage import LOOPBACK, ROOT

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
SPAN = Span(date(2026, 11, 20), date(2026, 11, 22))
SOURCE = Source(
    "archive", "Archive", "FR", "fr", "general", "http://archive.test/", "Europe/Paris",
    sitemaps=("http://archive.test/map-{yyyymmdd}.xml",), delay=0.0, timeout=5.0, depth="all",
)  # fmt: skip
TEXT = (
    "La France investit deux milliards d'euros dans une IA souveraine et un supercalculateur public. "
    "Le ministre a présenté le plan devant les chercheurs, qui demandent des garanties pour la suite. "
)


class Site:
    """A paper with a sitemap a day, two articles in each; the address of a broken day answers 500."""

    refused: frozenset[str] = frozenset()
    host_names = ("archive.test",)

    def __init__(self) -> None:
        self.broken: set[str] = set()
        self.robots = "User-agent: *\nAllow: /\n"

    def respond(self, request: Request, now: datetime) -> Response:
        path = request.path
        if path == "/robots.txt":
            return Response(200, self.robots.encode(), "text/plain")
        if path in self.broken:
            return Response(500, b"", "text/plain")
        if path.startswith("/map-"):
            return Response(200, _sitemap(path[5:13]).encode(), "application/xml")
        if path == "/index.xml":
            return Response(200, _index().encode(), "application/xml")
        if path.startswith("/a/"):
            return Response(200, _article(path).encode(), "text/html; charset=utf-8")
        return Response(404, b"", "text/plain")


def _sitemap(day: str) -> str:
    moment = f"{day[:4]}-{day[4:6]}-{day[6:]}T09:00:00+01:00"
    urls = "".join(
        f"<url><loc>http://archive.test/a/{day}-{n}</loc><news:news><news:title>IA souveraine {day} {n}</news:title>"
        f"<news:publication_date>{moment}</news:publication_date></news:news></url>"
        for n in (1, 2)
    )
    return (
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        f'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">{urls}</urlset>'
    )


def _index() -> str:
    maps = "".join(
        f"<sitemap><loc>http://archive.test/map-202611{day}.xml</loc></sitemap>"
        for day in (19, 20, 21, 22, 23)
    )
    return f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{maps}</sitemapindex>'


def _article(path: str) -> str:
    title = f"IA souveraine : le plan {path.rsplit('/', 1)[-1]}"
    paragraphs = "".join(f"<p>{TEXT}{n}</p>" for n in range(6))
    return f"<html lang=fr><title>{title}</title><article><h1>{title}</h1>{paragraphs}</article></html>"


def _look(title: str, teaser: str, url: str, language: str) -> Decision:
    return Decision("unsure", 0.5, "headline")


async def _read(page: PageJob) -> Item:
    article = read_article(page.data or b"", url=page.item.url)
    decision = Decision("keep", 0.9, "text", (Reason("sovereign"),))
    return replace(page.item, text=article.text, decision=decision)


@cache
def _demo() -> Project:
    return load_project(Layout(ROOT / "demo", ROOT))


class Room:
    """The site, its log, and a project that reads it."""

    def __init__(
        self, folder: Path, site: Site, log: list[tuple[str, str, int]], options: JobOptions
    ) -> None:
        self.site, self.log, self.options = site, log, options
        self.project = replace(_demo(), layout=Layout(folder, ROOT), sources=(SOURCE,))

    def fill(self, source: Source = SOURCE, span: Span = SPAN, pages: int = 60) -> tuple[Filled, ...]:
        async def work() -> tuple[Filled, ...]:
            async with make_fetcher(self.project.fetch, self.options) as fetcher:
                tools = Tools(fetcher, _look, _read, {}, pages)
                return await fill_span(self.project, self.options, source, span, tools)

        return asyncio.run(work())

    def rows(self, sql: str, parameters: Sequence[object] = ()) -> list[tuple[object, ...]]:
        layout = self.project.layout
        with Warehouse(layout.database, layout.find("warehouse")) as warehouse:
            return warehouse.database.rows(sql, list(parameters))

    def articles_asked(self) -> int:
        return sum(path.startswith("/a/") for _, path, _ in self.log)


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    site = Site()
    with serve(site, now=lambda: NOW) as server:
        options = JobOptions(
            lambda: NOW, base=str(ROOT), hosts=server.hosts, allow=(LOOPBACK,), environment={}
        )
        yield Room(tmp_path, site, server.requests, options)


def test_past_days_are_stored_once_flagged_and_as_seen_now(room: Room) -> None:
    pages = room.fill(pages=1)  # each article is stored before the next is fetched
    assert [(p.url[-12:-4], p.listed, p.stored, p.reason) for p in pages] == [
        ("20261122", 2, 2, ""),
        ("20261121", 2, 2, ""),
        ("20261120", 2, 2, ""),
    ]
    rows = room.rows(
        "SELECT url, first_seen, published::DATE, flags, text <> '' FROM store.items ORDER BY url"
    )
    assert len(rows) == 6
    assert {row[1] for row in rows} == {NOW}
    assert {row[2] for row in rows} == {date(2026, 11, 20), date(2026, 11, 21), date(2026, 11, 22)}
    assert all(FLAG in row[3] and row[4] for row in rows)  # type: ignore[operator]
    assert room.articles_asked() == 6
    assert room.fill() == ()  # read through: nothing is asked again
    assert room.articles_asked() == 6


def test_it_goes_on_where_it_stopped(room: Room) -> None:
    room.site.broken = {"/map-20261121.xml"}
    first = room.fill()
    assert [(p.stored, p.reason) for p in first] == [(2, ""), (0, "server-error"), (2, "")]
    room.site.broken = set()
    again = room.fill()
    assert [(p.url[-12:-4], p.stored) for p in again] == [("20261121", 2)]
    assert room.articles_asked() == 6


def test_what_a_run_stored_before_is_neither_fetched_nor_flagged(room: Room) -> None:
    room.fill(span=Span(date(2026, 11, 22), date(2026, 11, 22)))
    room.rows("UPDATE store.items SET flags = []")
    room.rows("DELETE FROM store.backfills")
    room.fill(span=Span(date(2026, 11, 21), date(2026, 11, 22)))
    assert room.articles_asked() == 4
    flagged = room.rows("SELECT count(*) FROM store.items WHERE list_contains(flags, 'backfill')")
    assert flagged == [(2,)]


def test_digests_do_not_see_it_but_they_see_what_is_new(room: Room) -> None:
    room.fill()
    room.rows("UPDATE store.items SET story = id, outcome = 'keep'")
    layout = room.project.layout
    since, until = NOW - timedelta(days=1), NOW + timedelta(days=1)
    with Warehouse(layout.database, layout.find("warehouse")) as warehouse:
        assert warehouse.archive.stories_between(since, until) == []
        warehouse.database.run("UPDATE store.items SET flags = [] WHERE url LIKE '%20261122-1'")
        assert len(warehouse.archive.stories_between(since, until)) == 1


def test_the_rhythm_of_the_source_does_not_see_it(room: Room) -> None:
    room.fill()
    layout = room.project.layout
    with Warehouse(layout.database, layout.find("warehouse")) as warehouse:
        assert warehouse.watch.standings(NOW, answered=ANSWERED) == {}
        report = SourceReport("archive", "ok", listed=2)
        warehouse.archive.store("r", Harvest(report), NOW)
        assert warehouse.watch.standings(NOW, answered=ANSWERED)["archive"].now.items == 0


def test_an_index_is_followed_to_the_days_asked_for(room: Room) -> None:
    source = replace(SOURCE, sitemaps=("http://archive.test/index.xml",))
    pages = room.fill(source)
    assert sorted(page.url[-12:-4] for page in pages) == ["20261120", "20261121", "20261122"]
    assert sum(page.stored for page in pages) == 6


def test_robots_txt_names_the_archive_of_a_source_with_feeds_only(room: Room) -> None:
    room.site.robots += "Sitemap: http://archive.test/index.xml\n"
    source = replace(SOURCE, sitemaps=(), feeds=("http://archive.test/rss",))
    assert sum(page.stored for page in room.fill(source)) == 6
    assert "/rss" not in [path for _, path, _ in room.log]


def test_a_source_without_an_archive_is_told(room: Room) -> None:
    with pytest.raises(BadArguments, match="its past cannot be read"):
        room.fill(replace(SOURCE, sitemaps=(), feeds=("http://archive.test/rss",)))


def test_a_day_that_is_not_over_is_asked_again(room: Room) -> None:
    today = Span(date(2026, 11, 23), date(2026, 11, 24))
    assert [page.stored for page in room.fill(span=today)] == [2, 2]
    assert [page.stored for page in room.fill(span=today)] == [0, 0]
