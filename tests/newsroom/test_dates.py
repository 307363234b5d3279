"""Each form in which feeds and pages write a date."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from sovwatch.newsroom.dates import FEED_FORMS, feed_date, shown_date

SEOUL = datetime(2026, 11, 24, 8, 6, tzinfo=ZoneInfo("Asia/Seoul"))
BERLIN = datetime(2026, 11, 23, 15, 20, 5, tzinfo=ZoneInfo("Europe/Berlin"))

WRITTEN = {
    "rfc822": "Tue, 24 Nov 2026 08:06:00 +0900",
    "offset-colon": "Tue, 24 Nov 2026 08:06:00 +09:00",
    "two-spaces": "Tue, 24 Nov 2026  08:06:00 +0900",
    "kst": "Tue, 24 Nov 2026 08:06:00 KST",
    "cet": "Tue, 24 Nov 2026 08:06:00 CET",
    "mez": "Tue, 24 Nov 2026 08:06:00 MEZ",
    "gmt": "Mon, 23 Nov 2026 23:06:00 GMT",
    "gmt9": "Tue,24 Nov 2026 8:6:0 GMT+9",
    "naive": "2026-11-24 08:06:00",
    "iso": "2026-11-24T08:06:00+09:00",
    "utc": "2026-11-23T23:06:00Z",
    "none": "",
}


@pytest.mark.parametrize(("form", "written"), WRITTEN.items())
def test_feed_forms(form: str, written: str) -> None:
    assert feed_date(SEOUL, form) == written


def test_every_form_is_tested() -> None:
    assert set(WRITTEN) == set(FEED_FORMS)


def test_an_unknown_form_is_an_error() -> None:
    with pytest.raises(KeyError):
        feed_date(SEOUL, "lunar")


@pytest.mark.parametrize(
    ("when", "pattern", "language", "shown"),
    [
        (SEOUL, "yyyy.MM.dd. aaaa h:mm", "ko", "2026.11.24. 오전 8:06"),
        (SEOUL, "yyyy. M. d. HH:mm", "ko", "2026. 11. 24. 08:06"),
        (BERLIN, "dd.MM.yyyy, HH:mm 'Uhr'", "de", "23.11.2026, 15:20 Uhr"),
        (BERLIN, "d MMMM yyyy 'à' HH'h'mm", "fr", "23 novembre 2026 à 15h20"),
        (BERLIN, "d. MMMM yyyy", "da", "23. november 2026"),
        (BERLIN, "d 'de' MMMM, yyyy", "pt", "23 de novembro, 2026"),
    ],
)
def test_printed_dates(when: datetime, pattern: str, language: str, shown: str) -> None:
    assert shown_date(when, pattern, language) == shown
