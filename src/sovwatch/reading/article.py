"""Bytes of a page to an Article: the reader's front door.

The page is parsed once and walked once; every later step works on the lists of `tree`. Nothing here raises on
any input: a page without text is an Article with a flag.
"""

from datetime import tzinfo
from itertools import islice
from typing import Any
from urllib.parse import urljoin

from sovwatch.model import NO_SELECTORS, Selectors
from sovwatch.reading import names
from sovwatch.reading.bounds import refusal
from sovwatch.reading.bylines import find_authors
from sovwatch.reading.charset import decode, strict_utf8
from sovwatch.reading.chosen import Chosen, choose
from sovwatch.reading.cleaning import clean, paragraphs
from sovwatch.reading.flags import flags_of
from sovwatch.reading.kinds import judge
from sovwatch.reading.language import language_of
from sovwatch.reading.lead import SUMMARISING, find_lead
from sovwatch.reading.sheet import Sheet, find_text, open_sheet
from sovwatch.reading.stamps import Clockwork, modified, near, published
from sovwatch.reading.text import tidy
from sovwatch.reading.titles import headline_block
from sovwatch.reading.tree import Block, Page
from sovwatch.reading.values import REJECTING, Article, Flag, Stamp
from sovwatch.reading.zones import default_zone

__all__ = ["Article", "Flag", "is_rejected", "read_article", "to_record"]

#: Longer pages are cut: the longest article page seen in practice has a third of it.
MAX_LENGTH = 8_000_000


def read_article(
    data: bytes | str,
    *,
    url: str | None = None,
    content_type: str | None = None,
    zone: tzinfo | None = None,
    selectors: Selectors = NO_SELECTORS,
    language: str | None = None,
) -> Article:
    """The article of a page.

    `zone` is assumed for dates that name none; without it the zone follows from the country of the host or the
    language. `selectors` of the source win where they give a plausible text, else the flag `selectors-failed` is set
    and the page is read without them. A page that is no article comes back with a flag of `REJECTING` and no text.
    """
    markup, source = _source(data[:MAX_LENGTH], content_type)
    if reason := refusal(source):
        return Article(flags=(Flag("not-article", reason), Flag("too-large", reason)))
    sheet = open_sheet(markup, source, url)
    if sheet is None:
        return Article(flags=(Flag("not-article", "the page has no body"),))
    picked = choose(sheet.parser, selectors)
    find_text(sheet, picked.markup)
    return _assemble(sheet, picked, zone, language, cut=len(data) > MAX_LENGTH)


def _source(data: bytes | str, content_type: str | None) -> tuple[bytes | str, str]:
    """What to parse, and its text. The parser takes UTF-8 as it is, which saves encoding the text again."""
    if isinstance(data, str):
        return data, data
    text = strict_utf8(data)
    if text is not None:
        return data, text
    text = decode(data, content_type)[0]
    return text, text


def _assemble(
    sheet: Sheet, picked: Chosen, zone: tzinfo | None, language: str | None, *, cut: bool
) -> Article:
    head, linked = sheet.head, sheet.linked
    title = picked.title or sheet.title
    blocks = clean(sheet.page, sheet.container, sheet.prose, title) if sheet.container else []
    declared = head.language or linked.language or head.first("og:locale", "content-language")
    spoken = language or language_of("\n".join(block.text for block in blocks[:12]) or title, declared)
    lead: list[Block] = []
    if sheet.container is not None and not picked.markup and spoken not in SUMMARISING:
        lead = find_lead(sheet.page, sheet.container, sheet.headline, title, blocks)
        blocks = [*lead, *blocks]
    body = paragraphs(blocks)
    text = "\n".join(paragraph.text for paragraph in body)
    rejection = None if picked.markup else judge(sheet, text, title)
    regional = declared if "-" in declared else spoken
    clock = Clockwork(zone or default_zone(sheet.url, regional), _tags(spoken, declared), sheet.url)
    date, authors = _date_and_authors(sheet, picked, clock, blocks, spoken or "")
    flags = _flags(sheet, picked, rejection, cut=cut)
    if rejection is not None:
        body = ()
    else:
        # The first line as printed: its dateline may name the agency.
        texts = [*(block.text for block in blocks[:1]), *(part.text for part in body[1:])]
        flags += flags_of(sheet, texts, _around(sheet, blocks), authors)
    return Article(
        title=title,
        standfirst=_standfirst(sheet, text, lead),
        paragraphs=body,
        captions=() if rejection else _captions(sheet),
        date=date,
        modified=modified(clock, head, linked),
        authors=authors,
        language=spoken,
        site_name=head.first("og:site_name", "application-name") or tidy(linked.publisher) or None,
        image=_absolute(
            sheet.url,
            head.first("og:image", "og:image:url", "twitter:image", "twitter:image:src") or linked.image,
        ),
        canonical_url=_absolute(sheet.url, head.canonical or head.first("og:url")),
        section=head.first("article:section", "og:article:section", "section")
        or tidy(linked.section)
        or None,
        flags=tuple(flags),
    )


def _flags(sheet: Sheet, picked: Chosen, rejection: Flag | None, *, cut: bool) -> list[Flag]:
    """Flags about the reading itself."""
    flags = [Flag("selectors-failed", picked.failure)] if picked.failure else []
    if cut or sheet.page.truncated:
        flags.append(
            Flag("too-large", f"{len(sheet.source)} characters, {len(sheet.page.elements)} elements read")
        )
    return [*flags, rejection] if rejection is not None else flags


def _date_and_authors(
    sheet: Sheet, picked: Chosen, clock: Clockwork, blocks: list[Block], spoken: str
) -> tuple[Stamp | None, tuple[str, ...]]:
    """The date and the authors; lines that the first walk left out are searched when it found no time of day."""
    lines = _lines(sheet, sheet.page)
    date = clock.read(picked.date) or published(clock, sheet, lines)
    authors = picked.authors or find_authors(sheet, sheet.page, sheet.headline, lines, blocks, spoken)
    unsure = date is None or (date.precision == "day" and spoken == "ko")
    # A body from elsewhere leaves out the headline and all that stands beside it.
    if (sheet.page.pruned and unsure) or (sheet.replaced is not None and (unsure or not authors)):
        whole = sheet.whole_page()
        more = _lines(sheet, whole)
        date = _finer(date, published(clock, sheet, [*lines, *more]))
        authors = authors or find_authors(sheet, whole, headline_block(whole, sheet.title), more, [], spoken)
    return date, authors


def _lines(sheet: Sheet, page: Page) -> list[str]:
    """Lines in which a printed date or by-line may stand."""
    if page is sheet.page:
        headline, container = sheet.headline, sheet.container
    else:
        headline, container = headline_block(page, sheet.title), None
    first, last = (container.first, container.last) if container else (headline or 0, headline or 0)
    return near(page, headline if headline is not None else first, first, last)


def _finer(known: Stamp | None, found: Stamp | None) -> Stamp | None:
    """The date with a time of day, if both name the same day; the one there is, if only one is."""
    if known is None or found is None:
        return known or found
    return found if found.when.date() == known.when.date() else known


def _tags(spoken: str | None, declared: str) -> list[str]:
    """Language tags for reading dates: the declared one with its region first, if it is of the spoken language."""
    tag = declared.strip().lower().replace("_", "-")
    if spoken and tag.startswith(spoken):
        return [tag, spoken]
    return [spoken] if spoken else [tag] if tag else []


def _around(sheet: Sheet, blocks: list[Block]) -> list[str]:
    """Lines of the container, and a few beside it, that are not in the text."""
    if sheet.container is None:
        return []
    kept = {block.index for block in blocks}
    near_by = sheet.page.blocks[max(0, sheet.container.first - 12) : sheet.container.last + 12]
    return [block.text for block in near_by if block.index not in kept][:200]


def _captions(sheet: Sheet) -> tuple[str, ...]:
    """Lines of the container that stand in captions."""
    container = sheet.container
    if container is None:
        return ()
    found: list[str] = []
    at = container.first
    for element in islice(sheet.page.elements, container.index + 1, None):
        if element.first >= container.last:
            break
        if element.traits & names.CAPTION and element.last > at:
            inside = sheet.page.blocks[max(at, element.first) : min(element.last, container.last)]
            found.extend(block.text for block in inside if block.size > 12)
            at = element.last
    return tuple(dict.fromkeys(found))[:40]


def _standfirst(sheet: Sheet, text: str, lead: list[Block]) -> str:
    """The standfirst printed under the headline, else the page's description when it is no cut of the text.

    A description that repeats the lead is one, though the lead stands in the text too.
    """
    start = sheet.headline if sheet.headline is not None else 0
    for block in sheet.page.blocks[start : start + 14]:
        if block.size > 30 and block.owner.tag != "h1":
            nearest = list(block.owner.ancestors())[:3]
            if any(part.traits & names.STANDFIRST for part in nearest):
                return block.text
    told = sheet.head.first("og:description", "description", "twitter:description") or tidy(
        sheet.linked.description or (sheet.searched.standfirst if sheet.searched else "")
    )
    opening = told[:50].rstrip(" .…")
    repeated = opening and opening in text and not any(block.text == told for block in lead)
    return "" if repeated else told


def _absolute(url: str | None, address: str) -> str | None:
    if not address:
        return None
    if address.startswith(("http://", "https://")):
        return address
    try:
        full = urljoin(url or "", address)
    except ValueError:
        return None
    return full if full.startswith(("http://", "https://")) else None


def to_record(article: Article) -> dict[str, Any]:
    """The article as JSON values; every key is there, None or an empty list where nothing is known."""
    return {
        "title": article.title or None,
        "text": article.text,
        "date": article.date.isoformat() if article.date else None,
        "authors": list(article.authors),
        "lang": article.language,
        "standfirst": article.standfirst or None,
        "flags": [flag.name for flag in article.flags],
    }


def is_rejected(article: Article) -> bool:
    """Whether the page was found to be no article."""
    return any(flag.name in REJECTING for flag in article.flags)
