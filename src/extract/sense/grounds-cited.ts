// Grounds that are cited or handled: a paper, a picture, a count or a person named beside the claim.
//
//     <Kim> [said] {it fell}, citing the berth log.              a participle or a preposition, and what is cited
//     <A lawyer who has read the cable> [said] {it is blunt}.    what the source did with it
//     {The name is not listed in the register}, <Kim> [said].    where it can be read off

import type { GroundRule } from './ground-rule.ts';
import {
  AFTER_HANDLING,
  CITING,
  DRAWN,
  HANDLED,
  HANDLING,
  HOLDING,
  KEPT,
  OF,
  THROUGH,
  TO_END,
} from './ground-verbs.ts';

export const CITED: readonly GroundRule[] = [
  {
    kind: null,
    otherwise: 'inference',
    where: ['beside'],
    ofShow: true,
    pattern: new RegExp(`\\b${CITING}\\s+${TO_END}`, 'i'),
  },
  { kind: null, where: ['content'], ofShow: true, pattern: new RegExp(`\\b${CITING}\\s+${TO_END}`, 'i') },
  {
    kind: null,
    where: ['content', 'beside'],
    ofShow: true,
    pattern: new RegExp(`\\b${AFTER_HANDLING}\\s+${TO_END}`, 'i'),
  },
  {
    where: ['content', 'beside'],
    ofShow: true,
    behind: new RegExp(
      `\\b(?:(?:${KEPT}) (?:in|on|by|from|at|with|under)|no (?:mention|record|trace|sign|evidence)(?: of [^.,;:“”"]{2,40})? (?:in|on)) $`,
      'i',
    ),
  },
  { where: ['content', 'beside', 'cue'], behind: new RegExp(`\\b(?:${DRAWN}) from $`, 'i') },
  {
    where: ['source', 'beside', 'before'],
    behind: new RegExp(`\\b(?:(?:has |have |had |who |having )${HANDLED}|(?<!\\b(?:to|would|will) )${HOLDING}) $`, 'i'),
    takes: OF,
  },
  {
    where: ['beside', 'before'],
    behind: new RegExp(
      `\\b(?:(?:and|then|who|he|she|they) )?(?:examined|studied|reviewed|inspected|analy[sz]ed|looked at|went through|viewed|watched|listened to|checked|consulted|obtained|compared|verified) $`,
      'i',
    ),
  },
  { where: ['beside'], behind: new RegExp(`^,? ?${HANDLING} $`, 'i') },
  {
    where: ['source', 'beside', 'before'],
    before:
      /^(?: that| which)? (?:lay|lies|lying|stood|hung|hangs|pinned|spread|open) (?:out )?(?:before|in front of|on|beside)\b/i,
  },
  {
    where: ['source'],
    ofShow: true,
    behind: /\b(?:analys[ei]s|study|studies|review|examination|survey|comparison|reading|count|inspection) of $/i,
  },
  {
    where: ['content'],
    behind: /^["“‘']?(?:On|In|From|on|in|from) $/,
    before: /^,? (?:you|one|we|I|it|there|the|a|an|two|he|she|they)\b/,
  },
  { where: ['beside'], not: THROUGH, behind: /(?:^|[,“"] ?)(?:From|from|In|in|On|on) $/ },
  {
    where: ['beside', 'source'],
    behind: /\b(?:who|which)(?: has| have| had)? (?:seen|saw|read|reviewed|examined|studied) $/i,
    takes: OF,
  },
  {
    where: ['content'],
    behind:
      /\b(?:I|we)(?: have| had|[’']ve)? (?:also |just |all )?(?:read|seen|studied|examined|checked|went (?:back )?through|gone through|been through|looked (?:at|through|up)|compared|found|have|held|hold|possess|go by|kept) $/i,
    takes: OF,
  },
  {
    where: ['content'],
    voice: 'told',
    behind: new RegExp(
      `\\b(?:he|she|they|it) (?:had |has |have )(?:also |just |all |carefully |personally )?${HANDLED} $`,
      'i',
    ),
    takes: OF,
  },
  {
    where: ['content', 'beside', 'source'],
    behind: /\bwith $/i,
    before:
      /^ (?:on|in|under|before|at) (?:my|his|her|their|our|its) (?:knees?|hands?|laps?|desks?|arms?|pockets?|side|bags?|screens?|phones?)\b/i,
  },
  {
    where: ['beside', 'before'],
    behind: /\b(?:counted|measured|noted|read)(?: [^\s.,;:]+){1,4} (?:in|on|from) $/i,
    takes: OF,
  },
  { where: ['content'], outer: true, behind: /\baccording to $/i },
  // "according to the report, which" says it: the source of the next claim.
  {
    where: ['beside'],
    weak: true,
    ofShow: true,
    behind: /(?:^|[,;“"] ?)[Aa]ccording to $/,
    before: /^(?!, $)/,
    takes: OF,
  },
  {
    kind: 'measurement',
    where: ['beside'],
    pattern:
      /\b(?:after|from|following) (?:an?|the|its|his|her|their) (?<ground>(?:[a-z]+ )?(?:examination|inspection|analysis|comparison|count|test|autopsy|survey) (?:of|under|with|by|in) [^.,;:“”"]{3,50})/,
  },
];
