"""An article as sets of comparable tokens: words, names in both scripts, numbers, days, deeds, actors, countries."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache

from ahocorasick_rs import AhoCorasick

from sovwatch.stories.articles import Anchors, ArticleIn
from sovwatch.stories.concepts import DEEDS, THINGS
from sovwatch.stories.names import fold, hangul_skeleton, latin_skeleton, strip_particle
from sovwatch.stories.numbers import days, numbers

TEXT_CHARS = 2000
HEAD_CHARS, HEAD_CHARS_KO = 400, 200
"""News says what happened first; later paragraphs bring background that other events share. Hangul is denser."""

KINDS = (
    "word",
    "bigram",
    "name",
    "heard",
    "spelt",
    "number",
    "sum",
    "day",
    "deed",
    "thing",
    "actor",
    "country",
    "link",
)
_WORD = re.compile(r"[^\W_]+(?:[-'’.&][^\W_]+)*")
_HANGUL = re.compile(r"[가-힣]+")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f0-9]*(?:[-.&][A-Za-z0-9\u00c0-\u024f]+)*")
_DIGIT = re.compile(r"\d")
_NONE: frozenset[str] = frozenset()
_PARTS = re.compile(r"[-.&]")
_TOGETHER = 4
_INFLECTED = frozenset({"fi", "sv", "da", "no", "nb", "de", "pl", "en"})
_SOFT_J = frozenset({"fi", "sv", "da", "no", "nb", "de", "pl", "nl"})
_KO_STEMS = [
    (stem, name)
    for table in (DEEDS, THINGS)
    for name, stems in table.items()
    for stem in stems.split()
    if not stem.isascii()
]
_KO_FINDER = AhoCorasick([stem for stem, _ in _KO_STEMS])
_LATIN_STEMS = {
    stem: name
    for table in (DEEDS, THINGS)
    for name, stems in table.items()
    for stem in stems.split()
    if stem.isascii()
}
_BEGINNING: dict[str, list[str]] = {}
for _stem_of in _LATIN_STEMS:
    # Shorter and longer ones must be the whole word.
    if 4 <= len(_stem_of) <= 13:
        _BEGINNING.setdefault(_stem_of[:4], []).append(_stem_of)


@dataclass(frozen=True, slots=True)
class Profile:
    """One article's tokens by kind, those of its title, and when it appeared (UTC, seconds since 1970).

    `kinds` are the tokens of headline and lead, `whole` those of the entire text for the kinds that cross languages.
    """

    id: str
    language: str
    at: float
    kinds: dict[str, frozenset[str]]
    whole: dict[str, frozenset[str]]
    title: frozenset[str]
    leading: frozenset[str]
    leading_names: frozenset[str]
    source: str = ""

    @property
    def korean(self) -> bool:
        """True if the words are Hangul, whatever the page declared."""
        return self.language == "ko"


def _korean_concepts(text: str) -> set[str]:
    return {_KO_STEMS[at][1] for at, _, _ in _KO_FINDER.find_matches_as_indexes(text, overlapping=True)}


@lru_cache(maxsize=65536)
def concepts_of(word: str) -> tuple[str, ...]:
    """Deeds and things that the word names; short Latin stems must be the whole word."""
    if _HANGUL.search(word):
        return tuple(_korean_concepts(word))
    plain = fold(word)
    hits = {_LATIN_STEMS[stem] for stem in _BEGINNING.get(plain[:4], ()) if plain.startswith(stem)}
    if plain in _LATIN_STEMS:
        hits.add(_LATIN_STEMS[plain])
    return tuple(hits)


@lru_cache(maxsize=65536)
def _stem(word: str) -> str:
    plain = fold(word)
    return plain[:6] if len(plain) > 6 else plain.rstrip("s") if len(plain) > 4 else plain


def is_korean(article: ArticleIn, text: str) -> bool:
    """True if the article says so, or says nothing and `text` is mostly Hangul."""
    if article.language:
        return article.language[:2].lower() == "ko"
    return len(_HANGUL.findall(text)) * 3 > len(_LATIN.findall(text))


def _names(text: str, language: str) -> tuple[set[str], set[str]]:
    """Latin names (folded, whole and in parts) and their skeletons: words with a capital or a digit."""
    words: set[str] = set()
    spelt: set[str] = set()
    before, end = "", -9
    for found in _LATIN.finditer(text):
        whole = found[0]
        if whole.islower() and whole.isalpha():
            continue
        words.add(whole)
        if whole[0].isupper():
            if found.start() == end + 1:
                spelt.update(_together(before, whole))
            before, end = whole, found.end()
    named = _named(words)
    for word in named:
        spelt.update(_spellings(word, language))
    return {_stem(word) for word in named}, spelt


def _named(words: set[str]) -> set[str]:
    """Those of the words and of their parts that begin with a capital or hold a digit, from two letters up."""
    parts = words.union(*(_PARTS.split(word) for word in words if not word.isalnum()))
    return {one for one in parts if len(one) > 1 and (one[0].isupper() or _DIGIT.search(one))}


@lru_cache(maxsize=65536)
def _together(first: str, second: str) -> tuple[str, ...]:
    """Two names as Hangul writes them, in one word: Motif Technologies, 모티프테크놀로지스; Shin-a Chung, 정신아."""
    heard = (latin_skeleton(first + second), latin_skeleton(second + first))
    return tuple(one for one in heard if len(one) >= _TOGETHER)


@lru_cache(maxsize=65536)
def _spellings(word: str, language: str) -> tuple[str, ...]:
    forms = {word, word[:-1]} if language in _INFLECTED and len(word) > 5 else {word}
    heard = {
        latin_skeleton(form, soft_j=soft)
        for form in forms
        for soft in ({False, language in _SOFT_J} if "j" in form.lower() else {False})
    }
    return tuple(one for one in heard if len(one) >= 3)


@lru_cache(maxsize=65536)
def _hearings(word: str) -> tuple[str, ...]:
    return tuple(
        {one for one in (hangul_skeleton(strip_particle(word)), hangul_skeleton(word)) if len(one) >= 3}
    )


@lru_cache(maxsize=65536)
def _bigrams(word: str) -> tuple[str, ...]:
    bare = strip_particle(word)
    return tuple(bare[at : at + 2] for at in range(len(bare) - 1))


def _words(text: str, *, korean: bool) -> tuple[frozenset[str], frozenset[str]]:
    """Stems of the words in Latin letters, bigrams of the Hangul words."""
    bigrams: set[str] = set()
    for word in set(_HANGUL.findall(text)) if korean else ():
        bigrams.update(_bigrams(word))
    stems = {_stem(part) for word in _LATIN.findall(text) for part in _PARTS.split(word) if len(part) >= 4}
    return frozenset(stems) or _NONE, frozenset(bigrams) or _NONE


def text_of(article: ArticleIn) -> str:
    """Title, a line break, and the first `TEXT_CHARS` of the text, without a title repeated there."""
    title, text = article.title.strip(), article.text.strip()
    if title and text.startswith(title):
        text = text[len(title) :].lstrip()
    return f"{title}\n{text[:TEXT_CHARS]}"


def title_end(article: ArticleIn) -> int:
    """Where the headline ends in `text_of`; without a headline, where the first words do."""
    return len(article.title.strip()) or 90


def head_end(article: ArticleIn) -> int:
    """Where the lead ends in `text_of`."""
    dense = is_korean(article, text_of(article)[:600])
    return len(article.title.strip()) + 1 + (HEAD_CHARS_KO if dense else HEAD_CHARS)


def _crossing(text: str, language: str, *, korean: bool) -> dict[str, frozenset[str]]:
    """The tokens of a text that mean the same in other languages, but for actors and countries."""
    names, spelt = _names(text, language)
    counts, sums = numbers(text, language or None)
    heard = {one for word in set(_HANGUL.findall(text) if korean else ()) for one in _hearings(word)}
    return {
        "name": frozenset(names) or _NONE,
        "spelt": frozenset(spelt) or _NONE,
        "heard": frozenset(heard) or _NONE,
        "number": counts or _NONE,
        "sum": sums or _NONE,
    }


def _with(lead: frozenset[str], rest: frozenset[str]) -> frozenset[str]:
    """Both together; the first itself if the second adds nothing, which spares memory and later comparisons."""
    return lead if rest <= lead else lead | rest


def _leading_names(title: str) -> frozenset[str]:
    return frozenset({_stem(word) for word in _named(set(_LATIN.findall(title)))})


def profile(article: ArticleIn, anchors: Anchors) -> Profile:
    """The tokens of headline, lead and text. Deterministic; costs some tenths of a millisecond."""
    title, text = article.title.strip(), text_of(article)
    head = text[: head_end(article)]
    korean = is_korean(article, head)
    language = "ko" if korean else (article.language or "")[:2].lower()
    when = article.published if article.published.tzinfo else article.published.replace(tzinfo=UTC)
    lead = _crossing(head, language, korean=korean)
    rest = _crossing(text[len(head) :], language, korean=korean) if len(text) > len(head) else {}
    stems, bigrams = _words(head, korean=korean)
    found = set() if head.isascii() else _korean_concepts(head)
    found.update(
        name for word in set(_WORD.findall(head)) if not _HANGUL.search(word) for name in concepts_of(word)
    )
    kinds = lead | {
        "word": stems, "bigram": bigrams, "day": days(head, when.date(), language or None),
        "deed": frozenset(found & DEEDS.keys()) or _NONE, "thing": frozenset(found & THINGS.keys()) or _NONE,
        "actor": anchors.actors, "country": anchors.countries, "link": anchors.links,
    }  # fmt: skip
    whole = {kind: _with(tokens, rest.get(kind, _NONE)) for kind, tokens in lead.items()} | {
        "actor": _with(anchors.actors, anchors.mentioned),
        "country": _with(anchors.countries, anchors.mentioned_countries),
        "link": anchors.links,
    }
    title_stems, title_bigrams = _words(title, korean=korean)
    return Profile(
        article.id, language, when.timestamp(), {kind: kinds[kind] for kind in KINDS}, whole,
        title_stems | title_bigrams, anchors.leading, _leading_names(text[: title_end(article)]),
        article.source or "",
    )  # fmt: skip


def moment(profile: Profile) -> datetime:
    """When the article appeared, in UTC."""
    return datetime.fromtimestamp(profile.at, UTC)
