// Keeps outermost claims: in "A said that B told him it burned", B's telling is part of what A said.
//
// In:  drafts in text order.
// Out: those whose cue stands in no other draft's content. Where two hold each other, the surer one stays.

import { holds } from '../nouns/span.ts';
import type { Draft } from './draft.ts';

export function outermost(drafts: readonly Draft[]): readonly Draft[] {
  const within = (inner: Draft, outer: Draft): boolean => outer.content.some((part) => holds(part, inner.cue));
  return drafts.filter((inner, i) => {
    // A content reaches some words around its cue only, so neighbours in text order are enough.
    const near = drafts.slice(Math.max(0, i - NEIGHBOURS), i + NEIGHBOURS + 1);
    return !near.some(
      (outer) => outer !== inner && within(inner, outer) && !(within(outer, inner) && inner.score >= outer.score),
    );
  });
}

/** Claims on each side that may hold this one; a content is at most 128 words long, and each claim has a cue of its own. */
const NEIGHBOURS = 64;
