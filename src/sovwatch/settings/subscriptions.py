"""`alerts/subscriptions.yaml`: which team gets which digest, when and where; and where alarms go."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from sovwatch import model
from sovwatch.errors import BadArguments, BadFiles, Fault
from sovwatch.settings import yamlfile
from sovwatch.settings.faults import Strict, validate
from sovwatch.settings.sources import Slug, Zone

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d\Z")
_ENV = re.compile(r"[A-Z][A-Z0-9_]*\Z")


def _clock(value: str) -> str:
    if not _CLOCK.match(value):
        msg = f'"{value}" is not a time of day; write "08:00"'
        raise ValueError(msg)
    return value


def _env_name(value: str) -> str:
    if not _ENV.match(value):
        msg = (
            "is not the name of an environment variable; write a name such as SOVWATCH_SLACK_SEOUL "
            "and put the Apprise address into that variable, never into this file"
        )
        raise ValueError(msg)
    return value


class ChannelEntry(Strict):
    """One destination."""

    name: Slug = Field(description="how reports and the ledger call this channel")
    url_env: Annotated[str, AfterValidator(_env_name)] = Field(
        description="name of the environment variable that holds the Apprise address"
    )


class SubscriptionEntry(Strict):
    """One team's digest."""

    team: Slug = Field(description="short name of the team")
    channels: tuple[ChannelEntry, ...] = Field(description="where the digest goes; [] for the archive only")
    language: Literal["ko", "en"] = Field(description="language of the digest's frame: ko or en")
    zone: Zone = Field(description="the team's time zone (IANA name)")
    time: Annotated[str, AfterValidator(_clock)] = Field(
        description="time of day in that zone, such as 08:00"
    )
    days: tuple[Literal[DAYS], ...] = Field(DAYS, min_length=1, description="days of the week: mon to sun")  # type: ignore[valid-type]
    max_stories: int = Field(12, ge=1, le=60, description="stories shown in full; the rest is counted")
    quiet: Literal["line", "nothing"] = Field(
        "line", description="on a day without stories: one line, or nothing"
    )

    def to_value(self) -> model.Subscription:
        """The entry as the frozen value that the parts take."""
        return model.Subscription(
            team=self.team,
            channels=tuple(model.Channel(c.name, c.url_env) for c in self.channels),
            language=self.language,
            zone=self.zone,
            time=dt.time.fromisoformat(self.time),
            days=frozenset(DAYS.index(day) for day in self.days),
            max_stories=self.max_stories,
            quiet=self.quiet,
        )


class OperatorsEntry(Strict):
    """Where alarms about sources and deliveries go."""

    channels: tuple[ChannelEntry, ...] = Field((), description="where alarms go")


class SubscriptionsFile(Strict):
    """The whole file."""

    subscriptions: tuple[SubscriptionEntry, ...] = Field(description="one entry per team")
    operators: OperatorsEntry = Field(OperatorsEntry(), description="alarms")  # type: ignore[call-arg]


@dataclass(frozen=True)
class Alerts:
    """All subscriptions, and the operators' channels."""

    subscriptions: tuple[model.Subscription, ...]
    operators: tuple[model.Channel, ...]

    def channels(self) -> tuple[model.Channel, ...]:
        """Every channel named anywhere, once."""
        every = [c for s in self.subscriptions for c in s.channels] + list(self.operators)
        return tuple(dict.fromkeys(every))


def load_alerts(path: Path, *, shown_as: str | None = None) -> Alerts:
    """The subscriptions declared in `path`. Raises BadFiles with every fault and its line."""
    document = yamlfile.read(path, shown_as=shown_as)
    if not isinstance(document.data, dict):
        message = 'holds no subscriptions; write "subscriptions:" and below it one "- team: ..." per team'
        raise BadFiles([Fault(document.file, 1, "", message)])
    parsed, faults = validate(SubscriptionsFile, document)
    if parsed is not None:
        faults += _repeated(parsed, document)
    if faults or parsed is None:
        raise BadFiles(faults)
    return Alerts(
        tuple(s.to_value() for s in parsed.subscriptions),
        tuple(model.Channel(c.name, c.url_env) for c in parsed.operators.channels),
    )


def _repeated(parsed: SubscriptionsFile, document: yamlfile.Document) -> list[Fault]:
    seen: set[str] = set()
    faults = []
    for i, entry in enumerate(parsed.subscriptions):
        if entry.team in seen:
            faults.append(document.fault(("subscriptions", i, "team"), f'"{entry.team}" is there twice'))
        seen.add(entry.team)
    return faults


def channel_addresses(alerts: Alerts, environment: Mapping[str, str]) -> dict[str, str]:
    """Environment variable name -> Apprise address, for every channel.

    Raises BadArguments that names each variable that is missing or empty, and the channel that needs it.
    """
    missing = [c for c in alerts.channels() if not environment.get(c.url_env, "").strip()]
    if missing:
        told = "\n".join(
            f'environment variable {c.url_env} is not set; channel "{c.name}" needs its Apprise address there'
            for c in missing
        )
        raise BadArguments(told)
    return {c.url_env: environment[c.url_env].strip() for c in alerts.channels()}
