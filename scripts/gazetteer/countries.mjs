// Countries as news writes them: adjectives and people, and names besides those that Intl.DisplayNames knows.

/** ISO 3166-1 code, then words that say "of that country" or "its people". */
export const adjectives = `
AF Afghan Afghans|AL Albanian Albanians|DZ Algerian Algerians|AD Andorran|AO Angolan Angolans|AR Argentine Argentinian Argentines|AM Armenian Armenians
AU Australian Australians|AT Austrian Austrians|AZ Azerbaijani Azeri Azerbaijanis|BS Bahamian|BH Bahraini Bahrainis|BD Bangladeshi Bangladeshis|BB Barbadian
BY Belarusian Belarusians|BE Belgian Belgians|BZ Belizean|BJ Beninese|BT Bhutanese|BO Bolivian Bolivians|BA Bosnian Bosnians|BW Botswanan|BR Brazilian Brazilians
BN Bruneian|BG Bulgarian Bulgarians|BF Burkinabe|BI Burundian|KH Cambodian Cambodians|CM Cameroonian Cameroonians|CA Canadian Canadians|CV Cape_Verdean
CF Central_African|TD Chadian Chadians|CL Chilean Chileans|CN Chinese|CO Colombian Colombians|KM Comorian|CG Congolese|CD Congolese|CR Costa_Rican|HR Croatian Croatians Croat Croats
CU Cuban Cubans|CY Cypriot Cypriots|CZ Czech Czechs|DK Danish Danes|DJ Djiboutian|DO Dominican|EC Ecuadorian Ecuadorean|EG Egyptian Egyptians|SV Salvadoran
GQ Equatoguinean|ER Eritrean Eritreans|EE Estonian Estonians|SZ Swazi|ET Ethiopian Ethiopians|FJ Fijian Fijians|FI Finnish Finns|FR French|GA Gabonese|GM Gambian
GE Georgian Georgians|DE German Germans|GH Ghanaian Ghanaians|GR Greek Greeks|GT Guatemalan Guatemalans|GN Guinean|GY Guyanese|HT Haitian Haitians|HN Honduran Hondurans
HU Hungarian Hungarians|IS Icelandic Icelanders|IN Indian Indians|ID Indonesian Indonesians|IR Iranian Iranians|IQ Iraqi Iraqis|IE Irish|IL Israeli Israelis|IT Italian Italians
CI Ivorian Ivorians|JM Jamaican Jamaicans|JP Japanese|JO Jordanian Jordanians|KZ Kazakh Kazakhstani Kazakhs|KE Kenyan Kenyans|KI I-Kiribati|KP North_Korean|KR South_Korean
XK Kosovan Kosovar|KW Kuwaiti Kuwaitis|KG Kyrgyz|LA Lao Laotian|LV Latvian Latvians|LB Lebanese|LS Basotho|LR Liberian Liberians|LY Libyan Libyans|LI Liechtensteiner|LT Lithuanian Lithuanians
LU Luxembourgish|MG Malagasy|MW Malawian Malawians|MY Malaysian Malaysians|MV Maldivian|ML Malian Malians|MT Maltese|MR Mauritanian Mauritanians|MU Mauritian|MX Mexican Mexicans
FM Micronesian|MD Moldovan Moldovans|MC Monegasque|MN Mongolian Mongolians|ME Montenegrin Montenegrins|MA Moroccan Moroccans|MZ Mozambican Mozambicans|MM Burmese|NA Namibian Namibians
NP Nepali Nepalese|NL Dutch|NZ New_Zealander New_Zealanders|NI Nicaraguan Nicaraguans|NE Nigerien|NG Nigerian Nigerians|MK Macedonian Macedonians|NO Norwegian Norwegians|OM Omani Omanis
PK Pakistani Pakistanis|PS Palestinian Palestinians|PA Panamanian|PG Papua_New_Guinean|PY Paraguayan|PE Peruvian Peruvians|PH Filipino Philippine Filipinos|PL Polish Poles|PT Portuguese|QA Qatari Qataris
RO Romanian Romanians|RU Russian Russians|RW Rwandan Rwandans|WS Samoan|SM Sammarinese|SA Saudi Saudis|SN Senegalese|RS Serbian Serbians Serb Serbs|SC Seychellois|SL Sierra_Leonean
SG Singaporean Singaporeans|SK Slovak Slovakian Slovaks|SI Slovenian Slovene Slovenes|SO Somali Somalis|ZA South_African South_Africans|SS South_Sudanese|ES Spanish Spaniards|LK Sri_Lankan Sri_Lankans
SD Sudanese|SR Surinamese|SE Swedish Swedes|CH Swiss|SY Syrian Syrians|TW Taiwanese|TJ Tajik Tajiks|TZ Tanzanian Tanzanians|TH Thai Thais|TL Timorese|TG Togolese|TO Tongan|TT Trinidadian
TN Tunisian Tunisians|TR Turkish Turks|TM Turkmen|UG Ugandan Ugandans|UA Ukrainian Ukrainians|AE Emirati Emiratis|GB British Britons English Scottish Welsh|US American Americans|UY Uruguayan
UZ Uzbek Uzbeks|VU Ni-Vanuatu|VE Venezuelan Venezuelans|VN Vietnamese|YE Yemeni Yemenis|ZM Zambian Zambians|ZW Zimbabwean Zimbabweans
`;

/** ISO 3166-1 code, then names that Intl.DisplayNames does not give. */
export const otherNames = `
GB Britain;Great Britain;UK;U.K.;United Kingdom of Great Britain and Northern Ireland|US United States;USA;US;U.S.;U.S.A.;United States of America;America|RU Russian Federation|SY Syrian Arab Republic
MM Myanmar;Burma|CD DR Congo;DRC;D.R. Congo;Democratic Republic of the Congo;Democratic Republic of Congo;Congo-Kinshasa;Zaire|CG Republic of the Congo;Republic of Congo;Congo;Congo-Brazzaville|CI Ivory Coast;Côte d'Ivoire;Cote d'Ivoire
CZ Czech Republic|KR South Korea;Republic of Korea|KP North Korea;DPRK;Democratic People's Republic of Korea|VA Vatican;Holy See;Vatican City|PS Palestine;Palestinian Territories;State of Palestine|MK Macedonia;North Macedonia;FYROM
NL Holland;the Netherlands|AE UAE;U.A.E.;Emirates|TR Turkey;Turkiye|SZ Swaziland;Eswatini|CV Cape Verde;Cabo Verde|TL East Timor;Timor-Leste|BA Bosnia;Bosnia and Herzegovina;Bosnia-Herzegovina|XK Kosovo|TW Taiwan;Republic of China|IR Islamic Republic of Iran;Persia
LA Lao;Lao PDR|HK Hong Kong|MO Macau;Macao|CN People's Republic of China;PRC;Mainland China|TT Trinidad and Tobago;Trinidad|AG Antigua and Barbuda;Antigua|KN Saint Kitts and Nevis;St Kitts and Nevis;St. Kitts and Nevis|VC Saint Vincent and the Grenadines;St Vincent and the Grenadines
LC Saint Lucia;St Lucia|ST São Tomé and Príncipe;Sao Tome and Principe|BY Belorussia;Byelorussia|MD Moldavia|KG Kirghizia;Kyrgyz Republic;Kirgizstan|KZ Kazakstan|TJ Tadzhikistan|IE Republic of Ireland;Irish Republic|ZA Republic of South Africa
DE Federal Republic of Germany|SD Republic of Sudan|YE Republic of Yemen|SO Somali Republic|GM The Gambia|BS The Bahamas|LK Ceylon|TH Siam|CF Central African Republic|SA Kingdom of Saudi Arabia|VE Bolivarian Republic of Venezuela|BO Plurinational State of Bolivia|VN Viet Nam
`;

/** Regions and seas that news names without a country: name; other names; ISO codes of countries; degrees north, degrees east (the middle, roughly). */
export const regions = `
Gaza Strip;Gaza;PS;31.42;34.36|West Bank;;PS;31.95;35.25|Golan Heights;Golan;SY;33.0;35.75|Sinai;Sinai Peninsula;EG;29.5;33.8|Eastern Ghouta;East Ghouta,Ghouta;SY;33.52;36.42
Kurdistan;Iraqi Kurdistan,Kurdistan Region;IQ;36.2;44.0|Donbas;Donbass;UA;48.3;38.3|Transnistria;Transdniestria;MD;46.85;29.6|South Ossetia;;GE;42.3;44.0|North Caucasus;;RU;43.2;44.5|South Caucasus;;GE,AM,AZ;41.0;45.0
Nagorno-Karabakh;Karabakh;AZ;39.8;46.75|Siberia;;RU;60.0;105.0|Kashmir;;IN,PK;34.0;76.0|Darfur;;SD;13.5;24.0|Kordofan;;SD;12.5;29.8|Somaliland;;SO;9.8;46.0|Kivu;;CD;-2.0;28.5|Ogaden;;ET;7.0;44.0
Sahel;;ML,NE,BF,TD;15.0;2.0|Western Sahara;;EH;24.5;-13.5|Sahara;Sahara Desert;DZ,LY,ML,NE,TD,MR;23.0;10.0|Niger Delta;;NG;4.8;6.0|Lapland;;FI,SE,NO;68.0;25.0|Kaliningrad exclave;;RU;54.7;21.0
Transylvania;;RO;46.5;24.5|Dobrogea;Dobruja,Dobrudja;RO,BG;44.2;28.2|Moldavia;;RO;46.8;27.0|Arcadia;;GR;37.5;22.3|Imathia;;GR;40.6;22.1|Macedonia;;GR;40.7;22.9|Thrace;;GR,BG,TR;41.3;26.0|Anatolia;;TR;39.0;33.0|Vojvodina;;RS;45.3;20.0|Sandzak;;RS;43.1;20.0|Republika Srpska;;BA;44.8;17.2
South Island;;NZ;-43.9;170.6|North Island;;NZ;-38.8;175.8|Patagonia;;AR,CL;-44.0;-68.0|Amazon;Amazon rainforest,Amazon basin;BR,PE,CO;-4.5;-63.0|Antarctica;;AQ;-80.0;0.0|Arctic;;RU,CA,NO,GL;75.0;0.0
Fergana Valley;Ferghana Valley;UZ,KG,TJ;40.6;71.5|Pamirs;Pamir;TJ;38.5;72.5|Hindu Kush;;AF,PK;36.0;71.0|Himalayas;Himalaya;NP,IN,CN,BT;28.5;84.0|Karakoram;;PK,IN,CN;36.0;76.0|Swat Valley;Swat;PK;35.2;72.4|Waziristan;North Waziristan,South Waziristan;PK;32.5;69.8
Bekaa Valley;Bekaa,Beqaa Valley;LB;33.8;36.0|Galilee;;IL;32.8;35.4|Negev;;IL;30.8;34.8|Jordan Valley;;PS,IL,JO;32.0;35.5|Mindanao;;PH;7.8;124.5|Luzon;;PH;16.5;121.0|Java;;ID;-7.4;110.0|Sumatra;;ID;0.0;102.0|Borneo;;ID,MY,BN;1.0;114.0|Sulawesi;;ID;-2.0;121.0|Flores;;ID;-8.7;121.0|Lombok;;ID;-8.6;116.3
Honshu;;JP;36.0;138.0|Kyushu;;JP;33.0;131.0|Scottish Highlands;Highlands;GB;57.1;-4.7|Cornwall;;GB;50.4;-4.9|Kent;;GB;51.2;0.7|Yorkshire;;GB;53.9;-1.5|Channel Islands;;GB;49.4;-2.4|Alps;the Alps;FR,CH,IT,AT;46.5;9.0|Pyrenees;;FR,ES;42.7;1.0|Andes;;PE,BO,CL,AR,EC,CO;-20.0;-67.0|Rocky Mountains;Rockies;US,CA;43.0;-110.0|Caucasus;;GE,RU,AM,AZ;42.5;44.0|Urals;Ural Mountains;RU;60.0;59.0
Long Island;;US;40.8;-73.2|New England;;US;44.0;-71.0|Midwest;;US;41.5;-90.0|Silicon Valley;;US;37.4;-122.0|Darien Gap;;PA,CO;8.0;-77.5|Balkans;Western Balkans;RS,BA,AL,MK,ME,XK,BG,HR;43.0;21.0|Gulf Coast;;US;29.5;-90.0|Horn of Africa;;SO,ET,ER,DJ;8.0;46.0
Black Sea;;RO,BG,UA,RU,GE,TR;43.4;34.3|Sea of Azov;Azov Sea;UA,RU;46.0;36.8|Red Sea;;EG,SD,SA,YE,ER;20.3;38.5|Mediterranean;Mediterranean Sea;IT,GR,FR,ES,EG,LY,TN,DZ,TR;35.0;18.0|Baltic Sea;Baltic;SE,FI,EE,LV,LT,PL,DE;58.0;20.0|North Sea;;GB,NO,DK,DE,NL;56.0;3.0|Irish Sea;;GB,IE;53.8;-5.0|English Channel;;GB,FR;50.0;-1.5
Aegean Sea;Aegean;GR,TR;38.5;25.0|Adriatic Sea;Adriatic;IT,HR,AL,ME;42.8;15.5|Ionian Sea;;GR,IT;38.5;18.5|Tyrrhenian Sea;;IT;40.0;12.0|Caspian Sea;Caspian;RU,KZ,TM,IR,AZ;41.9;50.7|Persian Gulf;the Gulf,Arabian Gulf;IR,SA,AE,QA,KW,BH,IQ;26.9;51.5|Gulf of Oman;Sea of Oman;IR,OM,AE;24.8;58.5|Strait of Hormuz;;IR,OM;26.6;56.5|Arabian Sea;;IN,PK,OM,YE;15.0;65.0
Gulf of Aden;;YE,SO,DJ;12.5;47.5|Bab el-Mandeb;Bab al-Mandab,Bab el-Mandeb Strait;YE,DJ,ER;12.6;43.4|Suez Canal;;EG;30.6;32.3|Gulf of Suez;;EG;28.8;33.0|Gulf of Aqaba;;EG,JO,IL,SA;28.8;34.8|Gulf of Guinea;;NG,GH,CM,GA;2.0;3.0|Mozambique Channel;;MZ,MG;-18.0;41.5
South China Sea;;CN,VN,PH,MY;12.0;114.0|East China Sea;;CN,JP,TW;29.0;125.0|Yellow Sea;;CN,KR,KP;36.0;123.0|Sea of Japan;East Sea;JP,KR,KP,RU;40.0;135.0|Sea of Okhotsk;;RU;55.0;150.0|Bering Sea;;US,RU;58.0;-178.0|Taiwan Strait;;TW,CN;24.5;119.5|Java Sea;;ID;-5.0;110.0|Celebes Sea;;ID,PH,MY;3.0;122.0|Sulu Sea;;PH;8.0;120.0|Strait of Malacca;Malacca Strait;ID,MY,SG;4.0;100.0|Gulf of Thailand;;TH,KH,VN;10.0;101.5
Bay of Bengal;;IN,BD,MM,LK;15.0;88.0|Andaman Sea;;MM,TH,IN;10.0;96.0|Tasman Sea;;AU,NZ;-40.0;160.0|Coral Sea;;AU;-18.0;152.0|Cook Strait;;NZ;-41.3;174.5|Bass Strait;;AU;-40.0;146.0|Gulf of Mexico;;US,MX,CU;25.0;-90.0|Caribbean;Caribbean Sea;CU,JM,HT,DO,VE,CO;15.0;-75.0|Florida Straits;Straits of Florida;US,CU;24.0;-81.0|Panama Canal;;PA;9.1;-79.7
Bay of Biscay;;FR,ES;45.5;-4.5|Barents Sea;;RU,NO;74.0;36.0|Norwegian Sea;;NO;68.0;5.0|Strait of Gibraltar;;ES,MA,GB;35.9;-5.6|Bosphorus;Bosporus;TR;41.1;29.1|Dardanelles;;TR;40.2;26.4|Kerch Strait;Strait of Kerch;UA,RU;45.3;36.6|Gulf of Finland;;FI,EE,RU;59.8;26.0|Gulf of Bothnia;;FI,SE;63.0;20.0|Skagerrak;;DK,NO,SE;58.0;9.0|Aral Sea;;KZ,UZ;45.0;60.0|Dead Sea;;IL,JO,PS;31.5;35.5
Lake Victoria;;UG,TZ,KE;-1.0;33.0|Lake Chad;;TD,NG,NE,CM;13.0;14.0|Lake Tanganyika;;TZ,CD,BI,ZM;-6.0;29.5|Lake Malawi;;MW,MZ,TZ;-12.0;34.5|Lake Baikal;;RU;53.5;108.0|Issyk-Kul;Lake Issyk-Kul,Issyk Kul;KG;42.4;77.2|Lake Superior;;US,CA;47.7;-87.5|Lake Michigan;;US;44.0;-87.0|Lake Erie;;US,CA;42.2;-81.2|Lake Ontario;;US,CA;43.7;-77.9|Lake Titicaca;;PE,BO;-15.8;-69.3|Lake Maracaibo;;VE;9.8;-71.6
Atlantic;Atlantic Ocean,North Atlantic,South Atlantic;US,GB,PT,BR;30.0;-40.0|Pacific;Pacific Ocean,North Pacific,South Pacific;US,JP,AU,CL;0.0;-160.0|Indian Ocean;;IN,AU,MU,SC;-20.0;80.0|Arctic Ocean;;RU,CA,NO;84.0;0.0|Southern Ocean;;AQ;-65.0;0.0
Dnieper;Dnipro River,Dnieper River;UA,BY;48.5;35.0|Dniester;Dniester River;MD,UA;47.5;29.0|Danube;Danube River;RO,BG,RS,HU,AT,DE;45.0;25.0|Rhine;;DE,NL,FR,CH;50.5;7.5|Volga;Volga River;RU;52.0;47.0|Euphrates;Euphrates River;SY,IQ,TR;35.0;40.5|Tigris;Tigris River;IQ,TR;34.5;43.5|Nile;Nile River,River Nile;EG,SD;25.0;32.5|Blue Nile;;SD,ET;12.0;35.0|White Nile;;SD,SS;11.0;32.7|Congo River;;CD,CG;-2.0;18.0|Niger River;;NE,NG,ML;13.0;3.0|Zambezi;;ZM,ZW,MZ;-16.5;28.5
Indus;Indus River;PK;28.0;69.0|Ganges;;IN,BD;25.5;83.0|Brahmaputra;;IN,BD;26.5;92.5|Mekong;Mekong River;VN,LA,TH,KH;15.0;105.0|Irrawaddy;Irrawaddy River,Ayeyarwady River;MM;21.0;95.0|Yangtze;Yangtze River;CN;30.5;112.0|Yellow River;;CN;37.0;110.0|Yalu;Yalu River;CN,KP;40.5;125.0|Amu Darya;;UZ,TM,AF,TJ;38.0;65.0|Syr Darya;;KZ,UZ,TJ,KG;43.0;67.0|Rio Grande;;US,MX;28.0;-101.0|Mississippi River;;US;33.0;-91.0|Thames;River Thames;GB;51.5;-0.5|Jordan River;River Jordan;JO,IL,PS;32.0;35.5|Amazon River;;BR,PE;-3.0;-60.0
`;
