// Every word of every fixture is found again in the bytes that its range names, by a way that shares no code with the
// readers: bytes, charset, tags and references away.

import { readdirSync } from 'node:fs';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { bytesOf, type Report } from '../../src/nouns/index.ts';
import { readCapture } from '../../src/read/index.ts';
import { fixture, utf8 } from './fixtures.ts';
import { readingHolds } from './report-holds.ts';

// Node 20 reads windows-1252 as Latin-1: the characters of the fixtures that differ.
const CP1252: Readonly<Record<string, string>> = {
  '\x80': '€',
  '\x85': '…',
  '\x8c': 'Œ',
  '\x91': '‘',
  '\x92': '’',
  '\x93': '“',
  '\x94': '”',
  '\x96': '–',
  '\x97': '—',
  '\x99': '™',
};

function decoded(bytes: Uint8Array, charset: string): string {
  if (charset !== 'windows-1252') return new TextDecoder(charset, { fatal: true }).decode(bytes);
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (char) => CP1252[char] ?? '?');
}

type Tree = { readonly nodeName: string; readonly value?: string; readonly childNodes?: readonly Tree[] };

function visible(tree: Tree): string {
  return tree.nodeName === '#text' ? tree.value! : (tree.childNodes ?? []).map(visible).join('');
}

function withoutMarks(source: string, reader: string): string {
  if (reader === 'html') return visible(parseFragment(source) as Tree);
  if (reader === 'markdown')
    return visible(parseFragment(source.replace(/\*\*|[*`]|__|\]\([^)]*\)|[[\]\\]/g, '')) as Tree);
  return source;
}

function lostWords(report: Report, bytes: Uint8Array): readonly string[] {
  const lost: string[] = [];
  for (const found of report.text.matchAll(/\S+/g)) {
    const range = bytesOf(report.bytes, found.index, found.index + found[0].length);
    const source = range ? decoded(bytes.subarray(range.from, range.to), report.charset.label) : '';
    const words = withoutMarks(source, report.reader.name).trim();
    if (words !== found[0].replace(/[*`[\]\\]|__/g, (mark) => (report.reader.name === 'markdown' ? '' : mark)))
      lost.push(`${found[0]} ← ${JSON.stringify(source)}`);
  }
  return lost;
}

const NAMES = readdirSync(new URL('../fixtures/read/', import.meta.url)).filter((name) => !name.startsWith('broken'));

describe('every word of a fixture stands in its bytes', () => {
  it('has fixtures to look at', () => expect(NAMES.length).toBeGreaterThan(9));
  for (const name of NAMES)
    it(name, () => {
      const bytes = fixture(name);
      const reading = readCapture(bytes, { from: name });
      readingHolds(reading, bytes);
      expect(reading.reports).toHaveLength(1);
      expect(reading.reports[0]!.text.match(/\S+/g)!.length).toBeGreaterThan(10);
      expect(lostWords(reading.reports[0]!, bytes)).toEqual([]);
    });
});

it('reads broken nesting too: each word stands where the browser would take it from', () => {
  const bytes = fixture('broken-nesting.html');
  const reading = readCapture(bytes, {});
  readingHolds(reading, bytes);
  // Words with a mark inside their bytes are left out: stray table text and unknown references.
  const lost = lostWords(reading.reports[0]!, bytes).filter((words) => !/�|&#0/.test(words));
  expect(lost).toEqual([]);
});

it('bites: a map that is off by one loses words', () => {
  const bytes = utf8('Word after word after word.');
  const [report] = readCapture(bytes, {}).reports;
  const rows = report!.bytes.rows.map((row) => ({ ...row, byteFrom: row.byteFrom + 1, byteTo: row.byteTo + 1 }));
  expect(lostWords({ ...report!, bytes: { rows } }, bytes).length).toBeGreaterThan(2);
});
