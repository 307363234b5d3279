"""`sovwatch why`: every part of a decision, in words, for a stored article or a file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from sovwatch.errors import BadArguments
from sovwatch.settings.project import Layout, layout_of
from sovwatch.warehouse.publish import COPY
from sovwatch.warehouse.warehouse import query

_SQL = """
SELECT i.id, i.source, i.title, i.url, i.language, i.published, i.published_estimated, i.first_seen, i.outcome,
       round(i.score, 3) AS score, i.look, i.sampled, i.flags, i.story, i.duplicate_of, i.version
FROM store.items AS i WHERE i.url = $what OR i.canonical_url = $what OR i.id = $what OR i.id = $id
ORDER BY i.first_seen DESC LIMIT 1
"""
_REASONS = "SELECT rule, span, round(weight, 2) FROM store.item_reasons WHERE item = $id ORDER BY position"


@click.command()
@click.argument("what", metavar="URL-or-FILE")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.pass_obj
def why(project: str, what: str, as_json: bool) -> int:
    """Why an article was kept or dropped.

    URL is an article's address (or id) in the published copy; FILE a saved page or text, judged now.
    """
    if not what.strip():
        raise BadArguments("name an article by its address or id, or a file; found nothing")
    layout = layout_of(project)
    told = _file(layout, Path(what)) if Path(what).is_file() else _stored(layout, what)
    if as_json:
        click.echo(json.dumps(told, default=str, ensure_ascii=False))
    else:
        _print(told)
    return 0


def _stored(layout: Layout, what: str) -> dict[str, Any]:
    from sovwatch.reading.urls import item_id

    copy = layout.published / COPY
    key = item_id(what) if "://" in what else what
    names, rows = query(copy, _SQL, {"what": what, "id": key})
    if not rows:
        raise BadArguments(
            f"{what} is not in the published copy; was it in a feed that was read? See `sovwatch sources try`"
        )
    told = dict(zip(names, rows[0], strict=True))
    _, reasons = query(copy, _REASONS, {"id": told["id"]})
    return {**told, "reasons": [{"rule": r, "span": s, "weight": w} for r, s, w in reasons]}


def _file(layout: Layout, path: Path) -> dict[str, Any]:
    from sovwatch.pipeline.tables import load_judge
    from sovwatch.reading.article import read_article

    data = path.read_bytes()
    if path.suffix in {".html", ".htm"}:
        article = read_article(data)
        title, text, language = article.title, article.text, article.language
    else:
        title, _, text = data.decode("utf-8", "replace").partition("\n")
        language = None
    judged = load_judge(layout).judge(title, text, language or "")
    decision = judged.decision
    return {
        "title": title,
        "language": judged.language,
        "outcome": decision.outcome,
        "score": round(decision.score, 3),
        "look": decision.look,
        "reasons": [{"rule": r.rule, "span": r.span, "weight": round(r.weight, 2)} for r in decision.reasons],
    }


def _print(told: dict[str, Any]) -> None:
    click.echo(f"{told['outcome'].upper()}  score {told['score']}  (decided on the {told['look']})")
    for key, value in told.items():
        if key not in {"outcome", "score", "look", "reasons"} and value not in (None, "", [], False):
            click.echo(f"  {key}: {value}")
    click.echo("because:")
    for reason in told["reasons"]:
        span = f' "{reason["span"]}"' if reason["span"] else ""
        click.echo(f"  {reason['weight']:+.2f}  {reason['rule']}{span}")
