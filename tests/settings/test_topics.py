"""topics.yaml: the project's own file, and faults told with their lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from sovwatch.errors import BadFiles
from sovwatch.judging.rules import Near
from sovwatch.settings.topics import load_model, load_topics

PROJECT = Path(__file__).parent.parent.parent
GOOD = """\
thresholds: {fetch: 0.2, unsure: 0.3, keep: 0.5}
concepts:
  - id: ai
    about: artificial intelligence
    gate: true
    terms:
      any: ["=AI"]
      de: [KI, "künstlich* Intelligenz*"]
      "da, no": [KI]
  - id: sovereign
    about: sovereignty
    needs: [ai]
    speaks: for
    terms:
      de: [souverän*]
patterns:
  - id: sovereign-ai
    about: sovereignty beside AI
    speaks: for
    rule: "@sovereign ~3 @ai"
weighted:
  - rule: title(Anzeige)
    reason: advert
    weight: -2
include:
  - rule: KI AND souverän*
    reason: both words
    languages: [de]
exclude:
  - rule: Wetter NOT @ai
    reason: weather
"""


def faults_of(tmp_path: Path, text: str) -> list[str]:
    """The faults of a file with this text, as an operator reads them."""
    path = tmp_path / "topics.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(BadFiles) as error:
        load_topics(path)
    return [str(fault) for fault in error.value.faults]


def test_the_project_file_loads() -> None:
    topics = load_topics(PROJECT / "topics.yaml")
    assert len(topics.concepts) > 40
    assert len(topics.patterns) > 80
    languages = {code for concept in topics.concepts for term in concept.terms for code in term.languages}
    assert len(languages) >= 25


def test_a_file_becomes_values(tmp_path: Path) -> None:
    path = tmp_path / "topics.yaml"
    path.write_text(GOOD, "utf-8")
    topics = load_topics(path)
    ai, sovereign = topics.concepts
    assert {term.written: term.languages for term in ai.terms} == {
        "=AI": frozenset(),
        "KI": frozenset({"de", "da", "no"}),
        "künstlich* Intelligenz*": frozenset({"de"}),
    }
    assert (ai.gate, sovereign.needs, sovereign.speaks) == (True, ("ai",), "for")
    assert isinstance(topics.patterns[0].rule, Near)
    assert topics.weighted[0].weight == -2
    assert topics.include[0].languages == {"de"}
    assert topics.exclude[0].reason == "weather"
    assert {term.surface for term in topics.terms()} >= {"AI", "KI", "souverän", "Wetter", "Anzeige"}


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("gate: true", "gaet: true", 'topics.yaml:5: concepts[0].gaet: is not a known key; did you mean "gate"?'),
        ("[souverän*]", "[souverän*, '(a OR b']", 'topics.yaml:15: concepts[1].terms.de[1]: a ")" is missing'),
        ("[souverän*]", "['***']", "topics.yaml:15: concepts[1].terms.de[0]: "),
        ("@sovereign ~3", "@sovreign ~3", 'topics.yaml:20: patterns[0].rule: "sovreign" is no concept of this file; did you mean "sovereign"?'),
        ("needs: [ai]", "needs: [ia]", 'topics.yaml:12: concepts[1].needs[0]: "ia" is no concept'),
        ("id: sovereign-ai", "id: ai", 'topics.yaml:17: patterns[0].id: "ai" is taken (line 3)'),
        ("id: sovereign\n", "id: korea\n", 'topics.yaml:10: concepts[1].id: "korea" is the name of a mark'),
        ("keep: 0.5", "keep: 0.1", "topics.yaml:1: thresholds: must rise"),
        ("keep: 0.5", "keep: 5", "topics.yaml:1: thresholds.keep: "),
        ('"da, no"', '"danish"', "topics.yaml:9: concepts[0].terms.danish"),
        ("weight: -2", "weight: strong", "topics.yaml:24: weighted[0].weight: "),
        ("NOT @ai", "NOT NOT", "topics.yaml:30: exclude[0].rule: a word is expected"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_line(tmp_path: Path, old: str, new: str, fault: str) -> None:
    assert old in GOOD
    found = faults_of(tmp_path, GOOD.replace(old, new, 1))
    assert any(line.startswith(fault) for line in found), found


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    text = GOOD.replace("NOT @ai", "NOT @sport").replace("KI AND", "KI AND AND")
    assert len(faults_of(tmp_path, text)) == 2


@pytest.mark.parametrize("text", ["", "[]", "thresholds: {fetch: 0, unsure: 0, keep: 1}"])
def test_a_file_that_holds_no_topics(tmp_path: Path, text: str) -> None:
    assert faults_of(tmp_path, text)


@pytest.mark.parametrize("data", [None, b"", b"no archive"])
def test_a_model_that_is_none_is_told(tmp_path: Path, data: bytes | None) -> None:
    path = tmp_path / "model.npz"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(BadFiles) as error:
        load_model(path)
    assert str(error.value.faults[0]).startswith("model.npz:1: cannot be read: ")
