"""OPML in and out, and the entries proposed from it: they load as they are printed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sovwatch.errors import BadArguments, BadFiles
from sovwatch.model import Source
from sovwatch.settings.opml import OpmlFeed, proposals_of, read_opml, write_opml
from sovwatch.settings.proposal import Proposal, below_sources, free_id, proposed_entry
from sovwatch.settings.sources import load_sources

OPML = """\
<?xml version="1.0" encoding="UTF-8"?>
<opml version="1.0">
  <body>
    <outline text="Presse">
      <outline type="rss" text="Le Jour - Tech" xmlUrl="https://lejour.test/tech.xml" htmlUrl="https://lejour.test/tech"/>
      <outline type="rss" title="Le Jour" xmlUrl="https://lejour.test/une.xml" htmlUrl="https://lejour.test/"/>
      <outline type="rss" text="again" xmlUrl="https://lejour.test/une.xml"/>
    </outline>
    <outline text="로봇신문" xmlURL="http://robot.co.kr/rss"/>
    <outline text="no feed"/>
    <outline text="script" xmlUrl="javascript:alert(1)"/>
  </body>
</opml>
"""
SOURCE = Source(
    "le-jour", "Le <Jour> & fils", "FR", "fr", "general", "https://lejour.fr/", "Europe/Paris",
    ("https://lejour.fr/a.xml?x=1&y=2", "https://lejour.fr/b.xml"),
)  # fmt: skip


def loaded(tmp_path: Path, *entries: str) -> tuple[Source, ...]:
    file = tmp_path / "sources.yaml"
    file.write_text(below_sources("sources:\n", entries), "utf-8")
    return load_sources(file).sources


def test_feeds_are_read_once_and_only_web_addresses() -> None:
    assert [(f.url, f.title) for f in read_opml(OPML.encode())] == [
        ("https://lejour.test/tech.xml", "Le Jour - Tech"),
        ("https://lejour.test/une.xml", "again"),
        ("http://robot.co.kr/rss", "로봇신문"),
    ]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "is not OPML"),
        (b"not xml", "is not OPML"),
        (b"<rss/>", r"first element is <rss>"),
        (b'<!DOCTYPE o [<!ENTITY a "b">]><opml/>', "declares entities"),
        ('<!DOCTYPE o [<!entity a "b">]><opml/>'.encode("utf-16"), "declares entities"),
        (b'<?xml version="1.0" encoding="nonsense"?><opml/>', "is not OPML"),
        (b"<opml>" + b" " * 16_000_000, "the limit is"),
    ],
)
def test_what_is_no_opml_is_told(data: bytes, told: str) -> None:
    with pytest.raises(BadArguments, match=told):
        read_opml(data)


@given(st.binary(max_size=300))
def test_any_bytes_give_feeds_or_a_told_error(data: bytes) -> None:
    told = ""
    try:
        read_opml(data)
    except BadArguments as error:
        told = str(error)
    assert told  # so short a text holds no feed and no opml element by chance


def test_one_proposal_for_each_site_without_what_is_declared() -> None:
    feeds = read_opml(OPML.encode())
    proposals = proposals_of(feeds, [replace(SOURCE, feeds=("https://lejour.test/tech.xml/",))])
    assert [(p.home, p.feeds) for p in proposals] == [
        ("https://lejour.test/", ("https://lejour.test/une.xml",)),
        ("http://robot.co.kr/", ("http://robot.co.kr/rss",)),
    ]


def test_the_printed_entry_loads(tmp_path: Path) -> None:
    entries = [proposed_entry(p) for p in proposals_of(read_opml(OPML.encode()))]
    first, second = loaded(tmp_path, *entries)
    assert (first.id, first.country, first.status, len(first.feeds)) == ("again", "XX", "unverified", 2)
    assert (second.id, second.name, second.country, second.language, second.zone) == (
        "robot-co-kr",
        "로봇신문",
        "KR",
        "ko",
        "Asia/Seoul",
    )
    assert "country: XX  # not known: write the ISO 3166 code" in entries[0]


@pytest.mark.parametrize(
    ("home", "language", "place"),
    [
        ("https://a.no/", "nb-NO", ("NO", "no", "Europe/Oslo")),
        ("https://a.ch/", "fr", ("CH", "fr", "Europe/Zurich")),
        ("https://a.com/", "de-DE", ("DE", "de", "Europe/Berlin")),
        ("https://a.com/", "ko", ("KR", "ko", "Asia/Seoul")),
        ("https://a.com/", "en-US", ("XX", "en", "UTC")),
        ("https://a.org/", "", ("XX", "en", "UTC")),
        ("https://a.co.uk/", "", ("GB", "en", "Europe/London")),
    ],
)
def test_the_place_is_guessed_only_from_what_says_it(
    tmp_path: Path, home: str, language: str, place: tuple[str, str, str]
) -> None:
    entry = proposed_entry(Proposal(home, "A paper", language, ("https://a.test/f",)))
    (source,) = loaded(tmp_path, entry)
    assert (source.country, source.language, source.zone) == place


@given(name=st.text(max_size=40), note=st.text(max_size=60), language=st.text(max_size=8))
def test_whatever_a_site_calls_itself_the_entry_is_one_yaml_entry(
    tmp_path_factory: pytest.TempPathFactory, name: str, note: str, language: str
) -> None:
    entry = proposed_entry(Proposal("https://a.test/", name, language, ("https://a.test/f",), notes=(note,)))
    (source,) = loaded(tmp_path_factory.mktemp("p"), entry)
    assert source.feeds == ("https://a.test/f",)


def test_ids_are_free() -> None:
    assert free_id("Le Monde", "www.lemonde.fr", ()) == "le-monde"
    assert free_id("Le Monde", "www.lemonde.fr", {"le-monde", "le-monde-2"}) == "le-monde-3"
    assert free_id("한겨레", "www.hani.co.kr", ()) == "hani-co-kr"


def test_what_is_written_is_read_back() -> None:
    text = write_opml([SOURCE, replace(SOURCE, id="x", country="BE", feeds=("https://x.be/f",))])
    assert read_opml(text.encode()) == (
        OpmlFeed("https://x.be/f", "Le <Jour> & fils", "https://lejour.fr/", "fr"),
        *(OpmlFeed(url, "Le <Jour> & fils", "https://lejour.fr/", "fr") for url in SOURCE.feeds),
    )
    assert text.index('text="BE"') < text.index('text="FR"')


def test_a_broken_addition_would_be_told(tmp_path: Path) -> None:
    with pytest.raises(BadFiles, match="has no way in"):
        loaded(tmp_path, proposed_entry(Proposal("https://a.test/", "A")))
