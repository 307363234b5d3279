"""What a robots.txt says to us."""

from __future__ import annotations

from time import monotonic

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sovwatch.fetch.robots import parse_rules

SITE = "https://a.example"


@pytest.mark.parametrize(
    ("text", "path", "allowed"),
    [
        ("", "/x", True),
        ("User-agent: *\nDisallow: /x", "/x", False),
        ("User-agent: *\nDisallow: /x", "/y", True),
        ("User-agent: *\nDisallow: /\nAllow: /news/", "/news/1", True),
        ("User-agent: *\nDisallow: /\nAllow: /news/", "/sport/1", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf?x", True),
        ("User-agent: GPTBot\nDisallow: /", "/x", True),
        ("User-agent: GPTBot\nUser-agent: sovwatch\nDisallow: /", "/x", False),
        ("User-agent: SOVWATCH\nDisallow: /", "/x", False),
        ("user-agent:sovwatch/1.0 (x)\ndisallow:/", "/x", False),
        ("User-agent: sov\nDisallow: /", "/x", True),
        ("User-agent: watch\nDisallow: /", "/x", True),
        ("User-agent: my-sovwatch\nDisallow: /", "/x", True),
        ("User-agent: *\nDisallow: /\n\nUser-agent: sovwatch\nDisallow:", "/x", True),
        ("User-agent: *\nAllow: /\n\nUser-agent: sovwatch\nDisallow: /api/", "/api/x", False),
        ("User-agent: sovwatch\nDisallow: /a\n\nUser-agent: sovwatch\nDisallow: /b", "/b", False),
        ("Disallow: /", "/x", True),
        ("User-agent: *\nDisallow: / # all", "/x", False),
        ("User-agent: * # all\nDisallow: /", "/x", False),
        ("User-agent: *\nDisallow: /?no=", "/?no=1", False),
        ("User-agent: *\nDisallow: /뉴스", "/%EB%89%B4%EC%8A%A4/1", False),
        ("\ufeffUser-agent: *\nDisallow: /", "/x", False),
    ],
)
def test_rules(text: str, path: str, allowed: bool) -> None:
    assert parse_rules(text.encode()).allow(SITE + path) == allowed


@pytest.mark.parametrize(
    ("value", "delay"),
    [("5", 5.0), ("0.5", 0.5), ("-1", 0.0), ("nan", 0.0), ("inf", 0.0), ("often", 0.0), ("1e9", 1e9)],
)
def test_crawl_delay(value: str, delay: float) -> None:
    assert parse_rules(f"User-agent: *\nCrawl-delay: {value}".encode()).delay == delay


@given(st.binary(max_size=400), st.text(max_size=20))
def test_any_bytes_are_rules(body: bytes, path: str) -> None:
    assert parse_rules(body).allow(f"{SITE}/{path}") in {True, False}


def test_many_agents_with_many_rules_take_a_moment_only() -> None:
    agents = b"".join(b"User-agent: a%d\n" % number for number in range(15_000))
    rules = b"".join(b"Disallow: /*%d\n" % number for number in range(15_000))
    began = monotonic()
    assert parse_rules(agents + rules).allow(f"{SITE}/1")
    assert monotonic() - began < 3
