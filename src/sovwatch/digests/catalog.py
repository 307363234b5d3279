"""The words of the digest's frame, in Korean and English. Headlines and leads are the outlets' own."""

from __future__ import annotations

from typing import Literal

Language = Literal["ko", "en"]

TEXTS: dict[Language, dict[str, str]] = {
    "en": {
        "title": "Sovereign AI Watch",
        "subject": "Sovereign AI, {day}: {headline}",
        "subject_more": "Sovereign AI, {day}: {headline} (+{n})",
        "subject_quiet": "Sovereign AI, {day}: nothing new",
        "stories.one": "{n} story",
        "stories.other": "{n} stories",
        "updates.one": "{n} of them an update",
        "updates.other": "{n} of them updates",
        "quiet": "No new story on sovereign AI since {since}.",
        "update": "Update",
        "new": "New",
        "new_countries.one": "new country: {countries}",
        "new_countries.other": "new countries: {countries}",
        "confirmed": "first confirmed by another outlet",
        "earlier.one": "{n} earlier report shown before",
        "earlier.other": "{n} earlier reports shown before",
        "figures": "Figures",
        "conflict": "{outlet} says {amount}",
        "why": "Kept for",
        "saga": "Part of",
        "hard": "paywall",
        "metered": "metered",
        "copies.one": "+{n} copy",
        "copies.other": "+{n} copies",
        "links.one": "+{n} more outlet",
        "links.other": "+{n} more outlets",
        "more": "In brief",
        "more_cut.one": "and {n} more story in the archive",
        "more_cut.other": "and {n} more stories in the archive",
        "further.one": "{n} later report on stories you know brought nothing new.",
        "further.other": "{n} later reports on stories you know brought nothing new.",
        "old.one": "{n} report of an event long past was left out.",
        "old.other": "{n} reports of events long past were left out.",
        "answered": "All {asked} sources answered.",
        "silent": "{n} of {asked} sources did not answer.",
        "silent_names": "{n} of {asked} sources did not answer: {names}.",
        "questions": "On topic or not? The judge was unsure",
        "addresses": "Addresses in full",
        "window": "Reports first seen from {since} to {until}",
        "alarm_subject.one": "Sovereign AI Watch: {n} source alarm",
        "alarm_subject.other": "Sovereign AI Watch: {n} source alarms",
        "alarm_subject_over.one": "Sovereign AI Watch: {n} source is well again",
        "alarm_subject_over.other": "Sovereign AI Watch: {n} sources are well again",
        "raised": "Raised",
        "over": "Over",
        "since": "since {since}",
        "from_to": "{since} to {until}",
    },
    "ko": {
        "title": "소버린 AI 워치",
        "subject": "소버린 AI {day}: {headline}",
        "subject_more": "소버린 AI {day}: {headline} 외 {n}건",
        "subject_quiet": "소버린 AI {day}: 새 소식 없음",
        "stories.other": "소식 {n}건",
        "updates.other": "이 중 후속 {n}건",
        "quiet": "{since} 이후 소버린 AI 새 소식이 없습니다.",
        "update": "후속",
        "new": "새 내용",
        "new_countries.other": "{countries}에서도 보도",
        "confirmed": "다른 매체가 처음으로 확인 보도",
        "earlier.other": "앞서 전한 기사 {n}건",
        "figures": "수치",
        "conflict": "{outlet} 보도는 {amount}",
        "why": "선정 근거",
        "saga": "연속 보도",
        "hard": "유료",
        "metered": "일부 유료",
        "copies.other": "전재 {n}건",
        "links.other": "외 {n}개 매체",
        "more": "그 밖의 소식",
        "more_cut.other": "외 {n}건은 보관함에 있습니다",
        "further.other": "이미 전한 소식의 후속 기사 {n}건에는 새 내용이 없었습니다.",
        "old.other": "오래전 사안을 다룬 기사 {n}건은 뺐습니다.",
        "answered": "출처 {asked}곳 모두 응답했습니다.",
        "silent": "출처 {asked}곳 중 {n}곳이 응답하지 않았습니다.",
        "silent_names": "출처 {asked}곳 중 {n}곳이 응답하지 않았습니다: {names}.",
        "questions": "주제에 맞습니까? 판정이 애매한 기사",
        "addresses": "전체 주소",
        "window": "{since}부터 {until}까지 처음 확인한 기사",
        "alarm_subject.other": "소버린 AI 워치: 출처 경보 {n}건",
        "alarm_subject_over.other": "소버린 AI 워치: 출처 {n}곳 정상 회복",
        "raised": "발생",
        "over": "해소",
        "since": "{since}부터",
        "from_to": "{since}부터 {until}까지",
    },
}

KINDS: dict[Language, dict[str, str]] = {
    "en": {
        "acquisition": "acquisition",
        "budget": "public money",
        "compute": "",
        "contract": "contract",
        "fine": "fine",
        "funding": "funding round",
        "investment": "investment",
        "loan": "loan",
        "market": "market size",
        "pay": "pay",
        "price": "price",
        "result": "result",
        "valuation": "valuation",
    },
    "ko": {
        "acquisition": "인수",
        "budget": "예산",
        "compute": "",
        "contract": "계약",
        "fine": "과징금",
        "funding": "투자 유치",
        "investment": "투자",
        "loan": "대출",
        "market": "시장 규모",
        "pay": "보수",
        "price": "가격",
        "result": "실적",
        "valuation": "기업가치",
    },
}

QUALIFIERS: dict[Language, dict[str, str]] = {
    "en": {
        "about": "about {amount}",
        "from": "from {amount}",
        "to": "up to {amount}",
        "up to": "up to {amount}",
        "more than": "more than {amount}",
        "less than": "less than {amount}",
    },
    "ko": {
        "about": "약 {amount}",
        "from": "{amount}부터",
        "to": "{amount}까지",
        "up to": "최대 {amount}",
        "more than": "{amount} 이상",
        "less than": "{amount} 미만",
    },
}


def say(language: Language, key: str, **values: object) -> str:
    """The text `key` in `language`, its gaps filled."""
    return TEXTS[language][key].format(**values)


def count(language: Language, key: str, n: int, **values: object) -> str:
    """The text `key` for `n` things; Korean has one form, English two."""
    form = "one" if n == 1 and language == "en" else "other"
    return say(language, f"{key}.{form}", n=n, **values)
