"""Words of sums whose kind depends on who acts, by language: they spend, they cost, they are set aside.

What a ministry spends is budget, what a company spends is investment; what a machine costs is a contract or an investment,
what a ticket costs is a price. `kinds.py` decides with the doer that the linker found.
"""

from __future__ import annotations

# language -> verbs of giving and spending.
SPEND: dict[str, str] = {
    "ko": "쓴다|쓰기로|쓰겠|썼|쓸 |쓰는|쓰고|들여|들인|들였|투입|쏟|낸다|내기로|냈|넣는|넣기로|넣었|내놓|붓|부었|부담|보탠|보탰|대기로|댄다|풀었|집행|마련|준다|주기로|약속|움직인|받는다",
    "en": r"plough|plow|sink|spen[dt]|put(?:s|ting)?\b|pour|pump|offer|pay|paid|contribut|approv|provid|promis|boast|commit|inject|chip|pledg|give|gave|deploy|costing|hand",
    "de": r"steck|pump|ausgeb|ausgegeben|gibt|gab|geben|steuer[nt]|zugesagt|sagt|versprach|versproch|stellt|stellte|verbaut|veranschlag|flossen|fließ|geflossen|zahlt|schießt|schoss|legt|legte|erhält|erhielt|erhiel|bekommt|bekam|eingeplant|kürzt|planen?|plant|zieht|lässt",
    "fr": r"mise\b|apporte|consacre|débours|dépens|verse|versé|consacr|promet|promis|ajoute|complète|annonc|alloue|accord|recevra|reçoi|reçu|perd\b|dispose|met\b|mettr|remet|paie|payer|injecte|offre|débloqu|financ|va mettre",
    "es": r"gast|pone|puso|pondr|destin|ofrece|aport|suma|desembols|paga|pagó|pagar|promet|reserv|concede|otorg|reparte|dedica",
    "it": r"spes|spend|mette|mettono|promette|annunci|versa|pag|destin|offr|eroga|concede|assegn|punta",
    "pt": r"gast|coloc|promet|anunci|pag|destin|oferec|põe|poe|aplic|reserv|entreg|pede",
    "nl": r"pompt|steekt|steken|stak|legt|leggen|betaal|belooft|beloofd|trekt|krijgt|kreeg|geeft|gaf|uitgeven|maakt|stelt|reserveert|besteed",
    "da": r"bruge|brugt|giver|gav|bidrag|betal|lover|lovet|afsæt|skyder|lægg|spytter|tilfører|får|fik",
    "no": r"satser|bruk|gir\b|ga\b|bidra|betal|lover|lovet|skyt|legg|spytt|får|fikk|bevilg|foreslå",
    "sv": r"satsar|lägg|ger\b|gav\b|ge\b|betala|lova|skjut|plöj|spender|delar|avsatt|satsa|begär|får\b|fick|fått",
    "fi": r"käyttä|antaa|antoi|myön|panosta|lupa|maksoi|varann|varasi|saavat|saa\b|sai\b|sijoit",
    "pl": r"wpompu|wyda|przekaż|przekaz|da\b|dał|dali|obiec|przezna|wyłoż|dostan|dosta[łl]|wpompu|zapłac|płaci",
    "cs": r"vyda|utrat|dá\b|dal|slíb|dostan|dosta[ln]|vlož|poskyt|přispě|zaplat|vyčlen|uvoln",
    "el": r"δαπαν|δίνει|έδωσε|διαθέτ|διέθεσε",
    "hu": r"költ|ad\b|adott|fordít|szán|ígér|kap\b",
}

# Words for costs, bills and prices of large things.
COST: dict[str, str] = {
    "ko": "들었|든다|들고|들어갔|드는|비용|사업비|짜리|규모",
    "en": r"costs?\b|cost(?:ed|ing)|price[sd]? at|bill\b",
    "de": r"kostet|kosten|Kosten|kostete|kosteten|veranschlagt|Rechnung",
    "fr": r"coûte|coût|coûté|coûter|facture",
    "es": r"cuesta|costó|coste|costar|costado",
    "it": r"costa|costat|costo|costerà",
    "pt": r"custa|custo|custou|custar",
    "nl": r"kost|kosten|kostte|prijskaartje",
    "da": r"koster|kostede|regning|pris",
    "no": r"koster|kostnad|kostet|pris",
    "sv": r"kostar|kostade|kostat|notan|prislapp",
    "fi": r"maksaa|maksoi|kustan|hinta",
    "pl": r"koszt|kosztow|pochłon",
    "cs": r"stál|stojí|náklad|vyjde",
    "el": r"κοστίζ|κόστ",
    "hu": r"kerül|költség",
}

# Money that is set aside or planned: budget, unless a company does it.
PLAN: dict[str, str] = {
    "ko": "배정|편성|조성|재원|몫|할당|책정",
    "en": r"set aside|earmark|allocat|endow|package|programme",
    "de": r"bereit|Topf|Paket|Programm|freigegeben",
    "fr": r"doté|enveloppe|plan |programme|affecte|fléch",
    "es": r"dotad|partida|plan |programa",
    "it": r"stanzia|stanzi|plafond|piano",
    "pt": r"verba|plano|dotaç",
    "nl": r"uitgetrokken|voorzien|vrijgemaakt",
    "da": r"afsat|pulje|pakke",
    "no": r"satt av|pott|pakke",
    "sv": r"avsatt|tillskott|satsning|paket",
    "fi": r"varat|määräraha",
    "pl": r"pula|program|przeznacz",
    "cs": r"vyčlen|program|balík",
    "el": r"πρόγραμμα",
    "hu": r"program|keret",
}

# Who spends public money, as words that are no actors of actors.yaml.
PUBLIC: dict[str, str] = {
    "ko": "정부|국회|예산|국비|시비|도비|지자체|광주시|서울시|경기도|전남도|집행위|유럽연합|추경|교육청|부처|국가|공공|두 나라|양국",
    "en": r"\b(?:[Gg]overnment|[Mm]inist(?:er|ry)|Parliament|[Ss]tate|[Tt]axpayer|Brussels|Commission|public|council|Senate|recovery money|Department|Congress|cabinet)",
    "de": r"(?:Bund\b|Bundes|Regierung|Land\b|Länder|Kabinett|Haushalt|Kommission|Ministeri|Stadt|Kanton|Staat|Rathaus|öffentlich|Brüssel|Universität|Polen|Österreich)",
    "fr": r"(?:[ÉE]tat\b|[Gg]ouvernement|[Mm]inistère|ministre|Parlement|Sénat|Commission|[Rr]égion|public|Bruxelles|Québec|Ottawa|Rabat|Union européenne|université|France 2030)",
    "es": r"(?:Gobierno|Estado|[Mm]inist|Junta|Generalitat|Comisión|público|Congreso|universidad|Brasil|Colombia|Bruselas)",
    "it": r"(?:[Gg]overno|Stato|[Mm]inist|Regione|Commissione|pubblic|legge|Pnrr|comun[ie]|Unione europea)",
    "pt": r"(?:[Gg]overno|Estado|[Mm]inist|Orçamento|PRR|públic|Comissão|Bruxelas|BNDES)",
    "nl": r"(?:kabinet|Rijk|[Mm]inist|gemeente|provincie|overheid|publiek|Commissie|regio\b|staat\b|Vlaanderen)",
    "da": r"(?:[Rr]egering|[Ss]taten|[Mm]inist|[Kk]ommune|[Ff]inanslov|offentlig|Forsvaret|region)",
    "no": r"(?:[Rr]egjering|[Ss]taten|departement|statsbudsjett|kommune|offentlig|[Mm]inist|Stortinget|Forsvaret)",
    "sv": r"(?:[Rr]egering|[Ss]taten|statlig|[Mm]yndighet|departement|kommun|[Rr]egion|offentlig|budget|Norge|Danmark|partiet|kommission)",
    "fi": r"(?:hallitu|valtio|ministeri|kunna|kaupun|julki|korkeakoul|Ruotsin)",
    "pl": r"(?:[Rr]ząd|[Pp]aństw|[Rr]esort|[Mm]inist|budżet|samorząd|publiczn|Sejm)",
    "cs": r"(?:[Vv]lád|[Ss]tát|[Mm]inister|rozpoč|[Kk]raj|obec|Obec|veřejn|[Úú]řad)",
    "el": r"(?:κυβέρνηση|υπουργ|δημόσι|κράτος)",
    "hu": r"(?:kormány|állam|miniszter|költségvetés|önkormányzat)",
}

# Parts of compounds that tell the kind where they do not begin the word: Quartalsgewinn, rörelsevinst, alkupalkka.
INNER: dict[str, dict[str, str]] = {
    "de": {
        "result": "gewinn|verlust|umsatz|erlös|überschuss|ergebnis",
        "pay": "gehalt|gehälter|lohn|löhne",
        "loan": "kredit|darlehen|anleihe",
        "fine": "strafe|bußgeld|geldbuße",
        "funding": "ierungsrunde|kapitalrunde",
        "contract": "auftrag|vertrag",
        "price": "gebühr|preis|tarif",
    },
    "nl": {
        "result": "winst|verlies|omzet",
        "pay": "salaris|loon",
        "loan": "lening|krediet",
        "fine": "boete",
        "funding": "ieringsronde",
        "contract": "overeenkomst|opdracht",
        "price": "tarief|prijs",
    },
    "sv": {
        "result": "vinst|förlust|resultat|omsättning",
        "pay": "lön",
        "loan": "lån",
        "fine": "böter|sanktionsavgift",
        "contract": "avtal|order",
        "price": "pris|avgift",
    },
    "da": {
        "result": "overskud|underskud|omsætning",
        "pay": "løn",
        "loan": "lån",
        "fine": "bøde",
        "contract": "aftale|kontrakt",
    },
    "no": {
        "result": "overskudd|underskudd|resultat|omsetning",
        "pay": "lønn",
        "loan": "lån",
        "fine": "gebyr",
        "contract": "avtale|kontrakt",
    },
    "fi": {
        "result": "tulos|voitto|tappio|vaihto",
        "pay": "palkka|palkan",
        "loan": "laina",
        "fine": "sakko|seuraamus",
        "contract": "sopimus|sopimuks",
    },
    "hu": {"result": "nyereség|bevétel|veszteség", "loan": "hitel|kölcsön", "fine": "bírság"},
}

# Words that say what something is worth or costs, of a deal as well as of a firm.
WORTH = r"worth|valued at|wert\b|Wert\b|vaut|estim|vale\b|valgono|valor\b|waard\b|wart[aey]?\b|värt\b|værd\b|verdi\b|hodnot|arvo"
# Machines: who buys one signs a contract, and takes over no firm.
MACHINES = (
    r"[Ss]uper(?:comput|dator|datamask|ordin|calcul|komput|rechner|tietoko)|\b(?:GPUs?|H100|B200|chips?|Chips?|servers?|Server|machines?|scanners?|processors?)\b"
    r"|\bRechner|ordinateur|calculateur|serveur|servidor|máquina|calcolatore|rekencluster|tietokone|počítač|komputer|슈퍼컴|서버|장비|칩|GPU|그래픽"
)
# What is paid again and again, or for each: prices and wages, not projects.
EACH = (
    r"\s?(?:a|an|per|each|apiece|pro|je|par|al|alla|por|ao|à|om|i|v|w|na|za)?\s?(?:day|week|month|hour|head|share|seat|user|unit|piece|Monat|Stunde|Kopf|Aktie|Nutzer|Stück|mois|heure"
    r"|personne|mes\b|hora|mese|ora\b|mês|hora|maand|uur|måneden|timen|månaden|timmen|kuukaudessa|tunnilta|miesięcznie|godzin|měsíčně|hodinu|couvert|session)"
)
# What stays a price however large it is.
LICENCES = r"[Ll]i[cz]en[czs]|licens|lisens|[Ss]hares?\b|Aktie|aktie|aksje|tarif|tariff|Miete|rent\b|loyer|hyra|leie|[Cc]loud|구독|이용료|라이선스|주가|요금|전기"
