"""Sums, counts and times as a reader writes them: 65조 원, €1.5 bn, 24 Nov 18:05."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from babel import Locale
from babel.core import UnknownLocaleError
from babel.dates import format_date, format_time
from babel.numbers import format_decimal, get_currency_name

from sovwatch.digests.catalog import KINDS, QUALIFIERS, Language
from sovwatch.digests.values import FactLine

LOCALES: dict[Language, str] = {"en": "en_GB", "ko": "ko_KR"}
_DAYS: dict[Language, str] = {"en": "d MMM", "ko": "M월 d일"}
_LONG_DAYS: dict[Language, str] = {"en": "EEEE, d MMMM y", "ko": "y년 M월 d일 EEEE"}
_SYMBOLS = {"EUR": "€", "USD": "$", "GBP": "£"}
_KOREAN_UNITS = {"KRW": "원", "EUR": "유로", "USD": "달러", "GBP": "파운드", "JPY": "엔", "CNY": "위안"}
_SCALES = ((1e12, "tn"), (1e9, "bn"), (1e6, "m"))
_MYRIADS = ((1e12, "조"), (1e8, "억"), (1e4, "만"))
_NAME_MAX = 60
_YEAR = re.compile(r"(?:19|20)\d\d")
_YEARS = re.compile(r"((?:19|20)\d\d)\s*[-/–]\s*((?:19|20)\d\d)")
_SPAN = re.compile(r"P?(\d{1,2})\s*Y|(\d{1,2}) years?", re.IGNORECASE)


def amount(value: float, unit: str, language: Language) -> str:
    """A sum of money or a count of accelerators: `€1.5 bn`, `15억 유로`, `5,448 GPUs`, `GPU 26만 장`."""
    if language == "ko":
        number = _korean_number(value)
        return f"GPU {number} 장" if unit == "GPU" else f"{number} {_korean_unit(unit)}"
    if unit == "GPU":
        return f"{_decimal(value, 'en')} GPU{'s' if value != 1 else ''}"
    number = _scaled(value)
    return f"{_SYMBOLS[unit]}{number}" if unit in _SYMBOLS else f"{unit} {number}"


def _scaled(value: float) -> str:
    for scale, name in _SCALES:
        if abs(value) >= scale:
            return f"{_decimal(value / scale, 'en')} {name}"
    return _decimal(value, "en")


def _korean_number(value: float) -> str:
    """The two leading groups of ten thousand: 4조 7,000억, 2,000만, 5,448."""
    rest = abs(value)
    parts: list[str] = []
    for scale, name in _MYRIADS:
        whole = math.floor(rest / scale + 1e-9)
        if whole and len(parts) < 2:
            parts.append(f"{_decimal(whole, 'ko')}{name}")
        rest -= whole * scale
        if parts and (len(parts) == 2 or name == "만"):
            break
    if not parts:
        return _decimal(value, "ko")
    if len(parts) == 1 and value < 1e8 and rest >= 1:
        parts.append(_decimal(rest, "ko"))
    return ("-" if value < 0 else "") + " ".join(parts)


def _korean_unit(unit: str) -> str:
    return _KOREAN_UNITS.get(unit) or get_currency_name(unit, locale="ko")


def _decimal(value: float, language: Language) -> str:
    return format_decimal(value, format="#,##0.##", locale=LOCALES[language])


def rounded(value: float) -> float:
    """The value to two significant digits: a conversion is not more exact than the press."""
    if not value:
        return 0.0
    step: float = 10.0 ** (math.floor(math.log10(abs(value))) - 1)
    return round(value / step) * step


def figures_of(facts: Iterable[FactLine], language: Language) -> tuple[str, ...]:
    """The figures by who they belong to, in the order of first mention: `Mistral AI: €1.4 bn; 18,000 GPUs`."""
    told: dict[str, list[str]] = {}
    for fact in facts:
        who = ", ".join(actor[:_NAME_MAX] for actor in fact.actors[:2])
        told.setdefault(who, []).append(figure(fact, language))
    return tuple(f"{who}: {', '.join(sums)}" if who else ", ".join(sums) for who, sums in told.items())


def figure(fact: FactLine, language: Language) -> str:
    """One figure: how much, what for, until when; converted into the reader's currency."""
    told = QUALIFIERS[language].get(fact.qualifier, "{amount}")
    text = told.format(amount=amount(fact.value, fact.unit, language))
    text += converted(fact, language)
    kind = KINDS[language].get(fact.kind, "")
    text = " ".join(part for part in (text, kind) if part)
    until = horizon(fact.horizon, language)
    return f"{text} ({until})" if until else text


def converted(fact: FactLine, language: Language) -> str:
    """The sum in the reader's currency in brackets: won for Korean readers, euro for the others."""
    value, unit = (fact.krw, "KRW") if language == "ko" else (fact.eur, "EUR")
    if value is None or fact.unit in {unit, "GPU"}:
        return ""
    about = amount(rounded(value), unit, language)
    return f"(약 {about})" if language == "ko" else f" (≈ {about})"


def horizon(text: str | None, language: Language) -> str:
    """`2030` as "by 2030", `2026/2030` as "2026–2030", `P4Y` as "over 4 years"; what is neither, as it is."""
    text = (text or "").strip()[:_NAME_MAX]
    if match := _YEARS.fullmatch(text):
        return f"{match[1]}–{match[2]}" + ("년" if language == "ko" else "")
    if _YEAR.fullmatch(text):
        return f"{text}년까지" if language == "ko" else f"by {text}"
    if match := _SPAN.fullmatch(text):
        years = match[1] or match[2]
        return f"{years}년간" if language == "ko" else f"over {years} year{'s' if years != '1' else ''}"
    return text


def day(moment: datetime, zone: str, language: Language) -> str:
    """The day in the reader's zone: `24 Nov`, `11월 24일`."""
    return format_date(moment.astimezone(ZoneInfo(zone)), _DAYS[language], locale=LOCALES[language])


def long_day(moment: datetime, zone: str, language: Language) -> str:
    """The day with weekday and year, in the reader's zone."""
    return format_date(moment.astimezone(ZoneInfo(zone)), _LONG_DAYS[language], locale=LOCALES[language])


def when(moment: datetime, zone: str, language: Language) -> str:
    """Day and time in the reader's zone: `24 Nov, 18:05`."""
    local = moment.astimezone(ZoneInfo(zone))
    clock = format_time(local, "HH:mm", locale=LOCALES[language])
    return f"{day(moment, zone, language)}{',' if language == 'en' else ''} {clock}"


def country_name(code: str, language: Language) -> str:
    """The country's name, or the code if it has none; EU is one."""
    return str(Locale.parse(LOCALES[language]).territories.get(code.upper(), code))


def language_name(code: str, language: Language) -> str:
    """The language's name in the reader's language, or the code."""
    try:
        return Locale.parse(code.replace("-", "_")).get_language_name(LOCALES[language]) or code
    except (UnknownLocaleError, ValueError):
        return code


def flag(country: str) -> str:
    """The flag of a country as two regional indicators: KR is 🇰🇷; empty for what is no code of two letters."""
    code = {"UK": "GB", "EL": "GR"}.get(country.upper(), country.upper())
    if not re.fullmatch(r"[A-Z]{2}", code):
        return ""
    return "".join(chr(0x1F1E6 + ord(letter) - ord("A")) for letter in code)
