// Edges of copies and common quotations, with the pairs of sentences that show them.

import type { LinkReason } from '../../nouns/link.ts';
import type { OriginEdge } from '../../nouns/origin.ts';
import { type Span, span } from '../../nouns/span.ts';
import type { Beside, Side } from './copies.ts';
import { lengthOf } from './evidence.ts';
import type { SharedSentence } from './shared.ts';
import { sharedStems } from './stems.ts';
import type { Reading } from './words.ts';

/** Evidence of a copy with which three in five are one; it grows with every run. */
const HALF_SURE = 10;
/** As many pairs as are kept; the whole comparison is made again where somebody wants to see it (diff.ts). */
const MOST_REASONS = 200;
/** The same words, but for small things. */
const SAME = 0.95;

export function copyEdge(
  { held, reading: taker }: Side,
  { side, evidence, direction }: Omit<Beside, 'shared'>,
  standing: ReadonlySet<number>,
): OriginEdge {
  let of = 0;
  for (const [at, sentence] of taker.sentences.entries()) if (!standing.has(at)) of += lengthOf(sentence);
  const taken = evidence.taken.reduce((sum, { words }) => sum + words, 0);
  return {
    report: taker.id,
    from: side.held.id,
    named: null,
    kind: 'copy',
    score: rounded((1 - Math.exp(-evidence.copy / HALF_SURE)) * direction.score),
    share: rounded(Math.min(1, taken / Math.max(1, of))),
    matter: rounded(sharedStems(held.stems, side.held.stems) / Math.max(1, held.stems.length)),
    reasons: [
      { rule: `direction/${direction.by}`, from: [], to: [] },
      ...evidence.taken.slice(0, MOST_REASONS).map((pair) => reasonOf(pair, taker, side.reading)),
    ],
  };
}

function reasonOf(pair: SharedSentence, taker: Reading, origin: Reading): LinkReason {
  const one = taker.sentences[pair.at]!;
  const other = origin.sentences[pair.with]!;
  const isSame = pair.words >= SAME * Math.max(lengthOf(one), lengthOf(other));
  return {
    rule: isSame ? 'sentence/same' : 'sentence/rewritten',
    from: [span(one.from, one.to)],
    to: [span(other.from, other.to)],
  };
}

/** The later of the two has the quotation that the earlier one has. */
export function quoteEdge(one: Side, { side, evidence, direction }: Beside): OriginEdge {
  const isLater = direction.taker === 'a';
  const pairs = evidence.quoting.slice(0, MOST_REASONS).map((pair) => {
    const [longest] = [...pair.tiles].sort((s, t) => t.length - s.length);
    const spans = [one.reading, side.reading].map((reading, n): Span => {
      const first = n === 0 ? longest!.a : longest!.b;
      return span(reading.from[first]!, reading.to[first + longest!.length - 1]!);
    });
    const [from, to] = isLater ? spans : spans.reverse();
    return { rule: 'quotation/shared', from: [from!], to: [to!] };
  });
  const [later, first] = isLater ? [one, side] : [side, one];
  return {
    report: later.held.id,
    from: first.held.id,
    named: null,
    kind: 'quotes',
    score: rounded((1 - Math.exp(-evidence.quotation / HALF_SURE)) * direction.score),
    reasons: pairs,
  };
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
