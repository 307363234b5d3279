"""Messages to the operators' channels: alarms about sources, and questions.

As with digests, a message is written to the ledger before it is sent, and each part of it before and after: what a
run that dies leaves open is in doubt and not repeated, what it had not begun is sent by the next run.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from sovwatch.digests.alarms import Alarm, alarm_texts
from sovwatch.model import Channel, Delivery
from sovwatch.pipeline.alarms import EVERY_SOURCE, KINDS, AlarmNews, note_told
from sovwatch.pipeline.digest import templates_of
from sovwatch.pipeline.feedback import as_question
from sovwatch.pipeline.outbox import PASSED, Outbox
from sovwatch.settings.project import Project
from sovwatch.warehouse import Warehouse, watch
from sovwatch.warehouse.desk import Unsure
from sovwatch.warehouse.ledger import Notice

OPERATORS = "operators"
TRIED_FOR = timedelta(days=7)  # at a channel that failed while another took the message


def _words(alarm: watch.Alarm) -> str:
    if alarm.kind == "unparsed":
        return alarm.detail
    return f"{KINDS[alarm.kind]}: {alarm.detail}".rstrip(": ")


class OperatorRun:
    """Tells the operators within one run; `addresses` are those of their channels."""

    def __init__(
        self, warehouse: Warehouse, project: Project, addresses: Mapping[str, str], *, now: datetime
    ) -> None:
        self._warehouse = warehouse
        self._ledger = warehouse.ledger
        self._project = project
        self._outbox = Outbox(warehouse.ledger, addresses, now=now)
        self._now = now

    def serve(self, news: AlarmNews, unsure: Sequence[Unsure]) -> list[Delivery]:
        """Sends what earlier messages still lack, then the news and questions; one outcome per message and channel."""
        again = self._retry()
        if not news and not unsure:
            return again
        notice = self._notice(news, unsure)
        asked = [item.item for item in unsure]
        with self._warehouse.database.transaction():
            self._ledger.record_notice(notice)
            note_told(self._warehouse, news)
            self._warehouse.desk.note_asked(asked, self._now)
        outcomes = [self._send(notice, channel) for channel in self._project.alerts.operators]
        if not PASSED & set(self._ledger.delivered(notice.id).values()):
            with self._warehouse.database.transaction():
                self._ledger.withdraw_notice(notice.id)
                note_told(self._warehouse, news, told=False)
                self._warehouse.desk.forget_asked(asked)
        return [*again, *outcomes]

    def _notice(self, news: AlarmNews, unsure: Sequence[Unsure]) -> Notice:
        names = {source.id: source.name for source in self._project.sources} | {EVERY_SOURCE: "sovwatch"}
        alarms = [
            Alarm(
                names.get(a.source, a.source), _words(a), a.raised, None if a.kind == "unparsed" else a.over
            )
            for a in (*news.raised, *news.over)
        ]
        questions = [as_question(item) for item in unsure]
        texts = alarm_texts(alarms, templates_of(self._project.layout), questions=questions)
        channels = tuple(channel.name for channel in self._project.alerts.operators)
        id_ = f"notice-{self._now:%Y%m%dT%H%M%S}-{secrets.token_hex(3)}"
        return Notice(id_, self._now, channels, texts.subject, texts.slack, texts.html, texts.text)

    def _retry(self) -> list[Delivery]:
        """Sends the messages of the last days where they did not go out, or not whole; one failure ends a channel's turn."""
        outcomes: list[Delivery] = []
        failed: set[str] = set()
        for notice in self._ledger.notices(self._now - TRIED_FOR):
            for channel in self._project.alerts.operators:
                if channel.name not in notice.channels or channel.name in failed:
                    continue
                if self._outbox.lacks(notice.id, notice, channel):
                    outcomes.append(self._send(notice, channel))
                    failed |= {channel.name} if outcomes[-1].status == "failed" else set()
        return outcomes

    def _send(self, notice: Notice, channel: Channel) -> Delivery:
        return self._outbox.send(notice.id, notice, channel, team=OPERATORS)
