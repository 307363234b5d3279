"""docs/adding-a-source.md: its example loads, and it names every key, kind and reason that there is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sovwatch.reading.feed_listing import MAX_ENTRIES
from sovwatch.settings.sources import KINDS, SourceEntry, load_sources

TEXT = (Path(__file__).parent.parent / "docs" / "adding-a-source.md").read_text("utf-8")


def test_the_example_is_a_valid_entry(tmp_path: Path) -> None:
    found = re.search(r"```yaml\n(.*?)```", TEXT, re.S)
    assert found is not None
    file = tmp_path / "sources.yaml"
    file.write_text("sources:\n" + found[1], "utf-8")
    (source,) = load_sources(file).sources
    assert source.id == "le-jour"


@pytest.mark.parametrize(
    "key", [name for name in SourceEntry.model_fields if name not in {"timeout", "weight"}]
)
def test_every_key_is_explained(key: str) -> None:
    assert re.search(rf"(?:`{key}`|^    {key}:|- {key}:)", TEXT, re.M), key


@pytest.mark.parametrize(
    "word", [*KINDS, "not-a-feed", "consent-wall", "challenge", "unreadable", "no-items", f"{MAX_ENTRIES:,}"]
)
def test_every_word_is_there(word: str) -> None:
    assert word in TEXT
