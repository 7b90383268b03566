// What states the ground of a claim: nouns by kind, and the patterns in which a ground is named.
//
// In:  nothing.
// Out: rules, in the order in which they are asked, and the kind of a noun phrase.
//
// Where a pattern has a group `ground`, that alone is the words of the ground; what stands around it only shows it.

import type { Act } from '../../nouns/act.ts';
import type { BasisKind } from '../../nouns/sense.ts';

/** An earlier row decides: "intercepted calls" is `intelligence`, "satellite images" is `image`. */
const NOUNS: readonly (readonly [BasisKind, string])[] = [
  [
    'intelligence',
    'intercepts?|intercepted [a-z]+(?: [a-z]+)?|intelligence(?: [a-z]+)?|wiretaps?|informants?|wiretapped [a-z]+',
  ],
  ['sources', '(?:[a-z]+ )?sources|insiders'],
  [
    'image',
    '(?:[a-z0-9-]+ ){0,2}?(?:footage|photographs?|photos?|pictures?|images?|imagery|videos?|clips?|film|cameras?|cctv|screenshots?|livestream)',
  ],
  [
    'measurement',
    `(?:[a-z0-9-]+ ){0,3}?(?:sensors?|instruments?|readings?|samples?|measurements?|swabs?|detectors?|gauges?|meters?|monitors?|seismographs?|cores|tests|test results?|head ?counts?|counters?|radar|data|analys[ei]s|autops(?:y|ies)|x-rays)`,
  ],
  [
    'document',
    `(?:[a-z0-9’'-]+ ){0,3}?(?:logs?|logbooks?|ledgers?|registers?|records?|documents?|papers|letters?|e-mails?|memos?|minutes|certificates?|reports?|dockets?|receipts?|files?|filings?|laws?|contracts?|permits?|statutes?|rulings?|decrees?|diary|diaries|invoices?|passports?|lists?|sheets?|books?|cables?|figures|statistics|protocols?|rosters?|timetables?|charts?|messages|archives?|treaty|treaties|articles? \\d+|directives?|transcripts?|notes|entries|forms?)`,
  ],
];

const nounPatterns = NOUNS.map(([kind, nouns]) => [kind, new RegExp(`\\b(?:${nouns})\\b`, 'i')] as const);

/** Kind of the ground that a noun phrase names; null where it names none. */
export function groundOf(phrase: string): BasisKind | null {
  return nounPatterns.find(([, pattern]) => pattern.test(phrase))?.[0] ?? null;
}

export interface GroundRule {
  /** Null: the noun in the words decides. */
  readonly kind: BasisKind | null;
  readonly where: readonly ('content' | 'beside' | 'cue')[];
  readonly pattern: RegExp;
  /** What must not stand from the ground on. */
  readonly not?: RegExp;
  /** Only for claims of these acts. */
  readonly acts?: readonly Act[];
  /** Also for what an instrument shows: it has no ground unless it names one. */
  readonly ofShow?: true;
  /** Whose words they must be: in a quotation "he" is another, outside of one "he" may be the speaker. */
  readonly voice?: 'quoted' | 'told';
  /** Not where they stand in the content of a claim inside this one: then they are that claim's. */
  readonly outer?: true;
}

const DETERMINED =
  '(?:(?:the|a|an|its|his|her|their|our|my|these|this|those|some|new|one|two|three|second|first) ){1,3}';
/** A noun phrase around a noun of one of the rows. */
const PHRASE = `(?:${DETERMINED})?(?:${NOUNS.map(([, nouns]) => nouns).join('|')})`;
const SHOWS =
  '(?:shows?|showed|shown|puts?|suggests?|suggested|records?|recorded|registers?|registered|indicates?|indicated|says?|said|has|had|confirms?|confirmed|proves?|proved|points?|pointed|lists?|listed|gives?|gave|made clear|makes clear)';
const CITING =
  '(?:citing|quoting|invoking|on the (?:basis|strength) of|based (?:up)?on|judging (?:by|from)|drawing on|relying on|having (?:seen|read|examined|studied|counted)|after (?:examining|reading|studying|viewing|seeing|checking|reviewing|analysing|analyzing|counting))';
const SAW =
  "(?: had| have| has|[’']ve|[’']d)? (?:also |both |just |all )?(?:saw|seen|smelt|smelled|watched|witnessed|felt|noticed|overheard|spotted|heard(?! that\\b| about\\b| of\\b))\\b(?: it| them| so far| (?:one|two|three|four|five|several|\\d+) [a-z]+)?";
const UNASKED = '(?<!\\b(?:if|whether) )';
const TO_END = '[^.;:!?“”"]{3,90}?(?=[.,;:!?“”"]|$| that\\b| which\\b| and said\\b)';
const UNNAMED = /^.{0,60}(?:anonym|authori[sz]ed|not allowed|fear of|sensitiv)/s;

export const GROUND_RULES: readonly GroundRule[] = [
  // what is cited
  { kind: null, where: ['content', 'beside'], ofShow: true, pattern: new RegExp(`\\b${CITING}\\s+${TO_END}`, 'i') },
  {
    kind: null,
    where: ['beside'],
    pattern: new RegExp(`(?:^|[,“"] ?)(?:From|from|In|in|On|on) (?<ground>${PHRASE})\\b`),
  },
  {
    kind: null,
    where: ['beside'],
    pattern: new RegExp(
      `\\b(?:who|which)(?: has| have| had)? (?:seen|saw|read|reviewed|examined|studied) (?<ground>${PHRASE})\\b`,
      'i',
    ),
  },
  { kind: null, where: ['content'], outer: true, pattern: new RegExp(`\\baccording to (?<ground>${PHRASE})\\b`, 'i') },
  {
    kind: 'intelligence',
    where: ['content'],
    outer: true,
    pattern:
      /\bintercepted (?:[a-z]+ )?(?:traffic|calls?|messages|communications?|conversations?|signals|phone|radio)\b|\bintercepts\b|\bintelligence (?:reports?|sources?|services?|assessments?|officers?)\b/i,
  },
  {
    kind: 'sources',
    where: ['content', 'beside', 'cue'],
    outer: true,
    pattern:
      /\b(?:information|reports|word|details) from (?:[a-z]+ ){0,3}(?:sources|people|contacts)\b|\b(?:various|several|its|their|our|multiple|unnamed|anonymous) sources\b/i,
  },
  // what shows it, inside the content
  {
    kind: null,
    where: ['content'],
    outer: true,
    not: /^your\b/,
    pattern: new RegExp(`\\b(?!that )(?<ground>${PHRASE})(?= (?:\\w+ly |also )?${SHOWS}\\b)`, 'i'),
  },
  {
    kind: null,
    where: ['content'],
    ofShow: true,
    pattern: new RegExp(
      `\\b(?:seen|heard|visible|shown|audible) (?:in|on|at|from) (?<ground>${PHRASE}(?: of [^.,;“”"]{3,50}?(?= in\\b| and\\b|[.,;“”"]|$))?)`,
      'i',
    ),
  },
  {
    kind: 'measurement',
    where: ['content'],
    pattern:
      /\b(?:(?:has|have|had|was|were) (?:been )?(?:measured|recorded|registered|detected|sampled)|(?:recorded|measured|registered|detected)(?= (?:a|an|the|no|nothing|\d)))\b/,
  },
  // what the speaker saw, or counted
  {
    kind: 'saw',
    where: ['content'],
    pattern: new RegExp(`\\b(?:[Ee]verything |[Ww]hat )?(?:I|we|We|[Oo]ur [a-z]+)${SAW}`),
  },
  {
    kind: 'saw',
    where: ['content'],
    voice: 'told',
    pattern: new RegExp(`${UNASKED}\\b(?:he|she|they|it|He|She|They)${SAW}`),
  },
  {
    kind: 'saw',
    where: ['content'],
    pattern:
      /\b(?:with (?:my|his|her|their|our) own eyes|from (?:my|his|her|their|our) (?:window|balcony|roof|house|car|kitchen|door)\w*|(?:I|we) (?:was|were) (?:there|here|inside|present|at the scene))\b/,
  },
  {
    kind: 'saw',
    where: ['cue'],
    acts: ['know'],
    pattern: /^(?<ground>(?:had )?(?:also |only )?(?:saw|heard|seen|observed|witnessed|watched)\b)/,
  },
  {
    kind: 'saw',
    where: ['beside'],
    pattern:
      /\b(?:who (?:had )?(?:saw|seen|witnessed|watched|heard) [^.,;:“”"]{3,60}|from (?:my|his|her|their|our|the|a) (?:window|balcony|roof)\w*)/,
  },
  { kind: 'measurement', where: ['content'], pattern: /\b(?:I|[Ww]e) (?:had |have )?counted\b(?: \d+)?/ },
  {
    kind: 'measurement',
    where: ['content'],
    voice: 'told',
    pattern: /\b(?:[Hh]e|[Ss]he|[Tt]hey) (?:had |has |have )?counted\b(?: \d+)?/,
  },
  // what the speaker was told
  {
    kind: 'told',
    where: ['content'],
    not: /^(?:\S+ ){1,9}?(?:told|tells?|assured?|warned?) (?:me|us|him|her|them) (?:not )?to\b/,
    pattern:
      /(?<!\b(?:I|we|have|had|not|cannot|will|can) )(?<ground>\b(?!I |we |and |but |because |that |cannot |can |not |will |[Nn]obody |have |has )(?:(?:[Tt]he|[Aa]n?|[Oo]ur|[Mm]y|[Tt]heir|[Hh]is|[Hh]er|two|three|one|several) )?[\p{L}’'-]+ (?:(?!cannot |can |not |will |would |could |to |did )[\p{L}’'-]+ )?(?:tells? (?:me|us)|(?:has |have )told (?:me|us)|had (?:told|assured|informed|warned) (?:me|us|him|her|them)|told (?:me|us|him|her|them) so)\b(?: so\b)?)/u,
  },
  {
    kind: 'told',
    where: ['content'],
    not: /^(?:\S+ ){1,12}?to [a-z]+/,
    acts: ['say', 'confirm', 'admit', 'believe', 'know', 'warn', 'accuse', 'predict'],
    pattern:
      /^["“‘']?(?:that )?(?<ground>(?:[\p{L}’'-]+ ){1,7}?(?:had|has|have) (?:told|reported|informed|said|heard|relayed)(?: (?:investigators|police|reporters|him|her|them|it|officials|the [a-z]+))?)\b/u,
  },
  {
    kind: 'told',
    where: ['content', 'beside'],
    pattern:
      /\b(?:(?:was|were|been|being) (?:briefed|informed|assured) by|briefed by) [^.,;“”"]{3,50}|\b(?:I|[Ww]e)(?: was| were|['’]m| am| are) told(?! to\b| not\b)/,
  },
  // what the speaker reasons
  {
    kind: 'inference',
    where: ['content'],
    not: UNNAMED,
    pattern: /(?:^["“‘']?|[.,!?] |[.,!?] [Aa]nd )(?<ground>[Bb]ecause\b[^.;!?“”"]{3,110}?)(?=[.,;!?“”"]|$| that\b)/,
  },
  {
    kind: 'inference',
    where: ['content', 'beside'],
    acts: ['know', 'believe', 'predict', 'doubt'],
    not: UNNAMED,
    pattern: /\b[Bb]ecause\b[^.;!?“”"]{3,110}?(?=[.,;!?“”"]|$)/,
  },
  {
    kind: 'inference',
    where: ['content'],
    pattern: /\bso (?:it|the|they|that|this|there)\b[^.,;!?]{0,40}? (?:must|cannot|can't|can’t)\b[^.,;!?“”"]{2,60}/,
  },
];
