"""Any date text of a feed or a page to a `Stamp`.

Reads ISO 8601, RFC 822 with odd zones, asctime, Korean and Japanese, and day-month-year texts with the month
names of 35 languages. Never guesses: a text whose day cannot be told for certain gives None. Order of attack:
find the calendar date (several shapes, the earliest in the text wins), then a clock beside it, then a zone.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta, timezone, tzinfo

from sovwatch.reading.months import MONTHS
from sovwatch.reading.values import Precision, Stamp
from sovwatch.reading.zones import named_zone

__all__ = ["Stamp", "parse_date"]

MAX_LENGTH = 300
FIRST_YEAR, LAST_YEAR = 1900, 2100
#: Languages that write the year first even when it has two digits.
YEAR_FIRST = frozenset(("ko", "ja", "zh", "hu", "lt", "sv"))
#: Languages, by tag, that write 03/04 for March 4.
MONTH_FIRST = frozenset(("en-us", "en-ph", "es-us"))

_WORD = r"[^\W\d_]{3,14}"
_YMD = re.compile(r"(?<![\d.])(\d{4})\s?([-./년年])\s?(\d{1,2})\s?([-./월月])\s?(\d{1,3})(?![\d])")
_DMY = re.compile(
    r"(?<![\d./-])(?<!\d:)(\d{1,2})(?:\.\s?|\s?[-/|]\s?|\s(?=\d{1,2}\s\d{4}))(\d{1,2})(?:\.\s?|\s?[-/|]\s?|\s)(\d{4})(?!\d|\.\d)"
)
_SHORT = re.compile(r"(?<![\d./-])(?<!\d:)(\d{2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{2})(?![\d./-])")
_D_MONTH_Y = re.compile(
    rf"(?<!\d)(?<!\d:)(\d{{1,2}})(?:st|nd|rd|th|er|ер|º|ª|°|-?го|η|ης)?\.?,?[\s-]*(?:de\s+|of\s+|den\s+|d['’])?({_WORD})[.,]?[\s-]*(?:de\s+|del\s+|of\s+)?(\d{{4}}|['’]?\d{{2}})(?![\d:])"
)
_MONTH_D_Y = re.compile(rf"(?<!\w)({_WORD})\.?\s*(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})(?!\d)")
_Y_MONTH_D = re.compile(rf"(?<!\d)(\d{{4}})\.?\s*(?:m\.\s*|-)?({_WORD})\.?\s*-?(\d{{1,2}})(?!\d)")
_LATVIAN = re.compile(rf"(?<!\d)(\d{{4}})\.?\s*gada\s+(\d{{1,2}})\.?\s*({_WORD})")
_ASCTIME = re.compile(
    rf"(?<!\w)({_WORD})\s+(\d{{1,2}})\s+(\d{{1,2}}:\d{{2}}(?::\d{{2}})?)\s*([A-Za-z]{{1,5}}|[+-]\d{{4}})?\s+(\d{{4}})(?!\d)"
)
_COMPACT = re.compile(
    r"^(\d{4})(\d{2})(\d{2})(?:[T ]?(\d{2}):?(\d{2})(?::?(\d{2}))?)?\s*(Z|[+-]\d{2}:?\d{2})?$"
)

_BEFORE_CLOCK = r"(?:T|t|r\.|d\.|,|\.|\(|\||/|·|ㆍ|-|–|—|@|\s|일|日|년|[월화수목금토일]요일|요일|\([^\W\d_]{1,3}\)|at|um|à|ore|alle ore|alle|às|as|a las|las|om|kl\.?|klo\.?|o godz\.?|godz\.?|ob|u|в|у|ώρα|στις|la|г\.|г|year|von|\|| hodin)"
_CLOCK = re.compile(
    rf"^{_BEFORE_CLOCK}{{0,8}}?(?P<pre>오전|오후|午前|午後|am|pm|a\.m\.|p\.m\.)?\s?(?P<h>\d{{1,2}})"
    r"(?:\s?(?P<sep>[:：hH.]|시|時|Uhr)\s?(?P<m>\d{1,2})(?:\s?(?:분|分)?\s?(?:[:：.]|\s)?(?P<s>(?<=[:：.])\d{1,2}|(?<=[:：.]\s)\d{2}|\d{1,2}(?=초|秒))(?:초|秒)?(?:[.,]\d{1,9})?)?"
    r"|\s?(?P<full>시|時|Uhr|uhr|h(?![a-z])))?"
    r"(?:분|分)?\s?(?P<post>am|pm|a\.m\.?|p\.m\.?|AM|PM|π\.μ\.|μ\.μ\.|πμ|μμ)?",
    re.I,
)
_CLOCK_BEFORE = re.compile(
    r"(?<![\d:.])(?P<h>\d{1,2})[:：](?P<m>\d{2})(?::(?P<s>\d{2}))?\s?(?P<post>am|pm|a\.m\.|p\.m\.)?\s*(?:Uhr|uhr)?[\s,·|–-]*(?:(?P<zone>[A-Z]{2,5})[\s,]+)?(?:[^\W\d_]{2,12}\.?,?\s*)?(?:den\s|le\s)?$",
    re.I,
)
_ZONE = re.compile(
    r"^\s*(?:Uhr|uhr|hrs?\b|h\b)?\s*\(?\s*(?P<name>Z(?![a-z])|Etc/GMT|(?:UTC|GMT)(?=\s?[+-]\d)|[A-Za-z]{1,4}/[A-Z][A-Za-z_]+|[A-Z]{2,5}(?![a-zA-Z]))?\s?(?P<sign>[+\-−])?(?(sign)(?P<hh>\d{1,2}):?(?P<mm>\d{2})?(?!\d))"
)
_PM = frozenset(("오후", "午後", "pm", "p.m.", "p.m", "μ.μ.", "μμ"))
_AM = frozenset(("오전", "午前", "am", "a.m.", "a.m", "π.μ.", "πμ"))


def parse_date(text: str, *, zone: tzinfo, languages: Sequence[str] = ()) -> Stamp | None:
    """The date and time that a text states, or None when it states none for certain.

    `zone` is assumed where the text names none. `languages` (tags such as "de", "en-US") decide what differs by
    language: 03/04/2024, 24.03.02, and month names that mean two months.
    """
    if (match := _ISO.match(text)) is not None:
        return _read_iso(match, zone)
    line = _prepare(text)
    if not line:
        return None
    if compact := _compact(line, zone):
        return compact
    tags = [tag.lower().replace("_", "-") for tag in languages if tag]
    found = _calendar(line, tags)
    if found is None:
        return None
    day, start, end, clock, zone_text = found
    if clock is not None:
        return _stamp(day, clock, _zone_of(zone_text), zone)
    timed, rest = _clock_after(line[end:])
    if timed is None:
        timed, rest = _clock_before(line[:start])
    return _stamp(day, timed, _zone_of(rest) if timed else None, zone)


_ISO = re.compile(
    r"^\s*(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d\d:?\d\d)?\s*$",
    re.ASCII,
)


def _read_iso(match: re.Match[str], zone: tzinfo) -> Stamp | None:
    """The form that machines write, without the search for others."""
    day = _day(int(match[1]), int(match[2]), int(match[3]))
    if day is None:
        return None
    clock = int(match[4]), int(match[5]), int(match[6]) if match[6] else None
    return _stamp(day, clock, _zone_of(match[7] or ""), zone)


def _prepare(text: str) -> str:
    if not text or len(text) > 5 * MAX_LENGTH:
        return ""
    line = (
        text
        if text.isascii()
        else unicodedata.normalize("NFKC", text).replace("\u200e", "").replace("−", "-")
    )
    line = " ".join(line.split())
    return line if len(line) <= MAX_LENGTH and any(map(str.isdigit, line)) else ""


Clock = tuple[int, int, int | None]
#: A clock face that does not exist, such as 14:61; the whole text is then not believed.
IMPOSSIBLE: Clock = (-1, -1, None)


def _compact(line: str, zone: tzinfo) -> Stamp | None:
    match = _COMPACT.match(line)
    if match is None:
        return None
    day = _day(int(match[1]), int(match[2]), int(match[3]))
    if day is None:
        return None
    clock = None if match[4] is None else (int(match[4]), int(match[5]), int(match[6]) if match[6] else None)
    return _stamp(day, clock, _zone_of(match[7] or ""), zone)


def _day(year: int, month: int, day: int) -> date | None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


Found = tuple[date, int, int, Clock | None, str]


def _calendar(line: str, tags: list[str]) -> Found | None:
    """The earliest calendar date in the line: (day, start, end, clock, zone text)."""
    best: Found | None = None
    for pattern, reader in _SHAPES:
        for match in pattern.finditer(line):
            if best is not None and match.start() >= best[1]:
                break
            found = reader(match, tags)
            if found is not None:
                day, clock, zone_text = found
                best = (day, match.start(), match.end(), clock, zone_text)
                break
    return best


Read = tuple[date, Clock | None, str] | None


def _read_ymd(match: re.Match[str], tags: list[str]) -> Read:
    if match[2] != match[4] and match[2] in "-./" and match[4] in "-./":
        return None
    if len(match[5]) == 3 and not match[5].startswith("0"):
        return None
    day = _day(int(match[1]), int(match[3]), int(match[5]))
    return (day, None, "") if day else None


def _read_dmy(match: re.Match[str], tags: list[str]) -> Read:
    first, second, year = int(match[1]), int(match[2]), int(match[3])
    if ("/" not in match[0] and "-" not in match[0]) or first > 12:
        order = "dm"
    elif second > 12 or any(tag in MONTH_FIRST for tag in tags):
        order = "md"
    elif first == second or any(tag not in {"en", "es-us"} for tag in tags):
        order = "dm"
    else:
        return None
    day = _day(year, second, first) if order == "dm" else _day(year, first, second)
    return (day, None, "") if day else None


def _read_short(match: re.Match[str], tags: list[str]) -> Read:
    first, second, third = int(match[1]), int(match[3]), int(match[4])
    bases = {tag.split("-")[0] for tag in tags}
    if not bases or (match[2] != "." and "en" in bases):
        return None
    day = _day(_century(first), second, third) if bases & YEAR_FIRST else _day(_century(third), second, first)
    return (day, None, "") if day else None


def _century(year: int) -> int:
    return year if year > 99 else 2000 + year if year < 70 else 1900 + year


def _month(name: str, tags: list[str]) -> int | None:
    low = name.lower()
    known = _BY_NAME.get(low)
    if known is None:
        return None
    for tag in tags:
        if (month := known.get(tag.split("-")[0])) is not None:
            return month
    months = set(known.values())
    return months.pop() if len(months) == 1 else None


def _read_d_month_y(match: re.Match[str], tags: list[str]) -> Read:
    month = _month(match[2], tags)
    day = _day(_century(int(match[3].lstrip("'’"))), month, int(match[1])) if month else None
    return (day, None, "") if day else None


def _read_month_d_y(match: re.Match[str], tags: list[str]) -> Read:
    month = _month(match[1], tags)
    day = _day(int(match[3]), month, int(match[2])) if month else None
    return (day, None, "") if day else None


def _read_y_month_d(match: re.Match[str], tags: list[str]) -> Read:
    month = _month(match[2], tags)
    day = _day(int(match[1]), month, int(match[3])) if month else None
    return (day, None, "") if day else None


def _read_latvian(match: re.Match[str], tags: list[str]) -> Read:
    month = _month(match[3], tags)
    day = _day(int(match[1]), month, int(match[2])) if month else None
    return (day, None, "") if day else None


def _read_asctime(match: re.Match[str], tags: list[str]) -> Read:
    month = _month(match[1], tags)
    day = _day(int(match[5]), month, int(match[2])) if month else None
    if day is None:
        return None
    parts = [int(part) for part in match[3].split(":")]
    return day, (parts[0], parts[1], parts[2] if len(parts) > 2 else None), match[4] or ""


_SHAPES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], list[str]], Read]], ...] = (
    (_YMD, _read_ymd),
    (_ASCTIME, _read_asctime),
    (_D_MONTH_Y, _read_d_month_y),
    (_MONTH_D_Y, _read_month_d_y),
    (_LATVIAN, _read_latvian),
    (_Y_MONTH_D, _read_y_month_d),
    (_DMY, _read_dmy),
    (_SHORT, _read_short),
)


def _by_name() -> dict[str, dict[str, int]]:
    table: dict[str, dict[str, int]] = {}
    for language, names in MONTHS.items():
        for name, month in names.items():
            table.setdefault(name, {})[language] = month
    return table


_BY_NAME = _by_name()


def _clock_after(rest: str) -> tuple[Clock | None, str]:
    match = _CLOCK.match(rest)
    if match is None:
        return None, ""
    half = (match["pre"] or match["post"] or "").lower()
    if match["m"] is None and not match["full"] and not half:
        return None, ""
    after = rest[match.end() :]
    if match["sep"] == "." and not (
        half
        or re.match(r"\s?Uhr|\s?h\b", after)
        or re.search(r"(?:kl|klo|ore|um|at|alle|godz)\.?\s?$", rest[: match.start("h")])
    ):
        return None, ""
    return _clock(match["h"], match["m"], match["s"], half), after


def _clock_before(before: str) -> tuple[Clock | None, str]:
    match = _CLOCK_BEFORE.search(before)
    if match is None:
        return None, ""
    return _clock(match["h"], match["m"], match["s"], (match["post"] or "").lower()), match["zone"] or ""


def _clock(hour: str, minute: str | None, second: str | None, half: str) -> Clock:
    h, m = int(hour), int(minute or 0)
    s = int(second) if second else None
    if half in _PM and h < 12:
        h += 12
    elif half in _AM and h == 12:
        h = 0
    return (h, m, s) if h < 24 and m < 60 and (s is None or s < 60) else IMPOSSIBLE


def _zone_of(text: str) -> tzinfo | None:
    match = _ZONE.match(text)
    if match is None or not (match["name"] or match["sign"]):
        return None
    if match["sign"]:
        minutes = int(match["hh"]) * 60 + int(match["mm"] or 0)
        if minutes > 14 * 60 or int(match["mm"] or 0) > 59:
            return None
        return timezone(timedelta(minutes=-minutes if match["sign"] in "-−" else minutes))
    return named_zone(match["name"])


def _stamp(day: date, clock: Clock | None, stated: tzinfo | None, assumed: tzinfo) -> Stamp | None:
    zone = stated or assumed
    if clock is None:
        return Stamp(datetime(day.year, day.month, day.day, tzinfo=assumed), "day", has_zone=False)
    hour, minute, second = clock
    if not (0 <= hour < 24 and 0 <= minute < 60 and 0 <= (second or 0) < 60):
        return None
    precision: Precision = "minute" if second is None else "second"
    when = datetime(day.year, day.month, day.day, hour, minute, second or 0, tzinfo=zone)
    return Stamp(when, precision, has_zone=stated is not None)
