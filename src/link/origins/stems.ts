// What a text or a sentence speaks of: its telling words, cut to their first letters, so that "workers" and "worker's" are one.

import type { Span } from '../../nouns/span.ts';
import { foldedWord, hashOf, type Reading } from './words.ts';

/** Hashes, rising, each once. */
export type Stems = Int32Array;

const STEM = 6;
/** Of a long report, what it speaks of first. */
const MOST_STEMS = 500;

/** Of words first to end, without those of a name; or of the whole body. */
export function stemsOf(
  { text, from, to, small }: Reading,
  { first = 0, end = from.length, but }: { readonly first?: number; readonly end?: number; readonly but?: Span } = {},
): Stems {
  const stems = new Set<number>();
  for (let i = first; i < end && stems.size < MOST_STEMS; i++)
    if (!small[i] && !(but && but.from <= from[i]! && from[i]! < but.to))
      stems.add(hashOf(foldedWord(text.slice(from[i], to[i])).slice(0, STEM)));
  return Int32Array.from(stems).sort();
}

/** How many they share. */
export function sharedStems(a: Stems, b: Stems): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) count++;
    if (a[i]! <= b[j]!) i++;
    else j++;
  }
  return count;
}
