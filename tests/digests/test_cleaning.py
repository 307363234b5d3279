"""Titles and addresses that strangers wrote."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sovwatch.digests.cleaning import URL_MAX, clean, safe_url
from sovwatch.digests.view import LEAD_MAX


@given(st.text(max_size=400), st.integers(8, 300))
def test_cleaned_texts_are_one_visible_line_within_the_limit(text: str, limit: int) -> None:
    done = clean(text, limit)
    assert len(done) <= limit
    assert not any(character in done for character in "\n\r\t\u202e\u2066\u200b\u00ad\x00")
    assert clean(done, limit) == done


def test_a_cut_falls_between_words_and_shows() -> None:
    assert clean("one two three four five", 16) == "one two three…"
    assert len(clean("가" * 500, LEAD_MAX)) == LEAD_MAX


@given(st.text(max_size=200))
def test_addresses_cannot_leave_their_place(path: str) -> None:
    url = safe_url(f"https://x.test/{path}")
    assert url == "" or (url.startswith("https://x.test/") and not set(url) & set('<>|"`\\ \n'))
    assert len(url) <= URL_MAX


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "", "//x.test", "https://x.test/" + "a" * 2000]
)
def test_other_addresses_are_not_linked(url: str) -> None:
    assert safe_url(url) == ""


def test_good_addresses_stay_as_they_are() -> None:
    for url in ("https://x.test/a%20b?c=d&e=%ED%95%9C#f", "HTTP://x.test/~a/(b)'c'"):
        assert safe_url(url) == url
