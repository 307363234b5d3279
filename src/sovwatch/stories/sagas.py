"""Sagas: stories that continue one another (six moments of one tender) linked as a thread with a timeline."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from math import log2

_NEEDED = 1.0
"""How much of what two stories have in common must be rare: summed 1 / (1 + log2 of the threads that have it)."""
_SHARE = 0.2
_REACH_DAYS = 540
_KEPT = 24
"""A thread is known by the actors, places and names of its newest stories."""


@dataclass(frozen=True, slots=True)
class StoryMark:
    """What a finished story leaves behind for linking: its actors, names (folded, from `Profile`), things and headline."""

    story: str
    first: datetime
    actors: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    headline: str = ""


@dataclass(frozen=True, slots=True)
class Thread:
    """A saga: its id is that of its first story; `timeline` is oldest first."""

    id: str
    timeline: tuple[StoryMark, ...] = field(default=())

    @property
    def last(self) -> datetime:
        """When its newest story began."""
        return self.timeline[-1].first

    def marks(self) -> frozenset[str]:
        """What it is known by."""
        return frozenset().union(*(_marks(story) for story in self.timeline[-_KEPT:]))

    def with_story(self, story: StoryMark) -> Thread:
        """The thread with one more moment, in order of time."""
        return Thread(self.id, tuple(sorted((*self.timeline, story), key=lambda one: (one.first, one.story))))


def _marks(story: StoryMark) -> frozenset[str]:
    return frozenset(f"actor:{one}" for one in story.actors) | frozenset(f"name:{one}" for one in story.names)


class Threads:
    """Threads of the last year and a half, and how common each mark is among them."""

    def __init__(self, threads: Iterable[Thread] = ()) -> None:
        self._threads = {thread.id: thread for thread in threads}
        self._holders: dict[str, set[str]] = {}
        for thread in self._threads.values():
            self._index(thread)

    def all(self) -> list[Thread]:
        """The threads, by id."""
        return sorted(self._threads.values(), key=lambda one: one.id)

    def _index(self, thread: Thread) -> None:
        for mark in thread.marks():
            self._holders.setdefault(mark, set()).add(thread.id)

    def rarity(self, mark: str) -> float:
        """1.0 for a mark of one thread, falling with the number of threads that have it."""
        return 1.0 / (1.0 + log2(max(1, len(self._holders.get(mark, ())))))

    def continues(self, story: StoryMark) -> Thread | None:
        """The thread that the story continues: at least two rare marks in common, and a fifth of what it names."""
        marks = _marks(story)
        touched = {one for mark in marks for one in self._holders.get(mark, ())}
        scored = [(self._kinship(story, marks, self._threads[one]), one) for one in touched]
        best = max(scored, default=(0.0, ""))
        return self._threads[best[1]] if best[0] > 0.0 else None

    def _kinship(self, story: StoryMark, marks: frozenset[str], thread: Thread) -> float:
        if abs((story.first - thread.last).days) > _REACH_DAYS:
            return 0.0
        shared = marks & thread.marks()
        weight = sum(map(self.rarity, sorted(shared)))
        share = weight / (sum(map(self.rarity, sorted(marks))) or 1.0)
        things = {thing for moment in thread.timeline for thing in moment.things}
        alike = not story.things or not things or bool(story.things & things)
        return weight * share if len(shared) >= 2 and weight >= _NEEDED and share >= _SHARE and alike else 0.0

    def add(self, story: StoryMark) -> Thread:
        """Link the story and give back its thread, a new one if it continues none."""
        thread = (self.continues(story) or Thread(story.story)).with_story(story)
        self._threads[thread.id] = thread
        self._index(thread)
        return thread


def link(stories: Sequence[StoryMark]) -> list[Thread]:
    """Threads of the stories, taken in order of time."""
    threads = Threads()
    for story in sorted(stories, key=lambda one: (one.first, one.story)):
        threads.add(story)
    return threads.all()
