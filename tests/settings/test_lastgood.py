"""A broken change is refused and the last good version stays in force, with a message."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from sovwatch.errors import BadFiles, StorageError
from sovwatch.settings.lastgood import FILES, load_or_last_good
from sovwatch.settings.project import Layout

ROOT = Path(__file__).parents[2]


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    for name in FILES:
        origin = ROOT / "demo" / name
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(origin if origin.exists() else ROOT / name, tmp_path / name)
    return Layout(tmp_path, tmp_path)


def test_good_files_are_taken_and_kept(layout: Layout) -> None:
    project, message = load_or_last_good(layout)
    assert message is None
    assert project.layout == layout
    kept = layout.data / "last-good"
    assert all((kept / name).read_bytes() == (layout.folder / name).read_bytes() for name in FILES)


def test_a_good_change_is_taken_up(layout: Layout) -> None:
    first, _ = load_or_last_good(layout)
    sources = layout.folder / "sources.yaml"
    sources.write_text(sources.read_text("utf-8").replace("한빛통신", "새이름"), "utf-8")
    second, message = load_or_last_good(layout)
    assert (message, second.sources[0].name) == (None, "새이름")
    assert first.sources[0].name == "한빛통신"
    assert "새이름" in (layout.data / "last-good" / "sources.yaml").read_text("utf-8")


def test_a_broken_change_is_refused_with_its_fault(layout: Layout) -> None:
    good, _ = load_or_last_good(layout)
    sources = layout.folder / "sources.yaml"
    sources.write_text(sources.read_text("utf-8").replace("country: KR", "country: Korea", 1), "utf-8")
    kept, message = load_or_last_good(layout)
    assert kept.sources == good.sources
    assert kept.layout == layout
    assert message is not None
    assert "stays in force" in message
    assert "sources.yaml:6: sources[0].country" in message
    assert "Korea" not in (layout.data / "last-good" / "sources.yaml").read_text("utf-8")


def test_a_file_that_is_gone_is_a_broken_change(layout: Layout) -> None:
    load_or_last_good(layout)
    (layout.folder / "topics.yaml").unlink()
    _, message = load_or_last_good(layout)
    assert message is not None
    assert "topics.yaml:1: cannot be read" in message


def test_without_a_good_version_the_faults_are_raised(layout: Layout) -> None:
    (layout.folder / "actors.yaml").write_text("actors: [", "utf-8")
    with pytest.raises(BadFiles, match=r"actors.yaml:2: is not YAML"):
        load_or_last_good(layout)
    assert not (layout.data / "last-good").exists()


def test_a_last_good_version_that_is_bad_by_now_does_not_hide_the_faults(layout: Layout) -> None:
    load_or_last_good(layout)
    for folder in (layout.folder, layout.data / "last-good"):
        (folder / "actors.yaml").write_text("actors: {}", "utf-8")
    with pytest.raises(BadFiles, match="holds no actors"):
        load_or_last_good(layout)


def test_a_folder_that_cannot_be_written_is_told(layout: Layout) -> None:
    layout.data.mkdir()
    (layout.data / "last-good").write_text("in the way", "utf-8")
    with pytest.raises(StorageError, match="last-good cannot be written"):
        load_or_last_good(layout)
