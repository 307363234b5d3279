from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sovwatch.stories.sagas import StoryMark, Thread, Threads, link

START = datetime(2025, 1, 22, tzinfo=UTC)


def mark(story: str, days: int, actors: str, names: str = "", things: str = "") -> StoryMark:
    return StoryMark(
        story,
        START + timedelta(days=days),
        frozenset(actors.split()),
        frozenset(names.split()),
        frozenset(things.split()),
    )


TENDER = [
    mark("call", 0, "centre ministry", "spc", "datacentre tender"),
    mark("failed", 128, "centre ministry", "", "tender datacentre"),
    mark("sole-bid", 272, "centre samsung-sds naver", "haenam", "datacentre tender"),
    mark("ground", 538, "centre samsung-sds", "haenam", "datacentre"),
]
OTHERS = [
    mark("phones", 30, "samsung lg", "galaxy", "telecom"),
    mark("law", 200, "ministry assembly", "", "law"),
    mark("chips", 300, "rebellions arm", "atom", "chip npu"),
]


def test_moments_of_one_tender_make_a_thread_with_a_timeline() -> None:
    threads = {thread.id: [one.story for one in thread.timeline] for thread in link([*OTHERS, *TENDER])}
    assert threads["call"] == ["call", "failed", "sole-bid", "ground"] or threads["call"][:2] == [
        "call",
        "failed",
    ]
    assert "phones" not in threads["call"]
    assert len(threads) >= 4


def test_one_common_mark_is_not_enough() -> None:
    threads = Threads()
    threads.add(TENDER[0])
    assert threads.continues(mark("x", 5, "ministry", "", "tender")) is None


def test_marks_that_many_threads_share_weigh_little() -> None:
    threads = Threads(
        Thread(f"s{number}", (mark(f"s{number}", number, f"ministry president only{number}", "", "law"),))
        for number in range(40)
    )
    assert threads.rarity("actor:ministry") < 0.2 < threads.rarity("actor:only3")
    assert threads.continues(mark("new", 41, "ministry president", "", "law")) is None


def test_threads_are_ordered_by_time_and_reopen_from_stored_values() -> None:
    threads = Threads()
    for story in TENDER[:2]:
        threads.add(story)
    again = Threads(threads.all())
    assert again.all() == threads.all()
    late = again.add(mark("between", 60, "centre ministry", "", "tender"))
    assert [one.story for one in late.timeline] == ["call", "between", "failed"]


def test_a_saga_ends_after_a_year_and_a_half() -> None:
    threads = Threads([link(TENDER[:1])[0]])
    assert threads.continues(mark("late", 600, "centre ministry", "spc", "tender")) is None
