"""Names of the people who wrote an article, without rank, place, address or mail."""

import re

from sovwatch.reading.titles import key

MAX_AUTHORS = 12
MAX_NAME = 60

_LEAD = re.compile(
    r"^(?:(?:story|text|texte|article|words|photos?|reporting|written|posted|published|analysis|interview|a comment|kommentar|ein kommentar|eine analyse|analyse|gastbeitrag|reportage|opinion)\s+)?"
    r"(?:by|von|vom|par|por|di|de(?=\s[A-Z])|door|av|af|przez|napisał|napisała|autor(?:in|zy|ka|e|es)?|auteurs?|autores?|autori|redaktion|redacteur|redaktør|toimittaja|text|texte|tekst|teksti|testo|texto|γράφει ο|γράφει η|του|της|skrevet av|skrevet af|글|취재|기자)\s*[:：]?\s+",
    re.I,
)
_MAIL = re.compile(r"\(?\[?\S*@\S*")
_URL = re.compile(r"(?:https?:|www\.)\S+", re.I)
_PARENTHESES = re.compile(r"[(\[<【（〈][^)\]>】）〉]*[)\]>】）〉]?")
_SPLIT = re.compile(
    r"\s*(?:[;|/•·ㆍ∙]|,(?!\s*(?:jr|sr|md|phd|dr)\b)|\n)\s*|\s+(?:and|und|et|y|e|en|og|och|ja|oraz|i|és|și|και|&|with|mit|avec|con|\+)\s+(?=\S)|\s*&\s*|\s+-\s+",
    re.I,
)
_RANK = re.compile(
    r"\s*(?:\S{2,6}\s*=\s*)?(?:선임기자|전문기자|인턴기자|객원기자|수습기자|대기자|기자|특파원|논설위원|편집위원|위원|앵커|에디터|리포터|PD|교수|대표|칼럼니스트|작가|변호사|연구원|부장|차장|팀장|편집장|국장|통신원|記者)(?:\s*(?:님|들))?$"
)
_DESK = re.compile(
    r"^(?:\S*(?:온라인|디지털|정치|경제|사회|산업|국제|문화|스포츠|뉴스|이슈|전국|편집)\S{0,6}(?:부|팀|국|센터|본부)|\S{2,8}(?:취재본부|지사|주재|특파원|본부))\s+(?=[가-힣]{2,4}$)"
)
_ROLE = re.compile(
    r"^(?:staff|staff writer|reporter|editor|senior .*|chief .*|contributor|correspondent|journalist|redakteur(?:in)?|reporter(?:in)?|korrespondent(?:in)?|redaktion|redacteur|journaliste|correspondant.*|periodista|giornalista|corrispondente|dziennikarz|dziennikarka|redaktor(?:ka)?|news reporter|political .*|business .*|technology .*|associated press|.* (?:reporter|editor|correspondent|writer|columnist|contributor|specialist|analyst|journalist))$",
    re.I,
)
#: "FOCUS-Online-Experte Robin Muster": a German compound of rank before the name.
_ROLE_FIRST = re.compile(
    r"^\S*-(?:Experte|Expertin|Redakteur|Redakteurin|Reporter|Reporterin|Korrespondent|Korrespondentin|Autor|Autorin|Mitarbeiter|Mitarbeiterin|Chefredakteur)\s+(?=[A-ZÄÖÜ])"
)
_INITIAL = re.compile(r"(?:^|\s)[A-ZÀ-Þ]\.$")
_NOT_NAMES = frozenset(
    [
        "admin",
        "administrator",
        "editor",
        "editorial",
        "redaktion",
        "redazione",
        "redakcja",
        "redacción",
        "redação",
        "rédaction",
        "la rédaction",
        "newsdesk",
        "news",
        "desk",
        "news desk",
        "staff",
        "staff writer",
        "writer",
        "guest",
        "guest author",
        "author",
        "autor",
        "anonymous",
        "unknown",
        "none",
        "null",
        "undefined",
        "online",
        "webmaster",
        "web",
        "web desk",
        "online desk",
        "onlineredaktion",
        "die redaktion",
        "der autor",
        "share",
        "facebook",
        "twitter",
        "published",
        "updated",
        "read",
        "more",
        "read more",
        "the editors",
        "네이버",
        "입력",
        "기자",
        "수정",
        "승인",
        "댓글",
        "글자크기",
        "가",
        "뉴스",
        "편집부",
        "온라인뉴스팀",
        "디지털뉴스팀",
        "관리자",
        "뉴스팀",
        "편집국",
    ]
)
_LETTER = re.compile(r"[^\W\d_]")
_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ŽΑ-ΩА-Я]")


def split_names(line: str) -> list[str]:
    """Names in a by-line such as "By A. Smith and B. Jones, Brussels" or "홍길동 기자 hong@example.kr"."""
    line = _URL.sub(" ", _MAIL.sub(" ", line))
    line = _PARENTHESES.sub(" ", line)
    previous = None
    line = " ".join(line.split()).strip(" ,;:|/·-–—=")
    while previous != line:
        previous = line
        line = _LEAD.sub("", line).strip(" ,;:|/·-–—=")
    names = []
    for part in _SPLIT.split(line):
        name = _clean(part or "")
        if name:
            names.append(name)
    return names


def _clean(part: str) -> str:
    name = part.strip(" \t,;:|/·-–—=*•\"'“”")
    if not _INITIAL.search(name):
        name = name.strip(" .")
    name = _LEAD.sub("", name)
    for _ in range(3):
        shorter = _RANK.sub("", name).strip()
        if shorter == name:
            break
        name = shorter
    name = _ROLE_FIRST.sub("", _DESK.sub("", name))
    if "=" in name:
        name = name.rpartition("=")[2].strip()
    return name if is_name(name) else ""


def is_name(name: str) -> bool:
    """Whether a string can be a person's or a byline's name: letters, few words, no digits, not a stock word."""
    if not 1 < len(name) <= MAX_NAME or name.casefold() in _NOT_NAMES or any(char.isdigit() for char in name):
        return False
    return (
        len(name.split()) <= 6 and bool(_LETTER.search(name)) and "://" not in name and not _ROLE.match(name)
    )


def merge(*groups: list[str]) -> tuple[str, ...]:
    """Names of the first group that has any, without repeats."""
    for group in groups:
        names = [name for line in group for name in split_names(line)]
        if names:
            return tuple({key(name): name for name in reversed(names)}.values())[::-1][:MAX_AUTHORS]
    return ()


def looks_like_byline(line: str) -> bool:
    """Whether a short line opens like a by-line and holds a capitalised name."""
    return len(line) < 120 and _LEAD.match(line) is not None and _CAPITAL.search(line) is not None


META_NAMES = (
    "author", "article:author", "article:author_name", "dc.creator", "dc.creator.personalname", "parsely-author", "byl", "sailthru.author", "dcterms.creator", "cxenseparse:author", "citation_author", "dable:author", "authors", "article:authors", "byline", "news_author", "creator",
)  # fmt: skip


def usable(values: list[str], sites: frozenset[str]) -> list[str]:
    """Values that are neither an address nor the site's own name."""
    return [value for value in values if value and "://" not in value and key(value) not in sites]
