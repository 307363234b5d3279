"""An article as sets of comparable tokens: words, names in both scripts, numbers, days, deeds, actors, countries."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache

from sovwatch.stories.articles import Anchors, ArticleIn
from sovwatch.stories.concepts import DEEDS, THINGS
from sovwatch.stories.names import fold, hangul_skeleton, latin_skeleton, strip_particle
from sovwatch.stories.numbers import days, numbers

HEAD_CHARS = 1200
"""News says what happened first; later paragraphs bring background that other events share."""

KINDS = ("word", "bigram", "name", "heard", "spelt", "number", "sum", "day", "deed", "thing", "actor", "country", "link")
_WORD = re.compile(r"[^\W_]+(?:[-'’.&][^\W_]+)*")
_HANGUL = re.compile(r"[가-힣]+")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f0-9]*(?:[-.&][A-Za-z0-9\u00c0-\u024f]+)*")
_PARTS = re.compile(r"[-.&]")
_INFLECTED = frozenset({"fi", "sv", "da", "no", "nb", "de", "pl", "en"})
_SOFT_J = frozenset({"fi", "sv", "da", "no", "nb", "de", "pl", "nl"})
_KO_STEMS = [(stem, name) for table in (DEEDS, THINGS) for name, stems in table.items() for stem in stems.split() if not stem.isascii()]
_LATIN_STEMS = {stem: name for table in (DEEDS, THINGS) for name, stems in table.items() for stem in stems.split() if stem.isascii()}


@dataclass(frozen=True, slots=True)
class Profile:
    """One article's tokens by kind, those of its title, and when it appeared (UTC, seconds since 1970)."""

    id: str
    language: str
    at: float
    kinds: dict[str, frozenset[str]]
    title: frozenset[str]
    leading: frozenset[str]
    leading_names: frozenset[str]
    source: str = ""

    @property
    def korean(self) -> bool:
        """True if the words are Hangul, whatever the page declared."""
        return self.language == "ko"


@lru_cache(maxsize=65536)
def concepts_of(word: str) -> tuple[str, ...]:
    """Deeds and things that the word names; short Latin stems must be the whole word."""
    if _HANGUL.search(word):
        return tuple({name for stem, name in _KO_STEMS if stem in word})
    plain = fold(word)
    hits = [_LATIN_STEMS.get(plain[:size]) for size in range(4, min(len(plain), 14))]
    hits.append(_LATIN_STEMS.get(plain))
    return tuple({name for name in hits if name})


@lru_cache(maxsize=65536)
def _stem(word: str) -> str:
    plain = fold(word)
    return plain[:6] if len(plain) > 6 else plain.rstrip("s") if len(plain) > 4 else plain


def _is_korean(article: ArticleIn, text: str) -> bool:
    if article.language:
        return article.language[:2].lower() == "ko"
    return len(_HANGUL.findall(text)) * 3 > len(_LATIN.findall(text))


def _names(text: str, language: str) -> tuple[set[str], set[str]]:
    """Latin names (folded, whole and in parts) and their skeletons: words with a capital or a digit."""
    names: set[str] = set()
    spelt: set[str] = set()
    for whole in _LATIN.findall(text):
        for word in {whole, *_PARTS.split(whole)}:
            if len(word) < 2 or not (word[0].isupper() or any(c.isdigit() for c in word)):
                continue
            names.add(_stem(word))
            spelt.update(_spellings(word, language))
    return names, spelt


@lru_cache(maxsize=65536)
def _spellings(word: str, language: str) -> tuple[str, ...]:
    forms = {word, word[:-1]} if language in _INFLECTED and len(word) > 5 else {word}
    heard = {latin_skeleton(form, soft_j=soft) for form in forms for soft in ({False, language in _SOFT_J} if "j" in form.lower() else {False})}
    return tuple(one for one in heard if len(one) >= 3)


@lru_cache(maxsize=65536)
def _hearings(word: str) -> tuple[str, ...]:
    return tuple({one for one in (hangul_skeleton(strip_particle(word)), hangul_skeleton(word)) if len(one) >= 3})


@lru_cache(maxsize=65536)
def _bigrams(word: str) -> tuple[str, ...]:
    bare = strip_particle(word)
    return tuple(bare[at : at + 2] for at in range(len(bare) - 1))


def _words(text: str, *, korean: bool) -> tuple[set[str], set[str], set[str]]:
    """Stems of Latin words, bigrams of Hangul words, skeletons of Hangul words."""
    bigrams: set[str] = set()
    heard: set[str] = set()
    for word in _HANGUL.findall(text) if korean else ():
        bigrams.update(_bigrams(word))
        heard.update(_hearings(word))
    stems = {_stem(part) for word in _LATIN.findall(text) for part in _PARTS.split(word) if len(part) >= 4}
    return stems, bigrams, heard


def head_of(article: ArticleIn) -> str:
    """Title, a line break, and the first `HEAD_CHARS` of the text, without a title repeated there."""
    title, text = article.title.strip(), article.text.strip()
    if title and text.startswith(title):
        text = text[len(title) :].lstrip()
    return f"{title}\n{text[:HEAD_CHARS]}"


def lead_length(article: ArticleIn, head: str) -> int:
    """Where the headline ends in `head`; without a headline, where the first words do."""
    return len(article.title.strip()) or min(len(head), 90)


def profile(article: ArticleIn, anchors: Anchors) -> Profile:
    """The tokens of title and first part of the text. Deterministic; costs about 0.2 ms for a lead."""
    title, head = article.title.strip(), head_of(article)
    korean = _is_korean(article, head)
    language = "ko" if korean else (article.language or "")[:2].lower()
    when = article.published if article.published.tzinfo else article.published.replace(tzinfo=UTC)
    names, spelt = _names(head, language)
    stems, bigrams, heard = _words(head, korean=korean)
    found = {name for word in _WORD.findall(head) for name in concepts_of(word)}
    counts, sums = numbers(head, language or None)
    kinds = {
        "word": stems, "bigram": bigrams, "name": names, "heard": heard, "spelt": spelt,
        "number": counts, "sum": sums, "day": days(head, when.date(), language or None),
        "deed": found & DEEDS.keys(), "thing": found & THINGS.keys(),
        "actor": anchors.actors, "country": anchors.countries, "link": anchors.links,
    }  # fmt: skip
    title_stems, title_bigrams, _ = _words(title, korean=korean)
    return Profile(
        article.id, language, when.timestamp(), {kind: frozenset(kinds[kind]) for kind in KINDS},
        frozenset(title_stems | title_bigrams), anchors.leading, frozenset(_names(head[: lead_length(article, head)], language)[0]),
        article.source or "",
    )  # fmt: skip


def moment(profile: Profile) -> datetime:
    """When the article appeared, in UTC."""
    return datetime.fromtimestamp(profile.at, UTC)
