// Which of a few acts a sentence tells, where it is given that it tells one of them.
//
// In:  a sentence, and the words of who does it and to whom.
// Out: PLOVER's code, and whether a word decided or only what was left.
//
// For measuring against sentences that others labelled: there is no cue, so every word outside the two names may be one.
// The tables are those of cues; the code of an act is its own (nouns/act.ts). Words behind the doer come first.

import { type Act, acts } from '../../nouns/act.ts';
import { overlaps, type Span } from '../../nouns/span.ts';
import { actsIn, knowsWord } from './act.ts';
import { plainWords, type Word } from './words.ts';

/** PLOVER's codes for what is said and not done. */
export const spokenCodes = Object.freeze(['ACCUSE', 'REJECT', 'REQUEST', 'THREATEN', 'AGREE', 'SUPPORT'] as const);
type SpokenCode = (typeof spokenCodes)[number];

export interface Choice {
  readonly code: SpokenCode;
  /** False where no word of the tables is there, and what is left is chosen. */
  readonly isShown: boolean;
}

/** Acts that PLOVER codes under another act's name when one of the six must be chosen. */
const NEAREST: Partial<Record<Act, SpokenCode>> = {
  deny: 'REJECT',
  decline: 'REJECT',
  doubt: 'REJECT',
  warn: 'THREATEN',
  apologise: 'SUPPORT',
  want: 'REQUEST',
};
const OPPOSITE: Partial<Record<SpokenCode, SpokenCode>> = { AGREE: 'REJECT', SUPPORT: 'REJECT' };
const codes = new Map<Act, SpokenCode>(
  acts.flatMap(({ name, plover }) => {
    const code = spokenCodes.find((spoken) => spoken === plover) ?? NEAREST[name];
    return code ? [[name, code] as const] : [];
  }),
);
const NEGATIONS = new Set(['not', 'no', 'never', 'fail', 'neither', 'nor']);
/** How many words before its verb a negation may stand. */
const REACH = 3;
const OBLIGES = new Set(['must', 'should', 'need', 'ought']);

export function chosenCode(sentence: string, names: readonly string[]): Choice {
  const taken = names.flatMap((name): Span[] => {
    const from = name === '' ? -1 : sentence.indexOf(name);
    return from < 0 ? [] : [{ from, to: from + name.length }];
  });
  const words = plainWords(sentence, { from: 0, to: sentence.length }, knowsWord);
  const free = words.filter((word) => !taken.some((span) => overlaps(span, word)));
  const after = free.filter((word) => word.from >= (taken[0]?.to ?? 0));
  const before = free.filter((word) => !after.includes(word));
  const shown = codeIn(after) ?? codeIn(before);
  if (shown) return { code: shown, isShown: true };
  if (free.some(({ plain }) => OBLIGES.has(plain))) return { code: 'REQUEST', isShown: false };
  return { code: free.some(({ plain }) => NEGATIONS.has(plain)) ? 'REJECT' : 'AGREE', isShown: false };
}

function codeIn(words: readonly Word[]): SpokenCode | null {
  for (const { act, words: deciding } of actsIn(words)) {
    const code = codes.get(act);
    if (code === undefined) continue;
    const first = words.indexOf(deciding[0]!);
    const isNegated = words.slice(Math.max(0, first - REACH), first).some(({ plain }) => NEGATIONS.has(plain));
    return (isNegated ? OPPOSITE[code] : undefined) ?? code;
  }
  return null;
}
