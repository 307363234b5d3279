"""What the fetcher does to well-behaved sites, and what it keeps from the others."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sovwatch.errors import BadArguments, FetchError, Refused, Unsafe
from sovwatch.fetch import TOKEN, USER_AGENT, Fetcher, Limits, user_agent
from tests.fetch.servers import Handler, Server, Wire, answer, plain, serving

SITE = "http://a.example"
LOOPBACK = ("127.0.0.0/8",)


@asynccontextmanager
async def site(
    handler: Handler = plain, *, robots: Handler | None = None, **options: Any
) -> AsyncIterator[tuple[Fetcher, Server]]:
    """A fetcher for which a.example, b.example and 한국.example lead to one server."""
    async with serving(handler, robots=robots) as server:
        names = ("a.example", "b.example", "xn--3e0b707e.example")
        hosts = dict.fromkeys(names, ("127.0.0.1", server.port))
        async with Fetcher(**{"hosts": hosts, "allow": LOOPBACK, **options}) as fetcher:
            yield fetcher, server


def run(scene: Callable[[], Awaitable[None]]) -> None:
    """Runs `scene` with a limit on its time."""
    asyncio.run(asyncio.wait_for(scene(), 10))


async def kind_of(request: Awaitable[object]) -> str:
    try:
        await request
    except FetchError as error:
        return error.kind
    return ""


def test_a_request_says_who_we_are_and_what_we_take() -> None:
    async def scene() -> None:
        async with site() as (fetcher, server):
            got = await fetcher.get(f"{SITE}/x", delay=0)
        head = server.heads[-1].decode().lower()
        assert (got.url, got.status, got.content_type) == (f"{SITE}/x", 200, "text/html")
        assert got.wire_bytes == len(got.body) > 0 < got.seconds < 1
        assert f"user-agent: {USER_AGENT.lower()}" in head
        assert TOKEN in USER_AGENT
        assert "host: a.example\r\n" in head
        assert "accept-encoding: gzip, deflate, br, zstd" in head
        assert "connection: close\r\n" in head
        assert "cookie" not in head

    run(scene)


def test_the_contact_is_sent() -> None:
    async def scene() -> None:
        async with site(user_agent=user_agent("news@operator.example ")) as (fetcher, server):
            await fetcher.get(SITE, delay=0)
        assert all(b"contact: news@operator.example)\r\n" in head for head in server.heads)

    run(scene)


@pytest.mark.parametrize("contact", ["", " ", "a\r\nX: y", "소버린"])
def test_contacts_that_cannot_be_sent(contact: str) -> None:
    with pytest.raises(BadArguments, match="contact"):
        user_agent(contact)


def test_conditional_requests_go_round() -> None:
    async def handler(wire: Wire) -> None:
        known = wire.header("if-none-match") == '"v\xe9"' and wire.header("if-modified-since")
        tags = ('ETag: "v\xe9"', "Last-Modified: Tue, 24 Nov 2026 12:00:00 GMT")
        await wire.say(b"HTTP/1.1 304 Not Modified\r\n\r\n" if known else answer(200, b"new", *tags))

    async def scene() -> None:
        async with site(handler) as (fetcher, _):
            first = await fetcher.get(SITE, delay=0)
            again = await fetcher.get(SITE, delay=0, etag=first.etag, modified=first.modified)
            other = await fetcher.get(SITE, delay=0, etag="bad\r\nX: y", modified="가")
        assert not first.not_modified
        assert again.not_modified
        assert (again.etag, again.modified) == (first.etag, first.modified)
        assert other.body == b"new"

    run(scene)


def test_robots_is_asked_once_and_binds_every_request() -> None:
    async def robots(wire: Wire) -> None:
        await wire.say(answer(200, b"User-agent: sovwatch\nDisallow: /feed.xml\nCrawl-delay: 0.2\n"))

    async def scene() -> None:
        async with site(robots=robots) as (fetcher, server):
            kinds = await asyncio.gather(
                *(kind_of(fetcher.get(f"{SITE}/{p}", delay=0)) for p in ("1", "feed.xml", "2"))
            )
        assert kinds == ["", "robots", ""]
        assert sorted(server.paths) == ["/1", "/2", "/robots.txt"]
        assert server.times[2] - server.times[1] >= 0.19  # its Crawl-delay

    run(scene)


def test_robots_of_every_host_on_the_way_is_asked() -> None:
    async def handler(wire: Wire) -> None:
        here = wire.header("host") == "a.example"
        await wire.say(
            answer(302, b"", "Location: http://b.example/there") if here else answer(200, b"there")
        )

    async def robots(wire: Wire) -> None:
        await wire.say(
            answer(404) if wire.header("host") == "a.example" else answer(200, b"User-agent: *\nDisallow: /")
        )

    async def scene() -> None:
        async with site(handler, robots=robots) as (fetcher, server):
            with pytest.raises(Refused, match=r"b\.example") as caught:
                await fetcher.get(f"{SITE}/x", delay=0)
        assert caught.value.url == "http://b.example/there"
        assert "/there" not in server.paths

    run(scene)


def test_requests_to_one_host_are_apart_and_never_at_once() -> None:
    async def slow(wire: Wire) -> None:
        await asyncio.sleep(0.05)
        await plain(wire)

    async def scene() -> None:
        async with site(slow) as (fetcher, server):
            await asyncio.gather(*(fetcher.get(f"{SITE}/{n}", delay=0.25, timeout=0.9) for n in range(5)))
        times = [t for t, path in zip(server.times, server.paths, strict=True) if path != "/robots.txt"]
        assert times[-1] - times[0] > 0.95  # more than one request's time limit: waiting does not count
        assert all(after - before > 0.15 for before, after in pairwise(times))
        assert server.most_at_once == 1

    run(scene)


def test_hosts_do_not_wait_for_each_other() -> None:
    async def slow(wire: Wire) -> None:
        await asyncio.sleep(0.3)
        await plain(wire)

    async def scene() -> None:
        async with site(slow) as (fetcher, server):
            await asyncio.gather(*(fetcher.get(f"http://{h}.example/", delay=0) for h in "ab"))
        assert server.most_at_once == 2

    run(scene)


def test_connections_are_limited() -> None:
    async def slow(wire: Wire) -> None:
        await asyncio.sleep(0.2)
        await plain(wire)

    async def scene() -> None:
        async with serving(slow) as server:
            hosts = {f"h{n}.example": ("127.0.0.1", server.port) for n in range(12)}
            async with Fetcher(hosts=hosts, allow=LOOPBACK, limits=Limits(connections=3)) as fetcher:
                await asyncio.gather(*(fetcher.get(f"http://{h}/", delay=0, timeout=0.7) for h in hosts))
            assert server.most_at_once == 3

    run(scene)


def test_a_host_that_asks_for_an_hour_is_left_alone() -> None:
    async def busy(wire: Wire) -> None:
        await wire.say(answer(429, b"", "Retry-After: 3600"))

    async def scene() -> None:
        async with site(busy) as (fetcher, server):
            kinds = [await kind_of(fetcher.get(f"{SITE}/{n}", delay=0)) for n in range(3)]
            other = await kind_of(fetcher.get("http://b.example/", delay=0))
        assert kinds == ["too-many-requests"] * 3
        assert server.paths == ["/robots.txt", "/0", "/robots.txt", "/"]
        assert other == "too-many-requests"

    run(scene)


def test_a_short_retry_after_is_waited_for_once() -> None:
    async def busy(wire: Wire) -> None:
        await wire.say(answer(503, b"", "Retry-After: 1"))

    async def scene() -> None:
        async with site(busy) as (fetcher, server):
            kind = await kind_of(fetcher.get(f"{SITE}/x", delay=0, timeout=0.5))
        assert kind == "server-error"
        assert server.paths == ["/robots.txt", "/x", "/x"]
        assert server.times[2] - server.times[1] >= 0.99

    run(scene)


def test_robots_that_fails_is_asked_again_only_later() -> None:
    async def broken(wire: Wire) -> None:
        await wire.say(answer(500))

    async def scene() -> None:
        async with site(robots=broken) as (fetcher, server):
            kinds = await asyncio.gather(*(kind_of(fetcher.get(f"{SITE}/{n}", delay=0)) for n in range(5)))
        assert kinds == ["robots-unreachable"] * 5
        assert server.paths == ["/robots.txt"]

    run(scene)


def test_a_name_server_that_changes_its_mind_gains_nothing() -> None:
    answers = [["127.0.0.2"], ["127.0.0.2"], ["127.0.0.1"]]
    asked: list[str] = []

    async def resolve(host: str, port: int) -> list[str]:
        asked.append(host)
        return answers[len(asked) - 1]

    async def scene() -> None:
        async with serving(plain, address="127.0.0.2") as server:
            async with Fetcher(allow=["127.0.0.2/32"], resolve=resolve) as fetcher:
                url = f"http://rebinding.example:{server.port}/"
                assert (await fetcher.get(url, delay=0)).status == 200
                with pytest.raises(Unsafe, match="loopback"):
                    await fetcher.get(url, delay=0)
            assert len(asked) == 3  # one look-up for each connection: robots.txt, the page, the refused one

    run(scene)


def test_of_several_addresses_the_closed_are_passed_over_and_the_dead_are_survived() -> None:
    async def resolve(host: str, port: int) -> list[str]:
        return ["10.0.0.1", "127.0.0.3", "127.0.0.2"]  # closed, nobody there, the server

    async def scene() -> None:
        async with (
            serving(plain, address="127.0.0.2") as server,
            Fetcher(allow=["127.0.0.0/8"], resolve=resolve) as fetcher,
        ):
            assert (await fetcher.get(f"http://many.example:{server.port}/", delay=0)).status == 200

    run(scene)


def test_a_closed_address_beside_an_open_one_is_never_connected_to() -> None:
    async def resolve(host: str, port: int) -> list[str]:
        return ["127.0.0.3", "127.0.0.2"]

    async def scene() -> None:
        async with (
            serving(plain, address="127.0.0.2") as open_one,
            serving(plain, address="127.0.0.3", port=open_one.port) as closed_one,
            Fetcher(allow=["127.0.0.2"], resolve=resolve) as fetcher,
        ):
            assert (await fetcher.get(f"http://both.example:{open_one.port}/x", delay=0)).status == 200
            assert open_one.paths == ["/robots.txt", "/x"]
            assert closed_one.paths == []

    run(scene)


@pytest.mark.parametrize("found", [[], OSError("no such name"), UnicodeError("label too long")])
def test_names_without_an_address(found: list[str] | Exception) -> None:
    async def resolve(host: str, port: int) -> list[str]:
        if isinstance(found, Exception):
            raise found
        return found

    async def scene() -> None:
        async with Fetcher(resolve=resolve) as fetcher:
            assert await kind_of(fetcher.get("http://nowhere.example/", delay=0)) == "dns"

    run(scene)


def test_a_look_up_that_hangs_is_bounded() -> None:
    async def resolve(host: str, port: int) -> list[str]:
        await asyncio.sleep(60)
        return []

    async def scene() -> None:
        async with Fetcher(resolve=resolve, limits=Limits(robots_seconds=0.2)) as fetcher:
            assert await kind_of(fetcher.get("http://slow.example/", delay=0, timeout=0.2)) == "timeout"

    run(scene)


@pytest.mark.parametrize("port", [22, 25, 6379, 9200])
def test_ports_that_are_not_the_webs(port: int) -> None:
    async def resolve(host: str, port: int) -> list[str]:
        return ["8.8.8.8"]

    async def scene() -> None:
        async with Fetcher(resolve=resolve) as fetcher:
            with pytest.raises(Unsafe, match=f"port {port}"):
                await fetcher.get(f"http://a.example:{port}/", delay=0)

    run(scene)


def test_hosts_need_the_allow_list_for_loopback() -> None:
    async def scene() -> None:
        async with site(allow=()) as (fetcher, server):
            assert await kind_of(fetcher.get(SITE, delay=0)) == "unsafe-address"
        assert server.paths == []

    run(scene)


def test_names_in_other_scripts_can_be_mapped() -> None:
    async def scene() -> None:
        async with (
            serving(plain) as server,
            Fetcher(hosts={"한국.Example": ("127.0.0.1", server.port)}, allow=["한국.example"]) as fetcher,
        ):
            assert (await fetcher.get("http://한국.example/", delay=0)).status == 200

    run(scene)


def test_a_host_name_can_be_allowed() -> None:
    async def scene() -> None:
        async with serving(plain) as server, Fetcher(allow=["localhost"]) as fetcher:
            assert (await fetcher.get(f"http://localhost:{server.port}/", delay=0)).status == 200
            assert await kind_of(fetcher.get(f"http://127.0.0.1:{server.port}/", delay=0)) == "unsafe-address"

    run(scene)


def test_nobody_listens() -> None:
    async def scene() -> None:
        async with serving(plain) as server:
            pass
        async with Fetcher(allow=LOOPBACK) as fetcher:
            assert await kind_of(fetcher.get(f"http://127.0.0.1:{server.port}/", delay=0)) == "unreachable"

    run(scene)


def test_cookies_live_for_one_chain_only() -> None:
    async def handler(wire: Wire) -> None:
        if wire.path == "/start":
            await wire.say(answer(302, b"", "Location: /end", "Set-Cookie: a=1"))
        else:
            await wire.say(answer(200, (wire.header("cookie") or "none").encode(), "Set-Cookie: b=2"))

    async def scene() -> None:
        async with site(handler) as (fetcher, _):
            bodies = [(await fetcher.get(SITE + path, delay=0)).body for path in ("/start", "/end", "/end")]
        assert bodies == [b"a=1", b"none", b"none"]

    run(scene)


def test_own_headers_go_to_the_first_host_only() -> None:
    async def handler(wire: Wire) -> None:
        if wire.path == "/x":
            await wire.say(answer(302, b"", "Location: http://b.example/y"))
        else:
            await plain(wire)

    async def scene() -> None:
        async with site(handler) as (fetcher, server):
            await fetcher.get(f"{SITE}/x", delay=0, headers={"X-Key": "secret", "Accept": "text/plain"})
            with pytest.raises(ValueError, match="user-agent"):
                await fetcher.get(SITE, headers={"User-Agent": "Mozilla/5.0"})
        heads = dict(zip(server.paths, server.heads, strict=True))
        assert b"secret" in heads["/x"]
        assert b"text/plain" in heads["/x"]
        assert b"secret" not in heads["/y"] + heads["/robots.txt"]

    run(scene)


def test_bytes_beyond_the_declared_length_do_not_reach_the_next_answer() -> None:
    async def handler(wire: Wire) -> None:
        tail = answer(200, b"forged") if wire.path == "/1" else b""
        await wire.say(answer(200, wire.path.encode()) + tail)
        await wire.hang()

    async def scene() -> None:
        async with site(handler) as (fetcher, _):
            assert [(await fetcher.get(f"{SITE}/{n}", delay=0)).body for n in (1, 2)] == [b"/1", b"/2"]

    run(scene)


def test_max_bytes_of_one_request() -> None:
    async def handler(wire: Wire) -> None:
        await wire.say(answer(200, bytes(1000)))

    async def scene() -> None:
        async with site(handler) as (fetcher, _):
            assert len((await fetcher.get(SITE, delay=0, max_bytes=1000)).body) == 1000
            assert await kind_of(fetcher.get(SITE, delay=0, max_bytes=999)) == "too-large"

    run(scene)


@pytest.mark.parametrize(
    ("url", "seen", "host"),
    [
        ("http://한국.example/뉴스 목록?검색=소버린 AI#top", "/%EB%89%B4%EC%8A%A4%20%EB%AA%A9%EB%A1%9D?%EA%B2%80%EC%83%89=%EC%86%8C%EB%B2%84%EB%A6%B0%20AI", "xn--3e0b707e.example"),
        ("http://a.example/a%2Fb/?q=%EA%B0%80&x=a+b", "/a%2Fb/?q=%EA%B0%80&x=a+b", "a.example"),
        ("http://a.example", "/", "a.example"),
        ("http://me:word@a.example/x", "/x", "a.example"),
        ("http://a.example/list/", "/list/", "a.example"),
        ("http://a.example/list", "/list", "a.example"),
    ],
)  # fmt: skip
def test_addresses_on_the_wire(url: str, seen: str, host: str) -> None:
    async def scene() -> None:
        async with site() as (fetcher, server):
            got = await fetcher.get(url, delay=0)
        assert server.paths[-1] == seen
        assert f"host: {host}\r\n".encode() in server.heads[-1].lower()
        assert b"authorization" not in server.heads[-1].lower()
        assert got.url == f"http://{host}{seen}"

    run(scene)


def test_post_json() -> None:
    got: list[Any] = []

    async def handler(wire: Wire) -> None:
        got.append((json.loads(await wire.body()), wire.header("authorization"), wire.header("content-type")))
        await wire.say(answer(200, b'{"ok": true}', "Content-Type: application/json"))

    async def scene() -> None:
        async with site(handler) as (fetcher, server):
            reply = await fetcher.post_json(
                f"{SITE}/v1", {"text": "소버린"}, headers={"Authorization": "Bearer k"}
            )
        assert json.loads(reply.body) == {"ok": True}
        assert got == [({"text": "소버린"}, "Bearer k", "application/json")]
        assert server.paths == ["/v1"]

    run(scene)


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (answer(307, b"", "Location: http://b.example/"), "redirects"),
        (answer(401), "forbidden"),
        (answer(500), "server-error"),
        (answer(200, bytes(2000)), "too-large"),
        (b"", "unreachable"),
    ],
)
def test_post_json_is_bounded_as_well(reply: bytes, kind: str) -> None:
    async def handler(wire: Wire) -> None:
        await wire.body()
        await wire.say(reply)

    async def scene() -> None:
        async with site(handler) as (fetcher, server):
            assert await kind_of(fetcher.post_json(f"{SITE}/v1", {}, max_bytes=1000)) == kind
            assert await kind_of(fetcher.post_json("http://10.0.0.1/v1", {})) == "unsafe-address"
        assert server.paths == ["/v1"]

    run(scene)


def test_a_cancelled_request_frees_its_turn_and_its_connection() -> None:
    async def handler(wire: Wire) -> None:
        await (wire.hang() if wire.path == "/hang" else plain(wire))

    async def scene() -> None:
        async with site(handler, limits=Limits(connections=1)) as (fetcher, _):
            hung = asyncio.create_task(fetcher.get(f"{SITE}/hang", delay=0))
            await asyncio.sleep(0.1)
            hung.cancel()
            await asyncio.gather(hung, return_exceptions=True)
            assert (await fetcher.get(f"{SITE}/x", delay=0, timeout=1)).status == 200

    run(scene)


def test_the_time_limit_counts_all_hops_together() -> None:
    async def handler(wire: Wire) -> None:
        await asyncio.sleep(0.15)
        number = int(wire.path[1:])
        await wire.say(answer(302, b"", f"Location: /{number + 1}"))

    async def scene() -> None:
        async with site(handler) as (fetcher, server):
            assert await kind_of(fetcher.get(f"{SITE}/0", delay=0, timeout=0.4)) == "timeout"
        assert server.paths in (["/robots.txt", "/0", "/1", "/2"], ["/robots.txt", "/0", "/1"])

    run(scene)


async def _proxy(wire: Wire) -> None:
    await wire.say(answer(200, f"{wire.path} by proxy".encode()))


async def _refusing_proxy(wire: Wire) -> None:
    await wire.say(b"HTTP/1.1 403 Forbidden\r\n\r\n")


def test_https_through_a_proxy_asks_for_a_tunnel() -> None:
    async def scene() -> None:
        async with (
            serving(_refusing_proxy) as server,
            Fetcher(proxy=f"http://127.0.0.1:{server.port}") as fetcher,
        ):
            assert await kind_of(fetcher.get("https://a.example/x", delay=0)) == "unreachable"
        assert server.heads[0].startswith(b"CONNECT a.example:443 HTTP/1.1")

    run(scene)


def test_a_configured_proxy_takes_all_requests() -> None:
    async def scene() -> None:
        async with serving(_proxy) as server, Fetcher(proxy=f"http://127.0.0.1:{server.port}") as fetcher:
            assert not fetcher.guarded
            got = await fetcher.get("http://a.example/x", delay=0)
            assert got.body == b"http://a.example/x by proxy"
            assert await kind_of(fetcher.get("http://10.0.0.1/", delay=0)) == "unsafe-address"
            assert await kind_of(fetcher.get("http://[::ffff:10.0.0.1]/", delay=0)) == "unsafe-address"

    run(scene)


def test_proxies_of_the_environment_are_ignored(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy", "HTTPS_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")

    async def scene() -> None:
        async with site() as (fetcher, _):
            assert (await fetcher.get(SITE, delay=0)).status == 200

    run(scene)


@pytest.mark.parametrize(
    "proxy", ["socks5://127.0.0.1:1080", "ftp://127.0.0.1/", "127.0.0.1:3128", "http://"]
)
def test_proxies_that_are_none(proxy: str) -> None:
    with pytest.raises(BadArguments, match="proxy"):
        Fetcher(proxy=proxy)


@given(st.text(max_size=40), st.sampled_from(["", "http://", "http://a.example/", "https://a.example:"]))
@settings(max_examples=60, deadline=None)
def test_any_address_gives_a_response_or_a_fetch_error(text: str, prefix: str) -> None:
    async def resolve(host: str, port: int) -> list[str]:
        raise OSError("no names here")

    async def scene() -> None:
        async with Fetcher(resolve=resolve) as fetcher:
            assert await kind_of(fetcher.get(prefix + text, delay=0)) in {"dns", "unsafe-address"}

    run(scene)
