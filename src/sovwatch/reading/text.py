"""Small text operations that every part of the reader shares."""

import re
import unicodedata

#: Soft hyphen, zero-width space and joiners, word joiner, byte order mark: never part of a word in our languages.
_INVISIBLE = dict.fromkeys(
    [0x00AD, 0x200B, 0x2060, 0xFEFF, 0x200E, 0x200F, 0x202A, 0x202C, 0x202D, 0x202E, 0x2066, 0x2069], None
)
_HAS_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a\u202c\u202d\u202e\u2066\u2069]")


def tidy(text: str) -> str:
    """One line: white space collapsed, invisible characters gone, NFC."""
    if not text.isascii():
        if _HAS_INVISIBLE.search(text):
            text = text.translate(_INVISIBLE)
        if not unicodedata.is_normalized("NFC", text):
            text = unicodedata.normalize("NFC", text)
    return " ".join(text.split())


_DENSE = re.compile("[\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]+")


def weight(text: str) -> int:
    """Length comparable across scripts: a Hangul syllable, Kana or Han character says as much as two letters."""
    size = len(text)
    return size if text.isascii() else size + sum(map(len, _DENSE.findall(text)))


SENTENCE_END = re.compile(r"""[.!?…。！？:;][\s"'”’»)\]›」』]*$""")


def ends_sentence(text: str) -> bool:
    """Whether the line ends like a sentence."""
    return SENTENCE_END.search(text[-12:]) is not None
