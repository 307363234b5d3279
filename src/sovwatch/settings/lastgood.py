"""The last good version of the operators' files: what a scheduled run works with while a change is broken."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from sovwatch.errors import BadFiles, StorageError
from sovwatch.settings.project import Layout, Project, load_project

FILES = ("sources.yaml", "topics.yaml", "actors.yaml", "alerts/subscriptions.yaml")
FOLDER = "last-good"


def load_or_last_good(layout: Layout) -> tuple[Project, str | None]:
    """The project, and None; or, where its files hold faults, its last good version and a message that says so.

    Good files are kept as a copy under `data/last-good/`. For scheduled runs only: a person at a terminal is
    told the faults and nothing runs. Raises BadFiles where there is no good version, StorageError if the copy
    cannot be written.
    """
    before = _contents(layout)
    try:
        project = load_project(layout)
    except BadFiles as error:
        return _last_good(layout, error)
    if _contents(layout) == before:  # else the files changed while they were read: the next run keeps them
        _keep(layout.data / FOLDER, before)
    return project, None


def _last_good(layout: Layout, error: BadFiles) -> tuple[Project, str]:
    copy = layout.data / FOLDER
    if not all((copy / name).is_file() for name in FILES):
        raise error
    try:
        project = load_project(Layout(copy, copy))
    except BadFiles:
        # Kept by an older version of this program that accepted more: only the operator's own faults help.
        raise error from None
    since = datetime.fromtimestamp(max((copy / name).stat().st_mtime for name in FILES), UTC)
    message = (
        f"a change in the files is refused; the version that was good until {since:%Y-%m-%d %H:%M} UTC "
        f"stays in force:\n{error}"
    )
    return replace(project, layout=layout), message


def _contents(layout: Layout) -> dict[str, bytes | None]:
    return {name: _read(layout.find(name)) for name in FILES}


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        # What is wrong with it is told, with more words, by who loads it.
        return None


def _keep(folder: Path, contents: dict[str, bytes | None]) -> None:
    """Replaces each copy that differs, one at a time and whole."""
    try:
        for name, content in contents.items():
            target = folder / name
            if content is None or _read(target) == content:
                continue
            target.parent.mkdir(parents=True, exist_ok=True)
            fresh = target.with_name(f".{target.name}.new")
            fresh.write_bytes(content)
            fresh.replace(target)
    except OSError as error:
        msg = f"{folder} cannot be written: {error.strerror or error}"
        raise StorageError(msg) from error
