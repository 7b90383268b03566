// Which stretches of the text already belong to a claim: as its cue, or as a part of its content.

import type { Span } from '../nouns/span.ts';
import { lastFrom } from '../text/quotations.ts';
import type { Draft } from './draft.ts';

/** Cues and contents of all drafts, in order of `from`. */
export function takenBy(drafts: readonly Draft[]): readonly Span[] {
  return drafts.flatMap((d) => [d.cue, ...d.content]).sort((a, b) => a.from - b.from);
}

/** A part's length is bounded by what the model reads at once, so a few before the stretch's end suffice. */
export function isTaken(stretch: Span, taken: readonly Span[]): boolean {
  const last = lastFrom(taken, stretch.to - 1);
  return taken.slice(Math.max(0, last - 64), last + 1).some((t) => t.from < stretch.to && stretch.from < t.to);
}
