"""Hungarian."""

from sovwatch.facts.language import Language

HU = Language(
    code="hu",
    decimal=",",
    currency="HUF",
    spaced=True,
    numbers={
        "fél": 0.5, "másfél": 1.5, "két és fél": 2.5, "két és félmillió": 2.5, "három és fél": 3.5, "egy": 1, "két": 2, "kettő": 2, "három": 3, "négy": 4, "öt": 5, "hat": 6, "hét": 7, "nyolc": 8, "kilenc": 9, "tíz": 10, "tizenegy": 11, "tizenkét": 12, "tizenöt": 15, "húsz": 20, "huszonöt": 25, "harminc": 30, "negyven": 40, "ötven": 50, "hatvan": 60, "hetven": 70, "nyolcvan": 80, "kilencven": 90,
        "száz": 100, "kétszáz": 200, "háromszáz": 300, "négyszáz": 400, "ötszáz": 500, "hatszáz": 600, "ezer": 1000, "kétezer": 2000, "háromezer": 3000, "ötezer": 5000, "tízezer": 10000, "százezer": 100000,
    },
    articles=frozenset({"egy"}),
    scales={
        "ezer": 1e3, "e": 1e3, "millió(s)?": 1e6, "millió": 1e6, "M": 1e6, "milliárd(os)?": 1e9, "Mrd": 1e9, "mrd": 1e9, "mrd.": 1e9, "billió": 1e12,
    },
    currencies={
        "forint(ot|ért|ba|ra|os|tal|ról|nál|ból|nyi|ja|ig)?": "HUF", "Ft": "HUF", "Ft-ot": "HUF", "Ft-ért": "HUF", "euró(t|ért|ba|ra|s|val|ról|nál|ból|nyi|ig)?": "EUR", "eurót": "EUR", "euró": "EUR", "dollár(t|ért|ba|ra|os|ral|ról|nál|ból|nyi|ig)?": "USD", "amerikai dollár(t|ért)?": "USD", "kanadai dollár": "CAD", "(angol |brit )?font(ot|ért|tal|ra)?": "GBP", "font sterling": "GBP", "jen(t|ért)?": "JPY",
        "von(t)?": "KRW", "jüan(t|ért)?": "CNY", "rúpia": "INR", "rúpiát": "INR", "svájci frank(ot)?": "CHF", "frank": "CHF", "svéd korona": "SEK", "svéd koronát": "SEK", "norvég korona": "NOK", "dán korona": "DKK", "cseh korona": "CZK", "korona": "CZK", "zloty(t)?": "PLN", "rubel(t)?": "RUB", "hrivnya": "UAH", "török líra": "TRY", "lej(t)?": "RON", "márka": "DEM", "márkát": "DEM", "líra": "ITL", "schilling": "ATS",
    },
    cents={"fillér": "HUF", "cent": "EUR", "eurócent": "EUR", "centet": "EUR"},
    ranges=("vagy",),
    pairs=(),
    adds=(),
    qualifiers={
        "legfeljebb": "up to", "akár": "up to", "maximum": "up to", "több mint": "more than", "legalább": "more than", "minimum": "more than", "bő": "more than", "kevesebb mint": "less than", "alig": "about", "közel": "about", "mintegy": "about", "körülbelül": "about", "nagyjából": "about", "csaknem": "about", "kb.": "about", "majdnem": "about", "hozzávetőleg": "about",
    },
    vague=("több", "néhány", "tucatnyi", "sok", "pár", "több tíz", "több száz", "több tízmillió", "több százmillió", "több tízmilliárd"),
    after=("és", "vagy", "a", "az", "volt", "lesz", "is", "hogy", "amely", "de", "évente", "havonta"),
    money=("forint", "euró", "beruház", "befektet", "költség", "fizet", "bevétel", "nyereség", "veszteség", "hitel", "támogat", "bírság", "ár", "alap", "finansz"),
    accelerators=("GPU", "GPU-t", "grafikus processzor", "videokártya", "gyorsító"),
    hours=("óra", "órát"),
    parameters=("paraméter", "paraméteres"),
    tokens=("token", "tokent"),
    times=("-szor", "-szer", "-szeres"),
)
