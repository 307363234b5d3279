"""The lead that stands between the headline and the element of the body."""

import pytest

from sovwatch.reading.article import read_article

from .pages import DE, EN, KO, PL, page, paragraphs

LEAD = {
    "de": "Der Bund will eigene Rechner bauen und den Hochschulen einen Teil der Zeit überlassen.",
    "pl": "Rząd chce zbudować własne komputery i oddać uczelniom część czasu obliczeniowego.",
    "en": "The government wants machines of its own and leaves a part of the time to universities.",
    "ko": "정부가 자체 장비를 구축하고 사용 시간의 일부를 대학에 배정하기로 했다고 밝혔다.",
}
BODY = {"de": DE, "pl": PL, "en": EN, "ko": KO}


def lines(lang: str, between: str) -> list[str]:
    html = page(
        f'<header><h1>Country opens tender for computing centre</h1>{between}</header><div class="article-body">'
        f"{paragraphs(BODY[lang])}</div>",
        lang=lang,
    )
    return [part.text for part in read_article(html).paragraphs]


@pytest.mark.parametrize("lang", ["de", "pl"])
@pytest.mark.parametrize("tag", ["p", "h2", "div class=teaser-text", "div class=field-perex"])
def test_the_lead_opens_the_text(lang: str, tag: str) -> None:
    assert lines(lang, f"<{tag}>{LEAD[lang]}</{tag.split(maxsplit=1)[0]}>") == [LEAD[lang], *BODY[lang]]


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_where_it_sums_up_it_is_left_out(lang: str) -> None:
    assert lines(lang, f"<p>{LEAD[lang]}</p>") == BODY[lang]


@pytest.mark.parametrize(
    "between",
    [
        f"<figcaption>{LEAD['de']}</figcaption>",
        f"<div class=audio-player><p>{LEAD['de']}</p></div>",
        f"<ul><li>{LEAD['de']}</li></ul>",
        f'<p><a href="/1">{LEAD["de"]}</a></p>',
        "<p>Eine kurze Zeile</p>",
        f"<p>{DE[0]}</p>",
        "<p>Jetzt abonnieren: Melden Sie sich für unseren Newsletter an und lesen Sie jeden Morgen mehr.</p>",
    ],
)
def test_what_is_no_lead(between: str) -> None:
    assert lines("de", between) == DE
