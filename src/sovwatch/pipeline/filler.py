"""A page with filler instead of its words: same markup, same lengths, same scripts, nothing of the article.

Kept are tags, classes, ids, addresses, numbers, dates, and the few words by which a reader knows a by-line or a
time of publication. The same word gives the same filler throughout a page, so that a headline that the page
repeats in its head is repeated in the filler too.
"""

from __future__ import annotations

import hashlib
import json
import re
from html import escape
from html.parser import HTMLParser
from typing import Any

# Words of by-lines and time stamps, of which readers of pages make use; they are nobody's text.
_KEPT = """기자 특파원 앵커 논설위원 입력 수정 등록 승인 송고 기사입력 최종수정 오전 오후 년 월 일 시 분 초 무단 전재 재배포 금지 저작권자
    by von par por di da door af av text foto photo bild published updated modified posted publié publiée mis à jour le
    veröffentlicht aktualisiert stand uhr publicado actualizado aggiornato pubblicato il gepubliceerd bijgewerkt
    publicerad uppdaterad publisert oppdatert offentliggjort opdateret julkaistu päivitetty
    am pm at um kl klo utc gmt kst cet cest copyright
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun
    januar februar märz mai juni juli oktober dezember janvier février mars avril juin juillet août septembre octobre
    novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
    gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre"""
KEPT_WORDS = frozenset(_KEPT.split())
_WORD = re.compile(r"[^\W\d_]+")
_ADDRESS = re.compile(r"(?:(?:https?:)?//|[/#?]|data:|mailto:)\S*\Z")
_MOMENT = re.compile(r"\s*[A-Za-z]{0,3},?\s*\d[\d\s:.,/TZ+-]*(?:[A-Za-z]{0,4}[\d\s:+-]*)\Z")
_NAME = re.compile(r"[\w.:/@+-]*\Z", re.ASCII)  # a class, an id, a type: no sentence
# Attributes that hold words for people; all others hold names, numbers and addresses.
_SPOKEN = frozenset({"title", "alt", "aria-label", "placeholder", "content", "value", "summary", "label"})
# Lists of names: classes, relations, sizes of pictures.
_NAMES = frozenset(
    {"class", "rel", "srcset", "sizes", "itemtype", "itemprop", "headers", "media", "allow", "sandbox"}
)
_PLAIN_META = re.compile(
    r"time|date|type|url|locale|image|width|height|viewport|charset|robots|id\b|card|section_id|tier|refresh|version",
    re.I,
)
_JSON_PLAIN = re.compile(
    r"date|time|url|@|\bid$|_id$|type|lang|image|href|src|path|slug|code|status|published|created|modified|updated",
    re.I,
)
_ASSIGNED = re.compile(r"(?:^|;|\s)(?:window\.|var\s+|let\s+|const\s+)?([\w.$\[\]\"']{1,80})\s*=\s*(?=[\[{])")
_VOWELS, _CONSONANTS = "aeiou", "bdfgklmnprstv"
_HANGUL = (
    "가나다라마바사아자차카타파하거너더러머버서어저고노도로모보소오조구누두루무부수우주기니디리미비시이지"
)
_HAN = "文字用例本文見出部分全体内容形式位置順序名称"
_KANA = "あいうえおかきくけこさしすせそたちつてと"
_GREEK = "αεηιοκλμνπρστ"
_CYRILLIC = "аеиоукдлмнпрст"
_SCRIPTS: tuple[tuple[str, str, str], ...] = (
    ("가", "힣", _HANGUL), ("ㄱ", "ㆎ", "ㅋ"), ("一", "鿿", _HAN), ("぀", "ヿ", _KANA), ("Ͱ", "Ͽ", _GREEK), ("Ѐ", "ӿ", _CYRILLIC),
)  # fmt: skip


def filler(text: str) -> str:
    """`text` with every word replaced by filler of its length, script and capitals; numbers and dates stay."""
    return _WORD.sub(lambda match: _filled(match[0]), text)


def _filled(word: str) -> str:
    if word.lower() in KEPT_WORDS:
        return word
    seed = hashlib.sha256(word.lower().encode()).digest()
    seed *= len(word) // len(seed) + 1
    return "".join(_letter(char, seed[i], i) for i, char in enumerate(word))


def _letter(char: str, chance: int, place: int) -> str:
    for first, last, letters in _SCRIPTS:
        if first <= char.lower() <= last:
            found = letters[chance % len(letters)]
            return found.upper() if char.isupper() else found
    letters = _VOWELS if place % 2 else _CONSONANTS
    found = letters[chance % len(letters)]
    return found.upper() if char.isupper() else found


def filled_page(html: str) -> str:
    """The page with filler for all its words; comments and scripts without data are emptied. Declared as UTF-8."""
    page = _Page()
    page.feed(html)
    page.close()
    return "".join(page.out)


class _Page(HTMLParser):
    """Writes every tag again as it came, with words replaced."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.out: list[str] = []
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._tag(tag, attrs, ">")
        if tag in {"script", "style"}:
            self._inside = tag

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._tag(tag, attrs, "/>")

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""
        self.out.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if self._inside == "style":
            return
        self.out.append(_script(data) if self._inside == "script" else escape(filler(data), quote=False))

    def handle_decl(self, decl: str) -> None:
        self.out.append(f"<!{decl}>")

    def _tag(self, tag: str, attrs: list[tuple[str, str | None]], end: str) -> None:
        given = {name: value or "" for name, value in attrs}
        parts = [_attribute(tag, name, value, given) for name, value in attrs]
        self.out.append(f"<{' '.join([tag, *parts])}{end}")


def _attribute(tag: str, name: str, value: str | None, given: dict[str, str]) -> str:
    if value is None:
        return name
    if name == "charset" or (name == "content" and "charset=" in value):
        value = re.sub(r"(charset=)?[\w-]+\s*$", r"\g<1>utf-8", value) if "=" in value else "utf-8"
    elif name.startswith("on") or name in {"style", "srcdoc"}:
        value = ""
    elif tag == "meta" and name == "content":
        key = (
            given.get("property")
            or given.get("name")
            or given.get("itemprop")
            or given.get("http-equiv")
            or ""
        )
        value = value if _PLAIN_META.search(key) and _is_plain(value) else filler(value)
    elif name not in _NAMES and (name in _SPOKEN or not _is_plain(value) or _may_be_words(name, value)):
        value = filler(value)
    return f'{name}="{escape(value)}"'


def _is_plain(value: str) -> bool:
    """Whether a value is a name, a number, a moment or an address, not words for people."""
    return bool(_ADDRESS.match(value) or _MOMENT.match(value) or _NAME.match(value))


def _may_be_words(name: str, value: str) -> bool:
    """Whether a `data-` attribute holds one plain word, which may be one of the text."""
    return name.startswith("data-") and value.isalpha()


def _script(code: str) -> str:
    """A data script with filler in its texts; of other scripts the data they assign; else nothing."""
    try:
        return _dump(_walk(json.loads(code), ""))
    except ValueError:
        pass  # not JSON alone: look for data that it assigns
    decoder, found = json.JSONDecoder(), []
    place = 0
    while match := _ASSIGNED.search(code, place):
        try:
            value, place = decoder.raw_decode(code, match.end())
        except ValueError:
            place = match.end()
            continue
        found.append(f"{match[1]}={_dump(_walk(value, ''))};")
    return "".join(found)


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False).replace("</", "<\\/")


def _walk(value: Any, key: str) -> Any:
    if isinstance(value, dict):
        return {name: _walk(inner, name) for name, inner in value.items()}
    if isinstance(value, list):
        return [_walk(inner, key) for inner in value]
    if not isinstance(value, str):
        return value
    return _json_text(value, key)


def _json_text(value: str, key: str) -> str:
    if _JSON_PLAIN.search(key) and _is_plain(value):
        return value
    if "<" in value and ">" in value:
        return filled_page(value)
    return value if _MOMENT.match(value) or _ADDRESS.match(value) else filler(value)
