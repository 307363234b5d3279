"""Bytes of a feed to text: unpacked within bounds, in the right charset, under the name a reader expects."""

from __future__ import annotations

import re
import zlib
from contextlib import suppress
from dataclasses import dataclass

from sovwatch.reading.charset import BOMS, codec_name, declared_in, decode
from sovwatch.reading.feed_guess import guess_encoding

#: Most bytes read of one document, after unpacking.
MAX_BYTES = 20_000_000
_CHARSET = re.compile(r"""charset\s*=\s*["']?\s*([\w.:-]+)""", re.I)
_XML_DECLARATION = re.compile(r"""^\s*<\?xml[^>]{0,300}?encoding\s*=\s*["']([\w.:-]+)""")
#: Heads of XML in the encodings that are not a superset of ASCII, without a byte order mark.
_WIDE_HEADS = (
    (b"\x00\x00\x00<", "utf-32-be"),
    (b"<\x00\x00\x00", "utf-32-le"),
    (b"\x00<\x00", "utf-16-be"),
    (b"<\x00", "utf-16-le"),
)
#: Encodings that write all scripts in ASCII bytes, by their Python names.
_SEVEN_BIT = frozenset({"iso2022_jp", "iso2022_jp_2", "iso2022_jp_ext", "iso2022_kr", "hz", "utf-7"})
#: EBCDIC "<?xm": mainframe exports do exist among feeds of public bodies.
_EBCDIC_HEAD = b"\x4c\x6f\xa7\x94"


@dataclass(frozen=True)
class FeedText:
    """The text of a document, the name of its charset, and what was wrong on the way."""

    text: str
    encoding: str
    problems: tuple[str, ...] = ()


def feed_text(data: bytes, content_type: str | None, declared: str | None) -> FeedText:
    """`data` as text. Never raises; what does not fit a charset becomes U+FFFD where it stands."""
    problems: list[str] = []
    data = _unpacked(data, problems)
    if len(data) > MAX_BYTES:
        data = data[:MAX_BYTES]
        problems.append(f"longer than {MAX_BYTES} bytes; the rest was left out")
    text, name = _text(data, content_type, declared)
    if "\ufffd" in text:
        problems.append(f"{text.count(chr(0xFFFD))} characters could not be read as {name}")
    return FeedText(text, _shown_name(data, text, name, content_type), tuple(problems))


def _unpacked(data: bytes, problems: list[str]) -> bytes:
    """`data` without gzip, at most twice packed and never more than MAX_BYTES + 1 of it."""
    for _ in range(2):
        if data[:3] != b"\x1f\x8b\x08":
            break
        inflater = zlib.decompressobj(wbits=31)
        try:
            data = inflater.decompress(data, MAX_BYTES + 1)
        except zlib.error as error:
            problems.append(f"gzip is damaged: {error}")
            return b""
        if not inflater.eof and len(data) <= MAX_BYTES:
            problems.append("gzip ends too early")
    return data


def _text(data: bytes, content_type: str | None, declared: str | None) -> tuple[str, str]:
    if data.startswith(tuple(bom for bom, _ in BOMS)):
        return decode(data, content_type, declared=declared)
    for head, name in _WIDE_HEADS:
        if data.startswith(head):
            return data.decode(name, "replace"), name
    if data.startswith(_EBCDIC_HEAD):
        return _ebcdic(data)
    label = declared or _header_charset(content_type) or declared_in(data)
    if codec_name(label) in _SEVEN_BIT and data.isascii():  # it would pass as UTF-8, and say nothing
        with suppress(ValueError):
            return data.decode(label or ""), str(codec_name(label))
    if not codec_name(label):
        guess = guess_encoding(data)
        if guess:
            return data.decode(guess, "replace"), guess
    return decode(data, content_type, declared=declared)


def _ebcdic(data: bytes) -> tuple[str, str]:
    head = data[:300].decode("cp037", "replace")
    match = _XML_DECLARATION.match(head)
    name = codec_name(match[1] if match else None) or "cp037"
    return data.decode(name, "replace"), name


def _header_charset(content_type: str | None) -> str | None:
    match = _CHARSET.search(content_type or "")
    return match[1] if match else None


def _shown_name(data: bytes, text: str, used: str, content_type: str | None) -> str:
    """The name the document goes by: the one its header or declaration gives, if that reads the bytes alike."""
    declaration = _XML_DECLARATION.match(text[:400])
    for label in (*_by_header(content_type, declaration[1] if declaration else None), used):
        name = {"gb2312": "gb18030"}.get(label.lower(), label)
        try:
            alike = data.decode(name).lstrip("\ufeff") == text
        except (LookupError, ValueError):
            continue
        if alike:
            return _wide(data, name)
    return used


def _by_header(content_type: str | None, declared: str | None) -> tuple[str, ...]:
    """Names in the order of RFC 3023: the header's charset; text/* without one is ASCII; else the declaration."""
    kind = (content_type or "").split(";")[0].strip().lower()
    header = _header_charset(content_type)
    by_type = "us-ascii" if kind.startswith("text/") and "xml" in kind else None
    return tuple(name for name in (header, by_type, declared, "utf-8") if name)


def _wide(data: bytes, name: str) -> str:
    """utf-16 and utf-32 with the byte order that was found, others as they are."""
    low = name.lower().replace("_", "-")
    if low in {"utf-16", "u16", "utf16"}:
        return "utf-16be" if data[:2] in {b"\xfe\xff", b"\x00<"} else "utf-16le"
    if low in {"utf-32", "u32", "utf32"}:
        return "utf-32be" if data[:2] == b"\x00\x00" else "utf-32le"
    return name
