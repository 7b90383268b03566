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
  const jumps = jumpsOf(text, from, to);
  const copy = (begin: number, end: number): void => {
    if (begin < end) writer.put(text.slice(begin, end), { from: begin, to: end, each: 1 }, context);
  };
  const noCloser = new Set<number>(); // lengths of runs of backticks that nothing closes
  let i = from;
  while (i < to) {
    SPECIAL.lastIndex = i;
    const next = Math.min(SPECIAL.exec(text)?.index ?? to, to);
    copy(i, next);
    i = next;
    if (i >= to) break;
    const char = text[i]!;
    const jump = jumps.get(i);
    if (jump !== undefined) i = jump;
    else if (char === '\\' && i + 1 < to && ESCAPED.test(text[i + 1]!)) {
      copy(i + 1, i + 2);
      i += 2;
    } else if (char === '`') {
      const run = runAt(text, i, to);
      const close = noCloser.has(run) ? -1 : text.indexOf('`'.repeat(run), i + run);
      const isClosed = close >= 0 && close + run <= to;
      if (!isClosed) noCloser.add(run);
      copy(i + (isClosed ? run : 0), isClosed ? close : i + run);
      i = isClosed ? close + run : i + run;
    } else if (char === '*' || char === '_' || (char === '~' && text[i + 1] === '~')) {
      const run = runAt(text, i, to);
      if (!isEmphasis(text, { from: i, to: i + run }, { from, to })) copy(i, i + run);
      i += run;
    } else if (char === '<') {
      const address = at(ADDRESS, text, i);
      const tag = address ?? at(TAG, text, i);
      if (tag === undefined || i + tag.length > to) copy(i, ++i);
      else {
        if (address) copy(i + 1, i + tag.length - 1);
        else if (/^<(?:br|p|\/p|div|\/div)\b/i.test(tag)) writer.gap(i, i + tag.length);
        i += tag.length;
      }
    } else if (char === '&') {
      const reference = referenceAt(text, i);
      if (reference && i + reference.length <= to)
        writer.put(reference.chars, { from: i, to: i + reference.length, each: 0 }, context);
      else copy(i, i + 1);
      i += reference && i + reference.length <= to ? reference.length : 1;
    } else copy(i, ++i);
  }
}

function at(form: RegExp, text: string, i: number): string | undefined {
  form.lastIndex = i;
  return form.exec(text)?.[0];
}

function runAt(text: string, i: number, to: number): number {
  let end = i + 1;
  while (end < to && text[end] === text[i]) end++;
  return end - i;
}

/** A run that touches a word on one side; an underscore inside a word is part of it. */
function isEmphasis(text: string, run: { from: number; to: number }, line: { from: number; to: number }): boolean {
  const before = run.from > line.from ? text[run.from - 1]! : ' ';
  const after = run.to < line.to ? text[run.to]! : ' ';
  if (/\s/.test(before) && /\s/.test(after)) return false;
  return text[run.from] !== '_' || !(/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after));
}

/** Where to go on from the brackets of links: from `[` to its words, from `]` to behind its target. */
function jumpsOf(text: string, from: number, to: number): ReadonlyMap<number, number> {
  const jumps = new Map<number, number>();
  const open: number[] = [];
  let firstClose = -1; // no target is sought before this: the last search found none up to here
  for (let i = from; i < to; i++) {
    const char = text[i]!;
    if (char === '\\') i++;
    else if (char === '[') open.push(i);
    else if (char === ']' && open.length > 0) {
      const begin = open.pop()!;
      const opener = text[i + 1];
      if ((opener !== '(' && opener !== '[') || firstClose > i) continue;
      const closer = opener === '(' ? ')' : ']';
      const end = text.slice(i + 1, Math.min(to, i + MAX_TARGET)).indexOf(closer);
      if (end < 0) {
        firstClose = Math.min(to, i + MAX_TARGET);
        continue;
      }
      jumps.set(begin, begin + 1);
      if (begin > from && text[begin - 1] === '!') jumps.set(begin - 1, begin + 1);
      jumps.set(i, i + 1 + end + 1);
      i += end + 1;
    }
  }
  return jumps;
}
