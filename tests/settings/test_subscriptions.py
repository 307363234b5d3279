"""alerts/subscriptions.yaml and the environment its channels need."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from sovwatch.errors import BadArguments, BadFiles
from sovwatch.settings.subscriptions import channel_addresses, load_alerts

GOOD = """\
subscriptions:
  - team: seoul
    channels: [{name: slack, url_env: SOVWATCH_SLACK}, {name: mail, url_env: SOVWATCH_MAIL}]
    language: ko
    zone: Asia/Seoul
    time: "08:00"
    days: [mon, fri]
  - {team: archive, channels: [], language: en, zone: Europe/Berlin, time: "07:30"}
operators:
  channels: [{name: ops, url_env: SOVWATCH_OPS}]
"""


def write(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "subscriptions.yaml"
    file.write_text(text, "utf-8")
    return file


def test_subscriptions_become_values(tmp_path: Path) -> None:
    alerts = load_alerts(write(tmp_path, GOOD))
    seoul, archive = alerts.subscriptions
    assert seoul.time == dt.time(8)
    assert seoul.days == {0, 4}
    assert [c.name for c in seoul.channels] == ["slack", "mail"]
    assert archive.channels == (), "a team without channels gets an archived digest"
    assert archive.days == set(range(7))
    assert [c.url_env for c in alerts.channels()] == ["SOVWATCH_SLACK", "SOVWATCH_MAIL", "SOVWATCH_OPS"]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            'time: "08:00"',
            "time: 8 am",
            ':6: subscriptions[0].time: "8 am" is not a time of day; write "08:00"',
        ),
        ("url_env: SOVWATCH_SLACK", "url_env: slack://T/B/x", "put the Apprise address into that variable"),
        ("days: [mon, fri]", "days: [monday]", ":7: subscriptions[0].days[0]: "),
        ("language: ko", "language: kr", ":4: subscriptions[0].language: "),
        ("team: archive", "team: seoul", ':8: subscriptions[1].team: "seoul" is there twice'),
        ("operators:", "operator:", ':9: operator: is not a known key; did you mean "operators"?'),
    ],
)
def test_faults(tmp_path: Path, old: str, new: str, told: str) -> None:
    with pytest.raises(BadFiles) as caught:
        load_alerts(write(tmp_path, GOOD.replace(old, new, 1)))
    assert told in str(caught.value)


def test_missing_variables_are_all_named(tmp_path: Path) -> None:
    alerts = load_alerts(write(tmp_path, GOOD))
    with pytest.raises(BadArguments) as caught:
        channel_addresses(alerts, {"SOVWATCH_MAIL": "mailto://localhost", "SOVWATCH_SLACK": "  "})
    message = str(caught.value)
    assert 'SOVWATCH_SLACK is not set; channel "slack"' in message
    assert 'SOVWATCH_OPS is not set; channel "ops"' in message
    assert "SOVWATCH_MAIL" not in message
