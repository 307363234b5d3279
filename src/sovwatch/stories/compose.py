"""A story as readers see it: one headline per language, a lead in the words of its best report, who was first, who else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sovwatch.stories.provenance import is_portal

LEAD_CHARS = 320
_SENTENCE = re.compile(
    r"[^.!?。…]*(?:[.!?。…](?!\s|$|[\"”»’」』)])[^.!?。…]*)*[.!?。…]+[\"”»’」』)]*(?=\s|$)|[^.!?。…]+$",
    re.DOTALL,
)
_ABBREVIATED = re.compile(
    r"(?:\b(?:[A-Z]|Dr|Mr|Ms|Mrs|Prof|St|Nr|No|Mio|Mrd|bzw|ca|vgl|p|art|approx|U\.S|e\.g|i\.e|z\.B|d\.h|osv|bl\.a|f\.eks|n|tys|ul|kl)|\d)\.$"
)
_DATELINE = re.compile(
    r"^(?:[(\[][^)\]\n]{2,40}[)\]]\s*)?(?:[가-힣]{2,4}\s?(?:특파원|기자|통신원|선임기자)?\s?=\s*)?"
)
_BYLINE = re.compile(
    r"^(?:By |Von |Par |De |Di |Door |Av |Af )[A-ZÀ-Ý][^.]{2,60}$|[\w.]+@[\w.]+|무단\s?전재|기자\s*$|^사진\s?[=:]|^▲|ⓒ|©"
)


@dataclass(frozen=True, slots=True)
class Report:
    """A member of a story: `quality` is the relevance score times source weight, or whatever orders reports."""

    id: str
    title: str
    text: str
    published: datetime
    language: str
    source: str
    url: str = ""
    standfirst: str = ""
    quality: float = 0.0
    duplicate_of: str | None = None


@dataclass(frozen=True, slots=True)
class Headline:
    """A report's own headline in its language."""

    language: str
    title: str
    report: str


@dataclass(frozen=True, slots=True)
class Telling:
    """What a digest shows of a story. `lead` and headlines are quoted from reports, never written by us."""

    story: str
    headlines: tuple[Headline, ...]
    lead: str
    lead_language: str
    lead_report: str
    first: str
    outlets: tuple[str, ...]
    languages: tuple[str, ...]

    def headline(self, language: str) -> Headline:
        """The headline in that language, else in English, else the first there is."""
        by_language = {one.language: one for one in self.headlines}
        return by_language.get(language) or by_language.get("en") or self.headlines[0]


def sentences(text: str) -> list[str]:
    """The sentences of a text, without datelines; abbreviations and decimal points do not end one."""
    parts: list[str] = []
    for paragraph in text.splitlines():
        pending = ""
        for found in _SENTENCE.findall(paragraph.strip()):
            pending = f"{pending} {found.strip()}".strip()
            if not _ABBREVIATED.search(pending):
                parts.append(pending)
                pending = ""
        if pending:
            parts.append(pending)
    return [bare for one in parts if (bare := _DATELINE.sub("", one).strip())]


def lead_of(report: Report, limit: int = LEAD_CHARS) -> str:
    """One or two sentences of the report: its standfirst, else the first sentences that are neither by-line nor headline."""
    good = [one for one in sentences(report.standfirst or report.text) if _tells(one, report.title)]
    if not good:
        return ""
    two = f"{good[0]} {good[1]}" if len(good) > 1 else good[0]
    if len(two) <= limit:
        return two
    return good[0] if len(good[0]) <= limit else _cut(good[0], limit)


def _tells(sentence: str, title: str) -> bool:
    plain = re.sub(r"\W", "", sentence).casefold()
    return len(plain) >= 12 and plain != re.sub(r"\W", "", title).casefold() and not _BYLINE.search(sentence)


def _cut(sentence: str, limit: int) -> str:
    """The sentence cut at a word, with an ellipsis."""
    cut = sentence[: limit - 1]
    at = cut.rfind(" ")
    return f"{cut[: at if at > limit // 2 else limit - 1].rstrip(' ,;:')}…"


def _order(report: Report) -> tuple[bool, bool, bool, float, datetime, str]:
    return (
        report.duplicate_of is not None,
        not report.title,
        is_portal(report.url),
        -report.quality,
        report.published,
        report.id,
    )


def compose(story: str, reports: Iterable[Report], languages: Sequence[str] = ()) -> Telling:
    """The story told by its reports; the lead comes in the first of `languages` in which there is one.

    Raises ValueError without reports.
    """
    ranked = sorted(reports, key=_order)
    if not ranked:
        msg = f"story {story!r} has no reports"
        raise ValueError(msg)
    best = {one.language: one for one in reversed(ranked) if one.title}
    if not best:
        best = {ranked[0].language: ranked[0]}
    headlines = tuple(Headline(code, _title(best[code]), best[code].id) for code in sorted(best))
    teller, lead = _lead(ranked, languages)
    first = min(ranked, key=lambda one: (one.published, one.id))
    others = dict.fromkeys(
        one.source for one in sorted(ranked, key=lambda one: (one.published, one.id)) if one.source
    )
    others.pop(first.source, None)
    present = tuple(dict.fromkeys(one.language for one in ranked))
    return Telling(story, headlines, lead, teller.language, teller.id, first.id, tuple(others), present)


def _title(report: Report) -> str:
    return report.title.strip() or lead_of(report, 120)


def _lead(ranked: Sequence[Report], languages: Sequence[str]) -> tuple[Report, str]:
    wanted = {code: place for place, code in enumerate(languages)}
    for report in sorted(ranked, key=lambda one: wanted.get(one.language, len(wanted))):
        if lead := lead_of(report):
            return report, lead
    return ranked[0], ""
