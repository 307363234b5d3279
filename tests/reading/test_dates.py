"""Date texts of pages and feeds."""

from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sovwatch.reading.dates import parse_date
from sovwatch.reading.months import MONTHS
from sovwatch.reading.zones import country_of, default_zone, named_zone

SEOUL = ZoneInfo("Asia/Seoul")
BERLIN = ZoneInfo("Europe/Berlin")


def read(text: str, zone: tzinfo = SEOUL, *languages: str) -> str | None:
    stamp = parse_date(text, zone=zone, languages=languages)
    return stamp.isoformat() if stamp else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("입력 2023.11.02. 오후 8:06", "2023-11-02T20:06:00+09:00"),
        ("기사입력 2021.10.04. 오전 12:26", "2021-10-04T00:26:00+09:00"),
        ("2024. 10. 8. 오전 9:00", "2024-10-08T09:00:00+09:00"),
        ("2024-10-08 오후 3:20", "2024-10-08T15:20:00+09:00"),
        ("2004-05-25 오후 11:23:17", "2004-05-25T23:23:17+09:00"),
        ("입력 2024.10.08 00:36", "2024-10-08T00:36:00+09:00"),
        ("2023년 11월 2일 오후 8시 6분", "2023-11-02T20:06:00+09:00"),
        ("2023년 11월 2일 20시", "2023-11-02T20:00:00+09:00"),
        ("등록 : 2019-01-08 14:09", "2019-01-08T14:09:00+09:00"),
        ("승인 2020.03.04 16:52 | 수정 2020.03.05 10:00", "2020-03-04T16:52:00+09:00"),
        ("2023-11-02 (목) 20:06", "2023-11-02T20:06:00+09:00"),
        ("2023.11.02 20:06:13", "2023-11-02T20:06:13+09:00"),
        ("2021年3月4日 午後5時12分", "2021-03-04T17:12:00+09:00"),
        ("2023년 11월 2일", "2023-11-02"),
    ],
)
def test_korean_and_japanese(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("02.11.2023, 20:06 Uhr", "2023-11-02T20:06:00+01:00"),
        ("Stand: 22.04.2024, 06:00 Uhr", "2024-04-22T06:00:00+02:00"),
        ("2. November 2023 um 20:06 Uhr", "2023-11-02T20:06:00+01:00"),
        ("Datum:26. Januar 2022", "2022-01-26"),
        ("Donnerstag, 2. November 2023, 20.06 Uhr", "2023-11-02T20:06:00+01:00"),
        ("Publié le 2 novembre 2023 à 20h06", "2023-11-02T20:06:00+01:00"),
        ("le 1er mars 2023 à 9 h 05", "2023-03-01T09:05:00+01:00"),
        ("2 de noviembre de 2023 20:06", "2023-11-02T20:06:00+01:00"),
        ("2 novembre 2023 alle 20:06", "2023-11-02T20:06:00+01:00"),
        ("2. listopadu 2023 20:06", "2023-11-02T20:06:00+01:00"),
        ("3 czerwca 2021 r., 10:12", "2021-06-03T10:12:00+02:00"),
        ("2023. november 2. 20:06", "2023-11-02T20:06:00+01:00"),
        ("2023 m. lapkričio 2 d. 20:06", "2023-11-02T20:06:00+01:00"),
        ("2023. gada 2. novembris 20:06", "2023-11-02T20:06:00+01:00"),
        ("2 Νοεμβρίου 2023, 20:06", "2023-11-02T20:06:00+01:00"),
        ("2.11.2023 klo 20.06", "2023-11-02T20:06:00+01:00"),
        ("2. nov. 2023 kl. 20.06", "2023-11-02T20:06:00+01:00"),
        ("2 ноември 2023, 20:06", "2023-11-02T20:06:00+01:00"),
        ("20:06, 02 Nov 2023", "2023-11-02T20:06:00+01:00"),
        ("30/04/2024 - 16:17", "2024-04-30T16:17:00+02:00"),
        ("2024/12/04 00:05", "2024-12-04T00:05:00+01:00"),
        ("October 31st, 2023", "2023-10-31"),
    ],
)
def test_european(text: str, expected: str) -> None:
    assert read(text, BERLIN) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thu,28 Jul 2022 4:35:5 GMT+9", "2022-07-28T04:35:05+09:00"),
        ("Sat, 27 Sep 2026 10:00:00 KST", "2026-09-27T10:00:00+09:00"),
        ("Sun,27 Sep 2026 10:00:00  +0900", "2026-09-27T10:00:00+09:00"),
        ("Sun, 27 Sep 2026 10:00:00 +09:00", "2026-09-27T10:00:00+09:00"),
        ("Mon, 01 Jun 2026 08:00:00 CEST", "2026-06-01T08:00:00+02:00"),
        ("Mon, 01 Jun 2026 08:00:00 MESZ", "2026-06-01T08:00:00+02:00"),
        ("Wed, 19 Aug 2009 18:28:00 Etc/GMT", "2009-08-19T18:28:00+00:00"),
        ("Wed, 19 Feb 2012 22:40:00 GMT-01:01", "2012-02-19T22:40:00-01:01"),
        ("Mon, 26 January 2004 16:31:00 ET", "2004-01-26T16:31:00-05:00"),
        ("Thu Aug 30 2012 17:26:16 +0200", "2012-08-30T17:26:16+02:00"),
        ("Sun Jan  4 16:29:06 2004", "2004-01-04T16:29:06+09:00"),
        ("Sun Jul 15 01:16:00 +0000 2012", "2012-07-15T01:16:00+00:00"),
        ("27 09 2026", "2026-09-27"),
        ("2026-09-27 19:00:00", "2026-09-27T19:00:00+09:00"),
        ("2024-05-03 15:47:42.389000+00:00", "2024-05-03T15:47:42+00:00"),
        ("2013-06-01T14:00:00.000+0900", "2013-06-01T14:00:00+09:00"),
        ("20231102200613", "2023-11-02T20:06:13+09:00"),
        ("20231102T200613Z", "2023-11-02T20:06:13+00:00"),
    ],
)
def test_feeds_and_machines(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "", "today", "21 mins ago", "May 5", "03/04/2024", "2024-13-02", "2023-02-30", "192.168.1.2024", "Version 1.2.2020.1", "12:30:2024",
        "2013-xx-27", "22013", "Sun, 16 zzz 2012 11:47:32 GMT", "Sun, 99 Jun 2009 12:00:00 GMT", "2003-12-31T10:14:61Z", "9999-12-31T23:59:59-99:99",
        "2024", "2024-05", "call 02-1234-5678", "23.11.02", "x" * 2000 + "2024-01-01",
    ],
)  # fmt: skip
def test_a_wrong_date_is_worse_than_none(text: str) -> None:
    assert read(text) is None


def test_language_decides_what_numbers_cannot() -> None:
    assert read("03/04/2024", BERLIN, "de") == "2024-04-03"
    assert read("03/04/2024", BERLIN, "en-us") == "2024-03-04"
    assert read("03/04/2024", BERLIN, "en-gb") == "2024-04-03"
    assert read("24.03.02 10:00", SEOUL, "ko") == "2024-03-02T10:00:00+09:00"
    assert read("24.03.02", BERLIN, "de") == "2002-03-24"


def test_listopad_is_october_in_croatian_and_november_in_czech() -> None:
    assert read("2. listopada 2023.", BERLIN, "hr") == "2023-10-02"
    assert read("2 listopada 2023", BERLIN, "pl") == "2023-11-02"
    assert read("2. listopada 2023", BERLIN) is None


def test_whether_the_zone_was_written() -> None:
    stated = parse_date("2023-11-02T20:06:00+01:00", zone=SEOUL)
    assumed = parse_date("2023-11-02 20:06", zone=SEOUL)
    assert stated is not None
    assert stated.has_zone
    assert assumed is not None
    assert not assumed.has_zone
    assert assumed.precision == "minute"
    assert assumed.when.utcoffset() == timedelta(hours=9)


def test_the_day_alone_carries_no_time() -> None:
    stamp = parse_date("2. November 2023", zone=BERLIN)
    assert stamp is not None
    assert stamp.precision == "day"
    assert stamp.isoformat() == "2023-11-02"


def test_month_names_cover_the_languages_we_read() -> None:
    languages = [
        "en",
        "de",
        "fr",
        "es",
        "it",
        "pt",
        "nl",
        "da",
        "no",
        "sv",
        "fi",
        "pl",
        "cs",
        "sk",
        "sl",
        "hr",
        "hu",
        "ro",
        "bg",
        "el",
        "et",
        "lv",
        "lt",
    ]
    assert set(languages) <= set(MONTHS)
    for language in languages:
        assert set(MONTHS[language].values()) == set(range(1, 13)), language


@pytest.mark.parametrize("language", sorted(set(MONTHS) - {"eu"}))
def test_every_month_name_is_read_in_its_language(language: str) -> None:
    for name, month in MONTHS[language].items():
        if name.isalpha():
            assert read(f"7 {name} 2023", BERLIN, language) == f"2023-{month:02d}-07", name


@given(
    st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2090, 1, 1)), st.integers(-12 * 4, 14 * 4)
)
def test_iso_is_read_back(when: datetime, quarters: int) -> None:
    aware = when.replace(microsecond=0, tzinfo=UTC) + timedelta(0)
    shifted = aware.astimezone(tzinfo_of(quarters))
    stamp = parse_date(shifted.isoformat(), zone=SEOUL)
    assert stamp is not None
    assert stamp.when == shifted


def tzinfo_of(quarters: int) -> tzinfo:
    from datetime import timezone

    return timezone(timedelta(minutes=15 * quarters))


@given(st.text(max_size=120), st.sampled_from([(), ("ko",), ("de",), ("en-us",)]))
def test_never_raises(text: str, languages: tuple[str, ...]) -> None:
    stamp = parse_date(text, zone=SEOUL, languages=languages)
    assert stamp is None or stamp.when.tzinfo is not None


def test_zones_by_host_language_and_name() -> None:
    assert default_zone("https://www.example.kr/a", None) == SEOUL
    assert default_zone("https://example.com/a", "ko") == SEOUL
    assert default_zone("https://example.com/a", "de-AT") == ZoneInfo("Europe/Vienna")
    assert default_zone("https://example.co.uk/a", "en") == ZoneInfo("Europe/London")
    assert default_zone("https://[broken", "xx").utcoffset(None) == timedelta(0)
    assert country_of("https://example.eu/", "fr") == "fr"
    assert named_zone("KST") is not None
    assert named_zone("XYZ") is None
    assert named_zone("No/Such") is None
