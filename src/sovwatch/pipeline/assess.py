"""One article page: read it, judge it, take its facts. Pure once its tables are built; runs in a worker."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sovwatch.facts.exchange import RateTable
from sovwatch.judging.classifier import Model
from sovwatch.judging.judge import Judge
from sovwatch.judging.topics import Topics
from sovwatch.matching.actors import ActorTable
from sovwatch.model import Item, Reason, Source
from sovwatch.pipeline.facts import FactFinder
from sovwatch.reading.article import read_article
from sovwatch.reading.urls import trusted_canonical
from sovwatch.reading.values import Article


@dataclass(frozen=True)
class PageJob:
    """What a worker needs: the item as the feed gave it, its source, and the page as it came (or None and a note)."""

    item: Item
    source: Source
    data: bytes | None
    content_type: str | None
    final_url: str | None = None
    note: str = ""


class Assessor:
    """Reads, judges and takes facts; holds the tables that all pages share."""

    def __init__(self, topics: Topics, actors: ActorTable, model: Model, rates: RateTable) -> None:
        self._judge = Judge(topics, actors, model)
        self._facts = FactFinder(actors, rates)

    def __call__(self, page: PageJob) -> Item:
        """The item with text, decision, facts. A page that gives no text is judged on what the feed said."""
        if page.data is None:
            return self._finish(without_text(page, flag="not-fetched"), page)
        article = read_article(
            page.data,
            url=page.final_url or page.item.url,
            content_type=_content_type(page),
            zone=ZoneInfo(page.source.zone),
            selectors=page.source.selectors,
            language=page.source.language,
        )
        flags = tuple(flag.name for flag in article.flags)
        if not article.text:
            return self._finish(without_text(page, flag=flags[0] if flags else "unreadable"), page)
        return self._finish(_with_article(page, article, flags), page)

    def _finish(self, item: Item, page: PageJob) -> Item:
        body = "\n".join(part for part in (item.standfirst or item.teaser, item.text) if part)
        judged = self._judge.judge(item.title, body, item.language)
        decision = judged.decision
        if page.note:
            decision = replace(decision, reasons=(*decision.reasons, Reason("page", page.note)))
        item = replace(item, decision=decision, language=judged.language)
        if decision.outcome == "drop":
            return item
        facts = self._facts.rows(f"{item.title}\n{body}", judged, item.published)
        actors = tuple(dict.fromkeys(mention.id for mention in judged.mentions))
        countries = tuple(dict.fromkeys(mention.code for mention in judged.countries))
        return replace(item, facts=facts, actors=actors, countries=countries)


def without_text(page: PageJob, *, flag: str) -> Item:
    """The item as the feed gave it, marked with why there is no text."""
    return replace(page.item, flags=(flag,))


def _content_type(page: PageJob) -> str | None:
    if page.source.encoding:
        return f"text/html; charset={page.source.encoding}"
    return page.content_type


def _with_article(page: PageJob, article: Article, flags: tuple[str, ...]) -> Item:
    item = page.item
    published, estimated = _published(item, article)
    agency = next((flag.evidence for flag in article.flags if flag.name == "agency-credit"), None)
    canonical = trusted_canonical(item.url, article.canonical_url) if article.canonical_url else item.url
    return replace(
        item,
        title=article.title or item.title,
        standfirst=article.standfirst,
        text=article.text,
        authors=article.authors,
        language=article.language or item.language,
        published=published,
        published_estimated=estimated,
        modified=article.modified.when if article.modified else None,
        canonical_url=canonical,
        image=article.image,
        agency=agency,
        flags=flags,
    )


def _published(item: Item, article: Article) -> tuple[datetime, bool]:
    """(time, whether it is estimated): the page's, if it is finer than the feed's; never after we saw it.

    A page often prints the day only; the feed's time is then better, if both mean the same day.
    """
    stamp = article.date
    if stamp is None or stamp.when > item.first_seen + timedelta(hours=1):
        return min(item.published, item.first_seen), item.published_estimated
    if stamp.precision == "day" and not item.published_estimated:
        same_day = abs((item.published - stamp.when).total_seconds()) < 36 * 3600
        return (min(item.published, item.first_seen), False) if same_day else (stamp.when, False)
    return min(stamp.when, item.first_seen), False
