// The languages that have such a word, and how much each has.
//
// In:  a word, in lower case.
// Out: languages with a weight: as many as the word has letters where a group of letters stands in one language alone, else at
//      most 1.
//
// tinyld weighs every group of letters of a word for every language, a tenth of a millisecond a word; and a channel of a
// hundred thousand messages uses the same words over and over. So what was answered is remembered. That changes the time,
// never the answer.

import { tinyld } from './when-needed.ts';

type Votes = readonly (readonly [code: string, weight: number])[];

/** Words in each of the two halves of the memory: some ten megabytes in all. */
const HALF = 10_000;

/** Longer ones are runs of a script without spaces, and no two alike. */
const LONGEST = 40;

// What is asked again moves to the younger half; when that is full, the older one is forgotten.
let younger = new Map<string, Votes>();
let older = new Map<string, Votes>();

export function languagesOfWord(word: string): Votes {
  const known = younger.get(word) ?? older.get(word);
  const votes =
    known ??
    tinyld()
      .detectAll(word)
      .map(({ lang, accuracy }) => [lang, accuracy * word.length] as const);
  if (word.length > LONGEST || younger.has(word)) return votes;
  if (younger.size >= HALF) {
    older = younger;
    younger = new Map();
  }
  younger.set(word, votes);
  return votes;
}
