// Areas under the curve, against the definition; and the scores of folds.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aucOf, rowsOf } from '../../src/measure/auc.ts';
import { scoresInFolds } from '../../src/measure/logistic.ts';
import { orderedWithin } from '../../src/measure/stances.ts';
import { pairsOfReports, readTopics } from '../../src/measure/topics.ts';

const row = (score: number, isSo: boolean, topic = 0) => ({ score, isSo, topic });

/** The definition: of every pair of one that is so and one that is not. */
function byPairs(rows: readonly { score: number; isSo: boolean }[]): number | null {
  const [so, not] = [rows.filter((r) => r.isSo), rows.filter((r) => !r.isSo)];
  if (so.length * not.length === 0) return null;
  const right = so.flatMap((a) => not.map((b) => (a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0)));
  return right.reduce((sum: number, one) => sum + one, 0) / right.length;
}

describe('the area', () => {
  it('is 1, a half or 0', () => {
    expect(aucOf(rowsOf([row(1, false), row(2, true)])).value).toBe(1);
    expect(aucOf(rowsOf([row(1, false), row(1, true)])).value).toBe(0.5);
    expect(aucOf(rowsOf([row(2, false), row(1, true)])).value).toBe(0);
    expect(aucOf(rowsOf([row(2, true)])).value).toBeNull();
  });

  it('is the share of pairs in order', () => {
    const rows = fc.array(
      fc.record({ score: fc.integer({ min: 0, max: 6 }), isSo: fc.boolean(), topic: fc.integer({ min: 0, max: 3 }) }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(rows, (all) => {
        const { value } = aucOf(rowsOf(all), { resamples: 1 });
        const expected = byPairs(all);
        if (expected === null) expect(value).toBeNull();
        else expect(value).toBeCloseTo(expected, 10);
      }),
    );
  });

  it('has an interval over topics: wide where topics differ', () => {
    const even = Array.from({ length: 40 }, (_, n) => row(n % 3, n % 3 === 2, n % 8));
    const odd = Array.from({ length: 40 }, (_, n) => row(n % 8 < 4 ? n % 2 : 1 - (n % 2), n % 2 === 1, n % 8));
    const [narrow, wide] = [aucOf(rowsOf(even)), aucOf(rowsOf(odd))];
    expect(narrow.n).toBe(8);
    expect(wide.to! - wide.from!).toBeGreaterThan(narrow.to! - narrow.from! + 0.1);
  });
});

describe('pairs of reports', () => {
  it('of one topic stand nearer than of two', () => {
    const vector = (...values: number[]) => Float32Array.from(values);
    const reports = [
      { topic: 0, vectors: [vector(1, 0, 1), vector(0.9, 0.1, 1)] },
      { topic: 1, vectors: [vector(0, 1, 1)] },
      { topic: 0, vectors: [vector(0.8, 0.2, 1)] },
      { topic: 1, vectors: [vector(0.1, 0.9, 1)] },
      { topic: 2, vectors: [] },
    ];
    const rows = pairsOfReports(reports);
    expect(rows.scores).toHaveLength(10);
    expect([...rows.isSo].filter(Boolean)).toHaveLength(2);
    const scores = [...rows.scores];
    expect(Math.min(...scores.filter((_, n) => rows.isSo[n]))).toBeGreaterThan(
      Math.max(...scores.filter((_, n) => !rows.isSo[n])),
    );
  });

  it('lines that are no topics are Problems', () => {
    const lines = ['{"topic":"a","reports":[{"id":"1","text":"t"}]}', '{', '[]', '{"topic":"a","reports":[{"id":1}]}'];
    const { rows: topics, problems } = readTopics(lines.join('\n'), 'file');
    expect(topics).toHaveLength(1);
    expect(problems.map(({ code, line }) => [code, line])).toEqual([2, 3, 4].map((n) => ['measure/no-topic', n]));
  });
});

describe('scores in folds', () => {
  const rows = Array.from({ length: 400 }, (_, n) => ({
    features: [(n * 7919) % 13, n % 2, (n * 31) % 5],
    isSo: n % 2 === 1,
    topic: n % 20,
  }));

  it('find what tells, on topics that were not seen', () => {
    const scores = scoresInFolds(rows);
    expect(aucOf(rowsOf(rows.map(({ isSo, topic }, n) => row(scores[n]!, isSo, topic)))).value).toBeGreaterThan(0.95);
    expect(scoresInFolds(rows)).toEqual(scores);
  });

  it('learn nothing from the topic that they are asked about', () => {
    const one = rows.map((r) => ({ ...r, isSo: r.topic === 3 ? !r.isSo : r.isSo }));
    const [before, after] = [scoresInFolds(rows), scoresInFolds(one)];
    for (const [n, { topic }] of rows.entries()) if (topic === 3) expect(after[n]).toBe(before[n]);
  });
});

it('reports are put in order within their headline only', () => {
  const of = (headline: string, agrees: boolean, score: number, topic = 0) => ({ headline, agrees, score, topic });
  const rows = [of('a', true, 1), of('a', false, 0), of('b', true, 5, 1), of('b', false, 7, 1), of('b', false, 5, 1)];
  const { interval, pairs } = orderedWithin(rows);
  expect(pairs).toBe(3);
  expect(interval.value).toBeCloseTo((1 + 0 + 0.5) / 3);
});
