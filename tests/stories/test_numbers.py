from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sovwatch.stories.numbers import days, numbers

TRILLIONS = {
    "ko": "최대 2조5000억원",
    "en": "2.5 trillion won",
    "fr": "2 500 milliards de wons",
    "it": "2.500 miliardi di won",
    "de": "2,5 Billionen Won",
    "es": "2,5 billones de wones",
    "nl": "2,5 biljoen won",
    "fi": "2 500 miljardia wonia",
    "pl": "2,5 bln wonów, czyli 2500 mld",
    "sv": "2 500 miljarder won",
    "da": "2.500 milliarder won",
    "no": "2500 milliarder won",
}


@pytest.mark.parametrize("language", TRILLIONS)
def test_one_sum_in_twelve_languages(language: str) -> None:
    _, sums = numbers(TRILLIONS[language], language)
    assert "2.50e+12" in sums


@pytest.mark.parametrize(
    ("text", "language", "token"),
    [
        ("GPU 1만3000장", "ko", "1.3e+04"),
        ("13,000 GPUs", "en", "1.3e+04"),
        ("13.000 Chips", "de", "1.3e+04"),
        ("13 000 puces", "fr", "1.3e+04"),
        ("지분 51%", "ko", "51%"),
        ("51 Prozent", "de", "51%"),
        ("26만장", "ko", "2.6e+05"),
        ("a 40-megawatt site", "en", "40"),
        ("seven sites", "en", "n7"),
        ("siete sedes", "es", "n7"),
        ("7곳 선정", "ko", "n7"),
        ("재석 264명", "ko", "264"),
    ],
)
def test_counts(text: str, language: str, token: str) -> None:
    assert token in numbers(text, language)[0]


@pytest.mark.parametrize(
    ("text", "language", "token"),
    [
        ("1조4600억원", "ko", "1.46e+12"),
        ("3억4000만유로", "ko", "3.40e+08"),
        ("3.4억유로", "ko", "3.40e+08"),
        ("€340m", "en", "3.40e+08"),
        ("$1.1bn", "en", "1.10e+09"),
        ("elf Milliarden Euro", "de", "1.10e+10"),
        ("un milliard d'euros", "fr", "1.00e+09"),
        ("1,7 Md€", "fr", "1.70e+09"),
        ("19 mln zł", "pl", "1.90e+07"),
    ],
)
def test_sums(text: str, language: str, token: str) -> None:
    assert token in numbers(text, language)[1]


@pytest.mark.parametrize("text", ["in 2026", "2 Firmen", "9월 7일", "2027년", "the one", ""])
def test_what_tells_nothing_is_left_out(text: str) -> None:
    assert numbers(text, "ko") == (frozenset(), frozenset())


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("30일 마감한", "ko", "2025-05-30"),
        ("오는 6월 11일", "ko", "2025-06-11"),
        ("on June 11 with", "en", "2025-06-11"),
        ("am 11. Juni", "de", "2025-06-11"),
        ("ce 11 juin", "fr", "2025-06-11"),
        ("il 11 giugno", "it", "2025-06-11"),
        ("11. kesäkuuta", "fi", "2025-06-11"),
        ("closed on Friday", "en", "2025-05-30"),
        ("am Freitag", "de", "2025-05-30"),
        ("w piątek", "pl", "2025-05-30"),
    ],
)
def test_days_near_publication(text: str, language: str, day: str) -> None:
    assert days(text, date(2025, 6, 2), language) == {day}


@pytest.mark.parametrize("text", ["31일간", "5 Mayer", "40 juin", "99일", "2월 31일", "2일", "am Montag"])
def test_no_days(text: str) -> None:
    assert days(text, date(2025, 6, 2)) == frozenset()


@given(st.text(max_size=200), st.sampled_from([None, "ko", "en", "de", "fr"]))
def test_any_text_is_read(text: str, language: str | None) -> None:
    counts, sums = numbers(text, language)
    assert all(isinstance(one, str) for one in counts | sums)
    days(text, date(2026, 2, 28), language)
