from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sovwatch.stories.compose import LEAD_CHARS, Report, compose, lead_of, sentences

NOON = datetime(2026, 9, 7, 12, tzinfo=UTC)


def report(
    id_: str,
    title: str,
    text: str = "",
    language: str = "en",
    hours: float = 0,
    source: str = "",
    **more: object,
) -> Report:
    return Report(id_, title, text, NOON + timedelta(hours=hours), language, source or f"paper-{id_}", **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The sum is 2.5 billion. It is due in May.", ["The sum is 2.5 billion.", "It is due in May."]),
        (
            "Es sind 1,3 Mrd. Euro geplant. Der Bau beginnt.",
            ["Es sind 1,3 Mrd. Euro geplant.", "Der Bau beginnt."],
        ),
        ("Am 4. November begann es. Dann kam er.", ["Am 4. November begann es.", "Dann kam er."]),
        ("정부가 센터를 세운다. 2028년 문을 연다.", ["정부가 센터를 세운다.", "2028년 문을 연다."]),
        ("(서울=연합뉴스) 홍길동 기자 = 정부가 센터를 세운다.", ["정부가 센터를 세운다."]),
        ('He said: "We start now." Then he left.', ['He said: "We start now."', "Then he left."]),
        ("One line\nAnother line", ["One line", "Another line"]),
        ("", []),
    ],
)
def test_sentences(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


def test_the_standfirst_is_the_lead() -> None:
    found = report("a", "T", "Body sentence that is long enough.", standfirst="The council decided today.")
    assert lead_of(found) == "The council decided today."


def test_bylines_and_the_headline_are_no_lead() -> None:
    found = report(
        "a",
        "Council buys a machine",
        "By Jane Doe\nCouncil buys a machine\nThe council bought it on Monday. It is fast and blue.",
    )
    assert lead_of(found) == "The council bought it on Monday. It is fast and blue."


def test_a_lead_is_bounded_and_quoted() -> None:
    text = "word " * 200 + "end."
    lead = lead_of(report("a", "T", text))
    assert len(lead) <= LEAD_CHARS
    assert text.startswith(lead.removesuffix("…"))


def test_one_headline_per_language_by_the_best_report() -> None:
    told = compose(
        "a",
        [
            report("a", "First", "Something happened in town today.", hours=0, quality=0.2),
            report("b", "Best", "The town council bought a machine.", hours=1, quality=0.9),
            report("c", "제목", "시의회가 기계를 샀다고 밝혔다.", "ko", hours=2),
            report("d", "Copy", "The town council bought a machine.", hours=3, quality=1.0, duplicate_of="b"),
        ],
        ("ko", "en"),
    )
    assert {one.language: one.title for one in told.headlines} == {"en": "Best", "ko": "제목"}
    assert (told.lead_language, told.lead_report, told.lead) == ("ko", "c", "시의회가 기계를 샀다고 밝혔다.")
    assert told.first == "a"
    assert told.outlets == ("paper-b", "paper-c", "paper-d")
    assert told.headline("fi").title == "Best"


def test_reports_without_titles_still_have_a_headline() -> None:
    told = compose("a", [report("a", "", "The council bought a machine on Monday.")])
    assert told.headlines[0].title == "The council bought a machine on Monday."


def test_no_reports_no_story() -> None:
    with pytest.raises(ValueError, match="no reports"):
        compose("a", [])


@given(st.text(max_size=400), st.text(max_size=60))
def test_a_lead_is_never_invented(text: str, title: str) -> None:
    lead = lead_of(report("a", title, text)).removesuffix("…")
    assert "".join(lead.split()) in "".join(text.split())
