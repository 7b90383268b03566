// Grounds that are reasons: what the speaker infers from, and the words that say that it was inferred.
//
//     {“It was planned, because the doors were locked,”} <Kim> [said].
//     From the depth of the crater <Kim> [concluded] {that it was a shell}.

import type { GroundRule } from './ground-rule.ts';
import { HELD_SO } from './ground-verbs.ts';

/** Why somebody is not named is no ground of what he says. */
const UNNAMED = /^.{0,60}(?:anonym|authori[sz]ed|not allowed|fear of|sensitiv)/s;
/** A circumstance from which something can be read. */
const TRACES =
  'angles?|shadows?|lengths?|shapes?|sizes?|positions?|patterns?|traces?|damage|wounds?|marks|way|sounds?|colours?|colors?|smell|depth|spread|height|timing|flow|absence|temperature|lack|handwriting|debris|wreckage|tracks|stains?|scars?|injuries';

export const REASONED: readonly GroundRule[] = [
  {
    kind: 'inference',
    where: ['beside', 'content', 'before'],
    acts: ['believe', 'know', 'say', 'predict', 'show'],
    pattern: new RegExp(
      `(?<![\\p{L}])(?<!\\b(?:die|died|dead|suffer|suffered|recover|differ|away|far|apart|aside) )[Ff]rom the (?:${TRACES})\\b(?: of [^,.;:“”"]{3,50}?)?(?=[,.;:]| (?:that|in|on|our|we|he|she|they|it|and|the|[\\p{Lu}][\\p{L}]+)\\b|$| $)`,
      'u',
    ),
  },
  {
    kind: 'inference',
    where: ['content'],
    outer: true,
    acts: HELD_SO,
    not: UNNAMED,
    pattern: /(?:[.,!?] |[.,!?] [Aa]nd )(?<ground>[Bb]ecause\b[^.;!?“”"]{3,110}?)(?=[.,;!?“”"]|$| that\b)/,
  },
  {
    kind: 'inference',
    where: ['content', 'beside'],
    outer: true,
    acts: ['know', 'believe', 'predict', 'doubt'],
    not: UNNAMED,
    pattern: /\b[Bb]ecause\b[^.;!?“”"]{3,110}?(?=[.,;!?“”"]|$)/,
  },
  {
    kind: 'inference',
    where: ['content'],
    outer: true,
    pattern:
      /\bso (?:it|the|they|that|this|there|somebody|someone|whoever)\b[^.,;!?]{0,40}? (?:must|cannot|can't|can’t|couldn’t|couldn't|could not)\b[^.,;!?“”"]{2,60}/,
  },
  {
    kind: 'inference',
    where: ['content'],
    outer: true,
    acts: HELD_SO,
    pattern:
      /(?:(?<=, )which (?:must mean|can only mean|proves|rules out|tells (?:me|us))|\b[Ii]t follows\b(?: from [^.,;!?“”"]{3,50})?|\b(?:[Tt]hat|[Tt]his) (?:proves|can only mean|must mean|tells (?:me|us)|rules out)|\b[Tt]hat is how (?:I|we) know)\b[^.;!?“”"]{0,80}?(?=[.,;!?“”"]|$)/,
  },
  {
    kind: 'inference',
    where: ['content', 'beside'],
    outer: true,
    not: UNNAMED,
    pattern:
      /(?:\bon the grounds? (?:that|of)\b|(?<=[,;] |[“"‘'])given (?:that|the|how|what|its|his|her|their)\b(?! (?:choice|chance|opportunit|option|order|green|impression))|\bseeing that\b|\bconsidering (?:that|the|how)\b|\bfor the simple reason\b|\bjudging (?:by|from)\b)[^.,;!?“”]{3,110}(?=[.,;!?“”]|$)/i,
  },
  {
    kind: 'inference',
    where: ['content', 'beside'],
    outer: true,
    not: UNNAMED,
    pattern:
      /, (?<ground>since (?:it|the|they|there|he|she|no|nobody|its|a|an|we|you|this|that|these|those|all|most|only)\b[^.,;!?“”"]{0,60}? (?:is|are|was|were|has|have|had|did|does|can|could|cannot|will|would|did not|must)\b[^.,;!?“”"]{2,60})(?=[.,;!?“”"]|$)/,
  },
];
