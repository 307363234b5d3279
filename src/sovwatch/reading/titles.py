"""The headline, without the site's name.

A page states its headline up to five times (og:title, JSON-LD, h1, twitter:title, title), often worded
differently on purpose. og:title is what the publisher sends out, so it leads, once the site's name is cut off; the
headline printed on the page decides where the cut is, and stands in when og:title is missing or cut short.
"""

import re
from urllib.parse import urlsplit

from sovwatch.reading.tree import HEADINGS, Page

_SEPARATOR = re.compile(r"\s+[-–—|:·•»›/<~]+\s+|\s*[|｜ㅣ│]\s*|\s*[：]\s*|\s+::\s+|\s*[-–—](?=[^-–—]{2,24}$)|\s+»\s*")
_NOT_WORD = re.compile(r"[\W_]+")
_CUT_SHORT = re.compile(r"(?:\.{3}|…)$")
#: Section names that stand between a headline and the site's name.
_SECTIONS = frozenset(
    "정치 경제 사회 국제 세계 문화 스포츠 연예 오피니언 산업 증권 금융 부동산 it 과학 생활 전국 지역 사설 칼럼 politics business world sport sports news technology tech opinion economy science culture politik wirtschaft "
    "panorama ausland inland kultur wissen gesellschaft politique économie monde société international culture sciences économie política economía mundo deportes sociedad internacional politica economia cronaca esteri mondo sport polityka gospodarka świat kraj ekonomika domácí zahraniční".split()
)
_GENERIC = frozenset(
    "www com net org co kr de fr at ch uk eu news nachrichten newspaper online home startseite amp m en mobile blog 뉴스 기사 article artikel".split()
)


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


def strip_site(title: str, sites: set[str], others: set[str]) -> str:
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


def _is_site(part: str, sites: set[str]) -> bool:
    if part in sites:
        return True
    return any(len(site) > 3 and (part.startswith(site) or (part.endswith(site) and len(part) < 2 * len(site) + 8)) and len(part) < len(site) + 24 for site in sites)


def choose_title(*, og: str, linked: str, headings: list[str], twitter: str, title: str, sites: set[str]) -> str:
    """The headline, or "" when the page has none. `headings` are the h1 lines in order."""
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
    if clean_og and best_h1 and twitter and key(best_h1) == key(linked) == key(strip_site(twitter, sites, said)) != key(clean_og):
        return best_h1
    if clean_og and not (_CUT_SHORT.search(clean_og) and _is_cut(clean_og, [linked, best_h1, clean_title])):
        return _as_printed(clean_og, [best_h1, linked])
    if best_h1:
        return best_h1
    if linked:
        return strip_site(linked, sites, said)
    if clean_og:
        return clean_og
    if len(printed) == 1 and len(printed[0]) > 15:
        return printed[0]
    return clean_title or (printed[0] if printed else (raw[0] if raw else ""))


def _as_printed(title: str, others: list[str]) -> str:
    """The same headline as it is printed elsewhere, when they differ in nothing but marks."""
    for other in others:
        if other and other != title and key(other) == key(title) and len(other) > len(title):
            return other
    return title


def _bare_title(title: str, sites: set[str], said: set[str]) -> str:
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
    return any(other and not _CUT_SHORT.search(other) and len(key(other)) > len(own) and key(other).startswith(own) and len(own) > 10 for other in others)


def printed_headings(page: Page) -> list[str]:
    """The h1 lines of a page, each h1 as one line."""
    return [" ".join(block.text for block in page.blocks[element.first : element.last]) for element in page.elements if element.tag == "h1"]


def headline_block(page: Page, title: str) -> int | None:
    """Index of the block that prints the headline: a heading with its words, else the only h1."""
    wanted = key(title)
    longest = 2 * len(title) + 10
    heads = [block for block in page.blocks if block.owner.tag in HEADINGS]
    for block in heads:
        if wanted and len(block.text) <= longest and key(block.text) == wanted:
            return block.index
    own = [block.index for block in heads if block.owner.tag == "h1"]
    if len(own) == 1:
        return own[0]
    if wanted:
        return next((block.index for block in page.blocks if 8 < len(block.text) <= longest and key(block.text) == wanted), own[0] if own else None)
    return own[0] if own else None
