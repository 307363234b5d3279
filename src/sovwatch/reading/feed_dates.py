"""Dates of feeds and sitemaps: what pages never write but feeds do, then the reader of all dates."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from sovwatch.reading.dates import parse_date
from sovwatch.reading.zones import COUNTRIES, country_of

_KOREA = ZoneInfo("Asia/Seoul")
_KOREAN_TEXT = re.compile("[가-힣]")
#: Countries with one zone at home, by the site's name; the first also by the language alone.
_OWN_LANGUAGE = frozenset(
    (
        "kr",
        "jp",
        "pl",
        "cz",
        "hu",
        "fi",
        "se",
        "dk",
        "no",
        "it",
        "gr",
        "bg",
        "ro",
        "ee",
        "lv",
        "lt",
        "sk",
        "si",
        "hr",
    )
)
_ONE_ZONE = _OWN_LANGUAGE | {"de", "at", "ch", "fr", "be", "nl", "lu", "ie", "gb", "es", "ua", "tr"}
_MAX_LENGTH = 200

_CLOCK = r"(?:[T\s]+(?P<clock>\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?|(?<=T)\d{2}(?!\d|:))\s*(?P<offset>Z|[+-]\d{2}:?\d{2})?)?"
#: ISO 8601 without a full calendar date: year; year and month; ordinal day; two-digit years; day of three digits.
_SHAPES = tuple(
    re.compile(rf"\s*{shape}{_CLOCK}\s*\Z", re.I)
    for shape in (
        r"(?P<y>\d{4})-(?P<m>\d{1,2})",
        r"(?P<y>\d{4})",
        r"(?P<y>\d{4})-?(?P<o>\d{3})",
        r"(?P<y>\d{4})-(?P<m>\d{2})-?0(?P<d>\d{2})",
        r"(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})(?=T\d{2}(?:Z|[+-]|\s*\Z))",
        r"(?P<y>\d{4})-0(?P<m>\d{2})-(?P<d>\d{2})",
        r"(?P<y>\d{2})(?P<m>\d{2})(?P<d>\d{2})",
        # With hyphens it could be day-month-year, unless that lies far ahead.
        r"(?P<y>\d{2})-(?P<m>\d{2})-(?P<d>3[01])",
        r"-(?P<y>\d{2})-?(?P<m>\d{2})",
    )
)
#: Spellings of months that content systems are known for and no language has.
_MISSPELT = {
    "Μάώ": "Μαρ",
    "Μαώ": "Μαρ",
    "Μαϊ": "Μαι",
    "Ιον": "Ιουν",
    "Ιολ": "Ιουλ",
    "februári": "február",
    "máujus": "május",
}
_MISSPELT_WORD = re.compile(r"(?<!\w)(?:" + "|".join(_MISSPELT) + r")(?!\w)")
_EPOCH = re.compile(r"\s*(\d{10})(\d{3})?\s*\Z")
_MIDNIGHT = re.compile(r"(?<!\d)24:00(?::00)?(?!\d)")
_OFFSET = re.compile(r":\d{2}(?:[.,]\d+)?\s*(?:GMT|UTC)?[+-](\d{2}):?(\d{2})(?!\d)")
_OLD_YEAR = re.compile(
    r"\s*(?:\w{3,9},?\s+)?(?P<d>\d{1,2})\s+(?P<m>[A-Za-z]{3})\w*\s+(?P<y>0\d{3})\s+(?P<clock>\d{1,2}:\d{2}:\d{2})"
    r"\s*(?P<offset>[+-]\d{4}|GMT|UTC|Z)?\s*\Z"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def feed_date(text: str, zone: tzinfo, *, language: str | None = None) -> datetime | None:
    """The moment that the text of a date element states, aware, or None if it states none for certain.

    `zone` holds where the text has no zone of its own; a text in Korean letters without one is Korean time unless
    the caller's zone is another than UTC. A day without a clock is its midnight.
    """
    text = text.strip()
    if not text or len(text) > _MAX_LENGTH:
        return None
    if not text.isascii():
        text = _MISSPELT_WORD.sub(lambda match: _MISSPELT[match[0]], unicodedata.normalize("NFC", text))
    if zone == UTC and _KOREAN_TEXT.search(text):
        zone = _KOREA
    try:
        return _read(text, zone, language)
    except (ValueError, OverflowError):
        return None


def _read(text: str, zone: tzinfo, language: str | None) -> datetime | None:
    if epoch := _EPOCH.match(text):
        return datetime.fromtimestamp(int(epoch[1]), UTC)
    for shape in (*_SHAPES, _OLD_YEAR):
        match = shape.match(text)
        found = _moment(match.groupdict(), zone) if match else None
        if found:
            return found
    offset = _OFFSET.search(text)
    if offset and (int(offset[1]) > 14 or int(offset[2]) > 59):
        return None
    late = _MIDNIGHT.search(text)
    stamp = parse_date(
        _MIDNIGHT.sub("00:00:00", text) if late else text,
        zone=zone,
        languages=(language,) if language else (),
    )
    if stamp is None:
        return None
    return stamp.when + timedelta(days=1) if late else stamp.when


def _moment(parts: dict[str, str | None], zone: tzinfo) -> datetime | None:
    month_text = parts.get("m") or "1"
    if month_text.isalpha():
        if month_text.lower() not in _MONTHS:
            return None
        month = _MONTHS.index(month_text.lower()) + 1
    else:
        month = int(month_text)
    year = _year(parts["y"] or "")
    if parts.get("o"):
        day = date(year, 1, 1) + timedelta(days=int(parts["o"] or "1") - 1)
        if day.year != year or int(parts["o"] or "0") < 1:
            return None
    else:
        day = date(year, month, int(parts.get("d") or "1"))
    clock = time.fromisoformat(_full_clock(parts.get("clock")))
    return datetime.combine(day, clock, _offset(parts.get("offset")) or zone)


def _year(text: str) -> int:
    """Two digits mean 1970 to 2069; four that begin with 0 are what they say."""
    if len(text) == 4:
        return int(text)
    return 2000 + int(text) if int(text) < 70 else 1900 + int(text)


def _full_clock(clock: str | None) -> str:
    hour, _, rest = (clock or "00:00").replace(",", ".").partition(":")
    return f"{hour:0>2}:{rest.split('.')[0] or '00'}"


def _offset(text: str | None) -> tzinfo | None:
    if not text:
        return None
    if text.upper() in {"Z", "GMT", "UTC"}:
        return UTC
    digits = text[1:].replace(":", "")
    minutes = int(digits[:2]) * 60 + int(digits[2:])
    if minutes > 14 * 60 or int(digits[2:]) > 59:
        raise ValueError(text)
    return timezone(timedelta(minutes=-minutes if text[0] == "-" else minutes))


def assumed_zone(zone: tzinfo | None, url: str | None, language: str | None) -> tzinfo:
    """The zone of a feed's dates that name none: the given one, else that of the site's country, else UTC."""
    if zone is not None:
        return zone
    by_site = country_of(url, None)
    if by_site in _ONE_ZONE:
        return ZoneInfo(COUNTRIES[by_site])
    by_language = country_of(None, (language or "").split("-")[0])
    return ZoneInfo(COUNTRIES[by_language]) if by_language in _OWN_LANGUAGE else UTC
