"""Sums in EUR, KRW and USD at the reference rates of the European Central Bank on the article's day.

The rates are an argument: a table of euro rates by currency and day, in the form of the ECB's `eurofxref-hist.csv`.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

TARGETS = ("EUR", "KRW", "USD")
# Banks publish no rates on week-ends and holidays; an older rate than this is none.
MAX_AGE_DAYS = 7

# The irrevocable conversion rates: units of the old currency for one euro (Council Regulation (EC) No 2866/98 and later ones).
FIXED: dict[str, float] = {
    "DEM": 1.95583,
    "FRF": 6.55957,
    "ITL": 1936.27,
    "ESP": 166.386,
    "PTE": 200.482,
    "NLG": 2.20371,
    "BEF": 40.3399,
    "LUF": 40.3399,
    "ATS": 13.7603,
    "FIM": 5.94573,
    "IEP": 0.787564,
    "GRD": 340.750,
    "SIT": 239.640,
    "CYP": 0.585274,
    "MTL": 0.429300,
    "SKK": 30.1260,
    "EEK": 15.6466,
    "LVL": 0.702804,
    "LTL": 3.45280,
    "HRK": 7.53450,
    "BGN": 1.95583,
}


class Rates(Protocol):
    """Where rates come from."""

    def per_euro(self, currency: str, day: date) -> float | None:
        """How many units of `currency` one euro bought on that very day; None if no rate was set."""


@dataclass(frozen=True, slots=True)
class RateTable:
    """Euro rates by currency and day, read from a file of the ECB's form by `parse_ecb`."""

    rates: Mapping[str, Mapping[date, float]]

    def per_euro(self, currency: str, day: date) -> float | None:
        """How many units of `currency` one euro bought on that very day; None if the table has no rate for it."""
        return self.rates.get(currency, {}).get(day)


@dataclass(frozen=True, slots=True)
class Conversion:
    """One sum in three currencies at the rates of `rate_day`."""

    eur: float
    krw: float
    usd: float
    rate_day: date


def convert(value: float, unit: str, day: date, rates: Rates) -> Conversion | None:
    """`value` of `unit` (ISO 4217) in EUR, KRW and USD at the newest rates of the seven days up to `day`.

    None if `unit` is no currency with a rate (GPU, an old currency without a fixed euro rate) or no such day has all rates:
    then nothing is converted, never at a guess.
    """
    for age in range(MAX_AGE_DAYS + 1):
        rate_day = day - timedelta(days=age)
        per_euro, won, dollar = (_per_euro(code, rate_day, rates) for code in (unit, "KRW", "USD"))
        if per_euro and won and dollar:
            euros = value / per_euro
            return Conversion(euros, euros * won, euros * dollar, rate_day)
    return None


def _per_euro(currency: str, day: date, rates: Rates) -> float | None:
    if currency == "EUR":
        return 1.0
    rate = rates.per_euro(currency, day)
    return rate if rate is not None else FIXED.get(currency)


def parse_ecb(text: str) -> RateTable:
    """The table in a file of the form `Date,USD,JPY,...` with one ISO date and one row of euro rates per line.

    `N/A` and empty cells are no rate. Raises ValueError with the line number for a row that has another form: fewer cells than
    the first, as the last row of a file that was cut off, no date, or a rate that is no positive number.
    """
    rows = csv.reader(text.splitlines())
    header = [cell.strip() for cell in next(rows, [])]
    if not header or header[0] != "Date":
        message = "line 1: the file must begin with a row 'Date,USD,JPY,...'"
        raise ValueError(message)
    rates: dict[str, dict[date, float]] = {code: {} for code in header[1:] if code}
    for number, row in enumerate(rows, start=2):
        if row:
            _take(row, header, rates, number)
    return RateTable(rates)


def _take(row: list[str], header: list[str], rates: dict[str, dict[date, float]], number: int) -> None:
    if len(row) != len(header):
        message = f"line {number}: {len(row)} cells where the first row has {len(header)}"
        raise ValueError(message)
    try:
        day = date.fromisoformat(row[0].strip())
        for code, cell in zip(header[1:], row[1:], strict=True):
            if code and cell.strip() not in ("", "N/A"):
                rates[code][day] = _rate(cell)
    except ValueError as error:
        message = f"line {number}: {error}"
        raise ValueError(message) from error


def _rate(cell: str) -> float:
    rate = float(cell)
    if not 0 < rate < float("inf"):
        message = f"{cell.strip()!r} is no exchange rate"
        raise ValueError(message)
    return rate
