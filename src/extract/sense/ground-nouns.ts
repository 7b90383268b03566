// Nouns of what a claim may rest on, by kind: logs, footage, samples, intercepts, sources.
//
// In:  nothing; a noun phrase.
// Out: a pattern of a noun phrase around such a noun, and the kind that a phrase is.
//
// Some nouns are grounds only where the words say that something is cited: "citing officials" rests on them, "officials
// said" is a source.

import type { BasisKind } from '../../nouns/sense.ts';

type Nouns = readonly (readonly [BasisKind, string])[];

/** An earlier row decides: "intercepted calls" is `intelligence`, "satellite images" is `image`. */
const NOUNS: Nouns = [
  [
    'intelligence',
    'intercepts?|interceptions?|intercepted [a-z]+(?: [a-z]+)?|intelligence(?: [a-z]+)?|(?:phone |wire ?)?taps|wiretaps?|wiretapped [a-z]+|tapped [a-z]+|informants?|informers|surveillance|eavesdropping',
  ],
  ['sources', '(?:[a-z]+ )?sources|insiders'],
  [
    'image',
    '(?:[a-z0-9-]+ ){0,2}?(?:footage|photographs?|photos?|pictures?|images?|imagery|videos?|clips?|film|cameras?|cctv|screenshots?|livestream|recordings?|tapes|stills|selfies?)',
  ],
  [
    'measurement',
    `(?:[a-z0-9-]+ ){0,3}?(?:sensors?|instruments?|readings?|samples?|measurements?|swabs?|detectors?|gauges?|meters?|monitors?|seismographs?|seismometers?|thermometers?|barometers?|cores|tests|test results?|laboratory results?|lab results?|head ?counts?|counters?|radar|sonar|telemetry|data|analys[ei]s|autops(?:y|ies)|post-mortems?|x-rays|biops(?:y|ies)|trackers?|statistics)`,
  ],
  [
    'document',
    `(?:[a-z0-9’'-]+ ){0,3}?(?:logs?|logbooks?|ledgers?|registers?|registry|registries|records?|documents?|documentation|papers|letters?|e-?mails?|memos?|minutes|certificates?|reports?|dockets?|receipts?|files?|filings?|laws?|contracts?|permits?|statutes?|rulings?|decrees?|diary|diaries|invoices?|passports?|lists?|sheets?|books?|notebooks?|cables?|figures|protocols?|rosters?|rotas?|timetables?|charts?|messages|archives?|treaty|treaties|articles? \\d+|directives?|transcripts?|notes|entries|forms?|manifests?|printouts?|blueprints?|postings?|posters?|prescriptions?|inventory|inventories|copy|copies)`,
  ],
];

/** Grounds only where something is cited. */
const CITED: Nouns = [
  [
    'sources',
    '(?:officials?|aides?|insiders?|people|persons?|witness(?:es)?|eyewitness(?:es)?|residents|locals|doctors|diplomats?|officers|workers|colleagues|neighbours|contacts|someone|somebody|sources?)',
  ],
  [
    'measurement',
    '(?:polls?|surveys?|tests?|trials?|experiments?|experience|counts?|tall(?:y|ies)|census|calculations?|models?|modelling)',
  ],
  [
    'document',
    '(?:rules?|regulations?|guidelines?|guidance|polic(?:y|ies)|stud(?:y|ies)|posts?|tweets?|statements?|orders?|bulletins?|manuals?|constitution|act|code|convention|resolutions?|acts|clauses?|agreements?|deals?|articles?|research|newspapers?)',
  ],
  [
    'inference',
    '(?:concerns?|reasons?|fears?|risks?|safety|security|privacy|evidence|pattern|patterns|precedents?|similarit(?:y|ies)|timing|lack|absence|size|shape|position|damage|marks|wounds|injuries|debris|circumstances)',
  ],
];

const patternsOf = (rows: Nouns) => rows.map(([kind, nouns]) => [kind, new RegExp(`\\b(?:${nouns})\\b`, 'i')] as const);
const shown = patternsOf(NOUNS);
const cited = patternsOf(CITED);

/** Kind of the ground that a noun phrase names; null where it names none. */
export function groundOf(phrase: string): BasisKind | null {
  return shown.find(([, pattern]) => pattern.test(phrase))?.[0] ?? null;
}

/** The same where the words say that it is cited. A name alone is somebody who told. */
export function citedGround(phrase: string): BasisKind | null {
  const kind = groundOf(phrase) ?? cited.find(([, pattern]) => pattern.test(phrase))?.[0];
  return kind ?? (/^\p{L}+ing (?:\p{Ll}+ ){0,3}\p{Lu}/u.test(phrase) ? 'told' : null);
}

const DETERMINED =
  '(?:(?:the|a|an|its|his|her|their|our|my|these|this|those|some|new|one|two|three|second|first|several|both|all) ){1,3}';
/** A noun phrase around a noun of one of the rows. */
export const PHRASE = `(?:${DETERMINED})?(?:${NOUNS.map(([, nouns]) => nouns).join('|')})`;

const bare = new RegExp(
  `\\b(?:${NOUNS.map(([, nouns]) => nouns.replace(/^\(\?:\[a-z[^ ]* \)(?:\{0,\d\}\?|\?)/, '')).join('|')})\\b`,
  'i',
);

/** Whether any of the nouns stands in these words: cheap, so that phrases are looked for only where there is one. */
export function hasGroundNoun(words: string): boolean {
  return bare.test(words);
}
