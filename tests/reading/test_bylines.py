"""By-lines: where pages put them, and what stands beside the names."""

import json

import pytest

from sovwatch.reading.article import read_article
from sovwatch.reading.bylines import is_person, names_in, says_author
from sovwatch.reading.embedded import Carried
from sovwatch.reading.korean_authors import is_reporter

from .pages import DE, KO, article, linked, page, paragraphs


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Von Anna Muster", ["Anna Muster"]),
        ("Erstellt von Anna Muster", ["Anna Muster"]),
        ("Par Ada Exemple le 14.09.2020 à 11h46", ["Ada Exemple"]),
        ("11.12.2019 - von Anna Muster", ["Anna Muster"]),
        ("Anna Muster, 01.12.2021", ["Anna Muster"]),
        ("Von Anna Muster / 6. November 2023 / Keine Kommentare", ["Anna Muster"]),
        ("Submitted by Ada Example on 24 November 2026", ["Ada Example"]),
        ("By Ada Example and Bob Sample in Brussels", ["Ada Example", "Bob Sample"]),
        ("Text: Anna Muster", ["Anna Muster"]),
        ("Joe S.", ["Joe S."]),
        ("SPIEGEL-Redakteurin Anna Muster", ["Anna Muster"]),
        ("Vincent van Voorbeeld", ["Vincent van Voorbeeld"]),
        ("Temps de lecture 5 min", []),
        ("Veröffentlicht am 3. Mai 2024", []),
        ("Keine Kommentare", []),
        ("von", []),
        ("January 17, 2020", []),
    ],
)
def test_names_in_a_byline(line: str, expected: list[str]) -> None:
    assert names_in(line) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ada Example", True),
        ("구하민", True),
        ("die Redaktion", False),
        ("Stand", False),
        ("AFP", False),
        ("Mehr Artikel", False),
        ("Über den Autor", False),
        ("About Ada Example", False),
    ],
)
def test_what_is_written_like_a_name(name: str, *, expected: bool) -> None:
    assert is_person(name) is expected


@pytest.mark.parametrize(
    ("class_names", "expected"),
    [
        ("article-single__author", True), ("news-list-author", True), ("documentAuthor", True), ("meta__auteur", True),
        ("comment-author vcard", False), ("author-avatar", False), ("authority", False), ("related-author", False),
    ],
)  # fmt: skip
def test_class_names_that_say_author(class_names: str, *, expected: bool) -> None:
    assert says_author(class_names) is expected


@pytest.mark.parametrize(
    "mark",
    [
        '<a rel="author" href="/a">Anna Muster</a>',
        '<span itemprop="author" itemscope><span itemprop="name">Anna Muster</span></span>',
        '<meta itemprop="author" content="Anna Muster">',
        '<div class="node__author"><div class="user">Anna Muster</div></div>',
        '<p class="date-author">Anna Muster, 01.12.2021</p>',
        '<div class="byline-block"><span>Lesezeit 5 min</span><span class="meta__author">Von Anna Muster</span></div>',
        '<footer class="node__meta"><div class="node__submitted">Anna Muster <time>24.11.2026</time></div></footer>',
        "<p>Von Anna Muster</p>",
    ],
)
def test_marks_of_the_author(mark: str) -> None:
    assert read_article(article(DE, before=mark, lang="de")).authors == ("Anna Muster",)


def test_authors_of_comments_and_pictures_are_none() -> None:
    html = article(
        DE,
        before='<figure><figcaption class="author">Foto: Karl Bild</figcaption></figure>',
        after='<div class="comments"><div class="comment"><a rel="author">Paul Leser</a><p>Guter Text.</p></div></div>',
        lang="de",
    )
    assert read_article(html).authors == ()


def test_a_name_signed_under_the_text() -> None:
    assert read_article(article([*DE, *DE], after="<p>Von Anna Muster</p>", lang="de")).authors == (
        "Anna Muster",
    )


def test_the_printed_name_wins_over_a_user_name() -> None:
    head = linked(headline="T", author={"name": "annamuster"})
    assert read_article(
        article(DE, head=head, before="<p class='author'>von Anna Muster</p>", lang="de")
    ).authors == ("Anna Muster",)


def test_korean_author_by_itemprop() -> None:
    html = page(
        '<h1>제목이 되는 줄</h1><dl class="author"><dt><span itemprop="author"><span itemprop="name">구하민</span></span> 기자</dt></dl>'
        f'<div itemprop="articleBody">{paragraphs(KO)}</div>',
        lang="ko",
    )
    assert read_article(html).authors == ("구하민",)


def test_authors_and_date_from_the_data_of_a_page() -> None:
    data = {
        "props": {
            "article": {
                "contentHtml": paragraphs(KO),
                "publishedAt": "2026-11-24T14:05:00+09:00",
                "reporterList": [{"name": "최유진", "email": "a@example.kr"}],
            }
        }
    }
    html = page(
        f'<h1>제목이 되는 줄</h1><script id="__NEXT_DATA__" type="application/json">{json.dumps(data)}</script>',
        lang="ko",
    )
    found = read_article(html)
    assert found.authors == ("최유진",)
    assert found.date is not None
    assert found.date.isoformat() == "2026-11-24T14:05:00+09:00"


@pytest.mark.parametrize(
    ("holder", "published", "authors"),
    [
        ({"credits": {"by": [{"type": "author", "name": "Ada Example"}]}, "first_publish_date": "2026-11-24T09:30:00Z"}, "2026-11-24T09:30:00Z", ["Ada Example"]),
        ({"byline": "By Ada Example", "createDate": "2026-11-24 14:05"}, "2026-11-24 14:05", ["By Ada Example"]),
        ({"author": {"displayName": "Ada Example"}, "date": 1700000000}, "", ["Ada Example"]),
        ({"authors": [{"url": "https://example.org/a"}]}, "", []),
        ({}, "", []),
    ],
)  # fmt: skip
def test_what_the_data_says(holder: dict[str, object], published: str, authors: list[str]) -> None:
    carried = Carried("", holder)
    assert carried.published == published
    assert carried.authors == authors


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        ('<strong class="reporter-name">구하민</strong>', ("구하민",)),
        ('<span class="writer">구하민 기자</span>', ("구하민",)),
        ("<ul><li>작성자 <span>구하민</span></li><li>조회수 7</li></ul>", ("구하민",)),
        ("<dl><dt>작성자</dt><dd>구하민</dd></dl>", ("구하민",)),
        ('<strong class="reporter-name">뉴스가람</strong>', ()),
        ("<ul><li>작성자 홍보팀</li></ul>", ()),
        ("<ul><li>작성자 관리자</li></ul>", ()),
    ],
)
def test_korean_names_without_rank(mark: str, expected: tuple[str, ...]) -> None:
    read = read_article(page(f"{mark}{article(paragraphs(KO))}", lang="ko"))
    assert read.authors == expected


def test_desks_are_no_reporters() -> None:
    assert [
        name for name in ("구하민", "디지털뉴스팀", "가람일보", "온라인", "쯔위") if is_reporter(name)
    ] == ["구하민"]


def test_standfirst_in_the_data_of_a_page() -> None:
    assert Carried("", {"subheadlines": {"basic": "A line below"}}).standfirst == "A line below"
    assert Carried("", {"sub_title": "", "deck": "Another"}).standfirst == "Another"
    assert Carried("", {"headline": "No line"}).standfirst == ""
