// A span that cuts no word: one that begins or ends inside a word is widened to all of it.
//
// Patterns look at stretches of limited length and know plain letters only; words are cut where a stretch ends, and behind
// letters with accents. Widening is right in both cases: the rest of the word belongs to what was found.

import { type Span, span } from '../../nouns/span.ts';

const PART = /[\p{L}\p{N}\p{M}]/u;

export function wholeWords(text: string, { from, to }: Span): Span {
  let begin = from;
  let end = to;
  while (begin > 0 && isInside(text, begin)) begin -= 1;
  while (end < text.length && isInside(text, end)) end += 1;
  return begin === from && end === to ? span(from, to) : span(begin, end);
}

/** Whether a word, or a character of two units, goes on over this offset. */
function isInside(text: string, at: number): boolean {
  const after = text.codePointAt(at)!;
  if (after >= 0xdc00 && after <= 0xdfff) return isHighSurrogate(text, at - 1);
  const pair = text.codePointAt(at - 2) ?? 0;
  const before = isHighSurrogate(text, at - 2) && pair > 0xffff ? pair : text.codePointAt(at - 1)!;
  return PART.test(String.fromCodePoint(after)) && PART.test(String.fromCodePoint(before));
}

function isHighSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return at >= 0 && unit >= 0xd800 && unit <= 0xdbff;
}
