"""Structured data (schema.org in JSON-LD) of a page: the article node and what it says.

Reads what real pages send: several scripts, `@graph`, lists, comments or CDATA around the JSON, raw line breaks in
strings, a trailing semicolon or comma. A script that stays unreadable is left out.
"""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

ARTICLE_TYPES = frozenset(
    [
        "article",
        "newsarticle",
        "reportagenewsarticle",
        "analysisnewsarticle",
        "opinionnewsarticle",
        "backgroundnewsarticle",
        "reviewnewsarticle",
        "blogposting",
        "liveblogposting",
        "socialmediaposting",
        "techarticle",
        "scholarlyarticle",
        "report",
        "satiricalarticle",
        "advertisercontentarticle",
        "askpublicnewsarticle",
        "review",
        "medicalwebpage",
        "posting",
        "discussionforumposting",
    ]
)
LIST_TYPES = frozenset(("collectionpage", "itemlist", "searchresultspage", "profilepage"))
VIDEO_TYPES = frozenset(("videoobject", "clip", "tvepisode"))
MAX_SCRIPT = 2_000_000
MAX_NODES = 4_000

_COMMENT = re.compile(
    r"^\s*(?:<!--|/\*\s*<!\[CDATA\[\s*\*/|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|/\*\s*\]\]>\s*\*/|//\s*\]\]>|\]\]>)\s*;?\s*$"
)
_TRAILING_COMMA = re.compile(r",\s*([}\]])")
_LONE_BACKSLASH = re.compile(r'\\(?!["\\/bfnrtu])')


@dataclass(frozen=True, slots=True)
class Linked:
    """What the structured data say; strings are as sent, unescaped."""

    types: frozenset[str] = frozenset()
    headline: str = ""
    description: str = ""
    published: str = ""
    modified: str = ""
    authors: tuple[str, ...] = ()
    body: str = ""
    section: str = ""
    publisher: str = ""
    image: str = ""
    language: str = ""
    paywalled: bool = False
    is_article: bool = False


def read_linked(scripts: list[str]) -> Linked:
    """The article node of all JSON-LD scripts, or the types alone when no node is an article."""
    nodes: list[dict[str, Any]] = []
    for script in scripts:
        if len(script) <= MAX_SCRIPT:
            nodes.extend(_nodes(load(script)))
    types = frozenset(name for node in nodes for name in type_names(node))
    articles = [node for node in nodes if ARTICLE_TYPES.intersection(type_names(node))]
    if not articles:
        return Linked(types=types)
    if len({text_of(node.get("headline")) for node in articles if node.get("headline")}) > 3:
        return Linked(types=types | {"itemlist"})
    best = max(articles, key=_fullness)
    people = {str(node["@id"]): node for node in nodes if "@id" in node}
    return Linked(
        types=types,
        headline=text_of(best.get("headline")) or text_of(best.get("name")),
        description=text_of(best.get("description")),
        published=text_of(best.get("datePublished")) or text_of(best.get("dateCreated")),
        modified=text_of(best.get("dateModified")),
        authors=tuple(_names(best.get("author") or best.get("creator"), people)),
        body=text_of(best.get("articleBody")) or text_of(best.get("reviewBody")),
        section=_first(best.get("articleSection")),
        publisher=next(iter(_names(best.get("publisher"), people)), ""),
        image=_image(best.get("image") or best.get("thumbnailUrl")),
        language=text_of(best.get("inLanguage")),
        paywalled=_is_false(best.get("isAccessibleForFree")),
        is_article=True,
    )


def load(script: str) -> Any:
    """The JSON of a script, repaired where real pages need it; None when it cannot be read."""
    text = script.strip()
    for repair in (_as_is, _uncommented, _repaired):
        try:
            return json.loads(repair(text), strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _as_is(text: str) -> str:
    return text


def _uncommented(text: str) -> str:
    return _COMMENT.sub("", _COMMENT.sub("", text)).strip().rstrip(";")


def _repaired(text: str) -> str:
    text = _uncommented(text)
    return _LONE_BACKSLASH.sub(r"\\\\", _TRAILING_COMMA.sub(r"\1", text))


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    """Every object that has a type, at the top, in lists, in `@graph` and one level of nesting."""
    stack = [(data, 0)]
    seen = 0
    while stack and seen < MAX_NODES:
        item, depth = stack.pop()
        seen += 1
        if isinstance(item, list):
            stack.extend((part, depth) for part in reversed(item[:200]))
        elif isinstance(item, dict):
            if "@type" in item or "headline" in item or "datePublished" in item:
                yield item
            if depth < 2:
                inner = [
                    item.get(key)
                    for key in (
                        "@graph",
                        "mainEntity",
                        "mainEntityOfPage",
                        "itemReviewed",
                        "hasPart",
                        "review",
                    )
                ]
                stack.extend((part, depth + 1) for part in inner if isinstance(part, dict | list))


def type_names(node: dict[str, Any]) -> list[str]:
    """The node's types in lower case, without address."""
    found = node.get("@type")
    names = found if isinstance(found, list) else [found]
    return [name.rpartition("/")[2].lower() for name in names if isinstance(name, str)]


def _fullness(node: dict[str, Any]) -> tuple[int, int]:
    has = sum(
        bool(node.get(key)) for key in ("headline", "datePublished", "author", "articleBody", "description")
    )
    return has, -("review" in type_names(node))


def text_of(value: Any) -> str:
    """A string, the value or name of an object, or the first of a list."""
    if isinstance(value, str):
        return (html.unescape(value) if "&" in value else value).strip()
    if isinstance(value, dict):
        return text_of(value.get("@value") or value.get("name") or value.get("alternateName"))
    if isinstance(value, list) and value:
        return text_of(value[0])
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def _first(value: Any) -> str:
    return text_of(value)


def _names(value: Any, people: dict[str, dict[str, Any]]) -> Iterator[str]:
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            name = item.get("name")
            if not name and "@id" in item:
                name = people.get(str(item["@id"]), {}).get("name")
            if isinstance(name, list):
                yield from (text_of(part) for part in name if text_of(part))
            elif text_of(name):
                yield text_of(name)
        elif isinstance(item, list):
            yield from _names(item, people)
        elif text_of(item):
            yield text_of(item)


def _image(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("url") or value.get("contentUrl")
        if isinstance(value, list):
            value = value[0] if value else None
    return value.strip() if isinstance(value, str) else ""


def _is_false(value: Any) -> bool:
    return value is False or (isinstance(value, str) and value.strip().lower() == "false")
