"""The memory of the story stage: live stories of the last days and an index from rare tokens to them.

What is held depends on the window alone: a story leaves when its newest article is older than the window, and of a
story with many articles only some stand for it. The window can be rebuilt from stored rows with `Grouper.remember`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from heapq import heappop, heappush
from itertools import islice

from sovwatch.stories.profiles import KINDS, Profile
from sovwatch.stories.rarity import Frequencies, Rarity, shelf
from sovwatch.stories.signals import DAY_SECONDS, Weighted

STANDING = 5
"""How many articles stand for a story: the first ones and the newest ones."""
_FIRST = 2
_QUERY_TOKENS = 48
_LOOKUPS = 1000
_LEAST = 2.0
_LEAST_MEANT = 3.0
_LEAST_SHARE = 0.3
"""A story that shares far less rarity than the best one is not looked at."""
_WORDS = ("word", "bigram")
_CROSSING = ("name", "heard", "spelt", "number", "sum", "actor", "link")
_MEANT = ("actor", "country", "deed", "thing", "number", "sum", "heard", "spelt", "day")
_INDEXED = tuple(dict.fromkeys((*_WORDS, *_CROSSING, *_MEANT)))


class LiveStory:
    """A story in the window: the articles that stand for it and the tokens by which it is found, by shelf."""

    __slots__ = ("first_at", "id", "last_at", "members", "size", "tokens")

    def __init__(self, story: str, at: float) -> None:
        self.id = story
        self.members: list[Weighted] = []
        self.tokens: dict[str, dict[str, None]] = {shelf(kind): {} for kind in KINDS}
        self.first_at = self.last_at = at
        self.size = 0

    def take(self, member: Weighted, *, stands: bool) -> None:
        """Add an article; a copy does not stand for the story; beyond `STANDING` the oldest after the first few steps back."""
        at = member.profile.at
        self.first_at, self.last_at = min(self.first_at, at), max(self.last_at, at)
        self.size += 1
        if not stands and self.members:
            return
        self.members.append(member)
        if len(self.members) > STANDING:
            del self.members[_FIRST]


class Window:
    """Live stories with their index and document frequencies."""

    def __init__(self, days: float, background: Frequencies, background_size: int) -> None:
        self.days = days
        self.stories: dict[str, LiveStory] = {}
        self._rarity = Rarity(background, background_size)
        self._index: dict[str, dict[str, dict[str, None]]] = {shelf(kind): {} for kind in _INDEXED}
        self._due: list[tuple[float, str]] = []
        self._recent: list[float] = []
        self.clock = float("-inf")

    def advance(self, at: float) -> list[str]:
        """Move the clock and drop what is too old; gives back the ids of the stories dropped.

        The clock follows the smallest of the last three times, so that one page dated in the future empties nothing.
        """
        self._recent = [*self._recent[-2:], at]
        if len(self._recent) == 3:
            self.clock = max(self.clock, min(self._recent))
        horizon, dropped = self.horizon, list[str]()
        while self._due and self._due[0][0] < horizon:
            _, story_id = heappop(self._due)
            story = self.stories.get(story_id)
            if story is None:
                continue
            if story.last_at < horizon:
                self._drop(story)
                dropped.append(story_id)
            else:
                heappush(self._due, (story.last_at, story_id))
        return dropped

    def weigh(self, profile: Profile) -> Weighted:
        """The profile with today's rarities."""
        return Weighted(profile, self._rarity.weights(profile))

    @property
    def horizon(self) -> float:
        """What appeared before this moment is out of the window (seconds since 1970)."""
        return self.clock - self.days * DAY_SECONDS

    def place(self, member: Weighted, story_id: str, *, stands: bool = True) -> None:
        """Put an article into a story, opening it if it is new; `stands` is False for copies."""
        story = self.stories.get(story_id)
        if story is None:
            story = self.stories[story_id] = LiveStory(story_id, member.profile.at)
            self._rarity.open_story()
            heappush(self._due, (member.profile.at, story_id))
        for kind in KINDS:
            self._shelve(story, shelf(kind), member.weights[kind])
        story.take(member, stands=stands)

    def _shelve(self, story: LiveStory, kind: str, tokens: Iterable[str]) -> None:
        known = story.tokens[kind]
        fresh = [token for token in tokens if token not in known]
        if not fresh:
            return
        known.update(dict.fromkeys(fresh))
        self._rarity.count(kind, fresh)
        if (index := self._index.get(kind)) is not None:
            for token in fresh:
                if (holders := index.get(token)) is None:
                    index[token] = {story.id: None}
                else:
                    holders[story.id] = None

    def candidates(self, article: Weighted, limit: int) -> list[LiveStory]:
        """The live stories that share most with the article: up to `limit` each by names, by words and by what they are about.

        A long text in the same language shares many words with any story, so each list has its own bar; one common
        deed or thing is not enough.
        """
        found: dict[str, None] = {}
        for kinds, bar, most in (
            (_CROSSING, _LEAST, limit),
            (_WORDS, _LEAST, limit),
            (_MEANT, _LEAST_MEANT, limit - 2),
        ):
            for story_id in self._sharing(article, kinds, most, bar):
                found[story_id] = None
        return [self.stories[one] for one in found]

    def _sharing(self, article: Weighted, kinds: tuple[str, ...], limit: int, bar: float) -> list[str]:
        known: list[tuple[float, str, int, dict[str, None]]] = []
        for rank, kind in enumerate(kinds):
            index, weights = self._index[shelf(kind)], article.weights[kind]
            known += [
                (-weights[token], token, rank, index[token])
                for token in article.profile.kinds[kind] & index.keys()
            ]
        known.sort()
        scores: defaultdict[str, float] = defaultdict(float)
        budget = _LOOKUPS
        for weight, _, _, holders in known[:_QUERY_TOKENS]:
            budget -= len(holders)
            if budget < 0:
                break
            for story_id in holders:
                scores[story_id] -= weight
        least = max(bar, _LEAST_SHARE * max(scores.values(), default=0.0))
        # Rounded, so that the order of adding never decides; ids settle what is equal.
        best = sorted(
            ((round(score, 6), one) for one, score in scores.items() if score >= least), reverse=True
        )
        at, reach = article.profile.at, self.days * DAY_SECONDS
        near = (one for _, one in best if self._within(self.stories[one], at, reach))
        return list(islice(near, limit))

    @staticmethod
    def _within(story: LiveStory, at: float, reach: float) -> bool:
        return story.first_at - reach <= at <= story.last_at + reach

    def _drop(self, story: LiveStory) -> None:
        del self.stories[story.id]
        self._rarity.close_story(story.tokens)
        for kind, index in self._index.items():
            for token in story.tokens[kind]:
                holders = index[token]
                del holders[story.id]
                if not holders:
                    del index[token]
