"""Numbers of Korean texts: digits mixed with 천, 만, 억 and 조, what is counted by the word after them, and vague sums (수천억)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from sovwatch.facts import korean_patterns as p
from sovwatch.facts.amounts import local_dollar
from sovwatch.facts.currencies import SIGNS
from sovwatch.facts.tables import ko
from sovwatch.facts.tokens import GPU, MONEY, Numbers, Token


def parse_korean(text: str) -> float:
    """The value of a numeral such as 1조2천억, 7천59억, 2만8,900 or 3.5조. Raises ValueError if there is no digit."""
    total = 0.0
    for match in p.PART.finditer(text):
        total += _small(match[1]) * p.MYRIADS.get(match[2], 1.0)
    return total


def _small(text: str) -> float:
    """7천59 is 7059, 2천3백 is 2300."""
    total = 0.0
    for digits, ten in re.findall(r"(\d[\d,]*(?:\.\d+)?)([천백십]?)", text):
        total += float(digits.replace(",", "")) * p.TENS.get(ten, 1.0)
    return total


def parse_hangul(text: str) -> float:
    """The value of a number in Hangul below ten thousand, empty for one: 오백 is 500, 천 is 1000."""
    total, one = 0.0, 0.0
    for sign in text:
        if sign in p.TENS:
            total += (one or 1) * p.TENS[sign]
            one = 0.0
        else:
            one = float(p.ONES[sign])
    return total + one or 1.0


def read_korean(text: str, starts: Sequence[int]) -> Numbers:
    """Every number of a Korean text with its unit, ranges and bare sums settled; `starts` are the sentence starts."""
    found = Numbers([], [])
    reader = _Reader(text, found, starts)
    place = 0
    for match in p.START.finditer(text):
        if match.start() >= place:
            token = reader.digits(match.start(), place)
            place = match.end() if token is None else token.end
            if token is not None:
                found.tokens.append(token)
    reader.words()
    found.tokens.sort(key=lambda token: token.start)
    reader.settle()
    return found


class _Reader:
    def __init__(self, text: str, found: Numbers, starts: Sequence[int]) -> None:
        self.text = text
        self.found = found
        self.starts = starts
        self._accelerators: list[int] | None = None

    def digits(self, start: int, floor: int) -> Token | None:
        text = self.text
        sign = p.BEFORE.search(text, max(floor, start - 5), start) if start > floor else None
        if sign is None and start and re.match(r"[A-Za-z0-9_.]", text[start - 1]) and text[start - 1] != ".":
            return None
        match = p.DIGITS.match(text, start)
        if match is None:
            return None
        written = match[0].rstrip(", ")
        token = Token(sign.start() if sign else start, start + len(written), parse_korean(written))
        if "여" in written:
            token.qualifier = "about"
        if sign is not None:
            token.unit, token.kind = SIGNS.get(sign[1], sign[1]), MONEY
        else:
            self._unit(token)
        return token

    def _unit(self, token: Token) -> None:
        text = self.text
        unit = p.UNIT.match(text, token.end)
        if unit is not None and self._is_money(token, unit):
            if "여" in unit[0]:
                token.qualifier = "about"
            code, worth = p.CURRENCIES.get(unit[1]) or (SIGNS[unit[1]], 1.0)
            token.unit, token.kind, token.end = self._crown(code, token.start), MONEY, unit.end()
            token.mantissa *= worth
            return
        self._counted(token)

    def _is_money(self, token: Token, unit: re.Match[str]) -> bool:
        """원 after plain digits must end its word or take a particle; 불 and 엔 need a scale word or the like before them."""
        plain = self.text[token.end - 1].isdigit()
        name = unit[1]
        ends = p.AFTER_WON.match(self.text, unit.end()) is not None
        if name == "불" and not ends:
            return False
        if name == "원" and plain:
            return token.value >= 100 or (ends and not unit[0].startswith(" "))
        return not (plain and name in p.SHORT_NAMES) or (token.value >= 10 and ends)

    def _crown(self, code: str, place: int) -> str:
        if code != "NOK":
            return code
        named = [(self.text.rfind(country, 0, place), krone) for country, krone in p.KRONE.items()]
        return max(named)[1] if max(named)[0] >= 0 else code

    def _counted(self, token: Token) -> None:
        text, end = self.text, token.end
        if self._tokens(token) or self._parameters(token):
            token.end = self._counter(end)
        elif match := p.POWER.match(text, end):
            token.unit, token.kind, token.end = p.POWER_NAMES.get(match[1], match[1]), "power", match.end()
        elif match := p.SPEED.match(text, end):
            token.unit, token.kind, token.end = p.SPEED_NAMES.get(match[1], match[1]), "speed", match.end()
        elif match := p.TIMES.match(text, end):
            token.unit, token.kind, token.end = "x", "times", match.end()
        elif text[end : end + 1] == "B" and not text[end + 1 : end + 2].isascii():
            token.mantissa, token.unit, token.kind, token.end = (
                token.mantissa * 1e9,
                "parameters",
                "parameters",
                end + 1,
            )
        else:
            self._gpu(token)

    def _tokens(self, token: Token) -> bool:
        text, end = self.text, token.end
        before = p.TOKENS_BEFORE.search(text, max(0, token.start - 14), token.start)
        if p.TOKENS.match(text, end) or (before and text[end : end + 2].strip().startswith("개")):
            token.unit = token.kind = "tokens"
        return token.unit is not None

    def _parameters(self, token: Token) -> bool:
        text, end = self.text, token.end
        before = text[end - 1] in "억조" and p.PARAMETERS_BEFORE.search(
            text, max(0, token.start - 70), token.start
        )
        if p.PARAMETERS.match(text, end) or before:
            token.unit = token.kind = "parameters"
        return token.unit is not None

    def _counter(self, end: int) -> int:
        match = re.compile(rf"{p.S}개").match(self.text, end)
        return match.end() if match else end

    def _gpu(self, token: Token) -> None:
        """장 counts accelerators in or after a sentence that names one; 개 and 대 only close behind the name."""
        match = p.GPU_COUNT.match(self.text, token.end)
        if match is None:
            noun = p.GPU_NOUN.match(self.text, token.end)
            if (
                noun is not None
                and not p.HOURS.match(self.text, noun.end())
                and token.value >= 2
                and not re.match(r"[A-Z]\d|MI3", noun[0].strip())
            ):
                token.unit = token.kind = GPU
                token.end = noun.end()
            return
        near = p.BEFORE_COUNT.search(
            self.text, max(0, token.start - 26), token.start
        ) is not None or p.COUNT_OF.match(self.text, token.end)
        if near or (match[1] == "장" and self._names_accelerator(token)):
            token.unit = token.kind = GPU
            token.end = match.end(1)
            self._accelerators = [*(self._accelerators or self._named()), token.start]

    def _names_accelerator(self, token: Token) -> bool:
        """Whether the sentence or one of the two before it names or counts accelerators."""
        if self._accelerators is None:
            self._accelerators = self._named()
        sentence = bisect_right(self.starts, token.start)
        return any(0 <= sentence - bisect_right(self.starts, place) <= 2 for place in self._accelerators)

    def _named(self) -> list[int]:
        return [match.start() for match in p.ACCELERATORS.finditer(self.text)]

    def words(self) -> None:
        """Sums in Hangul (백만 달러), vague sums (수천억), and a few cards counted in native numerals (넉 장)."""
        taken = [(token.start, token.end) for token in self.found.tokens]
        for match in p.VAGUE.finditer(self.text):
            if match[1] or self._vague_money(match):
                self.found.vague.append(match.span())
                taken.append(match.span())
        for run in p.NUMERALS.finditer(self.text):
            words = p.WORDS.match(self.text, run.start())
            if words and (words[2] or words[3]) and not words[1] and not _overlaps(words.span(), taken):
                self._hangul(words)
        for match in p.NATIVE.finditer(self.text) if "장" in self.text else ():
            token = Token(match.start(), match.end(), ko.NATIVE[match[1]], unit=GPU, kind=GPU)
            if p.BEFORE_COUNT.search(self.text, max(0, token.start - 12), token.start):
                self.found.tokens.append(token)

    def _vague_money(self, match: re.Match[str]) -> bool:
        scale = match[0].rstrip()[-1]
        return scale in "억조" and p.COUNTED.match(self.text, match.end()) is None

    def _hangul(self, match: re.Match[str]) -> None:
        """백만 달러, 천억원, 삼조원; not 이억원 or 이조원, which are names, nor 만원, which is a full train."""
        number, scales, name = match[2], match[3], match[4]
        if (name == "원" or name in p.SHORT_NAMES) and not scales:
            return
        if not any(ten in number for ten in p.TENS) and not (
            number and scales.endswith("조") and number != "이"
        ):
            return
        if name == "원" and p.AFTER_WON.match(self.text, match.end()) is None:
            return
        scale = 1.0
        for sign in scales:
            scale *= p.MYRIADS[sign]
        code, worth = p.CURRENCIES[name]
        token = Token(match.start(), match.end(), parse_hangul(number) * worth, scale, unit=code, kind=MONEY)
        self.found.tokens.append(token)

    def settle(self) -> None:
        tokens = self.found.tokens
        for left, right in pairwise(tokens):
            self._range(left, right)
        for token in tokens:
            if token.unit is None and self.text[token.end - 1] in "억조경" and self._bare(token):
                token.unit, token.kind = "KRW", MONEY
        for left, right in pairwise(tokens):
            self._range(left, right)
        for token in tokens:
            if token.unit == "USD" and self.text[token.start] == "$":
                token.unit = local_dollar(self.text, token.start, "ko")
            if token.unit is not None and token.qualifier is None:
                token.qualifier = self._qualifier(token)

    def _range(self, left: Token, right: Token) -> None:
        """2~3조원, 3만~4만 달러, 30억~50억원."""
        if right.unit is None or left.unit not in (None, right.unit) or left.qualifier == "from":
            return
        gap = self.text[left.end : right.start]
        if not p.RANGE.fullmatch(gap):
            return
        written = self.text[right.start : right.end]
        scale = re.search("[만억조]", written)
        last = self.text[left.end - 1]
        if left.unit is None and last.isdigit() and scale and left.value < 10000:
            left.scale = p.MYRIADS[scale[0]]
        if left.value >= right.value:
            left.scale = 1.0 if last.isdigit() else left.scale
            return
        if left.unit is None and left.value * 1000 < right.value:
            return
        left.unit, left.kind = right.unit, right.kind
        left.qualifier, right.qualifier = "from", "to"

    def _bare(self, token: Token) -> bool:
        """Whether a number in 억 or 조 is a sum: nothing else is counted, no article of a law (헌법 1조), and money is spoken of."""
        text = self.text
        if p.COUNTED.match(text, token.end) and not self._about(token):
            return False
        if text[token.end - 1] != "조":
            return True
        law = p.LAW.search(text, max(0, token.start - 9), token.start) or p.LAW_AFTER.match(text, token.end)
        return (
            law is None
            and not self._speaks_of(p.GROUPS, token)
            and (
                token.value >= p.SURELY_MONEY
                or self._speaks_of(p.SPEAKS_OF_MONEY, token)
                or not self._speaks_of(p.LAW_OR_SPORT, token)
            )
        )

    def _about(self, token: Token) -> bool:
        """억대 and 조대 mean "about", unless machines are counted: 출하량이 9억대."""
        if not self.text.startswith("대", token.end):
            return False
        return p.MACHINES.search(self.text, max(0, token.start - 20), token.start) is None

    def _speaks_of(self, words: re.Pattern[str], token: Token) -> bool:
        sentence = bisect_right(self.starts, token.start)
        end = self.starts[sentence] if sentence < len(self.starts) else len(self.text)
        return words.search(self.text, self.starts[sentence - 1] if sentence else 0, end) is not None

    def _qualifier(self, token: Token) -> str | None:
        before = p.QUALIFIER_BEFORE.search(self.text, max(0, token.start - 6), token.start)
        if before is not None:
            return ko.QUALIFIERS_BEFORE[before[1]]
        after = p.QUALIFIER_AFTER.match(self.text, token.end)
        return ko.QUALIFIERS_AFTER[after[1]] if after else None


def _overlaps(span: tuple[int, int], others: Sequence[tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)
