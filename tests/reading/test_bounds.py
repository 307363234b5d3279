"""Pages that are refused before they are parsed."""

from time import process_time

import pytest

from sovwatch.reading.article import is_rejected, read_article
from sovwatch.reading.bounds import FEW_TAGS, MAX_NESTING, MAX_TAGS, nesting, refusal

from .pages import EN, article


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 100_000 + "text",
        "<ul><li>" * 50_000,
        "<dl><dd>" * 50_000,
        "<b><p>" * 50_000,
        "<div>" * 100_000 + "</div>" * 100_000,
    ],
)
def test_deep_pages_are_refused_at_once(html: str) -> None:
    start = process_time()
    found = read_article(html)
    assert process_time() - start < 1.0
    assert is_rejected(found)
    assert not found.text
    assert {"not-article", "too-large"} == {flag.name for flag in found.flags}


def test_the_most_that_is_parsed_takes_bounded_time() -> None:
    start = process_time()
    read_article("<ul><li>" * (FEW_TAGS // 2))
    assert process_time() - start < 1.5


def test_long_flat_pages_are_read() -> None:
    found = read_article(
        article([line for n in range(6_000) for line in (f"{EN[0]} Number {n}.", f"{EN[1]} Number {n}.")])
    )
    assert len(found.paragraphs) == 12_000
    assert refusal("<p>x" * 50_000) is None


def test_too_many_tags() -> None:
    assert refusal("<b></b>" * MAX_TAGS) is not None


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("", 0), ("<div><p>a<p>b<br></div>", 1), ("<DIV><span></span><span><i></i></span></DIV>", 3), ("</div></div><div>", 1),
        ("<ul>" + "<li>" * 50 + "</ul>", 1), ("<div>" * (MAX_NESTING * 3), MAX_NESTING + 1),
    ],
)  # fmt: skip
def test_nesting(html: str, expected: int) -> None:
    assert nesting(html) == expected
