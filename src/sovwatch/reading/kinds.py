"""What kind of page this is: an article, or a list, a challenge, a consent wall, an error page.

Every decision is a sum of evidence for and against an article. Texts of challenge and error pages are short and
stock; lists are told by their shape: many linked headlines, each with a line or two of its own.
"""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from sovwatch.reading import names
from sovwatch.reading.container import Prose
from sovwatch.reading.linked import LIST_TYPES
from sovwatch.reading.phrasebook import Phrasebook
from sovwatch.reading.sheet import Sheet
from sovwatch.reading.stock import CHALLENGE, CHALLENGE_CODE, CONSENT, MISSING
from sovwatch.reading.text import weight
from sovwatch.reading.tree import HEADINGS, Block, Element, Page
from sovwatch.reading.values import Flag

_CHALLENGE_TITLE = re.compile(
    r"^(?:just a moment|attention required|access denied|checking your browser|please wait|are you (?:a )?(?:human|robot)|security check|verify(?:ing)? you are human|"
    r"pardon our interruption|ddos-guard|bot verification|human verification|one moment, please|un instant|einen moment|request blocked|403 forbidden|forbidden|robot check|captcha|잠시만|보안 확인|"
    r"client challenge|you have been blocked|vercel security checkpoint|please verify|blocked$|error 1020|validation request)",
    re.I,
)
_MISSING_TITLE = re.compile(r"^\W*404\b|\b404\W*$|\bnot found\W*$", re.I)
_CONSENT_TITLE = re.compile(
    r"privacy gate|cookie(?:s|-)?\s?(?:consent|wall|settings|hinweis|einstellungen|notice|policy)|consent|zustimmung|einwilligung|datenschutz(?:einstellungen)?$|before you continue|bevor sie fortfahren|avant de continuer|privacy settings|toestemming|samtykke|samtycke|evästeet|souhlas|zgoda",
    re.I,
)
_CHALLENGE, _CHALLENGE_CODE, _MISSING, _CONSENT = map(
    Phrasebook, (CHALLENGE, CHALLENGE_CODE, MISSING, CONSENT)
)
#: Challenge pages are small; code of challenge scripts is looked for in their first part only.
CODE_SAMPLE = 60_000
#: Weight of text from which on a page is no stock page.
STOCK_SIZE = 1800
_SLUG = re.compile(r"(?:[^\W_]+[-_]){3,}[^\W_]+|\d{5,}|[0-9a-f]{8}-?[0-9a-f]{4}")
_QUERY_ID = re.compile(
    r"(?:^|&)(?:no|id|idx|idxno|aid|arcid|news_?id|article_?id|seq|newsid|artid|pk_no|key|contid|cid|p|num|code|serial|sno|nid|uid|newsno|article_?no|gid|arti_id)=[\w-]{3,}",
    re.I,
)
_LIST_PATH = re.compile(
    r"/(?:search|suche|tag|tags|topic|topics|thema|themen|category|kategorie|section|sections|rubrik|author|authors|autor|archive|archiv|latest|news|list|page|ressort|noticias|buscar|recherche|actualites)(?:/[^/]{0,24})?/?$|list\.(?:html?|php|asp|jsp)|/List\b|articleList|/section/\d+$",
    re.I,
)


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
        return Shape(0, 0, sum(_is_linked_head(block) for block in page.blocks), 0, 0, 0)
    heads = headed = lines = longest = paragraphs = 0
    since = 99
    for block in page.blocks[container.first : container.last]:
        if _is_linked_head(block):
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


def _is_linked_head(block: Block) -> bool:
    return block.size >= 24 and block.linked * 5 >= len(block.text) * 4


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
    listed = _LIST_PATH.search(path) is not None
    if _SLUG.search(path):
        return None if listed else True
    return False if not path or path.lower() in FRONT_PATHS or listed or "q=" in parts.query else None


FRONT_PATHS = frozenset(("/index.html", "/index.php", "/home", "/main", "/m", "/en"))


def judge(sheet: Sheet, kept: str, title: str) -> Flag | None:
    """The flag that rejects a page, or None for an article. `kept` is the cleaned text."""
    size = weight(kept)
    if size < STOCK_SIZE and not (sheet.linked.is_article and size > 300):
        body = " ".join(block.text for block in sheet.page.blocks[:120])
        stock = _stock_page(sheet, size, body, title or sheet.head.title)
        if stock is not None:
            return stock
    return _list_or_nothing(sheet, size, title)


def _stock_page(sheet: Sheet, size: int, body: str, title: str) -> Flag | None:
    """Challenge, error and consent pages: short and made of stock words."""
    whole = weight(body)
    if challenge := _challenge(sheet.source[:CODE_SAMPLE], size, whole, body, title):
        return Flag("challenge", challenge[:80])
    if sheet.linked.is_article:
        return None
    if missing := _missing(size, whole, body, title):
        return Flag("soft-404", missing)
    return _consent(size, whole, body, title)


def _challenge(code: str, size: int, whole: int, body: str, title: str) -> str | None:
    """The words that show a challenge page."""
    if (match := _CHALLENGE_TITLE.search(title)) and (size < 600 or whole < 1500):
        return match.group()
    if (
        whole < 2500
        and (found := _CHALLENGE.first(body))
        and ((size < 500 and whole < 900) or _CHALLENGE_CODE.first(code))
    ):
        return found
    return _CHALLENGE_CODE.first(code) if whole < 400 else None


def _missing(size: int, whole: int, body: str, title: str) -> str | None:
    """The words that show an error page."""
    if size < 700 and (match := _MISSING_TITLE.search(title)):
        return match.group()
    if size < 300 and (found := _MISSING.first(title)):
        return found
    return _MISSING.first(body[:1500]) if size < 250 and whole < 3000 else None


def _consent(size: int, whole: int, body: str, title: str) -> Flag | None:
    if size >= 1500:
        return None
    words = _CONSENT.all(body[:8000])
    entitled = _CONSENT_TITLE.search(title) is not None and (bool(words) or size < 300)
    if entitled or (len(words) >= 2 and whole < 3500 and size < 1200):
        return Flag("consent-wall", ", ".join(sorted(words))[:80] or title[:80])
    return None


def evidence(sheet: Sheet, shape: Shape, size: int) -> tuple[float, list[str]]:
    """Sum of evidence that a page is an article (positive) or a list (negative), with the reasons against."""
    against: list[str] = []
    score = (
        _declared(sheet)
        + min(2.0, size / 900)
        + min(1.0, shape.paragraphs / 4)
        + min(1.5, shape.longest / 400)
    )
    if sheet.container is not None and any(
        part.traits & names.BODY for part in list(sheet.container.ancestors())[:2]
    ):
        score += 1.5
    story = is_story_address(sheet.url)
    if story:
        score += 1.5
    elif story is False:
        score -= 2.5
        against.append("address of a list")
    if not sheet.linked.is_article and LIST_TYPES & sheet.linked.types:
        score -= 1.5
        against.append("structured data name a list")
    if shape.lines >= 4 and shape.headed * 2 > shape.lines:
        score -= 3
        against.append(f"{shape.headed} of {shape.lines} lines stand under linked headlines")
    if shape.heads >= 6 and shape.heads * 90 > shape.prose:
        score -= 2.5
        against.append(f"{shape.heads} linked headlines")
    return score, against


def _declared(sheet: Sheet) -> float:
    """What the page says of itself."""
    score = 3.0 if sheet.linked.is_article else 0.0
    kind = sheet.head.first("og:type").lower()
    if "article" in kind or "news" in kind:
        score += 2
    elif kind in {"website", "blog", "profile"}:
        score -= 0.5
    if sheet.linked.published or any(name in sheet.head.metas for name in ARTICLE_METAS):
        score += 2
    return score


ARTICLE_METAS = (
    "article:published_time",
    "datepublished",
    "pubdate",
    "article:author",
    "parsely-pub-date",
    "dc.date.issued",
)


def _list_or_nothing(sheet: Sheet, size: int, title: str) -> Flag | None:
    score, against = evidence(sheet, shape_of(sheet.page, sheet.prose, sheet.container), size)
    if score < 0.8 and against:
        return Flag("list-page", "; ".join(against))
    if size >= 200:
        return None
    heads = sum(_is_linked_head(block) for block in sheet.page.blocks)
    if not size and heads < 12:
        return Flag("not-article", "no text of its own")
    if score < 2.5 and heads >= 12:
        return Flag("list-page", f"{heads} linked headlines, hardly any text")
    if score < 2.5 and size < 120 and (not size or not title_in(sheet.page, title)):
        return Flag("not-article", f"{size} letters of text")
    return None


def title_in(page: Page, title: str) -> bool:
    """Whether the headline is printed in a heading."""
    return bool(title) and any(block.owner.tag in HEADINGS and block.text in title for block in page.blocks)
