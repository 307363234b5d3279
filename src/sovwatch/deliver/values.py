"""What goes to a destination, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["slack", "mail", "text"]


@dataclass(frozen=True)
class Message:
    """One message. `text` is Slack's own mark-up for Slack and plain text for all others; `html` is for mail."""

    subject: str
    text: str = ""
    html: str = ""


@dataclass(frozen=True)
class Outcome:
    """Whether the destination took the message; if not, `detail` says why, without any secret of the address."""

    ok: bool
    detail: str = ""
