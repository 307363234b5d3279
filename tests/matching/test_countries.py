import re

import pytest

from sovwatch.matching import Lexicon
from sovwatch.matching.countries import country_mentions
from sovwatch.matching.country_names import COUNTRY_NAMES, HANJA


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("한국과 프랑스는 독일에서", "KR FR DE"),
        ("佛 대통령, 韓·獨 정상과", "FR KR DE"),
        ("美국방부 對美 투자", "US US"),
        ("韓美日 공조", "KR US JP"),
        ("한·미 협상", "KR US"),
        ("대中 수출", "CN"),
        ("中 문샷AI 상장", "CN"),
        ("개발 中", ""),
        ("24日 발표", ""),
        ("美術館 개관", ""),
        ("전년比 10%", ""),
        ("선박 인도 지연, 인도는", "IN"),
        ("한국어 모델", ""),
        ("South Korean and British firms", "KR GB"),
        ("the US told us", "US"),
        ("The U.S. and the UK", "US GB"),
        ("US$500 million", ""),
        ("a turkey; Turkey; polish; Polish", "TR PL"),
        ("New Mexico and Latin America", ""),
        ("französische und deutsche KI in Großbritannien", "FR DE GB"),
        ("auf Deutsch erklärt", ""),
        ("ROM und Rom", "IT"),
        ("l’Allemagne, la start-up française", "DE FR"),
        ("los países: España y los neerlandeses", "ES NL"),
        ("l'Italia e i francesi", "IT FR"),
        ("Portugal e o governo alemão", "PT DE"),
        ("het Nederlandse bedrijf en Duitsland", "NL DE"),
        ("danske og svenske forskere i Norge", "DK SE NO"),
        ("Ruotsin ja Suomessa, yhdysvaltalainen", "SE FI US"),
        ("polskiego rządu, w Niemczech, USA", "PL DE US"),
        ("českou vládou a v Německu, Ukrajině", "CZ DE UA"),
        ("na Slovensku a v Maďarsku", "SK HU"),
        ("Németországban és a francia cég", "DE FR"),
        ("στη Γαλλία και ελληνικό μοντέλο", "FR GR"),
        ("România și guvernul francez", "RO FR"),
        ("България и германски фирми", "BG DE"),
        ("України та Польщі", "UA PL"),
        ("Eesti ja Saksamaa", "EE DE"),
        ("Latvijas un Vācijas", "LV DE"),
        ("Lietuvos ir Vokietijos", "LT DE"),
        ("Hrvatska i Njemačka", "HR DE"),
        ("Slovenija in Nemčija", "SI DE"),
        ("seul contre tous, il est né à Casablanca", ""),
        ("Daniel and Russell met Frank and Dan", ""),
        ("Brussels and the European Union", "EU EU"),
    ],
)
def test_countries(text: str, codes: str, lexicon: Lexicon) -> None:
    assert " ".join(mention.code for mention in country_mentions(text, lexicon.find(text))) == codes


def test_mentions_carry_their_place(lexicon: Lexicon) -> None:
    text = "In der Türkei wird"
    (mention,) = country_mentions(text, lexicon.find(text))
    assert mention == ("TR", 7, 13, "Türkei")


def test_the_table_is_well_formed() -> None:
    words = [word.strip() for names in COUNTRY_NAMES.values() for word in names.split("|")]
    assert all(words)
    assert [word for word in words if "*" in word[1:-1]] == []
    codes = {code for codes in COUNTRY_NAMES for code in codes.split()} | set(HANJA.values())
    assert [code for code in codes if not re.fullmatch("[A-Z]{2}", code)] == []
    assert len(codes) >= 80
