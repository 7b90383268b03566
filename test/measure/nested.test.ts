// Each question on an example small enough to count by hand.

import { describe, expect, test } from 'vitest';
import { type NestingMark, nestedScores } from '../../src/measure/nested.ts';
import { marks, type Words } from './marks.ts';

const text =
  'Ray said that a worker told her that the log shows nothing was closed. Kim denied that they know of any leak at all.\n';
const ray: Words = {
  source: 'Ray',
  cue: 'said',
  content: ['that a worker told her that the log shows nothing was closed'],
};
const worker: Words = { source: 'a worker', cue: 'told', content: ['that the log shows nothing was closed'] };
const log: Words = { source: 'the log', cue: 'shows', content: ['nothing was closed'] };
const kim: Words = { source: 'Kim', cue: 'denied', content: ['that they know of any leak at all'] };
const they: Words = { source: 'they', cue: 'know of', content: ['any leak at all'] };

type Row = readonly [words: Words, within: number | null];
const nesting = (rows: readonly Row[]): readonly NestingMark[] =>
  marks(
    text,
    rows.map(([words]) => words),
  ).attributions.map((mark, n) => ({ ...mark, within: rows[n]![1] }));
const gold: readonly Row[] = [
  [ray, null],
  [worker, 0],
  [log, 1],
  [kim, null],
  [they, 3],
];
const scores = (predicted: readonly Row[]) =>
  nestedScores([{ text, gold: nesting(gold), predicted: nesting(predicted) }]);

describe('claims within claims', () => {
  test('the gold agrees with itself', () => {
    const { outerFound, placed, deep, all } = scores(gold);
    expect([outerFound.f1, placed.f1, deep.f1, all.f1]).toEqual([1, 1, 1, 1]);
    expect([outerFound.gold, deep.gold, all.gold]).toEqual([3, 1, 3]);
  });

  test('outermost claims are counted nowhere', () => {
    const { outerFound } = scores([
      [ray, null],
      [kim, null],
    ]);
    expect(outerFound).toMatchObject({ predicted: 0, gold: 3, recall: 0 });
  });

  test('what stands in an outermost claim that was not found is left out on both sides', () => {
    const { outerFound, all } = scores([
      [ray, null],
      [worker, 0],
      [log, 1],
    ]);
    expect(outerFound).toMatchObject({ precision: 1, recall: 1, gold: 2 });
    expect(all).toMatchObject({ precision: 1, gold: 3, predicted: 2 });
    const elsewhere = scores([
      [ray, null],
      [{ ...kim, source: 'Ray' }, null],
      [they, 1],
    ]);
    expect(elsewhere.outerFound).toMatchObject({ predicted: 0, gold: 2 });
    expect(elsewhere.all).toMatchObject({ predicted: 1, recall: 1 / 3 });
  });

  test('a claim that is found in the wrong one is found, not placed', () => {
    const { outerFound, placed, deep } = scores([
      [ray, null],
      [worker, 0],
      [log, 0],
      [kim, null],
      [they, 3],
    ]);
    expect(outerFound.f1).toBe(1);
    expect(placed.recall).toBe(2 / 3);
    expect(deep).toMatchObject({ gold: 1, predicted: 0 });
  });

  test('a nested claim is not matched with an outermost one', () => {
    expect(
      scores([
        [ray, null],
        [worker, null],
      ]).outerFound,
    ).toMatchObject({ predicted: 0, recall: 0 });
  });

  test('scores are set against what is right', () => {
    const { calibration } = scores([
      [ray, null],
      [{ ...worker, score: 0.75 }, 0],
      [{ ...log, cue: 'that', score: 0.25 }, 1],
    ]);
    expect(calibration).toMatchObject({ predicted: 2, error: 0.25 });
  });

  test('a circle is a mistake of the caller', () => {
    expect(() =>
      scores([
        [worker, 1],
        [log, 0],
      ]),
    ).toThrow(/no cycles/);
  });
});
