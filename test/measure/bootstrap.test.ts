// An interval must hold what it promises: it covers the true figure about as often as its level says.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bootstrap } from '../../src/measure/bootstrap.ts';
import { add, newTally, ratioOf } from '../../src/measure/ratio.ts';

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((a, b) => a + b, 0) / values.length;

/** Another generator than the bootstrap's own, so that the two cannot agree by chance (Numerical Recipes' congruence). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** How often the interval of samples of `n` holds the mean of what they were drawn from. */
function coverage(draw: (next: () => number) => number, trueMean: number, n: number, level: number): number {
  const trials = 600;
  const next = randomOf(7);
  let held = 0;
  for (let trial = 0; trial < trials; trial++) {
    const sample = Array.from({ length: n }, () => draw(next));
    const { from, to } = bootstrap(sample, mean, { seed: trial, resamples: 400, level });
    if (from! <= trueMean && trueMean <= to!) held++;
  }
  return held / trials;
}

describe('an interval of 95 %', () => {
  // Of 600 trials the share itself has a standard error of 0.9 points; 400 resamples cost some coverage too.
  test.each<[string, (next: () => number) => number, number]>([
    ['even numbers from 0 to 1', (next) => next(), 1 / 2],
    ['a coin that falls right seven times of ten', (next) => (next() < 0.7 ? 1 : 0), 0.7],
    ['a bell', (next) => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()), 0],
  ])('covers the mean of %s about 95 times of 100', (_, draw, trueMean) => {
    const share = coverage(draw, trueMean, 50, 0.95);
    console.log(`an interval of 95 % of 50 covers the mean in ${(100 * share).toFixed(1)} % of 600 trials`);
    expect(share).toBeGreaterThan(0.92);
    expect(share).toBeLessThan(0.975);
  });

  test('and one of 50 % about 50 times', () => {
    const share = coverage((next) => next(), 1 / 2, 50, 0.5);
    expect(share).toBeGreaterThan(0.44);
    expect(share).toBeLessThan(0.56);
  });
});

describe('a bootstrap', () => {
  const values = [0.2, 0.9, 0.4, 0.4, 0.7, 0.1, 0.8];

  test('gives the same interval for the same seed, and another for another', () => {
    const once = bootstrap(values, mean, { seed: 3 });
    expect(bootstrap(values, mean, { seed: 3 })).toEqual(once);
    expect(bootstrap(values, mean, { seed: 4 })).not.toEqual(once);
    expect(once).toMatchObject({ n: 7, resamples: 2000, value: 0.5 });
  });

  test('is as wide as theory says, and narrower with more documents', () => {
    const width = (n: number): number => {
      const sample = Array.from({ length: n }, (_, i) => (i + 0.5) / n);
      const { from, to } = bootstrap(sample, mean);
      return to! - from!;
    };
    // an even spread has a deviation of 1/√12: 2 · 1.96 · 0.2887 / √n
    expect(width(100)).toBeGreaterThan(0.9 * 0.1132);
    expect(width(100)).toBeLessThan(1.1 * 0.1132);
    expect(width(400)).toBeLessThan(0.6 * width(100));
  });

  test('draws whole documents: their claims stay together', () => {
    const documents = [
      { right: 9, gold: 10, predicted: 10 },
      { right: 0, gold: 10, predicted: 10 },
    ];
    const seen = new Set<number>();
    const { value, from, to } = bootstrap(documents, (drawn) => {
      const tally = newTally();
      for (const counts of drawn) add(tally, counts);
      const { f1 } = ratioOf(tally);
      seen.add(Math.round(100 * f1));
      return f1;
    });
    expect([...seen].sort((a, b) => a - b)).toEqual([0, 45, 90]);
    expect([value, from, to]).toEqual([0.45, 0, 0.9]);
  });

  test('of one document, or none, has no interval', () => {
    expect(bootstrap([0.5], mean)).toEqual({ value: 0.5, from: null, to: null, n: 1, resamples: 0 });
    expect(bootstrap([], mean)).toEqual({ value: null, from: null, to: null, n: 0, resamples: 0 });
  });

  test('leaves resamples out that have no figure, and says how many it kept', () => {
    const oneHas = [null, null, null, 0.5] as const;
    const { from, to, resamples } = bootstrap(oneHas, (drawn) => mean(drawn.filter((v) => v !== null)));
    expect([from, to]).toEqual([0.5, 0.5]);
    // the chance that the one document is drawn: 1 - (3/4)⁴ = 68 %
    expect(resamples / 2000).toBeGreaterThan(0.64);
    expect(resamples / 2000).toBeLessThan(0.73);
    expect(bootstrap([null, null], () => null)).toMatchObject({ value: null, from: null, to: null, resamples: 0 });
  });

  test('stays between the least and the greatest document', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 12 }),
        fc.integer(),
        (sample, seed) => {
          const { from, to } = bootstrap(sample, mean, { seed, resamples: 50 });
          expect(from).toBeLessThanOrEqual(to!);
          expect(from).toBeGreaterThanOrEqual(Math.min(...sample) - 1e-9);
          expect(to).toBeLessThanOrEqual(Math.max(...sample) + 1e-9);
        },
      ),
    );
  });

  test.each([{ seed: 0.5 }, { resamples: 0 }, { level: 1 }, { level: 0 }])('refuses %j', (options) => {
    expect(() => bootstrap(values, mean, options)).toThrow(/a bug in Hearsay/);
  });
});
