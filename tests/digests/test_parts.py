"""Messages of bounded length, nothing lost, cut between blocks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sovwatch.digests import render
from sovwatch.digests.parts import pack
from tests.digests.samples import hostile, morning

_WORDS = st.text(st.characters(categories=["L", "N"], include_characters=" \n"), max_size=200)


def test_one_message_is_not_numbered() -> None:
    assert pack(["a", "b"], 10) == ("a\n\nb",)
    assert pack([], 10) == ()


def test_several_are_cut_between_blocks_and_numbered() -> None:
    assert pack(["a" * 20, "b" * 20, "c" * 20], 60) == (
        f"{'a' * 20}\n\n{'b' * 20}\n(1/2)",
        f"{'c' * 20}\n(2/2)",
    )


def test_a_long_block_is_cut_at_line_ends_then_at_spaces() -> None:
    assert pack(["aaaa aaaa\nbbbb bbbb"], 16) == ("aaaa\n(1/4)", "aaaa\n(2/4)", "bbbb\n(3/4)", "bbbb\n(4/4)")
    assert [p.splitlines()[0] for p in pack(["a" * 12 + "\n" + "b" * 12], 24)] == ["a" * 12, "b" * 12]


@given(st.lists(_WORDS.filter(str.strip), max_size=8), st.integers(14, 120))
def test_nothing_is_lost_and_no_message_is_too_long(blocks: list[str], limit: int) -> None:
    parts = pack(blocks, limit)
    assert all(len(part) <= limit for part in parts)
    bodies = [part.rpartition("\n")[0] if len(parts) > 1 and part.endswith(")") else part for part in parts]
    assert "".join("".join(bodies).split()) == "".join("".join(blocks).split())


def test_a_digest_is_split_at_stories() -> None:
    text = render.text(morning("en"))
    for limit in (2000, 4096):
        parts = render.split(text, limit)
        assert all(len(part) <= limit for part in parts)
        for n in range(1, 13):
            block = next(b for b in text.split("\n\n") if b.startswith(f"{n}. "))
            assert sum(block in part for part in parts) == 1
    assert render.split(text, 40_000) == (text.strip(),)


def test_hostile_texts_fit_small_services() -> None:
    assert all(len(part) <= 200 for part in render.split(render.text(hostile()), 200))
