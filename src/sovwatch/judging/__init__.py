"""Is this item about sovereign AI? Evidence, rules and a small classifier decide, and say why."""

from sovwatch.judging.classifier import Model
from sovwatch.judging.judge import Judge, Judged
from sovwatch.judging.topics import Concept, ConceptTerm, Forced, Pattern, Thresholds, Topics, Weighted

__all__ = [
    "Concept",
    "ConceptTerm",
    "Forced",
    "Judge",
    "Judged",
    "Model",
    "Pattern",
    "Thresholds",
    "Topics",
    "Weighted",
]
