"""The page, the plain text, the subject."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from sovwatch.digests import render
from sovwatch.digests.render_html import SIZE_MAX
from sovwatch.digests.values import Digest
from tests.digests.samples import (
    BUDGET,
    HOSTILE_TITLES,
    TEMPLATES,
    card,
    digest,
    hostile,
    morning,
    quiet,
    update,
)  # fmt: skip


def page(shown: Digest) -> LexborHTMLParser:
    return LexborHTMLParser(render.html(shown, TEMPLATES))


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_page_shows_every_story_with_its_links(language: str) -> None:
    tree = page(morning(language))
    assert len(tree.css("h2")) == 13
    assert [node.attributes["lang"] for node in tree.css("html")] == [language]
    links = {node.attributes["href"] for node in tree.css("a")}
    for story in morning(language).cards:
        told = story.whats_new.reports if story.whats_new else story.reports
        assert told[-1].url in links or len(told) > 6
    assert "table" not in render.html(morning(language), TEMPLATES)


def test_nothing_hostile_comes_out_of_the_page() -> None:
    tree = page(hostile())
    assert not tree.css("script, img, iframe, b, i, form")
    for node in tree.css("a"):
        assert re.match(r"https?://evil\.test/", node.attributes["href"] or "")
    for node in tree.css("*"):
        assert not any(name.startswith("on") for name in node.attributes)
    headlines = [node.text() for node in tree.css("h2")]
    assert any("<script>alert(1)</script> AI" in text for text in headlines)
    assert any("{{ 7*7 }} {% raw %}" in text for text in headlines)


@pytest.mark.parametrize("stories", [60, 300])
def test_the_page_stays_below_what_gmail_clips(stories: int) -> None:
    crowd = [card(f"c{n}", "fr de ko it en fi pl es", facts=(BUDGET,) * 3) for n in range(stories)]
    crowd = [replace(c, lead="긴 문장 " * 200, lead_language="ko") for c in crowd]
    shown = digest("ko", *crowd[:60], more=tuple(crowd[60:]))
    html = render.html(shown, TEMPLATES)
    assert len(html.encode()) <= SIZE_MAX
    assert html.count("<h2") > 10
    longest = [replace(c, reports=tuple(replace(r, url=r.url + "x" * 900) for r in c.reports)) for c in crowd]
    assert len(render.html(replace(shown, cards=tuple(longest[:60])), TEMPLATES).encode()) <= SIZE_MAX


def test_the_page_holds_the_addresses_in_words_for_the_text_part() -> None:
    text = "".join(node.text() for node in page(morning("en")).css("details"))
    assert all(f"{n}. https://news-" in text for n in range(1, 13))


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_text_has_whole_addresses_and_one_block_a_story(language: str) -> None:
    text = render.text(morning(language))
    blocks = text.strip().split("\n\n")
    assert [b.split(".")[0] for b in blocks[1:13]] == [str(n) for n in range(1, 13)]
    assert "https://news-de.test/2026/11/1-de?from=feed&id=7" in text
    assert ("후속: " if language == "ko" else "Update: ") in text


@pytest.mark.parametrize("rights", ["link-only", "tdm-reserved"])
def test_no_form_holds_a_text_that_rights_forbid(rights: str) -> None:
    story = card("1", "en", facts=(BUDGET,), reason="public money")
    story = replace(story, reports=tuple(replace(r, rights=rights) for r in story.reports))  # type: ignore[arg-type]
    shown = digest("en", story)
    forms = [render.html(shown, TEMPLATES), render.text(shown), *render.slack(shown)]
    for form in forms:
        assert "The state pays" not in form
        assert story.headlines["en"] in form
        assert "€1.5 bn" in form
        assert "public money" in form
        assert "23 Nov" in form
    assert "The state pays" in render.text(digest("en", card("1", "en")))


def test_hostile_text_stays_in_its_lines() -> None:
    blocks = render.text(hostile()).strip().split("\n\n")
    numbered = [b for b in blocks if re.match(r"\d+\. ", b)]
    assert len(numbered) == len(HOSTILE_TITLES)
    assert all(len(line) < 1_400 for b in blocks for line in b.splitlines())


def test_subjects() -> None:
    assert render.subject(digest("en", card("1", "en"))).endswith("near Lyon")
    assert render.subject(morning("ko")) == (
        "소버린 AI 11월 24일: 프랑스, 리옹 인근에 국가 컴퓨팅 센터 세운다…15억유로 투입 외 15건"
    )
    assert render.subject(digest("en", update())).startswith("Sovereign AI, 24 Nov: Update: France")
    assert render.subject(quiet("en")) == "Sovereign AI, 24 Nov: nothing new"
    for n in range(len(HOSTILE_TITLES)):
        subject = render.subject(replace(hostile(), cards=hostile().cards[n:]))
        assert len(subject) <= 110
        assert "\n" not in subject


def test_a_quiet_day_is_one_line_in_every_form() -> None:
    assert render.text(quiet("en")).splitlines() == [
        "Sovereign AI Watch, Tuesday, 24 November 2026",
        "No new story on sovereign AI since 23 Nov, 08:00.",
        "",
        "All 254 sources answered.",
    ]
    assert not page(quiet("en")).css("h2, details")
