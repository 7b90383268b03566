// What a person searches for -> queries for PostgreSQL.
//
// In:  words, "words in a row", begin*, -without.
// Out: tsqueries in their written form: all of `all` must be found, none of `none`. Null when nothing is left to look for.
//
//     lopez "would close" -may plan*       all: 'lopez', 'would' <-> 'close', 'plan':*       none: 'may'

import { searchWords, type Weight } from './fold-words.ts';

export interface Search {
  readonly all: readonly string[];
  readonly none: readonly string[];
}

/** What is longer was not typed by a person. */
const MOST_TERMS = 50;

const TERM = /(-?)(?:["“„”«»]([^"“„”«»]*)["“„”«»]|([^\s"“„”«»]+))/g;

/** `only` looks in one part of a claim. */
export function searchOf(text: string, only: Weight | '' = ''): Search | null {
  const all: string[] = [];
  const none: string[] = [];
  for (const [, without, phrase, word] of text.matchAll(TERM)) {
    if (all.length + none.length === MOST_TERMS) break;
    const words = searchWords(phrase ?? word!);
    if (words.length === 0) continue;
    const begins = phrase === undefined && word!.endsWith('*') ? '*' : '';
    const query = words.map((w, i) => tail(w, `${i === words.length - 1 ? begins : ''}${only}`)).join(' <-> ');
    (without ? none : all).push(query);
  }
  return all.length + none.length === 0 ? null : { all, none };
}

function tail(word: string, labels: string): string {
  return labels ? `'${word}':${labels}` : `'${word}'`;
}

/** One tsquery that asks all of it of one vector. */
export function together({ all, none }: Search): string {
  return [...all.map((q) => `(${q})`), ...none.map((q) => `!(${q})`)].join(' & ');
}
