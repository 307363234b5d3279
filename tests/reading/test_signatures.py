"""Datelines in front of a text and signatures behind it are no part of it; the reporter is still an author."""

import pytest

from sovwatch.reading.article import read_article
from sovwatch.reading.korean import trim_dateline
from sovwatch.reading.phrases import is_stock

FIRST = "정부는 내년까지 공공 연구 기관에 가속기 천 개를 나누어 주기로 했다고 밝혔다."


@pytest.mark.parametrize(
    "mark",
    [
        "(서울=가람통신) 한가람 기자 = ",
        "[세종=가람통신] 한가람·이나루 기자 = ",
        "(서울=가람통신) = ",
        "[가람투데이 한가람 기자] ",
        "[가람경제=한가람 기자]",
        "[한가람 특파원] ",
        "【가람신문 한가람·이나루 기자】 ",
        "[가람 한가람 기자 han@example.kr] ",
    ],
)
def test_dateline_goes(mark: str) -> None:
    assert trim_dateline(mark + FIRST) == FIRST


@pytest.mark.parametrize(
    "text",
    [
        FIRST,
        "(주)가람 = 나루",
        "가람(대표=한가람)은 " + FIRST,
        "[단독] " + FIRST,
        "[앵커] " + FIRST,
        "[한가람 기자]",
    ],
)
def test_other_openings_stay(text: str) -> None:
    assert trim_dateline(text) == text


def test_reporter_of_the_dateline_is_the_author() -> None:
    more = "".join(f"<p>{number}번째 문단이다. {FIRST}</p>" for number in range(4))
    page = (
        f"<h1>가속기 천 개를 나눈다</h1><article><p>(서울=가람통신) 한가람 기자 = {FIRST}</p>{more}</article>"
    )
    article = read_article(f"<html lang=ko><body>{page}</body></html>")
    assert article.text.startswith(FIRST)
    assert article.authors == ("한가람",)


@pytest.mark.parametrize(
    "line", ["Ada Muster ada@example.org", "redakcja@example.org", "Jan Wzór (jan@example.org)"]
)
def test_signature_is_stock(line: str) -> None:
    assert is_stock(line, len(line), 0)


def test_sentence_with_an_address_is_not() -> None:
    line = "Questions about the computing grant go to the office at grants@example.org by Friday."
    assert not is_stock(line, len(line), 0)
