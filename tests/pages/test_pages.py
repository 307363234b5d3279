"""Every recorded page reads as a person said it should. `sovwatch sources record ID` makes the cases."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sovwatch.pipeline.record import read_case

CASES = sorted(Path(__file__).parent.glob("*/*/meta.json"))


@pytest.mark.parametrize("meta", CASES, ids=lambda file: "/".join(file.parts[-3:-1]))
def test_a_recorded_page_reads_as_a_person_said(meta: Path) -> None:
    folder = meta.parent
    expected = json.loads((folder / "expected.json").read_text("utf-8"))
    reviewed = expected.pop("reviewed")
    assert reviewed, f'read {folder / "expected.json"}, mend it, and set "reviewed" to true'
    told = json.loads(meta.read_text("utf-8"))
    listing = (folder / told["listing"]["file"]).read_bytes() if "listing" in told else None
    found = read_case((folder / "input.html").read_text("utf-8"), told, listing)
    assert found == expected


def test_every_folder_is_a_whole_case() -> None:
    folders = {
        file.parent
        for file in Path(__file__).parent.glob("*/*/*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    whole = {
        folder
        for folder in folders
        if all((folder / n).is_file() for n in ("input.html", "meta.json", "expected.json"))
    }
    assert folders == whole
