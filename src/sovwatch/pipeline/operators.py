"""Messages to the operators' channels: alarms about sources."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sovwatch import deliver
from sovwatch.digests.alarms import Alarm, AlarmTexts, alarm_texts
from sovwatch.digests.values import Question
from sovwatch.model import Channel, Delivery
from sovwatch.pipeline.alarms import EVERY_SOURCE, KINDS, AlarmNews
from sovwatch.pipeline.digest import templates_of
from sovwatch.settings.project import Project
from sovwatch.warehouse import watch

OPERATORS = "operators"


def tell_operators(
    news: AlarmNews, questions: Sequence[Question], project: Project, addresses: Mapping[str, str]
) -> list[Delivery]:
    """Sends the news about sources, and the questions about unsure items, to the operators' channels; one outcome each."""
    names = {source.id: source.name for source in project.sources} | {EVERY_SOURCE: "sovwatch"}
    alarms = [
        Alarm(names.get(a.source, a.source), _words(a), a.raised, None if a.kind == "unparsed" else a.over)
        for a in (*news.raised, *news.over)
    ]
    texts = alarm_texts(alarms, templates_of(project.layout), questions=questions)
    return [_send(texts, channel, addresses[channel.url_env]) for channel in project.alerts.operators]


def _words(alarm: watch.Alarm) -> str:
    if alarm.kind == "unparsed":
        return alarm.detail
    return f"{KINDS[alarm.kind]}: {alarm.detail}".rstrip(": ")


def _send(texts: AlarmTexts, channel: Channel, address: str) -> Delivery:
    for message in _messages(texts, address):
        outcome = deliver.send(address, message)
        if not outcome.ok:
            return Delivery(OPERATORS, channel.name, "failed", outcome.detail)
    return Delivery(OPERATORS, channel.name, "sent")


def _messages(texts: AlarmTexts, address: str) -> list[deliver.Message]:
    kind = deliver.kind_of(address)
    if kind == "slack":
        return [deliver.Message(texts.subject, text=part) for part in texts.slack]
    if kind == "mail":
        return [deliver.Message(texts.subject, text=texts.text, html=texts.html)]
    return [deliver.Message(texts.subject, text=texts.text[: deliver.limit_of(address)])]
