"""Numbers and days written in twelve languages, normalised so that equal ones compare equal.

"2조5000억", "2.5 trillion", "2,5 Billionen" (German) and "2 500 milliards" all give 2.5e12.

`facts` reads sums too, but only those that someone puts into something, with their evidence. Grouping wants every number,
also counts and shares, from a headline alone and in more languages, and needs no currency to be sure; so it reads its own.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache
from math import floor, log

from sovwatch.stories.names import fold

_KO_SCALE = {"조": 1e12, "억": 1e8, "만": 1e4, "천": 1e3}
_LONG_SCALE = frozenset({"de", "fr", "es", "it", "nl", "pl", "sv", "da", "no", "nb", "nn", "fi"})
# Stems, folded; the longest that fits wins. "billion" and "trillion" depend on the language.
_SCALE = {
    "thousand": 1e3, "tausend": 1e3, "duizend": 1e3, "tusen": 1e3, "tuhat": 1e3, "tys": 1e3, "mille": 1e3, "mila": 1e3,
    "mil": 1e3, "k": 1e3, "million": 1e6, "millon": 1e6, "milion": 1e6, "miljoon": 1e6, "miljon": 1e6, "milj": 1e6,
    "miljoen": 1e6, "mio": 1e6, "mln": 1e6, "mn": 1e6, "m": 1e6, "milliard": 1e9, "miliard": 1e9, "miljard": 1e9,
    "milliarder": 1e9, "mrd": 1e9, "mld": 1e9, "mia": 1e9, "md": 1e9, "bn": 1e9, "b": 1e9, "tn": 1e12, "biljoen": 1e12,
    "biljon": 1e12, "bilion": 1e12,
}  # fmt: skip
_ONES = {
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "ein": 1, "eine": 1, "einer": 1, "zwei": 2, "drei": 3, "vier": 4, "funf": 5, "sechs": 6,
    "sieben": 7, "neun": 9, "zehn": 10, "elf": 11, "zwolf": 12, "un": 1, "une": 1, "deux": 2, "trois": 3,
    "quatre": 4, "cinq": 5, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "uno": 1, "due": 2,
    "tre": 3, "cinque": 5, "dieci": 10, "dos": 2, "tres": 3, "cinco": 5, "diez": 10, "een": 1, "twee": 2, "drie": 3,
    "vijf": 5, "tien": 10, "en": 1, "ett": 1, "tva": 2, "fem": 5, "tio": 10, "ti": 10, "to": 2, "kaksi": 2, "kolme": 3,
    "viisi": 5, "dwa": 2, "trzy": 3, "piec": 5, "vingt": 20, "quattro": 4, "sei": 6, "sette": 7, "otto": 8, "nove": 9,
    "cuatro": 4, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "sete": 7, "oito": 8, "zes": 6, "zeven": 7, "acht": 8,
    "negen": 9, "fyra": 4, "sju": 7, "atta": 8, "nio": 9, "fire": 4, "seks": 6, "syv": 7, "otte": 8, "atte": 8, "nelja": 4,
    "kuusi": 6, "seitseman": 7, "kahdeksan": 8, "kymmenen": 10, "cztery": 4, "szesc": 6, "siedem": 7, "osiem": 8, "twelve": 12,
}  # fmt: skip
_KO_NUMBER = re.compile(r"(\d[\d,]*(?:\.\d+)?)\s?(조|억|만|천)")
_KO_TAIL = re.compile(r"\s?(\d[\d,]*(?:\.\d+)?)(?![\d.,])(?:\s?(억|만|천))?")
_NUMBER = re.compile(
    r"(?<![\w.,])([$€£¥]\s?|(?:EUR|USD|SEK|NOK|DKK|PLN|CHF|KRW|GBP)\s?)?(\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,]\d+)*)(?:\s?(%|Prozent|percent|procent)|[\s\u00a0\u202f]?-?([^\W\d_]+))?"
)
_WORD_NUMBER = re.compile(r"\b([^\W\d_]{1,6})\s+([^\W\d_]{4,})")
_FEW = re.compile(r"(?<![^\W_])[^\W\d_]{3,9}(?![^\W_])")
_THOUSANDS = re.compile(r"[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*$")


# Units of a currency to one euro, rounded: only to see that 1.2 billion euros and 1.4 billion dollars may be one sum.
_CURRENCIES: dict[str, float] = {
    "€": 1.0, "eur": 1.0, "유로": 1.0, "$": 1.15, "usd": 1.15, "dol": 1.15, "dól": 1.15, "달러": 1.15, "£": 0.86, "gbp": 0.86,
    "pou": 0.86, "pfu": 0.86, "liv": 0.86, "ste": 0.86, "pun": 0.86, "파운": 0.86, "won": 1600.0, "krw": 1600.0, "원": 1600.0,
    "sek": 11.2, "nok": 11.7, "dkk": 7.46, "kro": 11.2, "cou": 11.2, "크로": 11.2, "zł": 4.25, "pln": 4.25, "zlo": 4.25,
    "chf": 0.94, "fra": 0.94, "프랑": 0.94, "yen": 165.0, "¥": 165.0, "엔": 165.0,
}  # fmt: skip
_UNIT = re.compile(
    r"\s?(?:d'|de\s|di\s|of\s|US-?|schwedische[nr]?\s|norske\s|svenske\s|danske\s)?\s?([€$£¥원엔]|[^\W\d_]{2,3})",
    re.IGNORECASE,
)
_NEAR = 0.14
"""Two grids of this width in log euros, half a cell apart: sums within 7 % share a cell, and the year's rates move about that."""


def _cells(value: float, unit: str) -> list[str]:
    """Tokens of the sum in euros, coarse; none for an unknown unit."""
    word = unit.strip().lower()
    rate = (
        _CURRENCIES.get(word)
        or _CURRENCIES.get(word[:3])
        or _CURRENCIES.get(word[:2])
        or _CURRENCIES.get(word[:1])
    )
    if not rate:
        return []
    at = log(value / rate) / _NEAR
    return [f"~{floor(at)}", f"~{floor(at + 0.5)}+"]


def _unit_after(text: str, at: int) -> str:
    found = _UNIT.match(text, at)
    return found[1] if found else ""


def _plain(digits: str) -> float:
    bare = re.sub(r"[ \u00a0\u202f]", "", digits)
    if _THOUSANDS.match(bare):
        return float(re.sub("[.,]", "", bare))
    if bare.count(",") + bare.count(".") > 1:
        return float(re.sub(r"[.,](?=.*[.,])", "", bare).replace(",", "."))
    return float(bare.replace(",", "."))


@lru_cache(maxsize=8192)
def _scale(word: str, language: str | None) -> float:
    plain = fold(word)
    if plain.startswith(("billion", "billon", "bilhao")):
        return 1e12 if language in _LONG_SCALE or plain.startswith("billon") else 1e9
    if plain.startswith("trillion"):
        return 1e18 if language in _LONG_SCALE else 1e12
    if len(plain) <= 3:
        return _SCALE.get(plain, 1.0)
    stems = [stem for stem in _SCALE if len(stem) > 2 and plain.startswith(stem)]
    return _SCALE[max(stems, key=len)] if stems else 1.0


def _token(value: float) -> str:
    return f"{value:.3g}" if value < 1e6 else f"{value:.2e}"


def _ko_numbers(text: str) -> tuple[list[tuple[float, str]], str]:
    """Compound Korean numbers ("1조4600억") and the text without them."""
    values, rest, at = [], [], 0
    while found := _KO_NUMBER.search(text, at):
        rest.append(text[at : found.start()])
        scale = _KO_SCALE[found[2]]
        value, at = float(found[1].replace(",", "")) * scale, found.end()
        while scale > 1 and (tail := _KO_TAIL.match(text, at)):
            step = _KO_SCALE.get(tail[2], 1.0)
            if step >= scale or (step == 1.0 and float(tail[1].replace(",", "")) >= scale):
                break
            value, scale, at = value + float(tail[1].replace(",", "")) * step, step, tail.end()
        values.append((value, _unit_after(text, at)))
    return values, " ".join([*rest, text[at:]])


def numbers(text: str, language: str | None = None) -> tuple[frozenset[str], frozenset[str]]:
    """Tokens of the telling numbers, and of the sums (from a million up): three significant digits, "51%" for shares.

    Sums in a known currency give coarse tokens ("~145", "~146+") in euros too. Counts from three to twelve are "n3" to
    "n12" whether in digits or in words; years are left out.
    """
    values, rest = _ko_numbers(text) if language in {"ko", None} else ([], text)
    tokens = set()
    for found in _NUMBER.finditer(rest):
        before, digits, share, word = found.groups()
        if len(digits) > 20 or (word and word[0] in "일월년"):
            continue
        value = _plain(digits)
        if share:
            tokens.add(f"{value:.3g}%")
            continue
        scale = _scale(word, language) if word else 1.0
        if scale == 1.0 and word and 3 <= value <= 12 and value.is_integer():
            tokens.add(f"n{value:.0f}")
        if scale == 1.0 and (value <= 12 or (1990 <= value <= 2050 and len(digits) == 4)):
            continue
        values.append((value * scale, before or _unit_after(rest, found.end())))
    for found in _WORD_NUMBER.finditer(rest):
        if (count := _ONES.get(fold(found[1]))) and (scale := _scale(found[2], language)) > 1:
            values.append((count * scale, _unit_after(rest, found.end())))
    tokens |= {f"n{count}" for word in set(_FEW.findall(rest)) if (count := _ONES.get(fold(word), 0)) >= 3}
    sums = {
        token for value, unit in values if value >= 1e6 for token in (_token(value), *_cells(value, unit))
    }
    return frozenset(tokens | {_token(value) for value, _ in values if value < 1e6}), frozenset(sums)


_MONTHS = {
    stem: month
    for month, stems in enumerate(
        (
            "jan sty tammi ene gen", "feb fev lut helmi", "mar mär mrz maalis", "apr avr abr kwi huhti", "may mai maj mei mag touko",
            "jun juin giu cze kesä", "jul juil lug lip heinä", "aug août ago sie elo", "sep syys wrz set", "oct okt out ott paź loka",
            "nov lis marras", "dec dez déc dic dés gru joulu",
        ),
        1,
    )
    for stem in map(fold, stems.split())
}  # fmt: skip
_WEEKDAYS = {
    fold(word): day
    for day, words in enumerate(
        (
            "monday montag lundi lunedì lunes maandag måndag mandag maanantaina poniedziałek",
            "tuesday dienstag mardi martedì martes dinsdag tisdag tirsdag tiistaina wtorek",
            "wednesday mittwoch mercredi mercoledì miércoles woensdag onsdag keskiviikkona środę",
            "thursday donnerstag jeudi giovedì jueves donderdag torsdag torstaina czwartek",
            "friday freitag vendredi venerdì viernes vrijdag fredag perjantaina piątek",
            "saturday samstag samedi sabato sábado zaterdag lördag lørdag lauantaina sobotę",
            "sunday sonntag dimanche domenica domingo zondag söndag søndag sunnuntaina niedzielę",
        )
    )
    for word in words.split()
}
_KO_DAY = re.compile(r"(?:(\d{1,2})월\s?)?(?<!\d)(\d{1,2})일(?!\s?(?:간|만|까지))")
_DAY_MONTH = re.compile(r"(?<!\d)(\d{1,2})\.?(?:er|st|nd|rd|th|º)?\s(?:de\s)?([^\W\d_]{3,12})")
_MONTH_DAY = re.compile(r"([A-Z][a-z]{2,8})\.?\s(\d{1,2})(?![\d.,]*\d)")
_WORD = re.compile(r"[^\W\d_]{5,12}")


def _month(word: str) -> int | None:
    plain = fold(word)
    return _MONTHS.get(plain[:5]) or _MONTHS.get(plain[:4]) or _MONTHS.get(plain[:3])


def _nearest(month: int | None, day: int, published: date) -> date | None:
    """That day nearest to `published`: in the year, or if no month is given, in the month before, now or after."""
    if month:
        tries = [(published.year + step, month) for step in (-1, 0, 1)]
    else:
        at = published.year * 12 + published.month - 1
        tries = [((at + step) // 12, (at + step) % 12 + 1) for step in (-1, 0, 1)]
    days = [
        date(y, m, day)
        for y, m in tries
        if day <= (28 if m == 2 else 30) or (day == 31 and m in {1, 3, 5, 7, 8, 10, 12})
    ]
    return min(days, key=lambda one: abs((one - published).days), default=None)


def days(text: str, published: date, language: str | None = None) -> frozenset[str]:
    """ISO days named in the text within three weeks of publication, from dates and names of weekdays.

    The day of publication and those beside it are left out: half of the day's news happens then.
    """
    found: set[date | None] = set()
    if language in {"ko", None}:
        found |= {
            _nearest(int(m) if m else None, int(d), published)
            for m, d in _KO_DAY.findall(text)
            if 0 < int(d) < 32 and int(m or 1) in range(1, 13)
        }
    if language != "ko":
        pairs = [(m, d) for d, m in _DAY_MONTH.findall(text)] + _MONTH_DAY.findall(text)
        found |= {
            _nearest(month, int(d), published) for m, d in pairs if 0 < int(d) < 32 and (month := _month(m))
        }
        weekdays = {
            _WEEKDAYS[plain] for word in set(_WORD.findall(text)) if (plain := fold(word)) in _WEEKDAYS
        }
        found |= {published - timedelta(days=(published.weekday() - day) % 7) for day in weekdays}
    return frozenset(one.isoformat() for one in found if one and 2 <= abs((one - published).days) <= 21)
