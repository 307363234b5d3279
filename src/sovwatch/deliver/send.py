"""Sending with a time limit, and what is known of an address before anything is sent."""

from __future__ import annotations

import threading

from sovwatch.deliver.destination import Destination
from sovwatch.deliver.secrets import mask
from sovwatch.deliver.values import Kind, Message, Outcome

LIMIT_S = 90.0  # for one message; each read has its own shorter limit, but a server can answer byte by byte


def check(address: str) -> str | None:
    """Why Apprise does not accept the address, without its secrets; None if it does. Nothing is sent."""
    return Destination(address).problem


def kind_of(address: str) -> Kind:
    """Which form goes there: `slack` (Slack's mark-up), `mail` (HTML and text) or `text`."""
    return Destination(address).kind


def limit_of(address: str) -> int:
    """How many characters of plain text one message to this address may hold."""
    return Destination(address).limit


def send(address: str, message: Message, *, limit: float = LIMIT_S) -> Outcome:
    """Sends one message and waits for the answer, at most `limit` seconds. Never raises, never tells a secret.

    Blocks; asynchronous callers run it in a thread. After the limit the message may still arrive.
    """
    answered: list[Outcome] = []

    def work() -> None:
        try:
            answered.append(Destination(address).deliver(message))
        except Exception as error:  # a plugin that cannot even be made: a result like any other
            answered.append(Outcome(False, mask(f"{type(error).__name__}: {error}", address)))

    thread = threading.Thread(target=work, name="delivery", daemon=True)
    thread.start()
    thread.join(limit)
    return answered[0] if answered else Outcome(False, f"no answer within {limit:g} s; it may still arrive")
