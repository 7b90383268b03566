// Grounds that show something inside the content: papers, pictures, instruments, intelligence, persons not named.
//
//     <Kim> [said] {the radar had picked up two objects}.        the noun phrase before a verb of showing
//     {A van can be seen in the footage}, <Kim> [said].          where it can be seen

import type { GroundRule } from './ground-rule.ts';
import { SHOWS } from './ground-verbs.ts';

export const SHOWN: readonly GroundRule[] = [
  {
    kind: 'intelligence',
    where: ['content'],
    outer: true,
    pattern:
      /\bintercepted (?:[a-z]+ )?(?:traffic|calls?|messages|communications?|conversations?|signals|phone|radio)\b|\bintercepts\b|\bintelligence (?:reports?|sources?|assessments?|information|data|briefings?|findings?|files?)\b|\b(?:phone|radio|signals|communications) (?:intercepts?|intelligence|surveillance)\b|\b(?:our|its|their|foreign|military|western|own) (?:intelligence|spies)\b(?! (?:agenc|servic|officer|chief|commun|committee))|\bintelligence (?:services?|officers?|agenc(?:y|ies))(?= (?:had |have |has )?(?:found|learned|believe|assess|intercept|conclude|show|report|warn|told))|\bintelligence(?= (?:suggests?|suggested|shows?|showed|indicates?|indicated|points?|pointed)\b)/i,
  },
  {
    kind: 'sources',
    where: ['content', 'beside', 'cue'],
    outer: true,
    pattern:
      /\b(?:information|reports|word|details|tips?|a tip-off) (?:received |obtained |gathered |coming )?from (?:[a-z]+ ){0,3}(?:sources?|people|contacts|insiders|informants|residents)\b|\b(?:various|several|its|their|our|multiple|unnamed|anonymous|reliable|informed|trusted|confidential|undisclosed|well-placed|credible|diplomatic|security|medical|military|local) sources\b|\bsources (?:close to|inside|within|near|familiar with)\b/i,
  },
  {
    where: ['content'],
    outer: true,
    weak: true,
    not: /^your\b/,
    before: new RegExp(
      `^(?: (?:of|from|at|in|on|near|by) (?:[^\\s.,;:“”"]+ ){1,4}?|, [^,.;“”"]{3,60}, [“"‘]?| (?:taken|dated|made|kept|held) [^,.;“”"]{3,40}? | )(?:\\w+ly |also |had |has |have )?${SHOWS}\\b`,
      'i',
    ),
  },
  {
    where: ['content'],
    ofShow: true,
    behind: /\b(?:seen|heard|visible|shown|audible) (?:in|on|at|from) $/i,
    takes: /^ of [^.,;“”"]{3,50}?(?= in\b| and\b|[.,;“”"]|$)/i,
  },
  {
    kind: 'measurement',
    where: ['content'],
    pattern:
      /\b(?:(?:has|have|had|was|were) (?:been )?(?:measured|recorded|registered|detected|sampled)(?! as\b| to\b| with\b)|(?:recorded|measured|registered|detected)(?= (?:(?:a|an|the|no|nothing)\b|\d)))\b/,
  },
];
