"""Sums that are found but not understood: a number beside a sign, a code or a name of money that no table can settle."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from sovwatch.facts.sentences import sentence_ends
from sovwatch.facts.tokens import Numbers
from sovwatch.facts.values import Unparsed

# All currency signs of Unicode; those that a table knows have made a sum of the number before this looks at it.
_SIGN = "[\u00a4\u058f\u060b\u09f2\u09f3\u0af1\u0bf9\u0e3f\u17db\u20a0-\u20cf\ufdfc\uffe0\uffe1\uffe5\uffe6]"
_BEFORE = re.compile(rf"({_SIGN})\s?$")
# Names that several countries use and a text seldom settles: dinar of Kuwait, Serbia or Iraq, shilling of Kenya or Uganda.
_NAME = (
    r"[Dd]inar(?:s|y|e|er|es|i|ów|ů|eja|iin)?|[Rr]i?yals?|[Rr]iales|[Rr]ials?|[Ss]hillings?|[Tt]akas?|[Tt]ugriks?|[Kk]yats?|[Bb]irr"
    r"|[Mm]anats?|[Tt]enge|[Ss]om|[Kk]wachas?|[Cc]edis?|[Gg]uaran[ií]e?s?|[Bb]ol[ií]var(?:es|s)?|[Qq]uetzals?|디나르|리알|실링|타카|투그릭|마나트|텡게|숨|쿠나|레프"
)
_AFTER = re.compile(rf"\s?(?:({_SIGN})|([A-Z]{{3}})(?![\w&/-])|({_NAME})(?!\w{{3}}))")
# Capitals that follow large numbers and are no code of a currency.
_CAPITALS = (
    "AGI AIO API ARM ASP AWS BBC BTU CAD CCU CEO CFO CIA CNN CO2 CPU CTO DAU DNA DRM ESG ETF EUV FBI FPS FTA GDP GHZ GPT GPU GWH HBM"
    " IBM IDC IMF IOT IPO IPS KPI KTX KWH LED LLM LNG LTE MAU MHZ MOU MVP MWH NFT NGO NPU OLED PDF PIB PUE QOQ RAM RPM SDK SMR SNS"
    " SOC SQL SSD SUV TPU TWH UAE URL USA USB VAT VIP VPN WAU WLL YOY NHS DSL HPC EIC ERC DOI"
)
_NOT_MONEY = frozenset(_CAPITALS.split())


def find_unparsed(text: str, numbers: Numbers, starts: Sequence[int]) -> Iterator[Unparsed]:
    """The numbers of `text` beside unknown money; codes and names count only after a scale word (million, 억)."""
    ends = sentence_ends(starts, len(text))
    for token in numbers.tokens:
        if token.unit is not None:
            continue
        after = _AFTER.match(text, token.end)
        before = _BEFORE.search(text, max(0, token.start - 2), token.start) if after is None else None
        large = token.scale > 1.0 or text[token.end - 1] in "만억조"
        if before is not None or (after is not None and (after[1] or (large and after[2] not in _NOT_MONEY))):
            start, end = (token.start, after.end()) if after else (before.start() if before else 0, token.end)
            unit = next(filter(None, after.groups())) if after else before[1] if before else ""
            place = bisect_right(starts, token.start) - 1
            sentence = text[starts[place] : ends[place]].strip()
            yield Unparsed(text[start:end], start, end, token.tidy, unit, sentence)
