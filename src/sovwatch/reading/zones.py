"""Time zones by abbreviation, by country and by language: data, and two questions to it.

Abbreviations with several meanings (IST, BST in Asia, CST in China) take the meaning that news pages of our
languages use; those without a dominant one are left out, so that the caller's own zone is used instead.
"""

from datetime import UTC, timedelta, timezone, tzinfo
from functools import lru_cache
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

#: Minutes east of UTC.
OFFSETS: dict[str, int] = {
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "etc/gmt": 0, "wet": 0, "west": 60, "bst": 60, "cet": 60, "mez": 60, "met": 60, "cest": 120, "mesz": 120, "mest": 120,
    "sast": 120, "eet": 120, "eest": 180, "oesz": 180, "oez": 120, "msk": 180, "trt": 180, "kst": 540, "jst": 540, "hkt": 480, "sgt": 480, "awst": 480, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780,
    "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "akst": -540, "akdt": -480, "hst": -600, "ast": -240, "adt": -180, "at": -240, "brt": -180,
}  # fmt: skip
#: Names that mean a place's civil time, summer or winter.
PLACES: dict[str, str] = {
    "et": "America/New_York",
    "ct": "America/Chicago",
    "mt": "America/Denver",
    "pt": "America/Los_Angeles",
}

COUNTRIES: dict[str, str] = {
    "kr": "Asia/Seoul", "jp": "Asia/Tokyo", "cn": "Asia/Shanghai", "tw": "Asia/Taipei", "hk": "Asia/Hong_Kong", "sg": "Asia/Singapore", "in": "Asia/Kolkata", "vn": "Asia/Ho_Chi_Minh", "th": "Asia/Bangkok",
    "de": "Europe/Berlin", "at": "Europe/Vienna", "ch": "Europe/Zurich", "li": "Europe/Zurich", "fr": "Europe/Paris", "be": "Europe/Brussels", "lu": "Europe/Luxembourg", "nl": "Europe/Amsterdam", "es": "Europe/Madrid", "pt": "Europe/Lisbon",
    "it": "Europe/Rome", "mt": "Europe/Malta", "uk": "Europe/London", "gb": "Europe/London", "ie": "Europe/Dublin", "dk": "Europe/Copenhagen", "no": "Europe/Oslo", "se": "Europe/Stockholm", "fi": "Europe/Helsinki", "is": "Atlantic/Reykjavik",
    "pl": "Europe/Warsaw", "cz": "Europe/Prague", "sk": "Europe/Bratislava", "hu": "Europe/Budapest", "si": "Europe/Ljubljana", "hr": "Europe/Zagreb", "rs": "Europe/Belgrade", "ba": "Europe/Sarajevo", "mk": "Europe/Skopje", "al": "Europe/Tirane",
    "ro": "Europe/Bucharest", "bg": "Europe/Sofia", "gr": "Europe/Athens", "cy": "Asia/Nicosia", "ee": "Europe/Tallinn", "lv": "Europe/Riga", "lt": "Europe/Vilnius", "ua": "Europe/Kyiv", "ru": "Europe/Moscow", "tr": "Europe/Istanbul",
    "za": "Africa/Johannesburg", "tz": "Africa/Dar_es_Salaam", "au": "Australia/Sydney", "nz": "Pacific/Auckland", "us": "America/New_York", "br": "America/Sao_Paulo", "eu": "Europe/Brussels",
}  # fmt: skip
LANGUAGES: dict[str, str] = {
    "ko": "kr", "ja": "jp", "de": "de", "fr": "fr", "nl": "nl", "es": "es", "pt": "pt", "it": "it", "da": "dk", "nb": "no", "nn": "no", "no": "no", "sv": "se", "fi": "fi", "is": "is", "pl": "pl", "cs": "cz", "sk": "sk", "hu": "hu",
    "sl": "si", "hr": "hr", "sr": "rs", "ro": "ro", "bg": "bg", "el": "gr", "et": "ee", "lv": "lv", "lt": "lt", "uk": "ua", "ru": "ru", "tr": "tr", "ga": "ie", "vi": "vn", "zh": "cn", "hi": "in",
}  # fmt: skip


@lru_cache(maxsize=256)
def named_zone(name: str) -> tzinfo | None:
    """The zone an abbreviation or place name in a date text means, or None."""
    low = name.lower().strip("() .")
    if low in OFFSETS:
        minutes = OFFSETS[low]
        return timezone(timedelta(minutes=minutes)) if minutes else UTC
    place = PLACES.get(low) or (name if "/" in name else "")
    if not place:
        return None
    try:
        return ZoneInfo(place)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def country_of(url: str | None, language: str | None) -> str | None:
    """The country a page belongs to: by the top level of its host, by the region of its language tag, by its language."""
    host = ""
    if url:
        try:
            host = urlsplit(url).hostname or ""
        except ValueError:
            host = ""
    top = host.rpartition(".")[2]
    if top in COUNTRIES and top not in {"eu"}:
        return "gb" if top == "uk" else top
    tag = (language or "").lower().replace("_", "-").split("-")
    if len(tag) > 1 and tag[-1] in COUNTRIES:
        return tag[-1]
    return LANGUAGES.get(tag[0])


def default_zone(url: str | None, language: str | None) -> tzinfo:
    """The zone to assume for a page's dates that name none; UTC when nothing tells."""
    country = country_of(url, language)
    return ZoneInfo(COUNTRIES[country]) if country else UTC
