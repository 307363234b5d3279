"""Signals that two articles tell one event: what they share by kind of token, weighted by rarity, and what clashes."""

from __future__ import annotations

from math import log1p, sqrt
from operator import mul

from sovwatch.stories.concepts import OPPOSED
from sovwatch.stories.profiles import KINDS, Profile

DAY_SECONDS = 86400.0
SHARED = ("name", "number", "sum", "actor", "country", "link", "day", "deed", "thing")
"""Kinds compared one by one; of the coarse ones only share and clash tell: any two texts have some in common."""
_COARSE = frozenset({"country", "day", "deed", "thing"})
NAMES: tuple[str, ...] = (
    "bias", "one_language", "korean_other", "gap",
    "text_one", "text_cross", "title_one", "title_cross",
    "sound_share", "sound_sum", "sound_none",
    *(f"{kind}_{part}" for kind in SHARED for part in (("share", "clash") if kind in _COARSE else ("share", "sum", "clash"))),
    "opposed", "leading_actors_missing", "leading_names_missing", "anchor_sum", "anchor_kinds", "total_one", "total_cross", "short",
)  # fmt: skip
_COLUMN = {kind: NAMES.index(f"{kind}_share") for kind in SHARED}
_FIXED = NAMES.index("name_share")
_OPPOSED_AT = NAMES.index("opposed")
_AGAINST = {
    deed: frozenset(b if a == deed else a for a, b in OPPOSED if deed in {a, b})
    for pair in OPPOSED
    for deed in pair
}
_TEXT = ("word", "bigram")
_ANCHOR_KINDS = frozenset({"name", "number", "sum", "actor", "country", "link"})
_FIGURES = ("number", "sum")

Weights = dict[str, dict[str, float]]


class Weighted:
    """A profile with the rarity of each of its tokens at the time when the article came.

    `sums` and `norm` are of headline and lead, `weights` of the whole text; `named` are the kinds of `SHARED` that headline
    and lead hold, `against` the deeds that theirs exclude.
    """

    __slots__ = ("against", "korean", "length", "named", "norm", "profile", "sums", "thin", "weights")

    def __init__(self, profile: Profile, weights: Weights) -> None:
        self.profile = profile
        self.weights = weights
        self.korean = profile.korean
        self.named = tuple(kind for kind in SHARED if profile.kinds[kind])
        self.against = frozenset().union(*(_AGAINST.get(deed, ()) for deed in profile.kinds["deed"]))
        self.length = sum(len(profile.kinds[kind]) for kind in _TEXT)
        self.thin = self.length < THIN
        self.sums = {kind: _sum_within(weights[kind], profile.kinds[kind]) for kind in KINDS}
        self.norm = sqrt(sum([w * w for kind in _TEXT for w in weights[kind].values()])) or 1.0


def _sum_within(weights: dict[str, float], tokens: frozenset[str]) -> float:
    if len(weights) == len(tokens):
        return sum(weights.values())
    return sum([weight for token, weight in weights.items() if token in tokens])


def _text_cosine(new: Weighted, old: Weighted) -> tuple[float, float]:
    """Cosine of the words, and the summed rarity of what is shared."""
    dot = total = 0.0
    for kind in _TEXT:
        shared = new.profile.kinds[kind] & old.profile.kinds[kind]
        if shared:
            mine = [*map(new.weights[kind].__getitem__, shared)]
            dot += sum(map(mul, mine, map(old.weights[kind].__getitem__, shared)))
            total += sum(mine)
    return dot / (new.norm * old.norm), total


def _title_share(new: Weighted, old: Weighted) -> float:
    mine, theirs = new.profile.title, old.profile.title
    if not mine or not theirs:
        return 0.0
    return len(mine & theirs) / min(len(mine), len(theirs))


def _common(mine: Profile, theirs: Profile, kind: str, other: str) -> frozenset[str]:
    """Tokens in the lead of one and anywhere in the other."""
    lead, text = mine.kinds[kind], mine.whole[kind]
    lead_there, text_there = theirs.kinds[other], theirs.whole[other]
    there = lead & text_there
    if lead is text and lead_there is text_there:
        return there
    here = text & lead_there
    return there | here if there and here else there or here


def _sounds(new: Weighted, old: Weighted) -> tuple[float, float, float]:
    """Shared skeletons of a Hangul and a Latin text: share, sum, and 1.0 if there is none though both have names."""
    hangul, latin = (new, old) if new.korean else (old, new)
    if not hangul.profile.kinds["heard"] or not latin.profile.kinds["spelt"]:
        return _NOTHING
    shared = _common(hangul.profile, latin.profile, "heard", "spelt")
    rarity = latin.weights["spelt"]
    total = sum([rarity[token] * min(len(token) - 1, 5) / 4 for token in shared])
    return min(1.0, total / (latin.sums["spelt"] or 1.0)), log1p(total), float(not shared)


_NOTHING = (0.0, 0.0, 0.0)
_CLASH = (0.0, 0.0, 1.0)


def _agree_elsewhere(mine: Profile, theirs: Profile, kind: str) -> bool:
    """True if the texts share such a figure further down or one of the other sort: what differs is a detail in dispute."""
    other = _FIGURES[kind == "number"]
    return bool(mine.whole[kind] & theirs.whole[kind] or _common(mine, theirs, other, other))


def _shared(new: Weighted, old: Weighted, kind: str) -> tuple[float, float, float]:
    """Share of what both leads name, summed rarity (log), clash: both leads have tokens of the kind and share none.

    Of counts and sums it is no clash while others agree: reports of one decision may dispute one sum among many.

    A kind that crosses languages is also looked for in the whole text of the other.
    """
    mine, theirs = new.profile, old.profile
    shared = (
        _common(mine, theirs, kind, kind) if kind in mine.whole else mine.kinds[kind] & theirs.kinds[kind]
    )
    if not shared:
        return _NOTHING if kind in _FIGURES and _agree_elsewhere(mine, theirs, kind) else _CLASH
    total = sum(map(new.weights[kind].__getitem__, shared))
    return min(1.0, total / (sqrt(new.sums[kind] * old.sums[kind]) or 1.0)), log1p(total), 0.0


def _opposed(new: Weighted, old: Weighted) -> float:
    theirs = old.profile.kinds["deed"]
    return float(not new.against.isdisjoint(theirs) and new.profile.kinds["deed"].isdisjoint(theirs))


def _missing(
    mine: frozenset[str], theirs: frozenset[str], all_mine: frozenset[str], all_theirs: frozenset[str]
) -> float:
    """How much of what each headline names the other article never names, -0.5 (nothing) to 0.5; 0 if one names nothing."""
    if not mine or not theirs:
        return 0.0
    return (len(mine - all_theirs) / len(mine) + len(theirs - all_mine) / len(theirs)) / 2 - 0.5


THIN = 24
"""A text with fewer words and bigrams than this is hardly more than a headline."""
RELATIONS = 6


def relation(new: Weighted, old: Weighted) -> int:
    """0 within a language, 1 between two languages in Latin letters, 2 between Korean and another; 3 more if one is thin."""
    kind = 2 if new.korean != old.korean else 0 if new.profile.language == old.profile.language else 1
    return kind + 3 * (new.thin or old.thin)


def signals(new: Weighted, old: Weighted) -> list[float]:
    """One figure per name in `NAMES` for the pair; `new` is the later arrival. No side effects."""
    mine, theirs = new.profile, old.profile
    across = new.korean != old.korean
    one = not across and mine.language == theirs.language
    cosine, total = _text_cosine(new, old)
    title = _title_share(new, old)
    sound = _sounds(new, old) if across else _NOTHING
    figures = [0.0] * len(NAMES)
    figures[:_FIXED] = (
        1.0, float(one), float(across), log1p(abs(mine.at - theirs.at) / DAY_SECONDS),
        cosine * one, cosine * (not one), title * one, title * (not one), *sound,
    )  # fmt: skip
    anchor_sum, anchor_kinds = sound[1], float(sound[1] > 0)
    for kind in new.named:
        if not theirs.kinds[kind]:
            continue
        share, rarity, clash = _shared(new, old, kind)
        at = _COLUMN[kind]
        if kind in _COARSE:
            figures[at], figures[at + 1] = share, clash
            if kind not in _ANCHOR_KINDS:
                continue
        else:
            figures[at], figures[at + 1], figures[at + 2] = share, rarity, clash
        if rarity:
            anchor_sum += rarity
            anchor_kinds += 1.0
    everything = log1p(total) + anchor_sum
    names = (
        0.0
        if across
        else _missing(mine.leading_names, theirs.leading_names, mine.whole["name"], theirs.whole["name"])
    )
    figures[_OPPOSED_AT:] = (
        _opposed(new, old), _missing(mine.leading, theirs.leading, mine.whole["actor"], theirs.whole["actor"]), names,
        anchor_sum, anchor_kinds, everything * one, everything * (not one),
        1.0 / (1.0 + min(new.length, old.length) / 10.0),
    )  # fmt: skip
    return figures
