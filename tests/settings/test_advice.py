"""Advice on a valid sources.yaml."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sovwatch.model import FetchSettings, Section, Selectors, Source
from sovwatch.settings.advice import advice_on, counts, doors_of
from sovwatch.settings.sources import load_sources

GOOD = Source(
    "le-jour", "Le Jour", "FR", "fr", "general", "https://lejour.fr/", "Europe/Paris",
    ("https://lejour.fr/a.xml",), evidence="seen working 2026-11-01",
)  # fmt: skip
REACHABLE = FetchSettings(contact="desk@example.org")


def matters(*sources: Source, fetch: FetchSettings = REACHABLE) -> list[tuple[str, str]]:
    return [(advice.source, advice.matter) for advice in advice_on(sources, fetch)]


def test_a_good_entry_needs_no_advice() -> None:
    assert matters(GOOD) == []


@pytest.mark.parametrize(
    ("changes", "matter"),
    [
        ({"feeds": ("http://lejour.fr/a.xml",)}, "http-only"),
        ({"evidence": ""}, "evidence"),
        ({"country": "XX"}, "country"),
        ({"delay": 0.5}, "delay"),
        ({"sitemaps": ("https://lejour.fr/{yyyyMMdd}.xml",)}, "pattern"),
        ({"selectors": Selectors(body="div[")}, "selector"),
        ({"sections": (Section("https://lejour.fr/tech", ">>>"),)}, "selector"),
        ({"feeds": ("https://lejour.fr/a.xml", "https://www.lejour.fr/a.xml/")}, "duplicate"),
    ],
)
def test_each_matter(changes: dict[str, object], matter: str) -> None:
    assert matters(replace(GOOD, **changes)) == [("le-jour", matter)]  # type: ignore[arg-type]


def test_the_newsroom_s_hosts_are_on_loopback_and_need_no_encryption() -> None:
    played = replace(GOOD, home="http://lejour.test/", feeds=("http://lejour.test/a.xml",), delay=0.0)
    assert matters(played) == []


def test_a_feed_that_two_sources_read_is_told_with_both() -> None:
    again = replace(GOOD, id="jour-2", feeds=("http://lejour.fr/a.xml",))
    (http, double) = advice_on([GOOD, again], REACHABLE)
    assert (http.matter, double.source) == ("http-only", "jour-2")
    assert double.message == "reads lejour.fr/a.xml as le-jour does; keep one"


def test_the_whole_file_comes_first() -> None:
    fetch = FetchSettings(proxy="http://proxy.example:3128")
    assert matters(replace(GOOD, evidence=""), fetch=fetch) == [
        ("", "proxy"),
        ("", "contact"),
        ("le-jour", "evidence"),
    ]
    assert "the guard against private addresses sees only the proxy" in advice_on([], fetch)[0].message


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("# a\nsources:\n", "line 2: above sources:, write fetch: {contact: you@example.org} with your own"),
        (
            "# a\n\nfetch: {}\nsources:\n",
            "line 3: below fetch:, write contact: you@example.org with your own",
        ),
        (
            "fetch:\n  allow: []\nsources:\n",
            "line 1: below fetch:, write contact: you@example.org with your own",
        ),
    ],
)
def test_a_missing_contact_is_told_with_its_line_and_what_to_write(
    tmp_path: Path, text: str, told: str
) -> None:
    file = tmp_path / "sources.yaml"
    entry = "  - {id: le-jour, name: J, country: FR, language: fr, kind: general, home: 'https://lejour.fr/', zone: Europe/Paris, feeds: [{url: 'https://lejour.fr/a.xml'}]}\n"
    file.write_text(text + entry, "utf-8")
    declared = load_sources(file)
    (advice,) = [a for a in advice_on([], declared.fetch, file=file) if a.matter == "contact"]
    assert advice.message.startswith(told)
    reachable = replace(declared.fetch, contact="desk@example.org")
    assert advice_on([GOOD], reachable, file=file) == ()


def test_counts_and_doors() -> None:
    other = replace(
        GOOD, id="b", country="KR", sitemaps=("https://b/s.xml",), sections=(Section("https://b/t", "a"),)
    )
    assert doors_of(other) == ("https://lejour.fr/a.xml", "https://b/s.xml", "https://b/t")
    assert counts([GOOD, GOOD, other])["country"] == {"FR": 2, "KR": 1}
