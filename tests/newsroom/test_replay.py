"""Recorded pages are served byte for byte under names that cannot leave the machine."""

from __future__ import annotations

import gzip
import json
import runpy
from datetime import UTC, datetime
from pathlib import Path

import feedparser
import pytest

from sovwatch.newsroom import PagesFolder, Request, serve
from sovwatch.newsroom.load import read_yaml
from tests.newsroom.conftest import ROOT, Client

NOW = datetime(2026, 11, 24, tzinfo=UTC)
PAGE = "<html><head><meta charset='euc-kr'></head><body><p>똠얌</p></body></html>".encode("cp949")
LINES = [
    {
        "id": "one",
        "file": "html/one.html.gz",
        "lang": "ko",
        "url": "https://news.example.kr/view?no=7",
        "title": "첫째 & 끝",
    },
    {
        "id": "two",
        "file": "html/two.html",
        "lang": "zxx",
        "url": "https://news.example.kr/view?no=7",
        "title": None,
    },
    {
        "id": "three",
        "file": "html/three.html",
        "lang": "de",
        "url": None,
        "dataset": "Old Pages",
        "title": "Drei",
    },
    {"id": "gone", "file": "html/gone.html", "lang": "de", "url": "https://x.example/gone", "title": "Fehlt"},
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "html").mkdir()
    (tmp_path / "html/one.html.gz").write_bytes(gzip.compress(PAGE))
    (tmp_path / "html/two.html").write_bytes(b"<p>two</p>")
    (tmp_path / "html/three.html").write_bytes(b"<p>three</p>")
    (tmp_path / "gold.jsonl").write_text("\n".join(map(json.dumps, LINES)), encoding="utf-8")
    return tmp_path


def test_pages_keep_their_host_under_a_name_that_does_not_resolve(folder: Path) -> None:
    pages = PagesFolder.load(folder)
    assert pages.host_names == ("news.example.kr.replay.test", "old-pages.replay.test")
    assert [page.id for page in pages.pages] == ["one", "two", "three"]
    assert pages.pages[0].url == "http://news.example.kr.replay.test/view?no=7"
    assert pages.pages[1].url != pages.pages[0].url


def test_bytes_are_served_as_recorded_without_a_charset(folder: Path) -> None:
    pages = PagesFolder.load(folder)
    with serve(pages, now=lambda: NOW) as server:
        client = Client(server)
        plain = client.get(pages.pages[0].host, pages.pages[0].path)
        packed = client.get(pages.pages[0].host, pages.pages[0].path, Accept_Encoding="gzip")
        missing = client.get(pages.pages[0].host, "/view?no=8")
    assert (plain.status, plain.body, plain.headers["content-type"]) == (200, PAGE, "text/html")
    assert gzip.decompress(packed.body) == PAGE
    assert missing.status == 404


def test_the_feed_lists_every_page_of_its_host(folder: Path) -> None:
    pages = PagesFolder.load(folder)
    feed = feedparser.parse(
        pages.respond(Request("news.example.kr.replay.test", "/replay-feed.xml"), NOW).body
    )
    assert [entry.title for entry in feed.entries] == ["첫째 & 끝", "two"]
    assert [entry.link for entry in feed.entries] == [page.url for page in pages.pages[:2]]


def test_sources_match_the_hosts(folder: Path, tmp_path: Path) -> None:
    PagesFolder.load(folder).write_sources(tmp_path / "sources.yaml")
    korean, german = read_yaml(tmp_path / "sources.yaml")["sources"]
    assert (korean["id"], korean["zone"], korean["depth"]) == ("news-example-kr", "Asia/Seoul", "all")
    assert (german["language"], german["zone"]) == ("de", "UTC")
    assert korean["feeds"] == [{"url": "http://news.example.kr.replay.test/replay-feed.xml"}]


def test_the_benchmark_serves_while_its_block_lasts(folder: Path, tmp_path: Path) -> None:
    replayed = runpy.run_path(str(ROOT / "benchmarks/replay.py"))["replayed"]
    with replayed(folder, tmp_path / "project") as replay:
        answers = [Client(replay.server).get(page.host, page.path).status for page in replay.pages.pages]
    assert answers == [200, 200, 200]
    assert replay.sources == tmp_path / "project/sources.yaml"
    assert len(read_yaml(replay.sources)["sources"]) == 2


def test_a_folder_without_gold_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        PagesFolder.load(tmp_path)
