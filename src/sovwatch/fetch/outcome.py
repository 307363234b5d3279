"""What a request gives: a response, or an error of one of the closed list of kinds."""

from __future__ import annotations

from dataclasses import dataclass

from sovwatch.errors import FetchError, Refused, Unsafe

REFUSALS = frozenset({"robots", "robots-unreachable", "forbidden", "too-many-requests"})
_KINDS = {401: "forbidden", 402: "forbidden", 403: "forbidden", 404: "gone", 407: "forbidden", 410: "gone",
          429: "too-many-requests", 451: "forbidden"}  # fmt: skip


@dataclass(frozen=True)
class Response:
    """An answer with a usable body. `url` is where it came from after redirects.

    `body` is decompressed but not decoded; `etag` and `modified` go into the next request for the same
    address; `not_modified` means that the site says nothing changed (the body is empty then). `seconds` counts
    the transfers without the waiting for turns, `wire_bytes` the body before decompression.
    """

    url: str
    status: int
    body: bytes
    content_type: str | None = None
    etag: str | None = None
    modified: str | None = None
    not_modified: bool = False
    seconds: float = 0.0
    wire_bytes: int = 0


@dataclass(frozen=True)
class Limits:
    """Bounds of every request. Bytes are counted after decompression, and before it as well."""

    bytes: int = 20 * 1024 * 1024
    header_bytes: int = 64 * 1024
    robots_bytes: int = 512 * 1024  # RFC 9309, 2.5: at least 500 KiB; what is beyond is not read
    redirects: int = 5
    robots_seconds: float = 15.0
    connect_seconds: float = 10.0
    patience: float = 30.0  # the longest Retry-After, in seconds, that is waited for
    backoff: float = 10.0  # seconds after the first 429 or 503 without Retry-After; doubles each time
    timeouts: int = 3  # in a row at one host; then it is not asked again
    crawl_delay: float = 60.0  # the longest Crawl-delay, in seconds, that is kept
    connections: int = 20  # at the same time; httpx slows down beyond


def failure(kind: str, message: str, url: str) -> FetchError:
    """The error for `kind`, of the class that callers tell apart."""
    if kind in REFUSALS:
        return Refused(kind, message, url=url)
    return (Unsafe if kind == "unsafe-address" else FetchError)(kind, message, url=url)


def status_failure(status: int, url: str) -> FetchError:
    """The error for an answer whose status is neither success nor a redirect that can be followed."""
    kind = _KINDS.get(status) or ("server-error" if status >= 500 else "http-error")
    return failure(kind, f"the site answers with status {status}", url)
