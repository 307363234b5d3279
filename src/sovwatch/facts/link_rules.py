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
        subject=r"(?:,[^,]{2,60},|, que)? (?:ya |no |se |le |les |también )*(?:ha|han|había|va|van|quiere|prevé|planea|invert|invirt|destin|pon|puso|pag|recib|obt|levant|cerr|capt|compr|adquir|vend|factur|ingres|gan|perd|logr|firm|anunc|promet|aport|sum|gast|cobr|mult|impus|impon|sancion|adjudic|constru|desembols|ofrec|concedi|suministr|estim|prest)\w*",
        speech_after=r"(?:,[^,]{2,60},)? (?:dijo|dice|afirm|asegur|explic|critic|recuerd|recordó|seña|advirt|advierte|opina|lament|calific)\w*",
        by=r"\b(?:por) (?:el |la )?$",
        object_before=r"\b(?:en|a|al|con|para|de|del) (?:el |la )?$",
        speech_before=r"(?:[Ss]egún|afirmó|dijo) (?:el |la )?$",
        also=r"\s*(?:y|e|,)\s*(?:el |la )?",
        again=r"\b(?:La firma|La compañía|El grupo|La empresa|Con ello)\b",
    ),
    "it": LinkRules(
        subject=r"(?:,[^,]{2,60},|, che)? (?:ha|hanno|aveva|vuole|intende|punta|si |invest|mett|spend|pag|ricev|otten|raccog|raccol|incass|acqui|compr|rilev|vend|fattur|perd|firm|annunc|promett|vers|stanzi|eroga|conced|mult|sanzion|infligg|costru|prest|fornis|chiud|cerc|partecip|serv)\w*",
        speech_after=r"(?:,[^,]{2,60},)? (?:ha detto|dice|ha dichiarato|spiega|afferma|sostiene|critica|commenta|ricorda|avverte)\w*",
        by=r"\b(?:da|dal|dalla|dall['’]) ?$",
        object_before=r"\b(?:in|a|al|con|per|di|del|della|dell['’]) ?$",
        speech_before=r"(?:[Ss]econdo|ha detto) (?:il |la )?$",
        also=r"\s*(?:e|,)\s*(?:il |la |l['’])?",
        again=r"\b(?:La società|Il gruppo|L['’]azienda)\b",
    ),
    "pt": LinkRules(
        subject=r"(?:,[^,]{2,60},|, que)? (?:já |não |também )*(?:vai|vão|tem|quer|pretende|invest|gast|pag|receb|obtev|levant|capt|angari|compr|adquir|vend|factur|fatur|lucr|perd|assin|anunci|promet|empr|aplic|multou|aplicou|constr|financi|coloc|concede|forne|pede|cobra|destin)\w*",
        speech_after=r"(?:,[^,]{2,60},)? (?:disse|diz|afirm|explic|critic|lembr|nota|considera|avisa)\w*",
        by=r"\b(?:por|pela|pelo) $",
        object_before=r"\b(?:em|no|na|a|ao|à|com|para|de|do|da) (?:o |a )?$",
        speech_before=r"(?:[Ss]egundo|disse) (?:o |a )?$",
        also=r"\s*(?:e|,)\s*(?:o |a )?",
        again=r"\b(?:A empresa|O grupo)\b",
    ),
    "nl": LinkRules(
        subject=r"(?:,[^,]{2,60},)? (?:heeft|hebben|wil|willen|zal|gaat|gaan|wordt|krijgt|kreeg|steekt|steken|stak|investeert|legt|bouwt|koopt|kocht|betaal|geeft|gaf|haal|boek|verdien|verlo|neemt|nam|trekt|beloof|leen|verstrek|legde|gun|bestel|lever|maakt|draai|stel|reken|vra|meld|breidt|neemt|pompt)\w*",
        speech_after=r"(?:,[^,]{2,60},)? (?:zegt|zei|stelt dat|vindt|noemt|verwacht|meent|waarschuwt|aldus|reageert)\b",
        by=r"\b(?:door|van) (?:de |het )?$",
        object_before=r"\b(?:in|bij|met|voor|aan|naar|van) (?:de |het )?$",
        speech_before=r"(?:[Vv]olgens|aldus|zegt|zei|meent|topman van) (?:de |het )?$",
        also=r"\s*(?:en|,)\s*(?:de |het )?",
        again=r"\b(?:Het bedrijf|De groep|De banken|Het kabinet|De onderneming|De chipmaker|De start-up|Het fonds|Het concern|De bank|Hij|Zij|Ze)\b",
    ),
    "da": LinkRules(
        subject=r"(?:,[^,]{2,80},)? (?:har|vil|skal|kan|får|fik|bruge|brugte|giver|gav|investere|køber|købte|betale|betalte|hente|rejse|rejste|skyder|skød|lægge|lagde|afsætte|bevilge|bygge|låne|lånte|tjene|omsatte|omsætter|tabte|vandt|vinder|sælge|solgte|overtage|overtog|tilføre|bidrage|bidrog|spare|indstiller|idømm|lover|lovede|levere|bestil)\w*",
        speech_after=r"(?:,[^,]{2,60},)? (?:siger|sagde|mener|kalder|vurderer|oplyser|advarer|anslår|kritiserer|tilføjer)\b",
        by=r"\b(?:af|fra) $",
        object_before=r"\b(?:i|hos|med|til|for|på) $",
        speech_before=r"(?:[Ii]følge|siger|oplyser|mener|vurderer|direktør i|analytiker i) $",
        also=r"\s*(?:og|,)\s*",
        again=r"\b(?:Selskabet|Fonden|Koncernen|Direktør|Virksomheden|Banken|Styrelsen|Firmaet|Den|Det)\b",
    ),
    "no": LinkRules(
        subject=r"(?:,[^,]{2,80},)? (?:har|vil|skal|kan|får|fikk|bruker|brukte|gir|ga|investere|kjøper|kjøpte|betale|betalte|henter|hentet|reiser|skyter|skjøt|legger|la|bevilge|bygge|låne|lånte|tjene|omsatte|omsetter|tapte|vant|vinner|selger|solgte|overtar|overtok|bidra|sparer|leier|lover|lovet|levere|bestil|foreslår)\w*",
        speech_after=r"(?:,[^,]{2,60},)? (?:sier|sa|mener|kaller|anslår|opplyser|advarer|kritiserer|skriver)\b",
        by=r"\b(?:av|fra) $",
        object_before=r"\b(?:i|hos|med|til|for|på) $",
        speech_before=r"(?:[Ii]følge|sier|mener|opplyser|analytiker i) $",
        also=r"\s*(?:og|,)\s*",
        again=r"\b(?:Selskapet|Fondet|Konsernet|Banken|Bedriften|Etaten)\b|; selskapet",
    ),
    "sv": LinkRules(
        subject=r"(?:,[^,]{2,80},)? (?:har|vill|ska|kan|får|fick|lägger|la|ger|gav|invester|köper|köpte|betala|tar|tog|hämta|satsa|plöj|skjut|bygg|låna|tjäna|omsatte|omsätter|redovisa|förlora|vann|vinner|sälj|sålde|förvärva|överta|bidra|kräv|teckna|dela|avsätt|avsatt|lova|lovar|beställ|föreslå)\w*",
        speech_after=r"(?:,[^,]{2,60},)? (?:säger|sade|sa|menar|kallar|uppskattar|uppger|varnar|kritiserar|skriver|tycker)\b",
        by=r"\b(?:av|från) $",
        object_before=r"\b(?:i|hos|med|till|för|på) $",
        speech_before=r"(?:[Ee]nligt|säger|menar|uppger|analytiker på) $",
        also=r"\s*(?:och|,)\s*",
        again=r"\b(?:Bolaget|Koncernen|Fonden|Regionen|Företaget|Banken|Myndigheten|Startupen)\b",
    ),
    "fi": LinkRules(
        subject=r"(?:,[^,]{2,80},)? (?:on|aikoo|panosta|investo|jatka|sijoit|osti|ostaa|maksoi|maksaa|myön|anto|antaa|sai|saa|kerä|rakent|lainaa|laajen|tila|määrä|käyttä|myy|teki|toimit|lupa|varaa|kasvat|julkist)\w*",
        speech_after=r"(?:,[^,]{2,60},)? (?:sanoo|sanoi|arvioi|kertoo|kertoi|pitää|kritisoi|varoittaa|muistuttaa)\b",
        also=r"\s*(?:ja|,|sekä)\s*",
        again=r"\b(?:Yhtiö|Konserni)\w*\b",
    ),
    "pl": LinkRules(
        subject=r"(?:,[^,]{2,80},)? (?:ma|chce|zamierza|planuje|zainwest|inwest|wyda|przekaż|przekaz|da\b|dał|kupi|zapłac|płac|dosta|otrzym|pozysk|zebra|zarob|stra|podpis|przejm|przej|zbudu|buduj|udziel|pożycz|nałoży|ukara|obieca|obniż|przezna|sprzeda|zamów|zamaw|wyłoż|kończ|wygra)\w*",
        speech_after=r"(?:,[^,]{2,60},)? (?:powiedzia|mówi|twierdzi|uważa|ocenia|ostrzega|komentuje|zauważa|przypomina|podkreśla)\w*",
        by=r"\bprzez $",
        object_before=r"\b(?:w|we|do|z|dla|od) $",
        speech_before=r"(?:[Ww]edług|[Zz]daniem|powiedział|mówi|jak podaje) $",
        also=r"\s*(?:i|oraz|,)\s*",
        again=r"\b(?:Spółka|Firma|Grupa)\b",
    ),
    "cs": LinkRules(
        subject=r"(?:,[^,]{2,80},)? (?:má|chce|plánuje|hodlá|investu|vlož|dá\b|dal|koup|kup|zaplat|plat|dosta|získ|vyděl|prodě|podeps|převez|převz|postav|stav|půjč|udělil|uložil|slíbi|prod|objedn|vybral|utrat|poskyt|uvoln|nabíd|nabíz)\w*",
        speech_after=r"(?:,[^,]{2,60},)? (?:řekl|říká|uvedl|míní|kritizuje|varuje|odhaduje|připomíná|dodal)\w*",
        by=r"\b(?:od) $",
        object_before=r"\b(?:v|ve|do|s|pro|od|u) $",
        speech_before=r"(?:[Pp]odle|řekl|uvedl) $",
        also=r"\s*(?:a|,)\s*",
        again=r"\b(?:Firma|Společnost|Úřad|Skupina)\b",
    ),
}
DEFAULT = LinkRules()
# Languages whose rules above were written with a table of cases for doer and commentator; links elsewhere are less certain.
RULED = frozenset({"ko", "en", "fr", "de"})
