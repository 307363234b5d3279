"""How concepts are found in each language: inflection, compounds, particles, other scripts."""

from __future__ import annotations

import pytest

from sovwatch.judging import Judge

CASES = [
    ("ko", "소버린AI를 키운다", "sovereign"),
    ("ko", "소버린 AI 시대", "ai"),
    ("ko", "인공지능의 주권을", "sovereign"),
    ("ko", "AI주권 확립", "sovereign"),
    ("ko", "GPU확보전", "gpu"),
    ("ko", "국산AI모델을", "homegrown"),
    ("ko", "파운데이션모델이", "llm"),
    ("ko", "슈퍼컴퓨터로", "compute"),
    ("zh", "台灣要有AI主權", "sovereign"),
    ("ja", "国産の大規模言語モデル", "llm"),
    ("en", "Sovereignty in AI", "sovereign"),
    ("en", "its own large language models", "llm"),
    ("de", "Sprachmodelle für Behörden", "llm"),
    ("de", "Digitalsouveränität", "sovereign"),
    ("de", "souveraene Cloud", "sovereign"),
    ("de", "KI-Gigafabrik", "aifactory"),
    ("de", "künst\u00adlicher Intel\u00adligenz", "ai"),
    ("fr", "l’IA souveraine", "sovereign"),
    ("fr", "d’intelligence artificielle", "ai"),
    ("fr", "un modèle de langage", "llm"),
    ("es", "inteligencia artificial soberana", "sovereign"),
    ("it", "modelli linguistici italiani", "llm"),
    ("pt", "inteligência artificial", "ai"),
    ("pt", "inteligencia artificial", "ai"),
    ("nl", "een Nederlands taalmodel", "llm"),
    ("da", "den danske sprogmodel", "llm"),
    ("no", "norske språkmodeller", "llm"),
    ("sv", "svenska språkmodellen", "llm"),
    ("fi", "suomenkielisen kielimallin", "llm"),
    ("fi", "tekoälystrategiaa", "ai"),
    ("fi", "riippuvuutta Yhdysvalloista", "dependence"),
    ("pl", "sztucznej inteligencji", "ai"),
    ("pl", "suwerennością", "sovereign"),
    ("pl", "polskiego modelu językowego", "llm"),
    ("cs", "umělé inteligenci", "ai"),
    ("sk", "umelej inteligencie", "ai"),
    ("hu", "mesterséges intelligenciával", "ai"),
    ("ro", "inteligenței artificiale", "ai"),
    ("bg", "изкуствения интелект", "ai"),
    ("el", "της τεχνητής νοημοσύνης", "ai"),
    ("et", "tehisintellektiga", "ai"),
    ("lv", "mākslīgo intelektu", "ai"),
    ("lt", "dirbtinio intelekto", "ai"),
    ("hr", "umjetnoj inteligenciji", "ai"),
    ("sl", "umetne inteligence", "ai"),
    ("uk", "штучного інтелекту", "ai"),
    ("tr", "yapay zekâ", "ai"),
]
OTHER_WORDS = [
    ("it", "i soldi ai comuni", "ai"),
    ("fr", "j’ai dit", "ai"),
    ("en", "he said so", "ai"),
    ("ko", "국민주권을", "sovereign"),
    ("de", "Skifahren", "ai"),
]


@pytest.mark.parametrize(("language", "text", "concept"), CASES)
def test_a_concept_is_found(judge: Judge, language: str, text: str, concept: str) -> None:
    assert concept in judge.evidence(text, "", language).kinds


@pytest.mark.parametrize(("language", "text", "concept"), OTHER_WORDS)
def test_another_word_is_not(judge: Judge, language: str, text: str, concept: str) -> None:
    assert concept not in judge.evidence(text, "", language).kinds


def test_at_least_25_languages_have_words_for_the_main_concepts(judge: Judge) -> None:
    for name in ("ai", "sovereign", "llm", "independence", "state"):
        concept = next(concept for concept in judge.topics.concepts if concept.id == name)
        languages = {code for term in concept.terms for code in term.languages}
        assert len(languages) >= 25, name
