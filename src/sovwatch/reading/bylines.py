"""By-lines that a page marks by attribute or class, or prints near the headline or under the text.

The names of classes differ from site to site, but nearly all hold the word for author in some language.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import chain, islice
from operator import attrgetter

from selectolax.lexbor import LexborNode

from sovwatch.reading import names
from sovwatch.reading.authors import (
    MAX_AUTHORS,
    MAX_NAME,
    META_NAMES,
    looks_like_byline,
    merge,
    split_names,
    usable,
)
from sovwatch.reading.korean_authors import is_korean_name, is_reporter, korean_byline, labelled
from sovwatch.reading.months import MONTHS
from sovwatch.reading.sheet import Sheet
from sovwatch.reading.text import tidy
from sovwatch.reading.tree import Block, Element, Page

#: Words in class names for who wrote an article, in the languages of our sources.
AUTHOR_WORDS = frozenset(
    "author authors byline bylines vcard contributor writer columnist journalist reporter creator submitted "  # noqa: SIM905
    "autor autoren autorin verfasser redakteur auteur auteurs auteure autore autori autora autores firma redactor "
    "schrijver forfatter skribent journalister toimittaja kirjoittaja kirjoittajat autorzy autorka autorem szerzo "
    "szerzok muhabir yazar syntaktis".split()
)
#: Words that tell that the element is about something else than this article's author.
OTHER_WORDS = frozenset(
    "comment comments related image images avatar photo picture social follow more bio about box copyright "  # noqa: SIM905
    "license credit credits lizenz bild teaser card widget".split()
)
#: Where content systems put it; looked for in the boxes that the walk left out.
_CLASSED = ".vcard.author, .author .fn, .byline, .author-name, .post-author, .entry-author, .node__submitted, .submitted, .author, .autor, .auteur, .autore"
#: Lines before and after the headline in which a by-line stands.
BEFORE, AFTER, TAIL = 8, 30, 12
MAX_LINE = 140
#: Lines of an element that is a by-line.
MAX_LINES = 6
MAX_MARKED = 12

_LEAD = re.compile(
    r"(?:^|[\s|/•·,:–—-])(?:written by|posted by|by|von|vom|par|por|di|door|av|af|przez|skrevet av|geschrieben von|"
    r"texte?|testo|tekst|autor(?:in|en|es|zy|ka)?|auth?ors?|auteurs?|autor[ie])(?:\s*[:：]\s*|\s+)(?=[A-ZÀ-ÖØ-ÞĀ-ŽΑ-ΩА-Я])",
    re.I,
)
_TAIL = re.compile(
    r"[\s,|/•·–—-]+(?:on|am|le|il|el|op|in|um|vom|at|den|dnia|zum|auf|pe|veröffentlicht|published|publié)?[\s,|/•·–—:-]*$",
    re.I,
)
_PLACE = re.compile(r"\s+(?:in|aus|à|da|desde)\s+[A-ZÀ-Þ][\w.-]+(?:\s[A-ZÀ-Þ][\w.-]+)?$")
_CUT = re.compile(r"\d|https?:|www\.|\S*@")
_NOT_PERSON = re.compile(
    r"\b(?:kommentare?|comments?|foto|photo|bild|image|quelle|source|published|veröffentlicht|aktualisiert|updated|kategorien?|category|"
    r"lesezeit|lecture|lettura|minuten|minutes?|read|share|teilen|follow|folgen|view|posts?|artikel|article|artículos?|mehr|more|temps|"
    r"über|about|autor(?:in)?|à propos|newsletter|staff|team|güncelleme|abonn\w*|login|tags?|themen|print|drucken|online-redaktion|advertisement|anzeige)\b",
    re.I,
)
_PARTICLES = frozenset(
    (
        "von",
        "van",
        "de",
        "der",
        "den",
        "del",
        "della",
        "di",
        "da",
        "dos",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ten",
        "ter",
        "zu",
    )
)


#: Single words with a capital that stand in by-lines and are no names.
NO_NAMES = frozenset(month for months in MONTHS.values() for month in months) | frozenset(
    "posted published written updated stand von vom by par por di door av af der die das the le la el il chefredakteur "  # noqa: SIM905
    "chefredakteurin redakteur redakteurin redaktion autor autorin author editor staff agentur agenturen agencies online "
    "montag dienstag mittwoch donnerstag freitag samstag sonntag monday tuesday wednesday thursday friday saturday sunday "
    "lundi mardi mercredi jeudi vendredi samedi dimanche heute gestern today yesterday home startseite profil kontakt".split()
)


def find_authors(
    sheet: Sheet, page: Page, headline: int | None, lines: list[str], body: list[Block], language: str
) -> tuple[str, ...]:
    """The authors: of JSON-LD, meta, a marked by-line, a printed by-line; the first that names any.

    `lines` are those near the headline of `page`, `headline` is its block, `body` the lines of the text.
    """
    stated = merge(usable(list(sheet.linked.authors), sheet.sites)) or merge(
        usable(sheet.head.all(*META_NAMES), sheet.sites)
    )
    if stated and not (len(stated) == 1 and _is_user(stated[0])):
        return stated
    if language == "ko":
        printed = find_korean(sheet, page, headline, lines, body)
    else:
        printed = usable(find_byline(sheet, page, headline, body), sheet.sites)
    # Nobody is named: the house itself, if the page says so.
    house = [tidy(name) for name in sheet.linked.authors if "://" not in name and len(name) <= MAX_NAME]
    full = [name for name in printed if " " in name or language == "ko"] or told(sheet)
    return tuple(dict.fromkeys(full or stated or house or printed))[:MAX_AUTHORS]


def told(sheet: Sheet) -> list[str]:
    """Names in the data that the page carries in a script."""
    return [name for line in sheet.carried().authors for name in split_names(line)]


def find_korean(
    sheet: Sheet, page: Page, headline: int | None, lines: list[str], body: list[Block]
) -> list[str]:
    """Reporters of a Korean page: marked by attribute, named with their rank, by class, or after a label."""
    top, bottom = _ranges(headline, body)
    ways: tuple[Callable[[], list[str]], ...] = (
        lambda: [name for name in _attributed(sheet.head.authored) if is_korean_name(name)],
        lambda: korean_byline(page, lines, body),
        lambda: _first(map(_reporters, chain(_marked(page, *top), _marked(page, *bottom)))),
        lambda: labelled(page.blocks[slice(*top)]),
    )
    return next((people for way in ways if (people := way())), [])


def _reporters(people: list[str]) -> list[str]:
    return [name for name in people if is_reporter(name)]


def _is_user(name: str) -> bool:
    """Whether a name is a content system's user or a paper's initials: the page may print the person's."""
    return (
        " " not in name
        and not is_korean_name(name)
        and (name.islower() or (name.isupper() and len(name) < 5))
    )


def find_byline(sheet: Sheet, page: Page, headline: int | None, body: list[Block]) -> list[str]:
    """Names of the authors, from the surest mark that names any."""
    top, bottom = _ranges(headline, body)
    ways: tuple[Callable[[], list[str]], ...] = (
        lambda: _attributed(sheet.head.authored),
        lambda: _first(_marked(page, *top)),
        lambda: _first(_printed(page, *top)),
        lambda: _first(_marked(page, *bottom)),
        lambda: _first(_signed(page, *bottom)),
        lambda: _attributed([node for box in page.boxes for node in box.css(_CLASSED)]),
    )
    return next((people for way in ways if (people := way())), [])


def _ranges(headline: int | None, body: list[Block]) -> tuple[tuple[int, int], tuple[int, int]]:
    """First and last line of where by-lines stand: around the headline, and at the end of the text."""
    start = headline if headline is not None else (body[0].index if body else 0)
    end = body[-1].index if body else start + AFTER
    return (max(0, start - BEFORE), start + AFTER), (max(start + 1, end - 2), end + TAIL)


def _first(lines: Iterable[list[str]]) -> list[str]:
    return next((people for people in lines if people), [])


def _attributed(nodes: list[LexborNode]) -> list[str]:
    """Names in the first of the elements that has any, with those beside it."""
    found: list[str] = []
    home: LexborNode | None = None
    for node in nodes[:MAX_MARKED]:
        parent = node.parent
        if (home is not None and parent != home) or _in_comment(node):
            continue
        inner = node.css_first("[itemprop~=name]") or node
        said = inner.attributes.get("content") or inner.text(separator=" ")
        people = names_in(tidy(said or ""))
        if people:
            home = home or parent
            found.extend(name for name in people if name not in found)
    return found


def _in_comment(node: LexborNode) -> bool:
    above: LexborNode | None = node
    for _ in range(8):
        if above is None or above.tag == "body":
            break
        said = above.attributes
        if names.traits_of(f"{said.get('class') or ''} {said.get('id') or ''}"[:300]) & names.COMMENT:
            return True
        above = above.parent
    return False


def _marked(page: Page, first: int, last: int) -> Iterator[list[str]]:
    """Names in the elements between two lines whose class says author."""
    seen = -1
    at = bisect_left(page.elements, first, key=attrgetter("first"))
    for element in islice(page.elements, at, None):
        if element.first >= last:
            break
        if element.first <= seen or not 0 < element.last - element.first <= MAX_LINES:
            continue
        if _is_marked(element) and not any(part.traits & names.CAPTION for part in element.ancestors()):
            seen = element.last - 1
            lines = [block.text for block in page.blocks[element.first : element.last]]
            people = [name for line in lines if len(line) < MAX_LINE for name in names_in(line)]
            yield list(dict.fromkeys(people))


def _is_marked(element: Element) -> bool:
    return bool(element.names) and not element.traits & names.COMMENT and says_author(element.names)


@lru_cache(maxsize=16384)
def says_author(class_names: str) -> bool:
    """Whether names of an element hold a word for author and none for something else about a person."""
    words = {word for name in class_names.split() for word in names.words_of(name).split()}
    return not words.isdisjoint(AUTHOR_WORDS) and words.isdisjoint(OTHER_WORDS)


def _printed(page: Page, first: int, last: int) -> Iterator[list[str]]:
    """Names in lines that open like a by-line; those in elements named as one go first."""
    around = [block for block in page.blocks[first:last] if len(block.text) < MAX_LINE]
    named = [
        block
        for block in around
        if any(part.traits & names.BYLINE for part in list(block.owner.ancestors())[:3])
    ]
    for block in [*named, *(block for block in around if looks_like_byline(block.text))]:
        yield [name for name in names_in(block.text) if " " in name]


def _signed(page: Page, first: int, last: int) -> Iterator[list[str]]:
    """Names in a short last line that opens like a by-line."""
    for block in page.blocks[first:last]:
        if len(block.text) < 60 and looks_like_byline(block.text):
            yield [name for name in names_in(block.text) if " " in name]


def names_in(line: str) -> list[str]:
    """People named in a line that is known to be a by-line: without date, place, rank and what else stands there.

    A single word counts only where no full name is found.
    """
    led = _LEAD.search(line)
    if led is not None:
        line = line[led.end() :]
    cut = _CUT.search(line)
    if cut is not None:
        line = line[: cut.start()]
    line = _PLACE.sub("", _TAIL.sub("", line))
    people = [name for name in split_names(line) if is_person(name)]
    return [name for name in people if " " in name] or people


def is_person(name: str) -> bool:
    """Whether a name is written like one: few words, capitals but for particles, none of the words of the trade."""
    words = name.split()
    if len(words) > 5 or _NOT_PERSON.search(name) or ":" in name or name[-1:] in "?!":
        return False
    if len(words) == 1 and (
        name.casefold() in NO_NAMES or len(name) < 3 or (name.isupper() and len(name) < 6)
    ):
        return False
    return not words[0][0].islower() and all(not word[0].islower() or word in _PARTICLES for word in words)
