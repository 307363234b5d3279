"""Bytes to text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sovwatch.reading.charset import codec_name, declared_in, decode

KOREAN = "정부는 국가 컴퓨팅 센터를 짓는다. 똠방각하 펩시 햏 같은 글자도 있다."


def test_utf8_wins_over_a_wrong_declaration() -> None:
    data = f'<meta charset="euc-kr"><p>{KOREAN}</p>'.encode()
    assert decode(data, "text/html; charset=euc-kr") == (data.decode(), "utf-8")


@pytest.mark.parametrize("label", ["euc-kr", "EUC-KR", "ks_c_5601-1987", "ksc5601", "windows-949", "ms949"])
def test_euc_kr_is_read_as_cp949(label: str) -> None:
    data = KOREAN.encode("cp949")
    assert decode(data, f"text/html; charset={label}") == (KOREAN, "cp949")


def test_meta_declares_when_the_header_is_silent() -> None:
    text = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset=euc-kr"></head>{KOREAN}</html>'
    assert decode(text.encode("cp949"), None) == (text, "cp949")


def test_undeclared_korean_is_recognised() -> None:
    assert decode((KOREAN * 3).encode("cp949"), "text/html") == (KOREAN * 3, "cp949")


@pytest.mark.parametrize(
    ("bom", "codec"),
    [(b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")],
)
def test_a_byte_order_mark_decides(bom: bytes, codec: str) -> None:
    text, _ = decode(bom + KOREAN.encode(codec), "text/html; charset=iso-8859-1")
    assert text == KOREAN


def test_latin1_means_windows_1252() -> None:
    assert decode("„Straße“ – 5 €".encode("cp1252"), "text/html; charset=ISO-8859-1") == (
        "„Straße“ – 5 €",
        "cp1252",
    )


def test_iso_8859_2_of_an_older_polish_page() -> None:
    assert (
        decode("zażółć gęślą jaźń".encode("iso-8859-2"), "text/html; charset=iso-8859-2")[0]
        == "zażółć gęślą jaźń"
    )


def test_one_broken_character_costs_that_character_only() -> None:
    data = (KOREAN * 20).encode() + b"\xec\xa0" + "끝".encode()
    text, encoding = decode(data, "text/html; charset=euc-kr")
    assert encoding == "utf-8"
    assert text.count("\ufffd") == 1
    assert text.startswith(KOREAN)


def test_one_wrong_byte_in_cp949_costs_that_place_only() -> None:
    data = (KOREAN * 20).encode("cp949") + b"\xff\xff"
    text, encoding = decode(data, "text/html; charset=euc-kr")
    assert encoding == "cp949"
    assert KOREAN in text


def test_an_operator_declaration_goes_before_the_header() -> None:
    data = "Žluťoučký kůň".encode("cp1250")
    assert decode(data, "text/html; charset=iso-8859-1", declared="windows-1250")[0] == "Žluťoučký kůň"


@pytest.mark.parametrize("label", ["base64", "rot13", "no-such-charset", "", None, "utf-8\x00"])
def test_labels_that_are_no_text_encoding(label: str | None) -> None:
    assert codec_name(label) is None


def test_xml_declaration() -> None:
    assert declared_in(b'<?xml version="1.0" encoding="ISO-8859-2"?><rss/>') == "ISO-8859-2"


@given(
    st.binary(max_size=400),
    st.sampled_from([None, "text/html; charset=euc-kr", "text/html; charset=utf-16", "charset=\x00"]),
)
def test_never_raises(data: bytes, content_type: str | None) -> None:
    text, encoding = decode(data, content_type)
    assert isinstance(text, str)
    assert codec_name(encoding) is not None


@given(st.text(max_size=200))
def test_utf8_is_read_back(text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    try:
        expected = data.decode("utf-8")
    except UnicodeDecodeError:
        return
    assert decode(data, "text/html; charset=euc-kr")[0] == expected.removeprefix("\ufeff")


def test_utf8_encoded_twice_is_decoded_twice() -> None:
    text = "Zażółć gęślą jaźń. Émile a vu l’été. „Größe“ – 한국어 " * 20
    twice = text.encode("utf-8").decode("latin-1").encode("utf-8")
    assert decode(twice, None) == (text, "utf-8")


def test_text_with_latin_letters_in_a_row_stays() -> None:
    text = "Größe, naïveté, Ãëî, Åland, São Paulo, « œuvre » … " * 50
    assert decode(text.encode("utf-8"), None)[0] == text
