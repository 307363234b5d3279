"""Doer and commentator: whose sum it is."""

import pytest

from sovwatch.facts import extract_facts
from sovwatch.matching import ActorTable, Lexicon, find_actors


def doers(text: str, language: str, table: ActorTable, lexicon: Lexicon) -> list[tuple[str, ...]]:
    sheet = extract_facts(
        text,
        language=language,
        published=None,
        actors=find_actors(text, table, lexicon),
        countries=(),
        known=table.by_id,
    )
    return [fact.actors for fact in sheet.facts]


@pytest.mark.parametrize(
    ("language", "text", "doer"),
    [
        ("ko", "네이버클라우드는 올해 3000억원을 투자한다.", "naver-cloud"),
        ("ko", "과기정통부에 따르면 업스테이지가 5,500억원을 유치했다.", "upstage"),
        ("ko", "미스트랄AI는 ASML이 주도한 투자에서 17억유로를 끌어모았다.", "mistral-ai"),
        ("ko", "ASML은 미스트랄AI에 13억유로를 투자했다.", "asml"),
        (
            "ko",
            "카카오는 6,000억 원을 들여 데이터센터를 짓는다. 회사는 자체 모델에 연 1200억원을 쓴다.",
            "kakao",
        ),
        ("ko", "정재헌 SK텔레콤 대표는 5조원을 투자하겠다고 밝혔다.", "sk-telecom"),
        ("en", "ASML will invest €1.3 billion in Mistral AI.", "asml"),
        ("en", "Mistral AI raised €1.7 billion from ASML.", "mistral-ai"),
        ("en", "According to Bernstein, Naver will spend $100m.", "naver"),
        ("en", "Naver Cloud will spend $100m, said an analyst at Jefferies.", "naver-cloud"),
        (
            "en",
            "A round of €1.7 billion led by ASML went to Mistral AI, which raised $500 million before.",
            None,
        ),
        ("en", "Upstage was founded in 2020. The company raised $400 million.", "upstage"),
        ("de", "Siemens investiert eine Milliarde Euro, sagte ein Analyst der Berenberg Bank.", "siemens"),
        ("de", "Laut Handelsblatt zahlt die Schwarz-Gruppe 300 Millionen Euro.", "schwarz-group"),
        ("de", "SAP gab für Aleph Alpha 100 Millionen Euro aus.", "sap"),
        ("fr", "Selon Les Echos, OVHcloud investit 400 millions d'euros.", "ovhcloud"),
        ("fr", "Bpifrance injecte 300 millions d'euros dans Mistral AI.", "bpifrance"),
        ("fr", "Mistral AI lève 1,7 milliard d'euros auprès d'ASML.", "mistral-ai"),
        ("es", "Telefónica invierte 500 millones de euros en Multiverse Computing.", "telefonica"),
        ("sv", "Brookfield satsar 95 miljarder kronor i Strängnäs.", "brookfield"),
    ],
)
def test_doer_and_commentator(
    language: str, text: str, doer: str | None, table: ActorTable, lexicon: Lexicon
) -> None:
    if doer is None:
        assert all(actors for actors in doers(text, language, table, lexicon))
    else:
        assert doers(text, language, table, lexicon)[-1][0] == doer


def test_partners_share_a_sum(table: ActorTable, lexicon: Lexicon) -> None:
    text = "Deutsche Telekom and Nvidia will spend €1bn on an industrial cloud."
    assert set(doers(text, "en", table, lexicon)[0]) == {"deutsche-telekom", "nvidia"}


def test_the_maker_of_chips_does_not_own_them(table: ActorTable, lexicon: Lexicon) -> None:
    text = "네이버클라우드는 데이터센터를 넓힌다. 올해 엔비디아 GH200 8496장이 들어간다."
    assert doers(text, "ko", table, lexicon)[0][0] == "naver-cloud"


def test_without_names_there_is_no_actor(table: ActorTable, lexicon: Lexicon) -> None:
    assert doers("정부는 2조원을 쓴다.", "ko", table, lexicon) == [()]


def test_languages_without_rules_are_less_certain(table: ActorTable, lexicon: Lexicon) -> None:
    def confidence(text: str, language: str) -> float:
        mentions = find_actors(text, table, lexicon)
        (fact,) = extract_facts(
            text, language=language, published=None, actors=mentions, countries=(), known=table.by_id
        ).facts
        return fact.confidence

    assert confidence("Naver will spend $100m.", "en") > confidence("Naver inwestuje 100 mln dolarów.", "pl")
