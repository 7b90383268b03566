// Whether what two reports share is text taken over, words of somebody that both quote, or nothing.
//
// In:  what two reports share, sentence by sentence, and which sentences stand in many reports.
// Out: how much of it shows a copy, how much a common quotation, and the pairs of sentences.
//
//     all of them from the steps of the old bank      a run of nine words: 9 - 4 of evidence
//     the Arcadia Civic Guard                         a name, of which every report on it has runs: none
//     “Nobody told us there’d be guns.”               quoted: of a quotation, not of a copy
//
// Two reports on one event share names, figures and turns of phrase; what they do not share unless one has read the other is long runs
// in the reporter's own voice. A run counts by the words that it is longer than such a phrase.

import type { Shared, SharedSentence, Tile } from './shared.ts';
import { type Reading, type Sentence, shareOf } from './words.ts';

/** A run of so many words may be a name or a turn of phrase. */
const PHRASE = 4;
/** Words beyond that, over all runs, that show a copy. Chosen on the own gold's dev part, whose least copy has 12, and on planted copies. */
const LEAST_COPY = 11;
/** Where one sentence alone was taken it must be a long one. */
const LEAST_ALONE = 15;
/** Times as many where both are of one outlet. */
const OWN = 2;
/** Words of a quotation in one run. */
const LEAST_QUOTATION = 8;
/** A sentence that shares so much of its words is taken; of a shorter part, a run of so many words is. */
const TAKEN = 0.4;
const TAKEN_RUN = 7;
/** Blocks at the head and the foot of a report in which what every report of an outlet says tends to stand. */
const HEAD = 2;
const FOOT = 3;
/** So much of a report is most of it. */
const MOST = 0.5;
/** A block that holds more of the report's words is not its edge. */
const EDGE_SHARE = 1 / 3;

export interface Evidence {
  /** Words in runs, beyond the length of a phrase; 0 where too few to show a copy. */
  readonly copy: number;
  /** The longest run of words that stands in quotation marks in both; 0 where it is short. */
  readonly quotation: number;
  /** Pairs of sentences that show a copy, in the order of the taker. */
  readonly taken: readonly SharedSentence[];
  /** Pairs that hold a common quotation. */
  readonly quoting: readonly SharedSentence[];
}

export interface Compared {
  readonly a: Reading;
  readonly b: Reading;
  readonly shared: Shared;
  /** Numbers of sentences of `a` that many reports of unlike content hold. */
  readonly standing: ReadonlySet<number>;
  /** Both are of one outlet, whose own phrases come back. */
  readonly isOwn: boolean;
}

export function evidenceOf(compared: Compared): Evidence {
  const { a, b, shared, standing, isOwn } = compared;
  const apart = alone(shared.sentences, compared);
  const own = shared.sentences.filter((pair) => !standing.has(pair.at) && !apart.has(pair));
  // Where most of either is shared it has no edges: a short report may be nothing else.
  const isMost = Math.max(shareOf(shared.a), shareOf(shared.b)) >= MOST;
  const inside = isMost ? own : own.filter((pair) => !isAtEdges(pair, compared));
  const quoting = own.filter(({ tiles }) => tiles.some((tile) => quotedRun(tile, a, b) >= LEAST_QUOTATION));
  const quotation = Math.max(0, ...quoting.flatMap(({ tiles }) => tiles.map((tile) => quotedRun(tile, a, b))));
  const within = plainRuns(inside, a, b);
  const least = (within.sentences > 1 ? LEAST_COPY : LEAST_ALONE) * (isOwn ? OWN : 1);
  const isCopy = within.words >= least;
  if (!isCopy) return { copy: 0, quotation, taken: [], quoting };
  const taken = own.filter(
    ({ at, words, longest }) => words >= TAKEN * lengthOf(a.sentences[at]!) || longest >= TAKEN_RUN,
  );
  return { copy: plainRuns(own, a, b).words, quotation, taken, quoting };
}

export function lengthOf({ first, end }: Pick<Sentence, 'first' | 'end'>): number {
  return end - first;
}

/** Words beyond a phrase, in the reporter's own voice in both reports. */
function plainRuns(
  pairs: readonly SharedSentence[],
  a: Reading,
  b: Reading,
): { readonly words: number; readonly sentences: number } {
  let words = 0;
  let sentences = 0;
  for (const { tiles } of pairs) {
    let here = 0;
    for (const tile of tiles) here += Math.max(0, tile.length - namesOrQuoted(tile, a, b) - PHRASE);
    words += here;
    if (here > 0) sentences++;
  }
  return { words, sentences };
}

/** Words that are parts of names, or quoted in either: papers with single quotation marks are not seen to quote. */
function namesOrQuoted({ a: inA, b: inB, length }: Tile, a: Reading, b: Reading): number {
  let count = 0;
  for (let i = 0; i < length; i++) count += a.quoted[inA + i]! | b.quoted[inB + i]! | a.name[inA + i]!;
  return count;
}

/** The longest run inside a tile that is quoted in both. */
function quotedRun({ a: inA, b: inB, length }: Tile, a: Reading, b: Reading): number {
  let longest = 0;
  let run = 0;
  for (let i = 0; i < length; i++) {
    run = a.quoted[inA + i]! & b.quoted[inB + i]! ? run + 1 : 0;
    if (run > longest) longest = run;
  }
  return longest;
}

/** Whole sentences at an edge of both, in a block next to which nothing is shared: a notice, a call to subscribe. */
function alone(pairs: readonly SharedSentence[], compared: Compared): ReadonlySet<SharedSentence> {
  const { a, b } = compared;
  const blocks = new Set(pairs.map((pair) => `${a.sentences[pair.at]!.block} ${b.sentences[pair.with]!.block}`));
  const isNext = (pair: SharedSentence, step: number): boolean =>
    blocks.has(`${a.sentences[pair.at]!.block + step} ${b.sentences[pair.with]!.block + step}`);
  return new Set(pairs.filter((pair) => isAtEdges(pair, compared) && !isNext(pair, 1) && !isNext(pair, -1)));
}

/** Both stand at the head, or both at the foot. */
function isAtEdges(pair: SharedSentence, { a, b }: Compared): boolean {
  const one = edgeOf(a, a.sentences[pair.at]!);
  return one !== null && one === edgeOf(b, b.sentences[pair.with]!);
}

function edgeOf({ sentences, words, edges }: Reading, sentence: Sentence): 'head' | 'foot' | null {
  const isHead = sentence.block < edges.head + HEAD;
  const isFoot = sentence.block > edges.foot - FOOT;
  if (!(isHead || isFoot)) return null;
  let inBlock = 0;
  for (const one of sentences) if (one.block === sentence.block) inBlock += lengthOf(one);
  if (inBlock > EDGE_SHARE * words.length) return null;
  return isHead ? 'head' : 'foot';
}
