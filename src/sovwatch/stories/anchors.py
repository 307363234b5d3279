"""The anchors of an article from the project's table of actors and the names of countries."""

from __future__ import annotations

from sovwatch.matching.actors import ActorTable
from sovwatch.matching.countries import country_mentions, country_terms
from sovwatch.matching.lexicon import Lexicon
from sovwatch.stories.articles import AnchorFinder, Anchors, ArticleIn
from sovwatch.stories.profiles import head_end, text_of, title_end


def finder_of(table: ActorTable) -> AnchorFinder:
    """A finder that reads title and text in one pass; an actor stands for those it belongs to as well."""
    lexicon = Lexicon((*table.terms(), *country_terms()))
    lineage = {actor.id: _lineage(table, actor.id) for actor in table.actors}

    def find(article: ArticleIn) -> Anchors:
        text, head = text_of(article), head_end(article)
        hits = lexicon.find(text)
        mentions = table.mentions(hits)
        countries = country_mentions(text, hits)

        def actors(end: int) -> frozenset[str]:
            return frozenset(
                one for mention in mentions if mention.start < end for one in lineage[mention.id]
            )

        return Anchors(
            actors(head),
            frozenset(mention.id for mention in mentions if mention.start < title_end(article)),
            frozenset(mention.code for mention in countries if mention.start < head),
            actors(len(text)),
            frozenset(mention.code for mention in countries),
        )

    return find


def _lineage(table: ActorTable, actor: str) -> tuple[str, ...]:
    """The actor and those it belongs to, nearest first; a ring ends at its first repeat."""
    line: list[str] = []
    at: str | None = actor
    while at and at in table.by_id and at not in line:
        line.append(at)
        at = table.by_id[at].parent
    return tuple(line)
