"""Builds small pages in the mark-up patterns of real sites, with text of our own."""

import json
from typing import Any

EN = [
    "The ministry of digital affairs opened a tender on Monday for a national computing centre in the north of the country.",
    "Officials said the first machines should run before the end of next year, and that universities would get a third of the time.",
    "“We want models that speak our language and obey our law,” the minister told reporters after the cabinet meeting.",
    "Two companies have said they will bid, while a third asked for more time to study the conditions of the contract.",
    "Critics in parliament called the budget too small, and pointed to neighbours that spend five times as much on the same task.",
]
DE = [
    "Das Ministerium hat am Montag die Ausschreibung für ein nationales Rechenzentrum im Norden des Landes eröffnet.",
    "Nach Angaben der Behörde sollen die ersten Rechner noch vor Ende des kommenden Jahres laufen.",
    "Die Universitäten des Landes erhalten ein Drittel der Rechenzeit, wie die Ministerin vor der Presse sagte.",
    "Zwei Unternehmen haben angekündigt, sich zu bewerben, ein drittes bat um mehr Zeit für die Prüfung der Bedingungen.",
]
KO = [
    "정부는 월요일 북부 지역에 세울 국가 컴퓨팅 센터의 사업자를 찾는 공모를 시작했다고 밝혔다.",
    "당국은 첫 장비가 내년 말 이전에 가동될 것이며 전체 사용 시간의 3분의 1을 대학에 배정한다고 설명했다.",
    "장관은 국무회의 뒤 “우리말을 이해하고 우리 법을 지키는 모델이 필요하다”고 강조했다.",
    "두 회사가 참여 의사를 밝혔고 다른 한 곳은 조건을 검토할 시간을 더 달라고 요청한 것으로 알려졌다.",
]
PL = [
    "Ministerstwo cyfryzacji ogłosiło w poniedziałek przetarg na krajowe centrum obliczeniowe na północy kraju.",
    "Urzędnicy zapowiedzieli, że pierwsze maszyny ruszą przed końcem przyszłego roku, a uczelnie dostaną trzecią część czasu.",
    "Dwie spółki zapowiedziały udział, a trzecia poprosiła o więcej czasu na zapoznanie się z warunkami umowy.",
]


def paragraphs(lines: list[str], tag: str = "p", attributes: str = "") -> str:
    """Lines as elements."""
    return "".join(f"<{tag} {attributes}>{line}</{tag}>" for line in lines)


def page(
    body: str, *, head: str = "", lang: str = "en", title: str = "A title of the page | The Daily Example"
) -> str:
    """A whole document."""
    return f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>{body}</body></html>'


def linked(**fields: Any) -> str:
    """A JSON-LD script of a NewsArticle."""
    data = {"@context": "https://schema.org", "@type": "NewsArticle", **fields}
    return f'<script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script>'


def article(
    lines: list[str] = EN, *, before: str = "", after: str = "", inside: str = "", **options: Any
) -> str:
    """A page with a header, an article and a footer; `inside` stands between the second and the third paragraph."""
    text = paragraphs(lines[:2]) + inside + paragraphs(lines[2:])
    return page(
        '<header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav></header>'
        f"<main><article><h1>Country opens tender for computing centre</h1>{before}"
        f'<div class="article-body">{text}{after}</div></article></main>'
        "<footer><p>All rights reserved. The Daily Example is a newspaper of our own making, printed every day.</p></footer>",
        **options,
    )
