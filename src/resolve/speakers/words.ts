// The words of a report, with where each stands: block, sentence, quotation.
//
// In:  a text, the blocks that are read, the quotations in them.
// Out: words and marks in order. A possessive ending is a word of its own; "Cold-Store", "U.S." and "e-mail" are one.
//
//     Ruiz’s aide, Col. Oss, said
//     ----==---- - ---- --- - ----       eight words, one sentence: the stop belongs to "Col."
//
// Invariant: words are in order, do not overlap, hold no white space, and cost one pass.

import type { Block } from '../../nouns/report.ts';
import { lastFrom, type Quotation } from '../../text/quotations.ts';
import { addresses } from './lexicon.ts';

export interface Word {
  readonly from: number;
  readonly to: number;
  /** As written. */
  readonly text: string;
  readonly lower: string;
  /** A letter or a digit begins it. */
  readonly isWord: boolean;
  /** A capital begins it. */
  readonly capital: boolean;
  /** Index of the block among those that are read. */
  readonly block: number;
  /** Index of the sentence in the report. */
  readonly sentence: number;
  /** The first word of its sentence, or of a quotation. */
  readonly first: boolean;
  /** Index of the quotation that it stands in, or -1. */
  readonly quotation: number;
}

const PIECE =
  /(?:\p{Lu}\.){2,}|['’]s(?![\p{L}\p{N}])|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:(?:[-‑&’'.]|’(?=\p{Lu}))(?!['’]?s(?![\p{L}\p{N}]))[\p{L}\p{N}\p{M}]+)*|[^\s]/gu;
const ENDS = /^[.!?…]$/;
const CLOSES = /^["'”’»)\]]$/;
/** Longer than any word; what is longer is cut, so that no pattern meets a text without spaces whole. */
const LONGEST = 200;
/** Words before a stop that do not end a sentence, besides forms of address. */
const SHORTENED = new Set([
  'no',
  'nos',
  'st',
  'vs',
  'etc',
  'inc',
  'ltd',
  'co',
  'corp',
  'jr',
  'sr',
  'dept',
  'est',
  'al',
  'u.s',
  'a.m',
  'p.m',
]);

export function wordsOf(text: string, blocks: readonly Block[], quotations: readonly Quotation[]): readonly Word[] {
  const out: Word[] = [];
  let sentence = 0;
  blocks.forEach((block, b) => {
    let first = true;
    let ended = false;
    if (out.length > 0) sentence++;
    for (const match of text.slice(block.from, block.to).matchAll(PIECE)) {
      const from = block.from + match.index;
      const written = match[0].length > LONGEST ? match[0].slice(0, LONGEST) : match[0];
      const to = from + written.length;
      const isWord = /^[\p{L}\p{N}]/u.test(written);
      const q = lastFrom(quotations, from);
      const quotation = q >= 0 && from < quotations[q]!.to ? q : -1;
      const opens = quotation >= 0 && from === quotations[quotation]!.from;
      if (ended && (isWord || opens)) {
        if (opens || !/^\p{Ll}/u.test(written)) {
          sentence++;
          first = true;
        }
        ended = false;
      }
      if (opens) first = true;
      const before = out.at(-1);
      out.push({
        from,
        to,
        text: written,
        lower: written.toLowerCase().replaceAll('’', "'"),
        isWord,
        capital: /^\p{Lu}/u.test(written),
        block: b,
        sentence,
        first: first && isWord,
        quotation,
      });
      if (isWord) first = false;
      if (written === ':' && isLabel(out, b)) ended = true;
      else if (ENDS.test(written))
        ended = !(written === '.' && before !== undefined && before.to === from && shortened(before));
      else if (ended && !CLOSES.test(written)) ended = isWord ? false : ended;
    }
  });
  return out;
}

/** Words of a label at most: "COL. GEN. DE LA CRUZ:". */
const MOST_OF_LABEL = 6;

/** "RUIZ: On Monday": what stands before the colon names who speaks, and what follows begins a sentence. */
function isLabel(words: readonly Word[], block: number): boolean {
  let i = words.length - 2;
  while (i >= 0 && words[i]!.block === block && words.length - i <= MOST_OF_LABEL + 1) {
    if (words[i]!.isWord && !words[i]!.capital) return false;
    i--;
  }
  return words[i]?.block !== block && words.length - 1 > i + 1;
}

function shortened({ text, lower }: Word): boolean {
  return addresses.has(lower) || SHORTENED.has(lower) || /^\p{Lu}$/u.test(text) || text.includes('.');
}
