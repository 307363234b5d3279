"""French."""

from sovwatch.facts.language import Language

FR = Language(
    code="fr",
    decimal=",",
    currency="EUR",
    spaced=True,
    numbers={
        "un demi": 0.5, "un demi-": 0.5, "demi": 0.5, "un quart de": 0.25, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
        "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "dix-sept": 17, "dix-huit": 18, "dix-neuf": 19,
        "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "soixante-dix": 70, "septante": 70, "quatre-vingt(s)?": 80, "quatre-vingt-dix": 90, "nonante": 90,
        "cent(s)?": 100, "mille": 1000,
    },
    hundreds=("cent", "cents"),
    compounds=("{ten}-{one}", "{ten} et {one}"),
    articles=frozenset({"un", "une", "demi"}),
    scales={
        "mille": 1e3, "k": 1e3, "million(s)?": 1e6, "M": 1e6, "Mio": 1e6, "mln": 1e6, "milliard(s)?": 1e9, "Md": 1e9, "Mds": 1e9, "Mrd": 1e9, "Mrds": 1e9, "Mia": 1e9, "G": 1e9, "billion(s)?": 1e12,
    },
    currencies={
        "euro(s)?": "EUR", "dollar(s)?( américain(s)?| US)?": "USD", "dollar(s)? canadien(s)?": "CAD", "dollar(s)? australien(s)?": "AUD", "dollar(s)? de Hongkong": "HKD", "dollar(s)? de Hong Kong": "HKD",
        "dollar(s)? de Singapour": "SGD", "dollar(s)? taïwanais": "TWD", "dollar(s)? néo-zélandais": "NZD", "billets verts": "USD",
        "livre(s)?( sterling)?": "GBP", "livre(s)? égyptienne(s)?": "EGP", "livre(s)? turque(s)?": "TRY", "livre(s)? libanaise(s)?": "LBP", "yen(s)?": "JPY", "won(s)?( sud-coréen(s)?)?": "KRW", "yuan(s)?": "CNY", "renminbi": "CNY",
        "roupie(s)? indienne(s)?": "INR", "roupie(s)?": "rupee", "franc(s)? suisse(s)?": "CHF", "franc(s)? belge(s)?": "BEF", "franc(s)? français": "FRF", "franc(s)?": "franc", "franc(s)? CFA": "XOF", "francs CFA": "XOF", "CFA": "XOF",
        "couronne(s)? suédoise(s)?": "SEK", "couronne(s)? norvégienne(s)?": "NOK", "couronne(s)? danoise(s)?": "DKK", "couronne(s)? tchèque(s)?": "CZK", "couronnes": "krone", "zloty(s)?": "PLN", "złotys": "PLN",
        "forint(s)?": "HUF", "rouble(s)?": "RUB", "hryvnia(s)?": "UAH", "lire(s)? turque(s)?": "TRY", "lires": "ITL", "réal": "BRL", "reais": "BRL", "réaux": "BRL", "reals": "BRL",
        "peso(s)?": "peso", "pesos mexicains": "MXN", "pesos argentins": "ARS", "pesos chiliens": "CLP", "riyal(s)?": "SAR", "rial(s)?": "SAR", "dirham(s)?": "dirham", "dirham(s)? marocain(s)?": "MAD", "dinar(s)? tunisien(s)?": "TND", "shekel(s)?": "ILS",
        "rand(s)?": "ZAR", "naira(s)?": "NGN", "baht(s)?": "THB", "lei(s)?": "RON", "(deutsche)?mark(s)?": "DEM", "deutschemarks": "DEM", "pesetas": "ESP", "escudos": "PTE", "florins": "NLG", "drachmes": "GRD", "schillings": "ATS",
    },
    cents={"centime(s)?": "EUR", "centime(s)? d'euro": "EUR", "centime(s)? d’euro": "EUR", "cent(s)? d'euro": "EUR", "cts": "EUR", "cents": "EUR", "penc(e)?": "GBP"},
    ranges=("à", "ou", "jusqu'à", "jusqu’à"),
    pairs=(("entre", "et"), ("de", "à"), ("entre", "à")),
    joints=("de", "d'", "d’", "d ' ", "d' "),
    halves=("et demi", "et demie"),
    adds=("et",),
    qualifiers={
        "jusqu'à": "up to", "jusqu’à": "up to", "jusqu'à plus de": "up to", "au maximum": "up to", "au plus": "up to", "plus de": "more than", "plus d'": "more than", "au moins": "more than", "au-delà de": "more than", "supérieur à": "more than", "supérieure à": "more than", "dépasse": "more than", "dépassant": "more than", "dépasserait": "more than", "dépasse les": "more than",
        "moins de": "less than", "inférieur à": "less than", "environ": "about", "quelque": "about", "près de": "about", "quasi": "about", "presque": "about", "autour de": "about", "à peu près": "about", "de l'ordre de": "about", "à hauteur de": "about", "estimé à": "about",
    },
    vague=("plusieurs", "quelques", "des", "dizaines de", "dizaine de", "centaines de", "centaine de", "des dizaines de", "des centaines de", "plusieurs dizaines de", "plusieurs centaines de", "les", "ces", "de nombreux", "vingtaine de", "quinzaine de", "douzaine de", "trentaine de", "cinquantaine de", "milliers de"),
    after=("pour", "sur", "à", "au", "aux", "en", "dans", "par", "qui", "que", "et", "ou", "mais", "est", "sont", "a", "ont", "chez", "entre", "avec", "soit", "dont", "contre", "l'an", "d'ici", "d’ici", "cette", "cet", "ce", "pendant", "depuis", "supplémentaires", "attendus", "lors", "après", "avant", "mensuels", "investis", "annuels", "prévus", "demandés", "d'après", "seront", "serait", "sera", "était", "étaient", "seulement", "environ", "via", "«", "de prêts", "de dettes", "d'investissements", "d’investissements", "d'économies", "d’économies", "de pertes", "de revenus", "de recettes", "de déficit", "de budget", "de dette", "de chiffre d'affaires", "de chiffre d’affaires", "d'amende", "d'aides", "de subventions", "de bénéfices", "de dépenses", "de crédits", "de ventes"),
    money=("euro", "budget", "financ", "invest", "coût", "crédit", "fonds", "levé", "lève", "dépens", "milliards", "prêt", "dette", "chiffre d'affaires", "amende", "subvention", "enveloppe", "facture", "déficit", "économies"),
    accelerators=("GPU", "GPUs", "processeurs graphiques", "cartes graphiques", "carte graphique", "accélérateur(s)?", "puces d'IA", "puces IA", "puces graphiques", "NPU", "TPU"),
    hours=("heures", "heure"),
    parameters=("paramètres", "de paramètres"),
    tokens=("tokens", "token", "jetons", "jeton"),
    times=("fois plus", "fois"),
)
