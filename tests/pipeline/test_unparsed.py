"""Sums that no table understands: from the text over the warehouse to the operators' channel."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from sovwatch import deliver
from sovwatch.facts.exchange import parse_ecb
from sovwatch.judging.judge import Judged
from sovwatch.matching import ActorTable
from sovwatch.model import Channel, Decision
from sovwatch.pipeline.alarms import note_told, unparsed_line, update_alarms
from sovwatch.pipeline.cards import story_cards
from sovwatch.pipeline.facts import FactFinder
from sovwatch.pipeline.operators import OperatorRun
from sovwatch.settings.project import layout_of, load_project
from sovwatch.settings.subscriptions import Alerts
from sovwatch.warehouse import Warehouse
from sovwatch.warehouse.publish import COPY
from sovwatch.warehouse.warehouse import query
from tests.facts.ecb import ecb_csv
from tests.warehouse.conftest import harvest, item, source

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
DAY = timedelta(days=1)
TEXT = "Ulaanbaatar sets aside 40 billion tugriks for computers. A grant of $3 million follows, and ₾12,500 for a prize."


@pytest.fixture
def rows() -> tuple[Any, ...]:
    finder = FactFinder(ActorTable((), {}), None)
    return finder.rows(TEXT, Judged(Decision("keep", 0.9, "text"), "en", (), ()), NOW)


@pytest.fixture
def warehouse(tmp_path: Path, rows: tuple[Any, ...]) -> Iterator[Warehouse]:
    """One kept article with the sums of TEXT, one dropped."""
    with Warehouse(tmp_path / "live.duckdb", ROOT / "warehouse") as opened:
        opened.archive.declare_sources([source()])
        dropped = item("i2", facts=rows, decision=Decision("drop", 0.0, "text"), first_seen=NOW - DAY / 24)
        kept = item("i1", facts=rows, first_seen=NOW - DAY / 24)
        opened.archive.store("r1", harvest(kept, dropped), NOW)
        opened.archive.place([("i1", "i1", None)])
        yield opened


def test_they_are_rows_of_their_own_kind(rows: tuple[Any, ...]) -> None:
    assert [(row["kind"], row["value"], row["unit"], row["span"]) for row in rows] == [
        ("budget", 3e6, "USD", "$3 million"),
        ("unparsed", 4e10, "tugriks", "40 billion tugriks"),
        ("unparsed", 12500.0, "₾", "₾12,500"),
    ]
    assert rows[1]["sentence"] == "Ulaanbaatar sets aside 40 billion tugriks for computers."


def test_the_view_shows_them_and_no_other_view_does(warehouse: Warehouse, tmp_path: Path) -> None:
    warehouse.publish(tmp_path)
    copy = tmp_path / COPY
    assert query(copy, "SELECT article, unit, value, left(sentence, 11) FROM unparsed_sums ORDER BY unit")[
        1
    ] == [
        ("i1", "tugriks", 4e10, "Ulaanbaatar"),
        ("i1", "₾", 12500.0, "A grant of "),
    ]
    assert query(copy, "SELECT unit FROM facts")[1] == [("USD",)]
    assert query(copy, "SELECT unit FROM quantities")[1] == []
    sql = (ROOT / "warehouse" / "queries" / "sums_not_understood.sql").read_text("utf-8")
    assert [row[:3] for row in query(copy, sql)[1]] == [("tugriks", 1, 1), ("₾", 1, 1)]


def test_digests_do_not_print_them(warehouse: Warehouse) -> None:
    (card,) = story_cards(warehouse.archive, ["i1"], "en")
    assert [line.unit for line in card.facts] == ["USD"]


def test_operators_are_told_once_a_day_of_what_is_new(warehouse: Warehouse) -> None:
    (alarm,) = update_alarms(warehouse, [], NOW).raised
    assert alarm.detail == "2 sums in 1 article were not understood: 1 × tugriks, 1 × ₾"
    assert update_alarms(warehouse, [], NOW).raised == (alarm,), "until it went out"
    note_told(warehouse, update_alarms(warehouse, [], NOW))
    assert not update_alarms(warehouse, [], NOW + DAY), "nothing new"
    again = item("i3", first_seen=NOW + DAY / 2, facts=warehouse_rows("The fund paid ৳9 crore."))
    warehouse.archive.store("r2", harvest(again), NOW + DAY / 2)
    assert not update_alarms(warehouse, [], NOW + DAY / 2), "not twice a day"
    (alarm,) = update_alarms(warehouse, [], NOW + DAY).raised
    assert alarm.detail == "1 sum in 1 article was not understood: 1 × ৳"


def warehouse_rows(text: str) -> tuple[Any, ...]:
    judged = Judged(Decision("keep", 0.9, "text"), "en", (), ())
    return FactFinder(ActorTable((), {}), None).rows(text, judged, NOW)


def test_the_message_has_the_line(warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[str] = []

    def send(address: str, message: deliver.Message) -> deliver.Outcome:
        sent.append(message.text)
        return deliver.Outcome(True, "")

    monkeypatch.setattr(deliver, "send", send)
    project = replace(load_project(layout_of(ROOT)), alerts=Alerts((), (Channel("ops", "OPS"),)))
    news = update_alarms(warehouse, [], NOW)
    (delivery,) = OperatorRun(warehouse, project, {"OPS": "json://ops.test/"}, now=NOW).serve(news, [])
    assert delivery.status == "sent"
    assert "- sovwatch: 2 sums in 1 article were not understood: 1 × tugriks, 1 × ₾ (since" in sent[0]


def test_many_units_are_cut_short() -> None:
    units = [(chr(97 + i), 2, frozenset({f"i{i}"})) for i in range(7)]
    assert unparsed_line(units) == (
        "14 sums in 7 articles were not understood: 2 × a, 2 × b, 2 × c, 2 × d, 2 × e ..."
    )
    assert unparsed_line([]) == ""


@pytest.mark.parametrize(
    ("day", "rate_day"),
    [("2026-11-22", "2026-11-20"), ("2026-11-24", "2026-11-20"), ("2026-11-28", "None")],
)
def test_a_fact_says_which_days_rate_it_used(day: str, rate_day: str) -> None:
    table = parse_ecb(ecb_csv([datetime(2026, 11, 20, tzinfo=UTC).date()]))
    finder = FactFinder(ActorTable((), {}), table)
    judged = Judged(Decision("keep", 0.9, "text"), "ko", (), ())
    (row,) = finder.rows(
        "정부가 1조5000억원을 투자한다.", judged, datetime.fromisoformat(f"{day}T09:00:00+09:00")
    )
    assert str(row["rate_day"]) == rate_day
    assert (row["eur"], row["usd"]) == ((None, None) if rate_day == "None" else (1e9, 1.25e9))
