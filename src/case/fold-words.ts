// Words as they are searched for, and as PostgreSQL keeps them.
//
// In:  any text.
// Out: its words: compatibility forms taken apart, accents dropped, lower case; `Ö` is `o`, `ﬁ` is `fi`, `Σ` is `σ`.
//
// Words are made here and handed to PostgreSQL as finished vectors, so that no engine's parser, dictionary or locale has a
// say: the same words on every engine. A script that writes no spaces gives one word for each character, and a search for
// several of them in a row finds them in a row. Words hold letters and digits alone, so none needs quoting.

/** A longer run of letters is no word; it is cut, in searches too. */
const LONGEST = 64;

/** Words of one vector. With the longest words they stay under the 1 MB of a vector, and under its 16,383 positions. */
export const VECTOR_WORDS = 4000;

const WORD = /[\p{L}\p{N}]+/gu;
const ALONE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const ALONE_OR_RUN = new RegExp(`${ALONE.source}|(?:(?!${ALONE.source})[\\p{L}\\p{N}])+`, 'gu');
const ASCII = /^[\0-\x7f]*$/;

/** In the order of the text. */
export function searchWords(text: string): readonly string[] {
  if (ASCII.test(text)) return (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).map(cut);
  // Lower case before and after: some capitals come apart into letters with marks, and some only then have a lower case.
  const plain = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}|ـ/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ς', 'σ');
  return (plain.match(ALONE.test(plain) ? ALONE_OR_RUN : WORD) ?? []).map(cut);
}

function cut(word: string): string {
  return word.length > LONGEST ? word.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '') : word;
}

/** Which part of a claim a word stands in: a search may ask for one of them. */
export type Weight = 'A' | 'B' | 'C' | 'D';

/** A tsvector in its written form. Between two parts lies a gap, so that no phrase runs from one into the next. */
export function vectorOf(parts: readonly { readonly words: readonly string[]; readonly weight: Weight }[]): string {
  const places = new Map<string, string[]>();
  let at = 0;
  for (const { words, weight } of parts) {
    for (const word of words) {
      if (++at > VECTOR_WORDS) return written(places);
      const known = places.get(word);
      if (known) known.push(`${at}${weight}`);
      else places.set(word, [`${at}${weight}`]);
    }
    at++;
  }
  return written(places);
}

function written(places: ReadonlyMap<string, readonly string[]>): string {
  return [...places].map(([word, at]) => `'${word}':${at.join(',')}`).join(' ');
}

/** A long text is several vectors. They share some words, so that a phrase over the seam is found. */
const SEAM_WORDS = 20;

/** The vectors of a report's words. */
export function vectorsOf(words: readonly string[]): readonly string[] {
  const vectors: string[] = [];
  for (let from = 0; from < words.length; from += VECTOR_WORDS - SEAM_WORDS) {
    if (from > 0 && words.length - from <= SEAM_WORDS) break;
    vectors.push(vectorOf([{ words: words.slice(from, from + VECTOR_WORDS), weight: 'D' }]));
  }
  return vectors;
}
