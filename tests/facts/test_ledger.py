from datetime import UTC, datetime

from sovwatch.facts import extract_facts
from sovwatch.facts.ledger import ArticleFacts, build_ledger
from sovwatch.matching import ActorTable, Lexicon, find_actors

DAY = datetime(2026, 3, 2, 9, tzinfo=UTC)


def article(
    name: str, text: str, language: str, hour: int, table: ActorTable, lexicon: Lexicon
) -> ArticleFacts:
    sheet = extract_facts(
        text,
        language=language,
        published=DAY,
        actors=find_actors(text, table, lexicon),
        countries=(),
        known=table.by_id,
    )
    return ArticleFacts(name, name, DAY.replace(hour=hour), sheet.facts)


def test_facts_that_agree_are_one_entry_with_all_sources(table: ActorTable, lexicon: Lexicon) -> None:
    ledger = build_ledger(
        [
            article("b", "ASML will invest €1.3 billion in Mistral AI.", "en", 11, table, lexicon),
            article("a", "ASML은 미스트랄AI에 13억유로(약 2조1천억원)를 투자한다.", "ko", 10, table, lexicon),
        ]
    )
    (entry,) = ledger.entries
    assert [said.source for said in entry.said] == ["a", "b"]
    assert set(entry.amounts) == {(1.3e9, "EUR"), (2.1e12, "KRW")}
    assert entry.actors[0] == "asml"
    assert entry.confidence > max(said.confidence for said in entry.said)
    assert ledger.conflicts == ()


def test_sums_that_differ_are_a_conflict(table: ActorTable, lexicon: Lexicon) -> None:
    ledger = build_ledger(
        [
            article("a", "카카오는 데이터센터에 2조원을 투자한다.", "ko", 10, table, lexicon),
            article("b", "카카오는 데이터센터에 2조5천억원을 투자한다.", "ko", 12, table, lexicon),
        ]
    )
    (conflict,) = ledger.conflicts
    assert (conflict.unit, conflict.actors) == ("KRW", ("kakao",))
    assert [(entry.amounts[0][0], entry.said[0].source) for entry in conflict.entries] == [
        (2e12, "a"),
        (2.5e12, "b"),
    ]


def test_an_article_that_gives_both_sums_speaks_of_two_things(table: ActorTable, lexicon: Lexicon) -> None:
    text = "카카오는 데이터센터에 2조원을 투자한다. 카카오는 모델에 2조5천억원을 투자한다."
    ledger = build_ledger([article("a", text, "ko", 10, table, lexicon)])
    assert len(ledger.entries) == 2
    assert ledger.conflicts == ()


def test_prices_are_left_out_unless_asked_for(table: ActorTable, lexicon: Lexicon) -> None:
    one = article("a", "Nvidia shares closed at $187.54.", "en", 10, table, lexicon)
    assert build_ledger([one]).entries == ()
    assert len(build_ledger([one], prices=True).entries) == 1


def test_far_apart_sums_are_no_conflict(table: ActorTable, lexicon: Lexicon) -> None:
    ledger = build_ledger(
        [
            article("a", "카카오는 데이터센터에 2조원을 투자한다.", "ko", 10, table, lexicon),
            article("b", "카카오는 교육에 20억원을 투자한다.", "ko", 12, table, lexicon),
        ]
    )
    assert len(ledger.entries) == 2
    assert ledger.conflicts == ()


def test_no_articles_no_ledger() -> None:
    assert build_ledger([]).entries == ()
