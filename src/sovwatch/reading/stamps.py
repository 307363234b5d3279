"""When an article was published: the statements a page makes, in the order in which they can be trusted.

JSON-LD, then meta, then itemprop and time elements near the headline, then the printed line beside the headline.
A day in the page's address decides between printed dates but is no statement of its own unless nothing else is.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, tzinfo
from itertools import islice

from selectolax.lexbor import LexborNode

from sovwatch.reading.dates import parse_date
from sovwatch.reading.head import Head
from sovwatch.reading.linked import Linked
from sovwatch.reading.sheet import Sheet
from sovwatch.reading.tree import Block, Page
from sovwatch.reading.values import Stamp

PUBLISHED = (
    "article:published_time", "og:article:published_time", "article:published", "og:published_time", "datepublished", "date_published", "pubdate", "publishdate", "publish-date", "publish_date", "published_time", "publication_date",
    "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.created", "dcterms.issued", "dc.date.created", "dcterms.date", "dc.date", "dc:date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "article.published", "article:create", "article.created",
    "date.created", "article_date_original", "originalpublicationdate", "ptime", "displaydate", "rnews:datepublished", "vr:published_time", "iso-8601-publish-date", "citation_publication_date", "citation_date", "nrbi:date", "bt:pubdate", "shareaholic:article_published_time", "datecreated", "date-creation", "article:regdate", "regdate", "date", "created",
)  # fmt: skip
MODIFIED = (
    "article:modified_time",
    "og:updated_time",
    "og:modified_time",
    "datemodified",
    "last-modified",
    "lastmod",
    "dcterms.modified",
    "dc.date.modified",
    "article:modified",
    "article:updated_time",
    "revised",
    "moddate",
)

_HAS_DATE = re.compile(
    r"\d{4}\s?[-./년]\s?\d{1,2}|\d{1,2}\s?[./|-]\s?\d{1,2}\s?[./|-]\s?(?:\d{4}|\d{2})|\d{1,2}\S{0,4},?\s+\S{3,}|\S{3,}\s+\d{1,2}\S{0,2},?\s+\d{4}|\d{4}\.?\s+\S+\s+\d{1,2}"
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|\d\d[.]\s?\d\d[.]\s?\d\d")
_UPDATED = re.compile(
    r"수정|최종|업데이트|갱신|updated|modified|aktualisiert|update|stand:|mis à jour|modifié|actualizado|aggiornat|atualizado|bijgewerkt|gewijzigd|opdateret|oppdatert|uppdaterad|päivitetty|aktualiz|zaktualizowano|módosít|frissítve|actualizat|обновен|ενημέρωση|更新",
    re.I,
)
_INPUT = re.compile(
    r"(?:기사\s?)?(?:입력|등록|게재|승인|발행|작성)\s*(?:일시|일|시간)?\s*[:：|]?\s*|(?:published|publié|veröffentlicht|erstellt|pubblicato|publicado|publicerad|publisert|gepubliceerd|opublikowano|julkaistu|posted)\b[^\d]{0,16}",
    re.I,
)
_URL_DAY = re.compile(
    r"(?<!\d)((?:19|20)\d\d)[/_.-]?(0[1-9]|1[0-2])[/_.-]?(0[1-9]|[12]\d|3[01])(?!\d{1,2}(?:\D|$))"
)
_URL_DAY_LAST = re.compile(r"(?<!\d)(0[1-9]|[12]\d|3[01])[-_.](0[1-9]|1[0-2])[-_.]((?:19|20)\d\d)(?!\d)")
MAX_LINE = 160


class Clockwork:
    """Reads the dates of one page in its zone and language."""

    def __init__(self, zone: tzinfo, languages: Sequence[str], url: str | None) -> None:
        self.zone = zone
        self.languages = languages
        self.url_day = url_day(url)

    def read(self, text: str) -> Stamp | None:
        """The stamp in a text, or None; a default value of content systems (year 1970, year 1) is none."""
        stamp = parse_date(text, zone=self.zone, languages=self.languages) if text else None
        return stamp if stamp and 1990 <= stamp.when.year <= 2090 else None

    def local(self, stamp: Stamp) -> Stamp:
        """The same moment on the clocks of the page's country, where the page states it in UTC.

        Content systems write UTC in their data and print local time: late in the evening the two name different days.
        Midnight in UTC is a day without a time and stays.
        """
        when = stamp.when
        if stamp.precision == "day" or when.utcoffset() or not (when.hour or when.minute):
            return stamp
        return replace(stamp, when=when.astimezone(self.zone))

    def first(self, texts: Iterable[str]) -> Stamp | None:
        """The first text that can be read; one with a time of day is preferred to one with the day alone."""
        best: Stamp | None = None
        for text in texts:
            stamp = self.read(text)
            if stamp is None:
                continue
            if stamp.precision != "day":
                return stamp if best is None or best.when.date() == stamp.when.date() else best
            best = best or stamp
        return best


def url_day(url: str | None) -> date | None:
    """The day that an address such as /2023/11/02/ or /20231102 names."""
    match = _URL_DAY.search(url or "")
    parts = match.groups() if match else None
    if parts is None and (match := _URL_DAY_LAST.search(url or "")):
        parts = match.groups()[::-1]
    if parts is None:
        return None
    try:
        return date(*map(int, parts))
    except ValueError:
        return None


def published(clock: Clockwork, sheet: Sheet, lines: list[str]) -> Stamp | None:
    """When the article was first published, or None. `lines` are those near the headline."""
    stamp = _published(clock, sheet, lines)
    return clock.local(stamp) if stamp is not None else None


def _published(clock: Clockwork, sheet: Sheet, lines: list[str]) -> Stamp | None:
    head, linked = sheet.head, sheet.linked
    declared = clock.first(
        [linked.published, *(head.first(name) for name in PUBLISHED if name in head.metas)]
    )
    if declared is not None and declared.precision != "day":
        return declared
    printed, days = from_lines(clock, lines)
    sure, likely = _marked(head.times)
    certain = clock.first(sure)
    marked = certain or clock.first(likely)
    for stamp in (printed, marked):
        if (
            stamp is not None
            and declared is not None
            and stamp.precision != "day"
            and stamp.when.date() == declared.when.date()
        ):
            return stamp
    if declared is not None:
        return declared
    if printed is not None and marked is not None and printed.when.date() == marked.when.date():
        return marked if marked.precision != "day" else printed
    found = certain if certain is not None and certain.when.date() in days else printed or marked
    if found is not None and found.precision != "day":
        return _with_seconds(clock, sheet.source, found)
    carried = clock.read(sheet.carried().published)
    if carried is not None and (found is None or carried.when.date() == found.when.date()):
        return carried
    if found is not None:
        return found
    day = clock.url_day
    return (
        Stamp(datetime(day.year, day.month, day.day, tzinfo=clock.zone), "day", has_zone=False)
        if day
        else None
    )


#: A point in time that a page's own scripts read: in an attribute beside the printed one.
_ATTRIBUTE = re.compile(
    r"""data-(?:date-?time|datetime|published?(?:-?(?:at|date|time))?|pubdate|timestamp)=["']?(\d{4}-?\d\d-?\d\d[^"'>]{3,24})"""
)


def _with_seconds(clock: Clockwork, source: str, found: Stamp) -> Stamp:
    """The same minute with its seconds, if the page states them in an attribute."""
    if found.precision == "minute":
        for match in islice(_ATTRIBUTE.finditer(source), 12):
            stamp = clock.read(match[1])
            if stamp is not None and stamp.when.replace(second=0) == found.when:
                return stamp
    return found


def modified(clock: Clockwork, head: Head, linked: Linked) -> Stamp | None:
    """When the page says it was last changed, or None."""
    return clock.first([linked.modified, *(head.first(name) for name in MODIFIED if name in head.metas)])


#: Class names of the time element that holds the date of publication.
_PUBLISHING = re.compile(r"publish|entry-date|post-date|pubdate|posted|created|article-?date", re.I)
_LISTED = re.compile(r"comment|related|teaser|widget|sidebar|recent", re.I)


def _marked(nodes: list[LexborNode]) -> tuple[list[str], list[str]]:
    """Dates in itemprop and time elements: those marked as publication, and the first of the others."""
    sure: list[str] = []
    likely: list[str] = []
    for node in nodes[:12]:
        attributes = node.attributes
        value = attributes.get("content") or attributes.get("datetime") or node.text()
        classes = attributes.get("class") or ""
        prop = (attributes.get("itemprop") or "").lower()
        if prop == "datepublished" or "pubdate" in attributes:
            sure.append(value)
        elif prop != "datemodified" and not _LISTED.search(classes):
            (sure if _PUBLISHING.search(classes) and not sure else likely).append(value)
    return sure, likely[:1]


def from_lines(clock: Clockwork, lines: list[str]) -> tuple[Stamp | None, set[date]]:
    """The publication date printed in lines near the headline, nearest first, and every day that they name."""
    best: tuple[int, Stamp] | None = None
    days: set[date] = set()
    read = 0
    for line in lines:
        if len(line) > MAX_LINE or not _YEAR.search(line) or not _HAS_DATE.search(line):
            continue
        read += 1
        if read > 12:
            break
        label = _INPUT.search(line)
        if label is None and (_is_sentence(line) or _OTHER.search(line)):
            continue
        stamp = clock.read(line[label.end() :] if label else line)
        if stamp is None:
            continue
        days.add(stamp.when.date())
        rank = (
            4 * bool(label) + 2 * (stamp.precision != "day") - 3 * bool(_UPDATED.search(line) and not label)
        )
        rank += clock.url_day is not None and stamp.when.date() == clock.url_day
        if best is None or rank > best[0]:
            best = (rank, stamp)
    return best[1] if best else None, days


#: Dates of other things than the article: a member's joining, a birth, an imprint's years.
_OTHER = re.compile(
    r"registriert|registered|mitglied seit|member since|joined|inscrit le|geboren|\bborn\b|copyright|©|ausgabe|heft\b|\bissue\b|가입일",
    re.I,
)
_LONG_WORD = re.compile(r"[^\W\d_]{2,}")
#: A line with more words than this beside a date is no date line.
MAX_WORDS = 7


def _is_sentence(line: str) -> bool:
    """Whether a line says something and only mentions a date, as a heading or a first sentence does."""
    return (
        len(line) > 45
        and len(_LONG_WORD.findall(line)) > MAX_WORDS
        and not _UPDATED.search(line)
        and ":" not in line
    )


def near(page: Page, headline: int, first: int, last: int) -> list[str]:
    """Lines in which a printed date may stand: from the headline to the first paragraphs, then before and after."""
    blocks: list[Block] = page.blocks
    after = blocks[headline : min(len(blocks), max(headline + 30, min(first + 4, headline + 120)))]
    before = blocks[max(0, headline - 12) : headline]
    above = blocks[max(0, first - 14) : first]
    inside = blocks[first : first + 8]
    tail = blocks[max(first, last - 6) : last + 8]
    return list(
        dict.fromkeys(
            block.text
            for group in (after, reversed(before), reversed(above), inside, tail)
            for block in group
        )
    )
