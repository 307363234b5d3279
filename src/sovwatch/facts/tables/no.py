"""Norwegian, both standards."""

from sovwatch.facts.language import Language

NO = Language(
    code="no",
    decimal=",",
    currency="NOK",
    spaced=True,
    numbers={
        "en halv": 0.5, "ein halv": 0.5, "et halvt": 0.5, "eit halvt": 0.5, "halv": 0.5, "halvannen": 1.5, "en og en halv": 1.5, "to og en halv": 2.5, "to og ein halv": 2.5, "tre og en halv": 3.5, "en": 1, "én": 1, "ein": 1, "éin": 1, "ei": 1, "et": 1, "ett": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "sju": 7, "syv": 7,
        "åtte": 8, "ni": 9, "ti": 10, "elleve": 11, "tolv": 12, "tretten": 13, "fjorten": 14, "femten": 15, "seksten": 16, "sytten": 17, "atten": 18, "nitten": 19, "tjue": 20, "tretti": 30, "førti": 40, "femti": 50, "seksti": 60, "sytti": 70, "åtti": 80, "nitti": 90, "hundre": 100, "tusen": 1000,
    },
    hundreds=("hundre",),
    compounds=("{ten}{one}",),
    articles=frozenset({"en", "ein", "ei", "et", "halv"}),
    scales={
        "tusen": 1e3, "t": 1e3, "k": 1e3, "million(er|ar)?": 1e6, "mill.": 1e6, "mill": 1e6, "mio.": 1e6, "mio": 1e6, "m": 1e6, "milliard(er|ar)?": 1e9, "mrd.": 1e9, "mrd": 1e9, "mdr.": 1e9, "mia.": 1e9, "billion(er|ar)?": 1e12,
    },
    currencies={
        "kron(er|e|ene|or)": "NOK", "kr.": "NOK", "kr": "NOK", "(norske )kron(er|or)": "NOK", "svenske kron(er|or)": "SEK", "danske kron(er|or)": "DKK", "tsjekkiske kroner": "CZK", "islandske kroner": "ISK", "euro": "EUR", "(amerikanske )?dollar(s)?": "USD", "kanadiske dollar": "CAD", "australske dollar": "AUD", "hongkongdollar": "HKD",
        "(britiske )?pund( sterling)?": "GBP", "(japanske )?yen": "JPY", "(sørkoreanske )?won": "KRW", "yuan": "CNY", "rupi(er|ar)": "INR", "sveitser(franc|francs)": "CHF", "sveitsiske franc": "CHF", "franc": "FRF", "zloty": "PLN", "forint": "HUF", "rubl(er|ar)": "RUB", "hryvnia": "UAH", "(tyrkiske )?lira": "TRY", "lire": "ITL", "real": "BRL", "pesos": "MXN",
        "riyal": "SAR", "dirham": "AED", "(tyske )?mark": "DEM", "pesetas": "ESP", "gylden": "NLG", "rand": "ZAR",
    },
    cents={"øre": "NOK", "cent": "EUR", "pence": "GBP"},
    ranges=("til", "eller", "opptil"),
    pairs=(("mellom", "og"), ("fra", "til"), ("frå", "til")),
    qualifiers={
        "opptil": "up to", "inntil": "up to", "opp til": "up to", "maksimalt": "up to", "opp mot": "up to", "høyst": "up to", "mer enn": "more than", "meir enn": "more than", "over": "more than", "minst": "more than", "drøyt": "more than", "drøye": "more than", "godt over": "more than", "knappe": "about", "mindre enn": "less than", "under": "less than",
        "cirka": "about", "ca.": "about", "rundt": "about", "omtrent": "about", "om lag": "about", "nesten": "about", "nærmere": "about", "omkring": "about", "omlag": "about", "snaut": "about", "anslagsvis": "about",
    },
    vague=("flere", "fleire", "noen", "nokre", "mange", "flere hundre", "hundrevis av", "titalls", "et par", "eit par", "et titalls", "flere titalls", "adskillige", "flere hundre tusen", "tosifret", "tresifret"),
    after=("til", "i", "på", "fra", "frå", "for", "og", "eller", "om", "av", "som", "over", "ved", "med", "er", "var", "ble", "blir", "årlig", "mer", "mindre", "hos", "der", "ekstra", "per", "pr.", "siden", "etter", "går", "har", "kommer", "mens", "å"),
    money=("kr", "invest", "kost", "budsjett", "betal", "omset", "overskudd", "underskudd", "støtte", "fond", "bot", "lån", "finans", "pris", "utgift", "milliard", "penger", "avtale"),
    accelerators=("GPU-er", "GPU-ene", "GPUer", "GPU", "GPU'er", "grafikkort", "grafikkprosessorer", "KI-brikker", "AI-brikker", "akseleratorer"),
    hours=("timer", "-timer"),
    parameters=("parametere", "parametre", "parametrar"),
    times=("ganger",),
)
