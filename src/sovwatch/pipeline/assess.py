"""One article page: read it, judge it, take its facts. Pure once its tables are built; runs in a worker."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from sovwatch.model import Item, Reason, Source


@dataclass(frozen=True)
class PageJob:
    """What a worker needs: the item as the feed gave it, its source, and the page as it came (or None and a note)."""

    item: Item
    source: Source
    data: bytes | None
    content_type: str | None
    final_url: str | None = None
    note: str = ""
