"""Flags that tell a reader how to take an article's text, each with the words that show it."""

import re

from sovwatch.reading import names
from sovwatch.reading.head import Head
from sovwatch.reading.linked import VIDEO_TYPES, Linked
from sovwatch.reading.phrasebook import Phrasebook
from sovwatch.reading.sheet import Sheet
from sovwatch.reading.stock import AI_SUMMARY, PAYWALL
from sovwatch.reading.text import weight
from sovwatch.reading.tree import Page
from sovwatch.reading.values import Flag

_PAYWALL, _AI = Phrasebook(PAYWALL), Phrasebook(AI_SUMMARY)
_TIER = {"locked": True, "metered": True, "paid": True, "premium": True, "subscription": True, "true": True}
_TICKER = re.compile(
    r"\b(?:live\s?(?:blog|ticker|updates?|stream)|liveticker|news-?ticker|en direct|minuto a minuto|ao minuto|la diretta|suivez en direct|na żywo|sledujeme online|online přenos|direkte\b|livebericht)|^live\s?[:|–-]|^direct\s?[:.|–-]|\+\+\+|실시간 중계",
    re.I,
)
_AGENCIES = "연합뉴스|뉴시스|뉴스1|AFP|dpa(?:-\\w+)?|Reuters|Associated Press|AP|APA|ANSA|EFE|Europa Press|PAP|ČTK|CTK|TASR|SITA|MTI|Agerpres|Mediafax|BTA|БТА|ΑΠΕ-ΜΠΕ|ANA-MPA|Lusa|Belga|ANP|TT|NTB|Ritzau|STT|BNS|ELTA|LETA|Hina|STA|Tanjug|Keystone-SDA|SDA|SID|epd|KNA|Bloomberg|Xinhua|Kyodo|時事|共同|UPI|PTI|IANS|Adnkronos|PA Media|PA"
#: An agency stands alone in brackets, after a dateline, at the end of a by-line, or as the whole of a short line.
_CREDIT = re.compile(
    rf"\((?:[^()]{{0,30}}[=/,\s–-]\s?)?({_AGENCIES})(?:[/,\s-]\w{{0,12}})?\)|^\s*(?i:quelle|source|fuente|fonte|źródło|zdroj|πηγή|bron|kilde|källa|lähde|출처|zdroje)\s*[:：=]\s*({_AGENCIES})\b|^[(/—–-]?\s*({_AGENCIES})(?:[/,]\s?\w{{1,8}})*\s*[)/]?$|^.{{0,60}}[([]({_AGENCIES})[)\]]\s*[-–—:]"
)


def flags_of(sheet: Sheet, texts: list[str], around: list[str], authors: tuple[str, ...]) -> list[Flag]:
    """All flags of an accepted article. `texts` are its paragraphs, `around` the short lines beside and below them."""
    head, linked, page, title = sheet.head, sheet.linked, sheet.page, sheet.title
    size = weight("".join(texts))
    found = [
        _paywalled(head, linked, page, around, size),
        _ticker(linked, title),
        _thin(head, linked, size, title),
        _ai(page, around),
        _agency(texts, around, authors),
    ]
    return [flag for flag in found if flag is not None]


def _paywalled(head: Head, linked: Linked, page: Page, around: list[str], size: int) -> Flag | None:
    if linked.paywalled:
        return Flag("paywalled", "isAccessibleForFree: false")
    tier = head.first(
        "article:content_tier", "content_tier", "cxenseparse:paywall", "cxenseparse:prm-paywall"
    ).lower()
    if _TIER.get(tier):
        return Flag("paywalled", f"content tier: {tier}")
    if found := _PAYWALL.first("\n".join(line for line in around if len(line) < 240)):
        return Flag("paywalled", found)
    if size < 1500:
        for element in page.elements:
            if (
                element.traits & names.PAYWALL
                and not element.traits & names.HIDDEN
                and element.last > element.first
            ):
                return Flag("paywalled", element.names[:80])
    return None


def _ticker(linked: Linked, title: str) -> Flag | None:
    if "liveblogposting" in linked.types:
        return Flag("live-ticker", "LiveBlogPosting")
    match = _TICKER.search(title)
    return Flag("live-ticker", match.group()) if match else None


def _thin(head: Head, linked: Linked, size: int, title: str) -> Flag | None:
    """Pages whose content is a film or pictures with a line of text."""
    if size > 500:
        return None
    if head.first("og:type").lower().startswith("video") or (
        VIDEO_TYPES & linked.types and not linked.is_article
    ):
        return Flag("video-only", head.first("og:type") or "VideoObject")
    if size < 250:
        if match := re.search(r"\[?(?:영상|동영상|video)\]?\b|▶", title, re.I):
            return Flag("video-only", match.group())
        if match := re.search(
            r"\[?(?:포토|사진|화보|카드뉴스|그래픽|만평|photo|gallery|bildergalerie|fotostrecke|diaporama|galería|galeria)\w*\]?",
            title,
            re.I,
        ):
            return Flag("image-only", match.group())
    return None


def _ai(page: Page, around: list[str]) -> Flag | None:
    if found := _AI.first("\n".join(line for line in around if len(line) < 200)):
        return Flag("ai-summary", found)
    if page.pruned & names.AI_SUMMARY:
        return Flag("ai-summary", "a box named as such")
    for element in page.elements:
        if element.traits & names.AI_SUMMARY:
            return Flag("ai-summary", element.names[:80])
    return None


def _agency(texts: list[str], around: list[str], authors: tuple[str, ...]) -> Flag | None:
    for name in authors:
        if match := re.fullmatch(_AGENCIES, name):
            return Flag("agency-credit", match.group())
    ends = (
        [text[:90] for text in texts[:2]]
        + [text[-60:] for text in texts[-2:]]
        + [line for line in around if len(line) < 60]
    )
    for line in ends:
        if match := _CREDIT.search(line):
            return Flag("agency-credit", next(group for group in match.groups() if group))
    return None
