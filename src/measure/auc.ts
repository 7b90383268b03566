// How well a score parts what is so from what is not: the area under the ROC curve, with an interval.
//
// In:  rows of a score and a truth, each of one topic or between two.
// Out: the chance that of two rows, one so and one not, the first has the higher score (ties count half), and how far it would move if
//      other topics had been drawn.
//
// Rows of one topic resemble one another, so whole topics are drawn again (bootstrap.ts): a row counts as often as its topic, one between two
// topics as often as both together. Rows are sorted once; each resample is one pass over them.

import { bootstrap, type Interval } from './bootstrap.ts';

/** Columns of equal length. Topics are numbered from 0. */
export interface ScoredRows {
  readonly scores: Float64Array;
  /** 1 where it is so. */
  readonly isSo: Uint8Array;
  /** The topics of a row; the same twice where it is of one. */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Enough for an interval to two digits, of a million rows in seconds. */
const RESAMPLES = 200;

export function aucOf(rows: ScoredRows, { resamples = RESAMPLES }: { readonly resamples?: number } = {}): Interval {
  const rising = inOrder(rows);
  let last = -1;
  for (let row = 0; row < rising.scores.length; row++) last = Math.max(last, rising.from[row]!, rising.to[row]!);
  const times = new Float64Array(last + 1);
  return bootstrap(
    topicsOf(rising, last),
    (drawn) => {
      times.fill(0);
      for (const topic of drawn) times[topic] = times[topic]! + 1;
      return areaOf(rising, times);
    },
    { resamples },
  );
}

/** By rising score; each column anew, so that a pass over millions of rows reads them one behind the other. */
function inOrder({ scores, isSo, from, to }: ScoredRows): ScoredRows {
  const order = Int32Array.from(scores, (_, row) => row).sort((a, b) => scores[a]! - scores[b]!);
  return {
    scores: Float64Array.from(order, (row) => scores[row]!),
    isSo: Uint8Array.from(order, (row) => isSo[row]!),
    from: Int32Array.from(order, (row) => from[row]!),
    to: Int32Array.from(order, (row) => to[row]!),
  };
}

function topicsOf({ from, to }: ScoredRows, last: number): readonly number[] {
  const isThere = new Uint8Array(last + 1);
  for (const column of [from, to]) for (const topic of column) isThere[topic] = 1;
  return [...isThere.keys()].filter((topic) => isThere[topic] === 1);
}

/** Null where nothing is so, or nothing is not. */
function areaOf({ scores, isSo, from, to }: ScoredRows, times: Float64Array): number | null {
  let area = 0;
  let [so, not] = [0, 0];
  for (let row = 0; row < scores.length; ) {
    const score = scores[row]!;
    let [soHere, notHere] = [0, 0];
    for (; row < scores.length && scores[row] === score; row++) {
      const [a, b] = [from[row]!, to[row]!];
      const weight = a === b ? times[a]! : times[a]! * times[b]!;
      if (isSo[row]) soHere += weight;
      else notHere += weight;
    }
    area += soHere * (not + notHere / 2);
    so += soHere;
    not += notHere;
  }
  return so > 0 && not > 0 ? area / (so * not) : null;
}

/** Rows of one topic each. */
export function rowsOf(
  rows: readonly { readonly score: number; readonly isSo: boolean; readonly topic: number }[],
): ScoredRows {
  const topics = Int32Array.from(rows, (row) => row.topic);
  return {
    scores: Float64Array.from(rows, (row) => row.score),
    isSo: Uint8Array.from(rows, (row) => Number(row.isSo)),
    from: topics,
    to: topics,
  };
}
