// First-level divisions that are not called after their seat, or that news names without a word of kind ("in Borno", "in Ohio").
//
// ISO 3166-1 code, then `Name,Other name=Seat` between semicolons. The seat says which division of GeoNames it is; where it lies is the
// mean of its towns. A name that is a town's too means the town where no word of kind stands (New York), but for one after `!`.
// A name with a stop ("Ill.") counts after a comma alone. Divisions called after their seat ("Osh region", "Homs province") need no line: they are read from the words.

export const provinces = `
US District of Columbia,D.C.,DC=Washington;Alabama,Ala.=Montgomery;Alaska=Juneau;Arizona,Ariz.=Phoenix;Arkansas,Ark.=Little Rock;California,Calif.=Sacramento;Colorado,Colo.=Denver;Connecticut,Conn.=Hartford;Delaware,Del.=Dover;Florida,Fla.=Tallahassee;Georgia,Ga.=Atlanta;Hawaii=Honolulu;Idaho=Boise;Illinois,Ill.=Springfield;Indiana,Ind.=Indianapolis;Iowa=Des Moines;Kansas,Kan.=Topeka;Kentucky,Ky.=Frankfort;Louisiana,La.=Baton Rouge;Maine=Augusta;Maryland,Md.=Annapolis;Massachusetts,Mass.=Boston;Michigan,Mich.=Lansing;Minnesota,Minn.=Saint Paul;Mississippi,Miss.=Jackson;Missouri,Mo.=Jefferson City;Montana,Mont.=Helena;Nebraska,Neb.=Lincoln;Nevada,Nev.=Carson City;New Hampshire,N.H.=Concord;New Jersey,N.J.=Trenton;New Mexico,N.M.=Santa Fe;New York,New York state,N.Y.=Albany;North Carolina,N.C.=Raleigh;North Dakota,N.D.=Bismarck;Ohio=Columbus;Oklahoma,Okla.=Oklahoma City;Oregon,Ore.=Salem;Pennsylvania,Pa.=Harrisburg;Rhode Island,R.I.=Providence;South Carolina,S.C.=Columbia;South Dakota,S.D.=Pierre;Tennessee,Tenn.=Nashville;Texas=Austin;Utah=Salt Lake City;Vermont,Vt.=Montpelier;Virginia,Va.=Richmond;Washington state,Wash.=Olympia;West Virginia,W.Va.=Charleston;Wisconsin,Wis.=Madison;Wyoming,Wyo.=Cheyenne
CA Alberta=Edmonton;British Columbia,B.C.=Victoria;Manitoba=Winnipeg;New Brunswick=Fredericton;Newfoundland and Labrador,Newfoundland,Labrador=St. John's;Nova Scotia=Halifax;Ontario,Ont.=Toronto;Prince Edward Island=Charlottetown;!Quebec,Que.=Quebec;Saskatchewan=Regina;Yukon=Whitehorse;Northwest Territories=Yellowknife;Nunavut=Iqaluit
AU New South Wales,NSW=Sydney;Queensland=Brisbane;South Australia=Adelaide;Tasmania=Hobart;Victoria=Melbourne;Western Australia=Perth;Northern Territory=Darwin;Australian Capital Territory=Canberra
NZ Canterbury=Christchurch;Otago=Dunedin;Southland=Invercargill;Waikato=Hamilton;Bay of Plenty=Tauranga;Hawke's Bay,Hawkes Bay=Napier;Taranaki=New Plymouth;Northland=Whangarei;Marlborough=Blenheim;Manawatu-Whanganui,Manawatu=Palmerston North
GB England=London;Scotland=Edinburgh;Wales=Cardiff;Northern Ireland=Belfast
IN Andhra Pradesh=Visakhapatnam;Arunachal Pradesh=Itanagar;Assam=Dispur;Bihar=Patna;Chhattisgarh=Raipur;Goa=Panaji;Gujarat=Ahmedabad;Haryana=Faridabad;Himachal Pradesh=Shimla;Jharkhand=Ranchi;Karnataka=Bengaluru;Kerala=Thiruvananthapuram;Madhya Pradesh=Bhopal;Maharashtra=Mumbai;Manipur=Imphal;Meghalaya=Shillong;Mizoram=Aizawl;Nagaland=Kohima;Odisha,Orissa=Bhubaneswar;Punjab=Amritsar;Rajasthan=Jaipur;Sikkim=Gangtok;Tamil Nadu=Chennai;Telangana=Hyderabad;Tripura=Agartala;Uttar Pradesh=Lucknow;Uttarakhand=Dehradun;West Bengal=Kolkata;Jammu and Kashmir=Srinagar;Ladakh=Leh
PK Punjab=Lahore;Sindh=Karachi;Khyber Pakhtunkhwa,Khyber-Pakhtunkhwa=Peshawar;Balochistan,Baluchistan=Quetta;Gilgit-Baltistan=Gilgit
AF Helmand=Lashkar Gah;Nangarhar=Jalalabad;Badakhshan=Fayzabad;Badghis=Qala i Naw;Baghlan=Pul-e Khumri;Balkh=Mazar-e Sharif;Faryab=Maymana;Jowzjan=Sheberghan;Kunar=Asadabad;Laghman=Mehtar Lam;Nimruz,Nimroz=Zaranj;Paktia=Gardez;Paktika=Sharan;Parwan=Charikar;Takhar=Taloqan;Uruzgan,Urozgan=Tarinkot;Zabul=Qalat;Samangan=Aybak;Logar=Pul-e Alam;Wardak,Maidan Wardak=Maidan Shahr
CN Xinjiang=Urumqi;Tibet=Lhasa;Inner Mongolia=Hohhot;Ningxia=Yinchuan;Guangxi=Nanning;Guangdong=Guangzhou;Sichuan=Chengdu;Yunnan=Kunming;Hunan=Changsha;Hubei=Wuhan;Henan=Zhengzhou;Hebei=Shijiazhuang;Shandong=Jinan;Shanxi=Taiyuan;Shaanxi=Xi'an;Jiangsu=Nanjing;Zhejiang=Hangzhou;Fujian=Fuzhou;Jiangxi=Nanchang;Anhui=Hefei;Guizhou=Guiyang;Gansu=Lanzhou;Qinghai=Xining;Hainan=Haikou;Liaoning=Shenyang;Heilongjiang=Harbin
JP Hokkaido=Sapporo;Okinawa=Naha;Ishikawa=Kanazawa;Miyagi=Sendai;Iwate=Morioka;Ibaraki=Mito;Kanagawa=Yokohama;Hyogo=Kobe;Aichi=Nagoya
ID Aceh=Banda Aceh;West Java=Bandung;Central Java=Semarang;East Java=Surabaya;Bali=Denpasar;North Sumatra=Medan;West Sumatra=Padang;South Sumatra=Palembang;Riau=Pekanbaru;Lampung=Bandar Lampung;Banten=Serang;Central Sulawesi=Palu;South Sulawesi=Makassar;North Sulawesi=Manado;Papua=Jayapura;West Papua=Manokwari;Maluku=Ambon;West Nusa Tenggara=Mataram;East Nusa Tenggara=Kupang;West Kalimantan=Pontianak;East Kalimantan=Samarinda
MY Sabah=Kota Kinabalu;Sarawak=Kuching;Selangor=Shah Alam;Penang=George Town;Kelantan=Kota Bharu;Terengganu=Kuala Terengganu;Perak=Ipoh;Pahang=Kuantan
MM Rakhine=Sittwe;Kachin=Myitkyina;Shan=Taunggyi;Chin=Hakha;Kayah,Karenni=Loikaw;Kayin,Karen=Hpa-An;Ayeyarwady=Pathein;Tanintharyi=Dawei
MX Aguascalientes=Aguascalientes;Baja California=Mexicali;Baja California Sur=La Paz;Campeche=Campeche;Chiapas=Tuxtla Gutierrez;Chihuahua=Chihuahua;Coahuila=Saltillo;Colima=Colima;Durango=Durango;Guanajuato=Guanajuato;Guerrero=Chilpancingo;Hidalgo=Pachuca;Jalisco=Guadalajara;Michoacan,Michoacán=Morelia;Morelos=Cuernavaca;Nayarit=Tepic;Nuevo Leon,Nuevo León=Monterrey;Quintana Roo=Chetumal;Sinaloa=Culiacan;Sonora=Hermosillo;Tabasco=Villahermosa;Tamaulipas=Ciudad Victoria;Tlaxcala=Tlaxcala;Yucatan,Yucatán=Merida
BR Acre=Rio Branco;Alagoas=Maceio;Amapa,Amapá=Macapa;Amazonas=Manaus;Bahia=Salvador;Ceara,Ceará=Fortaleza;Espirito Santo,Espírito Santo=Vitoria;Goias,Goiás=Goiania;Maranhao,Maranhão=Sao Luis;Mato Grosso=Cuiaba;Mato Grosso do Sul=Campo Grande;Minas Gerais=Belo Horizonte;Para,Pará=Belem;Paraiba,Paraíba=Joao Pessoa;Parana,Paraná=Curitiba;Pernambuco=Recife;Piaui,Piauí=Teresina;Rio Grande do Norte=Natal;Rio Grande do Sul=Porto Alegre;Rondonia,Rondônia=Porto Velho;Roraima=Boa Vista;Santa Catarina=Florianopolis;Sergipe=Aracaju;Tocantins=Palmas
CO Antioquia=Medellin;Cauca=Popayan;Valle del Cauca=Cali;Norte de Santander=Cucuta;Nariño,Narino=Pasto;Caqueta,Caquetá=Florencia;Choco,Chocó=Quibdo;Putumayo=Mocoa;Cundinamarca=Soacha
VE Zulia=Maracaibo;Tachira,Táchira=San Cristobal;Bolivar state=Ciudad Bolivar;Miranda state=Los Teques;Carabobo=Valencia;Anzoategui,Anzoátegui=Barcelona
PE Puno=Puno;Cusco region=Cusco;Loreto=Iquitos;Madre de Dios=Puerto Maldonado;Ancash=Huaraz
EC Guayas=Guayaquil;Manabi,Manabí=Portoviejo;Pichincha=Quito;Azuay=Cuenca
CL Araucania,Araucanía=Temuco;Biobio,Biobío=Concepcion;Atacama=Copiapo;Maule=Talca
AR Chubut=Rawson;Santa Fe province=Santa Fe;Neuquen province=Neuquen;Tierra del Fuego=Ushuaia;Misiones=Posadas;Chaco=Resistencia;Entre Rios,Entre Ríos=Parana;Buenos Aires province=La Plata
NG Borno=Maiduguri;Adamawa=Yola;Yobe=Damaturu;Benue=Makurdi;Anambra=Awka;Akwa Ibom=Uyo;Bayelsa=Yenagoa;Ebonyi=Abakaliki;Edo=Benin City;Ekiti=Ado-Ekiti;Imo=Owerri;Kogi=Lokoja;Kwara=Ilorin;Nasarawa=Lafia;Ogun=Abeokuta;Ondo=Akure;Osun=Osogbo;Oyo state=Ibadan;Taraba=Jalingo;Zamfara=Gusau;Kebbi=Birnin Kebbi;Jigawa=Dutse;Plateau state=Jos;Rivers state=Port Harcourt;Cross River=Calabar;Delta state=Asaba;Niger state=Minna
CD North Kivu=Goma;South Kivu=Bukavu;Ituri=Bunia;Katanga,Haut-Katanga=Lubumbashi;Tanganyika=Kalemie;Maniema=Kindu;Kasai Oriental=Mbuji-Mayi;Kasai Central=Kananga;Equateur=Mbandaka;Tshopo=Kisangani
ET Tigray=Mekele;Amhara=Bahir Dar;Oromia=Adama;Afar=Semera;Benishangul-Gumuz=Asosa;Sidama=Hawassa
SD North Darfur=El Fasher;South Darfur=Nyala;West Darfur=El Geneina;South Kordofan=Kadugli;North Kordofan=El Obeid;Blue Nile=Ad-Damazin;Gezira,Al Jazirah=Wad Medani;River Nile state=Ad-Damir
SS Jonglei=Bor;Unity state=Bentiu;Upper Nile=Malakal;Central Equatoria=Juba;Western Equatoria=Yambio;Eastern Equatoria=Torit;Lakes state=Rumbek;Warrap=Kuajok
SO Puntland=Garowe;Jubaland=Kismayo;Lower Shabelle=Marka;Middle Shabelle=Jowhar;Hiran,Hiraan=Beledweyne
MZ Cabo Delgado=Pemba;Zambezia=Quelimane;Sofala=Beira;Manica=Chimoio;Gaza province=Xai-Xai
ZA Gauteng=Johannesburg;KwaZulu-Natal=Pietermaritzburg;Limpopo=Polokwane;Mpumalanga=Mbombela;Western Cape=Cape Town;Eastern Cape=Bhisho;Northern Cape=Kimberley;Free State=Bloemfontein
SY Rif Dimashq=Douma;Hasakah,Al-Hasakah,Hasaka=Al Hasakah;Quneitra=Al Qunaytirah;Suwayda,Sweida=As-Suwayda
IQ Anbar,Al-Anbar=Ramadi;Nineveh,Ninewa=Mosul;Diyala=Baqubah;Salahuddin,Salah al-Din,Saladin=Tikrit;Dhi Qar=Nasiriyah;Maysan=Amarah;Wasit=Kut
IR Sistan and Baluchestan,Sistan-Baluchestan=Zahedan;Khuzestan=Ahvaz;East Azerbaijan=Tabriz;West Azerbaijan=Urmia;Khorasan Razavi=Mashhad;Fars=Shiraz;Gilan=Rasht;Mazandaran=Sari;Hormozgan=Bandar Abbas;Lorestan=Khorramabad
YE Hadramawt,Hadramaut,Hadhramaut=Al Mukalla;Abyan=Zinjibar;Shabwa,Shabwah=Ataq;Marib province=Ma'rib
LY Cyrenaica=Benghazi;Fezzan=Sabha
EG North Sinai=Arish;South Sinai=El-Tor
SA Asir=Abha;Qassim=Buraydah
TR Hatay=Antakya;Hakkari,Hakkâri=Hakkari;Kocaeli=Izmit;Sakarya=Adapazari
UA Volyn=Lutsk;Zakarpattia,Transcarpathia=Uzhhorod;Crimea=Simferopol
RU Chechnya=Grozny;Dagestan=Makhachkala;Ingushetia=Magas;North Ossetia=Vladikavkaz;Kabardino-Balkaria=Nalchik;Tatarstan=Kazan;Bashkortostan,Bashkiria=Ufa;Buryatia=Ulan-Ude;Yakutia,Sakha=Yakutsk;Kamchatka=Petropavlovsk-Kamchatsky;Sakhalin=Yuzhno-Sakhalinsk;Primorye=Vladivostok;Karelia=Petrozavodsk;Komi=Syktyvkar;Udmurtia=Izhevsk;Chuvashia=Cheboksary;Mordovia=Saransk;Altai Krai=Barnaul;Adygea=Maykop;Leningrad region=Vyborg
KG Chuy,Chui,Chüy=Tokmok;Issyk-Kul region,Issyk Kul region=Karakol
TJ Sughd=Khujand;Khatlon=Bokhtar;Gorno-Badakhshan,GBAO=Khorugh
UZ Karakalpakstan=Nukus;Surkhandarya,Surxondaryo=Termez;Kashkadarya=Qarshi;Khorezm=Urgench
KZ Mangystau,Mangistau=Aktau
GE Abkhazia=Sukhumi;Adjara,Ajara=Batumi;Samegrelo=Zugdidi;Imereti=Kutaisi;Kakheti=Telavi
DE Bavaria=Munich;Saxony=Dresden;Saxony-Anhalt=Magdeburg;Thuringia=Erfurt;Hesse=Wiesbaden;Brandenburg=Potsdam;North Rhine-Westphalia=Duesseldorf;Lower Saxony=Hannover;Rhineland-Palatinate=Mainz;Baden-Wuerttemberg,Baden-Württemberg,Baden-Wurttemberg=Stuttgart;Schleswig-Holstein=Kiel;Mecklenburg-Western Pomerania,Mecklenburg-Vorpommern=Schwerin;Saarland=Saarbruecken
AT Tyrol=Innsbruck;Styria=Graz;Carinthia=Klagenfurt;Burgenland=Eisenstadt;Vorarlberg=Bregenz;Upper Austria=Linz;Lower Austria=Sankt Poelten
CH Ticino=Bellinzona;Valais=Sion;Vaud=Lausanne;Graubuenden,Graubünden,Grisons=Chur
FR Normandy=Rouen;Brittany=Rennes;Corsica=Ajaccio;Occitanie=Toulouse;Provence=Marseille;Grand Est=Strasbourg;Ile-de-France,Île-de-France=Paris;Nouvelle-Aquitaine=Bordeaux
ES Catalonia=Barcelona;Andalusia=Seville;Galicia=Santiago de Compostela;Basque Country=Bilbao;Asturias=Oviedo;Cantabria=Santander;Aragon=Zaragoza;Extremadura=Merida;Castile and Leon,Castilla y León=Valladolid;Castilla-La Mancha=Toledo;Navarre,Navarra=Pamplona;Canary Islands=Las Palmas de Gran Canaria;Balearic Islands=Palma
IT Lombardy=Milan;Tuscany=Florence;Sicily=Palermo;Sardinia=Cagliari;Veneto=Venice;Piedmont=Turin;Liguria=Genoa;Emilia-Romagna=Bologna;Umbria=Perugia;Marche=Ancona;Lazio=Rome;Abruzzo=L'Aquila;Molise=Campobasso;Campania=Naples;Puglia,Apulia=Bari;Basilicata=Potenza;Calabria=Catanzaro;Friuli-Venezia Giulia=Trieste
GR Crete=Heraklion;Epirus=Ioannina;Thessaly=Larissa;Attica=Athens;Peloponnese=Tripoli
PT Algarve=Faro;Madeira=Funchal;Azores=Ponta Delgada;Alentejo=Evora
PL Silesia=Katowice;Masovia=Warsaw;Pomerania=Gdansk;Podlasie=Bialystok
BE Flanders=Antwerp;Wallonia=Namur
NL Limburg=Maastricht;Friesland=Leeuwarden;Zeeland=Middelburg;Gelderland=Arnhem;North Brabant=Den Bosch;Overijssel=Zwolle
SE Scania,Skane,Skåne=Malmoe;Norrbotten=Lulea
LK Northern Province=Jaffna
`;
