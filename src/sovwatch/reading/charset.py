"""Bytes to text without silent damage.

Order: byte order mark, valid UTF-8, the header's charset, the page's own declaration, then the legacy encodings
of the languages we read. Valid UTF-8 goes first because many Korean pages declare euc-kr and send UTF-8, while
text in a legacy encoding is practically never valid UTF-8 by chance.
"""

import codecs
import re
from itertools import chain, islice

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

#: Labels that browsers read as a larger encoding (WHATWG Encoding Standard, "names and labels").
SUPERSETS = {
    "euc-kr": "cp949",
    "euckr": "cp949",
    "korean": "cp949",
    "ks_c_5601-1987": "cp949",
    "ksc5601": "cp949",
    "ksc_5601": "cp949",
    "ms949": "cp949",
    "windows-949": "cp949",
    "x-windows-949": "cp949",
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "latin5": "cp1254",
    "iso-8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-sjis": "cp932",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "x-gbk": "gb18030",
    "unicode": "utf-16",
}

_CHARSET = re.compile(r"""charset\s*=\s*["']?\s*([\w.:-]+)""", re.I)
_META_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)""", re.I)
_XML_ENCODING = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)""", re.I)
_PRESCAN = 8192

#: Share of undecodable places above which a declared encoding is not believed.
MAX_DAMAGE = 0.002


def codec_name(label: str | None) -> str | None:
    """The Python codec that a declared label means, or None for a label nobody knows."""
    if not label:
        return None
    low = label.strip().lower()
    low = SUPERSETS.get(low, low)
    try:
        b"a".decode(low, "replace")  # refuses unknown names and codecs such as base64, which give no text
    except (LookupError, ValueError):
        return None
    return codecs.lookup(low).name


def declared_in(data: bytes) -> str | None:
    """The encoding that an HTML or XML document names in its first 8 KiB."""
    head = data[:_PRESCAN]
    found = _XML_ENCODING.search(head) or _META_CHARSET.search(head)
    return found.group(1).decode("ascii", "ignore") if found else None


def decode(data: bytes, content_type: str | None, *, declared: str | None = None) -> tuple[str, str]:
    """Text and the name of the encoding it was read with.

    `content_type` is the HTTP header's value, `declared` an encoding the operator or a feed names. A byte that
    fits no candidate becomes U+FFFD only where it stands; the page as a whole is never replaced.
    """
    for bom, name in BOMS:
        if data.startswith(bom):
            return data.decode(name, "replace").removeprefix("\ufeff"), name
    if (text := strict_utf8(data)) is not None:
        return text, "utf-8"
    try:
        return _RUN.sub(_decoded_run, data.decode("utf-8")), "utf-8"
    except UnicodeDecodeError:
        pass
    if (text := _nearly_utf8(data)) is not None:
        return text, "utf-8"
    candidates = _candidates(data, content_type, declared)
    for name in candidates:
        try:
            return data.decode(name), name
        except UnicodeError:
            continue
    return _least_damaged(data, candidates)


#: What UTF-8 read as Latin-1 and written as UTF-8 again leaves: the first byte of two, then a control character.
_DOUBLED = re.compile(rb"\xc3[\x82-\xb4]\xc2[\x80-\x9f]")
_RUN = re.compile("[\u0080-\u00ff]{2,}")
#: So many such places are no chance.
MIN_DOUBLED = 8
#: Bytes looked at in the head and from a third on.
WINDOW = 24_000


def strict_utf8(data: bytes) -> str | None:
    """The text of plain UTF-8; None where there is a byte order mark, a byte that does not fit, or a second encoding."""
    if data[:3] == codecs.BOM_UTF8 or data[:2] in {codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE}:
        return None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return None if not data.isascii() and _is_doubled(data) else text


def _is_doubled(data: bytes) -> bool:
    """Whether the head or the middle of a page was encoded as UTF-8 twice."""
    middle = len(data) // 3
    places = chain(_DOUBLED.finditer(data, 0, WINDOW), _DOUBLED.finditer(data, middle, middle + WINDOW))
    return sum(1 for _ in islice(places, MIN_DOUBLED)) >= MIN_DOUBLED


def _decoded_run(match: re.Match[str]) -> str:
    try:
        return match.group().encode("latin-1").decode("utf-8")
    except UnicodeDecodeError:
        return match.group()


def _nearly_utf8(data: bytes) -> str | None:
    """The text if nearly all characters beyond ASCII are well-formed UTF-8, as on a page cut inside a character."""
    text = data.decode("utf-8", "replace")
    damage = text.count("\ufffd")
    beyond = len(text) - len(text.encode("ascii", "ignore"))
    return text if damage * 20 < beyond else None


def _candidates(data: bytes, content_type: str | None, declared: str | None) -> list[str]:
    header = _CHARSET.search(content_type or "")
    labels = [declared, header.group(1) if header else None, declared_in(data)]
    names = [name for name in map(codec_name, labels) if name and not name.startswith(("utf-16", "utf-32"))]
    names = list(dict.fromkeys(names))
    if not any(name != "utf-8" for name in names):
        names.append("cp949" if _looks_cp949(data) else "cp1252")
    return names


def _looks_cp949(data: bytes) -> bool:
    """Whether high bytes come as pairs of the Hangul rows of KS X 1001 (b0-c8, a1-fe)."""
    sample = data[:65536]
    high = sum(byte >= 0x80 for byte in sample)
    hangul = len(re.findall(rb"[\xb0-\xc8][\xa1-\xfe]", sample)) * 2
    return high > 20 and hangul >= 0.6 * high


def _least_damaged(data: bytes, candidates: list[str]) -> tuple[str, str]:
    """Every candidate fails somewhere: take UTF-8 or a candidate, whichever loses fewest characters."""
    best: tuple[int, str, str] | None = None
    for name in dict.fromkeys(["utf-8", *candidates]):
        text = data.decode(name, "replace")
        damage = text.count("\ufffd")
        if best is None or damage < best[0]:
            best = (damage, text, name)
    assert best is not None
    damage, text, name = best
    if damage > MAX_DAMAGE * len(text) + 8 and name != "cp1252":
        # cp1252 leaves five bytes undefined; as latin-1 every byte keeps a character of its own.
        return data.decode("latin-1"), "latin-1"
    return text, name
