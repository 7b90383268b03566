// Which runs of words two sentences share, in whatever order they stand.
//
//     fired once, into the air, in answer to at least two shots from the arcade
//     ~~~~~~~~~~~~~~~~~~~~~~~~               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
//     his men fired once, into the air, after at least two shots rang out from the arcade
//             ~~~~~~~~~~~~~~~~~~~~~~~~        ~~~~~~~~~~~~~~~~~~          ~~~~~~~~~~~~~~~
//
// Greedy string tiling (Wise 1993): the longest run first, and no word twice. It takes time with the product of the two lengths for
// every run, so sentences are at most a hundred words (words.ts).

import type { Reading } from './words.ts';

/** A run of the same words: where it begins in each, counted in words of the reports. */
export interface Tile {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Words of a report, half-open. */
export interface Stretch {
  readonly reading: Reading;
  readonly first: number;
  readonly end: number;
}

/** A shorter run is language, not text. */
export const SHORTEST = 3;

export function tilesOf(a: Stretch, b: Stretch): readonly Tile[] {
  const tiles: Tile[] = [];
  const used = { a: new Uint8Array(a.end - a.first), b: new Uint8Array(b.end - b.first) };
  for (;;) {
    const found = longest(a, b, used);
    if (found === null) return tiles;
    used.a.fill(1, found.a - a.first, found.a - a.first + found.length);
    used.b.fill(1, found.b - b.first, found.b - b.first + found.length);
    if (tells(a.reading, found)) tiles.push(found);
  }
}

function longest(a: Stretch, b: Stretch, used: { readonly a: Uint8Array; readonly b: Uint8Array }): Tile | null {
  let best: Tile | null = null;
  let length = SHORTEST - 1;
  /** At j + 1: how many words up to i and j are the same. */
  const runs = new Uint16Array(used.b.length + 1);
  for (let i = 0; i < used.a.length; i++)
    for (let j = used.b.length - 1; j >= 0; j--) {
      const isSame = !used.a[i] && !used.b[j] && a.reading.words[a.first + i] === b.reading.words[b.first + j];
      const run = isSame ? runs[j]! + 1 : 0;
      runs[j + 1] = run;
      if (run <= length) continue;
      length = run;
      best = { a: a.first + i - run + 1, b: b.first + j - run + 1, length: run };
    }
  return best;
}

/** Two words at least say something; a long run says enough. */
function tells({ small }: Reading, { a, length }: Tile): boolean {
  if (length > 2 * SHORTEST) return true;
  let telling = 0;
  for (let i = a; i < a + length; i++) telling += 1 - small[i]!;
  return telling >= 2;
}
