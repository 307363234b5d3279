"""YAML with lines: what an operator's slip of the pen is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sovwatch.errors import BadFiles
from sovwatch.settings import yamlfile


def faults(text: str) -> list[str]:
    with pytest.raises(BadFiles) as caught:
        yamlfile.parse(text, "f.yaml")
    return [str(fault) for fault in caught.value.faults]


def test_values_keep_the_types_that_yaml_1_2_gives_them() -> None:
    data = yamlfile.parse("a: no\nb: 12\nc: 1.5\nd: true\ne: null\nf: 2026-11-24\ng: [yes, 0x10]\n", "f").data
    assert data == {"a": "no", "b": 12, "c": 1.5, "d": True, "e": None, "f": "2026-11-24", "g": ["yes", 16]}


def test_every_path_has_its_line() -> None:
    document = yamlfile.parse("sources:\n  - id: a\n    feeds:\n      - url: x\n  - id: b\n", "f")
    assert document.line(("sources", 0, "feeds", 0, "url")) == 4
    assert document.line(("sources", 1, "id")) == 5
    assert document.line(("sources", 1, "missing", "deeper")) == 5
    assert str(document.fault(("sources", 1, "id"), "is odd")) == "f:5: sources[1].id: is odd"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: 1\nb: 2\na: 3\n", "f.yaml:3: a: is there twice (first in line 1); keep one"),
        ("a:\n  - x\n b: 1\n", "f.yaml:3: is not YAML"),
        ("a: [1, 2\nb: 3\n", "f.yaml:2: is not YAML"),
        ("a: !!python/object:os.system x\n", "has the tag"),
        ("a: &x [*x]\n", "f.yaml:1: a[0]: an alias points at what contains it"),
        ("\ta: 1\n", "f.yaml:1: is not YAML"),
        ("a: 1\n---\nb: 2\n", "is not YAML"),
    ],
)
def test_faults_name_the_line_and_what_is_wrong(text: str, told: str) -> None:
    assert any(told in fault for fault in faults(text)), faults(text)


def test_a_missing_file_and_one_in_another_charset_are_told(tmp_path: Path) -> None:
    with pytest.raises(BadFiles, match=r"gone\.yaml:1: cannot be read: No such file"):
        yamlfile.read(tmp_path / "gone.yaml")
    (tmp_path / "k.yaml").write_bytes("a: 1\nname: 한겨레\n".encode("euc-kr"))
    with pytest.raises(BadFiles, match=r"k\.yaml:2: is not UTF-8; save the file as UTF-8"):
        yamlfile.read(tmp_path / "k.yaml")


def test_an_empty_file_holds_nothing() -> None:
    assert yamlfile.parse("", "f").data is None


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_any_text_is_a_document_or_faults(text: str) -> None:
    try:
        document = yamlfile.parse(text, "f")
    except BadFiles as error:
        told = error.faults
    else:
        told = ()
        assert document.line(()) == 1
    assert all(fault.file == "f" and fault.line >= 1 for fault in told)
