"""pydantic's errors as faults that name the line, the key and what to write."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from sovwatch.errors import Fault
from sovwatch.settings.yamlfile import Document, Path_


class Strict(BaseModel):
    """Base of every entry in an operator's file: frozen, unknown keys refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


M = TypeVar("M", bound=BaseModel)


def validate(model: type[M], document: Document, *, path: Path_ = ()) -> tuple[M | None, list[Fault]]:
    """The value at `path` of the document as a `model`, or None and its faults."""
    data = document.data
    for part in path:
        data = data[part]
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        return None, [_fault(model, document, path, e) for e in error.errors(include_url=False)]


def nearest(word: str, known: Iterable[str]) -> str:
    """`; did you mean "x"?` for the known word closest to `word`, or an empty text."""
    close = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f'; did you mean "{close[0]}"?' if close else ""


def _fault(model: type[BaseModel], document: Document, base: Path_, error: Any) -> Fault:
    inner: Path_ = tuple(part for part in error["loc"] if not _is_branch(part))
    path = (*base, *inner)
    kind = error["type"]
    if kind == "extra_forbidden":
        known = _keys(model, inner[:-1])
        allowed = ", ".join(sorted(known))
        return document.fault(path, f"is not a known key{nearest(str(inner[-1]), known)} (known: {allowed})")
    if kind == "missing":
        return document.fault(path[:-1], f'needs the key "{path[-1]}"{_hint(model, inner)}')
    message = str(error["msg"]).removeprefix("Value error, ")
    if kind == "value_error":
        return document.fault(path, message)
    found = f" (found {_short(error.get('input'))})"
    return document.fault(path, f"{message[:1].lower()}{message[1:]}{found}{_hint(model, inner)}")


def _is_branch(part: str | int) -> bool:
    return isinstance(part, str) and ("[" in part or part in {"str", "int", "float", "bool"})


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."


def _field_model(model: type[BaseModel], path: Path_) -> type[BaseModel] | None:
    """The model that describes what is at `path`: follows lists and optional values."""
    current: type[BaseModel] | None = model
    for part in path:
        if isinstance(part, int) or current is None:
            continue
        info = current.model_fields.get(part)
        current = _model_in(info.annotation) if info else None
    return current


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in getattr(annotation, "__args__", ()):
        found = _model_in(argument)
        if found is not None:
            return found
    return None


def _keys(model: type[BaseModel], path: Path_) -> set[str]:
    found = _field_model(model, path)
    return {f.alias or name for name, f in found.model_fields.items()} if found else set()


def _hint(model: type[BaseModel], path: Path_) -> str:
    names = [part for part in path if isinstance(part, str)]
    holder = _field_model(model, path[:-1]) if names else None
    info = holder.model_fields.get(names[-1]) if holder else None
    return f": {info.description}" if info and info.description else ""
