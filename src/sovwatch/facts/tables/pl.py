"""Polish."""

from sovwatch.facts.language import Language

PL = Language(
    code="pl",
    decimal=",",
    currency="PLN",
    spaced=True,
    numbers={
        "pół": 0.5, "pół tora": 1.5, "półtora": 1.5, "półtorej": 1.5, "dwa i pół": 2.5, "trzy i pół": 3.5, "jeden": 1, "jedna": 1, "jednego": 1, "dwa": 2, "dwie": 2, "dwóch": 2, "trzy": 3, "trzech": 3, "cztery": 4, "czterech": 4, "pięć": 5, "pięciu": 5, "sześć": 6, "sześciu": 6, "siedem": 7, "siedmiu": 7, "osiem": 8, "ośmiu": 8, "dziewięć": 9, "dziewięciu": 9,
        "dziesięć": 10, "dziesięciu": 10, "jedenaście": 11, "dwanaście": 12, "trzynaście": 13, "czternaście": 14, "piętnaście": 15, "szesnaście": 16, "siedemnaście": 17, "osiemnaście": 18, "dziewiętnaście": 19, "dwadzieścia": 20, "trzydzieści": 30, "czterdzieści": 40, "pięćdziesiąt": 50, "sześćdziesiąt": 60, "siedemdziesiąt": 70, "osiemdziesiąt": 80, "dziewięćdziesiąt": 90,
        "sto": 100, "stu": 100, "dwieście": 200, "dwustu": 200, "trzysta": 300, "trzystu": 300, "czterysta": 400, "pięćset": 500, "pięciuset": 500, "sześćset": 600, "siedemset": 700, "osiemset": 800, "dziewięćset": 900, "tysiąc": 1000, "ćwierć": 0.25,
    },
    compounds=("{ten} {one}",),
    scales={
        "tys.": 1e3, "tys": 1e3, "tysi(ąc|ące|ęcy|ąca)": 1e3, "tysiącami": 1e3, "milion(a|y|ów|em|om)?": 1e6, "mln": 1e6, "mln.": 1e6, "miliard(a|y|ów|em)?": 1e9, "mld": 1e9, "mld.": 1e9, "bilion(a|y|ów)?": 1e12, "bln": 1e12, "k": 1e3,
    },
    currencies={
        "złot(y|ego|e|ych|ym|ymi)": "PLN", "zł": "PLN", "zł.": "PLN", "zl": "PLN", "polskich złotych": "PLN", "euro": "EUR", "eur": "EUR", "dolar(a|y|ów|ami|om)?( amerykańskich| USA)?": "USD", "dol.": "USD", "dol": "USD", "dolarów kanadyjskich": "CAD", "dolarów australijskich": "AUD", "dolarów hongkońskich": "HKD", "funt(a|y|ów)?( brytyjskich| szterlingów)?": "GBP", "jen(a|y|ów)": "JPY", "won(a|y|ów)( południowokoreańskich)?": "KRW", "juan(a|y|ów)": "CNY",
        "rupii": "INR", "rupie": "INR", "frank(a|i|ów)( szwajcarskich)?": "CHF", "franków francuskich": "FRF", "koron szwedzkich": "SEK", "koron norweskich": "NOK", "koron duńskich": "DKK", "koron czeskich": "CZK", "szwedzkich koron": "SEK", "norweskich koron": "NOK", "duńskich koron": "DKK", "czeskich koron": "CZK", "koron": "krone", "forint(y|ów)": "HUF", "rubl(a|e|i)": "RUB", "hrywien": "UAH", "hrywny": "UAH", "lir tureckich": "TRY", "lirów": "ITL", "tureckich lir": "TRY",
        "reali": "BRL", "pesos": "peso", "riali": "SAR", "dirhamów": "AED", "szekli": "ILS", "mar(ek|ki)( niemieckich)?": "DEM", "marka": "DEM", "szylingów": "ATS", "lei": "RON",
    },
    cents={"grosz(a|e|y)?": "PLN", "gr": "PLN", "cent(a|y|ów)": "EUR", "eurocent(a|y|ów)": "EUR", "pensów": "GBP", "kopiejek": "RUB"},
    ranges=("do", "lub", "albo", "czy", "a"),
    pairs=(("od", "do"), ("między", "a"), ("pomiędzy", "a"), ("z", "do")),
    qualifiers={
        "do": "up to", "maksymalnie": "up to", "nawet": "up to", "co najwyżej": "up to", "nie więcej niż": "up to", "ponad": "more than", "więcej niż": "more than", "co najmniej": "more than", "przynajmniej": "more than", "powyżej": "more than", "mniej niż": "less than", "poniżej": "less than", "około": "about", "ok.": "about", "prawie": "about", "blisko": "about",
        "niemal": "about", "jakieś": "about", "mniej więcej": "about", "niespełna": "about", "przeszło": "more than", "szacowane na": "about",
    },
    single=frozenset({"milion", "miliard", "tysiąc"}),
    vague=("kilka", "kilku", "kilkaset", "kilkuset", "kilkanaście", "kilkunastu", "kilkadziesiąt", "kilkudziesięciu", "wiele", "wielu", "setki", "dziesiątki", "parę", "paru", "kilkoma", "setek", "dziesiątek", "tysiące", "paręset"),
    after=("na", "w", "we", "do", "od", "z", "ze", "za", "i", "oraz", "lub", "dla", "przez", "to", "jest", "są", "było", "będzie", "rocznie", "miesięcznie", "więcej", "mniej", "przy", "po", "pod", "który", "która", "które", "a", "ale", "dochodu", "pomocy", "nie"),
    money=("zł", "euro", "dolar", "inwest", "koszt", "budżet", "płac", "przych", "zysk", "strat", "fundusz", "kar", "kredyt", "pożycz", "dotac", "wyda", "finans", "cen", "pienięd", "podat"),
    accelerators=("GPU", "procesorów graficznych", "kart graficznych", "akceleratorów", "układów graficznych", "chipów AI", "procesorów AI", "układów AI", "kart GPU", "układów GPU"),
    hours=("godzin",),
    parameters=("parametrów", "parametry"),
    tokens=("tokenów", "tokeny"),
    times=("razy",),
)
