"""What breaks extractors: one small page for each trap, in the mark-up where it was met."""

import json

import pytest

from sovwatch.reading.article import read_article

from .pages import DE, EN, KO, PL, article, linked, page, paragraphs


def lines(html: str) -> list[str]:
    return [paragraph.text for paragraph in read_article(html).paragraphs]


def test_plain_article_gives_its_paragraphs_and_nothing_else() -> None:
    assert lines(article()) == EN


@pytest.mark.parametrize(
    "noise",
    [
        '<div class="related-articles"><h3>Related</h3><ul><li><a href="/1">Another story about computing in the north</a></li></ul></div>',
        "<p><strong>Read more:</strong> <a href='/2'>The long road to a national computer, told by its builders</a></p>",
        '<p><a href="/3">ALSO READ: Neighbours spend five times as much on chips</a></p>',
        "<aside><p>A box beside the text that explains what a data centre is. It has two whole sentences.</p></aside>",
        '<div class="newsletter-signup"><p>Sign up for our newsletter and get the best stories in your inbox every morning.</p></div>',
        "<p>Follow us on WhatsApp and join our WhatsApp channel for the latest news.</p>",
        '<figure><img src="a.jpg"><figcaption>The site of the new centre, seen from the air. Photo: Example Agency</figcaption></figure>',
        '<div class="ad-slot">Advertisement</div>',
        '<script>document.write("<p>Injected text that is not part of the article at all.</p>")</script>',
        "<style>.x{color:red}</style>",
        '<div class="social-share"><a href="#">Share on Facebook</a><a href="#">Post</a></div>',
        '<div style="display:none">Hidden words that nobody sees on the page at any time.</div>',
        '<div class="teaser"><h4><a href="/4">Parliament debates the budget</a></h4><p>The house meets on Tuesday to talk about money. A vote is expected.</p></div>',
        '<section class="infobox"><h3>Key facts</h3><p>The centre will cost two billion.</p></section>',
        '<article><h2><a href="/5">A second article</a></h2><p>It has a line of its own that tells what it is about, in full.</p></article>',
        "<table><tr><td><img src='b.jpg'></td></tr><tr><td>A picture's caption that stands in a table below the picture.</td></tr></table>",
    ],
)
def test_boxes_between_paragraphs_are_left_out(noise: str) -> None:
    assert lines(article(inside=noise)) == EN


@pytest.mark.parametrize(
    "after",
    [
        "<p>© 2026 The Daily Example. All rights reserved.</p>",
        '<h3>Related articles</h3><ul><li><a href="/1">First other story of the day</a></li><li><a href="/2">Second other story</a></li></ul>',
        '<div id="comments" class="comments-area"><p>A reader writes that the whole thing is far too expensive for us all. Others agree with him at length.</p></div>',
        "<p>(AFP)</p>",
        '<p class="tags">Tags: <a href="/t/a">computing</a> <a href="/t/b">budget</a></p>',
        "<p>Support our journalism and become a member today.</p>",
    ],
)
def test_what_follows_the_article_is_left_out(after: str) -> None:
    assert lines(article(after=after)) == EN


@pytest.mark.parametrize(
    ("lang", "teaser"),
    [
        ("de", "Lesen Sie auch: So teuer wird das Rechenzentrum"), ("de", "Mehr zum Thema: Rechenzentren"), ("fr", "À lire aussi : le chantier du siècle"), ("fr", "Lire aussi Le chantier du siècle"),
        ("es", "Lee también: El centro de datos"), ("it", "Leggi anche: Il centro di calcolo"), ("pt", "Leia também: O centro de dados"), ("nl", "Lees ook: Het rekencentrum"),
        ("da", "Læs også: Det nye center"), ("no", "Les også: Det nye senteret"), ("sv", "Läs också: Det nya centret"), ("fi", "Lue myös: Uusi keskus"), ("pl", "Czytaj więcej: Nowe centrum"),
        ("cs", "Čtěte také: Nové centrum"), ("sk", "Čítajte aj: Nové centrum"), ("el", "Διαβάστε επίσης: Το νέο κέντρο"), ("hu", "Kapcsolódó cikk: Az új központ"), ("ro", "Citește și: Noul centru"),
        ("bg", "Прочетете още: Новият център"), ("et", "Loe ka: Uus keskus"), ("lv", "Lasi arī: Jaunais centrs"), ("lt", "Skaitykite taip pat: Naujas centras"), ("hr", "Pročitajte i: Novi centar"),
        ("sl", "Preberite tudi: Nov center"), ("ko", "▶관련기사 새 센터 착공"), ("ja", "関連記事：新センター"),
    ],
)  # fmt: skip
def test_teasers_in_many_languages(lang: str, teaser: str) -> None:
    assert teaser not in read_article(article(inside=f"<p>{teaser}</p>", lang=lang)).text


def test_a_sentence_that_opens_like_a_teaser_stays() -> None:
    sentence = (
        "More about the project will be known in spring, when the ministry presents the bids to parliament."
    )
    assert sentence in lines(article(inside=f"<p>{sentence}</p>"))


def test_headline_and_byline_inside_the_body_are_not_text() -> None:
    body = f'<div class="article-body"><h1>Country opens tender</h1><p class="byline">By Ada Example</p><p>Published: 2 November 2023, 20:06</p>{paragraphs(EN)}</div>'
    assert lines(page(f"<main>{body}</main>", title="Country opens tender")) == EN


def test_sub_headlines_are_kept_and_marked() -> None:
    found = read_article(article(inside="<h2>What the bidders say</h2>")).paragraphs
    assert ("What the bidders say", "heading") in [(part.text, part.kind) for part in found]


def test_a_headline_without_text_below_is_dropped() -> None:
    assert lines(article(after="<h2>What else happened</h2>")) == EN


def test_list_items_are_marked() -> None:
    found = read_article(
        article(inside="<ul><li>The first machine goes to the north of the country.</li></ul>")
    ).paragraphs
    assert [part.kind for part in found].count("list") == 1


def test_br_paragraphs_in_one_div() -> None:
    html = page(f'<div id="articleBody" itemprop="articleBody">{"<br><br>".join(KO)}</div>', lang="ko")
    assert lines(html) == KO


def test_bare_text_beside_elements() -> None:
    html = page(
        f'<div id="dic_area"><span class="end_photo_org"><img src="a.jpg"><em class="img_desc">국가 컴퓨팅 센터 예정지. 사진=가나다</em></span>{KO[0]}<br>{KO[1]}<div class="mid_title">소제목</div>{KO[2]}<p>{KO[3]}</p></div>',
        lang="ko",
    )
    assert lines(html)[0] == KO[0]
    assert KO[2] in lines(html)
    assert "예정지" not in read_article(html).text


def test_a_caption_table_glued_to_the_first_sentence() -> None:
    html = page(
        f'<div class="article_content"><table><tr><td><img src="a.jpg"></td></tr><tr><td>회의에서 발언하는 장관.(사진=공동취재단)</td></tr></table>{KO[0]}<br><br>{KO[1]}<br><br>{KO[2]}</div>',
        lang="ko",
    )
    assert lines(html) == KO[:3]


@pytest.mark.parametrize(
    "tail",
    [
        " 홍길동 기자 hong@example.kr", "홍길동 기자 hong@example.kr", " hong@example.kr", " <저작권자(c) 가나다, 무단 전재-재배포 금지>", " ⓒ 가나다뉴스 무단전재 및 재배포 금지", " ▶관련기사 새 센터 착공", " /서울=홍길동 기자",
    ],
)  # fmt: skip
def test_korean_lines_glued_to_the_last_sentence(tail: str) -> None:
    body = [*KO[:3], KO[3] + tail.replace("<", "&lt;").replace(">", "&gt;")]
    assert lines(page(f'<div class="article-body">{paragraphs(body)}</div>', lang="ko"))[-1] == KO[3]


@pytest.mark.parametrize(
    "line",
    [
        "홍길동 기자 hong@example.kr", "[가나다신문 홍길동 기자]", "▲ 국가 컴퓨팅 센터 예정지. 사진=가나다", "사진 확대", "이미지 확대보기", "글자크기 변경", "무단전재 및 재배포 금지", "Copyright ⓒ 가나다. All rights reserved.", "[연합뉴스TV 제공]", "회의가 열리고 있다. 연합뉴스",
        "이 기사를 추천합니다", "$$ARTICLEAD$$", "본문 듣기",
    ],
)  # fmt: skip
def test_korean_furniture_lines(line: str) -> None:
    html = page(
        f'<div class="news_view">{paragraphs(KO[:2])}<p>{line}</p>{paragraphs(KO[2:])}</div>', lang="ko"
    )
    assert lines(html) == KO


def test_a_script_inside_a_word_and_words_cut_by_inline_tags() -> None:
    html = page(
        f"<div class='article-body'><p>정부는 국<script>var a = 1;</script>가 컴퓨<b>팅 센</b>터를 북부 지역에 새로 짓기로 했다고 밝혔다.</p>{paragraphs(KO)}</div>",
        lang="ko",
    )
    assert lines(html)[0] == "정부는 국가 컴퓨팅 센터를 북부 지역에 새로 짓기로 했다고 밝혔다."


def test_soft_hyphens_zero_width_and_composed_letters() -> None:
    line = "Das Minis\u00adterium er\u200boffnet ein Rechen\u00adzentrum fu\u0308r die Hoch\u00adschulen des ganzen Landes."
    assert lines(page(f"<article><p>{line}</p>{paragraphs(DE)}</article>", lang="de"))[0] == (
        "Das Ministerium eroffnet ein Rechenzentrum für die Hochschulen des ganzen Landes."
    )


def test_a_named_inline_element_does_not_tear_a_sentence() -> None:
    line = 'The <span class="info-link">ministry</span> of digital affairs<span class="related-note">, led by a liberal,</span> opened a tender on Monday.'
    assert (
        lines(article([line, *EN[1:]]))[0]
        == "The ministry of digital affairs, led by a liberal, opened a tender on Monday."
    )


@pytest.mark.parametrize(
    "wrapper",
    ["sidebar-layout", "comments-enabled page", "popup-wrap", "print:block md:social", "share-container"],
)
def test_a_wrapper_with_a_noise_name_holds_the_article(wrapper: str) -> None:
    html = page(f'<div class="{wrapper}"><div class="text">{paragraphs(EN)}</div></div>')
    assert lines(html) == EN


def test_an_unclosed_menu_around_the_whole_page() -> None:
    assert (
        lines(
            page(
                f"<nav class='menu'><ul><li><a href='/'>Home</a></li></ul><article>{paragraphs(EN * 2)}</article>"
            )
        )[: len(EN)]
        == EN
    )


def test_the_article_with_the_headline_wins_over_longer_neighbours() -> None:
    others = "".join(
        f"<article><h2><a href='/{n}'>Other story {n}</a></h2>{paragraphs(DE)}</article>" for n in range(4)
    )
    html = page(
        f"<main><article><h1>Country opens tender</h1>{paragraphs(EN[:3])}</article>{others}</main>",
        title="Country opens tender",
    )
    assert lines(html) == EN[:3]


def test_a_body_in_chunks_between_advertisements() -> None:
    chunk = '<div class="article-body__chunk article-text">{}</div><div class="ad">Advertisement</div>'
    html = page(
        "<main><h1>Title of it</h1>" + "".join(chunk.format(paragraphs([line])) for line in EN) + "</main>"
    )
    assert lines(html) == EN


def test_arc_body_in_a_script() -> None:
    content = {
        "content_elements": [{"type": "text", "content": line} for line in KO],
        "headlines": {"basic": "제목"},
    }
    script = f"<script>window.Fusion=window.Fusion||{{}};Fusion.globalContent={json.dumps(content, ensure_ascii=False)};Fusion.spa=false;</script>"
    assert lines(page(f'<div id="fusion-app"></div>{script}', lang="ko")) == KO


def test_next_data_with_mark_up() -> None:
    data = {"props": {"pageProps": {"article": {"title": "제목", "contentHtml": paragraphs(KO)}}}}
    script = f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(data)}</script>'
    assert lines(page(f'<div id="__next"></div>{script}', lang="ko")) == KO


def test_server_component_stream() -> None:
    markup = paragraphs(KO)
    row = f"1a:T{len(markup.encode()):x},{markup}"
    script = f"<script>self.__next_f.push([1,{json.dumps(row)}])</script>"
    assert lines(page(f"<div></div>{script}", lang="ko")) == KO


def test_nuxt_state_as_assignment() -> None:
    state = {"data": [{"story": {"body": paragraphs(EN)}}]}
    assert lines(page(f"<div></div><script>window.__NUXT__={json.dumps(state)};</script>")) == EN


def test_article_body_of_json_ld_when_nothing_else_has_text() -> None:
    assert lines(page("<div></div>", head=linked(headline="Title", articleBody="\n".join(EN)))) == EN


def test_json_ld_body_does_not_replace_what_is_printed() -> None:
    assert lines(article(head=linked(headline="Title", articleBody=" ".join(EN)))) == EN


def test_polish_teaser_box_with_summary() -> None:
    box = f'<div class="content--excerpt"><div class="article"><p>Czytaj więcej</p><a href="/1">Kto zbuduje centrum</a><p class="lead">{PL[0][:90]}...</p></div></div>'
    html = page(
        f'<div class="articleBody">{paragraphs(PL[:1])}{box}{paragraphs(PL[1:])}{paragraphs(EN)}</div>',
        lang="pl",
    )
    assert lines(html) == PL + EN


def test_captions_are_given_apart() -> None:
    found = read_article(
        article(
            inside='<figure><img src="a.jpg"><figcaption>The site of the new centre, seen from above.</figcaption></figure>'
        )
    )
    assert found.captions == ("The site of the new centre, seen from above.",)


def test_text_never_holds_the_title() -> None:
    found = read_article(article())
    assert found.title == "Country opens tender for computing centre"
    assert found.title not in found.text


@pytest.mark.parametrize(
    "sentence",
    [
        "The European Commission from next year will ask every provider of a large model to publish its terms of service and privacy policy.",
        "Poland will become a member of the computing union in spring, the minister said.",
        "Hintergrund: Die Union will bis zum Ende des Jahrzehnts fünf eigene Rechenzentren für künstliche Intelligenz bauen, um von anderen weniger abhängig zu sein.",
        "Copyright holders have asked the government to pay them for texts that train the national model.",
        "Le texte protège les données personnelles des citoyens, selon la ministre.",
        "The start-up sends its newsletter to investors every week, and has done so for years.",
    ],
)
def test_prose_with_words_of_furniture_stays(sentence: str) -> None:
    assert sentence in lines(article(inside=f"<p>{sentence}</p>"))


@pytest.mark.parametrize(
    "line",
    [
        "정부는 저작권자와 협의해 학습용 데이터를 마련하고 무단 복제를 막겠다고 밝혔다.", "▲국가 컴퓨팅 센터 구축 ▲그래픽 처리 장치 확보 ▲인재 양성 등이 담겼다.", "생성형 AI 시장을 둘러싼 경쟁", "정부, 연산 자원 무상 제공", "이 자료는 부처가 제공했다.", "업계는 뉴스1 인터뷰에서 이같이 전망했다.",
    ],
)  # fmt: skip
def test_korean_prose_with_words_of_furniture_stays(line: str) -> None:
    html = page(
        f'<div class="news_view">{paragraphs(KO[:2])}<p>{line}</p>{paragraphs(KO[2:])}</div>', lang="ko"
    )
    assert line in lines(html)


def test_the_last_paragraph_about_copyright_is_not_cut() -> None:
    last = "협회는 저작권자의 권리를 지키는 방안을 정부에 요구했고, 정부는 무단 복제를 막는 법을 검토하기로 했다."
    assert (
        lines(page(f'<div class="article-body">{paragraphs([*KO[:3], last])}</div>', lang="ko"))[-1] == last
    )


@pytest.mark.parametrize("reply", ["Odpowiedz", "Antworten", "Répondre", "답글"])
def test_comments_without_a_telling_name_are_known_by_their_reply_links(reply: str) -> None:
    comment = f'<div class="op"><b>~user [2012-01-04 14:39]</b><p>{PL[0]}</p><p>{PL[1]}</p><p>{DE[0]}</p><p><a href="#">{reply}</a></p></div>'
    html = page(
        f'<h1>Title of the page here</h1><div class="a1"><div class="txt">{paragraphs(EN)}</div></div><div class="b2">{comment * 12}</div>'
    )
    assert lines(html) == EN


def test_a_page_of_answers_alone_keeps_its_text() -> None:
    answer = f'<div><p>{EN[0]}</p><p><a href="#">Reply</a></p></div>'
    assert EN[0] in lines(page(f"<h1>A question about computers</h1>{answer * 4}"))


@pytest.mark.parametrize(
    "wrapper",
    ["dialog-off-canvas-main-canvas", "off-canvas-wrap", "node node--promoted", "sidebar-menu navigation"],
)
def test_wrappers_of_the_whole_page_hide_nothing(wrapper: str) -> None:
    html = page(
        f'<div class="{wrapper}"><main><h1>Country opens tender</h1><div>{paragraphs(EN)}</div></main></div>'
    )
    assert lines(html) == EN


def test_a_table_of_results_is_an_article() -> None:
    rows = "".join(
        f"<tr><td>{n}.</td><td>Runner Number {n} of the town's athletic club</td><td>10:{n:02} min</td></tr>"
        for n in range(20)
    )
    html = page(
        f'<article><h1>Results of the day</h1><div class="entry-content"><table>{rows}</table></div></article>'
    )
    assert any("Runner Number 7" in line for line in lines(html))


def test_an_unnamed_box_with_a_headline_is_part_of_the_text() -> None:
    last = "Wer mehr wissen will, findet die Unterlagen der Ausschreibung bei der Vergabestelle."
    html = page(
        f'<article class="article"><h1>Titel der Seite</h1>{paragraphs(DE)}<div><h2>Unterlagen</h2><p>{last}</p></div></article>',
        lang="de",
    )
    assert lines(html)[-1] == last


@pytest.mark.parametrize(
    "line",
    [
        "An dieser Stelle findest du einen externen Inhalt von einer Plattform, der den Text ergänzt.",
        "Ich bin damit einverstanden, dass mir Inhalte der Plattform angezeigt werden.",
        "Pour afficher ce contenu, vous devez accepter les cookies publicitaires.",
        "Para ver este contenido tiene que aceptar las cookies de la plataforma.",
        "Please refresh the page or navigate to another page on the site to be automatically logged in.",
    ],
)
def test_stand_ins_for_embedded_content(line: str) -> None:
    assert lines(article(inside=f"<div><p>{line}</p></div>")) == EN


def test_a_list_under_more_stories_of_the_paper() -> None:
    more = "<h3>More Great EXAMPLE Stories</h3><ul><li>The <a href='/1'>strange life</a> of a coder of the north</li></ul>"
    assert lines(article(after=more)) == EN


ROLL = [
    "◇ 국장급 전보 ▲ 정책국장 구하민 ▲ 기획관 노을",
    "◇ 과장급 전보 ▲ 항만과장 도담 ▲ 어촌과장 마루",
    "◇ 파견 ▲ 박물관 운영단장 바다 ▲ 과학기지 대장 사랑",
]


@pytest.mark.parametrize("box", ['<div class="article-body">{}</div>', "<div>{}</div>"])
def test_a_notice_of_appointments_is_read_and_not_the_footer(box: str) -> None:
    footer = "<footer class='site-footer'><p>이 신문의 모든 콘텐츠는 저작권법의 보호를 받으며, 허락 없이 옮겨 실을 수 없습니다.</p></footer>"
    html = page(f"<main><h1>[인사] 가람부</h1>{box.format(paragraphs(ROLL))}</main>{footer}", lang="ko")
    assert read_article(html).text.split("\n") == ROLL


def test_paragraphs_that_are_links_are_the_text_of_a_page_without_other_prose() -> None:
    body = "".join(f'<p><a href="/{number}">{line}</a></p>' for number, line in enumerate(EN))
    html = page(f"<main><article><h1>A title of the page</h1><div>{body}</div></article></main>")
    assert read_article(html, url="https://example.org/2026/a-title-of-the-page").text.split("\n") == EN


def test_an_address_that_is_a_paragraph_stays_and_a_post_goes() -> None:
    lines = [
        f'<a href="{address}">{address}</a>'
        for address in ("https://example.org/report", "https://x.com/a/1")
    ]
    read = read_article(article(inside=paragraphs(lines)))
    assert "https://example.org/report" in read.text
    assert "x.com" not in read.text


@pytest.mark.parametrize(
    "notice",
    [
        "Det här är en AI-röst. Det kan förekomma fel i uttalet.",
        "Dieser Artikel wird von einer KI-Stimme vorgelesen.",
        "Cet article est lu par une voix de synthèse.",
        "Tämä on tekoälyääni, ja se voi lausua väärin.",
        "이 기사는 AI 음성으로 제공됩니다.",
        "This audio was generated by a machine and may have errors.",
        "Dies ist eine maschinelle Übersetzung unserer Redaktion.",
        "Vond je dit artikel nuttig? Laat het ons weten.",
    ],
)
def test_notices_about_a_machine_go(notice: str) -> None:
    assert notice not in read_article(article(inside=f"<p>{notice}</p>")).text


def test_reports_about_synthetic_voices_stay() -> None:
    line = "The broadcaster tests an AI-generated voice that reads its news aloud, and listeners may say what they think of it."
    assert line in read_article(article(inside=f"<p>{line}</p>")).text
