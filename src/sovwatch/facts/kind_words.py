"""What tells the kind of a sum, by language: stems as patterns. Of the cues in a sentence the nearest to the sum decides."""

KINDS: tuple[str, ...] = (
    "funding",
    "investment",
    "acquisition",
    "contract",
    "budget",
    "loan",
    "valuation",
    "result",
    "fine",
    "price",
    "pay",
    "market",
)

# language -> kind -> pattern. "price" holds share prices, fees, fares, tariffs and unit costs.
CUES: dict[str, dict[str, str]] = {
    "ko": {
        "funding": "유치했|유치하|유치한|유치해|시리즈|끌어모|투자 라운드|투자받|투자를 받|조달했|조달한|조달하|자금을 모|유상증자|누적 투자|투자금을 유치|프리A|브릿지|펀딩|자금 조달|모금|투자를 마무리",
        "investment": "투자|출자|들여|투입|쏟|펀드|조성|부담하|부담한|댄다|짓는|짓기|증설",
        "acquisition": "인수|매입했|사들|매각|사들인|인수합병|경영권",
        "contract": "계약|수주|납품|공급|따냈|발주|입찰|사업을 따|도급|용역|주문|수의계약|낙찰|공급하기로|구매하기로|사야",
        "budget": "예산|국비|시비|배정|편성|재정|지원|추경|사업비|출연|보조금|세금",
        "loan": "대출|빌려|빌렸|융자|차입|정책금융|회사채|채권|차관|보증",
        "valuation": "기업가치|몸값|시가총액|시총|가치로|가치를|지분 가치|평가받|평가됐|가치 평가",
        "result": "매출|영업이익|순이익|영업손실|손실|적자|흑자|실적|이익|부채|벌었|거둬|거뒀|매출액|수주잔고",
        "fine": "과징금|과태료|벌금|제재금|이행강제금|배상|물린|물렸|물었|물어|물리|부과",
        "price": (
            r"주가|목표주가|종가|주당|이용료|요금|한 장 값|장당|개당|시간당|대당|건당|값|가격|단가|평당|마감했|사용료|구독료|환율|월 이용|수수료|등록금|배당|이용권|구독|정가|판매가|출고가|시급|한 장당|월 \d"
            r"|전기료|전기요금|라이선스료|입장권"
        ),
        "pay": "연봉|임금|인건비|급여|보수|성과급|월급|수당|시급|초봉",
        "market": r"시장 규모|시장은|시장을|시장이|시장이 \d|시장 전망",
    },
    "en": {
        "funding": (
            r"rais(?:e|ed|es|ing)|funding round|Series [A-F]|seed round|venture capital|secured funding|closed a|seed (?:round"
            r"|money)|Series [A-F]\b|venture round|fundrais|investors led|from investors"
        ),
        "investment": (
            r"invest|pledg|stake|fund of|venture fund|build|sink|plow"
            r"|shareholder|equity|capital expenditure|capex|construct|expan[ds]|bet\b"
        ),
        "acquisition": r"acqui|takeover|took over|bought|buy(?:s|ing)? (?:the|a)|purchase of|merge|takes over|buyout|snap",
        "contract": (
            r"contract|deal|order(?:ed|s)?\b|tender|procure|partnership|licen[cs]e deal|contract|award|agreement|tender|rent out"
            r"|suppl|deliver|bid\b|purchase order"
        ),
        "budget": (
            r"budget|grant|subsid|public money|government|set aside|allocat|Treasury|taxpayer|ministry|earmark|appropriat|aid\b"
            r"|funds for|recovery|spending review|the Budget|public"
        ),
        "loan": r"\bloans?\b|lend|borrow|credit line|debt|bond|credit|bonds?\b|guarantee|mortgage|financ(?:e|ed|ing) (?:by|from)",
        "valuation": r"valu(?:e|ed|es|ing|ation)|market cap|worth of the company|worth|price tag of|market value|capitali[sz]",
        "result": (
            r"revenue|profit|sales|earnings|turnover|loss(?:es)?\b|lost|income|quarter|ebitda|surplus|deficit|lose|profits?|backlog"
            r"|saves?\b|savings"
        ),
        "fine": r"\bfine[ds]?\b|penalt|sanction|hit with|settle(?:d|ment)|damages|penalti",
        "price": (
            r"\bshares? |closed at|traded|price|costs?\b|fee|per (?:hour|month|head|user)|an hour|each|ticket|subscription"
            r"|licence|kilowatt|charge|rent|sells? for|share price|apiece|licen[cs]es?|tariff|rate of|quote"
        ),
        "pay": r"salar|wage|pay packet|earn(?:s|ed)? |compensation|wages?|paid staff|starts on|starting pay|bonus|pension",
        "market": r"market (?:size|worth|of)|market (?:for|is)",
    },
    "de": {
        "funding": (
            r"sammel|eingesammelt|Finanzierungsrunde|Kapitalrunde|Series|Risikokapital|Wagniskapital|frisches Kapital|Geldgeber"
            r"|Investoren|holte sich|geholt|Serie [A-F]\b|Runde"
        ),
        "investment": (
            r"invest|Invest|Fonds|errichte|baut|bauen|Beteiligung|beteilig|zieht|Bau\b|ausgebaut|Ausbau|erweiter"
            r"|Standort|Anteil|investier"
        ),
        "acquisition": (
            r"übern[ao]m|Übernahme|kauf(?:t|te|en) .{0,20}für|erwarb|erwirbt|Kaufpreis|übernimmt|übernahm|übernommen|Zukauf|kaufte"
            r"|kauft\b|erworben|Zusammenschluss"
        ),
        "contract": (
            r"Auftrag|Vertrag|Rahmenvertrag|bestell|Ausschreibung|liefer|Zuschlag|geboten|Rahmenverein|beschaff|vergab|vergibt"
            r"|Vergabe|Lieferung"
        ),
        "budget": (
            r"Haushalt|Etat|Förder|förder|Bund|Land |Kabinett|Steuergeld|Zuschuss|Zuschüsse|freigegeben|bereit|Ministeri|trägt"
            r"|zahlt der|Subvention|Steuerzahler|Mittel\b|Etats|Beihilfe|Landesmittel|Sondervermögen"
        ),
        "loan": r"Kredit|Darlehen|Anleihe|geliehen|Bürgschaft|Schulden|Anleihen|leiht|lieh\b|verschuld|Garantie|bürgt",
        "valuation": r"bewert|Bewertung|Börsenwert|Marktkapital|wert\b|Unternehmenswert|Marktwert",
        "result": (
            r"Umsatz|Gewinn|Verlust|setzte|Betriebsergebnis|Ertrag|Erlös|Überschuss|Quartal|nahm|einnahm|Einnahmen|EBIT|Minus"
            r"|Plus\b|erlöste|erwirtschaft|Auftragsbestand|sparen|spart"
        ),
        "fine": r"Strafe|Bußgeld|Geldbuße|Sanktion|Strafen|Zwangsgeld|Bußgelder|Geldbußen|verhängt|Schadenersatz",
        "price": (
            r"Aktie|Kurs|schloss|Preis|kostet|kosten|pro |je |Monat|Lizenz|Gebühr|Miete|Stundensatz|Kilowattstunde|Dividende"
            r"|notierte|Tarif|verlangt|Abo|Stückpreis|Ticket|Eintritt|monatlich|berechnet|Lizenzen"
        ),
        "pay": r"Gehalt|verdien|Lohn|Prämie|Gehälter|Einstiegs|Einkommen|Stundenlohn|Sold\b|Vergütung",
        "market": r"Marktvolumen|Marktgröße|Weltmarkt",
    },
    "fr": {
        "funding": r"lev[ée]|lève|tour de table|levée|récolt|amorçage|capital-risque|boucl|tour\b|série [A-F]\b|investisseurs",
        "investment": (
            r"invest|fonds|met(?:tre)? |financer|engag|capital|implant|construi|bâti|extension"
            r"|actionnaire|participation|chantier"
        ),
        "acquisition": r"rach[eè]t|acquisition|(?<=s['’])offre|acqui[st]|reprise|repris|cession|absorb|met la main|racheté|reprend|cède|cédé",
        "contract": (
            r"contrat|accord-cadre|marché|commande|fourni|appel d['’]offres|attribu|remport|décroch|commandé|commander|fournira"
            r"|prestataire|appels d['’]offres"
        ),
        "budget": (
            r"budget|crédits|subvention|enveloppe|État|gouvernement|ministère|plan |dotée?|affecte|programme|déficit|Sénat"
            r"|Parlement|aides?\b|loi de finances|fonds publics|contribuable|coupe|impôt"
        ),
        "loan": r"prêt|emprunt|prêté|dette|crédit bancaire|prête|emprunte|obligation|garanti|endett",
        "valuation": r"valoris|valeur|capitalisation|vaut|pèse|valorise|estimée?s? à",
        "result": (
            r"chiffre d['’]affaires|bénéfice|perte|résultat|revenus|ventes|carnet de commandes|recettes|excédent|dégag|engrang"
            r"|pertes|bénéfices|perd\b|perdu|économi[es]|Ebitda"
        ),
        "fine": r"amende|sanction|pénalité|astreinte|condamn|inflig|sanctionn|amendes|dommages",
        "price": (
            r"prix|coûte|coût|titre|action|abonnement|forfait|par mois|de l['’]heure|facture|tarif|loyer|ticket|redevance"
            r"|mégawattheure|kilowattheure|unité|factur|vendue?s?|pièce|partir de|licence|mensuel|le couvert|tarifs|billet"
        ),
        "pay": r"salaire|gagne|rémun|prime|salaires|touche|traitement annuel",
        "market": r"marché mondial|marché (?:de l['’]|du|des|européen)",
    },
    "es": {
        "funding": r"ronda|levant|capt[óa]|recaud|financiaci|serie [A-F]\b|inversores|capital riesgo|ampliación de capital",
        "investment": r"inver|apuesta|fondo|desembols|constru|levantar|participaci|amplia",
        "acquisition": r"compra|adquisi|adquir|vend|compr[óa]|se hizo con|absorb|fusi|opa\b",
        "contract": r"contrat|adjudic|encargo|pedido|licitaci|suministr|acuerdo marco|concurso|contratos",
        "budget": r"presupuest|Gobierno|subvenci|dotad|partida|ayuda|Estado|plan |ayudas|presupuestos|fondos europeos|PERTE|reserv|erario",
        "loan": r"préstamo|crédito|deuda|aval|presta|préstamos|bonos|avales|endeud",
        "valuation": r"valora|valoraci|capitaliza|valor|vale\b|tasaci",
        "result": r"factur|ingres|beneficio|ganó|pérdida|ventas|ingresó|ganancia|perdi|ebitda|facturaci|resultado|ahorr",
        "fine": r"multa|sanci|multó|sanción|multas|sancion|indemniz",
        "price": (
            r"cuesta|costó|precio|acci(?:ón|ones)|título|por hora|tarifa|cuota|coste|alquiler|cobra|cerr[óa]|cotiza|abono|suscripci"
            r"|mensual|alquil|licencia|arancel|entrada"
        ),
        "pay": r"salario|sueldo|cobra|gana|salari|sueldos|retribuc|nómina",
        "market": r"mercado mundial|mercado",
    },
    "it": {
        "funding": r"round|raccol|aument[oi] di capitale|serie [A-F]\b|investitori|venture|incass|ricapitalizz",
        "investment": r"invest|fondo|costruir|mette sul piatto|costru|realizz|ampliam|quota|partecip",
        "acquisition": r"acqui|cede|ceder|vendut|pagò|rilev|compr[aòi]|fusion|opa\b|scala",
        "contract": r"contratt|appalto|accordo|commessa|gara\b|aggiudic|ordin|fornitur|convenzion|appalti",
        "budget": r"governo|finanzi|bilancio|Pnrr|legge|Tesoro|pubblic|metà dell|stanz|contribut|fondi|bando|manovra|erario",
        "loan": r"prestit|debito|mutuo|presta|agevolat|obbligazion|bond|mutui|garanzi",
        "valuation": r"valutaz|valut|capitalizz|vale\b|valgono|valore",
        "result": r"ricavi|utile|perdit|fatturato|incass|utili|perso|ebitda|margin|incassi|risparmi|vendite",
        "fine": r"mult|sanzion|sanzionat|inflitt|ammenda|multat|risarc",
        "price": (
            r"costa|prezzo|titolo|azione|chiuso|canone|al mese|per azione|tariff|costo|megawattora|abbonament|parte da|licenz"
            r"|noleggi|affitt|bollett|bigliett|quotazion"
        ),
        "pay": r"stipend|guadagna|salari|retribuz|compens|ral\b",
        "market": r"mercato globale|mercato",
    },
    "pt": {
        "funding": r"levantou|captou|ronda|rodada|angari|financiamento|série [A-F]\b|investidores|capital de risco",
        "investment": r"invest|fundo|constru|participa|ampli|gastar",
        "acquisition": r"compr|adquir|vendid|adquiriu|aquisi|fusão|opa\b",
        "contract": r"contrato|adjudic|encomend|adjudicou|concurso|fornec|contratos",
        "budget": r"orçamento|Governo|PRR|verba|pag[oa]s? pel|plano|Estado|subsíd|subven|apoios?|verbas|reserv|agenda",
        "loan": r"empr[ée]st|dívida|financia|crédito|empresta|obriga[çc]|garantia",
        "valuation": r"avali|vale agora|valor de mercado|vale\b|valoriz",
        "result": r"lucro|receita|factur|prejuízo|vendas|perdeu|lucros|ganhou|ebitda|volume de neg|resultado|poup",
        "fine": r"multa|coima|coimas|multas|multou|sanç|indemniz",
        "price": r"custa|custo|preço|ação|ações|por mês|sessão|tarifa|renda|cobra|assinatura|licença|bilhete|mensal|fatura|alug|vende-se",
        "pay": r"salário|bolsa de|ganha|ordenado|vencimento|salários|remunera",
        "market": r"mercado global|mercado",
    },
    "nl": {
        "funding": r"opgehaald|haalde|financieringsronde|haalt|ophaal|kapitaalronde|groeikapitaal|investeerders|serie [A-F]\b",
        "investment": r"invest|fonds|belang|bouwt|uitbreid|deelnem|aandeelhouder|pompt|inleg",
        "acquisition": r"overna|kocht|gekocht|koopt|overname|overgenomen|neemt|fusie|acquisitie",
        "contract": r"contract|order|opdracht|aanbested|levert|raamovereenkomst|gunde|gegund|gunt|bestel|leverde|opdrachten",
        "budget": (
            r"kabinet|subsidie|Rijk|begroting|trekt|voorzien|gemeente|betaalt|subsidies|miljoenennota|begrot|overheid|belasting"
            r"|bezuinig|maakt|vrij"
        ),
        "loan": r"lening|krediet|schuld|leent|leningen|kredieten|obligatie|garantie",
        "valuation": r"waarder|beurswaarde|waard|gewaardeerd|marktwaarde",
        "result": r"omzet|winst|verlies|boekte|nettowinst|resultaat|ebitda|winsten|verliezen|inkomsten|bespaar",
        "fine": r"boete|dwangsom|beboet|boetes|schadevergoed",
        "price": (
            r"aandeel|kost|prijs|per (?:uur|maand)|licentie|tarief|rekent|vraagt|abonnement|tarieven|licenties|maandelijks|koers"
            r"|stuk"
        ),
        "pay": r"loon|verdient|salaris|verdien|lonen|startsalaris",
        "market": r"marktomvang|markt",
    },
    "da": {
        "funding": r"hentet|rejst|kapitalrunde|rejser|henter|ny kapital|investorer|serie [A-F]\b|investeringsrunde",
        "investment": r"invest|fond|bygge|udvid|ejerandel|indskud|pumpe",
        "acquisition": r"køb|overtag|solgt|opkøb|køber|fusion|sælger",
        "contract": r"kontrakt|aftale|ordre|opgave|udbud|vandt|vundet|vinder|rammeaftale|leverer|indkøb",
        "budget": r"afsæt|finanslov|staten|Staten|ministeri|giver|støtte|bevilling|tilskud|kommune|regering|sat\b|skattekron|pulje",
        "loan": r"lån|låner|kredit|obligation|garanti",
        "valuation": r"vurderet|værdi|værdiansat|værdisat|børsværdi|værd\b",
        "result": r"omsat|overskud|underskud|resultat|omsæt|tab\b|tabte|årsresultat|indtægt|spar",
        "fine": r"bøde|bøder|bødeforlæg|erstatning",
        "price": (
            r"koster|pris|aktie|kroner i timen|licens|pr\. |lukkede|kurs|abonnement|billet|leje|faktur|pr\. måned|om måneden"
            r"|husleje|regning"
        ),
        "pay": r"løn|tjener|lønn|månedsløn|hyre|timeløn",
        "market": r"marked",
    },
    "no": {
        "funding": r"hentet|reist|emisjon|henter|reiser|runde|ny kapital|investorer|serie [A-F]\b",
        "investment": r"invest|fond|bygge|utvid|eierandel",
        "acquisition": r"kjøpt|oppkjøp|solgt|kjøper|overtar|fusjon",
        "contract": r"kontrakt|avtale|ordre|anbud|leier|vant|rammeavtale|levere|innkjøp|bestil|betalte",
        "budget": r"statsbudsjett|bevilg|Staten|departement|støtte|legger|får|tilskudd|regjering|foreslår|skattepenge",
        "loan": r"lån|låner|kreditt|obligasjon|garanti",
        "valuation": r"verdi|Oljefondet, til|verdsatt|verdsett|prises|priset|børsverdi",
        "result": r"omset|overskudd|underskudd|driftsresultat|tjente|tapte|tap\b|årsresultat|inntekt|omsetning|spart",
        "fine": r"bot\b|gebyr|bøter|overtredelsesgebyr|dagmulkt|bøtelegg|erstatning",
        "price": r"koster|pris|aksje|lisens|per |selges|abonnement|billett|leie|måneden|kurs|strømregning",
        "pay": r"lønn|tjener|årslønn|lønning",
        "market": r"marked",
    },
    "sv": {
        "funding": (
            r"tar in|tagit in|runda|nyemission|kapital|fått in|ta in\b|riskkapital|investerare|serie [A-F]\b|finansieringsrunda"
            r"|rest\b"
        ),
        "investment": r"invest|fond|bygger|bygg|utbyggnad|ägarandel|investering",
        "acquisition": r"köpt|förvärv|såld|uppköp|köper|köpte|köp\b|fusion|köpt in sig",
        "contract": r"kontrakt|avtal|order|beställ|upphandling|tecknar|ramavtal|leverer|inköp|option|beställning",
        "budget": r"anslag|avsätter|regering|staten|Staten|budget|bidrag|Vetenskapsrådet|tillskott|statsbudget|stöd|skattebet|delar ut",
        "loan": r"lån|lånar|kredit|obligation|garanti",
        "valuation": r"värdering|börsvärde|värd|värderas|värderad|värt\b",
        "result": r"omsätt|vinst|förlust|resultat|omsatt|redovisar|rörelse|intäkt|förlorade|sparat",
        "fine": r"sanktionsavgift|böter|bot\b|vite|böterna|bötfäll|kräver|skadestånd",
        "price": r"kostar|kostade|pris|aktie|licens|per |abonnemang|biljett|hyra|månaden|kurs|stängde|fakturer",
        "pay": r"lön|tjänar|månadslön|medellön|lönen|ersättning",
        "market": r"marknad",
    },
    "fi": {
        "funding": r"keräsi|rahoituskier|rahoituksen|keränn|sijoittajil|pääoma|riskipääoma|annin|rahoitusta",
        "investment": r"invest|sijoit|rahasto|rakenta|panosta|investoi|laajen|rakennu|omistus",
        "acquisition": r"osti|ostaa|kauppa|yrityskaup|osti\b|ostanut|fuusio|yritysost",
        "contract": r"sopimu|tilau|hankin|tilasi|tilaa|kilpailut|toimit|sopimuksen|hankki",
        "budget": r"budjet|valtio|hallitus|tuke|määräraha|leika|maksaa hank|avustu|tukea|tuki\b|rahoitta|hallituk|ministeriö",
        "loan": r"laina|lainaa|lainan|luotto|luoton|takau",
        "valuation": r"arvostu|markkina-arvo|arvo\b|arvoi|arvon|arvostet",
        "result": r"liikevaih|liikevoit|voitto|tappio|tulos|myynti|voittoa|tappiota|tulosta|liiketulos|säästö",
        "fine": r"sakko|seuraamu|sakkoa|sakot|uhkasakko|rangais|korvau",
        "price": (
            r"maksaa|maksoi|hinta|hintaan|osake|osinko|kuukausi|tunti|vuokra|lippu|tilaus(?:maksu)?|päätyi|lisenssi|kuukaudessa"
            r"|tunnilta|kappale"
        ),
        "pay": r"palkka|palkan|ansaits|tiena|palkkio",
        "market": r"markkina|markkinat",
    },
    "pl": {
        "funding": r"pozyska|rund|zebra|inwestorów|kapitał|serii [A-F]\b|emisj",
        "investment": r"inwest|fundusz|buduje|budow|zainwest|rozbud|postawi|udział",
        "acquisition": r"kupił|przejęc|przej|przejm|przejął|kupi\b|kupuje|fuzj|nabył",
        "contract": r"kontrakt|umow|zamówi|przetarg|dostarcz|zamawia|zakup|dostaw|umowę|podpisa",
        "budget": r"budżet|dotacj|resort|minister|rząd|przeznacz|finansuj|grant|subwenc|przekaże|pomoc|wsparc|środk",
        "loan": r"kredyt|pożycz|pożyczk|obligac|kredytu|udziel|dług|poręcz",
        "valuation": r"wycen|warte|wart[aey]?\b|wycenian|kapitalizac",
        "result": r"przych|zysk|strat|obrot|zarobił|sprzedaż|przychod|zysku|EBITDA|oszczęd",
        "fine": r"kar[aęy]|kwotą|kary\b|kara\b|karze|karzą|grzywn|ukara|nałoży|odszkod",
        "price": r"koszt|cen|kurs|abonament|za megawat|miesięczn|licencj|miesięcz|bilet|opłat|najem|czynsz|taryf|sztuk|zdroż",
        "pay": r"pensj|płac|wynagrodz|stypend|zarabia|wynagr|płac[aeęy]\b|stawk",
        "market": r"ryn|rynek|rynku",
    },
    "cs": {
        "funding": r"kolo|získal|vybral|sehnal|investorů|kapitál|investiční kolo|sérii [A-F]\b|nabral",
        "investment": r"invest|fond|postav|investuje|vloží|postaví|rozšíř|podíl|výstavb",
        "acquisition": r"koupil|převz|akvizic|koupí|kupuje|převezm|fúz|odkoup",
        "contract": r"smlouv|zakázk|nabídk|tendr|objedn|dodá|dodav|soutěž|podepsal|pronajm",
        "budget": r"rozpoč|dotac|stát|vláda|ministr|grant|příspěv|rozpočt|podpor|ministerst|dotuj",
        "loan": r"úvěr|půjč|půjčí|dluhopis|dluh|úvěru|záruk",
        "valuation": r"hodnot|ocen|hodnotu|valuac|ohodnoc",
        "result": r"tržb|zisk|ztrát|vydělal|obrat|prodělal|příjm|výnos|výdělek|úspor",
        "fine": r"pokut|trest|sankc|pokutu|pokuty|odškod",
        "price": r"stojí|stál|cen|akcie|poplat|nájem|hodina|předplat|vstupenk|nájemné|měsíčně|licenc|kurz|tarif|výcvik",
        "pay": r"plat|mzd|bere|mzda|platy|vydělává|odměn",
        "market": r"trh|trhu",
    },
    "el": {
        "funding": r"άντλησε|χρηματοδότησ",
        "investment": r"επένδ|επενδ",
        "acquisition": r"εξαγορ",
        "contract": r"σύμβαση|συμφωνία",
        "budget": r"προϋπολογ|επιδότ",
        "loan": r"δάνει",
        "valuation": r"αποτίμησ",
        "result": r"έσοδα|κέρδη|ζημι",
        "fine": r"πρόστιμ",
        "price": r"τιμή|μετοχή|κοστίζ",
        "pay": r"μισθ",
        "market": r"αγορά",
    },
    "hu": {
        "funding": r"tőkebevon|befektetési kör",
        "investment": r"beruház|befektet",
        "acquisition": r"felvásárol|megvett|megvesz",
        "contract": r"szerződés|megrendel",
        "budget": r"költségvet|támogat|kormány",
        "loan": r"hitel|kölcsön",
        "valuation": r"értékel",
        "result": r"bevétel|nyereség|veszteség",
        "fine": r"bírság",
        "price": r"ár[au]?\b|részvény|kerül",
        "pay": r"fizetés|bér",
        "market": r"piac",
    },
}
