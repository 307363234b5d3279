"""What a person sees of a run in the terminal: tables by rich, plain lines where there is no terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from sovwatch.model import RunReport, SourceReport
from sovwatch.warehouse.warehouse import query

_COLOURS = {"ok": "green", "unchanged": "green", "empty": "yellow", "suspicious": "yellow"}


def console() -> Console:
    """The terminal, or plain text 120 columns wide where output goes to a file."""
    plain = Console()
    return plain if plain.is_terminal else Console(width=120, highlight=False)


def progress(total: int) -> Callable[[SourceReport, int], None]:
    """A function that shows each source as it is done, with counts."""
    screen = console()

    def show(report: SourceReport, done: int) -> None:
        colour = _COLOURS.get(report.state, "red")
        reason = f" {report.reason}" if report.reason else ""
        counts = f"{report.listed} listed, {report.new} new, {report.kept} kept" if report.listed else ""
        line = f"[{done:>{len(str(total))}}/{total}] {report.source:<24} [{colour}]{report.state}[/]{reason}  {counts}"
        screen.print(line, markup=True, soft_wrap=True)

    return show


def print_report(report: RunReport) -> None:
    """One paragraph: sources, items, stories, deliveries, checks."""
    screen = console()
    if report.sources:
        screen.print(_sources_line(report.sources), soft_wrap=True)
        for source in report.sources:
            if source.state not in {"ok", "unchanged"}:
                detail = f": {source.detail}" if source.detail else ""
                text = f"  {source.source}: {source.state}, {source.reason}{detail}"
                screen.print(escape(text), soft_wrap=True)
        screen.print(f"stories: {report.stories_new} new, {report.stories_updated} with further reports")
    for delivery in report.deliveries:
        detail = f" ({delivery.detail})" if delivery.detail else ""
        screen.print(
            escape(f"digest {delivery.team} -> {delivery.channel}: {delivery.status}{detail}"), soft_wrap=True
        )
    for note in report.notes:
        screen.print(escape(note), soft_wrap=True)
    for name, rows in report.check_rows.items():
        if rows:
            screen.print(escape(f"check {name}: {rows} rows that should not exist"), style="red")
    seconds = (report.finished - report.started).total_seconds()
    screen.print(f"run {report.run} done in {seconds:.1f} s")


def _sources_line(sources: Sequence[SourceReport]) -> str:
    states = Counter(source.state for source in sources)
    told = ", ".join(f"{count} {state}" for state, count in states.most_common())
    fetched = sum(source.fetched for source in sources)
    kept, unsure = sum(s.kept for s in sources), sum(s.unsure for s in sources)
    new = sum(source.new for source in sources)
    return f"{len(sources)} sources ({told}); {new} new items, {fetched} pages fetched, {kept} kept, {unsure} unsure"


def print_kept(copy: Path, run: str) -> None:
    """What a run kept and why, story by story."""
    _, rows = query(
        copy,
        "SELECT i.story, i.id, s.name, i.language, i.title, i.score, i.duplicate_of, "
        "(SELECT string_agg(rule, ', ' ORDER BY position) FROM store.item_reasons WHERE item = i.id AND position < 3) "
        "FROM store.items AS i JOIN store.sources AS s ON s.id = i.source "
        "WHERE i.outcome = 'keep' AND i.run = $run ORDER BY i.story, i.published, i.id",
        {"run": run},
    )
    table = Table(title=f"kept: {len(rows)} articles", title_justify="left", show_lines=False)
    for name in ("story", "outlet", "lang", "headline", "score", "why"):
        table.add_column(name, overflow="fold")
    last = None
    for story, _, outlet, language, title, score, copy_of, why in rows:
        mark = "" if story == last else str(story)[:8]
        head = f"(copy) {title}" if copy_of else title
        table.add_row(mark, escape(outlet), language, escape(head), f"{score:.2f}", escape(why or ""))
        last = story
    console().print(table)


def source_table(sources: Sequence[SourceReport], title: str) -> Table:
    """A table of sources with states and counts."""
    table = Table(title=title, show_lines=False, title_justify="left")
    for name in ("source", "state", "reason", "listed", "new", "fetched", "kept", "unsure", "dropped"):
        table.add_column(name, justify="left" if name in {"source", "state", "reason"} else "right")
    for s in sources:
        colour = _COLOURS.get(s.state, "red")
        counts = [str(n) for n in (s.listed, s.new, s.fetched, s.kept, s.unsure, s.dropped)]
        table.add_row(escape(s.source), f"[{colour}]{s.state}[/]", s.reason, *counts)
    return table
