"""The newsroom of the repository, loaded once; a client that speaks to it as a crawler would."""

from __future__ import annotations

import http.client
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from sovwatch.newsroom import Clock, Newsroom, Server, serve

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes


@dataclass
class Client:
    """GETs over real sockets, one connection each, to the address the server's map gives for a host."""

    server: Server
    timeout: float = 5.0

    def get(self, host: str, path: str, method: str = "GET", **headers: str) -> Answer:
        connection = http.client.HTTPConnection(*self.server.hosts[host], timeout=self.timeout)
        try:
            named = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, path, headers={"Host": host} | named)
            response = connection.getresponse()
            body = response.read()
        finally:
            connection.close()
        return Answer(response.status, {name.lower(): value for name, value in response.getheaders()}, body)


@pytest.fixture(scope="session")
def demo() -> Path:
    return ROOT / "demo"


@pytest.fixture(scope="session")
def room(demo: Path) -> Newsroom:
    return Newsroom.load(demo, hang_seconds=30.0)


@pytest.fixture
def clock(room: Newsroom) -> Clock:
    """Stands at the evening of the second day, when everything is out."""
    return Clock(room.evening(room.days[-1]))


@pytest.fixture
def client(room: Newsroom, clock: Clock) -> Iterator[Client]:
    with serve(room, now=clock) as server:
        yield Client(server)
