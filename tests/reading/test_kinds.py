"""Pages that are no article, and articles that look a little like them."""

import pytest

from sovwatch.reading.article import is_rejected, read_article
from sovwatch.reading.kinds import is_story_address
from sovwatch.reading.values import Article

from .pages import DE, EN, KO, article, linked, page, paragraphs


def kinds(found: Article) -> set[str]:
    return {flag.name for flag in found.flags}


def teasers(
    count: int, line: str = "The minister said on Monday that the plan would be looked at again in spring."
) -> str:
    return "".join(
        f'<li><h3><a href="/news/{n}">Headline number {n} of the front page today</a></h3><p>{line}</p></li>'
        for n in range(count)
    )


CASES = {
    "front page": (page(f"<main><ul>{teasers(20)}</ul></main>", title="The Daily Example"), "https://www.example.com/", "list-page"),
    "section": (page(f"<main><ul>{teasers(12)}</ul></main>", title="Economy | The Daily Example"), "https://www.example.com/section/economy", "list-page"),
    "search": (page(f"<main><h1>Search results</h1><ul>{teasers(10)}</ul></main>", title="Search"), "https://www.example.com/search?q=ai", "list-page"),
    "korean section": (page(f'<div class="list_body"><ul>{teasers(20, KO[0])}</ul></div>', lang="ko"), "https://news.example.kr/section/105", "list-page"),
    "cloudflare": (
        page('<h1>www.example.com</h1><p>Checking your browser before accessing example.com. This process is automatic.</p><script>window._cf_chl_opt={cvId:"3"}</script>', title="Just a moment..."),
        "https://www.example.com/news/some-long-story-about-chips", "challenge",
    ),
    "denied": (page("<h1>Access Denied</h1><p>You don't have permission to access this page on this server.</p>", title="Access Denied"), "https://www.example.com/a-story-of-some-length", "challenge"),
    "captcha": (page("<p>Please verify you are a human</p>", title="example.com", head='<script src="https://geo.captcha-delivery.com/c.js"></script>'), None, "challenge"),
    "consent de": (
        page("<h1>Mit Werbung weiterlesen oder Abo</h1><p>Mit Ihrer Zustimmung verarbeiten wir und unsere Partner personenbezogene Daten. Cookies akzeptieren oder das Pur-Abo wählen.</p><button>Zustimmen</button>", lang="de", title="Zustimmung"),
        "https://www.example.de/story/3000000218734/titel-der-geschichte", "consent-wall",
    ),
    "consent fr": (page("<p>Nous et nos partenaires utilisons des cookies. Vous pouvez accepter et continuer, ou s'abonner pour refuser.</p>", lang="fr", title="Le Exemple"), None, "consent-wall"),
    "404 en": (page("<h1>404</h1><p>The page you requested could not be found on this server.</p>", title="404 Not Found"), "https://www.example.com/gone-story-about-the-tender", "soft-404"),
    "404 de": (page("<h1>Seite nicht gefunden</h1><p>Leider existiert diese Seite nicht mehr.</p>", lang="de", title="Seite nicht gefunden"), None, "soft-404"),
    "404 ko": (page("<h1>안내</h1><p>요청하신 페이지를 찾을 수 없습니다. 삭제된 기사이거나 잘못된 주소입니다.</p>", lang="ko", title="가나다신문"), None, "soft-404"),
    "404 pl": (page("<h1>Nie znaleziono strony</h1><p>Szukana strona nie istnieje.</p>", lang="pl", title="Błąd"), None, "soft-404"),
    "nothing": (page('<div id="app"></div>', title="App"), "https://www.example.com/app", "not-article"),
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(CASES))
def test_pages_that_are_no_article_have_a_flag_and_no_text(name: str) -> None:
    html, url, expected = CASES[name]
    found = read_article(html, url=url)
    assert expected in kinds(found)
    assert found.paragraphs == ()
    assert found.captions == ()
    assert is_rejected(found)
    assert all(flag.evidence for flag in found.flags)


@pytest.mark.parametrize("data", [b"", b"\x00\x01\x02", b"<", b"<html></html>", b"%PDF-1.7 stream", b"{}"])
def test_bytes_that_are_no_page(data: bytes) -> None:
    found = read_article(data)
    assert found.text == ""
    assert is_rejected(found)


@pytest.mark.parametrize(
    ("html", "url"),
    [
        (article(), "https://www.example.com/news/country-opens-tender-for-computing-centre"),
        (article(), None),
        (article(EN[:2]), "https://www.example.com/a"),
        (article(DE, lang="de"), "https://www.example.de/wirtschaft/"),
        (
            page(
                f"<h1>Not found: why the country has no chips</h1>{paragraphs(EN)}",
                title="Not found: why the country has no chips",
            ),
            None,
        ),
        (
            page(
                f"<h1>Cookies and consent: our partners explained</h1>{paragraphs(EN * 4)}",
                title="Cookie consent explained",
            ),
            None,
        ),
        (
            article(after=f'<div class="related"><ul>{teasers(30)}</ul></div>'),
            "https://www.example.com/2026/11/02/story",
        ),
        (
            page(f'<div class="news_view">{"<br><br>".join(KO)}</div>', lang="ko"),
            "https://www.example.kr/news/articleView.html?idxno=12345",
        ),
    ],
)
def test_articles_are_not_rejected(html: str, url: str | None) -> None:
    found = read_article(html, url=url)
    assert not is_rejected(found), found.flags
    assert len(found.paragraphs) >= 2


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.example.com/", False), ("https://www.example.com/index.html", False), ("https://www.example.com/tag/ai", False), ("https://www.example.com/search?q=ai", False),
        ("https://www.example.com/2026/11/02/a-long-slug-of-words", True), ("https://www.example.kr/view.php?idxno=1234567", True), ("https://n.example.com/article/607/0000001728", True),
        ("https://www.example.com/economy", None), (None, None), ("https://[bad", None),
    ],
)  # fmt: skip
def test_addresses(url: str | None, expected: bool | None) -> None:
    assert is_story_address(url) is expected


@pytest.mark.parametrize(
    ("html", "flag"),
    [
        (article(head=linked(headline="T", isAccessibleForFree=False)), "paywalled"),
        (article(head='<meta property="article:content_tier" content="locked">'), "paywalled"),
        (
            article(
                EN[:2],
                after='<div class="box"><p>Sie haben bereits ein Abo? Jetzt weiterlesen mit dem Abo.</p></div>',
            ),
            "paywalled",
        ),
        (article(KO[:2], after="<p>유료회원 전용 기사입니다</p>", lang="ko"), "paywalled"),
        (article(head=linked(headline="T").replace("NewsArticle", "LiveBlogPosting")), "live-ticker"),
        (
            page(
                f"<article><h1>Liveticker: Der Tag in Berlin</h1>{paragraphs(DE)}</article>",
                lang="de",
                title="Liveticker: Der Tag in Berlin",
            ),
            "live-ticker",
        ),
        (
            article(
                before='<div class="ai-summary"><p>AI-generated summary</p><p>The country buys computers.</p></div>'
            ),
            "ai-summary",
        ),
        (article(["(서울=연합뉴스) 홍길동 기자 = " + KO[0], *KO[1:]], lang="ko"), "agency-credit"),
        (article(after="<p>(AFP)</p>"), "agency-credit"),
        (article(["BRUSSELS (Reuters) - " + EN[0], *EN[1:]]), "agency-credit"),
        (article(DE, after="<p>Quelle: dpa</p>", lang="de"), "agency-credit"),
        (
            page(
                f"<h1>Film of the day</h1><p>{EN[0]}</p>",
                head='<meta property="og:type" content="video.other">',
                title="Film of the day",
            ),
            "video-only",
        ),
        (
            page(f"<h1>[포토] 센터 착공식</h1><p>{KO[0]}</p>", lang="ko", title="[포토] 센터 착공식"),
            "image-only",
        ),
    ],
)
def test_flags_of_articles_keep_the_text(html: str, flag: str) -> None:
    found = read_article(html, url="https://www.example.com/news/country-opens-tender-12345")
    assert flag in kinds(found)
    assert found.paragraphs


def test_a_plain_article_has_no_flag() -> None:
    assert read_article(article()).flags == ()
