"""A digest in Slack's own mark-up (mrkdwn), in parts cut between stories."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sovwatch.digests.cleaning import URL_MAX
from sovwatch.digests.figures import flag
from sovwatch.digests.parts import pack
from sovwatch.digests.view import Brief, Link, StoryView, View

# Slack cuts a text at 4,000 characters, also inside an address, and refuses a section block above 3,000.
PART_MAX = 2_900
STORY_MAX = 1_900
_UNDERSCORE_AT_EDGE = re.compile(r"(?<!\w)_|_(?!\w)")
_LOOK_ALIKES = str.maketrans({"*": "∗", "~": "∼", "`": "ʼ", "|": "¦"})


def slack(page: View) -> tuple[str, ...]:
    """The messages, in order, each at most PART_MAX characters; no story is cut in two."""
    head = f"*{escape(page.title)}* · {escape(page.day)}\n{escape(page.summary)}"
    blocks = [head, *(_story(story) for story in page.stories)]
    if page.briefs:
        blocks.append(_list(page.say("more"), page.briefs, page.briefs_cut))
    if page.questions:
        blocks.append(_list(page.say("questions"), page.questions))
    if page.notes:
        blocks.append("\n".join(f"_{escape(note)}_" for note in page.notes))
    return pack(blocks, PART_MAX)


def _story(story: StoryView) -> str:
    """The story, with fewer links and then without its lead if it is too long (addresses can be)."""
    text = ""
    for leaner in _leaner(story):
        text = _story_text(leaner)
        if len(text) <= STORY_MAX:
            break
    return text


def _leaner(story: StoryView) -> Iterator[StoryView]:
    for links in range(len(story.links), 0, -1):
        yield replace(story, links=story.links[:links])
    first = tuple(replace(link, url="") for link in story.links[:1])
    yield replace(story, links=first, lead="")
    yield replace(story, links=first, lead="", url="")


def _story_text(story: StoryView) -> str:
    flags = "".join(flag(country) for country in story.countries[:8])
    mark = f" [{escape(story.mark)}]" if story.mark else ""
    update = f"{escape(story.update)}: " if story.update else ""
    lines = [f"*{story.number}. {update}{link(story.url, story.headline)}*{mark} {flags}".rstrip()]
    lines += [f"🆕 {escape('; '.join(story.news))}"] if story.news else []
    lines += [escape(story.lead)] if story.lead else []
    lines += [f"💶 {escape('; '.join(story.facts))}"] if story.facts else []
    lines += [f"⚖️ {escape('; '.join(story.conflicts))}"] if story.conflicts else []
    lines += [escape(text) for text in (story.why, story.saga) if text]
    return "\n".join([*lines, _sources(story.when, story.links, story.folded)])


def _sources(when: str, links: Sequence[Link], folded: Sequence[str]) -> str:
    return " · ".join([escape(when), *(_outlet(one) for one in links), *(escape(text) for text in folded)])


def _outlet(one: Link) -> str:
    lock = f" 🔒 {escape(one.paywall)}" if one.paywall else ""
    return f"{link(one.url, one.outlet)} {flag(one.country)}{lock}".rstrip()


def _list(title: str, lines: Sequence[Brief], cut: str = "") -> str:
    """Lines below a title: a block that may be cut at its line ends."""
    rest = [f"• {escape(cut)}"] if cut else []
    return "\n".join([f"*{escape(title)}*", *(_brief(line) for line in lines), *rest])


def _brief(line: Brief) -> str:
    mark = f" [{escape(line.mark)}]" if line.mark else ""
    return f"• {link(line.url, line.headline)}{mark} – {escape(line.outlet)} {flag(line.country)}".rstrip()


def escape(text: str) -> str:
    """The text so that Slack shows it as it is: no links, mentions, emphasis or code can come from it.

    `& < >` are escaped as Slack asks. Its emphasis marks cannot be escaped; look-alikes stand for them.
    """
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _UNDERSCORE_AT_EDGE.sub("ˍ", text.translate(_LOOK_ALIKES))


def link(url: str, text: str) -> str:
    """A link, or the text alone if there is no address."""
    url = url.replace("&", "&amp;")
    return f"<{url}|{escape(text)}>" if url and len(url) <= URL_MAX else escape(text)
