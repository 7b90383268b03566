// The senses of claims that are written in the marked notation.

import { readMarked } from '../../../src/dossier/index.ts';
import { sensesOf } from '../../../src/extract/sense/senses-of.ts';
import type { Basis, Medium, Sense, Span } from '../../../src/nouns/index.ts';

/** The lines of a text: the blocks that plain text is read into. */
export function linesOf(text: string): readonly Span[] {
  return [...text.matchAll(/[^\n]+/g)].map((m) => ({ from: m.index, to: m.index + m[0].length }));
}

export function sensesIn(notation: string): { readonly text: string; readonly senses: readonly Sense[] } {
  const { text, claims } = readMarked(notation);
  return { text, senses: sensesOf(text, linesOf(text), claims) };
}

/** What stands in one claim's labels, as words: `act polarity modality`, then what else there is. */
export function written(notation: string, number = 1): Readonly<Record<string, unknown>> {
  const { text, senses } = sensesIn(notation);
  const { act, polarity, modality, basis, addressee, medium } = senses[number - 1]!;
  const words = (at: Span) => text.slice(at.from, at.to);
  const worded = ({ kind, at }: Basis | Medium) => (at ? `${kind}: ${words(at)}` : kind);
  return {
    act,
    ...(polarity.value !== 'for' && { polarity: [polarity.value, ...polarity.at.map(words)].join(' ') }),
    ...(modality.value !== 'plain' && { modality: [modality.value, ...modality.at.map(words)].join(' ') }),
    ...(basis.length > 0 && { basis: basis.map(worded) }),
    ...(addressee && { to: words(addressee) }),
    ...(medium && { medium: worded(medium) }),
  };
}

/** Every span of a sense. */
export function spansOf({ polarity, modality, basis, addressee, medium }: Sense): readonly Span[] {
  return [
    ...polarity.at,
    ...modality.at,
    ...basis.map(({ at }) => at),
    ...(addressee ? [addressee] : []),
    ...(medium?.at ? [medium.at] : []),
  ];
}
