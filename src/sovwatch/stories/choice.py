"""What is known of an article against the live stories it may belong to, as rows of figures: the choice before the decision."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, chain
from math import log1p

import numpy as np
import numpy.typing as npt

from sovwatch.stories.rarity import shelf
from sovwatch.stories.signals import DAY_SECONDS, NAMES, Weighted, relation, signals
from sovwatch.stories.window import LiveStory

Array = npt.NDArray[np.float64]
_ANCHORS = ("name", "sum", "number", "heard", "actor", "country")
_WORDS = ("word", "bigram")
_COVERED = (*_ANCHORS, *_WORDS, "deed", "thing")
_SCORES = (
    "mean", "best", "second", "worst", "first", "newest", "one_language", "latin_languages", "korean_other", "thin",
    "same_title", "alone", "rival", "short",
)  # fmt: skip
_KNOWN = (
    "size", "gap_last", "gap_first", *(f"known_{kind}" for kind in _COVERED),
    "known_title", "own_title", "own_words", "own_anchors", "unknown_anchors",
)  # fmt: skip
STORY_NAMES: tuple[str, ...] = (*_SCORES, *_KNOWN, *(f"mean_{name}" for name in NAMES[1:]))
"""Log-odds against the members, then what the whole story knows of the article, then the pair signals on average.

`rival` is the lead over the next best story, `known_*` the share of what the article names that occurs in the story
(-0.5 to 0.5), `own_*` the share that speaks for this story and not as much for the others, `unknown_anchors` what no
report of it names.
"""
LEAST_SCORE = -8.0
_NEAREST = [NAMES.index(name) for name in ("title_one", "title_cross", "short")]


@dataclass(frozen=True, slots=True)
class Choice:
    """An article and its candidates: a row of pair signals per member of each story, and what each story knows.

    `ends` says where the rows of each story end; `known` has one row a story.
    """

    pairs: Array
    relations: npt.NDArray[np.intp]
    ends: tuple[int, ...]
    known: Array

    def spans(self) -> list[slice]:
        """The rows of `pairs` that belong to each story."""
        return [slice(begin, end) for begin, end in zip((0, *self.ends), self.ends, strict=False)]


def choice(article: Weighted, stories: Sequence[LiveStory]) -> Choice:
    """The figures of the article against the stories, of which there is at least one."""
    members = [member for story in stories for member in story.members]
    return Choice(
        _matrix([signals(article, member) for member in members]),
        np.array([relation(article, member) for member in members], dtype=np.intp),
        tuple(accumulate(len(story.members) for story in stories)),
        _known(article, stories),
    )


def _matrix(rows: Sequence[Sequence[float]]) -> Array:
    """The rows as an array; numpy takes several times as long over nested lists."""
    return np.frombuffer(array("d", chain.from_iterable(rows))).reshape(len(rows), -1)


def _known(article: Weighted, stories: Sequence[LiveStory]) -> Array:
    """One row a story in the order of `_KNOWN`."""
    named = [_named(article, kind) for kind in _COVERED]
    tokens = [list(one) for one in named]
    rows = np.zeros((len(stories), len(_KNOWN)))
    rows[:, :_TIMES] = [_times(article, story) for story in stories]
    counts = [len(one) for one in tokens]
    if not any(counts):
        return rows
    weights = np.array([weight for one in named for weight in one.values()])
    has = np.array([_has(story, tokens) for story in stories], dtype=np.float64)
    columns = _columns(article, tokens, counts)
    holders = has.sum(axis=0)
    heavy = has * weights
    whole, known = weights @ columns, heavy @ columns
    upto = _TITLE_AT + 1
    some = whole > 0
    rows[:, _TIMES : _TIMES + upto] = (known / np.where(some, whole, 1.0) - 0.5 * some)[:, :upto]
    rows[:, -4] = _share((heavy * (holders == 1)) @ columns[:, _TITLE_AT], whole[_TITLE_AT])
    own = (heavy / np.maximum(holders, 1.0)) @ columns[:, upto:]
    rows[:, -3:-1] = _share(own, (weights * (holders > 0)) @ columns[:, upto:])
    rows[:, -1] = np.log1p(np.maximum(whole[-1] - known[:, -1], 0.0))
    return rows


_TIMES = 3
_TITLE_AT = len(_COVERED)
_BLOCKS = np.hstack([
    np.eye(len(_COVERED)),
    np.zeros((len(_COVERED), 1)),
    np.array([[kind in _WORDS, kind in _ANCHORS] for kind in _COVERED], dtype=np.float64),
])  # fmt: skip


def _columns(article: Weighted, tokens: list[list[str]], counts: list[int]) -> Array:
    """Which tokens count for what, a row a token: one column a kind, then headline, words, anchors."""
    columns = np.repeat(_BLOCKS, counts, axis=0)
    title, leading = article.profile.title, article.profile.leading_names
    columns[:, _TITLE_AT] = [
        token in title or (kind == "name" and token in leading)
        for kind, one in zip(_COVERED, tokens, strict=True)
        for token in one
    ]
    return columns


def _has(story: LiveStory, tokens: list[list[str]]) -> list[bool]:
    """Which of the tokens, listed by kind, the story names anywhere."""
    found: list[bool] = []
    for kind, one in zip(_COVERED, tokens, strict=True):
        if one:
            found += map(story.tokens[shelf(kind)].__contains__, one)
    return found


def _share(part: Array, whole: Array | np.float64) -> Array:
    return np.asarray(part / np.where(whole > 0, whole, 1.0), dtype=np.float64)


def _named(article: Weighted, kind: str) -> dict[str, float]:
    """What headline and lead name, with its rarity, in the order of the alphabet."""
    named, weights = article.profile.kinds[kind], article.weights[kind]
    if len(named) == len(weights):
        return weights
    return {token: weight for token, weight in weights.items() if token in named}


def _times(article: Weighted, story: LiveStory) -> tuple[float, float, float]:
    at = article.profile.at
    return (
        log1p(story.size),
        log1p(abs(at - story.last_at) / DAY_SECONDS),
        log1p(abs(at - story.first_at) / DAY_SECONDS),
    )


def story_rows(found: Choice, scores: Array) -> Array:
    """One row of `STORY_NAMES` a story, from the log-odds against each member; rounded, so that sums of floats in
    another order never decide.
    """
    spans, flat = found.spans(), scores.tolist()
    parts = [flat[span] for span in spans]
    bests = [max(part) for part in parts]
    nearest = [span.start + part.index(best) for span, part, best in zip(spans, parts, bests, strict=True)]
    figures = found.pairs[nearest][:, _NEAREST].tolist()
    relations = found.relations[nearest].tolist()
    starts = [span.start for span in spans]
    width = len(_SCORES) + len(_KNOWN)
    rows = np.empty((len(spans), len(STORY_NAMES)))
    for at, part in enumerate(parts):
        rival = max((LEAST_SCORE, *bests[:at], *bests[at + 1 :]))
        rows[at, : len(_SCORES)] = _score_row(part, relations[at], figures[at], rival)
    rows[:, len(_SCORES) : width] = found.known
    rows[:, width:] = (
        np.add.reduceat(found.pairs[:, 1:], starts, axis=0) / np.diff((*starts, len(flat)))[:, None]
    )
    return np.round(rows, 6)


def _score_row(scores: list[float], relation: int, nearest: list[float], rival: float) -> list[float]:
    """The figures of `_SCORES`, from the log-odds against each member and `_NEAREST` of the best one."""
    ranked = sorted(scores, reverse=True)
    title_one, title_cross, short = nearest
    return [
        sum(ranked) / len(ranked), ranked[0], ranked[min(1, len(ranked) - 1)], ranked[-1], scores[0], scores[-1],
        float(relation % 3 == 0), float(relation % 3 == 1), float(relation % 3 == 2), float(relation >= 3),
        title_one + title_cross, float(len(ranked) == 1), ranked[0] - rival, short,
    ]  # fmt: skip
