import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sovwatch.matching import Hit, Lexicon, Term, parse_term
from sovwatch.matching.edges import word_edges
from sovwatch.matching.lexicon import spellings

NAMES = ["Mistral", "Aleph Alpha", "Nokia", "Meta", "Bielik", "Kyutai"]
WORDS = [
    "souverän*",
    "*souveränität",
    "KI",
    "=AI",
    "IA",
    "소버린 AI",
    "독자 AI 파운데이션 모델",
    "미스트랄",
    "네이버",
    "국가*",
    "AI 3대 강국",
    "=US",
    "美",
    "主權",
    "tekoäly*",
    "suveren*",
    "κυριαρχία*",
    "суверен*",
    "Eksport- og Investeringsfond",
    "Größe",
    "GPT-4",
    "=H",
    "GPU",
]
LEXICON = Lexicon(
    [parse_term("name", name, name, inflected=True) for name in NAMES]
    + [parse_term("word", word, word) for word in WORDS]
)


def found(text: str) -> list[tuple[str, str]]:
    return [(hit.key, hit.surface) for hit in LEXICON.find(text)]


@pytest.mark.parametrize(
    ("text", "key", "surface"),
    [
        # Korean: particles, suffixes before particles, free spacing, Latin and Hanja beside Hangul
        ("미스트랄은 올해", "미스트랄", "미스트랄"),
        ("미스트랄에서도 쓴다", "미스트랄", "미스트랄"),
        ("미스트랄측은", "미스트랄", "미스트랄"),
        ("네이버와 손잡고", "네이버", "네이버"),
        ("네이버로부터의", "네이버", "네이버"),
        ("네이버AI", "네이버", "네이버"),
        ("㈜네이버", "네이버", "네이버"),
        ("소버린AI를", "소버린 AI", "소버린AI"),
        ("소버린 AI 시대", "소버린 AI", "소버린 AI"),
        ("소버린-AI", "소버린 AI", "소버린-AI"),
        ("국가AI를", "=AI", "AI"),
        ("AI主權 논의", "主權", "主權"),
        ("독자AI 파운데이션모델이", "독자 AI 파운데이션 모델", "독자AI 파운데이션모델"),
        ("AI3대 강국", "AI 3대 강국", "AI3대 강국"),
        ("국가대표", "국가*", "국가"),
        ("美정부", "美", "美"),
        # German: compounds, umlauts spelt out, eszett, genitive
        ("die KI-Souveränität", "*souveränität", "Souveränität"),
        ("Datensouveraenitaet", "*souveränität", "souveraenitaet"),
        ("souveräner Staat", "souverän*", "souveräner"),
        ("souveranitat ohne Punkte", "souverän*", "souveranitat"),
        ("Aleph Alphas Modell", "Aleph Alpha", "Aleph Alpha"),
        ("AlephAlpha", "Aleph Alpha", "AlephAlpha"),
        ("die Groesse", "Größe", "Groesse"),
        # French: elision
        ("l’IA générative", "IA", "IA"),
        ("d'Aleph Alpha", "Aleph Alpha", "Aleph Alpha"),
        ("qu’Aleph-Alpha", "Aleph Alpha", "Aleph-Alpha"),
        # Finnish, Estonian
        ("Mistralin malli", "Mistral", "Mistral"),
        ("Nokialla on", "Nokia", "Nokia"),
        ("tekoälystrategia", "tekoäly*", "tekoälystrategia"),
        ("GPU:lla", "GPU", "GPU"),
        # Polish, Czech, Hungarian, Baltic, Romanian
        ("Bielika i Mistralem", "Bielik", "Bielik"),
        ("s Mistralem", "Mistral", "Mistral"),
        ("Mistralu", "Mistral", "Mistral"),
        ("Mistralnak", "Mistral", "Mistral"),
        ("Mistralul", "Mistral", "Mistral"),
        ("suwerenność i suverenitet", "suveren*", "suverenitet"),
        # Danish, Swedish, Norwegian
        (
            "Danmarks Eksport- og Investeringsfond",
            "Eksport- og Investeringsfond",
            "Eksport- og Investeringsfond",
        ),
        ("Mistrals modell", "Mistral", "Mistral"),
        # English
        ("Mistral's and Mistral’s", "Mistral", "Mistral"),
        ("GPT4 and GPT‑4", "GPT-4", "GPT4"),
        # Greek, Cyrillic
        ("ψηφιακή κυριαρχίας", "κυριαρχία*", "κυριαρχίας"),
        ("ΚΥΡΙΑΡΧΙΑ", "κυριαρχία*", "ΚΥΡΙΑΡΧΙΑ"),
        ("суверенітет", "суверен*", "суверенітет"),
        # case, soft hyphens, Unicode forms
        ("ALEPH ALPHA", "Aleph Alpha", "ALEPH ALPHA"),
        ("Aleph\u00adAlpha", "Aleph Alpha", "Aleph\u00adAlpha"),
        ("US-Konzern", "=US", "US"),
    ],
)
def test_finds(text: str, key: str, surface: str) -> None:
    assert (key, surface) in found(text)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("한국미스트랄", "미스트랄"),
        ("미스트랄모델", "미스트랄"),
        ("tell us more", "=US"),
        ("Us and them", "=US"),
        ("j'ai", "=AI"),
        ("Ai Weiwei", "=AI"),
        ("Metal works", "Meta"),
        ("Kiosk", "KI"),
        ("H100", "=H"),
        ("THE", "=H"),
        ("美術館", "美"),
        ("maestrale Mistralian", "Mistral"),
        ("Aleph – Alpha", "Aleph Alpha"),
    ],
)
def test_leaves_alone(text: str, key: str) -> None:
    assert key not in [found_key for found_key, _ in found(text)]


def test_groups_come_back_with_their_hits_and_overlap() -> None:
    lexicon = Lexicon(
        [Term("topic", "ai", "AI"), Term("actor", "m", "Mistral AI"), Term("topic", "m", "Mistral AI")]
    )
    assert lexicon.find("Mistral AI") == (
        Hit("actor", "m", 0, 10, "Mistral AI"),
        Hit("topic", "m", 0, 10, "Mistral AI"),
        Hit("topic", "ai", 8, 10, "AI"),
    )


def test_survives_pickling() -> None:
    assert pickle.loads(pickle.dumps(LEXICON)).find("Mistral") == LEXICON.find("Mistral")


def test_an_empty_lexicon_finds_nothing() -> None:
    assert Lexicon([]).find("Mistral AI") == ()


@pytest.mark.parametrize("written", ["", "*", "=", " ", "\u00ad"])
def test_a_term_needs_letters(written: str) -> None:
    with pytest.raises(ValueError, match="no letter"):
        parse_term("g", "k", written)


def test_many_joints_do_not_explode() -> None:
    assert len(spellings("가 나 다 라 마 바 사 아 자 차 카 타")) <= 4


@given(
    st.lists(
        st.sampled_from([*NAMES, "미스트랄은", "소버린AI", "KI-", "ß", "é", "\u00ad", " ", "’", "각"]),
        max_size=12,
    )
)
def test_surfaces_are_slices_of_the_text(parts: list[str]) -> None:
    text = "".join(parts)
    for hit in LEXICON.find(text):
        assert hit.surface == text[hit.start : hit.end]
        assert hit.surface


@given(st.text(max_size=80))
def test_never_raises(text: str) -> None:
    assert isinstance(LEXICON.find(text), tuple)


def test_terms_of_other_languages_are_left_out() -> None:
    terms = [Term("t", "de", "Modell", languages=frozenset({"de"})), Term("t", "any", "Modell")]
    lexicon = Lexicon(terms)
    assert [hit.key for hit in lexicon.find("Modell", frozenset({"hu"}))] == ["any"]
    assert [hit.key for hit in lexicon.find("Modell", frozenset({"de"}))] == ["any", "de"]
    assert [hit.key for hit in lexicon.find("Modell")] == ["any", "de"]


@pytest.mark.parametrize(
    ("text", "edges"),
    [("", "1"), ("ab c", "10111"), ("k2 ai에서", "10110101"), ("美ai국", "11011"), ("a-b", "1111")],
)
def test_word_edges(text: str, edges: str) -> None:
    assert "".join(str(edge) for edge in word_edges(text)) == edges


@given(st.text())
def test_word_edges_are_as_many_as_offsets(text: str) -> None:
    assert len(word_edges(text)) == len(text) + 1
