"""Czech (and Slovak where it is the same)."""

from sovwatch.facts.language import Language

CS = Language(
    code="cs",
    decimal=",",
    currency="CZK",
    spaced=True,
    numbers={
        "půl": 0.5, "půldruhého": 1.5, "půldruhé": 1.5, "jeden a půl": 1.5, "jedna a půl": 1.5, "dva a půl": 2.5, "dvě a půl": 2.5, "tři a půl": 3.5, "čtvrt": 0.25, "jeden": 1, "jedna": 1, "jednu": 1, "dva": 2, "dvě": 2, "dvou": 2, "tři": 3, "tří": 3, "třemi": 3, "čtyři": 4, "čtyř": 4, "pět": 5, "pěti": 5, "šest": 6, "šesti": 6, "sedm": 7, "sedmi": 7, "osm": 8, "osmi": 8,
        "devět": 9, "devíti": 9, "deset": 10, "deseti": 10, "jedenáct": 11, "dvanáct": 12, "třináct": 13, "čtrnáct": 14, "patnáct": 15, "šestnáct": 16, "sedmnáct": 17, "osmnáct": 18, "devatenáct": 19, "dvacet": 20, "dvaceti": 20, "třicet": 30, "třiceti": 30, "čtyřicet": 40, "padesát": 50, "padesáti": 50, "šedesát": 60, "sedmdesát": 70, "osmdesát": 80, "devadesát": 90,
        "sto": 100, "stovku": 100, "dvě stě": 200, "tři sta": 300, "čtyři sta": 400, "pět set": 500, "šest set": 600, "tisíc": 1000,
    },
    compounds=("{ten} {one}",),
    scales={
        "tisíc(e|i|ů)?": 1e3, "tis.": 1e3, "tis": 1e3, "milion(u|y|ů|em|ech)?": 1e6, "mil.": 1e6, "mil": 1e6, "mio": 1e6, "mio.": 1e6, "mln": 1e6, "mln.": 1e6, "miliard(a|y|u|ou|ách)?": 1e9, "mld.": 1e9, "mld": 1e9, "mlrd": 1e9, "bilion(u|y|ů)?": 1e12, "bil.": 1e12,
    },
    currencies={
        "korun(a|y|u|ami|ách)?( českých)?": "CZK", "Kč": "CZK", "českých korun": "CZK", "Kčs": "CSK", "korun československých": "CSK", "eur(o|a|u|ech)?": "EUR", "(amerických |amerického )?dolar(u|ů|y|em|ech)?": "USD", "USD": "USD", "kanadských dolarů": "CAD", "australských dolarů": "AUD", "hongkongských dolarů": "HKD", "(britských )?lib(er|ry|ra|ru)( šterlinků)?": "GBP", "(japonských )?jen(ů|u|y)": "JPY",
        "won(ů|u|y)": "KRW", "jihokorejských wonů": "KRW", "(čínských )?jüan(ů|u|y)": "CNY", "juanů": "CNY", "rupií": "INR", "(švýcarských )?frank(ů|u|y)": "CHF", "francouzských franků": "FRF", "švédských korun": "SEK", "norských korun": "NOK", "dánských korun": "DKK", "slovenských korun": "SKK", "zlotých": "PLN", "forint(ů|y)": "HUF", "rubl(ů|y|u)": "RUB", "hřiven": "UAH", "tureckých lir": "TRY", "lir": "ITL",
        "reálů": "BRL", "pesos": "MXN", "rijálů": "SAR", "dirhamů": "AED", "šekelů": "ILS", "(německých )?mar(ek|ky)": "DEM", "šilinků": "ATS",
    },
    cents={"haléř(ů|e)": "CZK", "cent(ů|y|u)": "EUR", "eurocentů": "EUR", "pencí": "GBP"},
    ranges=("až", "do", "nebo", "či"),
    pairs=(("mezi", "a"), ("od", "do"), ("od", "po"), ("z", "na")),
    qualifiers={
        "až": "up to", "maximálně": "up to", "nejvýše": "up to", "nejvíce": "up to", "do": "up to", "více než": "more than", "přes": "more than", "nejméně": "more than", "alespoň": "more than", "nad": "more than", "víc než": "more than", "přesáhne": "more than", "přesahuje": "more than", "méně než": "less than", "pod": "less than", "asi": "about", "zhruba": "about", "přibližně": "about", "kolem": "about", "okolo": "about",
        "téměř": "about", "skoro": "about", "cca": "about", "bezmála": "about", "vyšší než": "more than", "minimálně": "more than",
    },
    single=frozenset({"milion", "miliarda", "miliardu", "tisíc"}),
    vague=("několik", "několika", "desítky", "stovky", "tisíce", "mnoho", "pár", "desítek", "stovek", "mnoha", "řádově", "desítkami", "stovkami"),
    after=("na", "v", "ve", "do", "od", "z", "ze", "za", "a", "i", "nebo", "pro", "je", "jsou", "bylo", "byly", "bude", "ročně", "měsíčně", "více", "méně", "při", "po", "který", "která", "které", "což", "ale", "si", "se", "s", "k", "u"),
    money=("Kč", "korun", "eur", "invest", "stoj", "stál", "rozpoč", "plat", "zisk", "ztrát", "tržb", "fond", "pokut", "úvěr", "půjč", "dotac", "náklad", "finan", "cen", "peníz", "peněz", "dan", "vyděl"),
    accelerators=("GPU", "grafických karet", "grafických čipů", "grafických procesorů", "akcelerátorů", "AI čipů", "čipů AI"),
    hours=("hodin",),
    parameters=("parametrů", "parametry"),
    tokens=("tokenů", "tokeny"),
    times=("krát", "-krát"),
)
