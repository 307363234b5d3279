"""Charsets of feeds: the letters survive whatever is declared."""

from __future__ import annotations

from typing import Any

import pytest

from sovwatch.reading.feeds import Listing, read_listing

ITEM = "<item><title>Sovereign cloud</title><link>https://paper.test/a</link>{}</item>"


def rss(items: str = ITEM.format(""), head: str = "", attributes: str = "") -> str:
    return f'<?xml version="1.0"?><rss version="2.0" {attributes}><channel><title>Paper</title>{head}{items}</channel></rss>'


def read(text: str | bytes, **known: Any) -> Listing:
    return read_listing(text if isinstance(text, bytes) else text.encode("utf-8"), **known)


def korean(encoding: str, declared: str | None = None) -> bytes:
    text = rss("<item><title>소버린 AI 똠펩햏 국가대표</title><link>https://paper.test/a</link></item>")
    return text.replace('"1.0"', f'"1.0" encoding="{declared or encoding}"', 1).encode(encoding)


@pytest.mark.parametrize(
    ("data", "content_type", "name"),
    [
        (korean("cp949", "euc-kr"), None, "cp949"),
        (korean("cp949", "EUC-KR"), "text/xml; charset=utf-8", "cp949"),
        (korean("utf-8"), "text/xml; charset=euc-kr", "utf-8"),
        (korean("utf-8", "euc-kr"), None, "utf-8"),
        (korean("utf-16"), None, "utf-16"),
        (b"\xef\xbb\xbf" + korean("utf-8"), None, "utf-8"),
    ],
)
def test_korean_letters_survive(data: bytes, content_type: str | None, name: str) -> None:
    listing = read(data, content_type=content_type)
    assert listing.entries[0].title == "소버린 AI 똠펩햏 국가대표"
    assert (listing.encoding or "").lower().startswith(name)


def test_the_operators_charset_helps_where_nothing_is_declared() -> None:
    data = rss("<item><title>똠</title><link>https://paper.test/a</link></item>").encode("cp949")
    assert read(data, declared="cp949").entries[0].title == "똠"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("인공지능 주권을 둘러싼 경쟁이 뜨겁다", "euc-kr"),
        ("人工知能をめぐる競争が続いている", "shift_jis"),
        ("人工知能をめぐる競争が続いている", "euc-jp"),
        ("Государство строит собственный вычислительный центр", "koi8-r"),
        ("Государство строит собственный вычислительный центр", "windows-1251"),
        ("המדינה בונה מרכז מחשוב משלה לבינה מלאכותית", "windows-1255"),
        ("รัฐบาลสร้างศูนย์คอมพิวเตอร์ของตนเอง", "tis-620"),
    ],
)
def test_undeclared_charsets_are_recognised(text: str, encoding: str) -> None:
    document = (
        f"<rss><channel><item><title>{text}</title><link>https://paper.test/a</link></item></channel></rss>"
    )
    listing = read(document.encode(encoding))
    assert listing.entries[0].title == text
    assert listing.encoding == encoding


def test_latin_letters_in_a_feed_that_declares_nothing() -> None:
    document = "<rss><channel><item><title>Souveräne KI für Europa</title><link>https://p.test/a</link></item></channel></rss>"
    assert read(document.encode("cp1252")).entries[0].title == "Souveräne KI für Europa"


@pytest.mark.parametrize("declared", ["utf-16", "utf-8", "windows-1251"])
@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_a_byte_order_mark_wins_over_every_guess(encoding: str, declared: str) -> None:
    text = rss("<item><title>ж 한국 é</title><link>https://paper.test/a</link></item>")
    listing = read(text.replace('"1.0"', f'"1.0" encoding="{declared}"', 1).encode(encoding))
    assert [entry.title for entry in listing.entries] == ["ж 한국 é"]


@pytest.mark.parametrize(
    ("encoding", "title"),
    [("iso-2022-jp", "日本語の記事"), ("iso-2022-kr", "한국 기사"), ("hz", "中国 新闻"), ("utf-7", "é 한국")],
)
def test_encodings_of_seven_bits_are_read_where_they_are_declared(encoding: str, title: str) -> None:
    text = rss(f"<item><title>{title}</title><link>https://paper.test/a</link></item>")
    declared = text.replace('"1.0"', f'"1.0" encoding="{encoding}"', 1).encode(encoding)
    assert read(declared).entries[0].title == title
    header = f"application/xml; charset={encoding}"
    assert read(text.encode(encoding), content_type=header).entries[0].title == title
    assert read(text, content_type=header).entries[0].title == title, "it was UTF-8 all the same"
