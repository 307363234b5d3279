from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import sovwatch.stories
from sovwatch.stories.articles import ArticleIn
from sovwatch.stories.labels import Labelled, read_labels

MONDAY = datetime(2026, 9, 7, 8, tzinfo=UTC)
LABELS = Path(sovwatch.stories.__file__).parent / "labels" / "articles.jsonl"

Make = Callable[..., ArticleIn]


@pytest.fixture
def make() -> Make:
    """Articles with running ids; `hours` after a Monday morning."""
    count = iter(range(1, 10_000))

    def build(
        title: str,
        text: str = "",
        language: str | None = "en",
        hours: float = 0,
        source: str = "paper",
        url: str | None = None,
    ) -> ArticleIn:
        number = next(count)
        return ArticleIn(
            f"a{number:04d}", title, text, MONDAY + timedelta(hours=hours), language, source, url
        )

    return build


@pytest.fixture(scope="session")
def labels() -> list[Labelled]:
    return read_labels(LABELS.read_text(encoding="utf-8").splitlines())


@pytest.fixture(scope="session")
def held(labels: list[Labelled]) -> list[Labelled]:
    return [row for row in labels if row.part == "held"]
