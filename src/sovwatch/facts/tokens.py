"""The numbers of a text as values: what the readers of all languages hand on."""

from __future__ import annotations

from dataclasses import dataclass

MONEY, GPU = "money", "GPU"


@dataclass(slots=True)
class Token:
    """One number: `mantissa` times `scale`. `unit` is a currency, GPU or a unit of quantity; None if nothing known follows."""

    start: int
    end: int
    mantissa: float
    scale: float = 1.0
    unit: str | None = None
    kind: str | None = None
    qualifier: str | None = None
    loose: bool = False
    cents: bool = False

    @property
    def value(self) -> float:
        return self.mantissa * self.scale

    @property
    def tidy(self) -> float:
        """`4.7 * 1e12` without the dust of binary fractions; whole numbers as such."""
        rounded = float(f"{self.value:.12g}")
        return int(rounded) if rounded.is_integer() else rounded


@dataclass(slots=True)
class Numbers:
    """What one pass over a text found: numbers in order, and spans of vague sums."""

    tokens: list[Token]
    vague: list[tuple[int, int]]
