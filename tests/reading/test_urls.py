"""Addresses: one article, one identity; nothing merged that may be two."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sovwatch.reading.urls import (
    canonical_url,
    expand_dates,
    is_web,
    item_id,
    same_site,
    site_of,
    trusted_canonical,
)

SAME = [
    # tracking, fragment, order, port, case
    ("https://www.paper.test/a?utm_source=x&utm_medium=rss", "https://www.paper.test/a"),
    ("https://www.paper.test/a?fbclid=1&id=7#top", "https://www.paper.test/a?id=7"),
    ("https://WWW.Paper.Test:443/a", "https://www.paper.test/a"),
    ("http://www.paper.test:80/a", "https://www.paper.test/a"),
    ("https://paper.test/a/", "https://www.paper.test/a"),
    ("https://www.paper.test/a?x=1&y=2", "https://www.paper.test/a?y=2&x=1"),
    ("https://www.paper.test/a?ref=rss", "https://www.paper.test/a"),
    ("https://www.paper.test/a?rss", "https://www.paper.test/a"),
    ("https://www.paper.test/a#ref=rss", "https://www.paper.test/a"),
    ("https://news.sbs.co.kr/news/endPage.do?news_id=N100&plink=RSSLINK&cooper=RSSREADER", "https://news.sbs.co.kr/news/endPage.do?news_id=N100"),
    ("https://www.yna.co.kr/view/AKR2026?section=industry/all", "https://www.yna.co.kr/view/AKR2026"),
    # percent-encoding and dots
    ("https://www.paper.test/%7Ebob/%ea%b0%80", "https://www.paper.test/~bob/%EA%B0%80"),
    ("https://www.paper.test/가", "https://www.paper.test/%EA%B0%80"),
    ("https://www.paper.test/x/../a", "https://www.paper.test/a"),
    ("https://한겨레.kr/a", "https://xn--h89at9srwx.kr/a"),
    # mobile and AMP
    ("https://m.paper.co.kr/news/1", "https://www.paper.co.kr/news/1"),
    ("https://m.biz.paper.co.kr/news/1", "https://biz.paper.co.kr/news/1"),
    ("https://amp.paper.test/news/1", "https://www.paper.test/news/1"),
    ("https://www.paper.test/amp/article/1", "https://www.paper.test/article/1"),
    ("https://www.paper.test/article/1/amp/", "https://www.paper.test/article/1/"),
    ("https://www.paper.test/article-1.amp.html", "https://www.paper.test/article-1.html"),
    ("https://www.paper.test/a/?outputType=amp", "https://www.paper.test/a/"),
    ("https://www.nd.test/news/articleViewAmp.html?idxno=5", "https://www.nd.test/news/articleView.html?idxno=5"),
    ("https://www-paper-test.cdn.ampproject.org/c/s/www.paper.test/a", "https://www.paper.test/a"),
    ("https://www.google.com/amp/s/www.paper.test/a/amp", "https://www.paper.test/a"),
    # portals
    ("https://n.news.naver.com/mnews/article/001/0012345678?sid=105", "https://n.news.naver.com/article/001/0012345678"),
    ("https://news.naver.com/main/read.naver?mode=LSD&mid=sec&oid=001&aid=0012345678", "https://n.news.naver.com/article/001/0012345678"),
    ("https://news.v.daum.net/v/20260927101010123", "https://v.daum.net/v/20260927101010123"),
]  # fmt: skip

DIFFERENT = [
    (
        "https://www.nd.test/news/articleView.html?idxno=5",
        "https://www.nd.test/news/articleView.html?idxno=6",
    ),
    ("https://zdnet.test/view/?no=20260101", "https://zdnet.test/view/?no=20260102"),
    ("https://www.paper.test/a?ref=12345", "https://www.paper.test/a?ref=12346"),
    ("https://www.paper.test/a?source=reuters", "https://www.paper.test/a"),
    ("https://www.paper.test/A", "https://www.paper.test/a"),
    ("https://de.paper.test/a", "https://fr.paper.test/a"),
    ("https://www.paper.test/a%2Fb", "https://www.paper.test/a/b"),
    ("https://www.paper.test/a?page=1", "https://www.paper.test/a?page=2"),
    ("https://www.paper.test:8443/a", "https://www.paper.test/a"),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_one_article_has_one_identity(a: str, b: str) -> None:
    assert item_id(a) == item_id(b), (canonical_url(a), canonical_url(b))


@pytest.mark.parametrize(("a", "b"), DIFFERENT)
def test_two_articles_have_two(a: str, b: str) -> None:
    assert item_id(a) != item_id(b)


def test_the_canonical_form_keeps_what_the_site_may_need() -> None:
    assert canonical_url("https://www.paper.test/a/") == "https://www.paper.test/a/"
    assert canonical_url("http://www.paper.test/a") == "http://www.paper.test/a"
    assert canonical_url("https://user:secret@www.paper.test") == "https://www.paper.test/"
    assert canonical_url("https://paper.test/?idxno=5&flag") == "https://paper.test/?idxno=5&flag"


def test_relative_addresses_are_resolved() -> None:
    base = "https://www.paper.test/rss/all.xml"
    assert canonical_url("/news/1", base) == "https://www.paper.test/news/1"
    assert canonical_url("//cdn.paper.test/1", base) == "https://cdn.paper.test/1"
    assert canonical_url(" https://x.test/a b\n", base) == "https://x.test/a%20b"


@pytest.mark.parametrize(
    "text",
    ["", "mailto:a@b.test", "javascript:void(0)", "http://[::1", "https://x.test:99999/", "/only/path"],
)
def test_what_is_no_web_address_comes_back(text: str) -> None:
    assert canonical_url(text) == text
    assert not is_web(text)
    assert len(item_id(text)) == 16


def test_an_ipv6_host_keeps_its_brackets() -> None:
    assert canonical_url("http://[2001:DB8::1]:8080/a") == "http://[2001:db8::1]:8080/a"


# ------------------------------------------------------------------ properties

PIECES = st.sampled_from(
    ["a", "amp", "/", "//", "..", ".", "%41", "%2f", "%", "?", "&", "=", "#", "m.", "www.", "가", " ", "utm_x=1", "&amp;",
     ".amp", ";", "\t", "~", "idxno=3", "oid=001", "aid=0000000001", "@", ":80", "[", "]", "\ud800", "http://", "\\"]
)  # fmt: skip
HOSTS = st.sampled_from(
    ["paper.test", "m.paper.co.kr", "www.google.com", "x.cdn.ampproject.org", "n.news.naver.com", "v.daum.net", "m.m.m.test", "amp.amp.test", "가.kr", "m.kr"]
)  # fmt: skip
ADDRESSES = st.builds(
    lambda scheme, host, pieces: f"{scheme}://{host}/{''.join(pieces)}",
    st.sampled_from(["http", "https", "HTTPS"]),
    HOSTS,
    st.lists(PIECES, max_size=10),
)


@given(st.one_of(ADDRESSES, st.text(max_size=60)))
def test_canonical_twice_is_canonical_once(url: str) -> None:
    once = canonical_url(url)
    assert canonical_url(once) == once


@given(st.one_of(ADDRESSES, st.text(max_size=60)))
def test_the_identity_is_that_of_the_canonical_form(url: str) -> None:
    assert item_id(canonical_url(url)) == item_id(url)
    assert len(item_id(url)) == 16
    assert int(item_id(url), 16) >= 0


@given(ADDRESSES, st.sampled_from(["utm_source=a", "fbclid=b", "gclid=c", "wt_mc=d"]))
def test_tracking_never_changes_the_identity(url: str, tracking: str) -> None:
    clean = url.partition("#")[0].strip()
    mark = "&" if "?" in clean else "?"
    assert item_id(f"{clean}{mark}{tracking}") == item_id(clean)


@given(ADDRESSES, ADDRESSES)
def test_sites_are_symmetric(a: str, b: str) -> None:
    assert same_site(a, b) == same_site(b, a)


# ------------------------------------------------------------------ sites


@pytest.mark.parametrize(
    ("host", "site"),
    [
        ("www.hani.co.kr", "hani.co.kr"),
        ("m.biz.chosun.com", "chosun.com"),
        ("feeds.bbci.co.uk", "bbci.co.uk"),
        ("paper.test", "paper.test"),
        ("a.blogspot.com", "a.blogspot.com"),
        ("127.0.0.1", "127.0.0.1"),
        ("digital-strategy.ec.europa.eu", "ec.europa.eu"),
    ],
)
def test_the_registrable_domain(host: str, site: str) -> None:
    assert site_of(host) == site


def test_same_site() -> None:
    assert same_site("https://rss.donga.com/x", "https://www.donga.com/y")
    assert not same_site("https://a.co.kr/", "https://b.co.kr/")
    assert not same_site("https://a.tistory.com/", "https://b.tistory.com/")
    assert not same_site("https://paper.test/", "not an address")


@pytest.mark.parametrize(
    ("page", "claim", "trusted"),
    [
        ("https://www.paper.test/a?x=1", "https://www.paper.test/a-title", "https://www.paper.test/a-title"),
        ("https://m.paper.test/a", "https://www.paper.test/a", "https://www.paper.test/a"),
        ("https://www.paper.test/a", "https://evil.test/a", "https://www.paper.test/a"),
        ("https://www.paper.test/a", "/b", "https://www.paper.test/b"),
        ("https://www.paper.test/a", "https://www.paper.test/", "https://www.paper.test/a"),
        ("https://www.nd.test/v.html?idxno=5", "https://www.nd.test/v.html", "https://www.nd.test/v.html?idxno=5"),
        ("https://www.paper.test/a", "", "https://www.paper.test/a"),
        ("https://www.paper.test/a", "javascript:1", "https://www.paper.test/a"),
    ],
)  # fmt: skip
def test_rel_canonical_is_believed_on_the_same_site_only(page: str, claim: str, trusted: str) -> None:
    assert trusted_canonical(page, claim) == trusted


def test_dates_in_patterns() -> None:
    day = datetime(2026, 3, 4, 23, 0, tzinfo=UTC)
    pattern = "https://paper.test/{yyyy}/{mm}/{dd}/list_{yyyymmdd}.xml?m={yyyymm}"
    assert expand_dates(pattern, day) == "https://paper.test/2026/03/04/list_20260304.xml?m=202603"
    assert expand_dates("https://paper.test/rss", day) == "https://paper.test/rss"
