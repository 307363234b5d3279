"""Month names of the languages we read, lower case, without dots: full and short, nominative and genitive.

From Unicode CLDR (`months`, contexts format and stand-alone), with short forms that newspapers use besides.
The same word may be two months: `listopad` is October in Croatian and November in Czech and Polish.
"""

# fmt: off
MONTHS: dict[str, dict[str, int]] = {
    "en": {
        "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4, "may": 5,
        "june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9,
        "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
    },
    "de": {
        "januar": 1, "jänner": 1, "jan": 1, "jän": 1, "februar": 2, "feber": 2, "feb": 2, "maerz": 3, "märz": 3,
        "mär": 3, "mrz": 3, "april": 4, "apr": 4, "mai": 5, "juni": 6, "jun": 6, "juli": 7, "jul": 7, "august": 8,
        "aug": 8, "september": 9, "sept": 9, "sep": 9, "oktober": 10, "okt": 10, "november": 11, "nov": 11,
        "dezember": 12, "dez": 12,
    },
    "fr": {
        "janvier": 1, "janv": 1, "février": 2, "fevrier": 2, "févr": 2, "fevr": 2, "fev": 2, "mars": 3, "avril": 4,
        "avr": 4, "mai": 5, "juin": 6, "juillet": 7, "juil": 7, "août": 8, "aout": 8, "septembre": 9, "sept": 9,
        "octobre": 10, "oct": 10, "novembre": 11, "nov": 11, "décembre": 12, "decembre": 12, "déc": 12, "dec": 12,
    },
    "es": {
        "enero": 1, "ene": 1, "febrero": 2, "feb": 2, "marzo": 3, "mar": 3, "abril": 4, "abr": 4, "mayo": 5,
        "may": 5, "junio": 6, "jun": 6, "julio": 7, "jul": 7, "agosto": 8, "ago": 8, "septiembre": 9,
        "setiembre": 9, "sept": 9, "set": 9, "octubre": 10, "oct": 10, "noviembre": 11, "nov": 11, "diciembre": 12,
        "dic": 12,
    },
    "it": {
        "gennaio": 1, "gen": 1, "febbraio": 2, "feb": 2, "marzo": 3, "mar": 3, "aprile": 4, "apr": 4, "maggio": 5,
        "mag": 5, "giugno": 6, "giu": 6, "luglio": 7, "lug": 7, "agosto": 8, "ago": 8, "settembre": 9, "sett": 9,
        "set": 9, "ottobre": 10, "ott": 10, "novembre": 11, "nov": 11, "dicembre": 12, "dic": 12,
    },
    "pt": {
        "janeiro": 1, "jan": 1, "fevereiro": 2, "fev": 2, "março": 3, "mar": 3, "abril": 4, "abr": 4, "maio": 5,
        "mai": 5, "junho": 6, "jun": 6, "julho": 7, "jul": 7, "agosto": 8, "ago": 8, "setembro": 9, "set": 9,
        "outubro": 10, "out": 10, "novembro": 11, "nov": 11, "dezembro": 12, "dez": 12,
    },
    "nl": {
        "januari": 1, "jan": 1, "februari": 2, "feb": 2, "maart": 3, "mrt": 3, "april": 4, "apr": 4, "mei": 5,
        "juni": 6, "jun": 6, "juli": 7, "jul": 7, "augustus": 8, "aug": 8, "september": 9, "sep": 9, "oktober": 10,
        "okt": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
    },
    "da": {
        "januar": 1, "jan": 1, "februar": 2, "feb": 2, "marts": 3, "mar": 3, "april": 4, "apr": 4, "maj": 5,
        "juni": 6, "jun": 6, "juli": 7, "jul": 7, "august": 8, "aug": 8, "september": 9, "sep": 9, "oktober": 10,
        "okt": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
    },
    "no": {
        "januar": 1, "jan": 1, "februar": 2, "feb": 2, "mars": 3, "mar": 3, "april": 4, "apr": 4, "mai": 5,
        "juni": 6, "jun": 6, "juli": 7, "jul": 7, "august": 8, "aug": 8, "september": 9, "sep": 9, "oktober": 10,
        "okt": 10, "november": 11, "nov": 11, "desember": 12, "des": 12,
    },
    "sv": {
        "januari": 1, "jan": 1, "februari": 2, "feb": 2, "mars": 3, "april": 4, "apr": 4, "maj": 5, "juni": 6,
        "juli": 7, "augusti": 8, "aug": 8, "september": 9, "sep": 9, "oktober": 10, "okt": 10, "november": 11,
        "nov": 11, "december": 12, "dec": 12,
    },
    "fi": {
        "tammikuuta": 1, "tammikuu": 1, "tammi": 1, "helmikuuta": 2, "helmikuu": 2, "helmi": 2, "maaliskuuta": 3,
        "maaliskuu": 3, "maalis": 3, "huhtikuuta": 4, "huhtikuu": 4, "huhti": 4, "toukokuuta": 5, "toukokuu": 5,
        "touko": 5, "kesäkuuta": 6, "kesäkuu": 6, "kesä": 6, "heinäkuuta": 7, "heinäkuu": 7, "heinä": 7,
        "elokuuta": 8, "elokuu": 8, "elo": 8, "syyskuuta": 9, "syyskuu": 9, "syys": 9, "lokakuuta": 10,
        "lokakuu": 10, "loka": 10, "marraskuuta": 11, "marraskuu": 11, "marras": 11, "joulukuuta": 12,
        "joulukuu": 12, "joulu": 12,
    },
    "pl": {
        "stycznia": 1, "styczeń": 1, "sty": 1, "lutego": 2, "luty": 2, "lut": 2, "marzec": 3, "marca": 3, "mar": 3,
        "kwietnia": 4, "kwiecień": 4, "kwi": 4, "maja": 5, "maj": 5, "czerwiec": 6, "czerwca": 6, "cze": 6,
        "lipiec": 7, "lipca": 7, "lip": 7, "sierpnia": 8, "sierpień": 8, "sie": 8, "września": 9, "wrzesień": 9,
        "wrz": 9, "października": 10, "październik": 10, "paź": 10, "listopada": 11, "listopad": 11, "lis": 11,
        "grudzień": 12, "grudnia": 12, "gru": 12,
    },
    "cs": {
        "ledna": 1, "leden": 1, "led": 1, "února": 2, "únor": 2, "úno": 2, "března": 3, "březen": 3, "bře": 3,
        "dubna": 4, "duben": 4, "dub": 4, "května": 5, "květen": 5, "kvě": 5, "června": 6, "červen": 6, "čvn": 6,
        "července": 7, "červenec": 7, "čvc": 7, "srpna": 8, "srpen": 8, "srp": 8, "září": 9, "zář": 9, "října": 10,
        "říjen": 10, "říj": 10, "listopadu": 11, "listopad": 11, "lis": 11, "prosince": 12, "prosinec": 12,
        "pro": 12,
    },
    "sk": {
        "januára": 1, "január": 1, "jan": 1, "februára": 2, "február": 2, "feb": 2, "marca": 3, "marec": 3,
        "mar": 3, "apríla": 4, "apríl": 4, "apr": 4, "mája": 5, "máj": 5, "júna": 6, "jún": 6, "júla": 7, "júl": 7,
        "augusta": 8, "august": 8, "aug": 8, "septembra": 9, "september": 9, "sep": 9, "októbra": 10,
        "október": 10, "okt": 10, "novembra": 11, "november": 11, "nov": 11, "decembra": 12, "december": 12,
        "dec": 12,
    },
    "sl": {
        "januar": 1, "jan": 1, "februar": 2, "feb": 2, "marec": 3, "mar": 3, "april": 4, "apr": 4, "maj": 5,
        "junij": 6, "jun": 6, "julij": 7, "jul": 7, "avgust": 8, "avg": 8, "september": 9, "sep": 9, "oktober": 10,
        "okt": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
    },
    "hr": {
        "siječnja": 1, "siječanj": 1, "sij": 1, "veljače": 2, "veljača": 2, "velj": 2, "ožujka": 3, "ožujak": 3,
        "ožu": 3, "travnja": 4, "travanj": 4, "tra": 4, "svibnja": 5, "svibanj": 5, "svi": 5, "lipnja": 6,
        "lipanj": 6, "lip": 6, "srpnja": 7, "srpanj": 7, "srp": 7, "kolovoza": 8, "kolovoz": 8, "kol": 8,
        "rujna": 9, "rujan": 9, "ruj": 9, "listopada": 10, "listopad": 10, "lis": 10, "studenoga": 11,
        "studeni": 11, "stu": 11, "prosinca": 12, "prosinac": 12, "pro": 12,
    },
    "hu": {
        "január": 1, "jan": 1, "február": 2, "febr": 2, "március": 3, "márc": 3, "április": 4, "ápr": 4,
        "május": 5, "máj": 5, "június": 6, "jún": 6, "július": 7, "júl": 7, "augusztus": 8, "aug": 8,
        "szeptember": 9, "szept": 9, "október": 10, "okt": 10, "november": 11, "nov": 11, "december": 12,
        "dec": 12,
    },
    "ro": {
        "ianuarie": 1, "ian": 1, "februarie": 2, "feb": 2, "martie": 3, "mar": 3, "aprilie": 4, "apr": 4, "mai": 5,
        "iunie": 6, "iun": 6, "iulie": 7, "iul": 7, "august": 8, "aug": 8, "septembrie": 9, "sept": 9,
        "octombrie": 10, "oct": 10, "noiembrie": 11, "nov": 11, "noi": 11, "decembrie": 12, "dec": 12,
    },
    "bg": {
        "януари": 1, "яну": 1, "февруари": 2, "фев": 2, "март": 3, "април": 4, "апр": 4, "май": 5, "юни": 6,
        "юли": 7, "август": 8, "авг": 8, "септември": 9, "сеп": 9, "октомври": 10, "окт": 10, "ноември": 11,
        "ное": 11, "декември": 12, "дек": 12,
    },
    "el": {
        "ιανουαρίου": 1, "ιανουάριος": 1, "ιαν": 1, "φεβρουαρίου": 2, "φεβρουάριος": 2, "φεβ": 2, "μαρτίου": 3,
        "μάρτιος": 3, "μαρ": 3, "μάρ": 3, "απριλίου": 4, "απρίλιος": 4, "απρ": 4, "μαΐου": 5, "μάιος": 5, "μαΐ": 5,
        "μάι": 5, "μαι": 5, "ιουνίου": 6, "ιούνιος": 6, "ιουν": 6, "ιούν": 6, "ιουλίου": 7, "ιούλιος": 7,
        "ιουλ": 7, "ιούλ": 7, "αυγούστου": 8, "αύγουστος": 8, "αυγ": 8, "αύγ": 8, "σεπτεμβρίου": 9,
        "σεπτέμβριος": 9, "σεπ": 9, "οκτωβρίου": 10, "οκτώβριος": 10, "οκτ": 10, "νοεμβρίου": 11, "νοέμβριος": 11,
        "νοε": 11, "νοέ": 11, "δεκεμβρίου": 12, "δεκέμβριος": 12, "δεκ": 12,
    },
    "et": {
        "jaanuar": 1, "jaan": 1, "veebruar": 2, "veebr": 2, "märts": 3, "aprill": 4, "apr": 4, "mai": 5,
        "juuni": 6, "juuli": 7, "august": 8, "aug": 8, "september": 9, "sept": 9, "oktoober": 10, "okt": 10,
        "november": 11, "nov": 11, "detsember": 12, "dets": 12,
    },
    "lv": {
        "janvāris": 1, "janv": 1, "februāris": 2, "febr": 2, "marts": 3, "aprīlis": 4, "apr": 4, "maijs": 5,
        "jūnijs": 6, "jūn": 6, "jūlijs": 7, "jūl": 7, "augusts": 8, "aug": 8, "septembris": 9, "sept": 9,
        "oktobris": 10, "okt": 10, "novembris": 11, "nov": 11, "decembris": 12, "dec": 12,
    },
    "lt": {
        "sausio": 1, "sausis": 1, "saus": 1, "vasario": 2, "vasaris": 2, "vas": 2, "kovas": 3, "kovo": 3, "kov": 3,
        "balandžio": 4, "balandis": 4, "bal": 4, "gegužės": 5, "gegužė": 5, "geg": 5, "birželio": 6, "birželis": 6,
        "birž": 6, "liepos": 7, "liepa": 7, "liep": 7, "rugpjūčio": 8, "rugpjūtis": 8, "rugp": 8, "rugsėjis": 9,
        "rugsėjo": 9, "rugs": 9, "spalio": 10, "spalis": 10, "spal": 10, "lapkričio": 11, "lapkritis": 11,
        "lapkr": 11, "gruodžio": 12, "gruodis": 12, "gruod": 12,
    },
    "tr": {
        "ocak": 1, "oca": 1, "şubat": 2, "şub": 2, "mart": 3, "mar": 3, "nisan": 4, "nis": 4, "mayıs": 5, "may": 5,
        "haziran": 6, "haz": 6, "temmuz": 7, "tem": 7, "ağustos": 8, "ağu": 8, "eylül": 9, "eyl": 9, "ekim": 10,
        "eki": 10, "kasım": 11, "kas": 11, "aralık": 12, "ara": 12,
    },
    "ru": {
        "января": 1, "январь": 1, "янв": 1, "февраля": 2, "февраль": 2, "февр": 2, "марта": 3, "март": 3, "мар": 3,
        "апреля": 4, "апрель": 4, "апр": 4, "мая": 5, "май": 5, "июня": 6, "июнь": 6, "июн": 6, "июля": 7,
        "июль": 7, "июл": 7, "августа": 8, "август": 8, "авг": 8, "сентября": 9, "сентябрь": 9, "сент": 9,
        "октября": 10, "октябрь": 10, "окт": 10, "ноября": 11, "ноябрь": 11, "нояб": 11, "декабря": 12,
        "декабрь": 12, "дек": 12,
    },
    "uk": {
        "січень": 1, "січня": 1, "січ": 1, "лютого": 2, "лютий": 2, "лют": 2, "березень": 3, "березня": 3,
        "бер": 3, "квітень": 4, "квітня": 4, "квіт": 4, "травень": 5, "травня": 5, "трав": 5, "червень": 6,
        "червня": 6, "черв": 6, "липень": 7, "липня": 7, "лип": 7, "серпень": 8, "серпня": 8, "серп": 8,
        "вересень": 9, "вересня": 9, "вер": 9, "жовтень": 10, "жовтня": 10, "жовт": 10, "листопада": 11,
        "листопад": 11, "лист": 11, "грудень": 12, "грудня": 12, "груд": 12,
    },
    "is": {
        "janúar": 1, "jan": 1, "febrúar": 2, "feb": 2, "mars": 3, "mar": 3, "apríl": 4, "apr": 4, "maí": 5,
        "júní": 6, "jún": 6, "júlí": 7, "júl": 7, "ágúst": 8, "ágú": 8, "september": 9, "sep": 9, "október": 10,
        "okt": 10, "nóvember": 11, "nóv": 11, "desember": 12, "des": 12,
    },
    "ga": {
        "eanáir": 1, "ean": 1, "feabhra": 2, "feabh": 2, "márta": 3, "aibreán": 4, "aib": 4, "bealtaine": 5,
        "beal": 5, "meitheamh": 6, "meith": 6, "iúil": 7, "lúnasa": 8, "lún": 8, "meán fómhair": 9, "mfómh": 9,
        "deireadh fómhair": 10, "dfómh": 10, "samhain": 11, "samh": 11, "nollaig": 12, "noll": 12,
    },
    "mt": {
        "jannar": 1, "jan": 1, "frar": 2, "fra": 2, "marzu": 3, "mar": 3, "april": 4, "apr": 4, "mejju": 5,
        "mej": 5, "ġunju": 6, "ġun": 6, "lulju": 7, "lul": 7, "awwissu": 8, "aww": 8, "settembru": 9, "set": 9,
        "ottubru": 10, "ott": 10, "novembru": 11, "nov": 11, "diċembru": 12, "diċ": 12,
    },
    "ca": {
        "gener": 1, "gen": 1, "febrer": 2, "febr": 2, "març": 3, "abril": 4, "abr": 4, "maig": 5, "juny": 6,
        "juliol": 7, "jul": 7, "agost": 8, "setembre": 9, "set": 9, "octubre": 10, "oct": 10, "novembre": 11,
        "nov": 11, "desembre": 12, "des": 12,
    },
    "eu": {
        "urtarrila": 1, "urt": 1, "otsaila": 2, "ots": 2, "martxoa": 3, "mar": 3, "apirila": 4, "api": 4,
        "maiatza": 5, "mai": 5, "ekaina": 6, "eka": 6, "uztaila": 7, "uzt": 7, "abuztua": 8, "abu": 8, "iraila": 9,
        "ira": 9, "urria": 10, "urr": 10, "azaroa": 11, "aza": 11, "abendua": 12, "abe": 12,
    },
    "gl": {
        "xaneiro": 1, "xan": 1, "febreiro": 2, "feb": 2, "marzo": 3, "mar": 3, "abril": 4, "abr": 4, "maio": 5,
        "xuño": 6, "xullo": 7, "xul": 7, "agosto": 8, "ago": 8, "setembro": 9, "set": 9, "outubro": 10, "out": 10,
        "novembro": 11, "nov": 11, "decembro": 12, "dec": 12,
    },
    "sr": {
        "januar": 1, "jan": 1, "februar": 2, "feb": 2, "mart": 3, "mar": 3, "april": 4, "apr": 4, "maj": 5,
        "jun": 6, "jul": 7, "avgust": 8, "avg": 8, "septembar": 9, "sep": 9, "oktobar": 10, "okt": 10,
        "novembar": 11, "nov": 11, "decembar": 12, "dec": 12,
    },
    "sq": {
        "janar": 1, "jan": 1, "shkurt": 2, "shk": 2, "mars": 3, "mar": 3, "prill": 4, "pri": 4, "maj": 5,
        "qershor": 6, "qer": 6, "korrik": 7, "korr": 7, "gusht": 8, "gush": 8, "shtator": 9, "sht": 9, "tetor": 10,
        "tet": 10, "nëntor": 11, "nën": 11, "dhjetor": 12, "dhj": 12,
    },
    "mk": {
        "јануари": 1, "јан": 1, "февруари": 2, "фев": 2, "март": 3, "мар": 3, "април": 4, "апр": 4, "мај": 5,
        "јуни": 6, "јун": 6, "јули": 7, "јул": 7, "август": 8, "авг": 8, "септември": 9, "сеп": 9, "октомври": 10,
        "окт": 10, "ноември": 11, "ное": 11, "декември": 12, "дек": 12,
    },
}
# fmt: on
