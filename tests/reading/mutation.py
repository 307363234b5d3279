"""Damages pages the way networks, templates and editors do, from a seed, so that a failure can be repeated."""

from random import Random

from .pages import DE, EN, KO, article, linked, page, paragraphs

SEEDS = [
    article(
        head=linked(
            headline="Title", datePublished="2026-11-02T10:00:00+01:00", author={"name": "Ada Example"}
        ),
        inside="<h2>Sub</h2>",
    ),
    article(
        DE,
        before='<p class="byline">Von Anna Muster</p><time datetime="2026-11-02">2.11.2026</time>',
        lang="de",
    ),
    article(
        KO,
        after='<p>홍길동 기자 hong@example.kr</p><div class="related"><a href="/1">▶관련기사</a></div>',
        lang="ko",
    ),
    page(
        f'<div id="dic_area">{"<br>".join(KO)}<table><tr><td><img src="a"></td></tr></table></div>', lang="ko"
    ),
    page(
        "<ul>"
        + "".join(
            f'<li><a href="/{n}">Headline number {n} of the day</a><p>{EN[n % 5]}</p></li>' for n in range(12)
        )
        + "</ul>"
    ),
    page(
        f'<div id="x"></div><script>Fusion.globalContent={{"content_elements":[{{"type":"text","content":"{EN[0]}"}},{{"type":"text","content":"{EN[1]}"}}]}};</script>'
    ),
    page(
        f"<div class='sidebar'><article><figure><img><figcaption>{DE[0]}</figcaption></figure>{paragraphs(DE * 4)}</article></div>",
        lang="de",
    ),
]

PIECES = [
    "<div>",
    "</div>",
    "<p>",
    "</p>",
    "<table>",
    "</table>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "<article>",
    "<nav>",
    "</nav>",
    "<b>",
    "&nbsp;",
    "&#0;",
    "\u00ad",
    "\u200b",
    "\x00",
    '"',
    "'",
    "<svg>",
    "<template>",
    "<select>",
    "]]>",
    "<h1>",
    "🙂",
]


def mutated(html: str, seed: int) -> bytes:
    """The page with a few cuts, repeats, insertions and changed bytes."""
    random = Random(seed)
    text = html
    for _ in range(random.randint(1, 6)):
        at, until = sorted(random.randint(0, len(text)) for _ in range(2))
        match random.randint(0, 4):
            case 0:
                text = text[:at] + text[min(until, at + 200) :]
            case 1:
                text = text[:at] + text[at:until][:400] * random.randint(2, 4) + text[until:]
            case 2:
                text = text[:at] + random.choice(PIECES) * random.choice([1, 1, 2, 40]) + text[at:]
            case 3:
                text = text[:until]
            case _:
                text = text[:at] + text[at : at + 30][::-1] + text[at + 30 :]
    data = bytearray(text.encode(random.choice(["utf-8", "utf-8", "cp949", "utf-16"]), "replace"))
    for _ in range(random.randint(0, 5)):
        if data:
            data[random.randrange(len(data))] = random.randrange(256)
    return bytes(data)
