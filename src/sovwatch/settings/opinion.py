"""`opinion.yaml`: the endpoint that is asked about unsure items. Without the file nothing is asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from pydantic import Field

from sovwatch.errors import BadArguments, BadFiles
from sovwatch.settings import yamlfile
from sovwatch.settings.faults import Strict, validate
from sovwatch.settings.project import Layout

NAME = "opinion.yaml"
_CALL = "/chat/completions"


@dataclass(frozen=True)
class OpinionSettings:
    """Whom to ask, and how much. `seconds` bounds one answer, `run_seconds` all of a run; `budget` counts requests of a run.

    `allow` holds the networks and host names that only this endpoint may be in beside the public internet.
    """

    url: str
    model: str
    key_env: str | None = None
    allow: tuple[str, ...] = ()
    budget: int = 20
    seconds: float = 20.0
    run_seconds: float = 120.0


class OpinionFile(Strict):
    """The whole file."""

    url: str = Field(
        min_length=1, description="address of an OpenAI-compatible server, such as http://127.0.0.1:8080/v1"
    )
    model: str = Field(min_length=1, max_length=200, description="name of the model, as the server knows it")
    key_env: str | None = Field(
        None, pattern=r"^[A-Z][A-Z0-9_]*$", description="environment variable that holds the server's key"
    )
    allow: tuple[str, ...] = Field(
        (), description="networks or host names outside the public internet that the server may be in"
    )
    budget: int = Field(20, ge=1, le=1000, description="most requests of one run")
    seconds: float = Field(20.0, ge=1, le=300, description="longest wait for one answer")
    run_seconds: float = Field(120.0, ge=1, le=3600, description="longest time for all answers of one run")


def load_opinion(layout: Layout) -> OpinionSettings | None:
    """What the project's `opinion.yaml` says, or None if there is none. Raises BadFiles with every fault and its line."""
    path = layout.find(NAME)
    if not path.is_file():
        return None
    document = yamlfile.read(path, shown_as=layout.shown(NAME))
    parsed, faults = validate(OpinionFile, document)
    if parsed is not None:
        faults += [document.fault((key,), message) for key, message in _objections(parsed)]
    if faults or parsed is None:
        raise BadFiles(faults)
    values = parsed.model_dump()
    return OpinionSettings(**{**values, "url": _call(parsed.url), "allow": tuple(parsed.allow)})


def opinion_key(settings: OpinionSettings, environment: Mapping[str, str]) -> str | None:
    """The server's key, or None if it needs none. Raises BadArguments if the variable is not set or cannot be sent."""
    if settings.key_env is None:
        return None
    key = environment.get(settings.key_env, "").strip()
    if not key:
        raise BadArguments(f"{NAME} names the environment variable {settings.key_env}, which is not set")
    if not (key.isascii() and key.isprintable()):
        raise BadArguments(f"{settings.key_env} holds characters that cannot be sent as a key")
    return key


def _objections(parsed: OpinionFile) -> list[tuple[str, str]]:
    try:
        parts = urlsplit(parsed.url)
        host = parts.hostname or ""
    except ValueError as error:
        return [("url", f"is no address: {error}")]
    if parts.scheme not in {"http", "https"} or not host:
        return [("url", "must begin with http:// or https:// and a host")]
    if parts.username or parts.password or parts.query or parts.fragment:
        return [("url", 'holds more than host and path; a key goes into the variable that "key_env" names')]
    if parts.scheme == "http" and not parsed.allow:
        message = (
            "is not encrypted; use https, or name the server's own network below allow: such as 127.0.0.1"
        )
        return [("url", message)]
    return []


def _call(url: str) -> str:
    base = url.rstrip("/")
    return base if base.endswith(_CALL) else base + _CALL
