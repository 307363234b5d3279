"""Each kind of site sends what such sites really send: markup, encodings, and where the text hides."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from sovwatch.newsroom import Article, Newsroom, Request
from sovwatch.newsroom.load import read_yaml


def page(room: Newsroom, id_: str) -> tuple[Article, bytes]:
    article = next(a for a in room.articles if a.id == id_)
    response = room.respond(Request(article.outlet.host, article.path), room.evening(room.days[-1]))
    assert response.status == 200
    return article, response.body


def tree(room: Newsroom, id_: str) -> tuple[Article, LexborHTMLParser]:
    article, body = page(room, id_)
    return article, LexborHTMLParser(body.decode(article.outlet.encoding))


def text_of(document: LexborHTMLParser, selector: str) -> str:
    node = document.css_first(selector)
    assert node is not None, selector
    return node.text(strip=True)


@pytest.mark.parametrize(
    ("id_", "body", "title"),
    [
        ("23-haenam-compute.hanbit-news", "div.story-news.article", "h1.tit"),
        ("23-haenam-compute.ai-maeil", "#article-view-content-div", "h3.heading"),
        ("23-haenam-compute.donghae-times", "#article-view-content-div", "h3.heading"),
        ("23-haenam-compute.daon-portal", "div.article_view section", "h3.tit_view"),
        ("23-haenam-compute.nuri-portal", "#dic_area", "#title_area"),
        ("23-haenam-compute.jeongchaek-briefing", ".view_cont", ".article_head h1"),
        ("23-haenam-compute.maru-biz", "[itemprop=articleBody]", "[itemprop=headline]"),
        ("23-mistral-essonne.hangang-economy", "#article_body", "h1.title"),
        ("23-mistral-essonne.courrier-du-rhone", "div.entry-content", "h1.entry-title"),
        ("23-haenam-compute.rheinischer-bote", ".field--name-body", "h1.page-title"),
        ("23-haenam-compute.pohjolan-paiva", "article section", "article h1"),
        ("23-uk-compute-unit.thames-ledger", "article .story-body", "article h1"),
    ],
)
def test_title_and_every_paragraph_stand_where_the_kind_of_site_has_them(
    room: Newsroom, id_: str, body: str, title: str
) -> None:
    article, document = tree(room, id_)
    assert text_of(document, title) == article.title
    found = text_of(document, body)
    assert all(paragraph in found for paragraph in article.paragraphs)


def test_arc_has_its_body_only_in_the_script(room: Newsroom) -> None:
    article, body = page(room, "23-haenam-compute.saebyeok-ilbo")
    script = re.search(rb"Fusion\.globalContent=(\{.*?\});Fusion\.globalContentConfig", body, re.S)
    assert script is not None
    content: dict[str, Any] = json.loads(script[1])
    texts = [e["content"] for e in content["content_elements"] if e["type"] == "text"]
    assert texts == list(article.paragraphs)
    assert content["display_date"] == "2026-11-23T02:20:00Z"
    document = LexborHTMLParser(body.decode())
    document.strip_tags(["script"])
    assert article.paragraphs[0] not in (document.root.text() if document.root else "")


def test_next_has_its_body_only_in_the_data(room: Newsroom) -> None:
    article, document = tree(room, "24-foundation-evaluation.narae-shinmun")
    node = document.css_first("script#__NEXT_DATA__")
    assert node is not None
    data = json.loads(node.text())["props"]["pageProps"]["article"]
    assert [p.text() for p in LexborHTMLParser(data["contentHtml"]).css("p")] == list(article.paragraphs)
    assert document.css_first("main p") is None


def test_json_ld_only(room: Newsroom) -> None:
    article, document = tree(room, "23-soofi-release.spree-technik")
    node = document.css_first('script[type="application/ld+json"]')
    assert node is not None
    news = json.loads(node.text())[1]
    assert news["articleBody"].split("\n\n") == list(article.paragraphs)
    assert [author["name"] for author in news["author"]] == ["Lena Brückmann", "Patrick Oelze"]
    assert news["datePublished"] == "2026-11-23T12:20:00+01:00"


def test_the_first_portal_surrounds_the_text_with_widgets(room: Newsroom) -> None:
    _, body = page(room, "23-uk-compute-unit.daon-portal")
    html = body.decode()
    for widget in (
        "글씨크기 조절하기",
        "번역 설정",
        "(예시)",
        "이 기사에 대해 어떻게 생각하시나요?",
        "무단전재 -재배포",
    ):
        assert widget in html
    assert "런던/조해든 특파원" in html
    assert "(런던=한빛통신) 조해든 특파원 = 영국 정부가" in html
    assert "2026. 11. 23. 19:11" in html


def test_the_second_portal_leaves_bare_text_after_the_picture(room: Newsroom) -> None:
    article, body = page(room, "24-foundation-evaluation.nuri-portal")
    html = body.decode()
    assert "2026.11.24. 오전 8:06" in html
    assert f"</span>(서울=한빛통신) 정소율 기자 = {article.paragraphs[0]}<br><br>" in html


def test_real_euc_kr(room: Newsroom) -> None:
    article, body = page(room, "23-ai-fund.hangang-economy")
    assert b"charset=euc-kr" in body
    assert article.title in body.decode("euc_kr")
    with pytest.raises(UnicodeDecodeError):
        body.decode("utf-8")


def test_euc_kr_that_is_cp949(room: Newsroom) -> None:
    article, body = page(room, "24-mukho-market.donghae-times")
    assert b'<meta charset="euc-kr">' in body
    with pytest.raises(UnicodeDecodeError):
        body.decode("euc_kr")
    html = body.decode("cp949")
    assert article.title in html
    assert all(syllable in html for syllable in "똠펩햏뷁쀼")


def test_no_page_quotes_what_is_not_out_yet(room: Newsroom) -> None:
    published = {article.url: article.published for article in room.articles}
    for article in room.articles:
        assert all(published[url] < article.published for _, url in article.earlier)


def test_every_page_says_that_it_is_invented(demo: Path, room: Newsroom) -> None:
    phrases = read_yaml(demo / "phrases.yaml")
    now = room.evening(room.days[-1])
    for article in room.articles:
        response = room.respond(Request(article.outlet.host, article.path), now)
        if article.outlet.trouble not in ("consent", "challenge"):
            html = response.body.decode(article.outlet.encoding)
            assert phrases[article.outlet.language]["demo"] in html, article.id


def test_pages_are_unique_byte_for_byte(room: Newsroom) -> None:
    now = room.evening(room.days[-1])
    bodies = [
        room.respond(Request(gold.url.split("/")[2], "/" + gold.url.split("/", 3)[3]), now).body
        for gold in room.gold()
        if gold.reachable
    ]
    assert len(set(bodies)) == len(bodies) >= 160
