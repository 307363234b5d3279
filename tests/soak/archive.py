"""An archive of any size, made by SQL: four years of 250 sources, one article in twenty kept, stories of five."""

from __future__ import annotations

from datetime import datetime

from sovwatch.model import Source
from sovwatch.warehouse import Warehouse

SOURCES = 250
_ITEMS = """
INSERT INTO store.items BY NAME
SELECT
    left(md5(i::VARCHAR), 20) AS id, 's' || (i % 250) AS source, 'https://s' || (i % 250) || '.test/' || i AS url, url AS canonical_url,
    'Headline number ' || i AS title, 'A standfirst of ordinary length, as the press writes them.' AS standfirst, repeat('Teaser. ', 20) AS teaser,
    CASE WHEN i % 20 = 0 THEN repeat('A sentence of the article ' || i || '. ', 90) ELSE '' END AS text, title AS listed_title,
    'en' AS language, [] AS authors, $end - to_milliseconds((($items - i) * $step)::BIGINT) AS published, false AS published_estimated,
    published AS first_seen, [] AS flags, CASE WHEN i % 20 = 0 THEN 'keep' ELSE 'drop' END AS outcome, 0.5 AS score,
    CASE WHEN i % 20 = 0 THEN 'text' ELSE 'headline' END AS look, false AS sampled, 1 AS version,
    CASE WHEN i % 20 = 0 THEN left(md5((i - i % 100)::VARCHAR), 20) END AS story, 'r' || (i // 1000) AS run
FROM range($items) AS t(i)
"""
_HANGING = (
    "INSERT INTO store.item_reasons SELECT id, 0, 'headline', 'sovereign', 1.0 FROM store.items",
    "INSERT INTO store.item_actors SELECT id, 'naver' FROM store.items WHERE outcome = 'keep'",
    "INSERT INTO store.item_countries SELECT id, 'KR' FROM store.items WHERE outcome = 'keep'",
    (
        "INSERT INTO store.item_facts SELECT id, 0, 'funding', 1e9, 'EUR', 'exact', ['naver'], 'KR', NULL, '1 billion euros', 'A sentence.', 0.9, 'near', "
        "1e9, 1.6e12, 1.1e9, published::DATE FROM store.items WHERE outcome = 'keep'"
    ),
    (
        "INSERT INTO store.stories SELECT story, min(first_seen), max(first_seen), '{\"en\": \"Headline\"}', 'Lead.', 'en', 0.5, '{}', story "
        "FROM store.items WHERE story IS NOT NULL GROUP BY story"
    ),
)
# A visit of each source in each hour of the last year, as the scheduled crawl leaves them.
_VISITS = """
INSERT INTO store.source_runs
SELECT 'v' || h, 's' || s, $end - INTERVAL 1 HOUR * (h + 1), 'unchanged', 'nothing-new', '', 30, 0, 0, 0, 0, 0, 0, 1, 0, 0.5
FROM range($hours) AS a(h), range(250) AS b(s) ORDER BY h DESC
"""


def sources() -> list[Source]:
    """What the archive's items come from."""
    return [
        Source(
            f"s{i}",
            f"Outlet {i}",
            "FR",
            "en",
            "general",
            f"https://s{i}.test/",
            "Europe/Paris",
            (f"https://s{i}.test/feed",),
        )
        for i in range(SOURCES)
    ]


def fill(warehouse: Warehouse, items: int, *, end: datetime, days: int = 1460, hours: int = 8760) -> None:
    """`items` articles spread evenly over the `days` before `end`, and the visits of the last `hours`."""
    warehouse.archive.declare_sources(sources())
    step = days * 86_400_000 / items
    warehouse.database.run(_ITEMS, {"items": items, "end": end, "step": step})
    for statement in _HANGING:
        warehouse.database.run(statement)
    warehouse.database.run(_VISITS, {"hours": hours, "end": end})
