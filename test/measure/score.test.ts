// Each measure on an example small enough to count by hand, then what must hold of any marks.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Attribution } from '../../src/measure/gold.ts';
import { relationsOf } from '../../src/measure/relations.ts';
import { type Scores, scoresOf } from '../../src/measure/score.ts';
import { span } from '../../src/nouns/span.ts';
import { measured, type Words } from './marks.ts';

const text = '“It was late,” Mayor Lopez said, “and dark.” Nobody denied that the plant would close in May.\n';
const late: Words = { source: 'Mayor Lopez', cue: 'said', content: ['“It was late,”', '“and dark.”'] };
const close: Words = { source: 'Nobody', cue: 'denied', content: ['that the plant would close in May'] };

describe('a prediction that differs', () => {
  test('in punctuation at an edge is exact, but for the runs', () => {
    const scores = measured(text, [late], [{ ...late, content: ['It was late', 'and dark'] }]);
    expect(scores.exact.content.f1).toBe(1);
    expect(scores.relationStrict.f1).toBe(1);
    expect(scores.runs.content.f1).toBe(0);
  });

  test('by losing half of a split quotation misses one content and one of two runs', () => {
    const scores = measured(text, [late], [{ ...late, content: ['“It was late,”'] }]);
    expect(scores.exact.content.f1).toBe(0);
    expect(scores.runs.content).toMatchObject({ precision: 1, recall: 0.5, gold: 2, predicted: 1 });
    // "It was late" of "It was late and dark": three words of five.
    expect(scores.token.content).toMatchObject({ precision: 1, recall: 3 / 5 });
    expect(scores.partial.content).toMatchObject({ precision: 1, recall: 3 / 5 });
    expect(scores.relation.f1).toBe(1);
  });

  test('by less than half of the words together is no relation', () => {
    const share = (content: string) => measured(text, [close], [{ ...close, content: [content] }]).relation.f1;
    // 7 words in the gold: 4 of them suffice, 3 do not.
    expect(share('plant would close in')).toBe(1);
    expect(share('plant would close')).toBe(0);
  });

  test('in the source, or by making one up, is no relation', () => {
    expect(measured(text, [late], [{ ...late, source: 'Nobody' }]).relation.f1).toBe(0);
    expect(measured(text, [late], [{ cue: 'said', content: late.content }]).relation.f1).toBe(0);
    expect(measured(text, [late], [{ ...late, source: 'Lopez' }]).relation.f1).toBe(1);
  });

  test('in the cue alone counts where cues are ignored', () => {
    const scores = measured(text, [late], [{ ...late, cue: 'denied' }]);
    expect(scores.relation.f1).toBe(0);
    expect(scores.kinds.find((k) => k.kind === 'all')?.cueIgnored.f1).toBe(1);
  });
});

test('two gold claims alike need two predictions', () => {
  expect(measured(text, [late, late], [late]).relation).toMatchObject({ precision: 1, recall: 0.5 });
  expect(measured(text, [late, late], [late]).relationStrict).toMatchObject({ precision: 1, recall: 0.5 });
  expect(measured(text, [late, late], [late]).exact.content.recall).toBe(0.5);
});

test('of equal candidates the later is taken first, as the reference scorer does', () => {
  const [both, lopez, mayor] = ['Mayor Lopez', 'Lopez', 'Mayor'].map((source) => ({ ...late, source })) as [
    Words,
    Words,
    Words,
  ];
  expect(measured(text, [both, lopez], [mayor, lopez]).relation.recall).toBe(1);
  expect(measured(text, [lopez, both], [mayor, lopez]).relation.recall).toBe(0.5);
});

test('by kind, recall is over gold of the kind and precision over predictions of it', () => {
  const added = { ...close, source: 'Mayor Lopez' };
  const { kinds } = measured(text, [late, close], [late, added, { ...close, cue: 'said' }]);
  const of = (kind: string) => kinds.find((k) => k.kind === kind)!.relation;
  expect(of('direct')).toMatchObject({ precision: 1, recall: 1, gold: 1, predicted: 1 });
  expect(of('indirect')).toMatchObject({ precision: 0, recall: 0, gold: 1, predicted: 2 });
  expect(of('denial')).toMatchObject({ gold: 1, predicted: 1 });
  expect(of('mixed')).toMatchObject({ gold: 0, predicted: 0 });
});

test('what has no word of content is counted nowhere', () => {
  const scores = measured(text, [late], [late, { source: 'Nobody', cue: 'denied', content: ['.'] }]);
  expect(scores.exact.source).toMatchObject({ f1: 1, predicted: 1 });
  expect(scores.relation).toMatchObject({ f1: 1, predicted: 1 });
});

test('a run ends with its paragraph, and joins claims that touch', () => {
  const two = 'He said it rained\nand poured, and\nso on.';
  const content = ['it rained\nand poured'];
  expect(measured(two, [{ content }], [{ content: ['it rained', 'and poured'] }]).runs.content).toMatchObject({
    f1: 1,
    gold: 2,
  });
  expect(
    measured(two, [{ content: ['it rained'] }], [{ content: ['it'] }, { content: ['rained'] }]).runs.content.f1,
  ).toBe(1);
});

test('scores in falling order as more is wrong', () => {
  const rows: readonly (readonly Words[])[] = [
    [late, close],
    [{ ...late, source: 'Lopez' }, close],
    [{ ...late, source: 'Lopez', content: ['It was late'] }, close],
    [{ ...late, source: 'Lopez', content: ['It was'] }],
    [],
  ];
  const sums = rows.map((row) => {
    const s = measured(text, [late, close], row);
    return s.partial.source.f1 + s.partial.content.f1 + s.relation.f1;
  });
  expect(sums).toEqual([...sums].sort((a, b) => b - a));
  expect(new Set(sums).size).toBe(rows.length);
});

describe('of any marks', () => {
  const words = 'The mayor said, “it rained”; she denied 😀 nothing else.\nNobody asked why, he added.';
  const aSpan = fc
    .tuple(fc.nat(words.length - 1), fc.integer({ min: 1, max: 20 }))
    .map(([from, length]) => span(from, Math.min(words.length, from + length)));
  const attribution: fc.Arbitrary<Attribution> = fc.record({
    source: fc.array(aSpan, { maxLength: 1 }),
    cue: fc.array(aSpan, { maxLength: 1 }),
    content: fc.array(aSpan, { minLength: 1, maxLength: 3 }),
  });
  const many = fc.array(attribution, { maxLength: 8 });
  const scores = (gold: readonly Attribution[], predicted: readonly Attribution[]): Scores =>
    scoresOf([
      {
        gold: relationsOf({ text: words, attributions: gold }),
        predicted: relationsOf({ text: words, attributions: predicted }),
      },
    ]);
  const ratios = (s: Scores) => [
    ...[s.exact, s.token, s.partial, s.runs].flatMap((byRole) => Object.values(byRole)),
    s.relationStrict,
    s.relation,
  ];

  test('gold against itself is right in everything', () => {
    fc.assert(
      fc.property(many, (gold) => {
        for (const ratio of ratios(scores(gold, gold))) if (ratio.gold > 0) expect(ratio.f1).toBeCloseTo(1, 12);
      }),
    );
  });

  test('swapping the two sides exchanges precision and recall', () => {
    fc.assert(
      fc.property(many, many, (a, b) => {
        // The relation is left out: of equal candidates the greedy choice is not the same from both sides.
        const there = ratios(scores(a, b)).slice(0, -1);
        const back = ratios(scores(b, a)).slice(0, -1);
        for (const [i, ratio] of there.entries()) {
          expect(ratio.precision).toBeCloseTo(back[i]!.recall, 12);
          expect(ratio.recall).toBeCloseTo(back[i]!.precision, 12);
        }
      }),
    );
  });

  test('the order of claims does not matter', () => {
    fc.assert(
      fc.property(many, many, (gold, predicted) => {
        const forth = ratios(scores(gold, predicted)).slice(0, -1);
        const shuffled = ratios(scores([...gold].reverse(), [...predicted].reverse())).slice(0, -1);
        for (const [i, ratio] of forth.entries()) expect(ratio.f1).toBeCloseTo(shuffled[i]!.f1, 12);
      }),
    );
  });
});
