"""Names across scripts: consonant skeletons that a Hangul name and its Latin spelling share.

Korean spells a foreign name by ear, with a vowel after every consonant: 미스트랄, Mistral. Drop the vowels, merge
the consonants that Hangul does not tell apart (l/r, b/p/f/v, s/z/j/ch ...), and both become "MSTL".
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_INITIAL = ("K", "K", "N", "T", "T", "L", "M", "P", "P", "S", "S", "", "S", "S", "S", "K", "T", "P", "")
_FINAL = ("", *"KKKNNNTLLLLLLLLMPPSSNSSKTP", "")
_FIRST = {11: "A", 18: "H"}
_LATIN = str.maketrans(
    {"k": "K", "g": "K", "q": "K", "c": "K", "d": "T", "t": "T", "b": "P", "p": "P", "f": "P", "v": "P"}
    | {"s": "S", "z": "S", "j": "S", "m": "M", "n": "N", "l": "L", "r": "L", "x": "KS"}
    | dict.fromkeys("aeiouyhw'’-·.", "")
)
_SOFT = (
    (re.compile(r"gh(?=t|$|[^aeiouy])"), ""),
    (re.compile(r"sch|tch|ch(?=[eiy])|sh"), "s"),
    (re.compile(r"ck|ch"), "k"),
)
_SOFT_C = re.compile(r"[cg](?=[eiy])")
# N-scale, M-tech: a consonant read as its letter begins with a vowel in Hangul.
_VOWEL_FIRST = re.compile(r"[aeiouyw]|[nmlr][bcdfgkpstvz]")
_NG = re.compile(r"ng(?![aeiouy])")
_CLASSES = "AHKLMNPST"
_REPEAT = re.compile(r"(.)\1+")
_FOLD = str.maketrans(
    {"ł": "l", "ø": "o", "ß": "ss", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)

PARTICLES = [
    "에서는",
    "으로는",
    "에게서",
    "이라고",
    "으로서",
    "으로써",
    "까지",
    "부터",
    "에서",
    "에게",
    "에는",
    "으로",
    "이나",
    "이라",
    "라고",
    "라는",
    "이란",
    "와의",
    "과의",
    "에도",
    "처럼",
    "보다",
    "마다",
    "은",
    "는",
    "이",
    "가",
    "을",
    "를",
    "의",
    "에",
    "와",
    "과",
    "도",
    "로",
    "만",
    "서",
    "측",
    "사",
]
_PARTICLE = re.compile(f"(?:{'|'.join(PARTICLES)})$")


def fold(text: str) -> str:
    """Lower case without accents: "Jülich" gives "julich", "Łódź" "lodz"."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.lower().translate(_FOLD))
    return "".join(c for c in plain if not unicodedata.combining(c))


def strip_particle(word: str) -> str:
    """The Hangul word without its last particle, if two syllables or more remain."""
    bare = _PARTICLE.sub("", word, count=1)
    return bare if len(bare) >= 2 else word


@lru_cache(maxsize=65536)
def hangul_skeleton(word: str) -> str:
    """Consonant classes of a Hangul word: "미스트랄" gives "MSTL"; a first vowel is "A", a first ㅎ "H"."""
    classes: list[str] = []
    for letter in word:
        index = ord(letter) - 0xAC00
        if 0 <= index < 11172:
            onset = index // 588
            classes.append(_INITIAL[onset] or (_FIRST.get(onset, "") if not classes else ""))
            classes.append(_FINAL[index % 28])
    return _REPEAT.sub(r"\1", "".join(classes))


@lru_cache(maxsize=65536)
def latin_skeleton(name: str, *, soft_j: bool = False) -> str:
    """Consonant classes of a name in Latin letters as Korean would hear it: "Loughton" gives "LTN".

    `soft_j` reads j as in German and the Nordic languages (Jülich, 율리히).
    """
    plain = fold(name)
    if soft_j:
        plain = plain.replace("j", "y")
    first = "H" if plain.startswith("h") else "A" if _VOWEL_FIRST.match(plain) else ""
    if "h" in plain or "ck" in plain:
        for pattern, heard in _SOFT:
            plain = pattern.sub(heard, plain)
    if "c" in plain or "g" in plain:
        plain = _NG.sub("n", _SOFT_C.sub("s", plain))
    classes = plain.translate(_LATIN)
    if classes.strip(_CLASSES):
        classes = "".join(c for c in classes if c in _CLASSES)
    return first + _REPEAT.sub(r"\1", classes)
