"""What one fetcher hands to the next run's: robots.txt is asked for once a day, and what failed is asked for again."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

import pytest

from sovwatch.errors import FetchError, Refused
from sovwatch.fetch import ROBOTS_KEPT, Fetcher, Limits, RobotsFile
from tests.fetch.servers import Handler, Server, Wire, answer, plain, serving

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
HOUR = timedelta(hours=1)
SITE = "http://a.example"
RULES = b"User-agent: *\nDisallow: /closed/\n"


def run(scene: Callable[[], Awaitable[None]]) -> None:
    asyncio.run(asyncio.wait_for(scene(), 10))


async def visit(
    server: Server, now: datetime | None, kept: list[RobotsFile], path: str = "/x"
) -> list[RobotsFile]:
    """One run that asks for one page; the files that it hands on."""
    hosts = {"a.example": ("127.0.0.1", server.port)}
    async with Fetcher(hosts=hosts, allow=["127.0.0.0/8"], robots=kept, now=now) as fetcher:
        await fetcher.get(SITE + path, delay=0)
        fresh = fetcher.fresh_robots()
        assert fetcher.fresh_robots() == []
    return fresh


def saying(status: int, body: bytes = b"") -> Handler:
    async def handler(wire: Wire) -> None:
        await wire.say(answer(status, body))

    return handler


@pytest.mark.parametrize(("status", "body"), [(200, RULES), (200, b""), (404, b""), (403, b"")])
def test_it_is_asked_for_once_a_day(status: int, body: bytes) -> None:
    async def scene() -> None:
        async with serving(plain, robots=saying(status, body)) as server:
            kept = await visit(server, NOW, [])
            assert [(f.status, f.body, f.fetched) for f in kept] == [(status, body, NOW)]
            assert await visit(server, NOW + HOUR, kept) == []
            assert await visit(server, NOW + ROBOTS_KEPT - HOUR, kept) == []
            assert server.paths.count("/robots.txt") == 1
            assert len(await visit(server, NOW + ROBOTS_KEPT, kept)) == 1
            assert server.paths.count("/robots.txt") == 2

    run(scene)


def test_kept_rules_bind() -> None:
    async def scene() -> None:
        async with serving(plain, robots=saying(200, RULES)) as server:
            kept = await visit(server, NOW, [])
            with pytest.raises(Refused, match="forbids") as caught:
                await visit(server, NOW + HOUR, kept, "/closed/x")
            assert caught.value.kind == "robots"
            assert server.paths == ["/robots.txt", "/x"]

    run(scene)


def test_a_file_from_the_future_is_not_believed() -> None:
    async def scene() -> None:
        async with serving(plain, robots=saying(200, RULES)) as server:
            kept = await visit(server, NOW + HOUR, [])
            await visit(server, NOW, kept)
            assert server.paths.count("/robots.txt") == 2

    run(scene)


def test_a_server_error_is_not_kept_and_the_old_rules_do_not_outlive_their_day() -> None:
    async def scene() -> None:
        async with serving(plain, robots=saying(200, b"")) as server:
            kept = await visit(server, NOW, [])
        async with serving(plain, robots=saying(503)) as server:
            with pytest.raises(Refused) as caught:
                await visit(server, NOW + ROBOTS_KEPT, kept)
            assert caught.value.kind == "robots-unreachable"

    run(scene)


def test_redirects_without_an_end_count_as_missing_and_are_kept_as_such() -> None:
    async def circle(wire: Wire) -> None:
        await wire.say(answer(302, b"", "Location: /robots.txt"))

    async def scene() -> None:
        async with serving(plain, robots=circle) as server:
            assert [(f.status, f.body) for f in await visit(server, NOW, [])] == [(0, b"")]

    run(scene)


def test_without_a_time_nothing_is_handed_on() -> None:
    async def scene() -> None:
        async with serving(plain, robots=saying(200, RULES)) as server:
            kept = await visit(server, NOW, [])
            assert await visit(server, None, kept) == []
            assert server.paths.count("/robots.txt") == 2

    run(scene)


# ------------------------------------------------------------------ the circuit breaker


async def silent(wire: Wire) -> None:
    await wire.hang()


async def kinds(fetcher: Fetcher, *paths: str, timeout: float = 0.1) -> list[str]:
    found = []
    for path in paths:
        try:
            await fetcher.get(path, delay=0, timeout=timeout)
        except FetchError as error:
            found.append(error.kind)
        else:
            found.append("")
    return found


def fetcher_for(server: Server, limits: Limits | None = None) -> Fetcher:
    hosts = dict.fromkeys(("a.example", "b.example"), ("127.0.0.1", server.port))
    return Fetcher(hosts=hosts, allow=["127.0.0.0/8"], limits=limits or Limits())


def test_a_host_that_keeps_hanging_is_left_alone_for_the_rest_of_the_run() -> None:
    async def handler(wire: Wire) -> None:
        await (plain if b"b.example" in wire.head else silent)(wire)

    async def scene() -> None:
        async with serving(handler) as server, fetcher_for(server) as fetcher:
            found = await kinds(fetcher, *[f"{SITE}/{i}" for i in range(6)])
            assert found == ["timeout"] * 3 + ["circuit-open"] * 3
            assert server.paths == ["/robots.txt", "/0", "/1", "/2"]
            assert await kinds(fetcher, "http://b.example/", timeout=2) == [""], (
                "another host, though one server"
            )

    run(scene)


def test_those_that_wait_for_their_turn_are_told_at_once() -> None:
    async def scene() -> None:
        async with serving(silent) as server, fetcher_for(server) as fetcher:
            found = await asyncio.gather(*(kinds(fetcher, f"{SITE}/{i}") for i in range(20)))
            assert sorted(kind for (kind,) in found) == ["circuit-open"] * 17 + ["timeout"] * 3

    run(scene)


def test_one_answer_wipes_the_timeouts_out() -> None:
    async def handler(wire: Wire) -> None:
        await (silent if "slow" in wire.path else plain)(wire)

    async def scene() -> None:
        async with serving(handler) as server, fetcher_for(server) as fetcher:
            paths = ["slow", "slow", "x", "slow", "slow", "x"]
            found = await kinds(fetcher, *[f"{SITE}/{path}" for path in paths], timeout=0.5)
            assert found == ["timeout", "timeout", "", "timeout", "timeout", ""]

    run(scene)


def test_a_robots_txt_that_hangs_counts_as_well() -> None:
    async def scene() -> None:
        limits = Limits(robots_seconds=0.1, timeouts=1)
        async with serving(plain, robots=silent) as server, fetcher_for(server, limits) as fetcher:
            assert await kinds(fetcher, f"{SITE}/1", timeout=1) == ["robots-unreachable"]
            assert await kinds(fetcher, f"https://a.example:{server.port}/1", timeout=1) == ["circuit-open"]
            assert server.paths == ["/robots.txt"]

    run(scene)


def test_what_slow_redirects_left_over_is_no_fair_time() -> None:
    async def handler(wire: Wire) -> None:
        if b"b.example" in wire.head:
            await asyncio.sleep(0.3)
            await plain(wire)
        else:
            await asyncio.sleep(0.4)
            await wire.say(answer(302, b"", f"Location: http://b.example{wire.path}"))

    async def scene() -> None:
        async with serving(handler) as server, fetcher_for(server) as fetcher:
            assert await kinds(fetcher, *[f"{SITE}/{i}" for i in range(4)], timeout=0.5) == ["timeout"] * 4
            assert await kinds(fetcher, "http://b.example/", timeout=2) == [""]

    run(scene)
