"""Encrypted connections: good, broken, and of the old kind."""

from __future__ import annotations

import asyncio
import datetime as dt
import ssl
from pathlib import Path
from typing import Any

import pytest
import trustme

from sovwatch.errors import FetchError
from sovwatch.fetch import Fetcher, Limits, Response
from sovwatch.fetch.client import tls_context
from tests.fetch.servers import Handler, Wire, answer, plain, serving

AUTHORITY = trustme.CA()
OTHER = trustme.CA()
HOST = "a.example"
PAST = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)


@pytest.fixture(scope="module")
def ca_file(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("ca") / "ca.pem"
    AUTHORITY.cert_pem.write_to_path(str(path))
    return str(path)


def server_context(certificate: trustme.LeafCert) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return context


def old_context() -> ssl.SSLContext:
    context = server_context(AUTHORITY.issue_cert(HOST))
    context.set_ciphers("ALL:@SECLEVEL=0")
    with pytest.warns(DeprecationWarning, match="TLSv1_1"):
        context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1_1
    return context


async def outcome(
    handler: Handler, tls: ssl.SSLContext | None, ca_file: str, *, listen: bool = True, **options: Any
) -> Response | FetchError:
    async with (
        serving(handler, tls=tls, listen=listen) as server,
        serving(plain) as good,
        Fetcher(
            hosts={HOST: ("127.0.0.1", server.port), "good.example": ("127.0.0.1", good.port)},
            allow=["127.0.0.0/8"],
            ca_file=ca_file,
            limits=Limits(robots_seconds=0.5),
        ) as fetcher,
    ):
        request = fetcher.get(f"https://{HOST}/x", delay=0, timeout=0.5, **options)
        found, neighbour = await asyncio.gather(
            request, fetcher.get("http://good.example/", delay=0, timeout=2), return_exceptions=True
        )
    assert isinstance(neighbour, Response), neighbour
    assert isinstance(found, Response | FetchError), found
    return found


async def _rubbish(wire: Wire) -> None:
    await wire.say(b"\x15\x03\x01 rubbish, and nothing but rubbish")


@pytest.mark.parametrize("legacy", [False, True])
def test_a_good_certificate_and_the_right_name(ca_file: str, legacy: bool) -> None:
    tls = server_context(AUTHORITY.issue_cert(HOST))
    names: list[str | None] = []
    tls.sni_callback = lambda _, name, __: names.append(name)
    found = asyncio.run(outcome(plain, tls, ca_file, legacy_tls=legacy))
    assert isinstance(found, Response), found
    assert found.url == f"https://{HOST}/x"
    assert names == [HOST, HOST]


@pytest.mark.parametrize(
    "certificate",
    [
        pytest.param(lambda: OTHER.issue_cert(HOST), id="of an unknown authority"),
        pytest.param(lambda: AUTHORITY.issue_cert("b.example"), id="for another host"),
        pytest.param(lambda: AUTHORITY.issue_cert(HOST, not_after=PAST, not_before=PAST - dt.timedelta(9)), id="expired"),
        pytest.param(lambda: AUTHORITY.issue_cert("127.0.0.1"), id="for the address"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("legacy", [False, True])
def test_broken_certificates(certificate: Any, legacy: bool, ca_file: str) -> None:
    found = asyncio.run(outcome(plain, server_context(certificate()), ca_file, legacy_tls=legacy))
    assert isinstance(found, FetchError)
    assert found.kind == "tls"
    assert "certificate" in str(found)


def test_only_an_old_version_of_tls(ca_file: str) -> None:
    found = asyncio.run(outcome(plain, old_context(), ca_file))
    assert isinstance(found, FetchError)
    assert found.kind == "tls"


@pytest.mark.parametrize(
    ("handler", "kind"),
    [
        pytest.param(plain, "tls", id="plain HTTP on the TLS port"),
        pytest.param(_rubbish, "tls", id="rubbish"),
        pytest.param(Wire.reset, "tls", id="reset in the handshake"),
        pytest.param(Wire.hang, "timeout", id="no handshake"),
    ],
)
def test_no_handshake(handler: Handler, kind: str, ca_file: str) -> None:
    found = asyncio.run(outcome(handler, None, ca_file, listen=False))
    assert isinstance(found, FetchError)
    assert found.kind == kind


async def _cut(wire: Wire) -> None:
    await wire.say(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc")
    await wire.reset()


async def _half(wire: Wire) -> None:
    await wire.say(answer(200, b"abc", length=100))


@pytest.mark.parametrize(
    ("handler", "kind"), [(_cut, "unreachable"), (_half, "protocol"), (Wire.hang, "timeout")]
)
def test_broken_off_later(handler: Handler, kind: str, ca_file: str) -> None:
    found = asyncio.run(outcome(handler, server_context(AUTHORITY.issue_cert(HOST)), ca_file))
    assert isinstance(found, FetchError)
    assert found.kind == kind


def test_old_renegotiation_only_where_it_is_asked_for() -> None:
    assert tls_context(legacy=True, ca_file=None).options & 0x4
    assert not tls_context(legacy=False, ca_file=None).options & 0x4
    assert tls_context(legacy=True, ca_file=None).verify_mode is ssl.CERT_REQUIRED


def test_https_on_a_plain_port(ca_file: str) -> None:
    async def scene() -> None:
        tls = server_context(AUTHORITY.issue_cert(HOST))
        async with serving(plain, tls=tls) as server:
            hosts = {HOST: ("127.0.0.1", server.port)}
            async with Fetcher(
                hosts=hosts, allow=["127.0.0.0/8"], limits=Limits(robots_seconds=0.5)
            ) as fetcher:
                with pytest.raises(FetchError) as caught:
                    await fetcher.get(f"http://{HOST}/", delay=0, timeout=0.5)
        assert caught.value.kind in {"unreachable", "robots-unreachable"}

    asyncio.run(scene())


def test_only_one_module_imports_httpx() -> None:
    package = Path(__file__).parents[2] / "src" / "sovwatch"
    users = [
        path.name for path in package.rglob("*.py") if "import httpx" in path.read_text(encoding="utf-8")
    ]
    assert users == ["client.py"]
