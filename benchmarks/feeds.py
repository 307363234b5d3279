"""Facts of feed fixtures and date texts that the feed reader gets right, beside feedparser itself.

    python benchmarks/feeds.py --data DIR

DIR holds `feedparser_cases.jsonl` (base64 documents with facts), `feedparser_dates.jsonl` (texts and instants) and
`run_feed_cases.py`, the scorer, which is run as it is with the functions of this file. `--dates-only` skips the cases.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from calendar import timegm
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import feedparser

from sovwatch.reading.feed_dates import feed_date
from sovwatch.reading.feeds import listing_record, read_listing

HERE = Path(__file__).parent


def ours(data: bytes, content_type: str | None, url: str | None) -> dict[str, Any]:
    """The record of `sovwatch batch feed` under the scorer's names."""
    listing = read_listing(data, content_type=content_type, url=url, details=True)
    record = listing_record(listing, details=True)
    entries = [{**e, "link": e["url"]} for e in record["entries"]]
    return {"entries": entries, "encoding": record["encoding"], "feed": record["feed"]}


def theirs(data: bytes, content_type: str | None, url: str | None) -> dict[str, Any]:
    """feedparser's answer under the scorer's names."""
    from io import BytesIO

    headers = {k: v for k, v in {"content-type": content_type, "content-location": url}.items() if v}
    parsed = feedparser.parse(BytesIO(data), response_headers=headers)
    entries = [
        {
            **{k: e.get(k) for k in ("title", "link", "summary", "author", "id")},
            **{k: _utc(e.get(f"{k}_parsed")) for k in ("published", "updated", "created")},
            "content": (e.get("content") or [{}])[0].get("value"),
        }
        for e in parsed.entries
    ]
    feed = {key: parsed.feed.get(key) for key in ("title", "link")}
    return {"entries": entries, "encoding": parsed.get("encoding"), "feed": feed}


def _utc(parts: Any) -> str | None:
    return datetime.fromtimestamp(timegm(parts), UTC).isoformat() if parts else None


def date(text: str) -> datetime | None:
    """Our reading of a date text without a zone of its own."""
    return feed_date(text, UTC)


def feedparser_date(text: str) -> str | None:
    """feedparser's reading of a date text."""
    from feedparser.datetimes import _parse_date

    return _utc(_parse_date(text))


def score(data: Path, options: list[str]) -> None:
    """Runs the scorer with functions of this file."""
    path = os.pathsep.join(filter(None, [str(HERE), os.environ.get("PYTHONPATH")]))
    command = [sys.executable, str(data / "run_feed_cases.py"), *options]
    subprocess.run(command, check=True, env={**os.environ, "PYTHONPATH": path}, cwd=HERE)


def main() -> None:
    """Scores both readers on cases and dates."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="folder with the cases and the scorer")
    parser.add_argument("--show", default="0", help="misses to print")
    parser.add_argument("--dates-only", action="store_true")
    wish = parser.parse_args()
    data = wish.data.resolve()
    for name in ("ours", "theirs") if not wish.dates_only else ():
        print(f"# {name}", flush=True)
        score(data, [str(data / "feedparser_cases.jsonl"), "--py", f"feeds:{name}", "--show", wish.show])
    for name in ("date", "feedparser_date"):
        print(f"# {name}", flush=True)
        score(data, [str(data / "feedparser_dates.jsonl"), "--dates", f"feeds:{name}", "--show", wish.show])


if __name__ == "__main__":
    main()
