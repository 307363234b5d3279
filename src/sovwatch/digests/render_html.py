"""A digest as an HTML page for mail and archive: one column, inline styles, below the size at which Gmail clips."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from jinja2 import DictLoader, Environment, StrictUndefined

from sovwatch.digests.view import Brief, StoryView, View

PAGE = "digest.html.j2"
ALARM = "alarm.html.j2"
SIZE_MAX = 98_000  # bytes; Gmail shows the first 102 kB of a message and hides the rest behind a link


def html(page: View, templates: Mapping[str, str]) -> str:
    """The page, below SIZE_MAX: the last stories become single lines until it fits."""
    template = _environment(tuple(sorted(templates.items()))).get_template(PAGE)
    text = template.render(page=page)
    while len(text.encode()) > SIZE_MAX and (page.stories or page.briefs):
        page = _shorter(page)
        text = template.render(page=page)
    return text


def alarm_html(values: Mapping[str, object], templates: Mapping[str, str]) -> str:
    """The operators' message as a page."""
    return _environment(tuple(sorted(templates.items()))).get_template(ALARM).render(values)


@lru_cache(maxsize=8)
def _environment(templates: tuple[tuple[str, str], ...]) -> Environment:
    loader = DictLoader(dict(templates))
    return Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )


def _shorter(page: View) -> View:
    """The page with a tenth of its stories as single lines, or half of its lines if no story is left."""
    if not page.stories:
        return replace(page, briefs=page.briefs[: len(page.briefs) // 2])
    keep = len(page.stories) - max(1, len(page.stories) // 10)
    lines = tuple(_line(story) for story in page.stories[keep:])
    return replace(page, stories=page.stories[:keep], briefs=(*lines, *page.briefs))


def _line(story: StoryView) -> Brief:
    first = story.links[0]
    prefix = f"{story.update}: " if story.update else ""
    return Brief(prefix + story.headline, story.language, story.mark, story.url, first.outlet, first.country)
