"""Lines that news sites put among the paragraphs, by language: data only, lower case.

`TEASERS` open a pointer to another article. `STOPS` head the block that follows the article. `CREDITS` open a line
about who took, wrote or owns something. `PROMPTS` stand anywhere in a short line that asks the reader to do
something. The lists hold the stock phrases of the trade in each language, as seen on many sites; none belongs to
one publisher.
"""

# fmt: off
TEASERS: dict[str, tuple[str, ...]] = {
    "en": (
        "read more", "read also", "also read", "read next", "see also", "see more:", "more on this", "related:",
        "related story", "related stories", "related article", "related news", "related topics", "related content",
        "related coverage", "recommended", "more from ", "more:", "don't miss", "don’t miss", "don't miss:",
        "you may also like", "you might also like", "you may like", "watch:", "watch |", "watch now", "listen:",
        "click here", "story continues below", "article continues", "continue reading", "keep reading",
        "must read", "trending:", "learn more:", "further reading", "explore more", "read the full", "read our",
        "top stories", "most read", "what to read next", "more like this", "advertisement", "sponsored",
        "scroll to continue", "story continues", "latest news", "editor's picks", "in case you missed", "also on ",
        "also see", "play video", "watch more", "up next", "get more", "read this next", "subscribe to",
        "sign up for", "sign up to", "sign up here", "more stories", "read:", "more about", "more news", "see:",
        "full coverage", "explainer:", "opinion:", "check out our", "buy now", "dive deeper", "filed under",
        "posted in", "tags:", "topics:",
    ),
    "de": (
        "mehr themen auf", "mehr themen:", "lesen sie auch", "lesen sie hier", "lesen sie mehr", "lesen sie dazu", "lesen sie weiter", "lies auch",
        "lies mehr", "auch interessant", "mehr zum thema", "mehr zu ", "mehr dazu", "mehr über", "mehr aus ",
        "mehr lesen", "mehr davon", "mehr:", "zum thema", "weitere artikel", "weitere meldungen", "weitere themen",
        "weiterlesen", "das könnte sie auch interessieren", "das könnte ihnen auch gefallen",
        "das könnte dich auch interessieren", "das könnte sie interessieren", "siehe auch", "anzeige", "werbung",
        "empfohlener redaktioneller inhalt", "empfohlener externer inhalt", "externer inhalt", "hier geht es zu",
        "hier geht's", "hier gehts", "passend zum artikel", "passend dazu", "dazu passend", "ähnliche artikel",
        "verwandte artikel", "verwandte themen", "interessant:", "ebenfalls interessant", "im video:", "video:",
        "podcast:", "audio:", "zum nachlesen", "newsletter", "top-jobs", "meistgelesen", "themen:", "schlagwörter",
        "schlagworte", "tags:", "ein klick für den datenschutz", "melden sie sich", "alle news", "alles zum thema",
        "alle artikel", "mehr nachrichten", "mehr news", "jetzt lesen", "nächster artikel",
        "aktuelle nachrichten zu", "redaktionstipp", "unser liveblog", "hier mehr", "quiz:",
        "abonnieren sie", "das wichtigste zum", "diskutieren sie mit", "hier lesen", "hier finden sie", "lesetipp",
        "empfehlungen der redaktion", "topmeldung", "das interessiert andere leser",
    ),
    "fr": (
        "lire aussi", "à lire aussi", "a lire aussi", "lire également", "à lire également", "lire la suite",
        "voir aussi", "à voir aussi", "a voir aussi", "pour aller plus loin", "à lire :", "à lire sur", "lire :",
        "lire plus", "sur le même sujet", "dans la même rubrique", "articles liés", "notre dossier",
        "notre newsletter", "publicité", "la suite après", "la suite après la publicité", "inscrivez-vous",
        "abonnez-vous", "en savoir plus", "découvrez aussi", "à découvrir", "décryptage ", "retrouvez ", "ecouter",
        "écouter", "recevez ", "relire ", "relire aussi", "plus d'infos", "plus d’infos", "l'article est réservé",
        "à noter :", "voir plus", "contenus sponsorisés", "newsletter", "thèmes associés", "mots-clés", "tags :",
        "lire notre", "lire l'article", "lire l’article", "à écouter", "les plus lus", "vidéo :", "regarder :",
        "en vidéo",
    ),
    "es": (
        "lee también", "lea también", "leer también", "leer más", "lee más", "lea más", "te puede interesar",
        "le puede interesar", "te puede gustar", "también te puede interesar", "puedes leer", "más información",
        "noticias relacionadas", "noticia relacionada", "ver también", "vea también", "mira también",
        "relacionado", "relacionadas", "artículos relacionados", "publicidad", "suscríbete", "suscríbase",
        "temas relacionados", "archivado en", "etiquetas", "sigue leyendo", "no te pierdas", "además:", "más en ",
        "newsletter", "lo más leído", "más noticias", "recibe ", "en vídeo", "conoce más", "temas:",
    ),
    "it": (
        "leggi anche", "leggi di più", "leggi tutto", "leggi pure", "leggi l'articolo", "leggi l’articolo",
        "potrebbe interessarti", "potrebbe interessarti anche", "ti potrebbe interessare",
        "ti potrebbero interessare", "ti consigliamo", "per approfondire", "approfondisci", "approfondimenti",
        "guarda anche", "vedi anche", "articoli correlati", "correlati", "notizie correlate", "pubblicità",
        "iscriviti", "scopri di più", "scopri anche", "continua a leggere", "da non perdere", "newsletter",
        "abbonati", "argomenti", "tag:", "temi:", "guarda il video", "riproduzione riservata", "i più letti",
        "leggi:",
    ),
    "pt": (
        "leia também", "leia mais", "leia ainda", "veja também", "veja mais", "saiba mais", "ler mais",
        "ler também", "ouça também", "assista", "confira também", "relacionado", "relacionadas",
        "notícias relacionadas", "artigos relacionados", "publicidade", "continua após a publicidade",
        "continua depois da publicidade", "você pode gostar", "pode também gostar", "você também pode gostar",
        "inscreva-se", "subscreva", "assine", "newsletter", "mais lidas", "mais sobre", "tags", "tópicos", "temas",
        "clique aqui", "siga o canal", "receba ",
    ),
    "nl": (
        "lees ook", "lees meer", "lees verder", "lees hier", "bekijk ook", "luister ook", "zie ook", "meer over",
        "meer lezen", "gerelateerd", "gerelateerde artikelen", "advertentie", "aanmelden", "nieuwsbrief",
        "meer nieuws", "meest gelezen", "dit artikel is", "tags:", "ook interessant", "bekijk meer", "aanbevolen",
        "onderwerpen", "verder lezen", "lees:",
    ),
    "da": (
        "læs også", "læs mere", "læs artiklen", "læs her", "læs hele", "se også", "hør også", "annonce",
        "artiklen fortsætter", "mest læste", "tilmeld dig", "relaterede artikler", "relateret",
        "få også", "fortsæt læsning", "fakta:", "emner:", "mere om", "læs:", "anbefalet",
        "artiklen fortsætter efter annoncen",
    ),
    "no": (
        "les også", "les mer", "les og", "les saken", "les hele", "se også", "hør også", "annonse",
        "artikkelen fortsetter", "saken fortsetter", "meld deg på", "mest lest", "relaterte", "les:",
        "mer om", "følg ", "tips oss", "les flere", "anbefalte artikler", "les alt om",
    ),
    "sv": (
        "läs också", "läs även", "läs mer", "läs vidare", "läs hela", "se också", "se även", "hör också", "annons",
        "artikeln fortsätter", "anmäl dig", "mest läst", "relaterade", "relaterat", "läs:", "mer om",
        "fler artiklar", "missa inte", "ämnen:", "ämnen i artikeln", "dela artikeln", "rekommenderade",
    ),
    "fi": (
        "lue myös", "lue lisää", "lue seuraavaksi", "lue tästä", "katso myös", "kuuntele", "mainos",
        "juttu jatkuu", "artikkeli jatkuu", "tilaa ", "luetuimmat", "aiheesta lisää",
        "lisää aiheesta", "aiheet", "jutun aiheet", "lue koko", "lue:", "suosittelemme",
        "jatkuu mainoksen jälkeen",
    ),
    "pl": (
        "czytaj więcej", "czytaj także", "czytaj też", "czytaj również", "czytaj dalej", "czytaj:",
        "przeczytaj także", "przeczytaj też", "przeczytaj również", "przeczytaj więcej", "przeczytaj",
        "zobacz także", "zobacz też", "zobacz również", "zobacz więcej", "zobacz:", "zobacz galerię",
        "zobacz wideo", "polecamy", "sprawdź także", "sprawdź też", "dowiedz się więcej", "więcej na ten temat",
        "powiązane", "powiązane artykuły", "reklama", "dalsza część artykułu", "pozostało", "posłuchaj",
        "newsletter", "zapisz się", "tagi", "tematy", "artykuł premium", "warto przeczytać", "więcej:", "więcej o",
        "materiał promocyjny", "najczęściej czytane", "obserwuj nas", "pokrewne tematy", "piśmiennictwo",
        "źródło:", "poleć", "wyślij", "drukuj", "oceń", "komentarze",
    ),
    "cs": (
        "čtěte také", "čtěte i", "čtěte více", "čtěte dále", "přečtěte si", "přečtěte si také", "související",
        "související články", "související témata", "mohlo by vás zajímat", "mohlo by vás také zajímat", "reklama",
        "inzerce", "pokračování článku", "více o", "více k tématu", "viz také", "sledujte", "newsletter", "témata",
        "nejčtenější", "doporučujeme", "článek pokračuje", "dále čtěte", "poslechněte si", "podívejte se",
        "odebírejte",
    ),
    "sk": (
        "čítajte aj", "čítajte tiež", "čítajte viac", "čítajte ďalej", "prečítajte si", "prečítajte si aj",
        "súvisiace", "súvisiace články", "mohlo by vás zaujímať", "pozrite si", "pozri aj", "viac o", "reklama",
        "článok pokračuje", "témy", "najčítanejšie", "odporúčame", "newsletter", "súvisiaci článok",
    ),
    "sl": (
        "preberite tudi", "preberite še", "preberi več", "preberi tudi", "več o", "beri tudi", "oglas",
        "sorodni članki", "sorodne vsebine", "povezane novice", "najbolj brano", "poglejte tudi", "preberite več",
    ),
    "hr": (
        "pročitajte i", "pročitajte još", "pročitaj i", "pročitajte više", "čitajte i", "vezane vijesti",
        "povezani članci", "povezane vijesti", "vezani članci", "oglas", "više o", "najčitanije", "pogledajte",
        "tekst se nastavlja", "članak se nastavlja", "tagovi", "možda vas zanima", "vezane teme",
    ),
    "hu": (
        "olvassa el", "olvasson", "olvasd el", "kapcsolódó cikk", "kapcsolódó cikkek", "kapcsolódó", "ajánlott",
        "ajánljuk", "ez is érdekelheti", "ez is érdekelhet", "hirdetés", "további", "legolvasottabb", "lásd még",
        "bővebben", "hírlevél", "címkék", "tovább olvasom", "iratkozzon fel", "kövesse", "önt is érdekelheti",
        "a cikk folytatódik",
    ),
    "ro": (
        "citește și", "citeşte şi", "citeste si", "citiți și", "citiţi şi", "citește mai mult", "vezi și",
        "vezi şi", "vezi si", "articole similare", "articole recomandate", "recomandări", "recomandate",
        "publicitate", "te-ar putea interesa", "articolul continuă", "urmărește", "abonează-te", "etichete",
        "taguri", "cele mai citite", "mai multe", "pe aceeași temă", "citește:",
    ),
    "bg": (
        "прочетете още", "прочетете и", "прочети още", "прочети и", "вижте още", "виж още", "още по темата",
        "свързани статии", "свързани новини", "реклама", "четете още", "четете също", "най-четени",
        "последвайте ни", "абонирайте се", "ключови думи", "етикети", "още:",
    ),
    "el": (
        "διαβάστε επίσης", "διαβάστε ακόμα", "διαβάστε ακόμη", "διαβάστε περισσότερα", "διαβάστε και",
        "διαβάστε εδώ", "διαβαστε επισης", "δείτε επίσης", "δείτε ακόμα", "δείτε εδώ", "σχετικά άρθρα",
        "σχετικά θέματα", "σχετικές ειδήσεις", "διαφήμιση", "ακολουθήστε", "ετικέτες", "διαβάστε:", "περισσότερα",
        "μέγεθος κειμένου", "δημοφιλή",
    ),
    "et": (
        "loe ka", "loe veel", "loe lisaks", "loe edasi", "vaata ka", "seotud lood", "seotud artiklid", "reklaam",
        "artikkel jätkub", "lugu jätkub", "kuula", "märksõnad", "loetumad", "uudiskiri", "loe:",
    ),
    "lv": (
        "lasi arī", "lasiet arī", "lasi vēl", "lasīt vairāk", "skaties arī", "saistītie raksti", "saistītās ziņas",
        "reklāma", "raksts turpinās", "lasītākie", "uzzini vairāk", "tēmas", "abonē", "lasi:",
    ),
    "lt": (
        "skaitykite taip pat", "skaityk taip pat", "skaitykite daugiau", "skaityti daugiau", "taip pat skaitykite",
        "susiję straipsniai", "susijusios naujienos", "reklama", "straipsnis tęsiasi", "skaitomiausi",
        "prenumeruok", "žymos", "temos", "daugiau", "susiję",
    ),
    "ko": (
        "관련기사", "관련 기사", "관련뉴스", "관련 뉴스", "[관련기사]", "[관련 기사]", "▶관련", "▶ 관련", "▶", "▷", "☞", "☞관련", "→관련", "더보기",
        "많이 본", "인기기사", "인기 기사", "주요기사", "주요뉴스", "추천기사", "추천 기사", "이 기사를", "함께 보면", "함께 읽", "이 시각", "[주요기사]",
        "[주요뉴스]", "[핫클릭]", "[포토]", "[관련", "사진 확대", "이미지 확대", "이미지확대", "이미지 크게", "사진 크게", "공유하기", "글자크기", "글자 크기",
        "폰트", "기사 듣기", "음성으로 듣기", "본문 듣기", "기사듣기", "구독하기", "기자 구독", "좋아요", "댓글", "프린트", "인쇄", "스크랩", "광고", "ad",
        "닫기", "클린봇", "이 기사는 언론사에서", "언론사 구독", "네이버에서", "네이버 메인에서", "채널 구독", "카카오톡", "[카카오톡]", "요약", "ai 요약",
        "기사 추천", "기사 공유", "제보는", "■ 제보", "▷ 카카오톡", "▷ 전화", "전체 맥락을", "본 기사는 ai", "관련 키워드", "태그",
        "키워드", "#", "◎공감언론", "<기자", "기사에 대한", "이전 기사", "다음 기사",
    ),
    "tr": (
        "ilgili haber", "ayrıca okuyun", "devamını oku", "haberin devamı", "reklam",
        "bunlar da ilginizi çekebilir", "i̇lginizi çekebilir", "ilginizi çekebilir", "daha fazla", "etiketler",
    ),
    "ja": (
        "関連記事", "関連ニュース", "あわせて読みたい", "続きを読む", "広告", "関連リンク", "おすすめ", "この記事を", "＜関連", "【関連", "▶",
    ),
    "ru": (
        "читайте также", "читать также", "смотрите также", "по теме", "реклама", "подписывайтесь", "реклама:",
        "подробнее", "другие новости", "материалы по теме", "источник:", "теги", "читать далее",
    ),
    "uk": (
        "читайте також", "читати також", "дивіться також", "реклама", "реклама:", "підписуйтесь", "більше по темі",
        "джерело:",
    ),
}

#: The whole text of the link under every reader's comment; several of them on a page show where the comments are.
REPLIES: frozenset[str] = frozenset((
    "reply", "reply to this", "report", "report abuse", "flag", "antworten", "antwort", "beantworten", "melden", "kommentar melden",
    "répondre", "signaler", "signaler un abus", "responder", "denunciar", "reportar", "rispondi", "segnala", "beantwoorden",
    "reageer", "rapporteren", "svar", "svara", "svare", "anmäl", "anmeld", "rapporter", "vastaa", "ilmoita", "odpowiedz", "zgłoś",
    "odpovědět", "nahlásit", "odpovedať", "nahlásiť", "odgovori", "prijavi", "válasz", "válaszolok", "răspunde", "raportează",
    "отговор", "отговори", "απάντηση", "vasta", "atbildēt", "atsakyti", "yanıtla", "ответить", "відповісти", "답글", "답글쓰기",
    "답글 달기", "신고", "返信",
))

STOPS: dict[str, tuple[str, ...]] = {
    "en": (
        "related articles", "related stories", "related posts", "related news", "related content",
        "related topics", "more from", "more stories", "recommended for you", "recommended", "you may also like",
        "you might also like", "comments", "leave a comment", "leave a reply", "leave a reply cancel reply",
        "join the conversation", "share this", "share this article", "about the author", "most popular",
        "most read", "top stories", "latest news", "trending", "more on this story", "read next",
        "what to read next", "sign up", "newsletter", "follow us", "tags", "sponsored content", "around the web",
        "popular posts", "similar posts", "like this:", "more news", "recent posts", "up next", "contact",
        "media contact", "media contacts", "press contact", "contacts",
    ),
    "de": (
        "mehr zum thema", "das könnte sie auch interessieren", "auch interessant", "kommentare",
        "kommentar schreiben", "weitere artikel", "ähnliche artikel", "ähnliche beiträge", "meistgelesen",
        "themen", "schlagworte", "teilen", "artikel teilen", "empfehlungen", "mehr aus", "passend zum artikel",
        "verwandte artikel", "schreibe einen kommentar", "einen kommentar schreiben", "leserkommentare",
        "das könnte dich auch interessieren", "diesen artikel teilen", "weitere meldungen", "aktuelle nachrichten",
        "pressekontakt", "kontakt", "quellen", "newsletter", "über den autor", "antwort schreiben", "teilen mit:",
    ),
    "fr": (
        "sur le même sujet", "à lire aussi", "lire aussi", "commentaires", "articles similaires",
        "vos commentaires", "les plus lus", "partager", "dans la même rubrique", "nos derniers articles",
        "laisser un commentaire", "thèmes associés", "réagir",
    ),
    "es": (
        "noticias relacionadas", "artículos relacionados", "comentarios", "te puede interesar", "lo más leído",
        "más noticias", "compartir", "deja un comentario", "deja una respuesta", "temas relacionados",
    ),
    "it": (
        "articoli correlati", "commenti", "ti potrebbe interessare", "potrebbe interessarti", "leggi anche",
        "i più letti", "condividi", "lascia un commento", "notizie correlate", "ultime notizie",
    ),
    "pt": (
        "notícias relacionadas", "artigos relacionados", "comentários", "leia também", "veja também", "mais lidas",
        "compartilhe", "partilhar", "deixe um comentário", "deixe uma resposta", "você pode gostar...",
        "você pode gostar",
    ),
    "nl": (
        "lees ook", "gerelateerde artikelen", "reacties", "meer over", "meest gelezen", "deel dit artikel",
        "meer nieuws",
    ),
    "da": (
        "læs også", "relaterede artikler", "kommentarer", "mest læste", "del artiklen",
    ),
    "no": (
        "les også", "relaterte artikler", "kommentarer", "mest lest", "del artikkelen", "flere saker",
    ),
    "sv": (
        "läs också", "läs mer", "relaterade artiklar", "kommentarer", "mest läst", "dela artikeln",
        "fler artiklar",
    ),
    "fi": (
        "lue myös", "aiheesta lisää", "kommentit", "luetuimmat", "jaa artikkeli", "uusimmat",
    ),
    "pl": (
        "zobacz także", "czytaj także", "komentarze", "powiązane", "podobne artykuły", "najczęściej czytane",
        "polecamy", "udostępnij", "więcej na ten temat", "skomentuj", "dodaj komentarz", "zobacz też", "tagi",
        "czytaj więcej",
    ),
    "cs": (
        "související články", "související", "komentáře", "diskuse", "nejčtenější", "mohlo by vás zajímat",
        "témata", "sdílet", "diskuze",
    ),
    "sk": (
        "súvisiace články", "súvisiace", "komentáre", "diskusia", "najčítanejšie", "mohlo by vás zaujímať",
        "zdieľať",
    ),
    "el": (
        "σχετικά άρθρα", "σχόλια", "διαβάστε επίσης", "σχετικά θέματα", "ακολουθήστε", "δημοφιλή",
    ),
    "hu": (
        "kapcsolódó cikkek", "hozzászólások", "ajánlott cikkek", "legolvasottabb", "kommentek",
    ),
    "ro": (
        "articole similare", "comentarii", "citește și", "cele mai citite", "recomandări",
    ),
    "bg": (
        "свързани статии", "коментари", "още по темата", "най-четени",
    ),
    "ko": (
        "관련기사", "관련 기사", "관련뉴스", "댓글", "많이 본 기사", "많이 본 뉴스", "인기기사", "주요기사", "주요뉴스", "추천기사", "이 시각 주요뉴스", "저작권자",
        "[관련기사]", "핫뉴스", "실시간 뉴스", "최신뉴스", "최신기사", "당신이 좋아할 만한", "공감언론",
    ),
    "ja": (
        "関連記事", "関連ニュース", "コメント", "おすすめ記事", "ランキング",
    ),
    "tr": (
        "i̇lgili haberler", "yorumlar", "benzer haberler",
    ),
    "ru": (
        "читайте также", "комментарии", "похожие статьи", "материалы по теме",
    ),
}

CREDITS: tuple[str, ...] = (
    "photo:", "photo by", "photos by", "photo courtesy", "photo credit", "photograph:", "image:", "image credit",
    "image source", "images:", "credit:", "credits:", "picture:", "pictures:", "getty images", "file photo",
    "video by", "graphic:", "quelle:", "quellen:", "(quelle:", "source:", "sources:", "fuente:", "fuentes:",
    "fonte:", "bron:", "kilde:", "källa:", "lähde:", "izvor:", "vir:", "forrás:", "sursă:", "sursa:",
    "mit agenturmaterial", "mit material von", "avec afp", "avec agences", "foto:", "fotos:", "foto ", "bild:",
    "bilder:", "bildquelle", "titelbild", "symbolbild", "grafik:", "©", "(c)", "ⓒ", "crédit",
    "crédits", "crédit photo", "photo d'illustration", "imagen:", "imágenes:", "crédito:", "immagine:", "imagem:",
    "beeld:", "billede:", "bilde:", "kuva:", "kuvat:", "fot.", "zdjęcie:", "zdjęcia:", "zdroj:", "forrás:",
    "sursa foto", "снимка:", "снимки:", "φωτό:", "φωτογραφία", "φωτο:", "사진=", "사진 =", "사진:", "사진제공", "사진 제공",
    "[사진", "(사진", "/사진", "출처:", "자료=", "자료:", "그래픽=", "[그래픽", "all rights reserved",
    "alle rechte vorbehalten", "tous droits réservés", "todos los derechos reservados",
    "tutti i diritti riservati", "todos os direitos reservados", "<저작권자", "[저작권자", "<ⓒ",
    "[ⓒ", "写真：", "写真＝", "写真=", "© copyright",
)

#: The same where the words are common in articles too: they condemn only lines that are short and no sentence.
WEAK_PROMPTS: tuple[str, ...] = (
    "privacy policy", "terms of use", "terms of service", "become a member", "subscribe to the", "google news",
    "in der app", "externe inhalte", "posteingang", "données personnelles", "il vous reste", "iniciar sesión",
    "zaloguj się", "nieuwsbrief", "nyhedsbrev", "nyhetsbrev", "uutiskirje", "newsletter", "copyright", "저작권자",
    "무단전재", "무단 전재", "무단복제", "기사 원문",
)

PROMPTS: tuple[str, ...] = (
    # Was it any good; what WordPress prints under a text; the ticker on the same matter.
    "did you like this article", "did you enjoy this article", "was this article helpful", "hat ihnen dieser artikel gefallen", "hat ihnen der artikel gefallen",
    "hat dir dieser artikel gefallen", "vous avez aimé cet article", "cet article vous a plu", "¿te ha gustado este artículo", "¿te gustó este artículo",
    "ti è piaciuto questo articolo", "gostou deste artigo", "gostou da matéria", "vond je dit artikel", "podobał ci się ten artykuł", "líbil se vám článek",
    "responses to this entry through the rss", "antworten zu diesem eintrag durch den rss", "kommentare zu diesem beitrag über den rss",
    "lesen sie in unserem liveblog", "sie jederzeit in unserem liveblog", "lesen sie hier im liveblog",
    # Stand-ins for embedded content that needs the reader's consent.
    "externen inhalt von", "empfohlenen externen inhalt", "mit einem klick anzeigen lassen",
    "einverstanden, dass mir", "inhalte von youtube angezeigt", "externe inhalte angezeigt werden", "drittplattformen übermittelt",
    "um diesen inhalt anzuzeigen", "um diesen inhalt zu sehen", "externe inhalte erlauben", "we need your consent",
    "to view this content", "to show you this content", "content is hosted by a third party", "this content is not available due to",
    "allow cookies to view", "pour afficher ce contenu", "ce contenu est bloqué", "vous avez refusé les cookies",
    "accepter les cookies", "para ver este contenido", "para ver el contenido", "aceptar las cookies",
    "per visualizzare questo contenuto", "per vedere questo contenuto", "contenuto è ospitato da", "para ver este conteúdo",
    "om deze inhoud te", "deze inhoud kan niet", "for at se dette indhold", "for å se dette innholdet", "for å vise dette innholdet",
    "för att se innehållet", "för att visa innehållet", "aby zobaczyć tę treść", "aby wyświetlić", "pro zobrazení obsahu",
    # Sessions, notices and alerts.
    "please refresh the page", "please refresh your browser", "notifications can be managed", "to be logged in",
    "would you like to comment on", "it's quick and free", "seine artikel finden sie", "ihre artikel finden sie",
    "seine texte finden sie", "ihre texte finden sie",
    "저작권자 ⓒ", "저작권자ⓒ", "저작권자 ©", "저작권자©", "저작권자(c)", "저작권자 (c)", "<저작권자", "[저작권자",
    "무단전재 및", "무단 전재 및", "무단전재-", "무단 전재-", "무단전재,", "무단 전재,", "무단전재·", "무단전재 금지",
    "personenbezogene daten an drittplattformen",
    "sign up for our", "sign up to our", "sign up for the", "subscribe to our",
    "our newsletter", "free newsletter", "daily newsletter", "newsletters here", "follow us on", "like us on",
    "join our whatsapp", "our whatsapp channel", "our telegram channel", "download our app", "download the app",
    "straight to your inbox", "in your inbox", "to your inbox", "privacy notice",
    "all rights reserved", "support our journalism", "already a subscriber",
    "subscribe now", "start your free trial", "to continue reading", "enable javascript", "turn on javascript",
    "your browser does not support", "click here to subscribe", "follow him on twitter", "follow her on twitter",
    "follow me on twitter", "follow us", "have a tip?", "send us a tip",
    "this site is protected by recaptcha", "accept cookies", "we may earn a commission", "may earn a commission",
    "affiliate commission", "by entering your email", "invalid email",
    "thank you for signing up", "thanks for signing up", "newsletter abonnieren", "newsletter anmelden",
    "zum newsletter", "unseren newsletter", "unserem newsletter", "unserer newsletter", "jetzt abonnieren",
    "kostenlos testen", "jetzt testen", "datenschutzerklärung", "an dieser stelle finden sie",
    "an dieser stelle befindet sich", "mit ihrer zustimmung",
    "whatsapp-kanal", "folgen sie uns", "cookie-einstellungen",
    "inhalte von drittanbietern", "anzeigen zu können", "javascript aktivieren", "sie haben bereits ein abo",
    "dieser artikel ist teil", "diesen artikel jetzt lesen", "inhalt anzeigen", "inscrivez-vous à",
    "inscrire à la newsletter", "notre newsletter", "nos newsletters", "votre adresse e-mail", "abonnez-vous",
    "suivez-nous", "cet article est réservé", "pour lire la suite", "chaîne whatsapp",
    "suscríbete a", "nuestro boletín", "nuestra newsletter", "recibe en tu correo",
    "síguenos en", "canal de whatsapp", "iscriviti alla", "alla newsletter", "canale whatsapp",
    "seguici su", "la nostra newsletter", "assine a newsletter", "nossa newsletter", "siga-nos",
    "canal do whatsapp", "receba as notícias", "volg ons", "whatsapp-kanaal", "nyhedsbrev",
    "følg os", "følg oss", "följ oss", "seuraa meitä",
    "zapisz się do newslettera", "do newslettera", "obserwuj nas", "dołącz do nas", "kup dostęp",
    "wyłącz adblock", "masz pytanie, wyślij", "odebírejte", "přihlaste se k odběru", "sledujte nás",
    "odoberať newsletter", "ακολουθήστε το", "ακολουθήστε μας", "google news και", "iratkozzon fel",
    "hírlevelünkre", "kövess minket", "urmărește-ne", "urmăriți", "abonează-te", "последвайте ни", "абонирайте се",
    "재배포 금지", "재배포금지", "all right reserved", "제보하기",
    "카카오톡 제보", "뉴스레터 구독", "구독하기", "네이버에서 구독", "채널을 추가", "채널 추가", "앱 다운로드", "기사제보", "기사 제보", "여러분의 제보",
    "제보를 기다립니다", "홈페이지 :", "다른기사 보기", "다른 기사 보기", "좋은 기사 후원", "구독신청", "이 기사의 댓글", "섹션을 분류",
)
#: Notices beside the player or under the headline that a machine reads, wrote out, translated or summed up the text. They
#: point at the page itself ("this article", "here"), so that reports about such voices stay.
MACHINE_NOTICES: tuple[str, ...] = (
    "this is a machine translation", "dies ist eine maschinelle übersetzung", "ceci est une traduction automatique", "esta es una traducción automática",
    "questa è una traduzione automatica", "esta é uma tradução automática", "dit is een automatische vertaling", "dette er en maskinoversettelse", "dette er en maskinoversættelse",
    "det här är en maskinöversättning", "tämä on konekäännös", "to jest tłumaczenie maszynowe", "toto je strojový překlad", "ez egy gépi fordítás",
    "this is an ai voice", "this is an ai-generated voice", "this article is read by", "this article was read by an ai", "read aloud by an ai",
    "this audio is auto-generated", "this audio was generated", "this audio is generated", "this audio was created using", "this audio version was",
    "this story was read by", "audio for this article", "listen to this article read by", "this article was translated by ai", "this article was translated using",
    "this article has been translated by", "this article was machine translated", "this translation was generated", "this text was translated by",
    "this page was translated automatically", "this summary was generated", "this summary was created", "this summary is ai-generated", "these key points were generated",
    "dieser artikel wird von einer ki", "dieser artikel wurde von einer ki-stimme", "dieser artikel wurde vertont", "dieser text wird von einer ki",
    "dieser text wurde von einer ki", "diese audioversion wurde", "diese audio-version wurde", "dies ist eine ki-stimme", "das ist eine ki-stimme", "hier spricht eine ki",
    "der text wird von einer ki-stimme", "dieser text wurde automatisch übersetzt", "dieser artikel wurde automatisch übersetzt", "dieser artikel wurde maschinell übersetzt",
    "diese zusammenfassung wurde", "diese übersetzung wurde",
    "cet article est lu par", "cet article vous est lu par", "ceci est une voix de synthèse", "cette voix est générée par", "lecture audio générée par", "audio généré par",
    "la voix que vous entendez", "cet article a été traduit par", "cet article a été traduit automatiquement", "ce texte a été traduit par", "ce résumé a été généré",
    "esta es una voz generada", "este artículo es leído por", "este audio ha sido generado", "este audio fue generado", "esta noticia ha sido leída por", "audio generado con",
    "este artículo ha sido traducido", "este artículo fue traducido", "esta traducción fue generada", "este resumen ha sido generado", "este resumen fue generado",
    "questo articolo è letto da", "questa è una voce generata", "questa è una voce sintetica", "questo audio è stato generato", "audio generato con",
    "questo articolo è stato tradotto", "questo riassunto è stato generato", "questa sintesi è stata generata",
    "este áudio foi gerado", "este artigo é lido por", "esta é uma voz gerada", "áudio gerado por", "este texto foi traduzido", "este artigo foi traduzido", "este resumo foi gerado",
    "dit artikel wordt voorgelezen door", "dit artikel is voorgelezen door", "dit is een ai-stem", "deze audio is gegenereerd", "dit artikel is automatisch vertaald",
    "dit artikel is vertaald met", "deze samenvatting is gemaakt", "deze samenvatting is gegenereerd",
    "dette er en ai-stemme", "artiklen bliver læst op af", "artiklen er læst op af", "oplæst af kunstig intelligens", "oplæses af en ai", "denne artikel er oversat",
    "dette er en ki-stemme", "dette er en kunstig stemme", "artikkelen leses opp av", "artikkelen er lest opp av", "opplest av en kunstig", "opplest av ki", "denne artikkelen er oversatt",
    "denne saken er oversatt", "denne oppsummeringen er",
    "det här är en ai-röst", "detta är en ai-röst", "artikeln läses upp av", "artikeln är uppläst av", "uppläst av en ai", "uppläst med ai", "den här rösten är",
    "texten läses upp av", "artikeln är översatt med", "den här texten är översatt", "sammanfattningen är gjord", "den här sammanfattningen är",
    "tämä on tekoälyääni", "tämä on tekoälyn luoma ääni", "jutun lukee tekoäly", "tekoälyn lukema", "artikkelin lukee tekoäly", "tämä juttu on käännetty", "juttu on käännetty tekoälyllä",
    "tiivistelmä on tehty tekoäly",
    "to jest głos wygenerowany", "ten artykuł czyta", "artykuł czytany przez", "nagranie wygenerowane", "głos wygenerowany przez ai", "ten tekst został przetłumaczony",
    "to streszczenie zostało",
    "tento článek čte umělá", "článek namluvil", "hlas vygenerovaný umělou", "audio bylo vytvořeno", "tento článek byl přeložen", "toto shrnutí bylo",
    "tento článok číta", "hlas vygenerovaný umelou", "tento článok bol preložený", "ta članek bere", "ta članek je preveden", "ovaj članak čita", "ovaj članak je preveden",
    "ezt a cikket mesterséges", "a cikket ai-hang", "a hangot mesterséges", "acest articol este citit de", "această voce este generată", "acest articol a fost tradus",
    "тази статия се чете от", "този глас е генериран", "тази статия е преведена", "αυτή είναι φωνή τεχνητής", "το άρθρο διαβάζεται από", "η φωνή δημιουργήθηκε", "το άρθρο μεταφράστηκε",
    "seda artiklit loeb", "see on tehisintellekti hääl", "loo loeb ette", "šo rakstu lasa", "šis raksts ir tulkots", "šį straipsnį skaito", "šis straipsnis išverstas",
    "이 기사는 ai 음성", "이 기사는 ai가 읽", "이 기사는 ai로 번역", "이 기사는 ai가 번역", "이 음성은 ai", "이 요약은 ai", "이 요약은 자동", "ai 음성으로 제공", "ai가 읽어주는", "ai 앵커가 읽어",
    "이 기사는 생성형 ai", "이 번역은 ai", "인공지능이 자동으로 요약", "이 영상의 음성은 ai",
)
# fmt: on
