"""One pass over a text that finds every term of every part: actors, countries, topic concepts."""

from sovwatch.matching.actors import Actor, ActorMention, ActorTable, Ambiguous, find_actors
from sovwatch.matching.lexicon import Hit, Lexicon, Term, parse_term
from sovwatch.matching.normalise import Normalised, normalise

__all__ = [
    "Actor",
    "ActorMention",
    "ActorTable",
    "Ambiguous",
    "Hit",
    "Lexicon",
    "Normalised",
    "Term",
    "find_actors",
    "normalise",
    "parse_term",
]
