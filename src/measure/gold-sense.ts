// The words of a label, found again in the report: which of their places is meant.
//
// In:  a report's text, a claim's spans, and its labels as the sidecar holds them (words, not offsets).
// Out: the same as spans.
//
// The guidelines say where words are looked for: in the paragraphs that the claim touches; of several places, the one
// nearest to the cue is meant.

import type { Act } from '../nouns/act.ts';
import type { Basis, Medium, Modality, Polarity } from '../nouns/sense.ts';
import { type Span, span } from '../nouns/span.ts';
import type { ClaimLabels, MarkedSpans } from './own-gold.ts';

/** Labels of a claim with their words as spans; null where a label has no words, or where they are not to be found. */
export interface GoldSense {
  readonly act: Act;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly basis: readonly Basis[];
  readonly addressee: Span | null;
  readonly medium: Medium | null;
}

export function goldSense(text: string, claim: MarkedSpans, labels: ClaimLabels): GoldSense {
  const { act, polarity, modality, basis, to, medium } = labels;
  const find = (words: string) => nearest(text, claim, words);
  return {
    act,
    polarity,
    modality,
    basis: basis.flatMap(([kind, words]) => {
      const at = words === null ? null : find(words);
      return at ? [{ kind, at }] : [];
    }),
    addressee: to === null ? null : find(to),
    medium: medium && { kind: medium[0], at: medium[1] === null ? null : find(medium[1]) },
  };
}

function nearest(text: string, { source, cue, content }: MarkedSpans, words: string): Span | null {
  const own = [cue, ...content, ...(source ? [source] : [])];
  const from = text.lastIndexOf('\n', Math.min(...own.map((part) => part.from))) + 1;
  const end = text.indexOf('\n', Math.max(...own.map((part) => part.to)));
  const paragraphs = text.slice(0, end < 0 ? text.length : end);
  const away = (at: number) => Math.max(0, at - cue.to, cue.from - at - words.length);
  let best: number | null = null;
  for (let at = paragraphs.indexOf(words, from); at >= 0; at = paragraphs.indexOf(words, at + 1))
    if (best === null || away(at) < away(best)) best = at;
  return best === null ? null : span(best, best + words.length);
}
