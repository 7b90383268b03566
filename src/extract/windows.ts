// A report's words -> overlapping windows that the model can hold, and which window answers for which word.
//
// A window ends where the last paragraph that it has room for ends, so that a paragraph is read whole; the next window
// begins some words earlier, for context:
//
//     blocks    |-------|-----------|------|------------|--------|
//     windows   [--------------------------)
//                                      [-------------------------)
//     owner     00000000000000000000000000011111111111111111111111
//
// Where a paragraph is too long for that, two windows share about two margins, and a word belongs to the window in which
// it has most room on both sides. Hence a claim near a window's edge is read with as much context as one in its middle.

import type { Words } from './tagger.ts';

/** Pieces before its first own word that a window sees, where that word begins a block. */
const CONTEXT = 40;

/** Pieces on each side of a window that the neighbouring window answers for, where no block begins. */
const MARGIN = 56;

/** A window may end this many pieces early, at the end of a block. */
const SLACK = 160;

/** Words [from, to), of which this window answers for [ownFrom, ownTo). */
export interface Window {
  readonly from: number;
  readonly to: number;
  readonly ownFrom: number;
  readonly ownTo: number;
}

/** Cuts words into windows of at most `longest` pieces. Every word is owned by exactly one window. */
export function windowsOf(words: Words, longest: number): readonly Window[] {
  const { count, first } = words;
  const out: Window[] = [];
  let ownFrom = 0;
  for (let from = 0; from < count; ) {
    let to = from + 1;
    while (to < count && first[to + 1]! - first[from]! <= longest) to++;
    if (to === count) {
      out.push({ from, to, ownFrom, ownTo: count });
      break;
    }
    const border = borderOf(words, Math.max(back(words, { from, to, pieces: SLACK }), ownFrom + 1), to);
    if (border !== null) {
      out.push({ from, to: border, ownFrom, ownTo: border });
      from = back(words, { from, to: border, pieces: CONTEXT });
      ownFrom = border;
    } else {
      const next = back(words, { from, to, pieces: 2 * MARGIN });
      const middle = Math.max((next + to) >> 1, ownFrom);
      out.push({ from, to, ownFrom, ownTo: middle });
      from = next;
      ownFrom = middle;
    }
  }
  return out;
}

/** The last word in [earliest, latest] that begins a block; a text's end counts as none. */
function borderOf({ begins }: Words, earliest: number, latest: number): number | null {
  for (let word = latest; word >= earliest; word--) if (begins[word]) return word;
  return null;
}

/** The first word after `from` that lies at most `pieces` before the word `to`. */
function back({ first }: Words, { from, to, pieces }: { from: number; to: number; pieces: number }): number {
  let word = to;
  while (word > from + 1 && first[to]! - first[word - 1]! <= pieces) word--;
  return word;
}
