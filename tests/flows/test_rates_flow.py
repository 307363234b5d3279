"""flows/rates.py as Prefect runs it, against a loopback copy of the ECB's file."""

from __future__ import annotations

import asyncio
import shutil
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from prefect.flows import load_flow_from_entrypoint

from sovwatch.errors import SovwatchError
from sovwatch.newsroom import serve
from sovwatch.settings.rates import NAMES, load_rates
from tests.facts.ecb import ecb_csv, ecb_zip, weekdays
from tests.flows.conftest import ROOT
from tests.pipeline.test_rates import Bank

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
# More days than the bundled history has.
DAYS = weekdays(date(1999, 1, 4), date(2030, 1, 4))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project whose operator opens loopback, as for a mirror inside a firm."""
    text = (ROOT / "demo" / "sources.yaml").read_text("utf-8")
    (tmp_path / "sources.yaml").write_text('fetch: {allow: ["127.0.0.0/8"]}\n' + text, "utf-8")
    for name in ("topics.yaml", "actors.yaml"):
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / "alerts").mkdir()
    (tmp_path / "alerts" / "subscriptions.yaml").write_text(
        "subscriptions:\n"
        '  - {team: archive, channels: [], language: en, zone: Europe/Berlin, time: "08:00"}\n',
        "utf-8",
    )
    return tmp_path


def run(project: Path, bank: Bank) -> Any:
    flow: Any = load_flow_from_entrypoint(f"{ROOT / 'flows' / 'rates.py'}:rates", use_placeholder_flow=False)
    with serve(bank, now=lambda: NOW) as server:
        url = f"http://127.0.0.1:{server.port}/stats/eurofxref-hist.zip"
        once = flow.with_options(retries=0)
        return asyncio.run(once(project=str(project), url=url))


def test_the_flow_puts_the_file_in_place(project: Path) -> None:
    bank = Bank()
    bank.body = ecb_zip(ecb_csv(DAYS))
    assert run(project, bank) == len(DAYS)
    assert load_rates(project).per_euro("USD", date(2030, 1, 4)) == 1.25


def test_a_broken_file_fails_the_flow_and_leaves_the_bundled_rates(project: Path) -> None:
    bank = Bank()
    bank.body = ecb_zip(ecb_csv(DAYS))[:-30]
    with pytest.raises(SovwatchError, match="no file of euro reference rates"):
        run(project, bank)
    assert not (project / NAMES[0]).exists()
    assert load_rates(project).per_euro("USD", date(2030, 1, 4)) is None
