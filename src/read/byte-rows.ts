// Building a byte map, and carrying one reading's map through another (JSON over UTF-8, HTML over either).
//
// In:  stretches of text with the bytes that they came from, in text order.
// Out: a ByteMap with as few rows as its rule allows: stretches that touch on both sides and have the same width join.
//
//     source   c a f &eacute;        the finder knows the bytes of source offsets,
//     text     c a f é               the builder collects rows for text offsets

import { type ByteMap, type ByteRow, firstEndingAfter } from '../nouns/index.ts';

/** A row while it still grows. */
interface GrowingRow {
  from: number;
  to: number;
  byteFrom: number;
  byteTo: number;
  each: number;
}

export interface RowBuilder {
  readonly size: () => number;
  /** Text [from, to) came from bytes [byteFrom, byteTo), `each` bytes a unit, or 0 for an indivisible piece. */
  readonly add: (from: number, to: number, byteFrom: number, byteTo: number, each: number) => void;
  readonly done: () => ByteMap;
}

export function rowBuilder(): RowBuilder {
  const rows: GrowingRow[] = [];
  let last: GrowingRow | undefined;
  return {
    size: () => rows.length,
    add(from, to, byteFrom, byteTo, each) {
      if (last && each > 0 && last.each === each && last.to === from && last.byteTo === byteFrom) {
        last.to = to;
        last.byteTo = byteTo;
        return;
      }
      last = { from, to, byteFrom, byteTo, each };
      rows.push(last);
    },
    // The rows themselves are not frozen: there may be millions, and `readonly` holds them in our own code.
    done: () => Object.freeze({ rows: Object.freeze(rows) as readonly ByteRow[] }),
  };
}

export interface ByteFinder {
  /** Bytes of source [from, to): the smallest range that holds them all. Every offset must stand in a row. */
  readonly range: (from: number, to: number) => { from: number; to: number };
  /** Copies the rows of source [from, to) to the builder, shifted so that they begin at text offset `at`. */
  readonly copy: (builder: RowBuilder, from: number, to: number, at: number) => void;
}

/** Looks up a map at offsets that mostly grow: the last row is tried first, then the next, then a binary search. */
export function byteFinder(map: ByteMap): ByteFinder {
  const { rows } = map;
  let at = 0;
  const seek = (offset: number): number => {
    if (at < rows.length && rows[at]!.from <= offset && offset < rows[at]!.to) return at;
    if (at + 1 < rows.length && rows[at + 1]!.from <= offset && offset < rows[at + 1]!.to) return ++at;
    at = firstEndingAfter(rows, offset);
    return at;
  };
  return {
    range(from, to) {
      const first = rows[seek(from)]!;
      const last = rows[seek(to - 1)]!;
      return {
        from: first.byteFrom + (from - first.from) * first.each,
        to: last.each ? last.byteFrom + (to - last.from) * last.each : last.byteTo,
      };
    },
    copy(builder, from, to, start) {
      for (let i = seek(from); i < rows.length && rows[i]!.from < to; i++) {
        const row = rows[i]!;
        const begin = Math.max(from, row.from);
        const end = Math.min(to, row.to);
        const move = start - from;
        if (row.each) {
          const byteFrom = row.byteFrom + (begin - row.from) * row.each;
          builder.add(begin + move, end + move, byteFrom, byteFrom + (end - begin) * row.each, row.each);
        } else builder.add(begin + move, end + move, row.byteFrom, row.byteTo, 0);
        at = i;
      }
    },
  };
}
