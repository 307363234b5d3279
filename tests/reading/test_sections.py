"""Pages that list articles and have no feed."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sovwatch.reading.feeds import Listing
from sovwatch.reading.sections import read_section

URL = "https://lab.test/blog"
PAGE = """<html><head><title>Blog</title></head><body><nav><a href="/about">About</a></nav><ul>
<li><a href="/blog/one?utm_source=x"><img alt="Picture of one" src="1.jpg"></a><h3><a href="/blog/one">First <b>post</b></a></h3>
<time datetime="2026-09-27T10:00:00Z">27 Sep</time></li>
<li><a href="/blog/two" title="Second post"></a><span>no time</span></li>
<li><a href="https://other.test/x">Elsewhere</a></li><li><a href="#top">Top</a><a href="javascript:x()">Script</a></li>
</ul></body></html>"""


def section(page: str, links: str = "a[href*='/blog/']") -> Listing:
    return read_section(page.encode(), links, url=URL)


def test_links_with_headlines_and_times() -> None:
    listing = section(PAGE)
    assert listing.kind == "html"
    assert [(e.url, e.title) for e in listing.entries] == [
        ("https://lab.test/blog/one?utm_source=x", "First post"),
        ("https://lab.test/blog/two", "Second post"),
    ]
    assert listing.entries[0].published == datetime(2026, 9, 27, 10, tzinfo=UTC)
    assert listing.entries[1].published is None


def test_a_selector_may_name_the_element_around_the_link() -> None:
    assert [e.url for e in section(PAGE, "li").entries] == [
        "https://lab.test/blog/one?utm_source=x", "https://lab.test/blog/two", "https://other.test/x",
    ]  # fmt: skip


def test_the_base_element_counts() -> None:
    page = '<head><base href="https://cdn.lab.test/x/"></head><a class="c" href="p/1">A first post</a>'
    assert section(page, "a.c").entries[0].url == "https://cdn.lab.test/x/p/1"


def test_dates_without_a_zone_take_that_of_the_source() -> None:
    page = '<li><a href="/blog/1">Post one</a><time>2026.09.27 19:00</time></li>'
    listing = read_section(page.encode(), "li a", url=URL, zone=ZoneInfo("Asia/Seoul"))
    assert listing.entries[0].published == datetime(2026, 9, 27, 10, tzinfo=UTC)


NEXT = """<html><body><div id="__next"></div><script id="__NEXT_DATA__" type="application/json">
{"props":{"pageProps":{"menu":[{"name":"Politics","url":"/p"},{"name":"Sports","url":"/s"}],
"list":[{"title":"Sovereign models arrive","url":"/arti/1.html","createDate":"2026-09-27T19:00:00+09:00","prologue":"Teaser"},
{"title":"A second headline","url":"/arti/2.html","createDate":1790503200},
{"title":"A third headline","url":"/arti/3.html"}]}}}</script></body></html>"""
ARC = """<script>Fusion.contentCache={"feed":{"data":{"content_elements":[
{"headlines":{"basic":"Models of our own"},"canonical_url":"/economy/1/","display_date":"2026-09-27T10:00:00Z","description":{"basic":"d"}},
{"headlines":{"basic":"A second headline"},"canonical_url":"/economy/2/","display_date":"2026-09-27T10:00:00Z"}]}}};Fusion.x=1;</script>"""
LIST = """<script type="application/ld+json">{"@type":"ItemList","itemListElement":[
{"@type":"ListItem","position":1,"item":{"url":"https://lab.test/1","name":"First headline"}},
{"@type":"ListItem","position":2,"item":{"url":"https://lab.test/2","name":"Second headline"}}]}</script>"""


@pytest.mark.parametrize(
    ("page", "titles"),
    [
        (NEXT, ["Sovereign models arrive", "A second headline", "A third headline"]),
        (ARC, ["Models of our own", "A second headline"]),
        (LIST, ["First headline", "Second headline"]),
    ],
)
def test_lists_in_scripts_stand_in_for_links(page: str, titles: list[str]) -> None:
    listing = section(page, "li.story a")
    assert [e.title for e in listing.entries] == titles
    assert listing.problems == ("the selector finds no link; the list in the page's data was taken",)


def test_a_list_in_a_script_keeps_its_dates() -> None:
    dates = [e.published for e in section(NEXT, "li.story a").entries]
    assert dates == [datetime(2026, 9, 27, 10, tzinfo=UTC), datetime(2026, 9, 27, 10, tzinfo=UTC), None]


def test_nothing_is_from_the_future() -> None:
    listing = read_section(NEXT.encode(), "li.story a", url=URL, now=datetime(2026, 9, 27, 9, tzinfo=UTC))
    assert [e.published for e in listing.entries] == [None, None, None]


@pytest.mark.parametrize(
    ("page", "links", "reason"),
    [
        (PAGE, "li..x[", "unreadable"),
        (PAGE, "div.story a", "no-items"),
        ("", "a", "no-items"),
        ("<html><head><title>Just a moment...</title></head></html>", "a", "challenge"),
        (
            "<html><head><title>Cookie consent</title></head><body><p>Accept</p></body></html>",
            "a.story",
            "consent-wall",
        ),
    ],
)
def test_why_there_is_nothing(page: str, links: str, reason: str) -> None:
    listing = section(page, links)
    assert (listing.entries, listing.reason) == ((), reason)
    assert links in listing.detail


@given(st.binary(max_size=300), st.text(max_size=20))
def test_nothing_raises(data: bytes, links: str) -> None:
    assert read_section(data, links or "a", url=URL).kind == "html"


@pytest.mark.parametrize(
    ("around", "expected"),
    [
        ('<li>{link}<span class="date">2026.11.20</span></li>', "2026-11-20T00:00:00+09:00"),
        ("<tr><td>12</td><td>{link}</td><td>2026-11-20</td><td>120</td></tr>", "2026-11-20T00:00:00+09:00"),
        ("<dl><dt>{link}</dt><dd>2026년 11월 20일 09:30</dd></dl>", "2026-11-20T09:30:00+09:00"),
        ("<li>{link}<em>20 November 2026</em></li>", "2026-11-20T00:00:00+09:00"),
        ("<li>{link}<span>2026</span></li>", None),
        ("<li>{link}<span>조회 2026</span></li>", None),
        ("<li>{link}<span>2026.11.20 행사에 관한 아주 긴 소개말이 여기에 이어지고 또 이어져 날짜라고 볼 수 없다</span></li>", None),
    ],
)  # fmt: skip
def test_a_date_printed_beside_the_link(around: str, expected: str | None) -> None:
    link = '<a href="/posts/1">공공 계산 자원의 유지 비용에 관한 비교</a>'
    other = '<a href="/posts/2">우리말 자료의 저작권 정리 방안</a>'
    rows = "".join(around.format(link=anchor) for anchor in (link, other))
    body = f"<table>{rows}</table>" if "<tr>" in around else f"<ul>{rows}</ul>"
    page = f'<html><head><meta charset="utf-8"></head><body>{body}</body></html>'.encode()
    listing = read_section(page, "a", url="https://a.test/posts", zone=ZoneInfo("Asia/Seoul"))
    found = [e.published.isoformat() if e.published else None for e in listing.entries]
    assert found == [expected, expected]
