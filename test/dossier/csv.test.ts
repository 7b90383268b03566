import { describe, expect, test } from 'vitest';
import { csv, csvHeader } from '../../src/dossier/index.ts';
import { harbour, sample } from './sample.ts';

/** Rows as RFC 4180 has them, by column name. */
function tableOf(file: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of file
    .replace(/^\ufeff/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)!.push(quoted?.replace(/""/g, '"') ?? plain!);
    if (end === '\r\n') rows.push([]);
  }
  const [names, ...cells] = rows.filter((row) => row.length);
  return cells.map((row) => Object.fromEntries(names!.map((name, i) => [name, row[i]!])));
}

describe('csv', () => {
  test('one row a claim, and several reports make one file', () => {
    const file = csvHeader + csv(harbour) + csv(sample('<Kim> [said] {no}'));
    const rows = tableOf(file);
    expect(rows).toHaveLength(7);
    expect(file.startsWith('\ufeffreport,key,')).toBe(true);
    expect(file.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    expect(rows[0]).toMatchObject({
      outlet: 'Port Vela Courier',
      published: '2031-03-05',
      source: 'Mayor Ana Lopez',
      cue: 'said',
      content: 'the plant had been closed for weeks … "and nobody had a key."',
      score: '0.87',
      state: 'suggested',
    });
  });

  test('a claim carries its sentence, so that no negation is cut off', () => {
    const [row] = tableOf(csvHeader + csv(sample('It rained. The mayor did not [say] {that it burned}. Nobody came.')));
    expect(row!['context']).toBe('The mayor did not say that it burned.');
  });

  test('content in two paragraphs has both in its context', () => {
    const [row] = tableOf(csvHeader + csv(sample('One. {"It burned,} <she> [said].\n\n{"and fell."} Two.')));
    expect(row!['context']).toBe('"It burned, she said.\n\n"and fell."');
  });

  test('offsets say exactly where the parts stand', () => {
    const [row] = tableOf(csvHeader + csv(harbour)).slice(5);
    const text = harbour.report!.text;
    const slices = [...row!['spans']!.matchAll(/(\d+)\.\.(\d+)/g)].map(([, from, to]) => text.slice(+from!, +to!));
    expect(slices).toEqual(['Lopez', 'added', '"We had asked for new pumps in May,"', '"Not one arrived."']);
    expect(text.slice(+row!['from']!, +row!['to']!)).toBe(
      '"We had asked for new pumps in May," Lopez added. "Not one arrived."',
    );
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1+1', '\r=1+1', '＝1+1'])('%j is no formula', (words) => {
    const rows = tableOf(csvHeader + csv(sample('<A> [said] {b}', { report: { outlet: words } })));
    expect(rows[0]!['outlet']).toMatch(/^['\\]/);
    const content = tableOf(csvHeader + csv(sample(`[said] {${words}}`)))[0]!['content'];
    expect(content).toMatch(/^['\\]/);
  });

  test('quotes, commas and line breaks stay in their cell; control characters show their number', () => {
    const [row] = tableOf(csvHeader + csv(sample('<A> [said] {a, "b"\nc \u001b\\[2J \u202ed}')));
    expect(row!['content']).toBe('a, "b"\nc \\u{1b}[2J \\u{202e}d');
  });

  test('two candidate dates are both given', () => {
    const date = { of: 'published' as const, written: '', where: 'time' };
    const report = {
      dates: [
        { ...date, edtf: '2031-03' },
        { ...date, edtf: '2031-04' },
        { ...date, edtf: '2031-03' },
      ],
    };
    expect(tableOf(csvHeader + csv(sample('<A> [said] {b}', { report })))[0]!['published']).toBe('2031-03 or 2031-04');
  });

  test('no claims, no rows', () => {
    expect(csv(sample('Nobody said anything.'))).toBe('');
    expect(csv({ report: null, claims: [], problems: [], run: null })).toBe('');
  });
});

test('places with their records and times stand in columns; a claim without them has empty cells', () => {
  const at = { from: 0, to: 3 };
  const bare = { at, precision: 'point' as const, gazetteer: null, candidates: [] };
  const place = { ...bare, precision: 'town' as const, gazetteer: 'geonames:252601' };
  const times = [{ of: 'said' as const, edtf: '2026-03-18', at: null, others: [] }];
  const [row] = tableOf(csvHeader + csv(sample('<Kim> [said] {no}', { claim: { places: [place, bare], times } })));
  expect(row).toMatchObject({ places: 'Kim; Kim', gazetteer: 'geonames:252601; -', happened: '', said: '2026-03-18' });
  const [other] = tableOf(csvHeader + csv(sample('<Kim> [said] {no}')));
  expect(other).toMatchObject({ places: '', gazetteer: '', happened: '', said: '' });
});
