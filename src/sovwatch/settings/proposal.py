"""Entries for `sources.yaml` that are proposed to an operator: what is known filled in, the rest marked."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

import yaml

UNKNOWN = "XX"
# Top-level domain -> (country, language, zone); what a site says of its own language goes before.
_PLACES: dict[str, tuple[str, str, str]] = {
    "kr": ("KR", "ko", "Asia/Seoul"), "jp": ("JP", "ja", "Asia/Tokyo"), "tw": ("TW", "zh", "Asia/Taipei"),
    "at": ("AT", "de", "Europe/Vienna"), "be": ("BE", "nl", "Europe/Brussels"), "bg": ("BG", "bg", "Europe/Sofia"),
    "ch": ("CH", "de", "Europe/Zurich"), "cy": ("CY", "el", "Asia/Nicosia"), "cz": ("CZ", "cs", "Europe/Prague"),
    "de": ("DE", "de", "Europe/Berlin"), "dk": ("DK", "da", "Europe/Copenhagen"), "ee": ("EE", "et", "Europe/Tallinn"),
    "es": ("ES", "es", "Europe/Madrid"), "eu": ("EU", "en", "Europe/Brussels"), "fi": ("FI", "fi", "Europe/Helsinki"),
    "fr": ("FR", "fr", "Europe/Paris"), "gr": ("GR", "el", "Europe/Athens"), "hr": ("HR", "hr", "Europe/Zagreb"),
    "hu": ("HU", "hu", "Europe/Budapest"), "ie": ("IE", "en", "Europe/Dublin"), "is": ("IS", "is", "Atlantic/Reykjavik"),
    "it": ("IT", "it", "Europe/Rome"), "lt": ("LT", "lt", "Europe/Vilnius"), "lu": ("LU", "fr", "Europe/Luxembourg"),
    "lv": ("LV", "lv", "Europe/Riga"), "mt": ("MT", "en", "Europe/Malta"), "nl": ("NL", "nl", "Europe/Amsterdam"),
    "no": ("NO", "no", "Europe/Oslo"), "pl": ("PL", "pl", "Europe/Warsaw"), "pt": ("PT", "pt", "Europe/Lisbon"),
    "ro": ("RO", "ro", "Europe/Bucharest"), "rs": ("RS", "sr", "Europe/Belgrade"), "se": ("SE", "sv", "Europe/Stockholm"),
    "si": ("SI", "sl", "Europe/Ljubljana"), "sk": ("SK", "sk", "Europe/Bratislava"), "tr": ("TR", "tr", "Europe/Istanbul"),
    "ua": ("UA", "uk", "Europe/Kyiv"), "uk": ("GB", "en", "Europe/London"),
}  # fmt: skip
# Of countries that share a language the first of the table counts, but for these. English says nothing of the place.
_LARGEST = ("de", "nl", "gr")
_BY_LANGUAGE = {
    language: (country, zone)
    for country, language, zone in (*reversed(_PLACES.values()), *(_PLACES[domain] for domain in _LARGEST))
    if language != "en"
}


@dataclass(frozen=True)
class Proposal:
    """What is known of a publisher. Empty texts are not known; `notes` are written above the entry."""

    home: str
    name: str = ""
    language: str = ""
    feeds: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()
    kind: str = "general"
    evidence: str = ""
    notes: tuple[str, ...] = ()


def proposed_entry(proposal: Proposal, taken: Collection[str] = ()) -> str:
    """The entry as YAML that fits below `sources:`, status unverified; `taken` are ids in use.

    What could not be found out is there with a comment that says what to write.
    """
    host = urlsplit(proposal.home).hostname or "unknown"
    country, language, zone = _place(host, proposal.language)
    name = proposal.name.strip() or host.removeprefix("www.")
    values: dict[str, object] = {
        "id": free_id(name, host, taken), "name": name, "country": country, "language": language,
        "kind": proposal.kind, "home": proposal.home, "zone": zone,
        "feeds": [{"url": url} for url in proposal.feeds],
        "sitemaps": [{"url": url} for url in proposal.sitemaps],
        "status": "unverified", "evidence": proposal.evidence,
    }  # fmt: skip
    text = yaml.safe_dump(
        [{key: value for key, value in values.items() if value}],
        allow_unicode=True,
        sort_keys=False,
        width=200,
    )
    notes = "".join(f"  # {_one_line(note)}\n" for note in proposal.notes)
    return notes + "".join(f"  {_marked(line)}\n" for line in text.splitlines())


def free_id(name: str, host: str, taken: Collection[str]) -> str:
    """A slug of the name, or of the host where the name has no Latin letters, that is not in `taken`."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
    if len(slug) < 3 or len(plain) < len(name) / 2:
        slug = re.sub(r"[^a-z0-9]+", "-", host.removeprefix("www.").lower()).strip("-")
    candidate, number = slug, 2
    while candidate in taken:
        candidate, number = f"{slug}-{number}", number + 1
    return candidate


def _place(host: str, said: str) -> tuple[str, str, str]:
    language = said.lower().partition("-")[0].partition("_")[0]
    language = "no" if language in {"nb", "nn"} else language
    language = language if re.fullmatch("[a-z]{2}", language) else ""
    known = _PLACES.get(host.rsplit(".", 1)[-1])
    if known:
        return known[0], language or known[1], known[2]
    country, zone = _BY_LANGUAGE.get(language, (UNKNOWN, "UTC"))
    return country, language or "en", zone


def _marked(line: str) -> str:
    if line.strip() == f"country: {UNKNOWN}":
        return f"{line}  # not known: write the ISO 3166 code"
    if line.strip() == "zone: UTC":
        return f"{line}  # not known: write an IANA name such as Europe/Paris"
    return line


def _one_line(text: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def below_sources(text: str, entries: Sequence[str]) -> str:
    """The text of a sources.yaml with the entries added at its end. `text` ends below its key `sources:`."""
    return text.rstrip() + "\n\n" + "\n".join(entries)
