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
GB Britain;Great Britain;UK;U.K.;England;Scotland;Wales;Northern Ireland|US United States;USA;U.S.;US;United States of America|RU Russian Federation|SY Syrian Arab Republic
MM Burma|CD DR Congo;DRC;Democratic Republic of the Congo;Democratic Republic of Congo|CG Republic of the Congo;Congo|CI Ivory Coast|CZ Czech Republic|KR South Korea|KP North Korea|VA Vatican;Holy See
PS Palestine|MK Macedonia;North Macedonia|NL Holland;the Netherlands|AE UAE;Emirates|TR Turkey|SZ Swaziland|CV Cape Verde|TL East Timor|BA Bosnia|XK Kosovo|TW Taiwan|IR Islamic Republic of Iran|LA Lao
`;

/** Regions and seas that news names without a country: name; other names; ISO codes of countries; degrees north, degrees east (the middle, roughly). */
export const regions = `
Gaza Strip;Gaza;PS;31.42;34.36|West Bank;;PS;31.95;35.25|Golan Heights;Golan;SY;33.0;35.75|Sinai;Sinai Peninsula;EG;29.5;33.8|Eastern Ghouta;East Ghouta,Ghouta;SY;33.52;36.42
Kurdistan;Iraqi Kurdistan,Kurdistan Region;IQ;36.2;44.0|Crimea;Crimean Peninsula;UA;45.3;34.4|Donbas;Donbass;UA;48.3;38.3|Transnistria;Transdniestria;MD;46.85;29.6|Abkhazia;;GE;43.0;41.0|South Ossetia;;GE;42.3;44.0
Nagorno-Karabakh;Karabakh;AZ;39.8;46.75|Chechnya;;RU;43.3;45.7|Dagestan;;RU;43.0;47.0|Siberia;;RU;60.0;105.0|Kashmir;;IN,PK;34.0;76.0|Xinjiang;;CN;41.0;85.0|Tibet;;CN;31.0;88.0|Balochistan;Baluchistan;PK;28.5;65.5
Punjab;;IN,PK;31.0;74.0|Gujarat;;IN;22.5;71.5|Rakhine;Rakhine State;MM;20.1;93.5|Aceh;;ID;4.5;96.8|West Papua;;ID;-2.0;133.0|Darfur;;SD;13.5;24.0|Tigray;;ET;13.8;38.8|Somaliland;;SO;9.8;46.0|Kivu;North Kivu,South Kivu;CD;-2.0;28.5
Sahel;;ML,NE,BF,TD;15.0;2.0|Western Sahara;;EH;24.5;-13.5|Catalonia;;ES;41.8;1.5|Basque Country;;ES;43.0;-2.6|Corsica;;FR;42.1;9.1|Sicily;;IT;37.5;14.2|Sardinia;;IT;40.1;9.1|Lombardy;;IT;45.6;9.8|Tuscany;;IT;43.4;11.0
Bavaria;;DE;48.8;11.4|Saxony;;DE;51.0;13.4|Transylvania;;RO;46.5;24.5|Dobrogea;Dobruja,Dobrudja;RO,BG;44.2;28.2|Moldavia;;RO;46.8;27.0|Peloponnese;;GR;37.4;22.3|Arcadia;;GR;37.5;22.3|Imathia;;GR;40.6;22.1|Macedonia;;GR;40.7;22.9
Crete;;GR;35.2;24.9|Thrace;;GR,BG,TR;41.3;26.0|Anatolia;;TR;39.0;33.0|Normandy;;FR;49.0;0.0|Brittany;;FR;48.2;-2.9|Flanders;;BE;51.0;4.0|Wallonia;;BE;50.4;4.8|Lapland;;FI,SE,NO;68.0;25.0|Canterbury;;NZ;-43.6;171.7
South Island;;NZ;-43.9;170.6|North Island;;NZ;-38.8;175.8|Tasmania;;AU;-42.0;146.8|Queensland;;AU;-22.0;144.0|Victoria;;AU;-37.0;144.5|New South Wales;;AU;-32.2;147.0
California;;US;37.2;-119.5|Texas;;US;31.5;-99.3|Florida;;US;28.2;-82.0|Ohio;;US;40.4;-82.8|Virginia;;US;37.5;-78.8|Louisiana;;US;31.0;-92.0|Pennsylvania;;US;40.9;-77.8|Illinois;;US;40.0;-89.2|Michigan;;US;44.3;-85.4
Quebec;;CA;52.0;-72.0|Ontario;;CA;50.0;-86.0|Alberta;;CA;54.5;-115.0|British Columbia;;CA;54.7;-125.0|Chiapas;;MX;16.5;-92.5|Patagonia;;AR,CL;-44.0;-68.0|Amazonas;;BR;-4.2;-64.7
Black Sea;;RO,BG,UA,RU,GE,TR;43.4;34.3|Red Sea;;EG,SD,SA,YE,ER;20.3;38.5|Mediterranean;Mediterranean Sea;IT,GR,FR,ES,EG,LY,TN,DZ,TR;35.0;18.0|Baltic Sea;Baltic;SE,FI,EE,LV,LT,PL,DE;58.0;20.0|North Sea;;GB,NO,DK,DE,NL;56.0;3.0
Aegean Sea;Aegean;GR,TR;38.5;25.0|Caspian Sea;Caspian;RU,KZ,TM,IR,AZ;41.9;50.7|Persian Gulf;the Gulf;IR,SA,AE,QA,KW,BH,IQ;26.9;51.5|South China Sea;;CN,VN,PH,MY;12.0;114.0|Strait of Hormuz;;IR,OM;26.6;56.5
`;
