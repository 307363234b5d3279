from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sovwatch.facts import FactSheet, extract_facts, to_record
from sovwatch.facts.kind_words import KINDS
from sovwatch.facts.tables import LANGUAGES
from sovwatch.matching import ActorTable, Lexicon
from sovwatch.matching.countries import country_mentions

CODES = sorted([*LANGUAGES, "ko"])
PIECES = st.sampled_from(
    [
        "1",
        "12,5",
        "1.234",
        "10",
        "000",
        "3조",
        "2천억",
        "만",
        "억",
        "원",
        "달러",
        "$",
        "€",
        "£",
        "US$",
        "kr.",
        "zł",
        "million",
        "billion",
        "Mrd.",
        "milliards",
        "d'euros",
        "bis",
        "to",
        "-",
        "~",
        "%",
        "GPU",
        "H100",
        "장",
        "개",
        "half",
        "a",
        "eine",
        "one",
        "mil",
        "B",
        "M",
        "k",
        "2027",
        "by",
        "bis\xa0",
        "½",
        ",-",
        "(",
        ")",
        ".",
        "\n",
        "수",
        "여",
        "the",
        "Euro",
        "mille",
        "tys.",
        "ευρώ",
        "forint",
        "5",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(PIECES, max_size=24).map(" ".join),
    st.lists(PIECES, max_size=24).map("".join),
)


def spans_slice(text: str, sheet: FactSheet) -> bool:
    marked: list[Any] = [*sheet.amounts, *sheet.quantities, *sheet.horizons, *sheet.unparsed]
    return all(text[one.start : one.end] == one.span and one.span for one in marked)


@settings(deadline=None)  # the first text of a language compiles its grammar
@given(text=TEXTS, language=st.sampled_from([*CODES, None]))
def test_any_text_is_read_and_spans_are_slices_of_it(text: str, language: str | None) -> None:
    sheet = extract_facts(text, language=language, published=None, actors=(), countries=())
    assert spans_slice(text, sheet)
    assert all(one.value >= 0 and one.unit for one in sheet.amounts)
    assert [one.start for one in sheet.amounts] == sorted(one.start for one in sheet.amounts)
    assert len(sheet.facts) == len(sheet.amounts) + len(sheet.quantities)
    assert {one.kind for one in sheet.amounts} <= {*KINDS, "compute", "other"}, "no kind is left open"


@pytest.mark.parametrize(
    ("language", "unit"), [("en", "paid $5m grant, "), ("ko", "예산 5억원 투자, "), ("en", "₮5 million, ")]
)
def test_a_list_without_a_dot_costs_no_more_than_its_length(language: str, unit: str) -> None:
    sheet = extract_facts(unit * 4000, language=language, published=None, actors=(), countries=())
    assert len(sheet.facts) + len(sheet.unparsed) == 4000
    sentences = [*(one.sentence for one in sheet.facts), *(one.sentence for one in sheet.unparsed)]
    assert max(map(len, sentences)) < 1700


def test_a_long_hostile_text_takes_no_time_that_grows_with_its_square() -> None:
    text = "1 000 " * 20_000 + "$" * 20_000 + "one " * 20_000
    assert spans_slice(text, extract_facts(text, language="en", published=None, actors=(), countries=()))


TEXT = "프랑스 미스트랄AI는 2027년까지 스웨덴에 12억유로(약 2조500억원)를 투자한다. 용량은 23MW다."


@pytest.fixture
def mistral(table: ActorTable, lexicon: Lexicon) -> FactSheet:
    hits = lexicon.find(TEXT)
    return extract_facts(
        TEXT,
        language=None,
        published=datetime(2026, 3, 5, tzinfo=UTC),
        actors=table.mentions(hits),
        countries=country_mentions(TEXT, hits),
        known=table.by_id,
    )


def test_a_fact_joins_sum_actor_country_and_term(mistral: FactSheet) -> None:
    first, second, power = mistral.facts
    assert (first.amount.value, first.amount.unit, first.kind) == (1.2e9, "EUR", "investment")
    assert first.actors == ("mistral-ai",)
    assert first.countries == ("FR", "SE")
    assert first.horizon is not None
    assert first.horizon.year == 2027
    assert first.sentence == TEXT[: TEXT.index(" 용량")]
    assert second.same_as == 0
    assert (power.amount.value, power.amount.unit) == (23, "MW")
    assert mistral.language == "ko"


def test_the_record_has_exactly_the_fields_of_the_batch_stage(mistral: FactSheet) -> None:
    record: dict[str, Any] = to_record("x", mistral)
    assert set(record) == {"id", "amounts", "quantities", "vague", "actors", "countries"}
    assert record["id"] == "x"
    assert set(record["amounts"][0]) == {"span", "start", "end", "value", "unit", "qualifier", "kind"}
    assert set(record["actors"][0]) == {"id", "name", "span", "start", "end"}
    assert record["countries"] == ["FR", "SE"]
    assert record["quantities"] == [
        {
            "span": "23MW",
            "start": TEXT.index("23MW"),
            "end": TEXT.index("23MW") + 4,
            "value": 23,
            "unit": "MW",
        }
    ]


def test_nothing_in_nothing_out() -> None:
    assert to_record("x", extract_facts("", language=None, published=None, actors=(), countries=())) == {
        "id": "x",
        "amounts": [],
        "quantities": [],
        "vague": [],
        "actors": [],
        "countries": [],
    }


@pytest.mark.parametrize(
    ("text", "span"),
    [("It paid 3 million ₡ for it.", "3 million ₡"), ("a grant of 5 million ZMW today", "5 million ZMW")],
)
def test_an_unknown_unit_is_reported(text: str, span: str) -> None:
    sheet = extract_facts(text, language="en", published=None, actors=(), countries=())
    assert sheet.amounts == ()
    assert [one.span for one in sheet.unparsed] == [span]
