"""Recognises stock lines among paragraphs, using the tables of `furniture`."""

import re
from collections import defaultdict

from sovwatch.reading.furniture import CREDITS, MACHINE_NOTICES, PROMPTS, STOPS, TEASERS, WEAK_PROMPTS
from sovwatch.reading.phrasebook import Kinds
from sovwatch.reading.text import ends_sentence

_EDGE = " \t:.,;!?…-–—|>»›«‹[]()<>*·•+→▶►▷☞↓/\"'“”„"


class Prefixes:
    """Asks whether a line opens with one of many phrases, in constant time for the lines that do not."""

    def __init__(self, phrases: set[str]) -> None:
        table: dict[str, list[str]] = defaultdict(list)
        for phrase in phrases:
            table[phrase[:2]].append(phrase)
        self._table = {key: tuple(sorted(found, key=len, reverse=True)) for key, found in table.items()}

    def match(self, line: str) -> str | None:
        """The longest phrase that the line opens with as whole words, or None."""
        for key in (line[:2], line[:1]):
            phrases = self._table.get(key)
            if phrases is None or not line.startswith(phrases):
                continue
            for phrase in phrases:
                if line.startswith(phrase) and (len(line) == len(phrase) or _ends_word(line, len(phrase))):
                    return phrase
        return None


def _ends_word(line: str, at: int) -> bool:
    last, following = line[at - 1], line[at]
    return not last.isalpha() or not following.isalpha() or _is_dense(last)


def _is_dense(char: str) -> bool:
    """Whether a character belongs to a script that says a word in one or two of them."""
    return "\uac00" <= char <= "\ud7a3" or "\u3040" <= char <= "\u9fff"


_TEASERS = Prefixes({phrase for phrases in TEASERS.values() for phrase in phrases})
_CREDITS = Prefixes(set(CREDITS))
_STOPS = {phrase.strip(_EDGE) for phrases in STOPS.values() for phrase in phrases}
_EXACT = _STOPS | {phrase.strip(_EDGE) for phrases in TEASERS.values() for phrase in phrases}
#: One search for three tables: the kinds of every phrase.
_PROMPT, _WEAK_PROMPT, _NOTICE = 1, 2, 4
_SAID = Kinds({_PROMPT: PROMPTS, _WEAK_PROMPT: WEAK_PROMPTS, _NOTICE: MACHINE_NOTICES})

#: Longest line, in weight, that a stock phrase alone can condemn.
SHORT = 90
#: A line of this weight that ends like a sentence is prose, whatever it opens with.
SENTENCE = 130
LONG = 420
#: A notice about a machine's part in the page is shorter; a paragraph about such machines is not.
NOTICE = 240


def is_stock(text: str, size: int, linked: int) -> bool:
    """Whether a line is furniture by its wording: a pointer, a credit, a request, a counter, a by-line.

    `size` is the weight of the text, `linked` the number of its characters inside links.
    """
    if size > LONG:
        return False
    low = text.lower()
    said = _SAID.of(low)
    return (
        (said and _condemns(said, text, size))
        or _is_teaser(text, low, size, linked)
        or _is_credit(low, size)
        or is_numeric(text)
        or (size < SHORT and "@" in text and _SIGNED.search(text) is not None)
        or ("min" in low and _FILM.search(text) is not None)
        or (size <= SHORT and is_byline(text))
    )


def _condemns(said: int, text: str, size: int) -> bool:
    """Whether requests or notices found in a line are the line's purpose, by its size and end."""
    if said & _PROMPT or (said & _NOTICE and size < NOTICE):
        return True
    return bool(said & _WEAK_PROMPT) and size < SHORT and not ends_sentence(text)


def is_credit(text: str, size: int) -> bool:
    """Whether a line opens like the credit of a picture or a text, or names agencies alone."""
    return _is_credit(text.lower(), size)


def _is_credit(low: str, size: int) -> bool:
    return size < SHORT * 1.4 and (
        _CREDITS.match(low) is not None or (size < 40 and _HOUSE_LINE.match(low) is not None)
    )


def is_stock_piece(text: str, size: int) -> bool:
    """The same for a piece of a line that runs on: only credits and requests count."""
    if size > LONG or len(text) < 4:
        return False
    low = text.lower()
    return (size < SHORT * 1.4 and _CREDITS.match(low) is not None) or bool(_SAID.of(low) & _PROMPT)


def _is_teaser(text: str, low: str, size: int, linked: int) -> bool:
    bare = low.lstrip(_EDGE)
    if len(bare) < SHORT and bare.rstrip(_EDGE) in _EXACT:
        return True
    phrase = _TEASERS.match(bare) or (_TEASERS.match(low) if bare != low else None)
    if phrase is None or (size > SENTENCE and ends_sentence(text) and linked * 4 < len(text)):
        return False
    rest = bare[len(phrase) : len(phrase) + 3].lstrip()
    if phrase[-1] == ":" or rest[:1] in {":", "：", "|", "»", ">"} or linked * 2 > len(text):
        return True
    telling = " " in phrase.strip() or (len(phrase) > 2 and _is_dense(phrase[-1]))
    return telling and (linked * 4 > len(text) or not ends_sentence(text) or (size < SHORT and linked > 0))


#: "More great stories of the paper", whatever the paper's name.
_MORE = re.compile(
    r"^more (?:great |top |must-read )?(?:[\w’'&.-]+ ){0,4}(?:stories|reads|news|coverage|articles)[:.]?$",
    re.I,
)


def is_stop(text: str) -> bool:
    """Whether the line heads what follows an article: "Related articles", "Kommentare", "관련기사"."""
    return len(text) < 60 and (text.lower().strip(_EDGE) in _STOPS or _MORE.match(text) is not None)


_HOUSES = (
    "reuters|afp|ap|ap photo|epa|epa-efe|dpa|pa|pa wire|getty images|getty|imago|imago images|apa|keystone|picture alliance|shutterstock|istock|alamy|"
    "bloomberg|sda|keystone-sda|tt|ntb|ritzau|scanpix|ritzau scanpix|lehtikuva|pap|čtk|mti|lusa|ansa|efe|europa press|belga|anp|xinhua|unsplash"
)
#: Nothing but agencies: "REUTERS", "(AFP)", "sak/Reuters", "dpa, AFP".
_HOUSE_LINE = re.compile(
    rf"^[(/]?(?:[a-z]{{2,4}}/)?(?:{_HOUSES})(?:\s?[/,&|+]\s?(?:{_HOUSES}|[a-z]{{2,4}}))*[)/]?\.?$"
)
#: "12.05.2026 | 0:21 min" at the end of a line: a film and its length.
_FILM = re.compile(r"\d{1,2}:\d{2}\s?(?:min\.?|minuten|minutes|Min\.?)\W*$", re.I)
#: A name and a mail address, no more: how papers sign an article.
_SIGNED = re.compile(r"^(?:[^\W\d_][\w.'’-]*\s){0,4}[(<\[]?[\w.+-]+@[\w-]+(?:\.[\w-]+)+[)>\]]?$")
_PLACEHOLDER = re.compile(
    r"^\W*(?:\$\$\w+\$\$|\{\{.*\}\}|\[\[?AD\w*\]\]?|%%\w+%%|<!--.*-->|undefined|null|NaN)\W*$", re.I
)
_DATE_LINE = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]")


def is_numeric(text: str) -> bool:
    """A line with digits and hardly a letter (a clock, a counter, a page number), or a template's placeholder."""
    if len(text) >= 60:
        return False
    if _PLACEHOLDER.match(text):
        return True
    return len(text) < 40 and (
        not _LETTERS.search(text)
        or (bool(_DATE_LINE.search(text)) and len(_LETTERS.findall(text)) * 3 < len(text))
    )


_BYLINE = re.compile(
    r"^(?:by|von|par|por|di|door|af|av|autor|autorin|text|texte|author|autore|auteur|words|written by|geschrieben von|posted by|published by|"
    r"tekst|teksti|opracował|opracowała|redazione|redakcja|redaktion|redaktion:|stand|erstellt|veröffentlicht|publiziert|published|updated|"
    r"last updated|posted|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato|gepubliceerd|opdateret|publiceret|oppdatert|publisert|"
    r"publicerad|uppdaterad|julkaistu|päivitetty|aktualizováno|publikováno|aktualizacja|opublikowano|data dodania|입력|수정|승인|등록|기사입력|최종수정)\b",
    re.I,
)


def is_byline(text: str) -> bool:
    """A short line that opens like a by-line or a date line and does not end like a sentence."""
    if not _BYLINE.match(text):
        return False
    return not ends_sentence(text) or len(_DATE_LINE.findall(text)) >= 4
