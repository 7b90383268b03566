// The words of a report's body, in a form in which two reports can be laid beside each other.
//
// In:  a report's text and blocks.
// Out: its words as numbers, each with its place, and its sentences as runs of words.
//
//     "It was fireworks," he said.        words      it  was  fireworks  he  said
//      ~~~~~~~~~~~~~~~~~                  quoted      1   1       1       0    0
//
// A word is a hash of its letters without case, accents and apostrophes, so that “don’t”, "don't" and "DON'T" are one. Headlines,
// bylines, datelines and what is marked as boilerplate are not body: a copy has its own. What is longer than the limits is
// compared as far as they go.

import type { Block, Report } from '../../nouns/report.ts';
import type { Span } from '../../nouns/span.ts';
import { quotationsOf } from '../../text/quotations.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { isSmall } from './small-words.ts';

/** A run of words: a sentence, or a part of a very long one. */
export interface Sentence extends Span {
  /** Number of its block in the report. */
  readonly block: number;
  /** First word, and one past the last. */
  readonly first: number;
  readonly end: number;
}

/** A report as it is compared. */
export interface Reading {
  readonly id: string;
  readonly text: string;
  /** A hash of each word of the body, in order. */
  readonly words: Int32Array;
  /** Where each word begins in the text. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** 1 where the word stands in double quotation marks. */
  readonly quoted: Uint8Array;
  /** 1 where the word says little ("the", "of", "said"). */
  readonly small: Uint8Array;
  /** 1 where it has a capital that does not come from where it stands: a part of a name. */
  readonly name: Uint8Array;
  readonly sentences: readonly Sentence[];
  /** First and last block that has words; sentences there stand at the report's edge. */
  readonly edges: { readonly head: number; readonly foot: number };
}

/** Longer bodies are compared as far as this: five long books' chapters. */
const MOST_CHARS = 1_000_000;
const MOST_WORDS = 100_000;
/** A sentence without an end is cut, since comparing two takes time with the product of their lengths. */
const LONGEST_SENTENCE = 100;

const CAPITAL = /^\p{Lu}/u;
const MOST_NAMES = 0.6;
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+|[.,](?=\p{N})\p{N}+)*/gu;

function isBody({ kind }: Pick<Block, 'kind'>): boolean {
  return kind !== 'boilerplate' && kind !== 'headline' && kind !== 'byline' && kind !== 'dateline';
}

export function readingOf({ id, text, blocks }: Pick<Report, 'id' | 'text' | 'blocks'>): Reading {
  const words: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const small: number[] = [];
  const name: number[] = [];
  const sentences: Sentence[] = [];
  for (const [block, stretch] of blocks.entries()) {
    if (!isBody(stretch) || stretch.from >= MOST_CHARS || words.length >= MOST_WORDS) continue;
    const within = { from: stretch.from, to: Math.min(stretch.to, MOST_CHARS) };
    for (const sentence of sentencesOf(text, [within])) {
      let first = words.length;
      const close = (): void => {
        if (words.length > first)
          sentences.push({
            block,
            first,
            end: words.length,
            from: beginOf(text, from[first]!, sentence),
            to: endOf(text, to.at(-1)!, sentence),
          });
        first = words.length;
      };
      for (const { index, 0: word } of text.slice(sentence.from, sentence.to).matchAll(WORD)) {
        if (words.length >= MOST_WORDS) break;
        if (words.length - first >= LONGEST_SENTENCE) close();
        const plain = foldedWord(word);
        words.push(hashOf(plain));
        small.push(isSmall(plain) ? 1 : 0);
        name.push(words.length > first + 1 && CAPITAL.test(word) ? 1 : 0);
        from.push(sentence.from + index);
        to.push(sentence.from + index + word.length);
      }
      close();
    }
  }
  const places = Int32Array.from(from);
  return {
    id,
    text,
    words: Int32Array.from(words),
    from: places,
    to: Int32Array.from(to),
    quoted: quotedIn(text, blocks, places),
    small: Uint8Array.from(small),
    name: namesAmong(name),
    sentences,
    edges: { head: sentences[0]?.block ?? -1, foot: sentences.at(-1)?.block ?? -1 },
  };
}

/** Where most words have capitals, capitals say nothing. */
function namesAmong(capitals: readonly number[]): Uint8Array {
  const count = capitals.reduce((sum, one) => sum + one, 0);
  return count > MOST_NAMES * capitals.length ? new Uint8Array(capitals.length) : Uint8Array.from(capitals);
}

/** An opening mark before the first word is of the sentence. */
function beginOf(text: string, firstWord: number, sentence: Span): number {
  const before = text.slice(Math.max(sentence.from, firstWord - 8), firstWord);
  return firstWord - before.match(/[^\s\p{L}\p{N}]*$/u)![0].length;
}

/** A full stop and a closing mark behind the last word are of the sentence. */
function endOf(text: string, lastWord: number, sentence: Span): number {
  const rest = text.slice(lastWord, Math.min(sentence.to, lastWord + 8));
  return lastWord + (rest.match(/^[^\s\p{L}\p{N}]*/u)?.[0].length ?? 0);
}

/** Without case, accents and apostrophes. */
export function foldedWord(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return lower.normalize('NFKD').replace(/[\p{M}'’]/gu, '');
}

/** FNV-1a over UTF-16 units, mixed once more. */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return mixed(hash);
}

/** Each bit of the result depends on every bit (MurmurHash3, 32 bits). */
export function mixed(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function quotedIn(text: string, blocks: readonly Block[], from: Int32Array): Uint8Array {
  const quoted = new Uint8Array(from.length);
  const last = from.at(-1) ?? -1;
  const stretches = blocks.filter((block) => block.from <= last && isBody(block));
  let word = 0;
  for (const quotation of quotationsOf(text, stretches)) {
    while (word < from.length && from[word]! < quotation.from) word++;
    for (; word < from.length && from[word]! < quotation.to; word++) quoted[word] = 1;
  }
  return quoted;
}

/** Of flags, how many are set: 0 to 1. */
export function shareOf(flags: Uint8Array): number {
  let set = 0;
  for (const flag of flags) set += flag;
  return flags.length > 0 ? set / flags.length : 0;
}
