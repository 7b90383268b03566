// The tokens in which everything here is counted, and which of them a span covers.
//
// In:  the text of an article; spans in it.
// Out: token numbers, rising.
//
//     Ms. O’Hara denied it.       tokens   Ms · . · O · ’ · Hara · denied · it · .
//
// A token is a run of word characters, or one other character that is no white space. Both classes are spelled out as
// Python's `\w` and `\s` have them (letters and numbers of any script and the underscore; combining marks are no word
// characters), so that figures agree with those of the reference scorer. JavaScript's own `\s` differs by six characters.

import type { Span } from '../nouns/span.ts';

/** Token `i` is text.slice(from[i], to[i]). */
export interface Tokens {
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Counts where punctuation is left aside: it begins with a letter or digit, or is `$` or `%`. */
  readonly counts: readonly boolean[];
  /** Number of the paragraph (the line of text) that it stands in. */
  readonly paragraph: readonly number[];
}

const WORD = '\\p{L}\\p{N}_';
const SPACE = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const TOKEN = new RegExp(`[${WORD}]+|[^${WORD}${SPACE}]`, 'gu');

export function tokensOf(text: string): Tokens {
  const from: number[] = [];
  const to: number[] = [];
  const counts: boolean[] = [];
  const paragraph: number[] = [];
  let line = 0;
  let end = 0;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (text.slice(end, index).includes('\n')) line++;
    end = index + token.length;
    from.push(index);
    to.push(end);
    counts.push(/^[\p{L}\p{N}$%]/u.test(token));
    paragraph.push(line);
  }
  return { from, to, counts, paragraph };
}

/** Numbers of the tokens that the spans touch, each once. */
export function covered(tokens: Tokens, spans: readonly Span[]): readonly number[] {
  const found = new Set<number>();
  for (const { from, to } of spans)
    for (let i = firstEndingAfter(tokens.to, from); i < tokens.from.length && tokens.from[i]! < to; i++) found.add(i);
  return [...found].sort((a, b) => a - b);
}

function firstEndingAfter(ends: readonly number[], offset: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
