"""Files in the form of the ECB's `eurofxref-hist`: made here, for a loopback server to give."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from datetime import date, timedelta

# Won and dollar for one euro are round, so that cross rates can be told by heart; an empty last column, as the ECB has it.
HEADER = "Date,USD,JPY,GBP,SEK,KRW,"
ROW = "1.25,160.0,0.8,N/A,1500.0,"


def ecb_csv(days: Iterable[date], row: str = ROW) -> str:
    """The file for `days`, the newest first."""
    return "\n".join([HEADER, *(f"{day},{row}" for day in sorted(days, reverse=True))]) + "\n"


def ecb_zip(text: str, name: str = "eurofxref-hist.csv") -> bytes:
    """The file as the ECB packs it."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, text)
    return packed.getvalue()


def weekdays(first: date, last: date) -> list[date]:
    """Monday to Friday from `first` to `last`."""
    span = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return [day for day in span if day.weekday() < 5]
