"""One page while it is read: what every later step looks at."""

from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, SelectolaxError

from sovwatch.reading.container import Prose, find_container
from sovwatch.reading.embedded import Carried, as_markup, find_carried
from sovwatch.reading.head import Head, read_head
from sovwatch.reading.linked import Linked, read_linked
from sovwatch.reading.text import tidy, weight
from sovwatch.reading.titles import Statements, choose_title, headline_block, printed_headings, site_keys
from sovwatch.reading.tree import Element, Page, walk

#: Weight of prose below which the page's data scripts are searched for the body.
THIN = 400


@dataclass(slots=True)
class Sheet:
    """The parsed page, its declarations, its lines, and which element was chosen.

    `page`, `prose` and `container` belong together; they are replaced when the body turns out to lie in a script.
    """

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
    searched: Carried | None = None
    replaced: Page | None = None  # the page as printed, where a body from elsewhere stands in its place
    whole: Page | None = None

    def held(self) -> int:
        """Weight of the prose in the container."""
        return self.prose.of(self.container) if self.container else 0

    def carried(self) -> Carried:
        """The article in the page's data scripts, searched for once; without mark-up where there is none."""
        if self.searched is None:
            self.searched = (find_carried(self.parser) if self.head.carries else None) or Carried("", {})
        return self.searched

    def whole_page(self) -> Page:
        """The lines of the document with the menus, frames and noise that the first walk left out."""
        body, printed = self.parser.body, self.replaced or self.page
        if body is None or not printed.pruned:
            return printed
        if self.whole is None:
            self.whole = walk(body, whole=True)
        return self.whole


def open_sheet(markup: bytes | str, source: str, url: str | None) -> Sheet | None:
    """Parses and walks a page; None when the parser gives no body. `source` is the text of `markup`."""
    try:
        parser = LexborHTMLParser(markup, scripting=True)
    except (SelectolaxError, ValueError):
        return None
    body = parser.body
    if body is None:
        return None
    head = read_head(parser)
    linked = read_linked(head.linked)
    page = walk(body)
    address = url or head.canonical or head.first("og:url") or None
    sheet = Sheet(parser, source, head, linked, page, Prose(page), address)
    names = [
        head.first("og:site_name"),
        head.first("application-name"),
        head.first("twitter:site").lstrip("@"),
    ]
    sheet.sites = frozenset(site_keys(address, [*names, linked.publisher]))
    sheet.title = choose_title(
        Statements(
            og=head.first("og:title"),
            linked=tidy(linked.headline),
            headings=tuple(printed_headings(page)),
            twitter=head.first("twitter:title"),
            title=head.title,
        ),
        sheet.sites,
    )
    sheet.headline = headline_block(page, sheet.title)
    return sheet


def find_text(sheet: Sheet, markup: str = "") -> None:
    """Sets the container of the sheet; `markup` is a body chosen by the source's own selector.

    Where the document has little prose it is read once more with what the first walk left out, then the data
    scripts are searched, and last the articleBody of the structured data is taken.
    """
    if markup:
        _replace(sheet, markup, at_least=-1)
        return
    sheet.container = find_container(sheet.page, sheet.prose, sheet.headline)
    held = sheet.held()
    if sheet.page.pruned and (held < THIN / 2 or (held < 2 * THIN and sheet.page.suspect)):
        _look_again(sheet)
    held, told = sheet.held(), weight(sheet.linked.body)
    if held >= THIN and (told <= 600 or told <= 2.5 * held):
        return
    carried = find_carried(sheet.parser)
    sheet.searched = carried or Carried("", {})
    if carried is None and told > 300:
        carried = Carried(as_markup(sheet.linked.body), {})
    if carried is not None:
        _replace(sheet, carried.markup, at_least=held)


def _look_again(sheet: Sheet) -> None:
    """A menu or a noise box may be the article's wrapper."""
    page = sheet.whole_page()
    prose = Prose(page)
    headline = headline_block(page, sheet.title)
    container = find_container(page, prose, headline)
    if container is not None and prose.of(container) > 1.2 * sheet.held():
        sheet.page, sheet.prose, sheet.container, sheet.headline = page, prose, container, headline


def _replace(sheet: Sheet, markup: str, at_least: int) -> None:
    body = LexborHTMLParser(markup).body
    if body is None:
        return
    page = walk(body)
    prose = Prose(page)
    container = find_container(page, prose) or (page.elements[0] if at_least < 0 else None)
    if container is not None and prose.of(container) > at_least:
        sheet.replaced = sheet.page
        sheet.page, sheet.prose, sheet.container, sheet.headline = page, prose, container, None
