"""Whose text it is: agencies credited in it, and one identity for the mobile, AMP and portal addresses of a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import parse_qsl, urlencode, urlsplit

AGENCIES: dict[str, tuple[str, ...]] = {
    "yonhap": ("연합뉴스", "Yonhap"), "newsis": ("뉴시스", "Newsis"), "news1": ("뉴스1", "News1"),
    "reuters": ("Reuters", "로이터"), "afp": ("AFP",), "ap": ("AP",), "dpa": ("dpa",), "bloomberg": ("Bloomberg",),
    "ansa": ("ANSA", "Ansa"), "efe": ("EFE",), "ep": ("Europa Press", "EUROPA PRESS"), "belga": ("Belga",), "anp": ("ANP",),
    "pap": ("PAP",), "tt": ("TT",), "ntb": ("NTB",), "ritzau": ("Ritzau", "ritzau"), "stt": ("STT",), "apa": ("APA",),
    "sda": ("Keystone-SDA", "sda", "ATS"),
}  # fmt: skip
_OF_NAME = {name.casefold(): agency for agency, names in AGENCIES.items() for name in names}
_ONE = "|".join(
    sorted((re.escape(name) for names in AGENCIES.values() for name in names), key=len, reverse=True)
)
# A credit stands alone at the head (dateline) or the foot, or after "source:"; a name inside a sentence is a mention.
_CREDIT = re.compile(
    rf"^\W{{0,3}}[^\n()=]{{0,30}}[(\[](?:[^\n()=]{{0,20}}[=/ ,])?({_ONE})(?:[/, ][^\n()]{{0,30}})?[)\]]"
    rf"|^[A-ZÀ-Ý][^\n()]{{0,30}}[(\[/–—-]\s?({_ONE})\b"
    rf"|(?:^|\n)\s?[(\[]?({_ONE})(?:[/, ](?:{_ONE}))*[)\]]?\s?$"
    rf"|(?:출처|Source|Quelle|Fuente|Fonte|Bron|Kilde|Källa|Lähde|Źródło)\s?[:=]\s?({_ONE})\b"
)
_PORTALS = {
    "v.daum.net", "news.v.daum.net", "n.news.naver.com", "news.naver.com", "m.news.naver.com", "news.nate.com", "news.zum.com",
    "msn.com", "yahoo.com", "news.google.com", "flipboard.com", "web.de", "gmx.net", "t-online.de",
}  # fmt: skip
_MOBILE_HOST = re.compile(r"^(?:www|m|mobile|amp|mobil|mnews)\.")
_AMP_PATH = re.compile(r"(?:/amp|\.amp|/amphtml)(?=/|$|\.html?$)|^/amp(?=/)")
_MOBILE_PATH = re.compile(r"^/(?:m|mobile|mobil)(?=/)")
_NOISE = re.compile(
    r"^(?:utm_\w+|fbclid|gclid|amp|outputtype|output|ref|cmpid|mobile|device|from|sns|share)$", re.IGNORECASE
)


def agency_credit(text: str) -> str | None:
    """The id of the agency whose text this is by its own dateline or foot, else None; mentions do not count."""
    for part in (text[:160], text[-160:]):
        if found := _CREDIT.search(part):
            return _OF_NAME[next(name for name in found.groups() if name).casefold()]
    return None


def page_key(url: str) -> str:
    """One key for the desktop, mobile and AMP addresses of a page: host and path in lower case, query sorted.

    Raises nothing: an address without a host gives its own text.
    """
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return url.strip()
    host = parts.netloc.lower().partition(":")[0]
    bare = _MOBILE_HOST.sub("", host)
    if not bare or bare in {"com", "net", "org"}:
        return url.strip()
    path = _MOBILE_PATH.sub("", _AMP_PATH.sub("", parts.path)).rstrip("/")
    kept = sorted((key, value) for key, value in parse_qsl(parts.query) if not _NOISE.match(key))
    return f"{bare}{path}{'?' + urlencode(kept) if kept else ''}"


def is_portal(url: str | None) -> bool:
    """Whether the page is a portal's copy: the outlet named on it is the source, the portal only a route."""
    if not url:
        return False
    host = urlsplit(url).netloc.lower().partition(":")[0]
    return any(host == portal or host.endswith(f".{portal}") for portal in _PORTALS)


@dataclass(frozen=True, slots=True)
class CopyIn:
    """One of the copies of a text: who printed it, when, under which address, with which credit."""

    id: str
    source: str
    published: datetime
    url: str | None = None
    agency: str | None = None


@dataclass(frozen=True, slots=True)
class Lineage:
    """Who was first and who copied: `credited` is the agency whose text it is, if any copy says so."""

    first: str
    copies: tuple[str, ...]
    credited: str | None
    outlets: int


def lineage(copies: Iterable[CopyIn]) -> Lineage:
    """Who wrote and who copied. Raises ValueError without copies.

    The agency's own page comes first whenever it appeared; then pages that are no portal copies; then the earliest.
    Portal copies and second addresses of one page count as no outlet of their own.
    """
    ranked = sorted(
        copies,
        key=lambda one: (
            one.source.casefold() not in _credits(one),
            is_portal(one.url),
            one.published,
            one.id,
        ),
    )
    if not ranked:
        msg = "lineage() needs at least one copy"
        raise ValueError(msg)
    credited = _most(one.agency for one in ranked if one.agency)
    outlets = {one.source.casefold() for one in ranked if not is_portal(one.url)} or {
        ranked[0].source.casefold()
    }
    return Lineage(ranked[0].id, tuple(one.id for one in ranked[1:]), credited, len(outlets))


def _credits(copy: CopyIn) -> Sequence[str]:
    """The names under which the credited agency may itself be the source."""
    return (copy.agency, *(name.casefold() for name in AGENCIES[copy.agency])) if copy.agency else ()


def _most(agencies: Iterable[str]) -> str | None:
    counts: dict[str, int] = {}
    for agency in agencies:
        counts[agency] = counts.get(agency, 0) + 1
    return max(counts, key=lambda one: (counts[one], one), default=None)
