// Paragraphs to one text: lines joined, words that were parted at the end of a line mended, and where each line stands.
//
// In:  paragraphs, boilerplate among them, in reading order.
// Out: the canonical text with its blocks, and a box for each line.
//
//     con-         line 1: con         "continued": the hyphen belongs to the line, not to the word
//     tinued       line 2: tinued
//
// A hyphen at the end of a line is the word's own where the word goes on with a capital or behind a digit, where the
// document writes the word with its hyphen elsewhere, or where the first part is written so ("well-", "state-of-the-").
// Otherwise it goes, if the next line goes on in lower case.

import type { Box } from '../nouns/index.ts';
import type { Line } from './pdf-lines.ts';

export interface Written {
  readonly text: string;
  /** One for each paragraph, in order. */
  readonly blocks: readonly { readonly from: number; readonly to: number }[];
  readonly boxes: readonly Box[];
}

/** Parts that keep their hyphen in English, whatever follows. */
const KEEPS = new Set(
  'well ill self ex non all half high low long short left right far near first second third one two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety so then vice anglo euro'.split(
    ' ',
  ),
);

/** What follows a hyphen that stands for a second word: "pre- and postwar". */
const AND = /^(?:and|or|to|und|oder|bis|et|ou|y|o|e)\b/;

const ENDS_IN_HYPHEN = /([\p{L}\p{N}]+)([-\u00ad\u2010])$/u;
const BEGINS = /^\p{L}+/u;

export function textOf(paragraphs: readonly { readonly lines: readonly Line[] }[]): Written {
  const known = wordsOf(paragraphs);
  const parts: string[] = [];
  const blocks: { from: number; to: number }[] = [];
  const boxes: Box[] = [];
  let length = 0;
  const write = (words: string): void => {
    parts.push(words);
    length += words.length;
  };
  for (const { lines } of paragraphs) {
    if (length > 0) write('\n\n');
    const blockFrom = length;
    let isJoined = true;
    lines.forEach((line, at) => {
      if (!isJoined) write(' ');
      const { words, joins } = mended(line.words, lines[at + 1]?.words, known);
      const from = length;
      write(words);
      boxes.push({ from, to: length, page: line.page, ...line.rect });
      isJoined = joins;
    });
    blocks.push({ from: blockFrom, to: length });
  }
  return { text: parts.join(''), blocks, boxes };
}

/** The line as it is written before the next, and whether the next follows without a space. */
function mended(
  words: string,
  next: string | undefined,
  known: ReadonlySet<string>,
): { readonly words: string; readonly joins: boolean } {
  const found = words.match(ENDS_IN_HYPHEN);
  if (!found || next === undefined) return { words, joins: false };
  const [, head, hyphen] = found as unknown as [string, string, string];
  const bare = words.slice(0, -1);
  const tail = next.match(BEGINS)?.[0];
  if (hyphen === '\u00ad') return bare && tail ? { words: bare, joins: true } : { words, joins: false };
  if (tail === undefined) return { words, joins: /^\p{N}/u.test(next) };
  if (AND.test(next)) return { words, joins: false };
  const isGoingOn = /^\p{Ll}/u.test(tail) && /\p{L}$/u.test(head);
  return isGoingOn && !keepsHyphen(bare, tail, known) ? { words: bare, joins: true } : { words, joins: true };
}

function keepsHyphen(bare: string, tail: string, known: ReadonlySet<string>): boolean {
  const head = bare.match(/[\p{L}\p{N}-]+$/u)![0].toLowerCase();
  if (known.has(`${head}-${tail}`)) return true;
  if (known.has(head + tail)) return false;
  return head.includes('-') || KEEPS.has(head);
}

/** Words that stand inside of a line somewhere, as written there but in lower case. */
function wordsOf(paragraphs: readonly { readonly lines: readonly Line[] }[]): ReadonlySet<string> {
  const known = new Set<string>();
  for (const { lines } of paragraphs)
    for (const { words } of lines)
      for (const [word] of words.toLowerCase().matchAll(/\p{L}+(?:-\p{L}+)*(?![\p{L}-])/gu)) known.add(word);
  return known;
}
