"""Marks that actors leave, and which features they give."""

from __future__ import annotations

import pytest

from sovwatch.judging import Judge
from sovwatch.judging.evidence import MARKS, actor_marks


@pytest.mark.parametrize(
    ("actor", "marks"),
    [
        ("mistral-ai", ("actor-lab",)),
        ("arthur-mensch", ("actor-boss", "actor-ai")),
        ("naver", ("actor-company",)),
        ("nscale", ("actor-company", "actor-ai")),
        ("bae-kyung-hoon", ("actor-person",)),
        ("emmanuel-macron", ("actor-person",)),
        ("pax-silica", ("actor-alliance", "actor-ai")),
        ("openai", ("biglab-us",)),
        ("jensen-huang", ("big-us",)),
        ("donald-trump", ("gov-us",)),
        ("xi-jinping", ("gov-cn",)),
        ("huawei", ("big-cn",)),
    ],
)
def test_marks_of_an_actor(judge: Judge, actor: str, marks: tuple[str, ...]) -> None:
    assert actor_marks(judge.actors.by_id[actor], judge.actors) == marks
    assert set(marks) <= MARKS


def kinds(judge: Judge, title: str, language: str) -> set[str]:
    return set(judge.evidence(title, "", language).kinds)


def test_a_likely_name_is_seen_without_company(judge: Judge) -> None:
    assert "possible-actor" in kinds(judge, "Mistral öffnet ein Büro in Madrid", "de")
    assert "possible-actor" not in kinds(judge, "Mistral : rafales à 110 km/h", "fr")
    assert "possible-actor" not in kinds(judge, "미스트랄급 상륙함 부산 입항", "ko")


def test_a_name_that_is_a_word_is_not(judge: Judge) -> None:
    assert not kinds(judge, "믿음을 잃은 사람들", "ko") & {"possible-actor", "actor-model"}
    assert not kinds(judge, "유럽을 모티프로 한 축제", "ko") & {"possible-actor", "actor-lab"}


def test_common_concepts_count_only_beside_the_field(judge: Judge) -> None:
    title = "Tractor sales rise"
    far = "The government spoke of wheat. " * 3 + "A language model was shown."
    near = "The government showed a language model."
    features = [judge.found_in(judge.evidence(title, text, "en")) or {} for text in (far, near)]
    assert ["L:state" in found for found in features] == [False, True]


@pytest.mark.parametrize(
    "title", ["“소버린 AI 관련주 뭐 살까” 특징주 급등", "소버린 AI 전략 세미나 참가자 모집…무료 초청"]
)
def test_a_share_tip_or_event_is_not_forced_in(judge: Judge, title: str) -> None:
    reasons = judge.judge(title, "", "ko").decision.reasons
    assert not any(reason.rule.startswith("rule: ") for reason in reasons)
    forced = judge.judge("정부, 소버린 AI 전략 발표", "", "ko").decision
    assert forced.outcome == "keep"
    assert forced.reasons[0].rule.startswith("rule: ")
