"""Complete, no noise, nothing twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from sovwatch.digests.compose import Coverage, Window, compose
from sovwatch.digests.values import FactLine, Report, StoryCard
from sovwatch.model import Subscription

NOW = datetime(2026, 11, 24, 7, tzinfo=UTC)
WINDOW = Window(NOW, NOW - timedelta(days=1), NOW)
TEAM = Subscription("berlin", (), "en", "Europe/Berlin", time(8), frozenset(range(7)), max_stories=2)


def report(
    item: str, outlet: str = "A", country: str = "DE", *, hours: float = 2, **changes: object
) -> Report:
    seen = NOW - timedelta(hours=hours)
    base = Report(item, outlet, country, "de", f"https://x.test/{item}", f"T {item}", seen, seen)
    return replace(base, **changes)  # type: ignore[arg-type]


def card(id_: str, *reports: Report, score: float = 1.0, facts: tuple[FactLine, ...] = ()) -> StoryCard:
    return StoryCard(id_, {"de": f"H {id_}"}, reports or (report(f"{id_}1"),), score, facts=facts)


def test_the_best_come_first_and_the_rest_is_named() -> None:
    digest = compose([card("a", score=1), card("b", score=3), card("c", score=2)], TEAM, WINDOW, had={})
    assert [c.id for c in digest.cards] == ["b", "c"]
    assert [c.id for c in digest.more] == ["a"]
    assert digest.id == "berlin-20261124T0700Z"


def test_a_story_that_was_shown_is_not_shown_again() -> None:
    digest = compose([card("a")], TEAM, WINDOW, had={"a": frozenset({"a1"})})
    assert digest.is_quiet
    assert digest.further == 0


def test_a_late_translation_in_the_same_country_is_only_counted() -> None:
    story = card("a", report("a1", "A", hours=30), report("a2", "B", hours=30), report("a3", "C"))
    digest = compose([story], TEAM, WINDOW, had={"a": frozenset({"a1", "a2"})})
    assert digest.is_quiet
    assert digest.further == 1


def test_a_new_figure_makes_an_update_that_says_what_is_new() -> None:
    facts = (FactLine("funding", 2e9, "EUR", items=("a1",)), FactLine("funding", 3e9, "EUR", items=("a3",)))
    reports = (report("a1", "A", hours=30), report("a2", "B", hours=30), report("a3", "C"))
    digest = compose([card("a", *reports, facts=facts)], TEAM, WINDOW, had={"a": frozenset({"a1", "a2"})})
    (shown,) = digest.cards
    assert shown.kind == "update"
    assert shown.whats_new is not None
    assert [f.value for f in shown.whats_new.facts] == [3e9]
    assert [r.item for r in shown.whats_new.reports] == ["a3"]


def test_the_same_figure_told_again_is_no_update() -> None:
    facts = (
        FactLine("funding", 2e9, "EUR", items=("a1", "a3")),
        FactLine("funding", 2.01e9, "EUR", items=("a3",)),
    )
    reports = (report("a1", "A", hours=30), report("a2", "B", hours=30), report("a3", "C"))
    digest = compose([card("a", *reports, facts=facts)], TEAM, WINDOW, had={"a": frozenset({"a1", "a2"})})
    assert digest.is_quiet


def test_the_first_independent_confirmation_and_a_new_country_are_updates() -> None:
    alone = card("a", report("a1", "A", hours=30), report("a2", "B"))
    abroad = card("b", report("b1", "A", hours=30), report("b2", "B", hours=30), report("b3", "C", "KR"))
    had = {"a": frozenset({"a1"}), "b": frozenset({"b1", "b2"})}
    first, second = compose([alone, abroad], TEAM, WINDOW, had=had).cards
    assert first.whats_new is not None
    assert first.whats_new.confirmed
    assert second.whats_new is not None
    assert second.whats_new.countries == ("KR",)


def test_copies_never_make_an_update() -> None:
    story = card("a", report("a1", "A", hours=30), report("a2", "B", "KR", is_copy=True))
    assert compose([story], TEAM, WINDOW, had={"a": frozenset({"a1"})}).is_quiet


def test_old_news_found_late_is_counted_not_shown() -> None:
    past = report("a1", published=NOW - timedelta(days=30))
    digest = compose([card("a", past)], TEAM, WINDOW, had={})
    assert (digest.is_quiet, digest.old) == (True, 1)


def test_below_the_floor_nothing_fills_a_slow_day() -> None:
    digest = compose(
        [card("a", score=0.2)], TEAM, WINDOW, had={}, floor=0.5, coverage=Coverage(254, ("X", "Y"))
    )
    assert digest.is_quiet
    assert (digest.sources_asked, digest.sources_silent) == (254, ("X", "Y"))
