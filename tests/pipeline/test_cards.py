"""Figures of a story: merged, prices left out, conflicts as the analysts' view shows them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sovwatch.digests.values import FactLine
from sovwatch.model import Item
from sovwatch.pipeline.cards import MONEY_LINES, story_cards
from sovwatch.warehouse import Warehouse
from tests.warehouse.conftest import NOW, SQL, fact, harvest, item, source


@pytest.fixture
def warehouse(tmp_path: Path) -> Iterator[Warehouse]:
    with Warehouse(tmp_path / "live.duckdb", SQL) as opened:
        opened.archive.declare_sources([source("a"), source("b"), source("c")])
        yield opened


def figures(warehouse: Warehouse, *items: Item) -> tuple[FactLine, ...]:
    """The lines of one story that these articles tell."""
    for outlet in ("a", "b", "c"):
        told = [one for one in items if one.source == outlet]
        if told:
            warehouse.archive.store(f"r-{outlet}", harvest(*told, source=outlet), NOW)
    warehouse.archive.place([(one.id, "s1", None) for one in items])
    (card,) = story_cards(warehouse.archive, ["s1"], "en")
    return card.facts


def conflicts(warehouse: Warehouse) -> list[tuple[float, float]]:
    rows = warehouse.database.rows("SELECT value_a, value_b FROM fact_conflicts ORDER BY value_a, value_b")
    return [(low, high) for low, high in rows]


def told(outlet: str, *facts: dict[str, object]) -> Item:
    return item(f"i-{outlet}", source=outlet, facts=facts)


def test_the_same_figure_is_one_line_with_all_who_state_it(warehouse: Warehouse) -> None:
    (line,) = figures(warehouse, told("a", fact()), told("b", fact(value=1.004e12, confidence=0.4)))
    assert set(line.items) == {"i-a", "i-b"}
    assert line.confidence == 0.9
    assert line.conflict == ()
    assert conflicts(warehouse) == []


def test_won_and_euro_of_one_sum_are_one_line(warehouse: Warehouse) -> None:
    euros = fact(value=6.1e8, unit="EUR", eur=6.1e8)
    (line,) = figures(warehouse, told("a", fact()), told("b", euros))
    assert (line.unit, len(line.items)) == ("KRW", 2)


@pytest.mark.parametrize("kind", ["price", "pay", "market", "unparsed"])
def test_prices_are_left_out(warehouse: Warehouse, kind: str) -> None:
    assert figures(warehouse, told("a", fact(kind=kind))) == ()


def test_quantities_are_no_figures_of_money(warehouse: Warehouse) -> None:
    assert figures(warehouse, told("a", fact(kind="power", unit="MW", value=40.0, eur=None))) == ()


def test_most_stated_first_and_not_too_many(warehouse: Warehouse) -> None:
    many = [fact(value=1e9 * 10**n, eur=1e6 * 10**n) for n in range(MONEY_LINES + 2)]
    lines = figures(warehouse, told("a", *many), told("b", many[3]))
    assert len(lines) == MONEY_LINES
    assert lines[0].value == 1e12


CASES = {
    "outlets differ": (fact(value=2.5e12, eur=1.5e9), [(1e12, 2.5e12)]),
    "too far apart": (fact(value=4e12, eur=2.4e9), []),
    "another kind": (fact(value=2e12, eur=1.2e9, kind="budget"), []),
    "another actor": (fact(value=2e12, eur=1.2e9, actors=["kakao"]), []),
    "nobody named": (fact(value=2e12, eur=1.2e9, actors=[]), []),
    "not certain": (fact(value=2e12, eur=1.2e9, confidence=0.45), []),
    "rounded": (fact(value=1.015e12, eur=6.1e8), []),
}


@pytest.mark.parametrize("case", CASES)
def test_a_conflict_is_the_same_in_the_digest_and_in_the_view(warehouse: Warehouse, case: str) -> None:
    other, expected = CASES[case]
    lines = figures(warehouse, told("a", fact()), told("b", other))
    seen = {
        (min(line.value, value), max(line.value, value)) for line in lines for value, _, _ in line.conflict
    }
    assert sorted(seen) == expected == conflicts(warehouse)


def test_one_outlet_that_gives_both_contradicts_nobody(warehouse: Warehouse) -> None:
    lines = figures(warehouse, told("a", fact(), fact(value=2e12, eur=1.2e9)))
    assert [line.conflict for line in lines] == [(), ()]
    assert conflicts(warehouse) == []


def test_a_conflict_names_the_outlet(warehouse: Warehouse) -> None:
    lines = figures(warehouse, told("a", fact()), told("b", fact(value=2e12, eur=1.2e9)))
    by_value = {line.value: line for line in lines}
    assert by_value[1e12].conflict == ((2e12, "KRW", "B"),)
    assert by_value[2e12].conflict == ((1e12, "KRW", "A"),)
