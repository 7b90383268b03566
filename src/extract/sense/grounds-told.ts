// Grounds that are somebody's word: the speaker was told, heard it from another, spoke to those who know.
//
//     <Kim> [said] {a driver had told him}.                      somebody, a verb of telling, the speaker
//     {“I heard it from a friend,”} <Kim> [said].                the speaker, a verb of learning, from somebody
//     <Kim>, who spoke to both pilots, [said] {it fell}.         a clause on the source

import type { GroundRule } from './ground-rule.ts';
import { FROM_OTHERS } from './ground-verbs.ts';

const TELLING = 'told|informed|assured|warned|notified|advised|alerted';
/** Through a line or on paper: what follows must be who is reached. */
const REACHING =
  'called|phoned|rung|rang|texted|e-?mailed|messaged|radioed|telephoned|wrote to|written to|reported to|confirmed to|confided in|confided to|admitted to|complained to|sworn to|swore to|shouted to|whispered to';
const GOES_ON =
  '(?= (?:and|to say|to tell|from|at|on|last|yesterday|that|this|saying|in|earlier|today|about|with|the|a|so)\\b|[,.;:”"]|$)';
/** People whose reports somebody passes on. */
const PEOPLE =
  'witnesses|eyewitnesses|members|residents|survivors|neighbou?rs|employees|staff|patients|passengers|parents|callers|villagers|workers|guards|fishermen|crews?|relatives|families|officers|soldiers|prisoners|refugees|locals|teachers|nurses|doctors|drivers|tenants|customers|students|pupils|travellers';

export const TOLD: readonly GroundRule[] = [
  {
    kind: 'told',
    where: ['content'],
    voice: 'told',
    acts: FROM_OTHERS,
    not: /^(?:\S+ ){1,12}?(?:him|her|them|it|us) (?:not )?to [a-z]+/,
    pattern: new RegExp(
      `^(?:that )?(?<ground>(?!(?:that|he|she|they|it|we|I|who|what|nobody|if|when) )(?:[^\\s.,;:“”"]+ ){1,7}?(?:had |has |have )?(?:(?:${TELLING}) (?:him|her|them|it|us)|(?:${REACHING}) (?:him|her|them|it|us)${GOES_ON}))\\b`,
    ),
  },
  {
    kind: 'told',
    where: ['content'],
    voice: 'told',
    acts: FROM_OTHERS,
    pattern:
      /\b(?:had |has )?(?:called|phoned|come|came|rung|rang|written|returned)\b[^.;:“”"]{0,40} and (?<ground>told (?:him|her|them))\b(?! (?:not )?to\b)/,
  },
  {
    kind: 'told',
    where: ['content'],
    voice: 'told',
    acts: FROM_OTHERS,
    pattern:
      /^(?:that )?(?<ground>(?:his|her|their|the|a|an|one)(?: [\p{L}’'-]+){1,4}? (?:had |has |have )?(?:called|phoned|rung|rang|texted|e-?mailed|telephoned|messaged|radioed))(?= from| at| to say| and| him| her| them|,|$)/u,
  },
  {
    kind: 'told',
    where: ['content'],
    voice: 'quoted',
    not: /^(?:\S+ ){1,9}?(?:told|informed|assured|warned|notified|advised|alerted) (?:me|us|my \S+|our \S+) (?:not )?to\b/,
    pattern: new RegExp(
      `(?<!\\b(?:[Ii]f|[Nn]obody|that|who|what|which|because|have|had|not|[Ww]hatever|everything) )(?<ground>\\b(?:(?:[Mm]y|[Oo]ur|[Tt]he|[Aa]n?|[Oo]ne|[Tt]wo|[Hh]is|[Hh]er)(?: [^\\s.,;:“”"]+){1,4}|(?<!\\w )[Tt]hey|[Ss]ome(?:one|body)|[Pp]eople) (?:(?:${TELLING}) (?:me|us|my [a-z]+|our [a-z]+)|(?:${REACHING}) (?:me|us)${GOES_ON}))\\b(?! so\\b)`,
    ),
  },
  {
    kind: 'told',
    where: ['source', 'beside'],
    pattern:
      /\b(?:who|[Hh]aving|[Aa]fter|has|had|[Bb]y) (?:also |since )?(?<ground>(?:(?:spoke|spoken|speaking|talked|talking) (?:to|with)|interviewed|interviewing|questioned|questioning) [^.,;“”"]{3,40})/,
  },
  {
    kind: 'told',
    where: ['content'],
    not: /^(?:\S+ ){1,9}?(?:told|tells?|assured?|warned?) (?:me|us|him|her|them) (?:not )?to\b/,
    pattern:
      /(?<!\b(?:[Ii]f|I|we|have|had|not|cannot|will|can|to) )(?<ground>\b(?!to |had |[Ii]f |[Ww]hen |I |we |it |[Ii]t |[Tt]hat |[Tt]his |[Ww]hich |[Ww]hat |[Ww]ho |[Ww]hatever |and |but |because |that |cannot |can |not |will |[Nn]obody |have |has )(?:(?:[Tt]he|[Aa]n?|[Oo]ur|[Mm]y|[Tt]heir|[Hh]is|[Hh]er|two|three|one|several) )?[\p{L}’'-]+ (?:(?!cannot |can |not |will |would |could |to |did |and |or |but )[\p{L}’'-]+ )?(?:tells? (?:me|us)|(?:has |have )(?:told|begged|informed|assured|warned|asked|reported to|confirmed to|written to|called|rung|phoned|e-?mailed|texted) (?:me|us)|had (?:told|assured|informed|warned) (?:me|us|him|her|them)|told (?:me|us|him|her|them) so)\b(?: so\b)?)/u,
  },
  {
    kind: 'told',
    where: ['content'],
    not: /^(?:\S+ ){1,12}?to [a-z]+/,
    acts: FROM_OTHERS,
    voice: 'told',
    pattern:
      /^["“‘']?(?:that )?(?<ground>(?!we |I |(?:it|they) (?:had|has|have) (?:told|reported|informed) (?!me\b|us\b|him\b|her\b|them\b))(?:[\p{L}’'-]+ ){1,7}?(?:had|has|have) (?:told|reported|informed|heard|relayed)(?: (?:investigators|police|reporters|him|her|them|it|officials|the [a-z]+))?)\b/u,
  },
  {
    kind: 'told',
    where: ['content'],
    acts: FROM_OTHERS,
    voice: 'told',
    pattern: new RegExp(
      `^["“‘']?(?:that )?(?<ground>(?:(?!who |which )[\\p{L}’'-]+ ){0,5}?(?:${PEOPLE}) (?:(?:had|have) (?:described|said|spoken of|complained|mentioned|seen|alleged|claimed)|spoke of|described|reported|saw|heard|told))\\b`,
      'u',
    ),
  },
  {
    kind: 'told',
    where: ['content', 'beside', 'source'],
    pattern:
      /\b(?:(?:was|were|been|being) (?:briefed|informed|assured) by|briefed by) [^.,;“”"]{3,50}|\b(?:I|[Ww]e)(?: was| were|['’]m| am| are|['’]ve been| have been| had been) (?:told|informed|assured|advised|given to understand)(?! to\b| not\b)(?: by [^.,;:“”"]{3,30}?(?= (?:that|to|it|he|she|they|there|the)\b|[.,;:”"]|$))?|\b[Ff]rom what (?:I|we|he|she|they) (?:[a-z’']+ ){0,2}(?:heard|told|hear|gather|understand|gathered|understood)\b/,
  },
  {
    kind: 'told',
    where: ['content'],
    voice: 'told',
    pattern:
      /(?<!\b(?:as|that|which|whom|than|if|whether) )\b(?<who>he|she|they|it|[Hh]e|[Ss]he|[Tt]hey) (?:had|has|have) been (?:told|informed|assured|advised)(?! to\b| not\b|\.|,|$)/,
  },
  {
    kind: 'told',
    where: ['content'],
    pattern:
      /\b(?:I|[Ww]e|[Hh]e|[Ss]he|[Tt]hey)(?: had| have|['’]ve|['’]d)? (?:also |only |first |later )?(?:heard|learned|learnt|had it|got it|understood|found out|got word|had word)(?: (?:it|this|that)|(?: of| about) [^.,;:“”"]{2,40}?)? (?:from|through) (?:(?:the|a|an|his|her|their|my|our|one|two) )?[\p{L}’'-]+(?: [\p{L}’'-]+)?/u,
  },
];
