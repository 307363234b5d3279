from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sovwatch.stories.articles import Anchors, ArticleIn, Placement, no_anchors
from sovwatch.stories.background import BACKGROUND, BACKGROUND_SIZE
from sovwatch.stories.choice import choice
from sovwatch.stories.grouper import Grouper
from sovwatch.stories.join import learned
from sovwatch.stories.labels import Labelled
from sovwatch.stories.profiles import profile
from sovwatch.stories.window import Window

Make = Callable[..., ArticleIn]
NOON = datetime(2026, 9, 7, 12, tzinfo=UTC)
ACTORS = {
    "orange": "orange",
    "오랑주": "orange",
    "ovhcloud": "ovhcloud",
    "ovh클라우드": "ovhcloud",
    "klaba": "klaba",
    "클라바": "klaba",
}
DEAL = (
    "Orange will pay €520 million for a fifth of the shares of OVHcloud and move its trusted AI services there. "
    "The Klaba family keeps its majority. Both boards approved the transaction on Thursday morning."
)


def find(article: ArticleIn) -> Anchors:
    text = f"{article.title} {article.text}".lower()
    named = frozenset(actor for name, actor in ACTORS.items() if name in text)
    leading = frozenset(actor for name, actor in ACTORS.items() if name in article.title.lower())
    return Anchors(named, leading, mentioned=named)


def place(*articles: ArticleIn) -> list[Placement]:
    grouper = Grouper(find)
    return [grouper.add(article) for article in articles]


def stories(*articles: ArticleIn) -> list[str]:
    return [placement.story for placement in place(*articles)]


def test_one_deal_in_four_languages_is_one_story(make: Make) -> None:
    found = stories(
        make("Orange confirms 20% stake in OVHcloud", DEAL, "en"),
        make(
            "오랑주, OVH클라우드 지분 20% 5억2000만유로에 취득",
            "오랑주가 OVH클라우드 지분 20%를 5억2000만유로에 산다. 클라바 가문은 과반을 지킨다.",
            "ko",
            3,
        ),
        make(
            "Orange steigt bei OVHcloud ein",
            "Der Konzern zahlt 520 Millionen Euro für 20 Prozent. Gründer Klaba behält die Mehrheit.",
            "de",
            4,
        ),
        make(
            "Orange entre au capital d'OVHcloud",
            "Orange prend 20 % d'OVHcloud pour 520 millions d'euros. La famille Klaba reste majoritaire.",
            "fr",
            5,
        ),
    )
    assert len(set(found)) == 1


def test_two_rounds_of_one_firm_within_a_week_are_two_stories(make: Make) -> None:
    found = stories(
        make(
            "Nscale raises $1.1bn in Series B",
            "The British firm raised $1.1 billion led by Aker for data centres in Europe.",
            hours=0,
        ),
        make(
            "Nscale adds $433m from Blue Owl",
            "The firm took $433 million through a SAFE note ahead of its Series C.",
            hours=130,
        ),
    )
    assert len(set(found)) == 2


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            ("Nscale raises $1.1bn", "Nscale raised $1.1 billion from Aker for data centres in Norway."),
            ("Nscale raises $433m", "Nscale raised $433 million from Blue Owl for data centres in Norway."),
        ),
        (
            ("Mistral opens an office in Munich", "Mistral AI opened an office in Munich, Germany, for 40 people."),
            ("Mistral opens an office in Seoul", "Mistral AI opened an office in Seoul, South Korea, for 15 people."),
        ),
        (
            ("Korean AI centre finds no bidder", "The tender for the national AI centre failed: no consortium bid."),
            ("Korean AI centre breaks ground", "Construction of the national AI centre began with a ceremony in Haenam."),
        ),
    ],
    ids=["sums", "places", "deeds"],
)  # fmt: skip
def test_what_clashes_speaks_against_joining(
    make: Make, first: tuple[str, str], second: tuple[str, str]
) -> None:
    same, other = make(*first, hours=60, source="daily"), make(*second, hours=60, source="daily")
    window = Window(10.0, BACKGROUND, BACKGROUND_SIZE)
    old = make(*first)
    window.place(window.weigh(profile(old, no_anchors(old))), old.id)
    story = list(window.stories.values())
    model = learned()
    weighed = [window.weigh(profile(one, no_anchors(one))) for one in (same, other)]
    choices = [choice(one, story) for one in weighed]
    agreeing, clashing = (float(model.margins(found, model.pair_scores(found))[0]) for found in choices)
    assert agreeing > 1.0
    assert clashing < agreeing - 0.5


def test_unrelated_news_of_the_field_stays_apart(make: Make) -> None:
    found = stories(
        make("Lithuania bans cameras in offices", "Parliament backed the change on second reading."),
        make("Oxford spin-out models proteins", "The company got a grant from a health charity.", hours=1),
        make("국회 과방위, 증인 명단 확정", "과방위가 통신 3사 대표를 부른다.", "ko", 2),
    )
    assert len(set(found)) == 3


def test_agency_portal_and_amp_copies_fold_into_the_first(make: Make) -> None:
    first = make("Orange buys into OVHcloud", DEAL, source="wire", url="https://wire.example/1")
    wire = make(
        "OVHcloud gets new owner",
        f"PARIS (Reuters) - {DEAL}",
        hours=1,
        source="daily",
        url="https://daily.example/9",
    )
    portal = make(
        "Orange buys into OVHcloud - Daum",
        f"{DEAL} ⓒ wire",
        hours=2,
        source="Daum",
        url="https://v.daum.net/v/5",
    )
    amp = make(
        "Orange buys in",
        "Updated live page with other words.",
        hours=3,
        source="wire",
        url="https://wire.example/amp/1",
    )
    placed = place(first, wire, portal, amp)
    assert [one.duplicate_of for one in placed] == [None, first.id, first.id, first.id]
    assert {one.story for one in placed} == {first.id}
    assert placed[3].reasons == ("same page",)


def test_a_copy_of_a_copy_names_the_first(make: Make) -> None:
    articles = [
        make("Deal", DEAL),
        make("Deal again", f"{DEAL} More."),
        make("Deal, third", f"{DEAL} More. And more."),
    ]
    assert place(*articles)[2].duplicate_of == articles[0].id


def test_reasons_are_told(make: Make) -> None:
    placed = place(
        make("Orange confirms stake in OVHcloud", DEAL),
        make("Orange takes 20% of OVHcloud", "Orange pays €520m; Klaba stays.", hours=2),
    )
    assert placed[1].story == placed[0].story
    assert placed[1].reasons
    assert placed[0].reasons == ()
    assert placed[0].opens_story
    assert placed[1].to_record() == {"id": placed[1].article, "story": placed[0].story, "duplicate_of": None}


def test_an_id_is_placed_once(make: Make) -> None:
    grouper, article = Grouper(), make("A", "b")
    grouper.add(article)
    with pytest.raises(ValueError, match="placed before"):
        grouper.add(article)


def test_the_window_closes(make: Make) -> None:
    same = [make("Orange confirms stake in OVHcloud", DEAL, hours=24 * day) for day in (0, 40)]
    between = [
        make("Lithuania bans cameras", "Parliament backed the change.", hours=24 * 38),
        make("Oxford spin-out models proteins", "A grant from a charity.", hours=24 * 39),
        make("Wayve drives in Leeds", "A trial of taxis has begun.", hours=24 * 40),
    ]
    assert len(set(stories(same[0], *between, same[1]))) == 5


def test_one_page_from_the_future_empties_nothing(make: Make) -> None:
    first = make("Orange confirms stake in OVHcloud", DEAL)
    future = make("Calendar page", "Nothing here", hours=24 * 4000)
    again = make("OVHcloud: Orange stake", DEAL, hours=1)
    assert stories(first, future, again)[2] == first.id


def test_late_articles_still_find_their_story(make: Make) -> None:
    first = make("Orange confirms stake in OVHcloud", DEAL, hours=20)
    late = make(
        "Orange takes fifth of OVHcloud",
        "Orange pays €520m to enter OVHcloud; the Klaba family stays.",
        hours=2,
    )
    assert len(set(stories(first, late))) == 1


def test_empty_and_odd_articles_are_placed(make: Make) -> None:
    odd = [
        make("", ""),
        make("", "", None),
        make("?", "!", "xx"),
        ArticleIn("naive", "T", "text", datetime(2026, 9, 7), None),
    ]
    assert len(place(*odd)) == 4


def test_a_rebuilt_window_decides_alike(held: list[Labelled]) -> None:
    articles = [row.article for row in held]
    whole = Grouper()
    placed = [whole.add(article) for article in articles[:120]]
    rebuilt = Grouper()
    for article, placement in zip(articles[:120], placed, strict=True):
        rebuilt.remember(article, placement)
    assert [whole.add(article) for article in articles[120:160]] == [
        rebuilt.add(article) for article in articles[120:160]
    ]


def test_memory_depends_on_the_window(held: list[Labelled]) -> None:
    grouper = Grouper(window_days=2.0)
    sizes = []
    for day in range(40):
        for number in range(20):
            text = f"Report {day}x{number} on matter m{day * 20 + number} in town t{number} says word{day}a{number} and other{number}b{day}"
            grouper.add(
                ArticleIn(
                    f"{day}-{number}",
                    f"Title {day} {number}",
                    text,
                    NOON + timedelta(days=day, minutes=number),
                    "en",
                )
            )
        sizes.append(len(grouper))
    assert max(sizes[20:]) <= max(sizes[5:20])


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.text(max_size=30),
            st.text(max_size=120),
            st.integers(-400, 400),
            st.sampled_from([None, "ko", "en"]),
        ),
        max_size=12,
    )
)
def test_placements_are_consistent(rows: list[tuple[str, str, int, str | None]]) -> None:
    grouper, stories_of, copies = Grouper(), {}, {}
    for number, (title, text, hours, language) in enumerate(rows):
        placed = grouper.add(ArticleIn(str(number), title, text, NOON + timedelta(hours=hours), language))
        assert placed.story == str(number) or stories_of[placed.story] == placed.story
        if placed.duplicate_of is not None:
            assert copies[placed.duplicate_of] is None
            assert stories_of[placed.duplicate_of] == placed.story
        stories_of[str(number)], copies[str(number)] = placed.story, placed.duplicate_of


def test_same_input_same_output(held: list[Labelled]) -> None:
    runs = [[grouper.add(row.article) for row in held[:80]] for grouper in (Grouper(), Grouper())]
    assert runs[0] == runs[1]
