// The same files through the reference scorer and through ours, in per cent to one digit.
//
// The articles are written for this test: an emoji before every offset, letters beyond U+FFFF, contents in two and three
// pieces, claims without a source, one claim twice, one without content, an article without predictions.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { evaluate } from '../../src/measure/evaluate.ts';
import { readMarks } from '../../src/measure/gold.ts';
import { peopleOf } from '../../src/measure/human.ts';
import type { Ratio } from '../../src/measure/ratio.ts';
import type { Scores } from '../../src/measure/score.ts';

const file = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

const figures = (s: Scores): Record<string, readonly [number, number, number]> => {
  const of = ({ precision, recall, f1 }: Ratio) => [100 * precision, 100 * recall, 100 * f1] as const;
  return {
    'token source': of(s.token.source),
    'token cue': of(s.token.cue),
    'token content': of(s.token.content),
    'exact source': of(s.exact.source),
    'exact cue': of(s.exact.cue),
    'exact content': of(s.exact.content),
    relation: of(s.relation),
    'relation strict': of(s.relationStrict),
  };
};

function expectFigures(scores: Scores, expected: Readonly<Record<string, readonly number[]>>): void {
  const found = figures(scores);
  expect(Object.keys(found)).toEqual(Object.keys(expected));
  for (const [name, values] of Object.entries(expected))
    for (const [i, value] of values.entries()) expect(Math.abs(found[name]![i]! - value), name).toBeLessThan(0.051);
}

// python3 score.py little-gold.jsonl little-predictions.jsonl
test('predictions against gold', () => {
  const gold = readMarks(file('little-gold.jsonl'), 'gold').marked;
  const texts = new Map(gold.map(({ id, text }) => [id, text]));
  const predictions = readMarks(file('little-predictions.jsonl'), 'predictions', texts);
  expect(predictions.problems).toEqual([]);
  const evaluation = evaluate(gold, predictions.marked);
  expect(evaluation).toMatchObject({ articles: 3, goldWithoutContent: 1, articlesWithoutPrediction: 1 });
  expectFigures(evaluation.system, {
    'token source': [92.9, 81.2, 86.7],
    'token cue': [76.5, 76.5, 76.5],
    'token content': [91.7, 77.2, 83.8],
    'exact source': [72.7, 72.7, 72.7],
    'exact cue': [72.7, 66.7, 69.6],
    'exact content': [45.5, 41.7, 43.5],
    relation: [63.6, 58.3, 60.9],
    'relation strict': [18.2, 16.7, 17.4],
  });
});

// python3 score.py --human little-people.jsonl
test('every ordered pair of people', () => {
  const people = readMarks(file('little-people.jsonl'), 'people').marked;
  const found = peopleOf(people)!;
  expect(found).toMatchObject({ articles: 2, scores: { pairs: 3 * 2 + 2 * 1 } });
  const alike = (value: number) => [value, value, value];
  expectFigures(found.scores, {
    'token source': alike(89.8),
    'token cue': alike(72.4),
    'token content': alike(81.0),
    'exact source': alike(72.2),
    'exact cue': alike(73.7),
    'exact content': alike(52.6),
    relation: alike(68.4),
    'relation strict': alike(31.6),
  });
});

test('people are also compared on the articles of the gold alone, and never across texts', () => {
  const people = readMarks(file('little-people.jsonl'), 'people').marked;
  const evaluation = evaluate([people.find((row) => row.id === 'harbour')!], [], people);
  expect(evaluation.people.sameArticles).toMatchObject({ articles: 1, scores: { pairs: 6 } });
  expect(evaluation.people.allArticles).toMatchObject({ articles: 2, scores: { pairs: 8 } });
  expect(evaluate([people.find((row) => row.id === 'kiln')!], [], people).people.sameArticles).toBeNull();
  const [first, second] = people;
  expect(peopleOf([first!, { ...second!, text: `${second!.text} ` }])).toBeNull();
});
