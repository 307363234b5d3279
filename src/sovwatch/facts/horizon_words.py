"""Patterns of terms by language. YEAR stands for a year from 2000, NUMBER for a small number in digits or words."""

NUMBERS: dict[str, dict[str, float]] = {
    "en": {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "a": 1, "one": 1},
    "de": {"zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "ein": 1},
    "fr": {"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "un": 1},
    "es": {"dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "diez": 10},
    "it": {"due": 2, "tre": 3, "quattro": 4, "cinque": 5, "sei": 6, "sette": 7, "otto": 8, "dieci": 10, "tredici": 13},
    "pt": {"dois": 2, "três": 3, "quatro": 4, "cinco": 5, "seis": 6, "sete": 7, "oito": 8, "dez": 10},
    "nl": {"twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "tien": 10},
    "da": {"to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "syv": 7, "otte": 8, "ti": 10},
    "no": {"to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "sju": 7, "åtte": 8, "ti": 10},
    "sv": {"två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "tio": 10},
    "fi": {"kahdessa": 2, "kahden": 2, "kolmen": 3, "neljän": 4, "viiden": 5, "kuuden": 6, "kymmenen": 10, "kymmenessä": 10},
    "pl": {"dwa": 2, "dwóch": 2, "trzy": 3, "trzech": 3, "cztery": 4, "czterech": 4, "pięć": 5, "pięciu": 5, "sześciu": 6, "dziesięć": 10, "dziesięciu": 10},
    "cs": {"dva": 2, "tři": 3, "čtyři": 4, "pět": 5, "pěti": 5, "tří": 3, "čtyř": 4, "šest": 6, "deset": 10, "deseti": 10},
    "el": {"δύο": 2, "τρία": 3, "τέσσερα": 4, "πέντε": 5, "δέκα": 10},
    "hu": {"két": 2, "három": 3, "négy": 4, "öt": 5, "hat": 6, "tíz": 10},
    "ko": {"한": 1, "두": 2, "세": 3, "네": 4},
}

UNTIL: dict[str, str] = {
    "en": r"\b(?:by|until|through|before|up to) (?:the end of |early |late |mid-|(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|fall|winter) )?YEAR\b",
    "de": r"\b(?:bis(?: zum Jahr| Ende| Mitte| Anfang|)(?: zum)?|spätestens) YEAR\b",
    "fr": r"\b(?:d['’]ici(?: à| la fin)?|jusqu['’]en|jusqu['’]à|avant|à l['’]horizon)(?: fin| l['’]été| la fin de)? ?YEAR\b",
    "es": r"\b(?:hasta|para|antes de|a finales de|de aquí a)(?: el| finales de| el año)? YEAR\b",
    "it": r"\b(?:entro|fino al|sino al)(?: il| la fine del| fine)? ?YEAR\b",
    "pt": r"\baté(?: ao?| ao fim de| ao final de)? YEAR\b",
    "nl": r"\b(?:tot(?: en met)?|tegen|uiterlijk|vóór|voor eind)(?: in| eind)? YEAR\b",
    "da": r"\b(?:frem til|inden|til og med|senest i)(?: udgangen af)? YEAR\b",
    "no": r"\b(?:fram til|frem til|innen|til og med)(?: utgangen av)? YEAR\b",
    "sv": r"\b(?:till och med|fram till|senast|till|före)(?: år| slutet av)? YEAR\b",
    "fi": r"\bvuo(?:teen|den) YEAR (?:mennessä|loppuun|asti|saakka)\b",
    "pl": r"\bdo(?: końca| roku)? YEAR(?: roku| r\.)?",
    "cs": r"\bdo(?: konce)?(?: roku)? YEAR\b",
    "el": r"(?:έως|μέχρι|ως)(?: το)?(?: τέλος του)? YEAR",
    "hu": r"\bYEAR(?:-ig| végéig)\b",
    "ko": r"YEAR년(?: ?(?:말|초|상반기|하반기|\d{1,2}월))?까지",
}

FOR: dict[str, str] = {
    "en": r"\b(?:over|for|during|in|across)(?: the)?(?: next| coming| following)? NUMBER years?\b",
    "de": r"\b(?:über|in den (?:kommenden|nächsten)|für|auf|binnen|in|innerhalb von) NUMBER Jahren?\b",
    "fr": r"\b(?:sur|pendant|en|pour|dans les|au cours des)(?: les)?(?: prochaines)? ?NUMBER (?:prochaines années|ans|années)\b",
    "es": r"\b(?:en|durante|a|por)(?: los)?(?: próximos)? NUMBER(?: próximos)? años\b",
    "it": r"\b(?:in|per|nei prossimi|nell['’]arco di) NUMBER anni\b",
    "pt": r"\b(?:em|durante|por|ao longo de|nos próximos) NUMBER anos\b",
    "nl": r"\b(?:over|in|gedurende|de komende)(?: de komende)? NUMBER jaar\b",
    "da": r"\b(?:over|i|på|de næste) NUMBER år\b",
    "no": r"\b(?:over|i|på|de neste) NUMBER år\b",
    "sv": r"\b(?:över|i|på|under|de kommande) NUMBER år\b",
    "fi": r"\bNUMBER (?:vuoden aikana|vuodessa|vuoden)\b",
    "pl": r"\b(?:przez|w ciągu|na|w)(?: najbliższych)? NUMBER lat(?:a)?\b",
    "cs": r"\b(?:na|za|během|v příštích) NUMBER (?:let|roky|rok)\b",
    "el": r"(?:σε|για|επί) NUMBER (?:χρόνια|έτη)",
    "hu": r"\bNUMBER (?:év alatt|évre|éven át)\b",
    "ko": r"(?:향후 |앞으로 |총 )?NUMBER ?년(?:간|에 걸쳐| ?동안)",
}
EVERY: dict[str, str] = {
    "en": r"\b(?:per|a|each|every) (?:year|month|annum)\b|\b(?:annually|yearly|monthly)\b",
    "de": r"\b(?:pro|im|je) (?:Jahr|Monat)\b|\b(?:jährlich|monatlich)\b",
    "fr": r"\bpar (?:an|mois)\b|\b(?:annuels?|annuelles?|mensuels?)\b",
    "es": r"\bal (?:año|mes)\b|\b(?:anuales|anual|mensuales)\b",
    "it": r"\b(?:all['’]|l['’])anno\b|\bal mese\b|\b(?:annui|annuali)\b",
    "pt": r"\bpor (?:ano|mês)\b|\b(?:anuais|mensais)\b",
    "nl": r"\bper (?:jaar|maand)\b|\bjaarlijks\b",
    "da": r"\bom (?:året|måneden)\b|\bårligt\b",
    "no": r"\bi (?:året|måneden)\b|\bårlig\b",
    "sv": r"\b(?:om året|per år|per månad|årligen)\b",
    "fi": r"\b(?:vuodessa|kuukaudessa|vuosittain)\b",
    "pl": r"\b(?:rocznie|miesięcznie)\b",
    "cs": r"\b(?:ročně|měsíčně)\b",
    "el": r"ετησίως|τον χρόνο|τον μήνα",
    "hu": r"\b(?:évente|havonta)\b",
    "ko": r"연간|매년|해마다|매달|연 (?=\d)|월 (?=\d)",
}

SINCE: dict[str, str] = {
    "en": r"\bsince YEAR\b", "de": r"\bseit YEAR\b", "fr": r"\bdepuis YEAR\b", "es": r"\bdesde YEAR\b", "it": r"\bdal YEAR\b", "pt": r"\bdesde YEAR\b", "nl": r"\bsinds YEAR\b", "da": r"\bsiden YEAR\b", "no": r"\bsiden YEAR\b", "sv": r"\bsedan YEAR\b",
    "fi": r"\bvuodesta YEAR\b", "pl": r"\bod YEAR(?: roku)?\b", "cs": r"\bod roku YEAR\b", "el": r"από το YEAR", "hu": r"\bYEAR óta\b", "ko": r"YEAR년부터",
}

# Years ahead of the article's -> the words for it.
NEXT: dict[int, dict[str, str]] = {
    1: {
        "en": r"\bnext year\b", "de": r"\bnächste[sn]? Jahr\b|\bkommende[sn]? Jahr\b", "fr": r"\bl['’]an prochain\b|\bl['’]année prochaine\b", "es": r"\bel (?:próximo año|año que viene|año próximo)\b", "it": r"\b(?:l['’]anno prossimo|il prossimo anno)\b",
        "pt": r"\b(?:no próximo ano|no ano que vem|para o ano)\b", "nl": r"\bvolgend jaar\b", "da": r"\bnæste år\b", "no": r"\bneste år\b", "sv": r"\bnästa år\b", "fi": r"\bensi vuonna\b|\bensi vuoden\b", "pl": r"\bw przyszłym roku\b", "cs": r"\bpříští rok\b|\bv příštím roce\b",
        "el": r"του χρόνου", "hu": r"\bjövőre\b", "ko": r"내년",
    },
    0: {
        "en": r"\bthis year\b", "de": r"\bdiese[sm] Jahr\b", "fr": r"\bcette année\b", "es": r"\beste año\b", "it": r"\bquest['’]anno\b", "pt": r"\beste ano\b", "nl": r"\bdit jaar\b", "da": r"\bi år\b", "no": r"\bi år\b", "sv": r"\bi år\b", "fi": r"\btänä vuonna\b", "pl": r"\bw tym roku\b", "cs": r"\bletos\b|\bv tomto roce\b",
        "el": r"φέτος", "hu": r"\bidén\b", "ko": r"올해",
    },
}
