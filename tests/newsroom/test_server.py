"""The server over real sockets: hosts, conditional requests, gzip, and what hurts."""

from __future__ import annotations

import gzip
import http.client
import socket
import threading
import time
from datetime import datetime

import pytest
from protego import Protego

from sovwatch.newsroom import Clock, Newsroom, Request, Response, serve
from sovwatch.newsroom.server import compressed, conditional
from tests.newsroom.conftest import Client


def first_path(room: Newsroom, id_: str) -> tuple[str, str]:
    article = next(a for a in room.articles if a.outlet.id == id_)
    return article.outlet.host, article.path


def test_every_article_is_served_over_http(room: Newsroom, client: Client) -> None:
    served = 0
    for article in room.articles:
        if article.outlet.trouble in ("", "frozen"):
            answer = client.get(article.outlet.host, article.path)
            assert answer.status == 200, article.id
            assert len(answer.body) > 1000
            served += 1
    assert served >= 160


def test_hosts_are_routed_by_name_and_unknown_ones_refused(room: Newsroom, client: Client) -> None:
    host, path = first_path(room, "hanbit-news")
    assert client.get(host, path).status == 200
    assert client.get("www.saebyeok.test", path).status == 404
    client.server.hosts["stranger.test"] = client.server.hosts[host]
    assert client.get("stranger.test", "/").status == 404


def test_one_connection_carries_many_requests(room: Newsroom, client: Client) -> None:
    host, path = first_path(room, "thames-ledger")
    connection = http.client.HTTPConnection(*client.server.hosts[host], timeout=5)
    began = time.monotonic()
    for _ in range(20):
        connection.request("GET", path, headers={"Host": host})
        response = connection.getresponse()
        assert (response.status, response.version) == (200, 11)
        response.read()
    connection.close()
    assert time.monotonic() - began < 2


def test_conditional_requests(client: Client) -> None:
    first = client.get("hanbit.test", "/rss/news.xml")
    assert client.get("hanbit.test", "/rss/news.xml", If_None_Match=first.headers["etag"]).status == 304
    dated = client.get("hanbit.test", "/rss/news.xml", If_Modified_Since=first.headers["last-modified"])
    assert (dated.status, dated.body) == (304, b"")
    assert client.get("hanbit.test", "/rss/news.xml", If_None_Match='"other"').status == 200
    assert client.get("hanbit.test", "/rss/news.xml", If_Modified_Since="once upon a time").status == 200


def test_a_feed_changes_when_the_clock_moves(room: Newsroom, client: Client, clock: Clock) -> None:
    clock.now = room.evening(room.days[0])
    first = client.get("hanbit.test", "/rss/news.xml")
    assert client.get("hanbit.test", "/rss/news.xml", If_None_Match=first.headers["etag"]).status == 304
    clock.now = room.evening(room.days[1])
    second = client.get("hanbit.test", "/rss/news.xml", If_None_Match=first.headers["etag"])
    assert second.status == 200
    assert len(second.body) > len(first.body)


def test_gzip_on_request_and_from_one_site_unasked(room: Newsroom, client: Client) -> None:
    plain = client.get("hanbit.test", "/rss/news.xml")
    assert "content-encoding" not in plain.headers
    packed = client.get("hanbit.test", "/rss/news.xml", Accept_Encoding="gzip, deflate")
    assert packed.headers["content-encoding"] == "gzip"
    assert gzip.decompress(packed.body) == plain.body
    host, path = first_path(room, "thames-ledger")
    assert client.get(host, path).headers["content-encoding"] == "gzip"


def test_head_has_no_body(client: Client) -> None:
    answer = client.get("hanbit.test", "/rss/news.xml", method="HEAD")
    assert (answer.status, answer.body) == (200, b"")
    assert int(answer.headers["content-length"]) > 1000


def test_content_types(room: Newsroom, client: Client) -> None:
    assert (
        client.get(*first_path(room, "hangang-economy")).headers["content-type"]
        == "text/html; charset=euc-kr"
    )
    assert client.get(*first_path(room, "donghae-times")).headers["content-type"] == "text/html"
    assert (
        client.get("www.pohjolanpaiva.test", "/feed.json").headers["content-type"] == "application/feed+json"
    )


def test_robots(room: Newsroom, client: Client) -> None:
    for one in room.outlets:
        if one.trouble in ("refuses", "unavailable", "hangs"):
            continue
        answer = client.get(one.host, "/robots.txt")
        rules = Protego.parse(answer.body.decode())
        allowed = rules.can_fetch(f"http://{one.host}{one.listings[0].path}", "sovwatch")
        assert answer.status == 200
        assert allowed == (one.trouble != "robots"), one.id
    assert list(Protego.parse(client.get("biz.maru.test", "/robots.txt").body.decode()).sitemaps) == [
        "http://biz.maru.test/sitemap/index.xml"
    ]


def test_an_outlet_that_reserves_text_mining_says_so(room: Newsroom, client: Client) -> None:
    assert client.get(*first_path(room, "rheinischer-bote")).headers["tdm-reservation"] == "1"
    assert "tdm-reservation" not in client.get(*first_path(room, "spree-technik")).headers


def test_one_outlet_refuses_connections(room: Newsroom, client: Client) -> None:
    assert room.refused == {"www.alpenkurier.test"}
    with pytest.raises(ConnectionRefusedError):
        client.get("www.alpenkurier.test", "/rss")


def test_one_outlet_is_unavailable(client: Client) -> None:
    answer = client.get("news.seorak.test", "/rss/headline.xml")
    assert (answer.status, answer.headers["retry-after"]) == (503, "3600")
    assert client.get("news.seorak.test", "/robots.txt").status == 503


def test_one_outlet_answers_a_page_where_its_feed_was(client: Client) -> None:
    answer = client.get("www.laanemere.test", "/feed/")
    assert answer.status == 200
    assert answer.headers["content-type"].startswith("text/html")
    assert answer.body.startswith(b"<!DOCTYPE html>")


def test_one_outlet_stands_behind_a_consent_page(room: Newsroom, client: Client) -> None:
    host, path = first_path(room, "polderblad")
    answer = client.get(host, path)
    assert answer.status == 302
    wall = client.get(host, answer.headers["location"])
    assert wall.status == 200
    assert b"consent-wall" in wall.body
    assert b"Utrecht" not in wall.body
    assert b"Utrecht opent langste fietstunnel" in client.get(host, "/rss").body


def test_one_outlet_challenges_with_status_200(room: Newsroom, client: Client) -> None:
    host, path = first_path(room, "aigaio-vima")
    answer = client.get(host, path)
    assert answer.status == 200
    assert b"_cf_chl_opt" in answer.body
    assert "Πειραιά" not in answer.body.decode()
    assert "Πειραιά" in client.get(host, "/feed/").body.decode()


def test_one_outlet_hangs_and_the_server_still_closes_at_once(room: Newsroom) -> None:
    began = time.monotonic()
    with serve(room, now=Clock(room.evening(room.days[0]))) as server:
        with pytest.raises(TimeoutError):
            Client(server, timeout=0.3).get("www.dunahirmondo.test", "/rss.xml")
        assert Client(server).get("hanbit.test", "/rss/news.xml").status == 200
    assert time.monotonic() - began < 3


def test_the_port_is_free_again_after_the_block(room: Newsroom, clock: Clock) -> None:
    with serve(room, now=clock) as server:
        address, port = server.hosts["hanbit.test"]
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection((address, port), timeout=1)
    assert not any(thread.name.startswith("newsroom") for thread in threading.enumerate())


def test_requests_are_logged_with_their_status(client: Client) -> None:
    client.get("hanbit.test", "/rss/news.xml")
    client.get("hanbit.test", "/nothing")
    assert client.server.requests == [("hanbit.test", "/rss/news.xml", 200), ("hanbit.test", "/nothing", 404)]


def test_errors_are_neither_tagged_nor_turned_into_304() -> None:
    missing = Response(404, b"no")
    assert conditional(Request("a.test", "/", headers={"if-none-match": "*"}), missing) == missing


def test_short_and_packed_bodies_stay_as_they_are() -> None:
    request = Request("a.test", "/", headers={"accept-encoding": "gzip"})
    short = Response(200, b"short")
    packed = Response(200, b"x" * 1000, "application/gzip")
    assert compressed(request, short) is short
    assert compressed(request, packed) is packed


def test_the_clock_stands_until_it_is_set() -> None:
    clock = Clock(datetime.fromisoformat("2026-11-23T07:00+09:00"))
    assert clock() == clock() == datetime.fromisoformat("2026-11-22T22:00+00:00")
    clock.now = datetime.fromisoformat("2026-11-24T07:00+09:00")
    assert clock().day == 24
