"""Italian."""

from sovwatch.facts.language import Language

IT = Language(
    code="it",
    decimal=",",
    currency="EUR",
    spaced=True,
    numbers={
        "mezzo": 0.5, "un": 1, "uno": 1, "una": 1, "due": 2, "tre": 3, "quattro": 4, "cinque": 5, "sei": 6, "sette": 7, "otto": 8, "nove": 9, "dieci": 10, "undici": 11, "dodici": 12, "tredici": 13, "quattordici": 14,
        "quindici": 15, "sedici": 16, "diciassette": 17, "diciotto": 18, "diciannove": 19, "venti": 20, "ventuno": 21, "ventidue": 22, "ventitré": 23, "ventiquattro": 24, "venticinque": 25, "ventisei": 26, "ventisette": 27, "ventotto": 28, "ventinove": 29,
        "trenta": 30, "trentacinque": 35, "quaranta": 40, "quarantacinque": 45, "cinquanta": 50, "sessanta": 60, "settanta": 70, "ottanta": 80, "novanta": 90, "cento": 100, "centocinquanta": 150, "duecento": 200, "trecento": 300, "quattrocento": 400,
        "cinquecento": 500, "seicento": 600, "settecento": 700, "ottocento": 800, "novecento": 900, "mille": 1000, "duemila": 2000, "tremila": 3000, "quattromila": 4000, "cinquemila": 5000, "diecimila": 10000, "ventimila": 20000, "trentamila": 30000, "cinquantamila": 50000,
        "centomila": 100000,
    },
    articles=frozenset({"un", "uno", "una", "mezzo"}),
    scales={
        "mila": 1e3, "k": 1e3, "mille": 1e3, "milion(e|i)": 1e6, "mln": 1e6, "mln.": 1e6, "mio": 1e6, "M": 1e6, "miliard(o|i)": 1e9, "mld": 1e9, "mld.": 1e9, "mrd": 1e9, "bilion(e|i)": 1e12,
    },
    currencies={
        "euro": "EUR", "dollar(o|i)( americani| Usa| statunitensi)?": "USD", "dollari canadesi": "CAD", "dollari australiani": "AUD", "dollari di Hong Kong": "HKD", "sterlin(a|e)": "GBP", "yen": "JPY", "won( sudcoreani)?": "KRW", "yuan": "CNY", "renminbi": "CNY", "rupie": "INR",
        "franch(i)( svizzeri)?": "CHF", "franchi francesi": "FRF", "franchi belgi": "BEF", "franco svizzero": "CHF", "corone svedesi": "SEK", "corone norvegesi": "NOK", "corone danesi": "DKK", "corone ceche": "CZK", "corone": "krone", "zloty": "PLN", "fiorini": "HUF", "fiorini ungheresi": "HUF", "fiorini olandesi": "NLG", "rubli": "RUB", "grivnie": "UAH",
        "lire turche": "TRY", "lir(a|e)": "ITL", "real": "BRL", "reais": "BRL", "pesos": "peso", "pesos argentini": "ARS", "riyal": "SAR", "dirham": "dirham", "shekel": "ILS", "march(i)( tedeschi)?": "DEM", "pesetas": "ESP", "pesete": "ESP", "scellini": "ATS", "dracme": "GRD", "rand": "ZAR", "lei": "RON",
    },
    cents={"centesim(o|i)": "EUR", "centesim(o|i) di euro": "EUR", "cent": "EUR", "pence": "GBP"},
    ranges=("a", "ai", "o", "agli", "alle"),
    pairs=(("tra", "e"), ("fra", "e"), ("da", "a"), ("dai", "ai"), ("tra i", "e i"), ("fra i", "e i"), ("dagli", "ai"), ("tra", "ed"), ("tra gli", "e i")),
    joints=("di", "d'", "d’", "di vecchie"),
    halves=("e mezzo",),
    adds=("e",),
    qualifiers={
        "fino a": "up to", "al massimo": "up to", "massimo": "up to", "sino a": "up to", "oltre": "more than", "più di": "more than", "almeno": "more than", "oltre i": "more than", "superiore a": "more than", "superiore ai": "more than", "supera i": "more than", "meno di": "less than", "inferiore a": "less than",
        "circa": "about", "quasi": "about", "intorno a": "about", "intorno ai": "about", "attorno ai": "about", "pari a circa": "about", "poco più di": "more than", "appena": "about",
    },
    vague=("alcuni", "alcune", "diversi", "parecchi", "decine di", "centinaia di", "migliaia di", "decine di migliaia di", "qualche", "molti", "pochi", "i", "dei", "decina di", "ventina di", "trentina di", "quindicina di", "cinquantina di", "centinaio di", "alcune decine di", "alcune centinaia di"),
    after=("di investimenti", "di debiti", "di ricavi", "di utile", "di perdite", "di fatturato", "per", "in", "a", "al", "e", "o", "che", "da", "dal", "dalla", "con", "nel", "nella", "all'anno", "l'anno", "di cui", "sono", "è", "entro", "tra", "fra", "su", "sul", "ma", "ogni", "come", "già", "nei", "più", "meno", "destinati", "dell'Unione", "del", "della", "dei", "delle", "dello", "dell'", "verranno", "annui", "non"),
    money=("euro", "invest", "finanz", "cost", "bilancio", "fondo", "fondi", "spes", "spend", "prestit", "debito", "ricav", "util", "fattur", "appalto", "contratt", "paga", "mult", "incass", "stanzia", "miliard", "valut"),
    accelerators=("Gpu", "GPU", "processori grafici", "schede grafiche", "acceleratori", "chip per l'IA", "chip per l'IA"),
    hours=("ore", "ora"),
    parameters=("parametri", "di parametri"),
    tokens=("token", "tokens", "di token"),
    times=("volte",),
)
