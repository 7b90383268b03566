// Words that say how sure something is put, by what they show.
//
// In:  nothing.
// Out: patterns. Which may stand where is decided in modality.ts.

import type { Modality } from '../../nouns/sense.ts';

export type Hedge = Exclude<Modality, 'plain'>;

/** Verbs with which "could" tells a chance; with others it tells what somebody was able to do. */
const CHANCE =
  '(?:well|also|still|even|have|be|lead|take|come|cause|mean|rise|face|reach|include|result|happen|become|spread|continue|remain|reflect|point|turn|go|fall|last|start|begin|end|help|make|affect|prove|follow|stay|return|collapse|explode|trigger|bring|run|cost|hit|exceed|drop|grow|change|yet)';

export const HEDGES = Object.freeze({
  /** In the first sentence of the content. */
  if: /\b(?:unless|(?<!\b(?:as|even|what|and|see|know|ask|asked|wonder) )if(?! I may| you (?:like|will|please)| not\b| any\b)|provided that|in the event of|would(?:n[’']t| not)? have (?!to\b)|could not \w+ [^.]{0,40}without \w+ing)\b/i,
  /** In the main clause of the content. A number behind "perhaps" is rounding; "May" is a month. */
  may: new RegExp(
    `\\b(?:may(?! \\d| look\\b)|might|could ${CHANCE}\\b|[Pp]erhaps(?! \\d)|[Mm]aybe(?! \\d)|possibly|possible|[Cc]onceivabl[ey]|potentially|cannot be (?:ruled out|excluded))\\b`,
  ),
  likely:
    /\b(?:probabl[ey]|likely|unlikely|presumably|appear(?:s|ed)?(?= to\b| that\b| as\b)|appears|seem(?:s|ed)?|apparently|suggest(?:s|ed)?|point(?:s|ed)? to(?:wards?)?|pointing to|in all likelihood|almost certainly|as if|consistent with)\b/i,
  /** In the cue. */
  suspecting:
    /\b(?:suspect(?:s|ed|ing)?|(?:not|n[’']t|never|no longer)\b.{0,20}\b(?:rule[ds]? out|ruling out|exclude[ds]?)|may|might|rais(?:es|ed) the possibility|speculat\w+)\b/i,
  pointing:
    /\b(?:suggest(?:s|ed|ing)?|point(?:s|ed)? to(?:wards?)?|appear(?:s|ed)? to|seem(?:s|ed)? to|hint(?:s|ed)? (?:at|that)|indicat(?:es|ed|ing))\b/i,
  would: /\b(?:would|should|[’']d)\b(?! like| love| prefer| rather| not| no)/i,
  /** Beside the claim. */
  ifBefore: /(?:^|[;,] |\b(?:and|but) )(?:if|unless)\b(?! I may)[^;]*,?\s*$/i,
  ifAfter: /\b(?:unless|(?<!\b(?:as|even|what) )if(?! I may)|provided that)\b/i,
});
