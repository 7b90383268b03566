// Segments of a page in reading order: headings over columns before what stands below them, columns one after another.
//
// In:  segments of a page.
// Out: regions in reading order; inside a region lines are read from top to bottom.
//
// A gutter is a strip without words, left of an edge at which many segments begin. What crosses the strip (a headline
// over both columns) cuts it into bands; the band with most lines on both sides is split, and all four parts again:
//
//     ┌─ above ────────┐
//     ├─ left ─┬ right ┤      above, left, right, below
//     ├─ below ┴───────┤
//
// A table looks the same, but its cells are short: then the rows stay together.

import type { Segment } from './pdf-lines.ts';

/** In ems: the narrowest gutter. */
const GUTTER = 0.6;

/** In points: segments that begin so near each other begin at the same edge. */
const SAME_EDGE = 3;

/** A column has this many lines, of this many characters on average; a table's are shorter. */
const FEWEST_LINES = 3;
const FEWEST_CHARS = 12;

/** A page with more segments is a map or an attack: it is read from top to bottom. */
const MOST_SEGMENTS = 2000;

/** Columns in columns in columns are not deeper. */
const MOST_LEVELS = 16;

/** Edges that are tried, those first at which most segments begin. */
const MOST_EDGES = 40;

interface Split {
  readonly parts: readonly (readonly Segment[])[];
  /** Lines of the shorter side. */
  readonly lines: number;
}

export function regionsOf(segments: readonly Segment[], level = 0): readonly (readonly Segment[])[] {
  if (segments.length === 0) return [];
  const split =
    segments.length < 2 * FEWEST_LINES || segments.length > MOST_SEGMENTS || level >= MOST_LEVELS
      ? undefined
      : bestSplit(segments);
  return split ? split.parts.flatMap((part) => regionsOf(part, level + 1)) : [segments];
}

function bestSplit(segments: readonly Segment[]): Split | undefined {
  const fromTop = [...segments].sort((a, b) => b.base - a.base);
  const gutter = GUTTER * middleOf(segments.map(({ size }) => size));
  let best: Split | undefined;
  for (const edge of sharedEdges(segments)) {
    const split = splitAt(fromTop, { left: edge - gutter, right: edge - 0.01 });
    if (split && (!best || split.lines > best.lines)) best = split;
  }
  return best;
}

/** Where three segments or more begin. */
function sharedEdges(segments: readonly Segment[]): readonly number[] {
  const lefts = segments.map(({ left }) => left).sort((a, b) => a - b);
  const edges: { readonly edge: number; readonly count: number }[] = [];
  for (let from = 0; from < lefts.length; ) {
    let to = from;
    while (to < lefts.length && lefts[to]! - lefts[from]! <= SAME_EDGE) to++;
    if (to - from >= FEWEST_LINES) edges.push({ edge: lefts[from]!, count: to - from });
    from = to;
  }
  return edges
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_EDGES)
    .map(({ edge }) => edge);
}

/** The band of a strip that has most lines on both sides. */
function splitAt(
  fromTop: readonly Segment[],
  strip: { readonly left: number; readonly right: number },
): Split | undefined {
  const sides = (segment: Segment): 'left' | 'right' | 'crosses' =>
    segment.right <= strip.left ? 'left' : segment.left >= strip.right ? 'right' : 'crosses';
  let best: { from: number; to: number; lines: number } | undefined;
  for (let from = 0; from < fromTop.length; ) {
    let to = from;
    while (to < fromTop.length && sides(fromTop[to]!) !== 'crosses') to++;
    const band = fromTop.slice(from, to);
    const lines = linesBeside(
      band.filter((segment) => sides(segment) === 'left'),
      band.filter((segment) => sides(segment) === 'right'),
    );
    if (lines >= FEWEST_LINES && (!best || lines > best.lines)) best = { from, to, lines };
    from = to + 1;
  }
  if (!best) return undefined;
  const band = fromTop.slice(best.from, best.to);
  const columns = [
    band.filter((segment) => sides(segment) === 'left'),
    band.filter((segment) => sides(segment) === 'right'),
  ];
  const isFromRight = fromTop.filter(({ isRightToLeft }) => isRightToLeft).length * 2 > fromTop.length;
  if (isFromRight) columns.reverse();
  return { parts: [fromTop.slice(0, best.from), ...columns, fromTop.slice(best.to)], lines: best.lines };
}

/** How many lines of prose stand side by side; 0 when one side is none. */
function linesBeside(left: readonly Segment[], right: readonly Segment[]): number {
  if (left.length < FEWEST_LINES || right.length < FEWEST_LINES) return 0;
  if (!isProse(left) || !isProse(right)) return 0;
  const top = Math.min(left[0]!.base, right[0]!.base);
  const bottom = Math.max(left.at(-1)!.base, right.at(-1)!.base);
  const among = (side: readonly Segment[]): number =>
    heightsOf(side.filter(({ base }) => base <= top + 1 && base >= bottom - 1));
  return Math.min(among(left), among(right));
}

function isProse(side: readonly Segment[]): boolean {
  const chars = side.reduce((sum, { words }) => sum + words.length, 0);
  return chars / heightsOf(side) >= FEWEST_CHARS;
}

/** How many different heights segments stand at; they come from top to bottom. */
function heightsOf(fromTop: readonly Segment[]): number {
  let count = 0;
  let last = Number.POSITIVE_INFINITY;
  for (const { base, size } of fromTop) {
    if (last - base <= size / 4) continue;
    count++;
    last = base;
  }
  return count;
}

function middleOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
