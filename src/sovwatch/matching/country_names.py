"""How the press names countries: names, adjectives, people, capitals, in some twenty-five languages. Data only.

Written in the syntax of `parse_term`, divided by `|`; case endings and Korean particles need not be listed. Folding makes
`Türkei`, `Tuerkei` and `turkei` one. Two codes with a blank: the word names both. An empty code: the word names no country
although a part of it would.
"""

from __future__ import annotations

COUNTRY_NAMES: dict[str, str] = {
    "KR": """한국 | 대한민국 | 남한 | 방한 | 주한 | South Korea* | Südkorea* | Südkoreaner* | Republic of Korea | =ROK | Korea | Korean | Koreans
        | Koreas | =Seoul | Séoul | Corée du Sud | sud-coréen* | Corée | coréen* | Corea del Sur | surcorean* | Corea del Sud
        | sudcorean* | Corea | Coreia do Sul | sul-corean* | Zuid-Korea* | Zuid-Koreaan* | Sydkorea* | sydkorean* | Sør-Korea*
        | sørkorean* | Etelä-Korea* | eteläkorealai* | Korei Południowej | Korea Południowa | Koreę Południową | Koreą Południową
        | południowokoreańsk* | Koreańczy* | Jižní Korea | Jižní Koreji | Jižní Koreje | Jižní Koreu | Jižní Koreou | jihokorejsk*
        | Južná Kórea | Južnej Kórei | Južnej Kórey | juhokórejsk* | Dél-Korea | Dél-Koreá* | dél-koreai* | Νότια Κορέα | Νότιας Κορέας
        | Νοτιοκορεάτ* | νοτιοκορεάτικ* | Κορέα* | Coreea de Sud | sud-coreean* | sud-coreen* | Южна Корея | южнокорейск*
        | Південна Корея | Південної Кореї | південнокорейськ* | Lõuna-Korea* | Lõunakorea* | Dienvidkorej* | Pietų Korėj*
        | Južna Koreja | Južne Koreje | Južnoj Koreji | Južni Koreji | južnokorejsk* | Сеул* | Σεούλ | 大韓民國 | 韓國 | 韩国 | 韓国 | 한국형 | 한국인
        | =Seul | =Séoul""",
    "KP": """북한 | 평양 | North Korea* | Nordkorea* | Corée du Nord | nord-coréen* | Corea del Norte | norcorean* | Corea del Nord | nordcorean*
        | Coreia do Norte | norte-corean* | Noord-Korea* | Nord-Korea* | Pohjois-Korea* | Korea Północna | Korei Północnej
        | północnokoreańsk* | Severní Korea | Severní Koreje | severokorejsk* | Észak-Korea* | észak-koreai* | Βόρεια Κορέα
        | Coreea de Nord | Северна Корея | севернокорейск* | Pyongyang | Pjöngjang | 北韓""",
    "JP": """일본 | 도쿄 | 방일 | Japan | Japans | =Japanese | Japanisch* | Japaner* | Tokyo | Tokio | Tokyos | Japon | japonais* | Japón | japonés
        | japonesa* | japoneses | Giappone | giappones* | Japão | japonês | Japanse* | Japanner* | japansk* | Japani* | japanilai*
        | Japoni* | japońsk* | Japończy* | japonsk* | Japonc* | Japán | japán | Ιαπωνί* | ιαπωνικ* | Ιάπων* | Τόκιο | Japonia
        | japonez* | Япони* | японск* | японськ* | японц* | Jaapan* | Japān* | japāņ* | Japonij* | japonų | 日本""",
    "CN": """중국 | 베이징 | 방중 | 친중 | 반중 | 탈중국 | =China | Chinas | =China's | Chinese | Chinese* | Chines* | Beijing | Peking* | =PRC | Chinois*
        | Chine | Pékin | Pekín | chino | chinos | chinas | =Cina | Pechino | chinês | Pequim | Kina | Kinas | kinesisk* | kinesisch*
        | kinesere* | kineser | kineserna | Kiina* | kiinalai* | Chiny | Chinach | Chinami | chińsk* | Chińczy* | Pekin | Čína | Číny
        | Čínou | Číně | Čínu | čínsk* | Číňan* | Kína | Kíná* | kínai* | Κίνα* | κινεζικ* | κινέζ* | Κινέζ* | Πεκίνο* | chinez*
        | Китай | Китаю | Китаєм | Китаї | Китая | китайськ* | китайск* | китайц* | Пекин* | Пекін* | Hiina* | hiinlas* | ķīnieš*
        | Kinij* | Pekinas | Kinesk* | kinesk* | kitajsk* | Kitajsk* | Kineski | 中國 | 中国 | 北京 | Ķīna | Ķīnas | Ķīnu | cinese | cinesi""",
    "HK": "홍콩 | Hong Kong* | Hongkong* | Hongkongs | Гонконг* | Хонконг* | Χονγκ Κονγκ | 香港",
    "TW": """대만 | 타이완 | 타이베이 | Taiwan | Taiwans | Taiwanese | taiwanes* | taiwanisch* | taïwanais* | Taïwan | Taiwán | taiwanés | taiwansk*
        | taiwanees* | Taiwanilai* | tajwańsk* | Tajwan | tchajwansk* | Tchaj-wan* | Tajvan* | tajvani* | Ταϊβάν | Тайван* | Taivan*
        | Taipei | Taipeh | 台灣 | 臺灣""",
    "SG": """싱가포르 | 싱가폴 | Singapore* | Singapur* | Singapour* | singapourien* | Singapura | Singaporean* | Singaporian* | Сингапур*
        | Σιγκαπούρη*""",
    "IN": """인도 | 인도의 | 인도산 | 뉴델리 | 인도 정부 | 인도판 | 인도인 | =India | Indias | Indian | Indians | =Indien | Indiens | =Inde | indienne*
        | indische* | =Inder | New Delhi* | Neu-Delhi | Nueva Delhi | Nuova Delhi | Indiase | indisk | indiska | indiske | Intia*
        | intialai* | Indii | Indiach | indyjsk* | hindusk* | indick* | Indií | indiai* | Ινδία* | ινδικ* | Индия | Индии | индийск*
        | Індія | Індії | Індію | індійськ* | Indija | Indijos | Indijas | Indijoje | indijsk* | 印度 | =Indie""",
    "US": """미국 | 美國 | 워싱턴 | 방미 | 주미 | 친미 | 반미 | 미 정부 | 미 행정부 | 미 의회 | 미 상무부 | 미 국방부 | 미 법무부 | 미 재무부 | 미 국무부 | 미 하원 | 미 상원 | 미 대통령 | 미 빅테크
        | 미 당국 | 미 연준 | =US | =USA | =U.S. | =U.S.A. | =US's | USA:s | USA:n | USA's | United States | =American | =Americans
        | =America | US-based | =Washington | Waszyngton* | Washingtonin | Vereinigte Staaten | Vereinigten Staaten
        | Vereinigter Staaten | amerikanisch* | US-amerikanisch* | Amerikaner* | =Amerika | =Amerikas | États-Unis | Etats-Unis
        | américain* | Américains | =Amérique | Estados Unidos | =EEUU | =EE.UU. | =EE. UU. | =EUA | estadounidense* | norteamerican*
        | americano | americanos | americanas | americana | Stati Uniti | statunitens* | americani | americane | norte-american*
        | Verenigde Staten | Amerikaans* | Amerikaan | Amerikanen | amerikansk* | amerikaner* | amerikanerne | Förenta staterna
        | Yhdysvallat | Yhdysval* | yhdysvaltalai* | amerikkalai* | Stany Zjednoczone | Stanów Zjednoczonych | Stanach Zjednoczonych
        | amerykańsk* | Amerykan* | Ameryk* | Spojené státy | Spojených států | Spojených státech | Spojené štáty | Spojených štátov
        | americk* | Američan* | Egyesült Államok* | amerikai* | ΗΠΑ | Ηνωμένες Πολιτείες | Ηνωμένων Πολιτειών | αμερικανικ*
        | Αμερικαν* | Ουάσιγκτον | Statele Unite | Statelor Unite | =SUA | americanilor | САЩ | американск* | Вашингтон* | =США
        | американськ* | Сполучені Штати | Ameerika* | ameeriklas* | =ASV | Amerikas Savienot* | amerikāņ* | =JAV | amerikieči* | =SAD
        | američk* | =ZDA | ameriš* | Ameriki | Sjedinjene Države | =de VS | Amerika""",
    "CA": """캐나다 | 오타와 | =Canada | Canadas | Canadian* | Kanada | Kanadas | kanadisch* | Kanadier* | Canadien* | canadese* | canadesi
        | canadiense* | Canadá | Canadees* | Canadese | kanadensisk* | kanadisk* | kanadalai* | kanadyjsk* | Kanadzie | Kanadą
        | kanadsk* | kanadai* | Καναδά* | καναδικ* | Канада | Канади | Канаді | канадск* | канадськ* | Kanados | Kanādas | =Ottawa""",
    "MX": """멕시코 | =Mexico | Mexican | Mexicans | Mexiko | Mexikos | mexikanisch* | Mexique | mexicain* | México | mexicano* | mexicana*
        | Messico | messican* | Meksyk* | Meksiko* | Мексик*""",
    "BR": """브라질 | Brazil | Brazils | Brazilian* | Brasilien* | brasilianisch* | Brésil | brésilien* | Brasil | brasileñ* | brasileir*
        | Brasile | brasilian* | Brazili* | brazylijsk* | brazilsk* | Brasilia | brasiliansk* | Бразили* | Бразилі* | Βραζιλί*""",
    "AR": """아르헨티나 | Argentina | Argentinas | Argentine | Argentinian* | Argentinien* | argentinisch* | argentin* | Buenos Aires | Αργεντινή*
        | Аржентина | Аргентин*""",
    "CL": "칠레 | =Chile | Chilean* | chilenisch* | chilien* | chileno* | chilena* | cileno | Чили",
    "CO": "콜롬비아 | =Colombia | Colombian* | Kolumbien* | kolumbianisch* | colombien* | colombiano* | Колумби*",
    "GB": """영국 | 런던 | 한영 정상 | United Kingdom | =UK | =U.K. | =UK's | Britain | Britains | Britain's | British | =Brits | =London | Londons
        | Londyn* | Londres | Londra | =Londen | Lontoo* | Londýn* | England | English government | Scotland | Scottish | =Wales
        | Northern Ireland | Großbritannien* | Vereinigtes Königreich | Vereinigten Königreich* | britisch* | =Briten | Royaume-Uni
        | britanniq* | Grande-Bretagne | Reino Unido | británic* | britânic* | Gran Bretaña | Grã-Bretanha | Regno Unito
        | Gran Bretagna | britannic* | =Britse | Brits | Verenigd Koninkrijk | Groot-Brittannië | =VK | Storbritannien*
        | Storbritannia* | =brittisk* | brittisk* | britisk* | Iso-Britannia* | britti* | brittiläi* | Wielka Brytania
        | Wielkiej Brytanii | Wielką Brytanię | Wielką Brytanią | brytyjsk* | Brytyjczy* | Velká Británie | Velké Británii
        | Velké Británie | Británi* | britsk* | Veľká Británia | Veľkej Británii | Nagy-Britannia | Nagy-Britannia* | Nagy-Britanniá*
        | Egyesült Királyság* | brit | britek | Βρετανία* | Ηνωμένο Βασίλειο | Ηνωμένου Βασιλείου | βρετανικ* | Λονδίνο*
        | Marea Britanie | Marii Britanii | britanic* | Великобритани* | британск* | Великобританія | Великій Британії | Британі*
        | Великої Британії | британськ* | Лондон* | Suurbritannia* | Briti | Lielbritānij* | britu | Didžioji Britanij*
        | Didžiosios Britanijos | Jungtinė Karalystė | Velika Britanija | Velike Britanije | Velikoj Britaniji | Veliki Britaniji | 英國""",
    "IE": """아일랜드 | 더블린 | =Ireland | Irelands | =Irish | Irland | Irlands | irisch* | Irlande | irlandais* | Irlanda | irlandés | irlandes*
        | Ierland | =Ierse | irländsk* | irsk | irske | Irlanti* | irlantilai* | Irlandi* | irlandzk* | Írország* | Ιρλανδία*
        | ιρλανδικ* | Ирланди* | Ірланді* | ирландск* | Iirimaa* | Airij* | Īrij* | =Dublin | Dublino | Dublín""",
    "FR": """프랑스 | 파리서 | 佛國 | 한불 정상 | France | French | Frenchman | =Paris | =París | Parigi | Pariisi* | Paryż* | Paříž* | Paríž* | Párizs*
        | Parijs | Frankreich* | französisch* | Franzose* | Franzosen | =français* | français* | Français* | =Francia | francés
        | =francesa | francesas | franceses | =francese | francese | francesi | França | francês | Frankrijk* | =Franse | =Fransen
        | Frankrig* | Frankrike* | fransk | franska | franske | fransmän* | Ranska* | ranskalai* | Francja | Francji | Francję
        | Francją | francusk* | Francuz* | Francie | Francii | francouzsk* | Francouz* | Francúzsk* | francúzsk* | Franciaország*
        | =francia | francia | Γαλλία* | γαλλικ* | Γάλλ* | Γάλλο* | Παρίσι* | Franța | Franţa | Franței | francez* | Франция | Франции
        | френск* | французи* | Париж* | Франція | Франції | Францію | Францією | французьк* | Prantsus* | prantslas* | Francija
        | Francijas | Francijā | franču | Prancūzij* | prancūz* | Paryžius | Francuska | Francuske | Francuskoj | Franciji | francosk*
        | 法國 | 法国""",
    "DE": """독일 | 베를린 | 한독 정상 | 獨逸 | Germany | Germanys | German | Germans | =Berlin | Berlins | Berlín | Berlino | Berliini* | Berlinie
        | Berlynas | =Deutschland | Deutschlands | deutsche | deutschen | deutscher | deutsches | deutschem | =Deutschen | Allemagne
        | allemand* | Alemania | alemán | aleman* | Alemanha | alemão | alemães | alemã | Germania | tedesc* | Duitsland* | =Duitse
        | =Duits | =Duitsers | Tyskland* | tysk | tyska | tyske | tyskar* | tyskern* | Saksa | Saksan | Saksassa | Saksalle | Saksalla
        | Saksaan | Saksasta | saksalai* | Niemcy | Niemiec | Niemczech | Niemcami | Niemcom | niemieck* | Německ* | německ* | Nemecko
        | Nemecka | Nemecku | nemeck* | Németország* | német | németek | Γερμανία* | γερμανικ* | Γερμαν* | Βερολίνο* | german | germană
        | germani | germanii | Германия | Германии | германск* | немск* | Берлин* | Німеччин* | німецьк* | Берлін* | Saksamaa*
        | sakslas* | Vācij* | vācu | vācieš* | Vokietij* | vokieč* | Njemačk* | njemačk* | Nemčij* | nemšk* | nemško | 德國 | 德国""",
    "IT": """이탈리아 | 로마서 | Italy | Italys | Italian | Italians | =Italien | Italiens | italienisch* | Italiener* | Italie | italien
        | italienne* | italiennes | Italia | Italian's | italiano | italiana | italiani | italiane | =Roma | =Rome | =Rom | Itália
        | Italiaans* | Italiaan | Italianen | italiensk* | italialai* | Włochy | Włoch | Włoszech | Włochami | Włochom | włosk*
        | Itálie | Itálii | italsk* | Talianska | Taliansko | Taliansku | taliansk* | Olaszország* | olasz | olaszok | Ιταλία*
        | ιταλικ* | Ρώμη* | italian | italienii | Италия | Италии | италианск* | Італія | Італії | Італію | італійськ* | Itaalia*
        | Itālij* | Italij* | italų | Talijansk* | talijansk* | Italijansk* | italijansk* | 義大利 | 意大利 | itāļu""",
    "ES": """스페인 | 마드리드 | Spain | Spains | Spanish | Spaniards | =Madrid | =Madryt* | Spanien | Spaniens | spanisch* | Spanier | Espagne
        | espagnol* | España | español* | Spagna | spagnol* | Espanha | espanhol* | espanhóis | Spanje | =Spaanse | =Spaans | spansk
        | spanska | spanske | Espanja* | espanjalai* | Hiszpani* | hiszpańsk* | Hiszpan* | Španělsk* | španělsk* | Španielsk*
        | španielsk* | Spanyolország* | spanyol | Ισπανία* | ισπανικ* | Μαδρίτη* | Spania | Spaniei | spaniol* | Испания | Испании
        | испанск* | Мадрид* | Іспанія | Іспанії | іспанськ* | Hispaania* | Spānij* | Ispanij* | ispan* | Španjolsk* | španjolsk*
        | Španij* | špansk* | 西班牙 | spāņu""",
    "PT": """포르투갈 | 리스본 | Portugal | Portugals | Portuguese | portugiesisch* | Portugiesen | portugais* | portugués | portugues* | português
        | portoghes* | Portogallo | Portugees* | Portugese | portugisisk* | portugalilai* | Portugali* | portugalsk* | Portugáli*
        | portugál | Πορτογαλία* | πορτογαλικ* | portughez* | Португали* | Португалі* | португалск* | португальськ* | =Lisbon
        | Lissabon* | Lisboa | Lisbonne | Lisbona | Lizbon*""",
    "NL": """네덜란드 | 암스테르담 | 헤이그 | Netherlands | =Dutch | =Holland | The Hague | Amsterdam | Niederland* | niederländisch* | Niederländer*
        | Den Haag | Pays-Bas | néerlandais* | hollandais* | Países Bajos | neerland* | holand* | holandés | Paesi Bassi | =Olanda
        | olandes* | Países Baixos | =Nederland | Nederlands | Nederlandse | Nederlanders | Nederländerna* | nederländsk* | holländsk*
        | Nederlandene | nederlandsk* | hollandsk* | Nederlandsk* | Alankomaat | Alankomai* | hollantilai* | Hollanti* | Holandi*
        | holendersk* | niderlandzk* | Niderland* | Nizozem* | nizozemsk* | Holandsk* | holandsk* | Hollandia | Hollandiá* | holland
        | Ολλανδία* | ολλανδικ* | Țările de Jos | Olanda | Нидерланди* | Нидерландия | нидерландск* | холандск* | Холандия | Нідерланд*
        | нідерландськ* | Nīderland* | Nyderland* | Nizozemsk*""",
    "BE": """벨기에 | =Belgium | Belgiums | Belgian* | Belgien* | belgisch* | =Belgier | Belgique* | belge* | Bélgica | belga* | Belgio
        | België* | Belg | Belgen | Vlaanderen | Vlaams* | Waals* | Wallonie | wallon* | Flandre | Flanders | Flandern | belgisk*
        | Belgia* | belgialai* | Belgii | Belgią | belgijsk* | belgick* | Belgie | Belgicko | Belgium* | Βέλγιο* | βελγικ* | Белги*
        | белгийск* | Бельгі* | бельгійськ* | Beļģij* | Belgij*""",
    "LU": """룩셈부르크 | Luxembourg* | Luxemburg* | luxembourgeois* | Luxemburgo | Lussemburg* | Luksemburg* | Lucembursk* | Λουξεμβούργο*
        | Люксембург*""",
    "CH": """스위스 | 베른 | Switzerland* | =Swiss | =Schweiz | =Schweizer | schweizerisch* | =Bern | =Suisse* | suisse* | helvétique* | Suiza*
        | suiz* | Svizzera | svizzer* | elvetic* | Suíça | Zwitserland* | Zwitserse | Schweiziska | Schweizisk* | schweizisk* | Sveits*
        | sveitsisk* | sveitsiläi* | Szwajcari* | szwajcarsk* | Švýcarsk* | švýcarsk* | Švajčiarsk* | švajčiarsk* | Svájc* | svájci*
        | Ελβετία* | ελβετικ* | Elveția | elvețian* | Швейцари* | швейцарск* | Швейцарі* | швейцарськ* | Šveits* | Šveicarij* | Šveice*
        | Šveic* | Švicarsk* | švicarsk* | Švic* | suíço | suíços | suíças""",
    "AT": """오스트리아 | Austria | Austrias | Austrian* | =Vienna | Österreich* | österreichisch* | =Wien | Wiens | Autriche | autrichien*
        | =Vienne | austriac* | austríac* | Áustria | =Viena | Oostenrijk* | österrikisk* | Österrike* | østrigsk* | Østrig*
        | Østerrike* | østerriksk* | Itävalta* | Itävalla* | itävaltalai* | austriack* | Austrii | Austrią | Wiedeń* | Rakousk*
        | rakousk* | Rakúsk* | rakúsk* | Ausztri* | osztrák | Αυστρία* | αυστριακ* | Австрия | Австрии | австрийск* | Австрі*
        | австрійськ* | Austrij* | avstrijsk* | Avstrij*""",
    "DK": """덴마크 | 코펜하겐 | Denmark | Denmarks | =Danish | =Danes | Copenhagen | Kopenhagen | Dänemark* | dänisch* | =Dänen | Danemark
        | danois* | Copenhague | Dinamarca | danés | danes* | dinamarquês | dinamarques* | Danimarca | Denemarken | =Deense | Danmark
        | Danmarks | dansk | danske | danska | danskt | danskere* | danskarna | København* | Köpenhamn* | Tanska* | tanskalai* | Dania
        | Danii | Danią | duńsk* | Dánsk* | dánsk* | Dánia | Dániá* | Δανία* | δανικ* | Κοπεγχάγη* | Danemarca | danez* | Дания | Дании | датск*
        | Данія | Данії | данськ* | Taani* | Dānij* | dāņu | Danij*""",
    "SE": """스웨덴 | 스톡홀름 | Sweden | Swedens | =Swedish | =Swedes | Stockholm | Stockholms | Schweden* | schwedisch* | Suède | suédois*
        | Estocolmo | Suecia | suec* | Suécia | Svezia | svedes* | Zweden | =Zweedse | =Zweeds | Sverige* | svensk | svenska | svenske
        | svenskt | svenskarna | svenskere* | svenskene | Ruotsi* | Ruotsin | ruotsalai* | Szwecj* | szwedzk* | Szwed* | Švédsk*
        | švédsk* | Svédország* | svéd | Σουηδία* | σουηδικ* | Στοκχόλμη* | Suedia | Suediei | suedez* | Швеция | Швеции | шведск*
        | Швеція | Швеції | шведськ* | Rootsi* | Zviedrij* | zviedru | Švedij* | švedų | Švedsk* | švedsk*""",
    "NO": """노르웨이 | 오슬로 | =Norway | Norways | Norwegian* | =Oslo | Norwegen* | norwegisch* | Norvège | norvégien* | Noruega | noruego*
        | norueg* | Norvegia | norveges* | Noorwegen* | =Noorse | Norge | Norges | norsk | norske | norska | norskt | nordmenn*
        | Norja* | Norjan | norjalai* | Norwegi* | norwesk* | Norweg* | norsk* | Nórsk* | Norvégi* | norvég | Νορβηγία* | νορβηγικ*
        | norvegian* | Норвегия | Норвегии | норвежк* | Норвегі* | норвезьк* | Norrast | Norvēģij* | Norvegij* | Norvešk* | norvešk*""",
    "FI": """핀란드 | 헬싱키 | Finland | Finlands | Finnish | Helsinki | Helsingin | Helsingissä | Helsingfors | Finnland* | finnisch* | Finlande
        | finlandais* | Finlandia | finlandés | finlandes* | finlandês | =Finse | finsk | finska | finske | finländ* | =Suomi | Suomen
        | Suomessa | Suomeen | Suomesta | Suomelle | suomalai* | Finlandi* | fińsk* | Finsk* | finsk* | Fínsk* | fínsk* | Finnország*
        | Φινλανδία* | φινλανδικ* | Finlanda | Finlandei | finlandez* | Финландия | Финландии | финландск* | фінськ* | Фінлянді*
        | Soome | Soomes | Somij* | somu | Suomij* | Finska""",
    "IS": """på Island | i Island | auf Island | nach Island | aus Island | und Island | og Island | och Island | 아이슬란드 | 레이캬비크 | Iceland | Icelands | Icelandic | isländisch* | Islande | islandais* | Islandia | islandés | Islanda | IJsland*
        | isländsk* | islandsk* | Islanti* | Izland* | Ισλανδία* | Исландия | Ісланді* | Reykjavik | Reykjavík""",
    "PL": """폴란드 | 바르샤바 | =Poland | Polands | =Polish | =Poles | =Warsaw | =Polen | =Polens | polnisch* | Warschau* | Pologne | polonais*
        | =Varsovie | Polonia | polaco* | polaca* | Varsovia | polacc* | Polónia | Polônia | polonês | =Poolse | =Pools | Warschau
        | polsk | polska | polske | polski | polskie* | polskich | polskim | polskiej | polską | Polska | Polski | Polsce | Polskę
        | Polską | Polak | Polacy | Polaków | Warszaw* | Warszawa | Puola* | puolalai* | Varsova* | Polsko | Polsku | polsk* | Varšav*
        | Poľsk* | poľsk* | Lengyelország* | lengyel | lengyelek | Varsó* | Πολωνία* | πολωνικ* | Βαρσοβία* | polonez* | Poloniei
        | Полша | полск* | Варшава | Польщ* | польськ* | Poola* | Polij* | poļu | Lenkij* | lenkų | Poljsk* | poljsk*""",
    "CZ": """체코 | 프라하 | Czech | Czechs | Czechia | =Prague | Tschechi* | tschechisch* | =Prag | Prags | Tchéquie | tchèque*
        | République tchèque | Chequia | República Checa | =Praga | Cechia | =cechi | ceco | ceca | Tchéquia | tchec* | Tsjechi*
        | Tsjechisch* | Praag | Tjeckien* | tjeckisk* | Tjekkiet | tjekkisk* | Tsjekkia | tsjekkisk* | Tšekki* | Tšekin | tšekkiläi*
        | Czechy | Czechach | Czechami | czesk* | Praga | Pradze | Česk* | česk* | Češi | Čechů | Česko | Prahy | Praze | Prahu
        | =Praha | Csehország* | cseh | csehek | Prága* | Τσεχία* | τσεχικ* | Πράγα* | Cehia | Cehiei | ceh | cehă | cehi | Чехия
        | чешк* | Прага | Чехі* | чеськ* | Tšehhi* | Čehij* | Čekij* | Češk* | češk* | checo | checa | checos""",
    "SK": """슬로바키아 | 브라티슬라바 | Slovakia | Slovakias | Slovak | Slovaks | Bratislava | Bratislave | Bratislavě | Slowakei | slowakisch*
        | Slovaquie | slovaque* | Eslovaqui* | eslovac* | Slovacchia | slovacc* | Slowakije | slovakisk* | Slovakien | Slovakiet
        | Slovakia* | slovakki* | Słowacj* | słowack* | Slovensko | Slovenska | Slovensku | slovenskej | slovenského | slovenský
        | Szlováki* | szlovák | Σλοβακία* | Slovacia | slovac | Словакия | словашк* | Словаччин* | словацьк* | Slovakkia* | Slovakij*
        | Slovačk* | slovačk*""",
    "HU": """헝가리 | 부다페스트 | Hungary | Hungarys | Hungarian* | Budapest* | Ungarn* | ungarisch* | Hongrie | hongrois* | Hungría | húngar*
        | Ungheria | ungheres* | Hungria | Hongarije | Hongaars* | Ungern* | ungersk* | ungarsk* | Unkari* | unkarilai* | Węgry
        | Węgier | Węgrzech | węgiersk* | Maďarsk* | maďarsk* | Magyarország* | magyar | magyarok | Ουγγαρία* | ουγγρικ* | Ungaria
        | Ungariei | maghiar* | Унгария | унгарск* | Угорщин* | угорськ* | Ungari* | Ungārij* | Vengrij* | Mađarsk* | mađarsk*
        | Madžarsk* | madžarsk*""",
    "RO": """루마니아 | 부쿠레슈티 | 부카레스트 | Romania | Romanian* | =Bucharest | Bukarest* | Rumäni* | rumänisch* | Roumanie | roumain* | Bucarest
        | Rumania | Rumanía | rumano* | rumana* | Romênia | romeno* | romena* | Roménia | romeni | Roemeni* | Roemeens* | rumänsk*
        | rumensk* | rumænsk* | Rumænien | Rumuni* | rumuńsk* | Rumunsk* | rumunsk* | Romániá* | Ρουμανία* | ρουμανικ* | România
        | României | românesc* | românească | românești | românilor | București* | Румъния | румънск* | Румуні* | румунськ* | Rumeenia*
        | Rumānij* | Rumunij* | Rumunjsk* | Romunij*""",
    "BG": """불가리아 | 소피아서 | Bulgaria | Bulgarian* | =Sofia | Bulgarien* | bulgarisch* | Bulgarie | bulgare* | búlgar* | bulgar* | Bulgarije
        | Bulgaars* | bulgarsk* | Bulgaria* | bulgarialai* | Bułgari* | bułgarsk* | Bulharsk* | bulharsk* | Bulgári* | bolgár
        | Βουλγαρία* | βουλγαρικ* | Σόφια* | bulgăresc* | България | български | българск* | София | Болгарі* | болгарськ* | Bulgaaria*
        | Bulgārij* | Bulgarij* | Bugarsk* | bugarsk* | Bolgarij*""",
    "GR": """그리스 | 그리스의 | 아테네 | Greece | =Greek | =Greeks | =Athens | Griechenland* | griechisch* | Griechen | =Athen | Grèce | =grec
        | =grecque* | =Grecs | Athènes | Grecia | griego* | griega* | =Atenas | greco | greca | =greci | =Atene | Grécia | Griekenland
        | =Griekse | Grækenland* | græsk* | Grekland* | grekisk* | Hellas | gresk | greske | Kreikka* | Kreika* | kreikkalai* | Grecj*
        | greck* | Ateny | Řeck* | řeck* | Atény | Grécko | Grécka | grécky | gréck* | Görögország* | görög | Ελλάδα* | Ελλάδας
        | ελληνικ* | Έλληνε* | Αθήνα* | Greciei | grecesc* | Гърция | гръцк* | Атина | Греці* | грецьк* | Kreeka* | Grieķij* | Graikij*
        | Grčk* | grčk* | Grčij* | gršk* | gregos | grega""",
    "CY": """키프로스 | 사이프러스 | =Cyprus | Cypriot* | Zypern* | zyprisch* | Chypre | chypriote* | Chipre | chipriot* | Cipro | cipriot* | Cypr
        | Cypru | Κύπρος | Κύπρο* | Κύπρου | κυπριακ* | Кипър | Кипр* | Nikosia | Nicosia | Λευκωσία*""",
    "MT": "=Malta | Maltese | maltesisch* | maltais* | maltés | 몰타 | Μάλτα* | Малта | Мальт*",
    "HR": """크로아티아 | 자그레브 | Croatia | Croatian* | Zagreb* | Kroatien* | kroatisch* | Croatie | croate* | Croacia | croata* | Croazia
        | Croácia | Kroatië | kroatisk* | Kroatia* | Chorwacj* | chorwack* | Chorvatsk* | chorvatsk* | Horvátország* | horvát
        | Κροατία* | Croația | croat | Хърватия | хърватск* | Хорваті* | Horvaatia* | Horvātij* | Kroatij* | Hrvatsk* | hrvatsk*
        | Hrvaš* | hrvaš*""",
    "SI": """슬로베니아 | 류블랴나 | Slovenia | Slovenian* | Slovene | Ljubljana* | Ljubljani | Slowenien* | slowenisch* | Slovénie | slovène*
        | Eslovenia | esloven* | Eslovénia | sloveno | slovena | Slovenië | slovensk vlada | Słoweni* | słoweńsk* | Slovinsk*
        | slovinsk* | Szlovéni* | szlovén | Σλοβενία* | Словения | словенск* | Словені* | Sloveenia* | Slovēnij* | Slovėnij*
        | Slovenij* | slovenski | slovenska | slovenske""",
    "RS": """세르비아 | Serbia | Serbian* | =Belgrade | Serbien* | serbisch* | Serbie | serbe* | Serbi* | srpsk* | Srbij* | Srbsk* | srbsk*
        | Szerbi* | Σερβία* | Сърбия | сръбск* | Сербі* | Belgrad* | Beograd*""",
    "EE": """에스토니아 | 탈린 | Estonia | Estonian* | Tallinn* | Tallinna* | Estland* | estnisch* | Estonie | estonien* | estonio* | estones
        | estone* | Estónia | estónio | Estônia | Estisch* | estnisk* | estisk* | estlandsk* | =Viro | Viron | Virossa | virolai*
        | estońsk* | Estoni* | Estonsk* | estonsk* | Észtország* | észt | Εσθονία* | εσθονικ* | Естония | естонск* | Естоні*
        | естонськ* | =Eesti | eestlas* | Igaunij* | igauņu | Estij* | Estonij*""",
    "LV": """라트비아 | 리가 | Latvia | Latvian* | =Riga | Lettland* | lettisch* | Lettonie | letton* | Letonia | letón | Lettonia | lettone*
        | Letónia | Letland* | =Letse | lettisk* | Latvia* | latvialai* | Łotw* | łotewsk* | Lotyšsk* | lotyšsk* | Lettország*
        | lett kormány | Λετονία* | λετονικ* | leton | Латвия | латвийск* | Латві* | латвійськ* | Läti | Latvij* | latvieš* | latvių
        | =Rīga* | Rīgā | Letonij* | Latvijsk*""",
    "LT": """리투아니아 | 빌뉴스 | Lithuania | Lithuanian* | Vilnius | Vilniuje | Vilniaus | Litauen* | litauisch* | Lituanie | lituanien* | Lituania
        | lituan* | Lituânia | Litouwen | Litouws* | litauisk* | Liettua* | liettualai* | Litwa | Litwy | Litwie | litewsk* | Litevsk*
        | litevsk* | Litovsk* | litovsk* | Litváni* | litván | Λιθουανία* | λιθουανικ* | Литва | литовск* | литовськ* | Литви | Leedu
        | Leedus | Lietuv* | lietuvi* | Litva | Litve""",
    "UA": """우크라이나 | 키이우 | 키예프 | Ukrain* | Ukrajin* | ukrain* | =Kyiv | =Kiev | =Kiew | Kijów | Kijow* | Ucrania | ucrani* | Ucraina | ucrain* | Ucrânia
        | Oekraïn* | Oekraïens* | Украйна | украинск* | Україн* | україн* | Київ* | Києв* | Ουκρανία* | ουκρανικ* | Κίεβο* | Kyjev*
        | Kijev*""",
    "RU": """러시아 | 모스크바 | Russia | Russias | Russian* | =Moscow | Russland* | Rußland* | russisch* | =Russen | Moskau* | Russie | russe | russes
        | =Moscou | Rusia | ruso | rusos | rusa | rusas | Moscú | Russia's | russo | russi | =Mosca | Rússia | russos | Moscovo
        | Rusland* | =Russische | Ryssland* | rysk | ryska | russisk* | Moskva* | Venäjä* | venäläi* | Rosja | Rosji | Rosję | Rosją
        | rosyjsk* | Rosjan* | Moskw* | Rusko | Rusku | ruský* | ruské* | ruskej | Oroszország* | orosz | Moszkva* | Ρωσία* | ρωσικ*
        | Μόσχα* | rusesc* | rusă | Rusiei | Русия | руск* | Росі* | російськ* | Москв* | Venemaa* | Krievij* | krievu | Rusij* | rusų
        | 俄羅斯""",
    "BY": """벨라루스 | Belarus* | Weißrussland* | Biélorussie* | Bielorussi* | Bielorrusi* | Białoru* | Bělorusk* | Беларус* | Білорус*
        | Baltarusij* | Baltkrievij* | Valgevene*""",
    "TR": """튀르키예 | 터키 | =Turkey | Turkey's | Türkiye* | Turkish | Türkei | türkisch* | Turquie | turque* | =turc* | Turquía | Turchia
        | Turquia | Turkije | =Turkse | Turkiet | turkisk* | tyrkisk* | Tyrkiet | Tyrkia | Turkki* | turkkilai* | Turcj* | tureck*
        | Tureck* | Törökország* | Τουρκία* | τουρκικ* | Турция | турск* | Туреччин* | турецьк* | =Ankara""",
    "IL": """이스라엘 | 텔아비브 | Israel | Israels | Israeli* | israelisch* | israeliam | israélien* | Israël | israelí* | israelian* | Israele
        | israelense* | Israëlisch* | israelisk* | israelilai* | Izrael* | izraelsk* | Ισραήλ* | ισραηλιν* | Израел* | израелск*
        | Ізраїл* | ізраїльськ* | Iisrael* | Izraēl* | Tel Aviv*""",
    "SA": """사우디 | 사우디아라비아 | 리야드 | Saudi | Saudis | Saudi Arabia* | Saudi-Arabien* | saudisch* | saudi-arabisch* | Arabie saoudite
        | saoudien* | Arabia Saudí | Arabia Saudita | saudí | saudita* | Arábia Saudita | Saoedi-Arabië | Saoedisch* | Saudiarabien*
        | Saudi-Arabia* | Arabia Saudyjska | Arabii Saudyjskiej | saudyjsk* | Saúdská Arábie | Saúdské Arábie | saúdsk* | Szaúd-Arábi*
        | Σαουδική Αραβία | Σαουδικής Αραβίας | Саудитска Арабия | Саудівськ* | =Riyadh | =Riad | =KSA""",
    "AE": """아랍에미리트 | =UAE | =U.A.E. | UAE의 | 아부다비 | 두바이 | United Arab Emirates | =Emirati | Emirates | =Emiratis | Abu Dhabi* | Abou Dhabi
        | Abu Dabi | Abu Zabi | Dubai* | Dubaj* | Vereinigte Arabische Emirate | Vereinigten Arabischen Emirate* | Émirats arabes unis
        | =Émirats | émirati* | Emiratos Árabes Unidos | Emiratos | Emirati Arabi Uniti | Emirados Árabes Unidos | =ZEA
        | Förenade Arabemiraten | Arabiemiirikun* | Arabiemiraatit | Arabiemiraattien | Zjednoczone Emiraty Arabskie
        | Zjednoczonych Emirat* | ΗΑΕ | Ηνωμένα Αραβικά Εμιράτα | ОАЕ | ОАЭ | Emiraty | der VAE | die VAE | den VAE""",
    "QA": "카타르 | 도하 | =Qatar | Qatars | Qatari* | Katar | Katars | katarisch* | katarsk* | Κατάρ | Катар* | =Doha",
    "KW": "쿠웨이트 | Kuwait* | Koweït | Kuvajt* | Кувейт*",
    "BH": "바레인 | Bahrain* | Bahreïn",
    "OM": "오만 정부 | =Oman | Omani | Omans",
    "JO": "요르단 | Jordanie | Jordanien* | Jordania | =Amman",
    "IR": """이란 정부 | 이란 핵 | 테헤란 | =Iran | Irans | Iranian* | iranisch* | iranien* | Irán | iraní | iranian* | iransk* | irańsk* | Íránsk*
        | Иран | Іран* | Ιράν | Teheran* | Téhéran | Tehran""",
    "IQ": "이라크 | =Iraq | Iraqi* | =Irak | Iraks | irakisch* | irakien* | Ιράκ | Ирак",
    "EG": """이집트 | 카이로 | Egypt | Egypts | Egyptian* | Ägypten* | ägyptisch* | Égypte | Egypte | égyptien* | Egipto | egipci* | Egitto
        | egizian* | Egypti* | Egipt* | Αίγυπτο* | Египет | Єгип* | =Cairo""",
    "MA": """모로코 | Morocco | Moroccan* | Marokko* | marokkanisch* | Maroc | marocain* | Marruecos | marroquí* | Marocco | Marrocos | Maroko*
        | Μαρόκο* | Мароко | Rabat""",
    "DZ": "알제리 | Algeria | Algerian* | Algerien* | Algérie | algérien* | Argelia",
    "TN": "튀니지 | Tunisia* | Tunesien* | Tunisie | tunisien*",
    "ZA": """남아프리카공화국 | 남아공 | South Africa* | South African* | Südafrika* | Afrique du Sud | sud-africain* | Sudáfrica | Sudafrica
        | África do Sul | Zuid-Afrika* | Sydafrika* | Sør-Afrika* | Etelä-Afrika* | Νότια Αφρική | Pretoria""",
    "NG": "나이지리아 | Nigeria | Nigerian* | nigerianisch* | Nigéria | nigérian* | Νιγηρία* | Нигерия | Abuja",
    "KE": "케냐 | =Kenya | Kenyan* | Kenia | kenianisch* | Quênia | Κένυα | Nairobi*",
    "RW": "르완다 | Rwanda* | Ruanda* | Kigali",
    "ET": "에티오피아 | Ethiopia* | Äthiopien* | Éthiopie | Etiopia",
    "GH": "=Ghana | Ghanaian* | 가나 정부",
    "AU": """호주 | 오스트레일리아 | 캔버라 | Australia | Australias | Australian* | Australien* | australisch* | Australie | australien* | australian*
        | Austrália | Australië | australisk* | Australi* | australijsk* | Austráli* | australsk* | Αυστραλία* | Австралия
        | австралийск* | Австралі* | Austraalia* | =Canberra""",
    "NZ": """뉴질랜드 | New Zealand* | Neuseeland* | Nouvelle-Zélande | Nueva Zelanda | Nuova Zelanda | Nieuw-Zeeland | Nya Zeeland*
        | Uusi-Seelanti | Uuden-Seelannin | Nowa Zelandia | Nový Zéland""",
    "VN": """베트남 | 하노이 | Vietnam | Vietnams | Vietnamese | vietnamesisch* | Viêt Nam | Viet Nam | vietnamien* | vietnamita* | Vietnã
        | vietnamesisk* | Wietnam* | wietnamsk* | Βιετνάμ | Виетнам* | В'єтнам* | Hanoi*""",
    "ID": """인도네시아 | 자카르타 | Indonesia | Indonesian* | Indonesien* | indonesisch* | Indonésie | indonésien* | indonesi* | Indonesië
        | Indonezj* | Ινδονησία* | Индонезия | Індонезі* | Jakarta*""",
    "MY": """말레이시아 | 쿠알라룸푸르 | Malaysia | Malaysias | Malaysian* | malaysisch* | Malaisie | malaisien* | Malasia | Malásia | Malesia
        | Maleisië | Malezj* | Μαλαισία* | Малайзия | Малайзі* | Kuala Lumpur""",
    "TH": """태국 | 방콕 | Thailand* | =Thai | thailändisch* | Thaïlande | thaïlandais* | Tailandia | tailand* | Tailândia | Tajlandi* | Thajsk*
        | Ταϊλάνδη* | Тайланд* | Таїланд* | Bangkok*""",
    "PH": """필리핀 | 마닐라 | Philippines | =Filipino* | Philippinen | Filipinas | Filippine | Filippijnen | Filippinerna | Filippinene
        | Filippiinit | Filipin* | Φιλιππίνες | Manila""",
    "PK": "파키스탄 | Pakistan* | Πακιστάν | Пакистан*",
    "BD": "방글라데시 | Bangladesh* | Bangladesch*",
    "KZ": "카자흐스탄 | Kazakhstan* | Kazakh* | Kasachstan* | kasachisch* | Kazajistán | Kazachsta* | Казахстан* | Καζακστάν | Astana",
    "UZ": "우즈베키스탄 | 우즈벡 | Uzbekistan* | Usbekistan* | Ouzbékistan | Узбекистан*",
    "MN": "몽골 | Mongolia* | Mongolei | Mongolie",
    "AM": "아르메니아 | Armenia* | Armenien* | Arménie* | Армени*",
    "GE": "조지아 정부 | 트빌리시 | Tbilisi | Tiflis | Grúzia | Gruzj* | Gruusia | Géorgie | Georgien* | georgisch* | Грузия | Грузі*",
    "MD": "몰도바 | Moldova | Moldovan* | Moldau | Moldavie | Молдова*",
    "AL": "알바니아 | Albania | Albanian* | Albanien* | albanisch* | Albanie | Αλβανία* | Албания | =Tirana",
    "GL": "그린란드 | Greenland* | Grønland* | Grönland* | Groenland* | Grönlanti* | Grenlandi* | Grónsk*",
    "LI": "리히텐슈타인 | Liechtenstein*",
    "EU": """유럽연합 | 유럽연합의 | 유럽집행위원회 | 유럽집행위 | 브뤼셀 | =EU | =EU's | EU:n | EU:ssa | EU:s | European Union | Union européenne | =UE
        | Unión Europea | Unione europea | União Europeia | Europäische Union | Europäischen Union | Europese Unie | Europeiska unionen
        | Den Europæiske Union | Den europeiske union | Euroopan unioni | Euroopan unionin | Unia Europejska | Unii Europejskiej
        | Unię Europejską | Unią Europejską | Evropská unie | Evropské unie | Európska únia | Európskej únie | Európai Unió*
        | Ευρωπαϊκή Ένωση | Ευρωπαϊκής Ένωσης | =ΕΕ | Uniunea Europeană | Uniunii Europene | Европейския съюз | =ЕС
        | Європейського Союзу | =ЄС | Euroopa Liit | Euroopa Liidu | Eiropas Savienīb* | Europos Sąjung* | Europska unija
        | Evropska unija | =Brussels | =Brüssel* | Bruxelles | Bruselas | Bruxelas | =Brussel | Bryssel* | =Bruxelles* | Bruksel*
        | Brusel* | Brüsszel* | Βρυξέλλες | Βρυξελλών | Брюксел* | Брюссел* | =ES fondi""",
    "KR US": "한미 | 한·미 | 韓美",
    "US KR": "美韓",
    "KR US JP": "한미일 | 한·미·일 | 韓美日",
    "KR JP": "한일 | 한·일 | 韓日",
    "KR CN": "한중 | 한·중 | 韓中",
    "KR CN JP": "한중일 | 한·중·일 | 韓中日",
    "US CN": "미중 | 미·중 | 美中 | Sino-American | sino-américain* | chinesisch-amerikanisch*",
    "US JP": "미일 | 미·일 | 美日",
    "CN JP": "중일 | 중·일 | 中日",
    "KR FR": "한불 | 한·불 | 한-프랑스 | 韓佛",
    "KR DE": "한독 | 한·독 | 韓獨",
    "KR GB": "한영 | 한·영 | 韓英",
    "DE FR": """독불 | 獨佛 | deutsch-französisch* | Franco-German | franco-allemand* | franco-alleman* | franco-tedesc* | niemiecko-francusk*
        | fransk-tysk* | tysk-fransk*""",
    "FR DE": "불독 정상 | 佛獨",
    "GB FR": "Franco-British | franco-britanni* | 英佛",
    "US GB": "미영 | 미·영 | 美英 | US-UK",
    "KR KP": "남북 정상 | 남북한 | 남북 관계",
    "": """Poste Italiane | Vodafone Italia | Telecom Italia | Banca d'Italia | France 2030 | France Digitale | France Télécom | Air France | Tour de France | Deutsche Bundesbank | Deutsche Presse-Agentur | Deutschen Presse-Agentur | Long Island | Rhode Island | US$* | British Columbia* | France insoumise | en français | en anglais | en allemand | en espagnol | auf Deutsch | auf Englisch | auf Französisch | in English | in French | in German | Île-de-France | Brandenburg Berlin | Latin America* | South America* | North America* | Central America* | Lateinamerika* | Südamerika* | Nordamerika*
        | América Latina | América del Sur | América del Norte | América do Sul | Amérique latine | Amérique du Nord | Amérique du Sud
        | America Latina | 남미 | 북미 | 중남미 | 라틴아메리카 | 인도양 | 인도태평양 | 인도-태평양 | Indo-Pacific | Indian Ocean | American Express
        | Bank of America | British Airways | New England | French fries | French Open | Polish notation | Danish pastry
        | Dutch courage | Dutch oven | Greek mythology | Chinese whispers | South China Sea | South China Morning Post | New Mexico
        | Paris Hilton | Kölnisch Wasser | Paris Saint-Germain | Washington Post | 워싱턴포스트 | London Breed | 파리바게뜨 | 파리바게트 | 파리 떼 | 서울대*
        | 한국시간 | 독일어 | 중국어 | 일본어 | 프랑스어 | 스페인어 | Turkish Airlines | Athens, Georgia | Irish coffee | English language
        | Deutsche Telekom | Deutschen Telekom | Deutsche Bank | Deutschen Bank | Deutsche Börse | Deutsche Bahn | Deutschen Bahn
        | British Telecom | China Mobile | 서울경제 | 한국경제 | 한국일보 | 서울신문 | 중앙일보 | New York Times | Royal Dutch | Rome Statute
        | Berliner Zeitung | Le Parisien | Aix-en-Provence | 장 인도 | 대 인도 | 척 인도 | 개 인도 | 인도받* | 인도하* | 인도했* | 인도한 | 인도될 | 인도된* | 인도돼*
        | 인도되* | 인도 시기 | 인도 지연 | 인도 예정 | 인도 물량 | 인도량 | 선박 인도 | 차량 인도 | 인도적 | 인도주의* | 신병 인도 | 범죄인 인도 | 인도 청구 | 인도를 마* | 인도 완료 | 파리채
        | 파리 목숨""",
}

# Hanja that stand for a country in headlines. Only `country_mentions` can tell whether they do.
HANJA: dict[str, str] = {
    "韓": "KR", "美": "US", "日": "JP", "中": "CN", "英": "GB", "佛": "FR", "獨": "DE", "伊": "IT", "露": "RU", "印": "IN", "北": "KP", "台": "TW", "臺": "TW",
    "濠": "AU", "豪": "AU", "歐": "EU",
}  # fmt: skip
# What may stand before (對美, 訪美, 駐美) and after (美國, 美軍, 美産, 美發) such a Hanja.
HANJA_BEFORE = "對訪駐在親反離脫來赴抗克"
HANJA_AFTER = "國軍産發系行側政製"
# Prefixes in Hangul: 대中, 방美, 탈中.
HANGUL_BEFORE = "대방주재친반탈"
