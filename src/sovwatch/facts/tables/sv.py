"""Swedish."""

from sovwatch.facts.language import Language

SV = Language(
    code="sv",
    decimal=",",
    currency="SEK",
    spaced=True,
    numbers={
        "en halv": 0.5, "ett halvt": 0.5, "halv": 0.5, "halva": 0.5, "en och en halv": 1.5, "en och halv": 1.5, "ett och ett halvt": 1.5, "två och en halv": 2.5, "tre och en halv": 3.5, "en": 1, "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9, "tio": 10, "elva": 11, "tolv": 12, "tretton": 13,
        "fjorton": 14, "femton": 15, "sexton": 16, "sjutton": 17, "arton": 18, "nitton": 19, "tjugo": 20, "trettio": 30, "fyrtio": 40, "femtio": 50, "sextio": 60, "sjuttio": 70, "åttio": 80, "nittio": 90, "hundra": 100, "tvåhundra": 200, "trehundra": 300, "fyrahundra": 400, "femhundra": 500, "tusen": 1000, "hundratusen": 100000, "tiotusen": 10000, "femtiotusen": 50000,
    },
    hundreds=("hundra",),
    compounds=("{ten}{one}",),
    articles=frozenset({"en", "ett", "halv", "halva"}),
    scales={
        "tusen": 1e3, "t": 1e3, "k": 1e3, "miljon(er|erna)?": 1e6, "milj.": 1e6, "mn": 1e6, "mln": 1e6, "m": 1e6, "mio": 1e6, "miljard(er|erna)?": 1e9, "mdr": 1e9, "mdr.": 1e9, "md": 1e9, "mrd": 1e9, "biljon(er)?": 1e12,
    },
    currencies={
        "kron(or|a|orna)": "SEK", "kr.": "SEK", "kr": "SEK", "spänn": "SEK", "svenska kronor": "SEK", "norska kronor": "NOK", "danska kronor": "DKK", "tjeckiska kronor": "CZK", "isländska kronor": "ISK", "euro": "EUR", "(amerikanska |US-)?dollar": "USD", "dollars": "USD", "kanadensiska dollar": "CAD", "kanadadollar": "CAD", "australiska dollar": "AUD", "hongkongdollar": "HKD", "singaporedollar": "SGD",
        "(brittiska |engelska )?pund": "GBP", "(japanska )?yen": "JPY", "won": "KRW", "yuan": "CNY", "rupier": "INR", "schweiziska franc": "CHF", "schweizerfranc": "CHF", "(franska )?franc": "FRF", "zloty": "PLN", "forint": "HUF", "rubel": "RUB", "hryvnia": "UAH", "turkiska lira": "TRY", "lire": "ITL", "lira": "TRY", "real": "BRL", "pesos": "MXN", "riyal": "SAR", "dirham": "AED", "shekel": "ILS",
        "finska mark": "FIM", "(tyska )?mark": "DEM", "d-mark": "DEM", "pesetas": "ESP", "gulden": "NLG", "rand": "ZAR", "baht": "THB",
    },
    cents={"öre": "SEK", "cent": "EUR", "eurocent": "EUR", "pence": "GBP"},
    ranges=("till", "eller", "upp till"),
    pairs=(("mellan", "och"), ("från", "till"), ("mellan", "till")),
    qualifiers={
        "upp till": "up to", "högst": "up to", "maximalt": "up to", "upp emot": "up to", "som mest": "up to", "mer än": "more than", "över": "more than", "minst": "more than", "drygt": "more than", "åtminstone": "more than", "mindre än": "less than", "under": "less than", "knappt": "about", "cirka": "about", "ca": "about", "ca.": "about",
        "runt": "about", "omkring": "about", "ungefär": "about", "nästan": "about", "närmare": "about", "kring": "about", "uppskattningsvis": "about",
    },
    vague=("flera", "några", "åtskilliga", "många", "hundratals", "tiotals", "tusentals", "ett par", "par", "flera hundra", "ett tiotal", "ett hundratal", "flera tiotals", "tvåsiffrigt", "något", "flera tusen"),
    after=("till", "i", "på", "från", "för", "och", "eller", "om", "av", "som", "över", "vid", "med", "är", "var", "blev", "blir", "årligen", "mer", "mindre", "hos", "där", "extra", "per", "sedan", "efter", "går", "har", "under", "fram", "att", "medan", "ska", "innan"),
    money=("kr", "invest", "kost", "budget", "betal", "omsätt", "vinst", "förlust", "stöd", "fond", "bot", "lån", "finans", "pris", "utgift", "miljard", "pengar", "avtal", "anslag", "anslår", "satsa"),
    accelerators=("GPU:er", "GPU-er", "GPU", "GPUer", "grafikkort", "grafikprocessorer", "AI-chip", "AI-kretsar", "acceleratorer"),
    hours=("timmar", "-timmar"),
    parameters=("parametrar",),
    times=("gånger",),
)
