// Walks UTF-8 and tells which bytes every UTF-16 unit of its decoding came from.
//
// What is not valid becomes one U+FFFD for each longest start of a character, as the Encoding Standard says
// (https://encoding.spec.whatwg.org/#utf-8-decoder):
//
//     bytes   61  C3 A9  E2 82  FF      text   a é U+FFFD U+FFFD
//             |   |      |      `- never starts a character
//             |   |      `- a start without its end: one U+FFFD for both bytes

import type { RowBuilder } from './byte-rows.ts';

export interface Walk {
  readonly bytes: Uint8Array;
  /** First byte to read. */
  readonly from: number;
  /** The walk ends before the row that would exceed this. */
  readonly maxRows: number;
  readonly rows: RowBuilder;
}

/** How far a walk came and what it met. */
export interface Walked {
  readonly bad: number;
  readonly readTo: number;
}

export function utf8Rows({ bytes, from, maxRows, rows }: Walk): Walked {
  const size = bytes.length;
  let i = from;
  let unit = 0;
  let bad = 0;
  while (i < size && rows.size() < maxRows) {
    const begin = i;
    if (bytes[i]! < 0x80) {
      while (i < size && bytes[i]! < 0x80) i++;
      rows.add(unit, unit + i - begin, begin, i, 1);
      unit += i - begin;
      continue;
    }
    const length = lengthAt(bytes, i);
    i += Math.abs(length);
    if (length < 0) bad++;
    const units = length === 4 ? 2 : 1;
    rows.add(unit, unit + units, begin, i, length === 2 || length === 3 ? length : 0);
    unit += units;
  }
  return { bad, readTo: i };
}

/** Bytes of the character at `at` (2, 3 or 4), or minus the bytes that one U+FFFD stands for. */
function lengthAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0xc2 || lead > 0xf4) return -1;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  let low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  let high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  for (let k = 1; k < length; k++) {
    const next = at + k < bytes.length ? bytes[at + k]! : 0;
    if (next < low || next > high) return -k;
    low = 0x80;
    high = 0xbf;
  }
  return length;
}
