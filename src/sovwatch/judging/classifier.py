"""A linear model over evidence and character n-grams, calibrated, stored as plain arrays (no pickle)."""

from __future__ import annotations

import io
import json
import math
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from sovwatch.judging.features import Features
from sovwatch.judging.grams import BUCKETS, hashed_grams

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Model:
    """Weights by feature name, one weight per bucket of n-grams, and how a raw score becomes a probability.

    The probability is `1 / (1 + exp(-(slope * raw + offset)))`.
    """

    names: tuple[str, ...]
    weights: Floats
    gram_weights: Floats
    bias: float
    slope: float = 1.0
    offset: float = 0.0

    @cached_property
    def by_name(self) -> Mapping[str, float]:
        """The weight of each feature."""
        return dict(zip(self.names, self.weights.tolist(), strict=True))

    def contributions(self, found: Features) -> dict[str, float]:
        """What each known feature adds to the raw score."""
        weights = self.by_name
        return {name: weights[name] * value for name, value in found.items() if name in weights}

    def gram_score(self, folded: str) -> float:
        """What the wording of a folded text adds to the raw score."""
        buckets, values = hashed_grams(folded)
        return float(np.dot(self.gram_weights[buckets], values))

    def probability(self, raw: float) -> float:
        """The calibrated probability, between 0 and 1, of a raw score without the bias."""
        logit = self.slope * (raw + self.bias) + self.offset
        return 1.0 / (1.0 + math.exp(-max(-60.0, min(60.0, logit))))

    def to_bytes(self) -> bytes:
        """The model as an npz archive, the same bytes for the same model."""
        out = io.BytesIO()
        head = {"names": self.names, "bias": self.bias, "slope": self.slope, "offset": self.offset}
        np.savez_compressed(
            out,
            head=np.frombuffer(json.dumps(head, ensure_ascii=False).encode(), dtype=np.uint8),
            weights=self.weights.astype(np.float32),
            gram_weights=self.gram_weights.astype(np.float16),
        )
        return out.getvalue()

    @classmethod
    def from_bytes(cls, data: bytes) -> Model:
        """The model in `data`. Raises ValueError if it is no such archive."""
        try:
            with np.load(io.BytesIO(data), allow_pickle=False) as stored:
                head = json.loads(stored["head"].tobytes())
                weights = stored["weights"].astype(np.float32)
                gram_weights = stored["gram_weights"].astype(np.float32)
            names = tuple(head["names"])
            scale = (float(head["bias"]), float(head["slope"]), float(head["offset"]))
        except (
            OSError,
            EOFError,
            KeyError,
            TypeError,
            ValueError,
            AttributeError,
            zipfile.BadZipFile,
        ) as error:
            raise ValueError(f"is no stored model: {error}") from error
        if len(weights) != len(names) or len(gram_weights) != BUCKETS:
            message = f"holds {len(weights)} weights for {len(names)} names; train it anew"
            raise ValueError(message)
        return cls(names, weights, gram_weights, *scale)
