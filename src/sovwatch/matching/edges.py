"""Where a word begins and ends, as each script is written."""

from __future__ import annotations

import re
from functools import lru_cache

import numpy as np

from sovwatch.matching.endings import (
    CASE_ENDINGS,
    KOREAN_PARTICLES,
    KOREAN_SECOND_PARTICLES,
    KOREAN_SUFFIXES,
    SHORT_ENDINGS,
)

# Scripts whose letters, side by side, make one word. A Latin `AI` beside Hangul or Hanja is a word of its own.
NONE, LETTER, DIGIT, HANGUL, HAN = range(5)


@lru_cache(maxsize=1 << 16)
def script(character: str) -> int:
    """The kind of a folded character: LETTER (Latin, Greek, Cyrillic ...), DIGIT, HANGUL, HAN (and kana) or NONE."""
    if "가" <= character <= "힣":
        return HANGUL
    if (
        "\u3040" <= character <= "\u30ff"
        or "\u3400" <= character <= "\u9fff"
        or "\uf900" <= character <= "\ufaff"
    ):
        return HAN
    if character.isdecimal():
        return DIGIT
    return LETTER if character.isalpha() else NONE


def _any_of(words: list[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_PARTICLES = re.compile(
    f"(?:{_any_of(KOREAN_SUFFIXES)})?(?:{_any_of(KOREAN_PARTICLES)})?(?:{_any_of(KOREAN_SECOND_PARTICLES)})?(?![가-힣])"
)
_REST_OF_WORD = re.compile(r"[^\W\d_가-힣\u3040-\u30ff\u3400-\u9fff]*")
SHORTEST_INFLECTED = 5


class _Scripts(dict[int, str]):
    """A table for `str.translate` that writes a text as the scripts of its characters; letters and digits are one."""

    def __missing__(self, codepoint: int) -> str:
        kind = script(chr(codepoint))
        written = chr(LETTER if kind == DIGIT else kind)
        if codepoint <= 0xFFFF:  # bounds the memory that strange texts can claim
            self[codepoint] = written
        return written


_SCRIPTS = _Scripts()


def word_edges(text: str) -> bytes:
    """For each offset of `text` and its end, 1 unless a letter or digit there is glued to one of its own script before it."""
    scripts = np.frombuffer(text.translate(_SCRIPTS).encode("latin-1"), np.uint8)
    edges = np.ones(len(text) + 1, np.bool_)
    np.not_equal(scripts[1:], scripts[:-1], out=edges[1:-1])
    edges[:-1] |= scripts == NONE
    return edges.tobytes()


def ends_word(text: str, start: int, end: int, inflected: bool) -> bool:
    """Whether the term `text[start:end]` is a whole word: only particles, or if `inflected` case endings, follow it.

    A number may follow a name of two letters or more (`GPT5`, `EU27`); `H100` is not the name `H`.
    """
    if end == len(text):
        return True
    last, after = script(text[end - 1]), script(text[end])
    if last == HANGUL:
        return after != HANGUL or _PARTICLES.match(text, end) is not None
    if last == LETTER and after == DIGIT:
        return end - start > 1 and script(text[end - 2]) == LETTER
    if last in (LETTER, DIGIT) and after == LETTER:
        return inflected and last == LETTER and _is_ending(text, start, end)
    return last in (NONE, LETTER) or after != last


def _is_ending(text: str, start: int, end: int) -> bool:
    endings = CASE_ENDINGS if end - start >= SHORTEST_INFLECTED else SHORT_ENDINGS
    return text[end : word_end(text, end)] in endings


def word_end(text: str, end: int) -> int:
    """Where the run of letters that goes on at `end` stops; Hangul and Hanja do not count as letters here."""
    match = _REST_OF_WORD.match(text, end)
    return match.end() if match else end
