// The sentence around a span, inside a stretch of text.
//
// A full stop ends one when a space and a capital, a digit or a quotation mark follow, and when it stands behind no
// abbreviation and no single letter. Good enough to say what stands beside a cue; nothing is cut by it.

import type { Span } from '../../nouns/span.ts';

const END = /[.!?…][”"’')\]]*\s+(?=[“"‘'([]?[\p{Lu}\p{N}])/gu;
const ABBREVIATION =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Capt|Maj|Sen|Rep|Gov|St|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|\b\p{Lu}|\b[ap]\.m|\b\p{L}\.\p{L})\.$/u;

export function sentenceAround(text: string, within: Span, { from, to }: Span): Span {
  let begin = within.from;
  for (const { 0: mark, index } of text.slice(within.from, within.to).matchAll(END)) {
    const stop = within.from + index + 1;
    const next = within.from + index + mark.length;
    if (ABBREVIATION.test(text.slice(Math.max(within.from, stop - 8), stop))) continue;
    if (next <= from) begin = next;
    else if (stop >= to) return { from: begin, to: stop };
  }
  return { from: begin, to: within.to };
}

/** The sentence that ends where another begins, inside the same stretch; empty where there is none. */
export function sentenceBefore(text: string, within: Span, { from }: Span): Span {
  if (from <= within.from) return { from, to: from };
  const { length } = /\s*$/u.exec(text.slice(Math.max(within.from, from - BLANKS), from))![0];
  const to = from - length;
  return to <= within.from ? { from: to, to } : { from: sentenceAround(text, within, { from: to - 1, to }).from, to };
}

/** Blanks between two sentences. */
const BLANKS = 4;
