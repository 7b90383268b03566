// What states the ground of a claim: the patterns in which a ground is named. The nouns stand in ground-nouns.ts.
//
// In:  nothing.
// Out: rules, in the order in which they are asked.
//
// Where a pattern has a group `ground`, that alone is the words of the ground; what stands around it only shows it. Nouns are
// looked up, and only what stands beside them is a pattern.

import type { Act } from '../../nouns/act.ts';
import type { BasisKind } from '../../nouns/sense.ts';
import {
  CITING,
  DRAWN,
  HANDLED,
  HELD_SO,
  KEPT,
  OF,
  SAW,
  SENSED,
  SHOWS,
  THERE,
  THROUGH,
  TO_END,
  UNASKED,
  UNNAMED,
  UNSEEN,
} from './ground-words.ts';

/** Parts of a claim, what stands beside it in the cue's sentence, and the sentence before, of one who speaks on. */
export type Where = 'content' | 'beside' | 'cue' | 'source' | 'before';

interface Rule {
  readonly where: readonly Where[];
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

/** Words that state a ground by themselves. */
interface WordsRule extends Rule {
  /** Null: the words say that something is cited, and its noun decides. */
  readonly kind: BasisKind | null;
  readonly pattern: RegExp;
}

/** A noun phrase of ground-phrases.ts in one of the places where it is a ground; its noun says of which kind. */
interface PhraseRule extends Rule {
  /** What stands behind: matches the words up to the phrase, at their end. At least one of the two is there. */
  readonly behind?: RegExp;
  /** What it stands before: matches the words after the phrase, at their beginning. */
  readonly before?: RegExp;
  /** What of the words after it belongs to it. */
  readonly takes?: RegExp;
}

export type GroundRule = WordsRule | PhraseRule;

export const GROUND_RULES: readonly GroundRule[] = [
  // what is cited
  {
    kind: null,
    where: ['content', 'beside'],
    ofShow: true,
    pattern: new RegExp(`\\b${CITING}\\s+${TO_END}`, 'i'),
  },
  {
    where: ['content', 'beside'],
    ofShow: true,
    behind: new RegExp(`\\b(?:${KEPT}) (?:in|on|by|from|at|with|under) $`, 'i'),
  },
  { where: ['content', 'beside', 'cue'], behind: new RegExp(`\\b(?:${DRAWN}) from $`, 'i') },
  { where: ['source', 'beside', 'before'], behind: new RegExp(`\\b(?:${HANDLED}) $`, 'i') },
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
      /\b(?:I|we)(?: have| had|[’']ve)? (?:also |just |all )?(?:read|seen|studied|examined|checked|went (?:back )?through|gone through|looked (?:at|through|up)|compared|found|have|held|hold|possess|go by|kept) $/i,
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
  {
    kind: 'intelligence',
    where: ['content'],
    outer: true,
    pattern:
      /\bintercepted (?:[a-z]+ )?(?:traffic|calls?|messages|communications?|conversations?|signals|phone|radio)\b|\bintercepts\b|\bintelligence (?:reports?|sources?|services?|assessments?|officers?|information|data|agenc(?:y|ies)|briefings?|findings?|files?)\b|\b(?:phone|radio|signals|communications) (?:intercepts?|intelligence|surveillance)\b|\b(?:our|its|their|foreign|military|western|own) (?:intelligence|agents|spies)\b/i,
  },
  {
    kind: 'sources',
    where: ['content', 'beside', 'cue'],
    outer: true,
    pattern:
      /\b(?:information|reports|word|details|tips?|a tip-off) (?:received |obtained |gathered |coming )?from (?:[a-z]+ ){0,3}(?:sources?|people|contacts|insiders|informants|residents)\b|\b(?:various|several|its|their|our|multiple|unnamed|anonymous|reliable|informed|trusted|confidential|undisclosed|well-placed|credible|diplomatic|security|medical|military|local) sources\b|\bsources (?:close to|inside|within|near|familiar with)\b/i,
  },
  // what shows it, inside the content
  {
    where: ['content'],
    outer: true,
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
      /\b(?:(?:has|have|had|was|were) (?:been )?(?:measured|recorded|registered|detected|sampled)|(?:recorded|measured|registered|detected)(?= (?:a|an|the|no|nothing|\d)))\b/,
  },
  // what the speaker saw, or counted
  {
    kind: 'saw',
    where: ['content'],
    pattern: new RegExp(`\\b(?:[Ee]verything |[Ww]hat )?(?:I|we|We|[Oo]ur [a-z]+)${SAW}`),
  },
  { kind: 'saw', where: ['content'], voice: 'quoted', pattern: new RegExp(`\\b(?:I|[Ww]e)${UNSEEN}`) },
  {
    kind: 'saw',
    where: ['content'],
    voice: 'told',
    pattern: new RegExp(`${UNASKED}\\b(?:[Hh]e|[Ss]he|[Tt]hey)${UNSEEN}`),
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
    pattern:
      /^(?<ground>(?:had |have |has )?(?:also |only |just |clearly )?(?:saw|heard|seen|observed|witnessed|watched|overheard)\b)/,
  },
  {
    kind: 'saw',
    where: ['beside'],
    pattern:
      /\b(?:who (?:had )?(?:saw|seen|witnessed|watched|heard) [^.,;:“”"]{3,60}|from (?:my|his|her|their|our|the|a) (?:window|balcony|roof)\w*)/,
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
    pattern: new RegExp(`\\b(?:I|[Ww]e)(?: was| were|[’']d been| had been)(?: also| still| just| right)? ${THERE}\\b`),
  },
  {
    kind: 'saw',
    where: ['content'],
    voice: 'told',
    pattern: new RegExp(`${UNASKED}\\b(?:[Hh]e|[Ss]he)(?: was| had been)(?: also| still| just)? ${THERE}\\b`),
  },
  {
    kind: 'saw',
    where: ['content'],
    voice: 'told',
    outer: true,
    pattern: new RegExp(
      `\\b(?:his|her|their|its) (?:own )?(?:crews?|staff|men|women|divers|people|teams?|officers|members|soldiers|colleagues|observers|monitors|inspectors)(?: had| have| has)? (?:${SENSED})\\b`,
    ),
  },
  {
    kind: 'saw',
    where: ['source', 'before'],
    pattern: new RegExp(
      `\\b(?:who|and|he|she|they|He|She|They)(?: had| has| have)? (?:also )?(?<ground>${SENSED}(?: it| them)?|(?:was|were|been) ${THERE})\\b`,
    ),
  },
  {
    kind: 'saw',
    where: ['source'],
    pattern:
      /\bwho (?<ground>(?:was|were|had been) (?:working |standing |sitting |sleeping |waiting |driving |walking |also )?(?:at|in|on|inside|outside|near|behind|beside|aboard|next to|opposite|under|by) (?!charge\b|favour\b|favor\b|office\b|power\b|command\b|trial\b|bail\b)[^,;“”"]{3,50})/,
  },
  {
    kind: 'saw',
    where: ['content'],
    voice: 'told',
    acts: ['say', 'admit', 'confirm'],
    pattern:
      /^(?:that )?(?<ground>(?:he|she|they) (?:was|were|had been) (?:working |standing |sitting |sleeping |waiting |driving |walking )?(?:\d+ (?:m|metres|meters|yards|feet|km) )?(?:at the (?:scene|gate|barrier|window|wheel|door|time)|inside|outside|near|behind|beside|aboard|next to|opposite) (?:the|it|his|her)?\b[^,.;“”"]{0,30}?)(?= when\b| and\b| as\b|[,.;]|$)/,
  },
  { kind: 'saw', where: ['before'], pattern: new RegExp(`\\b(?<ground>(?:was|were|had been) ${THERE})\\b`) },
  {
    kind: 'measurement',
    where: ['cue'],
    acts: ['say', 'know'],
    pattern: /^(?:had |have |has )?(?:also |only )?(?<ground>counted|measured|sampled|weighed|clocked|tallied)\b/,
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
    voice: 'told',
    acts: ['say', 'confirm', 'admit', 'believe', 'know', 'warn', 'accuse', 'predict'],
    not: /^(?:\S+ ){1,12}?to [a-z]+/,
    pattern:
      /^(?:that )?(?<ground>(?:a|an|the|his|her|their|its|our|one|two|three|four|several|some|many|other)(?: [^\s.,;:“”"]+){1,6}? (?:had |has |have )?(?:told|informed|assured|warned|reported to|written to|called|phoned|texted) (?:him|her|them|it|us))\b/,
  },
  {
    kind: 'told',
    where: ['content'],
    voice: 'quoted',
    not: /^(?:\S+ ){1,9}?(?:told|informed|assured|warned) (?:me|us|my \S+|our \S+) (?:not )?to\b/,
    pattern:
      /(?<!\b(?:[Ii]f|[Nn]obody|that|who|what|which|because|have|had|not) )(?<ground>\b(?:(?:[Mm]y|[Oo]ur|[Tt]he|[Aa]n?|[Oo]ne|[Tt]wo|[Hh]is|[Hh]er)(?: [^\s.,;:“”"]+){1,4}|[Tt]hey|[Ss]ome(?:one|body)|[Pp]eople) (?:told|informed|assured|warned) (?:me|us|my [a-z]+|our [a-z]+))\b(?! so\b)/,
  },
  {
    kind: 'told',
    where: ['source', 'beside'],
    pattern:
      /\b(?:who|having|after|has|had) (?<ground>(?:spoke|spoken|speaking|talked|talking) (?:to|with) [^,.;:“”"]{3,40})/,
  },
  {
    kind: 'told',
    where: ['content'],
    not: /^(?:\S+ ){1,9}?(?:told|tells?|assured?|warned?) (?:me|us|him|her|them) (?:not )?to\b/,
    pattern:
      /(?<!\b(?:[Ii]f|I|we|have|had|not|cannot|will|can) )(?<ground>\b(?!I |we |it |[Ii]t |[Tt]hat |[Tt]his |[Ww]hich |[Ww]hat |[Ww]ho |and |but |because |that |cannot |can |not |will |[Nn]obody |have |has )(?:(?:[Tt]he|[Aa]n?|[Oo]ur|[Mm]y|[Tt]heir|[Hh]is|[Hh]er|two|three|one|several) )?[\p{L}’'-]+ (?:(?!cannot |can |not |will |would |could |to |did )[\p{L}’'-]+ )?(?:tells? (?:me|us)|(?:has |have )(?:told|begged|informed|assured|warned|asked|reported to|confirmed to|written to|called|rung|phoned|e-?mailed|texted) (?:me|us)|had (?:told|assured|informed|warned) (?:me|us|him|her|them)|told (?:me|us|him|her|them) so)\b(?: so\b)?)/u,
  },
  {
    kind: 'told',
    where: ['content'],
    not: /^(?:\S+ ){1,12}?to [a-z]+/,
    acts: ['say', 'confirm', 'admit', 'believe', 'know', 'warn', 'accuse', 'predict'],
    voice: 'told',
    pattern:
      /^["“‘']?(?:that )?(?<ground>(?:[\p{L}’'-]+ ){1,7}?(?:had|has|have) (?:told|reported|informed|heard|relayed)(?: (?:investigators|police|reporters|him|her|them|it|officials|the [a-z]+))?)\b/u,
  },
  {
    kind: 'told',
    where: ['content', 'beside', 'source'],
    pattern:
      /\b(?:(?:was|were|been|being) (?:briefed|informed|assured) by|briefed by) [^.,;“”"]{3,50}|\b(?:I|[Ww]e)(?: was| were|['’]m| am| are|['’]ve been| have been| had been) (?:told|informed|assured)(?! to\b| not\b)|\b[Ff]rom what (?:I|we|he|she|they) (?:[a-z]+ ){0,2}(?:heard|told|hear)\b/,
  },
  {
    kind: 'told',
    where: ['content'],
    voice: 'told',
    pattern:
      /\b(?:he|she|they|it|[Hh]e|[Ss]he|[Tt]hey) (?:had|has|have) been (?:told|informed|assured)(?! to\b| not\b)/,
  },
  {
    kind: 'told',
    where: ['content'],
    pattern:
      /\b(?:I|[Ww]e|[Hh]e|[Ss]he|[Tt]hey)(?: had| have|['’]ve|['’]d)? (?:heard|learned|learnt|had it|got it|understood) (?:it |this |that )?from (?:(?:the|a|an|his|her|their|my|our) )?[\p{L}’'-]+(?: [\p{L}’'-]+)?/u,
  },
  // what the speaker reasons
  {
    kind: 'inference',
    where: ['beside', 'content', 'before'],
    acts: ['believe', 'know', 'say', 'predict', 'show'],
    pattern:
      /(?<![\p{L}])[Ff]rom the (?:angles?|shadows?|lengths?|shapes?|sizes?|positions?|patterns?|traces?|damage|wounds?|marks|way|sounds?|colours?|colors?|smell|depth|spread|height|timing|flow)\b(?: of [^,.;:“”"]{3,50}?)?(?=[,.;:]| (?:that|in|on|our|we|he|she|they|it|and)\b|$)/u,
  },
  {
    kind: 'measurement',
    where: ['beside', 'source', 'content', 'before'],
    pattern:
      /(?<!\b(?:[Nn]obody|[Nn]one|no one|not|never) )\b(?:had |has |have |who )(?<ground>(?:counted|measured|weighed|sampled|tested|timed) (?:\d+|the|a|an|two|three|four|five|its|her|his|their)\b(?: [^\s.,;:“”"]+)?)/,
  },
  {
    kind: 'inference',
    where: ['content'],
    acts: HELD_SO,
    not: UNNAMED,
    pattern: /(?:[.,!?] |[.,!?] [Aa]nd )(?<ground>[Bb]ecause\b[^.;!?“”"]{3,110}?)(?=[.,;!?“”"]|$| that\b)/,
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
  {
    kind: 'inference',
    where: ['content', 'beside'],
    not: UNNAMED,
    pattern:
      /(?:\bon the grounds? (?:that|of)\b|(?<=[,;] |[“"‘'])given (?:that|the|how|what|its|his|her|their)\b(?! (?:choice|chance|opportunit|option|order|green|impression))|\bseeing that\b|\bconsidering (?:that|the|how)\b|\bfor the simple reason\b)[^.,;!?“”]{3,110}(?=[.,;!?“”]|$)/i,
  },
  {
    kind: 'inference',
    where: ['content', 'beside'],
    not: UNNAMED,
    pattern:
      /, (?<ground>since (?:it|the|they|there|he|she|no|nobody|its|a|an|we|you|this|that|these|those|all|most|only)\b[^.,;!?“”"]{0,60}? (?:is|are|was|were|has|have|had|did|does|can|could|cannot|will|would|did not|must)\b[^.,;!?“”"]{2,60})(?=[.,;!?“”"]|$)/,
  },
];
