"""JSON Schemas of the operators' files, from which editors complete keys and mark mistakes.

`python -m sovwatch.settings.schemas [FOLDER]` writes them (docs/schemas by default).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from sovwatch.settings.actors import ActorsFile
from sovwatch.settings.faults import Strict
from sovwatch.settings.opinion import OpinionFile
from sovwatch.settings.sources import SourcesFile
from sovwatch.settings.subscriptions import SubscriptionsFile
from sovwatch.settings.topics import TopicsFile

MODELS: dict[str, type[Strict]] = {
    "sources": SourcesFile,
    "topics": TopicsFile,
    "actors": ActorsFile,
    "subscriptions": SubscriptionsFile,
    "opinion": OpinionFile,
}


def schema_of(name: str) -> str:
    """The JSON Schema (draft 2020-12) of the file `name`, as text that ends with a newline."""
    model = MODELS[name]
    schema: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **model.model_json_schema(),
        "title": f"{name}.yaml",
    }
    return json.dumps(schema, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def write_schemas(folder: Path) -> list[Path]:
    """Writes all schemas into `folder`; their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name in MODELS:
        file = folder / f"{name}.json"
        file.write_text(schema_of(name), "utf-8")
        written.append(file)
    return written


if __name__ == "__main__":
    for path in write_schemas(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/schemas")):
        print(path)
