// A claim within a claim, in every format: said where the format can say it, and left out with a word where it cannot.

import { expect, test } from 'vitest';
import { formats, readMarked, terminal, writeMarked } from '../../src/dossier/index.ts';
import { nestingOf } from '../../src/dossier/nesting.ts';
import { readJson } from '../../src/dossier/read-json.ts';
import type { Extraction } from '../../src/nouns/index.ts';
import { sample } from './sample.ts';

const notation =
  '<1:Ray> [1:said] {1:that <2:a worker> [2:told] her {2:<3:the log> [3:shows] {3:nothing}}}. <4:Kim> [4:said] {4:no}.';
const flat = sample(notation);
const [ray, worker, log, kim] = flat.claims as unknown as Extraction['claims'][number][];
const extraction: Extraction = {
  ...flat,
  claims: [
    { ...ray!, within: null },
    { ...worker!, within: ray!.id },
    { ...log!, within: worker!.id },
    { ...kim!, within: null },
  ],
};

test('how deep each stands, and in which', () => {
  expect(nestingOf(extraction.claims)).toEqual([
    { within: null, depth: 0 },
    { within: 0, depth: 1 },
    { within: 1, depth: 2 },
    { within: null, depth: 0 },
  ]);
});

test('a list that leads back to itself, or to a claim that is not there, is shown all the same', () => {
  const [a, b] = [
    { id: 'a', within: 'b' },
    { id: 'b', within: 'a' },
  ];
  expect(nestingOf([a, b]).map(({ within }) => within)).toEqual([1, 0]);
  expect(nestingOf([{ id: 'c', within: 'elsewhere' }])).toEqual([{ within: null, depth: 0 }]);
});

test('json has the id of the claim around, and reads back', () => {
  const written = formats['json']!.write(extraction, { text: true });
  expect(readJson(written).claims.map(({ within }) => within)).toEqual([null, ray!.id, worker!.id, null]);
  expect(formats['json']!.write(flat)).not.toContain('within');
});

test('marked goes there and back', () => {
  const written = formats['marked']!.write(extraction);
  expect(written).toBe(notation);
  const { text, claims } = readMarked(written);
  expect(writeMarked(text, claims)).toBe(notation);
});

test('csv has a column for it', () => {
  const [first, second] = formats['csv']!.write(extraction).split('\r\n');
  expect(first!.endsWith(',')).toBe(true);
  expect(second!.endsWith(`,${ray!.id}`)).toBe(true);
});

test('brat has a relation from content to content', () => {
  const lines = formats['brat']!.write(extraction).split('\n');
  const contents = lines.flatMap((line) => /^(T\d+)\tContent/.exec(line)?.[1] ?? []);
  expect(lines.filter((line) => line.includes('\tWithin ')).map((line) => line.split('\t')[1])).toEqual([
    `Within Arg1:${contents[1]} Arg2:${contents[0]}`,
    `Within Arg1:${contents[2]} Arg2:${contents[1]}`,
  ]);
});

test('citron leaves them out and says so', () => {
  const { quotes } = JSON.parse(formats['citron']!.write(extraction)) as { quotes: { cue: { text: string } }[] };
  expect(quotes.map(({ cue }) => cue.text)).toEqual(['said', 'said']);
  expect(formats['citron']!.problems!(extraction)).toMatchObject([{ code: 'citron/nested-left-out', value: '2' }]);
  expect(formats['citron']!.problems!(flat)).toEqual([]);
});

test('the terminal moves it in and names the claim around it', () => {
  const lines = terminal(extraction, { width: 100 }).split('\n');
  const heading = (number: number) => lines.find((line) => line.trimStart().startsWith(`${number}  `))!;
  expect(heading(1)).toMatch(/^ 1 {2}Ray/);
  expect(heading(2)).toMatch(/^ {5}2 {2}a worker .*within 1 · /);
  expect(heading(3)).toMatch(/^ {9}3 {2}the log .*within 2 · /);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
});

test('the page moves its card in and links to the card around it', () => {
  const page = formats['html']!.write(extraction);
  expect(page).toContain('<article class="card nested deep-1" id="claim-2"');
  expect(page).toContain('<article class="card nested deep-2" id="claim-3"');
  expect(page).toContain('within <a href="#claim-2">claim 2</a>');
});
