"""Content codings undone piece by piece, so that a small answer can never become a large one unseen."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from typing import Protocol

import brotli  # type: ignore[import-untyped]
import zstandard

ACCEPT_ENCODING = "gzip, deflate, br, zstd"
GZIP_MAGIC = b"\x1f\x8b\x08"
_PIECE = 64 * 1024
_ZSTD_STEP = 256  # bytes of input at once: a block of zstd makes at most 128 kB out of 4 bytes
_ZSTD_WINDOW = 8 * 1024 * 1024  # RFC 9659: what a client of the web must support, and may limit itself to
_MAX_LAYERS = 3
_MAX_MEMBERS = 1_000  # gzip members or zstd frames in one body; empty ones cost work and count as no bytes
_GZIP = 31  # zlib's number for gzip
_SHORT = "the compressed body ends too early"


class BadCoding(Exception):
    """The body is not what its content coding says, or ends too early."""


class TooLarge(Exception):
    """The body is larger than the limit, before or after decompression."""


def _one_more(count: int) -> int:
    if count >= _MAX_MEMBERS:
        raise BadCoding(f"more than {_MAX_MEMBERS:,} compressed parts in one body")
    return count + 1


class _Layer(Protocol):
    def feed(self, data: bytes) -> Iterator[bytes]: ...

    def finish(self) -> bytes:
        """What was held back at the end. Raises BadCoding if the coding is not complete."""


class _Inflate:
    """gzip (any number of members; rubbish after the last is ignored), zlib, raw deflate, by `wbits`."""

    def __init__(self, wbits: int) -> None:
        self._wbits = wbits
        self._inner = zlib.decompressobj(wbits)
        self._members = 1
        self._over = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        full = False  # zlib can hold output back although it has eaten all input
        while (data or full) and not self._over:
            try:
                out = self._inner.decompress(data, _PIECE)
            except zlib.error as error:
                raise BadCoding(str(error)) from None
            if out:
                yield out
            full = len(out) == _PIECE
            data = self._inner.unconsumed_tail
            if self._inner.eof:
                data, full = self._next_member(self._inner.unused_data), False

    def _next_member(self, rest: bytes) -> bytes:
        if self._wbits == _GZIP and rest[:2] == GZIP_MAGIC[:2]:
            self._inner = zlib.decompressobj(_GZIP)
            self._members = _one_more(self._members)
            return rest
        # A single byte may still become the next member's magic: zlib keeps it until more comes.
        self._over = self._wbits != _GZIP or rest not in {b"", GZIP_MAGIC[:1]}
        return b""

    def finish(self) -> bytes:
        if not (self._over or self._inner.eof):
            raise BadCoding(_SHORT)
        return b""


class _Chosen:
    """A coding that is chosen by the first bytes of the body; without one, the body passes as it is."""

    def __init__(self, size: int, choose: Callable[[bytes], _Layer | None]) -> None:
        self._size = size
        self._choose = choose
        self._head = b""
        self._decided = False
        self._inner: _Layer | None = None

    def feed(self, data: bytes) -> Iterator[bytes]:
        if not self._decided:
            self._head += data
            if len(self._head) < self._size:
                return
            data, self._head = self._head, b""
            self._inner, self._decided = self._choose(data), True
        if self._inner:
            yield from self._inner.feed(data)
        else:
            yield data

    def finish(self) -> bytes:
        return self._inner.finish() if self._inner else self._head


def _gzip_if_it_is(head: bytes) -> _Layer | None:
    # By the magic bytes: some send gzip undeclared, others declare it and send plain text.
    return _Inflate(_GZIP) if head.startswith(GZIP_MAGIC) else None


def _deflate(head: bytes) -> _Layer:
    # "deflate" is zlib by the standard, and raw deflate from some servers; zlib has a checked header.
    return _Inflate(15 if head[0] & 0x0F == 8 and int.from_bytes(head[:2], "big") % 31 == 0 else -15)


class _Brotli:
    def __init__(self) -> None:
        self._inner = brotli.Decompressor()
        self._started = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        self._started = True
        while not self._inner.is_finished():
            try:
                out = self._inner.process(data, output_buffer_limit=_PIECE)
            except brotli.error as error:
                raise BadCoding(str(error)) from None
            if out:
                yield out
            data = b""
            if self._inner.can_accept_more_data():
                return

    def finish(self) -> bytes:
        if self._started and not self._inner.is_finished():
            raise BadCoding(_SHORT)
        return b""


class _Zstd:
    def __init__(self) -> None:
        self._factory = zstandard.ZstdDecompressor(max_window_size=_ZSTD_WINDOW)
        self._inner = self._factory.decompressobj()
        self._frames = 1
        self._started = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        for start in range(0, len(data), _ZSTD_STEP):
            yield from self._step(data[start : start + _ZSTD_STEP])

    def _step(self, data: bytes) -> Iterator[bytes]:
        while data:
            if self._inner.eof:
                self._inner = self._factory.decompressobj()
                self._frames = _one_more(self._frames)
            self._started = True
            try:
                out = self._inner.decompress(data)
            except zstandard.ZstdError as error:
                raise BadCoding(str(error)) from None
            if out:
                yield out
            data = self._inner.unused_data if self._inner.eof else b""

    def finish(self) -> bytes:
        if self._started and not self._inner.eof:
            raise BadCoding(_SHORT)
        return b""


def _layers(encoding: str) -> list[_Layer]:
    names = [name.strip().lower() for name in encoding.split(",")]
    layers: list[_Layer] = []
    for name in reversed(names):
        if name in {"gzip", "x-gzip"}:
            layers.append(_Chosen(len(GZIP_MAGIC), _gzip_if_it_is))
        elif name == "deflate":
            layers.append(_Chosen(2, _deflate))
        elif name == "br":
            layers.append(_Brotli())
        elif name == "zstd":
            layers.append(_Zstd())
        # Other words (identity, utf-8, binary, none) stand for no coding in what servers send.
    if len(layers) > _MAX_LAYERS:
        raise BadCoding(f"{len(layers)} content codings on one body")
    return [*layers, _Chosen(len(GZIP_MAGIC), _gzip_if_it_is)]


class Decoder:
    """Takes the body as it comes off the wire and collects it decoded.

    Every layer's input and output counts against `limit` on its own, so that layers of compression cannot hide
    work. Raises BadCoding and TooLarge from `feed` and `finish`.
    """

    def __init__(self, encoding: str, limit: int) -> None:
        self._limit = limit
        self._layers = _layers(encoding)
        self._counts = [0] * (len(self._layers) + 1)
        self._parts: list[bytes] = []

    @property
    def wire_bytes(self) -> int:
        """Bytes taken in so far, before decoding."""
        return self._counts[0]

    def feed(self, data: bytes) -> None:
        """Takes the next piece off the wire."""
        self._parts.extend(self._through(0, data))

    def _through(self, depth: int, data: bytes) -> Iterator[bytes]:
        self._counts[depth] += len(data)
        if self._counts[depth] > self._limit:
            raise TooLarge(f"more than {self._limit:,} bytes")
        if depth == len(self._layers):
            yield data
            return
        for piece in self._layers[depth].feed(data):
            yield from self._through(depth + 1, piece)

    def finish(self) -> bytes:
        """The whole body, once the last piece is in."""
        for depth, layer in enumerate(self._layers):
            self._parts.extend(self._through(depth + 1, layer.finish()))
        return self.so_far()

    def so_far(self) -> bytes:
        """What is decoded up to now, at most `limit` bytes."""
        return b"".join(self._parts)
