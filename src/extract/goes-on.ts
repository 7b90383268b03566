// A quotation that goes on in the next paragraph is one claim.
//
// In:  drafts, the blocks that were read, and the quotations in them.
// Out: drafts in which a content that runs to its block's end inside an unclosed quotation is joined by what the next
//      block opens with a quotation mark, and so on:
//
//     “It was late,” Lopez said. “We ran.      ← unclosed at the block's end
//
//     “Then it burned.”                        ← joined to the same content
//
// A continuation that has a claim of its own, or a cue inside the joined stretch, is left to that claim.

import { type Span, span } from '../nouns/span.ts';
import { lastFrom, type Quotation } from '../text/quotations.ts';
import type { Draft } from './draft.ts';
import { isTaken, takenBy } from './taken.ts';

/** Paragraphs that one quotation may run over; a mark that is never closed ends here. */
const MOST_BLOCKS = 12;

export function goesOn(
  drafts: readonly Draft[],
  blocks: readonly Span[],
  quotations: readonly Quotation[],
): readonly Draft[] {
  const opening = new Map<number, Quotation>();
  const unclosed = new Map<number, Quotation>();
  for (const q of quotations) {
    opening.set(q.from, q);
    if (q.open) unclosed.set(q.to, q);
  }
  const taken = takenBy(drafts);
  return drafts.map((draft) => {
    const last = draft.content.at(-1)!;
    let n = lastFrom(blocks, last.from);
    const joined: Span[] = [];
    let quotation = unclosed.get(blocks[n]!.to);
    // The content must hold the words up to the block's end; a final stop may be left out of it.
    if (!quotation || last.to < blocks[n]!.to - 2 || last.to <= quotation.from) return draft;
    while (quotation?.open && joined.length < MOST_BLOCKS && n + 1 < blocks.length) {
      n++;
      const next = opening.get(blocks[n]!.from);
      if (!next || isTaken(next, taken)) break;
      joined.push(span(next.from, next.to));
      quotation = next.to === blocks[n]!.to ? next : undefined;
    }
    if (joined.length === 0) return draft;
    const reason = Object.freeze({ rule: 'quotation/goes-on', spans: Object.freeze(joined) });
    return { ...draft, content: [...draft.content, ...joined], reasons: [...draft.reasons, reason] };
  });
}
