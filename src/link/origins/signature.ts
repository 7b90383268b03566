// A few numbers for each passage of a report, so that a passage that shares words with it can be found among thousands.
//
// In:  a report as it is compared.
// Out: keys: at most sixteen for each passage of some fifty words.
//
//     passage   shots from the arcade on the east side of the square
//     shingles  shots from the arcade · from the arcade on · … · east side of the · side of the square
//     keys      of each of sixteen orders in which all shingles can stand, the first one: MinHash (Broder 1997)
//
// Two passages share a key as often as they share shingles. Each key is a band of its own (locality sensitive hashing with one row
// a band), because what was taken is often a small part of either passage: of two that share an eighth of their shingles, nine
// in ten pairs share a key. What that lets through too much is compared word by word afterwards.

import { mixed, type Reading } from './words.ts';

/** A key, and the passage that has it. */
export interface Key {
  /** A 32-bit integer. */
  readonly key: number;
  /** Number of the passage in its report. */
  readonly passage: number;
}

const BANDS = 16;
const SHINGLE = 4;
/** Of the words of a shingle, so many must say something. */
const LEAST_TELLING = 2;
/** A block that is longer is cut between sentences. */
const LONGEST_PASSAGE = 60;
/** Of a report that has more, the first ones are found again. */
const MOST_PASSAGES = 2000;

const SEEDS = Int32Array.from({ length: BANDS }, (_, band) => mixed(0x9e3779b9 + band * 0x01000193));

export function keysOf(reading: Reading): readonly Key[] {
  const keys: Key[] = [];
  const least = new Uint32Array(BANDS);
  for (const [passage, { first, end }] of passagesOf(reading).entries()) {
    least.fill(0xffffffff);
    let shingles = 0;
    for (let at = first; at + SHINGLE <= end; at++) {
      const hash = shingleAt(reading, at);
      if (hash === null) continue;
      shingles++;
      for (let band = 0; band < BANDS; band++) {
        const order = mixed(hash ^ SEEDS[band]!) >>> 0;
        if (order < least[band]!) least[band] = order;
      }
    }
    if (shingles === 0) continue;
    for (const [band, order] of least.entries()) keys.push({ key: mixed(order ^ SEEDS[band]!), passage });
  }
  return keys;
}

function shingleAt({ words, small }: Reading, at: number): number | null {
  let telling = 0;
  let hash = 0;
  for (let i = at; i < at + SHINGLE; i++) {
    telling += 1 - small[i]!;
    hash = mixed(Math.imul(hash, 31) + words[i]!);
  }
  return telling < LEAST_TELLING ? null : hash;
}

/** Runs of words: a block, or whole sentences of a long one. */
function passagesOf({ sentences }: Reading): readonly { readonly first: number; readonly end: number }[] {
  const passages: { first: number; end: number; block: number }[] = [];
  for (const { block, first, end } of sentences) {
    const last = passages.at(-1);
    if (last && last.block === block && end - last.first <= LONGEST_PASSAGE) last.end = end;
    else if (passages.length === MOST_PASSAGES) break;
    else passages.push({ first, end, block });
  }
  return passages;
}
