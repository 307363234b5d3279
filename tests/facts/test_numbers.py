import pytest

from sovwatch.facts.grammar import grammar, one_of
from sovwatch.facts.korean import parse_hangul, parse_korean
from sovwatch.facts.language import spellings
from sovwatch.facts.numbers import parse_digits, parse_words
from sovwatch.facts.tables import LANGUAGES


@pytest.mark.parametrize(
    ("text", "decimal", "value"),
    [
        ("1234", ".", 1234),
        ("1,234", ".", 1234),
        ("1,234", ",", 1.234),
        ("1.234", ",", 1234),
        ("1.234", ".", 1.234),
        ("1.234,56", ".", 1234.56),
        ("1,234.56", ",", 1234.56),
        ("1.234.567", ".", 1234567),
        ("1,03,720", ".", 103720),
        ("10 372", ",", 10372),
        ("10\u202f372,5", ",", 10372.5),
        ("3'400", ".", 3400),
        ("598.50", ",", 598.5),
        ("0.004", ",", 0.004),
        ("0,004", ".", 0.004),
        ("10.000", ".", 10000),
        ("2½", ".", 2.5),
        ("100,-", ",", 100),
        ("84:20", ",", 84.2),
        ("1234.567", ",", 1234.567),
    ],
)
def test_digits(text: str, decimal: str, value: float) -> None:
    assert parse_digits(text, decimal) == pytest.approx(value)


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "twenty-five", 25),
        ("en", "two hundred", 200),
        ("en", "half a", 0.5),
        ("en", "one hundred and five", 105),
        ("de", "fünfundzwanzig", 25),
        ("de", "anderthalb", 1.5),
        ("fr", "deux cents", 200),
        ("es", "dos mil", 2000),
        ("es", "treinta y dos", 32),
        ("pt", "cem mil", 100000),
        ("nl", "tweeëntwintig", 22),
        ("da", "femogtyve", 25),
        ("sv", "tjugofem", 25),
        ("pl", "dwadzieścia pięć", 25),
        ("cs", "půldruhého", 1.5),
        ("en", "banana", None),
    ],
)
def test_words(language: str, text: str, value: float | None) -> None:
    table = grammar(language)
    assert parse_words(text, table.numbers, table.hundreds) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1조2천억", 1.2e12),
        ("4조 7,000억", 4.7e12),
        ("7천59억", 705.9e9),
        ("2만8,900", 28900),
        ("3.5조", 3.5e12),
        ("1만5천", 15000),
        ("1천500", 1500),
        ("6억6천만", 6.6e8),
        ("2천3백", 2300),
    ],
)
def test_korean_numerals(text: str, value: float) -> None:
    assert parse_korean(text) == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "value"), [("오백", 500), ("천", 1000), ("이천삼백", 2300), ("", 1), ("십오", 15)]
)
def test_hangul_numerals(text: str, value: float) -> None:
    assert parse_hangul(text) == value


def test_spellings_of_a_table_word() -> None:
    assert list(spellings("million(s)?")) == ["millions", "million"]
    assert set(spellings("(US |kanadische(n|r) )?Dollar")) == {
        "US Dollar",
        "kanadischen Dollar",
        "kanadischer Dollar",
        "Dollar",
    }


def test_the_longest_of_several_words_is_tried_first() -> None:
    assert one_of(["kr", "kr.", "euro"]) == r"euro|k(?:r\.|r)"


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_each_table_compiles_and_is_complete(code: str) -> None:
    table = LANGUAGES[code]
    assert grammar(code).language is table
    for words in (table.qualifiers, table.currencies, table.scales, table.numbers):
        assert words
    assert set(table.qualifiers.values()) <= {"about", "up to", "more than", "less than"}
    assert table.articles <= set(grammar(code).numbers)
