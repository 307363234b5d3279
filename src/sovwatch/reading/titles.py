"""The headline, without the site's name.

A page states its headline up to five times (og:title, JSON-LD, h1, twitter:title, title), often worded
differently on purpose. og:title is what the publisher sends out, so it leads, once the site's name is cut off; the
headline printed on the page decides where the cut is, and stands in when og:title is missing or cut short.
"""

import re
from collections.abc import Set
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit

from sovwatch.reading.tree import HEADINGS, Block, Page

_SEPARATOR = re.compile(
    r"\s+[-–—|:·•»›/<~]+\s+|\s*[|｜ㅣ│]\s*|\s*[：]\s*|\s+::\s+|\s*[-–—](?=[^-–—]{2,24}$)|\s+»\s*"
)
_NOT_WORD = re.compile(r"[\W_]+")
_PREFIX = re.compile(r"([^:|]{2,40}):\s+(?=\S.{9})")
_CUT_SHORT = re.compile(r"(?:\.{3}|…)$")
#: Section names that stand between a headline and the site's name.
_SECTIONS = frozenset(
    [
        "정치",
        "경제",
        "사회",
        "국제",
        "세계",
        "문화",
        "스포츠",
        "연예",
        "오피니언",
        "산업",
        "증권",
        "금융",
        "부동산",
        "it",
        "과학",
        "생활",
        "전국",
        "지역",
        "사설",
        "칼럼",
        "politics",
        "business",
        "world",
        "sport",
        "sports",
        "news",
        "technology",
        "tech",
        "opinion",
        "economy",
        "science",
        "culture",
        "politik",
        "wirtschaft",
        "panorama",
        "ausland",
        "inland",
        "kultur",
        "wissen",
        "gesellschaft",
        "politique",
        "économie",
        "monde",
        "société",
        "international",
        "culture",
        "sciences",
        "économie",
        "política",
        "economía",
        "mundo",
        "deportes",
        "sociedad",
        "internacional",
        "politica",
        "economia",
        "cronaca",
        "esteri",
        "mondo",
        "sport",
        "polityka",
        "gospodarka",
        "świat",
        "kraj",
        "ekonomika",
        "domácí",
        "zahraniční",
    ]
)
_GENERIC = frozenset(
    [
        "www",
        "com",
        "net",
        "org",
        "co",
        "kr",
        "de",
        "fr",
        "at",
        "ch",
        "uk",
        "eu",
        "news",
        "nachrichten",
        "newspaper",
        "online",
        "home",
        "startseite",
        "amp",
        "m",
        "en",
        "mobile",
        "blog",
        "뉴스",
        "기사",
        "article",
        "artikel",
    ]
)


@lru_cache(maxsize=512)
def key(text: str) -> str:
    """Letters and digits alone, for comparing headlines."""
    return _NOT_WORD.sub("", text.casefold())


def site_keys(url: str | None, names: list[str]) -> set[str]:
    """Forms in which the site's own name may stand beside a headline."""
    keys = {key(name) for name in names if name}
    if url:
        try:
            host = urlsplit(url).hostname or ""
        except ValueError:
            host = ""
        host = host.removeprefix("www.")
        labels = host.split(".")
        keys.add(key(host))
        keys.update(key(label) for label in labels if len(label) > 3 and label not in _GENERIC)
    return {name for name in keys if len(name) > 1}


def strip_site(title: str, sites: Set[str], others: Set[str]) -> str:
    """The title without leading or trailing site and section names.

    `others` are keys of headlines found elsewhere on the page; a cut that yields one of them is right for certain.
    """
    if key(title) in others and not _SEPARATOR.search(title):
        return title
    cuts = [(match.start(), match.end()) for match in _SEPARATOR.finditer(title)]
    for start, end in cuts:
        if key(title[:start]) in others:
            return title[:start].strip()
        if key(title[end:]) in others and ":" not in title[start:end]:
            return title[end:].strip()
    if (prefix := _PREFIX.match(title)) and _is_site(key(prefix[1]), sites):
        title = title[prefix.end() :]
        cuts = [(match.start(), match.end()) for match in _SEPARATOR.finditer(title)]
    cut_one = False
    while cuts:
        start, end = cuts[-1]
        tail = key(title[end:])
        if not tail or _is_site(tail, sites) or (cut_one and tail in _SECTIONS):
            title = title[:start].strip()
            cuts.pop()
            cut_one = True
            continue
        start, end = cuts[0]
        if _is_site(key(title[:start]), sites) and len(title[end:].strip()) > 10:
            title = title[end:].strip()
            cuts = [(match.start(), match.end()) for match in _SEPARATOR.finditer(title)]
            continue
        break
    return title.strip()


def _is_site(part: str, sites: Set[str]) -> bool:
    if part in sites:
        return True
    return any(
        len(site) > 3
        and (part.startswith(site) or (part.endswith(site) and len(part) < 2 * len(site) + 8))
        and len(part) < len(site) + 24
        for site in sites
    )


@dataclass(frozen=True, slots=True)
class Statements:
    """The headline as a page states it, as sent; `headings` are the h1 lines in order."""

    og: str = ""
    linked: str = ""
    headings: tuple[str, ...] = ()
    twitter: str = ""
    title: str = ""


def choose_title(stated: Statements, sites: Set[str]) -> str:
    """The headline, or "" when the page has none. `sites` are the keys of the site's own names."""
    og, linked, headings, twitter, title = (
        stated.og,
        stated.linked,
        stated.headings,
        stated.twitter,
        stated.title,
    )
    printed = [line for line in headings if len(key(line)) > 1 and key(line) not in sites]
    raw = [part for part in (og, twitter, title) if part]
    said = {key(line) for line in printed if len(key(line)) > 6}
    if linked and len(key(linked)) > 6:
        said.add(key(linked))
    clean_og = strip_site(og, sites, said) if og else ""
    if key(clean_og) in sites:
        clean_og = ""
    clean_title = _bare_title(title, sites, said)
    best_h1 = _agreeing(printed, [clean_og, linked, clean_title])
    clean_linked = strip_site(linked, sites, said) if linked else ""
    agreed = twitter and best_h1 and key(best_h1) == key(linked) == key(strip_site(twitter, sites, said))
    if agreed and key(clean_og) != key(best_h1):
        return best_h1
    cut = _CUT_SHORT.search(clean_og) is not None and _is_cut(clean_og, [linked, best_h1, clean_title])
    order = (
        "" if cut else _as_printed(clean_og, [best_h1, linked]),
        best_h1,
        clean_linked,
        clean_og,
        printed[0] if len(printed) == 1 and len(printed[0]) > 15 else "",
        clean_title,
        *printed,
        *raw,
    )
    return next((line for line in order if line), "")


def _as_printed(title: str, others: list[str]) -> str:
    """The same headline as it is printed elsewhere, when they differ in nothing but marks."""
    for other in others:
        if other and other != title and key(other) == key(title) and len(other) > len(title):
            return other
    return title


def _bare_title(title: str, sites: Set[str], said: set[str]) -> str:
    bare = strip_site(title, sites, said)
    if bare == title:
        match = re.search(r"\s[|»–—-]\s(?=[^|»–—-]{2,30}$)", title)
        if match and match.start() > 20 and len(title[match.end() :].split()) <= 3:
            return title[: match.start()].strip()
    return "" if key(bare) in sites else bare


def _agreeing(headings: list[str], others: list[str]) -> str:
    """The h1 that shares most words with the other statements; the only h1 when there is one."""
    words = [set(other.casefold().split()) for other in others if other]
    best, best_share = "", 0.0
    for line in headings:
        own = set(line.casefold().split())
        share = max((len(own & other) / max(1, min(len(own), len(other))) for other in words), default=0.0)
        if share > best_share:
            best, best_share = line, share
    if best_share >= 0.34:
        return best
    return headings[0] if len(headings) == 1 and not words else ""


def _is_cut(title: str, others: list[str]) -> bool:
    own = key(title)
    return any(
        other
        and not _CUT_SHORT.search(other)
        and len(key(other)) > len(own)
        and key(other).startswith(own)
        and len(own) > 10
        for other in others
    )


def printed_headings(page: Page) -> list[str]:
    """The h1 lines of a page, each h1 as one line."""
    return [
        " ".join(block.text for block in page.blocks[element.first : element.last])
        for element in page.elements
        if element.tag == "h1"
    ]


def headline_block(page: Page, title: str) -> int | None:
    """Index of the block that prints the headline: a heading with its words, the only h1, any such line, an h1."""
    wanted = key(title)
    longest = 2 * len(title) + 10

    def repeats(block: Block) -> bool:
        return 8 < len(block.text) <= longest and key(block.text) == wanted

    heads = [block for block in page.blocks if block.owner.tag in HEADINGS]
    printed = next((block.index for block in heads if repeats(block)), None)
    own = [block.index for block in heads if block.owner.tag == "h1"]
    if printed is not None or len(own) == 1:
        return printed if printed is not None else own[0]
    line = next((block.index for block in page.blocks if repeats(block)), None)
    return line if line is not None or not own else own[0]
