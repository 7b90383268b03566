// Walks UTF-16 and tells which bytes every unit of its decoding came from. A lone surrogate is one U+FFFD; what is left
// at the end (a lone lead, an odd byte, or both together) is one U+FFFD, as the Encoding Standard says.

import type { Walk, Walked } from './utf8-rows.ts';

export function utf16Rows({ bytes, from, maxRows, rows }: Walk, bigEndian: boolean): Walked {
  const size = bytes.length;
  const unitAt = (i: number): number =>
    bigEndian ? (bytes[i]! << 8) | bytes[i + 1]! : bytes[i]! | (bytes[i + 1]! << 8);
  let i = from;
  let unit = 0;
  let bad = 0;
  while (i < size && rows.size() < maxRows) {
    const begin = i;
    const code = i + 1 < size ? unitAt(i) : 0xd800;
    if (code < 0xd800 || code > 0xdfff) {
      i += 2;
      rows.add(unit, unit + 1, begin, i, 2);
      unit += 1;
      continue;
    }
    const isLead = code < 0xdc00;
    const follows = i + 3 < size ? unitAt(i + 2) : -1;
    if (isLead && 0xdc00 <= follows && follows <= 0xdfff) {
      i += 4;
      rows.add(unit, unit + 2, begin, i, 2);
      unit += 2;
      continue;
    }
    i = isLead && i + 3 >= size ? size : Math.min(size, i + 2);
    rows.add(unit, unit + 1, begin, i, 0);
    unit += 1;
    bad++;
  }
  return { bad, readTo: i };
}
