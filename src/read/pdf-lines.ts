// Runs of a page to segments (stretches of a line without a wide gap), and segments of a column to lines.
//
// In:  runs, in any order.
// Out: segments, which end where a column may end; or lines, from top to bottom.
//
//     The dam stayed   shut on Monday,      two segments, whatever they are part of
//     open, he said.   the ministry said.
//
// A gap as wide as a column's gutter may also stand between two words of a justified line. So segments are cut freely,
// and joined again once it is known which column they stand in.

import type { Place, Rect, Run } from './pdf-runs.ts';

export interface Segment extends Place {
  readonly words: string;
  readonly font: string;
  readonly isRightToLeft: boolean;
  readonly rect: Rect;
  /** It begins with a letter that is several lines tall. */
  readonly hasDropCap: boolean;
}

export interface Line extends Segment {
  readonly page: number;
}

/** In ems: a wider gap may be a gutter. */
const WIDE_GAP = 0.75;

/** In ems: a wider gap is a space. Letters of one word that are set apart (kerning) stay nearer. */
const SPACE = 0.1;

/** Shares of the larger size: how far smaller letters of one line hang below it, and up to where their middle is raised. */
const LOWERED = 0.25;
const RAISED = 0.9;

/** A drop cap is so many times larger than what it begins, as high as that share of its own size, and so near, in ems. */
const CAP = /^["'“‘«]?\p{Lu}$/u;
const CAP_SIZE = 1.7;
const CAP_HEIGHT = 1.3;
const CAP_GAP = 1.2;

/** More tall single letters on one page are not drop caps. */
const MOST_CAPS = 20;

export function segmentsOf(runs: readonly Run[]): readonly Segment[] {
  const usual = [...runs].sort((a, b) => a.size - b.size)[runs.length >> 1]?.size ?? 0;
  const isCap = ({ words, size }: Run): boolean => size >= CAP_SIZE * usual && CAP.test(words);
  const caps = runs.filter(isCap).slice(0, MOST_CAPS);
  const apart = new Set(caps);
  const segments: Segment[] = [];
  for (const row of rowsOf(runs.filter((run) => !apart.has(run)))) {
    let open: Run[] = [];
    for (const run of row) {
      const last = open.at(-1);
      if (last && !continues(last, run)) {
        segments.push(joined(open, false));
        open = [];
      }
      open.push(run);
    }
    if (open.length > 0) segments.push(joined(open, false));
  }
  return withDropCaps(
    segments,
    caps.map((cap) => joined([cap], false)),
  );
}

/** Segments of one column, from top to bottom, those of one line as one. */
export function linesOf(segments: readonly Segment[], page: number): readonly Line[] {
  return rowsOf(segments).map((row) => ({ ...joined(row, true), page }));
}

/** Groups by height; inside a row in reading order. */
function rowsOf<T extends Place & { readonly isRightToLeft: boolean }>(pieces: readonly T[]): readonly T[][] {
  const rows: T[][] = [];
  let main: T | undefined;
  for (const piece of [...pieces].sort((a, b) => b.base - a.base)) {
    if (main && areOnOneLine(main, piece)) {
      rows.at(-1)!.push(piece);
      if (piece.size > main.size) main = piece;
    } else {
      rows.push([piece]);
      main = piece;
    }
  }
  for (const row of rows) {
    const fromRight = row.filter(({ isRightToLeft }) => isRightToLeft).length * 2 > row.length;
    row.sort(fromRight ? (a, b) => b.right - a.right : (a, b) => a.left - b.left);
  }
  return rows;
}

function areOnOneLine(a: Place, b: Place): boolean {
  const [large, small] = a.size >= b.size ? [a, b] : [b, a];
  const rise = small.base - large.base;
  return rise >= -LOWERED * large.size && rise + small.size / 2 <= RAISED * large.size;
}

function gapOf(a: Place, b: Place): number {
  return Math.max(a.left, b.left) - Math.min(a.right, b.right);
}

function continues(a: Run, b: Run): boolean {
  return gapOf(a, b) <= WIDE_GAP * Math.max(a.size, b.size);
}

function joined(row: readonly (Run | Segment)[], isLine: boolean): Segment {
  const main = row.reduce((a, b) => (b.words.length > a.words.length ? b : a));
  let words = '';
  row.forEach((piece, at) => {
    const before = row[at - 1];
    const isApart = before && (isLine || gapOf(before, piece) > SPACE * Math.min(before.size, piece.size));
    words += isApart ? ` ${piece.words}` : piece.words;
  });
  return {
    words,
    font: main.font,
    size: main.size,
    base: main.base,
    isRightToLeft: main.isRightToLeft,
    left: row.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY),
    right: row.reduce((most, { right }) => Math.max(most, right), Number.NEGATIVE_INFINITY),
    rect: around(row.map(({ rect }) => rect)),
    hasDropCap: row.some((piece) => 'hasDropCap' in piece && piece.hasDropCap),
  };
}

function around(rects: readonly Rect[]): Rect {
  return rects.reduce((a, b) => ({
    left: Math.min(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
    top: Math.max(a.top, b.top),
  }));
}

/** Joins letters that are several lines tall to the first of the lines that they stand beside. */
function withDropCaps(segments: readonly Segment[], caps: readonly Segment[]): readonly Segment[] {
  const out = [...segments];
  for (const cap of caps) {
    let top = -1;
    out.forEach((other, at) => {
      const isBeside = other.base >= cap.base - 1 && other.base + other.size <= cap.base + CAP_HEIGHT * cap.size;
      const isNear = other.left >= cap.right - 1 && other.left - cap.right <= CAP_GAP * other.size;
      if (cap.size >= CAP_SIZE * other.size && isBeside && isNear && (top < 0 || other.base > out[top]!.base)) top = at;
    });
    const first = out[top];
    if (first) {
      const begins = /^\p{Ll}|^\p{Lu}{2}/u.test(first.words) ? cap.words : `${cap.words} `;
      out[top] = { ...first, words: begins + first.words, rect: around([cap.rect, first.rect]), hasDropCap: true };
    } else out.push(cap);
  }
  return out;
}
