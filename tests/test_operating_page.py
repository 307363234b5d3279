"""docs/operating.md says what the program does: states, reasons, alarms, exit codes, commands."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

from sovwatch.cli import EXIT_CODES, INTERRUPTED, NO_SOURCE_ANSWERED
from sovwatch.cli.sources import sources
from sovwatch.model import SourceState
from sovwatch.pipeline.alarms import KINDS
from sovwatch.pipeline.health import REASONS, WEIGHTS

PAGE = (Path(__file__).parents[1] / "docs" / "operating.md").read_text("utf-8")


def table(head: str) -> list[list[str]]:
    """The rows of the table whose first column is called `head`."""
    after = PAGE.partition(f"\n| {head} |")[2].partition("\n")[2].partition("\n")[2]
    rows = [line for line in after.partition("\n\n")[0].splitlines() if line.startswith("|")]
    return [[cell.strip().strip("`") for cell in re.split(r"(?<!\\)\|", row)[1:-1]] for row in rows]


def test_states() -> None:
    assert [row[0] for row in table("state")] == list(get_args(SourceState))


def test_reasons() -> None:
    assert [tuple(row[:3]) for row in table("reason")] == [
        (reason, state, meaning) for reason, (state, meaning) in REASONS.items()
    ]


def test_weights() -> None:
    text = PAGE.partition("## How often")[2].partition("## ")[0]
    for weight, words in ((0.5, r"a soft one 0\.5\s+\((.*?)\)"), (0.25, r"a temporary one 0\.25 \((.*?)\)")):
        found = re.search(words, text, re.S)
        assert found is not None
        assert set(re.findall(r"`([\w-]+)`", found[1])) == {r for r, w in WEIGHTS.items() if w == weight}


def test_alarms() -> None:
    assert [(row[0], row[1].replace("`", "")) for row in table("alarm")] == [
        (kind, meaning.replace("`", "")) for kind, meaning in KINDS.items()
    ]


def test_exit_codes() -> None:
    told = {int(row[0]) for row in table("code")}
    assert told == {0, 1, NO_SOURCE_ANSWERED, INTERRUPTED} | {code for _, code in EXIT_CODES}


def test_commands() -> None:
    told = {row[0].split()[2] for row in table("command") if row[0].startswith("sovwatch sources")}
    assert told == set(sources.commands)
