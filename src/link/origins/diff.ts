// What a copy did with its origin, sentence by sentence.
//
// In:  the copy and its origin.
// Out: a row for each sentence of either, in the order of the copy; what was dropped stands where the origin had it.
//
//     kept      the same words
//     changed   the same sentence, some words others: which ones
//     dropped   in the origin alone
//     added     in the copy alone
//
// What stands in another order has `moved`: of the sentences that both have, the longest row in one order stayed where it was.

import type { Report } from '../../nouns/report.ts';
import { type Span, span } from '../../nouns/span.ts';
import { aligned } from '../../text/alignment.ts';
import { lengthOf } from './evidence.ts';
import { runsOf, sharedOf } from './shared.ts';
import { sharedStems, stemsOf } from './stems.ts';
import { type Reading, readingOf, type Sentence } from './words.ts';

export interface DiffRow {
  readonly how: 'kept' | 'changed' | 'dropped' | 'added';
  readonly moved: boolean;
  /** The sentence in the copy; null where it was dropped. */
  readonly copy: Span | null;
  /** The sentence in the origin; null where it was added. */
  readonly origin: Span | null;
  /** Of a changed one: words of the origin that are gone, and words of the copy that are new. */
  readonly gone: readonly Span[];
  readonly fresh: readonly Span[];
}

type Compared = Pick<Report, 'id' | 'text' | 'blocks'>;

/** Of the shorter sentence, so many words stand in the other in runs. */
const SAME_SENTENCE = 0.3;
/** Of what both speak of, so much is common, where no run is. */
const SAME_MATTER = 0.5;
const LEAST_MATTER = 3;

export function diffOf(copy: Compared, origin: Compared): readonly DiffRow[] {
  const [a, b] = [readingOf(copy), readingOf(origin)];
  const partner = partnersOf(a, b);
  const stays = stayingOf(partner);
  const rows: DiffRow[] = a.sentences.map((sentence, at) => {
    const other = partner[at]!;
    return other < 0 ? added(sentence) : paired({ a, b, sentence, other: b.sentences[other]!, moved: !stays.has(at) });
  });
  const placed = new Map<number, number>();
  for (const [at, other] of partner.entries()) if (other >= 0) placed.set(other, at);
  return withDropped(rows, { b, placed });
}

/** For each sentence of `a` the one of `b` that it is, or -1; none twice. */
function partnersOf(a: Reading, b: Reading): Int32Array {
  const partner = new Int32Array(a.sentences.length).fill(-1);
  const taken = new Set<number>();
  const pairs = sharedOf(a, b, runsOf(b)).sentences.filter(
    ({ at, with: other, words }) =>
      words >= SAME_SENTENCE * Math.min(lengthOf(a.sentences[at]!), lengthOf(b.sentences[other]!)),
  );
  for (const { at, with: other } of [...pairs].sort((s, t) => t.words - s.words || s.at - t.at))
    if (!taken.has(other)) {
      partner[at] = other;
      taken.add(other);
    }
  // Short sentences share no run, and rewritten ones few: the same words, or the same matter between the same neighbours.
  const short = new Map<string, number>();
  for (const [other, sentence] of b.sentences.entries()) if (!taken.has(other)) short.set(keyOf(b, sentence), other);
  for (const [at, sentence] of a.sentences.entries()) {
    if (partner[at]! >= 0) continue;
    const same = short.get(keyOf(a, sentence)) ?? -1;
    const next = at > 0 && partner[at - 1]! >= 0 ? partner[at - 1]! + 1 : -1;
    const other = same >= 0 && !taken.has(same) ? same : isSameMatter(a, sentence, b, b.sentences[next]) ? next : -1;
    if (other < 0 || taken.has(other)) continue;
    partner[at] = other;
    taken.add(other);
  }
  return partner;
}

function keyOf({ words }: Reading, { first, end }: Sentence): string {
  return words.subarray(first, end).join(' ');
}

function isSameMatter(a: Reading, one: Sentence, b: Reading, other: Sentence | undefined): boolean {
  if (other === undefined) return false;
  const [p, q] = [stemsOf(a, one), stemsOf(b, other)];
  return sharedStems(p, q) >= Math.max(LEAST_MATTER, SAME_MATTER * Math.min(p.length, q.length));
}

/** Numbers of the sentences of the copy that stand in the origin's order. */
function stayingOf(partner: Int32Array): ReadonlySet<number> {
  const inCopy = [...partner.keys()].filter((at) => partner[at]! >= 0);
  const names = inCopy.map((at) => String(partner[at]));
  const sorted = [...names].sort((p, q) => Number(p) - Number(q));
  const match = aligned(names, sorted);
  return new Set(inCopy.filter((_, n) => match[n]! >= 0));
}

function paired({
  a,
  b,
  sentence,
  other,
  moved,
}: {
  readonly a: Reading;
  readonly b: Reading;
  readonly sentence: Sentence;
  readonly other: Sentence;
  readonly moved: boolean;
}): DiffRow {
  const places = { copy: spanOf(sentence), origin: spanOf(other), moved };
  if (keyOf(a, sentence) === keyOf(b, other)) return { how: 'kept', ...places, gone: [], fresh: [] };
  const words = (reading: Reading, { first, end }: Sentence): string[] =>
    [...reading.words.subarray(first, end)].map(String);
  const match = aligned(words(b, other), words(a, sentence));
  const kept = new Set(match);
  const gone = runsIn(b, other, (n) => match[n]! < 0);
  return { how: 'changed', ...places, gone, fresh: runsIn(a, sentence, (n) => !kept.has(n)) };
}

/** Neighbouring words for which it holds, as one span each run. */
function runsIn({ from, to }: Reading, { first, end }: Sentence, holds: (n: number) => boolean): readonly Span[] {
  const spans: Span[] = [];
  for (let i = first; i < end; i++) {
    if (!holds(i - first)) continue;
    const begin = i;
    while (i + 1 < end && holds(i + 1 - first)) i++;
    spans.push(span(from[begin]!, to[i]!));
  }
  return spans;
}

function added(sentence: Sentence): DiffRow {
  return { how: 'added', moved: false, copy: spanOf(sentence), origin: null, gone: [], fresh: [] };
}

/** Behind the row that holds the sentence before it in the origin; at the beginning where that one was dropped too. */
function withDropped(
  rows: readonly DiffRow[],
  { b, placed }: { readonly b: Reading; readonly placed: ReadonlyMap<number, number> },
): readonly DiffRow[] {
  const behind = new Map<number, DiffRow[]>();
  let last = -1;
  for (const [other, sentence] of b.sentences.entries()) {
    const at = placed.get(other);
    if (at !== undefined) {
      last = at;
      continue;
    }
    const row: DiffRow = { how: 'dropped', moved: false, copy: null, origin: spanOf(sentence), gone: [], fresh: [] };
    behind.set(last, [...(behind.get(last) ?? []), row]);
  }
  return [...(behind.get(-1) ?? []), ...rows.flatMap((row, at) => [row, ...(behind.get(at) ?? [])])];
}

function spanOf({ from, to }: Sentence): Span {
  return span(from, to);
}
