// Copies and common quotations between a report and the earlier ones that may share text with it.
//
// In:  a report, and those reports of the case that share keys with it (signature.ts).
// Out: edges: what it took from them, and what they took from it.
//
//     in the case   A   B   C          B and C copy A, and D is added
//     D             D → A              the earliest from which all of it can come
//     D             D → A, D → C       where C holds sentences of it that A has not
//
// So a thousand copies of one text are a thousand edges to the first.

import type { OriginEdge } from '../../nouns/origin.ts';
import { earlier } from './dates.ts';
import { type Direction, directionOf } from './direction.ts';
import { copyEdge, quoteEdge } from './edges.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import type { Held } from './held.ts';
import { type RunIndex, type Shared, type SharedSentence, sharedOf } from './shared.ts';
import { standingIn } from './standing.ts';
import type { Reading } from './words.ts';

/** A report to be compared. */
export interface Side {
  readonly held: Held;
  readonly reading: Reading;
  readonly runs: RunIndex;
  /** Whether a line of it credits the outlet of the other. */
  credits(other: Held): boolean;
}

/** One of the earlier reports, with what it shares with the new one. */
export interface Beside {
  readonly side: Side;
  readonly shared: Shared;
  readonly evidence: Evidence;
  readonly direction: Direction;
}

/** One report may have been put together from so many. */
const MOST_ORIGINS = 4;
/** An origin that explains this much of what the best one does explains as much. */
const AS_MUCH = 0.9;
/** Another one explains so many words more. */
const LEAST_MORE = 12;
const NONE: ReadonlySet<number> = new Set();

export function copiesOf(one: Side, others: readonly Side[]): readonly OriginEdge[] {
  const shares = others.map((side) => ({ side, shared: sharedOf(one.reading, side.reading, side.runs) }));
  const standing = standingIn(one.reading, shares);
  const beside = shares.map(({ side, shared }): Beside => {
    const isOwn = one.held.outlet !== null && one.held.outlet === side.held.outlet;
    const evidence = evidenceOf({ a: one.reading, b: side.reading, shared, standing, isOwn });
    const direction = directionOf(
      { held: one.held, shared: shared.a, creditsOther: one.credits(side.held) },
      { held: side.held, shared: shared.b, creditsOther: side.credits(one.held) },
    );
    return { side, shared, evidence, direction };
  });
  const copies = beside.filter(({ evidence }) => evidence.copy > 0);
  const from = enough(
    copies.filter(({ direction }) => direction.taker === 'a'),
    { of: one.reading, least: LEAST_MORE, pairs: ({ taken }) => taken },
  );
  const by = copies.filter(({ direction }) => direction.taker === 'b');
  const explained = from.flatMap(({ evidence }) => evidence.quoting.map(({ at }) => at));
  const quoted = enough(
    beside.filter(({ evidence }) => evidence.copy === 0 && evidence.quotation > 0),
    { of: one.reading, least: 1, pairs: ({ quoting }) => quoting, done: explained },
  );
  return [
    ...from.map((other) => copyEdge(one, other, standing)),
    ...by.flatMap((other) => takenByEarlier(one, other)),
    ...quoted.map((other) => quoteEdge(one, other)),
  ];
}

/** An earlier report of the case turns out to have copied the new one. */
function takenByEarlier(one: Side, { side, direction }: Beside): readonly OriginEdge[] {
  const shared = sharedOf(side.reading, one.reading, one.runs);
  const evidence = evidenceOf({ a: side.reading, b: one.reading, shared, standing: NONE, isOwn: false });
  return evidence.copy > 0 ? [copyEdge(side, { side: one, evidence, direction }, NONE)] : [];
}

/** The fewest that explain what is shared, the earliest of those that explain as much. */
function enough(
  candidates: readonly Beside[],
  {
    of,
    least,
    pairs,
    done = [],
  }: {
    readonly of: Reading;
    readonly least: number;
    readonly pairs: (evidence: Evidence) => readonly SharedSentence[];
    readonly done?: readonly number[];
  },
): readonly Beside[] {
  const explained = new Uint8Array(of.words.length);
  for (const at of done) explained.fill(1, of.sentences[at]!.first, of.sentences[at]!.end);
  const chosen: Beside[] = [];
  let left = [...candidates].sort(firstPublished);
  while (left.length > 0 && chosen.length < MOST_ORIGINS) {
    const gains = left.map(({ evidence }) => gainOf(pairs(evidence), explained));
    const best = Math.max(...gains);
    if (best < least) break;
    const next = left[gains.findIndex((gain) => gain >= AS_MUCH * best)]!;
    chosen.push(next);
    for (const { tiles } of pairs(next.evidence)) for (const { a, length } of tiles) explained.fill(1, a, a + length);
    left = left.filter((other) => other !== next);
  }
  return chosen;
}

function gainOf(pairs: readonly SharedSentence[], explained: Uint8Array): number {
  let gain = 0;
  for (const { tiles } of pairs)
    for (const { a, length } of tiles) for (let i = a; i < a + length; i++) gain += 1 - explained[i]!;
  return gain;
}

function firstPublished({ side: { held: a } }: Beside, { side: { held: b } }: Beside): number {
  return earlier(a.published, b.published) || a.at - b.at;
}
