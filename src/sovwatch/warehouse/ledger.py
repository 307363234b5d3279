"""Runs, digests, deliveries, alarms: the record of what was done and what each team has had."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sovwatch.warehouse.database import Database


@dataclass(frozen=True)
class DigestRow:
    """One digest as the ledger knows it; `archive` is its folder, relative to `data/`."""

    id: str
    team: str
    due: datetime
    composed: datetime
    since: datetime
    until: datetime
    archive: str


@dataclass(frozen=True)
class Notice:
    """One message to the operators in every form, and the channels that are to have it."""

    id: str
    composed: datetime
    channels: tuple[str, ...]
    subject: str
    slack: tuple[str, ...]
    html: str
    text: str


@dataclass(frozen=True)
class ShownStory:
    """One story in a digest: "new" or "update", and the items that the team has had of it from now on."""

    story: str
    kind: str
    headline: str
    score: float
    items: tuple[str, ...]


class Ledger:
    """Decides what a subscription has had. A delivery is written before it is tried and after it was answered.

    A delivery is of a digest or of a notice; "digest" stands for the id of either.
    """

    def __init__(self, database: Database, statements: Mapping[str, str]) -> None:
        self._db = database
        self._sql = statements

    def begin_run(self, run: str, at: datetime, *, pid: int, host: str, version: str) -> None:
        """Records that a run started; runs that were killed are marked as such."""
        self._db.run(self._sql["end_stale_runs"], {"run": run})
        self._db.append("store.runs", [(run, at, None, pid, host, "running", version)])

    def end_run(self, run: str, at: datetime, outcome: str) -> None:
        """Records how a run ended: done, failed or interrupted."""
        self._db.run("UPDATE store.runs SET finished = ?, outcome = ? WHERE id = ?", [at, outcome, run])

    def last_digest(self, team: str) -> tuple[datetime, datetime] | None:
        """(end of the window, due time) of the team's latest digest that went out, or None."""
        rows = self._db.rows(self._sql["last_digest"], {"team": team})
        return (rows[0][0], rows[0][1]) if rows else None

    def had(self, team: str) -> dict[str, ShownStory]:
        """Story -> what the team has had of it."""
        rows = self._db.rows(self._sql["sent_stories"], {"team": team})
        return {row[0]: ShownStory(row[0], "new", row[3], 0.0, tuple(row[2])) for row in rows}

    def record_digest(self, digest: DigestRow, stories: Sequence[ShownStory]) -> None:
        """Writes a digest and what it shows, before the first channel is tried."""
        d = digest
        with self._db.transaction():
            self._db.run("DELETE FROM store.digest_stories WHERE digest = ?", [d.id])
            self._db.run("DELETE FROM store.digests WHERE id = ?", [d.id])
            row = (d.id, d.team, d.due, d.composed, d.since, d.until, len(stories), d.archive)
            self._db.append("store.digests", [row])
            rows = [
                (d.id, i, s.story, s.kind, s.headline, s.score, list(s.items)) for i, s in enumerate(stories)
            ]
            self._db.append("store.digest_stories", rows)

    def record_notice(self, notice: Notice) -> None:
        """Writes a message to the operators, before the first channel is tried."""
        n = notice
        row = (n.id, n.composed, list(n.channels), n.subject, list(n.slack), n.html, n.text)
        self._db.append("store.notices", [row])

    def withdraw_notice(self, notice: str) -> None:
        """Forgets a message that no channel took."""
        with self._db.transaction():
            self._db.run("DELETE FROM store.notices WHERE id = ?", [notice])
            self._db.run("DELETE FROM store.deliveries WHERE digest = ?", [notice])

    def notices(self, since: datetime) -> list[Notice]:
        """The messages to the operators composed since then, oldest first; older ones are forgotten."""
        self._db.run("DELETE FROM store.notices WHERE composed < ?", [since])
        rows = self._db.rows(
            "SELECT id, composed, channels, subject, slack, html, text FROM store.notices ORDER BY composed, id"
        )
        return [Notice(r[0], r[1], tuple(r[2]), r[3], tuple(r[4]), r[5], r[6]) for r in rows]

    def delivered(self, digest: str) -> dict[tuple[str, int], str]:
        """(channel, part) -> the latest status of that delivery."""
        rows = self._db.rows(
            "SELECT channel, part, status FROM store.deliveries WHERE digest = ? "
            "QUALIFY row_number() OVER (PARTITION BY channel, part ORDER BY attempt DESC) = 1",
            [digest],
        )
        return {(row[0], row[1]): row[2] for row in rows}

    def begin_delivery(self, digest: str, channel: str, part: int, at: datetime) -> int:
        """Records that a part is about to be sent; the number of the attempt."""
        rows = self._db.rows(
            "SELECT coalesce(max(attempt), 0) + 1 FROM store.deliveries WHERE digest = ? AND channel = ? AND part = ?",
            [digest, channel, part],
        )
        attempt = int(rows[0][0])
        self._db.append("store.deliveries", [(digest, channel, part, attempt, "sending", at, None, "")])
        return attempt

    def end_delivery(
        self, digest: str, channel: str, part: int, attempt: int, *, at: datetime, status: str, detail: str
    ) -> None:
        """Records the channel's answer: sent or failed."""
        self._db.run(
            "UPDATE store.deliveries SET status = ?, finished = ?, detail = ? "
            "WHERE digest = ? AND channel = ? AND part = ? AND attempt = ?",
            [status, at, detail, digest, channel, part, attempt],
        )

    def doubt(self, at: datetime) -> list[tuple[str, str, int]]:
        """Marks deliveries that a killed run left open as in doubt; (team, channel, part) of each.

        The team of a message to the operators is "operators".
        """
        rows = self._db.rows(self._sql["doubt_deliveries"], {"at": at})
        teams: dict[str, str] = dict(self._db.rows("SELECT id, team FROM store.digests"))
        return [(teams.get(row[0], "operators"), row[1], row[2]) for row in rows]

    def latest_of(self, team: str) -> DigestRow | None:
        """The team's latest digest, sent or not."""
        rows = self._db.rows(
            "SELECT id, team, due, composed, since, until, archive FROM store.digests WHERE team = ? "
            "ORDER BY composed DESC LIMIT 1",
            [team],
        )
        return DigestRow(*rows[0]) if rows else None
