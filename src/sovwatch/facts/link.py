"""Who a sum belongs to: the doer in its sentence, not who comments on it; else the actor the text goes on speaking of."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from sovwatch.facts.link_rules import DEFAULT, RULED, RULES
from sovwatch.matching.actors import Actor, ActorMention

_NEVER = r"(?!)"


@dataclass(frozen=True, slots=True)
class Link:
    """The actors of a sum, the likeliest first; `confidence` 0 to 1 with the reasons for it."""

    actors: tuple[str, ...]
    confidence: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Patterns:
    subject: re.Pattern[str]
    speech_after: re.Pattern[str]
    speech_before: re.Pattern[str]
    by: re.Pattern[str]
    object_before: re.Pattern[str]
    object_after: re.Pattern[str]
    clause: re.Pattern[str]
    also: re.Pattern[str]
    again: re.Pattern[str]
    leader: re.Pattern[str]


@cache
def _patterns(language: str) -> _Patterns:
    rules = RULES.get(language, DEFAULT)
    names = (
        "subject",
        "speech_after",
        "speech_before",
        "by",
        "object_before",
        "object_after",
        "clause",
        "also",
        "again",
        "leader",
    )
    flags = dict.fromkeys(("speech_before", "by", "object_before"), re.IGNORECASE)
    return _Patterns(
        *(re.compile(getattr(rules, name) or _NEVER, flags.get(name, re.NOFLAG)) for name in names)
    )


@dataclass(slots=True)
class _Named:
    """A mention as a possible doer: `id` is the organisation that a person speaks for, where it is known."""

    id: str
    start: int
    end: int
    weight: float
    kind: str = ""


class Linker:
    """Finds the actors of the sums of one text. `known` tells kinds and parents of actors; without it all count alike."""

    def __init__(
        self,
        text: str,
        language: str,
        actors: Sequence[ActorMention],
        starts: Sequence[int],
        known: Mapping[str, Actor],
    ) -> None:
        self.text = text
        self.rules = _patterns(language)
        self.language = language
        self.ruled = language in RULED
        self.starts = starts
        self.named = _all_named(actors, known)
        self.by_sentence: dict[int, list[_Named]] = {}
        for one in self.named:
            self.by_sentence.setdefault(bisect_right(starts, one.start), []).append(one)
        self._carries: dict[tuple[int, frozenset[str]], Link | None] = {}
        self.counts = Counter(one.id for one in self.named if one.weight >= _DOER)

    def link(self, start: int, end: int, kind: str) -> Link:
        """The actors of the sum of this kind at `text[start:end]`; no actors if the text names none before its sentence ends."""
        sentence = bisect_right(self.starts, start)
        here = self.by_sentence.get(sentence, [])
        scored = sorted(
            ((*self._score(one, start, end, kind), -order) for order, one in enumerate(here)), reverse=True
        )
        if scored and (self._stands(scored[0], sentence) or self._carried(sentence, kind) is None):
            score, reasons, order = scored[0]
            return self._found(here[-order], here, score, reasons)
        return self._carried(sentence, kind) or Link((), 0.0, ("no actor near by",))

    def _stands(self, best: tuple[float, tuple[str, ...], int], sentence: int) -> bool:
        """Whether the best name of the sentence is likelier than the actor of the sentences before: not in "The group bought X"."""
        score, reasons, _ = best
        if score <= _LEAST:
            return False
        if "commentator" in reasons:
            return False
        return "subject" in reasons or "next to it" in reasons or not self._goes_on(sentence)

    def _goes_on(self, sentence: int) -> bool:
        start = self.starts[sentence - 1] if sentence else 0
        return self.rules.again.search(self.text, start, start + _OPENING) is not None

    def _found(self, best: _Named, here: list[_Named], score: float, reasons: tuple[str, ...]) -> Link:
        base = 0.75 if self.ruled else 0.6
        confidence = min(0.95, max(0.3, base + score * 0.06))
        return Link((best.id, *self._beside(best, here)), round(confidence, 2), reasons)

    def _beside(self, best: _Named, here: list[_Named]) -> tuple[str, ...]:
        """Actors coordinated with `best`: "Deutsche Telekom and Nvidia"."""
        place = here.index(best)
        found: list[str] = []
        for step in (1, -1):
            last = best
            following = here[place + 1 :] if step == 1 else here[:place][::-1]
            for other in following:
                first, second = (last, other) if step == 1 else (other, last)
                if not self.rules.also.fullmatch(self.text[first.end : second.start]):
                    break
                found.append(other.id)
                last = other
        return tuple(dict.fromkeys(one for one in found if one != best.id))

    def _carried(self, sentence: int, kind: str) -> Link | None:
        """Whom a sentence without a name goes on about: the subject of the one before, else whom the text names most so far.

        Public money is the state's and revenue a firm's, where the text has named one.
        """
        fitting = _FITTING.get(kind, frozenset())
        key = sentence, fitting
        if key not in self._carries:
            self._carries[key] = self._carry(sentence, fitting)
        return self._carries[key]

    def _carry(self, sentence: int, fitting: frozenset[str]) -> Link | None:
        start = self.starts[sentence - 1] if sentence else 0
        goes_on = self._goes_on(sentence)
        same_noun = self._same_noun(start)
        if same_noun is not None:
            return Link((same_noun.id,), 0.6, ("the noun of its name",))
        before = [one for one in self.by_sentence.get(sentence - 1, []) if one.weight >= _DOER]
        subjects = [one for one in before if self._is_subject(one)]
        main = self._main(start, fitting)
        if main is None:
            return None
        if (
            subjects
            and (subjects[0].id == main or not goes_on)
            and self.counts[subjects[0].id] * 2 >= self.counts[main]
        ):
            return self._with_partners(subjects[0], before, 0.6, "subject of the sentence before")
        partners = [one for one in before if one.id == main]
        if partners:
            return self._with_partners(partners[0], before, 0.55, "named in the sentence before")
        return Link((main,), 0.45 if goes_on else 0.35, ("whom the text is about",))

    def _same_noun(self, start: int) -> _Named | None:
        """The actor whose last word opens the sentence: "The fund" goes on about the National Growth Fund."""
        words = _WORDS.findall(self.text[start : start + _OPENING].lower())[:3]
        if not self._last_nouns.isdisjoint(words) or self.language in _DEFINITE:
            for one in reversed(self.named):
                if one.end <= start:
                    nouns = _nouns(self.text[one.start : one.end])
                    if nouns and len(nouns[-1]) >= _NOUN and nouns[-1] in words:
                        return one
                    if self.language in _DEFINITE and _definite(nouns, words[:1]):
                        return one
        return None

    @cached_property
    def _last_nouns(self) -> frozenset[str]:
        """The last words of all names: most sentences open with none of them."""
        return frozenset(nouns[-1] for one in self.named if (nouns := _nouns(self.text[one.start : one.end])))

    def _with_partners(self, one: _Named, sentence: list[_Named], confidence: float, reason: str) -> Link:
        return Link((one.id, *self._beside(one, sentence)), confidence, (reason,))

    def _main(self, place: int, fitting: frozenset[str]) -> str | None:
        """The doer named most before `place`, those of the first sentence preferred; in the whole text if there is a tie."""
        doers = [one for one in self.named if one.end <= place and one.weight >= _DOER]
        before = [one.id for one in doers if one.kind in fitting] or [one.id for one in doers]
        if not before:
            return None
        lead = {one.id for one in self.named if one.end <= (self.starts[1] if len(self.starts) > 1 else 0)}
        return max(
            dict.fromkeys(before),
            key=lambda id_: (before.count(id_) + _LEAD * (id_ in lead), self.counts[id_]),
        )

    def _is_subject(self, named: _Named) -> bool:
        return self.rules.subject.match(self.text, named.end) is not None

    def _score(self, named: _Named, start: int, end: int, kind: str) -> tuple[float, tuple[str, ...]]:
        after = named.start >= end
        gap = (end, named.start) if after else (named.end, start)
        score = named.weight - (gap[1] - gap[0]) / 60 - (1.8 if after else 0.0)
        score -= 0.6 * len(self.rules.clause.findall(self.text, gap[0], max(gap)))
        score += 0.2 * min(3, self.counts[named.id])
        reasons = ["after the sum" if after else "before the sum"]
        for points, reason in self._roles(named, kind, after=after):
            score += points
            reasons.append(reason)
        if (
            kind == "compute"
            and not after
            and "subject" not in reasons
            and gap[1] - gap[0] < _SUPPLIER
            and not _VERB.search(self.text, *gap)
        ):
            score -= 4.0
            reasons.append("maker of the chips")
            return score, tuple(reasons)
        if not after and not {"object", "gives to the doer", "by", "commentator"} & set(reasons):
            if named.weight > _OPENER and self._opens(named):
                score += 1.0 if self.ruled or "subject" in reasons else 1.6
                reasons.append("opens the sentence")
            if gap[1] - gap[0] <= _ADJACENT and kind != "compute" and self.language != "ko":
                score += 2.0 if gap[1] - gap[0] > 2 else 2.8
                reasons.append("next to it")
        if kind == "valuation" and not after and gap[1] - gap[0] <= _VALUED:
            score += 2.5
            reasons.append("valued")
        return score, tuple(reasons)

    def _chain_start(self, named: _Named) -> int:
        """Where the list of names that `named` ends begins: what stands before "AMD and Eviden" holds for both."""
        start = named.start
        for other in reversed(self.by_sentence[bisect_right(self.starts, named.start)]):
            joined = other.end <= start and self.rules.also.fullmatch(self.text[other.end : start])
            if joined and other.weight >= _DOER:
                start = other.start
        return start

    def _opens(self, named: _Named) -> bool:
        return named.start - self.starts[bisect_right(self.starts, named.start) - 1] <= _FRONT

    def _roles(self, named: _Named, kind: str, *, after: bool) -> list[tuple[float, str]]:
        text, rules = self.text, self.rules
        front = self._chain_start(named)
        reach = max(0, front - 24)
        roles: list[tuple[float, str]] = []
        by = rules.by.search(text, reach, front) is not None
        objective = rules.object_before.search(text, reach, front) is not None
        if rules.speech_after.match(text, named.end) or rules.speech_before.search(text, reach, front):
            roles.append((-1.0, "commentator"))
        elif rules.leader.match(text, named.end) and kind in _RAISED:
            roles.append((-2.0, "leads the round"))
        elif self._is_subject(named) and not after and (self.ruled or not objective):
            roles.append((1.6, "subject"))
        if by:
            roles.append((-1.2, "gives to the doer") if kind in _RAISED else (0.8, "by"))
        elif objective or rules.object_after.match(text, named.end):
            roles.append((-0.9, "object"))
        return roles


@lru_cache(maxsize=4096)
def _nouns(name: str) -> tuple[str, ...]:
    """The words of a name in small letters."""
    return tuple(_WORDS.findall(name.lower()))


def _definite(nouns: Sequence[str], opening: Sequence[str]) -> bool:
    """Whether the first word is the definite form of a noun of a name: "Regionen" of Region Stockholm."""
    return any(
        len(noun) > _NOUN and word.startswith(noun) and word[len(noun) :] in _DEFINITE_ENDINGS
        for word in opening
        for noun in nouns
    )


def _all_named(mentions: Sequence[ActorMention], known: Mapping[str, Actor]) -> list[_Named]:
    """The mentions in their order; who is named twice is looked up once."""
    roles: dict[str, tuple[str, float, str]] = {}
    named = []
    for mention in mentions:
        role = roles.get(mention.id)
        if role is None:
            role = roles[mention.id] = _role(mention.id, known)
        named.append(_Named(role[0], mention.start, mention.end, role[1], role[2]))
    return named


def _role(id_: str, known: Mapping[str, Actor]) -> tuple[str, float, str]:
    """(id of the doer, weight, kind): a person stands for the organisation, where it is known."""
    actor = known.get(id_)
    if actor is None:
        return id_, 0.0, ""
    if actor.kind == "person" and actor.parent is not None:
        parent = known.get(actor.parent)
        return actor.parent, -0.3, parent.kind if parent else ""
    return id_, _WEIGHTS.get(actor.kind, 0.0), actor.kind


# What people say is said for their organisation; things that are built, trained or run do not act.
_WEIGHTS = {"person": -1.4, "model": -3.0, "site": -3.0, "supercomputer": -2.5, "programme": -2.0}
_DOER = -1.5
# Kinds of sums that only some kinds of actors have.
_PUBLIC, _FIRM = frozenset({"ministry", "agency"}), frozenset({"company", "lab"})
_FITTING = {"budget": _PUBLIC, "plan": _PUBLIC} | dict.fromkeys(("funding", "valuation", "result"), _FIRM)
# What being named in the first sentence counts, in mentions.
_LEAD = 0.9
# People without a known organisation and things get nothing for opening a sentence.
_OPENER = -1.0
# Kinds in which the doer receives: who is named with "by" or "from" gave.
_RAISED = frozenset({"funding", "valuation", "result"})
# A name this close before a count of chips is their maker's: "엔비디아 GH200 8496장".
_SUPPLIER = 24
_WORDS = re.compile(r"[^\W\d_]+")
# Shorter last words of names (AI, AG, Inc) are no nouns.
_NOUN = 4
# Languages that put the article at the end of the noun.
_DEFINITE = frozenset({"da", "no", "sv"})
_DEFINITE_ENDINGS = frozenset({"en", "et", "n", "t", "ne", "na"})
_VERB = re.compile(r"[a-zà-ÿ]{4,}")
# "Digital Realty 2,3 milliards": no more than this between a name and its sum.
_ADJACENT = 10
# "Helsing, valorisée 12 milliards": and this between a firm and its value.
_VALUED = 16
# A name that begins in this many first characters opens its sentence, after an article or a word such as "L'américain".
_FRONT = 22
# Words that go on about the actor of the sentence before stand in this many first characters.
_OPENING = 45
_LEAST = -3.0
