"""Retry-After in both forms, and turns."""

from __future__ import annotations

import asyncio
from itertools import pairwise
from time import monotonic

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sovwatch.errors import Refused
from sovwatch.fetch.locations import target_of
from sovwatch.fetch.pacing import Turns, retry_after

HOST = target_of("http://a.example/x")
NOON = "Tue, 24 Nov 2026 12:00:00 GMT"


@pytest.mark.parametrize(
    ("value", "date", "seconds"),
    [
        (None, None, None),
        ("", NOON, None),
        ("0", None, 0.0),
        (" 120 ", None, 120.0),
        ("999999999999999999999999", None, 86_400.0),
        ("-5", None, None),
        ("1.5", None, None),
        ("soon", None, None),
        ("٣", None, None),
        ("Tue, 24 Nov 2026 12:00:30 GMT", NOON, 30.0),
        ("Tue, 24 Nov 2026 11:00:00 GMT", NOON, 0.0),
        ("Tuesday, 24-Nov-26 12:01:00 GMT", NOON, 60.0),
        ("Fri, 31 Dec 9999 23:59:59 GMT", NOON, 86_400.0),
        ("Tue, 24 Nov 2026 12:00:30 GMT", None, 3_600.0),
        ("Tue, 24 Nov 2026 12:00:30 GMT", "rubbish", 3_600.0),
        ("Tue, 99 Nov 2026 12:00:30 GMT", NOON, None),
    ],
)
def test_retry_after(value: str | None, date: str | None, seconds: float | None) -> None:
    assert retry_after(value, date) == seconds


@given(st.text(max_size=40), st.text(max_size=40))
def test_retry_after_takes_any_text(value: str, date: str) -> None:
    seconds = retry_after(value, date)
    assert seconds is None or 0.0 <= seconds <= 86_400.0


async def _take(turns: Turns, delay: float | None, status: int = 200, pause: float | None = None) -> float:
    async with turns.turn(HOST, delay):
        if delay is not None:
            turns.begin(HOST)
        started = monotonic()
        turns.note(HOST, status, pause)
    return started


def test_requests_start_a_pause_apart() -> None:
    async def run() -> list[float]:
        turns = Turns(patience=1, backoff=1)
        return sorted(await asyncio.gather(*(_take(turns, 0.1) for _ in range(4))))

    times = asyncio.run(run())
    gaps = [after - before for before, after in pairwise(times)]
    assert all(0.095 <= gap < 0.3 for gap in gaps), gaps


def test_a_long_pause_is_refused_without_waiting_and_a_short_one_is_kept() -> None:
    async def run() -> None:
        turns = Turns(patience=1, backoff=1)
        await _take(turns, 0, 503, 0.2)
        began = monotonic()
        await _take(turns, 0, 429, 3600)
        assert 0.19 <= monotonic() - began < 0.5
        with pytest.raises(Refused, match="another 3600 s") as caught:
            await _take(turns, 0)
        assert caught.value.kind == "too-many-requests"

    asyncio.run(run())


def test_without_retry_after_the_pauses_double_until_the_host_is_well() -> None:
    async def run() -> list[float]:
        turns = Turns(patience=1, backoff=0.1)
        return [await _take(turns, 0, status) for status in (503, 503, 503, 200, 503, 503)]

    times = asyncio.run(run())
    gaps = [after - before for before, after in pairwise(times)]
    for gap, least in zip(gaps, (0.1, 0.2, 0.4, 0.0, 0.1), strict=True):
        assert least * 0.95 <= gap < least + 0.25


def test_a_host_that_keeps_saying_at_once_is_not_believed_for_ever() -> None:
    async def run() -> None:
        turns = Turns(patience=1, backoff=1)
        for _ in range(3):
            await _take(turns, 0, 429, 0.0)
        with pytest.raises(Refused):
            await _take(turns, 0)

    asyncio.run(run())


def test_a_cancelled_wait_leaves_the_turn_to_the_next() -> None:
    async def run() -> None:
        turns = Turns(patience=1, backoff=1)
        await _take(turns, 0)
        waiting = asyncio.create_task(_take(turns, 60))
        await asyncio.sleep(0.01)
        waiting.cancel()
        await asyncio.gather(waiting, return_exceptions=True)
        await asyncio.wait_for(_take(turns, 0), 1)

    asyncio.run(run())
