"""A newer file of reference rates, fetched from a loopback copy of the ECB's form through the guarded fetcher."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from sovwatch.errors import FetchError, SovwatchError, Unsafe
from sovwatch.facts.exchange import convert
from sovwatch.fetch import Fetcher
from sovwatch.newsroom import Request, Response, serve
from sovwatch.pipeline.rates import update_rates
from sovwatch.settings.rates import NAMES, load_rates
from tests.facts.ecb import HEADER, ecb_csv, ecb_zip, weekdays

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
OLD = weekdays(date(2026, 1, 2), date(2026, 11, 13))
NEW = weekdays(date(2026, 1, 2), date(2026, 11, 20))
URL = "http://bank.test/stats/eurofxref-hist.zip"


class Bank:
    """A site that gives one answer for the file."""

    refused: frozenset[str] = frozenset()
    host_names = ("bank.test",)

    def __init__(self) -> None:
        self.body = b""
        self.status = 200

    def respond(self, request: Request, now: datetime) -> Response:
        if request.path != "/stats/eurofxref-hist.zip":
            return Response(404, b"", "text/plain")
        return Response(self.status, self.body, "application/zip")


Update = Callable[[bytes], int]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project with rates up to 13 November."""
    (tmp_path / "rates").mkdir()
    (tmp_path / NAMES[0]).write_text(ecb_csv(OLD), "utf-8")
    return tmp_path


@pytest.fixture
def bank() -> Bank:
    return Bank()


@pytest.fixture
def update(bank: Bank, folder: Path) -> Iterator[Update]:
    """Updates the project with what the bank gives."""
    with serve(bank, now=lambda: NOW) as server:

        def call(body: bytes) -> int:
            bank.body = body

            async def go() -> int:
                async with Fetcher(hosts=server.hosts, allow=("127.0.0.0/8",)) as fetcher:
                    return await update_rates(fetcher, folder, url=URL)

            return asyncio.run(go())

        yield call


def test_the_new_file_takes_the_place_of_the_old_one(update: Update, folder: Path) -> None:
    assert update(ecb_zip(ecb_csv(NEW))) == len(NEW)
    rates = load_rates(folder)
    got = convert(1.5e12, "KRW", date(2026, 11, 22), rates)
    assert got is not None
    assert got.eur == pytest.approx(1e9)
    assert got.rate_day == date(2026, 11, 20)
    assert sorted(file.name for file in (folder / "rates").iterdir()) == ["eurofxref-hist.csv"]


def test_the_same_file_again_changes_nothing(update: Update, folder: Path) -> None:
    update(ecb_zip(ecb_csv(NEW)))
    before = (folder / NAMES[0]).read_bytes()
    assert update(ecb_zip(ecb_csv(NEW))) == len(NEW)
    assert (folder / NAMES[0]).read_bytes() == before


def test_a_plain_csv_is_taken_as_well(update: Update) -> None:
    assert update(ecb_csv(NEW).encode()) == len(NEW)


CUT = ecb_csv(NEW).rpartition(",1500.0,")[0].encode()


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (ecb_zip(ecb_csv(NEW))[:-40], "the zip cannot be read"),
        (ecb_zip(CUT.decode()), "cells where the first row has 7"),
        (b"<html>Scheduled maintenance</html>", "line 1"),
        (b"", "line 1"),
        (f"{HEADER}\n".encode(), "without any rate of the dollar"),
        (ecb_zip(ecb_csv(OLD[:-1])), "older than those up to 2026-11-13; the rates in use stay"),
        (ecb_zip(ecb_csv(NEW[-90:])), "90 days of rates, fewer than"),
    ],
)
def test_what_is_broken_or_has_less_leaves_the_old_file(
    update: Update, folder: Path, body: bytes, told: str
) -> None:
    before = (folder / NAMES[0]).read_bytes()
    with pytest.raises(SovwatchError, match=told):
        update(body)
    assert (folder / NAMES[0]).read_bytes() == before
    assert len(list((folder / "rates").iterdir())) == 1


def test_an_answer_that_is_none_leaves_the_old_file(update: Update, bank: Bank, folder: Path) -> None:
    bank.status = 404
    with pytest.raises(FetchError):
        update(b"")
    assert max(load_rates(folder).rates["USD"]) == date(2026, 11, 13)


def test_a_broken_file_in_place_is_replaced(update: Update, folder: Path) -> None:
    (folder / NAMES[0]).write_text("Date,USD,\n2026-11-2", "utf-8")
    assert update(ecb_zip(ecb_csv(OLD[-10:]))) == 10


def test_a_full_disk_leaves_the_old_file(
    update: Update, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (folder / NAMES[0]).read_bytes()
    write = Path.write_bytes

    def half(self: Path, data: bytes) -> int:
        write(self, data[: len(data) // 2])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", half)
    with pytest.raises(OSError, match="No space"):
        update(ecb_zip(ecb_csv(NEW)))
    assert (folder / NAMES[0]).read_bytes() == before
    assert max(load_rates(folder).rates["USD"]) == date(2026, 11, 13), "the half file is not read"


def test_loopback_is_reached_only_if_it_is_allowed(bank: Bank, folder: Path) -> None:
    bank.body = ecb_zip(ecb_csv(NEW))
    with serve(bank, now=lambda: NOW) as server:

        async def go() -> int:
            async with Fetcher(hosts=server.hosts) as fetcher:
                return await update_rates(fetcher, folder, url=URL)

        with pytest.raises(Unsafe):
            asyncio.run(go())
        assert server.requests == []
