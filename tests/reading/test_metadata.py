"""Titles, dates, authors, language and the rest of what surrounds a text."""

from zoneinfo import ZoneInfo

import pytest

from sovwatch.model import Selectors
from sovwatch.reading.article import read_article, to_record
from sovwatch.reading.authors import split_names
from sovwatch.reading.head import read_head
from sovwatch.reading.korean_authors import korean_names
from sovwatch.reading.language import SMALL_WORDS, language_of
from sovwatch.reading.linked import load, read_linked
from sovwatch.reading.titles import Statements, choose_title, site_keys, strip_site

from .pages import DE, EN, KO, PL, article, linked, page, paragraphs

SITES = site_keys("https://www.daily-example.com/a", ["The Daily Example", "매일예제"])


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Country opens tender | The Daily Example", "Country opens tender"), ("Country opens tender - The Daily Example", "Country opens tender"), ("국가 센터 공모 시작 - 매일예제", "국가 센터 공모 시작"), ("국가 센터 공모 시작-정치ㅣ매일예제", "국가 센터 공모 시작"),
        ("The Daily Example: Country opens its tender", "Country opens its tender"), ("Country opens tender – Politics – The Daily Example", "Country opens tender"), ("Chips: who builds them – and why", "Chips: who builds them – and why"), ("A - B", "A - B"), ("", ""),
    ],
)  # fmt: skip
def test_the_site_is_cut_from_the_title(title: str, expected: str) -> None:
    assert strip_site(title, SITES, set()) == expected


def test_a_headline_found_elsewhere_decides_where_to_cut() -> None:
    assert (
        strip_site("국가 센터 공모 시작 : 어떤신문", frozenset(), {"국가센터공모시작"})
        == "국가 센터 공모 시작"
    )


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        (
            Statements(og="Short headline for sharing", linked="Long headline", headings=("Long headline",)),
            "Short headline for sharing",
        ),
        (
            Statements(
                og="One", linked="Same words here", twitter="Same words here", headings=("Same words here",)
            ),
            "Same words here",
        ),
        (
            Statements(
                og="The country opens a tender for…", headings=("The country opens a tender for computing",)
            ),
            "The country opens a tender for computing",
        ),
        (
            Statements(
                headings=("Log in", "The country opens a tender"), title="The country opens a tender | X"
            ),
            "The country opens a tender",
        ),
        (Statements(og="The Daily Example", linked="Real headline of it"), "Real headline of it"),
        (Statements(title="Only a title of some length | Some Paper"), "Only a title of some length"),
        (Statements(), ""),
    ],
)
def test_the_choice_of_a_title(stated: Statements, expected: str) -> None:
    assert choose_title(stated, SITES) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Ada Example and Ben Sample", ["Ada Example", "Ben Sample"]), ("Von Anna Muster, Berlin", ["Anna Muster", "Berlin"]), ("Par Jean Exemple avec AFP", ["Jean Exemple", "AFP"]), ("Text: Karl Muster", ["Karl Muster"]),
        ("Ada Example | ada@example.com", ["Ada Example"]), ("홍길동 기자 hong@example.kr", ["홍길동"]), ("홍길동 기자·김영희 특파원", ["홍길동", "김영희"]), ("서울=홍길동 기자", ["홍길동"]), ("Staff Writer", []), ("https://example.com/authors/ada", []),
        ("Anna Martel und Lea Wagner", ["Anna Martel", "Lea Wagner"]), ("Trine Jensen og Per Hansen", ["Trine Jensen", "Per Hansen"]), ("Redaktion", []), ("네이버", []), ("", []),
    ],
)  # fmt: skip
def test_names_in_bylines(line: str, expected: list[str]) -> None:
    assert split_names(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("(서울=가나다) 홍길동 김영희 기자 = 정부는 공모를 시작했다.", ["김영희"]), ("[가나다신문 홍길동 기자]", ["홍길동"]), ("홍길동·김영희 기자", ["홍길동", "김영희"]), ("취재 기자가 말했다", []), ("네이버 입력 수정", []),
    ],
)  # fmt: skip
def test_korean_reporters(line: str, expected: list[str]) -> None:
    assert korean_names(line) == expected


def test_json_ld_in_the_forms_that_pages_send() -> None:
    graph = '<!-- {"@graph": [{"@type": "Person", "@id": "#a", "name": "Ada"}, {"@type": ["NewsArticle"], "headline": "A &amp; B", "author": {"@id": "#a"}, "datePublished": "2026-11-02T10:00:00+01:00",}]} -->'
    found = read_linked([graph])
    assert (found.headline, found.authors, found.is_article) == ("A & B", ("Ada",), True)
    assert load('// <![CDATA[\n{"a": 1}\n// ]]>') == {"a": 1}
    assert load('{"a": "line\nbreak"}') == {"a": "line\nbreak"}
    assert load("not json") is None
    assert load("[" * 100_000) is None


def test_a_list_of_articles_is_no_article() -> None:
    items = ",".join(f'{{"@type": "NewsArticle", "headline": "H{n}"}}' for n in range(6))
    assert not read_linked([f"[{items}]"]).is_article


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            article(head=linked(headline="T", datePublished="2026-11-02T20:06:00+01:00")),
            "2026-11-02T20:06:00+01:00",
        ),
        (
            article(head='<meta property="article:published_time" content="2026-11-02T19:06:00Z">'),
            "2026-11-02T19:06:00+00:00",
        ),
        (
            article(before='<time datetime="2026-11-02T20:06:00+01:00">yesterday</time>'),
            "2026-11-02T20:06:00+01:00",
        ),
        (
            article(before='<span itemprop="datePublished" content="2026-11-02T20:06:00+01:00"></span>'),
            "2026-11-02T20:06:00+01:00",
        ),
        (article(DE, before="<p>02.11.2026, 20:06 Uhr</p>", lang="de"), "2026-11-02T20:06:00+01:00"),
        (
            article(
                KO,
                before="<div>입력 2026.11.02. 오후 8:06 <em>수정 2026.11.03. 오전 9:00</em></div>",
                lang="ko",
            ),
            "2026-11-02T20:06:00+09:00",
        ),
        (
            article(KO, before='<div class="sponsor">기사입력 2026.11.02. 오후 8:06</div>', lang="ko"),
            "2026-11-02T20:06:00+09:00",
        ),
        (article(PL, before="<p>Data dodania: 2026-11-02 20:06</p>", lang="pl"), "2026-11-02T20:06:00+01:00"),
        (
            article(head='<meta name="date" content="2026-11-02">', before="<p>2 November 2026, 20:06</p>"),
            "2026-11-02T20:06:00+00:00",
        ),
        (article(), None),
    ],
)
def test_the_date_of_publication(html: str, expected: str | None) -> None:
    assert to_record(read_article(html))["date"] == expected


def test_the_printed_day_wins_over_the_address() -> None:
    html = article(KO, before="<div>입력 2026.11.03. 오전 0:36</div>", lang="ko")
    found = read_article(html, url="https://news.example.kr/20261102/story-123456")
    assert to_record(found)["date"] == "2026-11-03T00:36:00+09:00"


def test_the_address_tells_the_day_when_nothing_else_does() -> None:
    assert (
        to_record(read_article(article(), url="https://www.example.com/2026/11/02/story-of-it"))["date"]
        == "2026-11-02"
    )


def test_the_callers_zone_goes_before_the_hosts() -> None:
    html = article(head='<meta property="article:published_time" content="2026-11-02 20:06:00">')
    found = read_article(html, url="https://www.example.de/story", zone=ZoneInfo("Asia/Seoul"))
    assert to_record(found)["date"] == "2026-11-02T20:06:00+09:00"
    assert found.date is not None
    assert not found.date.has_zone


def test_modified_is_apart_from_published() -> None:
    found = read_article(
        article(
            head=linked(
                headline="T", datePublished="2026-11-02T10:00:00Z", dateModified="2026-11-03T10:00:00Z"
            )
        )
    )
    assert found.modified is not None
    assert found.modified.isoformat() == "2026-11-03T10:00:00+00:00"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            article(
                head=linked(
                    headline="T",
                    author=[
                        {"@type": "Person", "name": "Ada Example"},
                        {"@type": "Person", "name": "Ben Sample"},
                    ],
                )
            ),
            ("Ada Example", "Ben Sample"),
        ),
        (
            article(
                head=linked(
                    headline="T", author="The Daily Example", publisher={"name": "The Daily Example"}
                ),
                before='<p class="byline">By Ada Example</p>',
            ),
            ("Ada Example",),
        ),
        (
            article(
                head=linked(headline="T", author="The Daily Example", publisher={"name": "The Daily Example"})
            ),
            ("The Daily Example",),
        ),
        (article(head='<meta name="author" content="Ada Example">'), ("Ada Example",)),
        (article(head='<meta property="article:author" content="https://www.facebook.com/example">'), ()),
        (article(DE, before="<p>Von Anna Muster</p>", lang="de"), ("Anna Muster",)),
        (article([*KO[:3], KO[3] + " 홍길동 기자 hong@example.kr"], lang="ko"), ("홍길동",)),
        (article(["(서울=가나다) 홍길동 기자 = " + KO[0], *KO[1:]], lang="ko"), ("홍길동",)),
        (article(KO, before="<div>네이버 글자크기 입력 2026.11.02</div>", lang="ko"), ()),
    ],
)
def test_authors(html: str, expected: tuple[str, ...]) -> None:
    assert read_article(html).authors == expected


@pytest.mark.parametrize(
    ("text", "declared", "expected"),
    [
        (" ".join(EN), "", "en"), (" ".join(DE), "en", "de"), (" ".join(KO), "en-US", "ko"), (" ".join(PL), "pl-PL", "pl"), (" ".join(EN), "en-GB", "en"), ("", "fr_FR", "fr"), ("12 34", "", None), ("Κάτι που είναι στα ελληνικά και έχει λόγια", "", "el"),
        ("これは日本語の文章です。", "ja", "ja"), (" ".join(EN), "zu", "en"),
    ],
)  # fmt: skip
def test_language_by_text(text: str, declared: str, expected: str | None) -> None:
    assert language_of(text, declared) == expected


def test_small_words_cover_the_languages_we_read() -> None:
    assert {
        "en",
        "de",
        "fr",
        "es",
        "it",
        "pt",
        "nl",
        "da",
        "no",
        "sv",
        "fi",
        "pl",
        "cs",
        "sk",
        "sl",
        "hr",
        "hu",
        "ro",
        "bg",
        "el",
        "et",
        "lv",
        "lt",
    } <= set(SMALL_WORDS)


def test_everything_else_a_page_says() -> None:
    head = (
        '<meta property="og:site_name" content="The Daily Example"><meta property="og:image" content="/img/a.jpg">'
        '<link rel="canonical" href="/story"><meta property="article:section" content="Technology">'
        '<meta name="description" content="What the country wants from its machines, and who pays for them.">'
    )
    found = read_article(article(head=head), url="https://www.example.com/story?utm_source=x")
    assert found.site_name == "The Daily Example"
    assert found.image == "https://www.example.com/img/a.jpg"
    assert found.canonical_url == "https://www.example.com/story"
    assert found.section == "Technology"
    assert found.standfirst == "What the country wants from its machines, and who pays for them."


def test_a_printed_standfirst_goes_before_the_description() -> None:
    html = article(
        before='<p class="standfirst">A line under the headline that sums it up in one sentence.</p>',
        head='<meta name="description" content="Another line for search engines, not for readers.">',
    )
    assert read_article(html).standfirst == "A line under the headline that sums it up in one sentence."


def test_a_description_that_is_cut_from_the_text_is_no_standfirst() -> None:
    assert read_article(article(head=f'<meta name="description" content="{EN[0][:70]}…">')).standfirst == ""


def test_script_addresses_are_not_addresses() -> None:
    found = read_article(
        article(
            head='<link rel="canonical" href="javascript:alert(1)"><meta property="og:image" content="data:image/png;base64,xx">'
        )
    )
    assert found.canonical_url is None
    assert found.image is None


def test_the_record_has_every_key() -> None:
    keys = {"title", "text", "date", "authors", "lang", "standfirst", "flags"}
    assert set(to_record(read_article(b""))) == keys
    record = to_record(read_article(article()))
    assert set(record) == keys
    assert record["authors"] == []
    assert record["flags"] == []
    assert record["text"].split("\n") == EN


SOURCE = Selectors(
    body="div.own", title="h2.head", date="span.when", author="span.who", remove=("div.own .box",)
)


def test_selectors_of_a_source_win() -> None:
    own = f'<div class="own"><h2 class="head">Own title</h2><div class="box"><p>{DE[0]}</p></div>{paragraphs(EN)}</div><span class="when">2026-11-02 10:00</span><span class="who">Ada Example</span>'
    found = read_article(page(own + f"<div class='other'>{paragraphs(DE * 3)}</div>"), selectors=SOURCE)
    assert found.title == "Own title"
    assert [part.text for part in found.paragraphs if part.kind == "text"] == EN
    assert found.authors == ("Ada Example",)
    assert found.date is not None
    assert found.date.when.hour == 10


@pytest.mark.parametrize("body", ["div.gone", "p:::nonsense(", "h1"])
def test_selectors_that_miss_are_reported_and_the_reader_does_the_work(body: str) -> None:
    found = read_article(article(), selectors=Selectors(body=body))
    assert [part.text for part in found.paragraphs] == EN
    assert [flag.name for flag in found.flags] == ["selectors-failed"]


def test_head_reads_meta_that_a_noscript_pushes_into_the_body() -> None:
    from selectolax.lexbor import LexborHTMLParser

    html = '<head><noscript><img src="x"></noscript><meta property="og:title" content="A"><link rel="canonical" href="https://example.com/"></head>'
    head = read_head(LexborHTMLParser(html, scripting=True))
    assert (head.first("og:title"), head.canonical) == ("A", "https://example.com/")


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ('<p>26 | 01 | 2022</p>', "2022-01-26"),
        ('<p>Registriert: 18.09.2008, 05:56</p><p>21.01.2009, 05:42</p>', "2009-01-21T05:42:00+01:00"),
        ('<h2>Welche neuen Umlagen gelten seit dem 1. Oktober 2022 für die Kunden</h2><p>21.11.2022</p>', "2022-11-21"),
        ('<p>9. Februar 2019</p><p><time class="entry-date published" datetime="2019-02-10T09:30:10+01:00">10. Februar 2019</time></p>', "2019-02-10T09:30:10+01:00"),
        ('<p>22. Oktober 2019</p><div class="more"><time pubdate datetime="2009-04-11 18:06:36">alt</time></div>', "2019-10-22"),
    ],
)  # fmt: skip
def test_printed_and_marked_dates_are_weighed(before: str, expected: str) -> None:
    found = read_article(article(DE, before=before, lang="de"), url="https://www.example.de/a")
    assert found.date is not None
    assert found.date.isoformat() == expected


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("2019-10-18T22:04:00Z", "2019-10-19T00:04:00+02:00"),
        ("2019-10-18T00:00:00Z", "2019-10-18T00:00:00+00:00"),
        ("2019-10-18T22:04:00+09:00", "2019-10-18T22:04:00+09:00"),
    ],
)
def test_a_moment_in_utc_is_told_in_local_time(stated: str, expected: str) -> None:
    found = read_article(
        article(DE, head=linked(headline="T", datePublished=stated), lang="de"),
        url="https://www.example.at/a",
    )
    assert found.date is not None
    assert found.date.isoformat() == expected


@pytest.mark.parametrize(
    ("attribute", "expected"),
    [
        ('data-date-time="2026-11-23 14:20:11"', "2026-11-23T14:20:11+09:00"),
        ('data-published-at="2026-11-23T14:20:11+09:00"', "2026-11-23T14:20:11+09:00"),
        ('data-date-time="2026-11-23 14:25:11"', "2026-11-23T14:20:00+09:00"),
        ('data-date-time="soon"', "2026-11-23T14:20:00+09:00"),
    ],
)
def test_an_attribute_tells_the_seconds_of_the_printed_minute(attribute: str, expected: str) -> None:
    html = article(KO, before=f"<div>입력 <span {attribute}>2026.11.23. 오후 2:20</span></div>", lang="ko")
    read = read_article(html, url="https://www.example.kr/news/1")
    assert read.date is not None
    assert read.date.isoformat() == expected
