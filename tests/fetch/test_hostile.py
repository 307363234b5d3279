"""Each hostile server: the right kind, within time and memory, and a neighbour does not notice."""

from __future__ import annotations

import asyncio
import tracemalloc
from time import monotonic

import pytest

from sovwatch.errors import FetchError, Refused, Unsafe
from sovwatch.fetch import Fetcher, Limits, Response
from sovwatch.fetch.outcome import REFUSALS
from sovwatch.pipeline.health import REASONS
from tests.fetch.hostile import CASES, LIMIT, MB, Case
from tests.fetch.servers import Server, plain, serving

BRIEF = 0.4  # seconds, where running out of time is the point
AMPLE = 4.0


def _limits(case: Case) -> Limits:
    seconds = BRIEF if case.kind == "robots-unreachable" else AMPLE
    return Limits(bytes=LIMIT, robots_seconds=seconds, backoff=0.05, crawl_delay=0.1)


async def _asked(case: Case, fetcher: Fetcher) -> Response | FetchError:
    options = {"delay": 0.0, "timeout": BRIEF if case.kind == "timeout" else AMPLE, **case.options}
    try:
        return await fetcher.get(f"http://hostile.example{case.path}", **options)
    except FetchError as error:
        return error


async def _neighbour(fetcher: Fetcher) -> list[float]:
    took = []
    for number in range(4):
        began = monotonic()
        answer = await fetcher.get(f"http://good.example/{number}", delay=0.0, timeout=5.0)
        assert answer.body == b"<p>all is well</p>"
        took.append(monotonic() - began)
    return took


async def _tried(case: Case) -> tuple[Response | FetchError, list[float], Server]:
    async with (
        serving(case.handler, listen=case.listen, robots=case.robots) as hostile,
        serving(plain) as good,
        Fetcher(
            hosts={"hostile.example": ("127.0.0.1", hostile.port), "good.example": ("127.0.0.1", good.port)},
            allow=["127.0.0.0/8"],
            limits=_limits(case),
        ) as fetcher,
    ):
        outcome, took = await asyncio.gather(_asked(case, fetcher), _neighbour(fetcher))
    return outcome, took, hostile


@pytest.mark.parametrize("case", [case for _, case in CASES], ids=[name for name, _ in CASES])
def test_hostile(case: Case) -> None:
    tracemalloc.start()
    try:
        began = monotonic()
        outcome, took, hostile = asyncio.run(_tried(case))
        seconds, (_, peak) = monotonic() - began, tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    if case.kind:
        assert isinstance(outcome, FetchError), outcome
        assert outcome.kind == case.kind, outcome
        assert outcome.kind in REASONS
        assert isinstance(outcome, Refused) == (outcome.kind in REFUSALS)
        assert isinstance(outcome, Unsafe) == (outcome.kind == "unsafe-address")
    else:
        assert isinstance(outcome, Response), outcome
        assert case.check(outcome), outcome
    if case.asked is not None:
        assert len([path for path in hostile.paths if path != "/robots.txt"]) == case.asked
    assert seconds < AMPLE
    assert max(took) < AMPLE / 2
    assert peak < 24 * MB  # the bombs hold 64 MB; idna's tables alone take 15


def test_the_table_is_large_enough() -> None:
    assert len(CASES) >= 60
    assert len({name for name, _ in CASES}) == len(CASES)
