"""Puts a newer file of the ECB's reference rates in place."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from sovwatch.errors import BadFiles, SovwatchError
from sovwatch.facts.exchange import RateTable, parse_ecb
from sovwatch.fetch import Fetcher
from sovwatch.settings.rates import NAMES, load_rates, unpacked

SOURCE = "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist.zip"


async def update_rates(fetcher: Fetcher, folder: Path, *, url: str = SOURCE) -> int:
    """Fetches the rates from `url` into the project's `rates/`; the number of days in the new file.

    Raises FetchError, or SovwatchError if what came is no such file or has less than the rates in use: a newest day before
    theirs, or fewer days. The old file then stays; the new one takes its place in one step.
    """
    answer = await fetcher.get(url, timeout=60.0)
    try:
        text = unpacked(answer.body)
        table = parse_ecb(text.decode("utf-8-sig"))
    except ValueError as error:
        raise SovwatchError(f"{url} gave no file of euro reference rates: {error}") from error
    days = _days(table)
    lack = _lack(days, _days(_in_use(folder)))
    if lack:
        raise SovwatchError(f"{url} gave {lack}; the rates in use stay")
    _put(text, folder / NAMES[0])
    return len(days)


def _days(table: RateTable) -> frozenset[date]:
    """The days with a rate of the dollar, which no day of the history is without."""
    return frozenset(table.rates.get("USD", {}))


def _in_use(folder: Path) -> RateTable:
    """The rates that the project reads now; none if its file is broken: any good one is better."""
    try:
        return load_rates(folder)
    except BadFiles:
        return RateTable({})


def _lack(new: frozenset[date], old: frozenset[date]) -> str:
    if not new:
        return "a file without any rate of the dollar"
    if old and max(new) < max(old):
        return f"rates up to {max(new)}, older than those up to {max(old)}"
    return f"{len(new)} days of rates, fewer than {len(old)}" if len(new) < len(old) else ""


def _put(text: bytes, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = target.with_name(target.name + ".new")
    fresh.write_bytes(text)
    fresh.replace(target)
