// A report's words -> overlapping windows that the model can hold, and which window answers for which word.
//
// Two windows share about two margins, and a word belongs to the window in which it has most room on both sides:
//
//     words     ...........................................
//     windows   [--------------------)
//                              [--------------------)
//     owner     0000000000000000000000000111111111111111111
//
// Hence a claim near a window's edge is read with as much context as one in its middle.

import type { Words } from './tagger.ts';

/** Pieces on each side of a window that the neighbouring window answers for. */
const MARGIN = 56;

/** Words [from, to), of which this window answers for [ownFrom, ownTo). */
export interface Window {
  readonly from: number;
  readonly to: number;
  readonly ownFrom: number;
  readonly ownTo: number;
}

/** Cuts words into windows of at most `longest` pieces. Every word is owned by exactly one window. */
export function windowsOf(words: Words, longest: number, margin: number = MARGIN): readonly Window[] {
  const { count, first } = words;
  const ends: { from: number; to: number }[] = [];
  for (let from = 0; from < count; ) {
    let to = from + 1;
    while (to < count && first[to + 1]! - first[from]! <= longest) to++;
    ends.push({ from, to });
    if (to === count) break;
    let next = to;
    while (next > from + 1 && first[to]! - first[next - 1]! <= 2 * margin) next--;
    from = next;
  }
  return ends.map(({ from, to }, n) => ({
    from,
    to,
    ownFrom: n === 0 ? 0 : middle(from, ends[n - 1]!.to),
    ownTo: n === ends.length - 1 ? count : middle(ends[n + 1]!.from, to),
  }));
}

function middle(a: number, b: number): number {
  return (a + b) >> 1;
}
