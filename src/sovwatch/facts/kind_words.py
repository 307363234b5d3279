"""What tells the kind of a sum, by language: stems as patterns. Of the cues in a sentence the nearest to the sum decides."""

KINDS: tuple[str, ...] = (
    "funding", "investment", "acquisition", "contract", "budget", "loan", "valuation", "result", "fine", "price", "pay", "market",
)

# language -> kind -> pattern. "price" holds share prices, fees, fares, tariffs and unit costs.
CUES: dict[str, dict[str, str]] = {
    "ko": {
        "funding": "유치했|유치하|유치한|유치해|시리즈|끌어모|투자 라운드|투자받|투자를 받|조달했|조달한|조달하|자금을 모|유상증자|누적 투자",
        "investment": "투자|출자|들여|투입|쏟|펀드|조성|부담하|부담한|댄다|짓는|짓기|증설",
        "acquisition": "인수|매입했|사들|매각",
        "contract": "계약|수주|납품|공급|따냈|발주|입찰",
        "budget": "예산|국비|시비|배정|편성|재정|지원|추경|사업비|출연|보조금|세금",
        "loan": "대출|빌려|빌렸|융자|차입|정책금융",
        "valuation": "기업가치|몸값|시가총액|시총|가치로|가치를|지분 가치",
        "result": "매출|영업이익|순이익|영업손실|손실|적자|흑자|실적|이익|부채",
        "fine": "과징금|과태료|벌금|제재금",
        "price": "주가|목표주가|종가|주당|이용료|요금|한 장 값|장당|개당|시간당|대당|건당|값|가격|단가|평당|마감했|사용료|구독료|환율|월 이용|수수료|등록금|배당",
        "pay": "연봉|임금|인건비|급여|보수|성과급|월급",
        "market": "시장 규모|시장은|시장을|시장이",
    },
    "en": {
        "funding": r"rais(?:e|ed|es|ing)|funding round|Series [A-F]|seed round|venture capital|secured funding|closed a",
        "investment": r"invest|pledg|spend|spent|put(?:s|ting)? in|pour|stake|fund of|venture fund|pump|commit|plough|build",
        "acquisition": r"acqui|takeover|took over|bought|buy(?:s|ing)? (?:the|a)|purchase of",
        "contract": r"contract|deal|order(?:ed|s)?\b|tender|procure|partnership|licen[cs]e deal",
        "budget": r"budget|grant|subsid|public money|government|set aside|allocat|Treasury|taxpayer|ministry|earmark|appropriat",
        "loan": r"\bloans?\b|lend|borrow|credit line|debt|bond",
        "valuation": r"valu(?:e|ed|es|ing|ation)|market cap|worth of the company",
        "result": r"revenue|profit|sales|earnings|turnover|loss(?:es)?\b|lost|income|quarter",
        "fine": r"\bfine[ds]?\b|penalt|sanction",
        "price": r"\bshares? |closed at|traded|price|costs?\b|fee|per (?:hour|month|head|user)|an hour|a month|each|ticket|subscription|licence|kilowatt|charge|rent",
        "pay": r"salar|wage|pay packet|earn(?:s|ed)? |compensation",
        "market": r"market (?:size|worth|of)",
    },
    "de": {
        "funding": r"sammel|eingesammelt|Finanzierungsrunde|Kapitalrunde|Series|Risikokapital",
        "investment": r"invest|Invest|steck|pump|Fonds|errichte|baut|bauen|Beteiligung|beteilig",
        "acquisition": r"übern[ao]m|Übernahme|kauf(?:t|te|en) .{0,20}für|erwarb|erwirbt|Kaufpreis",
        "contract": r"Auftrag|Vertrag|Rahmenvertrag|bestell|Ausschreibung|liefer",
        "budget": r"Haushalt|Etat|Förder|förder|Bund|Land |Kabinett|Steuergeld|Zuschuss|Zuschüsse|freigegeben|bereit|Ministeri|trägt|zahlt der",
        "loan": r"Kredit|Darlehen|Anleihe|geliehen|Bürgschaft|Schulden",
        "valuation": r"bewert|Bewertung|Börsenwert|Marktkapital",
        "result": r"Umsatz|Gewinn|Verlust|setzte|Betriebsergebnis|Ertrag|Erlös|Überschuss|Quartal",
        "fine": r"Strafe|Bußgeld|Geldbuße|Sanktion",
        "price": r"Aktie|Kurs|schloss|Preis|kostet|kosten|pro |je |Monat|Lizenz|Gebühr|Miete|Stundensatz|Kilowattstunde|Dividende|notierte|Tarif",
        "pay": r"Gehalt|verdien|Lohn|Prämie",
        "market": r"Marktvolumen",
    },
    "fr": {
        "funding": r"lev[ée]|lève|tour de table|levée|récolt|amorçage",
        "investment": r"invest|injecte|mise|apporte|consacre|fonds|met(?:tre)? |promis|financer|engag|capital",
        "acquisition": r"rach[eè]t|acquisition|s['’]offre|acqui[st]|reprise|repris|cession",
        "contract": r"contrat|accord-cadre|marché|commande|fourni|appel d['’]offres",
        "budget": r"budget|crédits|subvention|enveloppe|État|gouvernement|ministère|plan |dotée?|affecte|programme|déficit|Sénat|Parlement",
        "loan": r"prêt|emprunt|prêté|dette|crédit bancaire",
        "valuation": r"valoris|valeur|capitalisation",
        "result": r"chiffre d['’]affaires|bénéfice|perte|résultat|revenus|ventes|carnet de commandes",
        "fine": r"amende|sanction|pénalité|astreinte",
        "price": r"prix|coûte|coût|titre|action|abonnement|forfait|par mois|de l['’]heure|facture|tarif|loyer|ticket|redevance|mégawattheure|kilowattheure|à l['’]unité",
        "pay": r"salaire|gagne|rémun|prime",
        "market": r"marché mondial",
    },
    "es": {
        "funding": r"ronda|levant|capt[óa]", "investment": r"inver|destin|apuesta|aporta|fondo", "acquisition": r"compra|adquisi|adquir|vend", "contract": r"contrat|adjudic|encargo|pedido", "budget": r"presupuest|Gobierno|subvenci|dotad|partida|ayuda|Estado|plan ",
        "loan": r"préstamo|crédito|deuda|aval", "valuation": r"valora|valoraci|capitaliza", "result": r"factur|ingres|beneficio|ganó|pérdida|ventas", "fine": r"multa|sanci", "price": r"cuesta|costó|precio|acci(?:ón|ones)|título|por hora|tarifa|cuota|coste|alquiler", "pay": r"salario|sueldo|cobra|gana", "market": r"mercado mundial",
    },
    "it": {
        "funding": r"round|raccol|aument[oi] di capitale", "investment": r"invest|fondo|stanzia|costruir", "acquisition": r"acqui|cede|ceder|vendut|pagò", "contract": r"contratt|appalto|accordo|commessa", "budget": r"governo|finanzi|bilancio|Pnrr|legge|Tesoro|pubblic|metà dell",
        "loan": r"prestit|debito|mutuo", "valuation": r"valutaz|valut|capitalizz", "result": r"ricavi|utile|perdit|fatturato|incass", "fine": r"mult|sanzion", "price": r"costa|prezzo|titolo|azione|chiuso|canone|al mese|per azione|tariff|costo|megawattora", "pay": r"stipend|guadagna|salari", "market": r"mercato globale",
    },
    "pt": {
        "funding": r"levantou|captou|ronda|rodada", "investment": r"invest|aplicar|prometeu|fundo|põe", "acquisition": r"compr|adquir|vendid", "contract": r"contrato|adjudic|encomend", "budget": r"[Oo]rçamento|Governo|PRR|verba|pag[oa]s? pel|plano|Estado", "loan": r"empr[ée]st|dívida|financia|crédito",
        "valuation": r"avali|vale agora|valor de mercado", "result": r"lucro|receita|factur|prejuízo|vendas", "fine": r"multa|coima", "price": r"custa|custo|preço|ação|ações|por mês|sessão|tarifa|renda|cobra", "pay": r"salário|bolsa de|ganha", "market": r"mercado global",
    },
    "nl": {
        "funding": r"opgehaald|haalde|financieringsronde", "investment": r"invest|steekt|stak|legt|fonds|belang", "acquisition": r"overna|kocht|gekocht", "contract": r"contract|order|opdracht|aanbested|levert", "budget": r"kabinet|subsidie|Rijk|begroting|trekt|voorzien|gemeente|betaalt",
        "loan": r"lening|krediet|schuld", "valuation": r"waarder|beurswaarde", "result": r"omzet|winst|verlies|boekte", "fine": r"boete", "price": r"aandeel|kost|prijs|per (?:uur|maand)|licentie|tarief|rekent", "pay": r"loon|verdient|salaris", "market": r"marktomvang",
    },
    "da": {
        "funding": r"hentet|rejst|kapitalrunde", "investment": r"invest|fond|bruger|lagde|skyder", "acquisition": r"køb|overtag|solgt", "contract": r"kontrakt|aftale|ordre|opgave|udbud", "budget": r"afsæt|finanslov|staten|Staten|ministeri|giver|støtte|bevilling", "loan": r"lån",
        "valuation": r"vurderet|værdi", "result": r"omsat|overskud|underskud|resultat", "fine": r"bøde", "price": r"koster|pris|aktie|kroner i timen|licens|pr\. ", "pay": r"løn|tjener", "market": r"marked",
    },
    "no": {
        "funding": r"hentet|reist|emisjon", "investment": r"invest|fond|brukt|satser", "acquisition": r"kjøpt|oppkjøp|solgt", "contract": r"kontrakt|avtale|ordre|anbud|leier", "budget": r"statsbudsjett|bevilg|Staten|departement|støtte|legger|får", "loan": r"lån", "valuation": r"verdi|Oljefondet, til",
        "result": r"omset|overskudd|underskudd|driftsresultat|tjente", "fine": r"bot\b|gebyr", "price": r"koster|pris|aksje|lisens|per ", "pay": r"lønn|tjener", "market": r"marked",
    },
    "sv": {
        "funding": r"tar in|tagit in|runda|nyemission|kapital", "investment": r"invest|fond|satsar|bygger|lägger", "acquisition": r"köpt|förvärv|såld|uppköp", "contract": r"kontrakt|avtal|order|beställ|upphandling", "budget": r"anslag|avsätter|regering|staten|Staten|budget|bidrag|Vetenskapsrådet", "loan": r"lån",
        "valuation": r"värdering|börsvärde|värd", "result": r"omsätt|vinst|förlust|resultat", "fine": r"sanktionsavgift|böter|bot\b", "price": r"kostar|kostade|pris|aktie|licens|per ", "pay": r"lön|tjänar", "market": r"marknad",
    },
    "fi": {
        "funding": r"keräsi|rahoituskier|rahoituksen", "investment": r"invest|sijoit|rahasto|rakenta", "acquisition": r"osti|ostaa|kauppa|yrityskaup", "contract": r"sopimu|tilau|hankin", "budget": r"budjet|valtio|hallitus|tuke|määräraha|leika|maksaa hank", "loan": r"laina", "valuation": r"arvostu|markkina-arvo",
        "result": r"liikevaih|liikevoit|voitto|tappio|tulos", "fine": r"sakko|seuraamu", "price": r"maksaa|maksoi|hinta|hintaan|osake|osinko|kuukausi|tunti", "pay": r"palkka|palkan", "market": r"markkina",
    },
    "pl": {
        "funding": r"pozyska|rund", "investment": r"inwest|fundusz|wyłoż|buduje|budow", "acquisition": r"kupił|przejęc|przej", "contract": r"kontrakt|umow|zamówi|przetarg|dostarcz", "budget": r"budżet|dotacj|resort|minister|rząd|przeznacz|finansuj", "loan": r"kredyt|pożycz", "valuation": r"wycen|warte",
        "result": r"przych|zysk|strat|obrot", "fine": r"kar[aęy]|kwotą", "price": r"koszt|cen|kurs|abonament|za megawat|miesięczn|licencj", "pay": r"pensj|płac|wynagrodz|stypend", "market": r"ryn",
    },
    "cs": {
        "funding": r"kolo|získal|vybral|sehnal", "investment": r"invest|fond|postav|vložil|dal do", "acquisition": r"koupil|převz|akvizic", "contract": r"smlouv|zakázk|nabídk", "budget": r"rozpoč|dotac|stát|vláda|ministr", "loan": r"úvěr|půjč", "valuation": r"hodnot|ocen",
        "result": r"tržb|zisk|ztrát|vydělal", "fine": r"pokut|trest", "price": r"stojí|stál|cen|akcie|poplat|nájem|hodina", "pay": r"plat|mzd|bere", "market": r"trh",
    },
    "el": {"funding": r"άντλησε|χρηματοδότησ", "investment": r"επένδ|επενδ", "acquisition": r"εξαγορ", "contract": r"σύμβαση|συμφωνία", "budget": r"προϋπολογ|επιδότ", "loan": r"δάνει", "valuation": r"αποτίμησ", "result": r"έσοδα|κέρδη|ζημι", "fine": r"πρόστιμ", "price": r"τιμή|μετοχή|κοστίζ", "pay": r"μισθ", "market": r"αγορά"},
    "hu": {"funding": r"tőkebevon|befektetési kör", "investment": r"beruház|befektet", "acquisition": r"felvásárol|megvett|megvesz", "contract": r"szerződés|megrendel", "budget": r"költségvet|támogat|kormány", "loan": r"hitel|kölcsön", "valuation": r"értékel", "result": r"bevétel|nyereség|veszteség", "fine": r"bírság", "price": r"ár[au]?\b|részvény|kerül", "pay": r"fizetés|bér", "market": r"piac"},
}
