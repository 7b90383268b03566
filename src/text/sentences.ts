// The sentences of a text, one behind the other without a gap.
//
// In:  a text and the stretches (blocks) of it that are read.
// Out: spans that fill each stretch; white space behind a sentence belongs to it.
//
//     The mayor came. Gen. Diaz said no. Nobody was hurt.
//     |---------------|------------------|---------------
//
// Sentences are those of Unicode (UAX #29), but one never ends with a short word in capitals and a full stop ("Gen.", "Mr.", "U."):
// who compares sentences wants too long ones rather than halves.

import type { Span } from '../nouns/span.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** In UTF-16 units. Segmenting takes time with the square of the length, so longer stretches are cut at white space. */
const LONGEST = 2000;

const MAY_GO_ON = /(?:^|[\s("“])\p{Lu}\p{L}{0,3}\.\s*$/u;

export function sentencesOf(text: string, stretches: readonly Span[]): readonly Span[] {
  const out: Span[] = [];
  for (const stretch of stretches) {
    let from = stretch.from;
    for (const { index, segment, at } of segmentsOf(text, stretch)) {
      const to = at + index + segment.length;
      if (to < stretch.to && MAY_GO_ON.test(segment)) continue;
      out.push({ from, to });
      from = to;
    }
  }
  return out;
}

function* segmentsOf(
  text: string,
  { from, to }: Span,
): Generator<{ readonly index: number; readonly segment: string; readonly at: number }> {
  for (let at = from; at < to; ) {
    let end = Math.min(to, at + LONGEST);
    const gap = end < to ? text.slice(at, end).search(/\s\S*$/) : -1;
    if (gap >= 0) end = at + gap + 1;
    else if (end < to && /[\ud800-\udbff]/.test(text[end - 1]!)) end--;
    for (const { index, segment } of segmenter.segment(text.slice(at, end))) yield { index, segment, at };
    at = end;
  }
}
