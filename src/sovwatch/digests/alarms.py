"""What operators are told of their sources: each alarm once when it is raised, once when it is over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sovwatch.digests import figures
from sovwatch.digests.catalog import Language, count, say
from sovwatch.digests.cleaning import clean, safe_url
from sovwatch.digests.parts import GAP, pack
from sovwatch.digests.render_html import alarm_html
from sovwatch.digests.render_slack import PART_MAX, escape
from sovwatch.digests.values import Question

REASON_MAX = 200


@dataclass(frozen=True)
class Alarm:
    """One alarm: the source's name, what is wrong in words, since when, and when it was over (None: still on)."""

    source: str
    reason: str
    raised: datetime
    over: datetime | None = None


@dataclass(frozen=True)
class AlarmTexts:
    """The operators' message in every form."""

    subject: str
    slack: tuple[str, ...]
    html: str
    text: str


def alarm_texts(
    alarms: Sequence[Alarm],
    templates: Mapping[str, str],
    *,
    questions: Sequence[Question] = (),
    language: Language = "en",
    zone: str = "UTC",
) -> AlarmTexts:
    """The message about `alarms`, those that are on first, and the items that operators are asked about.

    `templates` as for digests; times in `zone`.
    """
    groups = [
        (say(language, title), tuple(_lines(chosen, language, zone)))
        for title, chosen in (
            ("raised", [a for a in alarms if not a.over]),
            ("over", [a for a in alarms if a.over]),
        )
        if chosen
    ]
    if questions:
        groups.append((say(language, "questions"), tuple(_question(question) for question in questions)))
    title = _subject(alarms, language) if alarms else say(language, "questions")
    return AlarmTexts(
        subject=title,
        slack=pack([f"*{escape(title)}*", *(_slack(*group) for group in groups)], PART_MAX),
        html=alarm_html({"title": title, "groups": groups, "language": language}, templates),
        text=GAP.join([title, *(_plain(*group) for group in groups)]) + "\n",
    )


def _subject(alarms: Sequence[Alarm], language: Language) -> str:
    on = sum(not alarm.over for alarm in alarms)
    return count(language, "alarm_subject", on) if on else count(language, "alarm_subject_over", len(alarms))


def _question(question: Question) -> tuple[str, str, str]:
    """(headline, address, outlet and score) of an item that the judge was unsure about."""
    told = f"{clean(question.outlet, 60)}, {question.score:.2f}"
    return clean(question.title, REASON_MAX), safe_url(question.url), told


def _lines(alarms: Sequence[Alarm], language: Language, zone: str) -> Iterator[tuple[str, str, str]]:
    """(source, reason, time) of each alarm, in the order of the sources."""
    for alarm in sorted(alarms, key=lambda alarm: (alarm.source, alarm.raised)):
        since = figures.when(alarm.raised, zone, language)
        until = figures.when(alarm.over, zone, language) if alarm.over else ""
        told = say(language, "from_to" if until else "since", since=since, until=until)
        yield clean(alarm.source, 80), clean(alarm.reason, REASON_MAX), told


def _slack(title: str, lines: Sequence[tuple[str, str, str]]) -> str:
    told = (f"• *{escape(source)}*: {escape(reason)} ({escape(time)})" for source, reason, time in lines)
    return "\n".join([f"*{escape(title)}*", *told])


def _plain(title: str, lines: Sequence[tuple[str, str, str]]) -> str:
    return "\n".join([title, *(f"- {source}: {reason} ({time})" for source, reason, time in lines)])
