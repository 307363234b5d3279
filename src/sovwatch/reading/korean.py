"""What Korean pages glue to the text: by-lines, mail addresses, notices, and captions without a mark."""

import re

from sovwatch.reading.text import weight

_RANK = r"(?:(?:선임|전문|인턴|객원|수습|대)?기자|특파원|통신원|논설위원|앵커|리포터)"
_MAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_NOTICE = re.compile(
    r"\s*(?:[<\[(【〈]\s?)?(?:저작권자\s?[ⓒ©(<]|ⓒ\s?\S|©\s?\S|copyrights?\s?(?:\(c\)|ⓒ|©)|[<\[(]\s?(?:저작권자|ⓒ)"
    r"|무단\s?(?:전재|복제)\s?(?:[-·,/&]|및|금지)).{0,160}$",
    re.I,
)
_SIGNATURE = re.compile(
    rf"(?<=[.다\"”'’」\])>])\s*[/=]?\s?(?:[가-힣·\s]{{2,20}}=\s?)?[\[(]?[가-힣]{{2,4}}(?:\s?[·,ㆍ]\s?[가-힣]{{2,4}}){{0,3}}\s?{_RANK}\s?[\])]?(?:\s*[/(<\[]?\s?{_MAIL}\s?[)>\]]?)?\s*$"
)
_MAIL_END = re.compile(rf"(?<=[.다\"”'’」\])>\s])\s*[/(<\[]?\s?{_MAIL}\s?[)>\]]?\s*$")
_POINTER = re.compile(r"(?<=[.다\"”'’\])>])\s*[▶☞▷■◆◇☎▣]\s?\S.{0,200}$")
_BYLINE = re.compile(
    rf"^[\[(<【]?\s?(?:[가-힣A-Za-z0-9·\s]{{1,16}}[=/|]\s?)?(?:[가-힣A-Za-z0-9]{{2,12}}\s)?[가-힣]{{2,4}}(?:\s?[·,ㆍ/]\s?[가-힣]{{2,4}}){{0,4}}\s?{_RANK}\s?[\])>】]?(?:\s*[/(<\[|]?\s?{_MAIL}\s?[)>\]]?)?$"
)
_AGENCIES = "연합뉴스(?:TV)?|뉴시스|뉴스1|게티이미지\\S*|로이터(?:통신)?|셔터스톡|픽사베이|언스플래시"
_MAKERS = f"{_AGENCIES}|AP|AFP|EPA|캡처|캡쳐|갈무리|자료사진|DB|제공|공동취재단|국회사진기자단|국회사진취재단|인스타그램|유튜브|페이스북|홈페이지"
#: After a mark or a sentence: "... 있다. 연합뉴스", "... /사진=가나다 제공", "...(사진=공동취재단)".
_CAPTION_END = re.compile(
    rf"(?:[/=ⓒ©(\[<]\s?|사진\s?[=:]\s?|[다음]\.\s)[^.!?]{{0,20}}(?:{_MAKERS})\s?[)\]>]?\.?$"
)
_SOURCE_LINE = re.compile(
    rf"^(?:[\[(<][^\])>.]{{0,24}}(?:{_MAKERS})\s?[\])>]|사진\s?[=:]?\s?[^.!?]{{0,24}}|(?:{_AGENCIES}))$"
)
_MARKED = re.compile(r"^[▲△▼]\s?[^▲△▼]{4,150}$")
_OF_PICTURE = re.compile(r"사진|제공|ⓒ|©|모습\W*$|캡처|갈무리|/\s?\S+\W*$|=\s?\S+\W*$")

#: "(서울=뉴스통신) 홍길동 기자 = " before the first sentence: place, agency, reporter.
_DATELINE = re.compile(
    rf"^[(\[【][가-힣A-Za-z·\s]{{2,14}}=[^)\]】]{{2,20}}[)\]】]\s?(?:[가-힣]{{2,4}}(?:\s?[·,ㆍ]\s?[가-힣]{{2,4}}){{0,4}}\s?{_RANK}\s?)?=\s*(?=\S.{{20}})"
)


#: "[매체 홍길동 기자] " before the first sentence.
_BRACKETED = re.compile(
    rf"^[\[(【<](?:[^\])】>]{{1,24}}[\s=/|])?[가-힣]{{2,4}}(?:\s?[·,ㆍ/]\s?[가-힣]{{2,4}}){{0,4}}\s?{_RANK}(?:\s?{_MAIL})?\s?[\])】>]\s?=?\s*(?=\S.{{20}})"
)


def trim_dateline(text: str) -> str:
    """A first paragraph without the agency's place and reporter in front of it."""
    return _BRACKETED.sub("", _DATELINE.sub("", text))


def trim_notice(text: str) -> str:
    """A line without the copyright notice that follows its last sentence."""
    if "무단" not in text and "저작권" not in text and "ⓒ" not in text:
        return text
    shorter = _NOTICE.sub("", text)
    return shorter.rstrip() if weight(shorter) >= 30 and shorter.rstrip()[-1:] in ".다”\"'’" else text


def trim_end(text: str) -> str:
    """A closing paragraph without the by-line, address, notice or pointer that runs on after its last sentence."""
    for pattern in (_NOTICE, _POINTER, _MAIL_END, _SIGNATURE, _MAIL_END):
        shorter = pattern.sub("", text)
        if shorter != text and weight(shorter) >= 30:
            text = shorter.rstrip(" /=|")
    return text


def is_byline(text: str) -> bool:
    """A line that only names reporters, with or without a mail address."""
    return len(text) < 70 and (
        _BYLINE.match(text) is not None or re.fullmatch(_MAIL, text.strip("()<>[] ")) is not None
    )


def is_caption(text: str) -> bool:
    """A line that ends with the maker of a picture, or names nothing else."""
    if len(text) >= 160:
        return False
    if _MARKED.match(text) and _OF_PICTURE.search(text):
        return True
    return _SOURCE_LINE.match(text) is not None or _CAPTION_END.search(text) is not None


def is_source_line(text: str) -> bool:
    """A line that names the maker of a picture and nothing else."""
    return len(text) < 40 and _SOURCE_LINE.match(text) is not None
