// What a copy did with its origin, one line a sentence: how, and for a changed one [words gone|words new].

import { expect, test } from 'vitest';
import { type DiffRow, diffOf } from '../../src/link/index.ts';
import { caseReport } from './case-reports.ts';

const ORIGIN = `
The ferry left Port Elm at seven with forty passengers on board. It ran onto a sandbank outside the harbour.
Twelve people were taken off by a fishing boat that was mending its nets. Nobody was badly hurt.
The harbour board said its lamps had been tested the evening before. Divers will look at the hull on Friday.`;

function shown(copy: string, origin: string = ORIGIN): readonly string[] {
  const [a, b] = [caseReport('copy', copy).report, caseReport('origin', origin).report];
  const begin = (text: string, span: DiffRow['copy']) =>
    span ? text.slice(span.from, span.to).split(' ').slice(0, 3).join(' ') : '–';
  const words = (text: string, spans: DiffRow['gone']) => spans.map(({ from, to }) => text.slice(from, to)).join(', ');
  return diffOf(a, b).map(
    ({ how, moved, copy: inCopy, origin: inOrigin, gone, fresh }) =>
      `${how}${moved ? ' moved' : ''}: ${inCopy ? begin(a.text, inCopy) : begin(b.text, inOrigin)}` +
      (how === 'changed' ? ` [${words(b.text, gone)}|${words(a.text, fresh)}]` : ''),
  );
}

test('the same text is kept, whatever its marks and accents', () => {
  const rows = shown(ORIGIN.replaceAll(',', '').replace('ferry', 'férry'));
  expect(rows).toHaveLength(6);
  expect(rows.every((row) => row.startsWith('kept:'))).toBe(true);
});

test('sentences that were changed, dropped, added and moved', () => {
  expect(
    shown(`
Divers will look at the hull on Friday. The ferry left Port Elm at eight with thirty-nine passengers on board.
It was a clear night. Twelve people were taken off by a trawler that was mending its nets. Nobody was badly hurt.`),
  ).toEqual([
    'kept moved: Divers will look',
    'changed: The ferry left [seven, forty|eight, thirty-nine]',
    'dropped: It ran onto',
    'added: It was a',
    'changed: Twelve people were [fishing boat|trawler]',
    'kept: Nobody was badly',
    'dropped: The harbour board',
  ]);
});

test('a short sentence is the same where all its words are', () => {
  const origin = 'He ran. She stayed at home with her three brothers. It was late.';
  expect(shown('It was late. He ran.', origin)).toEqual([
    'kept moved: It was late.',
    'kept: He ran.',
    'dropped: She stayed at',
  ]);
});

test('nothing against something, and nothing at all', () => {
  expect(shown('A.', ORIGIN).filter((row) => row.startsWith('dropped'))).toHaveLength(6);
  expect(diffOf({ id: 'a', text: '', blocks: [] }, { id: 'b', text: '', blocks: [] })).toEqual([]);
});
