// What two reports share, sentence by sentence.
//
// In:  two reports as they are compared.
// Out: for each sentence of the one that shares runs of words with the other: with which of its sentences, and how many words.
//
// Sentences that share no run of three words are never laid beside each other: each run of three leads to the few sentences of the
// other report that hold it. So it takes time with the length of the reports.

import { SHORTEST, type Tile, tilesOf } from './tiles.ts';
import { mixed, type Reading } from './words.ts';

/** A sentence that shares words with the other report. */
export interface SharedSentence {
  /** Number of the sentence. */
  readonly at: number;
  /** Number of the sentence of the other report that it shares most with. */
  readonly with: number;
  /** Runs that it shares, in the order of the sentence; with one sentence of the other report or with several. */
  readonly tiles: readonly Tile[];
  /** Words that they share; of these, words in quotation marks on either side; the longest run. */
  readonly words: number;
  readonly quoted: number;
  readonly longest: number;
}

export interface Shared {
  readonly sentences: readonly SharedSentence[];
  /** 1 for each word of the first report that the second has too, and the other way round. */
  readonly a: Uint8Array;
  readonly b: Uint8Array;
}

/** A run that stands in more sentences of one report leads to the first of them. */
const MOST_PLACES = 6;
/** Sentences may be joined from so many. */
const MOST_PARTNERS = 3;

/** By run of three words, the sentences that hold it. */
export type RunIndex = ReadonlyMap<number, readonly number[]>;

export function runsOf(reading: Reading): RunIndex {
  const runs = new Map<number, number[]>();
  for (const [at, { first, end }] of reading.sentences.entries())
    for (let i = first; i + SHORTEST <= end; i++) {
      const run = runAt(reading, i);
      const places = runs.get(run);
      if (!places) runs.set(run, [at]);
      else if (places.length < MOST_PLACES && places.at(-1) !== at) places.push(at);
    }
  return runs;
}

function runAt({ words }: Reading, at: number): number {
  let hash = 0;
  for (let i = at; i < at + SHORTEST; i++) hash = mixed(Math.imul(hash, 31) + words[i]!);
  return hash;
}

export function sharedOf(a: Reading, b: Reading, runs: RunIndex): Shared {
  const shared = { a: new Uint8Array(a.words.length), b: new Uint8Array(b.words.length) };
  const sentences: SharedSentence[] = [];
  for (const at of a.sentences.keys()) {
    const sentence = sharedSentence(at, { a, b, runs });
    if (sentence === null) continue;
    sentences.push(sentence);
    for (const tile of sentence.tiles) {
      shared.a.fill(1, tile.a, tile.a + tile.length);
      shared.b.fill(1, tile.b, tile.b + tile.length);
    }
  }
  return { sentences, ...shared };
}

interface Pair {
  readonly a: Reading;
  readonly b: Reading;
  readonly runs: RunIndex;
}

function sharedSentence(at: number, { a, b, runs }: Pair): SharedSentence | null {
  const { first, end } = a.sentences[at]!;
  const tally = new Map<number, number>();
  for (let i = first; i + SHORTEST <= end; i++)
    for (const place of runs.get(runAt(a, i)) ?? []) tally.set(place, (tally.get(place) ?? 0) + 1);
  const partners = [...tally].sort(([p, n], [q, m]) => m - n || p - q).slice(0, MOST_PARTNERS);
  const used = new Uint8Array(end - first);
  const tiles: Tile[] = [];
  let best = { with: -1, words: 0 };
  for (const [place] of partners) {
    const found = tilesOf({ reading: a, first, end }, { reading: b, ...b.sentences[place]! });
    const fresh = found.filter((tile) => !used.subarray(tile.a - first, tile.a - first + tile.length).includes(1));
    for (const tile of fresh) used.fill(1, tile.a - first, tile.a - first + tile.length);
    tiles.push(...fresh);
    const words = found.reduce((sum, { length }) => sum + length, 0);
    if (words > best.words) best = { with: place, words };
  }
  if (tiles.length === 0) return null;
  tiles.sort((s, t) => s.a - t.a);
  let quoted = 0;
  for (const tile of tiles)
    for (let i = 0; i < tile.length; i++) quoted += a.quoted[tile.a + i]! | b.quoted[tile.b + i]!;
  const words = tiles.reduce((sum, { length }) => sum + length, 0);
  return { at, with: best.with, tiles, words, quoted, longest: Math.max(...tiles.map(({ length }) => length)) };
}
