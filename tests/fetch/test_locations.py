"""Addresses made fit to be requested."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sovwatch.errors import Unsafe
from sovwatch.fetch.locations import redirected, target_of


@pytest.mark.parametrize(
    ("url", "clean"),
    [
        ("http://a.example", "http://a.example/"),
        ("  https://A.Example/B?c#d ", "https://a.example/B?c"),
        ("http://a.example:80/", "http://a.example/"),
        ("https://a.example:443/", "https://a.example/"),
        ("http://a.example:8080/", "http://a.example:8080/"),
        ("http://user:pass@a.example/x", "http://a.example/x"),
        ("http://user:p@ss@a.example/x", "http://a.example/x"),
        ("http://a.example./x", "http://a.example/x"),
        ("http://한국.example/뉴스", "http://xn--3e0b707e.example/뉴스"),
        ("http://Straße.example/", "http://xn--strae-oqa.example/"),
        ("http://[2606:4700::1111]:8080/", "http://[2606:4700::1111]:8080/"),
        ("http://a.example/a\nb\tc", "http://a.example/abc"),
        ("http:\\\\a.example\\b?c\\d", "http://a.example/b?c\\d"),
        ("http://evil.example\\@a.example/", "http://evil.example/@a.example/"),
        ("http://a.example/x #y", "http://a.example/x"),
        ("\x00 http://a.example/x", "http://a.example/x"),
        ("http://a.example?x=1", "http://a.example/?x=1"),
        ("http://a.example/list/?no=1", "http://a.example/list/?no=1"),
    ],
)
def test_clean_addresses(url: str, clean: str) -> None:
    assert target_of(url).url == clean


@pytest.mark.parametrize(
    "url",
    ["", "/page", "a.example/x", "file:///etc/passwd", "ftp://a.example/", "//a.example/", "http://", "http:///x",
     "http://:80/", "http://a.example:port/", "http://a.example:99999/", "http://[::1/", "http://./",
     "javascript:alert(1)", "http://a_ä.example/", "http://a.example/" + "x" * 8001, "http://[fe80::1%25eth0/"],
)  # fmt: skip
def test_unusable_addresses(url: str) -> None:
    with pytest.raises(Unsafe) as caught:
        target_of(url)
    assert caught.value.kind == "unsafe-address"


@settings(max_examples=300)
@given(st.text(max_size=60), st.sampled_from(["", "http://", "https://a.example/", "//", "http://["]))
def test_any_text_gives_a_target_or_unsafe(text: str, prefix: str) -> None:
    try:
        target = target_of(prefix + text)
    except Unsafe:
        return
    assert target.host.isascii()
    assert target_of(target.url) == target


@given(st.binary(max_size=60))
def test_any_location_gives_a_target_or_unsafe(location: bytes) -> None:
    try:
        target = redirected(target_of("http://a.example/x"), location)
    except Unsafe:
        return
    assert target.scheme in {"http", "https"}
