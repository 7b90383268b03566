// Which sentences of a report are no copy because many reports of unlike content hold them: disclaimers, calls to subscribe,
// who the company is.
//
// In:  a report, and what it shares with each earlier report that was found to share keys with it.
// Out: numbers of its sentences.
//
// At the head or the foot of the report three reports with nothing else in common are enough; in the middle it takes more, since a
// paragraph of an agency may stand in as many reports that are otherwise their own.

import { lengthOf } from './evidence.ts';
import type { Shared } from './shared.ts';
import { type Reading, shareOf } from './words.ts';

/** Reports of unlike content besides this one that hold a standing sentence, at the edges of the report and inside it. */
const HOLDERS_AT_EDGE = 2;
const HOLDERS_INSIDE = 6;
/** Blocks from either end. */
const EDGE = 3;
/** Two reports are unlike where less of each is the other's. */
const ALIKE = 0.3;
/** A sentence stands in another report where so much of it does. */
const WHOLE = 0.8;

export function standingIn(
  reading: Reading,
  shares: readonly { readonly side: { readonly reading: Reading }; readonly shared: Shared }[],
): ReadonlySet<number> {
  const holders = new Map<number, number>();
  for (const { shared } of shares) {
    if (Math.max(shareOf(shared.a), shareOf(shared.b)) >= ALIKE) continue;
    for (const { at, words } of shared.sentences)
      if (words >= WHOLE * lengthOf(reading.sentences[at]!)) holders.set(at, (holders.get(at) ?? 0) + 1);
  }
  const standing = new Set<number>();
  for (const [at, count] of holders) {
    const { block } = reading.sentences[at]!;
    const isEdge = block < reading.edges.head + EDGE || block > reading.edges.foot - EDGE;
    if (count >= (isEdge ? HOLDERS_AT_EDGE : HOLDERS_INSIDE)) standing.add(at);
  }
  return standing;
}
