// What kind of claim an attribution is, decided from the marks and the text alone.
//
// manner   `direct`: every word of the content stands in double quotation marks; `mixed`: some do; `indirect`: none
// source   `no source`; `pronoun`: nothing but pronouns ("he", "she herself", "those who"); `named`: any other words,
//          names and descriptions alike ("two officials")
// denial   the cue denies, refuses or declines ("dismissed as"), or is negated ("didn't say")
//
// The list of pronouns leaves out "some", "many", "others": they count people rather than point back at them.

import { mannerOf } from '../text/manner.ts';
import { type Quotation, quotationsOf } from '../text/quotations.ts';
import type { Attribution } from './gold.ts';

export const KINDS = ['direct', 'mixed', 'indirect', 'no source', 'pronoun', 'named', 'denial'] as const;
export type Kind = (typeof KINDS)[number];

const PRONOUNS = new Set(
  (
    'i me my mine myself you your yours yourself he him his himself she her hers herself it its itself we us our ours ' +
    'ourselves they them their theirs themselves who whom whose which that this these those one oneself someone ' +
    'somebody anyone anybody everyone everybody nobody'
  ).split(' '),
);

/** Stems of denying and refusing, whole words of negation; a lexicon to sort figures by, no judgement of a claim. */
const DENIAL =
  /\b(den(y|ie[sd]|ying|ials?)|reject|dismiss|refut|rebut|refus|declin|disput|contradict|disavow|disclaim|repudiat|renounc|rul(e[sd]?|ing) out\b|not\b|never\b|no\b|neither\b|nor\b|cannot\b)|n['’]t\b/iu;

/** The kinds that it belongs to: one manner, one kind of source, and denial where it is one. */
export function kindsOf(
  text: string,
  quotations: readonly Quotation[],
  { source, cue, content }: Attribution,
): readonly Kind[] {
  const cueText = cue.map((s) => text.slice(s.from, s.to)).join(' ');
  return [
    mannerOf(text, content, quotations),
    sourceKindOf(text, source),
    ...(DENIAL.test(cueText) ? (['denial'] as const) : []),
  ];
}

function sourceKindOf(text: string, source: Attribution['source']): Kind {
  if (source.length === 0) return 'no source';
  const words = source.flatMap(
    (s) =>
      text
        .slice(s.from, s.to)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
  return words.length > 0 && words.every((word) => PRONOUNS.has(word)) ? 'pronoun' : 'named';
}

/** Double quotation marks of a text, read a line at a time: one left open ends with its line. */
export function quotationsByLine(text: string): readonly Quotation[] {
  const lines = [...text.matchAll(/[^\n]+/g)].map((m) => ({ from: m.index, to: m.index + m[0].length }));
  return quotationsOf(text, lines);
}
