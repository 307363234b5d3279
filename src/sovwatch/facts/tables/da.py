"""Danish."""

from sovwatch.facts.language import Language

DA = Language(
    code="da",
    decimal=",",
    currency="DKK",
    spaced=True,
    numbers={
        "en halv": 0.5, "et halvt": 0.5, "halv": 0.5, "halvanden": 1.5, "halvandet": 1.5, "to en halv": 2.5, "to og en halv": 2.5, "en": 1, "én": 1, "et": 1, "ét": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "syv": 7, "otte": 8, "ni": 9, "ti": 10, "elleve": 11,
        "tolv": 12, "tretten": 13, "fjorten": 14, "femten": 15, "seksten": 16, "sytten": 17, "atten": 18, "nitten": 19, "tyve": 20, "tredive": 30, "fyrre": 40, "halvtreds": 50, "tres": 60, "halvfjerds": 70, "firs": 80, "halvfems": 90, "hundrede": 100, "tusind": 1000,
    },
    hundreds=("hundrede",),
    compounds=("{one}og{ten}",),
    articles=frozenset({"en", "et", "halv"}),
    scales={
        "tusind(e)?": 1e3, "t": 1e3, "k": 1e3, "million(er)?": 1e6, "mio.": 1e6, "mio": 1e6, "mill.": 1e6, "mill": 1e6, "m": 1e6, "milliard(er)?": 1e9, "mia.": 1e9, "mia": 1e9, "mrd.": 1e9, "mrd": 1e9, "billion(er)?": 1e12, "bio.": 1e12,
    },
    currencies={
        "kroner": "DKK", "krone": "DKK", "kr.": "DKK", "kr": "DKK", "(danske )kroner": "DKK", "danske kr.": "DKK", "svenske kroner": "SEK", "norske kroner": "NOK", "tjekkiske kroner": "CZK", "islandske kroner": "ISK", "svenske kr.": "SEK", "norske kr.": "NOK",
        "euro": "EUR", "(amerikanske )?dollar(s)?": "USD", "canadiske dollar(s)?": "CAD", "australske dollar(s)?": "AUD", "hongkong-dollar": "HKD", "(britiske |engelske )?pund( sterling)?": "GBP", "(japanske )?yen": "JPY", "won": "KRW", "yuan": "CNY", "rupee(s|r)?": "INR", "(schweizer|schweiziske )?franc": "CHF", "schweizerfranc": "CHF", "schweizerfrancs": "CHF", "(franske )?francs": "FRF", "franske franc": "FRF",
        "zloty": "PLN", "forint": "HUF", "rubler": "RUB", "hryvnia": "UAH", "(tyrkiske )?lira": "TRY", "lire": "ITL", "real": "BRL", "pesos": "peso", "riyal": "SAR", "dirham": "AED", "(tyske )?mark": "DEM", "d-mark": "DEM", "D-mark": "DEM", "gylden": "NLG", "pesetas": "ESP", "rand": "ZAR", "ecu": "XEU",
    },
    cents={"øre": "DKK", "cent": "EUR", "eurocent": "EUR", "pence": "GBP"},
    ranges=("til", "eller", "op til"),
    pairs=(("mellem", "og"), ("fra", "til")),
    qualifiers={
        "op til": "up to", "højst": "up to", "maksimalt": "up to", "op mod": "up to", "mere end": "more than", "over": "more than", "mindst": "more than", "godt": "more than", "knap": "about", "mindre end": "less than", "under": "less than", "cirka": "about", "ca.": "about", "omkring": "about", "omtrent": "about",
        "næsten": "about", "rundt regnet": "about", "små": "about", "lige over": "more than",
    },
    vague=("flere", "nogle", "adskillige", "mange", "hundreder af", "et par", "snesevis af", "dusinvis af", "flere hundrede", "tocifret", "trecifret", "flere hundrede tusind", "et tocifret", "et trecifret", "hundredvis af"),
    after=("til", "i", "på", "fra", "for", "og", "eller", "om", "af", "som", "over", "ved", "med", "er", "var", "blev", "bliver", "om året", "årligt", "mere", "mindre", "heraf", "efter", "hos", "der", "ekstra", "per", "pr.", "mens", "siden", "frem", "har", "kommer"),
    money=("kr", "invest", "kost", "budget", "betal", "omsæt", "oversku", "undersku", "støtte", "fond", "bøde", "lån", "finans", "pris", "udgift", "milliard", "penge"),
    accelerators=("GPU'er", "GPU’er", "GPU", "GPUer", "grafikkort", "grafikprocessorer", "AI-chip", "AI-chips", "acceleratorer"),
    hours=("timer", "-timer"),
    parameters=("parametre",),
    times=("gange",),
)
