"""Sending by the ledger: each part of a message is written down before and after, so that nothing is told twice."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from sovwatch import deliver
from sovwatch.digests import render
from sovwatch.model import Channel, Delivery
from sovwatch.warehouse.ledger import Ledger

PASSED = frozenset({"sent", "in-doubt"})


class Letter(Protocol):
    """One message in every form: parts for Slack, a page for mail, plain text for all others."""

    @property
    def subject(self) -> str: ...
    @property
    def slack(self) -> tuple[str, ...]: ...
    @property
    def html(self) -> str: ...
    @property
    def text(self) -> str: ...


class Outbox:
    """Sends letters, which the ledger knows by their id, to channels; `addresses` by the name of `url_env`."""

    def __init__(self, ledger: Ledger, addresses: Mapping[str, str], *, now: datetime) -> None:
        self._ledger = ledger
        self._addresses = addresses
        self._now = now

    def lacks(self, id_: str, letter: Letter, channel: Channel) -> bool:
        """Whether a part has not gone out at the channel; what is in doubt counts as gone."""
        done = self._ledger.delivered(id_)
        parts = range(len(messages(letter, self._addresses[channel.url_env])))
        return any(done.get((channel.name, part)) not in PASSED for part in parts)

    def send(
        self, id_: str, letter: Letter, channel: Channel, *, team: str, doubtful: bool = False
    ) -> Delivery:
        """Sends the parts that did not go out yet; a part that fails stops the rest, so that order is kept.

        Parts in doubt (the run died while they were being sent) are sent again only if `doubtful`.
        """
        address = self._addresses[channel.url_env]
        done = self._ledger.delivered(id_)
        passed = {"sent"} if doubtful else PASSED
        parts = messages(letter, address)
        for part, message in enumerate(parts):
            if done.get((channel.name, part)) in passed:
                continue
            attempt = self._ledger.begin_delivery(id_, channel.name, part, self._now)
            outcome = deliver.send(address, message)
            status = "sent" if outcome.ok else "failed"
            self._ledger.end_delivery(
                id_, channel.name, part, attempt, at=self._now, status=status, detail=outcome.detail
            )
            if not outcome.ok:
                return Delivery(team, channel.name, "failed", outcome.detail)
        return Delivery(team, channel.name, "sent", f"{len(parts)} parts" if len(parts) > 1 else "")


def messages(letter: Letter, address: str) -> list[deliver.Message]:
    """The letter in the form that the address takes, in as many parts as its limit asks for."""
    kind = deliver.kind_of(address)
    if kind == "slack":
        return [deliver.Message(letter.subject, text=part) for part in letter.slack]
    if kind == "mail":
        return [deliver.Message(letter.subject, text=letter.text, html=letter.html)]
    parts = render.split(letter.text, deliver.limit_of(address))
    return [deliver.Message(letter.subject, text=part) for part in parts]
