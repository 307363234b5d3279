"""What a sum is: funding, investment, acquisition, contract, budget, loan, valuation, result, fine, price, pay, market, compute or other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from sovwatch.facts.kind_verbs import COST, EACH, INNER, LICENCES, MACHINES, PLAN, PUBLIC, SPEND, WORTH
from sovwatch.facts.kind_words import CUES
from sovwatch.facts.tokens import GPU, Token

COMPUTE, OTHER = "compute", "other"
# Cues that leave the kind open until it is known who acts.
_SPEND, _COST, _PLAN = "spend", "cost", "plan"
_OPEN = frozenset({_SPEND, _COST, _PLAN, OTHER, "investment"})
# Where the cue usually stands: after the sum in Korean ("2500억원 규모의 투자"), before it elsewhere; the other side counts this much farther.
_OTHER_SIDE = 8
# A comma or the like between counts as so many characters, and so does a sum to which the cue is nearer.
_CLAUSE = 9
_STOLEN = 25
# How much farther words count that only leave the kind open.
_VAGUE = 14
# A sum below this without a scale word is the price of something, whatever else the sentence speaks of.
_SMALL_CHANGE = 1000.0
_SMALL_KINDS = frozenset({"price", "pay", "fine", "loan"})
# What costs more than this is no ticket: a machine, a building, a project.
_LARGE = {"KRW": 3e8, "JPY": 3e7, "HUF": 8e7, "INR": 2e7}
_LARGE_ELSEWHERE = 2e5
_PUBLIC_KINDS = frozenset({"ministry", "agency", "institute"})
_PRIVATE_KINDS = frozenset({"company", "lab", "investor", "alliance"})
# Wages up to so many times what counts as large.
_WAGES = 4
_HEAD = 3
# What looks back before a cue begins.
_PREFIX = re.compile(r"^(?:\\b|\(\?<[=!](?:\[[^\]]*\]|[^()\[])*\))")
_PLAIN = re.compile(rf"[^\W\d_]{{2,{_HEAD}}}(?![?*{{])")

_MACHINES, _EACH, _LICENCES, _WORTH = map(re.compile, (MACHINES, EACH, LICENCES, WORTH))
# How far before "worth" the deal may stand that is worth it.
_DEAL = 40
_WORD = re.compile(r"[^\W\d]\w+")
_BREAK = re.compile(r"[,;:()–—]|\.\s")
_ALTERNATIVE = re.compile(r"(?:[^|()\[\]\\]|\\.|\[[^\]]*\]|\((?:[^()]|\([^()]*\))*\))+")

Cue = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Doer:
    """Who acts, as far as kinds depend on it: the kind of the actor (None if unknown), and whether the actor is named as the subject."""

    kind: str | None = None
    sure: bool = False


def _tables(language: str) -> dict[str, str]:
    later = {_SPEND: SPEND, _COST: COST, _PLAN: PLAN}
    return CUES[language] | {kind: table[language] for kind, table in later.items() if language in table}


@cache
def _cues(language: str) -> re.Pattern[str]:
    """All cues in one pattern, for a language whose words have no gaps between them to go by."""
    return re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _tables(language).items()))


@cache
def _inner(language: str) -> re.Pattern[str] | None:
    parts = INNER.get(language)
    if parts is None:
        return None
    return re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in parts.items()), re.IGNORECASE)


@cache
def _public(language: str) -> re.Pattern[str]:
    return re.compile(PUBLIC.get(language) or r"(?!)")


@cache
def _cues_by_letter(language: str) -> dict[str, re.Pattern[str]]:
    """The cues that may begin with each letter, in small letters; "" for the cues that may begin with any."""
    by_letter: dict[str, dict[str, list[str]]] = {"": {}}
    for kind, pattern in _tables(language).items():
        for cue in _ALTERNATIVE.findall(pattern):
            first = _PREFIX.sub("", cue)[0]
            letter = first.lower() if first.isalpha() else ""
            by_letter.setdefault(letter, {}).setdefault(kind, []).append(cue)
    always = by_letter[""]
    return {letter: _one_pattern(kinds, always) for letter, kinds in by_letter.items()}


@cache
def _heads(language: str) -> frozenset[str]:
    """The first letters of all cues, two of those that are short: words that begin otherwise need no look."""
    plain = [
        _PREFIX.sub("", cue)
        for pattern in _tables(language).values()
        for cue in _ALTERNATIVE.findall(pattern)
    ]
    return frozenset(head[0].lower() for cue in plain if (head := _PLAIN.match(cue)))


def _one_pattern(kinds: dict[str, list[str]], always: dict[str, list[str]]) -> re.Pattern[str]:
    cues = {
        kind: [*kinds.get(kind, ()), *(always.get(kind, ()) if kinds is not always else ())]
        for kind in (*kinds, *always)
    }
    return re.compile(
        "|".join(f"(?P<{kind}>{'|'.join(some)})" for kind, some in cues.items()) or r"(?!)", re.IGNORECASE
    )


def kinds_in(text: str, language: str, start: int, end: int) -> list[Cue]:
    """The cues of the sentence `text[start:end]`: where they begin and end, and the kind they tell.

    Cues begin words, but in Korean, and where compounds carry them at their end (Quartalsgewinn).
    """
    if language == "ko":
        return [
            (match.start(), match.end(), match.lastgroup or OTHER)
            for match in _cues(language).finditer(text, start, end)
        ]
    by_letter, heads = _cues_by_letter(language), _heads(language)
    other = by_letter[""]
    found = []
    for word in _WORD.finditer(text, start, end):
        begins = word.start()
        head = text[begins : begins + _HEAD].lower()
        if head in heads or head[:2] in heads:
            match = by_letter.get(text[begins].lower(), other).match(text, begins, end)
            if match is not None:
                found.append((begins, match.end(), match.lastgroup or OTHER))
    return (
        found
        if any(kind not in _OPEN for _, _, kind in found)
        else [*found, *_inside(text, language, start, end)]
    )


def _inside(text: str, language: str, start: int, end: int) -> list[Cue]:
    """The cues that end a compound, in a sentence that has no others."""
    inner = _inner(language)
    if inner is None:
        return []
    return [
        (match.start(), match.end(), match.lastgroup or OTHER)
        for match in inner.finditer(text, start, end)
        if text[match.start() - 1].isalpha()
    ]


def kind_of(text: str, place: int, tokens: Sequence[Token], cues: Sequence[Cue], language: str) -> str:
    """The kind of the sum `tokens[place]` by the nearest of the cues of its sentence; it may be left open (see `settle_kind`)."""
    token = tokens[place]
    if token.kind == GPU:
        return COMPUTE
    if token.cents:
        return "price"
    small = token.value < _SMALL_CHANGE and token.unit not in ("KRW", "JPY")
    best, least = ("price" if small else OTHER), 10_000.0
    distance = 0.0
    nearest = (0, 0, OTHER)
    for cue in cues:
        if small and cue[2] not in _SMALL_KINDS:
            continue
        distance = cue[0] - token.end if cue[0] >= token.end else token.start - cue[1]
        if distance < least:
            distance = _distance(text, place, tokens, cue, after_first=language == "ko")
        if distance < least:
            best, least = cue[2], distance
            nearest = cue
    if best == "valuation":
        return _what_is_worth_it(text, nearest, cues)
    return best


def _what_is_worth_it(text: str, cue: Cue, cues: Sequence[Cue]) -> str:
    """ "A deal worth $2bn" is a contract, "a firm worth $2bn" is valued."""
    if _WORTH.match(text, cue[0]):
        for start, end, kind in cues:
            if kind in ("contract", "acquisition") and start < cue[0] <= end + _DEAL:
                return kind
    return "valuation"


def _distance(text: str, place: int, tokens: Sequence[Token], cue: Cue, *, after_first: bool) -> float:
    """How far the cue is from the sum, in characters; commas between and a sum that is nearer to it make it farther."""
    start, end, kind = cue
    token = tokens[place]
    after = start >= token.end
    gap = (token.end, start) if after else (min(end, token.start), token.start)
    distance = float(gap[1] - gap[0])
    distance += 0 if after == after_first else _OTHER_SIDE
    distance += _CLAUSE * len(_BREAK.findall(text, *gap))
    distance += _VAGUE if kind in _OPEN and kind != "investment" else 0
    rival = tokens[place + 1] if after and place + 1 < len(tokens) else None
    rival = tokens[place - 1] if not after and place else rival
    if rival is not None:
        to_rival = rival.start - end if after else start - rival.end
        if 0 <= to_rival < gap[1] - gap[0]:
            distance += _STOLEN
    return distance


def settle_kind(
    text: str, kind: str, token: Token, bounds: tuple[int, int], language: str, doer: Doer
) -> str:
    """The kind once it is known who acts: what the state spends is budget, what a firm spends is investment."""
    large = token.value >= _LARGE.get(token.unit or "", _LARGE_ELSEWHERE)
    if not large and kind not in ("pay", "fine") and _EACH.match(text, token.end):
        return "price"
    if large and kind in ("price", "pay") and not token.cents:
        kind = _of_large(text, kind, token, bounds, language)
    if kind == "acquisition" and _MACHINES.search(text, *bounds):
        return "contract"
    if kind == _COST:
        if not large:
            return "price"
        if _MACHINES.search(text, *bounds):
            return "contract"
    return _by_doer(text, kind, bounds, language, doer, large=large) if kind in _OPEN else kind


def _of_large(text: str, kind: str, token: Token, bounds: tuple[int, int], language: str) -> str:
    """What costs millions is no ticket, who is paid millions no worker: the kind is open again."""
    if kind == "pay":
        return kind if token.value < _WAGES * _LARGE.get(token.unit or "", _LARGE_ELSEWHERE) else _SPEND
    around = max(bounds[0], token.start - 40), min(bounds[1], token.end + 25)
    near = _cost(language).search(text, *around) is not None
    return _COST if near and not _LICENCES.search(text, *around) else kind


def _by_doer(text: str, kind: str, bounds: tuple[int, int], language: str, doer: Doer, *, large: bool) -> str:
    private = doer.kind in _PRIVATE_KINDS
    public = doer.kind in _PUBLIC_KINDS
    if kind != "investment" and not public and not (private and doer.sure):
        public = _public(language).search(text, *bounds) is not None
    if public:
        return "budget"
    if kind == _PLAN:
        return "investment" if private else "budget"
    if kind == OTHER:
        return "investment" if large and private else OTHER
    return "investment"


@cache
def _cost(language: str) -> re.Pattern[str]:
    return re.compile(COST.get(language) or r"(?!)", re.IGNORECASE)
