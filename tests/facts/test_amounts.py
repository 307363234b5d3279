"""Sums of money and counted accelerators: the table of each language, qualifiers, ranges, shared names, vague sums."""

import json
from pathlib import Path

import pytest

from sovwatch.facts import FactSheet, extract_facts

TABLES = Path(__file__).parent / "amounts"
ROWS = [
    pytest.param(
        path.stem, row["text"], [tuple(sum_) for sum_ in row["sums"]], id=f"{path.stem}: {row['text'][:40]}"
    )
    for path in sorted(TABLES.glob("*.jsonl"))
    for row in map(json.loads, path.read_text(encoding="utf-8").splitlines())
]


def sheet(text: str, language: str | None) -> FactSheet:
    return extract_facts(text, language=language, published=None, actors=(), countries=())


def test_every_language_has_a_table() -> None:
    assert {path.stem for path in TABLES.glob("*.jsonl")} == {
        "ko",
        "en",
        "de",
        "fr",
        "es",
        "it",
        "pt",
        "nl",
        "da",
        "no",
        "sv",
        "fi",
        "pl",
        "cs",
        "el",
        "hu",
    }
    assert len(ROWS) >= 1180


@pytest.mark.parametrize(("language", "text", "sums"), ROWS)
def test_sums_as_newspapers_write_them(language: str, text: str, sums: list[tuple[float, str]]) -> None:
    found = sheet(text, language).amounts
    assert sorted((one.value, one.unit) for one in found) == sorted(sums)
    assert all(text[one.start : one.end] == one.span for one in found)


@pytest.mark.parametrize(
    ("language", "text", "qualifier"),
    [
        ("en", "It will spend up to £2bn.", "up to"),
        ("en", "more than $400 million", "more than"),
        ("en", "at least $400 million", "more than"),
        ("en", "roughly $400 million", "about"),
        ("en", "less than $400 million", "less than"),
        ("en", "exactly $400 million", None),
        ("de", "bis zu 35 Millionen Euro", "up to"),
        ("de", "mehr als 15 Millionen Euro", "more than"),
        ("de", "knapp eine Milliarde Euro", "about"),
        ("fr", "jusqu’à 800 millions d’euros", "up to"),
        ("fr", "près de 12 milliards d'euros", "about"),
        ("fr", "plus de 12 milliards d'euros", "more than"),
        ("es", "más de 3 millones de euros", "more than"),
        ("it", "oltre 3 milioni di euro", "more than"),
        ("pt", "cerca de 3 milhões de euros", "about"),
        ("nl", "ruim 3 miljoen euro", "more than"),
        ("da", "op til 3 mio. kr.", "up to"),
        ("no", "om lag 3 milliarder kroner", "about"),
        ("sv", "drygt 3 miljoner kronor", "more than"),
        ("fi", "enintään 3 miljoonaa euroa", "up to"),
        ("pl", "około 3 mln zł", "about"),
        ("cs", "zhruba 3 miliardy korun", "about"),
        ("ko", "최대 3조원을 투자한다", "up to"),
        ("ko", "약 4400억원", "about"),
        ("ko", "300억원 이상을 쓴다", "more than"),
        ("ko", "10조원대로 늘었다", "about"),
        ("ko", "300억원 미만", "less than"),
        ("ko", "100억여원", "about"),
    ],
)
def test_qualifiers(language: str, text: str, qualifier: str | None) -> None:
    assert [one.qualifier for one in sheet(text, language).amounts] == [qualifier]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "zwischen 4,5 und 6 Milliarden Euro", [(4.5e9, "from"), (6e9, "to")]),
        ("en", "$10-15 million", [(1e7, "from"), (1.5e7, "to")]),
        ("en", "ten to fifteen billion dollars", [(1e10, "from"), (1.5e10, "to")]),
        ("fr", "de 335 à 200 francs", [(335, "from"), (200, "to")]),
        ("da", "2-300 millioner kroner", [(2e8, "from"), (3e8, "to")]),
        ("ko", "2~3조원", [(2e12, "from"), (3e12, "to")]),
        ("ko", "3만~4만 달러", [(30000, "from"), (40000, "to")]),
    ],
)
def test_a_range_gives_two_amounts(language: str, text: str, expected: list[tuple[float, str]]) -> None:
    assert [(one.value, one.qualifier) for one in sheet(text, language).amounts] == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "From 2024 to 2026 it spent nothing."),
        ("de", "In den Jahren 2023 bis 2026 stieg die Zahl um 4,5 Prozent."),
        ("ko", "2023~2027년 사업이다"),
        ("en", "The 100-200 people who came"),
    ],
)
def test_years_and_numbers_of_people_are_no_range_of_sums(language: str, text: str) -> None:
    assert sheet(text, language).amounts == ()


@pytest.mark.parametrize(
    ("language", "text", "units"),
    [
        ("da", "500 kr.", ["DKK"]),
        ("sv", "500 kr", ["SEK"]),
        ("no", "500 kr", ["NOK"]),
        ("en", "500 kroner were paid in Oslo", ["NOK"]),
        ("en", "Sweden paid 500 crowns", ["SEK"]),
        ("fr", "À Genève, il a payé 300 francs.", ["CHF"]),
        ("fr", "Il a payé 300 francs en 1992.", ["FRF"]),
        ("es", "En Chile cuesta 900 pesos, en México 20 pesos.", ["CLP", "MXN"]),
        ("en", "Ottawa will pay C$240m, or US$175m; another $50m follows.", ["CAD", "USD", "CAD"]),
        ("en", "The A$30m is worth $20m.", ["AUD", "USD"]),
        ("en", "China paid ¥300 million.", ["CNY"]),
        ("en", "Japan paid ¥300 million.", ["JPY"]),
        ("de", "300 dänische Kronen", ["DKK"]),
        ("en", "The fare rose by 20 cents to €2.40.", ["EUR", "EUR"]),
        ("ko", "덴마크 정부는 20억크로네를 썼다", ["DKK"]),
    ],
)
def test_names_that_several_currencies_share(language: str, text: str, units: list[str]) -> None:
    assert [one.unit for one in sheet(text, language).amounts] == units


@pytest.mark.parametrize(
    ("language", "text", "sums"),
    [
        ("fr", "Le groupe investit 3 milliards d'euros, dont 2,5 milliards pour sa filiale.", [3e9, 2.5e9]),
        ("de", "Er erhält 34 Mio. Euro; beantragt hatte er 55 Millionen.", [34e6, 55e6]),
        ("it", "Ricavi per 4,2 mld di euro e un utile di 115 mln. Il titolo sale.", [4.2e9, 115e6]),
        ("ko", "국비 3,600억원, 시비 1,500억을 투입한다", [3.6e11, 1.5e11]),
        ("en", "It made $3 billion and serves 200 million users.", [3e9]),
        ("de", "Für 83 Millionen Einwohner gibt es 3 Milliarden Euro.", [3e9]),
    ],
)
def test_a_sum_without_its_currency(language: str, text: str, sums: list[float]) -> None:
    assert [one.value for one in sheet(text, language).amounts] == sums


@pytest.mark.parametrize(
    ("language", "text", "vague"),
    [
        ("en", "Several billion dollars were lost.", ["Several billion dollars"]),
        ("en", "hundreds of millions of pounds", ["hundreds of millions of pounds"]),
        ("en", "several hundred million euros", ["several hundred million euros"]),
        ("fr", "plusieurs centaines de millions d'euros", ["plusieurs centaines de millions d'euros"]),
        ("de", "Hunderte Milliarden Euro", ["Hunderte Milliarden Euro"]),
        ("ko", "수천억원이 든다", ["수천억원"]),
        ("ko", "수십조 규모", ["수십조"]),
        ("ko", "수백만 명이 왔다", []),
    ],
)
def test_vague_sums_are_no_amounts(language: str, text: str, vague: list[str]) -> None:
    found = sheet(text, language)
    assert list(found.vague) == vague
    assert found.amounts == ()


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ko", "GPU 5만 장", [(50000, "5만 장")]),
        ("ko", "과기정통부는 GPU를 산다. 올해만 1만5000장이다.", [(15000, "1만5000장")]),
        ("ko", "H200 넉 장이면 된다", [(4, "넉 장")]),
        ("ko", "사진 5만 장", []),
        ("en", "18,000 Grace Blackwell chips", [(18000, "18,000 Grace Blackwell chips")]),
        ("en", "100,000 chips were sold with fish", []),
        ("en", "an AI campus with 100,000 chips", [(100000, "100,000 chips")]),
        ("en", "3.1 million GPU hours", []),
        ("en", "It has 28,000 GPUs and wants 50,000 by 2028.", [(28000, "28,000 GPUs"), (50000, "50,000")]),
        ("de", "10.000 Grafikprozessoren", [(10000, "10.000 Grafikprozessoren")]),
        ("fr", "10 000 GPU", [(10000, "10 000 GPU")]),
        ("fi", "8 000 AMD:n grafiikkasuoritinta", [(8000, "8 000 AMD:n grafiikkasuoritinta")]),
    ],
)
def test_counted_accelerators(language: str, text: str, expected: list[tuple[float, str]]) -> None:
    assert [(one.value, one.span) for one in sheet(text, language).amounts if one.unit == "GPU"] == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "a 40MW site, 1.2 gigawatts later", [(40, "MW"), (1.2, "GW")]),
        ("en", "70 billion parameters and 12 trillion tokens", [(7e10, "parameters"), (1.2e13, "tokens")]),
        ("en", "a 7B model", [(7e9, "parameters")]),
        ("fr", "9 milliards de paramètres", [(9e9, "parameters")]),
        ("de", "17 Megawatt, 24 Milliarden Parameter", [(17, "MW"), (2.4e10, "parameters")]),
        ("pl", "95 petaflopsów", [(95, "PFLOPS")]),
        ("ko", "매개변수 1000억 개", [(1e11, "parameters")]),
        ("ko", "성능은 15배, 용량은 500MW다", [(15, "x"), (500, "MW")]),
        ("ko", "380페타플롭스", [(380, "PFLOPS")]),
        ("ko", "20조 개의 토큰", [(2e13, "tokens")]),
    ],
)
def test_quantities(language: str, text: str, expected: list[tuple[float, str]]) -> None:
    found = sheet(text, language)
    assert [(one.value, one.unit) for one in found.quantities] == expected
    assert found.amounts == ()
