// Where the words of a label stand in a report: of several places, the one nearest to the cue is meant (gold/GUIDELINES.md §16).

import type { Span } from '../nouns/span.ts';
import type { MarkedSpans } from './own-gold.ts';

/** Null where the words do not stand in the text. */
export function wordsNear(text: string, words: string, { cue }: Pick<MarkedSpans, 'cue'>): Span | null {
  let best: Span | null = null;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const here = { from: at, to: at + words.length };
    if (best === null || gap(here, cue) < gap(best, cue)) best = here;
  }
  return best;
}

function gap(a: Span, b: Span): number {
  return Math.max(0, a.from - b.to, b.from - a.to);
}
