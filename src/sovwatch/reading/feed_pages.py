"""Pages that stand where a feed or a list should be: an ordinary page, a consent wall, a robot check."""

from __future__ import annotations

import re

from sovwatch.reading.feed_text import plain

_HEAD = 200_000
_HTML = re.compile(
    r"\s*(?:<!--.{0,5000}?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|script|div)\b", re.I | re.S
)
_TITLE = re.compile(r"<title[^>]{0,200}>(.{0,400}?)</title", re.I | re.S)
#: Marks in the source of robot checks, by maker; words of an article cannot contain them.
_CHALLENGE = re.compile(
    r"_cf_chl_opt|cf-browser-verification|/cdn-cgi/challenge-platform/|challenges\.cloudflare\.com|cf-turnstile|"
    r"_Incapsula_Resource|/_Incapsula_|captcha-delivery\.com|geo\.captcha-delivery|datadome|px-captcha|perimeterx|"
    r"awsWafCookieDomainList|aws-waf-token|/_sec/cp_challenge|akamai.{0,40}bot manager|ddos-guard|sucuri_cloudproxy|"
    r"hcaptcha\.com/1/api|recaptcha/api\.js\?render=explicit.{0,400}robot|anubis_challenge|within\.website/x/cmd/anubis|"
    r"friendly-?captcha.{0,200}(?:robot|verify)",
    re.I | re.S,
)
_CHALLENGE_TITLE = re.compile(
    r"just a moment|attention required|access denied|are you (?:a )?(?:human|robot)|robot check|security check|"
    r"checking your browser|verify(?:ing)? you are human|ddos protection|un momento|einen moment|un instant|"
    r"zugriff verweigert|accès refusé|접근이 (?:제한|차단)|자동 ?접속|비정상적인 접근",
    re.I,
)
_CONSENT = re.compile(
    r"consentmanager\.net|sp_message_|sourcepoint|privacy-mgmt\.com|cmp\.[a-z-]+\.(?:de|fr|nl|com)/consent|"
    r"/consent(?:-management|/verify|wall)|cookiewall|cookie-wall|myprivacy\.dpgmedia|consent\.yahoo|didomi.{0,200}wall|"
    r"privacygate|zustimmung erforderlich|pur-abo|contentpass",
    re.I | re.S,
)
_CONSENT_TITLE = re.compile(
    r"consent|cookie|privacy (?:gate|settings|choices)|datenschutz|zustimmung|einwilligung|privacyinstellingen|"
    r"toestemming|cookies? (?:accepteren|akzeptieren)|votre vie privée|consentement|su privacidad|samtycke|samtykke|evästeet",
    re.I,
)


def is_page(text: str) -> bool:
    """Whether the document begins as HTML."""
    return _HTML.match(text[:20_000].lstrip("\ufeff")) is not None


def page_reason(text: str) -> tuple[str, str]:
    """(reason, detail) of an HTML page found where a feed was expected: challenge, consent-wall or not-a-feed."""
    head = text[:_HEAD]
    match = _TITLE.search(head)
    title = plain(match[1])[:120] if match else ""
    shown = f'page "{title}"' if title else "page without a title"
    small = len(plain(head)) < 6_000
    if _CHALLENGE_TITLE.search(title) or (small and _CHALLENGE.search(head)):
        return "challenge", shown
    if _CONSENT_TITLE.search(title) or (small and _CONSENT.search(head)):
        return "consent-wall", shown
    return "not-a-feed", shown
