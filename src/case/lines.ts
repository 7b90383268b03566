// A segment of the log to its lines, however long it is.
//
// In:  the path of a segment.
// Out: its lines in batches, each with its newline; the last may have none, and is then torn, or still being written.

import { open } from 'node:fs/promises';
import { MAX_LINE_BYTES } from './line.ts';

export interface Line {
  /** With its newline, unless it is torn. */
  readonly bytes: Buffer;
  /** From 1. */
  readonly number: number;
  /** Where it begins in the segment. */
  readonly at: number;
}

const CHUNK_BYTES = 1024 * 1024;
const NEWLINE = 10;

/** A segment without newlines is not read into memory whole: what is longer is cut, and is no entry in any case. */
const LONGEST = 8 * MAX_LINE_BYTES;

interface Stretch {
  /** Where a line begins, and its number. By default the first one. */
  readonly from?: Pick<Line, 'at' | 'number'>;
  /** The byte where the last line ends. By default all are given. */
  readonly to?: number;
}

export async function* linesOf(
  path: string,
  { from: start = { at: 0, number: 1 }, to = Number.POSITIVE_INFINITY }: Stretch = {},
): AsyncGenerator<readonly Line[]> {
  const file = await open(path, 'r');
  try {
    let rest: Buffer = Buffer.alloc(0);
    let { at, number } = start;
    for (let read = at; read < to; ) {
      const chunk = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, to - read));
      const { bytesRead } = await file.read(chunk, 0, chunk.length, read);
      if (bytesRead === 0) break;
      read += bytesRead;
      const bytes =
        rest.length > 0 ? Buffer.concat([rest, chunk.subarray(0, bytesRead)]) : chunk.subarray(0, bytesRead);
      const lines: Line[] = [];
      let from = 0;
      for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, from)) {
        lines.push({ bytes: bytes.subarray(from, end + 1), number: number++, at: at + from });
        from = end + 1;
      }
      rest = bytes.subarray(from);
      at += from;
      if (lines.length > 0) yield lines;
      if (rest.length > LONGEST) break;
    }
    if (rest.length > 0) yield [{ bytes: rest, number, at }];
  } finally {
    await file.close();
  }
}

export function isTorn({ bytes }: Line): boolean {
  return bytes.at(-1) !== NEWLINE;
}
