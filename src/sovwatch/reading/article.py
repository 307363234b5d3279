"""Bytes of a page to an Article: the reader's front door."""

from datetime import tzinfo
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser

from sovwatch.reading.authors import find_authors
from sovwatch.reading.charset import decode
from sovwatch.reading.cleaning import clean, paragraphs
from sovwatch.reading.container import Prose, find_container, mute
from sovwatch.reading.embedded import Carried, as_markup, find_carried
from sovwatch.reading.head import read_head
from sovwatch.reading.linked import read_linked
from sovwatch.reading.stamps import Clockwork, modified, near, published
from sovwatch.reading.text import weight
from sovwatch.reading.titles import choose_title, site_keys
from sovwatch.reading.tree import walk
from sovwatch.reading.values import Article, Selectors
from sovwatch.reading.zones import default_zone

MAX_BYTES = 8_000_000

def read_article(
    data: bytes | str,
    *,
    url: str | None = None,
    content_type: str | None = None,
    zone: tzinfo | None = None,
    selectors: Selectors | None = None,
    language: str | None = None,
) -> Article:
    text = data[:MAX_BYTES] if isinstance(data, str) else decode(data[:MAX_BYTES], content_type)[0]
    parser = LexborHTMLParser(text, scripting=True)
    body = parser.body
    if body is None:
        return Article()
    head = read_head(parser)
    linked = read_linked(head.linked)
    url = url or head.canonical or head.first("og:url") or None
    page = walk(body)
    prose = Prose(page, mute(page))
    lang = language or head.language or linked.language or "en"
    site = head.first("og:site_name", "application-name") or linked.publisher
    sites = site_keys(url, [site, linked.publisher, head.first("og:site_name"), head.first("application-name"), head.first("twitter:site").lstrip("@")])
    heads = [b for b in page.blocks if b.owner.tag == "h1"]
    h1: dict[int, str] = {}
    for b in heads:
        h1[b.owner.index] = (h1.get(b.owner.index, "") + " " + b.text).strip()
    title = choose_title(og=head.first("og:title"), linked=linked.headline, headings=list(h1.values()), twitter=head.first("twitter:title"), title=head.title, sites=sites)
    from sovwatch.reading.titles import key
    k = key(title)
    hl = next((b.index for b in page.blocks if b.owner.tag in ("h1","h2","h3","h4") and key(b.text) == k), heads[0].index if len(heads) == 1 else None)
    container = find_container(page, prose, hl)
    told = weight(linked.body)
    if container is None or prose.of(container) < 400 or (told > 600 and told > 2.5 * prose.of(container)):
        carried = find_carried(parser)
        if carried is None and told > 300:
            carried = Carried(as_markup(linked.body), {})
        if carried is not None:
            parser2 = LexborHTMLParser(carried.markup)
            page2 = walk(parser2.body)
            prose2 = Prose(page2, mute(page2))
            c2 = find_container(page2, prose2)
            if c2 is not None and (container is None or prose2.of(c2) > prose.of(container)):
                page, prose, container = page2, prose2, c2
    clock = Clockwork(zone or default_zone(url, lang), [lang], url)
    first = container.first if container else 0
    headline = hl if hl is not None else heads[0].index if heads else first
    lines = near(page, headline, first, container.last if container else 0)
    blocks = clean(page, container, prose, title) if container else []
    return Article(title=title, paragraphs=paragraphs(blocks), date=published(clock, head, linked, parser, lines), modified=modified(clock, head, linked),
        authors=find_authors(head, linked, page, headline, first, container, sites, lang), language=lang[:2])


def to_record(a):
    return {"title": a.title or None, "text": a.text, "date": a.date.isoformat() if a.date else None, "authors": list(a.authors), "lang": a.language, "standfirst": a.standfirst or None, "flags": [f.name for f in a.flags]}
