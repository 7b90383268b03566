// Which of two reports that share text took it from the other.
//
//     published      the later one
//     a credit       the one that names the other's outlet
//     containment    one that holds the other whole and unbroken put it in; one that stands in the other with gaps was cut from it
//     the case       the later one, and that says little
//
// The first of these that says anything decides.

import { earlier } from './dates.ts';
import type { Held } from './held.ts';
import { shareOf } from './words.ts';

/** What is asked of either report. */
export interface Sharer {
  readonly held: Pick<Held, 'at' | 'published'>;
  /** 1 at each word of its body that the other has too. */
  readonly shared: Uint8Array;
  readonly creditsOther: boolean;
}

export interface Direction {
  readonly taker: 'a' | 'b';
  readonly by: 'published' | 'credit' | 'containment' | 'order';
  /** How sure, 0 to 1. */
  readonly score: number;
}

/** Nearly all of it. */
const WHOLE = 0.8;
/** Much less of the other than of this one. */
const PART = 0.7;
/** Words before a stretch that stands at the head all the same: a dateline's rest. */
const HEAD_WORDS = 12;

export function directionOf(a: Sharer, b: Sharer): Direction {
  const order = earlier(a.held.published, b.held.published);
  if (order !== 0) return { taker: order < 0 ? 'b' : 'a', by: 'published', score: 1 };
  if (a.creditsOther !== b.creditsOther) return { taker: a.creditsOther ? 'a' : 'b', by: 'credit', score: 1 };
  const contained = containedIn(a.shared, b.shared) ?? swapped(containedIn(b.shared, a.shared));
  if (contained !== null) return { taker: contained, by: 'containment', score: 0.8 };
  return { taker: a.held.at < b.held.at ? 'b' : 'a', by: 'order', score: 0.7 };
}

/** `small` stands nearly whole in `large`, which has much more: 'a' is the one that stands in 'b'. */
function containedIn(small: Uint8Array, large: Uint8Array): 'a' | 'b' | null {
  const share = shareOf(small);
  if (share < WHOLE || shareOf(large) > PART * share) return null;
  const from = large.indexOf(1);
  const to = large.lastIndexOf(1) + 1;
  const isUnbroken = shareOf(large.subarray(from, to)) >= WHOLE;
  return isUnbroken && from > HEAD_WORDS ? 'b' : 'a';
}

function swapped(taker: 'a' | 'b' | null): 'a' | 'b' | null {
  return taker === null ? null : taker === 'a' ? 'b' : 'a';
}
