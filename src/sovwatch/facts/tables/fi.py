"""Finnish. Case endings are spelt out for the words that follow a number."""

from sovwatch.facts.language import Language

FI = Language(
    code="fi",
    decimal=",",
    currency="EUR",
    spaced=True,
    numbers={
        "puoli": 0.5, "puolen": 0.5, "puolella": 0.5, "puolitoista": 1.5, "puolentoista": 1.5, "kaksi ja puoli": 2.5, "kolme ja puoli": 3.5, "yksi": 1, "yhden": 1, "kaksi": 2, "kahden": 2, "kahdella": 2, "kahta": 2, "kolme": 3, "kolmen": 3, "kolmella": 3, "neljä": 4, "neljän": 4, "neljällä": 4, "viisi": 5, "viiden": 5, "viidellä": 5,
        "kuusi": 6, "kuuden": 6, "kuudella": 6, "seitsemän": 7, "seitsemällä": 7, "kahdeksan": 8, "kahdeksalla": 8, "yhdeksän": 9, "yhdeksällä": 9, "kymmenen": 10, "kymmenellä": 10, "yksitoista": 11, "kaksitoista": 12, "kahdentoista": 12, "viisitoista": 15, "viidentoista": 15, "kaksikymmentä": 20, "kahdenkymmenen": 20, "kolmekymmentä": 30,
        "kolmenkymmenen": 30, "neljäkymmentä": 40, "viisikymmentä": 50, "viidenkymmenen": 50, "kuusikymmentä": 60, "seitsemänkymmentä": 70, "kahdeksankymmentä": 80, "yhdeksänkymmentä": 90, "sata": 100, "sadan": 100, "sadalla": 100, "kaksisataa": 200, "kahdensadan": 200, "kolmesataa": 300, "viisisataa": 500, "viidensadan": 500, "tuhat": 1000, "tuhannen": 1000, "kymmenentuhatta": 10000,
        "satatuhatta": 100000,
    },
    scales={
        "tuhatta": 1e3, "tuhat": 1e3, "tuhannen": 1e3, "tuhannella": 1e3, "k": 1e3, "t": 1e3, "miljoon(a|aa|an|alla|asta|assa|aan|ia|ien|illa|ista)": 1e6, "milj.": 1e6, "milj": 1e6, "M": 1e6, "mn": 1e6, "milli": 1e6, "miljard(i|ia|in|illa|ista|issa|iin|eja|ien|eilla|ilta)": 1e9, "mrd.": 1e9, "mrd": 1e9, "mrd": 1e9, "biljoon(a|aa|an)": 1e12,
    },
    currencies={
        "euro(a|n|lla|on|ssa|sta|lle|lta|t|ja|jen|illa|ina|na|ksi)?": "EUR", "(Yhdysvaltain )?dollar(i|ia|in|illa|iin|issa|ista|eja|ien|ilta|iksi)": "USD", "Kanadan dollar(i|ia|in)": "CAD", "Australian dollar(i|ia|in)": "AUD", "Hongkongin dollar(ia|in)": "HKD", "punta(a)?": "GBP", "punna(n|lla|sta)": "GBP", "jeni(ä|n|llä)": "JPY", "won(ia|in)": "KRW", "juan(ia|in)": "CNY",
        "rupia(a|n)": "INR", "Sveitsin frangi(a|n)": "CHF", "frangi(a|n|lla)": "CHF", "Ranskan frangia": "FRF", "Ruotsin kruunu(a|n)": "SEK", "Norjan kruunu(a|n)": "NOK", "Tanskan kruunu(a|n)": "DKK", "Tšekin korunaa": "CZK", "kruunu(a|n|lla)": "SEK", "zloty(a|n)": "PLN", "forint(tia|in)": "HUF", "rupla(a|n)": "RUB", "hryvnia(a|n)": "UAH",
        "markka(a)?": "FIM", "marka(n|lla|sta|ssa)": "FIM", "mk": "FIM", "Saksan markkaa": "DEM", "Suomen markkaa": "FIM", "liiraa": "ITL", "pesetaa": "ESP", "peso(a|n)": "MXN", "riyalia": "SAR", "realia": "BRL",
    },
    cents={"sent(ti|tiä|in|illä|tiin|eissä)": "EUR", "snt": "EUR", "penniä": "FIM", "pennin": "FIM", "eurosenttiä": "EUR"},
    ranges=("tai",),
    pairs=(),
    qualifiers={
        "enintään": "up to", "korkeintaan": "up to", "jopa": "up to", "yli": "more than", "vähintään": "more than", "runsaat": "more than", "ainakin": "more than", "reilut": "more than", "reilu": "more than", "alle": "less than", "noin": "about", "n.": "about", "lähes": "about", "vajaat": "about", "vajaa": "about", "liki": "about", "suunnilleen": "about", "arviolta": "about", "melkein": "about", "miltei": "about",
    },
    single=frozenset({"miljoona", "miljoonan", "miljoonalla", "miljardi", "miljardin", "miljardilla"}),
    vague=("useita", "useiden", "kymmeniä", "satoja", "tuhansia", "muutama", "muutaman", "muutamia", "monia", "pari", "parin", "parilla", "kymmenien", "satojen", "usean", "useamman", "muutamalla", "kymmeniä tuhansia", "monen"),
    after=("ja", "tai", "sekä", "vuodessa", "vuonna", "viime", "tänä", "lisää", "enemmän", "vähemmän", "on", "oli", "mutta", "kun", "joka", "josta", "eli", "jos", "vuosittain", "kuussa", "ensi", "koko"),
    money=("euro", "invest", "maks", "kust", "budjet", "tuk", "voit", "tapp", "liikevaih", "laina", "rahoit", "hinta", "hinnal", "sakko", "raha", "leika", "meno", "velka"),
    accelerators=("GPU:ta", "GPU:n", "GPU", "grafiikkasuoritin(ta)?", "grafiikkasuoritint(a)", "grafiikkasuorittimen", "näytönohjainta", "näytönohjaimen", "tekoälypiiriä", "tekoälysirua", "kiihdytintä", "grafiikkaprosessoria", "grafiikkapiiriä"),
    hours=("tuntia", "tunnin"),
    parameters=("parametri(a|n)", "parametria"),
    tokens=("tokenia", "sanapalasta", "sanapalaa", "tokenin"),
    times=("kertaa", "-kertainen", "-kertaiseksi"),
)
