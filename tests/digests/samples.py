"""Digests of our own invention: an ordinary morning in two languages, a quiet one, and one written by enemies."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sovwatch.digests.values import Digest, FactLine, Question, Report, StoryCard, WhatsNew

ROOT = Path(__file__).parents[2]
TEMPLATES = {file.name: file.read_text("utf-8") for file in (ROOT / "alerts/templates").glob("*.j2")}
NOW = datetime(2026, 11, 24, 7, tzinfo=UTC)
OUTLETS = {
    "fr": ("Le Soir du Lac", "FR"),
    "de": ("Havelblatt", "DE"),
    "ko": ("한누리신문", "KR"),
    "it": ("Tiber Giornale", "IT"),
    "en": ("Northern Courier", "GB"),
    "fi": ("Suomen Aika", "FI"),
    "pl": ("Wisla Dziennik", "PL"),
    "es": ("La Hora Austral", "ES"),
}
TITLES = {
    "en": "France puts 1.5 billion euros into a national computing centre near Lyon",
    "ko": "프랑스, 리옹 인근에 국가 컴퓨팅 센터 세운다…15억유로 투입",
    "fr": "La France finance un centre de calcul national près de Lyon",
    "de": "Frankreich steckt 1,5 Milliarden Euro in ein nationales Rechenzentrum",
    "it": "La Francia finanzia un centro di calcolo nazionale vicino a Lione",
    "fi": "Ranska rahoittaa kansallisen laskentakeskuksen Lyonin lähelle",
    "pl": "Francja finansuje krajowe centrum obliczeniowe pod Lyonem",
    "es": "Francia financia un centro nacional de cálculo cerca de Lyon",
}
LEADS = {
    "en": "The state pays for the building and the first 20,000 accelerators; two domestic labs get a third of the hours.",
    "ko": "정부가 건물과 가속기 2만 장 구입비를 대고, 자국 연구소 두 곳이 사용 시간의 3분의 1을 무상으로 쓴다.",
    "fr": "L'État paie le bâtiment et les 20 000 premiers accélérateurs.",
}
BUDGET = FactLine(
    "budget", 1.5e9, "EUR", "up to", ("Élysée",), "FR", "2030", eur=1.5e9, krw=2.58e12, usd=1.6e9,
    items=("1-fr",), conflict=((2e9, "EUR", "Havelblatt"),),
)  # fmt: skip
ACCELERATORS = FactLine("compute", 20_000, "GPU", items=("1-fr",))
TRILLIONS = FactLine("investment", 65e12, "KRW", actors=("MSIT",), horizon="2026/2030", eur=38.4e9, krw=65e12)


def report(item: str, language: str, *, hours: float = 12, **changes: object) -> Report:
    outlet, country = OUTLETS[language]
    seen = NOW - timedelta(hours=hours)
    url = f"https://news-{language}.test/2026/11/{item}?from=feed&id=7"
    base = Report(item, outlet, country, language, url, TITLES[language], seen, seen)
    return replace(base, **changes)  # type: ignore[arg-type]


def card(key: str, languages: str, *, score: float = 5.0, copies: int = 0, **changes: object) -> StoryCard:
    """A story told by one outlet per language, the first first; the Havelblatt is paid, the Tiber Giornale metered."""
    walls = {"de": "hard", "it": "metered"}
    codes = languages.split()
    reports = [
        report(f"{key}-{code}", code, hours=20 - n, paywall=walls.get(code, "none"))
        for n, code in enumerate(codes)
    ]
    reports += [
        replace(reports[0], item=f"{key}-copy{n}", outlet=f"Copyist {n}", is_copy=True) for n in range(copies)
    ]
    lead = next((code for code in codes if code in LEADS), "")
    base = StoryCard(
        key, {code: TITLES[code] for code in codes}, tuple(reports), score, LEADS.get(lead, ""), lead
    )
    return replace(base, **changes)  # type: ignore[arg-type]


def update() -> StoryCard:
    """Known by its French report; two others came, with a higher sum."""
    known = card("3", "fr en de")
    higher = replace(BUDGET, value=3e9, eur=3e9, krw=5.16e12, conflict=())
    return replace(known, kind="update", whats_new=WhatsNew((higher,), known.reports[1:], ("GB", "DE"), True))


def digest(language: str, *cards: StoryCard, **changes: object) -> Digest:
    zone = "Asia/Seoul" if language == "ko" else "Europe/Berlin"
    since = NOW - timedelta(days=1)
    base = Digest("team-1", "team", language, zone, NOW, since, NOW, cards)  # type: ignore[arg-type]
    return replace(base, **changes)  # type: ignore[arg-type]


def morning(language: str) -> Digest:
    """Twelve stories, four more in brief, an update, a conflict, three silent sources of 254."""
    tail = [
        card(f"t{n}", codes)
        for n, codes in enumerate(("de", "ko it", "it", "en", "fi fr", "pl", "es", "en ko"))
    ]
    cards = [
        card("1", "fr de ko it en fi pl es", copies=3, facts=(BUDGET, ACCELERATORS)),
        card("2", "ko en", facts=(TRILLIONS,), saga_title="The Haenam tender"),
        update(),
        card("4", "fi", reason="names a national model and public money"),
        *tail,
    ]
    more = tuple(card(f"m{n}", code) for n, code in enumerate(("fr", "de", "ko", "it")))
    silent = ("Le Soir du Lac", "한누리신문", "Havelblatt")
    return digest(language, *cards, more=more, further=5, old=1, sources_asked=254, sources_silent=silent)


HOSTILE_TITLES = (
    "<script>alert(1)</script> AI",
    "*bold* _it_ ~gone~ `code` <http://evil.test|click> <!channel> &lt; AT&T",
    "A headline without an end " * 15,
    "\u202eyad yrev eht\u202c a\u00adb\u200bc",
    "가" * 300,
    "two\nlines\n\n> quote\t|pipe| \\1 \\g<0> {{ 7*7 }} {% raw %}",
    "",
)
HOSTILE_URLS = (
    "javascript:alert(1)",
    'https://evil.test/a|b>c?<d>&e="f"',
    "https://evil.test/" + "a" * 900,
    "https://evil.test/@user/!channel>d",
    "https://evil.test/" + "b" * 3000,
    "http://evil.test/한글 주소",
    "https://evil.test/" + "&" * 900,
)


def hostile(language: str = "en") -> Digest:
    """Titles, outlets, leads, names, figures and addresses that try to break out of where they stand."""
    cards = []
    for n, (title, url) in enumerate(zip(HOSTILE_TITLES, HOSTILE_URLS, strict=True)):
        one = replace(
            report(f"h{n}", "en"),
            title=title,
            url=url,
            language=language,
            outlet="O*u<b>t|let\n",
            country="X<",
        )
        fact = FactLine("odd", 1e30, "???", "odd", ("<b>&\n",), None, "<i>")
        cards.append(
            StoryCard(
                f"h{n}",
                {language: title},
                (one,),
                1.0,
                title,
                language,
                (fact,),
                reason=title,
                saga_title=title,
            )
        )
    question = Question(HOSTILE_TITLES[1], HOSTILE_URLS[1], "<b>", 0.5, "")
    return digest(
        language,
        *cards,
        more=tuple(cards),
        sources_asked=3,
        sources_silent=("<b>",) * 3,
        questions=(question,),
    )


def quiet(language: str) -> Digest:
    return digest(language, sources_asked=254)
