from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sovwatch.stories.provenance import CopyIn, agency_credit, is_portal, lineage, page_key

NOON = datetime(2026, 9, 7, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("(서울=연합뉴스) 홍길동 기자 = 정부가 센터를 세운다.", "yonhap"),
        ("[세종=뉴시스]홍길동 기자 = 정부가 센터를 세운다.", "newsis"),
        ("PARIS, 3 juin (Reuters) - Orange étudie une offre.", "reuters"),
        ("Berlin (dpa) - Die Telekom baut.", "dpa"),
        ("ROMA (ANSA) - Il governo approva.", "ansa"),
        ("MADRID, 3 Jun. (EUROPA PRESS) - El Gobierno aprueba.", "ep"),
        ("København /ritzau/ - Regeringen giver penge.", "ritzau"),
        ("Hallitus päätti asiasta.\n(STT)", "stt"),
        ("Regeringen beslutade i dag.\nTT", "tt"),
        ("Quelle: dpa", "dpa"),
    ],
)
def test_credits(text: str, agency: str) -> None:
    assert agency_credit(text) == agency


@pytest.mark.parametrize(
    "text",
    [
        "Selon Reuters, la vente est proche.",
        "로이터에 따르면 17억 유로다.",
        "사진 제공=연합뉴스",
        "",
        "The AP exam",
    ],
)
def test_mentions_are_no_credits(text: str) -> None:
    assert agency_credit(text) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://m.paper.example/a/1", "https://www.paper.example/a/1?utm_source=x"),
        ("https://amp.paper.example/a/1", "https://paper.example/a/1/"),
        ("https://www.paper.example/amp/a/1", "https://www.paper.example/a/1"),
        ("https://paper.example/a/1/amp/", "https://paper.example/a/1"),
        ("https://paper.example/a.amp.html", "https://paper.example/a.html"),
        (
            "https://m.paper.example/view.html?idxno=7",
            "http://www.paper.example/view.html?idxno=7&outputType=amp#top",
        ),
    ],
)
def test_addresses_of_one_page(one: str, other: str) -> None:
    assert page_key(one) == page_key(other)


def test_other_pages_keep_their_keys() -> None:
    assert page_key("https://paper.example/view?idxno=7") != page_key("https://paper.example/view?idxno=8")
    assert page_key("https://m.com/a") == "https://m.com/a"


@given(st.text(max_size=80))
def test_page_key_takes_anything_and_is_stable(text: str) -> None:
    assert page_key(text) == page_key(text)


def test_portals() -> None:
    assert is_portal("https://v.daum.net/v/2026")
    assert is_portal("https://n.news.naver.com/article/001/1")
    assert not is_portal("https://www.paper.example/a")
    assert not is_portal(None)


def test_the_agency_was_first_even_if_its_own_page_comes_late() -> None:
    copies = [
        CopyIn("c1", "Harbour Post", NOON, "https://post.example/1", "yonhap"),
        CopyIn("c2", "Daum", NOON - timedelta(hours=1), "https://v.daum.net/v/1", "yonhap"),
        CopyIn("c3", "Yonhap", NOON + timedelta(hours=2), "https://yonhap.example/1", "yonhap"),
    ]
    found = lineage(copies)
    assert (found.first, found.credited, found.outlets) == ("c3", "yonhap", 2)
    assert found.copies == ("c1", "c2")


def test_without_a_credit_the_earliest_own_page_was_first() -> None:
    copies = [
        CopyIn("p", "Naver", NOON, "https://n.news.naver.com/1"),
        CopyIn("o", "Post", NOON + timedelta(minutes=5), "https://post.example/1"),
    ]
    assert lineage(copies).first == "o"
    assert lineage(copies[:1]).outlets == 1


def test_no_copies_no_lineage() -> None:
    with pytest.raises(ValueError, match="at least one"):
        lineage([])
