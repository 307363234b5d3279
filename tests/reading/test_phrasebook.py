"""One search tells every kind of phrase in a line."""

from sovwatch.reading.phrasebook import Kinds

KINDS = Kinds({1: ["follow us", "sign up"], 2: ["sign up here", "inbox"], 4: ["follow us"]})


def test_kinds_of_a_line() -> None:
    assert KINDS.of("follow us today") == 1 | 4
    assert KINDS.of("to your inbox") == 2
    assert KINDS.of("nothing of the kind") == 0


def test_a_phrase_inside_another_counts_too() -> None:
    assert KINDS.of("sign up here") == 1 | 2
