// What two reports share, sentence by sentence.
//
// In:  two reports as they are compared.
// Out: for each sentence of the one that shares runs of words with the other: with which of its sentences, and how many words.
//
//     fired once, into the air, in answer to at least two shots from the arcade
//     ~~~~~~~~~~~~~~~~~~~~~~~~               ~~~~~~~~~~~~~~~~~~ ~~~~~~~~~~~~~~~~
//     his men fired once, into the air, after at least two shots rang out from the arcade
//             ~~~~~~~~~~~~~~~~~~~~~~~~        ~~~~~~~~~~~~~~~~~~          ~~~~~~~~~~~~~~~
//
// Greedy string tiling (Wise 1993), from runs of three words: each leads to the few places of the other report where it stands, and
// is followed as far as both go. The longest runs come first, and no word of the sentence counts twice. So it takes time with the
// length of the reports, not with its square.

import { mixed, type Reading } from './words.ts';

/** A run of the same words: where it begins in each, counted in words of the reports. */
export interface Tile {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** A sentence that shares words with the other report. */
export interface SharedSentence {
  /** Number of the sentence. */
  readonly at: number;
  /** Number of the sentence of the other report that it shares most with. */
  readonly with: number;
  /** Runs that it shares, in the order of the sentence; with one sentence of the other report or with several. */
  readonly tiles: readonly Tile[];
  /** Words that they share, and the longest run. */
  readonly words: number;
  readonly longest: number;
}

export interface Shared {
  readonly sentences: readonly SharedSentence[];
  /** 1 for each word of the first report that the second has too, and the other way round. */
  readonly a: Uint8Array;
  readonly b: Uint8Array;
}

/** A shorter run is language, not text. */
const SHORTEST = 3;
/** A run that stands in more places of one report leads to the first of them. */
const MOST_PLACES = 6;
/** A sentence may be joined from so many. */
const MOST_PARTNERS = 3;

/** Where each run of three words stands in a report. */
export interface RunIndex {
  /** Numbers of the words that it begins with. */
  readonly places: ReadonlyMap<number, readonly number[]>;
  /** Of each word, its sentence. */
  readonly sentenceOf: Int32Array;
}

export function runsOf(reading: Reading): RunIndex {
  const places = new Map<number, number[]>();
  const sentenceOf = new Int32Array(reading.words.length);
  for (const [at, { first, end }] of reading.sentences.entries()) {
    sentenceOf.fill(at, first, end);
    for (let i = first; i + SHORTEST <= end; i++) {
      const run = runAt(reading, i);
      const list = places.get(run);
      if (!list) places.set(run, [i]);
      else if (list.length < MOST_PLACES) list.push(i);
    }
  }
  return { places, sentenceOf };
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

function sharedSentence(at: number, pair: Pair): SharedSentence | null {
  const { a, runs } = pair;
  const { first } = a.sentences[at]!;
  const candidates = tilesFrom(at, pair);
  if (candidates.length === 0) return null;
  candidates.sort((s, t) => t.length - s.length || s.a - t.a || s.b - t.b);
  const used = new Uint8Array(a.sentences[at]!.end - first);
  const wordsWith = new Map<number, number>();
  const tiles: Tile[] = [];
  for (const candidate of candidates) {
    const partner = runs.sentenceOf[candidate.b]!;
    if (!wordsWith.has(partner) && wordsWith.size === MOST_PARTNERS) continue;
    const tile = unused(candidate, used, first);
    if (tile === null || !tells(a, tile)) continue;
    used.fill(1, tile.a - first, tile.a - first + tile.length);
    wordsWith.set(partner, (wordsWith.get(partner) ?? 0) + tile.length);
    tiles.push(tile);
  }
  if (tiles.length === 0) return null;
  const [best] = [...wordsWith].sort(([p, n], [q, m]) => m - n || p - q);
  return {
    at,
    with: best![0],
    longest: tiles[0]!.length,
    words: tiles.reduce((sum, { length }) => sum + length, 0),
    tiles: tiles.sort((s, t) => s.a - t.a),
  };
}

/** Each run of the sentence that stands in one sentence of the other, as long as it goes. */
function tilesFrom(at: number, { a, b, runs: { places, sentenceOf } }: Pair): Tile[] {
  const { first, end } = a.sentences[at]!;
  const tiles: Tile[] = [];
  /** By the distance of the two places: as far as it was followed. */
  const followed = new Map<number, number>();
  for (let i = first; i + SHORTEST <= end; i++)
    for (const j of places.get(runAt(a, i)) ?? []) {
      if (i < (followed.get(j - i) ?? 0)) continue;
      const last = Math.min(end - i, b.sentences[sentenceOf[j]!]!.end - j);
      let length = 0;
      while (length < last && a.words[i + length] === b.words[j + length]) length++;
      followed.set(j - i, i + length);
      if (length >= SHORTEST) tiles.push({ a: i, b: j, length });
    }
  return tiles;
}

/** What no longer run has covered; null where too little is left. */
function unused({ a, b, length }: Tile, used: Uint8Array, first: number): Tile | null {
  let from = a;
  let to = a + length;
  while (from < to && used[from - first]) from++;
  while (to > from && used[to - 1 - first]) to--;
  const inner = used.subarray(from - first, to - first).indexOf(1);
  if (inner >= 0) to = from + inner;
  return to - from < SHORTEST ? null : { a: from, b: b + from - a, length: to - from };
}

/** Two words at least say something; a long run says enough. */
function tells({ small }: Reading, { a, length }: Tile): boolean {
  if (length > 2 * SHORTEST) return true;
  let telling = 0;
  for (let i = a; i < a + length; i++) telling += 1 - small[i]!;
  return telling >= 2;
}
