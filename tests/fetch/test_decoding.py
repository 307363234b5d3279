"""Content codings, in pieces of any size."""

from __future__ import annotations

import gzip
import zlib
from contextlib import suppress

import brotli  # type: ignore[import-untyped]
import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from sovwatch.fetch.decoding import BadCoding, Decoder, TooLarge

TEXT = b"".join(b"line %d of a page\n" % number for number in range(3000))
PACKERS = {
    "gzip": gzip.compress,
    "deflate": zlib.compress,
    "br": brotli.compress,
    "zstd": zstandard.compress,
    "identity": bytes,
    "": gzip.compress,
}

BOMBS = {**PACKERS, "br": lambda data: brotli.compress(data, quality=1)}


def decoded(data: bytes, encoding: str, *, step: int = 4096, limit: int = 1_000_000) -> bytes:
    decoder = Decoder(encoding, limit)
    for start in range(0, len(data), step):
        decoder.feed(data[start : start + step])
    return decoder.finish()


@pytest.mark.parametrize("step", [1, 2, 7, 100_000])
@pytest.mark.parametrize("encoding", PACKERS)
def test_bodies_come_back_whole(encoding: str, step: int) -> None:
    assert decoded(PACKERS[encoding](TEXT), encoding, step=step) == TEXT


@pytest.mark.parametrize("step", [1, 3, 100_000])
def test_raw_deflate_and_members_in_small_pieces(step: int) -> None:
    assert decoded(zlib.compress(TEXT, wbits=-15), "deflate", step=step) == TEXT
    assert decoded(gzip.compress(TEXT) * 3, "gzip", step=step) == TEXT * 3
    assert decoded(zstandard.compress(TEXT) * 3, "zstd", step=step, limit=10**6) == TEXT * 3


@pytest.mark.parametrize("encoding", PACKERS)
def test_the_limit_is_exact(encoding: str) -> None:
    packed = PACKERS[encoding](TEXT)
    assert decoded(packed, encoding, limit=len(TEXT)) == TEXT
    with pytest.raises(TooLarge):
        decoded(packed, encoding, limit=len(TEXT) - 1)


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br", "zstd"])
def test_a_bomb_gives_little_before_it_is_stopped(encoding: str) -> None:
    decoder = Decoder(encoding, 100_000)
    with pytest.raises(TooLarge):
        decoder.feed(BOMBS[encoding](bytes(30_000_000)))
    assert len(decoder.so_far()) <= 100_000


def test_a_zstd_window_beyond_what_the_web_allows_is_refused() -> None:
    large = zstandard.ZstdCompressionParameters.from_level(3, window_log=27)
    packer = zstandard.ZstdCompressor(compression_params=large).compressobj()
    with pytest.raises(BadCoding):
        decoded(packer.compress(TEXT) + packer.flush(), "zstd")


@given(st.binary(max_size=300), st.sampled_from(sorted(PACKERS)), st.integers(1, 50))
@settings(max_examples=200)
def test_any_bytes_give_a_body_or_one_of_two_errors(data: bytes, encoding: str, step: int) -> None:
    with suppress(BadCoding, TooLarge):
        assert len(decoded(data, encoding, step=step, limit=10_000)) <= 10_000


@given(st.binary(max_size=2000), st.sampled_from(sorted(PACKERS)), st.integers(1, 500), st.data())
@settings(max_examples=200)
def test_a_damaged_body_never_hangs(data: bytes, encoding: str, step: int, draw: st.DataObject) -> None:
    packed = bytearray(PACKERS[encoding](data))
    if packed:
        packed[draw.draw(st.integers(0, len(packed) - 1))] ^= 1 << draw.draw(st.integers(0, 7))
    with suppress(BadCoding, TooLarge):
        assert len(decoded(bytes(packed), encoding, step=step, limit=10_000)) <= 10_000


@given(st.binary(max_size=200).filter(lambda data: not data.startswith(b"\x1f\x8b\x08")), st.integers(1, 9))
def test_plain_bodies_pass_as_they_are(data: bytes, step: int) -> None:
    assert decoded(data, "", step=step) == data
