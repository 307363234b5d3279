"""Text -> sums of money, compute, terms, and facts with their actors, countries and evidence. Pure."""

from sovwatch.facts.horizons import Horizon
from sovwatch.facts.sheet import extract_facts, to_record
from sovwatch.facts.values import Amount, Fact, FactSheet, Quantity, Unparsed

__all__ = ["Amount", "Fact", "FactSheet", "Horizon", "Quantity", "Unparsed", "extract_facts", "to_record"]
