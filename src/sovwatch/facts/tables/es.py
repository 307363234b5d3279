"""Spanish."""

from sovwatch.facts.language import Language

ES = Language(
    code="es",
    decimal=",",
    currency="EUR",
    spaced=True,
    numbers={
        "medio": 0.5, "un cuarto de": 0.25, "un": 1, "uno": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10,
        "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "dieciséis": 16, "diecisiete": 17, "dieciocho": 18, "diecinueve": 19, "veinte": 20, "veintiún": 21, "veintidós": 22,
        "veintitrés": 23, "veinticuatro": 24, "veinticinco": 25, "veintiséis": 26, "veintisiete": 27, "veintiocho": 28, "veintinueve": 29, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60,
        "setenta": 70, "ochenta": 80, "noventa": 90, "cien": 100, "ciento": 100, "doscient(os|as)": 200, "trescient(os|as)": 300, "cuatrocient(os|as)": 400, "quinient(os|as)": 500, "seiscient(os|as)": 600,
        "setecient(os|as)": 700, "ochocient(os|as)": 800, "novecient(os|as)": 900, "mil": 1000,
    },
    hundreds=("mil",),
    compounds=("{ten} y {one}",),
    articles=frozenset({"un", "una", "uno", "medio"}),
    scales={"mil": 1e3, "k": 1e3, "mill(ón|ones)": 1e6, "M": 1e6, "mill.": 1e6, "mm": 1e6, "millardo(s)?": 1e9, "bill(ón|ones)": 1e12, "trill(ón|ones)": 1e18},
    currencies={
        "euro(s)?": "EUR", "dólar(es)?( estadounidense(s)?| americano(s)?)?": "USD", "dolar(es)?": "USD", "dólar(es)? canadiense(s)?": "CAD", "dólar(es)? australiano(s)?": "AUD", "dólares de Hong Kong": "HKD", "dólares taiwaneses": "TWD",
        "libra(s)?( esterlina(s)?)?": "GBP", "yen(es)?": "JPY", "won(es)?( surcoreano(s)?)?": "KRW", "wons": "KRW", "yuan(es)?": "CNY", "renminbi": "CNY", "rupia(s)?": "INR", "franco(s)? suizo(s)?": "CHF", "franco(s)?": "franc", "francos franceses": "FRF",
        "corona(s)? sueca(s)?": "SEK", "corona(s)? noruega(s)?": "NOK", "corona(s)? danesa(s)?": "DKK", "corona(s)? checa(s)?": "CZK", "zloty(s)?": "PLN", "eslotis": "PLN", "forintos": "HUF", "rublo(s)?": "RUB", "grivnas": "UAH",
        "lira(s)? turca(s)?": "TRY", "liras": "lira", "real(es)?( brasileño(s)?)?": "BRL", "reais": "BRL", "peso(s)? mexicano(s)?": "MXN", "peso(s)? argentino(s)?": "ARS", "peso(s)? chileno(s)?": "CLP", "peso(s)? colombiano(s)?": "COP", "peso(s)? uruguayo(s)?": "UYU", "peso(s)?": "peso", "coronas": "krone",
        "sol(es)?": "PEN", "nuevos soles": "PEN", "bolívares": "VES", "boliviano(s)?": "BOB", "guaraníes": "PYG", "quetzales": "GTQ", "colones": "CRC", "lempiras": "HNL", "balboas": "PAB", "rial(es)?": "SAR", "riyales": "SAR", "dírham(s)?": "dirham", "dirhams": "dirham", "shekels": "ILS",
        "peseta(s)?": "ESP", "pts": "ESP", "ptas": "ESP", "ptas.": "ESP", "duros": "ESP", "marco(s)?( alemanes)?": "DEM", "escudo(s)?": "PTE", "sucres": "ECS", "australes": "ARA", "córdobas": "NIO",
    },
    cents={"céntimo(s)?": "EUR", "céntimos de euro": "EUR", "centavo(s)?": "USD", "penique(s)?": "GBP"},
    ranges=("a", "o", "hasta", "u"),
    pairs=(("entre", "y"), ("de", "a"), ("entre los", "y los"), ("desde", "hasta"), ("entre", "o"), ("entre", "a")),
    joints=("de", "de los"),
    halves=("y medio",),
    adds=("y",),
    qualifiers={
        "hasta": "up to", "como máximo": "up to", "un máximo de": "up to", "más de": "more than", "al menos": "more than", "por encima de": "more than", "por lo menos": "more than", "superior a": "more than", "supera los": "more than", "superan los": "more than", "menos de": "less than", "inferior a": "less than",
        "unos": "about", "unas": "about", "cerca de": "about", "alrededor de": "about", "aproximadamente": "about", "casi": "about", "en torno a": "about", "en torno a los": "about", "apenas": "about", "cerca de los": "about",
    },
    vague=("varios", "algunos", "unos pocos", "decenas de", "cientos de", "centenares de", "miles de", "muchos", "los", "pocos", "unos cuantos", "varias decenas de", "varios cientos de", "decena de", "varias decenas de miles de", "decenas de miles de"),
    after=("de inversión", "de deuda", "de pérdidas", "de beneficio", "de ingresos", "de presupuesto", "en total", "para", "en", "a", "al", "y", "o", "que", "por", "con", "de este", "desde", "hasta", "anuales", "más", "menos", "se", "este", "cada", "fueron", "serán", "es", "son", "según", "entre", "sobre", "el", "la", "lo", "iniciales", "al año", "durante", "pero", "como", "ya", "e", "no"),
    money=("euro", "presupuest", "inver", "gast", "coste", "costó", "cuesta", "pag", "financ", "fondo", "factur", "crédit", "préstamo", "deuda", "multa", "ronda", "ingres", "benefici", "ganó", "valora", "dota", "ayuda"),
    accelerators=("GPU", "GPUs", "procesadores gráficos", "tarjetas gráficas", "aceleradores", "chips de IA", "unidades de procesamiento gráfico"),
    hours=("horas", "hora"),
    parameters=("parámetros", "de parámetros"),
    tokens=("tokens", "token", "de tokens"),
    times=("veces",),
)
