// How far a figure would move if other documents of the same kind had been drawn: a percentile bootstrap.
//
// In:  documents; a figure of any number of them; a seed.
// Out: the figure of these documents, and an interval for it.
//
//     documents   a b c d          figure(a b c d) = value
//     resamples   b b d a …        figure of each, sorted; the middle 95 % of them is the interval
//
// Whole documents are drawn, with replacement, since the claims of one report resemble one another (Efron and Tibshirani
// 1993). With few documents the interval is too narrow, so n is always given beside it; of one there is none. The same
// seed gives the same interval: nothing here reads a clock.

export interface Interval {
  /** Of the documents as they are; null where they have none. */
  readonly value: number | null;
  /** Where the interval begins, in the figure's own unit; null where fewer than two documents have been given. */
  readonly from: number | null;
  readonly to: number | null;
  /** How many documents there are. */
  readonly n: number;
  /** Resamples for which there was a figure. */
  readonly resamples: number;
}

export interface BootstrapOptions {
  /** Any whole number. */
  readonly seed?: number;
  /** At least 1. */
  readonly resamples?: number;
  /** Share of resamples inside the interval, above 0 and below 1. */
  readonly level?: number;
}

/** Enough for ends that move by less than a tenth of the interval from seed to seed. */
const RESAMPLES = 2000;
const LEVEL = 0.95;

/** `figure` gives null for documents that have none (a share of nothing); such resamples are left out. */
export function bootstrap<Document>(
  documents: readonly Document[],
  figure: (drawn: readonly Document[]) => number | null,
  { seed = 1, resamples = RESAMPLES, level = LEVEL }: BootstrapOptions = {},
): Interval {
  if (!(Number.isInteger(seed) && Number.isInteger(resamples) && resamples >= 1 && level > 0 && level < 1))
    throw new RangeError(
      `a bootstrap has a whole seed, one resample or more and a level between 0 and 1, not seed ${seed}, ` +
        `${resamples} resamples, level ${level}; this is a bug in Hearsay`,
    );
  const n = documents.length;
  const value = figure(documents);
  if (n < 2) return Object.freeze({ value, from: null, to: null, n, resamples: 0 });
  const next = numbersOf(seed);
  const figures: number[] = [];
  for (let i = 0; i < resamples; i++) {
    const drawn = figure(documents.map(() => documents[Math.floor(next() * n)]!));
    if (drawn !== null) figures.push(drawn);
  }
  figures.sort((a, b) => a - b);
  const tail = (1 - level) / 2;
  return Object.freeze({
    value,
    from: quantile(figures, tail),
    to: quantile(figures, 1 - tail),
    n,
    resamples: figures.length,
  });
}

/** Between the two nearest of rising numbers (Hyndman and Fan's type 7); null of none. */
function quantile(rising: readonly number[], share: number): number | null {
  if (rising.length === 0) return null;
  const at = share * (rising.length - 1);
  const below = rising[Math.floor(at)]!;
  return below + (rising[Math.ceil(at)]! - below) * (at - Math.floor(at));
}

/** The next number, from 0 to below 1. */
export type Random = () => number;

/** Numbers that look random, the same for the same seed (mulberry32). */
export function numbersOf(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
