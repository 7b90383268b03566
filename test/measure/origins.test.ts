// Figures of origins: what counts as right, and that planted copies are made and counted as they should be.

import { describe, expect, it, test } from 'vitest';
import { evalOrigins } from '../../src/cli/eval-origins.ts';
import { openOrigins } from '../../src/link/index.ts';
import { numbersOf } from '../../src/measure/bootstrap.ts';
import { originFigures } from '../../src/measure/origins.ts';
import { plantedFrom } from '../../src/measure/planted.ts';
import { plantedFigures, type Topic } from '../../src/measure/planted-copies.ts';
import type { OriginEdge } from '../../src/nouns/index.ts';

const incident = {
  outlets: [{ id: 'bell', name: 'The Bell' }],
  origins: [
    { report: '02-local', from: '01-agency', how: 'copy', words: '' },
    { report: '02-local', from: '01-agency', how: 'cites', words: '' },
    { report: '03-live', from: 'bell', how: 'cites', words: '' },
  ],
} as const;

function edge(report: string, kind: OriginEdge['kind'], from: string | null, named: string | null = null): OriginEdge {
  return { report, kind, from, named, score: 1, reasons: [] };
}

describe('figures', () => {
  it('what the gold says is right, and an outlet by its name', () => {
    const edges = [
      edge('02-local', 'copy', '01-agency'),
      edge('02-local', 'cites', '01-agency'),
      edge('03-live', 'cites', null, 'The Bell'),
      edge('03-live', 'quotes', '02-local'),
    ];
    const { all, pairs } = originFigures([{ incident, edges }]);
    expect(all).toMatchObject({ precision: 1, recall: 1, gold: 3, predicted: 3 });
    expect(pairs).toMatchObject({ precision: 1, recall: 1, gold: 2, predicted: 2 });
  });

  it('another kind, another report, an outlet that the incident does not list are wrong', () => {
    const edges = [edge('02-local', 'credit', '01-agency'), edge('03-live', 'cites', null, 'The Star')];
    const { all, pairs, byKind } = originFigures([{ incident, edges }]);
    expect(all).toMatchObject({ precision: 0, recall: 0 });
    expect(pairs).toMatchObject({ precision: 0.5, recall: 0.5 });
    expect(byKind.copy).toMatchObject({ recall: 0, gold: 1, predicted: 0 });
  });
});

const PARAGRAPHS = [
  [
    'The first sentence stands at the head of it, and 3 men saw it.',
    'The second one was written by a clerk, who said that it rained.',
  ],
  ['"I saw my dog and our house," the man said.', 'The last one was killed by an editor, and many people wept for it.'],
];

test('the same seed plants the same copy, another seed another one', () => {
  const plant = (seed: number) =>
    plantedFrom(PARAGRAPHS, { operators: 'measuring', random: numbersOf(seed), host: null }).text;
  expect(plant(3)).toBe(plant(3));
  expect(new Set([1, 2, 3, 4, 5].map(plant)).size).toBe(5);
});

test('the two sets of operators rewrite differently, and leave some sentences alone', () => {
  for (const operators of ['tuning', 'measuring'] as const) {
    const copies = Array.from({ length: 200 }, (_, seed) =>
      plantedFrom(PARAGRAPHS, { operators, random: numbersOf(seed), host: [['A host.']] }),
    );
    const taken = copies.reduce((sum, copy) => sum + copy.taken, 0);
    const rewritten = copies.reduce((sum, copy) => sum + copy.rewritten, 0);
    expect(copies.every(({ text }) => text.includes('A host.'))).toBe(true);
    expect(copies.every((copy) => copy.taken >= 3)).toBe(true);
    expect(rewritten / taken).toBeGreaterThan(0.2);
    expect(rewritten / taken).toBeLessThan(0.5);
  }
});

describe('planted copies', () => {
  const topics: readonly Topic[] = ['mill', 'comet', 'barley', 'choir'].map((topic, n) => ({
    topic,
    reports: [
      {
        id: topic,
        text: Array.from(
          { length: 9 },
          (_, i) =>
            `The ${topic} of district ${n * 20 + i} met ${topic} friends who had waited ${i + 2} days for ${topic} news.`,
        ).join('\n'),
      },
    ],
  }));

  it('are found by what finds them, and by nothing that finds nothing', () => {
    const options = { operators: 'measuring', count: 40, seed: 5 } as const;
    const none = plantedFigures(topics, () => () => [], options);
    expect(none).toMatchObject({ reports: 44, planted: 40, found: 0, edges: 0, acrossTopics: 0 });
    const bare = { claims: [], speakers: [] };
    const some = plantedFigures(
      topics,
      (reportOf) => {
        const origins = openOrigins({ reportOf: (id) => ({ report: reportOf(id)!, ...bare }) });
        return (report) => origins.add({ report, ...bare });
      },
      options,
    );
    expect(some.found).toBeGreaterThan(30);
  });

  it('an edge between topics is counted', () => {
    let first: string | null = null;
    const figures = plantedFigures(
      topics,
      () => (report) => {
        first ??= report.id;
        return report.id === 'real choir' ? [edge('real choir', 'copy', first)] : [];
      },
      { operators: 'tuning', count: 2, seed: 1 },
    );
    expect(figures).toMatchObject({ edges: 1, acrossTopics: 1, found: 0 });
  });
});

test('the command says what it was not given', async () => {
  await expect(evalOrigins('no-such-folder', {})).rejects.toMatchObject({ code: 'eval/no-gold' });
  await expect(evalOrigins('gold', { part: 'all' })).rejects.toMatchObject({ code: 'eval/no-such-part' });
  await expect(evalOrigins('gold', { part: 'train' })).rejects.toMatchObject({ code: 'eval/no-gold' });
  await expect(evalOrigins('gold', { data: 'no-such-folder' })).rejects.toMatchObject({ code: 'input/missing' });
});
