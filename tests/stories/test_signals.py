"""One case per signal: what it says of two articles that share it, and of two that clash in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sovwatch.stories.articles import Anchors, ArticleIn
from sovwatch.stories.background import BACKGROUND, BACKGROUND_SIZE
from sovwatch.stories.profiles import concepts_of, head_end, profile, text_of
from sovwatch.stories.signals import NAMES, relation, signals
from sovwatch.stories.train import sign_of
from sovwatch.stories.window import Window

Make = Callable[..., ArticleIn]


NOTHING = Anchors()


def compare(old: ArticleIn, new: ArticleIn, a: Anchors = NOTHING, b: Anchors = NOTHING) -> dict[str, float]:
    window = Window(10.0, BACKGROUND, BACKGROUND_SIZE)
    first = window.weigh(profile(old, a))
    window.place(first, old.id)
    return dict(zip(NAMES, signals(window.weigh(profile(new, b)), first), strict=True))


def actors(*names: str) -> Anchors:
    return Anchors(frozenset(names), frozenset(names), frozenset(), frozenset(names))


def test_every_name_has_a_figure(make: Make) -> None:
    found = compare(make("One thing"), make("Another thing"))
    assert len(found) == len(NAMES) == len(set(NAMES))


@pytest.mark.parametrize(
    ("korean", "other", "signal"),
    [
        ("2조5000억원 규모 센터", "A centre for 2.5 trillion won", "sum_share"),
        ("GPU 1만3000장 확보", "13,000 GPUs secured", "number_share"),
        ("루미비르타 인수 발표", "Rheintal buys Lumivirta", "sound_sum"),
        ("정부, GPT-NL 도입", "State adopts GPT-NL", "name_share"),
        ("메타 제안 거절", "Offer from Meta rejected", "deed_share"),
        ("슈퍼컴퓨터 가동", "Supercomputer switched on", "thing_share"),
    ],
)
def test_what_crosses_languages(make: Make, korean: str, other: str, signal: str) -> None:
    shared = compare(make(korean, language="ko"), make(other, language="en"))
    apart = compare(make(korean, language="ko"), make("Minister visits a school", language="en"))
    assert shared[signal] > 0.0 == apart[signal]


def test_sums_in_two_currencies_may_be_one(make: Make) -> None:
    found = compare(
        make("Mistral spends €1.2bn"), make("Mistral investit 1,4 milliard de dollars", language="fr")
    )
    assert found["sum_share"] > 0.0
    assert found["sum_clash"] == 0.0


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        ("Nscale raises $1.1bn", "Nscale raises $433m", "sum_clash"),
        ("The site gets 8,000 chips", "The site gets 23,000 chips", "number_clash"),
        ("Council adopts the plan on 3 June", "Council adopts the plan on 10 June", "day_clash"),
        ("Firm buys a rival", "Firm denies the report", "deed_clash"),
    ],
)
def test_clashes(make: Make, one: str, other: str, clash: str) -> None:
    hours = 24.0 * -80 if "June" in one else 0.0
    assert compare(make(one, hours=hours), make(other, hours=hours))[clash] == 1.0
    assert compare(make(one, hours=hours), make(one, hours=hours))[clash] == 0.0


def test_actors_and_places_clash(make: Make) -> None:
    one, other = make("A buys a firm in Oulu"), make("B buys a firm in Espoo")
    found = compare(one, other, actors("rheintal"), actors("thales"))
    assert found["actor_clash"] == 1.0
    assert found["leading_actors_missing"] == 0.5
    same = compare(one, other, actors("thales"), actors("thales"))
    assert same["actor_share"] > 0.8
    assert same["leading_actors_missing"] == -0.5
    places = compare(one, other, Anchors(countries=frozenset({"FI"})), Anchors(countries=frozenset({"SE"})))
    assert places["country_clash"] == 1.0


def test_opposed_deeds(make: Make) -> None:
    found = compare(make("Orange in talks about OVHcloud"), make("OVHcloud dément", language="fr"))
    assert found["opposed"] == 1.0


def test_links_to_one_page(make: Make) -> None:
    link = Anchors(links=frozenset({"ministry.example/release/7"}))
    assert compare(make("A"), make("B"), link, link)["link_share"] > 0.8


def test_a_name_in_the_lead_is_found_deep_in_the_other_text(make: Make) -> None:
    filler = "Officials spoke at length about budgets and timetables for the coming season. " * 8
    long = make("Minister opens the season", f"{filler} The firm Lumivirta was named as a partner.")
    deep = make("Council closes its books", f"{filler} The firm Lumivirta was named as a partner.")
    assert compare(long, make("Lumivirta wins contract"))["name_sum"] > 0.0
    assert (
        compare(long, deep)["name_sum"]
        < compare(long, make("Minister and Lumivirta open the season"))["name_sum"]
    )


def test_time_counts_both_ways(make: Make) -> None:
    early, late = make("A", hours=0), make("B", hours=72)
    assert (
        compare(early, late)["gap"] == compare(late, early)["gap"] > compare(early, make("C", hours=2))["gap"]
    )


def test_relations(make: Make) -> None:
    window = Window(10.0, {}, 0)
    text = "Words and more words about computing centres, their owners, builders, guests, neighbours, prices and critics in the harbour town this week, with a comment by our editor on costs, delays, heat, water, noise, jobs, taxes, roads, cables, pumps, fans and lawyers"
    weighed = [
        window.weigh(profile(make("Title here", text * (code != "thin"), language=code[:2]), Anchors()))
        for code in ("en", "en", "fr", "ko", "thin")
    ]
    english, other, french, korean, thin = weighed
    korean = window.weigh(
        profile(
            make(
                "제목",
                "정부가 새 연산센터의 계산 자원을 빌려 쓰기로 했다 " * 1
                + "학교와 병원 상수도 본부가 나눠 쓴다 야당은 입찰을 물었다 시장은 다음 달에 답하겠다고 말했다",
                language="ko",
            ),
            Anchors(),
        )
    )
    assert [relation(english, one) for one in (other, french, korean, thin)] == [0, 1, 2, 4]


def test_language_may_be_unknown(make: Make) -> None:
    assert profile(make("정부가 센터를 세운다", language=None), Anchors()).korean
    assert not profile(make("Le Grand-Duché", language=None), Anchors()).korean


def test_the_title_repeated_in_the_text_counts_once(make: Make) -> None:
    assert text_of(make("A title", "A title\nand the text")) == "A title\nand the text"
    assert head_end(make("", "x" * 900)) == 401


@pytest.mark.parametrize(
    ("word", "concept"),
    [
        ("인수한다", "acquire"),
        ("übernimmt", "acquire"),
        ("rachète", "acquire"),
        ("bought", "acquire"),
        ("유찰됐다", "failbid"),
    ],
)
def test_concepts(word: str, concept: str) -> None:
    assert concept in concepts_of(word)


def test_signs_follow_the_meaning() -> None:
    assert {sign_of(name) for name in NAMES if name.endswith(("_share", "_sum"))} == {1}
    assert {sign_of(name) for name in NAMES if name.endswith(("_clash", "_missing"))} == {-1}


def test_an_actor_named_in_the_title_is_an_anchor_whether_or_not_the_rest_of_the_text_adds_anything(
    make: Make,
) -> None:
    lead = profile(make("Mistral buys Koyeb", "Mistral buys Koyeb."), Anchors(frozenset({"mistral"})))
    more = profile(
        make("Mistral buys Koyeb", "Mistral buys Koyeb."),
        Anchors(frozenset({"mistral"}), mentioned=frozenset({"koyeb"})),
    )
    assert lead.whole["actor"] is lead.kinds["actor"]
    assert more.whole["actor"] == {"mistral", "koyeb"}
