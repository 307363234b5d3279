"""Who does and who comments, as data: patterns around the name of an actor, by language.

`subject`: right after a name that is the subject. `speech_after` and `speech_before`: around a name that only says or reports.
`by`: before a doer in a passive sentence. `object_before` and `object_after`: around a name that receives, or is merely there.
`leader`: after a name that leads a round of somebody else. `again`: what stands for the actor of the sentence before ("the company", "회사는").
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LinkRules:
    """Patterns of one language; an empty one never matches."""

    subject: str = ""
    speech_after: str = ""
    speech_before: str = ""
    by: str = ""
    object_before: str = ""
    object_after: str = ""
    clause: str = r"[;:]|, (?=\w+ )| – | — "
    also: str = r"\s*(?:,|&|\+|/|·)\s*"
    again: str = ""
    leader: str = ""


RULES: dict[str, LinkRules] = {
    "ko": LinkRules(
        subject=r"(?: ?\([^)]{1,30}\))?(?:[가-힣]{0,6} ?(?:컨소시엄|연합|그룹|정부|측))?(?:은|는|이|가|도)(?=[\s,])|(?:에서는|에서)(?=\s)",
        speech_after=r"(?: ?[가-힣A-Z]{1,12}){0,3}(?:은|는|이|가) [\"“‘'][^.]{0,80}(?:말했|지적했|평가했|분석했|전망했|강조했|논평했|관측했|내다봤)|(?:은|는|이|가) [^.]{0,80}(?:라고|다고) (?:보도|집계|분석|추산|전망)했|에 따르면|의? (?:연구원|애널리스트|교수|관계자|분석가)",
        by=r"$^",
        object_after=r"(?:에게|에|의|와|과|을|를|로|으로|에서|부터)(?![가-힣])",
        clause=r"(?:고|며|지만|는데|으나|면서|해|아|어|여|자)(?=[ ,])|[,;]",
        leader=r"(?:이|가) (?:주도|이끄|이끈|참여)",
        also=r"\s*(?:와|과|,|·|및|그리고|하고|이랑)\s*",
        again=r"(?:이 |두 |세 )?(?:회사|업체|기업|그룹|재단|기금|펀드|양사|회사들)(?:은|는|이|가|도|의)|누적|앞서|이 가운데|이 중|이 돈",
    ),
    "en": LinkRules(
        subject=r"(?:,[^,]{2,60},)?(?:['’]s [a-z-]+(?: [a-z]+){0,3}|, which|, who|, that)? (?:itself |also |already |now |has |have |had |will |would |is |are |to |plans? |wants? |hopes? |expects? |may )*(?:to )?(?:invest|spend|put|rais|buy|bought|pay|paid|pledg|announc|commit|order|sign|provid|add|set|fin|approv|receiv|get|got|lost|book|report|acqui|select|pick|secur|launch|open|fund|back|award|win|won|pour|aim|offer|cost|expect|unveil|deploy|reckon|mov|see|increas|promis|chos|complet|clos|agre|borrow|charg|earn|sold|sell|quot|kick|stay)\w*",
        speech_after=r"(?:,[^,]{2,60},)? (?!said (?:that )?(?:it|they|he|she)\b)(?:said|says|told|noted|argued|warned|added|commented|estimated|complained|wondered|sighed|remarked|reported|answered)\b",
        speech_before=r"(?:according to|said|says|an analyst at|analysts at|analyst with|argued|wrote|economists at|a lawyer at|a spokesman for|a spokeswoman for) (?:the )?$",
        by=r"\b(?:by|from|led by|backed by) (?:the )?$",
        object_before=r"\b(?:in|into|at|with|for|to|of|on|against|like|than) (?:the |its )?$",
        clause=r"[;:]|, (?:while|but|and|which|who)\b| – | — |, (?=[A-Z])",
        also=r"\s*(?:,? and|,|&|/)\s*(?:the )?",
        again=r"\b(?:The company|It|Its|The firm|The fund|The group|The unit|The bank|the company|the firm|The project|They|The start-up|The mission)\b",
    ),
    "de": LinkRules(
        subject=r"(?:,[^,]{2,60},)? (?:hat|haben|will|wollen|wird|werden|steck|invest|errichte|bau|kauf|zahl|gib|gab|sammel|erhiel|erhäl|nahm|setz|meld|plan|versprach|verspr|erweiter|kündig|verdien|prüf|stell|kam|spar|beteilig|übern|bekomm|gewährt|bietet|holt|kürz|verlang|genehmig|liefert)\w*",
        speech_after=r"(?:[^.,]{0,40}) (?:sagte|sagt|erklärte|betonte|sprach von|kritisiert|rechnet|mahnte|schätzt|lobte|bezifferte|rechnete|nannte)\b",
        speech_before=r"(?:laut|nach Angaben von|so|sagte|zufolge|Analysten der|erklärte|wie|sagt) (?:der |die |das )?$",
        by=r"\b(?:von|durch|vom) (?:der |dem |den )?$",
        object_before=r"\b(?:in|an|für|bei|mit|aus|zu|zum|zur|gegen|im|auf|über|dank|durch) (?:der |dem |den |das |die )?$",
        clause=r"[;:]|, (?:während|aber|die|der|das|den|wobei|sofern|und)\b| – ",
        also=r"\s*(?:und|,|sowie|&|/)\s*(?:die |der |das )?",
        again=r"\b(?:Der Konzern|Das Unternehmen|Die Firma|Ihr Haus|Sein Haus|Beide Unternehmen|Das Start-up|Die Bank|Der Anbieter|Sie|Er|Es)\b",
    ),
    "fr": LinkRules(
        subject=r"(?:,[^,]{2,60},|, qui)? (?:a|ont|va|vont|veut|doit|doivent|compte|invest|lèv|lev|inject|consacr|met|apport|rachèt|promet|prêt|dispos|s['’]offr|vis|vers|pai|pay|infl|ser|recev|recevr|construis|construit|tabl|brûl|promis|dépens|annonc|débours|confirm|affect|ajout|sign)\w*",
        speech_after=r"(?:,[^,]{2,60},)? (?:estime|affirme|assure|explique|rappelle|juge|note|relève|observe|prévient|dénonce|a déclaré|a indiqué|évalue|souligne|s['’]est félicité|chiffre|calcule)\b",
        speech_before=r"(?:selon|d['’]après|estime|affirme|assure|tacle|résume|a lancé|prévient|juge|note|grince) (?:le |la |les |l['’])?$",
        by=r"\b(?:par|auprès de|auprès d['’]|menée? par|mené par|de la part de) ?(?:le |la |les |l['’])?$",
        object_before=r"\b(?:dans|chez|à|au|aux|pour|avec|sur|en|de|du|d['’]|contre) ?(?:le |la |les |l['’])?$",
        clause=r"[;:]|, (?:dont|qui|tandis|mais|quand|et)\b| – | — ",
        also=r"\s*(?:et|,|&)\s*(?:le |la |les |l['’]|de |du )?",
        again=r"\b(?:L['’]entreprise|La société|Le groupe|La start-up|L['’]institution|Son programme|Elle|Il|Le fonds|L['’]opérateur|Sa|Son)\b",
    ),
    "es": LinkRules(
        by=r"\b(?:por) (?:el |la )?$",
        object_before=r"\b(?:en|a|al|con|para|de|del) (?:el |la )?$",
        speech_before=r"(?:[Ss]egún|afirmó|dijo) (?:el |la )?$",
        also=r"\s*(?:y|e|,)\s*(?:el |la )?",
        again=r"\b(?:La firma|La compañía|El grupo|La empresa|Con ello)\b",
    ),
    "it": LinkRules(
        by=r"\b(?:da|dal|dalla|dall['’]) ?$",
        object_before=r"\b(?:in|a|al|con|per|di|del|della|dell['’]) ?$",
        speech_before=r"(?:[Ss]econdo|ha detto) (?:il |la )?$",
        also=r"\s*(?:e|,)\s*(?:il |la |l['’])?",
        again=r"\b(?:La società|Il gruppo|L['’]azienda)\b",
    ),
    "pt": LinkRules(
        by=r"\b(?:por|pela|pelo) $",
        object_before=r"\b(?:em|no|na|a|ao|à|com|para|de|do|da) (?:o |a )?$",
        speech_before=r"(?:[Ss]egundo|disse) (?:o |a )?$",
        also=r"\s*(?:e|,)\s*(?:o |a )?",
        again=r"\b(?:A empresa|O grupo)\b",
    ),
    "nl": LinkRules(
        by=r"\b(?:door|van) (?:de |het )?$",
        object_before=r"\b(?:in|bij|met|voor|aan|naar|van) (?:de |het )?$",
        speech_before=r"(?:[Vv]olgens|aldus|zegt) (?:de |het )?$",
        also=r"\s*(?:en|,)\s*(?:de |het )?",
        again=r"\b(?:Het bedrijf|De groep|De banken|Het kabinet)\b",
    ),
    "da": LinkRules(
        by=r"\b(?:af|fra) $",
        object_before=r"\b(?:i|hos|med|til|for|på) $",
        speech_before=r"(?:[Ii]følge|siger) $",
        also=r"\s*(?:og|,)\s*",
        again=r"\b(?:Selskabet|Fonden|Koncernen|Direktør)\b",
    ),
    "no": LinkRules(
        by=r"\b(?:av|fra) $",
        object_before=r"\b(?:i|hos|med|til|for|på) $",
        speech_before=r"(?:[Ii]følge|sier) $",
        also=r"\s*(?:og|,)\s*",
        again=r"\b(?:Selskapet|Fondet|Konsernet)\b|; selskapet",
    ),
    "sv": LinkRules(
        by=r"\b(?:av|från) $",
        object_before=r"\b(?:i|hos|med|till|för|på) $",
        speech_before=r"(?:[Ee]nligt|säger) $",
        also=r"\s*(?:och|,)\s*",
        again=r"\b(?:Bolaget|Koncernen|Fonden|Regionen)\b",
    ),
    "fi": LinkRules(also=r"\s*(?:ja|,|sekä)\s*", again=r"\b(?:Yhtiö|Konserni)\w*\b"),
    "pl": LinkRules(
        by=r"\bprzez $",
        object_before=r"\b(?:w|we|do|z|dla|od) $",
        speech_before=r"(?:[Ww]edług|powiedział) $",
        also=r"\s*(?:i|oraz|,)\s*",
        again=r"\b(?:Spółka|Firma|Grupa)\b",
    ),
    "cs": LinkRules(
        by=r"\b(?:od) $",
        object_before=r"\b(?:v|ve|do|s|pro|od|u) $",
        speech_before=r"(?:[Pp]odle|řekl) $",
        also=r"\s*(?:a|,)\s*",
        again=r"\b(?:Firma|Společnost|Úřad|Skupina)\b",
    ),
}
DEFAULT = LinkRules()
# Languages whose rules above were written with a table of cases for doer and commentator; links elsewhere are less certain.
RULED = frozenset({"ko", "en", "fr", "de"})
