// Sources that are no person and no body: what was written down, pictured or measured, and what people found by looking.
//
// "The log says" is `show`; "the report said", where people speak in words, is `say`: reports, letters and statements are
// not in the list.

import { sliceOf } from '../../nouns/span.ts';
import type { Told } from './told.ts';

/** Nouns of things that let something be read off. */
const INSTRUMENTS = new Set(
  `log logs logbook book books ledger register record records docket receipt ticket sheet certificate chart map plan photo
  photos photograph photographs picture pictures image images imagery footage video videos clip clips film recording
  recordings tape tapes transcript camera cameras cctv scan scans x-ray x-rays radar sonar satellite satellites sensor
  sensors instrument instruments detector detectors gauge gauges meter meters monitor monitors seismograph seismographs
  seismometer clock clocks watch data figures statistics numbers tally tallies poll polls survey surveys study studies sample
  samples test tests swab swabs reading readings analysis analyses screenshot screenshots traffic intercept intercepts
  evidence signs result results autopsy list lists roster rota diary timetable invoice invoices passport machine machines
  document documents papers filings page pages entry stamp label plate sign network system systems device devices
  drone barometer thermometer thermometers tachograph file files counter counters x-rays review audit dna blood
  barcode bracelet tracker trackers transponder manifest memo minutes registry database spreadsheet calendar cores core caption captions bullet bullets
  stamps sound sounds wreckage debris crater craters marks traces damage scorch trajectory shrapnel fragments residue timestamp timestamps`
    .trim()
    .split(/\s+/),
);

/** Nouns of a looking into, whose finding is `show`. */
const REVIEWS = new Set(
  `review study inquiry enquiry investigation audit survey poll analysis report research examination autopsy probe test tests
  panel commission-report inspection experiment paper search`.split(/\s+/),
);

/** Ends the head of a noun phrase: what comes after says which one. */
const AFTER_HEAD =
  /^(?:of|at|by|from|in|on|to|for|with|that|which|who|whom|taken|made|shot|filmed|seen|posted|published|obtained|released|collected|given|shared|bearing|dated|showing|kept|held|about|over|under|near|circulating|now|and)$/;

/** The last word of a noun phrase before what follows it: "The instruments of the network" -> "instruments". */
function headOf(phrase: string): string {
  const words = phrase.match(/\p{L}[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+)*|,/gu) ?? [];
  const end = words.findIndex((word, n) => n > 0 && (word === ',' || AFTER_HEAD.test(word.toLowerCase())));
  return words[(end < 0 ? words.length : end) - 1] ?? '';
}

export function isInstrument(told: Told): boolean {
  const head = commonHeadOf(told);
  return INSTRUMENTS.has(head) || INSTRUMENTS.has(head.split('-').at(-1)!);
}

export function isReview(told: Told): boolean {
  return REVIEWS.has(commonHeadOf(told));
}

/** The head of the source in lower case; empty where it is a name: "the Far Record" may be a newspaper, "the record" is none. */
function commonHeadOf({ text, source }: Told): string {
  const phrase = source ? sliceOf(text, source) : '';
  const head = headOf(phrase);
  return head === head.toLowerCase() || phrase.startsWith(head) ? head.toLowerCase() : '';
}
