"""One message, one outcome, whatever stands at the other end."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable

import apprise
import pytest

from sovwatch import deliver
from sovwatch.deliver import Message, Outcome
from sovwatch.digests import render
from tests.deliver.conftest import Mailbox, Webhook
from tests.digests.samples import TEMPLATES, digest, hostile, morning

HELLO = Message("Subject", text="one & two <three>\n\n*four*", html="<p>one</p>")


def test_a_webhook_gets_title_and_text_as_they_are(webhook: Webhook) -> None:
    assert deliver.send(webhook.json, HELLO) == Outcome(True)
    ((path, post),) = webhook.posts
    assert path == "/hook"
    assert (post["title"], post["message"]) == ("Subject", "one & two <three>\n\n*four*")


@pytest.mark.parametrize("status", [429, 500, 404])
def test_a_webhook_that_refuses_is_a_failure_with_its_status(webhook: Webhook, status: int) -> None:
    webhook.status = status
    outcome = deliver.send(webhook.json, HELLO)
    assert not outcome.ok
    assert str(status) in outcome.detail
    assert len(webhook.posts) == 1


def test_nobody_there_is_a_failure_with_a_reason(free_port: Callable[[], int]) -> None:
    outcome = deliver.send(f"json://127.0.0.1:{free_port()}/hook", HELLO)
    assert not outcome.ok
    assert "onnection" in outcome.detail


def test_a_hung_server_costs_the_read_limit(webhook: Webhook) -> None:
    webhook.delay = 1.0
    start = time.monotonic()
    outcome = deliver.send(webhook.json + "?rto=0.2", HELLO)
    assert not outcome.ok
    assert time.monotonic() - start < 0.9


def test_a_server_that_drips_is_left_at_the_overall_limit() -> None:
    server = socket.create_server(("127.0.0.1", 0))
    stop = threading.Event()

    def drip() -> None:
        connection, _ = server.accept()
        with connection:
            for byte in b"HTTP/1.1 200 OK\r\nX-Long: " + b"a" * 10_000:
                if stop.wait(0.02):
                    return
                connection.send(bytes([byte]))

    thread = threading.Thread(target=drip)
    thread.start()
    outcome = deliver.send(f"json://127.0.0.1:{server.getsockname()[1]}/", HELLO, limit=0.5)
    stop.set()
    thread.join()
    server.close()
    assert outcome == Outcome(False, "no answer within 0.5 s; it may still arrive")


def test_slack_gets_every_part_of_a_digest_exactly_as_rendered(webhook: Webhook, slack: str) -> None:
    parts = [*render.slack(morning("ko")), *render.slack(hostile())]
    for part in parts:
        assert deliver.send(slack, Message("unused", text=part)) == Outcome(True)
    assert [post["attachments"][0]["text"] for _, post in webhook.posts] == parts
    first = webhook.posts[0][1]
    assert first["mrkdwn"] is True
    assert set(first["attachments"][0]) == {"title", "text", "color"}
    assert first["attachments"][0]["title"] == ""


@pytest.mark.parametrize(
    "text",
    [
        "<https://x.test/@user/!c?a=1&amp;b|A!x|B> &lt;!channel&gt;",
        "Wow!all&gt; @here&gt; \\1 \\g&lt;0&gt;",
        "*bold* _it_ &amp;amp; 한글",
    ],
)
@pytest.mark.parametrize("options", ["", "?blocks=yes", "?footer=yes&image=yes", "?overflow=split"])
def test_slack_text_is_rewritten_by_no_option(webhook: Webhook, slack: str, text: str, options: str) -> None:
    assert deliver.send(slack + options, Message("s", text=text)).ok
    assert webhook.posts[-1][1]["attachments"] == [{"title": "", "text": text, "color": "#3AA3E3"}]


def test_slack_refusing_is_a_failure(webhook: Webhook, slack: str) -> None:
    webhook.status = 403
    outcome = deliver.send(slack, Message("s", text="t"))
    assert not outcome.ok
    assert "TIiajkdnlazkcOXrIdevi7FQ" not in outcome.detail


def test_mail_has_the_page_and_a_text_part_with_addresses(mailbox: Mailbox) -> None:
    shown = morning("ko")
    message = Message(render.subject(shown), render.text(shown), render.html(shown, TEMPLATES))
    assert deliver.send(mailbox.address(), message) == Outcome(True)
    ((to, mail),) = mailbox.mails
    assert to == ["a@example.test"]
    assert mail["Subject"] == render.subject(shown)
    page, text = mail.get_body(("html",)), mail.get_body(("plain",))
    assert page is not None
    assert text is not None
    assert page.get_content().replace("\r\n", "\n").strip() == message.html.strip()
    assert all(f"{n}. https://news-" in text.get_content() for n in range(1, 13))


def test_mail_as_text_if_the_operator_asks_for_it(mailbox: Mailbox) -> None:
    shown = morning("en")
    message = Message(render.subject(shown), render.text(shown), render.html(shown, TEMPLATES))
    assert deliver.send(mailbox.address("&format=text"), message).ok
    mail = mailbox.mails[0][1]
    assert not mail.is_multipart()
    assert mail.get_content().replace("\r\n", "\n").strip() == message.text.strip()


def test_the_largest_page_arrives_whole(mailbox: Mailbox) -> None:
    crowd = digest("ko", *morning("ko").cards * 5)
    html = render.html(crowd, TEMPLATES)
    assert len(html) > 40_000  # more than Apprise says that a mail can hold
    assert deliver.send(mailbox.address(), Message("s", "t", html)).ok
    page = mailbox.mails[0][1].get_body(("html",))
    assert page is not None
    assert page.get_content().rstrip().endswith("</html>")


def test_a_subject_cannot_add_headers(mailbox: Mailbox) -> None:
    deliver.send(mailbox.address(), Message("a\r\nBcc: evil@example.test", "t", "<p>t</p>"))
    assert all("Bcc" not in mail and to == ["a@example.test"] for to, mail in mailbox.mails)


def test_a_mail_server_that_refuses_is_a_failure(mailbox: Mailbox) -> None:
    mailbox.refuse = "554 no spam here"
    outcome = deliver.send(mailbox.address(), HELLO)
    assert not outcome.ok
    assert outcome.detail


def test_a_plugin_that_raises_is_a_failure_with_a_masked_reason(
    webhook: Webhook, monkeypatch: pytest.MonkeyPatch
) -> None:
    def explode(self: object, **options: object) -> None:
        message = "broke at /hook?token=verysecret"
        raise RuntimeError(message)

    monkeypatch.setattr(apprise.Apprise, "notify", explode)
    outcome = deliver.send(webhook.json + "?token=verysecret", HELLO)
    assert outcome == Outcome(False, "RuntimeError: broke at /hook?…=…")


def test_an_empty_message_is_not_sent(webhook: Webhook) -> None:
    assert deliver.send(webhook.json, Message("s")) == Outcome(False, "the message is empty")
    assert webhook.posts == []
