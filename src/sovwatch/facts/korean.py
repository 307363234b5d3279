"""Numbers of Korean texts: digits mixed with 천, 만, 억 and 조, what is counted by the word after them, and vague sums (수천억)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from sovwatch.facts.amounts import local_dollar
from sovwatch.facts.currencies import CODES, SIGNS
from sovwatch.facts.grammar import one_of
from sovwatch.facts.tables import ko
from sovwatch.facts.tokens import GPU, MONEY, Numbers, Token

_S = "[ \u00a0]?"
_MYRIADS = {"만": 1e4, "억": 1e8, "조": 1e12, "경": 1e16}
_TENS = {"십": 10.0, "백": 100.0, "천": 1000.0}
_ONES = {"일": 1, "이": 2, "삼": 3, "사": 4, "오": 5, "육": 6, "륙": 6, "칠": 7, "팔": 8, "구": 9}
_SMALL = r"\d[\d,]*(?:\.\d+)?(?:[천백십](?:\d{1,3}(?:[백십]\d{0,2})?)?)*"
_NUMBER = rf"{_SMALL}(?:여)?(?:{_S}[만억조경](?:여)?(?:{_S}{_SMALL}{_S}[만억조](?:여)?)*(?:{_SMALL}|[ \u00a0]{_SMALL}(?={_S}(?:원|달러|유로|엔|위안)))?)?"
_CURRENCIES = {name: (code.rpartition(" ")[2], float(code.rpartition(" ")[0] or 1)) for name, code in ko.CURRENCIES.items()}
_SIGNS = one_of([*SIGNS, *CODES])

# After a counter its word ends or takes a particle; 대출 and 주식 are other words than 대 and 주.
_PARTICLE = r"$|[^가-힣]|[을를이가은는의도로에과와만씩당들꼴](?![가-힣])|이다|이라|이었|입니다|이며|이고|이상|이하|에서|까지|부터|정도|가량|으로|에게|이나|쯤|짜리|마다|이던|에 |를|을"
_DIGITS = re.compile(_NUMBER)
_START = re.compile(r"\d+")
_BEFORE = re.compile(rf"({_SIGNS}){_S}$")
_UNIT = re.compile(rf"{_S}여?{_S}({one_of(_CURRENCIES)}|[€$£¥₩])")
_PART = re.compile(rf"({_SMALL})여?{_S}([만억조경]?)")
_WORDS = re.compile(rf"(?<![가-힣\d])([수몇]{_S})?((?:[일이삼사오육칠팔구]?[십백천])*[일이삼사오육칠팔구]?)([만억조]{{0,2}}){_S}({one_of(_CURRENCIES)})(?![가-힣]*[법칙])")
_VAGUE = re.compile(rf"(?<![가-힣])(?:수|몇{_S}|수백|수천|수십)(?:[십백천]*[만억조]{{1,2}})(?:{_S}({one_of(_CURRENCIES)}))?|(?<![가-힣])(?:수|몇{_S})[십백천]{{1,2}}{_S}(?:{one_of(_CURRENCIES)})")
_COUNTED = re.compile(rf"{_S}여?{_S}(?:{one_of(ko.COUNTED)})(?={_PARTICLE})")
_RANGE = re.compile(rf"{_S}(?:[~∼〜～–-]|에서|부터|내지){_S}(?:({_SIGNS}){_S})?")
_GPU_COUNT = re.compile(rf"{_S}여?{_S}(장|개|대|기)(?=$|[^가-힣]|[을를이가은는의도로에과와씩나]|까지|이상|규모|정도|가량|으로|부터|보다|여|안팎|짜리|급|뿐|만|이며|이고|이다|라는|입니)")
_GPU_NOUN = re.compile(rf"{_S}(?:{ko.ACCELERATORS})")
_ACCELERATORS = re.compile(ko.ACCELERATORS)
_BEFORE_COUNT = re.compile(rf"(?:{ko.ACCELERATORS})[^.,;]{{0,14}}$")
_NATIVE = re.compile(rf"(?<![가-힣])({one_of(ko.NATIVE)}) ?장(?=$|[^가-힣]|[을를이가은는의도로에과]|까지|씩)")
_COUNT_OF = re.compile(rf"{_S}개의? (?:최신 |첨단 )?(?:{ko.ACCELERATORS})")
_HOURS = re.compile(rf"{_S}시간")
_POWER = re.compile(rf"{_S}(㎿h|MWh|GWh|TWh|kWh|㎿|MW|GW|kW|㎾|TW|기가와트|메가와트|킬로와트)")
_SPEED = re.compile(rf"{_S}(엑사플롭스|페타플롭스|테라플롭스|EFLOPS|PFLOPS|EF|PF)")
_PARAMETERS = re.compile(rf"{_S}개?(?:{_S}[가-힣]{{0,4}}){{0,2}}{_S}(?:규모의 |규모 )?(?:매개변수|파라미터)|{_S}(?:매개변수|파라미터)|{_S}개 ?(?:급 )?모델")
_PARAMETERS_BEFORE = re.compile(r"(?:매개변수|파라미터)[^.\d]{0,14}(?:\d[^.]{0,50})?$")
_TOKENS = re.compile(rf"{_S}개?(?:의)?{_S}(?:[가-힣]{{1,4}} )?토큰")
_TOKENS_BEFORE = re.compile(r"토큰[^.\d]{0,10}$")
_TIMES = re.compile(rf"{_S}배(?=$|[^가-힣]|[가를로의에]|까지|이상|넘|나|늘|커|많|빠|증)")
_LAW = re.compile(r"(?:제|법|헌법|령|조례|규칙|규정|협약|조약)[ \u00a0]?$")
_LAW_AFTER = re.compile(rf"{_S}(?:의\d|\d+항|제?\d+항|에 따|에 규정|에 명시|에 근거)")
_AFTER_WON = re.compile(rf"$|[^가-힣]|(?:{one_of(ko.AFTER_WON)})")
_QUALIFIER_BEFORE = re.compile(rf"({one_of(ko.QUALIFIERS_BEFORE)})[ \u00a0]?\(?$")
_QUALIFIER_AFTER = re.compile(rf"{_S}(?:[을를이가은는]{_S})?({one_of(ko.QUALIFIERS_AFTER)})")
_POWER_NAMES = {"㎿h": "MWh", "㎿": "MW", "㎾": "kW", "기가와트": "GW", "메가와트": "MW", "킬로와트": "kW"}
_SPEED_NAMES = {"엑사플롭스": "EFLOPS", "페타플롭스": "PFLOPS", "테라플롭스": "TFLOPS", "EF": "EFLOPS", "PF": "PFLOPS"}
_KRONE = {"덴마크": "DKK", "노르웨이": "NOK"}


def parse_korean(text: str) -> float:
    """The value of a numeral such as 1조2천억, 7천59억, 2만8,900 or 3.5조. Raises ValueError if there is no digit."""
    total = 0.0
    for match in _PART.finditer(text):
        total += _small(match[1]) * _MYRIADS.get(match[2], 1.0)
    return total


def _small(text: str) -> float:
    """7천59 is 7059, 2천3백 is 2300."""
    total = 0.0
    for digits, ten in re.findall(r"(\d[\d,]*(?:\.\d+)?)([천백십]?)", text):
        total += float(digits.replace(",", "")) * _TENS.get(ten, 1.0)
    return total


def parse_hangul(text: str) -> float:
    """The value of a number in Hangul below ten thousand, empty for one: 오백 is 500, 천 is 1000."""
    total, one = 0.0, 0.0
    for sign in text:
        if sign in _TENS:
            total += (one or 1) * _TENS[sign]
            one = 0.0
        else:
            one = float(_ONES[sign])
    return total + one or 1.0


def read_korean(text: str, starts: Sequence[int]) -> Numbers:
    """Every number of a Korean text with its unit, ranges and bare sums settled; `starts` are the sentence starts."""
    found = Numbers([], [])
    reader = _Reader(text, found, starts)
    place = 0
    for match in _START.finditer(text):
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
        sign = _BEFORE.search(text, max(floor, start - 5), start) if start > floor else None
        if sign is None and start and re.match(r"[A-Za-z0-9_.]", text[start - 1]) and text[start - 1] != ".":
            return None
        match = _DIGITS.match(text, start)
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
        unit = _UNIT.match(text, token.end)
        if unit is not None and self._is_money(token, unit):
            if "여" in unit[0]:
                token.qualifier = "about"
            code, worth = _CURRENCIES.get(unit[1]) or (SIGNS[unit[1]], 1.0)
            token.unit, token.kind, token.end = self._crown(code, token.start), MONEY, unit.end()
            token.mantissa *= worth
            return
        self._counted(token)

    def _is_money(self, token: Token, unit: re.Match[str]) -> bool:
        """원 after plain digits must end its word or take a particle; 불 and 엔 need a scale word or the like before them."""
        plain = self.text[token.end - 1].isdigit()
        name = unit[1]
        if name == "원" and plain:
            return _AFTER_WON.match(self.text, unit.end()) is not None and not unit[0].startswith(" ")or (name == "원" and token.value >= 100)
        if name in ("불", "엔", "밧", "랜드", "프랑", "리라") and plain:
            return token.value >= 10 and _AFTER_WON.match(self.text, unit.end()) is not None
        return True

    def _crown(self, code: str, place: int) -> str:
        if code != "NOK":
            return code
        named = [(self.text.rfind(country, 0, place), krone) for country, krone in _KRONE.items()]
        return max(named)[1] if max(named)[0] >= 0 else code

    def _counted(self, token: Token) -> None:
        text, end = self.text, token.end
        if self._tokens(token) or self._parameters(token):
            token.end = self._counter(end)
        elif match := _POWER.match(text, end):
            token.unit, token.kind, token.end = _POWER_NAMES.get(match[1], match[1]), "power", match.end()
        elif match := _SPEED.match(text, end):
            token.unit, token.kind, token.end = _SPEED_NAMES.get(match[1], match[1]), "speed", match.end()
        elif match := _TIMES.match(text, end):
            token.unit, token.kind, token.end = "x", "times", match.end()
        elif text[end : end + 1] == "B" and not text[end + 1 : end + 2].isascii():
            token.mantissa, token.unit, token.kind, token.end = token.mantissa * 1e9, "parameters", "parameters", end + 1
        else:
            self._gpu(token)

    def _tokens(self, token: Token) -> bool:
        text, end = self.text, token.end
        before = _TOKENS_BEFORE.search(text, max(0, token.start - 14), token.start)
        if _TOKENS.match(text, end) or (before and text[end : end + 2].strip().startswith("개")):
            token.unit = token.kind = "tokens"
        return token.unit is not None

    def _parameters(self, token: Token) -> bool:
        text, end = self.text, token.end
        before = text[end - 1] in "억조" and _PARAMETERS_BEFORE.search(text, max(0, token.start - 70), token.start)
        if _PARAMETERS.match(text, end) or before:
            token.unit = token.kind = "parameters"
        return token.unit is not None

    def _counter(self, end: int) -> int:
        match = re.compile(rf"{_S}개").match(self.text, end)
        return match.end() if match else end

    def _gpu(self, token: Token) -> None:
        """장 counts accelerators in or after a sentence that names one; 개 and 대 only close behind the name."""
        match = _GPU_COUNT.match(self.text, token.end)
        if match is None:
            noun = _GPU_NOUN.match(self.text, token.end)
            if noun is not None and not _HOURS.match(self.text, noun.end()) and token.value >= 2 and not re.match(r"[A-Z]\d|MI3", noun[0].strip()):
                token.unit = token.kind = GPU
                token.end = noun.end()
            return
        near = _BEFORE_COUNT.search(self.text, max(0, token.start - 26), token.start) is not None or _COUNT_OF.match(self.text, token.end)
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
        return [match.start() for match in _ACCELERATORS.finditer(self.text)]

    def words(self) -> None:
        """Sums in Hangul (백만 달러), vague sums (수천억), and a few cards counted in native numerals (넉 장)."""
        taken = [(token.start, token.end) for token in self.found.tokens]
        for match in _VAGUE.finditer(self.text):
            if match[1] or self._vague_money(match):
                self.found.vague.append(match.span())
                taken.append(match.span())
        for match in _WORDS.finditer(self.text):
            if (match[2] or match[3]) and not match[1] and not _overlaps(match.span(), taken):
                self._hangul(match)
        for match in _NATIVE.finditer(self.text):
            token = Token(match.start(), match.end(), ko.NATIVE[match[1]], unit=GPU, kind=GPU)
            if _BEFORE_COUNT.search(self.text, max(0, token.start - 12), token.start):
                self.found.tokens.append(token)

    def _vague_money(self, match: re.Match[str]) -> bool:
        scale = match[0].rstrip()[-1]
        return scale in "억조" and _COUNTED.match(self.text, match.end()) is None

    def _hangul(self, match: re.Match[str]) -> None:
        """백만 달러, 천억원; not 이억원, which is a name, nor 만원, which is a full train."""
        number, scales, name = match[2], match[3], match[4]
        if name in ("원", "불", "엔", "밧", "랜드", "프랑", "리라", "동") and not scales:
            return
        if not any(ten in number for ten in _TENS):
            return
        if name == "원" and _AFTER_WON.match(self.text, match.end()) is None:
            return
        scale = 1.0
        for sign in scales:
            scale *= _MYRIADS[sign]
        code, worth = _CURRENCIES[name]
        token = Token(match.start(), match.end(), parse_hangul(number) * worth, scale, unit=code, kind=MONEY)
        self.found.tokens.append(token)

    def settle(self) -> None:
        tokens = self.found.tokens
        for left, right in zip(tokens, tokens[1:], strict=False):
            self._range(left, right)
        for token in tokens:
            if token.unit is None and self.text[token.end - 1] in "억조경" and self._bare(token):
                token.unit, token.kind = "KRW", MONEY
        for left, right in zip(tokens, tokens[1:], strict=False):
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
        if not _RANGE.fullmatch(gap):
            return
        written = self.text[right.start : right.end]
        scale = re.search("[만억조]", written)
        last = self.text[left.end - 1]
        if left.unit is None and last.isdigit() and scale and left.value < 10000:
            left.scale = _MYRIADS[scale[0]]
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
        if _COUNTED.match(text, token.end) or _LAW.search(text, max(0, token.start - 3), token.start) or _LAW_AFTER.match(text, token.end):
            return False
        if text[token.end - 1] == "조" and token.value < 4e13 and not self._speaks_of_money(token):
            return False
        return True

    def _speaks_of_money(self, token: Token) -> bool:
        sentence = bisect_right(self.starts, token.start)
        end = self.starts[sentence] if sentence < len(self.starts) else len(self.text)
        return _MONEY.search(self.text, self.starts[sentence - 1] if sentence else 0, end) is not None

    def _qualifier(self, token: Token) -> str | None:
        before = _QUALIFIER_BEFORE.search(self.text, max(0, token.start - 6), token.start)
        if before is not None:
            return ko.QUALIFIERS_BEFORE[before[1]]
        after = _QUALIFIER_AFTER.match(self.text, token.end)
        return ko.QUALIFIERS_AFTER[after[1]] if after else None


_MONEY = re.compile(rf"{ko.MONEY_WORDS}|[만억조]{_S}(?:원|달러|유로|엔|위안)")


def _overlaps(span: tuple[int, int], others: Sequence[tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)
