"""Portuguese, of Portugal and Brazil."""

from sovwatch.facts.language import Language

PT = Language(
    code="pt",
    decimal=",",
    currency="EUR",
    spaced=True,
    numbers={
        "meio": 0.5, "um": 1, "uma": 1, "dois": 2, "duas": 2, "três": 3, "quatro": 4, "cinco": 5, "seis": 6, "sete": 7, "oito": 8, "nove": 9, "dez": 10, "onze": 11, "doze": 12, "treze": 13, "quatorze": 14, "catorze": 14, "quinze": 15,
        "dezasseis": 16, "dezesseis": 16, "dezassete": 17, "dezessete": 17, "dezoito": 18, "dezanove": 19, "dezenove": 19, "vinte": 20, "trinta": 30, "quarenta": 40, "cinquenta": 50, "cinqüenta": 50, "sessenta": 60, "setenta": 70, "oitenta": 80, "noventa": 90,
        "cem": 100, "cento": 100, "duzent(os|as)": 200, "trezent(os|as)": 300, "quatrocent(os|as)": 400, "quinhent(os|as)": 500, "seiscent(os|as)": 600, "setecent(os|as)": 700, "oitocent(os|as)": 800, "novecent(os|as)": 900, "mil": 1000,
    },
    hundreds=("mil",),
    compounds=("{ten} e {one}",),
    articles=frozenset({"um", "uma", "meio"}),
    scales={
        "mil": 1e3, "k": 1e3, "milh(ão|ões)": 1e6, "mi": 1e6, "M": 1e6, "mm": 1e6, "bilh(ão|ões)": 1e9, "bi": 1e9, "bili(ão|ões)": 1e12, "trilh(ão|ões)": 1e12, "tri": 1e12, "tr": 1e12,
    },
    currencies={
        "euro(s)?": "EUR", "dólar(es)?( americanos| norte-americanos)?": "USD", "dólares canadenses": "CAD", "dólares canadianos": "CAD", "dólares australianos": "AUD", "dólares de Hong Kong": "HKD", "libra(s)?( esterlinas)?": "GBP", "ien(e|es)": "JPY", "yen(s)?": "JPY", "wons": "KRW", "won": "KRW", "yuan(s)?": "CNY", "iuans": "CNY",
        "renminbi": "CNY", "rupias": "INR", "franco(s)? suíço(s)?": "CHF", "francos": "franc", "francos franceses": "FRF", "coroas suecas": "SEK", "coroas norueguesas": "NOK", "coroas dinamarquesas": "DKK", "coroas checas": "CZK", "coroas tchecas": "CZK", "zlotys": "PLN", "zloty": "PLN", "zlótis": "PLN", "rublo(s)?": "RUB", "liras turcas": "TRY", "liras": "lira",
        "rea(l|is)": "BRL", "pesos mexicanos": "MXN", "pesos argentinos": "ARS", "pesos chilenos": "CLP", "pesos colombianos": "COP", "pesos": "peso", "coroas": "krone", "kwanzas": "AOA", "meticais": "MZN", "dirhams": "dirham", "riais": "SAR", "marcos": "DEM", "marcos alemães": "DEM", "pesetas": "ESP", "escudos": "PTE", "conto(s)?": "1000 PTE",
        "cruzeiros": "BRE", "cruzeiros reais": "BRR", "cruzados": "BRC", "cruzados novos": "BRN", "patacas": "MOP",
    },
    cents={"cêntimo(s)?": "EUR", "cêntimos de euro": "EUR", "centavos": "BRL", "pence": "GBP"},
    ranges=("a", "ou", "até"),
    pairs=(("entre", "e"), ("de", "a"), ("dos", "aos"), ("entre os", "e os"), ("de", "para"), ("dos", "para os"), ("de", "até")),
    joints=("de",),
    halves=("e meio",),
    adds=("e",),
    qualifiers={
        "até": "up to", "no máximo": "up to", "máximo de": "up to", "mais de": "more than", "acima de": "more than", "pelo menos": "more than", "ao menos": "more than", "superior a": "more than", "supera os": "more than", "menos de": "less than", "inferior a": "less than", "abaixo de": "less than",
        "cerca de": "about", "aproximadamente": "about", "quase": "about", "em torno de": "about", "por volta de": "about", "perto de": "about", "uns": "about", "à volta de": "about", "algo como": "about",
    },
    vague=("vários", "alguns", "dezenas de", "centenas de", "milhares de", "muitos", "poucos", "os", "várias dezenas de", "algumas dezenas de", "várias centenas de", "uns quantos", "dezenas de milhares de", "vários milhares de", "centena de", "dezena de"),
    after=("de investimento", "de dívida", "de lucro", "de prejuízo", "de receita", "para", "em", "a", "ao", "aos", "e", "ou", "que", "por", "com", "no", "na", "nos", "nas", "do", "da", "dos", "das", "anuais", "até", "desde", "foram", "são", "é", "se", "mais", "menos", "entre", "sobre", "este", "este ano", "este mês", "só", "mas", "como", "não", "já", "depende", "será", "serão", "novos"),
    money=("euro", "orçament", "invest", "cust", "gast", "pag", "financ", "fundo", "lucro", "prejuízo", "receita", "dívida", "empréstimo", "multa", "contrato", "vale", "verba", "R$", "US$", "faturamento", "arrecad"),
    accelerators=("GPU", "GPUs", "processadores gráficos", "placas gráficas", "placas de vídeo", "aceleradores", "chips de IA", "unidades de processamento gráfico"),
    hours=("horas", "hora"),
    parameters=("parâmetros", "de parâmetros"),
    tokens=("tokens", "token", "de tokens"),
    times=("vezes",),
)
