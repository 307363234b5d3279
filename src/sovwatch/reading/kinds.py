"""What kind of page this is: an article, or a list, a challenge, a consent wall, an error page.

Every decision is a sum of evidence for and against an article. Texts of challenge and error pages are short and
stock; lists are told by their shape: many linked headlines, each with a line or two of its own.
"""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from sovwatch.reading import names
from sovwatch.reading.container import Prose
from sovwatch.reading.head import Head
from sovwatch.reading.linked import LIST_TYPES, Linked
from sovwatch.reading.text import weight
from sovwatch.reading.tree import HEADINGS, Element, Page
from sovwatch.reading.values import Flag

_CHALLENGE_TITLE = re.compile(
    r"^(?:just a moment|attention required|access denied|checking your browser|please wait|are you (?:a )?(?:human|robot)|security check|verify(?:ing)? you are human|"
    r"pardon our interruption|ddos-guard|bot verification|human verification|one moment, please|un instant|einen moment|request blocked|403 forbidden|forbidden|robot check|captcha|잠시만|보안 확인|"
    r"client challenge|you have been blocked|vercel security checkpoint|please verify|blocked$|error 1020|validation request)",
    re.I,
)
_CHALLENGE_CODE = re.compile(
    r"_cf_chl_opt|cf-browser-verification|cf-challenge|cf_chl_|/cdn-cgi/challenge-platform/h/[bg]/orchestrate|captcha-delivery\.com|px-captcha|_Incapsula_Resource|ddos-guard\.net/check|awswaf\.com/[^\"']*challenge|geo\.captcha|jschl[-_]answer|hcaptcha\.com/captcha|distil_r_captcha|sucuri_cloudproxy_js|perfdrive\.com|kasada",
    re.I,
)
_CHALLENGE_TEXT = re.compile(
    r"checking your browser before|enable javascript and cookies to continue|verify(?:ing)? (?:that )?you are (?:a )?human|unusual traffic|why have i been blocked|ray id|needs to review the security of your connection|press (?:&|and) hold|complete the security check|"
    r"prove you(?:'|’)re not a robot|you don't have permission to access|비정상적인 접근|자동등록방지|로봇이 아닙니다|보안문자",
    re.I,
)
_MISSING = re.compile(
    r"\b404\b|page not found|not found|doesn(?:'|’)t exist|does not exist|no longer available|seite nicht gefunden|nicht gefunden|existiert nicht|page introuvable|introuvable|n(?:'|’)existe (?:pas|plus)|página no encontrada|no encontrad[ao]|no existe|página não encontrada|não encontrad[ao]|"
    r"pagina non trovata|non trovat[ao]|pagina niet gevonden|niet gevonden|siden (?:blev|ble) ikke fun[dn]et|siden finnes ikke|ikke fundet|sidan (?:kunde inte|finns inte|hittades inte)|sivua ei löy|ei löytynyt|nie znaleziono|nie istnieje|stránka nebyla nalezena|nenalezen|stránka (?:sa nenašla|neexistuje)|"
    r"η σελίδα δεν βρέθηκε|δεν βρέθηκε|az oldal nem található|nem található|pagina nu (?:a fost găsită|există)|nu a fost găsit|страницата не е намерена|не е намерен|lehte ei leitud|lapa nav atrasta|puslapis nerastas|stranica nije pronađena|stran ni najdena|"
    r"찾을 수 없|존재하지 않|삭제된 (?:기사|페이지|게시물)|없는 (?:기사|페이지)|잘못된 (?:접근|주소|경로)|페이지 오류|サイトが見つかりません|ページが見つかりません",
    re.I,
)
_CONSENT_TITLE = re.compile(
    r"privacy gate|cookie(?:s|-)?\s?(?:consent|wall|settings|hinweis|einstellungen|notice|policy)|consent|zustimmung|einwilligung|datenschutz(?:einstellungen)?$|before you continue|bevor sie fortfahren|avant de continuer|privacy settings|toestemming|samtykke|samtycke|evästeet|souhlas|zgoda",
    re.I,
)
_CONSENT_TEXT = re.compile(
    r"cookies? (?:zustimmen|akzeptieren)|mit werbung (?:und|weiter|lesen)|werbung und tracking|personenbezogene daten|(?:accept|reject|manage) (?:all )?cookies|we (?:and our partners )?use cookies|we value your privacy|unsere partner|our \d* ?partners|legitimate interest|berechtigt\w+ interesse|nous et nos partenaires|accepter et (?:continuer|fermer)|"
    r"continuer sans accepter|s(?:'|’)abonner pour refuser|tout accepter|rechazar y suscribirse|aceptar y continuar|nuestros socios|accetta e continua|i nostri partner|rifiuta e abbonati|akkoord|cookies accepteren|onze partners|samtykke|godkänn|vores partnere|våra partners|hyväksy|evästei|przejdź do serwisu|zaufani partnerzy|souhlasím|s našimi partnery|purabo|pur-abo|contentpass|쿠키",
    re.I,
)
_SLUG = re.compile(r"(?:[^\W_]+[-_]){3,}[^\W_]+|\d{5,}|[0-9a-f]{8}-?[0-9a-f]{4}")
_QUERY_ID = re.compile(r"(?:^|&)(?:no|id|idx|idxno|aid|arcid|news_?id|article_?id|seq|newsid|artid|pk_no|key|contid|cid|p|num|code|serial|sno|nid|uid|newsno|article_?no|gid|arti_id)=[\w-]{3,}", re.I)
_LIST_PATH = re.compile(r"/(?:search|suche|tag|tags|topic|topics|thema|themen|category|kategorie|section|sections|rubrik|author|authors|autor|archive|archiv|latest|news|list|page|ressort|noticias|buscar|recherche|actualites)(?:/[^/]{0,24})?/?$|list\.(?:html?|php|asp|jsp)|/List\b|articleList|/section/\d+$", re.I)


@dataclass(frozen=True, slots=True)
class Shape:
    """Counts over the container's lines that tell a list from an article."""

    prose: int
    lines: int
    heads: int
    headed: int
    longest: int
    paragraphs: int


def shape_of(page: Page, prose: Prose, container: Element | None) -> Shape:
    """Measures the container; `headed` counts prose lines that stand right under a linked headline."""
    if container is None:
        return Shape(0, 0, sum(_is_linked_head(block.linked, block.text) for block in page.blocks), 0, 0, 0)
    heads = headed = lines = longest = paragraphs = 0
    since = 99
    for block in page.blocks[container.first : container.last]:
        if _is_linked_head(block.linked, block.text):
            heads += 1
            since = 0
            continue
        since += 1
        if prose.scores[block.index]:
            lines += 1
            longest = max(longest, prose.scores[block.index])
            paragraphs += block.owner.tag == "p"
            if since <= 2:
                headed += 1
            since = 99
    return Shape(prose.of(container), lines, heads, headed, longest, paragraphs)


def _is_linked_head(linked: int, text: str) -> bool:
    return linked * 5 >= len(text) * 4 and weight(text) >= 24


def is_story_address(url: str | None) -> bool | None:
    """Whether an address looks like an article's (True), a list's or a front page's (False), or neither (None)."""
    if not url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    path = parts.path.rstrip("/")
    if _QUERY_ID.search(parts.query):
        return True
    if not path or path.lower() in {"/index.html", "/index.php", "/home", "/main", "/m", "/en"}:
        return False
    last = path.rpartition("/")[2]
    if _SLUG.search(last) or _SLUG.search(path):
        return None if _LIST_PATH.search(path) else True
    if _LIST_PATH.search(path) or "q=" in parts.query:
        return False
    return None


def judge(*, head: Head, linked: Linked, page: Page, prose: Prose, container: Element | None, kept: str, title: str, url: str | None, code: str) -> Flag | None:
    """The flag that rejects a page, or None for an article. `kept` is the cleaned text, `code` the page's source."""
    size = weight(kept)
    body = " ".join(block.text for block in page.blocks[:120]) if size < 1800 else ""
    stock = _stock_page(size, body, title or head.title, code, linked)
    if stock is not None:
        return stock
    return _list_or_nothing(head, linked, page, prose, container, size, title, url)


def _stock_page(size: int, body: str, title: str, code: str, linked: Linked) -> Flag | None:
    """Challenge, error and consent pages: short, with stock words, and not an article by their own statement."""
    if size >= 1800 or (linked.is_article and size > 300):
        return None
    whole = weight(body)
    if _CHALLENGE_TITLE.search(title) and (size < 600 or whole < 1500):
        return Flag("challenge", title[:80])
    if whole < 2500 and (found := _CHALLENGE_TEXT.search(body)) and (_CHALLENGE_CODE.search(code) or size < 500 and whole < 900):
        return Flag("challenge", found.group()[:80])
    if whole < 400 and (code_found := _CHALLENGE_CODE.search(code)):
        return Flag("challenge", code_found.group()[:80])
    if (found := _MISSING.search(title)) and size < 700 and not linked.is_article:
        return Flag("soft-404", found.group())
    if size < 250 and whole < 3000 and not linked.is_article and (found := _MISSING.search(body[:1500])):
        return Flag("soft-404", found.group())
    words = {match.group().lower() for match in _CONSENT_TEXT.finditer(body)}
    if (_CONSENT_TITLE.search(title) and (words or size < 300) and size < 1500) or (len(words) >= 2 and whole < 3500 and size < 1200 and not linked.is_article):
        return Flag("consent-wall", ", ".join(sorted(words))[:80] or title[:80])
    return None


def evidence(head: Head, linked: Linked, container: Element | None, shape: Shape, url: str | None, size: int) -> tuple[float, list[str]]:
    """Sum of evidence that a page is an article (positive) or a list (negative), with the reasons against."""
    score = 0.0
    against = []
    kind = head.first("og:type").lower()
    if linked.is_article:
        score += 3
    if "article" in kind or "news" in kind:
        score += 2
    elif kind in {"website", "blog", "profile"}:
        score -= 0.5
    if linked.published or any(name in head.metas for name in ("article:published_time", "datepublished", "pubdate", "article:author", "parsely-pub-date", "dc.date.issued")):
        score += 2
    if container is not None and any(part.traits & names.BODY for part in list(container.ancestors())[:2]):
        score += 1.5
    score += min(2.0, size / 900) + min(1.0, shape.paragraphs / 4) + min(1.5, shape.longest / 400)
    story = is_story_address(url)
    if story:
        score += 1.5
    elif story is False:
        score -= 2.5
        against.append("address of a list")
    if not linked.is_article and LIST_TYPES & linked.types:
        score -= 1.5
        against.append("structured data name a list")
    if shape.lines >= 4 and shape.headed * 2 > shape.lines:
        score -= 3
        against.append(f"{shape.headed} of {shape.lines} lines stand under linked headlines")
    if shape.heads >= 6 and shape.heads * 90 > shape.prose:
        score -= 2.5
        against.append(f"{shape.heads} linked headlines")
    return score, against


def _list_or_nothing(head: Head, linked: Linked, page: Page, prose: Prose, container: Element | None, size: int, title: str, url: str | None) -> Flag | None:
    shape = shape_of(page, prose, container)
    score, against = evidence(head, linked, container, shape, url, size)
    heads = sum(_is_linked_head(block.linked, block.text) for block in page.blocks)
    if score < 0.8 and against:
        return Flag("list-page", "; ".join(against))
    if not size and heads < 12:
        return Flag("not-article", "no text of its own")
    if size < 200 and score < 2.5:
        if heads >= 12:
            return Flag("list-page", f"{heads} linked headlines, hardly any text")
        if size < 120 and (not size or not title_in(page, title)):
            return Flag("not-article", f"{size} letters of text")
    return None


def title_in(page: Page, title: str) -> bool:
    """Whether the headline is printed in a heading."""
    return bool(title) and any(block.owner.tag in HEADINGS and block.text in title for block in page.blocks)
