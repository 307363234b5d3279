"""Sums, counts and times as readers of two languages write them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from sovwatch.digests import figures
from sovwatch.digests.catalog import Language
from tests.digests.samples import ACCELERATORS, BUDGET, TRILLIONS


@pytest.mark.parametrize(
    ("value", "unit", "english", "korean"),
    [
        (65e12, "KRW", "KRW 65 tn", "65조 원"),
        (4.7e12, "KRW", "KRW 4.7 tn", "4조 7,000억 원"),
        (434.7e9, "KRW", "KRW 434.7 bn", "4,347억 원"),
        (3e8, "EUR", "€300 m", "3억 유로"),
        (1.25e9, "EUR", "€1.25 bn", "12억 5,000만 유로"),
        (2e7, "USD", "$20 m", "2,000만 달러"),
        (5e8, "GBP", "£500 m", "5억 파운드"),
        (1e12, "JPY", "JPY 1 tn", "1조 엔"),
        (2.5e6, "PLN", "PLN 2.5 m", "250만 폴란드 즈워티"),
        (15_500, "EUR", "€15,500", "1만 5,500 유로"),
        (950, "CHF", "CHF 950", "950 스위스 프랑"),
        (0, "EUR", "€0", "0 유로"),
        (20_000, "GPU", "20,000 GPUs", "GPU 2만 장"),
        (260_000, "GPU", "260,000 GPUs", "GPU 26만 장"),
        (5_448, "GPU", "5,448 GPUs", "GPU 5,448 장"),
        (1, "GPU", "1 GPU", "GPU 1 장"),
    ],
)
def test_amounts(value: float, unit: str, english: str, korean: str) -> None:
    assert figures.amount(value, unit, "en") == english
    assert figures.amount(value, unit, "ko") == korean


def test_a_figure_says_how_much_what_for_and_until_when() -> None:
    assert figures.figure(BUDGET, "en") == "up to €1.5 bn public money (by 2030)"
    assert figures.figure(BUDGET, "ko") == "최대 15억 유로(약 2조 6,000억 원) 예산 (2030년까지)"
    assert figures.figure(TRILLIONS, "en") == "KRW 65 tn (≈ €38 bn) investment (2026–2030)"
    assert figures.figure(TRILLIONS, "ko") == "65조 원 투자 (2026–2030년)"
    assert figures.figure(ACCELERATORS, "en") == "20,000 GPUs"


def test_figures_of_one_actor_stand_together() -> None:
    more = replace(TRILLIONS, value=2e12, kind="budget", horizon=None)
    told = figures.figures_of([TRILLIONS, BUDGET, more, ACCELERATORS], "ko")
    assert told[0] == "MSIT: 65조 원 투자 (2026–2030년), 2조 원 예산"
    assert told[1].startswith("Élysée: ")
    assert told[2] == "GPU 2만 장"


def test_without_a_rate_there_is_no_conversion() -> None:
    assert "약" not in figures.figure(replace(BUDGET, krw=None), "ko")


@pytest.mark.parametrize(
    ("text", "english", "korean"),
    [
        ("2030", "by 2030", "2030년까지"),
        ("2026-2030", "2026–2030", "2026–2030년"),
        ("P4Y", "over 4 years", "4년간"),
        ("1 year", "over 1 year", "1년간"),
        ("by spring", "by spring", "by spring"),
        (None, "", ""),
    ],
)
def test_horizons(text: str | None, english: str, korean: str) -> None:
    assert (figures.horizon(text, "en"), figures.horizon(text, "ko")) == (english, korean)


@pytest.mark.parametrize(
    ("zone", "language", "expected"),
    [
        ("Europe/Berlin", "en", "24 Nov, 17:30"),
        ("Asia/Seoul", "ko", "11월 25일 01:30"),
        ("Asia/Seoul", "en", "25 Nov, 01:30"),
    ],
)
def test_times_are_told_in_the_readers_zone(zone: str, language: Language, expected: str) -> None:
    assert figures.when(datetime(2026, 11, 24, 16, 30, tzinfo=UTC), zone, language) == expected


def test_rounding_keeps_two_digits() -> None:
    assert [figures.rounded(v) for v in (2.58e12, 38.4e9, 0.0, 7.0)] == [2.6e12, 38e9, 0.0, 7.0]


def test_names_and_flags() -> None:
    assert (figures.country_name("FI", "ko"), figures.country_name("EU", "en")) == (
        "핀란드",
        "European Union",
    )
    assert (figures.language_name("fi", "en"), figures.language_name("qq-!", "en")) == ("Finnish", "qq-!")
    assert (figures.flag("KR"), figures.flag("UK"), figures.flag("X<")) == ("🇰🇷", "🇬🇧", "")
