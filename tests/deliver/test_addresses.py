"""What is known of an address before anything is sent, and that its secrets stay inside."""

from __future__ import annotations

import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sovwatch import deliver
from sovwatch.deliver.secrets import mask, public_name
from tests.deliver.conftest import Webhook

SLACK = "slack://T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ"


@pytest.mark.parametrize(
    ("address", "kind", "limit"),
    [
        (SLACK, "slack", 30_000),
        ("https://hooks.slack.com/services/T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ", "slack", 30_000),
        ("mailtos://user:pass@smtp.example.org?to=a@example.org", "mail", 30_000),
        ("tgram://123456789:ABCdefghij_klmnopqrstuvw-xyz12345678/123", "text", 4_096),
        ("discord://4174216298/JHMHI8qBe7bk2ZwO5U711o3dV_js", "text", 2_000),
        ("mmost://127.0.0.1/3ccdd113474722377935511fc85d3dd4", "text", 4_000),
        ("json://127.0.0.1:8000/hook", "text", 32_768),
    ],
)
def test_kind_and_limit(address: str, kind: str, limit: int) -> None:
    assert deliver.check(address) is None
    assert deliver.kind_of(address) == kind
    assert 0.9 * limit - 130 <= deliver.limit_of(address) < limit or kind != "text"


@pytest.mark.parametrize(
    ("address", "word"),
    [
        ("", "empty"),
        ("hooks.slack.com/secret-token", "begins with a service"),
        ("nosuch://secret-token", "nosuch://"),
        ("slack://secret-token", "slack://"),
        ("tgram://secret-token", "tgram://"),
        ("mailto://", "mailto://"),
    ],
)
def test_an_address_that_apprise_does_not_accept(address: str, word: str) -> None:
    problem = deliver.check(address)
    assert problem is not None
    assert word in problem
    assert "secret-token" not in problem
    assert deliver.send(address, deliver.Message("s", "t")) == deliver.Outcome(False, problem)
    assert deliver.kind_of(address) == "text"


def test_no_secret_reaches_the_log(webhook: Webhook, slack: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    for status in (200, 500):
        webhook.status = status
        deliver.send(slack, deliver.Message("s", "t"))
    deliver.send("slack://TIiajkdnlazkcOXrIdevi7FQ", deliver.Message("s", "t"))
    deliver.send("mailto://user:hunter22@127.0.0.1:1?to=a@x.test", deliver.Message("s", "t"))
    assert "TIiajkdnlazkcOXrIdevi7FQ" not in caplog.text
    assert "hunter22" not in caplog.text


@given(st.text("abcdef0123456789", min_size=5, max_size=30), st.text(max_size=80))
def test_tokens_are_masked_wherever_they_stand(token: str, around: str) -> None:
    address = f"slack://user:{token}@host.example/{token}/?key={token}"
    assert token not in mask(f"{around} {token} {around}{token}", address)
    assert len(mask(around * 20, address)) <= 300


def test_hosts_may_be_told_and_encoded_secrets_may_not() -> None:
    address = "mailtos://me:p%40ssword@smtp.example.org:587?to=a@example.org"
    assert mask("smtp.example.org said p@ssword\nno", address) == "smtp.example.org said p@… no"
    assert mask("it says p%40ssword", address) == "it says …"
    assert public_name("Slack://a/b") == "slack://…"
    assert public_name("nonsense") == "…"
