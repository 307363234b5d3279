"""Bytes of a page to an Article: the reader's front door.

The page is parsed once and walked once; every later step works on the lists of `tree`. Nothing here raises on
any input: a page without text is an Article with a flag.
"""

from dataclasses import dataclass
from datetime import tzinfo
from typing import Any
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser, SelectolaxError

from sovwatch.reading import names
from sovwatch.reading.authors import find_authors
from sovwatch.reading.charset import decode
from sovwatch.reading.chosen import Chosen, choose
from sovwatch.reading.cleaning import clean, paragraphs
from sovwatch.reading.container import Prose, find_container
from sovwatch.reading.embedded import Carried, as_markup, find_carried
from sovwatch.reading.flags import flags_of
from sovwatch.reading.head import Head, read_head
from sovwatch.reading.kinds import judge
from sovwatch.reading.language import language_of
from sovwatch.reading.linked import Linked, read_linked
from sovwatch.reading.stamps import Clockwork, modified, near, published
from sovwatch.reading.text import tidy, weight
from sovwatch.reading.titles import choose_title, headline_block, printed_headings, site_keys
from sovwatch.reading.tree import Element, Page, walk
from sovwatch.reading.values import REJECTING, Article, Flag, Selectors, Stamp
from sovwatch.reading.zones import default_zone

#: Longer pages are cut: the longest article page seen in practice has a third of it.
MAX_LENGTH = 8_000_000
#: Weight of prose below which the page's data scripts are searched for the body.
THIN = 400


@dataclass(slots=True)
class Sheet:
    """One page while it is read."""

    parser: LexborHTMLParser
    source: str
    head: Head
    linked: Linked
    page: Page
    prose: Prose
    url: str | None
    title: str = ""
    sites: frozenset[str] = frozenset()
    headline: int | None = None
    container: Element | None = None


def read_article(
    data: bytes | str,
    *,
    url: str | None = None,
    content_type: str | None = None,
    zone: tzinfo | None = None,
    selectors: Selectors | None = None,
    language: str | None = None,
) -> Article:
    """The article of a page.

    `zone` is assumed for dates that name none; without it the zone follows from the country of the host or the
    language. `selectors` of the source win where they give a plausible text, else the flag `selectors-failed` is set
    and the page is read without them. A page that is no article comes back with a flag of `REJECTING` and no text.
    """
    source = data[:MAX_LENGTH] if isinstance(data, str) else decode(data[:MAX_LENGTH], content_type)[0]
    sheet = _open(source, url)
    if sheet is None:
        return Article(flags=(Flag("not-article", "the page has no body"),))
    picked = choose(sheet.parser, selectors) if selectors else Chosen()
    _find_text(sheet, picked)
    return _assemble(sheet, picked, zone, language, cut=len(data) > MAX_LENGTH)


def _open(source: str, url: str | None) -> Sheet | None:
    try:
        parser = LexborHTMLParser(source, scripting=True)
    except (SelectolaxError, ValueError):
        return None
    body = parser.body
    if body is None:
        return None
    head = read_head(parser)
    page = walk(body)
    address = url or head.canonical or head.first("og:url") or None
    sheet = Sheet(parser, source, head, read_linked(head.linked), page, Prose(page), address)
    site = [head.first("og:site_name"), head.first("application-name"), head.first("twitter:site").lstrip("@"), sheet.linked.publisher]
    sheet.sites = frozenset(site_keys(address, site))
    sheet.title = choose_title(
        og=head.first("og:title"), linked=tidy(sheet.linked.headline), headings=printed_headings(page), twitter=head.first("twitter:title"), title=head.title, sites=set(sheet.sites)
    )  # fmt: skip
    sheet.headline = headline_block(page, sheet.title)
    return sheet


def _find_text(sheet: Sheet, picked: Chosen) -> None:
    """Sets the container; replaces page and prose where the body lies in a script or in the source's selector."""
    if picked.markup:
        _replace(sheet, picked.markup)
        return
    sheet.container = find_container(sheet.page, sheet.prose, sheet.headline)
    held = sheet.prose.of(sheet.container) if sheet.container else 0
    if held < 2 * THIN and sheet.page.pruned:
        held = _look_again(sheet, held)
    told = weight(sheet.linked.body)
    if held >= THIN and (told <= 600 or told <= 2.5 * held):
        return
    carried = find_carried(sheet.parser)
    if carried is None and told > 300:
        carried = Carried(as_markup(sheet.linked.body), {})
    if carried is not None:
        _replace(sheet, carried.markup, at_least=held)


def _look_again(sheet: Sheet, held: int) -> int:
    """Little text was found: reads the page once more with its menus, one of which may be the article's wrapper."""
    body = sheet.parser.body
    assert body is not None
    page = walk(body, whole=True)
    prose = Prose(page)
    headline = headline_block(page, sheet.title)
    container = find_container(page, prose, headline)
    if container is None or prose.of(container) <= 1.2 * held:
        return held
    sheet.page, sheet.prose, sheet.container, sheet.headline = page, prose, container, headline
    return prose.of(container)


def _replace(sheet: Sheet, markup: str, at_least: int = -1) -> None:
    body = LexborHTMLParser(markup).body
    if body is None:
        return
    page = walk(body)
    prose = Prose(page)
    container = find_container(page, prose) or (page.elements[0] if at_least < 0 else None)
    if container is not None and prose.of(container) > at_least:
        sheet.page, sheet.prose, sheet.container, sheet.headline = page, prose, container, None


def _assemble(sheet: Sheet, picked: Chosen, zone: tzinfo | None, language: str | None, *, cut: bool) -> Article:
    head, linked, page, container = sheet.head, sheet.linked, sheet.page, sheet.container
    title = picked.title or sheet.title
    blocks = clean(page, container, sheet.prose, title) if container else []
    body = paragraphs(blocks)
    text = "\n".join(paragraph.text for paragraph in body)
    spoken = language or language_of(text or title, head.language or linked.language or head.first("og:locale", "content-language"))
    flags = [Flag("selectors-failed", picked.failure)] if picked.failure else []
    if cut:
        flags.append(Flag("too-large", f"only the first {MAX_LENGTH} characters were read"))
    rejection = None if picked.markup else judge(
        head=head, linked=linked, page=page, prose=sheet.prose, container=container, kept=text, title=title, url=sheet.url, code=sheet.source
    )  # fmt: skip
    clock = Clockwork(zone or default_zone(sheet.url, head.language if "-" in head.language else spoken), _tags(spoken, head.language), sheet.url)
    lines = _lines(sheet, page, container)
    date = (clock.read(picked.date) if picked.date else None) or published(clock, head, linked, sheet.parser, lines)
    authors = find_authors(picked.authors, head, linked, page, lines, sheet.headline, blocks, sheet.sites, spoken or "")
    if rejection is None and sheet.page.pruned and (date is None or date.precision == "day"):
        page_whole = walk(sheet.parser.body, whole=True) if sheet.parser.body is not None else page
        more = _lines(sheet, page_whole, None)
        date = _finer(date, published(clock, head, linked, sheet.parser, [*lines, *more]))
        authors = authors or find_authors((), head, linked, page_whole, more, headline_block(page_whole, title), [], sheet.sites, spoken or "")
    if rejection is not None:
        body, blocks = (), []
        flags.append(rejection)
    else:
        around = _around(page, container, blocks)
        flags += flags_of(head=head, linked=linked, page=page, texts=[part.text for part in body], around=around, authors=authors, title=title)
    return Article(
        title=title,
        standfirst=_standfirst(sheet, text),
        paragraphs=body,
        captions=_captions(page, container) if rejection is None else (),
        date=date,
        modified=modified(clock, head, linked),
        authors=authors,
        language=spoken,
        site_name=head.first("og:site_name", "application-name") or tidy(linked.publisher) or None,
        image=_absolute(sheet.url, head.first("og:image", "og:image:url", "twitter:image", "twitter:image:src") or linked.image),
        canonical_url=_absolute(sheet.url, head.canonical or head.first("og:url")),
        section=head.first("article:section", "og:article:section", "section") or tidy(linked.section) or None,
        flags=tuple(flags),
    )


def _lines(sheet: Sheet, page: Page, container: Element | None) -> list[str]:
    """Lines in which a printed date or by-line may stand."""
    headline = sheet.headline if page is sheet.page else headline_block(page, sheet.title)
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


def _around(page: Page, container: Element | None, blocks: list[Any]) -> list[str]:
    """Lines of the container, and a few after it, that are not in the text."""
    if container is None:
        return []
    kept = {block.index for block in blocks}
    return [block.text for block in page.blocks[max(0, container.first - 12) : container.last + 12] if block.index not in kept][:200]


def _captions(page: Page, container: Element | None) -> tuple[str, ...]:
    if container is None:
        return ()
    found = [
        block.text
        for block in page.blocks[container.first : container.last]
        if any(element.traits & names.CAPTION for element in block.owner.ancestors() if element.index > container.index)
    ]
    return tuple(dict.fromkeys(text for text in found if weight(text) > 12))[:40]


def _standfirst(sheet: Sheet, text: str) -> str:
    """The standfirst printed under the headline, else the page's description when it is no cut of the text."""
    page = sheet.page
    start = sheet.headline if sheet.headline is not None else 0
    for block in page.blocks[start : start + 14]:
        if block.size > 30 and block.owner.tag != "h1" and any(part.traits & names.STANDFIRST for part in list(block.owner.ancestors())[:3]):
            return block.text
    told = sheet.head.first("og:description", "description", "twitter:description") or tidy(sheet.linked.description)
    opening = told[:50].rstrip(" .…")
    return "" if not told or (opening and opening in text) else told


def _absolute(url: str | None, address: str) -> str | None:
    if not address:
        return None
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
