"""sources.yaml: every fault at once, with line, key, and what to write."""

from __future__ import annotations

from pathlib import Path

import pytest

from sovwatch.errors import BadFiles
from sovwatch.model import FetchSettings, Section
from sovwatch.settings.sources import load_sources

GOOD = """\
sources:
  - id: le-jour
    name: Le Jour
    country: FR
    language: fr
    kind: general
    home: https://lejour.test/
    zone: Europe/Paris
    feeds:
      - url: https://lejour.test/rss/{yyyymmdd}.xml
    sections:
      - {url: "https://lejour.test/tech", links: "h2 a"}
    selectors: {body: "div.article", remove: [".pub"]}
    rights: link-only
    evidence: seen working 2026-11-01
  - id: no-news
    name: Nyheter
    country: NO
    language: no
    kind: tech
    home: https://nyheter.test/
    zone: Europe/Oslo
    sitemaps: [{url: "https://nyheter.test/sitemap-news.xml"}]
"""


def told(tmp_path: Path, text: str) -> list[str]:
    file = tmp_path / "sources.yaml"
    file.write_text(text, "utf-8")
    with pytest.raises(BadFiles) as caught:
        load_sources(file)
    return [str(fault) for fault in caught.value.faults]


def test_a_declaration_becomes_a_frozen_value(tmp_path: Path) -> None:
    file = tmp_path / "sources.yaml"
    file.write_text(GOOD, "utf-8")
    first, second = load_sources(file).sources
    assert first.id == "le-jour"
    assert first.feeds == ("https://lejour.test/rss/{yyyymmdd}.xml",)
    assert first.sections == (Section("https://lejour.test/tech", "h2 a"),)
    assert first.selectors.body == "div.article"
    assert first.selectors.remove == (".pub",)
    assert (first.rights, first.delay, first.depth, first.status) == (
        "link-only",
        2.0,
        "headlines",
        "verified",
    )
    assert second.country == "NO", "`NO` and `no` are text, not false"
    assert second.language == "no"


CASES = [
    ("    country: FR", "    country: France", ":4: sources[0].country: ", "ISO 3166"),
    ("    kind: general", "    kind: newspaper", ":6: sources[0].kind: ", "'broadcaster'"),
    ("https://lejour.test/\n", "lejour.test\n", ":7: sources[0].home: ", 'write it whole, such as "https://'),
    ("Europe/Paris", "Europe/Pariss", ":8: sources[0].zone: ", "IANA name"),
    ("    feeds:\n", "    fedes:\n", ":9: sources[0].fedes: ", 'did you mean "feeds"?'),
    ("id: le-jour", "id: Le Jour", ":2: sources[0].id: ", "is not a slug"),
    ("id: no-news", "id: le-jour", ":16: sources[1].id: ", "is taken (line 2)"),
    ("    name: Le Jour\n", "", ":2: sources[0]: ", 'needs the key "name"'),
    ("rights: link-only", "rights: none", ":14: sources[0].rights: ", "'link-only'"),
    (
        '    sitemaps: [{url: "https://nyheter.test/sitemap-news.xml"}]\n',
        "",
        ":16: sources[1]: ",
        "no way in",
    ),
    (
        "    evidence: seen working 2026-11-01",
        "    delay: -1",
        ":15: sources[0].delay: ",
        "greater than or equal to 0",
    ),
]


@pytest.mark.parametrize(("old", "new", "where", "what"), CASES)
def test_a_fault_names_line_key_and_remedy(tmp_path: Path, old: str, new: str, where: str, what: str) -> None:
    assert old in GOOD
    faults = told(tmp_path, GOOD.replace(old, new, 1))
    assert any(where in fault and what in fault for fault in faults), faults


def test_all_faults_come_at_once_in_the_order_of_lines(tmp_path: Path) -> None:
    text = (
        GOOD.replace("country: FR", "country: fr")
        .replace("kind: tech", "kind: blog")
        .replace("id: le-jour", "id: A B")
    )
    lines = [int(fault.split(":")[1]) for fault in told(tmp_path, text)]
    assert lines == sorted(lines)
    assert len(lines) == 3


@pytest.mark.parametrize("text", ["", "sources:\n", "sources: []\n", "- a\n", "other: 1\n"])
def test_an_empty_file_says_what_to_write(tmp_path: Path, text: str) -> None:
    assert 'write "sources:"' in told(tmp_path, text)[0]


def test_how_to_go_out_is_declared_beside_the_sources(tmp_path: Path) -> None:
    file = tmp_path / "sources.yaml"
    file.write_text("fetch: {contact: desk@example.org, allow: [10.0.0.0/8]}\n" + GOOD, "utf-8")
    assert load_sources(file).fetch == FetchSettings("desk@example.org", ("10.0.0.0/8",), None)
    assert any("fetch.proxy" in fault for fault in told(tmp_path, "fetch: {proxy: socks5://x}\n" + GOOD))
