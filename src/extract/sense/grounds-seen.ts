// Grounds of one's own senses: the speaker saw, heard, was there, counted, measured.
//
//     {“I was standing at the stop,”} <Kim> [said].              first person in a quotation
//     <Kim> [said] {she had watched two men climb}.              a pronoun that may stand for the speaker
//     <Kim>, who was on duty, [said] {it fell}.                  a clause on the source

import type { GroundRule } from './ground-rule.ts';
import {
  AUX,
  COULD_SENSE,
  FEW_WORDS,
  INSPECTED,
  NO_RELATIVE,
  NOT_SENSED,
  PERCEIVED,
  PLACED,
  POSTED,
  SENSED,
  THERE,
  UNASKED,
  UNSEEN,
  WENT,
} from './ground-verbs.ts';

const SAW = `${AUX} ${PERCEIVED}\\b${NOT_SENSED}(?: it| them| so far| (?:one|two|three|four|five|six|several|\\d+) [a-z]+s\\b)?`;
/** Those whose eyes are a body's own. */
const OWN_PEOPLE =
  'crews?|staff|men|women|divers|people|teams?|officers|members|soldiers|colleagues|observers|monitors|inspectors|investigators|patrols?|technicians|engineers|journalists|reporters?|correspondents?|photographers?|rescuers|volunteers|experts|guards|pilots?|peacekeepers|medics|doctors|nurses';
const COUNTED = 'counted|measured|weighed|sampled|tested|timed|clocked|tallied';

export const SEEN: readonly GroundRule[] = [
  {
    kind: 'saw',
    where: ['content'],
    pattern: new RegExp(
      `(?:\\b(?:[Ee]verything |[Ww]hat )|${NO_RELATIVE})\\b(?:I|(?:we|We)(?! have\\b|[’']ve\\b)|[Oo]ur (?:${OWN_PEOPLE}))(?:${SAW}|${COULD_SENSE})`,
    ),
  },
  { kind: 'saw', where: ['content'], voice: 'quoted', pattern: new RegExp(`\\b(?:I|[Ww]e)${UNSEEN}`) },
  {
    kind: 'saw',
    where: ['content'],
    voice: 'told',
    pattern: new RegExp(`${UNASKED}\\b(?<who>[Hh]e|[Ss]he|[Tt]hey)(?:${UNSEEN}|${COULD_SENSE})`),
  },
  {
    kind: 'saw',
    where: ['content'],
    voice: 'told',
    pattern: new RegExp(
      `(?:^(?:that )?|${UNASKED}${NO_RELATIVE}\\b)(?<ground>(?<who>he|she|they|it|He|She|They)${SAW})`,
    ),
  },
  {
    kind: 'saw',
    where: ['content'],
    voice: 'told',
    pattern: new RegExp(`^(?:that )?(?:he|she|they) [^.,;:“”"]{3,60}? and (?<ground>${PERCEIVED})\\b${NOT_SENSED}`),
  },
  {
    kind: 'saw',
    where: ['content'],
    pattern:
      /\b(?:with (?:my|his|her|their|our) own eyes|from (?:my|his|her|their|our) (?:window|balcony|roof|house|car|kitchen|door|bed|cell|cab|boat|terrace)\w*|at first hand|(?:I|we) (?:was|were) (?:there|here|inside|present|at the scene))\b/,
  },
  {
    kind: 'saw',
    where: ['cue'],
    acts: ['know'],
    pattern:
      /^(?<ground>(?:(?:had |have |has )?(?:also |only |just |clearly )?(?:saw|heard|witnessed|watched|overheard|spotted|noticed)|(?:had |have |has )(?:also |only |just |clearly )?(?:seen|observed))\b|did not (?:see|hear|notice)\b|never (?:saw|heard)\b)/,
  },
  {
    kind: 'saw',
    where: ['beside'],
    pattern: new RegExp(
      `\\b(?:who (?:had |has )?(?:also )?(?:saw|seen|witnessed|watched|heard)(?! (?:of|about|from|that)\\b)${NOT_SENSED} ${FEW_WORDS}|from (?:my|his|her|their|our|the|a) (?:window|balcony|roof)\\w*)`,
    ),
  },
  {
    kind: 'saw',
    where: ['content'],
    acts: ['say', 'know', 'admit', 'confirm'],
    pattern: new RegExp(
      `^["“‘']?(?<ground>(?:to have |having )${SENSED}|(?:seeing|hearing|watching|witnessing|smelling|noticing|spotting)\\b(?! from\\b| about\\b| that\\b))`,
    ),
  },
  {
    kind: 'saw',
    where: ['content'],
    voice: 'quoted',
    pattern: new RegExp(
      `\\b(?:I|[Ww]e)(?: was| were|[’']d been| had been)(?: also| still| just| right)? (?:${THERE}\\b|${POSTED}|${PLACED})|(?<!\\b(?:[Aa]s|[Ii]f) )\\b(?:I|[Ww]e) (?:${WENT}|(?:had |have )?${INSPECTED})`,
    ),
  },
  {
    kind: 'saw',
    where: ['content'],
    voice: 'told',
    pattern: new RegExp(
      `(?:^|[;,] |\\b(?:that|and|as|because|when) )(?<ground>(?<who>he|she) (?:had )?(?:also |only )?${INSPECTED})`,
    ),
  },
  {
    kind: 'saw',
    where: ['content'],
    pattern:
      /\b(?:(?:had|has|have|was|were) (?:been )?shown (?:me|us|him|her|them)|showed (?:me|us))\b(?! (?:that|how|the way|respect|the door)\b)|\b(?:I|[Ww]e) (?:was|were) shown\b/,
  },
  {
    kind: 'saw',
    where: ['content'],
    voice: 'told',
    pattern: new RegExp(
      `${UNASKED}\\b(?<who>[Hh]e|[Ss]he)(?: was| had been)(?: also| still| just)? (?:${THERE}\\b|${POSTED.replace('|asleep', '').replace('|sleeping', '')})`,
    ),
  },
  {
    kind: 'saw',
    where: ['content'],
    voice: 'told',
    outer: true,
    pattern: new RegExp(
      `\\b(?:his|her|their|its) (?:own )?(?:${OWN_PEOPLE})(?: had| have| has)? (?:${SENSED}|observed|found)\\b${NOT_SENSED}(?! that\\b)`,
    ),
  },
  {
    kind: 'saw',
    where: ['source'],
    pattern:
      /\bwho (?<ground>(?:was|were|had been) (?:working |standing |sitting |sleeping |waiting |driving |walking |also )?(?:at|in|on|inside|outside|near|behind|beside|aboard|next to|opposite|under|by) (?!charge\b|favour\b|favor\b|office\b|power\b|command\b|trial\b|bail\b|leave\b|the (?:ballot|committee|board|panel|list|team|job)\b)[^,;“”"]{3,50})/,
  },
  {
    kind: 'saw',
    where: ['source', 'before'],
    pattern: new RegExp(
      `\\b(?:who|and|he|she|they|He|She|They)(?: had| has| have)? (?:also )?(?<ground>${SENSED}\\b${NOT_SENSED}(?! (?:of|about|from|that)\\b)(?: it| them)?|(?:was|were|been) ${THERE})\\b`,
    ),
  },
  {
    kind: 'saw',
    where: ['source', 'beside'],
    pattern: new RegExp(`(?:^,? ?|\\b)who (?<ground>(?:was|were|had been) (?:${THERE}\\b|${POSTED}))`),
  },
  {
    kind: 'saw',
    where: ['source', 'beside'],
    acts: ['say', 'know', 'confirm', 'admit'],
    pattern: new RegExp(
      `(?:^,? ?|\\b)who (?<ground>(?:lives?|lived|works?|worked) (?:opposite|across|next|nearby|above|below|behind|beside|close by)[^.,;:“”"]{0,40}|(?:had |has )?(?:attended|inspected|examined|searched|treated) ${FEW_WORDS})`,
    ),
  },
  {
    kind: 'saw',
    where: ['beside'],
    pattern:
      /(?:^,? ?)having (?:also )?(?<ground>(?:inspected|examined|visited|searched|toured|attended|treated) [^.,;:“”"]{3,50})/,
  },
  {
    kind: 'saw',
    where: ['content'],
    voice: 'told',
    acts: ['say', 'admit', 'confirm'],
    pattern:
      /^(?:that )?(?<ground>(?<who>he|she|they) (?:was|were|had been) (?:working |standing |sitting |sleeping |waiting |driving |walking )?(?:\d+ (?:m|metres|meters|yards|feet|km) )?(?:at the (?:scene|gate|barrier|window|wheel|door|time)|inside|outside|near|behind|beside|aboard|next to|opposite) (?:the|it|his|her)?\b[^,.;“”"]{0,30}?)(?= when\b| and\b| as\b|[,.;]|$)/,
  },
  { kind: 'saw', where: ['before'], pattern: new RegExp(`\\b(?<ground>(?:was|were|had been) ${THERE})\\b`) },
  // what the speaker counted
  {
    kind: 'measurement',
    where: ['cue'],
    acts: ['say', 'know'],
    pattern: new RegExp(`^(?:had |have |has )?(?:also |only )?(?<ground>${COUNTED})\\b(?! in\\b)`),
  },
  {
    kind: 'measurement',
    where: ['content'],
    pattern: /\b(?:I|[Ww]e)(?:[’']ve| had| have)? (?:counted|measured|weighed|timed)\b(?: \d+)?/,
  },
  {
    kind: 'measurement',
    where: ['content'],
    voice: 'told',
    pattern: /\b(?<who>[Hh]e|[Ss]he|[Tt]hey) (?:had |has |have )?counted\b(?: \d+)?/,
  },
  {
    kind: 'measurement',
    where: ['beside', 'source', 'content', 'before'],
    pattern: new RegExp(
      `(?<!\\b(?:[Nn]obody|[Nn]one|no one|not|never) )\\b(?:had |has |have |who )(?<ground>(?:${COUNTED}) (?:\\d+|the|a|an|two|three|four|five|its|her|his|their)\\b(?: [^\\s.,;:“”"]+)?)`,
    ),
  },
];
