// Whether a claim can be pointed at.
//
// Invariant of every noun: a span slices to its words. A claim for which that does not hold is a Problem, not a claim.

import type { Span } from '../nouns/index.ts';
import type { Spans } from './fold-overlap.ts';

/** No text of this runtime is longer, and no column of the index holds more. */
const LONGEST_TEXT = 2 ** 30;

/** Whether its spans lie in the text, or in any text where that one was forgotten; cut no character; and stand in order. */
export function pointsInto(text: string | null, { source, cue, content }: Spans): boolean {
  return (
    content.length > 0 &&
    [...(source ? [source] : []), cue, ...content].every((span) => isIn(text, span)) &&
    content.every(({ from }, i) => i === 0 || content[i - 1]!.to <= from)
  );
}

/** Whether a span lies in the text and cuts no character. */
export function isIn(text: string | null, { from, to }: Span): boolean {
  if (!(Number.isInteger(from) && Number.isInteger(to) && 0 <= from && from < to)) return false;
  if (text === null) return to <= LONGEST_TEXT;
  return to <= text.length && !cutsPair(text, from) && !cutsPair(text, to);
}

function cutsPair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
}
