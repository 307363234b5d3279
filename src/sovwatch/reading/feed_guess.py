"""Which legacy encoding undeclared bytes are in, by the characters they would mean.

Each candidate must decode without a fault; the one whose characters are mostly the everyday ones of its
language wins. Only asked when neither the header nor the document names an encoding.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_SAMPLE = 65_536
_ENOUGH = 8  # fewer high bytes than this decide nothing
_HIGH = re.compile(rb"[\x80-\xff]")
_HANGUL = re.compile("[가-힣]")
_KANA = re.compile("[ぁ-ゖァ-ヺー]")
_HAN = re.compile("[一-鿿]")
_THAI = re.compile("[ก-ฮะ-ฺเ-๎]")
_HEBREW = re.compile("[א-ת]")
_GREEK_LOWER = re.compile("[α-ωάέήίόύώς]")
_CYRILLIC_LOWER = re.compile("[а-яё]")
_CYRILLIC_UPPER = re.compile("[А-ЯЁ]")
#: The commonest characters of running Chinese text, in both scripts.
_COMMON_HAN = frozenset(
    "的一是不了在人有我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着著下自之年过過发發后後作里用道行所然家"
    "种種事成方多经經么麼去法学學如都同现現当當没沒动動面起看定天分还還进進好小部其些主样樣理心她本前开開但因只从從想实實日军軍者意无無力它与與长長把机機十民第公此已工使情明性知全三又关關点點正业業外将將两兩高间間由问問很最重新"
)


def guess_encoding(data: bytes) -> str | None:
    """The encoding that `data` is most likely in, or None for UTF-8 and where nothing stands out."""
    sample = data[:_SAMPLE]
    if len(_HIGH.findall(sample)) < _ENOUGH or _is_utf8(sample):
        return None
    best_name, best = None, 0.5
    for name, share in _CANDIDATES:
        text = _decoded(sample, name)
        if text is None:
            continue
        beyond = sum(char > "\x7f" for char in text)
        score = share(text) / beyond if beyond else 0.0
        if score > best:
            best_name, best = name, score
    return best_name


def _is_utf8(sample: bytes) -> bool:
    return _decoded(sample, "utf-8") is not None


def _decoded(sample: bytes, name: str) -> str | None:
    """The sample as text, its last bytes forgiven because it may be cut inside a character."""
    for cut in range(4):
        try:
            return sample[: len(sample) - cut].decode(name)
        except UnicodeDecodeError as error:
            if error.end < len(sample) - 4:
                return None
    return None


def _count(*patterns: re.Pattern[str]) -> Callable[[str], float]:
    return lambda text: sum(len(pattern.findall(text)) for pattern in patterns)


def _japanese(text: str) -> float:
    kana = len(_KANA.findall(text))
    return kana + min(len(_HAN.findall(text)), 2 * kana)


def _chinese(text: str) -> float:
    """All Han characters, believed the more of them are everyday ones (a third of running text is)."""
    han = _HAN.findall(text)
    common = sum(char in _COMMON_HAN for char in han)
    return min(len(han), 6 * common) * 0.98


def _cyrillic(text: str) -> float:
    """Small letters count; text that would be mostly capitals is another encoding's."""
    return len(_CYRILLIC_LOWER.findall(text)) + min(
        len(_CYRILLIC_UPPER.findall(text)), len(_CYRILLIC_LOWER.findall(text)) / 4
    )


_CANDIDATES: tuple[tuple[str, Callable[[str], float]], ...] = (
    ("euc-jp", _japanese),
    ("shift_jis", _japanese),
    ("euc-kr", _count(_HANGUL)),
    ("cp949", _count(_HANGUL)),
    ("gb18030", _chinese),
    ("big5", _chinese),
    # Before the Cyrillic ones: Russian bytes are no Hebrew, but Hebrew bytes can be read as Russian letters.
    ("windows-1255", _count(_HEBREW)),
    ("koi8-r", _cyrillic),
    ("windows-1251", _cyrillic),
    ("tis-620", _count(_THAI)),
    ("windows-1253", _count(_GREEK_LOWER)),
)
