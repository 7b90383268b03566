// From offsets of a text to byte ranges of the capture that it was decoded from.
//
// Idea: runs of text in which every UTF-16 unit took the same number of bytes are one row, so plain ASCII is one row
// however long. What has no such rule (an entity, a surrogate pair, a replaced bad byte) is a row of its own, `each` 0:
//
//     bytes   A T &amp; T           text   AT&T
//     rows    {from 0, to 2, byteFrom 0, byteTo 2, each 1} {2, 3, 2, 7, 0} {3, 4, 7, 8, 1}
//
// Rows are in text order. Text that stands in no row (line breaks between blocks, added by the reader) has no bytes.

import { firstEndingAfter } from './span.ts';

/** Text [from, to) came from bytes [byteFrom, byteTo). */
export interface ByteRow {
  readonly from: number;
  readonly to: number;
  readonly byteFrom: number;
  readonly byteTo: number;
  /** Bytes for each UTF-16 unit, or 0 when the row is one indivisible piece. */
  readonly each: number;
}

/** Rows in text order, not overlapping. */
export interface ByteMap {
  readonly rows: readonly ByteRow[];
}

/** The byte range [from, to) that holds every byte of text [from, to); null when none of it came from the capture. */
export function bytesOf(map: ByteMap, from: number, to: number): { from: number; to: number } | null {
  const { rows } = map;
  let first = Number.POSITIVE_INFINITY;
  let last = -1;
  for (let i = firstEndingAfter(rows, from); i < rows.length && rows[i]!.from < to; i++) {
    const row = rows[i]!;
    const begin = row.each ? row.byteFrom + Math.max(0, from - row.from) * row.each : row.byteFrom;
    const end = row.each ? row.byteFrom + (Math.min(to, row.to) - row.from) * row.each : row.byteTo;
    if (begin < first) first = begin;
    if (end > last) last = end;
  }
  return last < 0 ? null : { from: first, to: last };
}
