// A stretch of a text -> words, numbers and marks, each with its place.
//
//     Some 1,200 people, 34-year-old       words | number 1200 | word | mark | number 34 | mark | word | mark | word
//
// A line break is a mark. A list of digits ("1,2,3") is cut into its numbers; a version ("2.3.1") is one code.

import type { Span } from '../../nouns/span.ts';
import { asciiDigits, numeralOf } from './numerals.ts';

export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'code' | 'mark';
  /** In lower case; of numbers and codes, in ASCII digits as written. */
  readonly lower: string;
  readonly isCapital: boolean;
  /** Nothing stands between it and the token before. */
  readonly isJoined: boolean;
  /** Of a number. */
  readonly value: number;
  readonly otherwise: number | null;
}

const TOKEN =
  /(?<number>\p{Nd}+(?:[.,٫٬'’\u00a0\u202f\u2009]\p{Nd}+)*)|(?<word>(?:Mrs?|Ms|Dr|Gen|Col|Sen|Rep|Gov|Lt|Sgt|Capt|St)\.(?=\s?\p{Lu})|(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}\p{Nd}]*(?:['’]\p{L}+)*)|\n|\S/gu;
const CAPITAL = /^\p{Lu}/u;
/** What makes a comma between digits a decimal one. */
const MEASURED =
  /\s{0,2}(?:%|٪|°|€|per\s?cent|percent|million|billion|trillion|tonnes|tons|kg|km|metres|meters|euros|degrees)/iuy;

export function tokensOf(text: string, { from, to }: Span): readonly Token[] {
  const out: Token[] = [];
  const part = text.slice(from, to);
  let end = -1;
  const add = (at: number, token: Pick<Token, 'kind' | 'lower'> & Partial<Token>, length: number): void => {
    out.push({
      from: from + at,
      to: from + at + length,
      isCapital: false,
      isJoined: at === end,
      value: Number.NaN,
      otherwise: null,
      ...token,
    });
    end = at + length;
  };
  for (const { 0: written, index, groups } of part.matchAll(TOKEN)) {
    if (groups!['word'] !== undefined)
      add(
        index,
        { kind: 'word', lower: written.toLowerCase().replaceAll('’', "'"), isCapital: CAPITAL.test(written) },
        written.length,
      );
    else if (groups!['number'] === undefined) add(index, { kind: 'mark', lower: written }, written.length);
    else addNumber(index, written);
  }
  return out;

  function addNumber(index: number, written: string): void {
    const digits = asciiDigits(written);
    MEASURED.lastIndex = index + written.length;
    const numeral = numeralOf(digits, MEASURED.test(part));
    if (numeral === 'code') add(index, { kind: 'code', lower: digits }, written.length);
    else if (numeral !== 'list') add(index, { kind: 'number', lower: digits, ...numeral }, written.length);
    else
      for (const { 0: one, index: offset } of written.matchAll(/\p{Nd}+|[^\p{Nd}]/gu)) {
        const single = numeralOf(asciiDigits(one), false);
        if (!/\p{Nd}/u.test(one)) add(index + offset, { kind: 'mark', lower: one }, one.length);
        else if (typeof single === 'string') add(index + offset, { kind: 'code', lower: asciiDigits(one) }, one.length);
        else add(index + offset, { kind: 'number', lower: asciiDigits(one), ...single }, one.length);
      }
  }
}

const ENDS = new Set('.!?;\n');
const DASHES = new Set('-\u2010\u2011\u2013');

/** Whether the token ends what belongs together. */
export function isEnd(token: Token | undefined): boolean {
  return token === undefined || (token.kind === 'mark' && ENDS.has(token.lower));
}

export function isDash(token: Token | undefined): boolean {
  return token?.kind === 'mark' && DASHES.has(token.lower);
}

/** Whether the words stand from here on, marks and numbers aside. */
export function areWords(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  return words.every((word, n) => tokens[at + n]?.lower === word);
}

export function isDigitsJoined(token: Token | undefined): boolean {
  return token?.isJoined === true && /^(?:number|code)$/.test(token.kind);
}

/** Over further digits of one telephone number. */
export function pastDigits(tokens: readonly Token[], next: number): number {
  let end = next;
  for (;;) {
    const at = isDash(tokens[end]) || /^[()]$/.test(tokens[end]?.lower ?? '') ? end + 1 : end;
    const token = tokens[at];
    if (token === undefined || !/^(?:number|code)$/.test(token.kind) || token.from - tokens[end - 1]!.to > 2)
      return end;
    end = at + 1;
  }
}
