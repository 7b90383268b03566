// A quotation that goes on after its speaker is one claim.
//
// In:  drafts, the text, the blocks that were read, and the quotations in them.
// Out: drafts in which a quoted content that stands before its cue is joined by the quotation that follows the speaker in
//      the same paragraph:
//
//     “It was late,” Lopez said on Monday. “We ran.”     ← joined, when nobody else is said to have said it
//
// Of 963 such second quotations in PolNeAR's train part 936 belong to the same claim, 21 to another, 6 to none.

import type { Span } from '../nouns/span.ts';
import { span } from '../nouns/span.ts';
import { lastFrom, type Quotation } from '../text/quotations.ts';
import type { Draft } from './draft.ts';
import { isTaken, takenBy } from './taken.ts';

/** What may stand between the claim and the second quotation: the rest of one short sentence, or nothing but a mark. */
const BETWEEN = /^(?:[^.!?"“”«»]{0,60}[.!?]|[,:;]?)\s+$/;

/** A quotation that ends as a sentence does; a word in scare quotes does not. */
const WHOLE = /[.!?…]['’]?["”»]$/;

export function resumed(
  drafts: readonly Draft[],
  { text, blocks, quotations }: { text: string; blocks: readonly Span[]; quotations: readonly Quotation[] },
): readonly Draft[] {
  const taken = takenBy(drafts);
  return drafts.map((draft) => {
    const block = blocks[lastFrom(blocks, draft.cue.from)]!;
    const begin = Math.min(draft.cue.from, draft.source?.from ?? draft.cue.from);
    const here = draft.content.filter((part) => part.from >= block.from && part.to <= block.to);
    const before = here.findLast((part) => part.to <= begin);
    if (!before || !isQuoted(before, quotations)) return draft;
    const end = Math.max(draft.cue.to, draft.source?.to ?? 0, here.at(-1)!.to);
    const next = quotations[lastFrom(quotations, end - 1) + 1];
    if (!next || next.to > block.to || !BETWEEN.test(text.slice(end, next.from))) return draft;
    if (!(next.open || WHOLE.test(text.slice(next.from, next.to))) || isTaken(next, taken)) return draft;
    const part = span(next.from, next.to);
    const reason = Object.freeze({ rule: 'quotation/resumed', spans: Object.freeze([part]) });
    const content = [...draft.content, part].sort((a, b) => a.from - b.from);
    return { ...draft, content, reasons: [...draft.reasons, reason] };
  });
}

/** The part ends inside a quotation, or with its closing mark. */
function isQuoted(part: Span, quotations: readonly Quotation[]): boolean {
  const quotation = quotations[lastFrom(quotations, part.to - 1)];
  return quotation !== undefined && part.to > quotation.from + 1 && part.to <= quotation.to;
}
