from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sovwatch.stories.duplicates import CopyIndex, shingles

WIRE = (
    "The regional government signed an agreement on Tuesday to rent computing time from the new centre in the harbour. "
    "Schools, hospitals and the water board will share two hundred accelerators for three years, the minister said. "
    "Opposition members asked why the contract had not been put out to tender and who would check the bills."
)
KOREAN = (
    "정부가 새 연산센터의 계산 자원을 3년 동안 빌려 쓰기로 화요일 협약을 맺었다. 학교와 병원, 상수도 본부가 가속기 200장을 나눠 쓴다. "
    "야당은 왜 입찰에 부치지 않았는지, 누가 비용을 검증하는지 물었다."
)


def first_copy(*texts: str) -> str | None:
    index = CopyIndex()
    for number, text in enumerate(texts[:-1]):
        index.add(f"t{number}", shingles(text))
    found = index.find(shingles(texts[-1]))
    return found[0].of if found else None


def test_wire_copy_with_a_credit_and_a_foot() -> None:
    assert (
        first_copy(WIRE, f"HARBOUR TOWN (Agency) - {WIRE} Reporting by our desk. All rights reserved.")
        == "t0"
    )


def test_lead_and_full_text_are_copies_either_way() -> None:
    lead = WIRE[:115]
    assert first_copy(WIRE, lead) == "t0"
    assert first_copy(lead, WIRE) == "t0"


def test_page_with_furniture_holds_the_article() -> None:
    furniture = " ".join(f"menu item {number} read more about topic {number}" for number in range(60))
    assert first_copy(WIRE, f"{furniture} {WIRE} {furniture[::-1]}") == "t0"


def test_korean_copy_with_dateline_and_update_mark() -> None:
    assert first_copy(KOREAN, f"(종합) (세종=통신) 김기자 기자 = {KOREAN} 끝.") == "t0"


def test_edited_numbers_leave_a_copy_a_copy() -> None:
    assert first_copy(WIRE, WIRE.replace("two hundred", "two hundred and ten")) == "t0"


def test_another_text_on_the_same_matter_is_no_copy() -> None:
    other = (
        "Hospitals and schools in the harbour region are to share accelerators under a contract signed this week. "
        "Critics say there was no tender. The minister defended the three-year deal before the assembly."
    )
    assert first_copy(WIRE, other) is None


def test_short_texts_must_be_contained_almost_whole() -> None:
    assert first_copy("Ministry opens new office for AI", "Ministry opens new office for AI") == "t0"
    assert (
        first_copy(
            "Ministry opens new office for AI in the capital", "Ministry opens new office for trade fairs now"
        )
        is None
    )


def test_the_first_of_equals_wins() -> None:
    assert first_copy(WIRE, WIRE, WIRE) == "t0"


def test_a_hundred_copies_are_still_found() -> None:
    index = CopyIndex()
    index.add("first", shingles(WIRE))
    for number in range(150):
        found = index.find(shingles(f"{WIRE} Page {number} of our regional edition."))
        assert found[0].of == "first"
        index.add(f"c{number}", shingles(f"{WIRE} Page {number} of our regional edition."), "first")


def test_forgotten_texts_find_nothing() -> None:
    index = CopyIndex()
    index.add("old", shingles(WIRE))
    index.forget(["old", "never there"])
    assert len(index) == 0
    assert index.find(shingles(WIRE)) == []


def test_hashes_do_not_depend_on_the_process() -> None:
    assert min(shingles("one two three four")) == 14319862906219199019


@given(st.text(max_size=300))
def test_every_text_contains_itself(text: str) -> None:
    found = shingles(text)
    index = CopyIndex()
    index.add("a", found)
    assert [copy.of for copy in index.find(found)] == (["a"] if found else [])
