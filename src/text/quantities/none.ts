// None at all: "no one", "nobody", "none of the passengers", "no casualties". "No comment" counts nothing.

import { isPeople, type NounPhrase, nounPhraseAt } from './counted.ts';
import { isFateNoun } from './fates.ts';
import { areWords, isDash, type Token } from './tokens.ts';

export interface None {
  readonly next: number;
  readonly noun: NounPhrase | null;
  /** It is people of whom there are none. */
  readonly isPeople: boolean;
}

export function noneAt(tokens: readonly Token[], at: number): None | null {
  const word = tokens[at]?.lower;
  if (word === 'nobody') return { next: at + 1, noun: null, isPeople: true };
  if (word === 'none' && tokens[at + 1]?.lower !== 'other')
    return { next: at + 1, noun: nounPhraseAt(tokens, at + 1, false), isPeople: false };
  if (word !== 'no') return null;
  if (areWords(tokens, at, ['no', 'one'])) return { next: at + 2, noun: null, isPeople: true };
  if (isDash(tokens[at + 1]) && tokens[at + 2]?.lower === 'one') return { next: at + 3, noun: null, isPeople: true };
  const noun = nounPhraseAt(tokens, at + 1, false);
  const last = noun && tokens[noun.to - 1]!.lower;
  return last && (isPeople(last) || isFateNoun(last)) ? { next: at + 1, noun, isPeople: false } : null;
}
