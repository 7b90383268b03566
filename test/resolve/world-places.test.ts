// How English news names places, kind by kind, of the whole world: rows are written from what news writes, not from the gold.

import { describe, expect, test } from 'vitest';
import { readMarked } from '../../src/dossier/index.ts';
import { placesOf } from '../../src/resolve/places/places.ts';
import { gazetteer, reportOf } from './setting.ts';

/** `words CC` for each place; `?` where several may be meant, `-` without a record; `near` before the country where it is only near. */
function where(notation: string): string {
  const { text, claims } = readMarked(notation);
  return placesOf(reportOf(text), claims, gazetteer)
    .flatMap((places) =>
      places.map(({ at, gazetteer: chosen, candidates, precision }) => {
        const country = candidates.find((one) => one.gazetteer === chosen)?.country;
        const record = country ?? (candidates.length > 0 ? '?' : '-');
        return `${text.slice(at.from, at.to)} ${precision === 'near' ? 'near ' : ''}${record}`;
      }),
    )
    .join(' | ');
}

type Rows = readonly (readonly [content: string, places: string])[];

/** Each content alone in a report; `about` stands before it where a country must be known. */
const holds = (rows: Rows, about = ''): void => {
  test.each(rows)('%s', (content, places) =>
    expect(where(`${about && `${about}\n\n`}<Kim> [said] {${content}}.`)).toBe(places),
  );
};

describe('a town and the area that it is in', () =>
  holds([
    ['two were killed in Springfield, Illinois', 'Springfield US'],
    ['two were killed in Portland, Ore.', 'Portland US'],
    ['two were killed in Fresno, Calif.', 'Fresno US'],
    ['two were killed in Paris, Texas', 'Paris US'],
    ['two were killed in London, Ontario', 'London CA'],
    ['two were killed in Birmingham, England', 'Birmingham GB'],
    ['two were killed in Perth, Western Australia', 'Perth AU'],
    ['two were killed in Perth, Australia', 'Perth AU'],
    ['two were killed in Valencia, Venezuela, on Monday', 'Valencia VE'],
    ['two were killed in Hyderabad, in Pakistan', 'Hyderabad PK | Pakistan PK'],
    ['two were killed in Hyderabad, India', 'Hyderabad IN'],
    ['two were killed in Guadalajara, Jalisco', 'Guadalajara MX'],
    ['two were killed in Washington, D.C.', 'Washington US'],
    ['two were killed in Tripoli, Lebanon’s second city', 'Tripoli LB'],
    ['two were killed in Tripoli, the Libyan capital', 'Tripoli LY'],
    ['two were killed in Libya’s capital, Tripoli', 'Tripoli LY'],
    ['two were killed in the Lebanese city of Tripoli', 'Tripoli LB'],
    ['two were killed in the Ukrainian port of Odesa', 'Odesa UA'],
    ['two were killed in the southern Turkish town of Suruç', 'Suruç TR'],
    ['two were killed in the Philippine capital, Manila', 'Manila PH'],
    ['two were killed in the Afghan capital Kabul', 'Kabul AF'],
    ['two were killed in the central Nigerian city of Jos', 'Jos NG'],
    ['two were killed in Aleppo in northern Syria', 'Aleppo SY | Syria SY'],
    ['two were killed in Córdoba, Argentina', 'Córdoba AR'],
    ['two were killed in Santiago, Chile', 'Santiago CL'],
    ['two were killed in San José, Costa Rica', 'San José CR'],
    ['two were killed in Port-au-Prince, Haiti', 'Port-au-Prince HT'],
    ['two were killed in Rio de Janeiro, Brazil', 'Rio de Janeiro BR'],
    ['two were killed in Kingston upon Hull, England', 'Kingston upon Hull GB'],
    ['two were killed in St. Petersburg, Russia', 'St. Petersburg RU'],
    ['two were killed in St Petersburg, Florida', 'St Petersburg US'],
    ['two were killed in Ho Chi Minh City, Vietnam', 'Ho Chi Minh City VN | Vietnam VN'],
  ]));

describe('near, and so far from', () =>
  holds([
    ['it fell near Homs, Syria', 'Homs near SY'],
    ['it fell 12 km north of Homs, Syria', 'Homs near SY'],
    ['it fell 12km (7 miles) north of Homs, Syria', 'Homs near SY'],
    ['it fell about 40 miles south-west of Baghdad, Iraq', 'Baghdad near IQ'],
    ['it fell some 200 kilometres (125 miles) east of Kyiv, Ukraine', 'Kyiv near UA'],
    ['it fell on the outskirts of Aleppo, Syria', 'Aleppo near SY'],
    ['it fell just outside Mosul, Iraq', 'Mosul near IQ'],
    ['it fell in a village close to Raqqa, Syria', 'a village - | Raqqa near SY'],
    ['it fell in a suburb of Damascus, Syria', 'Damascus SY'],
    ['it fell not far from Daraa, Syria', 'Daraa near SY'],
    ['it fell north of the city of Kandahar, Afghanistan', 'Kandahar near AF'],
    ['it fell between Kirkuk and Erbil, in Iraq', 'Kirkuk near IQ | Erbil near IQ | Iraq IQ'],
    ['it sank off Lampedusa, Italy', 'Lampedusa near IT'],
    ['it sank off the coast of Somalia', 'Somalia near SO'],
    ['it fell an hour’s drive from Nairobi, Kenya', 'Nairobi near KE'],
    ['it fell a few kilometres from Gaziantep, Turkey', 'Gaziantep near TR'],
    ['it fell in a field southeast of Poltava, Ukraine', 'a field - | Poltava near UA'],
  ]));

describe('regions, provinces, districts', () =>
  holds([
    ['ten died in Osh region', 'Osh region KG'],
    ['ten died in the Osh region', 'Osh region KG'],
    ['ten died in Idlib province', 'Idlib province SY'],
    ['ten died in Helmand Province', 'Helmand Province AF'],
    ['ten died in the Donetsk oblast', 'Donetsk oblast UA'],
    ['ten died in Aleppo governorate', 'Aleppo governorate SY'],
    ['ten died in Syria’s Idlib province', 'Idlib province SY'],
    ['ten died in the northern province of Kunduz', 'Kunduz AF'],
    ['ten died in the state of Borno', 'Borno NG'],
    ['ten died in Borno state', 'Borno state NG'],
    ['ten died in Rakhine State', 'Rakhine State MM'],
    ['ten died in the Kharkiv region', 'Kharkiv region UA'],
    ['ten died in Xinjiang', 'Xinjiang CN'],
    ['ten died in Sinaloa', 'Sinaloa MX'],
    ['ten died in the Mexican state of Guerrero', 'Guerrero MX'],
    ['ten died in Uttar Pradesh', 'Uttar Pradesh IN'],
    ['ten died in Minas Gerais', 'Minas Gerais BR'],
    ['ten died in Nova Scotia', 'Nova Scotia CA'],
    ['ten died in Khyber Pakhtunkhwa', 'Khyber Pakhtunkhwa PK'],
    ['ten died in Saxony-Anhalt', 'Saxony-Anhalt DE'],
    ['ten died in Wyoming', 'Wyoming US'],
    ['ten died in South Kivu', 'South Kivu CD'],
    ['ten died in Cabo Delgado', 'Cabo Delgado MZ'],
    ['ten died in Tigray', 'Tigray ET'],
    ['ten died in the Fergana Valley', 'Fergana Valley UZ'],
    ['ten died in eastern Ukraine', 'Ukraine UA'],
    ['ten died in south-eastern Turkey', 'Turkey TR'],
    ['ten died in the south of Thailand', 'Thailand TH'],
    ['ten died in the Gaza Strip', 'Gaza Strip PS'],
    ['ten died in the occupied West Bank', 'West Bank PS'],
    ['ten died in Nagorno-Karabakh', 'Nagorno-Karabakh AZ'],
    ['ten died in Maricopa County', 'Maricopa County -'],
    ['ten died in Zarnitsa district', 'Zarnitsa district -'],
    ['ten died in the Zarnitsa region', 'Zarnitsa region -'],
    ['ten died in the Panjwai district of Kandahar province', 'Panjwai district - | Kandahar province AF'],
    ['ten died in Kandahar’s Panjwai district', 'Panjwai district -'],
    ['ten died in central London, England', 'London GB'],
    ['ten died in the Bronx borough of New York', 'Bronx borough - | New York US'],
    ['ten died in the Darfur region of Sudan', 'Darfur region SD | Sudan SD'],
  ]));

describe('borders, seas, rivers, mountains', () =>
  holds([
    ['shots were fired on the Kyrgyz-Tajik border', 'the Kyrgyz-Tajik border -'],
    ['shots were fired at the border with Jordan', 'the border -'],
    ['shots were fired on the Turkish border', 'the Turkish border -'],
    ['shots were fired along the Syria-Turkey border', 'the Syria-Turkey border -'],
    ['shots were fired near the Syrian border', 'the Syrian border -'],
    ['shots were fired on the border between India and Pakistan', 'the border -'],
    ['it sank in the Black Sea', 'Black Sea RO'],
    ['it sank in the Aegean', 'Aegean GR'],
    ['it sank in the Gulf of Aden', 'Gulf of Aden YE'],
    ['it sank in the English Channel', 'English Channel GB'],
    ['it sank in the Strait of Hormuz', 'Strait of Hormuz IR'],
    ['it sank in the Java Sea', 'Java Sea ID'],
    ['it sank in the Atlantic Ocean', 'Atlantic Ocean US'],
    ['it sank on Lake Victoria', 'Lake Victoria UG'],
    ['it sank on the Dnieper', 'Dnieper UA'],
    ['it sank in the Irrawaddy River', 'Irrawaddy River MM'],
    ['he fell on Mount Elbrus', 'Mount Elbrus -'],
    ['he fell in the Hindu Kush', 'Hindu Kush AF'],
    ['it fell in the Sinai Peninsula', 'Sinai Peninsula EG'],
    ['it broke up in the Zarnitsa estuary', 'the Zarnitsa estuary -'],
  ]));

describe('streets, squares, sites with names', () =>
  holds([
    ['ten died in Tahrir Square', 'Tahrir Square -'],
    ['ten died on Rustaveli Avenue', 'Rustaveli Avenue -'],
    ['ten died in Oxford Street', 'Oxford Street -'],
    ['ten died at the Erez crossing', 'the Erez crossing -'],
    ['ten died at Bagram air base', 'Bagram air base -'],
    ['ten died in al-Hol camp', 'al-Hol camp -'],
    ['ten died at the Bab al-Hawa border crossing', 'the Bab al-Hawa border crossing -'],
    ['ten died on the M4 highway', 'the M4 highway -'],
    ['ten died outside the parliament building', 'the parliament building -'],
    ['ten died at a school in Beslan, Russia', 'a school - | Beslan RU'],
    ['ten died at the Bardo Museum', 'the Bardo Museum -'],
    ['ten died at the University of Garissa', 'the University of Garissa -'],
    ['ten were treated at Zarnitsa Children’s Hospital', 'Zarnitsa Children’s Hospital -'],
    ['ten died at the Zaporizhzhia nuclear power plant', 'the Zaporizhzhia nuclear power plant -'],
    ['ten died in the village of Zarnitsovka', 'Zarnitsovka -'],
    ['ten died in Zarnitsovka, a village near Osh, Kyrgyzstan', 'Zarnitsovka - | Osh near KG'],
    ['ten died in the Syrian village of Zarnitsovka', 'Zarnitsovka -'],
    ['ten died in the Zarnitsa neighbourhood of Aleppo, Syria', 'the Zarnitsa neighbourhood - | Aleppo SY'],
    ['ten died aboard the ferry Marta', 'aboard the ferry Marta -'],
    ['ten died in the ward', 'the ward -'],
    ['ten died in the intensive care unit', 'the intensive care unit -'],
    ['ten died in the car park behind the town hall', 'the car park - | the town hall -'],
    ['ten died in a warehouse on the edge of Osh, Kyrgyzstan', 'a warehouse - | Osh near KG'],
    ['ten died at Gate 3 of the stadium', 'Gate 3 - | the stadium -'],
    ['ten died in room 12', 'room 12 -'],
    ['ten died at his home', 'his home -'],
  ]));

describe('no place: a capital for its government, a people, a body, a person', () =>
  holds([
    ['Moscow would respond', ''],
    ['Washington had lied', ''],
    ['Kyiv had asked for help', ''],
    ['relations between Moscow and Kyiv had worsened', ''],
    ['ties with Tehran were cut', ''],
    ['it would put pressure on Damascus', ''],
    ['sanctions against Moscow would follow', ''],
    ['it had asked Ankara for help', ''],
    ['Russian forces had left', ''],
    ['Syrians had fled', ''],
    ['the Turkish president was wrong', ''],
    ['the University of Leeds had closed the course', ''],
    ['the Los Angeles Police Department was informed', ''],
    ['the Bank of England would act', ''],
    ['the Boston Globe was wrong', ''],
    ['Manchester United had lost', ''],
    ['the Treaty of Lisbon was void', ''],
    ['the Paris Agreement was dead', ''],
    ['the Geneva Conventions applied', ''],
    ['the government of Syria was to blame', ''],
    ['the president of France would come', ''],
    ['the Ministry of Health of Ukraine was wrong', ''],
    ['Chelsea Manning was ill', ''],
    ['Virginia Roberts was ill', ''],
    ['Austin, 45, had fled', ''],
    ['Lincoln had been right', ''],
    ['oil from Iran was cheap', ''],
    ['he is from Ghana', ''],
    ['the mayor of Odesa was ill', ''],
    ['the bishop of Durham was ill', ''],
    ['the ambassador to Turkey was ill', ''],
    ['it accused Russia of lying', ''],
    ['the war with Iraq was wrong', ''],
    ['the Red Cross was late', ''],
    ['the White House was wrong', ''],
  ]));

describe('spellings and other names', () => {
  holds(
    [
      ['ten died in Homs', 'Homs SY'],
      ['ten died in Hims', 'Hims SY'],
      ['ten died in Halab', 'Halab SY'],
      ['ten died in Idleb', 'Idleb SY'],
      ['ten died in Deir ez-Zor', 'Deir ez-Zor SY'],
      ['ten died in Deir Ezzor', 'Deir Ezzor SY'],
      ['ten died in Deir al-Zour', 'Deir al-Zour SY'],
      ['ten died in Ar-Raqqah', 'Ar-Raqqah SY'],
      ['ten died in Kobani', 'Kobani SY'],
      ['ten died in Tartous', 'Tartous SY'],
    ],
    'Syria is at war.',
  );
  holds(
    [
      ['ten died in Kiev', 'Kiev UA'],
      ['ten died in Kharkov', 'Kharkov UA'],
      ['ten died in Odessa', 'Odessa UA'],
      ['ten died in Lvov', 'Lvov UA'],
      ['ten died in Bakhmut', 'Bakhmut UA'],
      ['ten died in Dnipro', 'Dnipro UA'],
      ['ten died in Mykolaiv', 'Mykolaiv UA'],
    ],
    'Ukraine is at war.',
  );
  holds(
    [
      ['ten died in Kara-Suu', 'Kara-Suu KG'],
      ['ten died in Karasuu', 'Karasuu KG'],
      ['ten died in Jalal-Abad', 'Jalal-Abad KG'],
      ['ten died in Jalalabad', 'Jalalabad KG'],
      ['ten died in Özgön', 'Özgön KG'],
      ['ten died in Uzgen', 'Uzgen KG'],
      ['ten died in Batken', 'Batken KG'],
      ['ten died in Frunze', 'Frunze KG'],
    ],
    'Kyrgyzstan is a country.',
  );
  holds([
    ['ten died in Rangoon, Myanmar', 'Rangoon MM'],
    ['ten died in Bombay, India', 'Bombay IN'],
    ['ten died in Peking, China', 'Peking CN'],
    ['ten died in Saigon, Vietnam', 'Saigon VN'],
    ['ten died in Sana’a, Yemen', 'Sana’a YE'],
    ['ten died in Taiz, Yemen', 'Taiz YE'],
    ['ten died in N’Djamena, Chad', 'N’Djamena TD'],
    ['ten died in Mekele, Ethiopia', 'Mekele ET'],
    ['ten died in Misrata, Libya', 'Misrata LY'],
    ['ten died in Astana, Kazakhstan', 'Astana KZ'],
  ]);
});

describe('countries by their long, short and old names', () =>
  holds([
    ['ten died in the U.S.', 'U.S. US'],
    ['ten died in the US', 'US US'],
    ['ten died in the USA', 'USA US'],
    ['ten died in the United States', 'United States US'],
    ['ten died in America', 'America US'],
    ['ten died in the UK', 'UK GB'],
    ['ten died in the U.K.', 'U.K. GB'],
    ['ten died in Britain', 'Britain GB'],
    ['ten died in Great Britain', 'Great Britain GB'],
    ['ten died in Scotland', 'Scotland GB'],
    ['ten died in Wales', 'Wales GB'],
    ['ten died in Northern Ireland', 'Northern Ireland GB'],
    ['ten died in the UAE', 'UAE AE'],
    ['ten died in Burma', 'Burma MM'],
    ['ten died in Myanmar', 'Myanmar MM'],
    ['ten died in Ivory Coast', 'Ivory Coast CI'],
    ['ten died in Côte d’Ivoire', 'Côte d’Ivoire CI'],
    ['ten died in Türkiye', 'Türkiye TR'],
    ['ten died in Swaziland', 'Swaziland SZ'],
    ['ten died in the Czech Republic', 'Czech Republic CZ'],
    ['ten died in DR Congo', 'DR Congo CD'],
    ['ten died in the Democratic Republic of Congo', 'Democratic Republic of Congo CD'],
    ['ten died in the Democratic Republic of the Congo', 'Democratic Republic of the Congo CD'],
    ['ten died in the DRC', 'DRC CD'],
    ['ten died in North Korea', 'North Korea KP'],
    ['ten died in South Korea', 'South Korea KR'],
    ['ten died in the Netherlands', 'Netherlands NL'],
    ['ten died in Holland', 'Holland NL'],
    ['ten died in East Timor', 'East Timor TL'],
    ['ten died in Macedonia', 'Macedonia MK'],
    ['ten died in Bosnia', 'Bosnia BA'],
    ['ten died in Bosnia and Herzegovina', 'Bosnia and Herzegovina BA'],
    ['ten died in Trinidad and Tobago', 'Trinidad and Tobago TT'],
    ['ten died in South Sudan', 'South Sudan SS'],
    ['ten died in the Philippines', 'Philippines PH'],
    ['ten died in Hong Kong', 'Hong Kong HK'],
    ['ten died in Taiwan', 'Taiwan TW'],
    ['ten died in Kosovo', 'Kosovo XK'],
    ['ten died in Palestine', 'Palestine PS'],
    ['ten died in the Central African Republic', 'Central African Republic CF'],
    ['ten died in the Republic of Ireland', 'Republic of Ireland IE'],
    ['ten died in Papua New Guinea', 'Papua New Guinea PG'],
    ['ten died in Belorussia', 'Belorussia BY'],
  ]));

describe('lists', () =>
  holds(
    [
      ['ten died in Homs, Hama and Aleppo', 'Homs SY | Hama SY | Aleppo SY'],
      ['ten died in Homs and Hama', 'Homs SY | Hama SY'],
      ['ten died in Homs, Hama, and Aleppo', 'Homs SY | Hama SY | Aleppo SY'],
      ['ten died in Homs, Hama and other cities', 'Homs SY | Hama SY'],
      ['ten died in Homs as well as in Hama', 'Homs SY | Hama SY'],
      ['ten died in both Homs and Hama', 'Homs SY | Hama SY'],
      ['ten died in Homs or Hama', 'Homs SY | Hama SY'],
      ['ten died in Homs and Idlib provinces', 'Homs SY | Idlib provinces SY'],
      ['ten died near Homs and Hama', 'Homs near SY | Hama near SY'],
      ['it moved from Homs to Hama', 'Homs SY | Hama SY'],
      ['ten died in Syria, Iraq and Lebanon', 'Syria SY | Iraq IQ | Lebanon LB'],
      ['ten died on the road from Homs to Hama', 'the road - | Homs SY | Hama SY'],
    ],
    'Syria is at war.',
  ));

describe('headlines, and names before their event', () => {
  test.each([
    ['{Homs blast kills three} – <police>', 'Homs'],
    ['<Police> [say] {the Beslan siege was over}.', 'Beslan'],
    ['<Police> [say] {three died in the Homs bombing}.', 'Homs'],
    ['<Police> [say] {the Grenfell fire killed 72}.', ''],
    ['<Police>: {three killed in Homs blast}', 'Homs'],
    ['{THREE KILLED IN HOMS}, <police> [say]', 'HOMS'],
    ['{Three Killed in Homs Blast}, <Police> [Say]', 'Homs'],
  ])('%s', (claim, words) => {
    const notation = claim.includes('[') ? claim : claim.replace(' – <', ' [–] <').replace('>:', '>[:]');
    expect(where(`${notation}\n\nThree people were killed in Homs, Syria, and before in Beslan, Russia.`)).toMatch(
      words === '' ? /^$/ : new RegExp(`^${words} `),
    );
  });
});

describe('where it was said is no place of what was said', () =>
  test.each([
    ['In Geneva, <Kim> [said] {ten had died in Homs, Syria}.', 'Homs SY'],
    ['<Kim> [said] in Geneva {that ten had died in Homs, Syria}.', 'Homs SY'],
    ['<Kim> [told] reporters in Kabul on Monday {that nobody was hurt}.', ''],
    ['{Nobody was hurt}, <Kim> [told] reporters in Kabul.', ''],
    ['Speaking in Ankara, <Kim> [said] {nobody was hurt}.', ''],
    ['{Nobody was hurt}, <a police official in Osh> [said].', ''],
    ['<The governor of Odesa> [said] {nobody was hurt}.', ''],
    ['KABUL, April 12 (Reuters) - <Kim> [said] {nobody was hurt}.', ''],
    ['In Homs, Syria, {ten people were killed}, <Kim> [said].', 'Homs SY'],
  ])('%s', (notation, places) => expect(where(notation)).toBe(places)));
