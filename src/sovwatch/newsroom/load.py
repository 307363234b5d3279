"""The newsroom's files -> outlets and articles, checked. Faults are told together, with the file they stand in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from sovwatch.newsroom.values import Article, Listing, Outlet
from sovwatch.settings import yamlfile

TROUBLES = frozenset(
    {"", "refuses", "unavailable", "html-feed", "frozen", "consent", "hangs", "robots", "challenge"}
)
UNREACHABLE = TROUBLES - {"", "frozen", "html-feed"}
RELATED_SHOWN = 4


class NewsroomError(ValueError):
    """The files contradict themselves; the message lists every fault, one a line."""


def read_yaml(path: Path) -> Any:
    """The document in `path` as plain dicts, lists, strings and numbers."""
    return yamlfile.read(path).data


def load_outlets(path: Path) -> tuple[Outlet, ...]:
    """The outlets of `outlets.yaml` in file order. Raises NewsroomError for an unknown trouble or a repeated host."""
    outlets = tuple(_outlet(entry) for entry in read_yaml(path)["outlets"])
    faults = [
        f"{path.name}: {o.id}: unknown trouble {o.trouble!r}" for o in outlets if o.trouble not in TROUBLES
    ]
    faults += [f"{path.name}: {name} is used twice" for name in _repeated(o.host for o in outlets)]
    if faults:
        raise NewsroomError("\n".join(faults))
    return outlets


def _outlet(entry: dict[str, Any]) -> Outlet:
    known = dict(entry)
    known["zone"] = ZoneInfo(known["zone"])
    known["listings"] = tuple(Listing(**listing) for listing in known["listings"])
    known["traits"] = frozenset(known.get("traits", ()))
    return Outlet(**known)


def load_articles(folder: Path, outlets: Iterable[Outlet]) -> tuple[Article, ...]:
    """All articles of `folder`/*.yaml by time of publication, with their numbers and addresses.

    Raises NewsroomError for an outlet that does not exist, a repeated address, an empty text.
    """
    by_id = {outlet.id: outlet for outlet in outlets}
    drafts: list[Article] = []
    faults: list[str] = []
    for path in sorted(folder.glob("*.yaml")):
        try:
            drafts += _event_articles(path.stem, read_yaml(path), by_id)
        except (KeyError, TypeError, ValueError) as problem:
            faults.append(f"{path.name}: {type(problem).__name__}: {problem}")
    articles = tuple(_addressed(sorted(drafts, key=lambda a: (a.published, a.id))))
    faults += [f"{url} is used twice" for url in _repeated(a.url for a in articles)]
    faults += [f"{name} is used twice" for name in _repeated(a.id for a in articles)]
    faults += [f"{a.id}: no text" for a in articles if not a.paragraphs or not a.title]
    if faults:
        raise NewsroomError("\n".join(faults))
    return articles


def _event_articles(file: str, document: dict[str, Any], outlets: dict[str, Outlet]) -> Iterator[Article]:
    """The articles of one event: each text once, then its copies under their own outlet, time and title."""
    for entry in document["articles"]:
        first = _article(file, document, entry, outlets[entry["outlet"]])
        yield first
        for copy in entry.get("copies", ()):
            yield _copy(first, copy, outlets[copy["outlet"]])


def _article(file: str, document: dict[str, Any], entry: dict[str, Any], outlet: Outlet) -> Article:
    """The article of `entry`; its event is its own, else the document's, else the file's name."""
    story = entry.get("event", file)
    return Article(
        id=f"{story}.{outlet.id}",
        outlet=outlet,
        event=entry.get("event", document.get("event", file)),
        grade=entry.get("grade", document["grade"]),
        title=entry["title"],
        standfirst=entry.get("standfirst", ""),
        paragraphs=split_paragraphs(entry["text"]),
        authors=tuple(entry.get("authors", ())),
        published=published_at(entry["at"], outlet.zone),
        credit=entry.get("credit", ""),
        place=entry.get("place", ""),
        rank=entry.get("rank", "기자" if outlet.language == "ko" else ""),
        desk=entry.get("desk", ""),
        caption=entry.get("caption", ""),
        update=entry.get("update", False),
    )


def _copy(first: Article, entry: dict[str, Any], outlet: Outlet) -> Article:
    """`first` as another outlet runs it: `cut` keeps that many paragraphs, `desk` replaces the by-line."""
    return replace(
        first,
        id=f"{first.id.split('.', 1)[0]}.{outlet.id}",
        outlet=outlet,
        title=entry.get("title", first.title),
        standfirst=entry.get("standfirst", first.standfirst),
        paragraphs=first.paragraphs[: entry.get("cut", len(first.paragraphs))],
        authors=() if "desk" in entry else first.authors,
        desk=entry.get("desk", ""),
        published=published_at(entry["at"], outlet.zone),
        credit=entry.get("credit", first.credit or first.outlet.name),
        copy_of=first.id,
    )


def split_paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a block, which blank lines divide; line breaks inside one become spaces."""
    return tuple(" ".join(block.split()) for block in text.split("\n\n") if block.strip())


def published_at(written: str, zone: ZoneInfo) -> datetime:
    """`2026-11-23T07:02+09:00` as an aware time in `zone`. ValueError without an offset, or with one that is not the zone's."""
    when = datetime.fromisoformat(written)
    if when.utcoffset() is None or when.utcoffset() != when.astimezone(zone).utcoffset():
        msg = f"{written!r} needs the offset of {zone.key}"
        raise ValueError(msg)
    return when.astimezone(zone)


def _addressed(articles: Iterable[Article]) -> Iterator[Article]:
    """Numbers run per outlet in order of publication, as a content management system counts."""
    seen: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for article in articles:
        earlier = seen[article.outlet.id]
        number = article.outlet.first_number + 7 * len(earlier)
        slug = article.id.split(".", 1)[0].split("-", 1)[1]
        values = {
            "number": number,
            "slug": slug,
            "hash": sha256(article.id.encode()).hexdigest()[:26].upper(),
        }
        url = f"http://{article.outlet.host}" + article.outlet.path.format(when=article.published, **values)
        yield replace(
            article,
            number=number,
            slug=slug,
            url=url,
            earlier=tuple(islice(reversed(earlier), RELATED_SHOWN)),
        )
        earlier.append((article.title, url))


def _repeated(names: Iterable[str]) -> list[str]:
    seen: set[str] = set()
    return [name for name in names if name in seen or seen.add(name)]  # type: ignore[func-returns-value]
