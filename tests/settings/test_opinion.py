"""opinion.yaml: off without the file; faults with their line."""

from __future__ import annotations

from pathlib import Path

import pytest

from sovwatch.errors import BadArguments, BadFiles
from sovwatch.settings.opinion import OpinionSettings, load_opinion, opinion_key
from sovwatch.settings.project import Layout


def load(folder: Path, text: str) -> OpinionSettings | None:
    (folder / "opinion.yaml").write_text(text, "utf-8")
    return load_opinion(Layout(folder, folder))


def test_without_the_file_nothing_is_asked(tmp_path: Path) -> None:
    assert load_opinion(Layout(tmp_path, tmp_path)) is None


def test_a_local_server_is_opened_by_name(tmp_path: Path) -> None:
    text = "url: http://127.0.0.1:8080/v1/\nmodel: small\nallow: [127.0.0.1]\nbudget: 5\nseconds: 3\n"
    assert load(tmp_path, text) == OpinionSettings(
        "http://127.0.0.1:8080/v1/chat/completions", "small", None, ("127.0.0.1",), 5, 3.0
    )


def test_the_whole_address_may_be_given(tmp_path: Path) -> None:
    told = load(tmp_path, "url: https://llm.example.eu/v1/chat/completions\nmodel: m\n")
    assert told is not None
    assert (told.url, told.allow) == ("https://llm.example.eu/v1/chat/completions", ())


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("model: m\n", 'opinion.yaml:1: needs the key "url"'),
        ("model: m\nurl: ftp://a.test/\n", "opinion.yaml:2: url: must begin with http"),
        ("model: m\nurl: http://a.test/v1\n", "opinion.yaml:2: url: is not encrypted"),
        ("model: m\nurl: https://me:pw@a.test/v1\n", "opinion.yaml:2: url: holds more than host and path"),
        ("model: m\nurl: https://a.test/v1?key=1\n", "opinion.yaml:2: url: holds more"),
        ("model: m\nurl: 'https://[::1/v1'\n", "opinion.yaml:2: url: is no address"),
        ("model: m\nurl: https://a.test\nkey_env: sk-123\n", "opinion.yaml:3: key_env: string should match"),
        ("model: m\nurl: https://a.test\nbudget: 0\n", "opinion.yaml:3: budget"),
        ("model: m\nurl: https://a.test\nkey: abc\n", 'opinion.yaml:3: key: is not a known key; did you mean "key_env"'),
        ("- url\n", "opinion.yaml:1"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_line(tmp_path: Path, text: str, fault: str) -> None:
    with pytest.raises(BadFiles) as told:
        load(tmp_path, text)
    assert fault in str(told.value)


def test_the_key_comes_from_the_environment() -> None:
    settings = OpinionSettings("https://a.test", "m", key_env="KEY")
    assert opinion_key(OpinionSettings("https://a.test", "m"), {}) is None
    assert opinion_key(settings, {"KEY": " abc\n"}) == "abc"
    with pytest.raises(BadArguments, match="KEY, which is not set"):
        opinion_key(settings, {"KEY": " "})
    with pytest.raises(BadArguments, match="cannot be sent"):
        opinion_key(settings, {"KEY": "schlüssel"})
