"""The anchors of an article from the project's table of actors and the names of countries."""

from __future__ import annotations

from sovwatch.matching.actors import ActorTable
from sovwatch.matching.countries import country_mentions, country_terms
from sovwatch.matching.lexicon import Lexicon
from sovwatch.stories.articles import AnchorFinder, Anchors, ArticleIn
from sovwatch.stories.profiles import head_end, is_korean, text_of, title_end

# Where one country's press writes the language: its reports of home affairs seldom name the country.
_HOME = {
    "ko": "KR", "ja": "JP", "no": "NO", "nb": "NO", "nn": "NO", "da": "DK", "sv": "SE", "fi": "FI", "pl": "PL", "cs": "CZ",
    "sk": "SK", "hu": "HU", "el": "GR", "ro": "RO", "bg": "BG", "hr": "HR", "sl": "SI", "et": "EE", "lv": "LV", "lt": "LT",
    "it": "IT", "uk": "UA", "tr": "TR",
}  # fmt: skip


def finder_of(table: ActorTable) -> AnchorFinder:
    """A finder that reads title and text in one pass; an actor stands for those it belongs to as well.

    A report that names no country in headline or lead is about the countries of its actors; where it names none of them
    either, about home affairs, if its language has one home.
    """
    lexicon = Lexicon((*table.terms(), *country_terms()))
    lineage = {actor.id: _lineage(table, actor.id) for actor in table.actors}

    def seats(found: frozenset[str]) -> frozenset[str]:
        return frozenset(table.by_id[one].country for one in found)

    def find(article: ArticleIn) -> Anchors:
        text, head = text_of(article), head_end(article)
        hits = lexicon.find(text)
        mentions = table.mentions(hits)
        countries = country_mentions(text, hits)

        def actors(end: int) -> frozenset[str]:
            return frozenset(
                one for mention in mentions if mention.start < end for one in lineage[mention.id]
            )

        named = frozenset(mention.code for mention in countries if mention.start < head)
        acting = actors(head)
        meant = named or seats(acting) or _home(article, text)

        return Anchors(
            acting,
            frozenset(mention.id for mention in mentions if mention.start < title_end(article)),
            meant,
            actors(len(text)),
            meant.union(mention.code for mention in countries),
        )

    return find


def _home(article: ArticleIn, text: str) -> frozenset[str]:
    code = _HOME.get("ko" if is_korean(article, text) else (article.language or "")[:2].lower())
    return frozenset({code} if code else ())


def _lineage(table: ActorTable, actor: str) -> tuple[str, ...]:
    """The actor and those it belongs to, nearest first; a ring ends at its first repeat."""
    line: list[str] = []
    at: str | None = actor
    while at and at in table.by_id and at not in line:
        line.append(at)
        at = table.by_id[at].parent
    return tuple(line)
