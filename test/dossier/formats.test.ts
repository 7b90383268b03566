import { expect, test } from 'vitest';
import { formats, terminal } from '../../src/dossier/index.ts';
import { harbour, sample } from './sample.ts';

const outputs = (extraction: typeof harbour): [name: string, output: string][] => [
  ...Object.entries(formats).map(([name, { write, header }]): [string, string] => [
    name,
    (header ?? '') + write(extraction),
  ]),
  ['terminal', terminal(extraction)],
];

test('the list holds every format, and nothing that it inherited', () => {
  expect(Object.keys(formats)).toEqual(['json', 'jsonl', 'csv', 'html', 'marked', 'brat', 'citron']);
  expect(formats['toString']).toBeUndefined();
});

test('every format writes something for a report, and something safe for nothing', () => {
  for (const [name, output] of outputs(harbour)) expect(output.length, name).toBeGreaterThan(100);
  for (const [name, { write }] of Object.entries(formats))
    expect(() => write({ report: null, claims: [], problems: [], run: null }), name).not.toThrow();
});

test('the same extraction always gives the same output', () => {
  expect(outputs(structuredClone(harbour))).toEqual(outputs(harbour));
});

const JUDGING =
  /\b(verdict|rating|rated|true|false|truth|truthful|verified|confirmed|credible|reliable|fake|likely|claimed|admitted|revealed)\b/i;

test('no format judges, and none puts a verb in the mouth of a reporter', () => {
  for (const [name, output] of outputs(harbour)) {
    // What a browser shows; JSON has the booleans of its own fields.
    const shown = output.replace(/<(style|script)>[^]*?<\/\1>/g, '').replace(/"foreign": ?false/g, '');
    expect(shown, name).not.toMatch(JUDGING);
    expect(`${shown} verdict`, name).toMatch(JUDGING);
  }
});

test('other actors give the same output with other names', () => {
  const notation = '<1:Arden> [1:said] {1:<2:Boral> [2:denied] {2:it}}. <3:Boral> [3:said] {3:Arden fired}.';
  const swap = (words: string): string =>
    words.replace(/Arden|Boral/g, (name) => (name === 'Arden' ? 'Boral' : 'Arden'));
  const ids = (words: string): string => words.replace(/\b[0-9a-f]{64}\b/g, 'ID');
  const swapped = outputs(sample(swap(notation))).map(([name, output]) => [name, ids(output)]);
  expect(swapped).toEqual(outputs(sample(notation)).map(([name, output]) => [name, ids(swap(output))]));
});

test('a thousand claims in one paragraph are written in seconds by every format', () => {
  const other = 'Other words follow here. '.repeat(38);
  const claims = Array.from({ length: 1000 }, (_, i) => `<${i + 1}:Kim> [${i + 1}:said] {${i + 1}:no}, ${other}`);
  for (const [name, output] of outputs(sample(claims.join(' ')))) expect(output.length, name).toBeGreaterThan(100_000);
}, 20_000);
