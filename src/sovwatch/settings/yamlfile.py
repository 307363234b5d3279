"""YAML with the line of every key and value.

Plain values have the types of YAML 1.2's core schema: `no` stays text. A repeated key is a fault, tags and several
documents are refused: an operator's file holds text, numbers, true/false, lists and maps, nothing else. Parsed by
libyaml through PyYAML, twelve times faster than a parser in Python: the table of actors takes 0.2 s.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from sovwatch.errors import BadFiles, Fault

Path_ = tuple[str | int, ...]
_PREFIX = "tag:yaml.org,2002:"
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PLAIN_TAGS = {"str", "null", "bool", "int", "float", "timestamp", "merge", "value"}
_INT = re.compile(r"[-+]?\d+\Z|0o[0-7]+\Z|0x[0-9a-fA-F]+\Z")
_FLOAT = re.compile(r"[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?\Z")
_WORDS = {"": None, "~": None, "null": None, "true": True, "false": False}
_MAX_BYTES = 16_000_000


@dataclass
class Document:
    """What one file holds (`data`) and the line of each path in it (1 for the first line)."""

    file: str
    data: Any
    lines: dict[Path_, int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def line(self, path: Path_) -> int:
        """The line of `path`, or of the nearest thing that contains it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def fault(self, path: Path_, message: str) -> Fault:
        """A fault at `path`; its key is written as `sources[3].feeds`."""
        return Fault(self.file, self.line(path), dotted(path), message)


def dotted(path: Path_) -> str:
    """`("sources", 3, "name")` as `sources[3].name`."""
    out = ""
    for part in path:
        out += f"[{part}]" if isinstance(part, int) else f".{part}" if out else str(part)
    return out


def read(path: Path, *, shown_as: str | None = None) -> Document:
    """The file at `path`. Raises BadFiles if it is missing, too large, not UTF-8 or not YAML."""
    name = shown_as or path.name
    try:
        raw = path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise BadFiles([Fault(name, 1, "", f"cannot be read: {reason} ({path})")]) from error
    if len(raw) > _MAX_BYTES:
        raise BadFiles([Fault(name, 1, "", f"has {len(raw)} bytes; the limit is {_MAX_BYTES}")])
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise BadFiles([Fault(name, line, "", "is not UTF-8; save the file as UTF-8")]) from error
    return parse(text, name)


def parse(text: str, name: str) -> Document:
    """`text` as a document; `name` is what faults call the file. Raises BadFiles if it is not YAML."""
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark is not None else 1
        problem = error.problem or error.context or "cannot be read as YAML"
        raise BadFiles([Fault(name, line, "", f"is not YAML: {problem}")]) from error
    except yaml.YAMLError as error:
        raise BadFiles([Fault(name, 1, "", f"is not YAML: {error}")]) from error
    document = Document(name, None)
    document.lines[()] = 1
    if node is not None:
        document.data = _value(node, (), document, frozenset())
    if document.faults:
        raise BadFiles(document.faults)
    return document


def _value(node: Node, path: Path_, document: Document, above: frozenset[int]) -> Any:
    document.lines.setdefault(path, node.start_mark.line + 1)
    if id(node) in above:
        document.faults.append(document.fault(path, "an alias points at what contains it"))
        return None
    if isinstance(node, MappingNode):
        return _mapping(node, path, document, above | {id(node)})
    if isinstance(node, SequenceNode):
        inner = above | {id(node)}
        return [_value(child, (*path, i), document, inner) for i, child in enumerate(node.value)]
    assert isinstance(node, ScalarNode)
    return _scalar(node, path, document)


def _mapping(node: MappingNode, path: Path_, document: Document, above: frozenset[int]) -> dict[str, Any]:
    out: dict[str, Any] = {}
    for key, value, line in _pairs(node):
        here = (*path, key)
        if key in out:
            first = document.lines[here]
            document.faults.append(
                Fault(document.file, line, dotted(here), f"is there twice (first in line {first}); keep one")
            )
            continue
        document.lines[here] = line
        out[key] = _value(value, here, document, above)
    return out


def _pairs(node: MappingNode) -> Iterator[tuple[str, Node, int]]:
    for key, value in node.value:
        yield str(key.value), value, key.start_mark.line + 1


def _scalar(node: ScalarNode, path: Path_, document: Document) -> Any:
    tag, text = str(node.tag).removeprefix(_PREFIX), node.value
    if tag not in _PLAIN_TAGS:
        document.faults.append(document.fault(path, f"has the tag {node.tag}; write plain text"))
    return text if node.style else _plain(text)


def _plain(text: str) -> Any:
    """The value of an unquoted scalar by the core schema of YAML 1.2."""
    lower = text.lower()
    if lower in _WORDS and text in {lower, lower.capitalize(), lower.upper()}:
        return _WORDS[lower]
    if _INT.match(text):
        return int(text, 0) if text[:2] in {"0x", "0o"} else int(text)
    if _FLOAT.match(text):
        return float(text)
    return text
