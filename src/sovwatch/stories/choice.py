"""What is known of an article against the live stories it may belong to, as rows of figures: the choice before the decision."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
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
_TITLES = (NAMES.index("title_one"), NAMES.index("title_cross"))


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
        np.array([signals(article, member) for member in members]),
        np.array([relation(article, member) for member in members], dtype=np.intp),
        tuple(np.cumsum([len(story.members) for story in stories]).tolist()),
        _known(article, stories),
    )


def _known(article: Weighted, stories: Sequence[LiveStory]) -> Array:
    """One row a story in the order of `_KNOWN`."""
    named = [_named(article, kind) for kind in _COVERED]
    tokens = [list(one) for one in named]
    times = np.array([_times(article, story) for story in stories])
    counts = [len(one) for one in tokens]
    if not any(counts):
        return np.hstack([times, np.zeros((len(stories), len(_KNOWN) - times.shape[1]))])
    weights = np.array([weight for one in named for weight in one.values()])
    has = np.array([_has(story, tokens) for story in stories], dtype=np.float64)
    holders = has.sum(axis=0)
    heavy = has * weights
    own = heavy / np.maximum(holders, 1.0)
    found = weights * (holders > 0)
    columns = _columns(article, tokens, counts)
    whole, known = weights @ columns, heavy @ columns
    shares = known[:, :_TITLE_AT + 1] / np.where(whole > 0, whole, 1.0)[:_TITLE_AT + 1] - 0.5 * (whole > 0)[:_TITLE_AT + 1]
    title, words, anchors = columns[:, _TITLE_AT:].T
    return np.column_stack([
        times,
        shares,
        _share((heavy * (holders == 1)) @ title, whole[_TITLE_AT]),
        _share(own @ words, found @ words),
        _share(own @ anchors, found @ anchors),
        np.log1p(((1.0 - has) * weights) @ anchors),
    ])  # fmt: skip


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
    spans = found.spans()
    bests = [float(scores[span].max()) for span in spans]
    rows = [
        _score_row(found, scores[span], span, max((LEAST_SCORE, *bests[:at], *bests[at + 1 :])))
        for at, span in enumerate(spans)
    ]
    sizes = np.diff((0, *found.ends))[:, None]
    means = np.add.reduceat(found.pairs[:, 1:], [span.start for span in spans], axis=0) / sizes
    return np.round(np.hstack([np.array(rows), found.known, means]), 6)


def _score_row(found: Choice, scores: Array, span: slice, rival: float) -> list[float]:
    ranked = sorted(scores.tolist(), reverse=True)
    at = span.start + int(scores.argmax())
    kind = int(found.relations[at])
    nearest = found.pairs[at]
    return [
        sum(ranked) / len(ranked), ranked[0], ranked[min(1, len(ranked) - 1)], ranked[-1], float(scores[0]), float(scores[-1]),
        float(kind % 3 == 0), float(kind % 3 == 1), float(kind % 3 == 2), float(kind >= 3),
        float(nearest[_TITLES[0]] + nearest[_TITLES[1]]), float(len(ranked) == 1), ranked[0] - rival, float(nearest[-1]),
    ]  # fmt: skip
