"""Which language a text is in: by script where that decides, else by py3langid among the languages we read."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

LANGUAGES = (
    "bg", "ca", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "is", "it", "ja", "ko", "lt",
    "lv", "mt", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "tr", "uk", "zh",
)  # fmt: skip
_HANGUL = re.compile(r"[가-힣ㄱ-ㅎ]")
_KANA = re.compile(r"[\u3040-\u30ff]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_LETTER = re.compile(r"[^\W\d_]")
_SAMPLE = 1500
# Korean headlines hold Latin names and Hanja; an English text that quotes a Korean word has far less.
_HANGUL_SHARE = 0.15


def detect_language(text: str) -> str:
    """The ISO 639-1 code of the language of `text`, or "" if it holds no letter. Reads the first 1,500 characters."""
    sample = text[:_SAMPLE]
    letters = len(_LETTER.findall(sample))
    if not letters:
        return ""
    if len(_HANGUL.findall(sample)) / letters >= _HANGUL_SHARE:
        return "ko"
    if len(_KANA.findall(sample)) / letters >= _HANGUL_SHARE:
        return "ja"
    if len(_HAN.findall(sample)) / letters >= _HANGUL_SHARE:
        return "zh"
    code = _identifier().classify(sample)[0]
    return "no" if code in ("nb", "nn") else str(code)


@cache
def _identifier() -> Any:
    # Slow to load, and not needed where sources declare their language.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(list(LANGUAGES))
    return identifier
