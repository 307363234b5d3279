"""Which addresses may be connected to: the public internet, and what the operator opened by name or network."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

from sovwatch.errors import BadArguments
from sovwatch.fetch.locations import ascii_host

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

PORTS = frozenset({80, 443, 8080, 8443})
# IANA's special-purpose registries. Python's is_global differs between versions and lets several of these pass.
_CLOSED: tuple[tuple[Network, str], ...] = tuple(
    (ip_network(network), why)
    for network, why in (
        ("0.0.0.0/8", "this network"),
        ("10.0.0.0/8", "private"),
        ("100.64.0.0/10", "carrier-grade NAT"),
        ("127.0.0.0/8", "loopback"),
        ("168.63.129.16/32", "cloud metadata"),
        ("169.254.0.0/16", "link-local"),
        ("172.16.0.0/12", "private"),
        ("192.0.0.0/24", "protocol assignments"),
        ("192.0.2.0/24", "documentation"),
        ("192.88.99.0/24", "6to4 relay"),
        ("192.168.0.0/16", "private"),
        ("198.18.0.0/15", "benchmarking"),
        ("198.51.100.0/24", "documentation"),
        ("203.0.113.0/24", "documentation"),
        ("224.0.0.0/4", "multicast"),
        ("240.0.0.0/4", "reserved"),
        ("::/128", "unspecified"),
        ("::1/128", "loopback"),
        ("64:ff9b:1::/48", "local translation"),
        ("2001::/23", "protocol assignments"),
        ("2001:db8::/32", "documentation"),
        ("3fff::/20", "documentation"),
        ("fc00::/7", "private"),
        ("fe80::/10", "link-local"),
        ("fec0::/10", "site-local"),
        ("ff00::/8", "multicast"),
    )
)
_GLOBAL_UNICAST = ip_network("2000::/3")
_NAT64 = ip_network("64:ff9b::/96")


def objection(address: Address) -> str | None:
    """Why `address` is not on the public internet, in a word or two; None if it is.

    IPv4 addresses inside IPv6 ones (mapped, 6to4, NAT64) are judged as the IPv4 address they lead to.
    """
    for network, why in _CLOSED:
        if address.version == network.version and address in network:
            return why
    if isinstance(address, IPv4Address):
        return None
    inner = _embedded(address)
    if inner is not None:
        return objection(inner)
    return None if address in _GLOBAL_UNICAST else "reserved"


def _embedded(address: IPv6Address) -> IPv4Address | None:
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFF_FFFF)
    return address.ipv4_mapped or address.sixtofour


class Guard:
    """The rule for every connection, with what the operator opened.

    `allow` holds networks ("10.1.0.0/16", "127.0.0.1") and host names; `hosts` maps host names to the
    (address, port) used instead of DNS. Raises BadArguments for an entry that is neither.
    """

    def __init__(self, allow: Iterable[str], hosts: Mapping[str, tuple[str, int]]) -> None:
        self._networks: list[Network] = []
        self._names: set[str] = set()
        for entry in allow:
            self._open(entry.strip())
        self._routes = {ascii_host(name): route for name, route in hosts.items()}

    def _open(self, entry: str) -> None:
        try:
            self._networks.append(ip_network(entry, strict=False))
        except ValueError:
            if not entry or "/" in entry or ":" in entry:
                raise BadArguments(f"allow: {entry!r} is neither a network nor a host name") from None
            self._names.add(ascii_host(entry))

    def route(self, host: str) -> tuple[str, int] | None:
        """The (address, port) that stands in for DNS, if `hosts` names this host."""
        return self._routes.get(host.lower())

    def refusal(self, host: str, port: int, address: str) -> str | None:
        """Why there must be no connection to `address`, to which `host` resolved; None if there may be."""
        if host.lower() in self._names:
            return None
        ip = ip_address(address.partition("%")[0])
        plain = getattr(ip, "ipv4_mapped", None) or ip
        if any(plain.version == network.version and plain in network for network in self._networks):
            return None
        why = objection(ip)
        if why:
            return f"{address} is closed to us ({why})"
        if port not in PORTS and host.lower() not in self._routes:
            return f"port {port} is not a port of the web"
        return None
