// Finds byline, dateline and credit among the blocks of a text whose format does not mark them.
//
// In:  a text and its blocks as paragraphs, headings, list items.
// Out: the same blocks, of which some are bylines and one is cut in two:
//
//     GENEVA, 4 April (Agency) — The mayor said …      paragraph
//     ~~~~~~~~~~~~~~~~~~~~~~~~~~ ================      dateline, paragraph

import type { DraftBlock } from './draft.ts';
import { authorsOfByline, closingCredit, datelineOf, isCredit } from './news-lines.ts';

/** Bylines and datelines stand among the first blocks. */
const HEAD_BLOCKS = 5;

/** Lines that credit or name somebody are shorter. */
const MAX_LINE = 200;

export interface NewsLines {
  readonly blocks: readonly DraftBlock[];
  readonly authors: readonly string[];
  readonly credit: string | undefined;
}

export function withNewsLines(text: string, blocks: readonly DraftBlock[]): NewsLines {
  const out: DraftBlock[] = [];
  const authors: string[] = [];
  let credit: string | undefined;
  let hasDateline = false;
  blocks.forEach((block, at) => {
    const { from, to, kind } = block;
    const line = kind === 'paragraph' && to - from <= MAX_LINE ? text.slice(from, to) : '';
    const isHead = kind === 'paragraph' && at < HEAD_BLOCKS;
    const named = isHead && !hasDateline ? authorsOfByline(line) : undefined;
    if (named) {
      authors.push(...named);
      out.push({ from, to, kind: 'byline' });
      return;
    }
    if (line && isCredit(line)) credit ??= line;
    const dateline = isHead && !hasDateline ? datelineOf(text.slice(from, Math.min(to, from + MAX_LINE))) : undefined;
    if (dateline) {
      hasDateline = true;
      credit ??= dateline.credit;
      out.push(...splitAfter(text, block, dateline.length));
    } else out.push(block);
  });
  const last = out.findLast(({ kind }) => kind === 'paragraph');
  if (last) credit ??= closingCredit(text.slice(Math.max(last.from, last.to - MAX_LINE), last.to));
  return { blocks: out, authors, credit };
}

/** A dateline of `length` characters, and the paragraph that follows it. */
export function splitAfter(text: string, { from, to }: DraftBlock, length: number): readonly DraftBlock[] {
  let next = from + length;
  while (next < to && /\s/.test(text[next]!)) next++;
  return [
    { from, to: from + length, kind: 'dateline' },
    { from: next, to, kind: 'paragraph' },
  ];
}
