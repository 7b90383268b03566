// The sentence that an offset stands in.
//
// Sentences are those of Unicode (UAX #29), inside a block. They may be too short: "Mr." ends one.

import { firstEndingAfter, type Span } from '../nouns/span.ts';

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** In UTF-16 units. We look no farther than this, because segmenting takes time with the square of the length. */
const LONGEST_SENTENCE = 2000;

/** Without the white space at its end. Undefined where the offset stands in no block. Blocks are in order and do not overlap. */
export function sentenceAt(text: string, blocks: readonly Span[], offset: number): Span | undefined {
  const block = blocks[firstEndingAfter(blocks, offset)];
  if (!block || block.from > offset) return undefined;
  const windowFrom = Math.max(block.from, offset - LONGEST_SENTENCE);
  const window = text.slice(windowFrom, Math.min(block.to, offset + LONGEST_SENTENCE));
  const found = sentences.segment(window).containing(offset - windowFrom);
  if (!found) return undefined;
  const from = windowFrom + found.index;
  return { from, to: from + found.segment.trimEnd().length };
}
