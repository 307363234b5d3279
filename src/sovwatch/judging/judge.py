"""Is an item about sovereign AI? Rules and classifier together, with the reasons in words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Literal
from urllib.parse import unquote, urlsplit

from sovwatch.judging.classifier import Model
from sovwatch.judging.evidence import Evidence, EvidenceReader, is_spoken
from sovwatch.judging.features import FeatureReader, Features
from sovwatch.judging.languages import detect_language
from sovwatch.judging.reasons import GATE_CLOSED, NOTHING, Score, reasons, words_of_reason
from sovwatch.judging.rules import Span, spans
from sovwatch.judging.slugs import slug_words, with_capitals
from sovwatch.judging.topics import Forced, Topics, spoken
from sovwatch.matching import ActorMention, ActorTable, Lexicon, normalise
from sovwatch.matching.countries import CountryMention, country_terms
from sovwatch.model import Decision, Reason, Verdict

# A text without a title is given its first line or sentence as one, at most so many characters.
LONGEST_TITLE = 160
# Actors whose name in a headline that says nothing else of the field is reason enough to read the page.
_WORTH_A_LOOK = frozenset(
    {"actor-company", "actor-institute", "actor-programme", "actor-alliance", "actor-boss"}
)
NAMED = "an actor is named; only the page can tell"
MOST_CHARACTERS = 60_000
# The score of what an exclude rule drops, at most.
FORCED_OUT = 0.01
# Headline and opening, of which the wording is looked at.
WORDING = 500


@dataclass(frozen=True)
class Judged:
    """The decision on a text and what was named in it; offsets count in `title + "\\n" + text`."""

    decision: Decision
    language: str
    mentions: tuple[ActorMention, ...]
    countries: tuple[CountryMention, ...]


class Judge:
    """Decides on headlines and articles. Immutable; safe to share between threads."""

    def __init__(self, topics: Topics, actors: ActorTable, model: Model) -> None:
        self.topics = topics
        self.actors = actors
        self.model = model
        self.lexicon = Lexicon((*topics.terms(), *actors.terms(), *country_terms()))
        self._reader = EvidenceReader(topics, actors)
        self.features = FeatureReader(topics)
        self._patterns = {pattern.id: pattern.rule for pattern in topics.patterns}
        self._gates = tuple(concept.id for concept in topics.concepts if concept.gate)

    def first_look(self, title: str, teaser: str, url: str, language: str) -> Decision:
        """Whether the page is worth fetching, from what a feed says of it: keep or unsure mean yes, drop means no."""
        evidence = self.first_evidence(title, teaser, url, language)
        decision = self._decide(evidence, "headline", self.topics.thresholds.fetch)
        if decision.reasons[0].rule == NOTHING and not _WORTH_A_LOOK.isdisjoint(evidence.kinds):
            return replace(decision, outcome="unsure", reasons=(Reason(NAMED),))
        return decision

    def first_evidence(self, title: str, teaser: str, url: str, language: str) -> Evidence:
        """What a feed says of a page: headline, teaser, and the words in the address."""
        slug = slug_words(unquote(urlsplit(url).path)) if url else ""
        body = "\n".join(part for part in (_without_title(title, teaser), slug) if part)
        return self.evidence(title, body, language or detect_language(f"{title}\n{teaser}"))

    def judge(self, title: str, text: str, language: str) -> Judged:
        """The decision on an article, with the actors and countries in `title + "\\n" + text`."""
        evidence = self.evidence(title, text, language or detect_language(f"{title}\n{text}"))
        decision = self._decide(evidence, "text", self.topics.thresholds.unsure)
        return Judged(decision, evidence.language, evidence.mentions, evidence.countries)

    def record(self, title: str, text: str, lang: str | None) -> dict[str, Any]:
        """One line of `sovwatch batch judge`: lang, score, relevant, outcome, reasons. `text` may begin with the title."""
        judged = self.judge(*split_title(title, text), lang or "")
        decision = judged.decision
        return {
            "lang": judged.language,
            "score": round(decision.score, 4),
            "relevant": decision.outcome == "keep",
            "outcome": decision.outcome,
            "reasons": [words_of_reason(reason) for reason in decision.reasons],
        }

    def evidence(self, title: str, text: str, language: str) -> Evidence:
        """What the text says; `title` must not be repeated in `text`."""
        title = with_capitals(title, language)
        whole = f"{title}\n{text}"[:MOST_CHARACTERS]
        return self._reader.read(
            whole, min(len(title), len(whole)), language, self.lexicon.find(whole, spoken(language))
        )

    def found_in(self, evidence: Evidence) -> Features | None:
        """The features of a text, or None if it names nothing of the topic: then nothing else is looked at."""
        kinds = evidence.kinds
        if any(gate in kinds for gate in self._gates):
            return self.features.read(evidence)
        return None

    def score(self, evidence: Evidence) -> Score:
        """The probability that the text is relevant, and what it is made of."""
        found = self.found_in(evidence)
        if found is None:
            return Score(GATE_CLOSED, {}, 0.0, (), closed=True)
        parts = self.model.contributions(found)
        wording = self.model.gram_score(normalise(evidence.text[:WORDING]).text)
        nudges = self._nudges(evidence)
        raw = sum(parts.values()) + wording + sum(nudge.weight for nudge in nudges)
        probability = self.model.probability(raw)
        return Score(probability, parts, wording, nudges)

    def places(self, evidence: Evidence, what: str) -> list[Span]:
        """Where a concept, mark or pattern is in the text."""
        rule = self._patterns.get(what)
        return spans(rule, evidence.scene) if rule else evidence.scene.concepts.get(what, [])

    def _nudges(self, evidence: Evidence) -> tuple[Reason, ...]:
        found = []
        for rule in self.topics.weighted:
            places = _spoken_in(rule.languages, evidence) and spans(rule.rule, evidence.scene)
            if places:
                start, end = min(places)
                found.append(Reason(rule.reason, evidence.text[start:end], rule.weight))
        return tuple(found)

    def _forced(self, evidence: Evidence, score: Score) -> Verdict | None:
        """What an include or exclude rule says; include rules are asked first."""
        for outcome, rules in (("keep", self.topics.include), ("drop", self.topics.exclude)):
            reason = _first(rules, evidence)
            if reason is not None:
                score.forced.append(reason)
                return "keep" if outcome == "keep" else "drop"
        return None

    def _decide(self, evidence: Evidence, look: Literal["headline", "text"], lowest: float) -> Decision:
        score = self.score(evidence)
        probability, keep = score.probability, self.topics.thresholds.keep
        outcome = self._forced(evidence, score)
        if outcome is not None:
            probability = max(probability, keep) if outcome == "keep" else min(probability, FORCED_OUT)
        elif probability >= keep:
            outcome = "keep"
        else:
            outcome = "unsure" if probability >= lowest else "drop"
        return Decision(outcome, probability, look, reasons(evidence, score, self, outcome))


def _spoken_in(languages: frozenset[str], evidence: Evidence) -> bool:
    return is_spoken(languages, spoken(evidence.language))


def _first(rules: tuple[Forced, ...], evidence: Evidence) -> Reason | None:
    for rule in rules:
        places = _spoken_in(rule.languages, evidence) and spans(rule.rule, evidence.scene)
        if places:
            start, end = min(places)
            return Reason(rule.reason, evidence.text[start:end], 0.0)
    return None


def split_title(title: str, text: str) -> tuple[str, str]:
    """Title and body of an item whose text may begin with its title, or whose title may be empty."""
    if title.strip():
        return title, _without_title(title, text)
    line, _, rest = text.strip().partition("\n")
    if len(line) <= LONGEST_TITLE:
        return line, rest
    ends = [line.rfind(sign, 0, LONGEST_TITLE) for sign in (". ", "? ", "! ", "… ")]
    cut = max(ends) + 1 or line.rfind(" ", 0, LONGEST_TITLE // 2)
    return (line[:cut], text.strip()[cut:].lstrip()) if cut > 0 else ("", text)


def _without_title(title: str, text: str) -> str:
    bare, body = title.strip(), text.lstrip()
    return body[len(bare) :].lstrip() if bare and body.startswith(bare) else text
