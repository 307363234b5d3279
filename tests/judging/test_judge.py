"""The judge as a whole: what it keeps and drops in many languages, and how it says why."""

from __future__ import annotations

import pytest

from sovwatch.judging import Judge
from sovwatch.judging.judge import NAMED, split_title
from sovwatch.judging.reasons import NOTHING
from sovwatch.model import Reason

RELEVANT = [
    ("ko", "정부, 소버린 AI 개발에 GPU 1만장 지원", ""),
    ("ko", "‘국가대표 AI’ 정예팀 다섯 곳 확정", "독자 AI 파운데이션 모델 사업에 뽑힌 컨소시엄이다."),
    ("en", "Brussels backs a sovereign European language model", ""),
    (
        "en",
        "Spain will train its own AI model on MareNostrum",
        "The government wants to depend less on US firms.",
    ),
    ("de", "Souveräne KI: Bund vergibt Rahmenvertrag an Mistral", ""),
    ("fr", "L’État choisit une IA souveraine plutôt que Microsoft", ""),
    ("es", "El Gobierno presenta ALIA, el modelo de lenguaje soberano", ""),
    ("it", "L’Italia vuole una IA sovrana: nasce il modello nazionale", ""),
    ("pt", "Governo lança modelo de linguagem português e IA soberana", ""),
    ("nl", "Kabinet steekt miljoenen in eigen Nederlands taalmodel GPT-NL", ""),
    ("sv", "Regeringen vill ha en suverän svensk AI", ""),
    ("no", "Regjeringen bygger norsk språkmodell og egen KI", ""),
    ("da", "Danmark får sin egen suveræne AI-supercomputer", ""),
    ("fi", "Suomi rakentaa oman suvereenin tekoälyn LUMI-supertietokoneella", ""),
    ("pl", "Rząd stawia na polski model językowy i suwerenność w AI", ""),
    ("cs", "Česko chce suverénní umělou inteligenci a vlastní jazykový model", ""),
    ("hu", "A kormány saját magyar nyelvmodellt és szuverén AI-t épít", ""),
    ("ro", "Guvernul finanțează un model lingvistic românesc și inteligență artificială suverană", ""),
    ("el", "Ελληνικό γλωσσικό μοντέλο: η κυβέρνηση θέλει κυρίαρχη τεχνητή νοημοσύνη", ""),
    ("bg", "Българският езиков модел на ИНСАЙТ: суверенен изкуствен интелект", ""),
    ("uk", "Уряд створює національну мовну модель: суверенний штучний інтелект", ""),
    ("de", "deutschland bekommt souveraene ki fuer behoerden", ""),
]
NOT_RELEVANT = [
    ("ko", "국민주권정부 출범 100일", "대통령이 국민주권을 강조했다."),
    ("ko", "[특징주] 가비아, 국가대표 AI 기대에 급등", "코스닥 시장에서 주가가 강세를 보였다."),
    ("en", "Sovereign wealth fund buys stake in airport", ""),
    ("en", "Google adds Gemini to its maps app", "Users can ask the assistant for restaurants."),
    ("de", "Souveräner Sieg für Leverkusen", "Der Trainer lobte seine Mannschaft."),
    (
        "fr",
        "Mistral : des rafales à 110 km/h en Provence",
        "Météo-France place trois départements en vigilance.",
    ),
    ("fr", "Le souverain pontife reçoit les évêques", ""),
    ("no", "Oljefondet tjente 200 milliarder i kvartalet", ""),
    ("fi", "Sää: lumi tulee pohjoiseen", ""),
    ("it", "La nuova app di ricette che usa l’intelligenza artificiale", ""),
]


@pytest.mark.parametrize(("language", "title", "text"), RELEVANT)
def test_it_keeps_what_is_about_sovereign_ai(judge: Judge, language: str, title: str, text: str) -> None:
    assert judge.judge(title, text, language).decision.outcome == "keep"


@pytest.mark.parametrize(("language", "title", "text"), NOT_RELEVANT)
def test_it_drops_the_same_words_in_another_sense(judge: Judge, language: str, title: str, text: str) -> None:
    assert judge.judge(title, text, language).decision.outcome == "drop"


@pytest.mark.parametrize(("language", "title", "text"), RELEVANT + NOT_RELEVANT)
def test_every_decision_has_a_reason_and_a_score(judge: Judge, language: str, title: str, text: str) -> None:
    decision = judge.judge(title, text, language).decision
    assert decision.reasons
    assert 0.0 <= decision.score <= 1.0
    assert decision.look == "text"
    whole = f"{title}\n{text}"
    for reason in decision.reasons:
        assert all(piece in whole for piece in reason.span.split(" … ") if title != title.lower())


def test_a_text_of_another_subject_says_so(judge: Judge) -> None:
    decision = judge.judge("Sturm über der Nordsee", "Die Fähren fahren nicht.", "de").decision
    assert decision.reasons == (Reason(NOTHING),)
    assert decision.score == 0.0


def test_a_forced_rule_wins_and_says_so(judge: Judge) -> None:
    decision = judge.judge("[부고] 김AI 국가AI전략위원회 위원 부친상", "독자 AI 모델", "ko").decision
    assert decision.outcome == "drop"
    assert decision.reasons[0].rule.startswith("rule: ")
    assert decision.score <= 0.01


def test_record_has_exactly_the_fields_of_the_contract(judge: Judge) -> None:
    record = judge.record("정부, 소버린 AI에 1조원", "정부, 소버린 AI에 1조원\n국내 모델을 키운다.", None)
    assert list(record) == ["lang", "score", "relevant", "outcome", "reasons"]
    assert record["lang"] == "ko"
    assert record["relevant"] is True
    assert all(isinstance(reason, str) for reason in record["reasons"])


def test_a_title_repeated_in_the_text_is_not_counted_twice(judge: Judge) -> None:
    title, body = "Bund plant eigene KI", "Das Ministerium nennt keine Summe."
    assert judge.record(title, f"{title}\n{body}", "de") == judge.record(title, body, "de")
    assert judge.record(title, title, "de") == judge.record(title, "", "de")


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\ud800", "0", "AI " * 50_000, "😀" * 1000, "\x00"])
def test_nothing_that_comes_from_the_web_breaks_it(judge: Judge, text: str) -> None:
    for record in (judge.record("", text, None), judge.record(text, text, "ko")):
        assert record["outcome"] in ("keep", "drop", "unsure")
        assert record["reasons"]


def test_mentions_count_in_title_newline_text(judge: Judge) -> None:
    title, text = "Bund wählt Mistral AI", "Frankreich freut sich."
    judged = judge.judge(title, text, "de")
    whole = f"{title}\n{text}"
    assert [whole[one.start : one.end] for one in judged.mentions if one.id == "mistral-ai"] == ["Mistral AI"]
    assert [(one.code, whole[one.start : one.end]) for one in judged.countries if one.code == "FR"] == [
        ("FR", "Frankreich")
    ]


def test_first_look_fetches_in_doubt(judge: Judge) -> None:
    look = judge.first_look("Regierung stellt KI-Plan vor", "", "https://example.org/a", "de")
    assert look.look == "headline"
    assert look.outcome in ("keep", "unsure")
    assert judge.first_look("Bayern gewinnt in Mailand", "", "https://example.org/b", "de").outcome == "drop"


def test_first_look_reads_the_page_of_an_actor(judge: Judge) -> None:
    look = judge.first_look("SK Telecom’s builders asked to take a package", "", "", "en")
    assert (look.outcome, look.score, look.reasons) == ("unsure", 0.0, (Reason(NAMED),))
    text = judge.judge("SK Telecom’s builders asked to take a package", "", "en").decision
    assert (text.outcome, text.reasons) == ("drop", (Reason(NOTHING),))


def test_first_look_reads_the_words_of_the_address(judge: Judge) -> None:
    address = "https://example.org/2026/11/europe-wants-its-own-sovereign-ai-model-1234.html"
    assert judge.first_look("A question of trust", "", address, "en").outcome != "drop"
    assert judge.first_look("A question of trust", "", "https://example.org/1234", "en").outcome == "drop"


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("A", "A\nB", ("A", "B")),
        ("A", "B", ("A", "B")),
        ("", "First line\nrest", ("First line", "rest")),
        (
            "",
            "One sentence. " * 20,
            ("One sentence. " * 11 + "One sentence.", "One sentence. " * 7 + "One sentence."),
        ),
    ],
)
def test_split_title(title: str, text: str, expected: tuple[str, str]) -> None:
    left, right = split_title(title, text)
    assert (left.strip(), right.strip())[0][:10] == expected[0][:10]
    assert right.strip().startswith(expected[1][:4])
