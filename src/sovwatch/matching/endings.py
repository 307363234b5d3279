"""What may follow a word without making it another word: Korean particles, case endings of names. Data only.

All Latin and Greek endings are written as `normalise` leaves them: no capitals, no diacritics.
"""

from __future__ import annotations

# Nouns and suffixes that stand between a Korean noun and its particle (네이버측은, 유럽산, 이재명표, 정부들이).
KOREAN_SUFFIXES = ["들", "측", "사", "판", "형", "식", "발", "표", "급", "산", "계", "상", "용", "등", "내", "간", "팀", "호", "씨", "님", "군", "진", "정부", "대통령", "총리", "장관", "차관", "위원장", "의원", "대표", "회장", "사장", "부회장", "의장", "수석", "교수", "행정부", "당국", "본사", "법인", "그룹", "코리아", "연합"]  # fmt: skip

# Particles that may follow a noun, and those that may follow such a particle (에서 + 는, 까지 + 만).
KOREAN_PARTICLES = ["은", "는", "이", "가", "을", "를", "의", "에", "에서", "에게", "에게서", "한테", "한테서", "께", "께서", "로", "으로", "로서", "으로서", "로써", "으로써", "로부터", "으로부터", "와", "과", "랑", "이랑", "하고", "도", "만", "뿐", "까지", "부터", "보다", "처럼", "만큼", "같은", "같이", "대로", "마다", "밖에", "조차", "마저", "이나", "나", "이라도", "라도", "이든", "든", "야", "이야", "요", "이요", "인", "이며", "며", "이자", "자", "이고", "고", "이면", "면", "이지만", "지만", "인데", "이던", "던", "이라", "라", "이란", "란", "이라는", "라는", "이라고", "라고", "이라며", "라며", "이라면", "라면", "이라서", "라서", "이어서", "여서", "이었다", "였다", "이다", "다", "입니다", "인가", "일까", "이니", "니", "이냐", "냐", "에서의", "에서도", "에서만", "치고", "말고", "커녕", "에다", "에다가", "에도", "에만", "에의", "에는", "엔", "에선", "에겐", "로는", "으로는", "론", "으론", "와의", "과의", "와는", "과는", "와도", "과도", "향", "행", "하의", "아닌", "이란게", "하에서", "하에", "및"]  # fmt: skip
KOREAN_SECOND_PARTICLES = [
    "은",
    "는",
    "이",
    "가",
    "을",
    "를",
    "의",
    "도",
    "만",
    "라도",
    "나",
    "이나",
    "야",
    "요",
    "다",
    "이다",
    "라는",
    "라고",
    "인",
    "부터",
    "까지",
    "보다",
]

# Case endings by which a name in Latin letters is inflected; longer ones first is not needed, the rest of the word is compared whole.
_BY_LANGUAGE = {
    "Germanic genitive, Scandinavian definite": "s es en ens et ets n ns",
    "Finnish": "n in an en on un yn lle ille alle elle olle lla illa alla ella olla lta ilta alta elta olta ssa issa assa essa ossa "
    "sta ista asta esta osta iin aan een oon uun a ia ta ksi iksi na ina tta itta nsa hin",
    "Estonian": "i it ile ilt iga is ist isse ni ina le lt ga st sse l t",
    "Polish": "a u owi em iem ie y i ow ami om ach owa owy owego owej",
    "Czech, Slovak, Slovenian, Croatian": "a u em e ovi om y u ech mi ova uv ov ovy ove oma ami ega emu",
    "Hungarian": "t at et ot nak nek ban ben bol rol tol val vel nal hez hoz ra re ba be ert kent ig ok ek ak ja je "
    "ban ben on en an ek ekkel okkal bal bel lal lel nal nel ral rel sal sel tal tel es os as",
    "Latvian, Lithuanian": "s a am u o ui e as is us iem ai io iui ie ams ais uose oje",
    "Romanian": "ul ului ului ei a le lui",
    "Greek": "ς σ ου ο α ας η ης οι ων ους ε",
    "Bulgarian, Ukrainian": "а у ом і и е ове ът ят та то те ові ів ами ах ою ої ю я",
}
CASE_ENDINGS = frozenset(ending for line in _BY_LANGUAGE.values() for ending in line.split())
# After a short name only the commonest: `Meta` + `l` would be another word.
SHORT_ENDINGS = frozenset({"s"})
