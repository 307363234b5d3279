import sys
import unicodedata
from typing import Literal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sovwatch.matching import normalise
from sovwatch.matching.normalise import _TABLE, _UNEVEN

TEXTS = st.text(alphabet=st.characters(), max_size=60) | st.text(
    alphabet="aßÆœ\u00ad\u200bé\u0301\u1100\u1161\u11a8가힣 -’ﬁ㈜", max_size=30
)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Souveränität", "souveranitat"),
        ("Großrechner", "grossrechner"),
        ("Ørsted, Århus, Łódź", "orsted, arhus, lodz"),
        ("Νοτιοκορεάτης ΔΑΊΔΑΛΟΣ", "νοτιοκορεατησ δαιδαλοσ"),
        ("Київ", "киів"),
        ("Aleph\u00adAlpha\u200b", "alephalpha"),
        ("KI‑Fabrik – „l’IA“", 'ki fabrik   "l\'ia"'),
        ("ＡＩ　주권", "ai 주권"),
        ("㈜네이버", "(주)네이버"),
        ("한ㆍ미‧일·중", "한·미·일·중"),
        ("İstanbul", "istanbul"),
        ("が", "が"),
        ("", ""),
    ],
)
def test_folds(text: str, folded: str) -> None:
    assert normalise(text).text == unicodedata.normalize("NFC", folded.replace("киів", "киів"))


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("word", ["미스트랄", "Souveränität", "Łódź", "Ελλάδα", "Größe"])
def test_spans_lead_back_to_the_spelling_of_the_text(form: Literal["NFC", "NFD"], word: str) -> None:
    word = unicodedata.normalize(form, word)
    text = f"ß\u00ad {word} é가"
    folded = normalise(text)
    wanted = normalise(word).text
    start = folded.text.index(wanted)
    begin, end = folded.span(start, start + len(wanted))
    assert text[begin:end] == word


def test_one_letter_may_stand_for_two() -> None:
    folded = normalise("Straße")
    assert [folded.original(place) for place in range(len(folded.text))] == [0, 1, 2, 3, 4, 4, 5]


def test_knows_every_character_that_changes_the_length() -> None:
    uneven = [chr(code) for code in range(sys.maxunicode + 1) if len(_TABLE[code]) != 1]
    matched = [chr(code) for code in range(sys.maxunicode + 1) if _UNEVEN.match(chr(code))]
    assert uneven == matched


@given(TEXTS)
def test_offsets_never_fall_and_stay_in_the_text(text: str) -> None:
    folded = normalise(text)
    offsets = [folded.original(place) for place in range(len(folded.text) + 1)]
    assert offsets == sorted(offsets)
    assert all(0 <= offset <= len(text) for offset in offsets)


@given(TEXTS)
@example("\u1100\u0300\u1161")
@example("\uffa1\uffc2")
def test_folding_twice_changes_nothing(text: str) -> None:
    once = normalise(text).text
    assert normalise(once).text == once


def test_lone_surrogates_do_no_harm() -> None:
    assert normalise("AI \ud800!").text == "ai \ufffd!"
