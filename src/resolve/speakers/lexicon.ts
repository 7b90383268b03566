// Nouns that can stand behind a source, offices and forms of address, and the small words that hold a phrase together.
//
// Tables to be read and mended by hand: one line a sort of words, singular, lower case. They say what a word names, never
// who holds an office, and treat everybody alike. A noun that is missing costs little: the head of every source of a
// report is learnt for that report.

/** What a noun or a name stands for. `unknown` until something tells. */
export type Sort = 'person' | 'body' | 'document' | 'place' | 'unknown';
export type Gender = 'm' | 'f';

const list = (...lines: string[]): readonly string[] => lines.flatMap((line) => line.split(' ').filter(Boolean));

/** Offices, ranks and trades. They stand alone ("the minister"), before a name ("Minister Ruiz") or behind it. */
const OFFICES = list(
  // state and government
  'president premier chancellor minister secretary undersecretary governor mayor councillor councilor alderman',
  'senator congressman congresswoman representative deputy lawmaker legislator parliamentarian commissioner delegate',
  'ambassador envoy diplomat consul attaché emir sultan sheikh king queen prince princess emperor monarch duke duchess',
  'official bureaucrat administrator ombudsman regulator inspector investigator auditor coroner registrar clerk',
  'treasurer speaker candidate nominee politician statesman leader ruler dictator strongman warden prefect',
  // law
  'judge justice magistrate prosecutor attorney lawyer solicitor barrister advocate counsel notary juror plaintiff',
  'defendant litigant complainant suspect convict prisoner detainee inmate sheriff marshal bailiff',
  // forces and rescue
  'general lieutenant colonel major captain commander sergeant corporal admiral commodore brigadier constable',
  'officer soldier trooper guard policeman policewoman detective superintendent chief fighter militant rebel gunman',
  'firefighter fireman paramedic rescuer coastguard lifeguard sailor airman marine pilot sniper conscript veteran',
  'fugitive terrorist insurgent hostage warlord jihadist',
  // bodies and trade
  'chairman chairwoman chairperson chair director manager executive founder owner boss supervisor foreman employer',
  'spokesman spokeswoman spokesperson aide adviser advisor assistant consultant coordinator organiser organizer employee',
  'banker trader broker investor businessman businesswoman entrepreneur tycoon shareholder landlord tenant economist',
  'analyst strategist accountant pollster lobbyist insurer merchant vendor dealer shopkeeper pharmacist chemist baker',
  'worker labourer laborer docker miner farmer fisherman driver mechanic engineer technician electrician plumber builder',
  'operator dispatcher trucker steward waiter waitress cook chef cleaner porter nanny',
  // learning, faith, health, arts
  'professor lecturer teacher scientist researcher scholar historian expert specialist examiner seismologist geologist',
  'meteorologist forecaster biologist physicist chemist psychologist sociologist archaeologist philosopher student pupil',
  'principal headmaster headteacher rector dean tutor librarian curator author writer novelist poet playwright critic',
  'doctor surgeon nurse midwife physician psychiatrist dentist vet veterinarian pathologist therapist patient carer',
  'priest bishop archbishop cardinal pope imam rabbi pastor vicar monk nun cleric ayatollah chaplain missionary',
  'artist painter musician singer composer conductor actor actress dancer filmmaker photographer comedian designer',
  'architect journalist reporter correspondent editor columnist commentator blogger publisher broadcaster presenter host',
  'anchor interviewer narrator translator interpreter cameraman stringer moderator',
  'athlete player coach trainer referee umpire striker goalkeeper midfielder runner swimmer cyclist skipper teammate',
);

/** Persons by what they are to somebody, or to what happened. */
const PERSONS = list(
  'man woman boy girl child kid baby teenager adult person individual human father mother dad mum mom son daughter brother sister',
  'husband wife spouse partner fiancé fiancée widow widower uncle aunt nephew niece cousin grandfather grandmother',
  'grandson granddaughter grandparent parent stepfather stepmother boyfriend girlfriend friend neighbour neighbor',
  'colleague counterpart ally rival opponent supporter follower member activist campaigner protester protestor',
  'demonstrator marcher striker organiser volunteer witness bystander onlooker survivor victim attacker assailant killer',
  'resident citizen villager local inhabitant native visitor tourist guest passenger commuter pedestrian cyclist motorist',
  'voter reader viewer listener subscriber caller customer consumer client user donor taxpayer',
  'source insider whistleblower informant spy agent hacker refugee migrant immigrant exile asylum-seeker',
  'relative lady gentleman guy fellow youth pensioner retiree stranger passer-by newcomer predecessor successor deputy',
  'applicant author participant respondent interviewee contestant winner loser holder master mate apprentice servant',
  'hero heroine lover brother-in-law mother-in-law fan skeptic sceptic observer proponent creator inventor',
  'narrator protagonist detractor crewman oarsman seaman bargee ferryman bloke chap lad lass fella caretaker janitor custodian doorman',
  'bouncer watchman lookout sentry orderly herder herdsman shepherd deserter defector smuggler looter rioter arsonist poacher thief',
  'robber burglar murderer rapist kidnapper abductor captor bomber shooter trafficker culprit perpetrator offender evacuee returnee',
  'castaway stowaway orphan toddler teen adolescent graduate alumnus freshman classmate roommate flatmate housemate workmate co-worker',
  'comrade companion acquaintance confidant mentor minder bodyguard chauffeur courier messenger biker rider hiker climber diver surfer',
  'skier camper angler hunter trapper gardener carpenter welder mason bricklayer roofer tailor seamstress weaver potter blacksmith',
  'goldsmith jeweller grocer butcher greengrocer barber hairdresser bartender barman barmaid cashier teller typist receptionist',
  'stewardess hostess concierge maid butler housekeeper babysitter childminder undertaker gravedigger sexton verger deacon churchwarden',
  'worshipper believer pilgrim convert elder chieftain headman nomad settler farmhand grower breeder rancher planter sharecropper haulier',
  'cabbie cabdriver boatman helmsman bosun deckhand stevedore rigger smelter signatory negotiator mediator facilitator arbitrator',
  'adjudicator enforcer hawker pedlar stallholder smallholder stockbroker bookmaker gambler debtor creditor beneficiary heir heiress',
  'freelancer jobseeker trainee intern recruit cadet rookie reservist paratrooper commando handler controller signaller signalman',
  'linesman lineman flagman timekeeper groundsman keeper gamekeeper ranger forester',
);

const MEN = new Set(
  list(
    'man boy father dad son brother husband widower uncle nephew grandfather grandson stepfather boyfriend king prince emperor',
    'duke spokesman chairman businessman policeman congressman fisherman fireman cameraman statesman gentleman guy monk priest',
    'headmaster actor waiter foreman landlord crewman seaman sultan emir sheikh pope alderman airman',
    'bloke chap lad fella doorman watchman herdsman barman boatman signalman linesman lineman flagman groundsman headman butler',
  ),
);
const WOMEN = new Set(
  list(
    'woman girl mother mum mom daughter sister wife widow aunt niece grandmother granddaughter stepmother girlfriend queen',
    'princess duchess spokeswoman chairwoman businesswoman policewoman congresswoman lady nun actress waitress heroine midwife',
    'lass seamstress stewardess hostess maid barmaid heiress',
  ),
);

/** Always of several people. */
const GROUPS = list(
  'people police public audience crowd family couple staff crew team public residents authorities militia troops personnel',
  'leadership membership workforce electorate media press clergy opposition population community folk jury panel trade',
  'men women children',
);

const BODIES = list(
  'government state administration ministry department office agency authority bureau directorate secretariat commission',
  'committee council board assembly parliament congress senate house court tribunal chamber cabinet presidency embassy',
  'consulate mission delegation union federation association society league confederation alliance coalition party movement',
  'organisation organization group body institute institution foundation trust charity fund bank company firm corporation',
  'business enterprise manufacturer maker supplier producer retailer airline carrier operator contractor developer utility',
  'refinery plant factory terminal port airport hospital clinic school university college academy faculty laboratory lab',
  'observatory station network channel broadcaster newspaper magazine paper outlet journal gazette daily agency service',
  'force army navy military guard brigade battalion regiment division corps command headquarters regiment militia squad',
  'unit patrol regime junta monarchy kingdom republic country nation city town municipality village county province',
  'church mosque club team studio label museum library theatre theater centre center consortium syndicate cartel gang',
  'campaign camp faction inquiry taskforce watchdog regulator embassy exchange market industry sector side registry',
  'prosecution defence defense desk newsroom house organizer brewery mill depot shop store hotel restaurant cooperative',
  'inspectorate constabulary coastguard ombudsman museum conference bloc tribe mutual insurer employer staff',
);

const DOCUMENTS = list(
  'report statement document letter note memo email e-mail message text tweet post article story book paper study survey',
  'poll review analysis assessment audit record log logbook register file transcript recording video film footage clip',
  'photograph photo picture image map chart table graph data figure statistic evidence indictment complaint lawsuit verdict',
  'ruling judgment judgement decision order law act bill treaty agreement accord deal contract resolution communiqué',
  'communique declaration manifesto constitution charter certificate receipt licence license permit notice sign poster',
  'leaflet caption headline editorial column page website site blog account invoice ledger minutes list roster plan',
  'proposal draft version edition bulletin announcement advisory warning forecast instrument sensor meter gauge reading',
  'test sample result scan x-ray sheet label plaque diary research testimony affidavit petition summary manual guide',
  'machine system instruments filing release press-release circular telegram cable fax intercept traffic tape writing',
  'theory tradition legend bible scripture quran passage chapter verse inscription epigraph',
);

/** Before a name, and nothing but before a name. */
const ADDRESS = list(
  'mr mrs ms miss mx dr prof sir dame lord lady madam messrs rev revd fr hon gov sen rep pres lt col gen maj capt cmdr adm sgt cpl',
  'pvt brig supt insp st mme mlle herr frau señor señora monsieur madame father sister brother rabbi imam sheikh hajji reverend',
  'judge justice vice-president vice-chancellor ex-president',
);
const MALE_ADDRESS = new Set(list('mr sir lord herr señor monsieur father brother fr'));
const FEMALE_ADDRESS = new Set(list('mrs ms miss dame lady madam mme mlle frau señora madame sister'));

/** Words that go before an office in its name: "prime minister", "chief of staff", "deputy director". */
const RANKS = list(
  'prime foreign deputy vice chief senior junior former acting interim assistant associate general executive managing',
  'interior defence defense finance health justice education transport energy environment state home press communications',
  'police fire army navy military union party company harbour harbor port government presidential ministerial crown public',
  'district attorney lead top national regional local federal chairman-elect president-elect then-president ex head',
);

export const addresses: ReadonlySet<string> = new Set(ADDRESS);
export const offices: ReadonlySet<string> = new Set(OFFICES);
export const ranks: ReadonlySet<string> = new Set(RANKS);

const SORTS: ReadonlyMap<string, Sort> = new Map([
  ...DOCUMENTS.map((word) => [word, 'document'] as const),
  ...BODIES.map((word) => [word, 'body'] as const),
  ...GROUPS.map((word) => [word, 'person'] as const),
  ...PERSONS.map((word) => [word, 'person'] as const),
  ...OFFICES.map((word) => [word, 'person'] as const),
]);
const COLLECTIVE = new Set(GROUPS);

/** Words that are sooner a body than a person: "the guard", "the regulator", "the operator". */
const EITHER = new Set(
  list(
    'guard regulator operator employer insurer broadcaster coastguard striker trade house minutes',
    'staff police team crew panel jury militia opposition',
  ),
);

const IRREGULAR: Readonly<Record<string, string>> = {
  men: 'man',
  women: 'woman',
  children: 'child',
  wives: 'wife',
  people: 'people',
  policemen: 'policeman',
  spokesmen: 'spokesman',
  spokespeople: 'spokesperson',
  gunmen: 'gunman',
  servicemen: 'serviceman',
  businessmen: 'businessman',
  fishermen: 'fisherman',
  firemen: 'fireman',
  analyses: 'analysis',
  theses: 'thesis',
};

export interface Noun {
  /** The singular. */
  readonly word: string;
  readonly sort: Sort;
  /** Several of them; a collective noun ("police") counts. */
  readonly plural: boolean;
  readonly gender: Gender | null;
  /** Of one word, either a person or a body. */
  readonly either: boolean;
}

/** Singulars that a word may be the plural of, the word itself first. */
function singulars(lower: string): readonly string[] {
  const out = [lower];
  const irregular = IRREGULAR[lower];
  if (irregular !== undefined && irregular !== lower) out.push(irregular);
  if (lower.endsWith('men')) out.push(`${lower.slice(0, -3)}man`);
  if (lower.endsWith('ies')) out.push(`${lower.slice(0, -3)}y`);
  if (lower.endsWith('es')) out.push(lower.slice(0, -2));
  if (lower.endsWith('s')) out.push(lower.slice(0, -1));
  return out;
}

/** The noun of the tables that a word is, also by its last part: "co-founder", "vice-president"; null when it is none. */
export function nounOf(lower: string): Noun | null {
  for (const whole of singulars(lower)) {
    const part = whole.slice(whole.lastIndexOf('-') + 1);
    const word = SORTS.has(whole) ? whole : SORTS.has(part) ? part : null;
    if (word === null) continue;
    const collective = COLLECTIVE.has(word);
    const plural = collective || (whole !== lower && IRREGULAR[lower] !== lower);
    return {
      word,
      sort: SORTS.get(word)!,
      plural,
      gender: plural ? null : MEN.has(word) ? 'm' : WOMEN.has(word) ? 'f' : null,
      either: EITHER.has(word),
    };
  }
  return null;
}

export function genderOfAddress(lower: string): Gender | null {
  return MALE_ADDRESS.has(lower) ? 'm' : FEMALE_ADDRESS.has(lower) ? 'f' : null;
}

/** Nouns of one row may stand for one another: "the company", "the firm". */
const CLASSES: readonly (readonly string[])[] = [
  list(
    'company firm corporation business enterprise manufacturer maker operator employer group giant retailer supplier',
  ),
  list('government administration regime state cabinet authority authorities'),
  list('union federation association confederation'),
  list('agency service bureau directorate office authority department ministry body'),
  list('police force guard'),
  list('newspaper paper magazine daily outlet journal'),
  list('institute institution laboratory lab centre center'),
  list('organisation organization group charity body'),
  list('spokesman spokeswoman spokesperson'),
  list('chairman chairwoman chairperson chair'),
  list('lawyer attorney solicitor barrister counsel advocate'),
  list('doctor physician surgeon medic'),
  list('president leader head chief boss premier'),
  list('officer policeman policewoman constable detective'),
  list('statement communiqué communique declaration'),
  list('report study survey paper research'),
  list('photograph photo picture image'),
  list('video footage film clip recording tape'),
  list('court tribunal judge'),
  list('hospital clinic'),
  list('party movement'),
  list('commission inquiry committee panel'),
  list('man guy gentleman'),
  list('woman lady'),
];
const CLASS_OF: ReadonlyMap<string, readonly number[]> = (() => {
  const out = new Map<string, number[]>();
  CLASSES.forEach((row, i) => {
    for (const word of row) out.set(word, [...(out.get(word) ?? []), i]);
  });
  return out;
})();

/** Whether one noun may stand for the other. */
export function standsFor(a: string, b: string): boolean {
  const rows = CLASS_OF.get(a);
  return rows?.some((row) => CLASS_OF.get(b)?.includes(row)) ?? false;
}

/** Lower-case parts of a name: "van der Berg", "Omar al-Hadi", "Ruiz y Lopez". */
export const particles: ReadonlySet<string> = new Set(
  list('de del della der den di da do dos du la le van von zu zur ter ten bin ibn al el y e af av abu bint ben'),
);

export const determiners: ReadonlySet<string> = new Set(
  list(
    'the a an this that these those its his her their our my your some any no every each another both several many few all',
  ),
);

const NUMBERS = list('zero one two three four five six seven eight nine ten eleven twelve');

/** Capitals speak for their governments: as a speaker, a body. */
export const capitals: ReadonlySet<string> = new Set(
  list(
    'abuja accra algiers amman amsterdam ankara asmara asunción athens baghdad baku bamako bangkok beijing beirut belgrade',
    'berlin bern bogotá bogota brasília brasilia bratislava brussels bucharest budapest cairo canberra caracas chisinau',
    'colombo copenhagen dakar damascus dhaka doha dublin dushanbe hanoi harare havana helsinki islamabad jakarta jerusalem',
    'kabul kampala kathmandu khartoum kigali kinshasa kyiv kiev lima lisbon ljubljana london luanda lusaka madrid managua',
    'manila maputo minsk mogadishu montevideo moscow muscat nairobi nicosia oslo ottawa paris podgorica prague pretoria',
    'pristina pyongyang quito rabat reykjavík reykjavik riga riyadh rome sanaa santiago sarajevo seoul singapore skopje',
    'sofia stockholm taipei tallinn tashkent tbilisi tehran tirana tokyo tripoli tunis vienna vilnius warsaw washington',
    'wellington yerevan zagreb kremlin pentagon westminster brussels',
  ),
);

/** How many a word says; null when it says none. */
export function numberOf(lower: string): number | null {
  const n = NUMBERS.indexOf(lower);
  if (n >= 0) return n;
  if (lower === 'dozen') return 12;
  return /^\d{1,4}$/.test(lower) ? Number(lower) : null;
}

/** Words that end a noun phrase or stand outside of one, though a noun may follow. */
export const stops: ReadonlySet<string> = new Set(
  list(
    'of in on at to for from by with without about against among between into onto over under after before during since until',
    'through across behind near outside inside within upon per than as like via amid despite toward towards off up down out',
    'and or but nor so yet if when while where because although though unless whether that which who whom whose what why how',
    'is are was were be been being am has have had having do does did done will would shall should can could may might must',
    'not never also then now there here too very more most less just only even still again already ever once perhaps',
    'said says say saying told tells tell asked asks ask added adds add called calls call according accused accuses denied',
    'he she it they we i you him them us me himself herself itself themselves one ones',
    "said's let lets made make makes make took take takes got get gets went go goes came come comes",
  ),
);

/** Capitalised at the head of a sentence, and no name for that. */
export const openers: ReadonlySet<string> = new Set(
  list(
    'the a an this that these those its his her their our my your some any no every each another both several many few all',
    'in on at to for from by with without about against among between after before during since until as like despite under over',
    'and or but nor so yet if when while where because although though unless whether what why how who which whose',
    'is are was were be has have had do does did will would shall should can could may might must let',
    'not never also then now there here too very more most less just only even still again once perhaps maybe',
    'he she it they we i you him them us me one ones nobody somebody everyone everybody anyone nothing something none neither',
    'earlier later meanwhile however moreover instead asked speaking according yesterday today tomorrow last next',
    'yeah yep nope uh um mmm hmm mhm hey wow hi hello alright right sure cause gosh god dear great nice fine sorry thank good wait',
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september',
    'october november december yes no well oh ok okay please thanks following amid inside outside near nearly about around',
    'such other others two three four five six seven eight nine ten eleven twelve dozens hundreds thousands',
    'another bad early late long short many much ever always often sometimes',
    "first-person see look listen even though through off out up down back again today's yet if's it's that's there's he's she's",
  ),
);

/** Weekdays and months are capitalised in the middle of a sentence too. */
export const calendar: ReadonlySet<string> = new Set(
  list(
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october',
    'november december gmt utc am pm jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun',
  ),
);

/** Lower-case words that the name of a body goes on through: "Office for Maritime Carriage". */
export const joiners: ReadonlySet<string> = new Set(list('of for and the on in to &'));
