// The best legal labelling of a row of scores, and how probable each label of it is.
//
// In:  scores [length × labels] and a chain (what may follow what, and how gladly).
// Out: one label for each word (Viterbi 1967), or P(label) for each word (forward-backward, Rabiner 1989).
//
// The model scores each word alone, so the best label of every word can add up to nonsense: content that goes on but
// never began. The chain forbids that, and has learned how long spans and their gaps tend to be.

import type { Chain } from './tagger.ts';

export interface Rows {
  readonly scores: Float32Array;
  /** Where in `scores` the first row begins. */
  readonly at: number;
  readonly length: number;
}

/** The best legal path: one label for each row. */
export function bestPath(rows: Rows, chain: Chain): Uint8Array {
  const labels = chain.start.length;
  const { scores, at, length } = rows;
  const back = new Uint8Array(length * labels);
  let total = Float64Array.from(chain.start, (s, l) => s + scores[at + l]!);
  let next = new Float64Array(labels);
  for (let n = 1; n < length; n++) {
    for (let to = 0; to < labels; to++) {
      let best = Number.NEGATIVE_INFINITY;
      let from = 0;
      for (let l = 0; l < labels; l++) {
        const score = total[l]! + chain.move[l]![to]!;
        if (score > best) {
          best = score;
          from = l;
        }
      }
      next[to] = best + scores[at + n * labels + to]!;
      back[n * labels + to] = from;
    }
    [total, next] = [next, total];
  }
  let label = 0;
  for (let l = 1; l < labels; l++) if (total[l]! + chain.end[l]! > total[label]! + chain.end[label]!) label = l;
  const path = new Uint8Array(length);
  for (let n = length - 1; n >= 0; n--) {
    path[n] = label;
    label = back[n * labels + label]!;
  }
  return path;
}

/** P(label) of each row, [length × labels]. */
export function marginals(rows: Rows, chain: Chain): Float64Array {
  const labels = chain.start.length;
  const { scores, at, length } = rows;
  const moves = Float64Array.from(chain.move.flat()); // from label i to label j at i · labels + j
  const ahead = new Float64Array(length * labels);
  const after = new Float64Array(length * labels);
  const terms = new Float64Array(labels);
  for (let l = 0; l < labels; l++) {
    ahead[l] = chain.start[l]! + scores[at + l]!;
    after[(length - 1) * labels + l] = chain.end[l]!;
  }
  for (let n = 1; n < length; n++)
    for (let to = 0; to < labels; to++) {
      for (let l = 0; l < labels; l++) terms[l] = ahead[(n - 1) * labels + l]! + moves[l * labels + to]!;
      ahead[n * labels + to] = logSum(terms) + scores[at + n * labels + to]!;
    }
  for (let n = length - 2; n >= 0; n--)
    for (let l = 0; l < labels; l++) {
      for (let to = 0; to < labels; to++)
        terms[to] = moves[l * labels + to]! + scores[at + (n + 1) * labels + to]! + after[(n + 1) * labels + to]!;
      after[n * labels + l] = logSum(terms);
    }
  for (let l = 0; l < labels; l++) terms[l] = ahead[(length - 1) * labels + l]! + chain.end[l]!;
  const all = logSum(terms);
  return ahead.map((a, i) => Math.exp(a + after[i]! - all));
}

function logSum(terms: Float64Array): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < terms.length; i++) if (terms[i]! > top) top = terms[i]!;
  let sum = 0;
  for (let i = 0; i < terms.length; i++) sum += Math.exp(terms[i]! - top);
  return top + Math.log(sum);
}
