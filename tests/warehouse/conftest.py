"""A real warehouse in a temporary folder, with the SQL of the project."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sovwatch.model import Cursor, Decision, Harvest, Item, Reason, Rights, Source, SourceReport
from sovwatch.warehouse import Warehouse

SQL = Path(__file__).parents[2] / "warehouse"
NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)


def source(id_: str = "a", *, rights: Rights = "excerpt", country: str = "KR") -> Source:
    return Source(
        id_,
        id_.upper(),
        country,
        "ko",
        "tech",
        "https://a.test/",
        "Asia/Seoul",
        ("https://a.test/f",),
        rights=rights,
    )


def item(id_: str = "i1", *, source: str = "a", **changes: object) -> Item:
    values: dict[str, object] = {
        "id": id_, "source": source, "url": f"https://{source}.test/{id_}", "title": f"제목 {id_}", "first_seen": NOW,
        "published": NOW, "published_estimated": False, "language": "ko", "text": "본문 " * 400, "teaser": "요약 " * 200,
        "standfirst": "부제 " * 200, "actors": ("naver",), "countries": ("KR",),
        "decision": Decision("keep", 0.9, "text", (Reason("sovereign", "소버린 AI", 2.0),)),
    }  # fmt: skip
    return Item(**{**values, **changes})  # type: ignore[arg-type]


def fact(**changes: object) -> dict[str, object]:
    values: dict[str, object] = {
        "kind": "funding", "value": 1e12, "unit": "KRW", "qualifier": "exact", "actors": ["naver"], "country": "KR",
        "horizon": "2030", "span": "1조원", "sentence": "문장 " * 200, "confidence": 0.9, "reasons": "nearest",
        "eur": 6e8, "krw": 1e12, "usd": 7e8, "rate_day": NOW.date(),
    }  # fmt: skip
    return {**values, **changes}


def harvest(*items: Item, source: str = "a", cursors: tuple[Cursor, ...] = ()) -> Harvest:
    return Harvest(SourceReport(source, "ok", listed=len(items)), items, cursors)


@pytest.fixture
def warehouse(tmp_path: Path) -> Iterator[Warehouse]:
    with Warehouse(tmp_path / "live.duckdb", SQL) as opened:
        opened.archive.declare_sources([source()])
        opened.ledger.begin_run("r1", NOW, pid=1, host="h", version="0")
        yield opened
