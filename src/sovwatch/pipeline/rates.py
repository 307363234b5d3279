"""Puts a newer file of the ECB's reference rates in place."""

from __future__ import annotations

import zipfile
from pathlib import Path

from sovwatch.errors import SovwatchError
from sovwatch.facts.exchange import parse_ecb
from sovwatch.fetch import Fetcher
from sovwatch.settings.rates import NAMES, unpacked

SOURCE = "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist.zip"


async def update_rates(fetcher: Fetcher, folder: Path, *, url: str = SOURCE) -> int:
    """Fetches the rates from `url` into the project's `rates/`; the number of days in the new file.

    Raises FetchError, or SovwatchError if what came is no such file; the old file then stays.
    """
    answer = await fetcher.get(url, timeout=60.0)
    try:
        text = unpacked(answer.body)
        days = len(parse_ecb(text.decode("utf-8-sig")).rates.get("USD", {}))
    except (ValueError, zipfile.BadZipFile) as error:
        raise SovwatchError(f"{url} gave no file of euro reference rates: {error}") from error
    target = folder / NAMES[0]
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = target.with_name(target.name + ".new")
    fresh.write_bytes(text)
    fresh.replace(target)
    return days
