import pytest

from sovwatch.matching import Actor, ActorMention, ActorTable, Ambiguous, Lexicon, find_actors


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        # a full name is enough, in every script
        ("Mistral AI lève 1,7 milliard", {"mistral-ai"}),
        ("미스트랄AI가 데이터센터를", {"mistral-ai"}),
        ("알레프 알파와 큐타이", {"aleph-alpha", "kyutai"}),
        ("사일로AI를 인수한", {"silo-ai"}),
        ("Aleph Alphan malli", {"aleph-alpha"}),
        ("네이버클라우드와 업스테이지는", {"naver-cloud", "upstage"}),
        ("LG AI 연구원의 K-엑사원", {"lg-ai-research", "exaone"}),
        (
            "과기정통부, 독자AI 파운데이션모델 공모",
            {"ministry-of-science-and-ict", "sovereign-ai-foundation-model"},
        ),
        ("배경훈 장관과 하정우 수석", {"bae-kyung-hoon", "ha-jung-woo"}),
        (
            "Komisja Europejska i Ministerstwo Cyfryzacji",
            {"european-commission", "ministry-of-digital-affairs"},
        ),
        ("Ο Κυριάκος Μητσοτάκης", {"kyriakos-mitsotakis"}),
        ("Мартин Вечев от INSAIT", {"martin-vechev", "insait"}),
        ("Danmarks Eksport- og Investeringsfond", {"eifo"}),
        ("l’Union européenne et Bpifrance", {"european-union", "bpifrance"}),
        # ambiguous names in company
        ("Mistral raises €1.7bn for its AI models", {"mistral-ai"}),
        ("미스트랄, 생성형 AI 새 모델", {"mistral-ai"}),
        ("Poolside signs a GPU deal", {"poolside"}),
        ("업스테이지 솔라, 평가 1위", {"upstage", "solar"}),
        ("Claude rivals ChatGPT, says Anthropic", {"claude", "chatgpt", "anthropic"}),
        ("Kondracki i Bielik: polski model AI", {"bielik"}),
        # ... and without it, or in the wrong one
        ("The mistral blew over Marseille for three days", set()),
        ("Le mistral, un vent fort, souffle dans le Var", set()),
        ("Mistral helicopter carriers and AI drones", set()),
        ("미스트랄급 강습상륙함을 도입", set()),
        ("Claude Monet's garden", set()),
        ("Mon oncle Claude est parti", set()),
        ("Solar panels on every roof", set()),
        ("태양광 솔라 패널", set()),
        ("Drinks at the poolside bar", set()),
        ("Plan H for the summer", set()),
        ("Mensch und Maschine", set()),
        ("코난 극장판 개봉", set()),
        ("Falcon 9 rocket lifts off", set()),
        ("bei den Menschen", set()),
        ("they deeply care about direct flights", set()),
    ],
)
def test_who_is_named(text: str, ids: set[str], table: ActorTable, lexicon: Lexicon) -> None:
    assert {mention.id for mention in find_actors(text, table, lexicon)} == ids


SMALL = ActorTable(
    (
        Actor(
            "mistral-ai",
            "Mistral AI",
            "lab",
            "FR",
            names=("Mistral AI",),
            ambiguous=(Ambiguous(("Mistral", "미스트랄"), ("ai",), ("wind",)),),
        ),
        Actor(
            "arthur-mensch",
            "Arthur Mensch",
            "person",
            "FR",
            names=("Arthur Mensch",),
            ambiguous=(Ambiguous(("=Mensch",), ("mistral-ai",)),),
            parent="mistral-ai",
        ),
        Actor("kyutai", "Kyutai", "lab", "FR", names=("Kyutai",)),
        Actor("amd", "AMD", "company", "US", "context", ("AMD",)),
    ),
    {"ai": ("=AI", "@lab")},
)
SMALL_LEXICON = Lexicon(SMALL.terms())


def ids(text: str) -> list[str]:
    return [mention.id for mention in find_actors(text, SMALL, SMALL_LEXICON)]


def test_mentions_carry_the_place_without_endings() -> None:
    text = "Ja, Mistral AI:n ja Kyutain"
    assert find_actors(text, SMALL, SMALL_LEXICON) == (
        ActorMention("mistral-ai", "Mistral AI", 4, 14, "Mistral AI"),
        ActorMention("kyutai", "Kyutai", 20, 26, "Kyutai"),
    )


def test_a_full_name_anywhere_licenses_the_short_one() -> None:
    assert ids("Mistral on the wind." + " ." * 2000 + "Mistral AI") == ["mistral-ai", "mistral-ai"]


def test_licence_passes_from_name_to_name() -> None:
    assert ids("Mensch of Mistral on AI") == ["arthur-mensch", "mistral-ai"]


def test_a_kind_is_company() -> None:
    assert ids("Kyutai and Mistral") == ["kyutai", "mistral-ai"]


def test_company_must_be_near() -> None:
    assert ids("Mistral" + " ." * 2000 + "AI") == []


def test_words_that_rule_out_count_only_near_by() -> None:
    assert ids("The wind called Mistral, AI says") == []
    assert ids("Mistral on AI" + " ." * 2000 + "wind") == ["mistral-ai"]


def test_names_keep_their_capitals_where_they_are_ambiguous() -> None:
    assert ids("the mistral and AI") == []


@pytest.mark.parametrize(("text", "named"), [("AMD", True), ("Amd", True), ("amd", False), ("AMDs", False)])
def test_acronyms(text: str, named: bool) -> None:
    assert bool(ids(text)) is named


def test_the_longest_name_counts() -> None:
    assert ids("Mistral AI") == ["mistral-ai"]
