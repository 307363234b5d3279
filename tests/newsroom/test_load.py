"""Faults in the newsroom's files are told together; times and paragraphs are read as written."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from sovwatch.newsroom import NewsroomError
from sovwatch.newsroom.load import load_articles, load_outlets, published_at, split_paragraphs

OUTLET = """
  - {id: %s, name: A, host: %s, country: KR, language: ko, zone: Asia/Seoul, template: next, trouble: "%s",
     path: "/a/{number}", shown: "yyyy", listings: []}"""
EVENT = """
grade: 2
articles:
  - {outlet: a, at: "2026-11-23T07:00+09:00", title: One, text: "first\\n\\nsecond", copies: [
      {outlet: b, at: "2026-11-23T08:00+09:00", cut: 1, desk: Desk}]}
"""


def outlets_file(folder: Path, *rows: tuple[str, str, str]) -> Path:
    path = folder / "outlets.yaml"
    path.write_text("outlets:" + "".join(OUTLET % row for row in rows), encoding="utf-8")
    return path


def test_outlets_are_checked_together(tmp_path: Path) -> None:
    path = outlets_file(tmp_path, ("a", "a.test", "asleep"), ("b", "a.test", ""))
    with pytest.raises(NewsroomError) as raised:
        load_outlets(path)
    assert "a: unknown trouble 'asleep'" in str(raised.value)
    assert "a.test is used twice" in str(raised.value)


def events_folder(folder: Path, **files: str) -> Path:
    events = folder / "events"
    events.mkdir()
    for name, text in files.items():
        (events / f"x-{name}.yaml").write_text(text, encoding="utf-8")
    return events


def test_copies_follow_their_original(tmp_path: Path) -> None:
    outlets = load_outlets(outlets_file(tmp_path, ("a", "a.test", ""), ("b", "b.test", "")))
    first, copy = load_articles(events_folder(tmp_path, one=EVENT), outlets)
    assert first.paragraphs == ("first", "second")
    assert (copy.paragraphs, copy.desk, copy.copy_of) == (("first",), "Desk", "x-one.a")
    assert (first.url, copy.url) == ("http://a.test/a/1000", "http://b.test/a/1000")


def test_later_articles_know_the_earlier_ones(tmp_path: Path) -> None:
    outlets = load_outlets(outlets_file(tmp_path, ("a", "a.test", ""), ("b", "b.test", "")))
    later = EVENT.replace("11-23", "11-24").replace("One", "Two")
    articles = load_articles(events_folder(tmp_path, one=EVENT, two=later), outlets)
    assert articles[0].earlier == ()
    assert articles[2].earlier == (("One", "http://a.test/a/1000"),)
    assert articles[2].url == "http://a.test/a/1007"


def test_faults_in_events_are_told_with_their_file(tmp_path: Path) -> None:
    outlets = load_outlets(outlets_file(tmp_path, ("a", "a.test", ""), ("b", "b.test", "")))
    wrong_zone = EVENT.replace("07:00+09:00", "07:00+01:00")
    folder = events_folder(tmp_path, nobody=EVENT.replace("outlet: b", "outlet: c"), zone=wrong_zone)
    with pytest.raises(NewsroomError) as raised:
        load_articles(folder, outlets)
    assert "x-nobody.yaml: KeyError: 'c'" in str(raised.value)
    assert "x-zone.yaml: ValueError: '2026-11-23T07:00+01:00' needs the offset of Asia/Seoul" in str(
        raised.value
    )


def test_an_empty_text_is_a_fault(tmp_path: Path) -> None:
    outlets = load_outlets(outlets_file(tmp_path, ("a", "a.test", ""), ("b", "b.test", "")))
    with pytest.raises(NewsroomError, match=r"x-one\.a: no text"):
        load_articles(events_folder(tmp_path, one=EVENT.replace("first\\n\\nsecond", " ")), outlets)


def test_paragraphs_are_divided_by_blank_lines() -> None:
    assert split_paragraphs("one\ntwo\n\n\nthree\n") == ("one two", "three")


def test_times_keep_their_zone() -> None:
    when = published_at("2026-11-23T07:02+09:00", ZoneInfo("Asia/Seoul"))
    assert (when.isoformat(), when.tzinfo) == ("2026-11-23T07:02:00+09:00", ZoneInfo("Asia/Seoul"))


def test_times_without_offset_are_refused() -> None:
    with pytest.raises(ValueError, match="needs the offset of Europe/Paris"):
        published_at("2026-11-23T07:02", ZoneInfo("Europe/Paris"))
