"""The rule language: what is read, what is refused, where rules hold."""

from __future__ import annotations

import pytest

from sovwatch.judging.rules import (
    All,
    Either,
    InTitle,
    Named,
    Near,
    RuleError,
    Scene,
    Words,
    concepts_of,
    needs_of,
    parse_rule,
    spans,
    words_of,
)
from sovwatch.matching import Lexicon, parse_term


def where(written: str, text: str, *, title: str = "", **concepts: list[tuple[int, int]]) -> list[str]:
    """The words in which a rule holds, as the judge finds them."""
    rule = parse_rule(written)
    lexicon = Lexicon(parse_term("topic", words, words, inflected=True) for words in words_of(rule))
    whole = f"{title}\n{text}"
    words: dict[str, list[tuple[int, int]]] = {}
    for hit in lexicon.find(whole):
        words.setdefault(hit.key, []).append((hit.start, hit.end))
    shift = len(title) + 1
    moved = {
        name: [(start + shift, end + shift) for start, end in places] for name, places in concepts.items()
    }
    scene = Scene(whole, len(title), words, moved)
    return [whole[start:end] for start, end in sorted(spans(rule, scene))]


def test_a_rule_is_read_with_nearness_before_and_before_or() -> None:
    assert parse_rule("a ~2 @ki AND b NOT c OR title(d)") == Either(
        (
            All((Near(Words("a"), Named("ki"), 2), Words("b")), (Words("c"),)),
            InTitle(Words("d")),
        )
    )


def test_a_phrase_is_one_word_of_the_lexicon_until_a_stem_cuts_it() -> None:
    assert parse_rule("AI factory") == Words("AI factory")
    assert parse_rule("künstlich* Intelligenz*") == Near(
        Words("künstlich*"), Words("Intelligenz*"), 0, ordered=True
    )


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("", "a word is expected"),
        ("a AND", "a word is expected"),
        ("NOT a", '"NOT" needs something before it'),
        ("(a OR b", '")" is missing'),
        ("a) b", "one too many"),
        ("a ~ b", '"~" needs a number'),
        ("a ~99 b", "too far"),
        ("@ OR b", '"@" needs the name'),
        ("a * b", '"*" needs letters'),
        ("title(", "a word is expected"),
    ],
)
def test_a_wrong_rule_is_told(written: str, told: str) -> None:
    with pytest.raises(RuleError) as error:
        parse_rule(written)
    assert told in str(error.value)


@pytest.mark.parametrize(
    ("written", "text", "found"),
    [
        ("souverän*", "Ein souveränes Land", ["souveränes"]),
        ("souverän*", "Ein souveraenes Land", ["souveraenes"]),
        ("*souveränität*", "Die Digitalsouveränität zählt", ["souveränität"]),
        ("=US", "made for us, not for the US", ["US"]),
        ("souverän* ~4 =KI", "souveräne und offene KI für alle", ["souveräne und offene KI"]),
        ("souverän* ~1 =KI", "souveräne und sehr offene KI", []),
        ("souverän* ~4 =KI", "Wir bleiben souverän. KI kommt später", []),
        ("künstlich* Intelligenz*", "mit künstlicher Intelligenz", ["künstlicher Intelligenz"]),
        ("künstlich* Intelligenz*", "künstlich erzeugte Intelligenz", []),
        ("a OR b", "b und a", ["b", "a"]),
        ("a AND b", "b und a", ["a"]),
        ("a AND c", "b und a", []),
        ("a NOT b", "b und a", []),
        ("a NOT c", "b und a", ["a"]),
        ("소버린 AI", "소버린AI를 키운다", ["소버린AI"]),
        ("Sprachmodell", "SPRACHMODELL, Sprachmodells, Sprachmodellierung", ["SPRACHMODELL", "Sprachmodell"]),
        ("*modell*", "Das Basismodells", ["modells"]),
        ("*主权*", "谈人工智能主权问题", ["主权"]),
    ],
)
def test_a_rule_holds_where_it_should(written: str, text: str, found: list[str]) -> None:
    assert where(written, text) == found


def test_title_only() -> None:
    assert where("title(KI)", "KI im Text", title="Ohne") == []
    assert where("title(KI)", "Im Text", title="Mit KI") == ["KI"]


def test_concepts_take_part_like_words() -> None:
    assert where("@ai ~2 souverän*", "KI bleibt souverän", ai=[(0, 2)]) == ["KI bleibt souverän"]


def test_what_a_rule_reads_and_needs() -> None:
    rule = parse_rule("(@ai OR @llm) ~3 souverän* AND @state NOT @sport")
    assert list(words_of(rule)) == ["souverän*"]
    assert list(concepts_of(rule)) == ["ai", "llm", "state", "sport"]
    assert needs_of(rule) == (frozenset({"ai", "llm"}), frozenset({"state"}))


def test_a_text_of_one_repeated_word_costs_little() -> None:
    text = "souverän KI " * 20_000
    assert len(where("souverän* ~4 =KI", text)) <= 40 * 40
