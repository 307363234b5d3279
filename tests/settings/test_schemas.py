"""The JSON Schemas for editors are those of the models, and describe every key."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sovwatch.settings.schemas import MODELS, schema_of, write_schemas

SHIPPED = Path(__file__).parents[2] / "docs" / "schemas"


@pytest.mark.parametrize("name", list(MODELS))
def test_the_shipped_schema_is_in_step(name: str) -> None:
    told = f"run `python -m sovwatch.settings.schemas`: {name}.json is older than the code"
    assert (SHIPPED / f"{name}.json").read_text("utf-8") == schema_of(name), told


@pytest.mark.parametrize(
    "name",
    ["sources.yaml", "topics.yaml", "actors.yaml", "demo/sources.yaml", "alerts/subscriptions.yaml", "demo/alerts/subscriptions.yaml"],
)  # fmt: skip
def test_the_first_line_of_each_file_leads_an_editor_to_its_schema(name: str) -> None:
    file = SHIPPED.parents[1] / name
    first, _, schema = file.read_text("utf-8").partition("\n")[0].partition("$schema=")
    assert first == "# yaml-language-server: "
    assert (file.parent / schema).resolve() == SHIPPED / f"{file.stem}.json"


def keys(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for part in (schema, *schema.get("$defs", {}).values()):
        yield from part.get("properties", {}).items()


@pytest.mark.parametrize("name", list(MODELS))
def test_every_key_is_described_and_unknown_keys_are_marked(name: str) -> None:
    schema = json.loads(schema_of(name))
    assert [key for key, value in keys(schema) if not value.get("description")] == []
    parts = (schema, *schema.get("$defs", {}).values())
    assert all(part["additionalProperties"] is False for part in parts if "properties" in part)


def test_an_editor_offers_the_choices() -> None:
    entry = json.loads(schema_of("sources"))["$defs"]["SourceEntry"]
    assert "tech" in entry["properties"]["kind"]["enum"]
    assert {"id", "name", "country", "language", "kind", "home", "zone"} <= set(entry["required"])
    assert "lab" in json.loads(schema_of("actors"))["$defs"]["ActorEntry"]["properties"]["kind"]["enum"]


def test_one_word_or_a_list_is_accepted_where_the_loader_accepts_both() -> None:
    names = json.loads(schema_of("actors"))["$defs"]["ActorEntry"]["properties"]["names"]
    assert {kind["type"] for kind in names["anyOf"]} == {"string", "array"}


def test_writing_gives_every_schema(tmp_path: Path) -> None:
    written = write_schemas(tmp_path / "new")
    assert sorted(file.name for file in written) == sorted(f"{name}.json" for name in MODELS)
    assert json.loads(written[0].read_text("utf-8"))["title"] == "sources.yaml"
