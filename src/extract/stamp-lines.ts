// A headline's claim ends before the lines that say who wrote it and when.
//
// In:  drafts, the text, and its blocks.
// Out: drafts without the parts of their contents that stand in such a line, where the cue stands in another:
//
//     <Harbour master> [says] {depot alarm was off}
//     By Petra Oldroyd                                     ← no content
//     Published 7.42am, 19 November 2025                   ← no content
//
// A draft of which nothing is left says nothing and goes. A line is one by its kind, or where the reader knows no kinds by its words.

import type { Block } from '../nouns/report.ts';
import { holds, sliceOf } from '../nouns/span.ts';
import { lastFrom } from '../text/quotations.ts';
import type { Draft } from './draft.ts';

/** Longer lines are text. */
const LONGEST = 140;
const BY =
  /^(?:by|words by|reporting by|written by|from)\s+\p{Lu}[\p{L}.’'-]*(?:\s+(?:and|&|in|de|van|von|al|el|\p{Lu}[\p{L}.’'-]*),?)*$/iu;
const WHEN =
  /^(?:first )?(?:published|updated|last updated|modified|last modified|posted|filed|created|issued)\b[:\s].{0,60}\b(?:\d{1,2}[:.]\d{2}|\d{4}|\d{1,2}\s\p{L}{3,9}|\p{L}{3,9}\s\d{1,2})/iu;

export function withoutStamps(
  drafts: readonly Draft[],
  { text, blocks }: { readonly text: string; readonly blocks: readonly Block[] },
): readonly Draft[] {
  const isStamp = (block: Block): boolean => {
    if (block.kind === 'byline' || block.kind === 'dateline') return true;
    if (block.to - block.from > LONGEST) return false;
    const words = sliceOf(text, block);
    return (BY.test(words) && !/[.!?]$/.test(words)) || WHEN.test(words);
  };
  return drafts.flatMap((draft) => {
    const content = draft.content.filter((part) => {
      const block = blocks[lastFrom(blocks, part.from)];
      return !block || holds(block, draft.cue) || !isStamp(block);
    });
    if (content.length === draft.content.length) return [draft];
    return content.length === 0 ? [] : [{ ...draft, content }];
  });
}
