"""A digest as plain text with whole addresses: for the text part of mails and for channels without mark-up."""

from __future__ import annotations

from sovwatch.digests.view import Brief, Link, StoryView, View

INDENT = "   "


def text(page: View) -> str:
    """The digest as blocks with a blank line between them; a block is one story."""
    blocks = [f"{page.title}, {page.day}\n{page.summary}", *(_story(story) for story in page.stories)]
    if page.briefs:
        cut = [f"- {page.briefs_cut}"] if page.briefs_cut else []
        blocks.append("\n".join([page.say("more"), *(_brief(line) for line in page.briefs), *cut]))
    if page.questions:
        blocks.append("\n".join([page.say("questions"), *(_brief(line) for line in page.questions)]))
    if page.notes:
        blocks.append("\n".join(page.notes))
    return "\n\n".join(blocks) + "\n"


def _story(story: StoryView) -> str:
    mark = f" [{story.mark}]" if story.mark else ""
    update = f"{story.update}: " if story.update else ""
    lines = ["; ".join(story.news), story.lead, "; ".join(story.facts), "; ".join(story.conflicts)]
    lines += [story.why, story.saga, f"{story.when} ({', '.join(story.countries)})"]
    lines += [_link(link) for link in story.links]
    lines += [", ".join(story.folded)]
    head = f"{story.number}. {update}{story.headline}{mark}"
    return "\n".join([head, *(INDENT + line for line in lines if line)])


def _link(link: Link) -> str:
    paywall = f", {link.paywall}" if link.paywall else ""
    return f"{link.outlet} ({link.country}{paywall}): {link.url}".rstrip(": ")


def _brief(line: Brief) -> str:
    mark = f" [{line.mark}]" if line.mark else ""
    where = f"{line.outlet}, {line.country}" if line.country else line.outlet
    return f"- {line.headline}{mark} ({where}) {line.url}".rstrip()
