// The sentences of a text: the one that an offset stands in, or all of them, one behind the other without a gap.
//
//     The mayor came. Gen. Diaz said no. Nobody was hurt.
//     |---------------|------------------|---------------      all of them; white space behind a sentence belongs to it
//
// Sentences are those of Unicode (UAX #29), inside a block. They may be too short: "Mr." ends one. Where all are wanted, none ends
// with a short word in capitals and a full stop ("Gen.", "Mr.", "U."): who compares sentences wants too long ones rather than halves.

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

const MAY_GO_ON = /(?:^|[\s("“])\p{Lu}\p{L}{0,3}\.\s*$/u;

/** All sentences of the stretches, which they fill. */
export function sentencesOf(text: string, stretches: readonly Span[]): readonly Span[] {
  const out: Span[] = [];
  for (const stretch of stretches) {
    let { from } = stretch;
    for (const { to, segment } of segmentsOf(text, stretch)) {
      if (to < stretch.to && MAY_GO_ON.test(segment)) continue;
      out.push({ from, to });
      from = to;
    }
  }
  return out;
}

/** A longer stretch is cut at white space. */
function* segmentsOf(text: string, { from, to }: Span): Generator<{ readonly to: number; readonly segment: string }> {
  for (let at = from; at < to; ) {
    let end = Math.min(to, at + LONGEST_SENTENCE);
    const gap = end < to ? text.slice(at, end).search(/\s\S*$/) : -1;
    if (gap >= 0) end = at + gap + 1;
    else if (end < to && /[\ud800-\udbff]/.test(text[end - 1]!)) end--;
    for (const { index, segment } of sentences.segment(text.slice(at, end)))
      yield { to: at + index + segment.length, segment };
    at = end;
  }
}
