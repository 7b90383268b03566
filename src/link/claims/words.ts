// The words by which two claims are compared: folded, cut to their stems, without those that every sentence has.
//
//     "The silo’s dust filters had been taped up"      silo dust filter tap

import type { Span } from '../../nouns/span.ts';

/** A word of a claim's content, with its place in the report. */
export interface Word extends Span {
  readonly stem: string;
}

/** Words of the stretches, in order; `MOST` of them at most, since what is told in more is not one claim. */
export function wordsOf(text: string, stretches: readonly Span[]): readonly Word[] {
  const out: Word[] = [];
  for (const { from, to } of stretches)
    for (const match of text.slice(from, to).matchAll(WORD)) {
      if (out.length === MOST) return out;
      const stem = stemOf(match[0]);
      const at = from + match.index;
      if (!EMPTY.has(stem)) out.push({ stem, from: at, to: at + match[0].length });
    }
  return out;
}

const MOST = 120;
const WORD = /[\p{L}\p{N}\p{M}]+(?:[’'.,:][\p{L}\p{N}]+)*/gu;

/** Without marks, case and endings. Two forms of a word mostly share it; words that are not akin seldom do. */
export function stemOf(word: string): string {
  const plain = word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s?$/, '');
  if (plain.length < 4 || /\d/.test(plain)) return plain;
  for (const ending of ENDINGS)
    if (plain.endsWith(ending) && plain.length - ending.length >= 3) return plain.slice(0, -ending.length);
  return plain;
}

const ENDINGS = ['ations', 'ation', 'ings', 'ing', 'ies', 'ied', 'ed', 'es', 's', 'ly', 'e', 'y'];

const EMPTY: ReadonlySet<string> = new Set(
  (
    'the a an of to in on at for and or that it is was were be been are had has have by with as from this which who not no he she ' +
    'they we i you his her their its our my me him them us your but if so there than then would could will can may might did do ' +
    'does said say says also into out up down over about after before when what how all any one'
  )
    .split(' ')
    .flatMap((word) => [word, stemOf(word)]),
);
