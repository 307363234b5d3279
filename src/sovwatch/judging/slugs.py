"""Words in addresses and headlines made from addresses: no capitals, no diacritics."""

from __future__ import annotations

import re

# What stands for a word in capitals where a headline has none. Only where the letters are no other word of the language.
_EVERYWHERE = frozenset({"gpu", "gpus", "llm", "llms", "usa", "npu", "hbm", "gpt"})
_ACRONYMS = {
    "da": {"ai", "ki", "eu"}, "de": {"ki", "ai", "eu"}, "en": {"ai", "eu", "uk", "uae"}, "es": {"ia", "ue", "eeuu"},
    "fi": {"ai", "eu"}, "fr": {"ia", "ue"}, "it": {"ia", "ue"}, "nl": {"ai", "eu"}, "no": {"ki", "ai", "eu"},
    "nb": {"ki", "ai", "eu"}, "nn": {"ki", "ai", "eu"}, "pl": {"ai", "ue"}, "pt": {"ia", "ue", "eua"}, "ro": {"ia", "ue"},
    "sv": {"ai", "eu"}, "cs": {"ai", "eu"}, "sk": {"ai", "eu"}, "hu": {"mi", "eu"}, "et": {"ti", "eu"}, "lt": {"di", "es"},
    "hr": {"ai", "eu"}, "sl": {"ui", "eu"}, "tr": {"ab"}, "ko": {"ai", "eu"}, "lv": {"mi", "es"},
}  # fmt: skip
_LATIN_WORD = re.compile(r"[a-z0-9]+")
_WORDY = re.compile(r"[a-z]{2,}")
_FEWEST_WORDS = 3


def with_capitals(title: str, language: str) -> str:
    """`title` with capitals if it has none at all (a headline made from an address): acronyms throughout, words one; same length."""
    if title != title.lower() or len(_WORDY.findall(title)) < _FEWEST_WORDS:
        return title
    known = _EVERYWHERE | _ACRONYMS.get(language, frozenset())
    return _LATIN_WORD.sub(
        lambda word: word[0].upper() if word[0] in known else word[0].capitalize(), title
    )


def slug_words(path: str) -> str:
    """The words in the last wordy part of an address's path, or "" if it has only numbers and codes."""
    for part in reversed(path.lower().split("/")):
        words = [word for word in re.split(r"[-_.,+ ]+", part) if word]
        wordy = [word for word in words if word.isalpha()]
        if len(wordy) >= _FEWEST_WORDS and len(wordy) * 2 > len(words):
            return " ".join(word for word in words if word not in ("html", "htm", "php"))
    return ""
