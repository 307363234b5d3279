"""A source's own body selector: the text once, and what is printed beside it is still read."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from sovwatch.model import Selectors
from sovwatch.reading.article import read_article

TEXT = [
    f"바닷가의 옛 조선소 터에 계산센터가 들어선다는 {i}번째 설명이 주민들에게 전해졌고 질문이 이어졌다."
    for i in range(8)
]
BODY = f'<div id="articleBody" class="article_body">{"".join(f"<p>{text}</p>" for text in TEXT)}</div>'
PAGE = f"""<html lang="ko"><head><title>계산센터 설명회 열려</title></head><body>
<h2>계산센터 설명회 열려</h2><div class="dates"><em>입력 2026.11.23 (19:05)</em><em>수정 2026.11.23 (19:40)</em></div>
<div class="writer">남보기 기자</div>{BODY}</body></html>"""


@pytest.mark.parametrize(
    "selector", ["#articleBody", "#articleBody, .article_body", "div, #articleBody", ".article_body, p"]
)
def test_the_text_stands_once_and_date_and_author_are_found(selector: str) -> None:
    found = read_article(PAGE, zone=ZoneInfo("Asia/Seoul"), language="ko", selectors=Selectors(body=selector))
    assert [part.text for part in found.paragraphs if part.text in TEXT] == TEXT
    assert found.date is not None
    assert found.date.isoformat() == "2026-11-23T19:05:00+09:00"
    assert found.authors == ("남보기",)
    assert found.title == "계산센터 설명회 열려"


def test_also_where_the_date_stands_in_what_the_first_walk_leaves_out() -> None:
    page = PAGE.replace('<div class="dates">', '<nav class="menu"><div class="dates">').replace(
        "</em></div>", "</em></div></nav>"
    )
    found = read_article(page, zone=ZoneInfo("Asia/Seoul"), selectors=Selectors(body="#articleBody"))
    assert found.date is not None
    assert found.date.isoformat() == "2026-11-23T19:05:00+09:00"
