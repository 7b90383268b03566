// What a text or a sentence speaks of: its telling words, cut to their first letters, so that "workers" and "worker's" are one.

import { foldedWord, hashOf, type Reading } from './words.ts';

const STEM = 6;
/** Of a long report, what it speaks of first. */
const MOST_STEMS = 500;

export function stemOf(word: string): number {
  return hashOf(foldedWord(word).slice(0, STEM));
}

/** Of words first to end, or of the whole body. */
export function stemsOf({ text, from, to, small }: Reading, first = 0, end = from.length): ReadonlySet<number> {
  const stems = new Set<number>();
  for (let i = first; i < end && stems.size < MOST_STEMS; i++)
    if (!small[i]) stems.add(stemOf(text.slice(from[i], to[i])));
  return stems;
}

export function sharedStems(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = 0;
  for (const stem of a) if (b.has(stem)) count++;
  return count;
}
