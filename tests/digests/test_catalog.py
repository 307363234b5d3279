"""Both languages say the same things."""

from __future__ import annotations

import string

from sovwatch.digests.catalog import KINDS, QUALIFIERS, TEXTS, count


def _gaps(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_text_has_both_languages_and_the_same_gaps() -> None:
    english = {key: text for key, text in TEXTS["en"].items() if not key.endswith(".one")}
    assert set(english) == set(TEXTS["ko"])
    for key, text in english.items():
        assert _gaps(text) == _gaps(TEXTS["ko"][key]), key


def test_plurals_come_in_pairs() -> None:
    for key in TEXTS["en"]:
        if key.endswith(".one"):
            assert f"{key.removesuffix('.one')}.other" in TEXTS["en"]
    assert count("en", "stories", 1) == "1 story"
    assert count("en", "stories", 2) == "2 stories"
    assert count("ko", "stories", 1) == "소식 1건"


def test_kinds_and_qualifiers_are_translated() -> None:
    assert set(KINDS["en"]) == set(KINDS["ko"])
    assert set(QUALIFIERS["en"]) == set(QUALIFIERS["ko"])
    assert all("{amount}" in text for texts in QUALIFIERS.values() for text in texts.values())
