"""The subscriptions as they ship: no account needed, and the commented example is right."""

from __future__ import annotations

import re
from pathlib import Path

from sovwatch.settings.subscriptions import channel_addresses, load_alerts

ALERTS = Path(__file__).parents[2] / "alerts"


def test_the_file_runs_without_any_account() -> None:
    alerts = load_alerts(ALERTS / "subscriptions.yaml")
    assert [s.channels for s in alerts.subscriptions] == [()]
    assert channel_addresses(alerts, {}) == {}


def test_the_example_loads_once_its_marks_are_removed(tmp_path: Path) -> None:
    lines = (ALERTS / "subscriptions.yaml").read_text("utf-8").splitlines()
    lines = [re.sub(r"^#  ", "  ", line) for line in lines]
    path = tmp_path / "subscriptions.yaml"
    path.write_text("\n".join(lines), "utf-8")
    alerts = load_alerts(path)
    assert [s.team for s in alerts.subscriptions] == ["newsroom", "seoul"]
    assert [c.name for c in alerts.subscriptions[1].channels] == ["slack", "mail"]


def test_every_key_of_a_team_is_explained() -> None:
    text = (ALERTS / "README.md").read_text("utf-8")
    for key in ("team", "channels", "language", "zone", "time", "days", "max_stories", "quiet", "url_env"):
        assert f"`{key}`" in text
    for template in (ALERTS / "templates").iterdir():
        assert f"`templates/{template.name}`" in text
