"""Small text operations that every part of the reader shares."""

import re
import unicodedata

#: Soft hyphen, zero-width space and joiners, word joiner, byte order mark: never part of a word in our languages.
_INVISIBLE = dict.fromkeys(
    [0x00AD, 0x200B, 0x2060, 0xFEFF, 0x200E, 0x200F, 0x202A, 0x202C, 0x202D, 0x202E, 0x2066, 0x2069], None
)


def tidy(text: str) -> str:
    """One line: white space collapsed, invisible characters gone, NFC."""
    text = " ".join(text.split())
    if not text.isascii():
        # Invisible characters are not printable; asking so is far cheaper than looking for each.
        if not text.isprintable():
            text = " ".join(text.translate(_INVISIBLE).split())
        if not unicodedata.is_normalized("NFC", text):
            text = unicodedata.normalize("NFC", text)
    return text


#: Bytes that open no character of U+3000 to U+DFFF (Kana, Han, Hangul) in UTF-8.
_NOT_DENSE = bytes(byte for byte in range(256) if not 0xE3 <= byte <= 0xED)


def weight(text: str) -> int:
    """Length comparable across scripts: a Hangul syllable, Kana or Han character says as much as two letters."""
    size = len(text)
    return size if text.isascii() else size + len(text.encode("utf-8", "replace").translate(None, _NOT_DENSE))


SENTENCE_END = re.compile(r"""[.!?…。！？:;][\s"'”’»)\]›」』]*$""")


def ends_sentence(text: str) -> bool:
    """Whether the line ends like a sentence."""
    return SENTENCE_END.search(text[-12:]) is not None
