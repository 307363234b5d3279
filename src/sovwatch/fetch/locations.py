"""Addresses as they are written in feeds and Location headers, made fit to be requested."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

import idna

from sovwatch.errors import Unsafe

_LONGEST = 8_000  # characters; what servers commonly take
_CONTROLS = re.compile(r"[\x00-\x1f\x7f]")
_DEFAULT_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True)
class Target:
    """Where one request goes. `url` has no fragment, no user name and an ASCII host."""

    url: str
    scheme: str
    host: str
    port: int

    @property
    def origin(self) -> str:
        """Scheme, host and port: what one robots.txt speaks for."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}:{self.port}"


def target_of(url: str) -> Target:
    """The target that `url` stands for; user name and password in it are left out, never sent.

    Raises Unsafe for anything that is not a complete http or https address.
    """
    text = _cleaned(url)
    if len(text) > _LONGEST:
        raise _unusable(url, "longer than 8,000 characters")
    try:
        parts = urlsplit(text)
        port = parts.port
        host = ascii_host(parts.hostname or "")
    except ValueError as error:
        raise _unusable(url, str(error)) from None
    if parts.scheme not in _DEFAULT_PORTS:
        raise _unusable(url, f"the scheme {parts.scheme!r} is not http or https")
    if not host:
        raise _unusable(url, "no host")
    shown = f"[{host}]" if ":" in host else host
    default = _DEFAULT_PORTS[parts.scheme]
    netloc = shown if port in {None, default} else f"{shown}:{port}"
    clean = parts._replace(netloc=netloc, path=parts.path or "/", fragment="").geturl()
    return Target(clean, parts.scheme, host, port or default)


def redirected(target: Target, location: bytes) -> Target:
    """The target that a Location header of `target`'s answer names. Raises Unsafe as `target_of` does."""
    text = _cleaned(_text(location))
    try:
        return target_of(urljoin(target.url, text))
    except ValueError as error:
        raise _unusable(text, str(error)) from None


def _text(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        # Bytes of an older charset: the server knows what they mean, so they go back as they came.
        return "".join(chr(byte) if byte < 0x80 else f"%{byte:02X}" for byte in raw)


def _cleaned(url: str) -> str:
    """As browsers do (WHATWG URL): no blanks around, no control characters, backslashes are slashes; no fragment."""
    text = _CONTROLS.sub("", url.partition("#")[0]).strip()
    path, mark, query = text.partition("?")
    return path.replace("\\", "/") + mark + query


def ascii_host(host: str) -> str:
    """`host` as it goes over the wire: IDNA (UTS 46), lower case, no trailing dot. ValueError if it cannot be."""
    if host.isascii():
        return host.lower().rstrip(".")
    return idna.encode(host, uts46=True).decode("ascii").rstrip(".")


def _unusable(url: str, why: str) -> Unsafe:
    return Unsafe("unsafe-address", f"not an address we request: {why}", url=url[:500])
