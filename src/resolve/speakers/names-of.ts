// Which of the words that a report calls somebody by are a name.
//
//     person   Anna Ruiz · Colonel Ruiz · Ruiz          no name: she · the harbour master · Prime Minister
//     body     Ministry of Health · ACG · Reuters       no name: the ministry · police · the Guard
//
// A description may begin with a capital, at the head of a sentence or as a title; it is no name for that.

import type { SpeakerKind } from '../../nouns/speaker.ts';
import { addresses, determiners, nounOf, offices, openers, ranks } from './lexicon.ts';
import { pronouns } from './mention.ts';
import { isAcronym } from './name-phrase.ts';

/** Before an office they are part of it: "Prime Minister", "Deputy Governor". */
const RANKING = new Set(['prime', 'vice', 'deputy', 'chief', 'acting', 'former', 'first', 'general', 'interim']);

export function isNameOf(kind: SpeakerKind, words: string): boolean {
  const all = words.split(/[\s,]+/).filter((word) => /\p{L}/u.test(word));
  const named = all.filter((word, i) => isCapital(word) && !(i === 0 && isOpening(word.toLowerCase())));
  if (named.some((word) => isAcronym(word) || !isCommon(word.toLowerCase(), kind))) return true;
  // "Coast Guard", "Ministry of Defence": common nouns, of which a name is made.
  return kind === 'body' && named.length > 1;
}

/** Also of a script without capitals. */
function isCapital(word: string): boolean {
  const [first] = word.match(/\p{L}/u) ?? [''];
  return first === first!.toUpperCase();
}

function isOpening(lower: string): boolean {
  return determiners.has(lower) || openers.has(lower) || pronouns.has(lower);
}

function isCommon(lower: string, kind: SpeakerKind): boolean {
  const word = lower.replace(/['’]s?$|\.$/g, '');
  if (pronouns.has(word) || nounOf(word) !== null) return true;
  return kind === 'person' && [addresses, offices, ranks, RANKING].some((some) => some.has(word));
}

/** What a speaker is called besides its name, each once: names, and descriptions that are no mere pronoun. */
export function calledBesides(name: string, words: readonly string[]): readonly string[] {
  const met = new Set([name.toLowerCase()]);
  return words.filter((one) => {
    const lower = one.toLowerCase();
    if (met.has(lower) || pronouns.has(lower)) return false;
    met.add(lower);
    return true;
  });
}
