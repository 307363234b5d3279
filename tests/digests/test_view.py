"""What a reader is told of each story, and what not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sovwatch.digests.values import Digest, StoryCard
from sovwatch.digests.view import StoryView, view
from tests.digests.samples import BUDGET, card, digest, morning, update


def only(story: StoryCard, language: str = "en") -> StoryView:
    (shown,) = view(digest(language, story)).stories
    return shown


def test_the_headline_is_in_the_readers_language_if_an_outlet_wrote_one() -> None:
    story = card("1", "fr ko en")
    assert only(story, "ko").headline.startswith("프랑스")
    assert only(story, "ko").mark == ""
    assert only(story, "en").url.startswith("https://news-en.test/")


def test_else_the_language_is_marked() -> None:
    assert (only(card("1", "fi")).headline[:5], only(card("1", "fi")).mark) == ("Ranska"[:5], "Finnish")
    assert only(card("1", "fi en"), "ko").mark == "영어"


def test_an_update_says_what_is_new_and_links_only_new_reports() -> None:
    shown = only(update())
    assert shown.update == "Update"
    assert shown.news == (
        "Élysée: up to €3 bn public money (by 2030)",
        "first confirmed by another outlet",
        "new countries: United Kingdom, Germany",
    )
    assert [link.outlet for link in shown.links] == ["Northern Courier", "Havelblatt"]
    assert shown.folded == ("1 earlier report shown before",)
    assert shown.lead == ""


def test_an_update_keeps_the_known_headline_if_only_that_speaks_the_readers_language() -> None:
    known = card("1", "ko de")
    changed = replace(update(), headlines=known.headlines, reports=known.reports)
    new = replace(changed.whats_new, reports=known.reports[1:])  # type: ignore[type-var]
    changed = replace(changed, whats_new=new)
    assert only(changed, "ko").headline.startswith("프랑스")
    assert only(changed, "en").mark == "German"


def test_copies_are_folded_and_the_first_report_stands_first() -> None:
    shown = only(card("1", "fr de ko it en fi pl es", copies=3))
    assert [link.outlet for link in shown.links][:2] == ["Le Soir du Lac", "Havelblatt"]
    assert shown.folded == ("+2 more outlets", "+3 copies")
    assert shown.links[1].paywall == "paywall"
    assert shown.links[3].paywall == "metered"


@pytest.mark.parametrize("rights", ["link-only", "tdm-reserved"])
def test_without_the_right_to_a_text_there_is_headline_link_date_verdict_and_figures(rights: str) -> None:
    story = card("1", "en", facts=(BUDGET,), reason="public money for computing")
    story = replace(story, reports=tuple(replace(r, rights=rights) for r in story.reports))  # type: ignore[arg-type]
    shown = only(story)
    assert shown.lead == ""
    assert (shown.headline, shown.url) == (story.headlines["en"], story.reports[0].url)
    assert shown.when == "23 Nov, 12:00"
    assert shown.why == "Kept for: public money for computing"
    assert shown.facts == ("Élysée: up to €1.5 bn public money (by 2030)",)


def test_a_lead_in_a_language_that_neither_reader_nor_headline_speaks_is_left_out() -> None:
    assert only(card("1", "ko en")).lead == ""
    assert only(card("1", "ko en"), "ko").lead.startswith("정부가")
    assert only(card("1", "fr")).lead.startswith("L'État")


def test_a_lead_that_repeats_the_headline_is_left_out() -> None:
    story = card("1", "en")
    assert only(replace(story, lead=story.headlines["en"])).lead == ""


def test_figures_in_conflict_are_told_once() -> None:
    other = replace(BUDGET, value=2e9, conflict=())
    shown = only(card("1", "fr", facts=(BUDGET, other)))
    assert len(shown.facts) == 1
    assert shown.conflicts == ("Havelblatt says €2 bn",)


@pytest.mark.parametrize(
    ("changes", "note"),
    [
        ({"sources_asked": 254}, "All 254 sources answered."),
        ({"sources_asked": 254, "sources_silent": ("A", "B")}, "2 of 254 sources did not answer: A, B."),
        ({"sources_asked": 254, "sources_silent": ("A",) * 9}, "9 of 254 sources did not answer."),
        ({"further": 1}, "1 later report on stories you know brought nothing new."),
        ({"old": 2}, "2 reports of events long past were left out."),
    ],
)
def test_the_end_is_honest(changes: dict[str, object], note: str) -> None:
    assert view(digest("en", **changes)).notes == (note,)


def test_what_is_beyond_the_limit_is_named_in_one_line_each() -> None:
    page = view(morning("en"))
    assert page.summary == "16 stories, 1 of them an update"
    assert [line.outlet for line in page.briefs] == [
        "Le Soir du Lac", "Havelblatt", "한누리신문", "Tiber Giornale",
    ]  # fmt: skip
    crowd: Digest = replace(morning("en"), more=tuple(card(f"m{n}", "en") for n in range(60)))
    assert view(crowd).briefs_cut == "and 20 more stories in the archive"
