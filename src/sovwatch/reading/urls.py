"""Addresses: the form under which an article is stored, its identity, and what belongs to one site.

The address that is requested is always the one the site gave: a trailing slash or a parameter may matter there.
What is compared is the canonical form, and for the identity a key that forgives a little more.
"""

from __future__ import annotations

import hashlib
import re
from datetime import datetime
from urllib.parse import SplitResult, quote, unquote_to_bytes, urljoin, urlsplit

from sovwatch.reading.url_rules import (
    MOBILE_LABELS,
    PUBLIC_SUFFIXES,
    SITE_TRACKING,
    TRACKING,
    TRACKING_PREFIXES,
    TRACKING_VALUES,
)

_DEFAULT_PORTS = {"http": 80, "https": 443}
_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")
_MAX_LENGTH = 4000

# ------------------------------------------------------------------ the canonical form


def canonical_url(url: str, base: str | None = None) -> str:
    """The address under which an article is stored; `url` is resolved against `base` first.

    No fragment, user name, default port or known tracking parameter; host in lower case and ASCII; one form of
    percent-encoding; mobile, AMP and portal copies lead to the desktop article. A parameter we do not know is
    kept: merging two articles loses one, keeping two only shows a duplicate. What is not an http(s) address
    comes back trimmed and otherwise as it is. Never raises; applying it twice changes nothing.
    """
    text = resolve(url, base)
    for _ in range(4):  # unwrapping an AMP cache shows another address that needs the same care
        form = _canonical_once(text)
        if form == text:
            break
        text = form
    return text


def resolve(url: str, base: str | None = None) -> str:
    """`url` without white space around and inside it, made absolute by `base` if that can be done."""
    text = _CONTROL.sub("", url.strip()[:_MAX_LENGTH]).strip().replace(" ", "%20")
    if not base:
        return text
    try:
        return urljoin(base, text)
    except ValueError:
        return text


def is_web(url: str) -> bool:
    """Whether `url` is an absolute http(s) address with a host."""
    return _parts(url) is not None


def _parts(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
        usable = parts.scheme in _DEFAULT_PORTS and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return None
    return parts if usable else None


def _canonical_once(text: str) -> str:
    parts = _parts(text)
    if parts is None:
        return text
    host = _ascii_host(parts.hostname or "")
    path = _dots_gone(_encoded(parts.path, "/:@!$&'()*+,;=") or "/")
    inner = _unwrapped(host, path)
    if inner:
        return inner
    path = _without_amp(path)
    pairs = _query_pairs(parts.query, host)
    host = _desktop(host)
    portal = _portal_article(host, path, pairs)
    if portal:
        return portal
    port = "" if parts.port in {None, _DEFAULT_PORTS[parts.scheme]} else f":{parts.port}"
    query = "&".join(name if value is None else f"{name}={value}" for name, value in pairs)
    shown = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{shown}{port}{path}{'?' + query if query else ''}"


def _ascii_host(host: str) -> str:
    host = host.rstrip(".").lower()
    if host.isascii():
        return host
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return host


def _encoded(text: str, safe: str) -> str:
    """One spelling of percent-encoding: unreserved characters plain, all else in capitals."""

    def plain(match: re.Match[str]) -> str:
        byte = int(match[1], 16)
        return chr(byte) if byte in _UNRESERVED else f"%{match[1].upper()}"

    text = _ESCAPE.sub(plain, text)
    return quote(text.encode("utf-8", "replace"), safe=safe + "%~")


def _dots_gone(path: str) -> str:
    if "/." not in path:
        return path
    kept: list[str] = []
    segments = path.split("/")
    for segment in segments[1:]:
        if segment == "..":
            kept = kept[:-1]
        elif segment != ".":
            kept.append(segment)
    folder = segments[-1] in {".", ".."} and bool(kept)
    return "/" + "/".join(kept) + ("/" if folder else "")


def _query_pairs(query: str, host: str) -> list[tuple[str, str | None]]:
    """Parameters in their order, without those that only track."""
    local = SITE_TRACKING.get(site_of(host), frozenset())
    pairs: list[tuple[str, str | None]] = []
    for part in query.replace("&amp;", "&").split("&"):
        if not part:
            continue
        name, equals, value = part.partition("=")
        name = _encoded(name, "/:@!$'()*,;?+[]")
        if not _tracks(name.lower(), value.lower() if equals else None) and name.lower() not in local:
            pairs.append((name, _encoded(value, "/:@!$'()*,;?+=[]") if equals else None))
    return pairs


def _tracks(name: str, value: str | None) -> bool:
    if name in TRACKING or name.startswith(TRACKING_PREFIXES):
        return True
    return (value or "") in TRACKING_VALUES.get(name, ())


# ------------------------------------------------------------------ twins


def _without_amp(path: str) -> str:
    """The path of the ordinary page behind an AMP page."""
    if "amp" not in path.lower():
        return path
    path = re.sub(r"/articleViewAmp\.html$", "/articleView.html", path)
    path = re.sub(r"\.amp(\.html)?$", lambda m: m[1] or "", path)
    shorter = re.sub(r"^/amp(?=/[^/])", "", path)
    shorter = re.sub(r"(?<=[^/])/amp(/?)$", r"\1", shorter)
    return shorter or "/"


def _unwrapped(host: str, path: str) -> str | None:
    """The address inside an AMP cache's address."""
    if host.endswith(".cdn.ampproject.org"):
        match = re.match(r"/(?:c|v|i)/(s/)?(.+)", path)
    elif re.fullmatch(r"(?:www\.)?google\.[a-z.]{2,6}", host):
        match = re.match(r"/amp/(s/)?(.+)", path)
    else:
        return None
    if match is None or "." not in match[2].split("/")[0]:
        return None
    return f"{'https' if match[1] else 'http'}://{match[2]}"


def _desktop(host: str) -> str:
    """The host of the ordinary pages: m.example.kr -> www.example.kr, m.news.example.kr -> news.example.kr."""
    label, _, rest = host.partition(".")
    if label not in MOBILE_LABELS or "." not in rest or site_of(host) == host:
        return host
    if site_of(rest) == rest:
        return f"www.{rest}"
    return rest.removeprefix("m.") if rest.startswith("m.") else rest


_NAVER = re.compile(r"^/(?:mnews/)?(?:ranking/|hotissue/)?article/(?:comment/)?(\d{3})/(\d{10})/?$")
_DAUM = re.compile(r"^/v/(\d{8,20})/?$")


def _portal_article(host: str, path: str, pairs: list[tuple[str, str | None]]) -> str | None:
    """The one address of an article at Naver or Daum, which serve each under several."""
    if host.endswith("news.naver.com"):
        query = dict(pairs)
        match = _NAVER.match(path)
        oid, aid = match.groups() if match else (query.get("oid"), query.get("aid"))
        if oid and aid and oid.isdigit() and aid.isdigit():
            return f"https://n.news.naver.com/article/{oid}/{aid}"
    if host.endswith(".daum.net") and (match := _DAUM.match(path)):
        return f"https://v.daum.net/v/{match[1]}"
    return None


# ------------------------------------------------------------------ identity


def item_id(url: str) -> str:
    """The identity of an article: 16 hexadecimal digits. Addresses that differ only in http or https, "www.", a
    trailing slash or the order of parameters have the same. Never raises."""
    form = canonical_url(url)
    parts = _parts(form)
    if parts is not None:
        host = (parts.netloc or "").removeprefix("www.")
        query = "&".join(sorted(parts.query.split("&")))
        form = f"{host}{parts.path.rstrip('/')}?{query}"
    return hashlib.sha256(form.encode("utf-8", "replace")).hexdigest()[:16]


def site_of(host: str) -> str:
    """The registrable domain of a host (hani.co.kr of m.hani.co.kr); the host itself where nothing is known."""
    labels = host.lower().rstrip(".").split(".")
    if len(labels) <= 2 or labels[-1].isdigit() or ":" in host:
        return ".".join(labels)
    if ".".join(labels[-3:]) in PUBLIC_SUFFIXES:
        return ".".join(labels[-4:])
    size = 3 if ".".join(labels[-2:]) in PUBLIC_SUFFIXES else 2
    return ".".join(labels[-size:])


def same_site(a: str, b: str) -> bool:
    """Whether two addresses belong to one registrable domain. False for what is not an http(s) address."""
    first, second = _parts(a), _parts(b)
    if first is None or second is None:
        return False
    return site_of(_ascii_host(first.hostname or "")) == site_of(_ascii_host(second.hostname or ""))


def trusted_canonical(page_url: str, canonical: str) -> str:
    """The page's own claim about its address (rel=canonical) where it can be believed, else the page's address.

    It is believed on the same site only, and not if it names the front page or drops a parameter that may be
    the article's number.
    """
    page = canonical_url(page_url)
    claim = canonical_url(canonical, page_url)
    here, there = _parts(page), _parts(claim)
    if here is None or there is None or not same_site(page, claim):
        return page
    front = there.path in {"", "/"} and not there.query and (here.path not in {"", "/"} or bool(here.query))
    loses = bool(here.query) and not there.query and here.path.rstrip("/") == there.path.rstrip("/")
    return page if front or loses else claim


def expand_dates(pattern: str, now: datetime) -> str:
    """`pattern` with {yyyymmdd}, {yyyymm}, {yyyy}, {mm} and {dd} replaced by the date of `now` in its own zone."""
    values = {"{yyyymmdd}": "%Y%m%d", "{yyyymm}": "%Y%m", "{yyyy}": "%Y", "{mm}": "%m", "{dd}": "%d"}
    for mark, form in values.items():
        if mark in pattern:
            pattern = pattern.replace(mark, now.strftime(form))
    return pattern


def decoded_path(url: str) -> str:
    """The path of an address as people read it, for titles that are missing."""
    parts = _parts(url)
    return unquote_to_bytes(parts.path).decode("utf-8", "replace") if parts else ""
