"""One team's digest: what is in it, its archive, its delivery, and what the ledger says of each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sovwatch.digests import render
from sovwatch.digests.compose import Coverage, Window, compose
from sovwatch.digests.schedule import is_due, last_due
from sovwatch.digests.values import Digest
from sovwatch.errors import StorageError
from sovwatch.model import Delivery, SourceReport, Subscription
from sovwatch.pipeline.cards import story_cards
from sovwatch.pipeline.outbox import Outbox
from sovwatch.pipeline.rhythm import ANSWERED
from sovwatch.settings.project import Layout
from sovwatch.warehouse import Warehouse
from sovwatch.warehouse.ledger import DigestRow, ShownStory

FIRST_WINDOW = timedelta(days=1)
ARCHIVE = "archive"  # the channel of a team that has none


@dataclass(frozen=True)
class Rendered:
    """One digest in every form: parts for Slack, a page for mail, plain text for all others."""

    subject: str
    slack: tuple[str, ...]
    html: str
    text: str


class DigestRun:
    """Serves subscriptions within one run."""

    def __init__(
        self, warehouse: Warehouse, layout: Layout, addresses: Mapping[str, str], *, now: datetime
    ) -> None:
        self._warehouse = warehouse
        self._ledger = warehouse.ledger
        self._layout = layout
        self._outbox = Outbox(warehouse.ledger, addresses, now=now)
        self._now = now
        self._templates = templates_of(layout)

    def serve(
        self, subscription: Subscription, reports: Mapping[str, SourceReport], *, now_please: bool = False
    ) -> list[Delivery]:
        """Sends the team's digest if it is due; one outcome per channel. What failed last time is tried again."""
        again = self._retry(subscription)
        last = self._ledger.last_digest(subscription.team)
        if not now_please and not is_due(subscription, last[1] if last else None, self._now):
            return again
        digest, rendered = self.preview(subscription, reports, now_please=now_please)
        self._record(digest, self._store(digest, rendered))
        silent = digest.is_quiet and subscription.quiet == "nothing"
        if silent or not subscription.channels:
            return [*again, self._mark_archived(digest)]
        return [
            *again,
            *(self._outbox.send(digest.id, rendered, c, team=digest.team) for c in subscription.channels),
        ]

    def preview(
        self, subscription: Subscription, reports: Mapping[str, SourceReport], *, now_please: bool = False
    ) -> tuple[Digest, Rendered]:
        """The digest as it would be sent now, and its forms; nothing is written."""
        last = self._ledger.last_digest(subscription.team)
        due = self._now if now_please else last_due(subscription, self._now)
        since = last[0] if last else self._now - FIRST_WINDOW
        window = Window(due, since, self._now)
        stories = self._warehouse.archive.stories_between(since, self._now)
        cards = story_cards(self._warehouse.archive, stories, subscription.language)
        had = {story: frozenset(shown.items) for story, shown in self._ledger.had(subscription.team).items()}
        digest = compose(cards, subscription, window, had=had, coverage=self._coverage(reports, since))
        forms = Rendered(
            render.subject(digest),
            render.slack(digest),
            render.html(digest, self._templates),
            render.text(digest),
        )
        return digest, forms

    def _coverage(self, reports: Mapping[str, SourceReport], since: datetime) -> Coverage:
        """The sources that were asked since then, and of these the ones that are blind now.

        A source that was not asked because it failed before is held off: it counts, and it is blind.
        """
        rows = self._warehouse.database.rows(
            "SELECT source, name, reason, last_run FROM source_health WHERE state IS NOT NULL"
        )
        seen = [
            (name, reports[id_].reason if id_ in reports else reason, last)
            for id_, name, reason, last in rows
        ]
        blind = sorted(name for name, reason, _ in seen if reason not in ANSWERED)
        asked = sum(last > since or reason not in ANSWERED for _, reason, last in seen)
        return Coverage(asked, tuple(blind))

    # -------------------------------------------------------------- archive and ledger

    def _store(self, digest: Digest, rendered: Rendered) -> Path:
        """Writes every form of the digest below data/digests; the folder, relative to data/."""
        folder = Path("digests") / digest.team / digest.id
        files = {
            "digest.html": rendered.html,
            "digest.txt": rendered.text,
            "subject.txt": rendered.subject,
            **{f"slack-{i:02d}.txt": part for i, part in enumerate(rendered.slack, 1)},
        }
        try:
            (self._layout.data / folder).mkdir(parents=True, exist_ok=True)
            for name, text in files.items():
                _write(self._layout.data / folder / name, text)
        except OSError as error:
            raise StorageError(
                f"{self._layout.data / folder} cannot be written: {error.strerror or error}"
            ) from error
        return folder

    def _record(self, digest: Digest, archive: Path) -> None:
        row = DigestRow(
            digest.id, digest.team, digest.due, self._now, digest.since, digest.until, archive.as_posix()
        )
        before = self._ledger.had(digest.team)
        stories = [
            ShownStory(
                card.id,
                card.kind,
                next(iter(card.headlines.values()), ""),
                card.score,
                _items(before.get(card.id), (report.item for report in card.reports)),
            )
            for card in (*digest.cards, *digest.more)
        ]
        self._ledger.record_digest(row, stories)

    def _mark_archived(self, digest: Digest) -> Delivery:
        attempt = self._ledger.begin_delivery(digest.id, ARCHIVE, 0, self._now)
        self._ledger.end_delivery(digest.id, ARCHIVE, 0, attempt, at=self._now, status="sent", detail="")
        return Delivery(digest.team, ARCHIVE, "sent")

    def _retry(self, subscription: Subscription) -> list[Delivery]:
        """Sends the team's latest digest where it went out at one channel and not, or not whole, at another.

        Either that channel failed, or the run died before its turn. What is in doubt is not repeated.
        """
        row = self._ledger.latest_of(subscription.team)
        last = self._ledger.last_digest(subscription.team)
        if row is None or last is None or row.due != last[1] or self._now - row.composed > FIRST_WINDOW:
            return []
        if (ARCHIVE, 0) in self._ledger.delivered(row.id):
            return []
        rendered = _archived(self._layout.data / row.archive)
        return [
            self._outbox.send(row.id, rendered, channel, team=row.team)
            for channel in subscription.channels
            if self._outbox.lacks(row.id, rendered, channel)
        ]

    def again(self, subscription: Subscription) -> list[Delivery]:
        """Sends what is failed or in doubt of the team's latest digest once more, from the archive."""
        row = self._ledger.latest_of(subscription.team)
        if row is None:
            return []
        rendered = _archived(self._layout.data / row.archive)
        return [
            self._outbox.send(row.id, rendered, channel, team=row.team, doubtful=True)
            for channel in subscription.channels
        ]


def templates_of(layout: Layout) -> dict[str, str]:
    """The project's templates by file name."""
    folder = layout.find("alerts/templates")
    return {file.name: file.read_text("utf-8") for file in sorted(folder.glob("*.j2"))}


def _items(before: ShownStory | None, now: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*(before.items if before else ()), *now)))


def _archived(folder: Path) -> Rendered:
    try:
        subject, html, text = (
            (folder / name).read_text("utf-8") for name in ("subject.txt", "digest.html", "digest.txt")
        )
        slack = tuple(file.read_text("utf-8") for file in sorted(folder.glob("slack-*.txt")))
    except OSError as error:
        raise StorageError(f"{folder} cannot be read: {error.strerror or error}") from error
    return Rendered(subject, slack, html, text)


def _write(path: Path, text: str) -> None:
    """Whole or not at all."""
    fresh = path.with_name(path.name + ".new")
    fresh.write_text(text, "utf-8")
    fresh.replace(path)
