"""What operators are told."""

from __future__ import annotations

from datetime import timedelta

from selectolax.lexbor import LexborHTMLParser

from sovwatch.digests.alarms import Alarm, alarm_texts
from sovwatch.digests.render_slack import PART_MAX
from sovwatch.digests.values import Question
from tests.digests.samples import HOSTILE_TITLES, NOW, TEMPLATES

FROZEN = Alarm("Havelblatt", "no new item for 21 days", NOW - timedelta(hours=3))
WELL = Alarm("한누리신문", "did not answer", NOW - timedelta(days=1), NOW)


def test_raised_alarms_come_first_and_count_in_the_subject() -> None:
    texts = alarm_texts([WELL, FROZEN], TEMPLATES, zone="Europe/Berlin")
    assert texts.subject == "Sovereign AI Watch: 1 source alarm"
    assert texts.text == (
        "Sovereign AI Watch: 1 source alarm\n\n"
        "Raised\n- Havelblatt: no new item for 21 days (since 24 Nov, 05:00)\n\n"
        "Over\n- 한누리신문: did not answer (23 Nov, 08:00 to 24 Nov, 08:00)\n"
    )
    assert "• *Havelblatt*: no new item" in texts.slack[0]


def test_good_news_alone_and_in_korean() -> None:
    assert alarm_texts([WELL], TEMPLATES).subject == "Sovereign AI Watch: 1 source is well again"
    assert alarm_texts([WELL], TEMPLATES, language="ko").subject == "소버린 AI 워치: 출처 1곳 정상 회복"


def test_many_and_hostile_alarms_are_bounded_and_escaped() -> None:
    alarms = [Alarm(title * 3, title * 3, NOW) for title in HOSTILE_TITLES if title] * 20
    texts = alarm_texts(alarms, TEMPLATES)
    assert all(len(part) <= PART_MAX for part in texts.slack)
    assert "<!channel>" not in "".join(texts.slack)
    tree = LexborHTMLParser(texts.html)
    assert len(tree.css("li")) == len(alarms)
    assert not tree.css("script, b")


def test_operators_are_asked_about_unsure_items_in_the_same_message() -> None:
    question = Question("<b>제목</b>", "https://a.test/1", "한빛", 0.48, "a country beside a model")
    texts = alarm_texts([], TEMPLATES, questions=[question])
    assert texts.subject == "On topic or not? The judge was unsure"
    assert "https://a.test/1 (한빛, 0.48)" in texts.text
    assert "&lt;b&gt;제목&lt;/b&gt;" in texts.html
    assert "<b>" not in texts.slack[0] + texts.html.split("<h2")[1]
