from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sovwatch.stories.names import fold, hangul_skeleton, latin_skeleton, strip_particle


@pytest.mark.parametrize(
    ("hangul", "latin"),
    [
        ("미스트랄", "Mistral"),
        ("엔스케일", "Nscale"),
        ("나르비크", "Narvik"),
        ("라우턴", "Loughton"),
        ("루미비르타", "Lumivirta"),
        ("라인탈", "Rheintal"),
        ("칼로섬", "Callosum"),
        ("비르쿠넨", "Virkkunen"),
        ("브린디시", "Brindisi"),
        ("스트렝네스", "Strängnäs"),
        ("헬싱", "Helsing"),
        ("아케르", "Aker"),
        ("브룩필드", "Brookfield"),
    ],
)
def test_hangul_and_latin_spellings_meet(hangul: str, latin: str) -> None:
    assert hangul_skeleton(hangul) == latin_skeleton(latin)


def test_soft_j_is_a_vowel_in_german() -> None:
    assert latin_skeleton("Jülich", soft_j=True)[0] == hangul_skeleton("율리히")[0] == "A"


@pytest.mark.parametrize(("one", "other"), [("네이버", "Kakao"), ("젠슨", "Altman"), ("뮌헨", "Berlin")])
def test_other_names_stay_apart(one: str, other: str) -> None:
    assert hangul_skeleton(one) != latin_skeleton(other)


@pytest.mark.parametrize(
    ("written", "folded"),
    [("Jülich", "julich"), ("Łódź", "lodz"), ("Luleå", "lulea"), ("Straße", "strasse"), ("Ørsted", "orsted")],
)
def test_fold(written: str, folded: str) -> None:
    assert fold(written) == folded


@pytest.mark.parametrize(
    ("word", "bare"),
    [
        ("미스트랄이", "미스트랄"),
        ("울산에서", "울산"),
        ("정부는", "정부"),
        ("회의", "회의"),
        ("나는", "나는"),
    ],
)
def test_particles_fall_off_only_if_a_word_remains(word: str, bare: str) -> None:
    assert strip_particle(word) == bare


@given(st.text(max_size=40))
def test_skeletons_are_total_and_stable(text: str) -> None:
    for skeleton in (latin_skeleton, hangul_skeleton):
        assert skeleton(text) == skeleton(text)
        assert set(skeleton(text)) <= set("AHKLMNPST")
