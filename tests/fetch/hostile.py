"""The hostile servers, as a table: what each does, and what a request to it must give."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import brotli  # type: ignore[import-untyped]
import zstandard

from tests.fetch.servers import Handler, Wire, answer

MB = 1024 * 1024
LIMIT = 256 * 1024  # bytes of a body in these tests


@dataclass(frozen=True)
class Case:
    """`kind` is the kind of the error, or "" for an answer, which `check` then looks at."""

    name: str
    kind: str
    handler: Handler
    path: str = "/page"
    check: Callable[[Any], bool] = bool
    options: dict[str, Any] = field(default_factory=dict)
    listen: bool = True
    robots: Handler | None = None
    asked: int | None = None  # requests for anything but robots.txt


def says(*pieces: bytes) -> Handler:
    """Answers with these bytes and closes."""

    async def handler(wire: Wire) -> None:
        await wire.say(*pieces)

    return handler


def then(handler: Handler, *first: bytes) -> Handler:
    """Answers with `first`, then does what `handler` does."""

    async def both(wire: Wire) -> None:
        await wire.say(*first)
        await handler(wire)

    return both


def by_path(**pages: bytes) -> Handler:
    """Answers by the path's first word; 404 for others."""

    async def handler(wire: Wire) -> None:
        await wire.say(pages.get(wire.path.strip("/").partition("?")[0].partition("/")[0], answer(404)))

    return handler


def moved(location: str | bytes, status: int = 302) -> bytes:
    raw = location if isinstance(location, bytes) else location.encode()
    return b"HTTP/1.1 %d Moved\r\nContent-Length: 0\r\nLocation: %s\r\n\r\n" % (status, raw)


def redirect(location: str | bytes, status: int = 302) -> Handler:
    """/page redirects; any other path is a page that shows the path asked for."""

    async def handler(wire: Wire) -> None:
        await wire.say(moved(location, status) if wire.path == "/page" else answer(200, wire.path.encode()))

    return handler


def _deflated(level: int, size: int, wbits: int) -> bytes:
    packer = zlib.compressobj(level, zlib.DEFLATED, wbits)
    return b"".join(packer.compress(bytes(MB)) for _ in range(size // MB)) + packer.flush()


def _encoded(body: bytes, coding: str) -> bytes:
    return answer(200, body, f"Content-Encoding: {coding}")


def _text(answer_: Any) -> bool:
    return bool(answer_.body == TEXT)


TEXT = b"<p>" + "소버린 AI ".encode() * 500 + b"</p>"
GZ = gzip.compress(TEXT)
GZ_BOMB = _deflated(9, 64 * MB, 31)
HEAD = b"HTTP/1.1 200 OK\r\n"
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"


async def _tiny_chunks(wire: Wire) -> None:
    await wire.say(CHUNKED)
    await wire.endless(b"1\r\nx\r\n" * 2000)


async def _bounce(wire: Wire) -> None:
    number = int(wire.path.rpartition("/")[2] or 0) if wire.path.startswith("/hop") else 0
    await wire.say(moved(f"/hop/{number + 1}"))


async def _cookie_gate(wire: Wire) -> None:
    if wire.header("cookie"):
        await wire.say(answer(200, b"in"))
    else:
        await wire.say(answer(302, b"", "Location: /page", "Set-Cookie: seen=1; Path=/"))


async def _five_hops(wire: Wire) -> None:
    number = int(wire.path.rpartition("/")[2]) if wire.path.startswith("/hop") else 0
    await wire.say(moved(f"/hop/{number + 1}") if number < 5 else answer(200, b"there"))


async def _endless_redirect(wire: Wire) -> None:
    if wire.path == "/next":
        await wire.say(answer(200, b"next"))
    else:
        await wire.say(b"HTTP/1.1 302 Moved\r\nLocation: /next\r\n\r\n")
        await wire.endless(b"x" * 65536)


async def _retry_once(wire: Wire) -> None:
    first = not getattr(_retry_once, "met", False)
    _retry_once.met = first  # type: ignore[attr-defined]
    await wire.say(answer(503, b"", "Retry-After: 0") if first else answer(200, b"second time"))


_SLOW = [
    Case("slow drip of the status line", "timeout", then(lambda w: w.endless(b"H", pause=0.05))),
    Case("slow drip of headers", "timeout", then(lambda w: w.endless(b"X: y\r\n", pause=0.05), HEAD)),
    Case("slow drip of a body", "timeout", then(lambda w: w.endless(b"x", pause=0.05), HEAD + b"\r\n")),
    Case("slow drip of chunks", "timeout", then(lambda w: w.endless(b"1\r\nx\r\n", pause=0.05), CHUNKED)),
    Case("no answer", "timeout", Wire.hang),
    Case("head, then nothing", "timeout", then(Wire.hang, HEAD + b"Content-Length: 10\r\n\r\n")),
    Case("100 Continue without end", "timeout", then(lambda w: w.endless(b"HTTP/1.1 100 C\r\n\r\n", pause=0.01))),
    Case("slow drip of gzip", "timeout", then(lambda w: w.endless(GZ[:1], pause=0.05),
         HEAD + b"Content-Encoding: gzip\r\n\r\n")),
]  # fmt: skip
_LARGE = [
    Case("endless body", "too-large", then(lambda w: w.endless(b"x" * 65536), HEAD + b"\r\n")),
    Case("endless chunks", "too-large", then(lambda w: w.endless(b"8000\r\n" + b"x" * 32768 + b"\r\n"), CHUNKED)),
    Case("endless one-byte chunks", "too-large", _tiny_chunks, options={"max_bytes": 500}),
    Case("endless headers", "too-large", then(lambda w: w.endless(b"X-A: b\r\n" * 1000), HEAD)),
    Case("one endless header", "too-large", then(lambda w: w.endless(b"a" * 65536), HEAD + b"X: ")),
    Case("endless status line", "too-large", then(lambda w: w.endless(b"a" * 65536), b"HTTP/1.1 200 ")),
    Case("50,000 headers", "too-large", says(HEAD, b"X-H: v\r\n" * 50_000, b"\r\nbody")),
    Case("headers just over the limit", "too-large", says(HEAD, b"X: " + b"v" * 70_000 + b"\r\n\r\nbody")),
    Case("endless chunk extension", "too-large", then(lambda w: w.endless(b"e" * 65536), CHUNKED + b"1;")),
    Case("endless trailers", "too-large", then(lambda w: w.endless(b"T: v\r\n" * 1000), CHUNKED + b"0\r\n")),
    Case("100 MB with its length", "too-large", then(lambda w: w.endless(b"x" * 65536),
         HEAD + b"Content-Length: 104857600\r\n\r\n")),
    Case("absurd length", "too-large", then(lambda w: w.endless(b"x" * 65536),
         HEAD + b"Content-Length: 999999999999999999\r\n\r\n")),
    Case("gzip bomb", "too-large", says(_encoded(GZ_BOMB, "gzip"))),
    Case("gzip bomb not declared", "too-large", says(answer(200, GZ_BOMB))),
    Case("gzip bomb in gzip", "too-large", says(_encoded(gzip.compress(GZ_BOMB), "gzip"))),
    Case("gzip bomb declared three times", "too-large", says(
         _encoded(gzip.compress(gzip.compress(GZ_BOMB)), "gzip, gzip, gzip"))),
    Case("deflate bomb", "too-large", says(_encoded(_deflated(9, 64 * MB, 15), "deflate"))),
    Case("raw deflate bomb", "too-large", says(_encoded(_deflated(9, 64 * MB, -15), "deflate"))),
    Case("brotli bomb", "too-large", says(_encoded(brotli.compress(bytes(64 * MB), quality=1), "br"))),
    Case("zstd bomb", "too-large", says(_encoded(zstandard.ZstdCompressor().compress(bytes(64 * MB)), "zstd"))),
    Case("empty gzip members without end", "protocol", then(lambda w: w.endless(gzip.compress(b"") * 1000),
         HEAD + b"Content-Encoding: gzip\r\n\r\n")),
    Case("empty zstd frames without end", "protocol", then(lambda w: w.endless(zstandard.compress(b"") * 1000),
         HEAD + b"Content-Encoding: zstd\r\n\r\n")),
    Case("gzip that inflates to empty gzip members", "protocol", says(
         _encoded(gzip.compress(gzip.compress(b"") * 200_000), "gzip, gzip"))),
]  # fmt: skip
_CODED = [
    Case("gzip", "", says(_encoded(GZ, "gzip")), check=_text),
    Case("x-gzip in capitals", "", says(_encoded(GZ, "X-GZIP")), check=_text),
    Case("deflate", "", says(_encoded(zlib.compress(TEXT), "deflate")), check=_text),
    Case("raw deflate", "", says(_encoded(zlib.compress(TEXT, wbits=-15), "deflate")), check=_text),
    Case("brotli", "", says(_encoded(brotli.compress(TEXT), "br")), check=_text),
    Case("zstd", "", says(_encoded(zstandard.compress(TEXT), "zstd")), check=_text),
    Case("two codings", "", says(_encoded(gzip.compress(brotli.compress(TEXT)), "br, gzip")), check=_text),
    Case("gzip not declared", "", says(answer(200, GZ)), check=_text),
    Case("gzip declared, plain sent", "", says(_encoded(TEXT, "gzip")), check=_text),
    Case("a coding named utf-8", "", says(_encoded(TEXT, "utf-8")), check=_text),
    Case("gzip in two members", "", says(_encoded(gzip.compress(TEXT[:99]) + gzip.compress(TEXT[99:]), "gzip")),
         check=_text),
    Case("gzip with rubbish behind", "", says(_encoded(GZ + b"\0\0rubbish", "gzip")), check=_text),
    Case("gzip of nothing", "", says(_encoded(b"", "gzip")), check=lambda a: a.body == b""),
    Case("one byte that begins like gzip", "", says(answer(200, b"\x1f")), check=lambda a: a.body == b"\x1f"),
    Case("truncated gzip", "protocol", says(_encoded(GZ[:-20], "gzip"))),
    Case("gzip with a wrong checksum", "protocol", says(_encoded(GZ[:-8] + b"\0" * 8, "gzip"))),
    Case("truncated brotli", "protocol", says(_encoded(brotli.compress(TEXT)[:-5], "br"))),
    Case("brotli that is none", "protocol", says(_encoded(b"\xff" * 99, "br"))),
    Case("truncated zstd", "protocol", says(_encoded(zstandard.compress(TEXT)[:-5], "zstd"))),
    Case("four codings", "protocol", says(_encoded(GZ, "gzip, gzip, gzip, gzip"))),
    Case("wrong charset passes through", "", says(answer(200, "가".encode("euc-kr"), "Content-Type: text/html; charset=utf-8")),
         check=lambda a: a.body == b"\xb0\xa1" and a.content_type == "text/html; charset=utf-8"),
    Case("invalid UTF-8 passes through", "", says(answer(200, b"\xff\xfe\x00\x80")), check=lambda a: len(a.body) == 4),
]  # fmt: skip
_BROKEN = [
    Case("length longer than the body", "protocol", says(answer(200, b"short", length=500))),
    Case("length shorter than the body", "", says(answer(200, b"0123456789", length=4)), check=lambda a: a.body == b"0123"),
    Case("two lengths", "protocol", says(b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\nabcde")),
    Case("negative length", "protocol", says(b"HTTP/1.1 200 OK\r\nContent-Length: -3\r\n\r\nabc")),
    Case("length in words", "protocol", says(b"HTTP/1.1 200 OK\r\nContent-Length: ten\r\n\r\nabc")),
    Case("chunked rubbish", "protocol", says(CHUNKED, b"zz\r\nrubbish\r\n")),
    Case("chunks that end too early", "protocol", says(CHUNKED, b"5\r\nab")),
    Case("a chunk of a size beyond all numbers", "protocol", says(CHUNKED, b"f" * 40 + b"\r\nab")),
    Case("unknown transfer coding", "protocol", says(HEAD, b"Transfer-Encoding: rot13\r\n\r\nabc")),
    Case("HTTP/0.9", "protocol", says(b"<html>just a page</html>")),
    Case("an invalid status line", "protocol", says(b"HTTP/1.1 twohundred OK\r\n\r\n")),
    Case("HTTP/9.9", "protocol", says(b"HTTP/9.9 200 OK\r\n\r\n")),
    Case("an SSH server", "protocol", says(b"SSH-2.0-OpenSSH_9.2\r\n")),
    Case("control characters in a header", "protocol", says(HEAD, b"X-A: a\x00b\x07\r\n\r\nbody")),
    Case("a header without a colon", "protocol", says(HEAD, b"rubbish\r\n\r\nbody")),
    Case("Latin-1 in headers passes", "", says(HEAD, b"ETag: \"caf\xe9\"\r\nContent-Length: 1\r\n\r\nx"),
         check=lambda a: a.etag == '"caf\xe9"'),
    Case("bare line feeds pass", "", says(b"HTTP/1.1 200 OK\nContent-Length: 2\n\nok"), check=lambda a: a.body == b"ok"),
    Case("an absurdly long ETag is left", "", says(answer(200, b"x", 'ETag: "' + "e" * 5000 + '"')),
         check=lambda a: a.etag is None),
    Case("closed without a word", "unreachable", says()),
    Case("reset before the request is read", "unreachable", Wire.reset, listen=False),
    Case("reset before the answer", "unreachable", Wire.reset),
    Case("reset within the head", "unreachable", then(Wire.reset, HEAD + b"X: ")),
    Case("reset within the body", "unreachable", then(Wire.reset, HEAD + b"Content-Length: 99\r\n\r\nab")),
    Case("101 Switching Protocols", "protocol", says(b"HTTP/1.1 101 S\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n")),
]  # fmt: skip
_REDIRECTS = [
    Case("a circle of one", "redirects", redirect("/page"), asked=1),
    Case("a circle of two", "redirects", by_path(page=moved("/other"), other=moved("/page")), asked=2),
    Case("ever another page", "redirects", _bounce, asked=6),
    Case("five redirects are followed", "", _five_hops, check=lambda a: a.body == b"there" and a.url.endswith("/hop/5")),
    Case("a cookie set on the way", "", _cookie_gate, check=lambda a: a.body == b"in"),
    Case("without Location", "protocol", says(answer(302))),
    Case("with an empty Location", "protocol", redirect("")),
    Case("status 300", "http-error", says(answer(300, b"choose", "Location: /x"))),
    Case("relative", "", redirect("next"), check=lambda a: a.body == b"/next"),
    Case("relative, upwards", "", redirect("../../up"), check=lambda a: a.body == b"/up"),
    Case("only a query is another page", "", redirect("/q?a=b#part"), check=lambda a: a.body == b"/q?a=b" and "#" not in a.url),
    Case("without a scheme", "", redirect("//hostile.example/next"), check=lambda a: a.body == b"/next"),
    Case("scheme in capitals", "", redirect("HTTP://HOSTILE.example/next"), check=lambda a: a.body == b"/next"),
    Case("with backslashes", "", redirect("http:\\\\hostile.example\\next"), check=lambda a: a.body == b"/next"),
    Case("with blanks around and inside", "", redirect("  /a b  "), check=lambda a: a.body == b"/a%20b"),
    Case("in UTF-8 bytes", "", redirect("/소버린"), check=lambda a: a.body == b"/%EC%86%8C%EB%B2%84%EB%A6%B0"),
    Case("in EUC-KR bytes", "", redirect("/가".encode("euc-kr")), check=lambda a: a.body == b"/%B0%A1"),
    Case("already encoded", "", redirect("/a%2Fb%20c"), check=lambda a: a.body == b"/a%2Fb%20c"),
    Case("with a user name", "", redirect("http://me:secret@hostile.example/next"),
         check=lambda a: a.body == b"/next" and "secret" not in a.url),
    Case("status 308", "", redirect("/next", 308), check=lambda a: a.body == b"/next"),
    Case("to file:", "unsafe-address", redirect("file:///etc/passwd")),
    Case("to gopher:", "unsafe-address", redirect("gopher://hostile.example/")),
    Case("to javascript:", "unsafe-address", redirect("javascript:alert(1)")),
    Case("to data:", "unsafe-address", redirect("data:text/html,x")),
    Case("to no host is to the same", "", redirect("http:///next"), check=lambda a: a.body == b"/next"),
    Case("to a broken IPv6 address", "unsafe-address", redirect("http://[::1/")),
    Case("to a port that is none", "unsafe-address", redirect("http://hostile.example:99999/")),
    Case("to a very long address", "unsafe-address", redirect("/" + "a" * 9000)),
    Case("to a private network", "unsafe-address", redirect("http://10.0.0.1/")),
    Case("to a private network over https", "unsafe-address", redirect("https://192.168.1.1/")),
    Case("to the metadata service", "unsafe-address", redirect("http://169.254.169.254/latest/meta-data/")),
    Case("to the metadata service over IPv6", "unsafe-address", redirect("http://[fd00:ec2::254]/")),
    Case("to an IPv4-mapped address", "unsafe-address", redirect("http://[::ffff:10.0.0.1]/")),
    Case("to an IPv4-mapped address in hex", "unsafe-address", redirect("http://[::ffff:a9fe:a9fe]/")),
    Case("to NAT64 of a private address", "unsafe-address", redirect("http://[64:ff9b::a00:1]/")),
    Case("to 6to4 of a private address", "unsafe-address", redirect("http://[2002:a00:1::1]/")),
    Case("to a decimal address", "unsafe-address", redirect("http://167772161/")),
    Case("to an octal address", "unsafe-address", redirect("http://012.0.0.1/")),
    Case("to a hexadecimal address", "unsafe-address", redirect("http://0x0a000001/")),
    Case("to a short address", "unsafe-address", redirect("http://10.1/")),
    Case("to full-width digits", "unsafe-address", redirect("http://１０.0.0.1/")),
    Case("to address nought", "unsafe-address", redirect("http://0.0.0.0/")),
    Case("to a multicast address", "unsafe-address", redirect("http://224.0.0.1/")),
    Case("to a name that does not exist", "dns", redirect("http://nowhere.invalid/")),
    Case("to a name with a label too long", "dns", redirect("http://" + "a" * 70 + ".example/")),
    Case("to an encoded address", "dns", redirect("http://%31%30.0.0.1/")),
]  # fmt: skip
_STATUS = [
    Case("204", "", says(b"HTTP/1.1 204 No Content\r\n\r\n"), check=lambda a: a.status == 204 and a.body == b""),
    Case("206 not asked for", "protocol", says(answer(206, b"part", "Content-Range: bytes 0-3/10"))),
    Case("206 of the whole", "", says(answer(206, b"whole", "Content-Range: bytes 0-4/5")), check=lambda a: a.body == b"whole"),
    Case("304 not asked for", "protocol", says(b"HTTP/1.1 304 Not Modified\r\n\r\n")),
    Case("304", "", says(b"HTTP/1.1 304 Not Modified\r\n\r\n"), options={"etag": '"a"'},
         check=lambda a: a.not_modified and a.etag == '"a"'),
    *(Case(str(status), kind, says(answer(status, b"sorry")), asked=1) for status, kind in (
        (400, "http-error"), (401, "forbidden"), (402, "forbidden"), (403, "forbidden"), (404, "gone"), (405, "http-error"),
        (410, "gone"), (418, "http-error"), (429, "too-many-requests"), (451, "forbidden"), (500, "server-error"),
        (502, "server-error"), (503, "server-error"), (599, "server-error"))),
    Case("429, come in an hour", "too-many-requests", says(answer(429, b"", "Retry-After: 3600")), asked=1),
    Case("429, a date an hour away", "too-many-requests", says(answer(429, b"", "Date: Tue, 24 Nov 2026 15:00:00 GMT",
         "Retry-After: Tue, 24 Nov 2026 16:00:00 GMT")), asked=1),
    Case("429, a date without Date", "too-many-requests", says(answer(429, b"", "Retry-After: Tue, 24 Nov 2026 16:00:00 GMT")),
         asked=1),
    Case("429, a short wait, and again 429", "too-many-requests", says(answer(429, b"", "Retry-After: 0")), asked=2),
    Case("503, a short wait, then well", "", _retry_once, check=lambda a: a.body == b"second time", asked=2),
    Case("429, rubbish in Retry-After", "too-many-requests", says(answer(429, b"", "Retry-After: soon")), asked=1),
    Case("429, a wait beyond all numbers", "too-many-requests", says(answer(429, b"", "Retry-After: " + "9" * 400)), asked=1),
    Case("an error page without end", "server-error", then(lambda w: w.endless(b"x" * 65536),
         b"HTTP/1.1 500 E\r\n\r\n"), asked=1),
    Case("a redirect with a body without end", "", _endless_redirect, check=lambda a: a.body == b"next"),
]  # fmt: skip
FORBID = b"User-agent: *\nDisallow: /\n"
OURS = b"User-agent: SovWatch/2.0\nDisallow: /page\n\nUser-agent: *\nAllow: /\n"
WELCOME = b"User-agent: *\nDisallow: /\n\nUser-agent: sovwatch\nAllow: /\n"
_CROSSED = b"".join(b"User-agent: a%d\n" % n for n in range(15_000)) + b"".join(
    b"Disallow: /%d\n" % n for n in range(15_000)
)
_ok = says(answer(200, b"ok"))


def _robots(name: str, kind: str, robots: Handler, **more: Any) -> Case:
    return Case(
        f"robots.txt {name}", kind, more.pop("handler", _ok), robots=robots, asked=0 if kind else 1, **more
    )


_ROBOTS = [
    _robots("404", "", says(answer(404))),
    _robots("403", "", says(answer(403))),
    _robots("401", "", says(answer(401))),
    _robots("204", "", says(b"HTTP/1.1 204 N\r\n\r\n")),
    _robots("500", "robots-unreachable", says(answer(500))),
    _robots("503", "robots-unreachable", says(answer(503))),
    _robots("hangs", "robots-unreachable", Wire.hang),
    _robots("drips", "robots-unreachable", then(lambda w: w.endless(b"x", pause=0.05), HEAD + b"\r\n")),
    _robots("resets", "unreachable", Wire.reset),
    _robots("is no HTTP", "robots-unreachable", says(b"rubbish\r\n\r\n")),
    _robots("never ends", "", then(lambda w: w.endless(b"# x\n" * 9000), HEAD + b"\r\n")),
    _robots("never ends and forbids first", "robots", then(lambda w: w.endless(b"# x\n" * 9000), HEAD + b"\r\n" + FORBID)),
    _robots("is a gzip bomb", "", says(_encoded(GZ_BOMB, "gzip"))),
    _robots("is agents times rules", "", says(answer(200, _CROSSED))),
    _robots("is a page", "", says(answer(200, b"<!doctype html><title>Disallow: /</title><p>User-agent"))),
    _robots("with a BOM", "robots", says(answer(200, b"\xef\xbb\xbf" + FORBID))),
    _robots("with CRLF", "robots", says(answer(200, FORBID.replace(b"\n", b"\r\n")))),
    _robots("with CR", "robots", says(answer(200, FORBID.replace(b"\n", b"\r")))),
    _robots("in rubbish bytes", "", says(answer(200, bytes(range(256)) * 40))),
    _robots("in gzip not declared", "robots", says(answer(200, gzip.compress(FORBID)))),
    _robots("forbids all", "robots", says(answer(200, FORBID))),
    _robots("forbids us by name", "robots", says(answer(200, OURS))),
    _robots("admits us only", "", says(answer(200, WELCOME))),
    _robots("names one that ours begins with", "", says(answer(200, b"User-agent: sov\nDisallow: /\n"))),
    _robots("names one that begins with ours", "", says(answer(200, b"User-agent: sovwatch-pro\nDisallow: /\n"))),
    _robots("forbids by pattern", "robots", says(answer(200, b"User-agent: *\nDisallow: /*?id=\n")), path="/x?id=3"),
    _robots("forbids what is spelt otherwise", "robots", says(answer(200, b"User-agent: *\nDisallow: /caf%c3%a9\n")),
            path="/café"),
    _robots("forbids nothing", "", says(answer(200, b"User-agent: *\nDisallow:\n"))),
    _robots("in a circle of redirects", "", says(moved("/robots.txt"))),
    _robots("redirects to a private address", "unsafe-address", says(moved("http://10.0.0.1/robots.txt"))),
    _robots("with a Crawl-delay of a year", "", says(answer(200, b"User-agent: *\nCrawl-delay: 31536000\n"))),
    _robots("with a Crawl-delay of nan", "", says(answer(200, b"User-agent: *\nCrawl-delay: nan\n"))),
]  # fmt: skip

GROUPS = {"slow": _SLOW, "large": _LARGE, "coded": _CODED, "broken": _BROKEN, "redirects": _REDIRECTS,
          "status": _STATUS, "robots": _ROBOTS}  # fmt: skip
CASES = [(f"{group}: {case.name}", case) for group, cases in GROUPS.items() for case in cases]
