"""Dutch."""

from sovwatch.facts.language import Language

NL = Language(
    code="nl",
    decimal=",",
    currency="EUR",
    spaced=True,
    numbers={
        "een half": 0.5, "een halve": 0.5, "half": 0.5, "een kwart": 0.25, "driekwart": 0.75, "anderhalf": 1.5, "anderhalve": 1.5, "tweeënhalf": 2.5, "drieënhalf": 3.5, "vierenhalf": 4.5, "een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6,
        "zeven": 7, "acht": 8, "negen": 9, "tien": 10, "elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14, "vijftien": 15, "zestien": 16, "zeventien": 17, "achttien": 18, "negentien": 19, "twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60,
        "zeventig": 70, "tachtig": 80, "negentig": 90, "honderd": 100, "tweehonderd": 200, "driehonderd": 300, "vierhonderd": 400, "vijfhonderd": 500, "zeshonderd": 600, "zevenhonderd": 700, "achthonderd": 800, "negenhonderd": 900, "duizend": 1000,
        "tweeduizend": 2000, "drieduizend": 3000, "vijfduizend": 5000, "tienduizend": 10000, "twintigduizend": 20000, "vijftigduizend": 50000, "honderdduizend": 100000,
    },
    compounds=("{one}en{ten}", "{one}ën{ten}"),
    articles=frozenset({"een", "half"}),
    scales={
        "duizend": 1e3, "k": 1e3, "miljoen(en)?": 1e6, "mln": 1e6, "mln.": 1e6, "mio": 1e6, "mio.": 1e6, "milj.": 1e6, "m": 1e6, "miljard(en)?": 1e9, "mld": 1e9, "mld.": 1e9, "mrd": 1e9, "mrd.": 1e9, "biljoen": 1e12, "triljoen": 1e18,
    },
    currencies={
        "euro('s)?": "EUR", "euro’s": "EUR", "euros": "EUR", "(Amerikaanse )?dollar(s)?": "USD", "Canadese dollar(s)?": "CAD", "Australische dollar(s)?": "AUD", "Hongkongse dollar(s)?": "HKD", "(Britse |Engelse )?pond( sterling)?": "GBP", "yen": "JPY", "(Zuid-Koreaanse )?won": "KRW", "yuan": "CNY", "renminbi": "CNY", "roepie(s)?": "INR",
        "Zwitserse franken": "CHF", "franken": "franc", "Zwitserse frank": "CHF", "Belgische frank": "BEF", "frank": "franc", "francs": "franc", "Franse frank": "FRF", "Franse francs": "FRF", "Zweedse kron(en|or)": "SEK", "Zweedse kroon": "SEK", "Noorse kron(en|er)": "NOK", "Deense kron(en|er)": "DKK", "Tsjechische kronen": "CZK", "kronen": "krone", "zloty('s)?": "PLN", "forint": "HUF",
        "roebel(s)?": "RUB", "hryvnia": "UAH", "(Turkse )?lira": "TRY", "lire": "ITL", "lires": "ITL", "real": "BRL", "peso('s)?": "peso", "riyal": "SAR", "dirham(s)?": "dirham", "sjekel(s)?": "ILS", "rand": "ZAR", "baht": "THB", "gulden": "NLG", "piek": "NLG", "(Duitse )?mark": "DEM", "peseta('s)?": "ESP", "schilling": "ATS", "drachme(n)?": "GRD", "escudo('s)?": "PTE",
    },
    cents={"cent": "EUR", "eurocent": "EUR", "centen": "EUR", "dollarcent": "USD", "pence": "GBP", "stuivers": "NLG"},
    ranges=("tot", "à", "of", "tot wel", "tot en met", "naar"),
    pairs=(("tussen", "en"), ("van", "naar"), ("van", "tot"), ("tussen de", "en de"), ("tussen de", "en")),
    qualifiers={
        "maximaal": "up to", "hooguit": "up to", "tot": "up to", "tot wel": "up to", "hoogstens": "up to", "meer dan": "more than", "ruim": "more than", "minstens": "more than", "ten minste": "more than", "minimaal": "more than", "boven de": "more than", "minder dan": "less than", "onder de": "less than",
        "ongeveer": "about", "zo'n": "about", "zo’n": "about", "circa": "about", "ca.": "about", "bijna": "about", "rond de": "about", "naar schatting": "about", "een kleine": "about", "rond": "about", "krap": "about",
    },
    vague=("enkele", "meerdere", "verschillende", "tientallen", "honderden", "duizenden", "vele", "een paar", "paar", "talloze", "enige", "de"),
    after=("waarvan", "subsidie", "winst", "omzet", "voor", "in", "van", "aan", "op", "en", "of", "per", "euro", "uit", "bij", "met", "naar", "is", "zijn", "werd", "was", "om", "door", "die", "dat", "te", "tot", "extra", "meer", "minder", "nodig", "binnen", "over", "als", "jaarlijks", "voorzien", "gekost", "kost", "opleveren"),
    money=("euro", "invest", "kost", "begroting", "betaal", "subsidie", "omzet", "winst", "verlies", "fonds", "boete", "lening", "uitgaven", "budget", "€", "geld", "schuld"),
    accelerators=("GPU('s)?", "GPU’s", "GPUs", "grafische processors", "grafische kaarten", "videokaarten", "AI-chips", "AI-versnellers", "versnellers"),
    hours=("uur", "-uren"),
    parameters=("parameters",),
    times=("keer", "maal"),
)
