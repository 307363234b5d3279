"""The regular expressions of one language, compiled once from its table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from sovwatch.facts.accelerators import BRANDS, CHIPS, MODELS, MORE
from sovwatch.facts.currencies import BEFORE, CODES, SIGNS
from sovwatch.facts.language import Language, spellings, spelt
from sovwatch.facts.numbers import SPACES, digits_pattern
from sovwatch.facts.tables import LANGUAGES

SPACE = f"[{SPACES}]"
GAP = rf"[{SPACES}\u2011-]{{0,2}}"
# What a one-letter scale may be stuck to: 5M€, 40Mkr, 3mEUR.
_STUCK = r"[€$£]|kr\b|EUR|USD|SEK|NOK|DKK|CHF|GBP|[Dd]ollar|Ft\b|zł|Kč"
_POWERS = r"MW|GW|kW|TW|㎿|kWh|MWh|GWh|TWh|[Mm]egawatt\w*|[Gg]igawatt\w*|[Kk]ilowatt\w*|[Mm]egawat\w*|[Gg]igawat\w*|MVA"
_COUNTED = (
    "H100",
    "H100s",
    "H200",
    "H200s",
    "B200",
    "B200s",
    "gpu",
    "gpus",
    "gigawatt",
    "gigawatts",
    "megawatt",
    "megawatts",
    "exaflop",
    "exaflops",
)
_SPEEDS = r"(?:[Ee]xa|[Pp]eta|[Tt]era)[ -]?[Ff][Ll][Oo][Pp]\w*|[EPT]FLOPS?|[Ee]xaflópica"


@dataclass(frozen=True, slots=True)
class Grammar:
    """Compiled patterns and the tables behind them, all spellings written out in lower case."""

    language: Language
    anchors: AhoCorasick
    digits: re.Pattern[str]
    before: re.Pattern[str]
    before_last: frozenset[str]
    words: re.Pattern[str]
    word_ends: frozenset[str]
    word_before: re.Pattern[str]
    tail: re.Pattern[str]
    vague: re.Pattern[str]
    vague_tail: re.Pattern[str]
    count: re.Pattern[str]
    hours: re.Pattern[str]
    between: re.Pattern[str]
    pairs: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
    bare: re.Pattern[str]
    money: re.Pattern[str]
    qualifier: re.Pattern[str]
    qualifiers: Mapping[str, str]
    numbers: Mapping[str, float]
    hundreds: frozenset[str]
    scales: Mapping[str, float]
    scale_words: frozenset[str]
    currencies: Mapping[str, tuple[str, float]]

    def counts_too(self, text: str, place: int) -> bool:
        """Whether the word at `place` is a number word as well as a currency: French "cents"."""
        return text[place : place + 5].lower() == "cents" and "cents" in self.numbers


@cache
def grammar(code: str) -> Grammar:
    """The grammar of a language of `LANGUAGES`; raises KeyError for another."""
    return _compile(LANGUAGES[code])


def one_of(words: Iterable[str]) -> str:
    """A pattern for any of `words` as they are written, the longest first; branches by first letter, which is quicker."""
    by_first: dict[str, list[str]] = {}
    for word in sorted(set(words), key=lambda word: (-len(word), word)):
        if word:
            by_first.setdefault(word[0], []).append(word[1:])
    return "|".join(f"{re.escape(first)}{_rest(rest)}" for first, rest in by_first.items())


def _rest(endings: list[str]) -> str:
    return (
        re.escape(endings[0]) if len(endings) == 1 else f"(?:{'|'.join(re.escape(end) for end in endings)})"
    )


def _compile(table: Language) -> Grammar:
    numbers = _with_compounds(spelt(table.numbers), table.compounds)
    scales = spelt(table.scales)
    currencies = _currencies(table)
    names = [word for word in currencies if word[0].isalpha() and len(word) > 1]
    full = frozenset(word for word in scales if len(word) > 3)
    before = sorted([*SIGNS, *CODES, *BEFORE], key=len, reverse=True)
    ranges = one_of(table.ranges)
    return Grammar(
        language=table,
        anchors=_anchors([*full, *names, *_COUNTED, *_all(table.accelerators)]),
        digits=re.compile(digits_pattern(spaced=table.spaced, colon=table.code == "sv")),
        before=re.compile(rf"(?:^|(?<=[^\w$€£]))({one_of(before)}){SPACE}?$"),
        before_last=frozenset(sign[-1] for sign in before),
        words=_words(numbers, table),
        word_ends=_word_ends(numbers, table),
        word_before=re.compile(
            rf"(?<!\w)({one_of(numbers)})(?:{SPACE}(?:{ranges}){SPACE}|[-–])$", re.IGNORECASE
        ),
        tail=_tail(table, scales, currencies),
        vague=re.compile(rf"(?<!\w)(?:{one_of(_all(table.vague))}){SPACE}?$", re.IGNORECASE),
        vague_tail=re.compile(
            rf"(?:{GAP}({one_of(full)})(?!\w))?(?:{SPACE}(?:of|{one_of(table.joints) or 'of'}))?{GAP}({one_of(currencies)})(?!\w)",
            re.IGNORECASE,
        ),
        count=_count(table),
        hours=re.compile(rf"{GAP}(?:{one_of(_all(table.hours)) or '-'})(?!\w)", re.IGNORECASE),
        between=re.compile(
            rf"{SPACE}*(?:[-–—‐−~→]|{SPACE}(?:{ranges}){SPACE}){SPACE}*(?:[A-Z]{{0,2}}[€$£¥₩₹]{SPACE}?)?"
        ),
        pairs=tuple(
            (
                re.compile(rf"(?<!\w){re.escape(first)}{SPACE}?$", re.IGNORECASE),
                re.compile(rf"{SPACE}*{re.escape(second)}{SPACE}*(?:[A-Z]{{0,2}}[€$£¥₩₹]{SPACE}?)?"),
            )
            for first, second in table.pairs
        ),
        bare=re.compile(rf"\s*(?:$|[.,;:!?()»“”\"\]–—…]|(?:{one_of(table.after)})(?!\w))", re.IGNORECASE),
        money=re.compile(rf"(?<!\w)(?:{one_of(table.money)})", re.IGNORECASE),
        qualifier=re.compile(
            rf"(?<!\w)({one_of(_all(table.qualifiers))}){SPACE}(?:(?:the|a|les|los|las|de|des|i|os|de los){SPACE})?$",
            re.IGNORECASE,
        ),
        qualifiers=spelt(table.qualifiers),
        numbers=numbers,
        hundreds=frozenset(table.hundreds),
        scales=scales,
        scale_words=full,
        currencies=currencies,
    )


def _all(words: Iterable[str]) -> list[str]:
    return [one for word in words for one in spellings(word)]


def _with_compounds(numbers: dict[str, float], forms: Iterable[str]) -> dict[str, float]:
    ones = [
        (word, value)
        for word, value in numbers.items()
        if 1 <= value <= 9 and value == int(value) and " " not in word
    ]
    tens = [
        (word, value)
        for word, value in numbers.items()
        if 20 <= value <= 90 and value % 10 == 0 and " " not in word
    ]
    made = {
        form.format(one=one, ten=ten): low + high for form in forms for one, low in ones for ten, high in tens
    }
    return {**made, **numbers}


def _currencies(table: Language) -> dict[str, tuple[str, float]]:
    """Each name or sign of a currency in lower case: its code and what one of it is worth in it (a cent 0.01)."""
    units = {sign.lower(): (code, 1.0) for sign, code in SIGNS.items()}
    units |= {code.lower(): (code, 1.0) for code in CODES}
    units |= {word: _worth(code) for word, code in spelt(table.currencies).items()}
    return units | {word: (code, 0.01) for word, code in spelt(table.cents).items()}


def _worth(code: str) -> tuple[str, float]:
    """`1000 PTE` is what a Portuguese conto is worth."""
    worth, _, name = code.rpartition(" ")
    return name, float(worth or 1)


def _anchors(words: Iterable[str]) -> AhoCorasick:
    """Finds the words at which a sum without digits may be, in lower case, with a capital, and in capitals."""
    written = {form for word in words for form in (word, word[0].upper() + word[1:], word.upper())}
    return AhoCorasick(sorted(written), matchkind=MatchKind.LeftmostLongest)


def _words(numbers: Mapping[str, float], table: Language) -> re.Pattern[str]:
    word = one_of(numbers)
    joints = f"(?:(?:{one_of(table.joints)}){SPACE}?)?" if table.joints else ""
    return re.compile(
        rf"(?<!\w)((?:{word})(?:[{SPACES}-](?:and |e )?(?:{word}))*)[{SPACES}-]?{joints}$", re.IGNORECASE
    )


def _word_ends(numbers: Iterable[str], table: Language) -> frozenset[str]:
    """The last words of number words and joints: what must stand before a scale word for `words` to match."""
    joints = [re.split(r"[ '’]", joint) for joint in table.joints]
    return frozenset(re.split(r"[ -]", word)[-1] for word in numbers) | {
        word for joint in joints for word in joint
    }


def _tail(
    table: Language, scales: Mapping[str, float], currencies: Mapping[str, tuple[str, float]]
) -> re.Pattern[str]:
    """What may follow the digits: scale words, a half, smaller thousands, the currency."""
    long = one_of(word for word in scales if len(word) > 1)
    short = one_of(word for word in scales if len(word) == 1)
    thousand = one_of(word for word, value in scales.items() if value == 1e3 and len(word) > 1)
    joints = f"(?:(?:{one_of(table.joints)}){SPACE}?)?" if table.joints else ""
    halves = one_of(table.halves) or "(?!)"
    names = one_of(name for name in currencies if name not in table.cents)
    adds = f"(?:{one_of(table.adds)}){SPACE}" if table.adds else "(?!)"
    return re.compile(
        rf"(?:(?:{GAP}(?P<scale>{long})(?:(?!\w)|(?={_STUCK}))|{SPACE}?(?P<letter>{short})(?:(?![\w-])|(?={_STUCK})|(?=-(?:euro|dollar|pound|won|yen|krona|franc|a-|plus))))"
        rf"(?:{GAP}(?P<second>(?:{long})(?!\w)|M(?={SPACE}?€)))?"
        rf"(?:{SPACE}(?P<half>{halves})(?!\w))?"
        rf"(?:{SPACE}(?:{adds})?(?P<more>\d{{1,3}}){GAP}(?P<small>{thousand})(?!\w)|{SPACE}(?P<rest>\d{{3}})(?={SPACE}(?:{names})(?!\w)))?)?"
        rf"(?:{GAP}{joints}(?P<unit>{one_of(currencies)})(?!\w))?",
        re.IGNORECASE,
    )


def _count(table: Language) -> re.Pattern[str]:
    """What is counted after a number: accelerators, power, speed, parameters, tokens, times."""
    joints = f"(?:(?:{one_of(table.joints)}|of){SPACE}?)?"
    nouns = one_of(_all(table.accelerators))
    brand = rf"(?:(?:{BRANDS}|{MODELS})[{SPACES}-])"
    return re.compile(
        rf"{GAP}{joints}(?:(?:{MORE}){SPACE})?(?:"
        rf"(?P<gpu>{brand}{{0,3}}(?:{nouns})(?!\w)|{brand}{{0,3}}(?:{MODELS})(?:'?s|’s)?(?!\w)(?:[{SPACES}-](?:{CHIPS})(?!\w))?|{brand}{{1,3}}(?:{CHIPS})(?!\w)"
        rf"|(?:{CHIPS}){SPACE}(?:d[eia]{SPACE}|d['’])?(?:{BRANDS}|{MODELS})(?!\w))"
        rf"|(?P<chip>(?:{CHIPS})(?!\w))"
        rf"|(?P<power>{_POWERS})(?!\w)|(?P<speed>{_SPEEDS})(?!\w)"
        rf"|(?P<parameters>{one_of(_all(table.parameters))})(?!\w)|(?P<tokens>{one_of(_all(table.tokens))})(?!\w)"
        rf"|(?P<times>{one_of(_all(table.times)) or '(?!)'})(?!\w))",
        re.IGNORECASE,
    )
