// Words that are counted as signs by the baselines that stance and weakening are measured with. No rule of the product reads them.

export const NEGATIONS = /\b(?:no|not|never|nothing|nobody|none|neither|nor|without|cannot)\b|n['’]t\b/gi;
export const DENIALS =
  /\b(?:den(?:y|ies|ied|ying|ial)|reject\w*|disput\w*|dismiss\w*|refus\w*|contradict\w*|counter\w*|challeng\w*|question\w*|doubt\w*|false\w*|lie[sd]?|hoax|fake|baseless|untrue|wrong|unfounded|debunk\w*|oppos\w*|critici[sz]\w*|blam\w*|accus\w*)\b/gi;
export const HEDGES =
  /\b(?:may|might|could|would|perhaps|maybe|possibl[ey]|potential\w*|alleged\w*|reported\w*|apparent\w*|suggest\w*|suspect\w*|likely|unlikely|unclear|seem\w*|appear\w*|believ\w*|claim\w*)\b/gi;
export const CONTRASTS =
  /\b(?:but|however|although|though|despite|while|whereas|yet|still|instead|nevertheless|unlike|contrary|actually|in fact)\b/gi;

/** That somebody made it up. */
export const FALSEHOODS =
  /\b(?:hoax\w*|fak(?:e|ed|ing|ery)|false\w*|untrue|debunk\w*|fabricat\w*|baseless|unfounded|satir\w*|prank\w*|rumou?r\w*|myth|lie[sd]?|bogus|photoshop\w*|not true|no evidence|no truth|never happened|made up)\b/gi;

export const countOf = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

export function wordsOf(text: string): ReadonlySet<string> {
  return new Set([...text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)].map((m) => m[0]));
}
