"""Sentences, language, terms (horizons) and kinds."""

from datetime import UTC, datetime

import pytest

from sovwatch.facts import extract_facts
from sovwatch.facts.detect import guess_language
from sovwatch.facts.horizon_words import EVERY, FOR, NEXT, SIGNS, SINCE, UNTIL
from sovwatch.facts.horizons import find_horizons
from sovwatch.facts.kind_words import CUES, KINDS
from sovwatch.facts.sentences import sentence_starts
from sovwatch.facts.sheet import language_code
from sovwatch.facts.tables import LANGUAGES

DAY = datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One. Two! Three?", ["One. ", "Two! ", "Three?"]),
        ("Rund 3 Mio. Euro flossen. Das reicht.", ["Rund 3 Mio. Euro flossen. ", "Das reicht."]),
        ("U.S. Steel rose. It fell.", ["U.S. Steel rose. ", "It fell."]),
        ("Den 5. Oktober kommer. Ja.", ["Den 5. Oktober kommer. ", "Ja."]),
        ("3.5조원이다. 4조는 아니다.", ["3.5조원이다. ", "4조는 아니다."]),
        ("“Yes.” He left.", ["“Yes.” ", "He left."]),
        ("Title\nText", ["Title\n", "Text"]),
        ("", [""]),
    ],
)
def test_sentences(text: str, parts: list[str]) -> None:
    starts = sentence_starts(text)
    assert [text[a:b] for a, b in zip(starts, [*starts[1:], len(text)], strict=True)] == parts


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("정부는 1조원을 쓴다", "ko"),
        ("Η κυβέρνηση δίνει 2 δισ.", "el"),
        ("The government will spend the money on its own model.", "en"),
        ("Die Regierung gibt das Geld für ein eigenes Modell aus.", "de"),
        ("Le gouvernement met 3 milliards d’euros sur la table pour les puces.", "fr"),
        ("El Gobierno destinará los millones a una fábrica.", "es"),
        ("O Governo não gasta mais com a fábrica.", "pt"),
        ("Hallitus antaa miljoonaa euroa ja se on paljon.", "fi"),
        ("Rząd wyda pieniądze na własny model.", "pl"),
        ("Vláda dá peníze na vlastní model, řekl ministr.", "cs"),
        ("1400", "en"),
    ],
)
def test_language_is_guessed(text: str, language: str) -> None:
    assert guess_language(text) == language


@pytest.mark.parametrize(
    ("given", "code"),
    [("nb", "no"), ("de-AT", "de"), ("pt_BR", "pt"), ("KO", "ko"), ("xx", "en"), (None, "en")],
)
def test_language_codes(given: str | None, code: str) -> None:
    assert language_code(given, "The house of the king and the queen") == code


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "by 2027", ("until", 2027, None)),
        ("en", "over four years", ("for", 2030, 4)),
        ("en", "next year", ("in", 2027, None)),
        ("en", "$5 a month", ("per", None, None)),
        ("de", "bis 2030", ("until", 2030, None)),
        ("de", "über fünf Jahre", None),
        ("de", "in den kommenden drei Jahren", ("for", 2029, 3)),
        ("de", "pro Jahr", ("per", None, None)),
        ("fr", "d’ici à 2029", ("until", 2029, None)),
        ("fr", "sur trois ans", ("for", 2029, 3)),
        ("es", "hasta 2035", ("until", 2035, None)),
        ("it", "entro il 2030", ("until", 2030, None)),
        ("pt", "até 2028", ("until", 2028, None)),
        ("nl", "volgend jaar", ("in", 2027, None)),
        ("da", "over fire år", ("for", 2030, 4)),
        ("no", "innen 2029", ("until", 2029, None)),
        ("sv", "över fem år", ("for", 2031, 5)),
        ("fi", "vuoteen 2030 mennessä", ("until", 2030, None)),
        ("pl", "do 2029 roku", ("until", 2029, None)),
        ("cs", "do roku 2028", ("until", 2028, None)),
        ("ko", "2028년까지", ("until", 2028, None)),
        ("ko", "5년간", ("for", 2031, 5)),
        ("ko", "내년", ("in", 2027, None)),
        ("ko", "매년", ("per", None, None)),
    ],
)
def test_terms(language: str, text: str, expected: tuple[str, int | None, float | None] | None) -> None:
    found = find_horizons(text, language, DAY)
    if expected is None:
        expected = ("for", 2031, 5)
    assert [(one.kind, one.year, one.years) for one in found] == [expected]
    assert all(text[one.start : one.end] == one.span for one in found)


def test_a_relative_year_needs_the_day_of_the_article() -> None:
    (one,) = find_horizons("next year", "en", None)
    assert one.year is None


def test_every_language_has_terms_and_kinds() -> None:
    codes = {*LANGUAGES, "ko"}
    assert (
        set(UNTIL)
        == set(FOR)
        == set(EVERY)
        == set(SINCE)
        == set(NEXT[0])
        == set(NEXT[1])
        == set(SIGNS)
        == codes
    )
    assert set(CUES) == codes
    assert all(set(kinds) <= set(KINDS) for kinds in CUES.values())


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("en", "Mistral raised $1.1 billion.", "funding"),
        ("en", "ASML will invest €1.3 billion.", "investment"),
        ("en", "The shares closed at $27.10.", "price"),
        ("en", "The Commission imposed a fine of €530m.", "fine"),
        ("en", "Revenue rose to $57.0bn.", "result"),
        ("en", "It is valued at $5bn.", "valuation"),
        ("en", "a ticket for 60 cents", "price"),
        ("de", "Der Umsatz stieg auf 412 Mio. Euro.", "result"),
        ("de", "Das Kabinett gibt 45 Millionen Euro aus dem Haushalt.", "budget"),
        ("de", "Die Strafe beträgt 35 Millionen Euro.", "fine"),
        ("fr", "Mistral lève 1,7 milliard d'euros.", "funding"),
        ("fr", "une amende de 325 millions d'euros", "fine"),
        ("fr", "un prêt de 250 M€", "loan"),
        ("ko", "2500억원 규모의 지분 투자를 의결했다", "investment"),
        ("ko", "영업이익은 1191억원이다", "result"),
        ("ko", "과징금 1,348억원", "fine"),
        ("ko", "5,500억원을 유치했다", "funding"),
        ("ko", "예산 2조805억원을 편성했다", "budget"),
        ("ko", "GPU 5만 장", "compute"),
        ("sv", "sanktionsavgift på 45 miljoner kronor", "fine"),
        ("pl", "Roczne przychody przekroczyły 330 mln dol.", "result"),
    ],
)
def test_kinds(language: str, text: str, kind: str) -> None:
    found = extract_facts(text, language=language, published=None, actors=(), countries=())
    assert [one.kind for one in found.amounts] == [kind]
