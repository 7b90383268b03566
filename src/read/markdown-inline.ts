// The words of a stretch of Markdown, without emphasis marks, link targets, tags and escapes.
//
// In:  a stretch of one line.  Out: its words, written with their places.
//
//     See *the [order](/o "2 MB")* of `gate 3` &amp; 5        See the order of gate 3 & 5
//
// One walk from left to right; brackets are paired beforehand, so a line of a million `[` takes no longer than another.

import type { BlockWriter } from './block-writer.ts';
import { referenceAt } from './char-refs.ts';

/** Longer targets and tags are taken for text. */
const MAX_TARGET = 2000;

const SPECIAL = /[\\`*_~[\]!<&]/g;
const ESCAPED = /[!-/:-@[-`{-~]/;
const ADDRESS = /<((?:https?|mailto):[^\s<>]{1,2000}|[^\s<>@]{1,100}@[^\s<>@]{1,200})>/y;
const TAG = /<(?:\/?[a-zA-Z][^<>]{0,1000}|!--[^<>]{0,1000}--)>/y;

export function putInline<C>(
  writer: BlockWriter<C>,
  { text, from, to }: { text: string; from: number; to: number },
  context: C,
): void {
  // The stretch alone: a search that ran on behind it would cost the whole file for each line.
  const words = text.slice(from, to);
  const jumps = jumpsOf(words);
  const copy = (begin: number, end: number): void => {
    if (begin < end) writer.put(words.slice(begin, end), { from: from + begin, to: from + end, each: 1 }, context);
  };
  const noCloser = new Set<number>(); // lengths of runs of backticks that nothing closes
  let i = 0;
  while (i < words.length) {
    SPECIAL.lastIndex = i;
    const next = SPECIAL.exec(words)?.index ?? words.length;
    copy(i, next);
    i = next;
    if (i >= words.length) break;
    const char = words[i]!;
    const jump = jumps.get(i);
    const run = '`*_~'.includes(char) ? runAt(words, i) : 1;
    if (jump !== undefined) i = jump;
    else if (char === '\\' && ESCAPED.test(words[i + 1] ?? '')) {
      copy(i + 1, i + 2);
      i += 2;
    } else if (char === '`') {
      const close = noCloser.has(run) ? -1 : words.indexOf('`'.repeat(run), i + run);
      if (close < 0) noCloser.add(run);
      copy(close < 0 ? i : i + run, close < 0 ? i + run : close);
      i = close < 0 ? i + run : close + run;
    } else if (char === '*' || char === '_' || (char === '~' && run > 1)) {
      if (!isEmphasis(words, i, i + run)) copy(i, i + run);
      i += run;
    } else if (char === '<') {
      const address = at(ADDRESS, words, i);
      const tag = address ?? at(TAG, words, i);
      if (address) copy(i + 1, i + address.length - 1);
      else if (tag === undefined) copy(i, i + 1);
      else if (/^<(?:br|p|\/p|div|\/div)\b/i.test(tag)) writer.gap(from + i, from + i + tag.length);
      i += tag?.length ?? 1;
    } else if (char === '&') {
      const reference = referenceAt(words, i);
      const end = i + (reference?.length ?? 1);
      if (reference) writer.put(reference.chars, { from: from + i, to: from + end, each: 0 }, context);
      else copy(i, end);
      i = end;
    } else copy(i, ++i);
  }
}

function at(form: RegExp, text: string, i: number): string | undefined {
  form.lastIndex = i;
  return form.exec(text)?.[0];
}

function runAt(words: string, i: number): number {
  let end = i + 1;
  while (end < words.length && words[end] === words[i]) end++;
  return end - i;
}

/** A run that touches a word on one side; an underscore inside a word is part of it. */
function isEmphasis(words: string, from: number, to: number): boolean {
  const before = words[from - 1] ?? ' ';
  const after = words[to] ?? ' ';
  if (/\s/.test(before) && /\s/.test(after)) return false;
  return words[from] !== '_' || !(/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after));
}

/** Where to go on from the brackets of links: from `[` to its words, from `]` to behind its target. */
function jumpsOf(words: string): ReadonlyMap<number, number> {
  const jumps = new Map<number, number>();
  const open: number[] = [];
  let noTargetBefore = 0; // the last search for the end of a target found none up to here
  for (let i = 0; i < words.length; i++) {
    const char = words[i]!;
    if (char === '\\') i++;
    else if (char === '[') open.push(i);
    else if (char === ']' && open.length > 0) {
      const begin = open.pop()!;
      const opener = words[i + 1];
      if ((opener !== '(' && opener !== '[') || i < noTargetBefore) continue;
      const end = words.slice(i + 1, i + MAX_TARGET).indexOf(opener === '(' ? ')' : ']');
      if (end < 0) {
        noTargetBefore = i + MAX_TARGET;
        continue;
      }
      jumps.set(begin, begin + 1);
      if (words[begin - 1] === '!') jumps.set(begin - 1, begin + 1);
      jumps.set(i, i + 1 + end + 1);
      i += end + 1;
    }
  }
  return jumps;
}
