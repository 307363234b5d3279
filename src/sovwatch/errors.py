"""The error tree. One subclass per thing the caller does differently.

SovwatchError
├── BadFiles         the operator mends a file; nothing was run (exit 2)
├── BadArguments     the user mends the command line (exit 2)
├── LeaseHeld        another run is at work; try later (exit 3)
├── StorageError     the database or the disk refuses (exit 5)
│   └── BadStatement the SQL is wrong, not the store; its author mends it (exit 2)
└── FetchError       one request failed; the source's result says so, the run goes on
    ├── Refused      the site or its robots.txt does not want us
    └── Unsafe       the address is private, or not http(s)
"""

from __future__ import annotations

from dataclasses import dataclass


class SovwatchError(Exception):
    """Base of all errors that are told to a user without a traceback."""


@dataclass(frozen=True, order=True)
class Fault:
    """One fault in an operator's file: where it is, what is wrong, what to write instead."""

    file: str
    line: int
    key: str
    message: str

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}"
        return f"{where}: {self.key}: {self.message}" if self.key else f"{where}: {self.message}"


class BadFiles(SovwatchError):
    """Faults in the operators' files, all at once, in the order of file and line."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = tuple(sorted(faults))
        super().__init__("\n".join(str(fault) for fault in self.faults))


class BadArguments(SovwatchError):
    """An argument of the command line, or the environment it needs, is wrong."""


class LeaseHeld(SovwatchError):
    """Another run holds the lease; the message names its pid, host and start."""


class StorageError(SovwatchError):
    """The database cannot be opened or written; the message names the file and what to do."""


class BadStatement(StorageError):
    """The database understands the SQL not, or it names what is not there; the message is the database's."""


class FetchError(SovwatchError):
    """One request failed. `kind` is a word of the closed list in `docs/operating.md`; `url` is the address."""

    def __init__(self, kind: str, message: str, *, url: str) -> None:
        self.kind = kind
        self.url = url
        super().__init__(message)


class Refused(FetchError):
    """The site, or its robots.txt, does not want this request."""


class Unsafe(FetchError):
    """The address is private, not http(s), or redirects to one that is."""
