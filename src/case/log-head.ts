// `log/head`: seq and hash of the last line, outside of it, so that a changed or removed last line shows.
//
//     42 8c1f…e0⏎        tail -n 1 log/00000001.jsonl | sha256sum   prints the same hash
//
// The same form serves for a head that is kept elsewhere: on paper, in a mail, with a notary.

import { readFile } from 'node:fs/promises';
import { Fault } from '../nouns/index.ts';
import { codeOf, putFile } from './files.ts';
import { HEAD, under } from './layout.ts';
import type { Head } from './log.ts';

/** One line: seq, a space, hash. */
export function headLine({ seq, hash }: Head): string {
  return `${seq} ${hash}`;
}

/** A head as `headLine` writes it; null when it is none. White space around it does not count. */
export function headOf(text: string): Head | null {
  const found = /^(0|[1-9]\d{0,15}) ([0-9a-f]{64})$/.exec(text.trim());
  return found ? { seq: Number(found[1]), hash: found[2]! } : null;
}

export async function writeHead(folder: string, head: Head): Promise<void> {
  await putFile(under(folder, HEAD), Buffer.from(`${headLine(head)}\n`));
}

/** The bytes of `log/head` must be exactly what we write; why they are not, otherwise. */
export async function readHead(folder: string): Promise<Head | 'missing' | 'unreadable'> {
  try {
    const text = await readFile(under(folder, HEAD), 'latin1');
    const head = headOf(text);
    return head && text === `${headLine(head)}\n` ? head : 'unreadable';
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'missing';
    throw error;
  }
}

/** The head of a log that is to be opened. */
export async function mustReadHead(folder: string): Promise<Head> {
  const head = await readHead(folder);
  if (typeof head !== 'string') return head;
  throw new Fault(
    'case/no-head',
    `${HEAD} is ${head}; it names the last entry of the log by number and hash`,
    'Take it from a backup, or check the log as docs/verify-by-hand.md says and write its last number and hash there.',
  );
}
