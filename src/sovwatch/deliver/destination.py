"""One destination behind one Apprise address. The only module that imports Apprise; works with 1.13 and 2.x."""

from __future__ import annotations

import logging
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import apprise

from sovwatch.deliver.secrets import mask, public_name
from sovwatch.deliver.values import Kind, Message, Outcome

# Services that send HTML to mailboxes.
MAIL = frozenset(
    {"mailto", "mailtos", "mailgun", "sendgrid", "ses", "smtp2go", "sparkpost", "postmark", "brevo", "resend",
     "mailersend", "azure", "o365"}
)  # fmt: skip
READ_TIMEOUT = 20.0  # seconds; Apprise's own 4 s give up on messages that then arrive all the same, twice
MERGED_TITLE = (
    120  # characters that a title takes where the service has none and Apprise puts it before the text
)
_RESERVE = 0.95  # services that take HTML count what escaping adds
# Our text for Slack is escaped already. Apprise would escape it once more and look for links and mentions in it: it
# takes `!x|y>` inside an address for a mention, and so a headline could call everybody. There is no public switch.
_SLACK_REWRITES = ("_re_formatting_rules", "_re_channel_support", "_re_user_id_support", "_re_url_support")
_NOTHING = re.compile(r"(?!)")

# Apprise logs whole addresses and payloads at debug level, and an address that it cannot read at error level.
# Nothing of that may reach our log: what is worth telling goes, masked, into the outcome.
_LOG = logging.getLogger("apprise")
_LOG.propagate = False
_LOG.setLevel(logging.WARNING)
_LOG.addHandler(logging.NullHandler())
logging.getLogger("urllib3").setLevel(
    logging.ERROR
)  # its debug lines hold the path, and with it Slack's token


class Destination:
    """An address as Apprise understands it. `problem` says why it does not, or is None."""

    def __init__(self, address: str) -> None:
        self._address = address.strip()
        self.plugin: Any = None
        self.problem: str | None = "the address is empty"
        if self._address:
            with _warnings() as told:
                self.plugin = apprise.Apprise.instantiate(self._address, suppress_exceptions=True)
            self.problem = None if self.plugin else self._why_not(told)
        if self.plugin:
            self._prepare()

    def _why_not(self, told: list[str]) -> str:
        scheme = self._address.partition("://")[0].lower()
        if "://" not in self._address:
            return "not an Apprise address; it begins with a service, such as mailtos:// or slack://"
        if any("nsupported" in line for line in told):
            return f"Apprise knows no service {public_name(self._address)}"
        return f"Apprise cannot read this {scheme}:// address; compare it with the service's page in its documentation"

    def _prepare(self) -> None:
        if "rto=" not in self._address.lower():
            self.plugin.socket_read_timeout = READ_TIMEOUT
        if self.kind == "slack":  # the text stands alone, as it is: no picture, no footer, no second mark-up
            self.plugin.include_image = self.plugin.include_footer = self.plugin.use_blocks = False
            for rewrite in _SLACK_REWRITES:
                setattr(self.plugin, rewrite, _NOTHING)

    @property
    def kind(self) -> Kind:
        """Which form of a digest goes there. Slack's workflow addresses take plain text only."""
        if self.plugin is None:
            return "text"
        if self.plugin.service_name == "Slack":
            return "text" if "workflow" in str(self.plugin.mode) else "slack"
        return "mail" if set(_schemes(self.plugin)) & MAIL else "text"

    @property
    def limit(self) -> int:
        """How many characters of text one message may hold."""
        longest = int(self.plugin.body_maxlen) if self.plugin else 0
        if longest <= 0:
            return 32_768
        merged = 0 if self.plugin.title_maxlen > 0 else MERGED_TITLE
        return max(int(longest * _RESERVE) - merged, 70)

    def deliver(self, message: Message) -> Outcome:
        """Sends the message and waits for the answer. A plugin with a fault may raise anything."""
        if self.problem:
            return Outcome(False, self.problem)
        if not (message.text or message.html):
            return Outcome(False, "the message is empty")
        with _warnings() as told:
            answer = self._notify(message)
        reasons = told + _logged(answer)
        if answer:
            return Outcome(True)
        return Outcome(
            False, mask(reasons[-1] if reasons else "not accepted; no reason given", self._address)
        )

    def _notify(self, message: Message) -> Any:
        service = apprise.Apprise()
        service.add(self.plugin)
        if self.kind == "slack":
            return service.notify(body=message.text)
        if self.kind == "mail" and message.html and not self._wants_text():
            html = apprise.NotifyFormat.HTML
            return service.notify(title=message.subject, body=message.html, body_format=html)
        text = apprise.NotifyFormat.TEXT
        return service.notify(title=message.subject, body=message.text, body_format=text)

    def _wants_text(self) -> bool:
        return "format=text" in self._address.lower()


def _logged(answer: Any) -> list[str]:
    """The warnings in the result of Apprise 2; 1.13 answers with a mere truth value."""
    logs = getattr(answer, "logs", None)
    return (
        [entry.message for entry in logs() if entry.level in {"WARNING", "ERROR", "CRITICAL"}] if logs else []
    )


def _schemes(plugin: Any) -> Iterator[str]:
    for schemes in (plugin.protocol, plugin.secure_protocol):
        yield from (schemes,) if isinstance(schemes, str) else schemes or ()


@contextmanager
def _warnings() -> Iterator[list[str]]:
    """What Apprise says at warning level and above, in this thread, while the block runs."""
    told: list[str] = []
    thread = threading.get_ident()

    class Collector(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if record.thread == thread:
                told.append(record.getMessage())

    handler = Collector(logging.WARNING)
    _LOG.addHandler(handler)
    try:
        yield told
    finally:
        _LOG.removeHandler(handler)
