"""German."""

from sovwatch.facts.language import Language

DE = Language(
    code="de",
    decimal=",",
    currency="EUR",
    spaced=True,
    numbers={
        "eine halbe": 0.5, "einer halben": 0.5, "einem halben": 0.5, "einen halben": 0.5, "eine viertel": 0.25, "eine dreiviertel": 0.75, "ein(e)? und eine halbe": 1.5,
        "halbe": 0.5, "halben": 0.5, "anderthalb": 1.5, "eineinhalb": 1.5, "zweieinhalb": 2.5, "dreieinhalb": 3.5, "viereinhalb": 4.5, "fünfeinhalb": 5.5, "sechseinhalb": 6.5,
        "siebeneinhalb": 7.5, "achteinhalb": 8.5, "neuneinhalb": 9.5, "zehneinhalb": 10.5,
        "ein": 1, "eine": 1, "einer": 1, "einem": 1, "einen": 1, "zwei": 2, "zweier": 2, "drei": 3, "dreier": 3, "vier": 4, "fünf": 5, "sechs": 6,
        "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16,
        "siebzehn": 17, "achtzehn": 18, "neunzehn": 19, "zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60,
        "siebzig": 70, "achtzig": 80, "neunzig": 90, "hundert": 100, "einhundert": 100, "zweihundert": 200, "dreihundert": 300, "vierhundert": 400,
        "fünfhundert": 500, "sechshundert": 600, "siebenhundert": 700, "achthundert": 800, "neunhundert": 900, "tausend": 1000, "eintausend": 1000, "zweitausend": 2000, "dreitausend": 3000,
        "viertausend": 4000, "fünftausend": 5000, "sechstausend": 6000, "siebentausend": 7000, "achttausend": 8000, "neuntausend": 9000, "zehntausend": 10000, "zwanzigtausend": 20000,
        "fünfzigtausend": 50000, "hunderttausend": 1e5,
    },
    compounds=("{one}und{ten}",),
    articles=frozenset({"ein", "eine", "einer", "einem", "einen", "halbe", "halben"}),
    scales={
        "tausend": 1e3, "Tsd.": 1e3, "Tsd": 1e3, "T": 1e3, "k": 1e3, "Million(en)?": 1e6, "Mio.": 1e6, "Mio": 1e6, "Mill.": 1e6, "Mln.": 1e6, "M": 1e6, "Milliarde(n)?": 1e9,
        "Mrd.": 1e9, "Mrd": 1e9, "Mia.": 1e9, "Mia": 1e9, "Md": 1e9, "Billion(en)?": 1e12, "Bio.": 1e12, "Billiarde(n)?": 1e15,
    },
    currencies={
        "Euro(s)?": "EUR", "(US-|US |amerikanische(n|r)? |U.S.-)?Dollar(s)?": "USD", "kanadische(n|r)? Dollar": "CAD", "australische(n|r)? Dollar": "AUD",
        "Hongkong-Dollar": "HKD", "Singapur-Dollar": "SGD", "Taiwan-Dollar": "TWD", "Neuseeland-Dollar": "NZD", "neuseeländische(n|r)? Dollar": "NZD",
        "(britische(n|r)? )?Pfund( Sterling)?": "GBP", "ägyptische(n|r)? Pfund": "EGP", "(japanische(n|r)? )?Yen": "JPY", "(südkoreanische(n|r)? )?Won": "KRW", "Yuan": "CNY", "Renminbi": "CNY",
        "(indische(n|r)? )?Rupien": "INR", "(Schweizer )?Franken": "CHF", "Fränkli": "CHF", "Stutz": "CHF", "französische(n|r)? Francs": "FRF", "Francs": "franc", "belgische(n|r)? Francs": "BEF",
        "schwedische(n|r)? Kronen": "SEK", "norwegische(n|r)? Kronen": "NOK", "dänische(n|r)? Kronen": "DKK", "tschechische(n|r)? Kronen": "CZK", "isländische(n|r)? Kronen": "ISK",
        "Kronen": "krone", "Złoty": "PLN", "Zloty": "PLN", "(ungarische(n|r)? )?Forint": "HUF", "Rubel": "RUB", "Griwna": "UAH", "Hrywnja": "UAH",
        "(türkische(n|r)? )?Lira": "TRY", "(italienische(n|r)? )?Lire": "ITL", "Real": "BRL", "Reais": "BRL", "mexikanische(n|r)? Peso(s)?": "MXN", "Peso(s)?": "peso",
        "(saudische(n|r)? )?Rial": "SAR", "Dirham(s)?": "dirham", "Schekel": "ILS", "Rand": "ZAR", "Baht": "THB", "(rumänische(n|r)? )?Lei": "RON", "Lewa": "BGN",
        "(D-|Deutsche )?Mark": "DEM", "DM": "DEM", "D-Mark": "DEM", "Reichsmark": "DEM", "Schilling": "ATS", "Peseten": "ESP", "Gulden": "NLG", "Drachmen": "GRD", "Finnmark": "FIM",
    },
    cents={"Cent(s)?": "EUR", "Eurocent": "EUR", "Euro-Cent": "EUR", "ct": "EUR", "Rappen": "CHF", "Pfennig(e)?": "DEM", "Groschen": "ATS", "US-Cent": "USD", "Pence": "GBP", "Penny": "GBP"},
    ranges=("bis", "oder", "bis zu", "auf"),
    pairs=(("zwischen", "und"), ("von", "auf"), ("von", "bis")),
    qualifiers={
        "bis zu": "up to", "maximal": "up to", "höchstens": "up to", "bis": "up to", "bis maximal": "up to", "mehr als": "more than", "über": "more than", "mindestens": "more than", "wenigstens": "more than",
        "gut": "more than", "weniger als": "less than", "unter": "less than", "knapp": "about", "rund": "about", "etwa": "about", "circa": "about", "ca.": "about",
        "ungefähr": "about", "fast": "about", "beinahe": "about", "nahezu": "about", "schätzungsweise": "about", "annähernd": "about", "geschätzt": "about", "zirka": "about",
    },
    vague=("mehrere", "mehreren", "mehrerer", "einige", "einigen", "einiger", "Hunderte", "hunderte", "Dutzende", "Zig", "zig", "viele", "vielen", "ein paar", "paar", "wenige", "wenigen", "zweistelligen", "dreistelligen", "mittleren einstelligen", "dreistellige", "zweistellige", "einstelligen", "hunderten", "Hunderten", "Tausende"),
    after=("für", "in", "im", "aus", "an", "am", "und", "oder", "auf", "von", "vom", "bei", "pro", "je", "jährlich", "mit", "zu", "zur", "zum", "als", "wurden", "wird", "werden", "sind", "ist", "waren", "hat", "haben", "erst", "dort", "hier", "nach", "vor", "über", "durch", "mehr", "weniger", "ausgegeben", "investiert", "investieren", "bereitgestellt", "bereit", "soll", "sollen", "will", "wollen", "der", "die", "das", "zusätzlich", "kommen", "fließen", "flossen", "liegt", "lag", "steigen", "einplant", "gekostet", "kosten", "beantragt", "stiegen", "bis", "Gewinn", "Umsatz", "Verlust", "Schulden", "Investitionen", "Kredit", "Kapital", "Minus", "Plus", "Fördergeld", "Förderung", "Kosten"),
    money=("Euro", "Haushalt", "Etat", "Invest", "invest", "kost", "Kost", "zahl", "Förder", "förder", "Umsatz", "Gewinn", "Verlust", "Kredit", "Schulden", "Budget", "Bewertung", "Finanz", "finanz", "Steuer", "Summe", "Milliardeninvest", "gab ", "gibt ", "Fonds"),
    accelerators=("GPU(s)?", "Grafikprozessor(en)?", "Grafikkarte(n)?", "Grafikchip(s)?", "KI-Chip(s)?", "KI-Beschleuniger(n)?", "Beschleuniger(n)?", "KI-Prozessor(en)?", "AI-Chips", "NPUs", "TPUs"),
    hours=("-Stunden", "Stunden"),
    parameters=("Parameter(n)?",),
    times=("-mal", "Mal", "mal so", "-fach", "fach", "-fache", "fache"),
)
