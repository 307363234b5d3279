"""Feeds, sitemaps and section pages: form, dates, order, and nothing before its time."""

from __future__ import annotations

import gzip
import json
from datetime import timedelta
from pathlib import Path
from xml.etree import ElementTree as ET

import feedparser
import pytest
from selectolax.lexbor import LexborHTMLParser

from sovwatch.newsroom import Listing, Newsroom, Outlet, Request
from sovwatch.newsroom.load import read_yaml

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"


def outlet(room: Newsroom, id_: str) -> Outlet:
    return next(o for o in room.outlets if o.id == id_)


def fetch(room: Newsroom, id_: str, index: int = 0) -> tuple[Outlet, Listing, bytes]:
    one = outlet(room, id_)
    response = room.respond(Request(one.host, one.listings[index].path), room.evening(room.days[-1]))
    assert response.status == 200
    return one, one.listings[index], response.body


@pytest.mark.parametrize(
    ("id_", "version"),
    [
        ("hanbit-news", "rss20"),
        ("agence-atlas", "atom10"),
        ("svea-nytt", "rss10"),
        ("courrier-du-rhone", "rss20"),
    ],
)
def test_xml_feeds_are_of_their_form_and_complete(room: Newsroom, id_: str, version: str) -> None:
    one, _, body = fetch(room, id_)
    feed = feedparser.parse(body)
    expected = [a.title for a in room.published(one, room.evening(room.days[-1]))]
    assert feed.version == version
    assert not feed.bozo
    assert [entry.title for entry in feed.entries] == expected


def test_json_feed(room: Newsroom) -> None:
    one, _, body = fetch(room, "pohjolan-paiva")
    feed = json.loads(body)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert len(feed["items"]) == len(room.published(one, room.evening(room.days[-1])))
    assert feed["items"][-1]["date_published"] == "2026-11-23T11:40:00+02:00"


def test_news_sitemap_behind_an_index(room: Newsroom) -> None:
    one, _, index = fetch(room, "maru-biz")
    assert (
        ET.fromstring(index).findtext(f"{SITEMAP}sitemap/{SITEMAP}loc")
        == f"http://{one.host}/sitemap/latest.xml"
    )
    _, _, body = fetch(room, "maru-biz", 1)
    urls = ET.fromstring(body).findall(f"{SITEMAP}url")
    assert len(urls) == len(room.published(one, room.evening(room.days[-1])))
    assert urls[-1].findtext(f".//{NEWS}publication_date") == "2026-11-23T08:40:00+09:00"


def test_gzipped_sitemap(room: Newsroom) -> None:
    _, _, body = fetch(room, "vltavske-noviny", 1)
    assert len(ET.fromstring(gzip.decompress(body)).findall(f"{SITEMAP}url")) == 5


def test_feed_without_dates_and_feed_with_lazy_ones(room: Newsroom) -> None:
    assert b"<pubDate>" not in fetch(room, "narae-shinmun")[2]
    assert "<pubDate>Mon,23 Nov 2026 9:0:0 GMT+9</pubDate>" in fetch(room, "jeongchaek-briefing")[2].decode()
    assert "<pubDate>2026-11-23 13:30:00</pubDate>" in fetch(room, "ai-maeil")[2].decode()


def test_feed_that_begins_with_an_empty_line(room: Newsroom) -> None:
    assert fetch(room, "jeongchaek-briefing")[2].startswith(b"\n<?xml")


def test_feed_that_claims_euc_kr_and_holds_cp949(room: Newsroom) -> None:
    body = fetch(room, "donghae-times")[2]
    assert b'encoding="euc-kr"' in body
    assert "똠얌 국물에" in body.decode("cp949")
    with pytest.raises(UnicodeDecodeError):
        body.decode("euc_kr")


def test_tracking_links_lead_to_the_article(room: Newsroom) -> None:
    one, _, body = fetch(room, "courrier-du-rhone")
    link = feedparser.parse(body).entries[0].link
    assert "utm_source=rss" in link
    path = link.removeprefix(f"http://{one.host}")
    assert room.respond(Request(one.host, path), room.evening(room.days[-1])).status == 200


def test_frozen_feed_has_old_items_only(room: Newsroom) -> None:
    feed = feedparser.parse(fetch(room, "carpatia-tehnic")[2])
    assert {entry.published_parsed[:2] for entry in feed.entries} == {(2026, 10)}


def test_nothing_is_listed_or_served_before_its_time(room: Newsroom) -> None:
    one = outlet(room, "hanbit-news")
    article = room.published(one, room.evening(room.days[-1]))[0]
    before = article.published - timedelta(seconds=1)
    listing = room.respond(Request(one.host, one.listings[0].path), before)
    assert article.url.encode() not in listing.body
    assert room.respond(Request(one.host, article.path), before).status == 404
    assert room.respond(Request(one.host, article.path), article.published).status == 200


def test_the_demo_sources_name_what_the_sites_have(demo: Path, room: Newsroom) -> None:
    sources = {source["id"]: source for source in read_yaml(demo / "sources.yaml")["sources"]}
    assert list(sources) == [one.id for one in room.outlets]
    for one in room.outlets:
        source = sources[one.id]
        declared = [
            place["url"] for key in ("feeds", "sitemaps", "sections") for place in source.get(key, ())
        ]
        children = {listing.child for listing in one.listings if listing.child}
        listed = [
            f"http://{one.host}{listing.path}" for listing in one.listings if listing.path not in children
        ]
        assert declared == listed
        assert (source["zone"], source["language"], source["country"]) == (
            one.zone.key,
            one.language,
            one.country,
        )


@pytest.mark.parametrize("id_", ["daon-portal", "nuri-portal"])
def test_section_selectors_find_the_articles(demo: Path, room: Newsroom, id_: str) -> None:
    source = next(s for s in read_yaml(demo / "sources.yaml")["sources"] if s["id"] == id_)
    one, _, body = fetch(room, id_)
    links = LexborHTMLParser(body.decode()).css(source["sections"][0]["links"])
    paths = [(link.attributes["href"] or "").removeprefix(f"http://{one.host}") for link in links]
    assert paths == [article.path for article in room.published(one, room.evening(room.days[-1]))]
    assert all(link.text(strip=True) for link in links)


def test_body_selectors_of_the_sources_match(demo: Path, room: Newsroom) -> None:
    for source in read_yaml(demo / "sources.yaml")["sources"]:
        for selector in source.get("selectors", {}).values():
            one = outlet(room, source["id"])
            article = room.published(one, room.evening(room.days[-1]))[0]
            body = room.respond(Request(one.host, article.path), room.evening(room.days[-1])).body
            assert LexborHTMLParser(body.decode(one.encoding)).css_first(selector) is not None, (
                one.id,
                selector,
            )
