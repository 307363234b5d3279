"""Language by script and by py3langid; slugs."""

from __future__ import annotations

import pytest

from sovwatch.judging.languages import detect_language
from sovwatch.judging.slugs import slug_words, with_capitals


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("정부가 AI 예산을 늘린다", "ko"),
        ("李대통령 AI 3강", "ko"),
        ("政府はAIに投資する", "ja"),
        ("国家人工智能战略", "zh"),
        ("Η κυβέρνηση ανακοίνωσε νέο σχέδιο", "el"),
        ("The government announced a new plan for research", "en"),
        ("Die Regierung hat einen neuen Plan für die Forschung vorgestellt", "de"),
        ("Hallitus julkisti uuden suunnitelman tutkimukselle", "fi"),
        ("12345 !!!", ""),
    ],
)
def test_detect_language(text: str, language: str) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize(
    ("title", "language", "capitals"),
    [
        ("deutschland bekommt eigene ki", "de", "Deutschland Bekommt Eigene KI"),
        ("l italia punta sulla ia dei comuni", "it", "L Italia Punta Sulla IA Dei Comuni"),
        ("i dati ai comuni italiani", "it", "I Dati Ai Comuni Italiani"),
        ("Eine KI mit ki im Namen", "de", "Eine KI mit ki im Namen"),
        ("ki da", "de", "ki da"),
    ],
)
def test_words_and_acronyms_of_a_headline_without_capitals(title: str, language: str, capitals: str) -> None:
    assert with_capitals(title, language) == capitals


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/tech/a-german-ai-model-2026.html", "a german ai model 2026"),
        ("/news/123456", ""),
        ("/article/AKR20261124001", ""),
        ("", ""),
    ],
)
def test_words_of_an_address(path: str, words: str) -> None:
    assert slug_words(path) == words
