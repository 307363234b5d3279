"""Names of accelerators and of their makers, as patterns, and the nouns for a chip that count only beside them or in a text on AI."""

BRANDS = (
    r"Nvidia[’']?s?|AMD(?::n|’s|'s)?|Intel|Huawei|Grace|Blackwell|Hopper|Rubin|Ascend|Instinct|Nvidian|Nvidii|next-generation"
    r"|high-end|latest|advanced|AI|KI|IA"
)
MODELS = (
    r"A100|H100|H200|H800|H20|B100|B200|B300|GB200|GB300|GH200|L40S?|MI\d{3}[AX]?|TPU ?v\d\w?|Gaudi ?\d|Grace[ -]Blackwell"
    r"|Grace[ -]Hopper|Rubin|Ascend \d{3}\w?|Blackwell|Hopper"
)
CHIPS = (
    r"chips?|chippar|chip[- ]?sett|Chips?|puces?|cartes?|Karten|kaarten|kort|brikker|brikke|kart|karty|kartami|układ(?:ów|ami)|procesor(?:ów|y|ů)|processor(?:s|er)?"
    r"|Prozessoren|processeurs|procesadores|processadores|processori|čip(?:ů|y)|karet|piiri(?:ä|n)|siru(?:a|n)|suoritinta|circuits|kretsar|units|Stück|stuks|stycken"
)
MORE = (
    r"more|additional|extra|new|further|of the latest|weitere[nr]?|neue[nr]?|zusätzliche[nr]?|moderne[nr]?|nouvelles?|nouveaux|supplémentaires|nuev[oa]s|nuovi|nuove|novas|novos"
    r"|nieuwe|nye|nya|uutta|nowych|nových|dalších|ytterligare|yderligere|powerful|cutting-edge|state-of-the-art"
)
# A text in which "100,000 chips" counts accelerators.
CONTEXT = r"GPU|Gpu|NPU|Nvidi|NVIDIA|엔비디아|Blackwell|H100|H200|B200|[Gg]iga(?:factor|fabri|usin)|accelerat|Beschleuniger|\bAI\b|\bKI\b|\bIA\b|[Ss]upercomput|[Ii]ntelligence artificielle|[Aa]rtificial intelligence|[Kk]ünstliche[rn]? Intelligenz|[Ii]nteligencia artificial|[Ii]nteligência artificial|[Ii]ntelligenza artificiale|sztuczn|umělé inteligen|supercalcul|superordin|tekoäly|인공지능|데이터센터"
