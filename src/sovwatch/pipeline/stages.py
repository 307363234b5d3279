"""The pure stages one by one: a line of JSON in, a record out. What `sovwatch batch` runs."""

from __future__ import annotations

import base64
import binascii
import gzip
import json
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sovwatch.settings.project import layout_of

Record = dict[str, Any]
Stage = Callable[[bytes], Record | None]
MAX_PAGE_BYTES = 20_000_000
MAX_LINE_BYTES = 2 * MAX_PAGE_BYTES  # a page inside JSON


class BadLine(Exception):
    """A line is no valid input; the message says what is wrong with it."""


@dataclass(frozen=True)
class StageInfo:
    """How to build a stage from the project's folder, and whether lines are independent of each other."""

    build: Callable[[str], Callable[[Record], Record]]
    parallel: bool = True


def make_stage(name: str, project: str) -> Stage:
    """The stage `name` as a function of one line. Raises BadFiles if the project's files are wrong."""
    decide = STAGES[name].build(project)

    def stage(line: bytes) -> Record | None:
        if not line.strip():
            return None
        record: Any = None
        try:
            record = _parsed(line)
            return decide(record)
        except BadLine as error:
            return {"id": record.get("id") if isinstance(record, dict) else None, "error": str(error)}

    return stage


def _parsed(line: bytes) -> Record:
    if len(line) > MAX_LINE_BYTES:
        raise BadLine(f"longer than {MAX_LINE_BYTES} bytes")
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadLine(f"not a line of JSON: {error}") from error
    if not isinstance(record, dict):
        raise BadLine(f"a JSON object is expected, found {type(record).__name__}")
    if record.get("id") is None:
        raise BadLine('the key "id" is missing')
    return {key: _whole(value) for key, value in record.items()}


def _whole(value: Any) -> Any:
    """A text without halves of surrogate pairs, which JSON may hold and no encoding can write."""
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


def _text(record: Record, key: str, default: str | None = None) -> str:
    value = record.get(key, default)
    if value is None and default is not None:
        return default
    if not isinstance(value, str):
        raise BadLine(f'"{key}" must be a text')
    return value


def _optional(record: Record, key: str) -> str | None:
    value = record.get(key)
    if value is not None and not isinstance(value, str):
        raise BadLine(f'"{key}" must be a text or null')
    return value or None


def _file(name: str) -> bytes:
    """The content of a file, unpacked if it is gzip; at most MAX_PAGE_BYTES of it."""
    try:
        with Path(name).open("rb") as handle:
            data = handle.read(MAX_PAGE_BYTES)
            if data[:2] != b"\x1f\x8b":
                return data
            handle.seek(0)
            with gzip.open(handle) as packed:
                return packed.read(MAX_PAGE_BYTES)
    except (OSError, EOFError, ValueError, zlib.error) as error:  # ValueError: a path with a NUL in it
        raise BadLine(f"{name} cannot be read: {error}") from error


def _moment(record: Record, key: str) -> datetime | None:
    """An ISO date or date-time; without a zone it is UTC."""
    value = _optional(record, key)
    if value is None:
        return None
    try:
        when = datetime.fromisoformat(value)
    except ValueError as error:
        raise BadLine(f'"{key}" must be an ISO 8601 date or time, found "{value}"') from error
    return when if when.tzinfo else when.replace(tzinfo=UTC)


# ------------------------------------------------------------------ extract


def _extract(_project: str) -> Callable[[Record], Record]:
    from sovwatch.reading.article import read_article, to_record

    def extract(record: Record) -> Record:
        if record.get("file") is not None:
            data: bytes | str = _file(_text(record, "file"))
        elif record.get("html") is not None:
            data = _text(record, "html")
        else:
            raise BadLine('"file" or "html" is needed')
        article = read_article(
            data, url=_optional(record, "url"), content_type=_optional(record, "content_type")
        )
        return {"id": record["id"], **to_record(article)}

    return extract


# ------------------------------------------------------------------ feed


def _feed(_project: str) -> Callable[[Record], Record]:
    from sovwatch.reading.feeds import listing_record, read_listing

    def feed(record: Record) -> Record:
        if record.get("file") is not None:
            data = _file(_text(record, "file"))
        elif record.get("data_b64") is not None:
            data = _decoded(_text(record, "data_b64"))
        else:
            raise BadLine('"file" or "data_b64" is needed')
        details = record.get("details") is True
        listing = read_listing(
            data,
            content_type=_optional(record, "content_type"),
            url=_optional(record, "url"),
            zone=_zone(_optional(record, "zone")),
            details=details,
        )
        return {"id": record["id"], **listing_record(listing, details=details)}

    return feed


def _decoded(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=False)
    except (binascii.Error, ValueError) as error:
        raise BadLine(f'"data_b64" is not base64: {error}') from error


def _zone(name: str | None) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise BadLine(f'"zone" must be an IANA name such as "Asia/Seoul", found "{name}"') from error


# ------------------------------------------------------------------ judge, facts, group


def _judge(project: str) -> Callable[[Record], Record]:
    from sovwatch.pipeline.tables import load_judge

    judge = load_judge(layout_of(project))

    def decide(record: Record) -> Record:
        title, text = _text(record, "title", ""), _text(record, "text", "")
        return {"id": record["id"], **judge.record(title, text, _optional(record, "lang"))}

    return decide


def _facts(project: str) -> Callable[[Record], Record]:
    from sovwatch.pipeline.tables import load_fact_finder

    finder = load_fact_finder(layout_of(project))

    def decide(record: Record) -> Record:
        text, published = _text(record, "text", ""), _moment(record, "published")
        return finder.record(record["id"], text, _optional(record, "lang"), published)

    return decide


def _group(project: str) -> Callable[[Record], Record]:
    from sovwatch.pipeline.tables import load_grouper
    from sovwatch.stories.articles import ArticleIn

    grouper = load_grouper(layout_of(project))

    def decide(record: Record) -> Record:
        published = _moment(record, "published")
        if published is None:
            raise BadLine('"published" is needed')
        article = ArticleIn(
            str(record["id"]),
            _text(record, "title", ""),
            _text(record, "text", ""),
            published,
            _optional(record, "lang"),
            _optional(record, "source"),
        )
        try:
            return {**grouper.add(article).to_record(), "id": record["id"]}
        except ValueError as error:
            raise BadLine(str(error)) from error

    return decide


STAGES = {
    "extract": StageInfo(_extract),
    "feed": StageInfo(_feed),
    "judge": StageInfo(_judge),
    "facts": StageInfo(_facts),
    "group": StageInfo(_group, parallel=False),
}
