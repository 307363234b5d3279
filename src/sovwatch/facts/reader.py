"""The one pass over a text that finds its numbers, each with what stands beside it; for all languages but Korean."""

from __future__ import annotations

import re

from sovwatch.facts.accelerators import CONTEXT
from sovwatch.facts.currencies import BEFORE, CODES, NEEDS_SCALE, SIGNS
from sovwatch.facts.grammar import Grammar
from sovwatch.facts.numbers import SPACES, parse_digits, parse_words
from sovwatch.facts.tokens import GPU, MONEY, Numbers, Token

# A number word stands at most this many characters before its scale word or currency.
_WORDS_REACH = 48
# And a vague quantifier ("several", "flere") this many before that.
_VAGUE_REACH = 24
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_POINT = re.compile(r"\.\d{1,2}(?!\d)")
# What follows "one euro": per month, a day, and the like.
_EACH = re.compile(
    r" (?:par|pro|je|per|al|alla|all[’']|a (?:day|week|month|year|head|share|piece|query|minute|hour)|ao|à|por|om|om’en|i måneden|i timen|för|za|na)\b"
    r"|[ -](?:symbol|simb[oó]l)"
)
_SIGN = re.compile(rf"[{SPACES}]?\d")
_WON_VERB = re.compile(r" (?:the|a|an|his|her|its|their|by|in|on)\b")
_WEIGHT = re.compile(
    r"\bweigh|\bweight|\bdiet|\bheav|\blbs?\b|\bkilo|\bkg\b|\b(?:lost|lose|shed|gained|gain) (?:\w+ )?\d+ pounds"
)
_POWER_UNITS = {"k": "kW", "m": "MW", "㎿": "MW", "g": "GW", "t": "TW"}
_SPEED_UNITS = {"e": "EFLOPS", "p": "PFLOPS", "t": "TFLOPS"}


def read_numbers(text: str, grammar: Grammar) -> Numbers:
    """Every number of `text` in digits, and those in words that have a scale word or a currency after them."""
    found = Numbers([], [])
    reader = _Reader(text, grammar, found)
    place = 0
    for start, end, in_digits in _places(text, grammar):
        if start < place:
            continue
        token = reader.digits(start, place) if in_digits else reader.words(start, place)
        if token is not None:
            found.tokens.append(token)
            place = token.end
        elif in_digits:
            place = max(place, end)
    return found


def _places(text: str, grammar: Grammar) -> list[tuple[int, int, bool]]:
    """Where a sum may begin, in order: runs of digits, and scale words, currencies and the like that stand as words."""
    places = [(match.start(), match.end(), True) for match in _DIGITS.finditer(text)]
    length = len(text)
    attached = grammar.language.code == "hu"
    places += [
        (start, end, False)
        for _, start, end in grammar.anchors.find_matches_as_indexes(text)
        if (end == length or not text[end].isalnum())
        and (attached or not start or not text[start - 1].isalnum())
    ]
    places.sort()
    return places


class _Reader:
    def __init__(self, text: str, grammar: Grammar, found: Numbers) -> None:
        self.text = text
        self.grammar = grammar
        self.found = found
        self._context: bool | None = None

    def digits(self, start: int, floor: int) -> Token | None:
        """The number whose digits begin at `start`; nothing before `floor` belongs to it."""
        start = self._point_before(start)
        sign = self._sign_before(start, floor)
        if sign is None and start and (self.text[start - 1].isalnum() or self._continues(start)):
            return None
        match = self.grammar.digits.match(self.text, start) or _POINT.match(self.text, start)
        if match is None:
            return None
        mantissa = parse_digits(match[0], self.grammar.language.decimal)
        token = Token(sign.start(1) if sign else start, match.end(), mantissa)
        if sign is not None:
            token.unit = _sign_code(sign[1])
            token.kind = MONEY
        self._spanish_thousands(token, match[0])
        self._finish(token, match.end())
        if sign is not None and sign[1] in NEEDS_SCALE and token.scale < 1e6:
            token.start, token.unit, token.kind = start, None, None
        return token

    def _point_before(self, start: int) -> int:
        """Where a number such as the `.50` of `$.50` begins."""
        return (
            start - 1
            if start > 1 and self.text[start - 1] == "." and self.text[start - 2] in "$£€"
            else start
        )

    def _continues(self, start: int) -> bool:
        return self.text[start - 1] in ".," and start > 1 and self.text[start - 2].isdigit()

    def _sign_before(self, start: int, floor: int) -> re.Match[str] | None:
        last = self.grammar.before_last
        text = self.text
        if start and (
            text[start - 1] in last or (text[start - 1] in SPACES and start > 1 and text[start - 2] in last)
        ):
            return self.grammar.before.search(text, max(floor, start - 7), start)
        return None

    def _spanish_thousands(self, token: Token, written: str) -> None:
        """`1,500 pesos` and `$1,500` are thousands in American Spanish, where `1,500 euros` are not."""
        if self.grammar.language.code == "es" and re.fullmatch(r"[1-9]\d{0,2},\d{3}", written):
            tail = self.grammar.tail.match(self.text, token.end)
            unit = self._unit(tail) if tail else None
            code = unit[0] if unit else token.unit
            if code not in (None, "EUR"):
                token.mantissa = float(written.replace(",", ""))

    def words(self, start: int, floor: int) -> Token | None:
        """The number in words before the scale word or currency that begins at `start`, or a vague sum noted, or nothing."""
        text, grammar = self.text, self.grammar
        if grammar.counts_too(text, start):
            return None
        back = self._number_words(start, floor)
        mantissa = parse_words(back[1], grammar.numbers, grammar.hundreds) if back else None
        if back is not None and mantissa is None and "-" in back[1]:
            floor = back.start(1)
            back = grammar.words.search(text, text.rindex("-", floor, back.end(1)) + 1, start)
            mantissa = parse_words(back[1], grammar.numbers, grammar.hundreds) if back else None
        if back is None or mantissa is None:
            return self._without_number(start, floor)
        vague = grammar.vague.search(text, max(floor, back.start(1) - _VAGUE_REACH), back.start(1))
        if vague is not None and vague[0].strip().lower() not in grammar.qualifiers:
            self._note_vague(vague, start)
            return None
        return self._worded(Token(back.start(1), start, mantissa), start, floor)

    def _number_words(self, start: int, floor: int) -> re.Match[str] | None:
        """The number words right before `start`; a look at the last word there spares most searches."""
        floor = max(floor, start - _WORDS_REACH)
        last = re.split(r"[\s\-'’]", self.text[floor:start].rstrip(" \u00a0\u202f-'’"))[-1].lower()
        if last not in self.grammar.word_ends and self.grammar.language.code != "hu":
            return None
        return self.grammar.words.search(self.text, floor, start)

    def _worded(self, token: Token, start: int, floor: int) -> Token | None:
        """The token completed, unless nothing follows it that is counted, or "a" and "ein" are mere articles."""
        self._finish(token, start)
        written = self.text[token.start : start].strip(" -").lower()
        article = written in self.grammar.language.articles
        if token.end == start or (article and not self._counts_one(token, start)):
            return None
        self._words_to(token, floor)
        return token

    def _counts_one(self, token: Token, start: int) -> bool:
        """Whether "a" and "ein" are the number one here: "eine Milliarde", "un euro par mois", but not "un euro fort"."""
        if token.scale == 1.0:
            return token.kind == MONEY and _EACH.match(self.text, token.end) is not None
        return "-" not in self.text[start : token.end]

    def _words_to(self, token: Token, floor: int) -> None:
        """The number word before "to" in "ten to fifteen billion dollars", as a token of its own."""
        match = self.grammar.word_before.search(
            self.text, max(floor, token.start - _WORDS_REACH), token.start
        )
        if match is not None:
            value = self.grammar.numbers[match[1].lower()]
            self.found.tokens.append(Token(match.start(1), match.end(1), value))

    def _note_vague(self, vague: re.Match[str] | None, start: int) -> None:
        end = self._vague_end(start, start)
        if vague is not None and end is not None:
            self.found.vague.append((vague.start(), end))

    def _without_number(self, start: int, floor: int) -> Token | None:
        grammar = self.grammar
        vague = grammar.vague.search(self.text, max(floor, start - _WORDS_REACH), start)
        tail = grammar.tail.match(self.text, start)
        word = (tail["scale"] or "").lower() if tail else ""
        if not word or tail is None:
            return None
        if vague is None and tail["unit"]:
            token = Token(start, start, 1.0)
            if word in grammar.language.single or (grammar.scales[word] == 1e3 and word.rstrip("s") == word):
                self._finish(token, start)
                return token
        end = self._vague_end(start, tail.end())
        if end is not None:
            self.found.vague.append((vague.start() if vague else start, end))
        return None

    def _vague_end(self, start: int, end: int) -> int | None:
        money = self.grammar.vague_tail.match(self.text, start)
        if money is None:
            money = self.grammar.vague_tail.match(self.text, end)
        return money.end() if money else None

    def _finish(self, token: Token, place: int) -> None:
        """Reads scale, currency or counted thing after the number and sets them on `token`."""
        tail = self.grammar.tail.match(self.text, place)
        if tail is None:
            return
        unit = self._unit(tail)
        self._scale(token, tail, money=unit is not None or token.unit is not None)
        if (
            tail["letter"] in ("k", "K")
            and token.scale == 1.0
            and self.grammar.count.match(self.text, tail.end("letter"))
        ):
            token.scale, token.end = 1e3, tail.end("letter")
        if unit is not None and not self._opens_next(tail, token) and not self._other_meaning(tail, token):
            self._money(token, unit, tail)
        if token.unit is None:
            self._counted(token)

    def _opens_next(self, tail: re.Match[str], token: Token) -> bool:
        """Whether the sign or code after a number stands before the next one: "in 2025 $10 million"."""
        written = tail["unit"]
        short = written in SIGNS or written.upper() in CODES or written.lower() in ("kr", "kr.")
        if not short or not _SIGN.match(self.text, tail.end("unit")):
            return False
        return token.scale == 1.0

    def _other_meaning(self, tail: re.Match[str], token: Token) -> bool:
        """English words that are no money here: "2 won the match", 1080p, 200 pounds of weight."""
        if self.grammar.language.code != "en" or token.scale > 1.0:
            return False
        word = tail["unit"].lower()
        if word == "won":
            return token.value < 100 or _WON_VERB.match(self.text, tail.end("unit")) is not None
        if word == "p":
            return token.value > 99 or tail.start("unit") != token.end
        if word in ("pound", "pounds"):
            around = self.text[max(0, token.start - 40) : tail.end("unit") + 40]
            return _WEIGHT.search(around) is not None
        return False

    def _unit(self, tail: re.Match[str]) -> tuple[str, float] | None:
        return self.grammar.currencies[tail["unit"].lower()] if tail["unit"] else None

    def _money(self, token: Token, unit: tuple[str, float], tail: re.Match[str]) -> None:
        code, worth = unit
        if token.unit is None or code not in ("USD", token.unit):
            token.unit = code
        token.loose = code == "USD" and not re.search(
            r"US|U\.S|[Aa]mer|[Yy]hdys|estadoun|\bu\.s", tail["unit"]
        )
        token.mantissa *= worth
        token.cents = worth == 0.01 and re.match(r"c[eé]n?t", tail["unit"].lower()) is not None
        token.kind = MONEY
        token.end = tail.end("unit")

    def _scale(self, token: Token, tail: re.Match[str], *, money: bool) -> None:
        scales = self.grammar.scales
        if tail["letter"]:
            if money:
                token.scale = scales[tail["letter"].lower()]
                token.end = tail.end("letter")
            return
        if not tail["scale"]:
            return
        token.scale = scales[tail["scale"].lower()]
        token.end = tail.end("scale")
        if tail["second"]:
            token.scale *= scales[tail["second"].lower()]
            token.end = tail.end("second")
        if tail["half"]:
            token.mantissa += 0.5
            token.end = tail.end("half")
        if tail["more"] and token.scale > 1e3:
            token.mantissa += float(tail["more"]) * scales[tail["small"].lower()] / token.scale
            token.end = tail.end("small")
        if tail["rest"] and token.scale == 1e3:
            token.mantissa += float(tail["rest"]) / 1e3
            token.end = tail.end("rest")

    def _counted(self, token: Token) -> None:
        match = self.grammar.count.match(self.text, token.end)
        if match is None:
            if (
                self.text[token.end : token.end + 1] == "B"
                and not self.text[token.end + 1 : token.end + 2].isalnum()
            ):
                token.scale, token.unit, token.kind, token.end = (
                    1e9,
                    "parameters",
                    "parameters",
                    token.end + 1,
                )
            return
        kind = match.lastgroup or ""
        if kind in ("gpu", "chip"):
            self._accelerators(token, match, kind)
            return
        if kind == "power":
            written = match["power"]
            hours = "Wh" if written.lower().endswith("h") else "W"
            token.unit = _POWER_UNITS[written[0].lower()][:1] + hours
        elif kind == "speed":
            token.unit = _SPEED_UNITS[match["speed"][0].lower()]
        else:
            token.unit = "x" if kind == "times" else kind
        token.kind, token.end = kind, match.end()

    def _accelerators(self, token: Token, match: re.Match[str], kind: str) -> None:
        if self.grammar.hours.match(self.text, match.end()):
            return
        if kind == "chip" and not (token.value >= 50 and self._about_accelerators()):
            return
        token.unit, token.kind, token.end = GPU, GPU, match.end()

    def _about_accelerators(self) -> bool:
        if self._context is None:
            self._context = re.search(CONTEXT, self.text) is not None
        return self._context


def _sign_code(sign: str) -> str:
    return SIGNS.get(sign) or BEFORE.get(sign) or sign
