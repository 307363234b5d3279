"""The anchors of an article from the project's table of actors and the names of countries."""

from __future__ import annotations

from sovwatch.matching.actors import ActorTable
from sovwatch.matching.countries import country_mentions, country_terms
from sovwatch.matching.lexicon import Lexicon
from sovwatch.stories.articles import AnchorFinder, Anchors, ArticleIn
from sovwatch.stories.profiles import head_of, lead_length


def finder_of(table: ActorTable) -> AnchorFinder:
    """A finder that reads title and first part of the text in one pass; an actor stands for its parents too."""
    lexicon = Lexicon((*table.terms(), *country_terms()))
    lineage = {actor.id: _lineage(table, actor.id) for actor in table.actors}

    def find(article: ArticleIn) -> Anchors:
        head = head_of(article)
        hits = lexicon.find(head)
        mentions = table.mentions(hits)
        actors = {one for mention in mentions for one in lineage[mention.id]}
        lead_end = lead_length(article, head)
        leading = {mention.id for mention in mentions if mention.start < lead_end}
        countries = {mention.code for mention in country_mentions(head, hits)}
        return Anchors(frozenset(actors), frozenset(leading), frozenset(countries))

    return find


def _lineage(table: ActorTable, actor: str) -> tuple[str, ...]:
    """The actor and those it belongs to, nearest first; a ring ends at its first repeat."""
    line: list[str] = []
    at: str | None = actor
    while at and at in table.by_id and at not in line:
        line.append(at)
        at = table.by_id[at].parent
    return tuple(line)
