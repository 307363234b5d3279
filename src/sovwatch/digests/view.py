"""A digest as a reader sees it, before any markup: every text chosen, cleaned, cut and in the reader's language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sovwatch.digests import figures
from sovwatch.digests.catalog import Language, count, say
from sovwatch.digests.cleaning import clean, safe_url
from sovwatch.digests.values import Digest, FactLine, Question, Report, StoryCard

TITLE_MAX = 180  # characters; longer ones are cut at a word
LEAD_MAX = 300
LINKS_MAX = 6
FACTS_MAX = 3
BRIEFS_MAX = 40
SILENT_NAMED = 6


@dataclass(frozen=True)
class Link:
    """One report: the outlet's name and country, its address ("" if it cannot be linked), the paywall's name."""

    outlet: str
    country: str
    url: str
    paywall: str = ""


@dataclass(frozen=True)
class Brief:
    """A story in one line."""

    headline: str
    language: str
    mark: str
    url: str
    outlet: str
    country: str


@dataclass(frozen=True)
class StoryView:
    """One story. `mark` names the headline's language where the reader's own is missing; `folded` what is not listed."""

    number: int
    update: str
    headline: str
    language: str
    mark: str
    url: str
    lead: str
    lead_language: str
    why: str
    saga: str
    news: tuple[str, ...]
    facts: tuple[str, ...]
    conflicts: tuple[str, ...]
    countries: tuple[str, ...]
    when: str
    links: tuple[Link, ...]
    folded: tuple[str, ...]


@dataclass(frozen=True)
class View:
    """The whole digest. `notes` are the honest lines at its end."""

    language: Language
    title: str
    day: str
    summary: str
    stories: tuple[StoryView, ...]
    briefs: tuple[Brief, ...]
    briefs_cut: str
    notes: tuple[str, ...]
    questions: tuple[Brief, ...]
    window: str

    def say(self, key: str, **values: object) -> str:
        """A text of the frame in the reader's language."""
        return say(self.language, key, **values)


def view(digest: Digest) -> View:
    """The digest in words, in the team's language and zone."""
    language, zone = digest.language, digest.zone
    briefs = digest.more[:BRIEFS_MAX]
    cut = len(digest.more) - len(briefs)
    return View(
        language=language,
        title=say(language, "title"),
        day=figures.long_day(digest.due, zone, language),
        summary=_summary(digest),
        stories=tuple(_story(card, n, digest) for n, card in enumerate(digest.cards, 1)),
        briefs=tuple(brief(card, language) for card in briefs),
        briefs_cut=count(language, "more_cut", cut) if cut else "",
        notes=_notes(digest),
        questions=tuple(_question(q) for q in digest.questions),
        window=say(
            language,
            "window",
            since=figures.when(digest.since, zone, language),
            until=figures.when(digest.until, zone, language),
        ),
    )


def _summary(digest: Digest) -> str:
    language = digest.language
    if digest.is_quiet:
        return say(language, "quiet", since=figures.when(digest.since, digest.zone, language))
    stories = len(digest.cards) + len(digest.more)
    updates = sum(card.kind == "update" for card in (*digest.cards, *digest.more))
    parts = [count(language, "stories", stories)]
    return ", ".join([*parts, count(language, "updates", updates)] if updates else parts)


def _notes(digest: Digest) -> tuple[str, ...]:
    language = digest.language
    notes = [count(language, key, n) for key, n in (("further", digest.further), ("old", digest.old)) if n]
    silent = digest.sources_silent
    if silent:
        key = "silent_names" if len(silent) <= SILENT_NAMED else "silent"
        names = ", ".join(clean(name, 60) for name in silent)
        notes.append(say(language, key, n=len(silent), asked=digest.sources_asked, names=names))
    elif digest.sources_asked:
        notes.append(say(language, "answered", asked=digest.sources_asked))
    return tuple(notes)


# ------------------------------------------------------------------ one story


def _story(card: StoryCard, number: int, digest: Digest) -> StoryView:
    language, zone = digest.language, digest.zone
    new = card.whats_new
    told = new.reports if new else card.reports
    headline, headline_language, report = _headline(card, language)
    own = [r for r in told if not r.is_copy] or list(told[:1])
    lead = _lead(card, headline, {language, headline_language})
    return StoryView(
        number=number,
        update=say(language, "update") if card.kind == "update" else "",
        headline=headline,
        language=headline_language,
        mark=_mark(headline_language, language),
        url=safe_url(report.url),
        lead=lead,
        lead_language=card.lead_language,
        why="" if lead or not card.reason else f"{say(language, 'why')}: {clean(card.reason, 120)}",
        saga=f"{say(language, 'saga')}: {clean(card.saga_title, 120)}" if card.saga_title else "",
        news=_news(card, language),
        facts=() if new else figures.figures_of(_facts(card), language),
        conflicts=_conflicts(card, language),
        countries=card.countries,
        when=figures.when(own[0].published, zone, language),
        links=tuple(_link(r, language) for r in own[:LINKS_MAX]),
        folded=_folded(card, told, len(own), language),
    )


def _headline(card: StoryCard, language: Language) -> tuple[str, str, Report]:
    """(headline, its language, the report that it links to): the reader's language, then English, then the first.

    An update carries the headline of a report that is new to the reader, unless only an older one speaks the
    reader's language.
    """
    new = card.whats_new.reports if card.whats_new else ()
    if new and (any(r.language == language for r in new) or language not in card.headlines):
        report = next((r for want in (language, "en") for r in new if r.language == want), new[0])
        return _titled(report.title, report), report.language, report
    chosen = next((c for c in (language, "en") if card.headlines.get(c)), next(iter(card.headlines), ""))
    title = card.headlines.get(chosen, "") or card.reports[0].title
    report = _report_of(card, chosen, title)
    return _titled(title, report), chosen or report.language, report


def _titled(title: str, report: Report) -> str:
    """The headline; a report whose headline is empty goes by its outlet's name."""
    return clean(title, TITLE_MAX) or clean(report.outlet, 60)


def _report_of(card: StoryCard, language: str, title: str) -> Report:
    """The report whose headline is shown, else the first own one in its language, else the first."""
    same = [r for r in card.reports if r.title == title]
    speaking = [r for r in card.reports if r.language == language and not r.is_copy]
    return (same or speaking or list(card.reports))[0]


def _mark(code: str, language: Language) -> str:
    return "" if code == language or not code else figures.language_name(code, language)


def _lead(card: StoryCard, headline: str, languages: set[str]) -> str:
    """The lead, if it is in one of `languages`, says more than the headline, and its report allows a text.

    An update tells what is new instead.
    """
    lead = clean(card.lead, LEAD_MAX)
    allowed = any(r.rights == "excerpt" and r.language == card.lead_language for r in card.reports)
    wanted = card.kind == "new" and card.lead_language in languages
    return lead if allowed and wanted and not headline.startswith(lead) else ""


def _news(card: StoryCard, language: Language) -> tuple[str, ...]:
    new = card.whats_new
    if new is None:
        return ()
    parts = list(figures.figures_of(_facts(card), language))
    if new.confirmed:
        parts.append(say(language, "confirmed"))
    if new.countries:
        names = ", ".join(figures.country_name(code, language) for code in new.countries)
        parts.append(count(language, "new_countries", len(new.countries), countries=names))
    return tuple(parts)


def _facts(card: StoryCard) -> Sequence[FactLine]:
    """The figures to show, without those that stand in another's conflict; an update tells only what is new."""
    shown: list[FactLine] = []
    for fact in card.whats_new.facts if card.whats_new else card.facts:
        if not any(_in_conflict(fact, other) for other in shown):
            shown.append(fact)
    return shown[:FACTS_MAX]


def _in_conflict(fact: FactLine, other: FactLine) -> bool:
    return any((value, unit) == (fact.value, fact.unit) for value, unit, _ in other.conflict)


def _conflicts(card: StoryCard, language: Language) -> tuple[str, ...]:
    told = {
        (value, unit): say(
            language, "conflict", outlet=clean(outlet, 60), amount=figures.amount(value, unit, language)
        )
        for fact in _facts(card)
        for value, unit, outlet in fact.conflict
    }
    return tuple(told.values())[:FACTS_MAX]


def _link(report: Report, language: Language) -> Link:
    paywall = "" if report.paywall == "none" else say(language, report.paywall)
    return Link(clean(report.outlet, 60), report.country, safe_url(report.url), paywall)


def _folded(card: StoryCard, told: Sequence[Report], own: int, language: Language) -> tuple[str, ...]:
    copies = sum(r.is_copy for r in told) if own != len(told) else 0
    earlier = len(card.reports) - len(told) if card.kind == "update" else 0
    counts = (("links", max(0, own - LINKS_MAX)), ("copies", copies), ("earlier", earlier))
    return tuple(count(language, key, n) for key, n in counts if n)


def brief(card: StoryCard, language: Language) -> Brief:
    """The story in one line."""
    headline, code, report = _headline(card, language)
    prefix = f"{say(language, 'update')}: " if card.kind == "update" else ""
    return Brief(
        prefix + headline,
        code,
        _mark(code, language),
        safe_url(report.url),
        clean(report.outlet, 60),
        report.country,
    )


def _question(question: Question) -> Brief:
    outlet = f"{clean(question.outlet, 60)}, {question.score:.2f}"
    return Brief(clean(question.title, TITLE_MAX), "", "", safe_url(question.url), outlet, "")
