// Nouns of what a claim may rest on, by kind: logs, footage, samples, intercepts, sources.
//
// In: nothing; this file is tables.
// Out: words, and what each is. How phrases are made of them stands in ground-phrases.ts.
//
// Some are grounds only where the words say that something is cited: "citing officials" rests on them, "officials said" is
// a source.

import type { BasisKind } from '../../nouns/sense.ts';

type Rows = Readonly<Partial<Record<BasisKind, string>>>;

const SHOWN: Rows = {
  intelligence: `intercept intercepts interception interceptions intelligence taps wiretap wiretaps informant informants informer
    informers surveillance eavesdropping`,
  sources: 'sources insiders',
  image: `footage photograph photographs photo photos picture pictures image images imagery video videos clip clips film camera
    cameras cctv screenshot screenshots livestream recording recordings tape tapes stills selfie selfies videotape videotapes
    bodycam dashcam webcam webcams snapshot snapshots replay replays photography filming      
      audio voicemail voicemails radiograph thermograph `,
  measurement: `sensor sensors instrument instruments reading readings sample samples measurement measurements swab swabs detector
    detectors gauge gauges meter meters monitor monitors seismograph seismographs seismometer seismometers thermometer
    thermometers barometer barometers core cores tests headcount headcounts counter counters radar sonar telemetry data analysis
    analyses autopsy autopsies post-mortem post-mortems postmortem x-ray x-rays biopsy biopsies tracker trackers statistics
    dosimeter dosimeters scan scans toxicology ballistics forensics dna seismogram seismograms spectrum curve curves isotopes
    pathology transponder transponders tachograph tachographs thermogram thermograms calibration spectrometer spectroscopy
    chromatography assay assays magnetometer geiger satellites satellite probes buoy buoys altimeter barograph speedometer odometer
    microscope hygrometer lidar gps hydrophone hydrophones fingerprint fingerprints recorder recorders metadata
    geolocation simulation simulations`,
  document: `log logs logbook logbooks ledger ledgers register registers registry registries record records document documents
    documentation papers paperwork letter letters e-mail e-mails email emails memo memos memorandum minutes certificate
    certificates report reports docket dockets receipt receipts file files filing filings law laws contract contracts permit
    permits statute statutes ruling rulings decree decrees diary diaries invoice invoices passport passports list lists sheet
    sheets book books notebook notebooks cable cables figures protocol protocols roster rosters rota rotas timetable timetables
    chart charts messages archive archives treaty treaties directive directives transcript transcripts note notes entries form
    forms manifest manifests printout printouts blueprint blueprints posting postings poster posters prescription prescriptions
    inventory inventories copy copies slip slips ticket tickets payroll draft drafts deed deeds bill bills badge badges affidavit affidavits dossier dossiers correspondence spreadsheet spreadsheets database
    databases warrant warrants schedule schedules testimony transcriptions balance-sheet charter charters chronicle chronicles 
    brochure brochures leaflet leaflets pamphlet pamphlets questionnaire questionnaires fax faxes telegram telegrams
    communique communiques indictment indictments subpoena blueprints passports waybill waybills
    voucher vouchers bulletins scorecard catalogue catalogues
       memoir memoirs manuscript manuscripts encyclopedia textbook subtitle caption captions plaque plaques
    inscription inscriptions footnote footnotes appendix annex itinerary`,
};

/** Grounds only where something is cited, or where they show something. */
const WEAK: Rows = {
  measurement: `poll polls survey surveys test trial trials experiment experiments count counts tally tallies census calculation
    calculations model models modelling modeling estimates screening screenings research`,
  document: `study studies review reviews audit audits inquiry enquiry inspection inspections guidelines rules newspapers
    article articles post posts tweet tweets manual rulebook handbook`,
};

/** Grounds only where something is cited. */
const CITED: Rows = {
  sources: `official officials aide aides insider people person persons witness witnesses eyewitness eyewitnesses resident
    residents locals doctor doctors medics diplomat diplomats officer officers worker workers colleague colleagues neighbours
    neighbors contact contacts someone somebody source lawmakers activists relatives survivors employees rescuers staff police
    villagers passengers patients parents families prosecutors lawyers soldiers guards troops`,
  measurement: `station stations experience results comparison comparisons examination inspection analysis`,
  document: `rule rules regulation regulations guideline guidelines guidance policy policies study studies post posts tweet tweets
    statement statements order orders bulletin outlet outlets daily website websites broadcaster broadcasters bulletin bulletins manual manuals constitution act code convention resolution resolutions
    acts clause clauses agreement agreements deal deals article articles research newspaper newspapers media press`,
  told: `interview interviews conversation conversations talks account accounts briefing briefings testimonies recollections
    hearsay rumour rumours rumor rumors complaints word tip call calls`,
  inference: `concern concerns reason reasons fear fears risk risks safety security privacy evidence pattern patterns precedent
    precedents similarity similarities timing lack absence size shape position damage marks wounds injuries debris
    circumstances`,
};

const kindsOf = (rows: Rows): ReadonlyMap<string, BasisKind> =>
  new Map(
    (Object.entries(rows) as [BasisKind, string][]).flatMap(([kind, words]) =>
      words
        .trim()
        .split(/\s+/)
        .map((word) => [word, kind] as const),
    ),
  );
export const shown = kindsOf(SHOWN);
export const weak = kindsOf(WEAK);
export const cited: ReadonlyMap<string, BasisKind> = new Map([...weak, ...kindsOf(CITED)]);

/** Words that make what follows them intelligence: "intercepted calls". */
export const INTERCEPTED: ReadonlySet<string> = new Set(['intercepted', 'tapped', 'wiretapped', 'bugged']);
export const ON_THE_LINE: ReadonlySet<string> = new Set(
  'call calls order orders traffic message messages communication communications conversation conversations signals transmissions chatter phone radio exchanges'.split(
    ' ',
  ),
);
/** "test results", "DNA results": of themselves results are none. */
export const TESTED: ReadonlySet<string> = new Set(
  'test lab laboratory autopsy dna blood toxicology ballistics preliminary'.split(' '),
);
/** Nouns that name no kind where one that does stands before them: "video evidence". */
export const ANY_KIND: ReadonlySet<string> = new Set(
  'evidence material results findings figures report reports records files archive archives'.split(' '),
);

/** Nouns that are verbs too. */
export const ALSO_VERBS: ReadonlySet<string> = new Set(
  'records logs reports lists notes registers charts files documents samples monitors copies forms taps cables books posts'.split(
    ' ',
  ),
);

export const DETERMINERS: ReadonlySet<string> = new Set(
  'the a an its his her their our my your these this those some new one two three four five second first several both all any'.split(
    ' ',
  ),
);
/** Words that stand in no noun phrase between its article and its noun. */
export const NO_MODIFIER: ReadonlySet<string> = new Set(
  `of to in on at by from with for as into over under about after before between through during until since against and or but nor
  if when while that which who whom whose what where how why because so than then i you he she it we they me him us them not no
  nobody is are was were be been being am has have had do does did will would can could may might must shall should said says say
  told tells put puts showed shows show saw seen heard there here also only according citing quoting`.split(/\s+/),
);
