"""Slack's mark-up: readable, bounded, and nothing in it that a headline put there."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sovwatch.digests import render
from sovwatch.digests.render_slack import PART_MAX, escape, link
from tests.digests.samples import card, digest, hostile, morning, quiet

LINK = re.compile(r"<(https?://[^|<> ]+)\|([^|<>]+)>")


@pytest.mark.parametrize("language", ["en", "ko"])
def test_parts_are_bounded_and_hold_whole_stories(language: str) -> None:
    parts = render.slack(morning(language))
    assert len(parts) > 1
    assert all(len(part) <= PART_MAX for part in parts)
    numbers = [int(n) for part in parts for n in re.findall(r"^\*(\d+)\. ", part, re.MULTILINE)]
    assert numbers == list(range(1, 13))


def test_a_story_reads_from_headline_to_outlets() -> None:
    (part,) = render.slack(digest("en", card("1", "fr en", copies=2)))
    story = part.split("\n\n")[1].splitlines()
    assert story[0].startswith("*1. <https://news-en.test/2026/11/1-en?from=feed&amp;id=7|France puts 1.5")
    assert story[0].endswith(">* 🇫🇷🇬🇧")
    assert story[-1].startswith("23 Nov, 12:00 · <https://news-fr.test/")
    assert story[-1].endswith("|Northern Courier> 🇬🇧 · +2 copies")


def test_only_our_own_links_and_marks_come_out_of_hostile_titles() -> None:
    for part in render.slack(hostile()):
        assert len(part) <= PART_MAX
        rest = LINK.sub("", part)
        assert "<" not in rest
        assert ">" not in rest
        assert "&" not in re.sub(r"&(amp|lt|gt);", "", rest)
        assert "`" not in part
        assert "~" not in part
        assert all(
            url.startswith(("https://evil.test/", "http://evil.test/")) for url, _ in LINK.findall(part)
        )


@given(st.text(max_size=120))
def test_no_text_brings_marks_of_its_own(text: str) -> None:
    done = escape(text)
    assert not set("<>*~`|") & set(done)
    assert not re.search(r"(?<!\w)_|_(?!\w)", done)
    assert link("https://x.test/a", text or "x").count("|") == 1


def test_names_with_underscores_stay() -> None:
    assert escape("llama_3_korean & co") == "llama_3_korean &amp; co"


def test_an_address_too_long_for_slack_is_no_link() -> None:
    assert link("https://x.test/?" + "&" * 900, "title") == "title"


def test_a_quiet_day_is_one_short_message() -> None:
    (part,) = render.slack(quiet("ko"))
    assert "새 소식이 없습니다" in part
    assert len(part.splitlines()) <= 4
