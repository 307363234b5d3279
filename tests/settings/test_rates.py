"""The rates a project reads: its own file of the ECB's form, else the bundled one."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from sovwatch.errors import BadFiles
from sovwatch.facts.exchange import convert
from sovwatch.settings.rates import NAMES, load_rates, unpacked
from tests.facts.ecb import HEADER, ecb_csv, ecb_zip, weekdays

DAYS = weekdays(date(2026, 11, 2), date(2026, 11, 20))
FRIDAY = date(2026, 11, 20)


def put(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    return folder


def test_without_a_file_of_its_own_the_bundled_history(tmp_path: Path) -> None:
    rates = load_rates(tmp_path)
    assert rates.per_euro("USD", date(1999, 1, 4)) == pytest.approx(1.1789)
    assert len(rates.rates["USD"]) > 6000


@pytest.mark.parametrize("name", NAMES)
def test_the_projects_own_file_is_used(tmp_path: Path, name: str) -> None:
    text = ecb_csv(DAYS)
    rates = load_rates(put(tmp_path, name, ecb_zip(text) if name.endswith("zip") else text.encode()))
    assert rates.per_euro("USD", FRIDAY) == 1.25
    assert rates.per_euro("SEK", FRIDAY) is None, "N/A is no rate"
    assert rates.per_euro("USD", date(1999, 1, 4)) is None, "the bundled history is not mixed in"


def test_a_byte_order_mark_is_no_column(tmp_path: Path) -> None:
    rates = load_rates(put(tmp_path, NAMES[0], b"\xef\xbb\xbf" + ecb_csv(DAYS).encode()))
    assert rates.per_euro("KRW", FRIDAY) == 1500.0


@pytest.mark.parametrize(
    ("day", "rate_day"),
    [
        (date(2026, 11, 20), FRIDAY),
        (date(2026, 11, 21), FRIDAY),
        (date(2026, 11, 22), FRIDAY),
        (date(2026, 11, 15), date(2026, 11, 13)),
        (date(2026, 11, 27), FRIDAY),
        (date(2026, 11, 28), None),
        (date(2026, 11, 1), None),
    ],
)
def test_the_row_says_which_days_rate_it_used(tmp_path: Path, day: date, rate_day: date | None) -> None:
    got = convert(10, "EUR", day, load_rates(put(tmp_path, NAMES[0], ecb_csv(DAYS).encode())))
    assert (got.rate_day if got else None) == rate_day


@pytest.mark.parametrize(
    ("value", "unit", "eur", "krw", "usd"),
    [
        (1e9, "EUR", 1e9, 1.5e12, 1.25e9),
        (1.5e12, "KRW", 1e9, 1.5e12, 1.25e9),
        (1.25e9, "USD", 1e9, 1.5e12, 1.25e9),
        (8e8, "GBP", 1e9, 1.5e12, 1.25e9),
        (1.6e11, "JPY", 1e9, 1.5e12, 1.25e9),
    ],
)
def test_cross_rates_go_over_the_euro(
    tmp_path: Path, value: float, unit: str, eur: float, krw: float, usd: float
) -> None:
    rates = load_rates(put(tmp_path, NAMES[1], ecb_zip(ecb_csv(DAYS))))
    got = convert(value, unit, FRIDAY, rates)
    assert got is not None
    assert (got.eur, got.krw, got.usd) == pytest.approx((eur, krw, usd))


def test_the_articles_day_counts_not_todays(tmp_path: Path) -> None:
    old, new = weekdays(date(2026, 11, 2), date(2026, 11, 6)), weekdays(date(2026, 11, 9), FRIDAY)
    text = ecb_csv(new) + "\n".join(f"{day},1.00,160.0,0.8,N/A,1400.0," for day in old)
    published = datetime(2026, 11, 5, 23, tzinfo=UTC)
    got = convert(100, "USD", published.date(), load_rates(put(tmp_path, NAMES[0], text.encode())))
    assert got is not None
    assert (got.eur, got.krw) == pytest.approx((100, 140_000))


def cut(data: bytes) -> bytes:
    return data[: len(data) // 2]


def two_files() -> bytes:
    packed = io.BytesIO(ecb_zip(ecb_csv(DAYS)))
    with zipfile.ZipFile(packed, "a") as archive:
        archive.writestr("readme.txt", "hello")
    return packed.getvalue()


def flipped() -> bytes:
    """A zip with one wrong byte in the packed text."""
    data = bytearray(ecb_zip(ecb_csv(DAYS)))
    data[80] ^= 0xFF
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (cut(ecb_zip(ecb_csv(DAYS))), "the zip cannot be read"),
        (flipped(), "the zip cannot be read"),
        (b"PK\x05\x06" + bytes(18), "holds 0 files"),
        (two_files(), "holds 2 files"),
        (b"", "line 1"),
        (b"<html><title>Bad gateway</title></html>", "line 1"),
        (f"{HEADER}\n2026-11-20,1.25,160.0,0.8,N/A,15".encode(), "line 2: 6 cells where the first row has 7"),
        (f"{HEADER}\n2026-11-20,0,160.0,0.8,N/A,1500,\n".encode(), "line 2: '0' is no exchange rate"),
        (f"{HEADER}\n2026-11-20,nan,160.0,0.8,N/A,1500,\n".encode(), "no exchange rate"),
        ("Date,USD,\n2026-11-20,één,\n".encode("latin-1"), "decode"),
    ],
)
def test_a_broken_file_is_told_with_its_name(tmp_path: Path, data: bytes, told: str) -> None:
    with pytest.raises(BadFiles) as caught:
        load_rates(put(tmp_path, NAMES[0], data))
    (fault,) = caught.value.faults
    assert fault.file == NAMES[0]
    assert told in fault.message


def test_a_zip_that_unpacks_to_very_much_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sovwatch.settings.rates._MAX_BYTES", 100)
    with pytest.raises(ValueError, match="the limit is 100"):
        unpacked(ecb_zip(ecb_csv(DAYS)))
