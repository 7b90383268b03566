// Fixtures by name, and what reading one gives.

import { readFileSync } from 'node:fs';
import type { Block, BlockKind, Report } from '../../src/nouns/index.ts';
import { type About, readCapture } from '../../src/read/index.ts';

export function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`../fixtures/read/${name}`, import.meta.url));
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The only report of an input that has one. */
export function reportOf(bytes: Uint8Array, about: About = {}): Report {
  const { reports, problems } = readCapture(bytes, about);
  const [report] = reports;
  if (!report || reports.length > 1) throw new Error(`${reports.length} reports; ${JSON.stringify(problems)}`);
  return report;
}

/** `kind: words` of each block, one a line. */
export function outline({ text, blocks }: Report, kinds?: readonly BlockKind[]): readonly string[] {
  return blocks
    .filter(({ kind }) => kinds === undefined || kinds.includes(kind))
    .map((block) => `${block.kind}: ${wordsOf(text, block)}`);
}

function wordsOf(text: string, { from, to }: Block): string {
  return text.slice(from, to).replace(/\s+/g, ' ');
}

export function codes(bytes: Uint8Array, about: About = {}): readonly string[] {
  return readCapture(bytes, about).problems.map(({ code }) => code);
}
