// Inputs of an `add`, with threads whose answers are written by hand: for the tests of adding.ts.

import { type Holdings, type Keeping, versions } from '../../src/case/index.ts';
import { type Adding, type Came, type NamedInput, type Step, stepsOf } from '../../src/cli/adding.ts';
import type { Receipt } from '../../src/nouns/index.ts';
import { captureOf, type Found, type Reading, readCapture } from '../../src/read/index.ts';
import { sha256 } from '../../src/text/sha256.ts';
import type { Threads } from '../../src/threads.ts';
import { INES } from '../case/little-case.ts';
import { utf8 } from '../read/fixtures.ts';

export const MODEL = sha256('a model');
export const NOTHING: Holdings = {
  kinds: new Map(),
  captures: new Map(),
  capturedAt: new Map(),
  receipts: new Set(),
  reports: new Map(),
  unread: new Set(),
  runs: new Map(),
  forgotten: new Map(),
  reportsOf: new Map(),
  partsOf: new Map(),
  whole: new Map(),
  failures: new Map(),
  pages: new Map(),
  versions: versions(),
};

export const SHELF = {
  get: () => Promise.reject(new Error('not here')),
  putPieces: () => Promise.reject(new Error('not here')),
  pathOf: () => null,
};
const ADDING = { captures: SHELF, model: MODEL, by: INES, evenForgotten: false, leads: null };

/** Threads that open by `found`, and find no claim in anything; later reports come sooner. */
export function threads(
  found: (bytes: Uint8Array) => readonly (Found | Reading)[],
): Threads & { readonly extracted: string[] } {
  const extracted: string[] = [];
  let asked = 0;
  return {
    workers: 2,
    extracted,
    async *open(input) {
      const [, ...inside] = found('bytes' in input ? input.bytes : new Uint8Array(0));
      yield* inside;
    },
    async extract(report) {
      extracted.push(report.id);
      await new Promise((resolve) => setTimeout(resolve, 20 - 4 * (asked++ % 5)));
      const run = { model: 'attribution', modelSha256: MODEL, runtime: 'by hand', version: '0' };
      return { report, claims: [], problems: [], run };
    },
    readAll: () => {
      throw new Error('not asked for here');
    },
    close: async () => {},
  };
}

/** A document: its capture, then its reading. */
export function document(words: string, receipt: Receipt = {}): readonly (Found | Reading)[] {
  const bytes = utf8(words);
  const reading = readCapture(bytes, { receipt });
  return [{ capture: reading.capture, bytes }, reading];
}

/** An archive with pages in it, each of which says where it was got. */
export function archive(
  name: string,
  pages: readonly (readonly [words: string, receipt: Receipt])[],
): readonly (Found | Reading)[] {
  const bytes = utf8(`archive ${name}`);
  const capture = captureOf(bytes, { from: name });
  const members = pages.flatMap(([words, receipt], n) =>
    document(words, { ...receipt, within: { capture: capture.id, part: `record ${n}` } }),
  );
  return [{ capture, bytes }, ...members];
}

export async function* named(...inputs: readonly (readonly [string, Came])[]): AsyncGenerator<NamedInput> {
  for (const [name, came] of inputs) yield { name, read: async () => came };
}

export const came = (name: string): readonly [string, Came] => [name, { bytes: utf8(name), receipt: { from: name } }];

export async function stepsFrom(
  inputs: AsyncIterable<NamedInput>,
  by: Threads,
  held: Holdings = { ...NOTHING, versions: versions() },
  more: Partial<Adding> = {},
): Promise<readonly Step[]> {
  const steps: Step[] = [];
  const adding = { ...ADDING, threads: by, held, ...more };
  for await (const step of stepsOf(inputs, adding)) steps.push(step);
  return steps;
}

export const kept = (steps: readonly Step[]): readonly Keeping[] =>
  steps.flatMap((step) => ('keep' in step ? [step.keep] : []));
export const kinds = (steps: readonly Step[]): readonly string[] => kept(steps).map(({ draft }) => draft.kind);
export const codes = (steps: readonly Step[]): readonly string[] =>
  steps.flatMap((step) => ('problem' in step ? [step.problem.code] : []));

export const SAID = 'The mayor said on Monday that the bridge would close.';
