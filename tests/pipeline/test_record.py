"""Recorded cases: nothing of the article is left, and the reader finds the same parts as in the real page."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sovwatch.errors import BadArguments
from sovwatch.model import Selectors, Source
from sovwatch.newsroom import Newsroom
from sovwatch.newsroom.values import Article, Request
from sovwatch.pipeline.filler import KEPT_WORDS, filled_page, filler
from sovwatch.pipeline.record import case_name, make_case, read_case, write_case
from sovwatch.reading.article import read_article
from sovwatch.reading.charset import decode

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
SOURCE = Source("a", "A", "KR", "ko", "tech", "https://a.test/", "Asia/Seoul")
ROOM = Newsroom.load(ROOT / "demo")
_WORD = re.compile(r"[^\W\d_]{2,}")


def one_each() -> list[Article]:
    """The first article of each outlet whose pages can be read."""
    first: dict[str, Article] = {}
    for article in ROOM.pages(ROOM.days[0]):
        if not article.outlet.trouble:
            first.setdefault(article.outlet.id, article)
    return list(first.values())


def page_of(article: Article) -> tuple[str, str]:
    """(page as text, address) as the newsroom serves it."""
    host, _, path = article.url.partition("://")[2].partition("/")
    answer = ROOM.respond(Request(host, f"/{path}", "GET", {}), ROOM.evening(ROOM.days[0]))
    return decode(answer.body, answer.content_type)[0], article.url


def pairs(text: str) -> set[tuple[str, str]]:
    """Neighbouring words that are nobody's markup."""
    words = [word.lower() for word in _WORD.findall(re.sub(r"\S*\.test\b\S*", "", text))]  # addresses stay
    return {pair for pair in pairwise(words) if not KEPT_WORDS & set(pair)}


@pytest.mark.parametrize("article", one_each(), ids=lambda a: a.outlet.id)
def test_a_recorded_page_reads_like_the_real_one_and_says_nothing_of_it(article: Article) -> None:
    html, url = page_of(article)
    zone = article.outlet.zone
    real = read_article(html, url=url, zone=zone)
    assert real.text, "the newsroom's page must be readable for this test to say something"
    page = filled_page(html)
    made = read_article(page, url=url, zone=zone)
    assert pairs(f"{real.title}\n{real.text}") & pairs(page) == set()
    assert made.date == real.date
    assert len(made.paragraphs) == pytest.approx(len(real.paragraphs), abs=1)
    assert len(made.text) == pytest.approx(len(real.text), rel=0.25)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("입력 2026.11.24 오전 9:30", True),
        ("Veröffentlicht am 24. November 2026, 10:15 Uhr", True),
        ("네이버 3천억원", False),
        ("Mistral AI lève 1,7 milliard", False),
    ],
)
def test_dates_stay_and_words_go(text: str, kept: bool) -> None:
    assert (filler(text) == text) is kept
    assert re.findall(r"\d+", filler(text)) == re.findall(r"\d+", text)


@given(st.text(max_size=200))
def test_filler_keeps_length_script_and_capitals(text: str) -> None:
    made = filler(text)
    assert len(made) == len(text) or any(len(c.upper()) > 1 for c in text)
    assert [c.isspace() for c in made] == [c.isspace() for c in text]
    assert filler(text) == made


def test_the_same_word_has_the_same_filler_everywhere_on_a_page() -> None:
    page = filled_page('<meta property="og:title" content="소버린 시대"><h1>소버린 시대</h1>')
    found = re.search(r'content="([^"]+)"><h1>([^<]+)<', page)
    assert found is not None
    assert found[1] == found[2] != "소버린 시대"


def test_data_in_scripts_is_filled_and_other_code_goes() -> None:
    page = filled_page(
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Big secret news", '
        '"datePublished": "2026-11-24T08:00:00+09:00", "url": "https://a.test/x"}</script>'
        '<script>var secret = \'plain code\'; Fusion.globalContent={"body": "<p>hidden words</p>"};</script>'
        "<!-- comment with words --><style>.words {}</style>"
    )
    data = json.loads(page.partition(">")[2].partition("</script>")[0])
    assert data["@type"] == "NewsArticle"
    assert data["datePublished"] == "2026-11-24T08:00:00+09:00"
    assert data["url"] == "https://a.test/x"
    assert len(data["headline"]) == len("Big secret news")
    assert not re.search(r"secret|plain code|hidden|words", page)
    assert "Fusion.globalContent={" in page


@given(st.text(alphabet=st.sampled_from("<>/\"'=!-ab 가{}&;script"), max_size=200))
def test_any_page_can_be_filled(html: str) -> None:
    assert isinstance(filled_page(html), str)


def test_hostile_markup_does_not_grow() -> None:
    html = "<div " + "a='b' " * 20_000 + ">" + "<b>" * 20_000 + "글" * 50_000
    assert len(filled_page(html)) < 2 * len(html)


def test_a_case_holds_what_was_read_and_waits_for_a_person(tmp_path: Path) -> None:
    article = one_each()[0]
    html, url = page_of(article)
    source = Source(
        "a",
        "A",
        "KR",
        "ko",
        "tech",
        "https://a.test/",
        "Asia/Seoul",
        selectors=Selectors(remove=(".x",)),
    )
    case = make_case(html, source, url, NOW, why="first of its kind")
    folder = write_case(case, tmp_path / "a" / "one")
    assert sorted(file.name for file in folder.iterdir()) == ["expected.json", "input.html", "meta.json"]
    meta, expected = (json.loads((folder / f"{n}.json").read_text("utf-8")) for n in ("meta", "expected"))
    assert expected["reviewed"] is False
    assert {k: v for k, v in expected.items() if k != "reviewed"} == read_case(
        (folder / "input.html").read_text("utf-8"), meta
    )
    assert meta["why"] == "first of its kind"
    with pytest.raises(BadArguments, match="is there already"):
        write_case(case, folder)


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://a.test/news/articleView.html?idxno=12", "20261124-articleView-html"),
        ("https://a.test/2026/11/24/le-titre-de-l-article-" + "x" * 60, "20261124-" + "x" * 32),
        ("https://a.test/", "20261124-page"),
        ("https://a.test/기사", "20261124-page"),
    ],
)
def test_case_names_are_plain(url: str, name: str) -> None:
    assert case_name(url, NOW) == name
