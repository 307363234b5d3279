"""The regular expressions of Korean numbers, made from the words in tables/ko.py."""

from __future__ import annotations

import re

from sovwatch.facts.currencies import CODES, SIGNS
from sovwatch.facts.grammar import one_of
from sovwatch.facts.tables import ko

S = "[ \u00a0]?"
MYRIADS = {"만": 1e4, "억": 1e8, "조": 1e12, "경": 1e16}
TENS = {"십": 10.0, "백": 100.0, "천": 1000.0}
ONES = {"일": 1, "이": 2, "삼": 3, "사": 4, "오": 5, "육": 6, "륙": 6, "칠": 7, "팔": 8, "구": 9}
SMALL = r"\d[\d,]*(?:\.\d+)?(?:[천백십](?:\d{1,3}(?:[백십]\d{0,2})?)?)*"
NUMBER = rf"{SMALL}(?:여)?(?:{S}[만억조경](?:여)?(?:{S}{SMALL}여?{S}[만억조](?:여)?)*(?:{SMALL}|[ \u00a0]{SMALL}(?={S}(?:원|달러|유로|엔|위안|장|개|대|기|명|여)))?)?"
CURRENCIES = {
    name: (code.rpartition(" ")[2], float(code.rpartition(" ")[0] or 1))
    for name, code in ko.CURRENCIES.items()
}
ANY_SIGN = one_of([*SIGNS, *CODES])

# After a counter its word ends or takes a particle; 대출 and 주식 are other words than 대 and 주.
PARTICLE = r"$|[^가-힣]|[을를이가은는의도로에과와만씩당들꼴](?![가-힣])|이다|이라|이었|입니다|이며|이고|이상|이하|에서|까지|부터|정도|가량|으로|에게|이나|쯤|짜리|마다|이던|에 |를|을"
DIGITS = re.compile(NUMBER)
START = re.compile(r"\d+")
BEFORE = re.compile(rf"(?<![A-Za-z])({ANY_SIGN}){S}$")
UNIT = re.compile(rf"{S}여?{S}({one_of(CURRENCIES)}|[€$£¥₩])")
PART = re.compile(rf"({SMALL})여?{S}([만억조경]?)")
WORDS = re.compile(
    rf"(?<![가-힣\d])([수몇]{S})?((?:[일이삼사오육칠팔구]?[십백천])*[일이삼사오육칠팔구]?)([만억조]{{0,2}}){S}({one_of(CURRENCIES)})(?![가-힣]*[법칙])"
)
# Runs of signs that numerals in Hangul are made of: a quick look before WORDS is tried.
NUMERALS = re.compile("[수몇일이삼사오육륙칠팔구십백천만억조]+")
VAGUE = re.compile(
    rf"[수몇](?<![가-힣].){S}(?:[십백천]*[만억조]{{1,2}}(?:{S}({one_of(CURRENCIES)}))?|[십백천]{{1,2}}{S}(?:{one_of(CURRENCIES)}))"
)
COUNTED = re.compile(rf"{S}여?{S}(?:{one_of(ko.COUNTED)})(?={PARTICLE})")
RANGE = re.compile(rf"{S}(?:[~∼〜～–→-]|에서|부터|내지){S}(?:({ANY_SIGN}){S})?")
GPU_COUNT = re.compile(
    rf"{S}여?{S}(장|개|대|기)(?=$|[^가-힣]|[을를이가은는의도로에과와씩나]|까지|이상|규모|정도|가량|으로|부터|보다|여|안팎|짜리|급|뿐|만|이며|이고|이다|라는|입니)"
)
GPU_NOUN = re.compile(rf"{S}(?:{ko.ACCELERATORS})")
ACCELERATORS = re.compile(ko.ACCELERATORS)
BEFORE_COUNT = re.compile(rf"(?:{ko.ACCELERATORS})[^.,;]{{0,14}}$")
NATIVE = re.compile(rf"(?<![가-힣])({one_of(ko.NATIVE)}) ?장(?=$|[^가-힣]|[을를이가은는의도로에과]|까지|씩)")
COUNT_OF = re.compile(rf"{S}개의? (?:최신 |첨단 )?(?:{ko.ACCELERATORS})")
LAW_OR_SPORT = re.compile(
    r"법|조항|개정|헌법|규정|조례|조약|시행령|조별|예선|본선|경기|리그|선수|토너먼트|팀|근무|교대"
)
# Groups of a draw: A조와 B조.
GROUPS = re.compile(r"(?<![가-힣\dA-Za-z])[A-Z]조(?=[와과는가의 ,·])")
# Laws have fewer articles than this many 조.
SURELY_MONEY = 4e13
MACHINES = re.compile(r"(?:출하|판매|생산|보급|등록)[^.,]{0,14}$")
HOURS = re.compile(rf"{S}시간")
POWER = re.compile(rf"{S}(㎿h|MWh|GWh|TWh|kWh|㎿|MW|GW|kW|㎾|TW|기가와트|메가와트|킬로와트)")
SPEED = re.compile(rf"{S}(엑사플롭스|페타플롭스|테라플롭스|EFLOPS|PFLOPS|EF|PF)")
PARAMETERS = re.compile(
    rf"{S}개?(?:{S}[가-힣]{{0,4}}){{0,2}}{S}(?:규모의 |규모 )?(?:매개변수|파라미터)|{S}(?:매개변수|파라미터)|{S}개 ?(?:급 )?모델"
)
PARAMETERS_BEFORE = re.compile(r"(?:매개변수|파라미터)[^.\d]{0,14}(?:\d[^.]{0,50})?$")
TOKENS = re.compile(rf"{S}개?(?:의)?{S}(?:[가-힣]{{1,4}} )?토큰")
TOKENS_BEFORE = re.compile(r"토큰[^.\d]{0,10}$")
TIMES = re.compile(rf"{S}배(?=$|[^가-힣]|[가를로의에]|까지|이상|넘|나|늘|커|많|빠|증)")
LAW = re.compile(r"(?:(?<![가-힣])제|법|령|조례|규칙|규정|협약|조약)\)?[ \u00a0]?(?:\d+[·ㆍ,])*$")
LAW_AFTER = re.compile(rf"{S}(?:의\d|\d+항|개정|위반|조항|제?\d+항|에 따|에 규정|에 명시|에 근거)")
AFTER_WON = re.compile(rf"$|[^가-힣]|(?:{one_of(ko.AFTER_WON)})")
QUALIFIER_BEFORE = re.compile(rf"({one_of(ko.QUALIFIERS_BEFORE)})[ \u00a0]?\(?$")
QUALIFIER_AFTER = re.compile(rf"{S}(?:[을를이가은는]{S})?({one_of(ko.QUALIFIERS_AFTER)})")
POWER_NAMES = {"㎿h": "MWh", "㎿": "MW", "㎾": "kW", "기가와트": "GW", "메가와트": "MW", "킬로와트": "kW"}
SPEED_NAMES = {
    "엑사플롭스": "EFLOPS",
    "페타플롭스": "PFLOPS",
    "테라플롭스": "TFLOPS",
    "EF": "EFLOPS",
    "PF": "PFLOPS",
}
SPEAKS_OF_MONEY = re.compile(rf"{ko.MONEY_WORDS}|[만억조]{S}(?:원|달러|유로|엔|위안)")
# Names that are ends or beginnings of other words as well.
SHORT_NAMES = frozenset({"불", "엔", "밧", "랜드", "프랑", "리라"})
KRONE = {"덴마크": "DKK", "노르웨이": "NOK"}
