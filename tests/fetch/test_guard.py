"""Addresses that may be connected to, as tables."""

from __future__ import annotations

from ipaddress import ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sovwatch.errors import BadArguments
from sovwatch.fetch.guard import Guard, objection

OPEN = ["8.8.8.8", "1.1.1.1", "211.115.106.1", "172.15.255.255", "172.32.0.1", "100.63.255.255", "100.128.0.1",
        "169.253.0.1", "192.0.1.1", "192.169.0.1", "198.17.0.1", "198.20.0.1", "223.255.255.255", "168.63.129.17",
        "2606:4700::1111", "2a00:1450:4001::1", "2001:200::1", "::ffff:8.8.8.8", "64:ff9b::808:808",
        "2002:808:808::1"]  # fmt: skip
CLOSED = {
    "0.0.0.0": "this network", "0.1.2.3": "this network", "10.0.0.1": "private", "10.255.255.255": "private",
    "100.64.0.1": "carrier-grade NAT", "100.100.100.200": "carrier-grade NAT", "127.0.0.1": "loopback",
    "127.255.255.254": "loopback", "168.63.129.16": "cloud metadata", "169.254.169.254": "link-local",
    "172.16.0.1": "private", "172.31.255.255": "private", "192.0.0.192": "protocol assignments",
    "192.0.2.1": "documentation", "192.88.99.1": "6to4 relay", "192.168.0.1": "private", "198.18.0.1": "benchmarking",
    "198.51.100.7": "documentation", "203.0.113.7": "documentation", "224.0.0.1": "multicast",
    "239.255.255.255": "multicast", "240.0.0.1": "reserved", "255.255.255.255": "reserved", "::": "unspecified",
    "::1": "loopback", "::7f00:1": "reserved", "::ffff:127.0.0.1": "loopback", "::ffff:10.0.0.1": "private",
    "::ffff:169.254.169.254": "link-local", "::ffff:0:127.0.0.1": "reserved", "64:ff9b::7f00:1": "loopback",
    "64:ff9b::a9fe:a9fe": "link-local", "64:ff9b:1::7f00:1": "local translation", "2002:7f00:1::": "loopback",
    "2002:c0a8:101::1": "private", "2001::1": "protocol assignments", "2001:db8::1": "documentation",
    "3fff::1": "documentation", "fc00::1": "private", "fd00:ec2::254": "private", "fe80::1": "link-local",
    "fec0::1": "site-local", "ff02::1": "multicast", "4000::1": "reserved", "5f00::1": "reserved", "100::1": "reserved",
}  # fmt: skip


@pytest.mark.parametrize("address", OPEN)
def test_public_addresses_are_open(address: str) -> None:
    assert objection(ip_address(address)) is None


@pytest.mark.parametrize(("address", "why"), CLOSED.items())
def test_other_addresses_are_closed(address: str, why: str) -> None:
    assert objection(ip_address(address)) == why


@given(st.ip_addresses(v=4))
def test_mapped_addresses_are_judged_as_what_they_lead_to(address: object) -> None:
    plain = objection(ip_address(str(address)))
    assert objection(ip_address(f"::ffff:{address}")) == plain
    assert objection(ip_address(f"64:ff9b::{address}")) == plain


@given(st.ip_addresses())
def test_whatever_python_calls_private_is_closed(address: object) -> None:
    ip = ip_address(str(address))
    if ip.is_private or ip.is_loopback or ip.is_link_local or ip.is_multicast:
        assert objection(ip) is not None


@pytest.mark.parametrize(
    ("allow", "host", "port", "address", "refused"),
    [
        ((), "a.example", 80, "8.8.8.8", False),
        ((), "a.example", 8443, "8.8.8.8", False),
        ((), "a.example", 22, "8.8.8.8", True),
        ((), "a.example", 6379, "8.8.8.8", True),
        ((), "a.example", 80, "10.0.0.1", True),
        (("10.0.0.0/8",), "a.example", 80, "10.0.0.1", False),
        (("10.0.0.0/8",), "a.example", 9000, "10.0.0.1", False),
        (("10.0.0.0/8",), "a.example", 80, "192.168.0.1", True),
        (("10.0.0.0/8",), "a.example", 80, "::ffff:10.0.0.1", False),
        (("10.0.0.0/8",), "a.example", 80, "64:ff9b::a00:1", True),
        (("10.0.0.7",), "a.example", 80, "10.0.0.8", True),
        (("10.0.0.7/8",), "a.example", 80, "10.0.0.8", False),
        (("fd00::/8",), "a.example", 80, "fd00::1", False),
        (("fd00::/8",), "a.example", 80, "10.0.0.1", True),
        (("A.example",), "a.EXAMPLE", 9000, "10.0.0.1", False),
        (("a.example",), "b.a.example", 80, "10.0.0.1", True),
        ((), "mapped.example", 5000, "8.8.8.8", False),
        ((), "mapped.example", 5000, "127.0.0.1", True),
        (("fe80::/10",), "a.example", 80, "fe80::1%lo", False),
    ],
)
def test_what_the_operator_opens(
    allow: tuple[str, ...], host: str, port: int, address: str, refused: bool
) -> None:
    guard = Guard(allow, {"Mapped.example": ("8.8.8.8", 5000)})
    assert (guard.refusal(host, port, address) is not None) == refused


@pytest.mark.parametrize("entry", ["10.0.0.300/8", "10.0.0.0/33", "", "a.example:80", "http://a.example"])
def test_entries_that_open_nothing_are_refused(entry: str) -> None:
    with pytest.raises(BadArguments, match="allow"):
        Guard([entry], {})
