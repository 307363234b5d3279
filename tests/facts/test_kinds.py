"""What a sum is: by the nearest cue of its sentence, then by who acts."""

from datetime import UTC, datetime
from types import ModuleType
from typing import Any

import pytest

NOW = datetime(2026, 11, 24, tzinfo=UTC)


@pytest.fixture(scope="module")
def names(benchmark_facts: ModuleType) -> Any:
    return benchmark_facts.Names()


def kinds(names: Any, language: str, text: str) -> list[str]:
    return [one.kind for one in names.sheet(text, language, NOW).amounts]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Siemens will spend €40m on a campus.", ["investment"]),
        (
            "en",
            "The Department for Science, Innovation and Technology will spend €40m on a campus.",
            ["budget"],
        ),
        ("ko", "네이버는 데이터센터에 3000억원을 쓴다.", ["investment"]),
        ("ko", "과기정통부는 데이터센터에 3000억원을 쓴다.", ["budget"]),
        ("de", "Siemens gibt dafür 40 Millionen Euro aus.", ["investment"]),
        ("de", "Die Regierung gibt dafür 40 Millionen Euro aus.", ["budget"]),
        ("fr", "Thales consacre 40 millions d'euros au projet.", ["investment"]),
        ("fr", "Le ministère des Armées consacre 40 millions d'euros au projet.", ["budget"]),
        ("pl", "Allegro wyda na to 40 mln zł.", ["investment"]),
        ("pl", "Ministerstwo Cyfryzacji wyda na to 40 mln zł.", ["budget"]),
        ("sv", "Regeringen lägger 40 miljoner kronor på forskning.", ["budget"]),
        ("sv", "Ericsson lägger 40 miljoner kronor på forskning.", ["investment"]),
    ],
)
def test_what_the_state_spends_is_budget_what_a_firm_spends_is_investment(
    names: Any, language: str, text: str, expected: list[str]
) -> None:
    assert kinds(names, language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "A ticket costs €40.", ["price"]),
        ("en", "The supercomputer cost €240 million.", ["contract"]),
        ("en", "The licence costs €99,000 a month.", ["price"]),
        ("de", "Der Rechner kostet 240 Millionen Euro.", ["contract"]),
        ("de", "Das Abo kostet 40 Euro im Monat.", ["price"]),
        ("de", "Die Miete beträgt 12.400 Euro im Monat.", ["price"]),
        ("fr", "Le calculateur coûte 240 millions d'euros.", ["contract"]),
        ("sv", "En licens kostar staten 310 kr per anställd.", ["price"]),
        ("ko", "한 장 값은 4천만원이다.", ["price"]),
    ],
)
def test_what_costs_millions_is_no_price(names: Any, language: str, text: str, expected: list[str]) -> None:
    assert kinds(names, language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "It raised €40m at a valuation of €1.2bn.", ["funding", "valuation"]),
        ("en", "It signed a deal worth €40m.", ["contract"]),
        ("en", "The firm is worth €40bn.", ["valuation"]),
        ("en", "It bought a rival for €40m.", ["acquisition"]),
        ("en", "It bought chips for €40m.", ["contract"]),
        (
            "ko",
            "매출 831억원에 영업손실 200억원을 냈고 과징금 30억원을 물었다.",
            ["result", "result", "fine"],
        ),
        ("ko", "기업가치 2조원을 인정받아 1700억원을 유치했다.", ["valuation", "funding"]),
        ("de", "Der Quartalsgewinn stieg auf 40 Millionen Euro.", ["result"]),
        ("de", "Das Einstiegsgehalt liegt bei 95.000 Euro.", ["pay"]),
        ("sv", "Medellönen är 82 000 kronor.", ["pay"]),
        ("fi", "Alkupalkka on 3 200 euroa.", ["pay"]),
        ("it", "Una multa da 15 milioni di euro.", ["fine"]),
        ("es", "Una ronda de 15 millones de euros.", ["funding"]),
        ("nl", "De bank verstrekt een lening van 15 miljoen euro.", ["loan"]),
        ("da", "Selskabet vandt en kontrakt til 15 mio. kr.", ["contract"]),
        ("no", "Underskuddet ble 15 millioner kroner.", ["result"]),
        ("pt", "Uma coima de 15 milhões de euros.", ["fine"]),
        ("cs", "Firma dostala pokutu 15 milionů korun.", ["fine"]),
        ("en", "It has 15,000 GPUs.", ["compute"]),
    ],
)
def test_the_nearest_cue_decides(names: Any, language: str, text: str, expected: list[str]) -> None:
    assert kinds(names, language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "year"),
    [
        ("en", "Mistral AI will build a data centre near Paris by 2030. The company invests €3bn.", 2030),
        ("ko", "SK텔레콤은 2029년까지 울산에 데이터센터를 짓는다. 회사는 7조원을 쓴다.", 2029),
        ("en", "Mistral AI was founded in 2023. The company invests €3bn.", None),
        ("en", "Mistral AI will build a data centre by 2030. Ministers applauded.\nSAP invests €3bn.", None),
    ],
)
def test_the_term_of_the_sentence_before_holds_where_its_doer_does(
    names: Any, language: str, text: str, year: int | None
) -> None:
    (fact,) = names.sheet(text, language, NOW).facts
    assert (fact.horizon.year if fact.horizon else None) == year
