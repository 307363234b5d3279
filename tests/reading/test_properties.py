"""What holds for any input."""

import re
import tracemalloc
from pathlib import Path
from time import perf_counter, process_time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sovwatch.newsroom import Newsroom, Request
from sovwatch.reading.article import read_article, to_record
from sovwatch.reading.text import ends_sentence, tidy, weight
from sovwatch.reading.values import Article

from .mutation import SEEDS, mutated
from .pages import DE, EN, KO, article, page, paragraphs

# No tables: the parser moves text out of them, so that words far apart in the source become neighbours.
TAGS = st.sampled_from(
    [
        "div",
        "p",
        "span",
        "b",
        "em",
        "a",
        "ul",
        "li",
        "h1",
        "h2",
        "article",
        "section",
        "nav",
        "aside",
        "figure",
        "figcaption",
        "br",
        "script",
        "style",
        "blockquote",
        "font",
        "custom-tag",
    ]
)
NAMES = st.sampled_from(
    [
        "",
        'class="related"',
        'class="article-body"',
        'id="comments"',
        "hidden",
        'style="display:none"',
        'itemprop="articleBody"',
        'class="caption x"',
        "role=navigation",
    ]
)
TEXTS = st.sampled_from([*EN, *DE, *KO, "By Ada Example", "Read more", "2026-11-02", " ", "x"])


@st.composite
def fragments(draw: st.DrawFn, depth: int = 4) -> str:
    """Nested mark-up, sometimes unclosed."""
    parts = []
    for _ in range(draw(st.integers(0, 4))):
        tag, names = draw(TAGS), draw(NAMES)
        inner = draw(fragments(depth - 1)) if depth and draw(st.booleans()) else draw(TEXTS)
        close = f"</{tag}>" if draw(st.integers(0, 9)) else ""
        parts.append(f"<{tag} {names}>{inner}{close}")
    return "".join(parts)


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text))


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(fragments())
def test_no_text_that_is_not_in_the_page(body: str) -> None:
    found = read_article(page(body))
    apart = re.sub(r"<[^>]*>", " ", body)
    # Scripts and inline elements join what stands on both sides of them.
    joined = re.sub(
        r"<(script|style)\b.*?</\1>|</?(?:b|a|em|span|font|strong|script|style)\b[^>]*>", "", body
    )
    allowed = words(tidy(apart)) | words(tidy(re.sub(r"<[^>]*>", " ", joined)))
    for paragraph in found.paragraphs:
        assert words(paragraph.text) <= allowed
    check(found)


@settings(max_examples=100, deadline=None)
@given(
    st.one_of(st.binary(max_size=600), st.text(max_size=600)),
    st.sampled_from([None, "https://www.example.kr/a", "http://[bad", ""]),
)
def test_never_raises(data: bytes | str, url: str | None) -> None:
    check(read_article(data, url=url))


@settings(max_examples=80, deadline=None)
@given(st.integers(0, 10**6))
def test_never_raises_on_damaged_pages(seed: int) -> None:
    check(read_article(mutated(SEEDS[seed % len(SEEDS)], seed)))


def check(found: Article) -> None:
    record = to_record(found)
    assert record["text"] == found.text
    for paragraph in found.paragraphs:
        assert paragraph.text
        assert "\n" not in paragraph.text
        assert paragraph.text == tidy(paragraph.text)
    for flag in found.flags:
        assert flag.evidence


@given(st.text(max_size=200))
def test_tidy_is_idempotent(text: str) -> None:
    once = tidy(text)
    assert tidy(once) == once
    assert weight(once) >= len(once)


@pytest.mark.parametrize("lines", [EN, DE, KO])
def test_reading_what_was_read_changes_nothing(lines: list[str]) -> None:
    once = read_article(article(lines, inside="<h2>Another part of it</h2>"))
    again = read_article(page(f"<article>{paragraphs([part.text for part in once.paragraphs])}</article>"))
    assert again.text == once.text


def test_the_same_page_gives_the_same_article() -> None:
    assert read_article(article(head="<meta name=author content='Ada Example'>")) == read_article(
        article(head="<meta name=author content='Ada Example'>")
    )


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 30_000 + "text", "<b>" * 30_000 + EN[0], "<p>" + "<a href=x>" * 20_000 + EN[0], "<table>" * 5_000 + EN[0],
        "<div class='article-body'>" * 5_000 + EN[0], "<div class='sidebar'>" * 5_000 + EN[0] * 50, "<article><h1>x</h1>" * 3_000 + EN[0],
        paragraphs([EN[0]] * 20_000), "".join(f"<div class='article-text c{n}'><p>{EN[0]}</p></div>" for n in range(5_000)),
        "<script type='application/ld+json'>" + "[" * 200_000 + "</script>", "<script>window.__NUXT__=" + '{"a":' * 50_000 + "</script>",
        "<script>self.__next_f.push([1," * 5_000 + "</script>", f"<p>{'word ' * 400_000}</p>", f"<p>{'2024.01.01 ' * 50_000}</p>", f"<h1>{'a - ' * 50_000}</h1>" + EN[0],
        "<p>홍길동 기자 " * 20_000, "&amp;" * 300_000, "<title>" + "x | " * 50_000 + "</title>" + EN[0],
    ],
    ids=range(18),
)  # fmt: skip
def test_hostile_pages_take_bounded_time(html: str) -> None:
    start = process_time()
    check(read_article(f"<html><body>{html}"))
    assert process_time() - start < 2.0


def test_time_grows_linearly_with_size() -> None:
    def seconds(count: int) -> float:
        html = article([f"{line} Number {n}." for n in range(count) for line in EN[:2]])
        best = 9.0
        for _ in range(3):
            start = process_time()
            read_article(html)
            best = min(best, process_time() - start)
        return best

    assert seconds(2_000) < 16 * max(seconds(500), 0.002)


def test_pages_over_the_limit_are_cut_and_flagged() -> None:
    found = read_article(article(["A sentence that fills a page again and again. " * 4] * 60_000))
    assert "too-large" in {flag.name for flag in found.flags}


@pytest.mark.parametrize(
    ("text", "expected"),
    [("He said so.", True), ("“He said so.”", True), ("밝혔다.", True), ("He said", False), ("", False)],
)
def test_sentence_ends(text: str, *, expected: bool) -> None:
    assert ends_sentence(text) is expected


def newsroom_pages() -> list[str]:
    """A page of every outlet of the bundled newsroom."""
    room = Newsroom.load(Path(__file__).parents[2] / "demo")
    firsts = {article.outlet.id: article for article in reversed(room.articles)}
    now = room.evening(room.days[-1])
    answers = [room.respond(Request(first.outlet.host, first.path), now) for first in firsts.values()]
    return [answer.body.decode("utf-8", "replace") for answer in answers if answer.status == 200]


@pytest.mark.soak
@pytest.mark.timeout(7200)
def test_a_hundred_thousand_damaged_pages() -> None:
    """No exception, no page over a second, and no growth of memory."""
    seeds = [*SEEDS, *newsroom_pages()]
    slowest = 0.0
    tracemalloc.start()
    settled = 0
    for number in range(100_000):
        html = mutated(seeds[number % len(seeds)], number)
        start = perf_counter()
        check(read_article(html))
        slowest = max(slowest, perf_counter() - start)
        if number == 20_000:
            settled = tracemalloc.get_traced_memory()[0]
    grown = tracemalloc.get_traced_memory()[0] - settled
    tracemalloc.stop()
    assert slowest < 1.0
    assert grown < 32_000_000
