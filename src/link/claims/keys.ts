// The keys under which a claim is filed, so that claims that may have to do with each other are found without comparing all pairs.
//
// Idea: two claims meet where they share a rare word, a number with what it counts, a run of words, or the same side of enough random
// planes through the space of vectors (Charikar 2002, "Similarity estimation techniques from rounding algorithms"). A key under which
// too many stand says nothing and leads nowhere.

import type { Told } from './told.ts';
import type { Weigh } from './weigh.ts';

/** A claim's keys, each once. */
export function keysOf(told: Told, weigh: Weigh): readonly string[] {
  const rare = [...told.stems]
    .map((stem) => ({ stem, weight: weigh(stem) }))
    .filter(({ weight }) => weight >= LEAST_WEIGHT);
  rare.sort((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1));
  const words = rare.slice(0, MOST_WORDS).map(({ stem }) => `w ${stem}`);
  const said = told.names.proper.slice(0, 3).map((name) => `s ${name.join(' ')}`);
  const last = told.names.proper.flatMap((name) => (name.length > 1 ? [`s ${name.at(-1)}`] : []));
  const figures = told.quantities.map(({ low, kind }) => `q ${kind} ${low}`);
  return [...new Set([...said, ...last, ...figures])].concat(
    ...words,
    ...pairsOf(rare.map(({ stem }) => stem)),
    ...(told.vector ? sidesOf(told.vector) : []),
  );
}

const MOST_WORDS = 12;
const LEAST_WEIGHT = 3;
const MOST_IN_PAIRS = 5;

/** Where each word alone leads to too many, two together may not. */
function pairsOf(stems: readonly string[]): readonly string[] {
  const some = stems.slice(0, MOST_IN_PAIRS).toSorted();
  return some.flatMap((a, i) => some.slice(i + 1).map((b) => `p ${a} ${b}`));
}

const BANDS = 24;
const PLANES = 6;

/** For each band of planes, on which side of each the vector lies. */
function sidesOf(vector: Float32Array): readonly string[] {
  planes ??= planesOf(vector.length);
  const out: string[] = [];
  for (let band = 0; band < BANDS; band++) {
    let sides = 0;
    for (let plane = 0; plane < PLANES; plane++) {
      const at = (band * PLANES + plane) * vector.length;
      let sum = 0;
      for (let i = 0; i < vector.length; i++) sum += planes[at + i]! * vector[i]!;
      sides = sides * 2 + (sum > 0 ? 1 : 0);
    }
    out.push(`v${band} ${sides}`);
  }
  return out;
}

let planes: Float32Array | null = null;

/** Always the same ones: a claim filed years ago is found by one of today. */
function planesOf(dimensions: number): Float32Array {
  const out = new Float32Array(BANDS * PLANES * dimensions);
  let state = 0x9e3779b9;
  for (let i = 0; i < out.length; i++) {
    // xorshift32 (Marsaglia 2003); the sum of four is near enough to a bell.
    let sum = 0;
    for (let n = 0; n < 4; n++) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      sum += (state >>> 0) / 2 ** 32;
    }
    out[i] = sum - 2;
  }
  return out;
}
