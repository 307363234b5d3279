"""Reporters of Korean pages: named before their rank, after a label, or alone in an element that says author."""

import re
from collections.abc import Iterator
from itertools import pairwise

from sovwatch.reading.tree import Block, Page

_KOREAN_NAME = re.compile(r"^[가-힣]{2,4}$")
#: "(서울=뉴스) 홍길동 기자 =", "홍길동 기자 hong@example.kr", "[매체 홍길동 기자]"; names of two to four syllables before the rank.
_KOREAN_BYLINE = re.compile(
    r"(?:^|[\s=\[(<【/|·,ㆍ])(?P<names>[가-힣]{2,4}(?:\s?[·ㆍ,]\s?[가-힣]{2,4}){0,4})\s?(?P<rank>(?:선임|전문|인턴|객원|수습|대)?기자|특파원|논설위원|앵커|리포터|통신원)(?![가-힣])"
)
_KOREAN_STOP = frozenset(
    "인턴 수습 전문 선임 객원 담당 취재 사진 영상 촬영 편집 현장 기자 온라인 디지털 본지 한국 서울 부산 대구 광주 대전 울산 세종 경기 이 그 한 두 다른 해당 소속 출신 동료 여러 일부 현직 전직 모든 수석 시민 외신 "  # noqa: SIM905
    "국내 신문 방송 뉴스 스포츠 경제 정치 사회 문화 산업 국제 특파 워싱턴 도쿄 베이징 런던 파리".split()
)
#: First syllables of nearly all Korean surnames.
_SURNAMES = frozenset(
    "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구나민진류지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥"
    "육인맹제모탁국어은편용예경봉사부라양리류도피감음빈복태형두갈목범승시창견당화계동단엽"
)
#: "작성자 홍길동", "글 | 홍길동": a label, and the name in the same line or the next.
_LABEL = re.compile(
    r"^(?:작성자|글쓴이|등록자|게시자|기고자|저자|필자|지은이|취재기자|기자명|글)\s*[:：|=/]?\s*(?=\s|$|(?<=[:：|=/]))"
)
#: Desks and roles that stand where a name should.
_DESK = re.compile(
    r"(?:팀|실|부서|센터|본부|담당|담당자|관리자|운영자|편집부|편집국|홍보부|사무국|위원회|협회|연구소|일보|신문|뉴스|방송|타임스|저널|통신|투데이|매거진)$"
)


def korean_names(line: str) -> list[str]:
    """Reporters named in a Korean line."""
    names: list[str] = []
    for match in _KOREAN_BYLINE.finditer(line):
        for name in re.split(r"\s?[·ㆍ,]\s?", match["names"]):
            if name not in _KOREAN_STOP and name not in names and _KOREAN_NAME.match(name):
                names.append(name)
    return names


def is_korean_name(name: str) -> bool:
    """Whether a name is two to four Hangul syllables."""
    return _KOREAN_NAME.match(name) is not None


def korean_byline(page: Page, lines: list[str], body: list[Block]) -> list[str]:
    """Reporters named with their rank in one of the lines or right after the body; the first line that names any."""
    tail = [block.text for block in page.blocks[body[-1].index : body[-1].index + 8]] if body else []
    for line in [*lines, *tail]:
        if len(line) < 400 and (found := korean_names(line)):
            return found
    return []


def is_reporter(name: str) -> bool:
    """Whether a name that a page marks as the author's can be a person's: a surname first, no desk, no stock word."""
    return (
        is_korean_name(name)
        and name not in _KOREAN_STOP
        and name[0] in _SURNAMES
        and _DESK.search(name) is None
    )


def labelled(blocks: list[Block]) -> list[str]:
    """The person that a short line names after a label for author, if one does."""
    return next(_labelled([block.text for block in blocks if len(block.text) < 40]), [])


def _labelled(lines: list[str]) -> Iterator[list[str]]:
    for line, following in pairwise([*lines, ""]):
        label = _LABEL.match(line)
        if label is None:
            continue
        said = (line[label.end() :].strip() or following).split()
        if said and is_reporter(said[0]):
            yield said[:1]
