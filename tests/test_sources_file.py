"""The shipped sources.yaml: valid, wide enough, and honest about what it leaves out."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from sovwatch.model import Source
from sovwatch.settings.sources import load_sources

FILE = Path(__file__).parent.parent / "sources.yaml"
NAMED = {
    "조선일보", "연합뉴스", "전자신문", "AI타임스", "ZDNet Korea", "한겨레", "매일경제", "Le Monde", "Les Echos", "Handelsblatt",
    "heise online", "Yle", "Helsingin Sanomat", "DR Nyheder", "NRK", "SVT Nyheter", "la Repubblica", "El País", "Público",
    "NRC", "Der Standard", "Neue Zürcher Zeitung", "Rzeczpospolita", "Sifted", "Politico Europe",
    "European Commission Press Corner", "EuroHPC JU", "Mistral AI",
}  # fmt: skip
#: Addresses that public lists still name and that ended, froze, or answer something else.
DEAD = (
    "https://news.chosun.com/site/data/rss/rss.xml", "https://rss.joins.com/joins_news_list.xml",
    "https://www.khan.co.kr/rss/rssdata/it_news.xml", "https://www.yna.co.kr/rss/it.xml",
    "https://www.news1.kr/articles/rss/", "http://rss.newspim.com/news/category/1", "https://www.korea.kr/rss/",
    "http://rss.naver.com/", "http://media.daum.net/rss/", "https://koreajoongangdaily.joins.com/rss",
    "https://www.independent.co.uk/news/rss", "https://services.lesechos.fr/api/rss/univers/tech-medias",
    "https://www.dn.se/rss/senaste-nytt/", "https://geenius.ee/feed/",
)  # fmt: skip


@pytest.fixture(scope="module")
def sources() -> tuple[Source, ...]:
    return load_sources(FILE).sources


def doors(source: Source) -> list[str]:
    return [*source.feeds, *source.sitemaps, *(section.url for section in source.sections)]


def test_enough_sources_of_enough_countries_and_languages(sources: tuple[Source, ...]) -> None:
    assert len(sources) >= 250
    assert sum(source.country == "KR" for source in sources) >= 60
    assert len({source.language for source in sources}) >= 20
    assert len({source.country for source in sources}) >= 30


def test_every_kind_of_publisher_is_there(sources: tuple[Source, ...]) -> None:
    kinds = Counter(source.kind for source in sources)
    for kind in ("wire", "general", "business", "tech", "broadcaster", "government", "eu", "research", "lab"):
        assert kinds[kind] >= 3, kind


def test_most_sources_are_verified(sources: tuple[Source, ...]) -> None:
    assert sum(source.status == "verified" for source in sources) >= 200


def test_the_outlets_that_everybody_asks_for_are_there(sources: tuple[Source, ...]) -> None:
    assert {source.name for source in sources} >= NAMED


@pytest.mark.parametrize("name", ["Daum", "Euractiv", "Naver News", "The Register", "korea.kr"])
def test_the_file_says_why_an_expected_outlet_is_missing(name: str) -> None:
    head = FILE.read_text("utf-8").partition("sources:\n")[0]
    assert name in head


def test_no_dead_address_and_none_twice(sources: tuple[Source, ...]) -> None:
    used = Counter(url for source in sources for url in doors(source))
    assert not set(used) & set(DEAD)
    assert [url for url, times in used.items() if times > 1] == []


def test_a_source_has_few_doors(sources: tuple[Source, ...]) -> None:
    assert [s.id for s in sources if len(s.feeds) + len(s.sitemaps) > 6] == []


def test_every_entry_has_one_line_of_evidence(sources: tuple[Source, ...]) -> None:
    for source in sources:
        assert source.evidence, source.id
        assert "\n" not in source.evidence, source.id
        if source.status == "verified":
            assert re.search(r"\b202[56]-\d\d-\d\d\b", source.evidence), source.id


def test_zones_belong_to_countries(sources: tuple[Source, ...]) -> None:
    zones: dict[str, set[str]] = {}
    for source in sources:
        zones.setdefault(source.country, set()).add(source.zone)
    assert zones["KR"] == {"Asia/Seoul"}
    assert all(len(found) == 1 for found in zones.values())


def test_rights_and_delays_that_publishers_state(sources: tuple[Source, ...]) -> None:
    by_id = {source.id: source for source in sources}
    assert by_id["faz"].rights == "tdm-reserved"
    assert by_id["le-monde"].rights == "link-only"
    assert by_id["hankyung"].delay >= 3
    assert all(source.delay >= 2 for source in sources)


def test_sections_name_links_by_address(sources: tuple[Source, ...]) -> None:
    for source in sources:
        for section in source.sections:
            assert "[href" in section.links, source.id
            assert source.status == "unverified", source.id


def test_homes_and_doors_are_whole_addresses(sources: tuple[Source, ...]) -> None:
    for source in sources:
        for url in (source.home, *doors(source)):
            assert "." in (urlsplit(url).hostname or ""), url


def test_the_file_is_grouped_for_people() -> None:
    lines = FILE.read_text("utf-8").splitlines()
    groups = [line for line in lines if line.startswith("  # ===")]
    assert len(groups) >= 20
    told = [re.search(r"\((\d+)\)", line) for line in groups]
    assert sum(int(match[1]) for match in told if match) == sum(line.startswith("  - id:") for line in lines)
