"""The language a text is written in, by script and by the small words that no text avoids.

Enough to correct a wrong or missing `lang`: the declared language stands unless the text clearly speaks another.
"""

import re

#: Function words; those shared by many languages ("de", "a", "i") are left out on purpose.
SMALL_WORDS: dict[str, frozenset[str]] = {
    code: frozenset(words.split())
    for code, words in {
        "en": "the and of to in is that for was with as it on are by this from be have not which were has",
        "de": "der die und das den von ist mit für auf dem nicht ein eine des sich auch als im werden wird sie zu",
        "fr": "les des et est une dans que pour du sur qui par pas avec au plus sont cette ont aux ce il",
        "es": "los las del que por con una para como más pero sus este ha está se su lo el y",
        "it": "di che il della per una con non sono del nel alla più anche gli dei come ha dalla si",
        "pt": "não uma com para por mais dos das ao que são foi pela também como os em no na um",
        "nl": "het een van en dat niet zijn op voor met aan er ook wordt bij naar heeft deze worden",
        "da": "og at det er til på med af ikke der som har den et jeg blev efter også kan",
        "no": "og det er på som til av med har ikke den et vi ble fra også etter kan seg om",
        "sv": "och att det som är på av för med inte den ett har till om var från kan efter också",
        "fi": "ja on ei että se oli mutta myös hän ovat sen kun kuin ole tai jos vuonna mukaan",
        "pl": "się nie na że jest do jak przez oraz dla który po są od przy tym ale także jego był",
        "cs": "se že je na to který jsou také jeho podle však byl jako ale bylo když aby při nebo roku",
        "sk": "sa že je na ktorý sú tiež podľa však bol ako ale bolo keď aby pri alebo roku aj nie",
        "sl": "je in da se na za ki so pa tudi bo ne kot ali po še lahko bil pri med",
        "hr": "je i da se na za koji su kao bi ali nije od te što će ili samo bio kako",
        "hu": "hogy nem egy is meg és csak már még volt mint ami ezt után azt kell lesz szerint el",
        "ro": "și în că este cu pe la mai din care sunt nu au fost pentru prin după acest sau fi",
        "et": "ja on ei et see kui oli mis ka ning aga oma tema mida või pärast veel kes",
        "lv": "un ir ka ar no par to bet arī kas kā pēc līdz vai tika viņš gadā ne uz",
        "lt": "ir yra kad su bet kaip buvo tai iš dėl apie jau taip po metų nuo per savo ne",
        "tr": "ve bir bu için ile da de olarak olan daha çok gibi olduğu sonra kadar ancak",
        "id": "yang dan di untuk dengan ini itu dari tidak pada dalam adalah akan juga oleh",
        "el": "και το να του της η των για με που την από στο είναι τον θα στην ότι",
        "bg": "на и да се за от не са като по това със че ще или който при след",
        "ru": "и в не на что с по как из это для его от было также были он но",
        "uk": "та що не на як із для від було це до про його після також і",
    }.items()
}  # fmt: skip
_CODES: dict[str, tuple[str, ...]] = {
    word: tuple(code for code, words in SMALL_WORDS.items() if word in words)
    for word in frozenset().union(*SMALL_WORDS.values())
}
_SCRIPTS = (
    ("ko", re.compile("[\uac00-\ud7a3]")),
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("bn", re.compile("[\u0980-\u09ff]")),
)
_NOT_LATIN = re.compile("[\u0370-\u03ff\u0590-\u1fff\u3040-\ud7ff]")
_WORD = re.compile(r"[^\W\d_]+")
SAMPLE = 800


def language_of(text: str, declared: str) -> str | None:
    """Two-letter code of the text's language; the declared one where the text does not clearly contradict it."""
    base = declared.strip().lower().replace("_", "-").split("-")[0]
    base = {"nb": "no", "nn": "no", "in": "id", "iw": "he"}.get(base, base)
    base = base if 2 <= len(base) <= 3 and base.isalpha() else ""
    sample = text[:SAMPLE]
    if not _WORD.search(sample):
        return base or None
    if not sample.isascii() and _NOT_LATIN.search(sample):
        letters = sum(map(str.isalpha, sample))
        for code, script in _SCRIPTS:
            share = len(script.findall(sample)) / letters
            if share > (0.1 if code == "ja" else 0.3):
                return base if base and code in {"hi", "ar", "zh"} and base != "en" else code
    scores: dict[str, int] = {}
    for word in _CODES.keys() & _WORD.findall(sample.lower()):
        for code in _CODES[word]:
            scores[code] = scores.get(code, 0) + 1
    if not scores:
        return base or None
    best = max(scores, key=lambda code: (scores[code], code))
    if (
        scores[best] < 4
        or (base and scores.get(base, 0) * 1.4 >= scores[best])
        or (base and base not in SMALL_WORDS and scores[best] < 9)
    ):
        return base or (best if scores[best] >= 3 else None)
    return best
