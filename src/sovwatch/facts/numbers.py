"""Numerals as newspapers write them: digits with the marks of a language, and number words."""

from __future__ import annotations

import re
from collections.abc import Mapping

SPACES = "\u0020\u00a0\u202f\u2009\u2007"
_GROUPS = r"(?:\.\d{3})+|(?:,\d{3})+|(?:,\d\d)+,\d{3}|(?:['’]\d{3})+"
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}


def digits_pattern(*, spaced: bool, colon: bool = False) -> str:
    """The pattern of a number in digits; `spaced`: a plain space groups thousands (10 000), as it does not in English or Korean.

    `colon`: 84:20 before kronor is 84.20, as Swedish stock tables have it.
    """
    space = SPACES if spaced else SPACES[1:]
    thousands = "" if spaced else "|(?: 000)+"
    prices = r"\d+:\d\d(?=\s?kr)|" if colon else ""
    return (
        rf"(?:{prices}\d{{1,3}}(?:{_GROUPS}|(?:[{space}]\d{{3}})+{thousands})(?![\d])(?:[.,]\d{{1,2}}(?!\d))?|\d+(?:[.,]\d+)?)"
        r"(?:\s?[½¼¾]|[.,][-–—](?!\d))?"
    )


def parse_digits(text: str, decimal: str) -> float:
    """The value of a numeral such as `1.234,5`, `4'300`, `10 372`, `2½`; `decimal` is the decimal mark of the language.

    By look first: the last of two different marks is the decimal one, a repeated mark groups thousands, one mark
    before other than three digits is the decimal one. Only `1.234` and `1,234` are left to the language, and in any
    language `0.123` is a fraction and `10.000` ten thousand. Raises ValueError if there is no digit.
    """
    tail = 0.0
    text = text.replace(":", ".")
    if text[-1] in _FRACTIONS:
        tail = _FRACTIONS[text[-1]]
        text = text[:-1]
    text = text.rstrip("-–—., ")
    text = re.sub(rf"[{SPACES}'’]", "", text)
    return float(_plain(text, decimal)) + tail


def _plain(text: str, decimal: str) -> str:
    dots, commas = text.count("."), text.count(",")
    if dots and commas:
        last = "." if text.rfind(".") > text.rfind(",") else ","
        return text.replace("," if last == "." else ".", "").replace(last, ".")
    if not dots and not commas:
        return text
    mark = "." if dots else ","
    head, _, end = text.rpartition(mark)
    if dots + commas > 1 or _groups(head, end, mark, decimal):
        return text.replace(mark, "")
    return text.replace(mark, ".")


def _groups(head: str, end: str, mark: str, decimal: str) -> bool:
    if len(end) != 3 or head == "0" or len(head) > 3:
        return False
    return mark != decimal or end == "000"


def parse_words(text: str, words: Mapping[str, float], hundreds: frozenset[str]) -> float | None:
    """The value of number words such as "twenty-five" or "deux cents" without scale words; None if a word is no number.

    `words` has the value of each, phrases included; a word among `hundreds` multiplies what stands before it.
    """
    phrase = " ".join(text.lower().split())
    if phrase in words:
        return words[phrase]
    total = 0.0
    for part in re.split(r"[ -]", phrase):
        if part in {"and", "e", "et", "y", "und", "og", "och"}:
            continue
        value = words.get(part)
        if value is None:
            return None
        if part not in hundreds and total % 10 > 0 and 0 < value < 10 and "-" in phrase:
            return None  # "tre-fire" is a range
        total = max(total, 1) * value if part in hundreds else total + value
    return total
