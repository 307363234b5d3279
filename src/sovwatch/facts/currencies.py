"""Currency signs and codes that every language shares. Names of currencies are in the table of each language."""

from __future__ import annotations

# Signs before or after a number. A bare `$` is USD and `¥` JPY unless the text says otherwise (see amounts.py).
SIGNS: dict[str, str] = {
    "€": "EUR",
    "$": "USD",
    "£": "GBP",
    "¥": "JPY",
    "￥": "JPY",
    "₩": "KRW",
    "￦": "KRW",
    "₹": "INR",
    "₽": "RUB",
    "₺": "TRY",
    "₴": "UAH",
    "₪": "ILS",
    "₫": "VND",
    "฿": "THB",
    "₱": "PHP",
    "₦": "NGN",
    "US$": "USD",
    "US $": "USD",
    "U.S.$": "USD",
    "USD$": "USD",
    "$US": "USD",
    "$ US": "USD",
    "U$S": "USD",
    "C$": "CAD",
    "CA$": "CAD",
    "Can$": "CAD",
    "CAD$": "CAD",
    "$CA": "CAD",
    "A$": "AUD",
    "AU$": "AUD",
    "AUD$": "AUD",
    "NZ$": "NZD",
    "HK$": "HKD",
    "NT$": "TWD",
    "S$": "SGD",
    "R$": "BRL",
    "MX$": "MXN",
    "CN¥": "CNY",
    "RMB": "CNY",
}

# ISO 4217 codes that newspapers print, those of old currencies included.
CODES: frozenset[str] = frozenset(
    "EUR USD GBP JPY KRW CNY INR CHF SEK NOK DKK PLN CZK HUF CAD AUD NZD HKD TWD SGD BRL MXN ARS CLP COP PEN RUB UAH"
    " TRY ILS SAR AED QAR KWD EGP MAD TND ZAR NGN KES THB VND IDR MYR PHP PKR BDT RON BGN HRK ISK KZT"
    " DEM FRF ITL ESP PTE NLG BEF LUF ATS FIM IEP GRD SKK SIT EEK LVL LTL CSK".split()
)

# Abbreviations that may stand before a number: "kr 500", "Rs 65", "Fr. 1.20". `krone` is settled by language.
BEFORE: dict[str, str] = {
    "kr.": "krone",
    "kr": "krone",
    "Kr.": "krone",
    "Kč": "CZK",
    "Fr.": "CHF",
    "SFr.": "CHF",
    "sFr.": "CHF",
    "SFr": "CHF",
    "Rs.": "INR",
    "Rs": "INR",
    "RM": "MYR",
    "Rp": "IDR",
    "DM": "DEM",
    "FF": "FRF",
    "S/": "PEN",
    "S/.": "PEN",
    "Ft": "HUF",
    "Cr$": "BRE",
    "CR$": "BRR",
    "Cz$": "BRC",
    "NCz$": "BRN",
    "Lit.": "ITL",
    "Esc.": "PTE",
    "Mk": "FIM",
    "Pts.": "ESP",
    "zł": "PLN",
}

# A name that several countries use: the code by default for each language ("" for the others), then what in the text says
# otherwise. Checked in order; the words are stems that hold in several languages.
SHARED: dict[str, tuple[dict[str, str], tuple[tuple[str, str], ...]]] = {
    "krone": (
        {"": "SEK", "da": "DKK", "no": "NOK", "sv": "SEK", "cs": "CZK", "pl": "CZK", "en": "DKK"},
        (
            (r"Swed|Suède|suéd|schwed|Schwed|Svezia|svedes|Suecia|suec|Suécia|Zwed|Szwec|szwedz|Stockholm", "SEK"),
            (r"Norw|Norv|norv|Norueg|norueg|Noor|Oslo", "NOK"),
            (r"Denmark|Danish|Danemark|danois|Dänemark|dänisch|Danimarca|danes|Dinamarca|Deen|Duńsk|duńsk|Copenhag", "DKK"),
            (r"Czech|Tchéqu|tchèqu|Tschech|tschech|Ceca|ceco|Chequia|chec|Praha|Prague|Prag\b|Czesk|czesk", "CZK"),
            (r"Iceland|Island|Islande|Reykjav", "ISK"),
        ),
    ),
    "peso": (
        {"": "MXN"},
        (
            (r"Argentin|argentin|Buenos Aires", "ARS"),
            (r"Chile|chilen|Chili", "CLP"),
            (r"Colombi|colombi|Bogotá", "COP"),
            (r"Urugua|urugua", "UYU"),
            (r"Philippin|Filipin|filipin|Manila", "PHP"),
            (r"Dominican|dominican", "DOP"),
            (r"\bCuba|cuban", "CUP"),
        ),
    ),
    "franc": (
        {"": "CHF", "fr": "FRF", "nl": "BEF", "es": "FRF", "pt": "FRF"},
        (
            (r"[Ss]uisse|Swiss|Switzerland|Schweiz|Suiza|suizo|Suíça|Zwitser|Genève|Geneva|Lausanne|Zuri?ch|Zürich|EPFL", "CHF"),
            (r"[Bb]elgi|[Bb]elge|Bruxelles|Brussel|[Vv]laam|Vlaander", "BEF"),
            (r"CFA|Sénégal|Côte d.Ivoire|Cameroun|Mali\b|Abidjan|Dakar", "XOF"),
        ),
    ),
    "dirham": ({"": "AED"}, ((r"Mar[oóu]c|[Mm]orocc|marroqu|Marokk|Rabat|Casablanca", "MAD"),)),
    "rupee": ({"": "INR"}, ((r"Pakistan", "PKR"), (r"Sri Lanka", "LKR"), (r"Nepal|Népal", "NPR"))),
    "lira": ({"": "ITL", "en": "TRY"}, ((r"Tur[kqc]", "TRY"), (r"Ital", "ITL"))),
    "yen": ({"": "JPY"}, ((r"Chin|Beijing|Pékin|Peking|중국|yuan|Yuan|위안", "CNY"),)),
}

# A bare dollar is that of the United States unless a text that marks the American one writes another mark as well.
DOLLARS: tuple[tuple[str, str], ...] = (
    (r"C\$|CA\$|CAD\b|[Cc]anadian dollar|[Dd]ollars? canadien|kanadische[nr]? Dollar", "CAD"),
    (r"\bA\$|AU\$|AUD\b|Australian dollar", "AUD"),
    (r"HK\$|HKD\b|Hong Kong dollar", "HKD"),
    (r"\bS\$|SGD\b|Singapore dollar", "SGD"),
    (r"NZ\$|NZD\b|New Zealand dollar", "NZD"),
    (r"NT\$|TWD\b|Taiwan dollar", "TWD"),
)
AMERICAN = r"US ?\$|U\.S\.\$|USD\b|US dollar|U\.S\. dollar|American dollar|\$ ?US\b"
# Words that say so without the American mark: they are written where the bare sign means the local dollar.
LOCAL_WORDS = r"[Cc]anadian dollars|[Dd]ollars canadiens|Australian dollars|New Zealand dollars"
