"""What the newsroom must hold: enough outlets, languages and pages, both days, and what is hard about them."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date, datetime
from pathlib import Path

import pytest

from sovwatch.newsroom import Article, Newsroom
from sovwatch.newsroom.load import TROUBLES

DAYS = (date(2026, 11, 23), date(2026, 11, 24))


def test_outlets_and_languages(room: Newsroom) -> None:
    countries = Counter("KR" if outlet.country == "KR" else "Europe" for outlet in room.outlets)
    assert countries["KR"] >= 11
    assert countries["Europe"] >= 15
    assert all(outlet.host.endswith(".test") for outlet in room.outlets)
    readable = {gold.language for gold in room.gold() if gold.reachable}
    assert len(readable) >= 12
    assert {"ko", "fr", "de", "fi", "en", "pl", "cs", "pt", "es", "it", "sv", "no", "da"} <= readable


def test_the_readme_counts_the_outlets(demo: Path, room: Newsroom) -> None:
    korean = sum(outlet.country == "KR" for outlet in room.outlets)
    assert (korean, len(room.outlets)) == (12, 33)
    readme = (demo / "README.md").read_text(encoding="utf-8")
    assert "Thirty-three invented outlets, twelve Korean and twenty-one European" in readme


def test_pages_of_both_days(room: Newsroom) -> None:
    assert room.days == DAYS
    reachable = [gold for gold in room.gold() if gold.reachable]
    assert len(reachable) >= 160
    assert all(len(room.pages(day)) >= 70 for day in DAYS)


def test_every_page_is_one_of_its_own(room: Newsroom) -> None:
    for key in ("id", "url"):
        assert len({getattr(article, key) for article in room.articles}) == len(room.articles)
    texts = {article.paragraphs for article in room.articles if article.copy_of is None}
    assert len(texts) == sum(article.copy_of is None for article in room.articles)


def test_no_page_of_the_second_day_is_out_on_the_first_evening(room: Newsroom) -> None:
    evening = room.evening(DAYS[0])
    out = {article.id for article in room.articles if article.published <= evening}
    frozen = {article.id for article in room.articles if article.outlet.trouble == "frozen"}
    assert out - frozen == {article.id for article in room.pages(DAYS[0])}


def test_both_evenings_are_before_midnight_in_berlin(room: Newsroom) -> None:
    for day in DAYS:
        assert room.evening(day).astimezone(room.outlets[-1].zone).date() == day


def test_texts_have_four_to_eight_paragraphs(room: Newsroom) -> None:
    for article in room.articles:
        least = 3 if article.copy_of else 4
        assert least <= len(article.paragraphs) <= 8, article.id


@pytest.mark.parametrize("trouble", sorted(TROUBLES))
def test_each_trouble_has_an_outlet(room: Newsroom, trouble: str) -> None:
    assert any(outlet.trouble == trouble for outlet in room.outlets)


def test_kinds_of_site_and_listing(room: Newsroom) -> None:
    assert {outlet.template for outlet in room.outlets} >= {
        "ndsoft", "arc", "next", "daum", "naver", "brbody", "wordpress", "drupal", "jsonld", "microdata",
    }  # fmt: skip
    forms = {listing.form for outlet in room.outlets for listing in outlet.listings}
    assert forms == {"rss", "atom", "rdf", "jsonfeed", "sitemap", "index", "section"}
    dates = {listing.dates for outlet in room.outlets for listing in outlet.listings}
    assert dates >= {"kst", "naive", "none", "gmt9", "mez", "cet", "offset-colon", "two-spaces", "iso", "utc"}


def _of_event(room: Newsroom, event: str) -> list[Article]:
    return [article for article in room.articles if article.event == event]


def test_one_event_in_korean_french_german_and_finnish_with_an_update(room: Newsroom) -> None:
    articles = _of_event(room, "23-haenam-compute")
    assert {article.outlet.language for article in articles} >= {"ko", "fr", "de", "fi", "en"}
    updates = [article for article in articles if article.update]
    assert {article.published.date() for article in updates} == {DAYS[1]}
    assert {article.published.date() for article in articles if not article.update} >= {DAYS[0]}


def test_two_outlets_disagree_about_the_sum(room: Newsroom) -> None:
    texts = {
        a.outlet.id: " ".join(a.paragraphs) for a in _of_event(room, "23-haenam-compute") if not a.update
    }
    assert "2조5천억원" in texts["hanbit-news"]
    assert "장비와 건물에 드는 돈은 2조3000억원" in texts["saebyeok-ilbo"]


def test_copies_repeat_the_text_they_copy(room: Newsroom) -> None:
    by_id = {article.id: article for article in room.articles}
    copies = [article for article in room.articles if article.copy_of]
    assert len(copies) >= 25
    for copy in copies:
        first = by_id[copy.copy_of or ""]
        assert copy.paragraphs == first.paragraphs[: len(copy.paragraphs)]
        assert copy.published > first.published
        assert (copy.event, copy.grade) == (first.event, first.grade)
        assert copy.outlet is not first.outlet


def test_events_on_topic_and_off(room: Newsroom) -> None:
    grades: dict[str, set[int]] = defaultdict(set)
    for gold in room.gold():
        grades[gold.event].add(gold.grade)
    on_topic = [event for event, found in grades.items() if max(found) > 0]
    assert len(on_topic) >= 16
    assert len(grades) - len(on_topic) >= 25
    assert not any(0 in found and len(found) > 1 for found in grades.values())


def test_money_and_processors_in_every_main_event(room: Newsroom) -> None:
    main = {gold.event for gold in room.gold() if gold.grade == 2}
    texts: dict[str, str] = defaultdict(str)
    for gold in room.gold():
        texts[gold.event] += gold.text
    assert all(any(sign.isdigit() for sign in texts[event]) for event in main)
    chips = ("GPU", "NPU", "processo", "prozesso", "suorit", "chips", "처리장치", "proceso")
    assert all(any(chip.lower() in texts[event].lower() for chip in chips) for event in main)


def test_gold_tells_relevance_reach_and_persons(room: Newsroom) -> None:
    gold = {one.id: one for one in room.gold()}
    daon = gold["23-haenam-compute.daon-portal"]
    assert daon.title == "정부, 해남 국가AI컴퓨팅센터에 GPU 1만5천장 1차 공급…2조5천억원 투입"
    assert daon.authors == ("김도윤",)
    assert datetime.fromisoformat(daon.date).isoformat() == "2026-11-23T09:03:00+09:00"
    assert daon.copy_of == "23-haenam-compute.hanbit-news"
    assert daon.relevant
    assert daon.reachable
    assert not gold["23-gigafactory-shortlist.polderblad"].reachable
    assert not gold["23-mistral-wind.courrier-du-rhone"].relevant
    assert gold["23-haenam-compute.maru-biz"].authors == ()
