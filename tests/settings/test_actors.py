"""actors.yaml: every fault at once, with line, key, and what to write."""

from __future__ import annotations

from pathlib import Path
from time import monotonic

import pytest

from sovwatch.errors import BadFiles
from sovwatch.matching import Lexicon, find_actors
from sovwatch.matching.actors import ROLES, Actor, Ambiguous
from sovwatch.settings.actors import ActorEntry, load_actors

SHIPPED = Path(__file__).parents[2] / "actors.yaml"
GOOD = """\
company:
  ai: [AI, 인공지능, "@lab"]
actors:
  - id: nordlys
    name: Nordlys AI
    kind: lab
    country: NO
    names: Nordlys AI
    ambiguous:
      - {names: Nordlys, needs: ai, unless: [aurora]}
  - {id: nordlys-9b, name: Nordlys 9B, kind: model, country: NO, role: context, of: nordlys, names: [Nordlys 9B]}
"""


def told(tmp_path: Path, text: str) -> list[str]:
    file = tmp_path / "actors.yaml"
    file.write_text(text, "utf-8")
    with pytest.raises(BadFiles) as caught:
        load_actors(file)
    return [str(fault) for fault in caught.value.faults]


def test_a_declaration_becomes_a_frozen_value(tmp_path: Path) -> None:
    file = tmp_path / "actors.yaml"
    file.write_text(GOOD, "utf-8")
    table = load_actors(file)
    assert table.actors == (
        Actor(
            "nordlys", "Nordlys AI", "lab", "NO", "core", ("Nordlys AI",),
            (Ambiguous(("Nordlys",), ("ai",), ("aurora",)),),
        ),
        Actor("nordlys-9b", "Nordlys 9B", "model", "NO", "context", ("Nordlys 9B",), (), "nordlys"),
    )  # fmt: skip
    assert table.company == {"ai": ("AI", "인공지능", "@lab")}


def test_the_table_finds_what_the_file_names(tmp_path: Path) -> None:
    file = tmp_path / "actors.yaml"
    file.write_text(GOOD, "utf-8")
    table = load_actors(file)
    lexicon = Lexicon(table.terms())
    assert [m.id for m in find_actors("Nordlys seen, an aurora", table, lexicon)] == []
    assert [m.id for m in find_actors("Nordlys is 인공지능", table, lexicon)] == ["nordlys"]


def test_the_shipped_file_loads_within_the_time_of_a_command() -> None:
    began = monotonic()
    table = load_actors(SHIPPED)
    assert monotonic() - began < 10  # 0.9 s alone on 2 cores; the bound leaves room for a busy machine
    assert len(table.actors) >= 1_500
    assert Lexicon(table.terms()).find("") == ()


def test_all_faults_of_the_entries_are_told_at_once(tmp_path: Path) -> None:
    text = """\
actors:
  - {id: Nordlys, name: Nordlys, kind: labb, country: Norway, names: ["*"]}
  - {id: two, name: Two, kind: lab, country: NO, nmaes: [Two]}
  - {id: three, name: Three, kind: lab, country: NO}
"""
    faults = told(tmp_path, text)
    lines = [fault.split(":")[1] for fault in faults]
    assert lines == ["2", "2", "2", "2", "3", "4"]
    whole = "\n".join(faults)
    assert '"Nordlys" is not a slug' in whole
    assert 'did you mean "lab"?' in whole
    assert "holds no letter or digit" in whole
    assert 'did you mean "names"?' in whole
    assert "has no names; give names, ambiguous or both" in whole


def test_references_and_repetitions_are_told_with_their_lines(tmp_path: Path) -> None:
    text = """\
company:
  ai: [AI, "@labb"]
actors:
  - {id: one, name: One, kind: lab, country: NO, names: [One Lab]}
  - {id: one, name: One again, kind: lab, country: NO, names: [Other], of: onne}
  - id: two
    name: Two
    kind: lab
    country: NO
    names: [Two, onelab]
    ambiguous: [{names: [T], needs: [ais]}]
"""
    assert told(tmp_path, text) == [
        'actors.yaml:2: company.ai: "@labb" names no kind of actor; did you mean "lab"?',
        'actors.yaml:5: actors[1].id: "one" is taken (line 4); use another, or put the names there',
        'actors.yaml:5: actors[1].of: "onne" is not the id of an actor; did you mean "one"?',
        'actors.yaml:10: actors[2].names[1]: "onelab" is also a name of one; move it to "ambiguous" with what it needs',
        'actors.yaml:11: actors[2].ambiguous[0].needs: "ais" is neither a group below "company:" nor the id of an actor; did you mean "ai"?',
    ]


@pytest.mark.parametrize("text", ["", "actors: []\n", "- one\n", "company: {}\n"])
def test_a_file_without_actors_is_told(tmp_path: Path, text: str) -> None:
    assert "holds no actors" in told(tmp_path, text)[0]


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadFiles, match=r"actors.yaml:1: cannot be read"):
        load_actors(tmp_path / "actors.yaml")


def test_roles_are_those_of_the_matcher() -> None:
    annotation = ActorEntry.model_fields["role"].annotation
    assert set(getattr(annotation, "__args__", ())) == ROLES
