"""Flow files: loadable without a placeholder, and named so that they hide no module."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from prefect.flows import Flow, load_flow_from_entrypoint

from sovwatch.settings import yamlfile
from sovwatch.settings.subscriptions import load_alerts

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "flows").glob("*.py"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_flow_file_hides_no_module(file: Path) -> None:
    assert file.stem not in sys.stdlib_module_names
    assert not (file.parent / "__init__.py").exists()


def test_the_deployed_entrypoint_is_a_real_flow() -> None:
    flow = load_flow_from_entrypoint(f"{ROOT / 'flows' / 'daily.py'}:daily", use_placeholder_flow=False)
    assert isinstance(flow, Flow)
    assert set(flow.parameters.properties) == {"project", "crawling", "digests", "team", "digest_now"}


def test_only_flows_import_prefect() -> None:
    importing = [
        file
        for file in (ROOT / "src").rglob("*.py")
        if "import prefect" in (text := file.read_text("utf-8")) or "from prefect" in text
    ]
    assert importing == []


def test_the_deployments_name_teams_that_exist() -> None:
    teams = {
        subscription.team
        for subscription in load_alerts(ROOT / "alerts" / "subscriptions.yaml").subscriptions
    }
    deployed = yamlfile.read(ROOT / "prefect.yaml").data["deployments"]
    assert {d["parameters"]["team"] for d in deployed if "team" in d["parameters"]} == teams
