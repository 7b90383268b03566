// Entry <-> line of the log, and how a line follows the one before it.
//
//     {"seq":2,"time":"2031-03-05T09:00:00.000Z","by":{"person":"Ines"},"kind":"note","body":{…},"prev":"<64 hex>"}⏎
//      prev = SHA-256 of line 1, its newline included, so that `sed -n 1p log/00000001.jsonl | sha256sum` prints it
//
// A draft is checked and turned into JSON when it is handed over, so that nothing can change under it while it waits; seq
// and prev are set when it is written. The same for every log, in a folder or in a database.

import { hash as digest } from 'node:crypto';
import { type Entry, type EntryDraft, Fault, type Kind, type KnownEntry, type Problem } from '../nouns/index.ts';
import { BY, KINDS, TIME } from './kinds.ts';
import type { Head } from './log.ts';
import { type Check, count, hash, name, shape } from './shape.ts';

/** A line that is longer was not written by Hearsay; words of reports do not belong into the log. */
export const MAX_LINE_BYTES = 1024 * 1024;

/** A checked draft, waiting for its place: the line between seq and prev. */
export type Unsealed = string & { readonly unsealed: true };

/** Throws `case/bad-entry`, `case/entry-too-large`. */
export function unsealed({ by, kind, body }: EntryDraft, time: string): Unsealed {
  const check: Check<unknown> | undefined = isKind(kind) ? KINDS[kind] : undefined;
  const byBreach = BY(by, true);
  const breach = check ? check(body, true) : 'kind: is none of format 1';
  if (byBreach !== null || breach !== null)
    throw new Fault(
      'case/bad-entry',
      `this entry of kind ${kind} cannot be kept: ${breach ?? `by ${byBreach}`}`,
      'docs/log.md says what an entry of each kind holds',
    );
  const middle = `"time":${JSON.stringify(time)},"by":${JSON.stringify(by)},"kind":${JSON.stringify(kind)},"body":${JSON.stringify(body)}`;
  const bytes = Buffer.byteLength(middle);
  if (bytes > MAX_LINE_BYTES - 200)
    throw new Fault(
      'case/entry-too-large',
      `this entry of kind ${kind} has ${bytes} bytes; an entry holds up to ${MAX_LINE_BYTES - 200}`,
      'keep long texts and lists in a file, or in several entries',
    );
  return middle as Unsealed;
}

/** The line of the entry that comes after `before`, and the head that it makes. */
export function sealed(middle: Unsealed, before: Head): { readonly line: Buffer; readonly head: Head } {
  const seq = before.seq + 1;
  const line = Buffer.from(`{"seq":${seq},${middle},"prev":"${before.hash}"}\n`);
  return { line, head: { seq, hash: hashOf(line) } };
}

/** SHA-256 of bytes: of a line with its newline, of a file. */
export function hashOf(bytes: Uint8Array): string {
  return digest('sha256', bytes);
}

const anyObject = shape<Readonly<Record<string, unknown>>>({}, {});
const entryShape = shape<Entry>(
  { seq: count, time: TIME, by: anyObject as Check<Entry['by']>, kind: name, body: anyObject, prev: hash },
  {},
);

/** The entry of a line, frozen; or why it is none. */
export function entryOf(line: Uint8Array): Entry | string {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(line.buffer, line.byteOffset, line.byteLength).toString('utf8'));
  } catch {
    return 'it is not JSON';
  }
  return entryShape(value, false) ?? frozen(value as Entry);
}

/** What of an entry does not follow the one before it; null when all does. */
export function unlike(entry: Entry, before: Head): string | null {
  if (entry.seq !== before.seq + 1) return `seq ${before.seq + 1} was expected, not ${entry.seq}`;
  if (entry.prev !== before.hash) return `prev ${before.hash} was expected, not ${entry.prev}`;
  return null;
}

/** An entry of a kind of format 1; or why it cannot be understood, which a later version of Hearsay may. */
export function knownEntry(entry: Omit<Entry, 'prev'>): KnownEntry | Problem {
  const check: Check<unknown> | undefined = isKind(entry.kind) ? KINDS[entry.kind] : undefined;
  const breach = check ? (check(entry.body, false) ?? BY(entry.by, false)) : 'the kind is not known';
  if (breach === null) return entry as unknown as KnownEntry;
  return {
    code: 'case/unknown-entry',
    message: `Entry ${entry.seq} of kind ${entry.kind} is not understood: ${breach}. It is kept as it is.`,
    value: entry.kind,
    fix: 'A newer version of Hearsay may have written it: open the case with that.',
  };
}

/** Whether it is a kind of format 1. */
export function isKind(kind: string): kind is Kind {
  return Object.hasOwn(KINDS, kind);
}

/** Whether an entry was not understood. */
export function isProblem(known: KnownEntry | Problem): known is Problem {
  return 'code' in known;
}

/** The value, frozen with all that it holds; however deep, because a line may come from anywhere. */
export function frozen<T>(value: T): T {
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== 'object' || next === null || Object.isFrozen(next)) continue;
    Object.freeze(next);
    for (const inner of Object.values(next)) if (typeof inner === 'object') waiting.push(inner);
  }
  return value;
}
