// Inputs that hold many reports: all readings of one, what holds of them together, and whether words stand in their bytes.

import { parseFragment } from 'parse5';
import { expect } from 'vitest';
import { bytesOf, type Problem, type Report } from '../../src/nouns/index.ts';
import { type About, type Reading, readEach } from '../../src/read/index.ts';
import { readingHolds } from './report-holds.ts';

export interface Many {
  readonly readings: readonly Reading[];
  readonly reports: readonly Report[];
  readonly problems: readonly Problem[];
}

export async function readMany(bytes: Uint8Array, about: About = {}): Promise<Many> {
  const readings: Reading[] = [];
  for await (const reading of readEach(bytes, about)) readings.push(reading);
  return {
    readings,
    reports: readings.flatMap(({ reports }) => reports),
    problems: readings.flatMap(({ problems }) => problems),
  };
}

/** What holds of any input: every reading, and no two reports of one name or id. */
export function manyHolds({ readings, reports }: Many, bytes: Uint8Array): void {
  expect(readings.length).toBeGreaterThan(0);
  for (const reading of readings) readingHolds(reading, bytes);
  expect(new Set(reports.map(({ id }) => id)).size).toBe(reports.length);
  expect(new Set(reports.map(({ part }) => part)).size).toBe(reports.length);
}

type Tree = { readonly nodeName: string; readonly value?: string; readonly childNodes?: readonly Tree[] };

function visible(tree: Tree): string {
  return tree.nodeName === '#text' ? tree.value! : (tree.childNodes ?? []).map(visible).join('');
}

const shown = (source: string): string => visible(parseFragment(source) as Tree);

/** Words that are not found again in their bytes, once tags and references, quoted once or twice, are away. */
export function lostWords(
  report: Report,
  bytes: Uint8Array,
  read: (source: string) => readonly string[] = (source) => {
    const open = source.replace(/<!\[CDATA\[|\]\]>/g, '');
    return [open, shown(open), shown(shown(open))];
  },
): readonly string[] {
  const lost: string[] = [];
  const decoder = new TextDecoder(report.charset.label);
  for (const found of report.text.matchAll(/\S+/g)) {
    const range = bytesOf(report.bytes, found.index, found.index + found[0].length);
    const source = range ? decoder.decode(bytes.subarray(range.from, range.to)) : '';
    if (!read(source).some((words) => words.trim() === found[0])) lost.push(`${found[0]} ← ${JSON.stringify(source)}`);
  }
  return lost;
}
